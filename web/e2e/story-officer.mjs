/** Story 2, online: an officer on a phone opens today's enterprises, records a visit, raises a need; the enterprise sees who came. */
import assert from 'node:assert/strict'
import { newId } from './id.mjs'
import { settle, visit } from './browser.mjs'
import { bringContact } from './people.mjs'
import { photograph } from './photo.mjs'
import { story } from './story.mjs'

export const officer = story('2 an officer records a visit and raises a need', async (world) => {
  const { open, as, tell } = world
  const mine = as('LIAISON_OFFICER')
  const listed = new Set((await mine.get('/my-clients/due')).map(({ client }) => client)) // some have left the register
  const own = (await mine.get('/my-clients')).items.find(
    ({ kind, client }) => kind === 'OFFICER' && listed.has(client.id),
  ).client
  const spoken = await bringContact(world, 3, [own.id], '田有年')
  const { today } = await mine.get('/session')
  const planned = newId()
  await mine.post(`/clients/${own.id}/encounters/plan`, {
    id: planned,
    channel: 'VISIT',
    day: today,
    topics: ['BASELINE'],
  })

  const page = await open('phone', { as: 'LIAISON_OFFICER' })
  await visit(page, '/')
  await page.locator(`a[href*="${planned}/write"]`).click()
  await settle(page)
  tell('the first page says whom it was planned to see today, and opens the record in one tap')
  await page.locator('.send .el-button').click()
  await page.getByText('请至少写一个回答').waitFor()
  tell('what is missing is told at its field')
  await page.locator('#survey').fill('口罩只够三天')
  await page.getByRole('button', { name: '用工、物流、资金有什么困难：暂无' }).click()
  await page.locator('label.pick').filter({ hasText: '防疫指导' }).click()
  await page.locator('#advice').fill('食堂分餐，桌与桌隔开一米')
  await page.locator('#words').fill('老板说月底原料到。')
  await page.getByText(/草稿存在本机/).waitFor()
  await page.reload()
  await settle(page)
  assert.equal(await page.locator('#advice').inputValue(), '食堂分餐，桌与桌隔开一米')
  tell('the draft is kept on the device')
  await page.locator('.send .el-button').click()
  await page.getByRole('link', { name: '提一件需求' }).waitFor()
  await settle(page)
  assert.equal(await page.locator('.badge').first().innerText(), '已记录')
  const [{ line }] = await mine.get(`/clients/${own.id}/encounters/${planned}/versions`)
  assert.deepEqual([line.state, line.survey.length, line.advice[0].given], ['RECORDED', 2, '食堂分餐，桌与桌隔开一米'])
  tell('the visit is on record once, with its answers and its advice')

  await page.getByRole('button', { name: /回头看/ }).click()
  await page.getByLabel('看到了什么').fill('已经分餐')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText(/日 已落实/).waitFor()
  tell('the advice is looked at again')

  await photo(page, mine, own.id, planned)
  tell('a photo is added, made smaller here, and shown; one that is none is refused; no position was taken')

  await correct(page, mine, own.id, planned)
  tell('a correction on an old version shows both values; a person chooses, and says why')

  await visit(page, `/clients/${own.id}/visits/${planned}`)
  await page.getByRole('link', { name: '提一件需求' }).click()
  await settle(page)
  await page
    .locator('label')
    .filter({ hasText: /^\s*防疫防护\s*$/ })
    .click()
  await page.locator('#text').fill('口罩只够三天，请调一批。')
  await page.locator('.send .el-button').click()
  await page.getByRole('heading', { level: 1, name: /口罩只够三天/ }).waitFor()
  tell('a need is raised in the client’s name')

  await signal(page, own.id)
  tell('without signal a record waits, and it arrives once when the signal returns')

  const contact = await open('phone', spoken)
  await visit(contact, `/my/visits?client=${own.id}`)
  await contact.locator(`a[href*="${planned}"]`).click()
  await settle(contact)
  assert.ok(!(await contact.locator('main').innerText()).includes('老板说'))
  await shown(contact, '第 1 张照片')
  await contact.getByRole('button', { name: '不必再问' }).click()
  await contact.getByLabel('想说什么').fill('口罩的事已经答过三遍')
  await contact.getByRole('dialog').getByRole('button', { name: '不必再问' }).click()
  await contact.getByText('企业表示不必再问').waitFor()
  tell(
    'the enterprise sees who came, what it answered and the photo that was taken, not the officer’s notes, and says that it need not be asked again',
  )
  await visit(page, `/clients/${own.id}/visits/plan`)
  await page.getByText(/口罩的事已经答过三遍/).waitFor()
  tell('whoever plans the next visit reads that first')
  assert.deepEqual(
    [...page.troubles, ...contact.troubles].filter((each) => !/409|422|ERR_INTERNET/.test(each)),
    [],
  )
})

