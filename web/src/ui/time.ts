import { onScopeDispose, ref, type Ref } from 'vue'
import { session } from '../app/session'

/** Times are shown in Asia/Shanghai, whatever the device believes. */
const parts = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'Asia/Shanghai',
    hourCycle: 'h23',
    ...options,
  })

export const day = (at: string | Date, language: string): string =>
  parts(language, { year: 'numeric', month: language === 'zh-CN' ? 'long' : 'short', day: 'numeric' }).format(
    new Date(at),
  )
export const monthDay = (at: string | Date, language: string): string =>
  parts(language, { month: language === 'zh-CN' ? 'numeric' : 'short', day: 'numeric' })
    .format(new Date(at))
    .replace(/(\d+)\/(\d+)/, '$1月$2日')
export const moment = (at: string | Date, language: string): string =>
  `${monthDay(at, language)} ${parts(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))}`

/** A day some days later; days are counted, never hours. */
export const plusDays = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A day written YYYY-MM-DD as one says it; anything else (a week, a month) as it is. */
export const spellDay = (day_: string, language: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day_) ? monthDay(`${day_}T12:00:00+08:00`, language) : day_
export const spellYear = (day_: string, language: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day_) ? day(`${day_}T12:00:00+08:00`, language) : day_

export type Span = { key: 'days' | 'hours' | 'minutes'; n: number }[]

/** A span in at most two units, the way one says it: 2 天 3 小时, 45 分钟. */
export function span(milliseconds: number): Span {
  const minutes = Math.max(0, Math.round(milliseconds / 60_000))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  const all: Span = days
    ? [
        { key: 'days', n: days },
        { key: 'hours', n: hours },
      ]
    : hours
      ? [
          { key: 'hours', n: hours },
          { key: 'minutes', n: rest },
        ]
      : [{ key: 'minutes', n: rest }]
  return all.filter((each, index) => index === 0 || each.n > 0)
}

/** Now, moving once a minute; one timer per page part, stopped with it. */
export function useNow(): Ref<Date> {
  const now = ref(session.now())
  const timer = setInterval(() => (now.value = session.now()), 60_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
