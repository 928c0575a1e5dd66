/**
 * What the pages are looked at with: the demonstration's own season, and beside it what an ordinary day brings and the
 * season does not end with: a draft, a bulletin that waits for its check, a query, people who hold a sheet.
 */
import { newId } from './id.mjs'
import { bringContact, filedBefore, nameContact } from './people.mjs'
import { setLiaison } from './scene-liaison.mjs'
import { setNeeds } from './scene-need.mjs'

const blocks = [
  { kind: 'HEADING', text: '一、总体情况' },
  {
    kind: 'PARAGRAPH',
    text: '全区在册工业企业已开工 [[industrial.opened:of]] 家，开工率 [[industrial.opened:rate]]；职工返岗率 [[staff.on-post:rate]]。',
  },
]

/** Sets the scene and tells what is where. */
export async function setScene(world) {
  const [clerk, leader, secretary] = ['ROSTER_CLERK', 'LEADER', 'SECRETARY'].map((role) => world.as(role))
  const { today, day, clients } = await filedBefore(leader, 6)
  const [shown, queried, second, third, visited, printed] = clients
  const at = (client, period) => `/clients/${client}/returns/daily-restart/${period}`
  const own = (await world.as('CONTACT').get('/session')).clients[0].id

  await bringContact(world, 2, [queried, second, third], '丁守信')
  await ask(leader, at(queried, day))
  await nameContact(clerk, [printed], '江守成')
  const contact = await nameContact(clerk, [visited], '田有年')
  const submitted = await write(secretary, day)
  await secretary.post(`/bulletins/${submitted}/submit`, { seen: 0 })
  return {
    fill: at(own, today),
    ofOwn: `/clients/${own}/returns`,
    filed: at(shown, day),
    queried: at(queried, day),
    missing: `/returns/daily-restart/${today}?status=DUE`,
    enterprise: shown,
    sheetsOf: printed,
    import: (await clerk.get('/imports')).items.find(({ state }) => state === 'DONE').id,
    draft: await write(secretary, day),
    submitted,
    ...(await published(secretary)),
    industry: await industry(leader),
    contactSheet: contact.sheet,
    needs: await setNeeds(world, newId),
    liaison: await setLiaison(world, newId),
    auditorSheet: () => auditorSheet(world.as('SECURITY_ADMINISTRATOR')),
  }
}

async function ask(leader, address) {
  const { version } = await leader.get(address)
  await leader.post(`${address}/query`, { seen: version, text: '到岗职工比前一天少了一半，请再核一遍。' })
}

async function write(secretary, day) {
  const id = newId()
  await secretary.post('/bulletins', { id, title: '复工复产工作简报', day, blocks })
  return id
}

async function published(secretary) {
  const { items } = await secretary.get('/bulletins')
  const { id } = items.find(({ state }) => state === 'PUBLISHED')
  const { figures } = await secretary.get(`/bulletins/${id}`)
  return { published: id, passport: figures.find(({ passport }) => passport).passport }
}

/** The industry with the most enterprises. */
async function industry(leader) {
  const { lines } = await leader.get('/figures/industrial.opened?by=industry')
  return lines.sort((one, other) => other.clients - one.clients)[0].part
}

async function auditorSheet(administrator) {
  const { items } = await administrator.get('/people?size=200')
  const auditor = items.find(({ posts }) => posts.some(({ roles }) => roles.includes('AUDITOR')))
  return (await administrator.post(`/people/${auditor.id}/activation`, {})).code
}
