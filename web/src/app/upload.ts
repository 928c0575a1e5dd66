import { language } from './preferences'
import { Problem, problemOf } from './problem'

/**
 * Sends a form with a file in it and tells how far it is, from 0 to 1. The same command again gets the first answer.
 * @throws Problem – the server's refusal, or an unreachable one when nothing answered
 */
export function upload<T>(path: string, form: FormData, command: string, told: (share: number) => void): Promise<T> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', language.value)
    request.setRequestHeader('Command-Id', command)
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && told(loaded / total)
    request.onerror = request.ontimeout = () => fail(new Problem(0, 'UNREACHABLE', ''))
    request.onload = async () => {
      if (request.status >= 200 && request.status < 300) return done(JSON.parse(request.responseText) as T)
      fail(await problemOf(new Response(request.responseText, { status: request.status })))
    }
    request.timeout = 120_000
    request.send(form)
  })
}
