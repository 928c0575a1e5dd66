import { reactive, watch, type Ref } from 'vue'
import type { Figure } from '../api/types'
import { figures } from '../board/api'
import type { Told } from './BulletinPaper.vue'
import { keysIn, tell, type Token } from './tokens'

/** Figures as they are on the bulletin's day, read once each. */
export function useLive(day: Ref<string>, texts: () => string[]) {
  const known = reactive(new Map<string, Figure>())
  const failed = reactive(new Set<string>())
  let asked = new Set<string>()

  async function read(key: string, wanted: string) {
    try {
      const figure = await figures.read(key, wanted)
      if (wanted === day.value) known.set(key, figure)
    } catch {
      if (wanted === day.value) failed.add(key)
    }
  }
  function look() {
    for (const key of keysIn(texts())) {
      if (asked.has(key)) continue
      asked.add(key)
      void read(key, day.value)
    }
  }
  watch(texts, look, { immediate: true })
  watch(day, () => {
    asked = new Set()
    known.clear()
    failed.clear()
    look()
  })
  /** A figure that does not exist stands as it was written, in red. */
  function told(token: Token): Told {
    const figure = known.get(token.key)
    if (figure) return { text: tell(figure, token.manner) }
    return failed.has(token.key) ? { text: token.written, warn: true } : { text: '…' }
  }
  return { told }
}
