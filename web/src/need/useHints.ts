import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { NeedHints, NeedKind } from '../api/types'

const pause = 600
const least = 8
/** The server reads no further. */
const most = 500

/** What of a text is worth asking about; nothing while it says too little. */
export function telling(text: string): string {
  const said = text.trim().slice(0, most)
  return [...said].length < least ? '' : said
}

/** Kinds to offer: none once one of them is chosen, and only the likeliest beside another choice. */
export function offered(kinds: NeedKind[], chosen: string): NeedKind[] {
  if (kinds.some(({ code }) => code === chosen)) return []
  return chosen ? kinds.slice(0, 1) : kinds
}

/** Hints while a need is written: asked when the writer pauses; no answer is no hint, and nothing else. */
export function useHints(text: () => string, kind: () => string, ask: (text: string) => Promise<NeedHints>) {
  const found = shallowRef<NeedHints>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  async function look(said: string) {
    const mine = ++turn
    const answer = await ask(said).catch(() => undefined)
    if (mine === turn) found.value = answer
  }
  watch(
    () => telling(text()),
    (said) => {
      clearTimeout(timer)
      if (said) timer = setTimeout(() => void look(said), pause)
      else {
        turn++
        found.value = undefined
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    turn++
  })
  return {
    kinds: computed(() => offered(found.value?.kinds ?? [], kind())),
    duplicates: computed(() => found.value?.duplicates ?? []),
  }
}
