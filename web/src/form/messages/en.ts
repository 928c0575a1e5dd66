import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'Forms',
  one: 'Form',
  lead: 'The fields, basis and frequency of each form. The fewer fields the better.',
  none: 'No forms yet',
  price: 'about {n} min',
  version: 'version {n}',
  frequency: '{kind}, due {time} (from {day})',
  kind: { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', NONE: 'not filed' },
  setFrequency: 'Set the frequency',
  howOften: 'How often',
  dueTime: 'Due at',
  from: 'From which day',
  set: 'Frequency set',
  fields: 'Fields',
  decimals: '{n} decimals',
  maxLength: 'at most {n} characters',
  required: 'required',
  copied: 'filled in from last time',
  personal: 'personal, encrypted',
  type: { INTEGER: 'whole number', DECIMAL: 'decimal', DATE: 'day', TEXT: 'text', CHOICE: 'one of', FLAG: 'yes or no' },
}
export default en
