import type { Field, Return, Value, Values } from '../api/types'

/** What is wrong with what was written in a field: the key of a sentence and what stands in it. */
export type Fault = {
  key: 'missing' | 'integer' | 'decimal' | 'least' | 'most' | 'long' | 'later' | 'date' | 'above'
  n?: string
}

const empty = (value: Value | undefined) => value === null || value === undefined || value === ''

/** Digits as a phone's Chinese keyboard may write them, without the blanks and commas people put in. */
export const plainDigits = (written: string): string =>
  written.replace(/[０-９．－]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).replace(/[\s,，]/g, '')

/** What the page begins with: what was filed, else what is known from last time; every field has a value, maybe null. */
export function begin({ form, values, prefill }: Pick<Return, 'form' | 'values' | 'prefill'>): Values {
  const from = values ?? prefill ?? {}
  return Object.fromEntries(form.fields.map(({ name }) => [name, from[name] ?? null]))
}

function checkNumber(field: Field, written: string): Fault | undefined {
  if (field.type === 'INTEGER' && !/^-?\d+$/.test(written)) return { key: 'integer' }
  if (!/^-?\d+(\.\d+)?$/.test(written)) return { key: 'decimal', n: String(field.decimals) }
  const places = written.split('.')[1]?.length ?? 0
  if (field.type === 'DECIMAL' && places > field.decimals) return { key: 'decimal', n: String(field.decimals) }
  if (!empty(field.minimum) && Number(written) < Number(field.minimum)) return { key: 'least', n: `${field.minimum}` }
  if (!empty(field.maximum) && Number(written) > Number(field.maximum)) return { key: 'most', n: `${field.maximum}` }
  return undefined
}

/** The same checks as the server's, so that a slip is told at once; the server decides. `latest`: the period's last day. */
export function check(field: Field, value: Value | undefined, latest?: string): Fault | undefined {
  if (empty(value)) return field.required ? { key: 'missing' } : undefined
  if (field.type === 'INTEGER' || field.type === 'DECIMAL') return checkNumber(field, plainDigits(String(value)))
  if (field.type === 'DATE') {
    if (!/^\d{4}-\d\d-\d\d$/.test(String(value))) return { key: 'date' }
    if (latest && field.notAfterPeriod && String(value) > latest) return { key: 'later', n: latest }
  }
  if (field.type === 'TEXT' && field.maxLength && String(value).length > field.maxLength)
    return { key: 'long', n: String(field.maxLength) }
  return undefined
}

/** A number that may not exceed another one: the field it exceeds. */
export function above(field: Field, fields: Field[], values: Values): Field | undefined {
  const other = fields.find(({ name }) => name === field.atMost)
  if (!other || empty(values[field.name]) || empty(values[other.name])) return undefined
  const number = ({ name }: Field) => Number(plainDigits(String(values[name])))
  return number(field) > number(other) ? other : undefined
}

/** As it goes out: whole numbers as numbers, decimals as strings, nothing written as null. */
export function wire(fields: Field[], values: Values): Values {
  const one = (field: Field): Value => {
    const value = values[field.name]
    if (empty(value)) return null
    if (field.type === 'INTEGER') return Number(plainDigits(String(value)))
    if (field.type === 'DECIMAL') return plainDigits(String(value))
    return typeof value === 'string' ? value.trim() || null : value!
  }
  return Object.fromEntries(fields.map((field) => [field.name, one(field)]))
}

/** Whether two values say the same, however they are written. */
export const same = (one: Value | undefined, other: Value | undefined): boolean =>
  (empty(one) && empty(other)) || String(one) === String(other)

/** The fields in which two returns differ. */
export const differing = (fields: Field[], one: Values, other: Values): Field[] =>
  fields.filter(({ name }) => !same(one[name], other[name]))

/** `2020-03-17` is the last day of a daily period; weeks and months are not checked here. */
export const lastDay = (period: string): string | undefined => (/^\d{4}-\d\d-\d\d$/.test(period) ? period : undefined)
