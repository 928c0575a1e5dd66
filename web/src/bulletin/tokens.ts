import type { Figure } from '../api/types'
import { grouped, isShare } from '../app/words'

/** How a figure stands in a text: the number, `466/466`, one half of it, or per cent; the same words as the server's. */
export const manners = ['number', 'of', 'numerator', 'denominator', 'rate'] as const
export type Manner = (typeof manners)[number]
export type Token = { key: string; manner: Manner; written: string }
export type Piece = string | Token

const pattern = /\[\[([a-z][a-z0-9.-]*)(?::(of|numerator|denominator|rate))?]]/g

/** A text cut into words and figures, in order. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) found.push(text.slice(from, match.index))
    const [written, key, manner] = match
    found.push({ key: key!, manner: (manner as Manner) ?? 'number', written })
    from = match.index + written.length
  }
  if (from < text.length) found.push(text.slice(from))
  return found
}

export const write = (key: string, manner: Manner): string => `[[${key}${manner === 'number' ? '' : `:${manner}`}]]`

/** With or without brackets: the same token. */
export const bare = (token: string): string => token.replace(/^\[\[|\]\]$/g, '')

/** A figure as it reads in a text; the server prints it the same way. */
export function tell({ measure, whole }: Pick<Figure, 'measure' | 'whole'>, manner: Manner): string {
  const { numerator, denominator, clients } = whole
  const share = `${whole.value ?? '—'}%`
  if (manner === 'of') return `${numerator}/${denominator ?? clients}`
  if (manner === 'denominator') return String(denominator ?? clients)
  if (manner === 'rate') return isShare(measure) ? share : (whole.value ?? '—')
  return manner === 'number' && measure === 'RATIO' ? share : String(numerator)
}

/** A number alone, for a choice among manners. */
export const example = (figure: Pick<Figure, 'measure' | 'whole'>, manner: Manner): string =>
  /^\d+$/.test(tell(figure, manner)) ? grouped(tell(figure, manner)) : tell(figure, manner)

/** Every figure that the texts name, once. */
export const keysIn = (texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => pieces(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.key])))),
]
