import { computed, reactive, ref, watch, type Ref } from 'vue'
import type { Named, ProposalLine } from '../api/types'
import { useLoad } from '../app/useLoad'
import { changes, share, standing, type Choices } from './api'

/** The proposal as it was read, what somebody chose instead, and which lines are ticked. */
export function useProposal(anew: Ref<boolean>) {
  const { data: lines, problem, loading, load } = useLoad(() => share.proposal(anew.value), [anew])
  const choices = reactive<Choices>({})
  const ticked = ref<string[]>([])
  const all = computed(() => lines.value ?? [])
  const of = (wanted: 'change' | 'stay' | 'nobody') => all.value.filter((each) => standing(each, choices) === wanted)
  const changing = computed(() => of('change'))
  const staying = computed(() => of('stay'))
  const nobody = computed(() => of('nobody'))
  const chosen = computed(() => changing.value.filter(({ client }) => ticked.value.includes(client.id)))

  function choose(line: ProposalLine, officer?: Named) {
    const { id } = line.client
    if (officer && officer.id !== line.officer?.id) choices[id] = officer
    else delete choices[id]
    if (changes(line, choices)) ticked.value = [...new Set([...ticked.value, id])]
    else drop([id])
  }
  const drop = (clients: string[]) => (ticked.value = ticked.value.filter((each) => !clients.includes(each)))
  const all_ = (on: boolean) => (ticked.value = on ? changing.value.map(({ client }) => client.id) : [])
  function forget() {
    for (const each of Object.keys(choices)) delete choices[each]
    ticked.value = []
  }
  watch(anew, forget)
  return {
    lines,
    problem,
    loading,
    load,
    choices,
    ticked,
    changing,
    staying,
    nobody,
    chosen,
    choose,
    drop,
    all: all_,
    forget,
  }
}
