import { describe, expect, it } from 'vitest'
import { bodyOf, missing, nothing, speaks, type Said } from '../steps'

const say = (more: Partial<Said>): Said => ({ ...nothing(), ...more })

describe('what a step says', () => {
  it('takes accepting, starting, resuming and closing at once', () => {
    expect((['ACCEPT', 'START', 'RESUME', 'UNMERGE', 'CLOSE'] as const).filter(speaks)).toEqual([])
  })
  it('asks why only of whoever is not content', () => {
    expect(missing('WORD', say({ rating: 'FAIR' }))).toEqual([])
    expect(missing('WORD', say({ rating: 'UNSATISFIED' }))).toEqual(['reason'])
    expect(missing('WORD', say({}))).toEqual(['rating'])
  })
  it('asks for days of an extension and for a day of a stop', () => {
    expect(missing('REQUEST', say({ request: 'EXTEND', reason: '等设备到货' }))).toEqual(['to'])
    expect(missing('REQUEST', say({ request: 'PARK', reason: '等设备到货' }))).toEqual(['until'])
    expect(
      bodyOf('REQUEST', say({ request: 'EXTEND', to: '20', until: '2020-03-09', reason: ' 等设备到货 ' })),
    ).toEqual({
      kind: 'EXTEND',
      to: 20,
      reason: '等设备到货',
    })
  })
  it('does not name the lead unit as its own helper', () => {
    expect(bodyOf('ASSIGN', say({ unit: 'a', coHandlers: ['a', 'b'] }))).toEqual({ unit: 'a', coHandlers: ['b'] })
  })
  it('sends no word where nobody was reached', () => {
    expect(bodyOf('TRY', say({ rating: 'SILENT', reason: '电话无人接' }))).toEqual({ remark: '电话无人接' })
    expect(bodyOf('TRY', say({ rating: 'FAIR' }))).toEqual({ rating: 'FAIR' })
  })
  it('takes blanks for nothing written', () => expect(missing('ANSWER', say({ words: '  \n' }))).toEqual(['words']))
})
