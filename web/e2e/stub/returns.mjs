/** Returns: what each invented enterprise filed on each day, what is due, and what is filed while the stub runs. */
import { areas, enterprises, now, plusDays, today } from './data.mjs'
import { changedMeanwhile, forbidden, found, invalid, missing } from './answers.mjs'
import { daily } from './forms.mjs'

const filed = new Map()
const states = new Map()
const key = (client, period) => `${client} ${period}`
/** The first enterprise of the second contact is asked to check its number. */
const asked = enterprises[4].id

export function valuesOf(one, day) {
  const on = (after) => {
    const at = plusDays(one.opened, after)
    return at <= day ? at : null
  }
  const since = Math.max(0, Math.round((Date.parse(day) - Date.parse(one.opened)) / 864e5))
  return {
    filedOn: on(-2),
    openedOn: on(0),
    staffedOn: on(2),
    producingOn: on(4),
    atCapacityOn: one.scale === 'LARGE' ? on(12) : null,
    registeredStaff: one.registeredStaff,
    staffOnPost: day < one.opened ? 0 : Math.min(one.onPost, Math.round(one.onPost * (0.55 + since * 0.04))),
    capacityUse: day < one.opened ? '0' : String(Math.min(96, 30 + since * 3)),
    shortages: null,
  }
}
export function versionsOf(one, period) {
  if (!one.opened || period < '2020-02-10' || period > today) return []
  const own = filed.get(key(one.id, period)) ?? []
  if (own.length || (period === today && (one.missing || one.id === enterprises[0].id))) return own
  if (one.missing && Number(period.slice(-2)) % 9 === 4) return own
  return [
    {
      version: 0,
      values: valuesOf(one, period),
      at: `${period}T09:${String(one.registeredStaff % 60).padStart(2, '0')}:00+08:00`,
      by: '丁**',
    },
  ]
}
function all(one, period) {
  const own = filed.get(key(one.id, period))
  const first = own ? [] : versionsOf(one, period)
  return [...first, ...(own ?? [])]
}
function statusOf(one, period) {
  const versions = all(one, period)
  if (!versions.length) return period === today ? 'DUE' : 'MISSING'
  const state = states.get(key(one.id, period))
  if (state) return state.status
  if (one.id === asked && period === today) return versions.length > 1 ? 'CORRECTED' : 'QUERIED'
  return period < plusDays(today, -7) ? 'LOCKED' : period < today ? 'CONFIRMED' : 'SUBMITTED'
}
const dueAt = (period) => `${plusDays(period, 1)}T12:00:00+08:00`
function lineOf(one, period) {
  const last = all(one, period).at(-1)
  return {
    form: daily.code,
    title: daily.title,
    period,
    status: statusOf(one, period),
    dueAt: dueAt(period),
    version: last?.version ?? null,
    submittedAt: last?.at ?? null,
    late: false,
    values: last?.values ?? {},
  }
}
function read(one, period) {
  const last = all(one, period).at(-1)
  const before = Array.from({ length: 10 }, (_, n) => plusDays(period, -n - 1)).find((day) => all(one, day).length)
  const state = states.get(key(one.id, period))
  const status = statusOf(one, period)
  const query =
    state?.query ??
    (status === 'QUERIED'
      ? { text: '到岗人数比昨天少了一半，请核实是不是漏填了夜班。', by: '陶长卿', at: `${today}T09:50:00+08:00` }
      : null)
  return {
    ...lineOf(one, period),
    form: daily,
    client: { id: one.id, name: one.name },
    values: last?.values ?? null,
    prefill: before ? { ...all(one, before).at(-1).values, shortages: null } : null,
    prefilledFrom: before ?? null,
    query: status === 'QUERIED' ? query : null,
    publishes: [
      { zh: '开工率', en: 'opening rate' },
      { zh: '返岗率', en: 'staff on post' },
      { zh: '产能利用率', en: 'use of capacity' },
    ],
  }
}
function file(one, period, { seen, values }, say, person) {
  const versions = all(one, period)
  if ((seen ?? null) !== (versions.at(-1)?.version ?? null)) return changedMeanwhile(say)
  if (Number(values.staffOnPost) > Number(values.registeredStaff))
    return invalid(say, {
      staffOnPost: say('到岗人数比在册职工还多；请核对两个数', 'More on post than registered; check both'),
    })
  const version = { version: (versions.at(-1)?.version ?? -1) + 1, values, at: now, by: person.name }
  filed.set(key(one.id, period), [...versions, version])
  const was = states.get(key(one.id, period))
  states.set(key(one.id, period), { status: versions.length ? 'CORRECTED' : 'SUBMITTED', query: was?.query })
  return found({ period, version: version.version, submittedAt: now, late: false })
}
/** A colleague files while the page is open: the story of two values. */
export function fileBehind(client, period, values) {
  const one = enterprises.find((each) => each.id === client)
  const versions = all(one, period)
  filed.set(key(client, period), [
    ...versions,
    {
      version: (versions.at(-1)?.version ?? -1) + 1,
      values: { ...valuesOf(one, period), ...values },
      at: now,
      by: '同事',
    },
  ])
}
const decide = { query: 'QUERIED', confirm: 'CONFIRMED', lock: 'LOCKED' }

