import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Day } from '../core/brand.ts'
import { barChart, dataTable } from './bars.ts'
import { deadlineBox, statBox, tagFor } from './boxes.ts'
import { type StepChart, stepChart } from './chart.ts'
import { type GateLine, gatePanel } from './gate.ts'
import { timeline } from './timeline.ts'
import { worklist } from './worklist.ts'

const line = (state: GateLine['state'], title: string): GateLine => ({
  state,
  title,
  says: `${title} says`,
  cite: `${title} cite`,
  certainty: 'text read',
})
const order = (shown: string, ...parts: string[]) => parts.map((part) => shown.indexOf(part))
const rising = (places: readonly number[]) => places.every((place, i) => place > (places[i - 1] ?? -1))

describe('the gate panel', () => {
  it('says shut in words, then what is not met, then what is not known, then what is met, folded away', () => {
    const lines = [line('met', 'Accepted'), line('unknown', 'Medical'), line('unmet', 'Injunction')]
    const shown = gatePanel('en', { open: false, lines }).toString()
    const parts = [
      'Gate shut',
      'Injunction',
      'Not met',
      'Injunction cite',
      'text read',
      'Medical',
      'Not known',
      '<details',
    ]
    assert.ok(rising(order(shown, ...parts, '1 condition met', 'Accepted')))
  })

  it('says open when all is met', () => {
    const shown = gatePanel('fr', { open: true, lines: [line('met', 'A'), line('met', 'B')] }).toString()
    assert.match(shown, /Passage ouvert/)
    assert.match(shown, /2 conditions remplies/)
    assert.doesNotMatch(shown, /fermé/)
  })

  it('is never kinder than its reasons', () => {
    for (const state of ['unmet', 'unknown'] as const) {
      const shown = gatePanel('en', { open: true, lines: [line(state, 'A')] }).toString()
      assert.match(shown, /Gate shut/)
      assert.doesNotMatch(shown, /Gate open/)
    }
  })

  it('shows a shut gate without a reason as an error, not as open', () => {
    assert.match(gatePanel('en', { open: false, lines: [] }).toString(), /Gate shut[\s\S]*No reason is recorded/)
  })
})

describe('deadlines', () => {
  const box = (daysLeft: number, lang: 'en' | 'fr' = 'en') =>
    deadlineBox(lang, { title: 'Answer', dueText: 'Friday', daysLeft, cite: 'TR-40' }).toString()

  it('count the days in words: the day before, the day, the day after', () => {
    assert.match(box(1), /1 day left/)
    assert.match(box(0), /Due today/)
    assert.match(box(-1), /1 day late/)
    assert.match(box(-2, 'fr'), /en retard de 2 jours/)
    assert.match(box(5, 'fr'), /dans 5 jours/)
  })

  it('grow urgent at two days and late after none', () => {
    const tone = (days: number) => /app-tone-(\w+)/.exec(box(days))?.[1]
    assert.deepEqual([3, 2, 0, -1].map(tone), ['info', 'warn', 'warn', 'bad'])
  })
})

