/**
 * Every page there is, who opens it, and the states worth looking at. An address with an id in it is made from the scene
 * that was set in the running demonstration.
 */
import { readFileSync } from 'node:fs'
import { visit } from './browser.mjs'
import { liaisonPages, liaisonStates } from './pages-liaison.mjs'
import { needPages, needStates } from './pages-need.mjs'

/** Each route once, with data. */
export const pages = [
  { name: 'sign-in', address: '/sign-in' },
  { name: 'activate', address: async ({ contactSheet }) => `/activate#${await contactSheet()}` },
  { name: 'today-contact', address: '/', as: 'CONTACT', nth: 2 },
  { name: 'today-clerk', address: '/', as: 'ROSTER_CLERK' },
  { name: 'today-leader', address: '/', as: 'LEADER' },
  { name: 'fill', address: ({ fill }) => fill, as: 'CONTACT' },
  { name: 'client-returns', address: ({ ofOwn }) => ofOwn, as: 'CONTACT' },
  { name: 'return', address: ({ filed }) => filed, as: 'LEADER' },
  { name: 'returns-day', address: '/returns', as: 'LEADER' },
  { name: 'returns-day-missing', address: ({ missing }) => missing, as: 'LEADER' },
  { name: 'enterprises', address: '/enterprises', as: 'ROSTER_CLERK' },
  { name: 'enterprise', address: ({ enterprise }) => `/enterprises/${enterprise}`, as: 'ROSTER_CLERK' },
  { name: 'enterprise-new', address: '/enterprises/new', as: 'ROSTER_CLERK' },
  { name: 'enterprise-change', address: ({ enterprise }) => `/enterprises/${enterprise}/change`, as: 'ROSTER_CLERK' },
  {
    name: 'sheets',
    address: ({ sheetsOf }) => `/enterprises/sheets?client=${sheetsOf}`,
    as: 'ROSTER_CLERK',
    after: makeSheets,
  },
  { name: 'imports', address: '/imports', as: 'ROSTER_CLERK' },
  { name: 'import', address: (scene) => `/imports/${scene.import}`, as: 'ROSTER_CLERK' },
  { name: 'import-mapping', address: '/imports', as: 'ROSTER_CLERK', after: dropFile },
  { name: 'import-checked', address: '/imports', as: 'ROSTER_CLERK', after: dryRun },
  { name: 'people', address: '/directory/people', as: 'SECURITY_ADMINISTRATOR' },
  { name: 'units', address: '/directory/units', as: 'ADMINISTRATOR' },
  { name: 'areas', address: '/directory/areas', as: 'ROSTER_CLERK' },
  { name: 'forms', address: '/forms', as: 'ADMINISTRATOR' },
  { name: 'form', address: '/forms/daily-restart', as: 'ADMINISTRATOR' },
  { name: 'board', address: '/boards/restart', as: 'LEADER' },
  { name: 'figures', address: '/figures', as: 'LEADER' },
  { name: 'bulletins', address: '/bulletins', as: 'SECRETARY' },
  { name: 'bulletin', address: ({ published }) => `/bulletins/${published}`, as: 'SECRETARY' },
  { name: 'bulletin-check', address: ({ submitted }) => `/bulletins/${submitted}`, as: 'LEADER' },
  { name: 'bulletin-new', address: '/bulletins/new', as: 'SECRETARY' },
  { name: 'bulletin-edit', address: ({ draft }) => `/bulletins/${draft}/edit`, as: 'SECRETARY' },
  { name: 'passport', address: ({ passport }) => `/passports/${passport}`, as: 'SECRETARY' },
  { name: 'me', address: '/me', as: 'CONTACT', nth: 2 },
  { name: 'notices', address: '/notices', as: 'DISPATCHER' },
  { name: 'notices-contact', address: '/notices', as: 'CONTACT' },
  { name: 'notice-setting', address: '/notices/setting', as: 'HANDLER' },
  ...needPages,
  ...liaisonPages,
]

