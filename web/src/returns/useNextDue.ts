import { shallowRef } from 'vue'
import { session } from '../app/session'
import { dueOf } from '../today/due'
import type { Key } from './api'

/** For who speaks for several enterprises: the next one that waits, so that ten are filed one after the other. */
export function useNextDue(of: Key) {
  const next = shallowRef<{ to: string; name: string }>()
  async function look() {
    const others = (session.current.value?.clients ?? []).filter((each) => each.id !== of.client)
    if (!others.length) return
    const due = await dueOf(others).catch(() => [])
    const first = due.find((each) => each.open)
    next.value = first?.open && { to: first.to, name: first.client.name }
  }
  return { next, look }
}
