import { ref } from 'vue'
import { session } from '../app/session'
import { notices } from './api'

/** How many notices wait unread; asked when the page is shown, and every minute while it is. */
export const unread = ref(0)
const pause = 60_000

export async function countUnread() {
  if (!session.may('notice.read')) return
  try {
    unread.value = (await notices.unread()).unread
  } catch {
    // the number stays as it was: what is wrong is told where something was asked for
  }
}

/** Begins to count; gives what ends it. */
export function watchUnread(): () => void {
  const look = () => document.visibilityState === 'visible' && void countUnread()
  look()
  const timer = setInterval(look, pause)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
