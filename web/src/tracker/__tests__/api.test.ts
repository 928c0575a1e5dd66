import { describe, expect, it } from 'vitest'
import type { Tracked } from '../../api/types'
import { contentOf, fen, missing, trendTone, yuan } from '../api'

describe('money', () => {
  it('is read exactly, to the fen', () => {
    expect(['12,000,000', '0.1', '3.05', '1234.5'].map(fen)).toEqual([1200000000, 10, 305, 123450])
    expect(['', '-1', '1.234', '一万'].map(fen)).toEqual([undefined, undefined, undefined, undefined])
  })
  it('is written as it was read', () => {
    expect([1200000000, 10, 305].map(yuan)).toEqual(['12000000', '0.10', '3.05'])
  })
})

describe('an entry', () => {
  const order = { kind: 'ORDER' as const, asOf: '2020-03-17', amount: '500', level: '3', note: ' 欧洲订单 ' }
  it('says an amount of orders and a degree of difficulties', () => {
    expect(contentOf(order)).toMatchObject({ amount: 50000, level: null, note: '欧洲订单' })
    expect(contentOf({ ...order, kind: 'DIFFICULTY' })).toMatchObject({ amount: null, level: 3 })
    expect(contentOf({ ...order, kind: 'POLICY_WISH', level: '' })).toMatchObject({ amount: null, level: null })
  })
  it('says what is missing', () => {
    expect(missing(order, '2020-03-17')).toEqual([])
    expect(missing({ ...order, asOf: '2020-03-18', amount: 'x', note: '' }, '2020-03-17')).toEqual([
      'asOf',
      'amount',
      'note',
    ])
    expect(missing({ ...order, kind: 'DIFFICULTY', level: '' }, '2020-03-17')).toEqual(['level'])
    expect(missing({ ...order, kind: 'POLICY_WISH', level: '' }, '2020-03-17')).toEqual([])
  })
})

it('calls more orders well and more difficulty not', () => {
  const tone = (kind: string, trend?: string) => trendTone({ kind, trend } as Tracked)
  expect([tone('ORDER', 'UP'), tone('ORDER', 'DOWN')]).toEqual(['green', 'red'])
  expect([tone('DIFFICULTY', 'UP'), tone('DIFFICULTY', 'DOWN')]).toEqual(['red', 'green'])
  expect([tone('ORDER', 'STEADY'), tone('ORDER'), tone('POLICY_WISH', 'UP')]).toEqual(['grey', 'grey', 'grey'])
})
