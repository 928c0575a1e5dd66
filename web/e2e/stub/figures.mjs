/** Figures: one definition counts, breaks down, draws and lists; a missing return of the day takes the latest before it. */
import { enterprises, plusDays, today } from './data.mjs'
import { found, missing } from './answers.mjs'
import { versionsOf } from './returns.mjs'

const w = (zh, en) => ({ zh, en })
const is = (step) => (values) => Boolean(values?.[step])
const tagged = (tag) => (one) => one.tags.includes(tag)
const home = w('家', 'enterprises')
const all = [
  [
    'industrial.opened',
    w('开工率', 'Opened'),
    w(
      '在册企业中，最近一期日报“开工”有日期的家数，除以当日在册家数。',
      'Listed enterprises whose latest return gives a day for “opened”, over those listed that day.',
    ),
    home,
    'ALL',
    is('openedOn'),
  ],
  [
    'enterprises.producing',
    w('复产率', 'Producing'),
    w(
      '在册企业中，最近一期日报“复产”有日期的家数，除以当日在册家数。',
      'Listed enterprises whose latest return gives a day for “producing”, over those listed.',
    ),
    home,
    'ALL',
    is('producingOn'),
  ],
  [
    'foreign-trade.producing',
    w('外贸企业复产', 'Exporters producing'),
    w('带“生产型外贸”标签的在册企业中已复产的。', 'Listed exporting producers that produce.'),
    home,
    'ALL',
    is('producingOn'),
    tagged('FOREIGN_TRADE_PRODUCER'),
  ],
  [
    'foreign-funded.producing',
    w('外资企业复产', 'Foreign-funded producing'),
    w('带“外资”标签的在册企业中已复产的。', 'Listed foreign-funded enterprises that produce.'),
    home,
    'ALL',
    is('producingOn'),
    tagged('FOREIGN_FUNDED'),
  ],
  [
    'enterprises.at-capacity',
    w('达产率', 'At capacity'),
    w(
      '在册企业中，最近一期日报“达产”有日期的家数。',
      'Listed enterprises whose latest return gives a day for “at capacity”.',
    ),
    home,
    'NONE',
    is('atCapacityOn'),
  ],
  [
    'staff.on-post',
    w('职工返岗率', 'Staff on post'),
    w('到岗职工合计除以在册职工合计。', 'Staff on post over registered staff.'),
    w('人', 'persons'),
    'AT_LEAST',
    null,
  ],
  [
    'returns.submitted',
    w('报送率', 'Filed'),
    w('当日已报送的企业，除以应报的企业。', 'Enterprises that filed that day, over those due.'),
    home,
    'EXACT',
    (values, last, day) => last?.period === day,
  ],
  [
    'enterprises.listed',
    w('在册企业', 'Listed enterprises'),
    w('当日名册上在册的企业家数。', 'Enterprises listed that day.'),
    home,
    'EXACT',
    () => true,
  ],
].map(([key, name, definition, unit, claim, counts, member]) => ({
  key,
  name,
  definition,
  unit,
  claim,
  measure: key === 'enterprises.listed' ? 'COUNT' : key === 'staff.on-post' ? 'RATIO' : 'RATE',
  counts,
  member,
}))
const parts = {
  area: (one) => [[one.area?.id ?? '-', one.area?.name ?? '–']],
  industry: (one) => [[one.industry?.code ?? '-', one.industry?.name ?? '–']],
  scale: (one) => [[one.scale ?? '-', one.scale ?? '–']],
  tag: (one) => one.tags.map((tag) => [tag, tag]),
}

function judged(figure, day) {
  return enterprises
    .filter((one) => one.listed && (figure.member?.(one) ?? true))
    .map((one) => {
      for (let back = 0; back < 8; back++) {
        const period = plusDays(day, -back)
        const last = versionsOf(one, period).at(-1)
        if (last) return { one, last: { ...last, period } }
      }
      return { one }
    })
    .map((each) => ({
      ...each,
      counted: figure.counts ? figure.counts(each.last?.values, each.last, day) : Boolean(each.last),
    }))
}
function lineOf(figure, rows, part, partName) {
  const sum = (of) => rows.reduce((total, each) => total + Number(of(each) ?? 0), 0)
  const staff = figure.key === 'staff.on-post'
  const numerator = staff ? sum(({ last }) => last?.values.staffOnPost) : rows.filter((each) => each.counted).length
  const denominator =
    figure.measure === 'COUNT' ? null : staff ? sum(({ last }) => last?.values.registeredStaff) : rows.length
  const value =
    denominator === null
      ? String(numerator)
      : denominator
        ? String(Math.floor((1000 * numerator) / denominator) / 10)
        : '0'
  return {
    part: part ?? null,
    partName: partName ?? null,
    numerator,
    denominator,
    clients: rows.length,
    covered: rows.filter((each) => each.last).length,
    stale: 0,
    value,
  }
}
function broken(figure, rows, by) {
  const groups = new Map()
  for (const row of rows)
    for (const [part, name] of parts[by](row.one))
      groups.set(part, { name, rows: [...(groups.get(part)?.rows ?? []), row] })
  return [...groups].map(([part, group]) => lineOf(figure, group.rows, part, group.name))
}
export function read(key, day = today, by) {
  const figure = all.find((each) => each.key === key)
  if (!figure) return undefined
  const rows = judged(figure, day)
  const whole = lineOf(figure, rows)
  const holds = figure.claim === 'ALL' ? whole.numerator === whole.denominator : Number(whole.value) >= 90
  const { name, definition, unit, measure } = figure
  return {
    key,
    name,
    definition,
    unit,
    day,
    measure,
    whole,
    lines: by ? broken(figure, rows, by) : [],
    claim: figure.claim,
    holds,
  }
}
export function records(key, search, more = () => ({})) {
  const figure = all.find((each) => each.key === key)
  const by = search.get('by')
  const part = search.get('part')
  const counted = search.get('counted')
  const rows = judged(figure, search.get('day') ?? today).filter(
    (each) =>
      (!part || parts[by](each.one).some(([code]) => code === part)) && (!counted || String(each.counted) === counted),
  )
  const size = Number(search.get('size') ?? 20)
  const from = search.get('after') ? rows.findIndex(({ one }) => one.id === search.get('after')) + 1 : 0
  const items = rows.slice(from, from + size)
  return {
    items: items.map((each) => ({
      client: { id: each.one.id, name: each.one.name },
      counted: each.counted,
      record: each.last
        ? { kind: 'return', id: each.one.id, version: each.last.version, period: each.last.period }
        : null,
      values: each.last?.values ?? {},
      ...more(each),
    })),
    next: from + size < rows.length ? items.at(-1).one.id : null,
  }
}
const catalogue = all.map(({ counts, member, ...line }) => line)

export function figureApi({ path, search, say }) {
  if (path === '/figures') return found(catalogue)
  const [, key, rest] = /^\/figures\/([\w.-]+)(?:\/(days|records))?$/.exec(path) ?? []
  if (!key) return undefined
  if (!all.some((each) => each.key === key)) return missing(say)
  const day = search.get('day') ?? today
  if (rest === 'records') return found(records(key, search))
  if (rest !== 'days') return found(read(key, day, search.get('by')))
  const days = []
  for (let at = search.get('from'); at <= search.get('to'); at = plusDays(at, 1))
    days.push({ ...read(key, at).whole, part: at })
  return found(days)
}
