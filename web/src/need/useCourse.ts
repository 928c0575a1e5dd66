import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Need } from '../api/types'
import { say } from '../app/words'
import type { Event } from '../ui/TimeLine.vue'
import { ahead } from './api'

const tones: Record<string, Event['tone']> = {
  'need.hand-back': 'red',
  'need.reopen': 'red',
  'need.answer': 'green',
  'need.close': 'green',
  'need.withdraw': 'grey',
  'need.merge': 'grey',
  'need.refuse': 'grey',
}

/** What the server writes where the desk gave no reason. */
const unsaid = '派单'

/** What happened, then what is still to come, so that everybody sees how far it is. */
export function useCourse(need: Ref<Need | undefined>, own: Ref<string | undefined>) {
  const { t, te } = useI18n()
  const title = ({ what, name, unit }: Need['events'][number]) => {
    const key = `need.what.${what.replace('need.', '')}`
    const words = te(key) ? t(key) : say(name)
    return unit ? `${words} · ${unit}` : words
  }
  return computed<Event[]>(() => {
    const shown = need.value
    if (!shown) return []
    const past = shown.events.map((each, index) => ({
      id: String(index),
      at: each.at,
      title: title(each),
      who: each.by ?? undefined,
      text: each.words && each.words !== unsaid ? each.words : undefined,
      tone: tones[each.what],
    }))
    const future = ahead(shown.status).map((each) => ({
      id: each,
      title: t(own.value && each === 'VERIFIED' ? 'need.future.own' : `need.future.${each}`),
      future: true,
    }))
    return [...past, ...future]
  })
}
