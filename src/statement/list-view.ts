import type { Instant, Language, Text } from '../core/brand.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import { fill } from '../law/words.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayDay, sayInstant, sayNumber, sayShortDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { HOME } from './due-view.ts'
import type { Counts, Entry, SettledAs, Told } from './events.ts'
import { netOf } from './figures.ts'
import {
  causes,
  directions,
  entries,
  figureWords,
  kinds,
  outcomeWords,
  rulingWords,
  standings,
  theirOutcomes,
  words,
} from './page-words.ts'
import { type Drawn, type Item, type Standing, type Statement, standingOf } from './state.ts'
import { sundayOf, weekText } from './week.ts'

/** The parts of the pages on statements, each from the statement alone. */
export type Shown = {
  readonly lang: Language
  /** The desk's own, and the one on whose clocks weeks end. */
  readonly zone: string
  readonly weekZone: string
}

const tones: Readonly<Record<Standing, Tone>> = {
  'ours-lacks': 'warn',
  'theirs-lacks': 'info',
  'to-sign': 'warn',
  'they-sign': 'info',
  signed: 'good',
  'lines-awaited': 'bad',
  disagreed: 'bad',
  settled: 'warn',
}

/** How a statement stands, in a word or two. */
export const standingTag = (lang: Language, one: Statement): Html => {
  const standing = standingOf(one)
  return tagFor(lang, tones[standing], standings[standing])
}

/** Every statement, the latest first. */
export function statementList(lang: Language, all: readonly Statement[]): Html {
  const t = sayIn(lang)
  const number = (value: number | undefined): Words => (value === undefined ? '–' : sayNumber(value, lang))
  return worklist(lang, {
    caption: words.list,
    empty: words.listEmpty,
    columns: [
      { head: words.week },
      { head: words.lastDay },
      { head: words.standing },
      { head: words.readmitted, numeric: true },
      { head: words.admitted, numeric: true },
      { head: words.balance, numeric: true },
    ],
    rows: all.toReversed().map((one) => {
      const last: Told | undefined = one.ours.at(-1) ?? one.theirs.at(-1)
      return {
        tone: tones[standingOf(one)],
        cells: [
          html`<a class="govuk-link" href="${HOME}/${one.week}">${t(weekText(one.week))}</a>`,
          sayShortDay(sundayOf(one.week), lang),
          standingTag(lang, one),
          number(last === undefined ? undefined : netOf(last.counts).readmitted),
          number(last === undefined ? undefined : netOf(last.counts).admitted),
          number(last === undefined ? undefined : netOf(last.cumulative).balance),
        ],
      }
    }),
  })
}

/** Short enough to compare by eye; the whole on pointing, and in the file. */
export const shortDigest = (digest: string): Html => html`<code title="${digest}">${digest.slice(0, 12)}…</code>`

type Figure = {
  readonly seldom?: boolean
  readonly name: Text
  readonly of: (told: Told) => string | number
  readonly shown?: (told: Told) => Words
}

const seldom = (key: keyof Counts): boolean => key.endsWith('Reversed')

const figures = (shown: Shown): readonly Figure[] => {
  const names = Object.entries(figureWords) as readonly (readonly [keyof Counts, (typeof figureWords)[keyof Counts]])[]
  return [
    ...names.map(([key, { here }]): Figure => ({ name: here, of: ({ counts }) => counts[key], seldom: seldom(key) })),
    ...names.map(
      ([key, { all }]): Figure => ({ name: all, of: ({ cumulative }) => cumulative[key], seldom: seldom(key) }),
    ),
    { name: words.balance, of: ({ cumulative }) => netOf(cumulative).balance },
    {
      name: words.until,
      of: ({ until }) => until,
      shown: ({ until }) => sayIn(shown.lang)(timeText(until, shown.weekZone)),
    },
    {
      name: words.previous,
      of: ({ previous }) => previous ?? '',
      shown: ({ previous }) => (previous === null ? words.first : shortDigest(previous)),
    },
    { name: words.digest, of: ({ digest }) => digest, shown: ({ digest }) => shortDigest(digest) },
  ]
}

/** Nothing taken back in either: no line says so. */
const told = (all: readonly Figure[], own: Told | undefined, other: Told | undefined): readonly Figure[] =>
  all.filter(({ seldom, of }) => !seldom || [own, other].some((one) => one !== undefined && of(one) !== 0))

