import type { Encounter, NeedLine, ReturnLine, Worded } from '../api/types'

/** Something that happened at a client's door, whoever came. */
export type Entry =
  | { kind: 'encounter'; id: string; day: string; encounter: Encounter }
  | { kind: 'need'; id: string; day: string; need: NeedLine }
  | { kind: 'returns'; id: string; day: string; from: string; title: Worded; form: string; period: string; n: number }

const dayOf = (at: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))

/**
 * Newest first, what is planned before all; forms filed one after the other with nothing between are one line, or a daily form would
 * hide everything else.
 *
 * @param oldest while encounters before it have not been read, nothing before it is told
 */
export function course(encounters: Encounter[], returns: ReturnLine[], needs: NeedLine[], oldest = ''): Entry[] {
  const all: Entry[] = [
    ...encounters.map((encounter) => ({ kind: 'encounter' as const, id: encounter.id, day: encounter.day, encounter })),
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

export type Kind = Entry['kind']
export const kinds: Kind[] = ['encounter', 'returns', 'need']
