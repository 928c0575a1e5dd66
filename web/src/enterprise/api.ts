import { http, query } from '../app/http'
import type {
  Area,
  Contact,
  Enterprise,
  EnterpriseFacts,
  EnterpriseLine,
  HistoryLine,
  Industry,
  Page,
} from '../api/types'

/** What narrows the list; it stands in the address. */
export type Filter = { search?: string; area?: string; industry?: string; tag?: string; listed?: string }

export const enterprises = {
  list: (filter: Filter, after?: string, size = 20) =>
    http<Page<EnterpriseLine>>('GET', `/enterprises${query({ ...filter, size, after })}`),
  read: (id: string, asOf?: string) => http<Enterprise>('GET', `/enterprises/${id}${query({ asOf })}`),
  history: (id: string) => http<HistoryLine[]>('GET', `/enterprises/${id}/history`),
  contacts: (id: string) => http<Contact[]>('GET', `/clients/${id}/contacts`),
  areas: () => http<Area[]>('GET', '/areas'),
  industries: (by: { level?: number; parent?: string }) => http<Industry[]>('GET', `/industries${query(by)}`),
}

export const statusTone = { LISTED: 'green', CLOSED: 'grey', MERGED: 'grey', DUPLICATE: 'amber' } as const

export const noFacts = (): EnterpriseFacts => ({
  name: '',
  creditCode: '',
  area: null,
  industry: null,
  scale: null,
  ownership: null,
  tags: [],
  address: null,
  registeredStaff: null,
  capacity: null,
  capacityUnit: null,
  legalRepresentative: null,
})

/** What a change begins with. The representative is shown masked; unless it is written anew it is not sent. */
export const factsOf = (known: Enterprise): EnterpriseFacts => ({
  name: known.name,
  creditCode: known.creditCode,
  area: known.area?.id ?? null,
  industry: known.industry?.code ?? null,
  scale: known.scale ?? null,
  ownership: known.ownership ?? null,
  tags: [...known.tags],
  address: known.address ?? null,
  registeredStaff: known.registeredStaff ?? null,
  capacity: known.capacity ?? null,
  capacityUnit: known.capacityUnit ?? null,
  legalRepresentative: null,
})
