import type { MatterKind, NeedStep, Rating, Urgency } from '../api/types'

/** Everything that a step may say; each step takes what it needs. */
export type Said = {
  unit: string
  coHandlers: string[]
  words: string
  reason: string
  request: MatterKind | ''
  to: string
  until: string
  granted: '' | 'yes' | 'no'
  /** `SILENT` stands for nobody reached */
  rating: Rating | ''
  into: string
  kind: string
  urgency: Urgency
}
export const nothing = (): Said => ({
  unit: '',
  coHandlers: [],
  words: '',
  reason: '',
  request: '',
  to: '',
  until: '',
  granted: '',
  rating: '',
  into: '',
  kind: '',
  urgency: 'NORMAL',
})

type Part = keyof Said
const parts: Partial<Record<NeedStep, Part[]>> = {
  ASSIGN: ['unit'],
  ASK: ['words'],
  REPLY: ['words'],
  REQUEST: ['request', 'reason'],
  DECIDE: ['granted', 'reason'],
  CO_ANSWER: ['words'],
  ANSWER: ['words'],
  HAND_BACK: ['reason'],
  WORD: ['rating'],
  TRY: ['rating'],
  REOPEN: ['reason'],
  WITHDRAW: ['reason'],
  MERGE: ['into'],
  REFUSE: ['reason'],
  RECLASSIFY: ['kind', 'reason'],
}

/** Whether a step has something to say; the others are taken at once. */
export const speaks = (step: NeedStep): boolean => step in parts

/** What has to be there before the step goes out; some of it depends on what was chosen. */
export function wanted(step: NeedStep, said: Said): Part[] {
  const fixed = parts[step] ?? []
  if (step === 'REQUEST' && said.request) return [...fixed, said.request === 'EXTEND' ? 'to' : 'until']
  if (step === 'WORD' && said.rating === 'UNSATISFIED') return [...fixed, 'reason']
  return fixed
}

export const missing = (step: NeedStep, said: Said): Part[] =>
  wanted(step, said).filter((part) => !String(said[part]).trim())

/** What goes out beside `seen`, in the words of the wire. */
export function bodyOf(step: NeedStep, said: Said): object {
  const words = said.words.trim()
  const reason = said.reason.trim()
  switch (step) {
    case 'ASSIGN':
      return {
        unit: said.unit,
        coHandlers: said.coHandlers.filter((each) => each !== said.unit),
        ...(reason && { reason }),
      }
    case 'ASK':
    case 'REPLY':
    case 'CO_ANSWER':
    case 'ANSWER':
      return { words }
    case 'REQUEST':
      return {
        kind: said.request,
        ...(said.request === 'EXTEND' ? { to: Number(said.to) } : { until: said.until }),
        reason,
      }
    case 'DECIDE':
      return { granted: said.granted === 'yes', reason }
    case 'WORD':
      return { rating: said.rating, ...(reason && { remark: reason }) }
    case 'TRY':
      return { ...(said.rating !== 'SILENT' && { rating: said.rating }), ...(reason && { remark: reason }) }
    case 'MERGE':
      return { into: said.into }
    case 'RECLASSIFY':
      return { kind: said.kind, urgency: said.urgency, reason }
    default:
      return speaks(step) ? { reason } : {}
  }
}
