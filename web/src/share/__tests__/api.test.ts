import { describe, expect, it } from 'vitest'
import type { Named, Officer, ProposalLine } from '../../api/types'
import { changes, decided, differences, languageName, loads, standing, wanted } from '../api'

const named = (id: string): Named => ({ id, name: id.toUpperCase() })
const line = (client: string, officer?: string, now?: string): ProposalLine => ({
  client: named(client),
  officer: officer ? named(officer) : undefined,
  now: now ? named(now) : undefined,
  reason: '现联络 3 家',
})
const officer = (person: string, clients: number, full = false) => ({ person, clients, full }) as Officer

describe('a line', () => {
  it('changes something unless whoever should serve does already, or nobody has room', () => {
    expect(
      [line('x', 'a'), line('x', 'a', 'b'), line('x', 'a', 'a'), line('x', undefined, 'b')].map((each) =>
        standing(each, {}),
      ),
    ).toEqual(['change', 'change', 'stay', 'nobody'])
  })
  it('goes by what was chosen instead', () => {
    expect(wanted(line('x', 'a'), { x: named('c') })?.id).toBe('c')
    expect(changes(line('x', 'a', 'b'), { x: named('b') })).toBe(false)
    expect(standing(line('x'), { x: named('c') })).toBe('change')
  })
})

describe('accepting', () => {
  const lines = [line('x', 'a'), line('y', 'a', 'b'), line('z', 'b', 'b'), line('w')]
  it('counts what each officer gains and loses', () => {
    expect(loads(lines, {}, [officer('a', 4), officer('b', 6)])).toEqual([
      { officer: named('a'), before: 4, after: 6, full: false },
      { officer: named('b'), before: 6, after: 5, full: false },
    ])
  })
  it('sees who would have more than the cap, or without it who is full', () => {
    const full = (cap?: number) =>
      loads(lines, {}, [officer('a', 4), officer('b', 6, true)], cap).map(({ full: over }) => over)
    expect([full(6), full(5), full()]).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ])
    expect(loads([line('x', 'a')], {}, [officer('a', 4, true)])[0]?.full).toBe(true)
  })
  it('sends only what changes, with the reason for whoever is loaded', () => {
    const sent = decided(
      lines,
      { y: named('c') },
      (client) => `new ${client}`,
      new Map([['x', 'd']]),
      new Set(['a']),
      ' 月底再调 ',
    )
    expect(sent, 'who was shown when it was decided: first, or after a second look').toEqual([
      { id: 'new x', client: 'x', officer: 'a', now: 'd', overload: '月底再调' },
      { id: 'new y', client: 'y', officer: 'c', now: 'b' },
    ])
  })
})

it('finds the lines under which somebody else was assigned meanwhile', () => {
  const read = [line('x', 'a'), line('y', 'a', 'b'), line('gone', 'a', 'b'), line('same', 'a', 'b')]
  const whole = [line('x', 'a', 'c'), line('y', 'a'), line('same', 'c', 'b')]
  const found = differences(read, { x: named('d') }, whole)
  expect(found.map(({ client, then, now, mine }) => [client.id, then?.id, now?.id, mine.id])).toEqual([
    ['x', undefined, 'c', 'd'],
    ['y', 'b', undefined, 'a'],
    ['gone', 'b', undefined, 'a'],
  ])
})

it('names languages as the reader does', () => {
  expect([languageName('ja', 'zh-CN'), languageName('ja', 'en')]).toEqual(['日语', 'Japanese'])
})
