import { ref, shallowRef } from 'vue'
import { http } from './http'
import { newId } from './id'
import { asProblem, type Problem } from './problem'

/**
 * One change that waits for its answer. While the answer is lost the same command goes out again under the same id;
 * a refusal ends it, and what is sent next is a new one.
 */
export function useStep() {
  const busy = ref(false)
  const problem = shallowRef<Problem>()
  let command: string | undefined
  let sent: string | undefined

  async function run<T>(path: string, body: unknown): Promise<T | undefined> {
    const wanted = body instanceof FormData ? `${path} ${String(body.get('id'))}` : `${path} ${JSON.stringify(body)}`
    if (!command || sent !== wanted) command = newId()
    sent = wanted
    busy.value = true
    problem.value = undefined
    try {
      const answer = await http<T>('POST', path, body, command)
      command = undefined
      return answer ?? ({} as T)
    } catch (thrown) {
      problem.value = asProblem(thrown)
      if (!problem.value.passing) command = undefined
      return undefined
    } finally {
      busy.value = false
    }
  }
  const clear = () => (problem.value = undefined)
  return { busy, problem, run, clear }
}
