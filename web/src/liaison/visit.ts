import type { Channel, Encounter, EncounterContent, Topic, Worded } from '../api/types'
import { placeOf, placeText, positionOf, type Place } from './place'

/** What is asked of everyone at least once. It is recorded in Chinese, whatever language it was read in. */
export const baseline: Worded[] = [
  { zh: '防护物资还缺什么', en: 'Which protective supplies are short?' },
  { zh: '用工、物流、资金有什么困难', en: 'What is difficult about labour, transport or funds?' },
  { zh: '想了解、申报哪些政策', en: 'Which policies do you want to know or apply for?' },
  { zh: '还有什么要区里帮忙', en: 'What else can the zone help with?' },
]
export const questionOf = (question: string): Worded =>
  baseline.find(({ zh }) => zh === question) ?? { zh: question, en: question }

/** What one writes down of an encounter, as it stands in the fields. */
export type Said = {
  channel: Channel
  day: string
  topics: Topic[]
  words: string
  participants: string
  /** as it is typed; null when it is not added */
  place: Place | null
  survey: { question: string; answer: string }[]
  experts: string
  advice: string[]
}

/** What the fields begin with: the standard questions, and what is on record already. */
export function begin(day: string, known?: Encounter): Said {
  const asked = new Map(known?.survey.map(({ question, answer }) => [question, answer]))
  const standard = baseline.map(({ zh }) => ({ question: zh, answer: asked.get(zh) ?? '' }))
  const own = known?.survey.filter(({ question }) => !baseline.some(({ zh }) => zh === question)) ?? []
  return {
    channel: known?.channel ?? ('VISIT' as Channel),
    day: known && known.state !== 'PLANNED' ? known.day : day,
    topics: [...(known?.topics ?? [])],
    words: known?.words ?? '',
    participants: known?.participants ?? '',
    place: placeOf(known?.position),
    survey: [...standard, ...own.map((each) => ({ ...each }))],
    experts: (known?.experts ?? []).join('、'),
    advice: known?.advice.length ? known.advice.map(({ given }) => given) : [''],
  }
}

const has = (said: Said, topic: string) => said.topics.some((each) => each === topic)
const answered = (said: Said) => said.survey.filter(({ question, answer }) => question.trim() && answer.trim())
const advised = (said: Said) => [...new Set(said.advice.map((each) => each.trim()).filter(Boolean))]

/** As it travels: what does not belong to the topics stays behind. */
export function contentOf(said: Said): EncounterContent {
  const text = (written: string) => written.trim() || null
  return {
    channel: said.channel,
    day: said.day,
    topics: said.topics,
    words: text(said.words),
    participants: text(said.participants),
    position: positionOf(said.place),
    survey: has(said, 'BASELINE')
      ? answered(said).map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
      : [],
    experts: has(said, 'GUIDANCE') ? split(said.experts) : [],
    advice: has(said, 'GUIDANCE') ? advised(said) : [],
  }
}
export const split = (names: string): string[] =>
  names
    .split(/[、,，;；\n]+/)
    .map((each) => each.trim())
    .filter(Boolean)

export type Fault = 'topics' | 'day' | 'survey' | 'advice' | 'words' | 'place' | 'reason'
/** What has to be there before it goes out. */
export function missing(said: Said, today: string, correcting: boolean, reason: string): Fault[] {
  const found: Fault[] = []
  if (!said.topics.length) found.push('topics')
  if (!said.day || said.day > today) found.push('day')
  if (has(said, 'BASELINE') && !answered(said).length) found.push('survey')
  if (has(said, 'GUIDANCE') && !advised(said).length) found.push('advice')
  if (!said.words.trim() && said.topics.every((each) => each === 'OTHER')) found.push('words')
  if (said.place && !positionOf(said.place)) found.push('place')
  if (correcting && !reason.trim()) found.push('reason')
  return found
}

/** By the name of a part: what I wrote and what stands there meanwhile, where they differ. */
export type Difference = { part: keyof EncounterContent; mine: string; theirs: string }
const parts: (keyof EncounterContent)[] = [
  'channel',
  'day',
  'topics',
  'survey',
  'advice',
  'experts',
  'words',
  'participants',
  'position',
]
export function differing(mine: EncounterContent, theirs: EncounterContent): Difference[] {
  const told = (content: EncounterContent, part: keyof EncounterContent): string => {
    if (part === 'survey')
      return (content.survey ?? []).map(({ question, answer }) => `${question}：${answer}`).join('\n')
    if (part === 'position') return content.position ? placeText(content.position) : ''
    const value = content[part]
    return Array.isArray(value) ? [...(value as string[])].sort().join('\n') : String(value ?? '')
  }
  return parts
    .map((part) => ({ part, mine: told(mine, part), theirs: told(theirs, part) }))
    .filter((each) => each.mine !== each.theirs)
}
