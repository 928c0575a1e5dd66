import { describe, expect, it } from 'vitest'
import type { Line } from '../../api/types'
import { bare, keysIn, pieces, tell, write } from '../tokens'

const line: Line = {
  part: null,
  partName: null,
  numerator: 1466,
  denominator: 1467,
  covered: 1467,
  stale: 0,
  value: '99.9',
}

describe('figures in a text', () => {
  it('are found in order, with their part and manner', () => {
    expect(pieces('开工 [[enterprises.opened:of]] 家，其中 [[staff.on-post@C13:rate]]。')).toEqual([
      '开工 ',
      { key: 'enterprises.opened', part: undefined, manner: 'of', written: '[[enterprises.opened:of]]' },
      ' 家，其中 ',
      { key: 'staff.on-post', part: 'C13', manner: 'rate', written: '[[staff.on-post@C13:rate]]' },
      '。',
    ])
  })
  it('leave a text without any as it is', () => {
    expect(pieces('没有数字 [1] [[ ]]')).toEqual(['没有数字 [1] [[ ]]'])
    expect(pieces('')).toEqual([])
  })
  it('are written as they are read', () => {
    expect(write('enterprises.opened', 'of', 'C13')).toBe('[[enterprises.opened@C13:of]]')
    expect(write('enterprises.opened', 'number')).toBe('[[enterprises.opened]]')
    expect(bare('[[a.b:of]]')).toBe('a.b:of')
    expect(keysIn(['[[a.b]] [[c.d:of]]', '[[a.b:rate]]'])).toEqual(['a.b', 'c.d'])
  })
  it('read as number, as so many of so many, and as a rate that is cut and never rounded up', () => {
    expect(tell(line, 'number')).toBe('1,466')
    expect(tell(line, 'of')).toBe('1,466/1,467')
    expect(tell(line, 'rate')).toBe('99.9%')
  })
})
