import { http, query } from '../app/http'
import type { Grid, Named, Page, Placed } from '../api/types'

export const grids = {
  list: () => http<Grid[]>('GET', '/grids'),
  missing: (after?: string) => http<Page<Named>>('GET', `/grids/missing${query({ size: 20, after })}`),
  clients: (grid: string, after?: string) =>
    http<Page<Named>>('GET', `/grids/${grid}/clients${query({ size: 50, after })}`),
}

/** How a placing went: what is new here, how many of it lay elsewhere, how many were here already. */
export type Told = {
  key: 'none' | 'placed' | 'moved' | 'placedThere' | 'movedThere'
  n: number
  moved: number
  there: number
}
export function told({ placed, moved }: Placed, chosen: number): Told {
  const there = chosen - placed
  const key = !placed ? 'none' : moved ? (there ? 'movedThere' : 'moved') : there ? 'placedThere' : 'placed'
  return { key, n: placed, moved, there }
}
