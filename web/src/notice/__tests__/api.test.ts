import { expect, test } from 'vitest'
import type { Notice } from '../../api/types'
import { placeOf, toneOf } from '../api'

const notice = (topic: Notice['topic'], client?: string) => ({ topic, record: 'r', client, urgent: false }) as Notice

test('a need is opened where its reader may see it', () => {
  expect(placeOf(notice('NEED_ANSWERED', 'c'), true)).toEqual({ name: 'client-need', params: { client: 'c', id: 'r' } })
  expect(placeOf(notice('NEED_ASSIGNED', 'c'), false)).toEqual({ name: 'need', params: { id: 'r' } })
  expect(placeOf(notice('OVERDUE_LEADER', 'c'), false)).toEqual({ name: 'need', params: { id: 'r' } })
})

test('what asks for something is amber, what is late or urgent red', () => {
  expect(toneOf(notice('NEED_ASSIGNED'))).toBe('amber')
  expect(toneOf(notice('SWAP_PROPOSED'))).toBe('amber')
  expect(toneOf(notice('NEED_CLOSED'))).toBe('blue')
  expect(toneOf(notice('OVERDUE_PERSON'))).toBe('red')
  expect(toneOf({ topic: 'NEED_RAISED', urgent: true })).toBe('red')
})

test('a swap is answered on the rota', () => {
  expect(placeOf(notice('SWAP_PROPOSED'), false)).toEqual({ name: 'rota' })
})
