import { expect, it } from 'vitest'
import type { NextContact } from '../../api/types'
import { daysLate, waiting, wrong } from '../api'

const next = (client: string, due: string, state: string) => ({ client, due, state }) as NextContact

it('waits for whoever is due today or before, in the order in which they came', () => {
  const all = [next('a', '2020-03-10', 'OVERDUE'), next('b', '2020-03-17', 'DUE'), next('c', '2020-03-18', 'IN_TIME')]
  expect(waiting(all).map(({ client }) => client)).toEqual(['a', 'b'])
})

it('counts days, also across the change of a clock and the end of February', () => {
  const late = (due: string) => daysLate(next('a', due, 'OVERDUE'), '2020-03-17')
  expect(['2020-03-16', '2020-02-28', '2020-03-17', '2020-03-20'].map(late)).toEqual([1, 18, 0, 0])
})

it('takes whole numbers of days from 1 to 365', () => {
  expect(wrong({ key: '1', foreign: '365', other: ' 14 ' })).toEqual([])
  expect(wrong({ key: '0', foreign: '366', other: '7.5' })).toEqual(['key', 'foreign', 'other'])
  expect(wrong({ key: '', foreign: '-3', other: '１４' })).toEqual(['key', 'foreign', 'other'])
})
