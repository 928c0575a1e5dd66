import { describe, expect, it } from 'vitest'
import type { Feed } from '../../api/types'
import { addresses, copy, inOrder } from '../api'

it('has an address to copy and one that opens a calendar', () => {
  expect(addresses('/api/feeds/abc.ics', 'https://zone.example')).toEqual({
    plain: 'https://zone.example/api/feeds/abc.ics',
    calendar: 'webcal://zone.example/api/feeds/abc.ics',
  })
  expect(addresses('/api/feeds/abc.ics', 'http://127.0.0.1:8080/').calendar).toBe(
    'webcal://127.0.0.1:8080/api/feeds/abc.ics',
  )
})

it('lists what can still be read first, the latest first', () => {
  const feed = (id: string, madeAt: string, revokedAt?: string) => ({ id, madeAt, revokedAt, version: 0 }) as Feed
  const all = [
    feed('old', '2020-02-10T01:00:00Z'),
    feed('gone', '2020-03-10T01:00:00Z', '2020-03-11T01:00:00Z'),
    feed('new', '2020-03-01T01:00:00Z'),
  ]
  expect(inOrder(all).map(({ id }) => id)).toEqual(['new', 'old', 'gone'])
})

describe('copying', () => {
  const field = document.createElement('textarea')
  field.value = 'https://zone.example/api/feeds/abc.ics'
  const clipboard = (writeText?: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: writeText && { writeText }, configurable: true })
  it('takes the whole address', async () => {
    let copied = ''
    clipboard(async (text) => void (copied = text))
    expect(await copy(field)).toBe(true)
    expect(copied).toBe(field.value)
  })
  it('leaves it marked where the browser does not let a page copy', async () => {
    clipboard(undefined)
    expect(await copy(field)).toBe(false)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length])
  })
})
