import { computed, ref, shallowReactive } from 'vue'
import { useI18n } from 'vue-i18n'
import type { BulletinLine, EnterpriseLine, Figure, Import, Page } from '../api/types'
import { http, query } from '../app/http'
import { session } from '../app/session'
import { percent } from '../app/words'
import { liaison } from '../liaison/api'
import { needs } from '../need/api'
import { daily, returns } from '../returns/api'

type Tone = 'red' | 'amber' | 'green'
export type Task = {
  key:
    | 'needDesk'
    | 'needQueue'
    | 'needVerification'
    | 'needRequests'
    | 'needAll'
    | 'unserved'
    | 'late'
    | 'queried'
    | 'check'
    | 'draft'
    | 'import'
    | 'roster'
    | 'sheets'
    | 'board'
    | 'people'
    | 'forms'
    | 'figures'
    | 'cap'
    | 'contacts'
  icon: string
  to: string
  permission: string
  count?: number | string
  tone?: Tone
  text?: string
}

/** In the order in which one does them; each stands here only for who may open it. */
const all = (today: string): Task[] => [
  { key: 'needDesk', icon: 'need', to: '/needs/desk', permission: 'need.dispatch' },
  { key: 'needQueue', icon: 'need', to: '/needs/queue', permission: 'need.handle' },
  { key: 'needVerification', icon: 'phone', to: '/needs/verification', permission: 'need.verify' },
  { key: 'needRequests', icon: 'seal', to: '/needs/requests', permission: 'need.approve' },
  { key: 'needAll', icon: 'need', to: '/needs/all', permission: 'need.read' },
  { key: 'unserved', icon: 'people', to: '/assignments', permission: 'assignment.write' },
  { key: 'late', icon: 'form', to: `/returns/${daily}/${today}?status=MISSING`, permission: 'return.read' },
  { key: 'queried', icon: 'warn', to: `/returns/${daily}/${today}?status=CORRECTED`, permission: 'return.confirm' },
  { key: 'check', icon: 'seal', to: '/bulletins', permission: 'bulletin.read' },
  { key: 'import', icon: 'import', to: '/imports', permission: 'import.write' },
  { key: 'sheets', icon: 'sheet', to: '/enterprises/sheets', permission: 'contact.activate' },
  { key: 'roster', icon: 'firm', to: '/enterprises', permission: 'enterprise.write' },
  { key: 'board', icon: 'board', to: '/boards/restart', permission: 'figure.read' },
  { key: 'draft', icon: 'bulletin', to: '/bulletins/new', permission: 'bulletin.write' },
  { key: 'people', icon: 'people', to: '/directory/people', permission: 'directory.read' },
  { key: 'forms', icon: 'form', to: '/forms', permission: 'form.write' },
  { key: 'cap', icon: 'visit', to: '/assignments/cap', permission: 'load-cap.write' },
  { key: 'contacts', icon: 'clock', to: '/contact-rule', permission: 'contact-rule.write' },
]

const waitingNeeds = [
  ['needDesk', 'desk'],
  ['needQueue', 'queue'],
  ['needVerification', 'verification'],
  ['needRequests', 'requests'],
] as const

/** The tasks of this person's roles, with counts as they come; a count that does not come leaves the link alone. */
export function useTasks() {
  const { t } = useI18n()
  const today = session.today()
  const counts = shallowReactive(new Map<Task['key'], Partial<Task>>())
  const waiting = ref(true)
  const mine = all(today).filter((each) => session.may(each.permission))
  const has = (key: Task['key']) => mine.some((each) => each.key === key)
  const tone = (count: number, colour: Tone): Partial<Task> => ({ count, tone: count ? colour : 'green' })

  async function count() {
    const asks: Promise<void>[] = []
    for (const [key, tab] of waitingNeeds)
      if (has(key))
        asks.push(
          needs.list(tab, {}, undefined, 100).then(({ items, next }) => {
            const late = items.filter((each) => each.late).length
            const text = late ? t('today.needLate', { n: late }) : undefined
            counts.set(key, { ...tone(items.length, late ? 'red' : 'amber'), ...(next && { count: '100+' }), text })
          }),
        )
    if (has('unserved'))
      asks.push(
        liaison.missing().then(({ items, next }) => {
          counts.set('unserved', { ...tone(items.length, 'red'), ...(next && { count: `${items.length}+` }) })
        }),
      )
    if (has('late'))
      asks.push(
        returns.counts(daily, today).then(({ due, submitted, missing }) => {
          const status = missing ? 'MISSING' : 'DUE'
          counts.set('late', { ...tone(due - submitted, 'red'), to: `/returns/${daily}/${today}?status=${status}` })
        }),
      )
    if (has('queried'))
      asks.push(
        returns
          .ofDay(daily, today, { status: 'CORRECTED' })
          .then(({ items }) => void counts.set('queried', tone(items.length, 'amber'))),
      )
    if (has('check'))
      asks.push(
        http<Page<BulletinLine>>('GET', '/bulletins').then(({ items }) => {
          const me = session.current.value?.name
          const open = items.filter((each) => each.state === 'SUBMITTED' && each.author !== me)
          counts.set('check', {
            ...tone(open.length, 'amber'),
            to: open.length === 1 ? `/bulletins/${open[0]!.id}` : '/bulletins',
          })
        }),
      )
    if (has('import'))
      asks.push(
        http<Page<Import>>('GET', '/imports').then(({ items }) => {
          const open = items.filter((each) => ['MAPPED', 'CHECKING', 'CHECKED', 'RUNNING'].includes(each.state))
          if (open.length) counts.set('import', { ...tone(open.length, 'amber'), text: t('today.importOpen') })
        }),
      )
    if (has('roster'))
      asks.push(
        http<Page<EnterpriseLine>>('GET', `/enterprises${query({ size: 1 })}`).then(({ items }) => {
          if (!items.length) counts.set('roster', { text: t('today.rosterEmpty'), to: '/imports' })
        }),
      )
    if (has('board'))
      asks.push(
        http<Figure>('GET', '/figures/industrial.opened').then(({ whole }) => {
          if (Number(whole.denominator))
            counts.set('board', {
              count: `${percent(whole)}%`,
              text: t('today.opened', { n: whole.numerator, of: whole.denominator ?? 0 }),
            })
        }),
      )
    await Promise.allSettled(asks)
    waiting.value = false
  }
  void count()
  const tasks = computed(() => mine.map((each) => ({ ...each, ...counts.get(each.key) })))
  return { tasks, waiting }
}
