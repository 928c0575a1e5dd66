import { describe, expect, it } from 'vitest'
import type { Line } from '../../api/types'
import { bare, keysIn, pieces, tell, write } from '../tokens'

const whole: Line = {
  part: null,
  partName: null,
  numerator: 1466,
  denominator: 1467,
  clients: 1467,
  covered: 1467,
  stale: 0,
  value: '99.9',
}

describe('figures in a text', () => {
  it('are found in order, with their manner', () => {
    expect(pieces('开工 [[enterprises.opened:of]] 家，返岗 [[staff.on-post]]。')).toEqual([
      '开工 ',
      { key: 'enterprises.opened', manner: 'of', written: '[[enterprises.opened:of]]' },
      ' 家，返岗 ',
      { key: 'staff.on-post', manner: 'number', written: '[[staff.on-post]]' },
      '。',
    ])
  })
  it('leave a text without any as it is', () => {
    expect(pieces('没有数字 [1] [[ ]] [[a.b:half]]')).toEqual(['没有数字 [1] [[ ]] [[a.b:half]]'])
    expect(pieces('')).toEqual([])
  })
  it('are written as they are read', () => {
    expect(write('enterprises.opened', 'denominator')).toBe('[[enterprises.opened:denominator]]')
    expect(write('enterprises.opened', 'number')).toBe('[[enterprises.opened]]')
    expect(bare('[[a.b:of]]')).toBe('a.b:of')
    expect(keysIn(['[[a.b]] [[c.d:of]]', '[[a.b:rate]]'])).toEqual(['a.b', 'c.d'])
  })
  it('read as number, as so many of so many, and as the rate that the server computed', () => {
    const read = { measure: 'RATE', whole } as const
    expect(tell(read, 'number')).toBe('1466')
    expect(tell(read, 'of')).toBe('1466/1467')
    expect(tell(read, 'rate')).toBe('99.9%')
    expect(tell({ measure: 'RATIO', whole }, 'number')).toBe('99.9%')
    const count = { measure: 'COUNT', whole: { ...whole, denominator: null, value: '1466' } } as const
    expect(tell(count, 'denominator')).toBe('1467')
    expect(tell(count, 'rate')).toBe('1466')
  })
})
