import { describe, expect, it } from 'vitest'
import type { ResponsibilityLine } from '../../api/types'
import { byCategory, open } from '../api'

const kinds = ['protection', 'protection.masks', 'labour', 'labour.return', 'other'].map((code) => ({
  code,
  name: { zh: code, en: code },
}))
const line = (kind: string, area?: string): ResponsibilityLine => ({
  id: `${kind} ${area}`,
  kind,
  kindName: { zh: kind, en: kind },
  area: area ? { id: area, name: area } : undefined,
  unit: { id: 'u', name: '某局' },
  from: '2020-02-10',
  version: 0,
})

describe('the table by category', () => {
  it('has every category, in the order of the catalogue, with its finer kinds', () => {
    const groups = byCategory(kinds, [])
    expect(groups.map((each) => each.category.code)).toEqual(['protection', 'labour', 'other'])
    expect(groups[0]!.finer.map(({ code }) => code)).toEqual(['protection.masks'])
  })
  it('says the whole first: category before finer kinds, zone before its parts', () => {
    const lines = [line('protection.masks'), line('protection', '东城'), line('protection')]
    expect(byCategory(kinds, lines)[0]!.lines.map(({ id }) => id)).toEqual([
      'protection undefined',
      'protection 东城',
      'protection.masks undefined',
    ])
  })
  it('knows for which categories somebody may be missing', () => {
    const lines = [line('protection'), line('labour.return'), line('other', '东城')]
    expect(byCategory(kinds, lines).map(open)).toEqual([false, true, true])
  })
})
