/**
 * What every browser check shares: the two sizes, a signed-in page, and a watch on everything a console may say.
 * BASE_URL is a running demonstration (`./bangfu demo`), where a role gets in by CODE_COMMAND (prints a one-time code for the
 * role given to it: `./bangfu demo code`) or SIGN_IN_<ROLE>=phone:password, and ZONE_COMMAND (`./bangfu zone`) opens a zone.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { chromium, request } from 'playwright-core'
import { newId } from './id.mjs'

export const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } }
const url = process.env.BASE_URL ?? 'http://127.0.0.1:8080'
const codeCommand = process.env.CODE_COMMAND ?? '../bangfu demo code'
const zoneCommand = process.env.ZONE_COMMAND ?? '../bangfu zone'
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = [
  '--lang=zh-CN',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
]

/** A browser for one run; `work` gets `open`, a page that notes what goes wrong on it, and `as`, the same person without one. */
export async function run(work) {
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, LANGUAGE: 'zh_CN' } })
  const states = new Map()
  try {
    await work({
      url,
      open: (size, more) => open(browser, states, size, more),
      as: (role, nth = 1) => apiOf(() => stateOf(states, role, nth)),
      keep: (role, nth, state) => states.set(`${role} ${nth}`, Promise.resolve(state)),
    })
  } finally {
    await browser.close()
  }
}

/** A one-time code that signs in somebody who has the role: the nth of them. */
export async function codeFor(role, nth = 1) {
  const [file, ...words] = codeCommand.split(' ')
  const { stdout } = await promisify(execFile)(file, [...words, role, String(nth)])
  return stdout
    .trim()
    .split(/[\s#]+/)
    .at(-1) // an address ends with # and the code
}

/** Opens another zone beside the demonstration's; the code of its first administrator's sheet. */
export async function openZone(name) {
  const [file, ...words] = zoneCommand.split(' ')
  const { stdout } = await promisify(execFile)(file, [words[0], name, ...words.slice(1)])
  return /#(\S+)/.exec(stdout)[1]
}

/** Signs a role in once per run and keeps its cookie. */
function stateOf(states, role, nth) {
  const key = `${role} ${nth}`
  if (!states.has(key)) states.set(key, signIn(role, nth))
  return states.get(key)
}

async function signIn(role, nth) {
  const [name, password] = process.env[`SIGN_IN_${role}`]?.split(':') ?? []
  return name
    ? enter('/api/session', { name, password })
    : enter('/api/session/code', { code: await codeFor(role, nth) })
}

/** Posts what opens a session; the cookie that comes of it. */
export async function enter(path, data) {
  const api = await request.newContext({ baseURL: url })
  const answer = await api.post(path, { data })
  if (!answer.ok()) throw new Error(`${path} is refused: ${await answer.text()}`)
  const state = await api.storageState()
  await api.dispose()
  return state
}

/** `get` and `post` as somebody; a post is a command with an id of its own. */
function apiOf(stateOf_) {
  const ask = async (method, path, data, multipart) => {
    const api = await request.newContext({ baseURL: url, storageState: await stateOf_() })
    const headers = method === 'GET' ? {} : { 'Command-Id': newId() }
    const answer = await api.fetch(`/api${path}`, { method, data, multipart, headers })
    if (!answer.ok()) throw new Error(`${method} ${path} is refused: ${await answer.text()}`)
    const said = await answer.json()
    await api.dispose()
    return said
  }
  return {
    get: (path) => ask('GET', path),
    post: (path, data) => ask('POST', path, data),
    upload: (path, form) => ask('POST', path, undefined, form),
  }
}

async function open(browser, states, size, { as, nth = 1, language = 'zh-CN', type = 'normal' } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[size] ?? size,
    hasTouch: size === 'phone',
    locale: language,
    timezoneId: 'America/St_Johns',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    storageState: as ? await stateOf(states, as, nth) : undefined,
  })
  await context.addInitScript(
    ([spoken, letters]) => {
      localStorage.setItem('language', spoken)
      localStorage.setItem('type', letters)
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      )
    },
    [language, type],
  )
  const page = await context.newPage()
  page.troubles = []
  page.on(
    'console',
    (message) =>
      ['error', 'warning'].includes(message.type()) &&
      !message.text().includes('Service Worker registration blocked') &&
      page.troubles.push(message.text()),
  )
  page.on('pageerror', (error) => page.troubles.push(String(error)))
  return page
}

/** Goes to an address and waits until what it shows has come: no ghost stroke left, every chart drawn. */
export async function visit(page, address) {
  await page.goto(address)
  await settle(page)
}

export async function settle(page) {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.stroke, [aria-busy=true]'))
  for (const chart of await page.locator('.chart').all()) {
    await chart.scrollIntoViewIfNeeded()
    await page.waitForFunction((each) => each.dataset.ready === 'true', await chart.elementHandle())
  }
  await page.evaluate(() => scrollTo(0, 0))
}
