/** An invented task force with a secondee and an outside expert, a grid with its cadre, an officer who speaks languages, a calendar feed. */

const force = '外贸企业稳订单专班（虚构）'
const square = '城南第一网格（虚构）'

/** Sets what is not there yet; a season may have teams and grids of its own. Tells where they are. */
export async function setTeams(world, newId, { today, officer, clients }) {
  const clerk = world.as('ROSTER_CLERK')
  const officers = await clerk.get('/officers')
  const known = { clerk, newId, today, clients, people: officers.map(({ person }) => person) }
  const team = (await clerk.get('/teams')).items.find(({ name, to }) => name === force && !to)
  const grid = (await clerk.get('/grids')).find(({ name }) => name === square)
  await speak(clerk, officer)
  const feeds = await world.as('LIAISON_OFFICER').get('/my-feeds')
  if (!feeds.some(({ revokedAt }) => !revokedAt)) await world.as('LIAISON_OFFICER').post('/my-feeds', { id: newId() })
  return { team: team?.id ?? (await form(known)), grid: grid?.id ?? (await draw(known)) }
}

async function form({ clerk, newId, today, people, clients }) {
  const [leader, member, secondee] = people
  const homeUnit = (await clerk.get('/units'))[0].id
  const id = newId()
  let { version } = await clerk.post('/teams', {
    id,
    name: force,
    kind: 'TASK_FORCE',
    purpose: '订单不丢、班车不断、船期不误，四月底前解散。',
    from: today,
    leaderMember: newId(),
    leader,
  })
  for (const one of [
    { part: 'MEMBER', person: member },
    { part: 'SECONDEE', person: secondee, homeUnit },
    { part: 'EXPERT', name: '罗敬之', organisation: '市国际商会（虚构）' },
  ])
    ({ version } = await clerk.post(`/teams/${id}/members`, {
      seen: version,
      member: { id: newId(), from: today, ...one },
    }))
  await clerk.post(`/teams/${id}/clients`, { seen: version, clients, from: today })
  return id
}

async function draw({ clerk, newId, today, people }) {
  const id = newId()
  await clerk.post('/grids', { id, name: square, area: null, cadre: people[1], from: today })
  const inNone = (await clerk.get('/grids/missing?size=4')).items.map((each) => each.id)
  if (inNone.length) await clerk.post(`/grids/${id}/clients`, { clients: inNone, from: today })
  return id
}

async function speak(clerk, officer) {
  const spoken = (await clerk.get('/officer-languages')).find((each) => each.officer === officer)
  if (!spoken?.languages.length)
    await clerk.post(`/officers/${officer}/languages`, { seen: spoken?.version ?? -1, languages: ['en', 'ja'] })
}
