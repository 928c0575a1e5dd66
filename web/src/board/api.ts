import { http, query } from '../app/http'
import type { Figure, FigureDay, FigureLine, FigureRecord, Grouping, Page } from '../api/types'

/** What is listed behind a mark: one part of a figure, counted or not. */
export type Names = { key: string; by?: Grouping; part?: string; counted?: string }

export const figures = {
  catalogue: () => http<FigureLine[]>('GET', '/figures'),
  read: (key: string, day?: string, by?: Grouping) => http<Figure>('GET', `/figures/${key}${query({ day, by })}`),
  days: (key: string, from: string, to: string) =>
    http<FigureDay[]>('GET', `/figures/${key}/days${query({ from, to })}`),
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
