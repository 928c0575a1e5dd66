/** The pages of officers, visits, assignments and hand-overs and who opens them; `liaison` of the scene says what is where. */

const visit =
  (client, which, more = '') =>
  ({ liaison }) =>
    `/clients/${liaison[client]}/visits/${liaison[which]}${more}`
const of =
  (client, more = '') =>
  ({ liaison }) =>
    `/clients/${liaison[client]}/visits${more}`

export const liaisonPages = [
  { name: 'today-officer', address: '/', as: 'LIAISON_OFFICER' },
  { name: 'my-clients', address: '/my/clients', as: 'LIAISON_OFFICER' },
  { name: 'my-visits', address: '/my/visits', as: 'CONTACT' },
  { name: 'my-visit', address: ({ liaison }) => `/my/visits/${liaison.own}/${liaison.came}`, as: 'CONTACT' },
  { name: 'client-visits', address: of('guided'), as: 'LIAISON_OFFICER' },
  { name: 'visit-new', address: of('met', '/new'), as: 'LIAISON_OFFICER', after: write },
  { name: 'visit-plan', address: of('met', '/plan'), as: 'LIAISON_OFFICER' },
  { name: 'visit', address: visit('guided', 'recorded'), as: 'LIAISON_OFFICER' },
  { name: 'visit-planned', address: visit('met', 'planned'), as: 'LIAISON_OFFICER' },
  { name: 'visit-series', address: visit('guided', 'series'), as: 'LIAISON_OFFICER' },
  { name: 'visit-write', address: visit('guided', 'recorded', '/write'), as: 'LIAISON_OFFICER' },
  { name: 'enterprise-officer', address: ({ liaison }) => `/enterprises/${liaison.guided}`, as: 'LIAISON_OFFICER' },
  { name: 'assignments', address: '/assignments', as: 'ROSTER_CLERK' },
  { name: 'load-cap', address: '/assignments/cap', as: 'ADMINISTRATOR' },
  { name: 'officer', address: ({ liaison }) => `/assignments/officers/${liaison.person}`, as: 'ROSTER_CLERK' },
  { name: 'hand-overs', address: '/hand-overs', as: 'LIAISON_OFFICER' },
  { name: 'hand-over', address: ({ liaison }) => `/hand-overs/${liaison.over}`, as: 'LIAISON_OFFICER' },
  { name: 'hand-over-new', address: '/hand-overs/new', as: 'LIAISON_OFFICER', after: which },
  { name: 'rota', address: '/rota', as: 'ROSTER_CLERK' },
  { name: 'rota-later', address: ({ liaison }) => `/rota?week=${liaison.later}`, as: 'ROSTER_CLERK' },
  { name: 'rota-swaps', address: ({ liaison }) => `/rota?week=${liaison.swaps}`, as: 'LIAISON_OFFICER' },
  { name: 'tracker', address: '/tracker', as: 'LIAISON_OFFICER' },
  { name: 'client-tracker', address: ({ liaison }) => `/clients/${liaison.guided}/tracker`, as: 'LIAISON_OFFICER' },
  { name: 'projects', address: '/projects', as: 'ROSTER_CLERK' },
  { name: 'project', address: ({ liaison }) => `/projects/${liaison.project}`, as: 'ROSTER_CLERK' },
  { name: 'my-clients-due', address: '/my/clients?due=true', as: 'LIAISON_OFFICER' },
  { name: 'teams', address: '/teams', as: 'ROSTER_CLERK' },
  { name: 'team', address: ({ liaison }) => `/teams/${liaison.team}`, as: 'ROSTER_CLERK' },
  { name: 'grids', address: '/grids', as: 'ROSTER_CLERK' },
  { name: 'grid', address: ({ liaison }) => `/grids/${liaison.grid}`, as: 'ROSTER_CLERK' },
  { name: 'proposal', address: '/assignments/proposal', as: 'ROSTER_CLERK' },
  { name: 'proposal-anew', address: '/assignments/proposal?anew=true', as: 'ROSTER_CLERK', after: tickLines },
  { name: 'proposal-leader', address: '/assignments/proposal?anew=true', as: 'LEADER' },
  { name: 'contact-rule', address: '/contact-rule', as: 'ADMINISTRATOR' },
  { name: 'contact-rule-officer', address: '/contact-rule', as: 'LIAISON_OFFICER' },
  { name: 'today-administrator', address: '/', as: 'ADMINISTRATOR' },
  { name: 'me-officer', address: '/me', as: 'LIAISON_OFFICER' },
  { name: 'calendar', address: '/calendar', as: 'ADMINISTRATOR' },
  { name: 'clock-rules', address: '/calendar/rules', as: 'ADMINISTRATOR' },
]

