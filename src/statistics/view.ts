import type { Language, Text } from '../core/brand.ts'
import { citation } from '../law/due.ts'
import type { Agreement, RuleId } from '../law/law.ts'
import { leaning, ledgerChart } from '../parity/book-view.ts'
import { statBox, statRow, type Tone, tagFor } from '../web/boxes.ts'
import { stepChart } from '../web/chart.ts'
import { type Html, html, join } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayDay, sayNumber, sayShortDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { PublicLedger } from './ledger.ts'
import { flagSays, grades, gradesSay, nothingAfter, scheme, words } from './page-words.ts'
import { type CoursePoint, type Grade, largestGaps } from './pilot.ts'

/** The public page: what the scheme is, what was published about the pilot, what this system's own ledger counts. */
export function publicBody(view: {
  readonly lang: Language
  readonly agreement: Agreement
  readonly course: readonly CoursePoint[]
  /** What nobody has published, or we have not found. */
  readonly unknowns: readonly Text[]
  readonly ledger: PublicLedger
  /** What was released, each with its digest. */
  readonly releases: Html
  readonly demonstration: boolean
}): Html {
  const { lang, agreement, course, unknowns, ledger, releases, demonstration } = view
  const t = sayIn(lang)
  return html`<h1 class="govuk-heading-l">${t(words.heading)}</h1>
<p class="govuk-body-l">${t(agreement.title)}</p>
${introduction(lang, agreement, course, unknowns)}
<h2 class="govuk-heading-l">${t(words.pilot)}</h2>${course.length === 0 ? html`<p class="govuk-body">${t(words.pilotNone)}</p>` : published(lang, course)}
<h2 class="govuk-heading-l">${t(words.ledger)}</h2>${ownLedger(lang, ledger, demonstration, course.length > 0)}
<h2 class="govuk-heading-m">${t(words.releases)}</h2><p class="govuk-body">${t(words.releasesSay)} <a class="govuk-link" href="/public/verify">${t(words.verify)}</a></p>${releases}
${downloads(lang, course.length > 0)}`
}

