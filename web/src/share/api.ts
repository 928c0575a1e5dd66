import { http, query } from '../app/http'
import type { Decided, Named, Officer, ProposalLine, Spoken } from '../api/types'

export const share = {
  proposal: (anew: boolean) => http<ProposalLine[]>('GET', `/assignments/proposal${query({ anew })}`),
  languages: () => http<Spoken[]>('GET', '/officer-languages'),
}

/** By client, whom somebody chose instead of the proposed officer. */
export type Choices = Record<string, Named>

/** Who is to serve it: as chosen, else as proposed; nobody where all have enough. */
export const wanted = (line: ProposalLine, choices: Choices): Named | undefined =>
  choices[line.client.id] ?? line.officer ?? undefined

/** Whether accepting the line would change anything. */
export const changes = (line: ProposalLine, choices: Choices): boolean => {
  const to = wanted(line, choices)
  return !!to && to.id !== line.now?.id
}

/** How it stands: what would change, what stays as it is, for whom nobody has room. */
export type Standing = 'change' | 'stay' | 'nobody'
export const standing = (line: ProposalLine, choices: Choices): Standing =>
  !wanted(line, choices) ? 'nobody' : changes(line, choices) ? 'change' : 'stay'

/** An officer before and after: how many clients they have, how many come and go. */
export type Load = { officer: Named; before: number; after: number; full: boolean }
/** Of every officer that the lines concern, those with most to come first; `cap` is not known to everybody. */
export function loads(lines: ProposalLine[], choices: Choices, officers: Officer[], cap?: number): Load[] {
  const moved = new Map<string, { officer: Named; by: number }>()
  const move = (officer: Named, by: number) =>
    moved.set(officer.id, { officer, by: (moved.get(officer.id)?.by ?? 0) + by })
  for (const line of lines) {
    const to = wanted(line, choices)
    if (!to || to.id === line.now?.id) continue
    move(to, 1)
    if (line.now) move(line.now, -1)
  }
  return [...moved.values()]
    .sort((one, other) => other.by - one.by)
    .map(({ officer, by }) => {
      const known = officers.find(({ person }) => person === officer.id)
      const before = known?.clients ?? 0
      const after = before + by
      return { officer, before, after, full: by > 0 && (cap === undefined ? !!known?.full : after > cap) }
    })
}

/** The lines as they go out, each with who serves, as it was last shown; whoever is loaded beyond the cap takes the reason along. */
export function decided(
  lines: ProposalLine[],
  choices: Choices,
  idOf: (client: string) => string,
  known: Map<string, string>,
  loaded: Set<string>,
  overload: string,
): Decided[] {
  return lines.flatMap((line) => {
    const to = wanted(line, choices)
    if (!to || to.id === line.now?.id) return []
    const { id: client } = line.client
    const now = known.has(client) ? known.get(client) : line.now?.id
    return [
      {
        id: idOf(client),
        client,
        officer: to.id,
        ...(now && { now }),
        ...(loaded.has(to.id) && { overload: overload.trim() }),
      },
    ]
  })
}

/** A line under which something has changed since it was read: who served it then, and who does now. */
export type Difference = { client: Named; then?: Named; now?: Named; mine: Named }
/** `whole` has who serves each client now; a client that is not in it has left the register. */
export function differences(lines: ProposalLine[], choices: Choices, whole: ProposalLine[]): Difference[] {
  const now = new Map(whole.map((line) => [line.client.id, line.now ?? undefined]))
  return lines.flatMap((line) => {
    const mine = wanted(line, choices)
    const { client } = line
    const current = now.get(client.id)
    return mine && current?.id !== line.now?.id ? [{ client, then: line.now ?? undefined, now: current, mine }] : []
  })
}

/** Languages one meets in a zone, by ISO 639-1. */
export const common = ['en', 'ja', 'ko', 'de', 'fr', 'ru', 'es', 'it', 'ar', 'vi']
export const languageName = (code: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code
