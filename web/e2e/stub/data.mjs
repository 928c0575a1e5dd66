/** Invented enterprises, areas and people: the same on every run. Nothing here is a real enterprise or person. */
export const today = '2020-03-17'
export const now = `${today}T10:20:00+08:00`

/** Ids that tell what they are: kind and number, in the shape of a UUID of version 7. */
export const uuid = (kind, n) => `017${kind}0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export const zone = { id: 1, name: '示范经济开发区' }
export const industries = [
  ['C', null, 1, '制造业'],
  ['C13', 'C', 2, '农副食品加工业'],
  ['C17', 'C', 2, '纺织业'],
  ['C26', 'C', 2, '化学原料和化学制品制造业'],
  ['C27', 'C', 2, '医药制造业'],
  ['C33', 'C', 2, '金属制品业'],
  ['C34', 'C', 2, '通用设备制造业'],
  ['C36', 'C', 2, '汽车制造业'],
  ['C38', 'C', 2, '电气机械和器材制造业'],
].map(([code, parent, level, name]) => ({ code, parent, level, name }))
const makes = industries.filter((each) => each.level === 2)

export const areas = ['东片区', '西片区', '南片区', '北片区', '高铁新片区'].map((name, n) => ({
  id: uuid('a', n + 1),
  name,
  parent: null,
  divisions: ['371502'],
  version: 1,
}))
export const units = [
  ['工作专班', '工作专班/'],
  ['经济发展局', '工作专班/经济发展局/'],
  ['企业服务科', '工作专班/经济发展局/企业服务科/'],
  ['党政办公室', '党政办公室/'],
  ['信息中心', '信息中心/'],
].map(([name, path], n) => ({ id: uuid('b', n + 1), name, parent: null, path, version: 1 }))

const random = (seed) => () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
const dice = random(20200317)
export const plusDays = (day, n) => new Date(Date.parse(`${day}T00:00:00Z`) + n * 864e5).toISOString().slice(0, 10)

const stems = [...'禾澄柏霁砚榆苇鹭棠昀瑾芃']
const branches = [...'屿岚渚川湖原舟坪溪岭泽垣']
const goods = ['食品厂', '纺织厂', '化工厂', '制药厂', '五金厂', '机械厂', '汽配厂', '电器厂']
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
function creditCode(n) {
  const body = `91371500M${String(n).padStart(8, '0')}`
  let sum = 0
  let weight = 1
  for (const sign of body) {
    sum += alphabet.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return body + alphabet[(31 - (sum % 31)) % 31]
}

/** 466 enterprises; `opened` is the day of opening; a few have not filed today. */
export const enterprises = Array.from({ length: 466 }, (_, n) => {
  const sort = n % 8
  const area = areas[Math.floor(dice() * 5)]
  const opened = plusDays('2020-02-10', Math.floor((dice() + dice() + dice()) * 10))
  const staff = 20 + Math.floor(dice() * 400)
  return {
    id: uuid('e', n + 1),
    name: `${stems[(n * 5) % 12]}${branches[(n * 7 + Math.floor(n / 12)) % 12]}${goods[sort]}`,
    creditCode: creditCode(n + 1),
    area: { id: area.id, name: area.name },
    industry: { code: makes[sort].code, name: makes[sort].name },
    scale: ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'][n % 4],
    tags: [
      n % 3 === 0 && 'ABOVE_SCALE',
      n < 37 && 'FOREIGN_TRADE_PRODUCER',
      n >= 30 && n < 41 && 'FOREIGN_FUNDED',
      n % 40 === 0 && 'KEY',
    ].filter(Boolean),
    listed: true,
    status: 'LISTED',
    formerNames: n === 2 ? ['榆渚精细化工厂'] : [],
    legalRepresentative: '周**',
    address: `示范大道 ${n + 1} 号`,
    registeredStaff: staff,
    capacity: String(1000 + n * 10),
    capacityUnit: '吨/年',
    ownership: '有限责任公司',
    other: null,
    awaiting: n < 3 ? '2020-03-24T18:00:00+08:00' : null,
    since: '2020-02-03',
    version: 1,
    opened,
    onPost: Math.floor(staff * (0.82 + dice() * 0.18)),
    missing: n % 29 === 3,
  }
})

/** Contacts: the first speaks for one, the second for ten. */
export const people = [
  ['丁一帆', ['CONTACT'], [0]],
  ['方若水', ['CONTACT'], [3, 4, 5, 6, 7, 8, 9, 10, 32, 33]],
  ['苏行简', ['ROSTER_CLERK'], []],
  ['顾南枝', ['LEADER'], []],
  ['沈知微', ['SECRETARY'], []],
  ['陆明远', ['SECRETARY'], []],
  ['韩既白', ['ADMINISTRATOR'], []],
  ['温如玉', ['SECURITY_ADMINISTRATOR'], []],
  ['陶长卿', ['LIAISON_OFFICER'], []],
].map(([name, roles, clients], n) => ({
  id: uuid('f', n + 1),
  name,
  roles,
  clients: clients.map((each) => ({ id: enterprises[each].id, name: enterprises[each].name })),
}))