function introduction(
  lang: Language,
  agreement: Agreement,
  course: readonly CoursePoint[],
  unknowns: readonly Text[],
): Html {
  const t = sayIn(lang)
  const part = (title: Text, says: Text, cite: string | undefined): Html =>
    html`<h2 class="govuk-heading-m">${t(title)}</h2><p class="govuk-body">${t(says)}${cite && html` <span class="app-cite">${cite}</span>`}</p>`
  const { counted } = agreement
  const citeOf = (rule: RuleId): string => `${citation(agreement, rule).cite[lang]} (${rule})`
  const counts: Text = {
    en: `${words.countsSays.en} ${counted.says.en}`,
    fr: `${words.countsSays.fr} ${counted.says.fr}`,
  }
  const last = course.at(-1)
  const list = [...unknowns, ...(last === undefined ? [] : [nothingAfter(last.on)])]
  const unknown =
    list.length > 0 &&
    html`<h2 class="govuk-heading-m">${t(words.unknown)}</h2><ul class="govuk-list govuk-list--bullet">${list.map((one) => html`<li>${t(one)}</li>`)}</ul>`
  const wayIn =
    agreement.admission !== null &&
    html`<ul class="govuk-list"><li><a class="govuk-link" href="/portal">${t(words.wayIn)}</a></li><li><a class="govuk-link" href="/portal/how">${t(words.wayInHow)}</a></li></ul>`
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${part(words.what, scheme(agreement.returning.name, agreement.receiving.name), citeOf(agreement.parts.oneForOne))}
${part(words.place, words.placeSays, undefined)}
${part(words.counts, counts, citeOf(counted.rule))}
${part(words.balance, words.balanceSays, undefined)}
${unknown}<p class="govuk-body">${t(words.noPersons)}</p>${wayIn}</div></div>`
}

function published(lang: Language, course: readonly CoursePoint[]): Html {
  const t = sayIn(lang)
  const { out, inward } = largestGaps(course)
  const flagged = course.filter(({ flags }) => flags.length > 0).length
  const widest = (label: Text, point: CoursePoint | null): Html =>
    statBox(lang, {
      label,
      value: point?.gap ?? '–',
      note: point === null ? words.never : sayDay(point.on, lang),
      tone: 'info',
    })
  const boxes = statRow([
    widest(words.widestOut, out),
    widest(words.widestIn, inward),
    statBox(lang, { label: words.statements, value: course.length }),
    statBox(lang, {
      label: words.flagged,
      value: flagged,
      note: words.flaggedNote,
      tone: flagged === 0 ? 'good' : 'warn',
    }),
  ])
  return html`<p class="govuk-body">${t(words.pilotSays)}</p>${boxes}${pilotChart(lang, course)}${statements(lang, course)}${legend(lang)}`
}

function pilotChart(lang: Language, course: readonly CoursePoint[]): Html {
  const points = (figure: 'readmitted' | 'admitted' | 'gap') =>
    course.flatMap((point) => {
      const value = point[figure]
      return value === null ? [] : [{ on: point.on, value, note: grades[point.certainty] }]
    })
  const last = (text: Text): Words => `${text[lang]}, ${words.lastStated[lang]}`
  return stepChart({
    lang,
    title: words.pilotChart,
    description: words.pilotChartSays,
    series: [
      { label: last(words.out), style: 'out', points: points('readmitted') },
      { label: last(words.in), style: 'in', points: points('admitted') },
      { label: last(words.gap), style: 'balance', points: points('gap') },
    ],
  })
}

const tones: Readonly<Record<Grade, Tone>> = { A: 'good', B: 'info', C: 'warn' }

/** Every statement. Two for one day stay two. */
function statements(lang: Language, course: readonly CoursePoint[]): Html {
  const stated = (value: number | null): Words => (value === null ? words.notStated : sayNumber(value, lang))
  const figure = (head: Text) => ({ head, numeric: true })
  return worklist(lang, {
    caption: words.table,
    empty: words.pilotNone,
    columns: [
      { head: words.date },
      figure(words.out),
      figure(words.in),
      figure(words.gap),
      { head: words.certainty },
      { head: words.source },
      { head: words.note },
    ],
    rows: course.map((point) => ({
      tone: point.flags.length > 0 ? 'warn' : 'quiet',
      cells: [
        sayShortDay(point.on, lang),
        stated(point.readmitted),
        stated(point.admitted),
        stated(point.gap),
        tagFor(lang, tones[point.certainty], grades[point.certainty]),
        sourceOf(point.source),
        remarks(lang, point),
      ],
    })),
  })
}

const legend = (lang: Language): Html => {
  const marks: readonly Grade[] = ['A', 'B', 'C']
  return html`<ul class="govuk-list">${marks.map((one) => html`<li>${tagFor(lang, tones[one], grades[one])} ${gradesSay[one][lang]}</li>`)}</ul>`
}

/** Sources are kept as they were written; only a web address becomes a link, named by its site. */
function sourceOf(source: string): Words {
  if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return source
  return html`<a class="govuk-link" href="${source}">${new URL(source).hostname.replace(/^www\./, '')}</a>`
}

/** Notes are kept in the language they were written in, English; what the ledger finds is said in the reader's. */
function remarks(lang: Language, { note, flags }: CoursePoint): Html {
  const found = flags.map((flag) => html`<strong>${flagSays(flag)[lang]}</strong>`)
  const said = note === null ? [] : [html`<span lang="en">${note}</span>`]
  return join([...found, ...said], html`<br>`)
}

function ownLedger(lang: Language, ledger: PublicLedger, demonstration: boolean, pilot: boolean): Html {
  const t = sayIn(lang)
  const boxes = statRow([
    statBox(lang, { label: words.readmitted, value: ledger.readmitted, note: words.signedBoth, tone: 'info' }),
    statBox(lang, { label: words.admitted, value: ledger.admitted, note: words.signedBoth, tone: 'info' }),
    statBox(lang, {
      label: words.balance,
      value: ledger.balance,
      note: leaning(ledger.balance),
      tone: ledger.balance === 0 ? 'good' : 'warn',
    }),
  ])
  const invented = demonstration && html`<div class="govuk-inset-text">${t(words.demonstration)}</div>`
  const chart = ledgerChart(lang, ledger.weeks, { title: words.ledgerChart, description: words.ledgerChartSays })
  return html`<p class="govuk-body">${t(words.ledgerSays)}${pilot && html` ${t(words.ledgerOther)}`}</p>${invented}${boxes}<p class="govuk-body"><a class="govuk-link" href="/public/pairs">${t(words.pairs)}</a></p>${chart}`
}

function downloads(lang: Language, pilot: boolean): Html {
  const t = sayIn(lang)
  const published = [
    ['/public/pilot.json', words.pilotJson],
    ['/public/pilot.csv', words.pilotCsv],
  ] as const
  const files = [...(pilot ? published : []), ['/public/ledger.json', words.ledgerJson] as const]
  return html`<h2 class="govuk-heading-m">${t(words.downloads)}</h2><ul class="govuk-list govuk-list--bullet">${files.map(([href, text]) => html`<li><a class="govuk-link" href="${href}">${t(text)}</a></li>`)}</ul>`
}
