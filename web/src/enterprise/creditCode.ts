const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a unified social credit code is well formed and its last sign is right (GB 32100-2015). */
export function validCreditCode(written: string): boolean {
  const code = written.trim().toUpperCase()
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += alphabet.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17]
}
