import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'Key projects',
  lead: 'Name, code, area and the unit that leads; each project has an officer, too.',
  one: 'A project',
  new: 'New project',
  edit: 'Change',
  edited: 'Changed',
  close: 'Close',
  closeLead: 'No longer listed from today; who serves it ends with it.',
  closed: 'Closed',
  reopen: 'Reopen',
  reopenLead: 'Listed again from today; an officer has to be assigned anew.',
  reopened: 'Reopened',
  name: 'Name',
  code: 'Code',
  codeHint: 'of the national online platform',
  area: 'Area',
  unit: 'Leading unit',
  status: 'Status',
  statuses: { LISTED: 'Listed', CLOSED: 'Closed' },
  from: 'From which day',
  since: 'As of',
  holdsFrom: 'from {day}',
  awaiting: 'an officer is due by {time}',
  facts: 'Facts',
  history: 'History',
  searchHint: 'name or code',
  closedToo: 'Closed ones too',
  none: 'No such project',
  noneText: 'Look for something else, or import the register of projects.',
  what: {
    register: 'Registered',
    edit: 'Changed',
    close: 'Closed',
    reopen: 'Reopened',
    'apply-piece': 'Imported from a workbook',
  },
  fault: { name: 'Enter the name', code: 'Enter the code', from: 'Choose today or an earlier day' },
}

export default en
