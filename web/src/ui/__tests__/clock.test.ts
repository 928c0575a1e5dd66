import { afterEach, describe, expect, it } from 'vitest'
import { createApp, type App } from 'vue'
import { i18n } from '../../app/i18n'
import ClockChip, { type Clock } from '../ClockChip.vue'

let app: App | undefined
afterEach(() => app?.unmount())
function shown(clock: Clock): { text: string; tone: string } {
  const now = new Date('2020-03-18T10:00:00Z')
  const host = document.createElement('div')
  app = createApp(ClockChip, { clock, now })
  app.use(i18n).mount(host)
  const face = host.querySelector('.face')!
  return { text: face.textContent!.trim(), tone: face.className.replace(/.*tone-(\w+).*/, '$1') }
}

describe('a clock says by word and colour', () => {
  const running = { state: 'RUNNING', late: false } as const
  it('how long there is', () =>
    expect(shown({ ...running, due: '2020-03-20T10:00:00Z' })).toEqual({ text: '还有 2 天', tone: 'blue' }))
  it('that it is near', () =>
    expect(shown({ ...running, due: '2020-03-18T12:30:00Z' })).toEqual({ text: '还有 2 小时 30 分钟', tone: 'amber' }))
  it('that it is over, also when the page stood open past the moment', () => {
    const late = { text: '逾期 3 小时', tone: 'red' }
    expect(shown({ ...running, due: '2020-03-18T07:00:00Z', late: true })).toEqual(late)
    expect(shown({ ...running, due: '2020-03-18T07:00:00Z' })).toEqual(late)
  })
  it('beside a derivation only that it is over: that says how much in working time', () =>
    expect(
      shown({
        ...running,
        due: '2020-03-18T07:00:00Z',
        late: true,
        why: [{ key: 'DUE', parameters: {}, zh: '期限', en: 'Due' }],
      }).text,
    ).toBe('已逾期'))
  it('that it stands still', () => expect(shown({ state: 'PAUSED', late: false, due: null }).text).toBe('计时暂停'))
  it('that it was late when it was done', () =>
    expect(shown({ state: 'MET', late: true, due: '2020-03-18T07:00:00Z' })).toEqual({
      text: '办到，逾期',
      tone: 'red',
    }))
})