/** Both states' figures of one version side by side; each in which they part is marked. */
export function sideBySide(shown: Shown, own: Told | undefined, other: Told | undefined): Html {
  const { lang } = shown
  const said = (told: Told | undefined, { of, shown: say }: Figure): Words => {
    if (told === undefined) return '–'
    if (say !== undefined) return say(told)
    const value = of(told)
    return typeof value === 'number' ? sayNumber(value, lang) : value
  }
  return worklist(lang, {
    caption: words.figures,
    empty: words.listEmpty,
    columns: [
      { head: words.figure },
      { head: words.ours, numeric: true },
      { head: words.theirs, numeric: true },
      { head: words.compared },
    ],
    rows: told(figures(shown), own, other).map((figure) => {
      const whole = own !== undefined && other !== undefined
      const same = whole && figure.of(own) === figure.of(other)
      const verdict = whole ? tagFor(lang, same ? 'good' : 'bad', same ? words.same : words.notSame) : '–'
      return {
        tone: whole && !same ? 'bad' : 'quiet',
        cells: [figure.name, said(own, figure), said(other, figure), verdict],
      }
    }),
  })
}

const lineWords = (lang: Language, line: Entry | null): Words => {
  if (line === null) return words.noLine
  const t = sayIn(lang)
  return html`${t(directions[line.direction])}, ${sayShortDay(line.effectiveOn, lang)}${line.entry === 'reversed' && html`, ${t(entries.reversed)}`}<br>${short(line.token)}`
}

/** Enough of a token to tell it from others; the whole of it on pointing, and in the file. */
export const short = (token: string): Html => html`<span class="app-ref" title="${token}">${token.slice(0, 8)}</span>`

/** The differences of one version: what was found, how each ended here, by whom and why, and what the other state says. */
export function differenceList(shown: Shown, one: Statement, version: number, may: boolean): Html {
  const { lang } = shown
  const t = sayIn(lang)
  return worklist(lang, {
    caption: fill(words.differences, { n: asItStands(version) }),
    empty: words.noDifferences,
    columns: [words.kind, words.ourLine, words.theirLine, words.ended, words.theirWord].map((head) => ({ head })),
    rows: one.items
      .filter((item) => item.version === version)
      .map((item) => ({
        tone: item.settled === null ? 'bad' : 'good',
        cells: [
          html`${t(kinds[item.settled?.kind ?? item.kind])}<br><span class="app-cite">${t(causes[item.cause])}</span>`,
          item.ours === null && item.theirs === null ? words.wholeStatement : lineWords(lang, item.ours),
          item.ours === null && item.theirs === null ? words.wholeStatement : lineWords(lang, item.theirs),
          endedCell(shown, one, item, may),
          item.theirWord === null ? words.notYet : said(item.theirWord.outcome),
        ],
      })),
  })
}

/** Their word is said from their side: what they put right is their own book. */
const said = (outcome: SettledAs): Text => theirOutcomes[outcome]

function endedCell({ lang, zone }: Shown, { week, ours }: Statement, item: Item, may: boolean): Words {
  const t = sayIn(lang)
  const { id, version, settled, answered } = item
  const href = `${HOME}/${week}/differences/${version}/${encodeURIComponent(id)}`
  const name = item.ours ?? item.theirs
  const hidden = html`<span class="govuk-visually-hidden"> ${name === null ? t(words.wholeStatement) : name.token}</span>`
  if (settled === null)
    return may && version === ours.length
      ? html`${tagFor(lang, 'bad', words.open)}<br><a class="govuk-link" href="${href}">${t(words.end)}${hidden}</a>`
      : tagFor(lang, 'bad', words.open)
  const by = (mark: { readonly by: string; readonly at: Instant }): Html =>
    html`<span class="app-cite">${mark.by}, ${sayInstant(mark.at, lang, zone)}</span>`
  const ask =
    settled.outcome === 'referred' &&
    answered === null &&
    may &&
    html`<br><a class="govuk-link" href="${href}">${t(words.answer)}${hidden}</a>`
  const told =
    answered !== null &&
    html`<br>${t(words.committeeSaid)} ${t(rulingWords[answered.ruling])}<br><q dir="auto">${answered.reasons}</q><br>${by(answered)}`
  return html`${t(outcomeWords[settled.outcome])}<br><q dir="auto">${settled.reasons}</q><br>${by(settled)}${told}${ask}`
}

/** The lines of a version of ours. */
export function lineList({ lang }: Shown, { version, lines }: Drawn): Html {
  return worklist(lang, {
    caption: fill(words.lines, { n: asItStands(version) }),
    empty: words.linesEmpty,
    columns: [words.place, words.direction, words.day, words.entry].map((head) => ({ head })),
    rows: lines.map((line) => ({
      cells: [short(line.token), directions[line.direction], sayDay(line.effectiveOn, lang), entries[line.entry]],
    })),
  })
}
