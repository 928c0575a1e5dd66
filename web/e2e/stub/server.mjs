/** The smallest server the pages need: the build under the real content policy, an API of the contract's shape with invented data. */
import { createServer } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { csp } from '../../csp.mjs'
import { invalid, missing, refusal } from './answers.mjs'
import { bulletinApi } from './bulletins.mjs'
import { people } from './data.mjs'
import { directoryApi } from './directory.mjs'
import { enterpriseApi } from './enterprises.mjs'
import { figureApi } from './figures.mjs'
import { formApi } from './forms.mjs'
import { importApi } from './imports.mjs'
import { returnApi } from './returns.mjs'
import { sessionApi, sessionOf } from './session.mjs'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}
const packed = new Map()

/** A file of the build; any other address is the page itself, so that deep links open. */
function page(response, path) {
  let file = join(dist, path)
  if (!file.startsWith(dist) || !extname(path) || !existsSync(file)) file = join(dist, 'index.html')
  if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file)))
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Encoding': 'gzip',
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  response.end(packed.get(file))
}

const version7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const apis = [directoryApi, enterpriseApi, formApi, returnApi, importApi, figureApi, bulletinApi]

function answer(asked) {
  const { method, path, say, person, command } = asked
  const entered = sessionApi(asked)
  if (entered) return entered
  if (!person)
    return refusal(
      say,
      401,
      'SIGN_IN_NEEDED',
      ['您尚未登录', 'You are not signed in'],
      ['请先登录', 'Please sign in first'],
    )
  if (method === 'POST' && !version7.test(command)) return invalid(say, { 'Command-Id': 'UUIDv7' })
  const granted = sessionOf(person).permissions
  const more = { ...asked, may: (permission) => granted.includes(permission) }
  for (const api of apis) {
    const given = api(more)
    if (given) return given
  }
  return missing(say)
}

/** What is not there is left out, as the real server does. */
const sparse = (key, value) => (value === null && key !== '' ? undefined : value)

/** JSON as it is; of a form the fields that matter here. */
async function read(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  const body = Buffer.concat(parts)
  if (!request.headers['content-type']?.startsWith('multipart/')) return body.length ? JSON.parse(body) : {}
  const text = body.toString('utf8')
  const field = (name) => new RegExp(`name="${name}"\\r\\n\\r\\n([^\\r]+)`).exec(text)?.[1]
  return { id: field('id'), kind: field('kind'), fileName: /filename="([^"]+)"/.exec(text)?.[1] }
}

export function start({ port = 8091 } = {}) {
  const answered = new Map()
  const server = createServer(async (request, response) => {
    const { pathname, searchParams: search } = new URL(request.url, 'http://local')
    if (!pathname.startsWith('/api/')) return page(response, pathname)
    const { method, headers } = request
    const english = headers['accept-language']?.startsWith('en')
    const command = headers['command-id']
    const asked = {
      ...{ method, search, command, path: pathname.slice(4), body: await read(request) },
      say: (zh, en) => (english ? en : zh),
      person: people.find((each) => headers.cookie?.includes(`session=${each.id}`)),
    }
    // The same command again gets the first answer: a retry after a lost reply does nothing twice.
    const given = answered.get(command) ?? answer(asked)
    if (command && given.status < 300) answered.set(command, given)
    response.writeHead(given.status, {
      'Content-Type': given.status < 300 ? 'application/json' : 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(given.cookie && { 'Set-Cookie': given.cookie }),
      ...(given.file && { 'Content-Disposition': `attachment; filename="${given.file}"` }),
    })
    response.end(given.status === 204 ? undefined : JSON.stringify(given.body, sparse))
  })
  return new Promise((started) =>
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}`
      started({ url, stop: () => server.close() })
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await start()
  console.log(
    `${url}  one-time codes: DEMO-CONTACT-1 DEMO-CONTACT-2 DEMO-ROSTER_CLERK-1 DEMO-LEADER-1 DEMO-SECRETARY-1 DEMO-ADMINISTRATOR-1`,
  )
}
