import type zh from './zh'
import type { SameShape } from '../../app/i18n'

const en: SameShape<typeof zh> = {
  title: 'Calendar feed',
  lead: 'Shows planned visits and shifts in the calendar of your phone or computer, always up to date. Whoever has the address reads on which day you are where: do not pass it on. What was said is not in it.',
  none: 'No calendar address yet.',
  make: 'New calendar address',
  once: 'The address is shown this once; it is gone when you leave this page.',
  address: 'Calendar address',
  copy: 'Copy',
  copied: 'Copied',
  mark: 'The address is marked; copy it with the keyboard or a long press',
  open: 'Add to a calendar',
  how: 'On a computer choose “subscribe by address” in the calendar program and paste it; on a phone press “Add to a calendar”.',
  kept: 'It is added',
  madeAt: 'made {time}',
  active: 'in use',
  revoked: 'revoked {time}',
  revoke: 'Revoke',
  revokeOf: 'Revoke the address made {time}',
  revokeTitle: 'Revoke a calendar address',
  revokeLead:
    'Every calendar that reads this address stops being updated. That cannot be undone; make another if you need one.',
  revokedNow: 'Revoked',
}

export default en
