import { http } from '../app/http'
import type { ModuleMessages } from '../app/i18n'
import type { Feed } from '../api/types'

export const feedMessages: ModuleMessages = {
  name: 'feed',
  'zh-CN': () => import('./messages/zh'),
  en: () => import('./messages/en'),
}
export const feeds = { mine: () => http<Feed[]>('GET', '/my-feeds') }

/** A feed's address to be copied, and the one that opens a calendar program; neither is ever shown again. */
export const addresses = (path: string, origin: string): { plain: string; calendar: string } => {
  const plain = origin.replace(/\/$/, '') + path
  return { plain, calendar: plain.replace(/^https?:/, 'webcal:') }
}

/** What can still be read first, each the latest first. */
export const inOrder = (all: Feed[]): Feed[] =>
  [...all].sort(
    (one, other) => Number(!!one.revokedAt) - Number(!!other.revokedAt) || other.madeAt.localeCompare(one.madeAt),
  )

/** Copies where the browser lets a page do so; without a secure address it does not, and the text stays marked. */
export async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus()
  field.select()
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    return false
  }
}
