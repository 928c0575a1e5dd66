import { http, query } from '../app/http'
import type { Page, Silent, Tracked, TrackedContent, TrackedKind, TrackedVersion } from '../api/types'

export const tracker = {
  latest: (kind?: string, after?: string) => http<Page<Tracked>>('GET', `/tracker${query({ kind, size: 20, after })}`),
  silent: (days: number, after?: string) =>
    http<Page<Silent>>('GET', `/tracker/silent${query({ days, size: 20, after })}`),
  ofClient: (client: string, after?: string) =>
    http<Page<Tracked>>('GET', `/clients/${client}/tracker${query({ size: 50, after })}`),
  versions: (client: string, entry: string) =>
    http<TrackedVersion[]>('GET', `/clients/${client}/tracker/${entry}/versions`),
}
export const kinds: TrackedKind[] = ['ORDER', 'DIFFICULTY', 'POLICY_WISH']

/** More orders are well, a greater difficulty is not: the colour follows the matter, the sign the number. */
export function trendTone({ kind, trend }: Tracked): 'green' | 'red' | 'grey' {
  if (!trend || trend === 'STEADY' || kind === 'POLICY_WISH') return 'grey'
  return (trend === 'UP') === (kind === 'ORDER') ? 'green' : 'red'
}
export const trendSign = { UP: '▴', STEADY: '–', DOWN: '▾' } as const

/** Yuan as one writes them, in fen; nothing where that is no amount. */
export function fen(yuan: string): number | undefined {
  const plain = yuan.replace(/[,，\s]/g, '')
  const found = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain)
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0') || 0) : undefined
}
/** Fen in yuan, the two digits only where they say something. */
export function yuan(amount: number): string {
  const [whole, rest] = [Math.floor(amount / 100), amount % 100]
  return rest ? `${whole}.${String(rest).padStart(2, '0')}` : String(whole)
}

/** What is written of one entry, as it stands in the fields. */
export type Written = { kind: TrackedKind; asOf: string; amount: string; level: string; note: string }
export type Fault = 'asOf' | 'amount' | 'level' | 'note'
export function missing(written: Written, today: string): Fault[] {
  const found: Fault[] = []
  if (!written.asOf || written.asOf > today) found.push('asOf')
  if (written.kind === 'ORDER' && fen(written.amount) === undefined) found.push('amount')
  if (written.kind === 'DIFFICULTY' && !written.level) found.push('level')
  if (!written.note.trim()) found.push('note')
  return found
}
export const contentOf = ({ kind, asOf, amount, level, note }: Written): TrackedContent => ({
  kind,
  asOf,
  amount: kind === 'ORDER' ? fen(amount)! : null,
  level: kind !== 'ORDER' && level ? Number(level) : null,
  note: note.trim(),
})
