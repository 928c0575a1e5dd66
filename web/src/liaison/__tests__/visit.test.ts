import { describe, expect, it } from 'vitest'
import type { Encounter } from '../../api/types'
import { baseline, begin, contentOf, differing, missing, questionOf, split } from '../visit'

const today = '2020-03-17'
const recorded: Encounter = {
  id: 'e',
  client: { id: 'c', name: '示例厂' },
  officer: { id: 'o', name: '某人' },
  channel: 'CALL',
  state: 'RECORDED',
  day: '2020-03-10',
  topics: ['BASELINE', 'GUIDANCE'],
  words: null,
  participants: null,
  photos: [],
  survey: [
    { question: baseline[0]!.zh, answer: '口罩' },
    { question: '班车够不够', answer: '够' },
  ],
  experts: ['区卫健局', '市疾控中心'],
  advice: [{ given: '食堂分餐', practisedOn: '2020-03-11', followUp: '已落实' }],
  mine: true,
  declined: null,
  version: 2,
}

describe('what is written down', () => {
  it('begins with every standard question, then with what was asked besides', () => {
    const { survey } = begin(today, recorded)
    expect(survey.map(({ question }) => question)).toEqual([...baseline.map(({ zh }) => zh), '班车够不够'])
    expect(survey[0]!.answer).toBe('口罩')
    expect(survey[1]!.answer).toBe('')
  })
  it('is the same when nothing is changed, but for what nobody answered', () => {
    const content = contentOf(begin(today, recorded))
    expect(content.survey).toEqual(recorded.survey)
    expect(content.advice).toEqual(['食堂分餐'])
    expect(content.experts).toEqual(['区卫健局', '市疾控中心'])
    expect(content.day).toBe('2020-03-10')
  })
  it('takes today for one that was planned for another day', () => {
    expect(begin(today, { ...recorded, state: 'PLANNED', day: '2020-03-20' }).day).toBe(today)
  })
  it('leaves behind what does not belong to its topics', () => {
    const said = { ...begin(today, recorded), topics: ['OTHER' as const], words: '  谈了原料 ' }
    expect(contentOf(said)).toMatchObject({ survey: [], advice: [], experts: [], words: '谈了原料' })
  })
  it('keeps one of two pieces of advice that say the same', () => {
    const said = { ...begin(today, recorded), advice: ['通风', ' 通风 ', '', '分餐'] }
    expect(contentOf(said).advice).toEqual(['通风', '分餐'])
  })
  it('reads names however they are kept apart', () => {
    expect(split('区卫健局、市疾控中心， 省专家;')).toEqual(['区卫健局', '市疾控中心', '省专家'])
  })
})

describe('what is missing', () => {
  const empty = begin(today)
  it('asks for a topic, and for words where nothing else is said', () => {
    expect(missing(empty, today, false, '')).toEqual(['topics', 'words'])
    expect(missing({ ...empty, topics: ['OTHER'] }, today, false, '')).toEqual(['words'])
  })
  it('asks for answers and advice only where they belong', () => {
    expect(missing({ ...empty, topics: ['BASELINE'] }, today, false, '')).toEqual(['survey'])
    expect(missing({ ...empty, topics: ['GUIDANCE'] }, today, false, '')).toEqual(['advice'])
    expect(missing(begin(today, recorded), today, false, '')).toEqual([])
  })
  it('refuses a day to come, and a correction without its reason', () => {
    const said = begin(today, recorded)
    expect(missing({ ...said, day: '2020-03-18' }, today, false, '')).toEqual(['day'])
    expect(missing(said, today, true, ' ')).toEqual(['reason'])
    expect(missing(said, today, true, '听错了')).toEqual([])
  })
})

describe('two values of one record', () => {
  it('names the parts that differ and no others', () => {
    const mine = contentOf(begin(today, recorded))
    const theirs = { ...mine, words: '另有两件事', topics: [...mine.topics].reverse(), channel: 'VISIT' as const }
    expect(differing(mine, theirs)).toEqual([
      { part: 'channel', mine: 'CALL', theirs: 'VISIT' },
      { part: 'words', mine: '', theirs: '另有两件事' },
    ])
  })
})

describe('where it was', () => {
  const said = begin(today, recorded)
  it('travels only when somebody added it, and as it was typed', () => {
    expect(contentOf(said).position).toBeNull()
    const place = { latitude: ' 36.45679', longitude: '115.98 ', accuracy: 25 }
    expect(contentOf({ ...said, place }).position).toEqual({ latitude: '36.45679', longitude: '115.98', accuracy: 25 })
  })
  it('is a place on earth', () => {
    for (const [latitude, longitude] of [
      ['90.1', '0'],
      ['0', '-180.5'],
      ['36', ''],
      ['北纬36', '115'],
      ['1e1', '2'],
    ])
      expect(missing({ ...said, place: { latitude, longitude, accuracy: null } as never }, today, false, '')).toEqual([
        'place',
      ])
    expect(
      missing({ ...said, place: { latitude: '-90', longitude: '180', accuracy: null } }, today, false, ''),
    ).toEqual([])
  })
  it('is the same place however many zeros it is written with', () => {
    const mine = contentOf({ ...said, place: { latitude: '36.45', longitude: '115.98', accuracy: null } })
    const theirs = { ...mine, position: { latitude: '36.45000', longitude: '115.98000' } }
    expect(differing(mine, theirs)).toEqual([])
    expect(differing(mine, { ...mine, position: null })).toEqual([
      { part: 'position', mine: '36.45000, 115.98000', theirs: '' },
    ])
  })
})

it('says a standard question in both languages, any other as it is', () => {
  expect(questionOf(baseline[1]!.zh)).toBe(baseline[1])
  expect(questionOf('班车够不够')).toEqual({ zh: '班车够不够', en: '班车够不够' })
})
