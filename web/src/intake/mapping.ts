import type { ImportColumn, ImportField } from '../api/types'

/** Which column goes where: by the column's number; '' leaves the column out. */
export type Mapping = Record<string, string>

/** The server's proposal, over which what this person chose for the same titles last time is laid. */
export function propose(columns: ImportColumn[], remembered: Record<string, string> = {}): Mapping {
  const taken = new Set<string>()
  return Object.fromEntries(
    columns.map((column) => {
      const wanted = remembered[column.title] ?? column.field ?? ''
      const field = wanted && !taken.has(wanted) ? wanted : ''
      if (field) taken.add(field)
      return [String(column.index), field]
    }),
  )
}

/** One field takes one column: choosing it here takes it away there. */
export function assign(mapping: Mapping, column: number, field: string): Mapping {
  const freed = Object.entries(mapping).map(([key, value]) => [key, field && value === field ? '' : value])
  return { ...Object.fromEntries(freed), [column]: field }
}

/** Required fields that no column is mapped to. */
export const lacking = (mapping: Mapping, fields: ImportField[]): ImportField[] =>
  fields.filter((field) => field.required && !Object.values(mapping).includes(field.name))

/** As it goes out: only what is mapped. */
export const wire = (mapping: Mapping): Mapping =>
  Object.fromEntries(Object.entries(mapping).filter(([, field]) => field))

/** What is remembered for the next workbook: title → field. */
export const remember = (columns: ImportColumn[], mapping: Mapping): Record<string, string> =>
  Object.fromEntries(columns.map(({ index, title }) => [title, mapping[String(index)] ?? '']))
