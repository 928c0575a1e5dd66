import { describe, expect, it } from 'vitest'
import type { Field, FieldType, Form } from '../../api/types'
import { above, begin, check, differing, plainDigits, wire } from '../values'

const field = (name: string, type: FieldType, more: Partial<Field> = {}): Field => ({
  name,
  label: { zh: name, en: name },
  hint: null,
  type,
  unit: null,
  decimals: 0,
  minimum: null,
  maximum: null,
  maxLength: 0,
  required: false,
  choices: [],
  personal: false,
  atMost: null,
  notAfterPeriod: true,
  copied: true,
  owner: 'ENTERPRISE',
  retentionMonths: 120,
  ...more,
})
const staff = field('staffOnPost', 'INTEGER', { required: true, minimum: 0, maximum: 100000 })
const use = field('capacityUse', 'DECIMAL', { decimals: 1, minimum: 0, maximum: 200 })
const opened = field('openedOn', 'DATE')
const shortages = field('shortages', 'TEXT', { maxLength: 4 })
const form = { fields: [staff, use, opened, shortages] } as Form

describe('a return', () => {
  it('begins with what was filed, else with what is known from last time, and knows every field', () => {
    expect(begin({ form, values: null, prefill: { staffOnPost: 120 } })).toEqual({
      staffOnPost: 120,
      capacityUse: null,
      openedOn: null,
      shortages: null,
    })
    expect(begin({ form, values: { staffOnPost: 7 }, prefill: { staffOnPost: 120 } }).staffOnPost).toBe(7)
  })

  it('takes digits as a Chinese keyboard writes them', () => {
    expect(plainDigits('１，２０５')).toBe('1205')
    expect(check(staff, '１２０')).toBeUndefined()
    expect(wire(form.fields, { staffOnPost: '１２０', capacityUse: ' 85．5' })).toEqual({
      staffOnPost: 120,
      capacityUse: '85.5',
      openedOn: null,
      shortages: null,
    })
  })

  it('says what is wrong, and that zero is a valid report', () => {
    expect(check(staff, null)).toEqual({ key: 'missing' })
    expect(check(staff, 0)).toBeUndefined()
    expect(check(staff, '12.5')).toEqual({ key: 'integer' })
    expect(check(staff, -1)).toEqual({ key: 'least', n: '0' })
    expect(check(use, '85.55')).toEqual({ key: 'decimal', n: '1' })
    expect(check(use, '201')).toEqual({ key: 'most', n: '200' })
    expect(check(opened, '2020-03-18', '2020-03-17')).toEqual({ key: 'later', n: '2020-03-17' })
    expect(check(shortages, '口罩和电')).toBeUndefined()
    expect(check(shortages, '口罩和电工')).toEqual({ key: 'long', n: '4' })
  })

  it('knows which number may not exceed which', () => {
    const registered = field('registeredStaff', 'INTEGER')
    const bounded = { ...staff, atMost: 'registeredStaff' }
    const both = [registered, bounded]
    expect(above(bounded, both, { registeredStaff: 9, staffOnPost: '10' })).toBe(registered)
    expect(above(bounded, both, { registeredStaff: '１０', staffOnPost: 10 })).toBeUndefined()
    expect(above(bounded, both, { registeredStaff: null, staffOnPost: 10 })).toBeUndefined()
  })

  it('differs only where it says something else', () => {
    const names = differing(form.fields, { staffOnPost: 5, shortages: '' }, { staffOnPost: '5', capacityUse: '1' })
    expect(names.map(({ name }) => name)).toEqual(['capacityUse'])
  })
})
