/** Story 1: the roster clerk drops in the zone's workbook as it is, looks at the dry run, imports, undoes. WORKBOOK names a real file. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { settle, visit } from './browser.mjs'
import { workbook } from './pages.mjs'
import { story } from './story.mjs'

const file = process.env.WORKBOOK
  ? { ...workbook, name: basename(process.env.WORKBOOK), buffer: readFileSync(process.env.WORKBOOK) }
  : workbook

export const roster = story('1 the roster clerk loads the workbook', async ({ open, tell }) => {
  const page = await open('desk', { as: 'ROSTER_CLERK' })
  await visit(page, '/')
  await page.getByRole('link', { name: /导入名册/ }).click()
  await page.getByRole('heading', { level: 1, name: '导入' }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'note.docx', mimeType: 'application/msword', buffer: Buffer.from('x') })
  await page.getByRole('alert').getByText('不是 .xlsx 文件').waitFor()
  tell('another kind of file is refused with what to do')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: '哪一列是什么' }).waitFor()
  tell('the header row is found and every column has a proposal with samples')

  const check = page.getByRole('button', { name: '试导（不写入）' })
  const name = page.getByRole('row', { name: /企业名称/ }).getByRole('combobox')
  const proposed = await name.inputValue()
  await name.selectOption('')
  await page.getByText('还缺必须的列').waitFor()
  assert.ok(await check.isDisabled())
  await name.selectOption(proposed)
  tell('a lacking column is named, and the dry run waits for it')

  await check.click()
  await page.getByText('这是试导的结果').waitFor({ timeout: 60_000 })
  tell('the dry run counts what would be new, changed, the same and faulty')
  const bad = page.getByRole('button', { name: /^有错 [1-9]/ })
  if (await bad.count()) {
    await bad.click()
    await page.locator('.fault').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载有错的/ }).click(),
    ])
    assert.match(download.suggestedFilename(), /\.xlsx$/)
    tell('every bad row says where and why, and comes back in the clerk’s own workbook')
  }
  await page.getByRole('button', { name: /^入库 \d+ 行/ }).click()
  await page.getByText(/已入库 \d+ 行/).waitFor({ timeout: 60_000 })
  tell('the good rows go in')
  if (process.env.KEEP) return
  await page.getByRole('button', { name: '整批撤销' }).click()
  await page.getByText('已整批撤销').waitFor({ timeout: 60_000 })
  tell('and all of it can be undone')
  await visit(page, '/enterprises')
  await page.getByRole('searchbox').fill('化工')
  await page.waitForURL(/search=/)
  await settle(page)
  assert.ok((await page.locator('a.open').count()) > 0)
  tell('two characters find enterprises; the filter is the address')
})
