import { phrases } from './languages'
import { language } from './preferences'
import type { Line, Measure, Worded } from '../api/types'

/** What the server says in two languages, in the reader's one; in a third as its file has the English. */
export function say(worded: Worded | null | undefined): string {
  if (!worded) return ''
  const { zh, en } = worded
  if (language.value === 'zh-CN') return zh || en
  return en ? (phrases.value?.say(en) ?? en) : zh
}

/** 1,234 for a reader; a decimal string stays as exact as it came. */
export function grouped(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '–'
  const [whole, rest] = String(value).split('.')
  const groups = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? groups : `${groups}.${rest}`
}

/** Whether a figure is read in per cent. */
export const isShare = (measure: Measure): boolean => measure === 'RATE' || measure === 'RATIO'

/** A rate as the server computed it, for bars and charts; nothing known draws nothing. */
export const rate = ({ value }: Pick<Line, 'value'>): number => Number(value ?? 0)

/** The same for a reader: 98.7, 100, or a dash; never computed a second time, so that page, paper and Word agree. */
export const percent = ({ value }: Pick<Line, 'value'>): string =>
  value == null ? '–' : value.replace(/^100\.0+$/, '100')

/** Versions count from 0, people from 1. */
export const nth = (version: number): number => version + 1

/** Names one after the other, as the language does it. */
export const listed = (names: string[]): string => names.join(language.value === 'zh-CN' ? '、' : ', ')
