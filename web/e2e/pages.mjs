import { readFileSync } from 'node:fs'
/** Every page there is, who opens it, and the states worth looking at. Addresses are those of the stub's invented data. */
import { published, submitted } from './stub/bulletins.mjs'
import { enterprises, people, today, uuid } from './stub/data.mjs'

const first = people[0].clients[0].id
const many = people[1].clients
const back = `/clients/${first}/returns/daily-restart/${today}`
const passport = uuid('9', 10)
const draft = uuid('d', 3)

/** Each route once, with data. */
export const pages = [
  { name: 'sign-in', address: '/sign-in' },
  { name: 'activate', address: '/activate#QX7K-1000-M2PD' },
  { name: 'today-contact', address: '/', as: 'CONTACT', nth: 2 },
  { name: 'today-clerk', address: '/', as: 'ROSTER_CLERK' },
  { name: 'fill', address: back, as: 'CONTACT' },
  { name: 'client-returns', address: `/clients/${first}/returns`, as: 'CONTACT' },
  { name: 'return', address: `/clients/${enterprises[1].id}/returns/daily-restart/${today}`, as: 'LIAISON_OFFICER' },
  { name: 'returns-day', address: '/returns', as: 'LIAISON_OFFICER' },
  { name: 'returns-day-missing', address: `/returns/daily-restart/${today}?status=DUE`, as: 'LEADER' },
  { name: 'enterprises', address: '/enterprises', as: 'ROSTER_CLERK' },
  { name: 'enterprise', address: `/enterprises/${enterprises[2].id}`, as: 'ROSTER_CLERK' },
  { name: 'enterprise-new', address: '/enterprises/new', as: 'ROSTER_CLERK' },
  { name: 'enterprise-change', address: `/enterprises/${enterprises[2].id}/change`, as: 'ROSTER_CLERK' },
  { name: 'sheets', address: '/enterprises/sheets', as: 'ROSTER_CLERK', after: makeSheets },
  { name: 'imports', address: '/imports', as: 'ROSTER_CLERK' },
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
  { name: 'bulletin', address: `/bulletins/${published}`, as: 'SECRETARY' },
  { name: 'bulletin-check', address: `/bulletins/${submitted}`, as: 'SECRETARY', nth: 2 },
  { name: 'bulletin-new', address: '/bulletins/new', as: 'SECRETARY' },
  { name: 'bulletin-edit', address: `/bulletins/${draft}/edit`, as: 'SECRETARY' },
  { name: 'passport', address: `/passports/${passport}`, as: 'SECRETARY' },
  { name: 'me', address: '/me', as: 'CONTACT', nth: 2 },
]

/** With a dialog or a panel open, refused, empty, or not allowed. */
export const states = [
  { name: 'sign-in-once', address: '/sign-in#DEMO-LEADER-1' },
  { name: 'activate-factor', address: '/activate#ADMN-1000-M2PD' },
  { name: 'fill-queried', address: `/clients/${many[1].id}/returns/daily-restart/${today}`, as: 'CONTACT', nth: 2 },
  { name: 'fill-wrong', address: back, as: 'CONTACT', after: wrongNumber },
  {
    name: 'board-names',
    address: '/boards/restart?names=industrial.opened&by=industry&part=C36',
    as: 'LEADER',
    dialog: true,
  },
  { name: 'board-from', address: '/boards/restart', as: 'LEADER', after: whereFrom, dialog: true },
  {
    name: 'enterprise-step',
    address: `/enterprises/${enterprises[2].id}`,
    as: 'ROSTER_CLERK',
    after: beginClose,
    dialog: true,
  },
  { name: 'enterprises-none', address: '/enterprises?search=没有这样的', as: 'ROSTER_CLERK' },
  {
    name: 'return-query',
    address: `/clients/${enterprises[1].id}/returns/daily-restart/${today}`,
    as: 'LIAISON_OFFICER',
    after: beginQuery,
    dialog: true,
  },
  { name: 'form-frequency', address: '/forms/daily-restart', as: 'ADMINISTRATOR', after: beginFrequency, dialog: true },
  { name: 'bulletin-figure', address: '/bulletins/new', as: 'SECRETARY', after: beginFigure, dialog: true },
  { name: 'forbidden', address: '/imports', as: 'LEADER' },
  { name: 'lost', address: '/nowhere', as: 'LEADER' },
]

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
