import { expect, it } from 'vitest'
import { told } from '../api'

it('tells of a placing what is new, what moved and what was there', () => {
  const said = (placed: number, moved: number, chosen: number) => told({ grid: 'g', placed, moved }, chosen)
  expect(said(0, 0, 3)).toMatchObject({ key: 'none' })
  expect(said(3, 0, 3)).toEqual({ key: 'placed', n: 3, moved: 0, there: 0 })
  expect(said(3, 2, 3)).toEqual({ key: 'moved', n: 3, moved: 2, there: 0 })
  expect(said(2, 0, 3)).toEqual({ key: 'placedThere', n: 2, moved: 0, there: 1 })
  expect(said(2, 1, 5)).toEqual({ key: 'movedThere', n: 2, moved: 1, there: 3 })
})
