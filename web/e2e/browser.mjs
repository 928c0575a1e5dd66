/**
 * What every browser check shares: the two sizes, a signed-in page, and a watch on everything a console may say.
 * Without BASE_URL the pages run against the stub; with it against a real server, where a role gets in by
 * CODE_COMMAND (prints a one-time code for the role given to it, e.g. `./bangfu demo code`) or SIGN_IN_<ROLE>=phone:password.
 */
import { execFileSync } from 'node:child_process'
import { chromium, request } from 'playwright-core'
import { start } from './stub/server.mjs'
import { codeOf } from './stub/session.mjs'

export const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } }
export const real = process.env.BASE_URL
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const args = [
  '--lang=zh-CN',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
]

/** Server and browser for one run; `work` gets the base address and `open`: a page that notes what goes wrong on it. */
export async function run(work) {
  const server = real ? { url: real, stop: () => undefined } : await start({ port: 0 })
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, LANGUAGE: 'zh_CN' } })
  const states = new Map()
  try {
    await work({ url: server.url, open: (size, more) => open(browser, server.url, states, size, more) })
  } finally {
    await browser.close()
    server.stop()
  }
}

function codeFor(role, nth) {
  const command = process.env.CODE_COMMAND
  if (!real || !command) return codeOf(role, nth)
  const [file, ...words] = command.split(' ')
  const said = execFileSync(file, [...words, role], { encoding: 'utf8' }).trim()
  return said.split(/[\s#]+/).at(-1) // an address ends with # and the code
}

/** Signs a role in once per run and keeps its cookie. */
async function stateOf(url, states, role, nth) {
  const key = `${role} ${nth}`
  if (states.has(key)) return states.get(key)
  const api = await request.newContext({ baseURL: url })
  const [name, password] = process.env[`SIGN_IN_${role}`]?.split(':') ?? []
  const answer = name
    ? await api.post('/api/session', { data: { name, password } })
    : await api.post('/api/session/code', { data: { code: codeFor(role, nth) } })
  if (!answer.ok()) throw new Error(`${role} cannot sign in: ${await answer.text()}`)
  const state = await api.storageState()
  states.set(key, state)
  await api.dispose()
  return state
}

async function open(browser, url, states, size, { as, nth = 1, language = 'zh-CN', type = 'normal' } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[size] ?? size,
    hasTouch: size === 'phone',
    locale: language,
    timezoneId: 'America/St_Johns',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    storageState: as ? await stateOf(url, states, as, nth) : undefined,
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
