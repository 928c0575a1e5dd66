import { describe, expect, it } from 'vitest'
import { days, repeatOf, type Repeat } from '../repeat'

const how = (some: Partial<Repeat>): Repeat => ({ every: 1, by: 'times', times: 3, until: '2020-03-01', ...some })
const tuesday = '2020-02-11'

describe('a plan that repeats', () => {
  it('is one day when it does not', () => {
    expect(days(tuesday, how({ every: 0 }))).toEqual([tuesday])
    expect(repeatOf(how({ every: 0 }))).toEqual({})
  })
  it('falls on the same weekday, over the end of a month', () => {
    expect(days(tuesday, how({ every: 2, times: 3 }))).toEqual([tuesday, '2020-02-25', '2020-03-10'])
  })
  it('goes until a day, that day with it', () => {
    expect(days(tuesday, how({ by: 'until', until: '2020-02-25' }))).toHaveLength(3)
    expect(days(tuesday, how({ by: 'until', until: '2020-02-24' }))).toHaveLength(2)
  })
  it('is refused here as it is there', () => {
    expect(days(tuesday, how({ times: 1 }))).toBeNull()
    expect(days(tuesday, how({ times: 27 }))).toBeNull()
    expect(days(tuesday, how({ times: 26 }))).toHaveLength(26)
    expect(days(tuesday, how({ times: '' }))).toBeNull()
    expect(days(tuesday, how({ times: 2.5 }))).toBeNull()
    expect(days(tuesday, how({ every: 8, times: 8 }))).toBeNull()
    expect(days(tuesday, how({ every: 8, times: 7 }))).toHaveLength(7)
    expect(days(tuesday, how({ by: 'until', until: '2020-02-17' }))).toBeNull()
    expect(days(tuesday, how({ by: 'until', until: '2020-08-11' }))).toBeNull()
    expect(days(tuesday, how({ by: 'until', until: '' }))).toBeNull()
    expect(days(tuesday, how({ every: 8, by: 'until', until: '2021-02-12' }))).toBeNull()
  })
  it('says how often or how long, not both', () => {
    expect(repeatOf(how({ times: '4' }))).toEqual({ repeat: { every: 1, times: 4 } })
    expect(repeatOf(how({ every: 3, by: 'until' }))).toEqual({ repeat: { every: 3, until: '2020-03-01' } })
  })
})
