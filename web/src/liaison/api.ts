import { http, query } from '../app/http'
import { session } from '../app/session'
import type {
  Assignment,
  Channel,
  ClientOfficers,
  Encounter,
  EncounterState,
  EncounterVersion,
  HandOver,
  HandOverLine,
  HandOverState,
  LoadCap,
  Named,
  NeedLine,
  NextContact,
  Officer,
  Official,
  Page,
  Photo,
  Phone,
  Served,
  Topic,
  Unserved,
} from '../api/types'
import { enterprises } from '../enterprise/api'
import { projects } from '../project/api'

const most = 200
/** Nobody serves so many that this ends early; it only keeps a fault from asking for ever. */
const rounds = 10

/** Every piece of a list that one person sees whole. */
async function whole<Row>(read: (after?: string) => Promise<Page<Row>>): Promise<Row[]> {
  const all: Row[] = []
  let after: string | undefined
  for (let round = 0; round < rounds; round++) {
    const { items, next } = await read(after)
    all.push(...items)
    if (!next) break
    after = next
  }
  return all
}

export const liaison = {
  mine: () => whole<Served>((after) => http('GET', `/my-clients${query({ size: most, after })}`)),
  ofOfficer: (officer: string) =>
    whole<Served>((after) => http('GET', `/officers/${officer}/clients${query({ size: most, after })}`)),
  officers: () => http<Officer[]>('GET', '/officers'),
  missing: (after?: string) => http<Page<Unserved>>('GET', `/assignments/missing${query({ size: 20, after })}`),
  ofClient: (client: string) => http<ClientOfficers>('GET', `/clients/${client}/assignments`),
  phones: (client: string) => http<Phone[]>('GET', `/clients/${client}/phones`),
  cap: () => http<LoadCap>('GET', '/load-cap'),
  encounters: (client: string, after?: string, size = 50) =>
    http<Page<Encounter>>('GET', `/clients/${client}/encounters${query({ size, after })}`),
  versions: (client: string, id: string) =>
    http<EncounterVersion[]>('GET', `/clients/${client}/encounters/${id}/versions`),
  photos: (client: string, id: string) => http<Photo[]>('GET', `/clients/${client}/encounters/${id}/photos`),
  ofDay: (day?: string) => http<Encounter[]>('GET', `/encounters${query({ day })}`),
  handOvers: (open: boolean, after?: string) =>
    http<Page<HandOverLine>>('GET', `/hand-overs${query({ open, size: 20, after })}`),
  handOver: (id: string) => http<HandOver>('GET', `/hand-overs/${id}`),
  /** Whom one may choose: every official for whoever forms teams and grids, the officers for others. */
  colleagues: async (): Promise<Colleague[]> =>
    session.may('official.read')
      ? (await http<Official[]>('GET', '/officials')).map(({ person, name, unitName: unit }) => ({
          id: person,
          name,
          unit,
        }))
      : (await http<Officer[]>('GET', '/officers')).map(({ person, name, unit }) => ({
          id: person,
          name,
          unit: unit.name,
        })),
  /** Listed enterprises; once something is searched for, projects too. */
  like: async (search: string, after?: string): Promise<Page<Named>> => {
    const filter = { search, listed: 'true' }
    const [found, beside] = await Promise.all([
      enterprises.list(filter, after),
      search && !after ? projects.list(filter) : { items: [] },
    ])
    return { next: found.next, items: [...beside.items, ...found.items].map(({ id, name }) => ({ id, name })) }
  },
  /** How many needs are open at each client that one sees. */
  openNeeds: async (): Promise<Map<string, number>> => {
    const { items } = await http<Page<NeedLine>>('GET', `/needs${query({ open: true, size: most })}`)
    const counts = new Map<string, number>()
    for (const { client } of items) counts.set(client.id, (counts.get(client.id) ?? 0) + 1)
    return counts
  },
}

export const channels: Channel[] = ['VISIT', 'CALL', 'CHAT', 'VIDEO'] as Channel[]
export const topics: Topic[] = ['BASELINE', 'GUIDANCE', 'OTHER'] as Topic[]
export const channelIcon: Record<Channel, string> = { VISIT: 'visit', CALL: 'phone', CHAT: 'need', VIDEO: 'video' }

/** Blue is still to come, amber waits to be written down, green is on record. */
export const stateTone: Record<EncounterState, 'blue' | 'amber' | 'green' | 'grey'> = {
  PLANNED: 'blue',
  DONE: 'amber',
  RECORDED: 'green',
  CANCELLED: 'grey',
}
export const handOverTone: Record<HandOverState, 'amber' | 'green' | 'red' | 'grey'> = {
  PROPOSED: 'amber',
  ACCEPTED: 'green',
  REFUSED: 'red',
  WITHDRAWN: 'grey',
}

/** When each client has to be spoken with, by its id; a deputy’s clients are not in it. */
export type Dues = Map<string, NextContact>
export const duesOf = (all: NextContact[]): Dues => new Map(all.map((each) => [each.client, each]))

/** How it stands with a client that one serves: a plan that was missed first, then what is due, then who was never spoken with. */
export type Standing = 'late' | 'overdue' | 'today' | 'due' | 'never' | 'planned' | 'spoken'
const rank: Standing[] = ['late', 'overdue', 'today', 'due', 'never', 'planned', 'spoken']
export const waits = (stands: Standing): boolean => rank.indexOf(stands) <= rank.indexOf('due')
export function standing({ client, nextPlanned, lastEncounter }: Served, today: string, dues?: Dues): Standing {
  const due = dues?.get(client.id)?.state
  if (nextPlanned && nextPlanned < today) return 'late'
  if (nextPlanned === today) return 'today'
  if (due === 'OVERDUE') return 'overdue'
  if (due === 'DUE') return 'due'
  if (nextPlanned) return 'planned'
  return lastEncounter ? 'spoken' : 'never'
}

/** Whoever waits longest comes first. */
export function inOrder(served: Served[], today: string, dues?: Dues): Served[] {
  const at = (each: Served) => rank.indexOf(standing(each, today, dues))
  const since = (each: Served) =>
    standing(each, today, dues) === 'overdue'
      ? dues!.get(each.client.id)!.due
      : (each.nextPlanned ?? each.lastEncounter ?? '')
  return [...served].sort(
    (one, other) =>
      at(one) - at(other) ||
      since(one).localeCompare(since(other)) ||
      one.client.name.localeCompare(other.client.name, 'zh-CN'),
  )
}

/** Who serves a client now, the officer first; then who is to. */
export function serving(lines: Assignment[]): { now: Assignment[]; past: Assignment[] } {
  const kinds = ['OFFICER', 'DEPUTY', 'AMBASSADOR']
  const now = lines
    .filter(({ state }) => state !== 'ENDED')
    .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.from.localeCompare(other.from))
  return { now, past: lines.filter(({ state }) => state === 'ENDED') }
}

/** An official, as far as one is chosen. */
export type Colleague = Named & { unit: string }
export function byUnitName(people: Colleague[]): { unit: string; people: Colleague[] }[] {
  const units = new Map<string, Colleague[]>()
  for (const each of people) units.set(each.unit, [...(units.get(each.unit) ?? []), each])
  return [...units].map(([unit, of]) => ({ unit, people: of }))
}

/** The officers of each unit, in the order in which they came. */
export function byUnit(officers: Officer[]): { unit: string; officers: Officer[] }[] {
  const units = new Map<string, Officer[]>()
  for (const each of officers) units.set(each.unit.name, [...(units.get(each.unit.name) ?? []), each])
  return [...units].map(([unit, of]) => ({ unit, officers: of }))
}
