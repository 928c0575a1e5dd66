import { reactive, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { newId } from '../app/id'
import { session } from '../app/session'
import { useLoad } from '../app/useLoad'
import { useStep } from '../app/useStep'
import { liaison } from './api'

/** What is to be handed over, what is wrong with it, and how it goes out. */
export function useHandOver(from: string) {
  const { t } = useI18n()
  const me = session.current.value!.person
  const giver = ref(from)
  const form = reactive({
    id: newId(),
    receiver: '',
    day: session.today(),
    reason: '',
    overload: '',
    clients: [] as string[],
    notes: {} as Record<string, string>,
  })
  const { busy, problem: refusal, run } = useStep()
  const errors = ref<Record<string, string>>({})
  /** The server said that the receiver has enough. */
  const loaded = ref(false)
  /** What already has an end cannot be handed over. */
  const {
    data: served,
    problem,
    load: reload,
  } = useLoad(async () => (giver.value ? (await liaison.ofOfficer(giver.value)).filter(({ to }) => !to) : []), [giver])
  watch(served, (now) => (form.clients = (now ?? []).map(({ client }) => client.id)))
  watch(
    () => form.receiver,
    () => (loaded.value = false),
  )

  function check(step: 'whom' | 'which' | 'look'): boolean {
    const wrong: Record<string, string> = {}
    if (step === 'whom') {
      if (!giver.value) wrong.giver = t('liaison.over.giverMissing')
      if (!form.receiver) wrong.officer = wrong.receiver = t('liaison.over.receiverMissing')
      if (loaded.value && !form.overload.trim()) wrong.overload = t('liaison.assign.overloadMissing')
      if (!form.day) wrong.day = t('liaison.assign.dayMissing')
      if (!form.reason.trim()) wrong.reason = t('ui.reasonMissing')
    } else if (step === 'which' && !form.clients.length) wrong.clients = t('liaison.over.clientsMissing')
    errors.value = wrong
    const first = Object.keys(wrong)[0]
    if (first) document.getElementById(first)?.focus()
    return !first
  }
  /** The id of what was sent; nothing when it was refused. */
  async function send(): Promise<string | undefined> {
    const body = {
      id: form.id,
      giver: giver.value === me ? undefined : giver.value,
      receiver: form.receiver,
      day: form.day,
      reason: form.reason.trim(),
      overload: form.overload.trim() || undefined,
      clients: form.clients.map((client) => ({ client, note: form.notes[client]?.trim() || undefined })),
    }
    if (await run('/hand-overs', body)) return form.id
    loaded.value = refusal.value?.code === 'OFFICER_LOADED'
    errors.value = refusal.value?.particulars.fields ?? {}
    return undefined
  }
  return { form, giver, served, problem, reload, busy, refusal, errors, loaded, check, send }
}
