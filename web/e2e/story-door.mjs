/** The door: a sheet, refusals in full words, an ended session, a one-time code, a second factor, the choice of a zone. */
import assert from 'node:assert/strict'
import { codeFor, openZone, settle, visit } from './browser.mjs'
import { factorCode, filedBefore, inventedPhone, nameContact, password } from './people.mjs'
import { story } from './story.mjs'

const button = (page, name) => page.getByRole('button', { name, exact: true })

export const door = story('0 getting in', async ({ open, as, tell }) => {
  const { clients } = await filedBefore(as('LEADER'), 8)
  const contact = await nameContact(as('ROSTER_CLERK'), clients.slice(-1), '丁守信')
  const page = await open('phone')
  const code = await contact.sheet()
  await visit(page, `/activate#${code}`)
  await page.getByRole('heading', { name: '丁**，您好' }).waitFor()
  assert.ok(!page.url().includes(code))
  tell('a printed sheet shows for whom it is, and its code leaves the address at once')
  await button(page, '启用并登录').click()
  await page.getByText('请填新密码').first().waitFor()
  await choose(page)
  await page.getByRole('link', { name: /去填报/ }).waitFor()
  tell('with a password of one’s own it leads straight to what is to be filed')

  const back = `/clients/${clients.at(-1)}/returns`
  await settle(page)
  await page.context().clearCookies()
  await visit(page, back)
  await button(page, '登录').click()
  await page.getByText('请填手机号').waitFor()
  await page.getByLabel('手机号').fill(contact.phone)
  await page.getByLabel('密码').fill('wrong')
  await button(page, '登录').click()
  const note = page.getByRole('alert')
  for (const word of ['手机号或密码不对', '怎么办', '谁能解除', '名册员']) await note.getByText(word).first().waitFor()
  tell('a wrong password is refused: why, what to do, who can lift it')
  await page.getByLabel('密码').fill(password)
  await button(page, '登录').click()
  await page.waitForURL((url) => url.pathname === back)
  tell('signing in leads back to the address asked for')

  await page.context().clearCookies()
  const here = page.getByRole('link', { name: '工作台' }).first()
  await here.click({ timeout: 3000 }).catch(() => undefined) // whatever asks first may find out before the click
  await page.getByText('登录已到期').waitFor()
  tell('an ended session says so and asks to sign in again')
  await button(page, '用演示的一次性代码').click()
  await page.getByLabel('一次性代码').fill(await codeFor('CONTACT'))
  await button(page, '登录').click()
  await page.getByRole('heading', { level: 1, name: /您好/ }).waitFor()
  tell('a one-time code of the demonstration signs in')

  await twoZones(await open('phone'), tell)
})

/** Fills in what a sheet asks for; the secret that an authenticator would be given. */
async function choose(page, phone) {
  if (phone) await page.getByLabel('手机号（以后用它登录）').fill(phone)
  await page.getByLabel('新密码').fill(password)
  await page.getByLabel('再填一遍').fill(password)
  const secret = phone && (await page.locator('.factor code').innerText())
  if (secret) await page.getByLabel('验证器上的六位数字').fill(factorCode(secret, -1))
  await button(page, '启用并登录').click()
  return secret
}

async function twoZones(page, tell) {
  const names = ['示范高新区', '示范综保区']
  const phone = inventedPhone()
  let secret
  for (const name of names) {
    await visit(page, `/activate#${await openZone(name)}`)
    secret = await choose(page, phone)
    await page.getByRole('heading', { level: 1, name: /您好/ }).waitFor()
    await page.context().clearCookies()
  }
  tell('an administrator’s sheet asks for a second factor')
  await visit(page, '/sign-in')
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('密码').fill(password)
  await button(page, '登录').click()
  await page.getByLabel('动态码').fill(factorCode(secret))
  await button(page, '登录').click()
  tell('and so does signing in')
  for (const name of names) await page.getByLabel(name).waitFor()
  await page.getByLabel(names[0]).check()
  await button(page, '登录').click()
  await page.getByRole('heading', { level: 1, name: /您好/ }).waitFor()
  assert.match(await page.locator('body').innerText(), new RegExp(names[0]))
  tell('who works in two zones chooses one, with the same code')
}
