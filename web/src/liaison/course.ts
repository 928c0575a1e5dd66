import type { Encounter, NeedLine, ReturnLine, Worded } from '../api/types'

/** Something that happened at a client's door, whoever came. */
export type Entry =
  /** `more` later ones were planned together with it, the last on `last` */
  | { kind: 'encounter'; id: string; day: string; encounter: Encounter; more: number; last: string }
  | { kind: 'need'; id: string; day: string; need: NeedLine }
  | { kind: 'returns'; id: string; day: string; from: string; title: Worded; form: string; period: string; n: number }

const dayOf = (at: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))

/**
 * Newest first, what is planned before all, of what repeats only the next; forms filed one after the other with nothing between are one line, or a daily form would
 * hide everything else.
 *
 * @param oldest while encounters before it have not been read, nothing before it is told
 */
export function course(encounters: Encounter[], returns: ReturnLine[], needs: NeedLine[], oldest = ''): Entry[] {
  const all: Entry[] = [
    ...nextOfEach(encounters),
    ...needs.map((need) => ({ kind: 'need' as const, id: need.id, day: dayOf(need.raisedAt), need })),
    ...returns
      .filter(({ submittedAt }) => submittedAt)
      .map((line) => {
        const day = dayOf(line.submittedAt!)
        const { form, period, title } = line
        return { kind: 'returns' as const, id: `${form} ${period}`, day, from: day, title, form, period, n: 1 }
      }),
  ]
  const sorted = all
    .filter(({ day }) => day >= oldest)
    .sort((one, other) => other.day.localeCompare(one.day) || other.kind.localeCompare(one.kind))
  const folded: Entry[] = []
  for (const entry of sorted) {
    const last = folded.at(-1)
    if (last?.kind === 'returns' && entry.kind === 'returns' && last.form === entry.form)
      folded[folded.length - 1] = { ...last, from: entry.from, n: last.n + 1 }
    else folded.push(entry)
  }
  return folded
}

function nextOfEach(encounters: Encounter[]): Entry[] {
  const planned = encounters.filter(({ state, series }) => state === 'PLANNED' && series)
  return encounters.flatMap((encounter) => {
    const together = planned.includes(encounter) ? planned.filter(({ series }) => series === encounter.series) : []
    const days = together.map(({ day }) => day).sort()
    if (days.length && days[0] !== encounter.day) return []
    const { id, day } = encounter
    return {
      kind: 'encounter' as const,
      id,
      day,
      encounter,
      more: Math.max(0, days.length - 1),
      last: days.at(-1) ?? day,
    }
  })
}

export type Kind = Entry['kind']
export const kinds: Kind[] = ['encounter', 'returns', 'need']
