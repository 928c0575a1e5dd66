/** Imports: a proposal, a dry run, a run with progress, an undo; time passes with every question asked. */
import { now } from './data.mjs'
import { changedMeanwhile, found, missing } from './answers.mjs'

const w = (zh, en) => ({ zh, en })
const field = (name, zh, en, required = false, example = null) => ({ name, label: w(zh, en), required, example })
const kinds = [
  {
    key: 'enterprises',
    name: w('企业名册', 'Enterprises'),
    fields: [
      field('name', '企业名称', 'Name', true),
      field('creditCode', '统一社会信用代码', 'Credit code', true),
      field('area', '片区', 'Area', true),
      field('industry', '行业代码', 'Industry', true),
      field('scale', '规模', 'Scale'),
      field('registeredStaff', '在册职工', 'Registered staff'),
      field('address', '地址', 'Address'),
      field('tags', '标签', 'Tags'),
    ],
  },
  {
    key: 'contacts',
    name: w('企业联系人', 'Contacts'),
    fields: [
      field('creditCode', '统一社会信用代码', 'Credit code', true),
      field('name', '姓名', 'Name', true),
      field('phone', '手机号', 'Mobile number', true),
    ],
  },
  { key: 'areas', name: w('片区', 'Areas'), fields: [field('name', '片区', 'Area', true)] },
  { key: 'units', name: w('单位', 'Units'), fields: [field('name', '单位', 'Unit', true)] },
  {
    key: 'people',
    name: w('人员', 'People'),
    fields: [field('name', '姓名', 'Name', true), field('phone', '手机号', 'Mobile number', true)],
  },
]
const columns = [
  ['A', '序号', ['1', '2', '3'], null],
  ['B', '企业名称', ['禾屿食品厂', '澄岚纺织厂', '柏渚化工厂'], 'name'],
  ['C', '信用代码', ['９１３７１５００Ｍ０００００００１２', '91371500M000000020', '91371500M000000039'], 'creditCode'],
  ['D', '所在片区', ['东片区', '东片区', '西片区'], 'area'],
  ['E', '行业', ['1353', '1711', '2614'], 'industry'],
  ['F', '职工数', ['120人', '86', '45'], 'registeredStaff'],
  ['G', '备注', ['', '外资', ''], null],
].map(([letter, title, samples, to], index) => ({ index, letter, title, samples, field: to }))
const zero = { rows: 0, good: 0, bad: 0, fresh: 0, changed: 0, same: 0, applied: 0 }
const counts = { rows: 469, good: 466, bad: 3, fresh: 460, changed: 4, same: 2, applied: 0 }
const make = (id, more) => ({
  id,
  kind: 'enterprises',
  fileName: '示范区工业企业名单.xlsx',
  by: '苏行简',
  at: now,
  state: 'MAPPED',
  sheet: '名单',
  headerRow: 3,
  columns,
  counts: zero,
  progress: null,
  undoUntil: null,
  failure: null,
  version: 1,
  ...more,
})
const past = '01740000-0000-7000-8000-000000000001'
const all = new Map([
  [
    past,
    make(past, {
      fileName: '第一批企业.xlsx',
      at: '2020-02-03T09:12:00+08:00',
      state: 'DONE',
      counts: { ...counts, applied: 464 },
      undoUntil: null,
    }),
  ],
])
const rows = {
  BAD: [
    {
      row: 17,
      name: '苇川五金厂',
      outcome: 'BAD',
      faults: [{ column: 2, letter: 'C', value: '91371500M0000001Z', sentence: '信用代码应为 18 位；这里是 17 位' }],
      differences: [],
    },
    {
      row: 203,
      name: '鹭溪机械厂',
      outcome: 'BAD',
      faults: [
        {
          column: 3,
          letter: 'D',
          value: '东开发区',
          sentence: '没有这个片区；可用：东片区、西片区、南片区、北片区、高铁新片区',
        },
      ],
      differences: [],
    },
    {
      row: 318,
      name: null,
      outcome: 'BAD',
      faults: [{ column: 1, letter: 'B', value: '', sentence: '企业名称是空的' }],
      differences: [],
    },
  ],
  FRESH: [4, 5, 6, 7, 8].map((row) => ({
    row,
    name: ['禾屿食品厂', '澄岚纺织厂', '柏渚化工厂', '霁川制药厂', '砚湖五金厂'][row - 4],
    outcome: 'FRESH',
    faults: [],
    differences: [],
  })),
  CHANGED: [
    {
      row: 88,
      name: '棠坪汽配厂',
      outcome: 'CHANGED',
      faults: [],
      differences: [
        { label: '在册职工', old: '120', new: '132' },
        { label: '地址', old: '示范大道 88 号', new: '示范大道 90 号' },
      ],
    },
  ],
  SAME: [{ row: 90, name: '昀岭电器厂', outcome: 'SAME', faults: [], differences: [] }],
}
/** A long job moves on each time it is looked at. */
function tick(one) {
  if (one.state === 'CHECKING')
    Object.assign(one, { state: 'CHECKED', counts, progress: null, version: one.version + 1 })
  else if (one.state === 'UNDOING')
    Object.assign(one, { state: 'UNDONE', progress: null, undoUntil: null, version: one.version + 1 })
  else if (one.state === 'RUNNING') {
    const done = Math.min(464, (one.progress?.done ?? 0) + 232)
    if (done < 464) one.progress = { done, total: 464, perSecond: 1850 }
    else
      Object.assign(one, {
        state: 'DONE',
        progress: null,
        counts: { ...counts, applied: 464 },
        undoUntil: '2020-03-18T10:20:00+08:00',
        version: one.version + 1,
      })
  }
  return one
}
export function importApi({ method, path, search, body, say }) {
  if (path === '/imports/kinds') return found(kinds)
  if (path === '/imports' && method === 'GET') return found({ items: [...all.values()].reverse(), next: null })
  if (path === '/imports') {
    all.set(body.id, make(body.id, { kind: body.kind, fileName: body.fileName ?? '示范区工业企业名单.xlsx' }))
    return found(all.get(body.id))
  }
  const [, id, step] = /^\/imports\/([\w-]+)(?:\/(\w+))?$/.exec(path) ?? []
  if (!id) return undefined
  const one = all.get(id)
  if (!one) return missing(say)
  if (step === 'rows') return found({ items: rows[search.get('outcome')], next: null })
  if (step === 'errors') return { status: 200, body: '', file: 'errors.xlsx' }
  if (method === 'GET') return found({ ...tick(one) })
  if (body.seen !== one.version) return changedMeanwhile(say)
  const to = {
    check: { state: 'CHECKING', progress: { done: 0, total: 469, perSecond: 0 } },
    apply: { state: 'RUNNING', progress: { done: 0, total: 464, perSecond: 0 } },
    cancel: { state: 'CANCELLED', progress: null },
    undo: { state: 'UNDOING', progress: { done: 0, total: 464, perSecond: 0 } },
  }
  Object.assign(one, to[step], { version: one.version + 1 })
  return found({ ...one })
}
