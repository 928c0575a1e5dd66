import { http, query } from '../app/http'
import type { Bulletin, BulletinLine, BulletinState, Page, Passport, PassportRecord } from '../api/types'

export const bulletins = {
  list: (after?: string) => http<Page<BulletinLine>>('GET', `/bulletins${query({ size: 20, after })}`),
  read: (id: string) => http<Bulletin>('GET', `/bulletins/${id}`),
  word: (id: string) => `/api/bulletins/${id}/word`,
  passport: (id: string) => http<Passport>('GET', `/passports/${id}`),
  records: (id: string, counted: string, after?: string) =>
    http<Page<PassportRecord>>('GET', `/passports/${id}/records${query({ counted, size: 20, after })}`),
}

export const stateTone: Record<BulletinState, 'amber' | 'blue' | 'green' | 'grey'> = {
  DRAFT: 'grey',
  SUBMITTED: 'amber',
  CHECKED: 'blue',
  PUBLISHED: 'green',
  CORRECTED: 'amber',
}
