/** The roster clerk forms a team, fills a grid and accepts part of a proposal, while a colleague does not stand still. */
import assert from 'node:assert/strict'
import { settle, visit } from './browser.mjs'
import { newId } from './id.mjs'
import { api, dayOf, story } from './story.mjs'

export const team = story('a clerk forms a team, fills a grid, accepts part of a proposal', async (world) => {
  const { open, as, tell } = world
  const clerk = as('ROSTER_CLERK')
  const page = await open('phone', { as: 'ROSTER_CLERK' })
  await visit(page, '/assignments')
  await page.getByRole('link', { name: '专班', exact: true }).click()
  await settle(page)
  const id = await form(page)
  tell('a team is formed; what is missing is told at its field')
  await join(page, clerk, id)
  tell('a secondee keeps the home unit, an outside expert is only named; a colleague was quicker and nothing is lost')
  await give(page, clerk, id)
  tell('clients that a search of two characters finds are given to it')
  await leave(page, clerk, id)
  tell('whoever leaves it leaves on a day, and stays on record')

  await grid(page, clerk)
  tell('a grid is drawn and filled; a name that is taken is refused, and it says how many were placed and moved')

  await propose(page, clerk)
  tell(
    'two lines are ticked, one goes to somebody else; a colleague’s change is shown beside it before anything goes out',
  )

  const leader = await open('desk', { as: 'LEADER' })
  await visit(leader, `/teams/${id}`)
  assert.equal(await leader.getByRole('button', { name: /加成员|结束专班|交给专班/ }).count(), 0)
  await visit(leader, '/assignments/proposal?anew=true')
  assert.equal(await leader.locator('.line input').count(), 0)
  tell('a leader reads all of it and decides nothing')
  assert.deepEqual(
    [...page.troubles, ...leader.troubles].filter((each) => !/409/.test(each)),
    [],
  )
})

const dialogOf = (page) => page.getByRole('dialog')
const send = (page, name) => dialogOf(page).getByRole('button', { name }).click()
/** The dialog is gone, and with it what covers the page. */
const closed = (page) => page.locator('.el-overlay:visible').waitFor({ state: 'hidden' })

async function form(page) {
  await page.getByRole('button', { name: '成立专班' }).first().click()
  await send(page, '成立专班')
  await page.getByText('请填名称').waitFor()
  await page.getByText('请选组长').waitFor()
  await page.getByLabel('名称').fill('春茶机械抢修专班')
  await page.getByLabel('要办成什么').fill('三天内把停机的设备修好')
  await page.locator('#leader').selectOption({ index: 1 })
  await send(page, '成立专班')
  await page.waitForURL(/\/teams\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { level: 1, name: '春茶机械抢修专班' }).waitFor()
  await closed(page)
  return new URL(page.url()).pathname.split('/').at(-1)
}

async function join(page, clerk, id) {
  await page.getByRole('button', { name: '加成员' }).click()
  await page.locator('label.pick').filter({ hasText: '借调' }).click()
  await send(page, '加成员')
  await page.getByText('请选原单位').waitFor()
  await page.locator('#person').selectOption({ index: 2 })
  await page.locator('#homeUnit').selectOption({ index: 1 })
  await meanwhile(clerk, id)
  await send(page, '加成员')
  await dialogOf(page).getByText('这个专班刚被别人改过').waitFor()
  assert.notEqual(await page.locator('#person').inputValue(), '')
  await page.locator('main strong').filter({ hasText: '韦长青' }).waitFor()
  await send(page, '加成员')
  await closed(page)
  await page.locator('main').getByText('借调', { exact: true }).waitFor()
  const { members } = await clerk.get(`/teams/${id}`)
  const secondee = members.find(({ part }) => part === 'SECONDEE')
  await page.getByText(`原单位 ${secondee.homeUnit.name}`).waitFor()
  assert.deepEqual(members.map(({ part }) => part).sort(), ['EXPERT', 'LEADER', 'SECONDEE'])
}

/** A colleague adds an outside expert first. */
async function meanwhile(clerk, id) {
  const { version, from } = await clerk.get(`/teams/${id}`)
  const member = { id: newId(), part: 'EXPERT', name: '韦长青', organisation: '市农机研究所（虚构）', from }
  await clerk.post(`/teams/${id}/members`, { seen: version, member })
}

async function give(page, clerk, id) {
  await page.getByRole('button', { name: '交给专班' }).click()
  await send(page, '交给专班')
  await page.getByText('请至少选一家').waitFor()
  await page.locator('#clients').fill('机械')
  await page.waitForResponse((answer) => decodeURI(answer.url()).includes('search=机械'))
  await page.locator('.offered label.pick').nth(1).waitFor()
  for (const nth of [0, 1]) await page.locator('.offered input').nth(nth).check()
  await page.getByText('选了 2 家').waitFor()
  await send(page, '交给专班')
  await closed(page)
  await page.getByText('企业和项目（2 家）').waitFor()
  assert.equal((await clerk.get(`/teams/${id}`)).clients.length, 2)
}

