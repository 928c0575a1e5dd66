import { describe, expect, it } from 'vitest'
import type { CalendarYear, ClockRule, WorkingHours } from '../../api/types'
import { byUrgency, hoursOn, months, spellHours } from '../api'

const hours = (from: string, morningOpens: string): WorkingHours => ({
  from,
  morningOpens,
  morningCloses: '12:00:00',
  afternoonOpens: '13:30:00',
  afternoonCloses: '17:30:00',
  version: 0,
})
const year: CalendarYear = {
  year: 2020,
  published: true,
  days: [
    { day: '2020-01-24', working: false, name: '春节' },
    { day: '2020-01-19', working: true, name: '春节' },
  ],
  ownDays: [
    {
      day: '2020-01-24',
      working: true,
      reason: '值守',
      person: 'p',
      at: '2020-01-20T00:00:00Z',
      removed: false,
      version: 0,
    },
    {
      day: '2020-01-22',
      working: false,
      reason: '撤了',
      person: 'p',
      at: '2020-01-20T00:00:00Z',
      removed: true,
      version: 1,
    },
  ],
  hours: [hours('2020-01-01', '08:30:00'), hours('2020-06-01', '08:00:00')],
  standardHours: hours('1970-01-01', '09:00:00'),
}

describe('a year', () => {
  const [january, february] = months(year)
  const kind = (date: number) => january!.days[date - 1]!.kind
  it('has its months, leap day and all, each from its weekday on', () => {
    expect(months(year).map(({ days }) => days.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect([january!.blanks, february!.blanks]).toEqual([2, 5]) // a Wednesday and a Saturday
  })
  it('takes the zone’s word before the country’s, and that before the weekend', () => {
    expect([kind(24), kind(19), kind(18), kind(17), kind(22)]).toEqual(['ownWork', 'shifted', 'rest', 'work', 'work'])
    expect(january!.days[23]!.name).toBe('值守')
  })
  it('has the hours that were last set for a day', () => {
    expect(hoursOn(year, '2020-05-31').morningOpens).toBe('08:30:00')
    expect(hoursOn(year, '2020-06-01').morningOpens).toBe('08:00:00')
    expect(hoursOn(year, '2019-12-31').morningOpens).toBe('09:00:00')
    expect(spellHours(year.hours[0]!)).toBe('08:30–12:00, 13:30–17:30')
  })
})

it('gathers rules by urgency, in the order of a case', () => {
  const rule = (urgency: string, category: string, goal: string) =>
    ({ urgency, category, goal, from: '2020-01-01' }) as ClockRule
  const groups = byUrgency([
    rule('URGENT', '', 'ANSWER'),
    rule('NORMAL', '', 'SOLVE'),
    rule('NORMAL', 'labour', 'CONTACT'),
    rule('NORMAL', '', 'CONTACT'),
  ])
  expect(
    groups.map(({ urgency, rules }) => [urgency, ...rules.map(({ category, goal }) => `${category}/${goal}`)]),
  ).toEqual([
    ['NORMAL', '/CONTACT', '/SOLVE', 'labour/CONTACT'],
    ['URGENT', '/ANSWER'],
  ])
})
