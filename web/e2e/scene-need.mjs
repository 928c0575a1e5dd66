/** Invented needs of one enterprise, one for each thing that a person may find: raised, assigned, asked, answered, handed back … */

/** Raises and steps them through the API of a running demonstration; `newId` makes a UUIDv7. Tells which need is where. */
export async function setNeeds(world, newId) {
  const [contact, desk, handler] = ['CONTACT', 'DISPATCHER', 'HANDLER'].map((role) => world.as(role))
  const client = (await contact.get('/session')).clients[0].id
  const units = await desk.get('/units')
  const named = (word) => units.find(({ name }) => name.includes(word)).id
  const [lead, helper] = [named('经济发展'), named('联络')]

  await setDuties(desk, newId, lead, helper)

  /** Raises a need and takes it through steps: who, which, what is said. */
  const bring = async (kind, urgency, text, steps = []) => {
    const id = newId()
    const own = `/clients/${client}/needs`
    let { version } = await contact.post(own, { id, kind, urgency, text })
    for (const [who, step, said] of steps) {
      const path = who === contact ? `${own}/${id}/${step}` : `/needs/${id}/${step}`
      version = (await who.post(path, { seen: version, ...said })).version
    }
    return id
  }
  const given = [desk, 'assign', { unit: lead }]
  const begun = [given, [handler, 'start', {}]]
  return {
    client,
    raised: await bring('protection.masks', 'CRITICAL', '库存口罩只够用一天，三班共 150 人在岗，请先调一批救急。'),
    merging: await bring(
      'finance.loan',
      'NORMAL',
      '三月十日有一笔 265 万元流动资金贷款到期，希望展期三个月。可以提供订单合同和完税证明。',
    ),
    assigned: await bring('logistics.pass', 'URGENT', '五车成品已装好，承运方停运，需要跨市货车和通行手续。', [
      [desk, 'assign', { unit: lead, coHandlers: [helper] }],
    ]),
    asked: await bring(
      'rear-supplies.canteen',
      'NORMAL',
      '食堂没有复工，外地员工 86 人吃饭成问题，希望协调集中配餐。',
      [...begun, [handler, 'ask', { words: '每天几餐，预算每人多少？' }]],
    ),
    requested: await bring('labour.recruitment', 'NORMAL', '缺普通工人 12 名，包食宿，三月一日起到岗。', [
      ...begun,
      [handler, 'request', { kind: 'EXTEND', to: 20, reason: '外省工人返岗需隔离十四天，十五个工作日不够。' }],
    ]),
    answered: await bring('logistics.material', 'NORMAL', '注塑原料在途被劝返，现有原料只够开机两天。', [
      ...begun,
      [handler, 'answer', { words: '已与沿途三个卡口说明情况，司机凭通行证明早八点送到厂门口。' }],
    ]),
    reopened: await bring('policy.subsidy', 'NORMAL', '稳岗补贴的申报材料交了一个月，没有回音。', [
      ...begun,
      [handler, 'answer', { words: '已审核通过，三月二十日前到账。' }],
      [contact, 'word', { rating: 'UNSATISFIED', remark: '说好二月到账，我们等着发工资。' }],
    ]),
    back: await bring('other', 'NORMAL', '厂门口路灯坏了三盏，夜班不安全。', [
      given,
      [handler, 'hand-back', { reason: '路灯归市政，不归本局。' }],
    ]),
    verified: await bring('approval.restart', 'NORMAL', '二车间想提前复工，手续怎么办。', [
      ...begun,
      [handler, 'answer', { words: '材料已齐，今天办好备案。' }],
      [contact, 'word', { rating: 'SATISFIED' }],
    ]),
  }
}

/** Who is in charge of what; whoever sets the scene again finds it set. */
async function setDuties(desk, newId, lead, helper) {
  const { version } = await desk.get('/fallback-units')
  await desk.post('/fallback-units', { seen: version, firstReceiver: lead, lastResort: helper })
  const set = (await desk.get('/responsibilities')).map(({ kind }) => kind)
  const from = (await desk.get('/session')).today
  for (const [kind, unit] of [
    ['labour', lead],
    ['logistics.pass', helper],
    ['other', lead],
  ])
    if (!set.includes(kind)) await desk.post('/responsibilities', { id: newId(), kind, unit, from })
}
