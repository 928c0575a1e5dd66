import type { RouteLocationRaw } from 'vue-router'
import { http, query } from '../app/http'
import type { Notice, NoticeWays, Outgoing, Page } from '../api/types'

export const notices = {
  list: (unread: boolean, after?: string) => http<Page<Notice>>('GET', `/notices${query({ unread, size: 30, after })}`),
  unread: () => http<{ unread: number }>('GET', '/notices/unread'),
  ways: () => http<NoticeWays>('GET', '/notices/setting'),
  outgoing: () => http<Outgoing>('GET', '/notices/sendings'),
}

/** Where a notice leads; `contact` when its reader speaks for the client. */
export function placeOf({ topic, record, client }: Notice, contact: boolean): RouteLocationRaw | undefined {
  if (topic.startsWith('NEED_') || topic.startsWith('OVERDUE_'))
    return contact && client
      ? { name: 'client-need', params: { client, id: record } }
      : { name: 'need', params: { id: record } }
  if (topic.startsWith('HAND_OVER_')) return { name: 'hand-over', params: { id: record } }
  if (topic.startsWith('SWAP_')) return { name: 'rota' }
  if (topic === 'CLIENTS_GIVEN') return { name: 'my-clients' }
  if (topic.startsWith('VISIT_') || topic === 'OFFICER_NAMED')
    return client ? { name: 'client-visits', params: { client } } : undefined
  if (topic === 'RETURN_QUERIED') return client ? { name: 'client-returns', params: { client } } : undefined
  return undefined
}

/** Red is overdue or urgent, amber asks for something, blue tells. */
export const toneOf = ({ topic, urgent }: Pick<Notice, 'topic' | 'urgent'>): 'red' | 'amber' | 'blue' =>
  urgent || topic.startsWith('OVERDUE_') ? 'red' : asking.has(topic) ? 'amber' : 'blue'

const asking = new Set([
  'NEED_RAISED',
  'NEED_ASSIGNED',
  'NEED_ASKED',
  'NEED_REPLIED',
  'NEED_REQUESTED',
  'NEED_ANSWERED',
  'NEED_HANDED_BACK',
  'NEED_REOPENED',
  'NEED_TO_VERIFY',
  'HAND_OVER_PROPOSED',
  'SWAP_PROPOSED',
  'RETURN_QUERIED',
])
