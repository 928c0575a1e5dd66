/** Story 4, the return: a contact files in five taps or fewer, without signal, against a colleague, and answers a query. */
import assert from 'node:assert/strict'
import { settle, visit } from './browser.mjs'
import { bringContact, filedBefore } from './people.mjs'
import { api, story } from './story.mjs'

export const fill = story('4 an enterprise files its return', async (world) => {
  const { open, tell } = world
  const page = await open('phone', { as: 'CONTACT' })
  let taps = 0
  const tap = async (target) => {
    taps++
    await target.click()
  }
  await visit(page, '/')
  const due = page.getByRole('link', { name: /去填报|去核实/ })
  await tap((await due.count()) ? due.first() : page.locator('.card h2 a').first()) // filed already: it is corrected
  await page.getByRole('button', { name: /报送/ }).waitFor()
  await settle(page)
  for (const [field, value] of [
    ['registeredStaff', '100'],
    ['capacityUse', '80'],
  ])
    // a first return has nothing to go by
    if (!(await page.locator(`#${field}`).inputValue())) await page.locator(`#${field}`).fill(value)
  tell('today’s return is one tap away, filled in from last time')
  const address = new URL(page.url()).pathname

  await page.locator('#staffOnPost').fill('1.5')
  await page.locator('.send .el-button').click()
  await page.getByText('到岗职工填整数').waitFor()
  tell('a slip is told at its field')
  await tap(page.locator('#staffOnPost'))
  await page.locator('#staffOnPost').fill('5')
  await page.context().setOffline(true)
  await tap(page.locator('.send .el-button'))
  await page.getByRole('heading', { name: '待送出' }).waitFor()
  await page.getByRole('button', { name: /待送出 1/ }).waitFor()
  tell('without signal it says waiting, never sent')
  await page.context().setOffline(false)
  await page
    .getByRole('heading', { name: '已送达' })
    .waitFor({ timeout: 40_000 })
    .catch(async () => assert.fail(`not received: ${(await page.locator('main').innerText()).slice(0, 600)}`))
  await page.getByText(/收到，第 \d+ 版/).waitFor()
  assert.equal(await page.locator('.head .badge').count(), 0, 'how it stood before is still told')
  assert.ok(taps <= 5, `${taps} taps`)
  tell(`the signal returns: received, with time and version; ${taps} taps in all`)
  const versions = await filed(page, address)
  assert.equal(versions.at(-1).values.staffOnPost, 5)
  assert.equal(versions.length, new Set(versions.map((each) => each.version)).size)
  tell('the server has it exactly once')

  await visit(page, address)
  await page.locator('#staffOnPost').fill('6')
  await behind(open, address)
  await page.locator('.send .el-button').click()
  await page.getByRole('heading', { name: '同事刚报过这一期' }).waitFor()
  const row = page.getByRole('row', { name: /到岗职工/ })
  assert.match(await row.innerText(), /7.*6/s)
  tell('a colleague filed meanwhile: both values stand side by side')
  await page.getByRole('button', { name: '报我填的' }).click()
  await page.getByRole('heading', { name: '已送达' }).waitFor()
  assert.equal((await filed(page, address)).at(-1).values.staffOnPost, 6)
  await page
    .getByText(/到岗职工：7 人 改为 6 人/)
    .last()
    .waitFor()
  tell('one of them is chosen; every version stays')

  const officer = await open('desk', { as: 'LEADER' })
  await visit(officer, address)
  assert.equal(await officer.locator('input').count(), 0)
  tell('an officer reads the return and finds no field to change')
  await officer.getByRole('button', { name: '请企业核实' }).click()
  await officer.getByLabel('哪里要核实').fill('到岗人数请再核一遍。')
  await officer.getByRole('button', { name: '发给企业' }).click()
  await officer.getByText('已请企业核实').waitFor()
  await visit(page, address)
  await page.getByText('到岗人数请再核一遍。').waitFor()
  tell('asked to check: the sentence stands on top of the enterprise’s page')
  await page.locator('#staffOnPost').fill('8')
  await page.getByRole('button', { name: '更正并报送' }).click()
  await page.getByRole('heading', { name: '已送达' }).waitFor()
  await visit(officer, address)
  await officer.getByText('已更正').first().waitFor()
  tell('the enterprise corrects it, and the officer sees the correction')

  const { clients } = await filedBefore(world.as('LEADER'), 4)
  const many = await open('phone', await bringContact(world, 3, clients.slice(1), '丁守信'))
  await visit(many, '/')
  assert.equal(
    await many
      .locator('.card')
      .filter({ has: many.getByRole('link', { name: /去填报/ }) })
      .count(),
    3,
  )
  await many
    .getByRole('link', { name: /去填报/ })
    .first()
    .click()
  await many.locator('.send .el-button').click()
  await many.getByRole('link', { name: /下一家/ }).waitFor()
  tell('who speaks for several has them in one list, and after each the next')
})

/** Every version, oldest first. */
async function filed(page, address) {
  return (await api(page, `${address}/versions`)).sort((one, other) => one.version - other.version)
}

/** The same enterprise’s colleague, in another browser. */
async function behind(open, address) {
  const other = await open('phone', { as: 'CONTACT' })
  await visit(other, address)
  await other.locator('#staffOnPost').fill('7')
  await other.locator('.send .el-button').click()
  await other.getByRole('heading', { name: '已送达' }).waitFor()
  await other.context().close()
}
