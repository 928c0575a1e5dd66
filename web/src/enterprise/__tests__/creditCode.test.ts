import { describe, expect, it } from 'vitest'
import { validCreditCode } from '../creditCode'

describe('the credit code', () => {
  it('is right when its last sign follows from the others (GB 32100)', () => {
    expect(validCreditCode('91350100M000100Y43')).toBe(true)
    expect(validCreditCode(' 91350100m000100y43 ')).toBe(true)
  })
  it('is wrong with another last sign, a forbidden letter, or another length', () => {
    expect(validCreditCode('91350100M000100Y4Z')).toBe(false)
    expect(validCreditCode('91350100M000100I43')).toBe(false)
    expect(validCreditCode('91350100M000100Y4')).toBe(false)
  })
})
