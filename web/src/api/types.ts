/**
 * What travels on the wire, under the pages' own words. The shapes come from docs/openapi.json (`npm run types`), which a
 * test of the server holds to its code. Days are YYYY-MM-DD, decimals are strings; what is not there is left out.
 */
import type { components } from './schema'

type Schemas = components['schemas']

export {
  factScaleValues as scales,
  returnStatusValues as returnStatuses,
  tagValues as tags,
  statusValues,
} from './schema'

export type Page<T> = Omit<Schemas['PageEnterpriseLine'], 'items'> & { items: T[] }
export type Named = Schemas['EnterpriseNamed']
export type Worded = Schemas['Sentence']

// Session and directory
export type Zone = Schemas['SessionNamedZone']
export type Session = Schemas['Session']
export type Credentials = Schemas['SessionPassword']
export type Activation = Schemas['SessionActivation']
export type Look = Schemas['ActivationLook']
export type Area = Schemas['Area']
export type Unit = Schemas['Unit']
export type PersonLine = Schemas['PersonLine']
export type Industry = Schemas['Industry']
/** A printed activation sheet; the code is shown this once. A contact's names the clients too. */
export type Sheet = Schemas['Sheet'] & Partial<Pick<Schemas['ClientPrintedSheet'], 'clients'>>

// Enterprises
export type Tag = Schemas['Tag']
export type EnterpriseLine = Schemas['EnterpriseLine']
export type Enterprise = Schemas['EnterpriseWhole']
/** What a clerk writes; a change sends it whole. */
export type EnterpriseFacts = Required<Omit<Schemas['EnterpriseRegister'], 'id' | 'from' | 'tags'>> & { tags: Tag[] }
export type Difference = Schemas['EnterpriseDifference']
export type HistoryLine = Schemas['EnterpriseEvent']
export type Contact = Schemas['ClientContactLine']

// Imports
export type ImportField = Schemas['ImportFieldView']
export type ImportKind = Schemas['ImportKindView']
export type ImportState = Schemas['ImportState']
export type ImportColumn = Schemas['Column']
export type Import = Schemas['ImportView']
export type Outcome = Schemas['Outcome']
export type ImportRow = Schemas['ImportLine']

// Forms and returns
export type FrequencyKind = Schemas['FrequencyKind']
export type FieldType = Schemas['FieldType']
export type Field = Schemas['FormAsked']
export type Form = Schemas['FormView']
export type Values = Schemas['Values']
export type Value = Values[string]
export type ReturnStatus = Schemas['ReturnStatus']
export type ReturnLine = Schemas['ReturnLine']
export type Return = Schemas['ReturnWhole']
export type ReturnReceipt = Schemas['ReturnReceipt']
export type ReturnVersion = Schemas['ReturnVersion']
export type ReturnOfDay = Schemas['ReturnRow']
export type ReturnCounts = Schemas['ReturnTally']

// Figures; RATE counts clients over clients, RATIO sums over sums
export type Measure = Schemas['MeasureKind']
export type FigureLine = Schemas['FigureEntry']
export type Line = Schemas['FigureLine']
export type Figure = Schemas['FigureReading']
export type FigureRecord = Schemas['FigureRecord']

// Bulletins
export type BulletinState = Schemas['BulletinState']
export type BulletinLine = Schemas['BulletinLine']
export type Bulletin = Schemas['BulletinWhole']
export type BulletinWritten = Schemas['BulletinWritten']
export type Block = Schemas['Block']
export type Passport = Schemas['BulletinPassportView']
export type PassportRecord = Schemas['BulletinRecordLine']

// Needs; a derivation's lines come in both languages
export type Deadline = Schemas['Deadline']
export type Goal = Schemas['Goal']
export type Urgency = Schemas['Urgency']
export type NeedStatus = Schemas['Status']
export type NeedStep = Schemas['Step']
export type NeedKind = Schemas['Kind']
export type NeedLine = Schemas['NeedLine']
export type Need = Schemas['NeedWhole']
export type NeedHand = Schemas['NeedHand']
export type NeedReceipt = Schemas['NeedStepped']
export type Rating = Schemas['WordRating']
export type MatterKind = Schemas['MatterKind']

// Proposals for a need, and the table of responsibilities they come from
export type Proposed = Schemas['RoutingProposed']
export type Alike = Schemas['RoutingAlike']
export type NeedHints = Schemas['RoutingHints']
export type ResponsibilityLine = Schemas['RoutingLine']
export type FallbackUnits = Schemas['FallbackUnits']

// Who serves whom, who spoke with whom, and what passes from one officer to another
export type Assignment = Schemas['AssignmentLine']
export type AssignmentKind = Schemas['AssignmentKind']
export type ClientOfficers = Schemas['AssignmentWhole']
export type Officer = Schemas['AssignmentOfficer']
export type Official = Schemas['Official']
export type Served = Schemas['AssignmentServed']
export type Unserved = Schemas['AssignmentUnserved']
export type Waiting = Schemas['AssignmentWaiting']
export type Phone = Schemas['ClientPhone']
export type LoadCap = Schemas['LoadCap']
export type Encounter = Schemas['EncounterLine']
export type Photo = Schemas['PhotoLine']
export type Position = Schemas['Position']
export type EncounterContent = Schemas['EncounterContent']
export type EncounterState = Schemas['EncounterState']
export type EncounterVersion = Schemas['EncounterVersion']
export type Channel = Schemas['EncounterChannel']
export type Topic = Schemas['EncounterTopic']
export type HandOverLine = Schemas['HandOverLine']
export type HandOver = Schemas['HandOverWhole']
export type HandOverState = Schemas['HandOverState']

// Working calendar and time limits
export type CalendarYear = Schemas['CalendarYear']
export type OwnDay = Schemas['OwnDay']
export type WorkingHours = Schemas['WorkingHours']
export type ClockRule = Schemas['ClockRule']
export type ClockRules = Schemas['ClockRuleRuleList']

// Notices
export type Notice = Schemas['NoticeLine']
export type NoticeWays = Schemas['NoticeWays']
export type Outgoing = Schemas['NoticeOutgoing']

// Rota, tracker, projects
export type RotaWeek = Schemas['RotaWeek']
export type RotaNow = Schemas['RotaNow']
export type Shift = Schemas['RotaLine']
export type Swap = Schemas['SwapLine']
export type Reachable = Schemas['RotaReachable']
export type Tracked = Schemas['TrackerLine']
export type TrackedKind = Schemas['TrackedKind']
export type TrackedContent = Schemas['TrackerContent']
export type TrackedVersion = Schemas['TrackerVersion']
export type Silent = Schemas['TrackerSilent']
export type ProjectLine = Schemas['ProjectLine']
export type Project = Schemas['ProjectWhole']
export type ProjectEvent = Schemas['ProjectEvent']

// Teams, grids, the fair proposal, the next contact, calendar feeds
export type Team = Schemas['TeamWhole']
export type TeamKind = Schemas['TeamKind']
export type TeamPart = Schemas['TeamPart']
export type TeamMember = Schemas['TeamMember']
export type NewMember = Schemas['TeamNewMember']
export type Grid = Schemas['GridLine']
export type Placed = Schemas['GridPlaced']
export type ProposalLine = Schemas['ShareLine']
export type Decided = Schemas['ShareDecided']
export type Accepted = Schemas['ShareAccepted']
export type Spoken = Schemas['ShareLanguages']
export type NextContact = Schemas['NextContactNext']
export type ContactRule = Schemas['ContactRule']
export type Feed = Schemas['FeedLine']
export type FeedMade = Schemas['FeedMade']
