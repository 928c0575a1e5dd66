import { http } from '../app/http'
import { newId } from '../app/id'
import type { Reachable, RotaNow, RotaWeek, Shift, Swap } from '../api/types'
import { plusDays } from '../ui/time'

export const rota = {
  week: (monday: string) => http<RotaWeek>('GET', `/rota/weeks/${monday}`),
  now: () => http<RotaNow>('GET', '/rota/now'),
  /** Swaps that wait for an answer, whichever comes up first in front. */
  swaps: () => http<Swap[]>('GET', '/rota/swaps/open'),
  reachable: (client: string) => http<Reachable>('GET', `/clients/${client}/ambassador`),
}

/** The Monday of a day’s week. */
export const mondayOf = (day: string): string => plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** A moment of the clock on the wall in Shanghai. */
export const at = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()
const start = (day: string) => at(day, '00:00')
export const clock = (moment: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  )

/** What of a week falls on one of its days: shifts and gaps in the order of their hours; a night shift stands on both days. */
export type Piece = { from: string; to: string; shift?: Shift }
export function onDay(week: RotaWeek, day: string): Piece[] {
  const [opens, closes] = [Date.parse(start(day)), Date.parse(start(plusDays(day, 1)))]
  const cut = (from: string, to: string, shift?: Shift): Piece[] => {
    const [begins, ends] = [Math.max(Date.parse(from), opens), Math.min(Date.parse(to), closes)]
    return begins < ends ? [{ from: clock(new Date(begins).toISOString()), to: until(ends, closes), shift }] : []
  }
  return [
    ...week.shifts.flatMap((each) => cut(each.starts, each.ends, each)),
    ...week.gaps.flatMap((each) => cut(each.from, each.to)),
  ].sort((one, other) => one.from.localeCompare(other.from))
}
const until = (ends: number, closes: number) => (ends === closes ? '24:00' : clock(new Date(ends).toISOString()))

/** With which shifts one may be swapped: other people's that have not begun; of a colleague's, only what is published. */
export const swappable = (weeks: RotaWeek[], shift: Shift, now: Date, drafts: boolean): Shift[] =>
  weeks
    .filter((each) => drafts || each.publishedAt)
    .flatMap((each) => each.shifts)
    .filter((each) => each.ambassador.id !== shift.ambassador.id && Date.parse(each.starts) > now.getTime())
    .filter((each, index, all) => all.findIndex(({ id }) => id === each.id) === index) // a night between two weeks stands in both

export type NewShift = { id: string; ambassador: string; starts: string; ends: string }
/** The same hours on one day and those after it; hours that end before they begin end on the day after. */
export function laidOut(ambassador: string, day: string, from: string, to: string, days: number): NewShift[] {
  return Array.from({ length: days }, (_, index) => {
    const on = plusDays(day, index)
    return {
      id: newId(),
      ambassador,
      starts: at(on, from),
      ends: at(to <= from ? plusDays(on, 1) : on, to),
    }
  })
}
