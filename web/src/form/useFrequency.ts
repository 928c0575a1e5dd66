import { useI18n } from 'vue-i18n'
import type { Form } from '../api/types'
import { spellYear } from '../ui/time'

/** How often a form is filed, in words. */
export function useFrequency() {
  const { t, locale } = useI18n()
  return ({ frequency }: Form): string => {
    if (!frequency || frequency.kind === 'NONE') return t('form.kind.NONE')
    const day = spellYear(frequency.from, locale.value)
    return t('form.frequency', {
      kind: t(`form.kind.${frequency.kind}`),
      time: frequency.dueTime?.slice(0, 5) ?? '–',
      day,
    })
  }
}