async function leave(page, clerk, id) {
  await page.getByRole('button', { name: /^结束\s*韦长青$/ }).click()
  await send(page, '结束参加')
  await closed(page)
  const expert = (await clerk.get(`/teams/${id}`)).members.find(({ part }) => part === 'EXPERT')
  assert.ok(expert.to)
}

async function grid(page, clerk) {
  const { today } = await clerk.get('/session')
  const officers = await clerk.get('/officers')
  const taken = `老街网格 ${Date.now()}`
  const before = newId()
  await clerk.post('/grids', { id: before, name: taken, area: null, cadre: officers[0].person, from: today })
  await visit(page, '/grids')
  await page.getByRole('button', { name: '新划网格' }).first().click()
  await page.getByLabel('名称').fill(taken)
  await page.locator('#cadre').selectOption({ index: 1 })
  await send(page, '新划网格')
  await dialogOf(page)
    .getByText(/已有同名的网格/)
    .first()
    .waitFor()
  await page.getByLabel('名称').fill(`${taken} 南`)
  await send(page, '新划网格')
  await page.waitForURL(/\/grids\/[0-9a-f-]{36}$/)
  await closed(page)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByRole('button', { name: '放进企业' }).first().click()
  await page.locator('#clients').fill('轴承')
  await page.waitForResponse((answer) => decodeURI(answer.url()).includes('search=轴承'))
  for (const nth of [0, 1]) await page.locator('.offered input').nth(nth).check()
  await send(page, '放进网格（2 家）')
  await page.getByText(/^放进 2 家/).waitFor()
  await closed(page)
  assert.equal((await api(page, '/grids')).find((each) => each.id === id).clients, 2)
}

async function propose(page, clerk) {
  const today = await dayOf(page)
  await visit(page, '/assignments/proposal?anew=true')
  const [first, second] = await begunBefore(page, clerk, today)
  for (const each of [first, second]) await row(page, each.client).locator('input').check()
  await row(page, first.client).getByRole('button', { name: /另选/ }).click()
  const other = (await clerk.get('/officers')).find(
    ({ person, full }) => !full && ![first.officer.id, first.now.id, second.officer.id, second.now.id].includes(person),
  )
  await page.locator('#officer').selectOption(other.person)
  await send(page, '选定')
  await closed(page)
  await row(page, first.client).getByText('您另选的').waitFor()

  await page.getByRole('button', { name: '采纳选中的（2）' }).first().click()
  await send(page, '采纳')
  await page.getByText('请写原因').waitFor()
  await page.locator('#reason').fill('两位联络员新到岗，重新分工')
  if (await page.locator('#overload').count()) await page.locator('#overload').fill('月底再调')
  await change(clerk, second, other, today)
  await send(page, '采纳')
  const note = page.locator('.conflict')
  await note.getByText(second.client.name).waitFor()
  assert.match(await note.innerText(), new RegExp(`${other.name}[^]*${second.officer.name}`))
  await note.getByRole('button', { name: '按现在的，去掉这几家' }).click()
  await send(page, '采纳')
  await page.getByText('已指派 1 家，原联络员结束 1 家').waitFor()
  assert.equal(await officerOf(clerk, first.client.id), other.person)
  assert.equal(await officerOf(clerk, second.client.id), other.person)
}

const row = (page, client) => page.locator('.line').filter({ has: page.locator(`a[href*="${client.id}"]`) })

/** Two lines on the page that would change who serves since some day before today. */
async function begunBefore(page, clerk, today) {
  const lines = (await api(page, '/assignments/proposal?anew=true')).filter(
    ({ officer, now }) => officer && now && officer.id !== now.id,
  )
  const found = []
  for (const line of lines) {
    const { lines: serving } = await clerk.get(`/clients/${line.client.id}/assignments`)
    const own = serving.filter(({ kind, state }) => kind === 'OFFICER' && state !== 'ENDED')
    if (own.length === 1 && own[0].from < today && !own[0].to && (await row(page, line.client).count()))
      found.push({ ...line, assignment: own[0] })
    if (found.length === 2) return found
  }
  throw new Error('fewer than two lines change who serves')
}

async function change(clerk, { client, assignment }, officer, from) {
  await clerk.post(`/clients/${client.id}/assignments/${assignment.id}/change`, {
    seen: assignment.version,
    id: newId(),
    officer: officer.person,
    from,
    reason: '同事先改了一步',
    overload: '月底再调',
  })
}

async function officerOf(clerk, client) {
  const { lines } = await clerk.get(`/clients/${client}/assignments`)
  return lines.find(({ kind, state }) => kind === 'OFFICER' && state !== 'ENDED').officer.id
}
