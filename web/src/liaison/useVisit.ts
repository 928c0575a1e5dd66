import { computed, onBeforeUnmount, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { Encounter } from '../api/types'
import { newId } from '../app/id'
import { outbox } from '../app/outbox'
import type { Problem } from '../app/problem'
import { session } from '../app/session'
import { toast } from '../ui/toast'
import { liaison } from './api'
import { begin, contentOf, differing, missing, type Said } from './visit'

type Draft = { id: string; seen: number | null; said: Said; reason: string; at?: string }

/** Writing down an encounter: the draft on this device, what is wrong with it, how it goes out, and two values of one. */
export function useVisit(client: string, name: () => string, known?: Encounter) {
  const { t } = useI18n()
  const router = useRouter()
  const today = session.today()
  const store = `draft.visit.${session.current.value?.person}.${client}.${known?.id ?? 'new'}`
  const kept: Draft | null = JSON.parse(localStorage.getItem(store) ?? 'null')
  const usable = kept && kept.seen === (known?.version ?? null) ? kept : null
  const id = ref(known?.id ?? usable?.id ?? newId())
  const seen = ref(known?.version ?? null)
  const said = reactive<Said>({ ...begin(today, known), ...usable?.said })
  const reason = ref(usable?.reason ?? '')
  const at = ref(usable?.at)
  const restored = ref(Boolean(usable))
  const state = ref(known?.state)
  const correcting = computed(() => state.value === 'RECORDED')
  const busy = ref(false)
  /** Kept on the device; it goes out by itself when the signal returns. */
  const waiting = ref(false)
  const problem = shallowRef<Problem>()
  const conflict = shallowRef<Encounter>()
  const errors = ref<Record<string, string>>({})

  let saving = 0
  function keep() {
    at.value = session.now().toISOString()
    const draft: Draft = { id: id.value, seen: seen.value, said, reason: reason.value, at: at.value }
    localStorage.setItem(store, JSON.stringify(draft))
  }
  watch([said, reason], () => {
    clearTimeout(saving)
    saving = window.setTimeout(keep, 300)
  })
  onBeforeUnmount(() => clearTimeout(saving))
  function forget() {
    clearTimeout(saving)
    localStorage.removeItem(store)
  }
  function drop() {
    Object.assign(said, begin(today, known))
    reason.value = ''
    at.value = undefined
    restored.value = false
    if (!known) id.value = newId()
    setTimeout(forget)
  }

  function point(found: Record<string, string>): boolean {
    errors.value = found
    const first = Object.keys(found)[0]
    if (first) document.getElementById(first)?.focus()
    return Boolean(first)
  }
  async function send() {
    const faults = missing(said, today, correcting.value, reason.value)
    if (point(Object.fromEntries(faults.map((fault) => [fault, t(`liaison.fault.${fault}`)])))) return
    busy.value = true
    problem.value = undefined
    const content = contentOf(said)
    const of = `/clients/${client}/encounters`
    const { command } = await outbox.send(
      known ? `${of}/${known.id}/write` : of,
      known
        ? { seen: seen.value, content, ...(correcting.value && { reason: reason.value.trim() }) }
        : { id: id.value, content },
      `${t(`liaison.channel.${said.channel}`)} · ${name()}`,
      `/clients/${client}/visits/${id.value}`,
    )
    busy.value = false
    if (command.state === 'refused') {
      outbox.forget(command)
      return refused(command.problem!)
    }
    forget()
    if (command.state === 'sent') return arrived()
    waiting.value = true
    scrollTo({ top: 0 })
    const stop = watch(
      () => command.state,
      (now) => {
        if (now !== 'sent' && now !== 'refused') return
        stop()
        waiting.value = false
        if (now === 'sent') return void arrived()
        outbox.forget(command)
        void refused(command.problem!)
      },
    )
  }
  async function arrived() {
    toast({ text: t('liaison.visit.sent') })
    await router.replace({ name: 'visit', params: { client, id: id.value } }).catch(() => undefined)
  }
  /** What changed meanwhile is shown beside what was written; everything else stays a refusal. */
  async function refused(found: Problem) {
    if (found.status === 409 && known) {
      const now = (await liaison.versions(client, known.id).catch(() => []))[0]?.line
      if (now && now.version !== seen.value && now.state !== 'CANCELLED') {
        conflict.value = now
        scrollTo({ top: 0 })
        return
      }
    }
    problem.value = found
    if (!point(bare(found.particulars.fields))) scrollTo({ top: 0 })
  }
  /** `content.day` is the field `day` here. */
  const bare = (fields: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries(fields).map(([field, text]) => [field.replace(/^content\.|\[.*$/g, ''), text]))

  const differences = computed(() =>
    conflict.value ? differing(contentOf(said), contentOf(begin(today, conflict.value))) : [],
  )
  /** Both were seen: mine goes out on top of theirs, or theirs stays. */
  async function choose(mine: boolean) {
    const theirs = conflict.value!
    conflict.value = undefined
    if (!mine) {
      forget()
      await router.replace({ name: 'visit', params: { client, id: theirs.id } })
      return
    }
    seen.value = theirs.version
    state.value = theirs.state
    await send()
  }
  return {
    said,
    reason,
    at,
    restored,
    correcting,
    busy,
    waiting,
    problem,
    conflict,
    differences,
    errors,
    send,
    choose,
    drop,
  }
}
