/** What a refusal says besides its sentence. */
export type Particulars = {
  /** the values in the sentence, for a page that words it itself */
  parameters?: Record<string, unknown>
  /** what to do */
  remedy?: string
  /** who can lift it */
  lifter?: { name: string; phone?: string }
  /** until when it holds, or until when it can be lifted */
  until?: string
  /** by the name of a field: what is wrong with what was written there */
  fields?: Record<string, string>
}

/** A refusal as the server words it (RFC 9457): what is the matter, what to do, who can lift it and until when. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: string,
    readonly particulars: Particulars = {},
  ) {
    super(sentence)
  }

  /** No answer at all: the network, not the server, is the matter. */
  get unreachable(): boolean {
    return this.status === 0
  }

  /** Nothing was decided: the same command may go out again later. */
  get passing(): boolean {
    return [0, 429, 502, 503, 504].includes(this.status)
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body: Particulars & { code?: string; title?: string; detail?: string } = await response.json().catch(() => ({}))
  const { code, title, detail, parameters, remedy, lifter, until, fields } = body
  const particulars = { parameters, remedy, lifter, until, fields }
  return new Problem(response.status, code ?? `HTTP_${response.status}`, detail ?? title ?? '', particulars)
}

export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem
    ? thrown
    : new Problem(-1, 'UNEXPECTED', thrown instanceof Error ? thrown.message : String(thrown))
