import { shallowRef, watch, type WatchSource } from 'vue'
import { language } from './preferences'
import { asProblem, type Problem } from './problem'

/** Reads something for a page, again when what it depends on changes, or the language; the newest answer wins. */
export function useLoad<T>(read: () => Promise<T>, sources: WatchSource[] = []) {
  const data = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = shallowRef(true)
  let turn = 0
  async function load() {
    const mine = ++turn
    loading.value = true
    problem.value = undefined
    try {
      const found = await read()
      if (mine === turn) data.value = found
    } catch (thrown) {
      if (mine === turn) problem.value = asProblem(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }
  watch([language, ...sources], load, { immediate: true })
  return { data, problem, loading, load }
}
