/** The pages of needs and who opens them; `needs` of the scene says which need is where. */

const own =
  (which) =>
  ({ needs }) =>
    `/clients/${needs.client}/needs/${needs[which]}`
const official =
  (which) =>
  ({ needs }) =>
    `/needs/${needs[which]}`

export const needPages = [
  { name: 'today-dispatcher', address: '/', as: 'DISPATCHER' },
  { name: 'today-handler', address: '/', as: 'HANDLER' },
  { name: 'my-needs', address: '/my/needs', as: 'CONTACT' },
  { name: 'client-needs', address: ({ needs }) => `/clients/${needs.client}/needs`, as: 'CONTACT' },
  { name: 'need-new', address: ({ needs }) => `/clients/${needs.client}/needs/new`, as: 'CONTACT', after: begin },
  { name: 'client-need', address: own('answered'), as: 'CONTACT' },
  { name: 'client-need-asked', address: own('asked'), as: 'CONTACT' },
  { name: 'needs-desk', address: '/needs/desk', as: 'DISPATCHER' },
  { name: 'needs-queue', address: '/needs/queue', as: 'HANDLER' },
  { name: 'needs-verification', address: '/needs/verification', as: 'VERIFIER' },
  { name: 'needs-requests', address: '/needs/requests', as: 'APPROVER' },
  { name: 'needs-all', address: '/needs/all', as: 'LEADER' },
  { name: 'need-dispatcher', address: official('assigned'), as: 'DISPATCHER' },
  { name: 'need-handler', address: official('reopened'), as: 'HANDLER' },
  { name: 'need-approver', address: official('requested'), as: 'APPROVER' },
  { name: 'responsibilities', address: '/needs/responsibilities', as: 'DISPATCHER' },
  { name: 'responsibilities-leader', address: '/needs/responsibilities', as: 'LEADER' },
  { name: 'need-verifier', address: official('verified'), as: 'VERIFIER' },
]

const step = (name) => async (page) => {
  await page.locator('.now').getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
}
export const needStates = [
  {
    name: 'need-new-empty',
    address: ({ needs }) => `/clients/${needs.client}/needs/new`,
    as: 'CONTACT',
    after: nothing,
  },
  {
    name: 'need-new-same',
    address: ({ needs }) => `/clients/${needs.client}/needs/new`,
    as: 'CONTACT',
    after: same,
  },
  { name: 'duty-set', address: '/needs/responsibilities', as: 'DISPATCHER', after: put, dialog: true },
  { name: 'duty-end', address: '/needs/responsibilities', as: 'DISPATCHER', after: end, dialog: true },
  { name: 'duty-fallback', address: '/needs/responsibilities', as: 'DISPATCHER', after: fallback, dialog: true },
  { name: 'needs-none', address: '/needs/all?status=WITHDRAWN', as: 'LEADER' },
  { name: 'need-why', address: official('assigned'), as: 'HANDLER', after: why, dialog: true },
  { name: 'need-word', address: own('answered'), as: 'CONTACT', after: notContent, dialog: true },
  { name: 'need-reply', address: own('asked'), as: 'CONTACT', after: step(/补充说明|Reply/), dialog: true },
  { name: 'need-assign', address: official('back'), as: 'DISPATCHER', after: assign, dialog: true },
  { name: 'need-merge', address: official('merging'), as: 'DISPATCHER', after: merge, dialog: true },
  { name: 'need-kind', address: official('merging'), as: 'DISPATCHER', after: step(/改类别|Change/), dialog: true },
  { name: 'need-answer', address: official('reopened'), as: 'HANDLER', after: step(/^(答复|Answer)$/), dialog: true },
  { name: 'need-request', address: official('reopened'), as: 'HANDLER', after: extend, dialog: true },
  { name: 'need-decide', address: official('requested'), as: 'APPROVER', after: step(/审批|Decide/), dialog: true },
]

async function begin(page) {
  await page
    .locator('label')
    .filter({ hasText: /^\s*(用工|Labour)\s*$/ })
    .click()
  await page.locator('#text').fill('三月一日起每天缺普通工人 12 名，包食宿。')
  await page.getByText(/草稿存在本机|Draft kept/).waitFor()
}
async function nothing(page) {
  await page.locator('.send .el-button').click()
  await page.locator('.error').first().waitFor()
}
async function why(page) {
  await page.locator('.now .opener').click()
  await page.getByRole('dialog').waitFor()
}
async function notContent(page) {
  await page.getByRole('button', { name: /不满意|Unsatisfied/ }).click()
  await page.getByRole('dialog').waitFor()
}
async function same(page) {
  await page.locator('#text').fill('缺普通工人 12 名，包食宿，三月一日起到岗。')
  await page.locator('.hint .same').waitFor()
}
async function assign(page) {
  await step(/^(派单|Assign)$/)(page)
  await page.locator('.proposed').waitFor()
}
async function put(page) {
  await page.locator('.head .el-button').click()
  await page.locator('#duty-kind').waitFor()
}
async function end(page) {
  await page
    .getByRole('button', { name: /^(停用|End)/ })
    .first()
    .click()
  await page.locator('#end-day').waitFor()
}
async function fallback(page) {
  await page.getByRole('button', { name: /^(改|Change)/ }).click()
  await page.locator('#fallback-lastResort').waitFor()
}
async function merge(page) {
  await step(/合并|Merge/)(page)
  await page.locator('.choices').waitFor()
}
async function extend(page) {
  await step(/申请延期|Ask for more time/)(page)
  await page.locator('#step-request').check()
}
