import { describe, expect, it } from 'vitest'
import type { ImportColumn, ImportField } from '../../api/types'
import { assign, lacking, propose, remember, wire } from '../mapping'

const column = (index: number, title: string, field: string | null): ImportColumn => ({
  index,
  title,
  field,
  letter: 'ABC'[index]!,
  samples: [],
})
const field = (name: string, required: boolean): ImportField => ({
  name,
  required,
  label: { zh: name, en: name },
  example: '',
})
const columns = [column(0, '企业名称', 'name'), column(1, '代码', null), column(2, '备注', null)]
const fields = [field('name', true), field('creditCode', true), field('address', false)]

describe('a mapping', () => {
  it('begins with the proposal, and with what was chosen for the same title last time', () => {
    expect(propose(columns)).toEqual({ 0: 'name', 1: '', 2: '' })
    expect(propose(columns, { 代码: 'creditCode' })).toEqual({ 0: 'name', 1: 'creditCode', 2: '' })
  })
  it('gives one field one column', () => {
    expect(propose(columns, { 备注: 'name' })).toEqual({ 0: 'name', 1: '', 2: '' })
    expect(assign({ 0: 'name', 1: '' }, 1, 'name')).toEqual({ 0: '', 1: 'name' })
    expect(assign({ 0: '', 1: '' }, 1, '')).toEqual({ 0: '', 1: '' })
  })
  it('says what is lacking, sends only what is mapped, and remembers what was left out', () => {
    const mapping = propose(columns)
    expect(lacking(mapping, fields).map(({ name }) => name)).toEqual(['creditCode'])
    expect(wire(mapping)).toEqual({ 0: 'name' })
    expect(remember(columns, mapping)).toEqual({ 企业名称: 'name', 代码: '', 备注: '' })
  })
})
