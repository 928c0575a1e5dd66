/** The roster: list, one, history, contacts and the steps in an enterprise's life. */
import { enterprises, now, today } from './data.mjs'
import { changedMeanwhile, found, invalid, missing } from './answers.mjs'

const line = ({ id, name, creditCode, area, industry, scale, tags, listed, status, version }) => ({
  id,
  name,
  creditCode,
  area,
  industry,
  scale,
  tags,
  listed,
  status,
  version,
})
const whole = ({ opened, onPost, missing: gone, ...rest }) => rest
const contacts = new Map()
const contactsOf = (id) => {
  if (!contacts.has(id))
    contacts.set(id, [
      {
        id: `${id.slice(0, -4)}c001`,
        person: `${id.slice(0, -4)}c101`,
        name: '丁**',
        phone: '139****1234',
        from: '2020-02-05',
        to: null,
        verified: true,
        signIn: 'ACTIVE',
        version: 1,
      },
      {
        id: `${id.slice(0, -4)}c002`,
        person: `${id.slice(0, -4)}c102`,
        name: '王**',
        phone: '137****4321',
        from: '2020-02-20',
        to: null,
        verified: false,
        signIn: 'NONE',
        version: 1,
      },
    ])
  return contacts.get(id)
}
const histories = new Map()
const historyOf = (one) => {
  if (!histories.has(one.id))
    histories.set(one.id, [
      {
        at: '2020-02-03T09:12:00+08:00',
        from: '2020-02-03',
        by: '苏行简',
        what: 'enterprise.register',
        reason: null,
        differences: [],
        version: 1,
      },
      ...(one.formerNames.length
        ? [
            {
              at: '2020-02-21T15:40:00+08:00',
              from: '2020-02-20',
              by: '苏行简',
              what: 'enterprise.rename',
              reason: '营业执照变更',
              differences: [{ field: 'name', old: one.formerNames[0], now: one.name }],
              version: 2,
            },
          ]
        : []),
    ])
  return histories.get(one.id)
}

function list(search) {
  const size = Number(search.get('size') ?? 20)
  const words = search.get('search')?.toLowerCase()
  const by = (name) => search.get(name)
  const all = enterprises.filter(
    (each) =>
      (!words || each.name.includes(words) || each.creditCode.toLowerCase().includes(words)) &&
      (!by('area') || each.area.id === by('area')) &&
      (!by('industry') || each.industry.code.startsWith(by('industry'))) &&
      (!by('tag') || each.tags.includes(by('tag'))) &&
      (!by('listed') || String(each.listed) === by('listed')),
  )
  const from = by('after') ? all.findIndex((each) => each.id === by('after')) + 1 : 0
  const items = all.slice(from, from + size)
  return found({ items: items.map(line), next: from + size < all.length ? items.at(-1).id : null })
}
const after = {
  rename: (one, body) => ({ formerNames: [...one.formerNames, one.name], name: body.name }),
  close: () => ({ listed: false, status: 'CLOSED' }),
  merge: (one, body) => ({ listed: false, status: 'MERGED', other: pick(body.other) }),
  duplicate: (one, body) => ({ listed: false, status: 'DUPLICATE', other: pick(body.other) }),
  reopen: () => ({ listed: true, status: 'LISTED', other: null }),
  change: (one, { seen, from, reason, area, industry, ...facts }) => facts,
}
const pick = (id) => {
  const { name } = enterprises.find((each) => each.id === id)
  return { id, name }
}
function step(one, name, body, say, person) {
  if (body.seen !== one.version) return changedMeanwhile(say)
  if (!body.reason?.trim()) return invalid(say, { reason: say('请写明原因', 'Please say why') })
  const before = one.name
  Object.assign(one, after[name](one, body), { version: one.version + 1, since: body.from ?? one.since })
  historyOf(one).push({
    at: now,
    from: body.from ?? today,
    by: person.name,
    what: `enterprise.${name}`,
    reason: body.reason,
    differences: before === one.name ? [] : [{ field: 'name', old: before, now: one.name }],
    version: one.version,
  })
  return found({ id: one.id, version: one.version })
}

export function enterpriseApi({ method, path, search, body, say, person }) {
  if (path === '/enterprises' && method === 'GET') return list(search)
  if (path === '/enterprises') {
    if (enterprises.some((each) => each.creditCode === body.creditCode))
      return invalid(say, { creditCode: say('这个信用代码已登过', 'This credit code is listed already') })
    enterprises.push({
      ...body,
      area: null,
      industry: null,
      listed: true,
      status: 'LISTED',
      formerNames: [],
      other: null,
      awaiting: null,
      since: body.from,
      version: 1,
      opened: null,
      onPost: 0,
      missing: true,
    })
    return found({ id: body.id, version: 1 })
  }
  const [, id, rest] = /^\/(?:enterprises|clients)\/([\w-]+)(?:\/(.+))?$/.exec(path) ?? []
  if (!id || rest?.startsWith('returns')) return undefined
  const one = enterprises.find((each) => each.id === id)
  if (!one) return missing(say)
  if (!rest) return found(whole(one))
  if (rest === 'history') return found(historyOf(one))
  if (rest === 'contacts' && method === 'GET') return found(contactsOf(id))
  if (rest === 'contacts') {
    contactsOf(id).push({
      id: body.id,
      person: body.id,
      name: `${body.name[0]}**`,
      phone: `${body.phone.slice(0, 3)}****${body.phone.slice(-4)}`,
      from: today,
      to: null,
      verified: false,
      signIn: 'NONE',
      version: 1,
    })
    return found({ id: body.id, version: 1 })
  }
  const end = /^contacts\/([\w-]+)\/end$/.exec(rest)
  if (end) {
    contactsOf(id).find((each) => each.id === end[1]).to = today
    return found({ id: end[1], version: 2 })
  }
  return after[rest] ? step(one, rest, body, say, person) : undefined
}
