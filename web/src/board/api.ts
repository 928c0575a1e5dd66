import { http, query } from '../app/http'
import type { Figure, FigureLine, FigureRecord, Line, Page } from '../api/types'

/** What a figure can be broken down by. */
export type Grouping = 'area' | 'industry' | 'scale' | 'tag'

/** What is listed behind a mark: one part of a figure, counted or not. */
export type Names = { key: string; by?: Grouping; part?: string; counted?: string }

export const figures = {
  catalogue: () => http<FigureLine[]>('GET', '/figures'),
  read: (key: string, day?: string, by?: Grouping) => http<Figure>('GET', `/figures/${key}${query({ day, by })}`),
  /** One line a day; its part is the day. */
  days: (key: string, from: string, to: string) => http<Line[]>('GET', `/figures/${key}/days${query({ from, to })}`),
  records: ({ key, by, part, counted }: Names, day: string, after?: string) =>
    http<Page<FigureRecord>>('GET', `/figures/${key}/records${query({ day, by, part, counted, size: 20, after })}`),
}

/** The board's figures in the order in which one reads them; the first is what the board is about. */
export const shown = [
  'industrial.opened',
  'enterprises.producing',
  'foreign-trade.producing',
  'foreign-funded.producing',
  'staff.on-post',
  'enterprises.at-capacity',
  'returns.submitted',
]
