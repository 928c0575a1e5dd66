import { computed, reactive } from 'vue'
import { http } from './http'
import { newId } from './id'
import { asProblem, type Problem } from './problem'
import { session } from './session'

/** One command on its way. It is optimistic but honest: `waiting` is never shown as `sent`. */
export type Command = {
  id: string
  /** who wrote it: nobody else on the same device sends it */
  person: string
  path: string
  body: unknown
  label: string
  state: 'sending' | 'waiting' | 'sent' | 'refused'
  problem?: Problem
  receipt?: Receipt
  link?: string
}
/** The record as it is after the command; `version` is what the next command calls `seen`. */
export type Receipt = { id?: string; version?: number; submittedAt?: string; late?: boolean }

const store = 'outbox'
const commands = reactive<Command[]>(restore())

function restore(): Command[] {
  try {
    return (JSON.parse(localStorage.getItem(store) ?? '[]') as Command[]).map((each) => ({
      ...each,
      state: 'waiting' as const,
      problem: undefined,
    }))
  } catch {
    return []
  }
}

function save(): void {
  localStorage.setItem(
    store,
    JSON.stringify(commands.filter((each) => each.state === 'waiting' || each.state === 'sending')),
  )
}

async function deliver(command: Command): Promise<Receipt | undefined> {
  command.state = 'sending'
  save()
  try {
    const receipt = await http<Receipt>('POST', command.path, command.body, command.id)
    command.state = 'sent'
    command.receipt = receipt
    return receipt
  } catch (thrown) {
    const problem = asProblem(thrown)
    command.state = problem.passing || problem.code === 'SIGN_IN_NEEDED' ? 'waiting' : 'refused'
    command.problem = problem
    return undefined
  } finally {
    save()
  }
}

/** Everything waiting goes out again, oldest first; one refused command does not block the next. */
async function flush(): Promise<void> {
  for (const command of mine.value.filter((each) => each.state === 'waiting')) await deliver(command)
}

const mine = computed(() => commands.filter((each) => each.person === session.current.value?.person))

export const outbox = {
  commands: mine,
  waiting: computed(() => mine.value.filter((each) => each.state === 'waiting' || each.state === 'sending')),
  refused: computed(() => mine.value.filter((each) => each.state === 'refused')),
  sent: computed(() => mine.value.filter((each) => each.state === 'sent')),
  /** Sends now. The command comes back `sent`, `waiting` (no signal; goes by itself later) or `refused` with why. */
  async send(
    path: string,
    body: unknown,
    label: string,
    link?: string,
  ): Promise<{ command: Command; receipt?: Receipt }> {
    const person = session.current.value?.person ?? ''
    const command = reactive<Command>({ id: newId(), person, path, body, label, link, state: 'sending' })
    commands.push(command)
    const receipt = await deliver(command)
    return { command, receipt }
  },
  forget(command: Command): void {
    const at = commands.indexOf(command)
    if (at >= 0) commands.splice(at, 1)
    save()
  },
  flush,
}

/** Tries again when the signal returns, and every half minute as web views do not always say so. */
export function keepSending(): void {
  window.addEventListener('online', () => void flush())
  window.setInterval(() => outbox.waiting.value.length && void flush(), 30_000)
  void flush()
}
