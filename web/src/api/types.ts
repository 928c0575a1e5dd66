/**
 * What travels on the wire, in one place. Named as the server's OpenAPI document names it, so that types generated from
 * that document can take this file's place without a change elsewhere. Days are YYYY-MM-DD, decimals are strings;
 * what is not there (`?`) is left out or null.
 */
export type Page<T> = { items: T[]; next?: string | null }
export type Named = { id: string; name: string }
export type Worded = { zh: string; en: string }

// Session ------------------------------------------------------------------------------------------------------------
export type Role =
  | 'ADMINISTRATOR'
  | 'SECURITY_ADMINISTRATOR'
  | 'AUDITOR'
  | 'ROSTER_CLERK'
  | 'LIAISON_OFFICER'
  | 'HANDLER'
  | 'LEADER'
  | 'SECRETARY'
  | 'CONTACT'
export type Zone = { id: number; name: string }
export type Session = {
  person: string
  name: string
  roles: Role[]
  permissions: string[]
  zone: Zone
  clients: Named[]
  /** invented data, and a clock of its own */
  demonstration: boolean
  /** the day it is in the domain; the device's own day is never asked */
  today: string
}
export type Look = {
  kind: 'CONTACT' | 'OFFICIAL'
  name: string
  signInName?: string | null
  clients: Named[]
  secondFactor: { secret: string; uri: string; qr: string } | null
}

// Directory ----------------------------------------------------------------------------------------------------------
export type Area = { id: string; name: string; parent?: string | null; divisions: string[]; version: number }
export type Unit = { id: string; name: string; parent?: string | null; path: string; version: number }
export type SignInState = 'NONE' | 'WAITING' | 'ACTIVE' | 'LOCKED'
export type Held = { unit: string; unitName: string; title: string; roles: Role[]; from: string; to?: string | null }
export type PersonLine = { id: string; name: string; phone?: string | null; posts: Held[]; signIn: SignInState }
/** A printed activation sheet; the code is shown this once. */
export type Sheet = {
  person: string
  name: string
  clients?: string[]
  code: string
  url: string
  qr: string
  expires: string
}
export type Industry = { code: string; parent?: string | null; level: number; name: string }

// Enterprises --------------------------------------------------------------------------------------------------------
export const tags = ['ABOVE_SCALE', 'FOREIGN_TRADE_PRODUCER', 'FOREIGN_FUNDED', 'KEY'] as const
export type Tag = (typeof tags)[number]
export const scales = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'] as const
export type Scale = (typeof scales)[number]
export type EnterpriseStatus = 'LISTED' | 'CLOSED' | 'MERGED' | 'DUPLICATE'
export type EnterpriseLine = {
  id: string
  name: string
  creditCode: string
  area?: Named | null
  industry: { code: string; name: string } | null
  scale?: Scale | null
  tags: Tag[]
  listed: boolean
  status: EnterpriseStatus
  version: number
}
export type Enterprise = EnterpriseLine & {
  formerNames: string[]
  legalRepresentative?: string | null
  address?: string | null
  registeredStaff?: number | null
  capacity?: string | null
  capacityUnit?: string | null
  ownership?: string | null
  /** the enterprise it was merged into, or whose duplicate it is */
  other?: Named | null
  /** until when the exception “awaiting assignment” holds */
  awaiting?: string | null
  since: string
}
/** What a clerk writes; a change sends it whole. */
export type EnterpriseFacts = {
  name: string
  creditCode: string
  area: string | null
  industry: string | null
  scale: Scale | null
  ownership: string | null
  tags: Tag[]
  address: string | null
  registeredStaff: number | null
  capacity: string | null
  capacityUnit: string | null
  legalRepresentative: string | null
}
export type Difference = { field: string; old?: string | null; now?: string | null }
export type HistoryLine = {
  at: string
  from: string
  by: string
  what: string
  reason?: string | null
  differences: Difference[]
  version: number
}
export type Contact = {
  id: string
  person: string
  name: string
  phone?: string | null
  from: string
  to?: string | null
  verified: boolean
  signIn: SignInState
  version: number
}

// Imports ------------------------------------------------------------------------------------------------------------
export type ImportField = { name: string; label: Worded; required: boolean; example?: string | null }
export type ImportKind = { key: string; name: Worded; fields: ImportField[] }
export type ImportState =
  'MAPPED' | 'CHECKING' | 'CHECKED' | 'RUNNING' | 'DONE' | 'UNDOING' | 'UNDONE' | 'CANCELLED' | 'FAILED'
export type ImportColumn = { index: number; letter: string; title: string; samples: string[]; field?: string | null }
export type Import = {
  id: string
  kind: string
  fileName: string
  by?: string | null
  at: string
  state: ImportState
  sheet: string
  headerRow: number
  columns: ImportColumn[]
  counts: {
    rows: number
    good: number
    bad: number
    fresh: number
    changed: number
    same: number
    applied: number
  }
  progress: { done: number; total: number; perSecond: number } | null
  undoUntil?: string | null
  failure?: string | null
  version: number
}
export const outcomes = ['BAD', 'FRESH', 'CHANGED', 'SAME'] as const
export type Outcome = (typeof outcomes)[number]
export type ImportRow = {
  row: number
  name: string
  outcome: Outcome
  faults: { column: string; letter: string; value: string; sentence: string }[]
  differences: { label: string; old?: string | null; new?: string | null }[]
}

