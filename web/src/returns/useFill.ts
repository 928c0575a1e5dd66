import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Field, Return, ReturnReceipt, Values } from '../api/types'
import { outbox, type Command } from '../app/outbox'
import type { Problem } from '../app/problem'
import { session } from '../app/session'
import { grouped, say } from '../app/words'
import { spellDay } from '../ui/time'
import { returns, type Key } from './api'
import { above, begin, check, differing, lastDay, same, wire, type Fault } from './values'

type Draft = { seen: number | null; values: Values }

/** Filling in one return: values, what is wrong with them, the draft on this device, and how it goes out. */
export function useFill(key: Key, shown: Return) {
  const { t, locale } = useI18n()
  const fields = shown.form.fields
  const store = `draft.return.${session.current.value?.person}.${key.client}.${key.form}.${key.period}`
  const kept: Draft | null = JSON.parse(localStorage.getItem(store) ?? 'null')
  const usable = kept && kept.seen === (shown.version ?? null) ? kept : null
  const values = reactive<Values>({ ...begin(shown), ...usable?.values })
  const restored = ref(Boolean(usable))
  const seen = ref(shown.version ?? null)
  const errors = ref<Record<string, string>>({})
  const problem = shallowRef<Problem>()
  const conflict = shallowRef<Return>()
  const receipt = shallowRef<ReturnReceipt>()
  const state = ref<'filling' | 'sending' | 'sent' | 'waiting'>('filling')
  const began = Date.now()
  const latest = lastDay(key.period)

  let saving = 0
  watch(values, () => {
    clearTimeout(saving)
    saving = window.setTimeout(
      () => localStorage.setItem(store, JSON.stringify({ seen: seen.value, values } satisfies Draft)),
      300,
    )
  })
  onBeforeUnmount(() => clearTimeout(saving))
  function drop() {
    clearTimeout(saving)
    localStorage.removeItem(store)
    restored.value = false
  }
  function reset() {
    Object.assign(values, begin(shown))
    setTimeout(drop)
  }

  const sentence = ({ key: what, n }: Fault, field: Field) =>
    t(`returns.fault.${what}`, {
      name: say(field.label),
      n: what === 'later' ? spellDay(n!, locale.value) : grouped(n ?? ''),
    })
  function point(found: Record<string, string>): boolean {
    errors.value = found
    const first = fields.find(({ name }) => found[name])
    if (first) document.getElementById(first.name)?.focus()
    return Object.keys(found).length > 0
  }
  /** What was said last time, where it still stands or was changed; only for what is prefilled. */
  function last(field: Field): string | undefined {
    const before = shown.values ? undefined : shown.prefill?.[field.name]
    if (before === undefined || before === null || before === '') return undefined
    if (same(before, values[field.name])) return t('returns.asLast')
    const said = field.type === 'DATE' ? spellDay(String(before), locale.value) : grouped(before as string)
    return t('returns.wasLast', { value: said })
  }

  async function send() {
    const faults = fields.flatMap((field) => {
      const fault = check(field, values[field.name], latest)
      if (fault) return [[field.name, sentence(fault, field)] as const]
      const other = above(field, fields, values)
      return other
        ? [[field.name, t('returns.fault.above', { name: say(field.label), n: say(other.label) })] as const]
        : []
    })
    problem.value = undefined
    if (point(Object.fromEntries(faults))) return
    state.value = 'sending'
    const body = { seen: seen.value, values: wire(fields, values), seconds: Math.round((Date.now() - began) / 1000) }
    const label = `${shown.client.name} · ${spellDay(key.period, locale.value)}`
    const sent = await outbox.send(
      returns.path(key),
      body,
      label,
      `/clients/${key.client}/returns/${key.form}/${key.period}`,
    )
    if (sent.command.state === 'refused') return refused(sent.command.problem!, () => outbox.forget(sent.command))
    if (sent.command.state === 'waiting') {
      state.value = 'waiting'
      follow(sent.command)
    } else arrived(sent.command)
    scrollTo({ top: 0 })
  }
  function arrived(command: Command) {
    drop()
    receipt.value = command.receipt as ReturnReceipt
    seen.value = receipt.value.version
    state.value = 'sent'
  }
  /** Waiting for signal: the page says so until the server has answered, one way or the other. */
  function follow(command: Command) {
    const stop = watch(
      () => command.state,
      (now) => {
        if (now !== 'sent' && now !== 'refused') return
        stop()
        if (now === 'sent') arrived(command)
        else void refused(command.problem!, () => outbox.forget(command))
      },
    )
  }
  async function refused(found: Problem, forget: () => void) {
    forget()
    state.value = 'filling'
    if (found.status === 409) {
      const now = await returns.read(key).catch(() => undefined)
      if (now?.values && (now.version ?? null) !== seen.value) {
        conflict.value = now
        scrollTo({ top: 0 })
        return
      }
    }
    problem.value = found
    if (!point(found.particulars.fields ?? {})) scrollTo({ top: 0 })
  }
  /** Both values were seen: mine goes out on top of theirs, or theirs stays. */
  async function choose(mine: boolean) {
    const theirs = conflict.value!
    seen.value = theirs.version ?? null
    conflict.value = undefined
    if (mine) return send()
    Object.assign(values, theirs.values)
    setTimeout(drop)
  }
  const changed = computed(() => (shown.prefill ? differing(fields, shown.prefill, wire(fields, values)).length : 0))

  return {
    fields,
    values,
    errors,
    problem,
    conflict,
    receipt,
    state,
    restored,
    latest,
    changed,
    last,
    send,
    choose,
    reset,
  }
}
