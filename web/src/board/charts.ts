import type { EChartsOption } from '../ui/echarts'

const ink = '#434d5a'
const blue = '#1b4b8a'
const red = '#a8231d'
const line = '#e4e0d7'
const edge = '#857f73'

export type Point = { day: string; value: number; text: string }

/** A value per day, the board’s day marked. Colours and sizes are given here: a canvas reads no style sheet. */
export function trend(days: Point[], today: string, percent: boolean): (rem: number, wide: boolean) => EChartsOption {
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font')
  const label = (day: string) => day.slice(5).replace('-', '/')
  const small = (rem: number) => ({ color: ink, fontSize: 0.8125 * rem })
  return (rem, wide) => ({
    textStyle: { fontFamily: font },
    grid: {
      left: 0.2 * rem,
      right: 1.2 * rem,
      top: 1.6 * rem,
      bottom: 0.2 * rem,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText', // the HTML tooltip writes style attributes, which the content policy forbids
      textStyle: { fontSize: 0.875 * rem, color: ink },
      formatter: (at) => {
        const one = days[(Array.isArray(at) ? at[0]! : at).dataIndex]!
        return `${label(one.day)}  ${one.text}`
      },
    },
    xAxis: {
      type: 'category',
      data: days.map((each) => label(each.day)),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: edge } },
      axisLabel: { ...small(rem), interval: wide ? 4 : 8 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(percent && { max: 100, interval: 25 }),
      axisLabel: { ...small(rem), formatter: percent ? '{value}%' : '{value}' },
      splitLine: { lineStyle: { color: line } },
    },
    series: [
      {
        type: 'line',
        data: days.map((each) => each.value),
        symbol: 'circle',
        symbolSize: 0.4 * rem,
        cursor: 'pointer',
        lineStyle: { width: 2.5, color: blue },
        itemStyle: { color: blue },
        areaStyle: { color: 'rgba(27,75,138,0.09)' },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: red, type: 'dashed' },
          label: { color: red, fontSize: 0.8125 * rem, formatter: label(today) },
          data: [{ xAxis: label(today) }],
        },
      },
    ],
  })
}