function ofDay(period, search) {
  const size = Number(search.get('size') ?? 50)
  const rows = enterprises
    .filter((each) => each.listed && (!search.get('area') || each.area?.id === search.get('area')))
    .map((one) => ({ one, line: lineOf(one, period) }))
    .filter(({ line }) => !search.get('status') || line.status === search.get('status'))
  const from = search.get('after') ? rows.findIndex(({ one }) => one.id === search.get('after')) + 1 : 0
  const items = rows.slice(from, from + size)
  return found({
    items: items.map(({ one, line }) => ({
      client: { id: one.id, name: one.name },
      area: one.area ?? areas[0],
      status: line.status,
      submittedAt: line.submittedAt,
      late: line.late,
      values: all(one, period).at(-1)?.values ?? null,
      version: line.version,
    })),
    next: from + size < rows.length ? items.at(-1).one.id : null,
  })
}
function counts(period) {
  const listed = enterprises.filter((each) => each.listed).map((one) => statusOf(one, period))
  const of = (...wanted) => listed.filter((each) => wanted.includes(each)).length
  return found({
    due: listed.length,
    submitted: listed.length - of('DUE', 'MISSING'),
    late: 3,
    missing: of('MISSING'),
    queried: of('QUERIED'),
    confirmed: of('CONFIRMED', 'LOCKED'),
    dueAt: dueAt(period),
  })
}

export function returnApi({ method, path, search, body, say, person, may }) {
  const day = /^\/returns\/([\w-]+)\/([\w-]+)(\/counts)?$/.exec(path)
  if (day) return day[3] ? counts(day[2]) : ofDay(day[2], search)
  const list = /^\/clients\/([\w-]+)\/returns$/.exec(path)
  const one = /^\/clients\/([\w-]+)\/returns\/([\w-]+)\/([\w-]+)(?:\/(\w+))?$/.exec(path)
  if (!list && !one) return undefined
  const client = enterprises.find((each) => each.id === (list ?? one)[1])
  if (!client) return missing(say)
  if (list) return found(Array.from({ length: 30 }, (_, n) => lineOf(client, plusDays(today, -n))))
  const [, , , period, step] = one
  if (step === 'versions') return found(all(client, period))
  if (method === 'GET') return found(read(client, period))
  if (!step) return may('return.file') ? file(client, period, body, say, person) : forbidden(say, 'return.file')
  if (!may(`return.${step}`)) return forbidden(say, `return.${step}`)
  const last = all(client, period).at(-1)
  if (body.seen !== last?.version) return changedMeanwhile(say)
  states.set(key(client.id, period), {
    status: decide[step],
    query: step === 'query' ? { text: body.text, by: person.name, at: now } : null,
  })
  return found({ version: last.version })
}
export const clientsOfDay = (day) =>
  enterprises.filter((each) => each.listed).map((one) => ({ one, last: all(one, day).at(-1) }))
