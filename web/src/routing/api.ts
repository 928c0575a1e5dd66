import { http, query } from '../app/http'
import type { Area, FallbackUnits, NeedKind, ResponsibilityLine, Unit } from '../api/types'

export const routing = {
  table: (day?: string) => http<ResponsibilityLine[]>('GET', `/responsibilities${query({ day })}`),
  kinds: () => http<NeedKind[]>('GET', '/responsibilities/kinds'),
  fallback: () => http<FallbackUnits>('GET', '/fallback-units'),
  units: () => http<Unit[]>('GET', '/units'),
  areas: () => http<Area[]>('GET', '/areas'),
}

const category = (code: string): string => code.split('.')[0]!

export type Group = { category: NeedKind; finer: NeedKind[]; lines: ResponsibilityLine[] }

/** The table by category, in the catalogue's order; in it the whole category first, the whole zone before its parts. */
export function byCategory(kinds: NeedKind[], lines: ResponsibilityLine[]): Group[] {
  const place = new Map(kinds.map(({ code }, index) => [code, index]))
  return kinds
    .filter(({ code }) => !code.includes('.'))
    .map((each) => ({
      category: each,
      finer: kinds.filter(({ code }) => code !== each.code && category(code) === each.code),
      lines: lines
        .filter(({ kind }) => category(kind) === each.code)
        .sort(
          (one, other) =>
            place.get(one.kind)! - place.get(other.kind)! ||
            (one.area?.name ?? '').localeCompare(other.area?.name ?? '', 'zh-CN'),
        ),
    }))
}

/** Whether no unit has the whole category in the whole zone: some of its needs find nobody in charge. */
export const open = ({ category: { code }, lines }: Group): boolean =>
  !lines.some(({ kind, area }) => kind === code && !area)
