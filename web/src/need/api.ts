import { http, query } from '../app/http'
import type {
  Alike,
  Need,
  NeedHints,
  NeedKind,
  NeedLine,
  NeedStatus,
  NeedStep,
  Page,
  Proposed,
  Unit,
} from '../api/types'
import type { Clock } from '../ui/ClockChip.vue'

/** The lists of officials, by what they may; the first one is where they begin. */
export const tabs = [
  { key: 'desk', permission: 'need.dispatch' },
  { key: 'queue', permission: 'need.handle' },
  { key: 'verification', permission: 'need.verify' },
  { key: 'requests', permission: 'need.approve' },
  { key: 'all', permission: 'need.read' },
] as const
export type Tab = (typeof tabs)[number]['key']

/** What narrows the list of all; it stands in the address. */
export type Filter = { status?: string; open?: string; client?: string }

const size = 20
export const needs = {
  list: (tab: Tab, filter: Filter, after?: string, many = size) =>
    http<Page<NeedLine>>(
      'GET',
      tab === 'all'
        ? `/needs${query({ ...filter, size: many, after })}`
        : `/needs/${tab}${query({ size: many, after })}`,
    ),
  ofClient: (client: string, open: boolean, after?: string) =>
    http<Page<NeedLine>>('GET', `/clients/${client}/needs${query({ open, size, after })}`),
  /** A client’s own address where the reader speaks for it, the officials’ otherwise. */
  get: (id: string, client?: string) => http<Need>('GET', client ? `/clients/${client}/needs/${id}` : `/needs/${id}`),
  kinds: (client: string) => http<NeedKind[]>('GET', `/clients/${client}/need-kinds`),
  units: () => http<Unit[]>('GET', '/units'),
  proposal: (id: string) => http<Proposed[]>('GET', `/needs/${id}/proposal`),
  alike: (id: string) => http<Alike[]>('GET', `/needs/${id}/alike`),
  hints: (client: string, text: string) => http<NeedHints>('GET', `/clients/${client}/need-hints${query({ text })}`),
}

export const isOpen = (status: NeedStatus): boolean =>
  !['CLOSED', 'WITHDRAWN', 'MERGED', 'OUT_OF_SCOPE'].includes(status)

/** What a line of a list knows of its clock. */
export const clockOf = ({ status, dueAt, late, stopped, asked }: NeedLine): Clock => ({
  state: !isOpen(status) ? 'ENDED' : stopped || asked ? 'PAUSED' : 'RUNNING',
  due: dueAt,
  late,
})

/** Amber waits for somebody's decision, blue is in a unit's hands, green is well, grey is over. */
export const statusTone: Record<NeedStatus, 'amber' | 'blue' | 'green' | 'grey'> = {
  RAISED: 'amber',
  ACCEPTED: 'amber',
  ASSIGNED: 'blue',
  IN_PROGRESS: 'blue',
  HANDED_BACK: 'amber',
  ANSWERED: 'amber',
  REOPENED: 'blue',
  VERIFIED: 'green',
  CLOSED: 'grey',
  WITHDRAWN: 'grey',
  MERGED: 'grey',
  OUT_OF_SCOPE: 'grey',
}

const course = ['RAISED', 'ASSIGNED', 'IN_PROGRESS', 'ANSWERED', 'VERIFIED', 'CLOSED'] as const
type Stop = Exclude<(typeof course)[number], 'RAISED'>
const standsAs: Partial<Record<NeedStatus, (typeof course)[number]>> = {
  ACCEPTED: 'RAISED',
  HANDED_BACK: 'RAISED',
  REOPENED: 'IN_PROGRESS',
}

/** What is still to come if nothing comes between; nothing after an end. */
export function ahead(status: NeedStatus): Stop[] {
  if (!isOpen(status)) return []
  const at = standsAs[status] ?? (status as Stop)
  return course.slice(course.indexOf(at) + 1) as Stop[]
}

/** Where a step is sent: what is the client's business has the client in its address. */
export function pathOf(step: NeedStep, need: Pick<Need, 'id' | 'client'>): string {
  const name = step.toLowerCase().replace('_', '-')
  return ['WORD', 'REPLY', 'WITHDRAW', 'REOPEN'].includes(step)
    ? `/clients/${need.client.id}/needs/${need.id}/${name}`
    : `/needs/${need.id}/${name}`
}

/** A need in a few words: its first sentence, cut where a line ends. */
export function brief(text: string, most = 40): string {
  const first = text.trim().split(/[。！？\n]|[.!?](?=\s)/)[0]!
  return first.length > most ? `${first.slice(0, most)}…` : first
}

export const category = (kind: string): string => kind.split('.')[0]!
