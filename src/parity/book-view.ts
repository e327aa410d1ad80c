import type { Language, Text } from '../core/brand.ts'
import type { PlaceRow } from '../law/place.ts'
import { dataTable } from '../web/bars.ts'
import { books, statBox, statRow, type Tone, tagFor } from '../web/boxes.ts'
import { stepChart } from '../web/chart.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayDay, sayInstant, sayNumber, sayShortDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { ageOf, type DayTotals, type Difference, type Direction, standingOf, type Totals } from './book.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'
import type { BookPage } from './view.ts'

/** The parts of the book's page, each from the book alone. */
export function bookDrawn(view: BookPage): {
  readonly figures: Html
  readonly twoBooks: Html
  readonly chart: Html
  readonly unpaired: Html
  readonly lines: Html
} {
  return {
    figures: figures(view),
    twoBooks: twoBooks(view),
    chart: ledgerChart(view.lang, view.book.series, { title: words.chart, description: words.chartSays }),
    unpaired: unpaired(view),
    lines: lines(view),
  }
}

/** Which way a balance leans, in words. */
export const leaning = (balance: number): Text =>
  balance === 0 ? words.balanceEven : balance > 0 ? say.moreOut(balance) : say.moreIn(-balance)

function figures({ lang, book, today }: BookPage): Html {
  const { counted, unsigned, contested, pairing } = book
  const [oldest] = pairing.unpaired
  const age = oldest === undefined ? '–' : say.daysOld(ageOf(oldest, today))[lang]
  const oldestNote = oldest === undefined ? words.noneUnpaired : sayDay(oldest.effectiveOn, lang)
  const questioned = contested.readmitted + contested.admitted
  return statRow([
    statBox(lang, { label: words.readmitted, value: counted.readmitted, note: words.countedNote, tone: 'info' }),
    statBox(lang, { label: words.admitted, value: counted.admitted, note: words.countedNote, tone: 'info' }),
    statBox(lang, {
      label: words.balance,
      value: counted.balance,
      note: leaning(counted.balance),
      tone: counted.balance === 0 ? 'good' : 'warn',
    }),
    statBox(lang, { label: words.unsignedOut, value: unsigned.readmitted, note: words.notCounted }),
    statBox(lang, { label: words.unsignedIn, value: unsigned.admitted, note: words.notCounted }),
    statBox(lang, {
      label: words.contested,
      value: questioned,
      note: words.notCounted,
      tone: questioned === 0 ? 'quiet' : 'bad',
    }),
    statBox(lang, { label: words.oldest, value: age, note: oldestNote }),
  ])
}

function twoBooks({ lang, agreement, side, book }: BookPage): Html {
  const [own, other] =
    side === 'returning' ? [agreement.returning, agreement.receiving] : [agreement.receiving, agreement.returning]
  const count = book.differences.length
  const tone: Tone = count === 0 ? 'good' : 'bad'
  const title = (name: Text, whose: Text): Text => ({
    en: `${name.en}: ${whose.en}`,
    fr: `${name.fr} : ${whose.fr}`,
  })
  const between = tagFor(lang, tone, count === 0 ? words.agree : say.differ(count))
  const pair = books(lang, {
    left: { title: title(own.name, words.ourBook), body: totals(lang, book.counted), tone },
    right: { title: title(other.name, words.theirBook), body: totals(lang, book.theirs), tone },
    between,
  })
  const t = sayIn(lang)
  const heading = html`<h2 class="govuk-heading-m">${t(words.twoBooks)}</h2>`
  if (count === 0) return html`${heading}${pair}<p class="govuk-body">${t(words.agreeSays)}</p>`
  return html`${heading}${pair}<p class="govuk-body">${t(words.differencesSays)}</p>${worklist(lang, {
    caption: words.differences,
    empty: words.agree,
    columns: [words.place, words.day, words.difference].map((head) => ({ head })),
    rows: book.differences.slice(0, SHOWN).map((one) => ({ tone: 'bad', cells: differenceCells(lang, one) })),
  })}${count > SHOWN && html`<p class="govuk-body">${t(say.firstDifferences(SHOWN, count))}</p>`}`
}

/** One book's totals, as a list. */
function totals(lang: Language, { readmitted, admitted, balance }: Totals): Html {
  const t = sayIn(lang)
  const rows = [
    [words.readmitted, readmitted],
    [words.admitted, admitted],
    [words.balance, balance],
  ] as const
  return html`<ul class="govuk-list">${rows.map(([label, value]) => html`<li>${t(label)} <strong><bdi>${sayNumber(value, lang)}</bdi></strong></li>`)}</ul>`
}

