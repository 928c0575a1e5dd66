import { computed, watch, type Ref } from 'vue'
import type { Encounter } from '../api/types'
import { bring } from '../app/i18n'
import { language } from '../app/preferences'
import { session } from '../app/session'
import { useLoad } from '../app/useLoad'
import { needs } from '../need/api'
import { returns } from '../returns/api'
import { usePages } from '../ui/usePages'
import { liaison } from './api'
import { course } from './course'
import { liaisonMessages } from './routes'

/** All that happened at a client’s door as far as this reader may see it: encounters piece by piece, forms and needs beside them. */
export function useCourse(client: Ref<string>, own = false) {
  const { rows, next, loading, problem, reload, more } = usePages<Encounter>(async (after) => {
    await bring(liaisonMessages)
    return liaison.encounters(client.value, after)
  })
  watch(
    [client, language],
    () => {
      rows.value = []
      if (client.value) void reload()
    },
    { immediate: true },
  )
  const { data: filed } = useLoad(
    async () => (client.value && session.may('return.read') ? returns.ofClient(client.value) : []),
    [client],
  )
  const { data: raised } = useLoad(async () => {
    if (!client.value) return []
    if (own)
      return (await Promise.all([true, false].map((open) => needs.ofClient(client.value, open)))).flatMap(
        ({ items }) => items,
      )
    return session.may('need.read') ? (await needs.list('all', { client: client.value }, undefined, 100)).items : []
  }, [client])
  const entries = computed(() =>
    course(rows.value, filed.value ?? [], raised.value ?? [], next.value ? rows.value.at(-1)?.day : ''),
  )
  return { encounters: rows, entries, next, loading, problem, reload, more }
}
