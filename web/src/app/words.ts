import { computed } from 'vue'
import { language } from './preferences'
import type { Measure, Worded } from '../api/types'

/** What the server says in two languages, in the reader's one. */
export const say = (worded: Worded | null | undefined): string =>
  worded ? (language.value === 'en' ? worded.en || worded.zh : worded.zh || worded.en) : ''

/** 1,234 for a reader; a decimal string stays as exact as it came. */
export function grouped(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return '–'
  const [whole, rest] = String(value).split('.')
  const groups = whole!.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? groups : `${groups}.${rest}`
}

/** Whether a figure is read in per cent. */
export const isShare = (measure: Measure): boolean => measure === 'RATE' || measure === 'RATIO'

/** Rate in per cent, cut, never rounded up: 99.96 % is not 100 %. */
export const rate = (numerator: number, denominator?: number | null): number =>
  denominator ? Math.floor((1000 * numerator) / denominator) / 10 : 0

/** Versions count from 0, people from 1. */
export const nth = (version: number): number => version + 1

/** Names one after the other, as the language does it. */
export const listed = (names: string[]): string => names.join(language.value === 'en' ? ', ' : '、')
export const english = computed(() => language.value === 'en')
