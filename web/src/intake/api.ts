import { http, query } from '../app/http'
import type { Import, ImportKind, ImportRow, ImportState, Outcome, Page } from '../api/types'

const order = ['enterprises', 'contacts', 'projects', 'project-contacts', 'areas', 'units', 'people', '']

export const imports = {
  /** In the order in which a zone is filled: what is not among these comes last. */
  kinds: async () => {
    const rank = ({ key }: ImportKind) => (order.indexOf(key) + order.length) % order.length
    const found = await http<ImportKind[]>('GET', '/imports/kinds')
    return [...found].sort((one, other) => rank(one) - rank(other))
  },
  list: (after?: string) => http<Page<Import>>('GET', `/imports${query({ size: 20, after })}`),
  read: (id: string) => http<Import>('GET', `/imports/${id}`),
  rows: (id: string, outcome: Outcome, after?: string) =>
    http<Page<ImportRow>>('GET', `/imports/${id}/rows${query({ outcome, size: 20, after })}`),
  errors: (id: string) => `/api/imports/${id}/errors`,
}

export const busy = (state: ImportState) => state === 'CHECKING' || state === 'RUNNING' || state === 'UNDOING'
export const stateTone: Record<ImportState, 'blue' | 'amber' | 'green' | 'red' | 'grey'> = {
  MAPPED: 'amber',
  CHECKING: 'blue',
  CHECKED: 'amber',
  RUNNING: 'blue',
  DONE: 'green',
  UNDOING: 'blue',
  UNDONE: 'grey',
  CANCELLED: 'grey',
  FAILED: 'red',
}
