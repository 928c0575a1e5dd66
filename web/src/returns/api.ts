import { http, query } from '../app/http'
import type { Page, Return, ReturnCounts, ReturnLine, ReturnOfDay, ReturnStatus, ReturnVersion } from '../api/types'

export type Key = { client: string; form: string; period: string }
const path = ({ client, form, period }: Key) => `/clients/${client}/returns/${form}/${period}`

export const returns = {
  path,
  ofClient: (client: string) => http<ReturnLine[]>('GET', `/clients/${client}/returns`),
  read: (key: Key) => http<Return>('GET', path(key)),
  versions: (key: Key) => http<ReturnVersion[]>('GET', `${path(key)}/versions`),
  ofDay: (form: string, period: string, by: { status?: string; area?: string }, after?: string) =>
    http<Page<ReturnOfDay>>('GET', `/returns/${form}/${period}${query({ ...by, size: 50, after })}`),
  counts: (form: string, period: string) => http<ReturnCounts>('GET', `/returns/${form}/${period}/counts`),
}

/** The form every enterprise files; other forms come with their own issue. */
export const daily = 'daily-restart'

/** The colour only repeats the word: amber waits for the enterprise, blue is in, green is agreed, red is missing. */
export const tones: Record<ReturnStatus, 'amber' | 'red' | 'blue' | 'green' | 'grey'> = {
  NOT_DUE: 'grey',
  DUE: 'amber',
  MISSING: 'red',
  SUBMITTED: 'blue',
  QUERIED: 'red',
  CORRECTED: 'blue',
  CONFIRMED: 'green',
  LOCKED: 'grey',
}
/** What the enterprise itself has to do something about. */
export const waits = (status: ReturnStatus) => status === 'DUE' || status === 'MISSING' || status === 'QUERIED'
