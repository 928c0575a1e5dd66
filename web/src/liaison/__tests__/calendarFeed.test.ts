import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'

/** The sample that the server's own tests write; here another library reads it. */
const text = readFileSync('../src/test/resources/calendar-feed.ics', 'utf8')

describe('the calendar feed', () => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))

  it('recurs every week for as long as it was planned', () => {
    const visit = events.find((each) => each.isRecurring() && each.summary.startsWith('走访'))
    expect(visit?.summary).toBe('走访 聊城甲精密轴承,钢管;紧固件制造有限公司（虚构）')
    const days: string[] = []
    const iterator = visit!.iterator()
    for (let next = iterator.next(); next; next = iterator.next()) {
      days.push(next.toString())
    }
    expect(days).toEqual(['2020-02-11', '2020-02-18', '2020-02-25'])
  })

  it('leaves out the days on which it was called off', () => {
    const call = events.find((each) => each.isRecurring() && each.summary.startsWith('电话'))!
    const iterator = call.iterator()
    const days: string[] = []
    for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString())
    expect(days).toEqual(['2020-02-13', '2020-02-27', '2020-03-26'])
  })

  it('has a shift at midnight in Shanghai', () => {
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
    expect(zone.tzid).toBe('Asia/Shanghai')
    const shift = events.find((each) => !each.isRecurring())!
    const start = shift.startDate
    start.zone = zone
    expect(start.toJSDate().toISOString()).toBe('2020-02-09T16:00:00.000Z')
  })
})