describe('worklists', () => {
  const list = { caption: 'To do', columns: [{ head: 'Case' }, { head: 'Days', numeric: true }], empty: 'All done' }

  it('name each row by its first cell, and each cell by its column where columns cannot be seen', () => {
    const shown = worklist('en', { ...list, rows: [{ cells: ['7K3M', '-2'], tone: 'bad' }] }).toString()
    assert.match(shown, /<th scope="row"[^>]*>7K3M<\/th>/)
    assert.match(shown, /app-worklist__head" aria-hidden="true">Days<\/span>/)
    assert.match(shown, /<caption[^>]*>To do<\/caption>/)
  })

  it('say that nothing is to be done, rather than show an empty table', () => {
    const shown = worklist('en', { ...list, rows: [] }).toString()
    assert.match(shown, /All done/)
    assert.doesNotMatch(shown, /<table/)
  })
})

describe('charts', () => {
  const on = (text: string) => text as Day
  const chart: StepChart = {
    lang: 'en',
    title: 'Places',
    description: 'Both rise',
    series: [
      {
        label: 'Returned',
        style: 'out',
        points: [
          { on: on('2026-03-01'), value: 9 },
          { on: on('2026-01-01'), value: 1 },
        ],
      },
      { label: 'Admitted', style: 'in', points: [{ on: on('2026-01-01'), value: 0 }] },
      { label: 'Balance', style: 'balance', points: [{ on: on('2026-03-01'), value: -9, note: 'UK owes' }] },
    ],
  }

  it('hold a figure level until the next one, then step', () => {
    const path = /app-chart__line--out" d="([^"]+)"/.exec(stepChart(chart).toString())?.[1] ?? ''
    const points = path
      .slice(1)
      .split('L')
      .map((pair) => pair.split(',').map(Number))
    assert.equal(points.length, 3)
    const [a, b, c] = points
    assert.equal(a?.[1], b?.[1])
    assert.equal(b?.[0], c?.[0])
    assert.ok((c?.[1] ?? 0) < (b?.[1] ?? 0))
  })

  it('say each figure with its day, and where each line stands at the end, in the language', () => {
    const shown = stepChart(chart).toString()
    assert.match(shown, /<title>Balance: −9, 1 March 2026 – UK owes<\/title>/)
    assert.match(shown, /Returned <strong><bdi>9<\/bdi>/)
    assert.match(shown, /role="img" aria-label="Places. Both rise"/)
    assert.match(stepChart({ ...chart, lang: 'fr' }).toString(), /9, 1er mars 2026/)
  })

  it('tell lines apart by mark as well as by dashes', () => {
    const shown = stepChart(chart).toString()
    assert.match(shown, /<circle class="app-chart__mark app-chart__mark--out"/)
    assert.match(shown, /<rect class="app-chart__mark app-chart__mark--in"/)
    assert.match(shown, /<path class="app-chart__mark app-chart__mark--balance"/)
  })

  it('can be drawn from nothing, from one day, and within one month', () => {
    const drawn = (points: StepChart['series'][number]['points']) =>
      stepChart({ ...chart, series: [{ label: 'A', style: 'out', points }] }).toString()
    for (const shown of [drawn([]), drawn([{ on: on('2026-01-05'), value: 3 }])]) {
      assert.doesNotMatch(shown, /NaN|Infinity|undefined/)
    }
    const within = drawn([
      { on: on('2026-01-05'), value: 3 },
      { on: on('2026-01-20'), value: 3 },
    ])
    assert.match(within, /5 Jan 2026[\s\S]*20 Jan 2026/)
  })

  it('write the figures out beside bars and in tables', () => {
    const bars = barChart({
      lang: 'fr',
      title: 'T',
      description: 'D',
      bars: [
        { label: 'A', value: 1380 },
        { label: 'B', value: -1 },
      ],
    })
    assert.match(bars.toString(), /1\s380/u)
    assert.match(bars.toString(), /width="0"/)
    const table = dataTable('en', { caption: 'Places', head: ['Date', 'Places'], rows: [['1 May', 1380]] }).toString()
    assert.match(table, /govuk-table__cell--numeric">1,380</)
    assert.match(table, /Figures as a table/)
  })
})

describe('small things', () => {
  it('carry their words, whatever their colour', () => {
    assert.match(tagFor('fr', 'bad', { en: 'Late', fr: 'En retard' }).toString(), /En retard/)
    assert.match(statBox('en', { label: 'Places', value: 1380 }).toString(), /1,380/)
  })

  it('tell the timeline in the order given', () => {
    const shown = timeline('en', {
      items: [
        { at: 'b', what: 'second' },
        { at: 'a', what: 'first' },
      ],
    }).toString()
    assert.ok(rising(order(shown, 'second', 'first')))
    assert.match(timeline('fr', { items: [] }).toString(), /Rien ne s’est encore passé/)
  })
})
