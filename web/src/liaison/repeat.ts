import { plusDays } from '../ui/time'

/** How a plan repeats, as it stands in the fields; `every` 0 is not at all. */
export type Repeat = { every: number; by: 'times' | 'until'; times: number | string; until: string }
export const mostTimes = 26
export const everies = [0, 1, 2, 3, 4, 8]

const yearAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** The days it falls on, the first of them `first`; null when they are not 2 to 26 within a year, which the server refuses. */
export function days(first: string, { every, by, times, until }: Repeat): string[] | null {
  if (!every) return [first]
  const last = by === 'until' ? until : yearAfter(first)
  if (!last || last > yearAfter(first)) return null
  const wanted = by === 'times' ? Number(times) : mostTimes + 1
  if (!Number.isInteger(wanted)) return null
  const found: string[] = []
  for (let day = first; found.length < wanted && found.length <= mostTimes && day <= last;)
    day = plusDays(found[found.push(day) - 1]!, 7 * every)
  const whole = by === 'until' || found.length === wanted
  return whole && found.length >= 2 && found.length <= mostTimes ? found : null
}

/** As it travels. */
export const repeatOf = ({ every, by, times, until }: Repeat) =>
  every ? { repeat: { every, ...(by === 'times' ? { times: Number(times) } : { until }) } } : {}
