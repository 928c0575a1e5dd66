import { setTeams } from './scene-team.mjs'

/** An invented officer's day: a visit planned for today, one that took place, guidance that was followed up, a hand-over that waits, a client without anybody. */
import { photograph } from './photo.mjs'

/** Sets it through the API of a running demonstration; `newId` makes a UUIDv7. Tells what is where. */
export async function setLiaison(world, newId) {
  const [officer, other, clerk, contact] = [
    world.as('LIAISON_OFFICER'),
    world.as('LIAISON_OFFICER', 2),
    world.as('ROSTER_CLERK'),
    world.as('CONTACT'),
  ]
  const { today, person } = await officer.get('/session')
  const listed = new Set((await officer.get('/my-clients/due')).map(({ client }) => client)) // some have left the register
  const served = (await officer.get('/my-clients')).items.map(({ client }) => client.id).filter((id) => listed.has(id))
  const [met, done, guided, alone] = served
  const of = (client) => `/clients/${client}/encounters`

  const planned = newId()
  await officer.post(`${of(met)}/plan`, { id: planned, channel: 'VISIT', day: today, topics: ['BASELINE'] })
  const held = newId()
  await officer.post(`${of(done)}/plan`, { id: held, channel: 'CALL', day: today, topics: ['OTHER'] })
  await officer.post(`${of(done)}/${held}/done`, { seen: 0, day: today })
  const recorded = newId()
  const content = {
    channel: 'VISIT',
    day: today,
    topics: ['BASELINE', 'GUIDANCE'],
    words: '二车间通风差，老板愿意装两台换气扇。',
    participants: '车间主任乔守田',
    survey: [
      { question: '防护物资还缺什么', answer: '口罩够五天，盼再调一批' },
      { question: '用工、物流、资金有什么困难', answer: '暂无' },
    ],
    experts: ['区卫健局', '市疾控中心'],
    position: { latitude: '36.45679', longitude: '115.98000', accuracy: 25 },
    advice: ['食堂分餐，桌与桌隔开一米', '二车间加装换气扇'],
  }
  await officer.post(of(guided), { id: recorded, content })
  await officer.post(`${of(guided)}/${recorded}/advice/0`, { seen: 0, practisedOn: today, found: '已经分餐' })

  for (const shade of [0, 40])
    await officer.upload(`${of(guided)}/${recorded}/photos`, {
      id: newId(),
      file: { name: 'workshop.png', mimeType: 'image/png', buffer: photograph(shade) },
    })
  const series = newId()
  const next = new Date(Date.parse(today) + 864e5).toISOString().slice(0, 10)
  const repeat = { every: 2, times: 6 }
  await officer.post(`${of(guided)}/plan`, { id: series, channel: 'CALL', day: next, topics: ['OTHER'], repeat })

  const own = (await contact.get('/session')).clients[0].id
  const came = (await contact.get(of(own))).items.find(({ state }) => state === 'RECORDED').id

  const waiting = new Set()
  for (const { id } of (await other.get('/hand-overs?open=true')).items)
    for (const { client } of (await other.get(`/hand-overs/${id}`)).items) waiting.add(client.id)
  const given = (await other.get('/my-clients')).items.map(({ client }) => client.id).filter((id) => !waiting.has(id))
  await other.post(of(given[0]), {
    id: newId(),
    content: {
      channel: 'VISIT',
      day: today,
      topics: ['GUIDANCE'],
      words: '食堂还没有分餐。',
      participants: '厂长白守一',
      survey: [],
      experts: ['区卫健局'],
      advice: ['食堂分餐，桌与桌隔开一米'],
    },
  })
  await other.post(`/clients/${given[1]}/needs`, {
    id: newId(),
    kind: 'labour',
    urgency: 'URGENT',
    text: '缺包装工 6 名，三天内到岗。',
  })
  const over = newId()
  await other.post('/hand-overs', {
    id: over,
    receiver: person,
    day: today,
    reason: '调到区卫健局工作',
    overload: '临时多管两家，月底再调',
    clients: [
      { client: given[0], note: '老板下午才在，先打电话。' },
      { client: given[1], note: '正在办复工手续，缺一份承诺书。' },
    ],
  })
  const until = new Date(Date.parse(today) + 3 * 864e5).toISOString().slice(0, 10)
  const { lines } = await clerk.get(`/clients/${alone}/assignments`)
  const begun = lines.find(({ kind, state }) => kind === 'OFFICER' && state === 'CURRENT')
  await clerk.post(`/clients/${alone}/officer-exception`, { until, reason: '原联络员调走，新人三天内到岗' })
  const wait = await clerk
    .post(`/clients/${alone}/assignments/${begun.id}/end`, { seen: begun.version, day: today, reason: '调离' })
    .then(
      () => alone,
      () => undefined,
    )
  const later = new Date(Date.parse(today) + 14 * 864e5).toISOString().slice(0, 10)
  const day = new Date(Date.parse(today) - 864e5).toISOString().slice(0, 10)
  const follow = (content) => officer.post(`/clients/${guided}/tracker`, { id: newId(), content })
  await follow({ kind: 'ORDER', asOf: day, amount: 1_200_000_000, note: '欧洲订单，四月交货' })
  await follow({ kind: 'ORDER', asOf: today, amount: 980_000_000, note: '两票推迟到五月' })
  await follow({ kind: 'DIFFICULTY', asOf: today, level: 3, note: '外省工人返岗不到一半' })
  const swaps = await setSwaps({ clerk, officer, other, person }, today, newId)
  const project = (await clerk.get('/projects?size=1')).items[0]?.id
  return {
    ...(await setTeams(world, newId, { today, officer: person, clients: [guided, met, done] })),
    later,
    swaps,
    project,
    today,
    person,
    served,
    planned,
    met,
    held,
    done,
    recorded,
    series,
    guided,
    own,
    came,
    over,
    alone: wait,
  }
}

/** A week of the two of them, day by day in turn, published; each asks the other. Gives its Monday. */
async function setSwaps({ clerk, officer, other, person }, today, newId) {
  const day = (from, n) => new Date(Date.parse(from) + n * 864e5).toISOString().slice(0, 10)
  const mondayOf = (date) => day(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))
  const [asked] = await officer.get('/rota/swaps/open')
  if (asked) return mondayOf(new Date(Date.parse(asked.shift.starts) + 8 * 36e5).toISOString().slice(0, 10))
  const monday = mondayOf(day(today, 28))
  const colleague = (await other.get('/session')).person
  const on = (n) => new Date(Date.parse(`${monday}T00:00:00+08:00`) + n * 864e5).toISOString()
  const shifts = Array.from({ length: 7 }, (_, n) => ({
    id: newId(),
    ambassador: n % 2 ? colleague : person,
    starts: on(n),
    ends: on(n + 1),
  }))
  await clerk.post('/rota/shifts', { shifts })
  await clerk.post(`/rota/weeks/${monday}/publish`, {})
  const ask = (by, mine, theirs, reason) =>
    by.post('/rota/swaps', {
      id: newId(),
      shift: shifts[mine].id,
      seen: 0,
      other: shifts[theirs].id,
      otherSeen: 0,
      reason,
    })
  await ask(other, 1, 0, '那天女儿中考报名，想和您换一天。')
  await ask(officer, 2, 3, '周三要陪区领导去企业。')
  return monday
}
