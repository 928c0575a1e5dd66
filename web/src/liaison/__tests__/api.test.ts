import { describe, expect, it } from 'vitest'
import type { Assignment, Officer, Served } from '../../api/types'
import { byUnit, inOrder, serving, standing } from '../api'

const today = '2020-03-17'
const served = (name: string, lastEncounter: string | null, nextPlanned: string | null): Served => ({
  assignment: name,
  client: { id: name, name },
  kind: 'OFFICER',
  from: '2020-02-10',
  lastEncounter,
  nextPlanned,
  version: 0,
})

describe('an officer’s clients', () => {
  const all = [
    served('spoken', '2020-03-01', null),
    served('planned', '2020-03-01', '2020-03-20'),
    served('never', null, null),
    served('today', null, today),
    served('late', '2020-03-01', '2020-03-12'),
    served('later', null, '2020-03-16'),
    served('longer ago', '2020-02-15', null),
  ]
  it('stand as what was planned and done says', () => {
    expect(all.map((each) => standing(each, today))).toEqual([
      'spoken',
      'planned',
      'never',
      'today',
      'late',
      'late',
      'spoken',
    ])
  })
  it('come in the order in which they wait', () => {
    expect(inOrder(all, today).map(({ assignment }) => assignment)).toEqual([
      'late',
      'later',
      'today',
      'never',
      'planned',
      'longer ago',
      'spoken',
    ])
  })
})

it('tells who serves now, the officer first, from who did', () => {
  const line = (id: string, kind: string, state: string, from = '2020-02-10') =>
    ({ id, kind, state, from }) as Assignment
  const { now, past } = serving([
    line('ambassador', 'AMBASSADOR', 'CURRENT'),
    line('gone', 'OFFICER', 'ENDED'),
    line('next', 'OFFICER', 'PLANNED', '2020-03-20'),
    line('officer', 'OFFICER', 'CURRENT'),
  ])
  expect(now.map(({ id }) => id)).toEqual(['officer', 'next', 'ambassador'])
  expect(past.map(({ id }) => id)).toEqual(['gone'])
})

it('gathers officers by unit in the order in which they come', () => {
  const officer = (person: string, unit: string) => ({ person, unit: { id: unit, name: unit } }) as Officer
  const units = byUnit([officer('a', '一'), officer('b', '二'), officer('c', '一')])
  expect(units.map(({ unit, officers }) => `${unit}${officers.map(({ person }) => person).join('')}`)).toEqual([
    '一ac',
    '二b',
  ])
})
