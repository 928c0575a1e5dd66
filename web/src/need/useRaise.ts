import { onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { Urgency } from '../api/types'
import { newId } from '../app/id'
import { outbox } from '../app/outbox'
import type { Problem } from '../app/problem'
import { session } from '../app/session'
import { toast } from '../ui/toast'
import { brief } from './api'

/** `id` is the need’s own, given with the first letter: however often the draft is sent, it becomes one need. */
type Draft = { id: string; kind: string; urgency: Urgency; text: string; at?: string }

/** Writing down a need: the draft on this device, what is wrong with it, and how it goes out. */
export function useRaise(client: string) {
  const { t } = useI18n()
  const router = useRouter()
  const store = `draft.need.${session.current.value?.person}.${client}`
  const empty = (): Draft => ({ id: newId(), kind: '', urgency: 'NORMAL', text: '' })
  const kept: Draft | null = JSON.parse(localStorage.getItem(store) ?? 'null')
  const draft = reactive<Draft>({ ...empty(), ...kept })
  const restored = ref(Boolean(kept))
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  const errors = ref<Record<string, string>>({})

  let saving = 0
  const keep = () => {
    draft.at = session.now().toISOString()
    localStorage.setItem(store, JSON.stringify(draft))
  }
  watch([() => draft.kind, () => draft.urgency, () => draft.text], () => {
    clearTimeout(saving)
    saving = window.setTimeout(keep, 300)
  })
  onBeforeUnmount(() => clearTimeout(saving))
  function forget() {
    clearTimeout(saving)
    localStorage.removeItem(store)
  }
  function drop() {
    Object.assign(draft, empty(), { at: undefined })
    restored.value = false
    setTimeout(forget)
  }

  /** What is wrong stands at its field, whoever found it: this page or the server. */
  function point(found: Record<string, string>): boolean {
    errors.value = found
    const first = Object.keys(found)[0]
    if (first) document.getElementById(first)?.focus()
    return Boolean(first)
  }
  function faults(): Record<string, string> {
    const wrong: Record<string, string> = {}
    if (!draft.kind) wrong.kind = t('need.new.kindMissing')
    if (!draft.text.trim()) wrong.text = t('need.new.textMissing')
    return wrong
  }
  async function send() {
    if (point(faults())) return
    busy.value = true
    problem.value = undefined
    const { id, kind, urgency, text } = draft
    const { command } = await outbox.send(
      `/clients/${client}/needs`,
      { id, kind, urgency, text: text.trim() },
      `${t('need.raise')} · ${brief(text, 16)}`,
      `/clients/${client}/needs/${id}`,
    )
    busy.value = false
    if (command.state === 'refused') {
      problem.value = command.problem
      point(command.problem?.particulars.fields ?? {})
      outbox.forget(command)
      return
    }
    forget()
    const sent = command.state === 'sent'
    toast({ text: t(sent ? 'need.raised' : 'need.new.waits') })
    await router
      .replace(sent ? { name: 'client-need', params: { client, id } } : { name: 'client-needs', params: { client } })
      .catch(() => undefined) // without signal the list may not be here yet
  }
  return { draft, restored, busy, problem, errors, send, drop }
}