const press = (name) => async (page) => {
  await page.getByRole('button', { name }).first().click()
  await page.getByRole('dialog').waitFor()
}
export const liaisonStates = [
  { name: 'visit-new-empty', address: of('met', '/new'), as: 'LIAISON_OFFICER', after: nothing },
  { name: 'visit-plan-repeat', address: of('met', '/plan'), as: 'LIAISON_OFFICER', after: repeats },
  {
    name: 'visit-series-cancel',
    address: visit('guided', 'series'),
    as: 'LIAISON_OFFICER',
    after: press(/取消约定|Call it off/),
    dialog: true,
  },
  {
    name: 'visit-photo-remove',
    address: visit('guided', 'recorded'),
    as: 'LIAISON_OFFICER',
    after: press(/删去第|Remove photo/),
    dialog: true,
  },
  { name: 'visit-call', address: '/my/clients', as: 'LIAISON_OFFICER', after: press(/打电话|^Call/), dialog: true },
  {
    name: 'visit-advice',
    address: visit('guided', 'recorded'),
    as: 'LIAISON_OFFICER',
    after: press(/回头看|Look again/),
    dialog: true,
  },
  {
    name: 'visit-cancel',
    address: visit('met', 'planned'),
    as: 'LIAISON_OFFICER',
    after: press(/取消约定|Call it off/),
    dialog: true,
  },
  {
    name: 'my-visit-decline',
    address: ({ liaison }) => `/my/visits/${liaison.own}/${liaison.came}`,
    as: 'CONTACT',
    after: press(/不必再问|Need not/),
    dialog: true,
  },
  {
    name: 'assign',
    address: ({ liaison }) => `/enterprises/${liaison.guided}`,
    as: 'ROSTER_CLERK',
    after: press(/^指派$|^Assign$/),
    dialog: true,
  },
  { name: 'rota-add', address: '/rota', as: 'ROSTER_CLERK', after: press(/^排班$|Add shifts/), dialog: true },
  {
    name: 'rota-swap-propose',
    address: ({ liaison }) => `/rota?week=${liaison.swaps}`,
    as: 'LIAISON_OFFICER',
    after: press(/提出换班|Propose a swap/),
    dialog: true,
  },
  {
    name: 'rota-swap-refuse',
    address: ({ liaison }) => `/rota?week=${liaison.swaps}`,
    as: 'LIAISON_OFFICER',
    after: press(/^谢绝$|^Refuse$/),
    dialog: true,
  },
  {
    name: 'tracker-record',
    address: ({ liaison }) => `/clients/${liaison.guided}/tracker`,
    as: 'LIAISON_OFFICER',
    after: press(/记一条|^Record$/),
    dialog: true,
  },
  { name: 'project-new', address: '/projects', as: 'ROSTER_CLERK', after: press(/新增项目|New project/), dialog: true },
  { name: 'team-new', address: '/teams', as: 'ROSTER_CLERK', after: press(/成立专班|Form a team/), dialog: true },
  {
    name: 'team-join',
    address: ({ liaison }) => `/teams/${liaison.team}`,
    as: 'ROSTER_CLERK',
    after: joinMissing,
    dialog: true,
  },
  {
    name: 'team-give',
    address: ({ liaison }) => `/teams/${liaison.team}`,
    as: 'ROSTER_CLERK',
    after: pick(/交给专班|Give clients/),
    dialog: true,
  },
  {
    name: 'team-end',
    address: ({ liaison }) => `/teams/${liaison.team}`,
    as: 'ROSTER_CLERK',
    after: press(/结束专班|End the team/),
    dialog: true,
  },
  { name: 'grid-new', address: '/grids', as: 'ROSTER_CLERK', after: press(/新划网格|New grid/), dialog: true },
  {
    name: 'grid-place',
    address: ({ liaison }) => `/grids/${liaison.grid}`,
    as: 'ROSTER_CLERK',
    after: pick(/放进企业|Place clients/),
    dialog: true,
  },
  {
    name: 'grid-cadre',
    address: ({ liaison }) => `/grids/${liaison.grid}`,
    as: 'ROSTER_CLERK',
    after: press(/更换网格员|Change the cadre/),
    dialog: true,
  },
  {
    name: 'proposal-other',
    address: '/assignments/proposal?anew=true',
    as: 'ROSTER_CLERK',
    after: press(/^另选|^Somebody else/),
    dialog: true,
  },
  {
    name: 'proposal-accept',
    address: '/assignments/proposal?anew=true',
    as: 'ROSTER_CLERK',
    after: press(/^全部采纳|^Accept all/),
    dialog: true,
  },
  {
    name: 'officer-languages',
    address: ({ liaison }) => `/assignments/officers/${liaison.person}`,
    as: 'ROSTER_CLERK',
    after: press(/登记外语|Record languages/),
    dialog: true,
  },
  { name: 'feed-made', address: '/me', as: 'LIAISON_OFFICER', nth: 2, after: makeFeed },
  { name: 'feed-revoke', address: '/me', as: 'LIAISON_OFFICER', after: press(/^停用|^Revoke/), dialog: true },
  { name: 'hand-over-whom', address: '/hand-overs/new', as: 'ROSTER_CLERK', after: whomMissing },
  { name: 'calendar-day', address: '/calendar', as: 'ADMINISTRATOR', after: press(/加一天|Add a day/), dialog: true },
  {
    name: 'clock-rule',
    address: '/calendar/rules',
    as: 'ADMINISTRATOR',
    after: press(/定一条时限|Set a limit/),
    dialog: true,
  },
  {
    name: 'hand-over-refuse',
    address: ({ liaison }) => `/hand-overs/${liaison.over}`,
    as: 'LIAISON_OFFICER',
    after: press(/^退回$|^Refuse$/),
    dialog: true,
  },
]

