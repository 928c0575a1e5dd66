import { describe, expect, it } from 'vitest'
import { statusValues, type NeedLine } from '../../api/types'
import en from '../messages/en'
import zh from '../messages/zh'
import { ahead, brief, clockOf, isOpen, pathOf, statusTone } from '../api'

describe('how far a need is', () => {
  it('has words and a colour for every status', () => {
    expect(statusValues.filter((each) => !(each in zh.status && each in en.status && each in statusTone))).toEqual([])
  })
  it('goes on to its end from wherever it stands, and nowhere after an end', () => {
    for (const status of statusValues) expect(ahead(status).at(-1)).toBe(isOpen(status) ? 'CLOSED' : undefined)
    expect(ahead('HANDED_BACK')).toEqual(ahead('RAISED'))
    expect(ahead('REOPENED')).toEqual(['ANSWERED', 'VERIFIED', 'CLOSED'])
  })
  it('stands still while the client is asked', () => {
    const line = { status: 'IN_PROGRESS', asked: true, stopped: false, late: false } as NeedLine
    expect(clockOf(line).state).toBe('PAUSED')
    expect(clockOf({ ...line, asked: false }).state).toBe('RUNNING')
    expect(clockOf({ ...line, status: 'CLOSED' }).state).toBe('ENDED')
  })
})

describe('where a step goes', () => {
  const need = { id: 'n', client: { id: 'c', name: '' } }
  it('has the client in its address when it is the client’s', () =>
    expect(pathOf('WORD', need)).toBe('/clients/c/needs/n/word'))
  it('is written with a hyphen', () => {
    expect(pathOf('HAND_BACK', need)).toBe('/needs/n/hand-back')
    expect(pathOf('CO_ANSWER', need)).toBe('/needs/n/co-answer')
  })
})

describe('a need in a few words', () => {
  it('is its first sentence', () => expect(brief('缺工 12 名。包食宿。')).toBe('缺工 12 名'))
  it('does not break a number', () => expect(brief('We need 1.5 t of feed. Soon.')).toBe('We need 1.5 t of feed'))
  it('is cut when it is long', () => expect(brief('口罩'.repeat(30), 10)).toBe(`${'口罩'.repeat(5)}…`))
})
