import { http, query } from '../app/http'
import type { Page, Project, ProjectEvent, ProjectLine } from '../api/types'

/** What narrows the list; it stands in the address. */
export type Filter = { search?: string; listed?: string }
export const projects = {
  list: (filter: Filter, after?: string, size = 20) =>
    http<Page<ProjectLine>>('GET', `/projects${query({ ...filter, size, after })}`),
  read: (id: string) => http<Project>('GET', `/projects/${id}`),
  history: (id: string) => http<ProjectEvent[]>('GET', `/projects/${id}/history`),
}
export const statusTone = { LISTED: 'green', CLOSED: 'grey' } as const
