/** The daily form, and how often it is filed. */
import { found } from './answers.mjs'

const words = (zh, en) => ({ zh, en })
const field = (name, type, label, more = {}) => ({
  name,
  type,
  label,
  hint: null,
  unit: null,
  decimals: null,
  minimum: null,
  maximum: null,
  maxLength: null,
  required: false,
  choices: [],
  personal: false,
  copied: true,
  owner: 'client',
  retentionMonths: 60,
  atMost: null,
  notAfterPeriod: false,
  ...more,
})
export const daily = {
  code: 'daily-restart',
  title: words('复工复产日报', 'Daily restart return'),
  version: 1,
  minutes: 1,
  basis: {
    number: '示范统字〔2020〕1 号',
    maker: '示范经济开发区统计办公室',
    approval: '示统备〔2020〕3 号',
    expires: '2020-12-31',
    power: null,
  },
  refusable: false,
  coming: [],
  frequency: { kind: 'DAILY', from: '2020-02-10', dueTime: '12:00:00', version: 0 },
  fields: [
    field('filedOn', 'DATE', words('手续办好', 'Filing done'), {
      notAfterPeriod: true,
      hint: words('复工备案或告知已办', 'the notice of restart is in'),
    }),
    field('openedOn', 'DATE', words('开工', 'Opened'), {
      notAfterPeriod: true,
      hint: words('有车间开机', 'a workshop runs'),
    }),
    field('staffedOn', 'DATE', words('复工', 'Staff back'), {
      notAfterPeriod: true,
      hint: words('到岗过半', 'more than half are back'),
    }),
    field('producingOn', 'DATE', words('复产', 'Producing'), {
      notAfterPeriod: true,
      hint: words('出产品', 'products come out'),
    }),
    field('atCapacityOn', 'DATE', words('达产', 'At capacity'), {
      notAfterPeriod: true,
      hint: words('产能到去年同期', 'as much as a year ago'),
    }),
    field('registeredStaff', 'INTEGER', words('在册职工', 'Registered staff'), {
      unit: words('人', 'persons'),
      minimum: 0,
      maximum: 100000,
      required: true,
    }),
    field('staffOnPost', 'INTEGER', words('到岗职工', 'Staff on post'), {
      atMost: 'registeredStaff',
      unit: words('人', 'persons'),
      minimum: 0,
      maximum: 100000,
      required: true,
      hint: words('今天实际上班的人，含轮班', 'who actually work today, shifts included'),
    }),
    field('capacityUse', 'DECIMAL', words('产能利用率', 'Use of capacity'), {
      unit: words('%', '%'),
      decimals: 1,
      minimum: 0,
      maximum: 200,
      hint: words('按名册里的核定产能算', 'of the capacity in the register'),
    }),
    field('shortages', 'TEXT', words('缺什么', 'Short of'), {
      maxLength: 200,
      copied: false,
      hint: words('例如口罩、货车、工人；不缺就空着', 'for example masks, lorries, workers; leave empty if nothing'),
    }),
  ],
}
export function formApi({ method, path, body }) {
  if (path === '/forms') return found([daily])
  if (path === `/forms/${daily.code}`) return found(daily)
  if (path === `/forms/${daily.code}/frequency` && method === 'POST') {
    daily.frequency = { ...body, version: 1 }
    return found({ version: 2 })
  }
  return undefined
}
