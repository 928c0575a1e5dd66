/** Places, units, people, and the sheets printed for them. */
import { areas, enterprises, industries, people, units } from './data.mjs'
import { found } from './answers.mjs'
import { qr } from './session.mjs'

const posts = (person, n) =>
  person.roles.includes('CONTACT')
    ? []
    : [
        {
          unit: units[n % 5].id,
          unitName: units[n % 5].name,
          title: '经办',
          roles: person.roles,
          from: '2020-02-03',
          to: null,
        },
      ]
const lines = people
  .filter((each) => !each.roles.includes('CONTACT'))
  .map((each, n) => ({
    id: each.id,
    name: each.name,
    phone: `138****000${n}`,
    posts: posts(each, n),
    signIn: ['ACTIVE', 'WAITING', 'NONE', 'LOCKED'][n % 4],
  }))
const expires = '2020-03-31T18:00:00+08:00'
const sheet = (person, n, clients) => {
  const code = `QX7K-${1000 + n}-M2PD`
  return {
    person: person.id,
    name: person.name,
    ...(clients && { clients }),
    code,
    url: `https://bangfu.example/activate#${code}`,
    qr,
    expires,
  }
}

export function directoryApi({ method, path, search, body }) {
  if (path === '/areas') return found(areas)
  if (path === '/units') return found(units)
  if (path === '/people') return found({ items: lines, next: null })
  if (path === '/industries') {
    const parent = search.get('parent')
    const level = Number(search.get('level'))
    return found(industries.filter((each) => (parent ? each.parent === parent : each.level === level)))
  }
  const activation = /^\/people\/([\w-]+)\/activation$/.exec(path)
  if (activation && method === 'POST')
    return found(
      sheet(
        lines.find((each) => each.id === activation[1]),
        1,
      ),
    )
  if (path === '/contacts/sheets' && method === 'POST') {
    const wanted = body.clients ? enterprises.filter((each) => body.clients.includes(each.id)) : enterprises.slice(0, 4)
    return found(wanted.map((each, n) => sheet({ id: each.id, name: `${'王李赵周'[n % 4]}*` }, n, [each.name])))
  }
  return undefined
}
