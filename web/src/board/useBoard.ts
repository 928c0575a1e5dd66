import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Figure, Line } from '../api/types'
import { session } from '../app/session'
import { useLoad } from '../app/useLoad'
import { grouped, isShare, percent, rate, say } from '../app/words'
import { plusDays } from '../ui/time'
import { figures, shown, type Grouping, type Names } from './api'
import type { Point } from './charts'

const span = 29

/** What a board shows: day, figure and opened names live in the address, so that it can be sent exactly as one sees it. */
export function useBoard() {
  const route = useRoute()
  const day = computed(() => (route.query.day as string) ?? session.today())
  const about = computed(() => (route.query.figure as string) ?? shown[0]!)
  const names = computed<Names | undefined>(() => {
    const { names: key, by, part, counted } = route.query as Record<string, string>
    return key ? { key, by: by as Grouping | undefined, part, counted } : undefined
  })
  const tiles = useLoad(async () => {
    const known = new Set((await figures.catalogue()).map((each) => each.key))
    return Promise.all(shown.filter((key) => known.has(key)).map((key) => figures.read(key, day.value)))
  }, [day])
  const parts = useLoad(async () => {
    const [industry, area] = await Promise.all([
      figures.read(about.value, day.value, 'industry'),
      figures.read(about.value, day.value, 'area'),
    ])
    return { industry, area }
  }, [day, about])
  const days = useLoad(() => figures.days(about.value, plusDays(day.value, -span), day.value), [day, about])

  /** The same address with other words in it; names are closed unless they are asked for. */
  function at(more: Record<string, string | undefined>) {
    const { day: kept, figure } = route.query
    const query = Object.entries({ day: kept, figure, ...more }).filter(([, value]) => value)
    return { query: Object.fromEntries(query) as Record<string, string> }
  }
  const open = (key: string, line: Partial<Line> = {}, by?: Grouping) =>
    at({ names: key, by: line.part ? by : undefined, part: line.part ?? undefined })

  const rows = (figure: Figure, by: Grouping) =>
    figure.lines
      .map((each) => ({
        key: each.part ?? '',
        name: each.partName ?? each.part ?? '–',
        rate: rate(each),
        percent: percent(each),
        numerator: each.numerator,
        denominator: each.denominator ?? 0,
        covered: each.covered,
        value: Number(each.value ?? 0),
        text: each.value ?? '–',
        to: open(figure.key, each, by),
      }))
      .sort((one, other) => (isShare(figure.measure) ? other.rate - one.rate : other.value - one.value))

  const points = computed<Point[]>(() =>
    (days.data.value ?? []).map((each) => {
      const share = isShare(parts.data.value?.area.measure ?? 'COUNT')
      const value = share ? rate(each) : Number(each.value ?? 0)
      const text = share
        ? `${percent(each)}%  ${grouped(each.numerator)} / ${grouped(each.denominator)}`
        : `${grouped(each.value)} ${say(parts.data.value?.area.unit)}`
      return { day: each.part ?? '', value, text }
    }),
  )
  return { day, about, names, tiles, parts, days, points, rows, open, at }
}
