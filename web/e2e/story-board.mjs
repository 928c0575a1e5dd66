/** Story 5: the leader looks at one board, on another day, and walks from a figure to the names and a return behind it. */
import assert from 'node:assert/strict'
import { settle, visit } from './browser.mjs'
import { dayOf, story } from './story.mjs'

export const board = story('5 the leader’s board, down to the names', async ({ open, tell }) => {
  const page = await open('desk', { as: 'LEADER' })
  await visit(page, '/')
  await page.getByRole('link', { name: /复工复产全景/ }).click()
  await page.getByRole('heading', { level: 1, name: '复工复产全景' }).waitFor()
  await settle(page)
  const tile = page.locator('.tile.hero')
  assert.match(await tile.innerText(), /\d+ \/ \d+/)
  tell('the first figure shows numerator, denominator and coverage')
  await tile.getByRole('button', { name: /从哪来/ }).click()
  await page.getByRole('dialog').getByText('口径').waitFor()
  await page.keyboard.press('Escape')
  tell('and says where it comes from')

  const today = await dayOf(page)
  await page.getByRole('button', { name: '前一天' }).click()
  await page.waitForURL(/day=/)
  await settle(page)
  assert.ok(!page.url().includes(today))
  tell('another day is an address that can be sent')

  await page.getByRole('button', { name: '后一天' }).click()
  await page.waitForURL(new RegExp(today))
  await settle(page)
  const bar = page.locator('.area a').filter({ hasNotText: /^0 \// }).first()
  const says = await bar.innerText()
  const [, counted] = /(\d+) \/ \d+/.exec(says)
  await bar.click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('li').first().waitFor()
  await dialog.getByRole('button', { name: '计入的', exact: true }).click()
  await page.waitForTimeout(200)
  let n = await dialog.locator('li').count()
  for (
    let more;
    (more = dialog.getByRole('button', { name: /再看/ })) && (await more.count());
    n = await dialog.locator('li').count()
  ) {
    await more.click()
    await page.waitForFunction((before) => document.querySelectorAll('[role=dialog] li').length !== before, n)
  }
  assert.equal(n, Number(counted))
  tell(`a mark of ${counted} opens exactly ${n} names`)
  await dialog
    .locator('li')
    .getByRole('link', { name: /第 \d+ 版/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '报送的数' }).waitFor()
  tell('and a name leads to the very return it was counted by')

  await visit(page, '/figures')
  await page.getByRole('link', { name: '职工返岗率' }).click()
  await page
    .getByRole('heading', { name: /职工返岗率/ })
    .first()
    .waitFor()
  tell('every figure of the catalogue can be what the board is about')
})
