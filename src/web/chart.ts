import { max, min } from 'd3-array'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Day, ReaderLanguage } from '../core/brand.ts'
import { addMonths, isAfter } from '../core/calendar.ts'
import { type Html, html, nothing } from './html.ts'
import { type Words, word } from './language.ts'
import { dayNumber, sayDay, sayMonth, sayNumber, sayShortDay } from './when.ts'

/**
 * Charts drawn on the server as SVG: no script, no colour needed to read them (each line has its own dashes and marks),
 * words translated, and made to be read at the width of a phone and on paper. Put a `dataTable` beside each.
 */

export type SeriesStyle = 'out' | 'in' | 'balance'

/** A figure that holds from its day until the next one. */
export type ChartPoint = { readonly on: Day; readonly value: number; readonly note?: Words | undefined }

export type Series = { readonly label: Words; readonly style: SeriesStyle; readonly points: readonly ChartPoint[] }

export type StepChart = {
  readonly lang: ReaderLanguage
  readonly title: Words
  readonly description: Words
  readonly series: readonly Series[]
  /** A zone to keep within, such as the tolerance of the balance. */
  readonly band?: { readonly from: number; readonly to: number; readonly label: Words } | undefined
  readonly width?: number
  readonly height?: number
}

type Frame = {
  readonly lang: ReaderLanguage
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The first and last day drawn. */
  readonly span: readonly [Day, Day]
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Text as an attribute or title: charts take no markup inside their words. */
const plain = (words: Words, lang: ReaderLanguage): string => word(words, lang).toString()

function frameOf(chart: StepChart): Frame {
  const { lang, width = 560, height = 340 } = chart
  const days = chart.series.flatMap(({ points }) => points.map(({ on }) => on)).sort()
  const values = chart.series.flatMap(({ points }) => points.map(({ value }) => value))
  const edges = chart.band === undefined ? [] : [chart.band.from, chart.band.to]
  const first = days[0] ?? ('1970-01-01' as Day)
  const last = days.at(-1) ?? first
  const low = Math.min(0, min([...values, ...edges]) ?? 0)
  const high = Math.max(1, max([...values, ...edges]) ?? 1)
  const [left, right, top, bottom] = [58, 16, 14, 38]
  return {
    lang,
    width,
    height,
    left,
    right,
    top,
    bottom,
    span: [first, last],
    x: scaleLinear([dayNumber(first), Math.max(dayNumber(last), dayNumber(first) + 1)], [left, width - right]),
    y: scaleLinear([low, high], [height - bottom, top]).nice(5),
  }
}

type Tick = { readonly on: Day; readonly text: string }

/** The first days of months across the chart, at most four, evenly apart; within one month its first and last day. */
function ticksOf(lang: ReaderLanguage, first: Day, last: Day): readonly Tick[] {
  const months: Day[] = []
  const start = first.endsWith('-01') ? first : addMonths(`${first.slice(0, 7)}-01` as Day, 1)
  for (let month = start; !isAfter(month, last); month = addMonths(month, 1)) months.push(month)
  if (months.length < 2) return [first, last].map((on) => ({ on, text: sayShortDay(on, lang) }))
  const every = Math.ceil(months.length / 4)
  return months.filter((_, index) => index % every === 0).map((on) => ({ on, text: sayMonth(on, lang) }))
}

function axes({ lang, width, height, left, right, bottom, x, y, span }: Frame): Html {
  const across = ticksOf(lang, ...span).map(({ on, text }) => {
    const at = round(x(dayNumber(on)))
    // A label near the right edge ends at its tick, so that it is never cut off.
    const anchor = at > width - right - 40 ? 'end' : 'middle'
    return html`<line class="app-chart__tick" x1="${at}" x2="${at}" y1="${height - bottom}" y2="${height - bottom + 6}"/><text class="app-chart__text" x="${at}" y="${height - 10}" text-anchor="${anchor}">${text}</text>`
  })
  const up = y.ticks(5).filter(Number.isInteger)
  const lines = up.map((value) => {
    const at = round(y(value))
    return html`<line class="app-chart__grid${value === 0 && ' app-chart__grid--zero'}" x1="${left}" x2="${width - right}" y1="${at}" y2="${at}"/><text class="app-chart__text" x="${left - 8}" y="${at}" dy="0.35em" text-anchor="end">${sayNumber(value, lang)}</text>`
  })
  return html`<g aria-hidden="true">${lines}${across}</g>`
}

/** The mark of a series: circle going out, square coming in, diamond for the balance. */
function mark(style: SeriesStyle, cx: number, cy: number, title: string): Html {
  const named = title !== '' && html`<title>${title}</title>`
  const [x, y] = [round(cx), round(cy)]
  if (style === 'out')
    return html`<circle class="app-chart__mark app-chart__mark--out" cx="${x}" cy="${y}" r="4">${named}</circle>`
  if (style === 'in') {
    return html`<rect class="app-chart__mark app-chart__mark--in" x="${round(cx - 3.5)}" y="${round(cy - 3.5)}" width="7" height="7">${named}</rect>`
  }
  return html`<path class="app-chart__mark app-chart__mark--balance" d="M${x} ${round(cy - 5)}l5 5-5 5-5-5z">${named}</path>`
}

function drawn({ lang, x, y }: Frame, { label, style, points }: Series): Html {
  const sorted = [...points].sort((a, b) => dayNumber(a.on) - dayNumber(b.on))
  const path = line<ChartPoint>(
    ({ on }) => round(x(dayNumber(on))),
    ({ value }) => round(y(value)),
  ).curve(curveStepAfter)
  const marks = sorted.map(({ on, value, note }) => {
    const said = note === undefined ? '' : ` – ${plain(note, lang)}`
    return mark(
      style,
      x(dayNumber(on)),
      y(value),
      `${plain(label, lang)}: ${sayNumber(value, lang)}, ${sayDay(on, lang)}${said}`,
    )
  })
  return html`<g><path class="app-chart__line app-chart__line--${style}" d="${path(sorted)}"/>${marks}</g>`
}

function bandOf({ left, right, width, y }: Frame, band: StepChart['band']): Html {
  if (band === undefined) return nothing
  const [top, bottom] = [round(y(band.to)), round(y(band.from))]
  return html`<rect class="app-chart__band" x="${left}" y="${top}" width="${width - left - right}" height="${round(bottom - top)}"/>`
}

/** In words and shapes: what each line is, and where it stands at the end. */
function legend({ lang, series, band }: StepChart): Html {
  const lines = series.map(({ label, style, points }) => {
    const [last] = [...points].sort((a, b) => dayNumber(b.on) - dayNumber(a.on))
    const stands = last && html` <strong><bdi>${sayNumber(last.value, lang)}</bdi></strong>`
    return html`<li class="app-chart__key"><svg viewBox="0 0 44 12" width="44" height="12" aria-hidden="true" focusable="false"><path class="app-chart__line app-chart__line--${style}" d="M1 6h42"/>${mark(style, 22, 6, '')}</svg> ${word(label, lang)}${stands}</li>`
  })
  const zone =
    band &&
    html`<li class="app-chart__key"><svg viewBox="0 0 44 12" width="44" height="12" aria-hidden="true" focusable="false"><rect class="app-chart__band" x="1" y="1" width="42" height="10"/></svg> ${word(band.label, lang)}</li>`
  return html`<ul class="app-chart__legend">${lines}${zone}</ul>`
}

function figure(options: {
  title: string
  description: string
  svg: Html
  width: number
  height: number
  under: Html
}): Html {
  const { title, description, svg, width, height, under } = options
  return html`<figure class="app-chart"><figcaption class="app-chart__title">${title}</figcaption>
<svg class="app-chart__svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${description}" focusable="false" direction="ltr"><title>${title}</title><desc>${description}</desc>${svg}</svg>
${under}</figure>`
}

/**
 * Totals that rise and fall by steps, over time. Each figure holds from its day on. Time runs from left to right in
 * every language, as it does in the published figures.
 */
export function stepChart(chart: StepChart): Html {
  const frame = frameOf(chart)
  const { lang } = chart
  return figure({
    title: plain(chart.title, lang),
    description: plain(chart.description, lang),
    svg: html`${bandOf(frame, chart.band)}${axes(frame)}${chart.series.map((series) => drawn(frame, series))}`,
    width: frame.width,
    height: frame.height,
    under: legend(chart),
  })
}
