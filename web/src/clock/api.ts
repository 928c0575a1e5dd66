import { http } from '../app/http'
import type { CalendarYear, ClockRule, ClockRules, WorkingHours } from '../api/types'

export const clocks = {
  year: (year: number) => http<CalendarYear>('GET', `/calendar/${year}`),
  rules: () => http<ClockRules>('GET', '/clock-rules'),
}

/** What a day is: worked by rule, free at a weekend, or said otherwise by the country or by the zone. */
export type DayKind = 'work' | 'rest' | 'holiday' | 'shifted' | 'ownWork' | 'ownRest'
export type Day = { day: string; date: number; kind: DayKind; name?: string }
export type Month = { month: number; blanks: number; days: Day[] }

const utc = (day: string) => new Date(`${day}T00:00:00Z`)

/** The twelve months, weeks beginning on Monday. The zone's word goes before the country's, and that before the weekend's. */
export function months({ year, days, ownDays }: CalendarYear): Month[] {
  const country = new Map(days.map((each) => [each.day, each]))
  const own = new Map(ownDays.filter(({ removed }) => !removed).map((each) => [each.day, each]))
  const kindOf = (day: string): Omit<Day, 'day' | 'date'> => {
    const said = own.get(day)
    if (said) return { kind: said.working ? 'ownWork' : 'ownRest', name: said.reason }
    const known = country.get(day)
    if (known) return { kind: known.working ? 'shifted' : 'holiday', name: known.name }
    return { kind: [0, 6].includes(utc(day).getUTCDay()) ? 'rest' : 'work' }
  }
  return Array.from({ length: 12 }, (_, index) => {
    const count = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
    const found = Array.from({ length: count }, (__, at) => {
      const day = `${year}-${String(index + 1).padStart(2, '0')}-${String(at + 1).padStart(2, '0')}`
      return { day, date: at + 1, ...kindOf(day) }
    })
    return { month: index + 1, blanks: (utc(found[0]!.day).getUTCDay() + 6) % 7, days: found }
  })
}

export const hour = (time: string): string => time.slice(0, 5)
export const spellHours = (hours: WorkingHours): string =>
  `${hour(hours.morningOpens)}–${hour(hours.morningCloses)}, ${hour(hours.afternoonOpens)}–${hour(hours.afternoonCloses)}`

/** The hours that hold on a day: the latest that were set for that day or an earlier one. */
export function hoursOn(year: CalendarYear, day: string): WorkingHours {
  return year.hours.filter(({ from }) => from <= day).at(-1) ?? year.standardHours
}

export const categories = [
  '',
  'protection',
  'labour',
  'rear-supplies',
  'logistics',
  'finance',
  'policy',
  'approval',
  'living-supplies',
  'other',
] as const
export const urgencies: ClockRule['urgency'][] = ['NORMAL', 'URGENT', 'CRITICAL']
export const goals: ClockRule['goal'][] = ['CONTACT', 'ANSWER', 'SOLVE', 'HAND_BACK', 'CONFIRM']
export const units: ClockRule['limit']['unit'][] = [
  'WORKING_DAYS',
  'HALF_DAYS',
  'NATURAL_HOURS',
  'HALF_HOURS',
  'MINUTES',
]

/** Rules of one urgency together, in the order in which a case goes through its goals. */
export function byUrgency(rules: ClockRule[]): { urgency: ClockRule['urgency']; rules: ClockRule[] }[] {
  return urgencies
    .map((urgency) => ({
      urgency,
      rules: rules
        .filter((each) => each.urgency === urgency)
        .sort(
          (one, other) =>
            one.category.localeCompare(other.category) ||
            goals.indexOf(one.goal) - goals.indexOf(other.goal) ||
            one.from.localeCompare(other.from),
        ),
    }))
    .filter(({ rules: of }) => of.length)
}
