import type { Named, ReturnLine } from '../api/types'
import { returns, waits } from '../returns/api'

/** What one enterprise has to file, and where it stands. */
export type Due = { client: Named; to: string; open?: ReturnLine; latest?: ReturnLine; missing: number }

const rank = ({ open }: Due) => (open?.status === 'QUERIED' ? 0 : open?.status === 'DUE' ? 1 : open ? 2 : 3)

/** The period to be filed now: what was asked back first, then what is due, then the latest that is missing. */
export function pick(client: Named, lines: ReturnLine[]): Due {
  const open =
    lines.find((each) => each.status === 'QUERIED') ??
    lines.find((each) => each.status === 'DUE') ??
    lines.find((each) => waits(each.status))
  const latest = lines.find((each) => each.status !== 'NOT_DUE') ?? lines[0]
  const line = open ?? latest
  return {
    client,
    open,
    latest,
    missing: lines.filter((each) => each.status === 'MISSING').length,
    to: line ? `/clients/${client.id}/returns/${line.form}/${line.period}` : `/clients/${client.id}/returns`,
  }
}

/** All of one person's enterprises, what waits first. */
export async function dueOf(clients: readonly Named[]): Promise<Due[]> {
  const found = await Promise.all(clients.map(async (client) => pick(client, await returns.ofClient(client.id))))
  return found.sort((one, other) => rank(one) - rank(other))
}
