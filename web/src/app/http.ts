import { language } from './preferences'
import { Problem, problemOf } from './problem'

type Method = 'GET' | 'POST' | 'DELETE'

/** Called when the server says that nobody is signed in any more; the shell then asks to sign in again. */
let whenEnded: () => void = () => undefined
export const onEnded = (run: () => void) => (whenEnded = run)

/**
 * One request; the session travels as a cookie. `command` is the id of a change: the same id again gets the first
 * answer, so a retry is safe. A form (with a file in it) goes as it is, everything else as JSON.
 * @throws Problem – the server's refusal, or an unreachable one when nothing answered
 */
export async function http<T>(method: Method, path: string, body?: unknown, command?: string): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language.value }
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json'
  if (command) headers['Command-Id'] = command
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
      credentials: 'same-origin',
    })
  } catch {
    throw new Problem(0, 'UNREACHABLE', '')
  }
  if (!response.ok) {
    const problem = await problemOf(response)
    if (problem.code === 'SIGN_IN_NEEDED') whenEnded()
    throw problem
  }
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** `?a=1&b=2` from what is present. */
export function query(values: Record<string, string | number | boolean | null | undefined>): string {
  const pairs = Object.entries(values).filter(
    (pair): pair is [string, string | number | boolean] => pair[1] != null && pair[1] !== '',
  )
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : ''
}