const tick = (page, text) => page.locator('label.pick').filter({ hasText: text }).click()
async function write(page) {
  await tick(page, /需求摸底|Baseline/)
  await tick(page, /防疫指导|guidance/)
  await page.locator('#survey').fill('口罩只够三天')
  await page.locator('#advice').fill('食堂分餐，桌与桌隔开一米')
  await page.getByText(/草稿存在本机|Draft kept/).waitFor()
}
async function repeats(page) {
  await page.locator('#every').selectOption('2')
  await page.locator('#repeat').waitFor()
}
async function nothing(page) {
  await page.locator('.send .el-button').click()
  await page.locator('.error').first().waitFor()
}
async function which(page) {
  await page.locator('#officer').selectOption({ index: 2 })
  await page.locator('#reason').fill('调到区卫健局工作')
  if (await page.locator('#overload').count()) await page.locator('#overload').fill('临时多管几家')
  await page.getByRole('button', { name: /下一步|Next/ }).click()
  await page.locator('.one').first().waitFor()
}
function pick(name) {
  return async (page) => {
    await press(name)(page)
    await page.locator('.offered label').first().waitFor()
  }
}
async function tickLines(page) {
  for (const nth of [0, 1]) await page.locator('.line input').nth(nth).check()
}
async function joinMissing(page) {
  await press(/加成员|Add a member/)(page)
  await tick(page, /借调|Secondee/)
  await page.locator('.el-dialog__footer .el-button--primary').click()
  await page.locator('.error').first().waitFor()
}
async function makeFeed(page) {
  await page.getByRole('button', { name: /新建日历地址|New calendar address/ }).click()
  await page.locator('.made').waitFor()
}
async function whomMissing(page) {
  await page.getByRole('button', { name: /下一步|Next/ }).click()
  await page.locator('.error').first().waitFor()
}
