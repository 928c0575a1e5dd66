import { describe, expect, it } from 'vitest'
import type { Assignment, NextContact, Officer, Served } from '../../api/types'
import { byUnit, byUnitName, duesOf, inOrder, serving, standing, waits } from '../api'

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

describe('an officer’s clients with the day by which each is due', () => {
  const due = (client: string, day: string, state: string) => ({ client, due: day, state }) as NextContact
  const dues = duesOf([
    due('overdue', '2020-03-10', 'OVERDUE'),
    due('longer', '2020-03-02', 'OVERDUE'),
    due('due', today, 'DUE'),
    due('late', '2020-03-01', 'OVERDUE'),
    due('today', '2020-03-01', 'OVERDUE'),
    due('planned', '2020-03-10', 'OVERDUE'),
    due('spoken', '2020-03-20', 'IN_TIME'),
  ])
  const all = [
    served('spoken', '2020-03-13', null),
    served('deputy', null, null),
    served('due', '2020-03-10', null),
    served('overdue', '2020-03-03', null),
    served('longer', '2020-03-09', null),
    served('planned', '2020-03-03', '2020-03-20'),
    served('today', '2020-02-20', today),
    served('late', '2020-02-20', '2020-03-12'),
  ]
  it('stand as due where no plan was missed and none is for today', () => {
    expect(all.map((each) => standing(each, today, dues))).toEqual([
      'spoken',
      'never',
      'due',
      'overdue',
      'overdue',
      'overdue',
      'today',
      'late',
    ])
  })
  it('come by the day on which they were due', () => {
    const order = inOrder(all, today, dues).map(({ assignment }) => assignment)
    expect(order).toEqual(['late', 'longer', 'overdue', 'planned', 'today', 'due', 'deputy', 'spoken'])
  })
  it('wait while they are missed, due or met today', () => {
    expect((['late', 'overdue', 'today', 'due', 'never', 'planned', 'spoken'] as const).filter(waits)).toEqual([
      'late',
      'overdue',
      'today',
      'due',
    ])
  })
})

it('lists people by their units', () => {
  const person = (id: string, unit: string) => ({ id, name: id, unit })
  expect(byUnitName([person('a', '经济发展局'), person('b', '街道办'), person('c', '经济发展局')])).toMatchObject([
    { unit: '经济发展局', people: [{ id: 'a' }, { id: 'c' }] },
    { unit: '街道办', people: [{ id: 'b' }] },
  ])
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
