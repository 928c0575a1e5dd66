import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'Restart board',
  lead: 'As of {day} 24:00. Tap any number to see the enterprises.',
  pick: 'Day',
  print: 'Print',
  figures: 'Figures and definitions',
  figuresLead: 'One figure, one definition: count, list, chart and bulletin use the same.',
  about: '{name}: how it is spread',
  trend: 'The last thirty days',
  day: 'Day',
  summary: '{name}: {first} on {from}, {last} on {to}.',
  byArea: 'By area',
  byIndustry: 'By industry',
  names: 'Enterprises',
  counted: { all: 'All', true: 'Counted', false: 'Not counted' },
  none: 'No such enterprise',
  noneText: 'Choose another.',
  empty: 'No figures yet',
  emptyText: 'Import the roster first; once enterprises file, the numbers are here.',
}
export default en