/** From what is on the telephone; then it is looked at, as it was kept. */
async function photo(page, mine, client, id) {
  await page
    .locator('input.picked')
    .setInputFiles([{ name: '说明.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('不是照片') }])
  await page.getByText('这不是能打开的 JPEG、PNG 或 WebP 图片').waitFor()
  await page.getByRole('button', { name: '不要这张' }).click()
  await page
    .locator('input.picked')
    .setInputFiles([{ name: '二车间.png', mimeType: 'image/png', buffer: photograph() }])
  await shown(page, '第 1 张照片')
  const [{ line }] = await mine.get(`/clients/${client}/encounters/${id}/versions`)
  assert.deepEqual([line.photos.map(({ width, height }) => [width, height]), line.position], [[[960, 640]], undefined])
}
async function shown(page, name) {
  const image = page.getByRole('img', { name: new RegExp(name) })
  await image.scrollIntoViewIfNeeded()
  await page.waitForFunction((each) => each.complete && each.naturalWidth > 0, await image.elementHandle())
}

/** The officer corrects it here while another page of theirs has done so already. */
async function correct(page, mine, client, id) {
  await visit(page, `/clients/${client}/visits/${id}/write`)
  await page.locator('#words').fill('老板说月底原料到，另盼跨市通行证。')
  await page.locator('#reason').fill('漏记一件事')
  const path = `/clients/${client}/encounters/${id}`
  const [{ line }] = await mine.get(`${path}/versions`)
  const { channel, day, topics, survey, experts, advice } = line
  await mine.post(`${path}/write`, {
    seen: line.version,
    reason: '听错了',
    content: {
      channel,
      day,
      topics,
      survey,
      experts,
      advice: advice.map(({ given }) => given),
      words: '老板说月中原料到。',
    },
  })
  await page.locator('.send .el-button').click()
  const note = page.locator('.conflict')
  await note.getByText('老板说月中原料到。').waitFor()
  await note.getByText('老板说月底原料到，另盼跨市通行证。').waitFor()
  await note.getByRole('button', { name: '用我写的' }).click()
  await page.getByText('漏记一件事').waitFor()
  const versions = await mine.get(`${path}/versions`)
  assert.equal(versions[0].line.words, '老板说月底原料到，另盼跨市通行证。')
}

/** A call is recorded offline: it waits, and goes out by itself. */
async function signal(page, client) {
  await visit(page, `/clients/${client}/visits/new`)
  await page.locator('label.pick').filter({ hasText: '电话' }).click()
  await page.locator('label.pick').filter({ hasText: '其他' }).click()
  await page.locator('#words').fill('电话问了班车，够用。')
  await page.context().setOffline(true)
  await page.locator('.send .el-button').click()
  await page.getByText(/没有信号，已存好/).waitFor()
  await page.context().setOffline(false)
  await page.getByText('电话问了班车，够用。').waitFor({ timeout: 60_000 })
  await visit(page, `/clients/${client}/visits`)
  assert.equal((await page.getByText(/· 电话$/).count()) > 0, true)
}
