import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'How often to be in contact',
  lead: 'What is due is reckoned by this: from the last contact, or without one from the day of the assignment. Only the officer sees it; nobody is ranked or judged by it.',
  standard: 'not set yet; the common standard',
  own: 'set by the zone',
  kind: { key: 'Key enterprises', foreign: 'Foreign-funded enterprises', other: 'Others' },
  kindOf: { KEY: 'key', FOREIGN: 'foreign-funded', OTHER: '' },
  every: 'every {n} days at the least',
  field: '{kind}: every how many days at the least',
  wrong: 'A whole number from 1 to 365',
  saved: 'Saved; lists go by it from now on',
  who: 'Set by the zone administrator.',
  both: 'Key and foreign-funded at once counts as key.',
  today: 'Contact is due',
  late: '{n} days late',
  now: 'due today',
  by: 'due by {day}',
  last: 'last {day}',
  never: 'never contacted yet',
  none: 'Each was contacted in time.',
  all: 'See all {n}',
  rule: 'How often',
}

export default en
