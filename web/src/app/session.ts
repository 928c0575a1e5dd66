import { readonly, ref } from 'vue'
import type { Activation, Credentials, Session } from '../api/types'
import { http } from './http'
import { asProblem } from './problem'

const current = ref<Session | null>(null)
let asked: Promise<void> | undefined

/**
 * Null when nobody is signed in: a 401 would stand as an error in the console of every first visit.
 * Without signal the last known session opens the pages; the server still checks every command.
 */
function lastKnown(): Session | null {
  try {
    return JSON.parse(localStorage.getItem('session') ?? 'null')
  } catch {
    return null
  }
}

/** In a demonstration it is always the same day: by how much its moments differ from this device's. */
let shift = 0
function shiftOf(session: Session | null): number {
  if (!session?.demonstration) return 0
  const here = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  return Date.parse(`${session.today}T00:00:00Z`) - Date.parse(`${here}T00:00:00Z`)
}

function keep(session: Session | null): void {
  current.value = session
  shift = shiftOf(session)
  if (session) localStorage.setItem('session', JSON.stringify(session))
  else localStorage.removeItem('session')
}

async function ask(): Promise<void> {
  try {
    keep(await http<Session | null>('GET', '/session'))
  } catch (thrown) {
    if (asProblem(thrown).passing) {
      current.value = lastKnown()
      shift = shiftOf(current.value)
    } else keep(null)
  }
}

export const session = {
  current: readonly(current),
  /** Asked once, as early as the first call. */
  ready: () => (asked ??= ask()),
  may: (permission?: string) => !permission || (current.value?.permissions.includes(permission) ?? false),
  /** The day it is in the domain. */
  today: () => current.value?.today ?? new Date().toISOString().slice(0, 10),
  /** The moment it is in the domain. */
  now: () => new Date(Date.now() + shift),
  signIn: async (with_: Credentials) => keep(await http<Session>('POST', '/session', with_)),
  useCode: async (code: string) => keep(await http<Session>('POST', '/session/code', { code })),
  activate: async (with_: Activation) => keep(await http<Session>('POST', '/activation', with_)),
  /** The server ended it: what was written stays on the device, the person signs in again. */
  ended: () => keep(null),
  async signOut(): Promise<void> {
    await http('DELETE', '/session').catch(() => undefined)
    keep(null)
  },
}
