import { describe, expect, it } from 'vitest'
import type { RotaWeek, Shift } from '../../api/types'
import { laidOut, mondayOf, onDay, swappable } from '../api'

it('begins a week on Monday', () => {
  expect(['2020-03-16', '2020-03-18', '2020-03-22', '2020-03-23'].map(mondayOf)).toEqual([
    '2020-03-16',
    '2020-03-16',
    '2020-03-16',
    '2020-03-23',
  ])
})

describe('a day of the week', () => {
  const shift = (id: string, starts: string, ends: string) => ({ id, starts, ends }) as Shift
  const week = {
    monday: '2020-03-16',
    shifts: [
      shift('late', '2020-03-16T12:00:00Z', '2020-03-17T00:00:00Z'), // 20:00 to 8:00 in Shanghai
      shift('early', '2020-03-15T16:00:00Z', '2020-03-16T08:00:00Z'), // 0:00 to 16:00
    ],
    gaps: [{ from: '2020-03-16T08:00:00Z', to: '2020-03-16T12:00:00Z' }],
  } as unknown as RotaWeek
  const told = (day: string) => onDay(week, day).map(({ from, to, shift }) => `${from}–${to} ${shift?.id ?? 'nobody'}`)
  it('has its hours in order, what nobody holds among them', () => {
    expect(told('2020-03-16')).toEqual(['00:00–16:00 early', '16:00–20:00 nobody', '20:00–24:00 late'])
  })
  it('has the rest of the night before', () => {
    expect(told('2020-03-17')).toEqual(['00:00–08:00 late'])
  })
})

it('lays out the same hours on several days, over midnight too', () => {
  const shifts = laidOut('p', '2020-02-29', '20:00', '08:00', 2)
  expect(shifts.map(({ starts, ends }) => `${starts} ${ends}`)).toEqual([
    '2020-02-29T12:00:00.000Z 2020-03-01T00:00:00.000Z',
    '2020-03-01T12:00:00.000Z 2020-03-02T00:00:00.000Z',
  ])
  expect(new Set(shifts.map(({ id }) => id)).size).toBe(2)
})

it('swaps only with others, what has not begun, and of drafts only for the clerk', () => {
  const shift = (id: string, who: string, starts: string) =>
    ({ id, ambassador: { id: who, name: who }, starts, ends: starts }) as Shift
  const night = shift('night', 'li', '2020-03-22T12:00:00Z')
  const weeks = [
    {
      monday: '2020-03-16',
      publishedAt: '2020-03-15T00:00:00Z',
      shifts: [
        shift('past', 'li', '2020-03-16T00:00:00Z'),
        shift('own', 'wang', '2020-03-18T00:00:00Z'),
        shift('other', 'li', '2020-03-19T00:00:00Z'),
        night,
      ],
    },
    { monday: '2020-03-23', shifts: [night, shift('draft', 'li', '2020-03-24T00:00:00Z')] },
  ] as unknown as RotaWeek[]
  const told = (drafts: boolean) =>
    swappable(weeks, weeks[0]!.shifts[1]!, new Date('2020-03-17T00:00:00Z'), drafts).map(({ id }) => id)
  expect(told(false)).toEqual(['other', 'night'])
  expect(told(true)).toEqual(['other', 'night', 'draft'])
})
