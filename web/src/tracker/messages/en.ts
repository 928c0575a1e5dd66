import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'Tracker',
  lead: 'Orders, difficulties and policy wishes of key and foreign-funded enterprises, and how they go.',
  ofClient: 'Orders, difficulties, wishes',
  kindWord: 'Which kind',
  kind: { ORDER: 'Orders', DIFFICULTY: 'Difficulty', POLICY_WISH: 'Policy wish' },
  trend: { UP: 'up', STEADY: 'steady', DOWN: 'down' },
  levels: { 1: '1 slight', 2: '2 felt', 3: '3 heavy', 4: '4 grave', 5: '5 work stands still' },
  yuan: '{n} yuan',
  silent: 'Nothing heard for {n} days',
  noneSilent: 'Something was heard of each.',
  last: 'last {day}',
  never: 'nothing on record',
  none: 'Nothing on record yet',
  noneText: 'What is heard of orders, difficulties and wishes is recorded under the enterprise.',
  record: 'Record',
  recorded: 'Recorded',
  correct: 'Correct',
  corrected: 'Corrected',
  changed: 'corrected {n} times',
  asOf: 'As of',
  amount: 'Orders in hand (yuan)',
  level: 'How grave',
  note: 'What was said',
  noteHint: 'e.g. two European orders are put off until mid-April',
  fault: {
    asOf: 'Choose today or an earlier day',
    amount: 'An amount with two decimals at most',
    level: 'Say how grave it is',
    note: 'Write what was said',
  },
}

export default en
