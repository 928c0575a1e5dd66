import { useI18n } from 'vue-i18n'
import type { Field, Value } from '../api/types'
import { grouped, say } from '../app/words'
import { spellDay } from '../ui/time'

/** A value as one reads it, with its unit. */
export function useShow() {
  const { t, locale } = useI18n()
  return (field: Field, value: Value | undefined, unit = true): string => {
    if (value === null || value === undefined || value === '')
      return t(field.type === 'DATE' ? 'returns.notYet' : 'returns.none')
    if (field.type === 'DATE') return spellDay(String(value), locale.value)
    if (field.type === 'FLAG') return t(value ? 'returns.yes' : 'returns.no')
    if (field.type === 'CHOICE') return say(field.choices?.find((each) => each.value === value)?.label) || String(value)
    if (field.type === 'TEXT') return String(value)
    return `${grouped(value as string | number)}${unit && field.unit ? ` ${say(field.unit)}` : ''}`
  }
}
