import { reactive, watch, type Ref } from 'vue'
import type { Figure, Grouping } from '../api/types'
import { figures } from '../board/api'
import type { Told } from './BulletinPaper.vue'
import { keysIn, lineOf, pieces, tell, type Token } from './tokens'

const groupings: Grouping[] = ['area', 'industry', 'scale', 'tag']

/** Figures as they are on the bulletin's day, read once each; a part is looked for in every grouping. */
export function useLive(day: Ref<string>, texts: () => string[]) {
  const known = reactive(new Map<string, Figure>())
  const broken = reactive(new Map<string, Figure[]>())
  const failed = reactive(new Set<string>())
  let asked = new Set<string>()

  async function read(key: string) {
    try {
      known.set(key, await figures.read(key, day.value))
    } catch {
      failed.add(key)
    }
  }
  async function split(key: string) {
    const found = await Promise.all(groupings.map((by) => figures.read(key, day.value, by).catch(() => undefined)))
    broken.set(
      key,
      found.filter((each): each is Figure => Boolean(each)),
    )
  }
  function look() {
    for (const key of keysIn(texts())) {
      if (asked.has(key)) continue
      asked.add(key)
      void read(key)
    }
    for (const piece of texts().flatMap(pieces)) {
      if (typeof piece === 'string' || !piece.part || asked.has(`${piece.key}@`)) continue
      asked.add(`${piece.key}@`)
      void split(piece.key)
    }
  }
  watch(texts, look, { immediate: true })
  watch(day, () => {
    asked = new Set()
    known.clear()
    broken.clear()
    failed.clear()
    look()
  })
  function told(token: Token): Told | undefined {
    if (failed.has(token.key)) return { text: token.written, warn: true }
    const line = lineOf(known.get(token.key), broken.get(token.key) ?? [], token)
    if (line) return { text: tell(line, token.manner) }
    const unknown = token.part ? broken.has(token.key) : known.has(token.key)
    return unknown ? { text: token.written, warn: true } : { text: '…' }
  }
  return { told }
}
