import { http } from '../app/http'
import type { ContactRule, NextContact } from '../api/types'

export const dues = {
  mine: () => http<NextContact[]>('GET', '/my-clients/due'),
  rule: () => http<ContactRule>('GET', '/contact-rule'),
}

/** Whom one should speak with today at the latest, in the order in which they came. */
export const waiting = (all: NextContact[]): NextContact[] => all.filter(({ state }) => state !== 'IN_TIME')

/** How many days ago the last day was on which it was in time. */
export const daysLate = ({ due }: NextContact, today: string): number =>
  Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000))

export const kinds = ['key', 'foreign', 'other'] as const
export type Days = Record<(typeof kinds)[number], string>
/** The kinds whose number of days is none from 1 to 365. */
export const wrong = (days: Days): (typeof kinds)[number][] =>
  kinds.filter((each) => !/^[1-9]\d{0,2}$/.test(days[each].trim()) || Number(days[each]) > 365)
