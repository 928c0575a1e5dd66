import type { Figure, Line } from '../api/types'
import { grouped, rate } from '../app/words'

/** How a figure stands in a text: the number, `466/466`, or per cent. */
export type Manner = 'number' | 'of' | 'rate'
export type Token = { key: string; part?: string; manner: Manner; written: string }
export type Piece = string | Token

const pattern = /\[\[([\w.-]+)(?:@([^\]:]+))?(?::(of|rate))?\]\]/g

/** A text cut into words and figures, in order. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) found.push(text.slice(from, match.index))
    const [written, key, part, manner] = match
    found.push({ key: key!, part, manner: (manner as Manner) ?? 'number', written })
    from = match.index + written.length
  }
  if (from < text.length) found.push(text.slice(from))
  return found
}

export const write = (key: string, manner: Manner, part?: string): string =>
  `[[${key}${part ? `@${part}` : ''}${manner === 'number' ? '' : `:${manner}`}]]`

/** With or without brackets: the same token. */
export const bare = (token: string): string => token.replace(/^\[\[|\]\]$/g, '')

/** A figure's line as it reads in a text. */
export function tell(line: Line, manner: Manner): string {
  if (manner === 'of') return `${grouped(line.numerator)}/${grouped(line.denominator)}`
  if (manner === 'rate') return `${rate(line.numerator, line.denominator)}%`
  return grouped(line.denominator === null ? line.value : line.numerator)
}

/** Every figure that the texts name, once. */
export const keysIn = (texts: string[]): string[] => [
  ...new Set(texts.flatMap((text) => pieces(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.key])))),
]

export function lineOf(figure: Figure | undefined, broken: Figure[], { part }: Token): Line | undefined {
  if (!part) return figure?.whole
  return broken.flatMap((each) => each.lines).find((each) => each.part === part)
}
