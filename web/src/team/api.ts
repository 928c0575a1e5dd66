import { http, query } from '../app/http'
import type { NewMember, Page, Team, TeamMember, TeamPart } from '../api/types'

export const teams = {
  list: (after?: string) => http<Page<Team>>('GET', `/teams${query({ size: 20, after })}`),
  read: (id: string) => http<Team>('GET', `/teams/${id}`),
}

export const parts: TeamPart[] = ['LEADER', 'MEMBER', 'SECONDEE', 'EXPERT']
export const partTone: Record<TeamPart, 'red' | 'blue' | 'amber' | 'grey'> = {
  LEADER: 'red',
  MEMBER: 'blue',
  SECONDEE: 'amber',
  EXPERT: 'grey',
}

/** `to` is the first day on which it is no more. */
type Lasting = { from: string; to?: string | null }
export const isOver = ({ to }: Lasting, today: string): boolean => !!to && to <= today

/** What still is or is to come, and what was; each in the order in which it began. */
export function parted<Each extends Lasting>(all: Each[], today: string): { now: Each[]; past: Each[] } {
  const sorted = [...all].sort((one, other) => one.from.localeCompare(other.from))
  return { now: sorted.filter((each) => !isOver(each, today)), past: sorted.filter((each) => isOver(each, today)) }
}

/** The leader first, then members, secondees, experts. */
export function members(team: Team, today: string): { now: TeamMember[]; past: TeamMember[] } {
  const { now, past } = parted(team.members, today)
  return { now: now.sort((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part)), past }
}

/** Who leads it; of one that is over, who led it last. */
export function leaderOf(team: Team): TeamMember | undefined {
  const leaders = team.members.filter(({ part }) => part === 'LEADER')
  return leaders.find(({ to }) => !to) ?? leaders.sort((one, other) => other.to!.localeCompare(one.to!))[0]
}

/** A step of a team ends something after it began; the earliest day it can. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other)

/** Somebody who is to join, as it stands in the fields. */
export type Joining = {
  id: string
  part: TeamPart
  person: string
  homeUnit: string
  name: string
  organisation: string
  from: string
}
export type Fault = 'person' | 'homeUnit' | 'name' | 'organisation' | 'from'
/** What is missing or wrong; nobody joins before the team begins. */
export function faults({ part, person, homeUnit, name, organisation, from }: Joining, begins: string): Fault[] {
  const found: Fault[] = []
  if (part === 'EXPERT') {
    if (!name.trim()) found.push('name')
    if (!organisation.trim()) found.push('organisation')
  } else if (!person) found.push('person')
  if (part === 'SECONDEE' && !homeUnit) found.push('homeUnit')
  if (!from || from < begins) found.push('from')
  return found
}
/** Only what goes with the part: whoever was chosen before it was changed is not sent. */
export const memberOf = ({ id, part, person, homeUnit, name, organisation, from }: Joining): NewMember =>
  part === 'EXPERT'
    ? { id, part, from, name: name.trim(), organisation: organisation.trim() }
    : { id, part, from, person, ...(part === 'SECONDEE' && { homeUnit }) }