// Forms and returns --------------------------------------------------------------------------------------------------
export type Basis = {
  number?: string | null
  maker?: string | null
  approval?: string | null
  expires?: string | null
  power?: Worded | null
}
export type FrequencyKind = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'NONE'
export type Frequency = { kind: FrequencyKind; from: string; dueTime: string; version: number }
export type FieldType = 'INTEGER' | 'DECIMAL' | 'DATE' | 'TEXT' | 'CHOICE' | 'FLAG'
export type Field = {
  name: string
  label: Worded
  hint?: Worded | null
  type: FieldType
  unit?: Worded | null
  decimals?: number | null
  minimum?: number | null
  maximum?: number | null
  maxLength?: number | null
  required: boolean
  choices: { value: string; label: Worded }[]
  /** the field that it may not exceed */
  atMost?: string | null
  /** a day that may not be after the period */
  notAfterPeriod: boolean
  personal: boolean
  /** prefilled from last time */
  copied: boolean
}
export type Form = {
  code: string
  title: Worded
  version: number
  minutes: number
  basis?: Basis | null
  /** nothing obliges anybody to fill it in */
  refusable: boolean
  /** today's */
  frequency?: Frequency | null
  coming: Frequency[]
  fields: Field[]
}
export type Value = string | number | boolean | null
export type Values = Record<string, Value>
export const returnStatuses = [
  'NOT_DUE',
  'DUE',
  'MISSING',
  'SUBMITTED',
  'QUERIED',
  'CORRECTED',
  'CONFIRMED',
  'LOCKED',
] as const
export type ReturnStatus = (typeof returnStatuses)[number]
export type ReturnLine = {
  form: string
  title: Worded
  period: string
  status: ReturnStatus
  dueAt?: string | null
  version?: number | null
  submittedAt?: string | null
  late: boolean
  values: Values
}
export type Return = {
  form: Form
  client: Named
  period: string
  dueAt?: string | null
  status: ReturnStatus
  version?: number | null
  values?: Values | null
  prefill?: Values | null
  prefilledFrom?: string | null
  query: { text: string; by: string; at: string } | null
  submittedAt?: string | null
  late: boolean
  /** names of the figures made from it */
  publishes: Worded[]
}
export type ReturnReceipt = { period: string; version: number; submittedAt: string; late: boolean }
export type ReturnVersion = { version: number; values: Values; at: string; by: string }
export type ReturnOfDay = {
  client: Named
  area?: Named | null
  status: ReturnStatus
  submittedAt?: string | null
  late: boolean
  values?: Values | null
  version?: number | null
}
export type ReturnCounts = {
  due: number
  submitted: number
  late: number
  missing: number
  queried: number
  confirmed: number
  dueAt: string
}

// Figures ------------------------------------------------------------------------------------------------------------
/** RATE counts clients over clients, RATIO sums over sums. */
export type Measure = 'COUNT' | 'SUM' | 'RATE' | 'RATIO'
export type ClaimType = 'NONE' | 'EXACT' | 'ALL' | 'AT_LEAST' | 'OVER' | 'RANGE' | 'TREND' | 'SUPERLATIVE' | 'DAILY'
export type FigureLine = {
  key: string
  name: Worded
  definition: Worded
  unit: Worded
  claim: ClaimType
  measure: Measure
}
export type Line = {
  part?: string | null
  partName?: string | null
  numerator: number
  denominator?: number | null
  /** whom it is about */
  clients: number
  /** how many of them have a record */
  covered: number
  /** how many of those records are of an earlier day */
  stale: number
  /** null: nothing to divide by, or nothing known */
  value?: string | null
}
export type Grouping = 'area' | 'industry' | 'scale' | 'tag'
export type Figure = {
  key: string
  name: Worded
  definition: Worded
  unit: Worded
  day: string
  measure: Measure
  whole: Line
  lines: Line[]
  claim: ClaimType
  /** whether what the claim says is so */
  holds: boolean
}
/** `part` is the day. */
export type FigureDay = Line
export type RecordRef = { kind: string; id: string; version: number; period?: string | null }
export type FigureRecord = {
  client: Named
  part?: string | null
  counted: boolean
  record?: RecordRef | null
  values: Values
}

// Bulletins ----------------------------------------------------------------------------------------------------------
export type BulletinState = 'DRAFT' | 'SUBMITTED' | 'CHECKED' | 'PUBLISHED' | 'CORRECTED'
export type BulletinLine = {
  id: string
  number?: string | null
  title: string
  day: string
  state: BulletinState
  author: string
  checker?: string | null
  publishedAt?: string | null
  version: number
}
export type Block = { kind: 'HEADING' | 'PARAGRAPH'; text: string }
export type BulletinFigure = {
  token: string
  key: string
  name: Worded
  text: string
  numerator: number
  denominator?: number | null
  covered: number
  stale: number
  passport?: string | null
}
export type Remark = { by: string; at: string; text: string }
export type Bulletin = BulletinLine & {
  blocks: Block[]
  figures: BulletinFigure[]
  remarks: Remark[]
  /** the published bulletin that this one corrects */
  corrects?: Named | null
  /** whether this person wrote it last, and so may not check it */
  mine: boolean
}
export type BulletinWritten = { id: string; number?: string | null; state: BulletinState; version: number }
export type Passport = {
  id: string
  bulletin: Named
  figure: string
  name: Worded
  definition: Worded
  day: string
  position: number
  unit: Worded
  value?: string | null
  numerator: number
  denominator?: number | null
  clients: number
  covered: number
  stale: number
  checker: string
  publishedAt: string
  hash: string
  verified: boolean
}
export type PassportRecord = FigureRecord & {
  now: { version?: number | null; counted: boolean; values: Values } | null
}
