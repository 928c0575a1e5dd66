import { describe, expect, it } from 'vitest'
import type { Team, TeamMember } from '../../api/types'
import { faults, isOver, laterOf, leaderOf, memberOf, members, parted, type Joining } from '../api'

const today = '2020-03-17'
const member = (id: string, part: string, from: string, to?: string) => ({ id, name: id, part, from, to }) as TeamMember
const team = (...all: TeamMember[]) => ({ members: all, clients: [], from: '2020-02-10' }) as unknown as Team

describe('a team', () => {
  it('is over from the day of its end on', () => {
    const over = (to?: string) => isOver({ from: '2020-02-10', to }, today)
    expect([over(), over('2020-03-18'), over('2020-03-17'), over('2020-03-01')]).toEqual([false, false, true, true])
  })
  it('tells who is in it or will be from who was, in the order of their days', () => {
    const { now, past } = parted(
      [
        member('next', 'MEMBER', '2020-03-20'),
        member('gone', 'MEMBER', '2020-02-10', '2020-03-01'),
        member('first', 'MEMBER', '2020-02-10'),
      ],
      today,
    )
    expect(now.map(({ id }) => id)).toEqual(['first', 'next'])
    expect(past.map(({ id }) => id)).toEqual(['gone'])
  })
  it('has its leader first and its experts last', () => {
    const { now } = members(
      team(
        member('expert', 'EXPERT', '2020-02-10'),
        member('loan', 'SECONDEE', '2020-02-10'),
        member('member', 'MEMBER', '2020-02-12'),
        member('leader', 'LEADER', '2020-03-01'),
      ),
      today,
    )
    expect(now.map(({ id }) => id)).toEqual(['leader', 'member', 'loan', 'expert'])
  })
  it('is led by whoever leads now, else by whoever led last', () => {
    const led = leaderOf(
      team(member('old', 'LEADER', '2020-02-10', '2020-03-01'), member('new', 'LEADER', '2020-03-01')),
    )
    const last = leaderOf(
      team(member('one', 'LEADER', '2020-02-10', '2020-03-01'), member('two', 'LEADER', '2020-03-01', '2020-03-10')),
    )
    expect([led?.id, last?.id, leaderOf(team(member('m', 'MEMBER', '2020-02-10')))]).toEqual(['new', 'two', undefined])
  })
})

describe('whoever joins', () => {
  const joining: Joining = {
    id: 'm',
    part: 'MEMBER',
    person: 'p',
    homeUnit: 'u',
    name: ' 罗敬之 ',
    organisation: '市疾控中心',
    from: today,
  }
  it('is an official, one on loan with a home unit, or an expert with a name and an organisation', () => {
    const missing = (more: Partial<Joining>) => faults({ ...joining, ...more }, '2020-02-10')
    expect(missing({})).toEqual([])
    expect(missing({ person: '', homeUnit: '' })).toEqual(['person'])
    expect(missing({ part: 'SECONDEE', person: '', homeUnit: '' })).toEqual(['person', 'homeUnit'])
    expect(missing({ part: 'EXPERT', person: '' })).toEqual([])
    expect(missing({ part: 'EXPERT', name: ' ', organisation: '' })).toEqual(['name', 'organisation'])
  })
  it('joins once the team has begun', () => {
    expect(faults({ ...joining, from: '2020-02-09' }, '2020-02-10')).toEqual(['from'])
    expect(faults({ ...joining, from: '' }, '2020-02-10')).toEqual(['from'])
    expect(laterOf('2020-02-09', '2020-02-10')).toBe('2020-02-10')
  })
  it('is sent without what does not go with the part', () => {
    expect(memberOf(joining)).toEqual({ id: 'm', part: 'MEMBER', from: today, person: 'p' })
    expect(memberOf({ ...joining, part: 'SECONDEE' })).toMatchObject({ person: 'p', homeUnit: 'u' })
    expect(memberOf({ ...joining, part: 'EXPERT' })).toEqual({
      id: 'm',
      part: 'EXPERT',
      from: today,
      name: '罗敬之',
      organisation: '市疾控中心',
    })
  })
})
