import { describe, expect, it } from 'vitest'
import type { Encounter, NeedLine, ReturnLine } from '../../api/types'
import { course } from '../course'

const met = (id: string, day: string) => ({ id, day }) as Encounter
const repeating = (id: string, day: string, state = 'PLANNED') => ({ id, day, state, series: 's' }) as Encounter
const need = (id: string, raisedAt: string) => ({ id, raisedAt }) as NeedLine
const filed = (period: string, submittedAt: string | null, form = 'daily') =>
  ({ form, period, submittedAt, title: { zh: '日报', en: 'Daily' } }) as ReturnLine
const told = (entries: ReturnType<typeof course>) =>
  entries.map((each) => (each.kind === 'returns' ? `${each.from}…${each.day} ×${each.n}` : each.id))

describe('what happened at a door', () => {
  const days = ['2020-03-01', '2020-03-02', '2020-03-03', '2020-03-04']
  const daily = days.map((day) => filed(day, `${day}T08:00:00Z`))

  it('stands newest first', () => {
    const entries = course([met('a', '2020-03-01'), met('b', '2020-03-20')], [], [need('n', '2020-03-05T01:00:00Z')])
    expect(told(entries)).toEqual(['b', 'n', 'a'])
  })
  it('tells forms that were filed one after the other in one line', () => {
    expect(told(course([], daily, []))).toEqual(['2020-03-01…2020-03-04 ×4'])
  })
  it('tells them apart where somebody came between', () => {
    expect(told(course([met('a', '2020-03-02')], daily, []))).toEqual([
      '2020-03-02…2020-03-04 ×3',
      'a',
      '2020-03-01…2020-03-01 ×1',
    ])
  })
  it('keeps two forms apart, and leaves out what was not filed', () => {
    const other = filed('2020-W10', '2020-03-02T09:00:00Z', 'weekly')
    expect(course([], [...daily.slice(0, 1), other, filed('2020-03-09', null)], [])).toHaveLength(2)
  })
  it('takes the day in Shanghai', () => {
    expect(course([], [], [need('n', '2020-03-05T17:00:00Z')])[0]!.day).toBe('2020-03-06')
  })
  it('tells of what repeats only the next, and how many follow', () => {
    const [next, past] = course(
      [
        repeating('c', '2020-04-07'),
        repeating('b', '2020-03-24'),
        repeating('x', '2020-03-17', 'CANCELLED'),
        repeating('a', '2020-03-10', 'RECORDED'),
      ],
      [],
      [],
    ).filter(({ id }) => id !== 'x')
    expect(next).toMatchObject({ id: 'b', more: 1, last: '2020-04-07' })
    expect(past).toMatchObject({ id: 'a', more: 0 })
  })
  it('tells nothing older than the oldest encounter that was read', () => {
    expect(told(course([met('a', '2020-03-03')], daily, [], '2020-03-03'))).toEqual(['2020-03-03…2020-03-04 ×2', 'a'])
  })
})
