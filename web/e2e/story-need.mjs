/** Stories 3 and 4, the need: a contact raises it, the desk assigns it, a handler answers, the contact has its say, a verifier closes it. */
import assert from 'node:assert/strict'
import { settle, visit } from './browser.mjs'
import { story } from './story.mjs'

const words = '三月一日起每天缺普通工人 12 名，包食宿。'

export const need = story('4 an enterprise raises a need, 3 a handler brings it to its end', async ({ open, tell }) => {
  const contact = await open('phone', { as: 'CONTACT' })
  let taps = 0
  const tap = async (target) => {
    taps++
    await target.click()
  }
  await visit(contact, '/')
  await tap(contact.getByRole('button', { name: /提一件需求/ }))
  const which = contact.getByRole('dialog').getByRole('link') // who speaks for several says for which
  await contact.getByText('有多急').or(which.first()).first().waitFor()
  if (await which.count()) await which.first().click()
  await settle(contact)
  await tap(contact.locator('.send .el-button'))
  await contact.getByText('请写要解决什么').waitFor()
  tell('what is missing is told at its field')
  await tap(contact.locator('label').filter({ hasText: /^\s*用工\s*$/ }))
  await contact.locator('#text').fill(words)
  await contact.getByText(/草稿存在本机/).waitFor()
  await contact.reload()
  await settle(contact)
  assert.equal(await contact.locator('#text').inputValue(), words)
  tell('the draft is kept on the device')
  await tap(contact.locator('.send .el-button'))
  await contact.getByRole('heading', { level: 1, name: /每天缺普通工人 12 名/ }).waitFor()
  await settle(contact)
  await contact.getByText('全程办结期限').waitFor()
  tell(`raised in ${taps} taps; it says until when, and how that was derived`)
  const id = new URL(contact.url()).pathname.split('/').at(-1)
  const address = new URL(contact.url()).pathname

  const desk = await open('desk', { as: 'DISPATCHER' })
  await visit(desk, '/needs/desk')
  await desk.locator(`a[href*="${id}"]`).waitFor()
  tell('it stands on the dispatch desk')
  const unit = await unitOfHandler(open)
  await visit(desk, `/needs/${id}`)
  await desk.getByRole('button', { name: '派单', exact: true }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: '派单', exact: true }).click()
  await dialog.getByText('请选主办单位').waitFor()
  await dialog.getByLabel('主办单位').selectOption({ label: unit })
  await behind(open, id)
  await dialog.getByRole('button', { name: '派单', exact: true }).click()
  await dialog.getByText(/刚有新进展/).waitFor()
  assert.notEqual(await dialog.getByLabel('主办单位').inputValue(), '')
  await dialog.getByRole('button', { name: '看最新情况' }).click()
  await dialog.getByText(/已换成最新情况/).waitFor()
  tell('a colleague was quicker: what was chosen is kept, and one looks before sending again')
  await dialog.getByRole('button', { name: '派单', exact: true }).click()
  await desk.getByText(`派单 · ${unit}`).waitFor()
  tell('the desk gives it to a unit')

  const handler = await open('desk', { as: 'HANDLER' })
  await visit(handler, '/needs/queue')
  await handler.locator(`a[href*="${id}"]`).click()
  await settle(handler)
  await handler.getByRole('button', { name: '已联系企业，开始办' }).click()
  await handler.getByText('“已联系企业，开始办”已送达').waitFor()
  await handler.getByRole('button', { name: '请企业补充' }).click()
  await handler.getByLabel('要企业补充什么').fill('夜班还是白班，工资多少？')
  await handler.getByRole('dialog').getByRole('button', { name: '请企业补充' }).click()
  await handler.getByText('“请企业补充”已送达').waitFor()
  await visit(contact, '/')
  await contact.locator(`a[href*="${id}"]`).click()
  await contact.getByRole('button', { name: '补充说明' }).click()
  await contact.getByLabel('补充内容').fill('白班，每天 220 元。')
  await contact.getByRole('dialog').getByRole('button', { name: '补充说明' }).click()
  await contact.getByText('“补充说明”已送达').waitFor()
  tell('the handler asks, the contact sees it on the first page and replies')

  await visit(handler, `/needs/${id}`)
  await handler.getByRole('button', { name: '答复', exact: true }).click()
  await handler.getByLabel('答复内容').fill('已从两家待工企业协调 12 人，三月一日到岗。')
  await handler.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click()
  await handler.getByText('“答复”已送达').waitFor()
  tell('the unit answers')
  await visit(contact, address)
  await contact.getByText('您满意吗').waitFor()
  await contact.getByRole('button', { name: '基本满意', exact: true }).click()
  await contact.getByText('您的表态：基本满意').waitFor()
  tell('the contact says “fairly satisfied” with one tap')
  await visit(handler, `/needs/${id}`)
  assert.ok(!(await handler.locator('main').innerText()).includes('基本满意'))
  tell('the handler does not hear what the contact said')

  const verifier = await open('desk', { as: 'VERIFIER' })
  await visit(verifier, '/needs/verification')
  await verifier.locator(`a[href*="${id}"]`).click()
  await verifier.getByText('企业表态：基本满意').waitFor()
  await verifier.getByRole('button', { name: '办结', exact: true }).click()
  await verifier.getByText('“办结”已送达').waitFor()
  await visit(contact, address)
  await contact.locator('.badge', { hasText: '已办结' }).waitFor()
  tell('a verifier who did not handle it closes it, and the contact sees that')
})

/** The units of the directory; the handlers of the season sit in the office for the economy. */
async function unitOfHandler(open) {
  const page = await open('desk', { as: 'HANDLER' })
  await visit(page, '/')
  const units = await page.evaluate(async () => (await fetch('/api/units')).json())
  await page.context().close()
  return units.find(({ name }) => name.includes('经济发展')).name
}

/** The desk’s colleague, in another browser, accepts it meanwhile. */
async function behind(open, id) {
  const other = await open('desk', { as: 'DISPATCHER' })
  await visit(other, `/needs/${id}`)
  await other.getByRole('button', { name: '受理', exact: true }).click()
  await other.getByText('“受理”已送达').waitFor()
  await other.context().close()
}
