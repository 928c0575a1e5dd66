/** Bulletins and the passports of their figures. */
import { now, people, today, uuid } from './data.mjs'
import { changedMeanwhile, found, missing, refusal } from './answers.mjs'
import { read, records } from './figures.mjs'

const named = ({ id, name }) => ({ id, name })
const [writer, checker] = people.filter((each) => each.roles.includes('SECRETARY'))
const blocks = [
  { kind: 'HEADING', text: '一、总体情况' },
  {
    kind: 'PARAGRAPH',
    text: '全区在册工业企业已开工 [[industrial.opened:of]] 家，开工率 [[industrial.opened:rate]]；职工返岗率 [[staff.on-post:rate]]。',
  },
  { kind: 'HEADING', text: '二、外贸外资企业' },
  {
    kind: 'PARAGRAPH',
    text: '生产型外贸企业复工复产 [[foreign-trade.producing:of]] 家，外资企业复工复产 [[foreign-funded.producing:of]] 家。',
  },
]
const make = (n, more) => ({
  id: uuid('d', n),
  number: null,
  title: '复工复产工作简报',
  day: today,
  state: 'DRAFT',
  author: writer.name,
  writer: writer.id,
  checker: null,
  publishedAt: null,
  version: 1,
  blocks,
  remarks: [],
  ...more,
})
const all = new Map(
  [
    make(1, {
      number: '〔2020〕第 5 期',
      title: '工业企业复工复产情况',
      day: '2020-03-16',
      state: 'PUBLISHED',
      checker: checker.name,
      publishedAt: '2020-03-16T17:30:00+08:00',
      version: 4,
    }),
    make(2, { title: '外贸外资企业复产进展', state: 'SUBMITTED', version: 2 }),
    make(3, {
      title: '本周用工情况',
      blocks: [{ kind: 'PARAGRAPH', text: '职工返岗率 [[staff.on-post:rate]]。' }],
      remarks: [{ by: checker.name, at: '2020-03-17T09:05:00+08:00', text: '请补上分片区的情况。' }],
    }),
  ].map((each) => [each.id, each]),
)
export const published = uuid('d', 1)
export const submitted = uuid('d', 2)
const published_ = (one) => one.state === 'PUBLISHED' || one.state === 'CORRECTED'

function figuresOf(one) {
  const tokens = [...new Set(one.blocks.flatMap((each) => each.text.match(/\[\[[^\]]+\]\]/g) ?? []))]
  return tokens.map((written, n) => {
    const [, key, manner] = /^\[\[([\w.-]+)(?::(\w+))?\]\]$/.exec(written)
    const whole = read(key, one.day)?.whole ?? { numerator: 0, denominator: 0, covered: 0, value: '0' }
    const text =
      manner === 'of'
        ? `${whole.numerator}/${whole.denominator}`
        : manner === 'rate'
          ? `${whole.value}%`
          : String(whole.numerator)
    return {
      token: written.slice(2, -2),
      key,
      name: read(key, one.day)?.name ?? { zh: key, en: key },
      stale: 0,
      text,
      numerator: whole.numerator,
      denominator: whole.denominator,
      covered: whole.covered,
      passport: published_(one) ? uuid('9', Number(`${[...all.keys()].indexOf(one.id) + 1}${n}`)) : null,
    }
  })
}
const line = ({ blocks: b, remarks, ...rest }) => rest
function passportOf(id) {
  for (const one of all.values()) {
    const figure = figuresOf(one).find((each) => each.passport === id)
    if (figure) return { one, figure }
  }
}
function passport(id) {
  const { one, figure } = passportOf(id) ?? {}
  if (!one) return undefined
  const known = read(figure.key, one.day)
  return {
    id,
    bulletin: { id: one.id, name: one.title },
    figure: figure.key,
    name: known.name,
    definition: known.definition,
    day: one.day,
    position: 184223,
    value: known.whole.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    covered: figure.covered,
    clients: known.whole.clients,
    stale: 0,
    unit: known.unit,
    checker: one.checker ?? checker.name,
    publishedAt: one.publishedAt ?? now,
    hash: 'sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    verified: true,
  }
}
const steps = {
  write: (one, { title, day, blocks: b }) => ({ title, day, blocks: b }),
  submit: () => ({ state: 'SUBMITTED' }),
  check: (one, body, person) => ({ state: 'CHECKED', checker: person.name }),
  'send-back': (one, body, person) => ({
    state: 'DRAFT',
    remarks: [...one.remarks, { by: person.name, at: now, text: body.text }],
  }),
  publish: () => ({ state: 'PUBLISHED', publishedAt: now, number: '〔2020〕第 6 期' }),
}
const shown = (one, person) =>
  found({
    ...one,
    figures: figuresOf(one),
    rendered: one.blocks,
    corrects: one.corrects ?? null,
    mine: one.writer === person.id,
  })
const written = ({ id, number, state, version }) => found({ id, number, state, version })

export function bulletinApi({ method, path, search, body, say, person }) {
  if (path === '/bulletins' && method === 'GET')
    return found({ items: [...all.values()].reverse().map(line), next: null })
  if (path === '/bulletins') {
    all.set(body.id, { ...make(0), ...body, author: person.name, writer: person.id })
    return written(all.get(body.id))
  }
  const stamp = /^\/passports\/([\w-]+)(\/records)?$/.exec(path)
  if (stamp) {
    const known = passport(stamp[1])
    if (!known) return missing(say)
    search.set('day', known.day)
    return found(
      stamp[2]
        ? records(known.figure, search, ({ last, counted }) => ({
            now: last ? { version: last.version, counted, values: last.values } : null,
          }))
        : known,
    )
  }
  const [, id, step] = /^\/bulletins\/([\w-]+)(?:\/([\w-]+))?$/.exec(path) ?? []
  if (!id) return undefined
  const one = all.get(id)
  if (!one) return missing(say)
  if (!step) return shown(one, person)
  if (step === 'word') return { status: 200, body: '', file: 'bulletin.docx' }
  if (body.seen !== one.version) return changedMeanwhile(say)
  if (step === 'check' && one.writer === person.id)
    return refusal(
      say,
      403,
      'SAME_PERSON',
      ['自己写的不能自己核对', 'Nobody checks their own bulletin'],
      ['请另一位同事核对', 'Ask a colleague'],
    )
  if (step === 'correct') {
    const { title, day, blocks: text } = one
    const remarks = [{ by: person.name, at: now, text: body.reason }]
    const corrects = { id: one.id, name: title }
    all.set(
      body.id,
      make(0, { id: body.id, title, day, blocks: text, author: person.name, writer: person.id, corrects, remarks }),
    )
    return written(all.get(body.id))
  }
  Object.assign(one, steps[step](one, body, person), { version: one.version + 1 })
  return written(one)
}
