/** Getting in: invented people by one-time codes, a password with everything that can be asked for besides. */
import { people, today, zone } from './data.mjs'
import { refusal } from './answers.mjs'

const read = ['client.read', 'return.read', 'figure.read', 'place.read', 'form.read', 'session.password']
const rights = {
  CONTACT: ['return.read', 'return.file', 'form.read', 'place.read', 'session.password'],
  ROSTER_CLERK: [
    ...read,
    'enterprise.write',
    'contact.read',
    'contact.write',
    'contact.activate',
    'import.read',
    'import.write',
  ],
  LEADER: [...read, 'return.confirm', 'return.lock', 'bulletin.read'],
  SECRETARY: [...read, 'bulletin.read', 'bulletin.write', 'bulletin.submit', 'bulletin.check', 'bulletin.publish'],
  LIAISON_OFFICER: [...read, 'return.query', 'return.confirm'],
  ADMINISTRATOR: [
    'place.read',
    'directory.read',
    'form.read',
    'form.write',
    'import.read',
    'import.write',
    'session.password',
  ],
  SECURITY_ADMINISTRATOR: ['place.read', 'directory.read', 'people.activate', 'session.password'],
}
/** DEMO-LEADER signs in as the first of that role; DEMO-CONTACT-2 as the second. */
export const codeOf = (role, nth = 1) => `DEMO-${role}-${nth}`

export const sessionOf = (person) => ({
  person: person.id,
  name: person.name,
  roles: person.roles,
  permissions: person.roles.flatMap((role) => rights[role]),
  zone,
  clients: person.clients,
  demonstration: true,
  today,
})
const byCode = (code) => {
  const [, role, nth] = /^DEMO-([A-Z_]+)-(\d)$/.exec(code) ?? []
  return people.filter((each) => each.roles.includes(role))[Number(nth) - 1]
}
const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9H0z"/><path d="M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1zM5 5h1v1H5zM7 6h1v2H7zM6 7h1v1H6z"/></svg>'
export const qr = square

const wrong = (say) =>
  refusal(
    say,
    401,
    'SIGN_IN_REFUSED',
    ['手机号或密码不对', 'The number or the password is wrong'],
    ['请核对后重试；忘记密码请索取新的激活单', 'Check both and try again'],
    { lifter: { name: '本区安全管理员；企业请找名册员' } },
  )
const ok = (person) => ({
  status: 200,
  body: sessionOf(person),
  cookie: `session=${person.id}; HttpOnly; SameSite=Strict; Path=/`,
})

function withPassword(body, say) {
  if (body.password !== 'demo-1234') return wrong(say)
  if (body.name === '13800000002' && !body.code)
    return refusal(
      say,
      401,
      'SECOND_FACTOR_NEEDED',
      ['还需要动态码', 'A code of the second factor is needed'],
      ['请输入验证器上的六位数字', 'Enter the six digits'],
    )
  if (body.name === '13800000003' && !body.zone)
    return refusal(
      say,
      409,
      'ZONE_NEEDED',
      ['您在多个区工作', 'You work in more than one zone'],
      ['请选择要进入的区', 'Choose the one to enter'],
      { parameters: { zones: [zone, { id: 2, name: '示范高新区' }] } },
    )
  return ok(people[3])
}

export function sessionApi({ method, path, body, say, person }) {
  if (path === '/session' && method === 'GET') return { status: 200, body: person ? sessionOf(person) : null }
  if (path === '/session' && method === 'DELETE')
    return { status: 204, cookie: 'session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0' }
  if (path === '/session' && method === 'POST') return withPassword(body, say)
  if (path === '/session/code') {
    const known = byCode(body.code)
    return known
      ? ok(known)
      : refusal(
          say,
          401,
          'CODE_UNKNOWN',
          ['一次性代码不对，或已用过', 'The one-time code is wrong, or was used'],
          ['请用 ./bangfu demo code 取新的代码', 'Get another with ./bangfu demo code'],
        )
  }
  if (path === '/session/password') return { status: 204 }
  if (path === '/activation/look') {
    if (!/^[A-Z0-9-]{12,14}$/.test(body.code))
      return refusal(
        say,
        404,
        'ACTIVATION_UNKNOWN',
        ['激活码不对，或已用过', 'The activation code is wrong, or was used'],
        ['请照激活单逐字核对；已用过的请直接登录', 'Compare it with the sheet'],
        { lifter: { name: '发单的人' } },
      )
    const admin = body.code.startsWith('ADMN')
    return {
      status: 200,
      body: {
        kind: admin ? 'OFFICIAL' : 'CONTACT',
        name: admin ? '韩**' : '丁**',
        signInName: admin ? '138****0001' : null,
        clients: admin ? [] : people[0].clients,
        secondFactor: admin ? { secret: 'JBSW Y3DP EHPK 3PXP', uri: 'otpauth://totp/x', qr } : null,
      },
    }
  }
  if (path === '/activation') return ok(body.code.startsWith('ADMN') ? people[6] : people[0])
  return undefined
}