function differenceCells(lang: Language, difference: Difference): readonly Words[] {
  const way = (direction: Direction): Text => say.directions[direction]
  const { token, kind } = difference
  if (!('ours' in difference)) {
    const { line } = difference
    return [short(token), sayShortDay(line.effectiveOn, lang), say.differenceSays[difference.kind](way(line.direction))]
  }
  const { ours, theirs } = difference
  const stated = (one: typeof ours): Text =>
    kind === 'day'
      ? { en: sayShortDay(one.effectiveOn, 'en'), fr: sayShortDay(one.effectiveOn, 'fr') }
      : way(one.direction)
  const says = say.differenceSays[difference.kind](stated(ours), stated(theirs))
  return [short(token), sayShortDay(ours.effectiveOn, lang), says]
}

/** Enough of a token to tell it from others on a page; the whole of it on pointing, and in the download. */
export const short = (token: string): Html => html`<span class="app-ref" title="${token}">${token.slice(0, 8)}</span>`

/** Totals each way and the balance by steps, with the figures as a table; words instead where there is nothing to draw. */
export function ledgerChart(
  lang: Language,
  days: readonly DayTotals[],
  chart: { readonly title: Text; readonly description: Text },
): Html {
  const t = sayIn(lang)
  if (days.length === 0)
    return html`<h2 class="govuk-heading-m">${t(chart.title)}</h2><p class="govuk-body app-empty">${t(words.chartEmpty)}</p>`
  const points = (figure: keyof Totals) => days.map((one) => ({ on: one.on, value: one[figure] }))
  const drawn = stepChart({
    lang,
    title: chart.title,
    description: chart.description,
    series: [
      { label: words.readmitted, style: 'out', points: points('readmitted') },
      { label: words.admitted, style: 'in', points: points('admitted') },
      { label: words.balance, style: 'balance', points: points('balance') },
    ],
  })
  const table = dataTable(lang, {
    caption: chart.title,
    head: [words.day, words.readmitted, words.admitted, words.balance],
    rows: days.map(({ on, readmitted, admitted, balance }) => [sayDay(on, lang), readmitted, admitted, balance]),
  })
  return html`${drawn}${table}`
}

const SHOWN = 100

function unpaired({ lang, book, today }: BookPage): Html {
  const { unpaired: left } = book.pairing
  const t = sayIn(lang)
  const says = left.length > 0 && html`<p class="govuk-body">${t(words.unpairedSays)}</p>`
  const more = left.length > SHOWN && html`<p class="govuk-body">${t(say.morePlaces(left.length - SHOWN))}</p>`
  const list = worklist(lang, {
    caption: words.unpaired,
    empty: words.unpairedEmpty,
    captionHidden: left.length > 0,
    columns: [
      { head: words.place },
      { head: words.direction },
      { head: words.day },
      { head: words.age, numeric: true },
    ],
    rows: left.slice(0, SHOWN).map((place) => ({
      cells: [
        short(place.token),
        say.directions[place.direction],
        sayShortDay(place.effectiveOn, lang),
        say.daysOld(ageOf(place, today)),
      ],
    })),
  })
  const heading = left.length > 0 && html`<h2 class="govuk-heading-m">${t(words.unpaired)}</h2>`
  return html`${heading}${says}${list}${more}`
}

const tones: Readonly<Record<ReturnType<typeof standingOf>, Tone>> = {
  counted: 'good',
  unsigned: 'warn',
  contested: 'bad',
}

function lines(view: BookPage): Html {
  const { lang, agreement, places } = view
  const t = sayIn(lang)
  const latest = places.toReversed().slice(0, SHOWN)
  const heads = [
    words.place,
    words.direction,
    words.day,
    say.signedBy(agreement.returning.name),
    say.signedBy(agreement.receiving.name),
    words.standing,
  ]
  const list = worklist(lang, {
    caption: words.lines,
    empty: words.linesEmpty,
    columns: heads.map((head) => ({ head })),
    rows: latest.map((place) => ({ tone: tones[standingOf(place)], cells: lineCells(view, place) })),
  })
  const cut =
    places.length > SHOWN && html`<p class="govuk-body">${t(say.latestLines(latest.length, places.length))}</p>`
  return html`${list}${cut}<p class="govuk-body"><a class="govuk-link" href="/parity/book.csv">${t(words.download)}</a></p>`
}

function lineCells({ lang, zone }: BookPage, place: PlaceRow): readonly Words[] {
  const standing = standingOf(place)
  const signed = (at: PlaceRow['statedAt']): Words => (at === null ? words.notYet : sayInstant(at, lang, zone))
  const says = place.contested === null ? say.standings[standing] : say.contestWords(place.contested)
  return [
    html`<a class="govuk-link" href="/parity/places/${place.token}">${short(place.token)}</a>`,
    say.directions[place.direction],
    sayShortDay(place.effectiveOn, lang),
    signed(place.statedAt),
    signed(place.confirmedAt),
    tagFor(lang, tones[standing], says),
  ]
}