/** With a dialog or a panel open, refused, empty, or not allowed. */
export const states = [
  { name: 'sign-in-once', address: '/sign-in#XXXX-XXXX-XXXX' },
  { name: 'sign-in-refused', address: '/sign-in', after: refuse, refused: 401 },
  { name: 'activate-factor', address: async ({ auditorSheet }) => `/activate#${await auditorSheet()}` },
  { name: 'today-nobody', address: '/', as: 'LIAISON_OFFICER' },
  { name: 'fill-queried', address: ({ queried }) => queried, as: 'CONTACT', nth: 2 },
  { name: 'fill-wrong', address: ({ fill }) => fill, as: 'CONTACT', after: wrongNumber },
  {
    name: 'board-names',
    address: ({ industry }) => `/boards/restart?names=industrial.opened&by=industry&part=${industry}`,
    as: 'LEADER',
    dialog: true,
  },
  { name: 'board-from', address: '/boards/restart', as: 'LEADER', after: whereFrom, dialog: true },
  {
    name: 'enterprise-step',
    address: ({ enterprise }) => `/enterprises/${enterprise}`,
    as: 'ROSTER_CLERK',
    after: beginClose,
    dialog: true,
  },
  { name: 'enterprises-none', address: '/enterprises?search=没有这样的', as: 'ROSTER_CLERK' },
  { name: 'return-query', address: ({ filed }) => filed, as: 'LEADER', after: beginQuery, dialog: true },
  { name: 'form-frequency', address: '/forms/daily-restart', as: 'ADMINISTRATOR', after: beginFrequency, dialog: true },
  { name: 'bulletin-figure', address: '/bulletins/new', as: 'SECRETARY', after: beginFigure, dialog: true },
  { name: 'forbidden', address: '/imports', as: 'LEADER' },
  { name: 'lost', address: '/nowhere', as: 'LEADER' },
  { name: 'notices-outgoing', address: '/notices?unread=true', as: 'ADMINISTRATOR' },
  ...needStates,
  ...liaisonStates,
]

/** Goes to a page or state, and does what has to be done to see it. */
export async function show(page, one, scene) {
  await visit(page, typeof one.address === 'string' ? one.address : await one.address(scene))
  await one.after?.(page)
  if (one.dialog) await page.getByRole('dialog').first().waitFor()
}

async function makeSheets(page) {
  await page.getByRole('button', { name: /生成激活单|Make the sheets/ }).click()
  await page.locator('.sheet').first().waitFor()
}
export const workbook = {
  name: '示范区工业企业名单.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: readFileSync(new URL('roster.xlsx', import.meta.url)),
}
async function dropFile(page) {
  await page.locator('input[type=file]').setInputFiles(workbook)
  await page.locator('table').waitFor()
}
async function dryRun(page) {
  await dropFile(page)
  await page.getByRole('button', { name: /试导|Dry run/ }).click()
  await page.locator('.chips').waitFor()
}
async function refuse(page) {
  await page.locator('#name').fill(`170${String(Date.now()).slice(-8)}`)
  await page.locator('#password').fill('no such person')
  await page.locator('button[type=submit]').click()
  await page.getByRole('alert').waitFor()
}
async function wrongNumber(page) {
  await page.locator('#staffOnPost').fill('12.5')
  await page.locator('#capacityUse').fill('300')
  await page.locator('.send .el-button').click()
  await page.locator('.error').first().waitFor()
}
async function whereFrom(page) {
  await page.locator('.tile .opener').first().click()
  await page.getByRole('dialog').waitFor()
}
async function beginClose(page) {
  await page.getByRole('button', { name: /^(注销|Close)$/ }).click()
  await page.getByRole('dialog').waitFor()
}
async function beginQuery(page) {
  await page.getByRole('button', { name: /请企业核实|Ask the enterprise/ }).click()
  await page.getByRole('dialog').waitFor()
}
async function beginFrequency(page) {
  await page.getByRole('button', { name: /定报送周期|Set the frequency/ }).click()
  await page.getByRole('dialog').waitFor()
}
async function beginFigure(page) {
  await page
    .getByRole('button', { name: /插入数字|Insert a figure/ })
    .last()
    .click()
  await page.getByRole('dialog').waitFor()
}
