import type { Instant, Text } from '../core/brand.ts'
import { addMinutes, isAfter, zoneName } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { type LawDifference, lawDifference } from '../law/catalogue.ts'
import type { Period, PeriodVersion, Validity } from '../law/law.ts'
import { type LawChange, lawChanges } from '../law/version.ts'
import { tagFor } from '../web/boxes.ts'
import type { FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join } from '../web/html.ts'
import { momentField } from '../web/moment.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { type Asked, dateLine, momentAsked, spelled } from './date-form.ts'
import * as say from './page-sentences.ts'
import { words } from './page-words.ts'
import { anchorOf, hrefOf, keptFields, type LawPage, type LawView, pairsIn, ruleLink, section, zoned } from './view.ts'

/** The change as a whole: what differs between the minute before and the minute itself. */
type Change = { readonly change: LawChange; readonly difference: LawDifference }

const amountOf = (view: LawView, period: Period | undefined, version: PeriodVersion | null): Html => {
  const { t } = view
  if (version === null || period === undefined) return html`<span class="law-muted">${t(words.absent)}</span>`
  const note = version.note !== undefined && html`<br><span class="law-note">${t(version.note)}</span>`
  return html`<strong>${t(say.amount(version.value, period.unit))}</strong>${note}`
}

const lifeOf = ({ t }: LawView, validity: Validity | null): Html =>
  html`${validity === null ? t(words.notInForce) : t(validity.says)}`

const kindRow = (kind: string, title: Html, before: string, after: string): Row => ({
  cells: [html`<span class="law-muted">${kind}</span><br>${title}`, before, after],
})

type Differing = Pick<LawDifference, 'validity' | 'periods' | 'letters' | 'grounds' | 'holidays'>

function rowsOf(view: LawView, { validity, periods, letters, grounds, holidays }: Differing): readonly Row[] {
  const { agreement, t } = view
  const placeName = (place: string): string => t(own(agreement.calendars, place)?.name ?? { en: place, fr: place })
  return [
    ...(validity === null
      ? []
      : [
          {
            cells: [
              html`<span class="law-muted">${t(words.life)}</span><br>${ruleLink(view, agreement.parts.validity)}`,
              lifeOf(view, validity.before),
              lifeOf(view, validity.after),
            ],
          },
        ]),
    ...periods.map(({ key, title, before, after }) => {
      const period = own(agreement.periods, key)
      return {
        cells: [
          html`${ruleLink(view, key, { title: false })}<br>${t(title)}`,
          amountOf(view, period, before),
          amountOf(view, period, after),
        ],
      }
    }),
    ...letters.map(({ letter, before, after }) => {
      const used = (is: boolean): string => t(is ? words.inUse : words.notInUse)
      const title = html`${ruleLink(view, letter.rule, { title: false })} ${t(letter.title)}`
      return kindRow(t(words.letter), title, used(before), used(after))
    }),
    ...grounds.map(({ ground, before, after }) => {
      const counts = (is: boolean): string => t(is ? words.openGround : words.closedGround)
      const title = html`${ruleLink(view, ground.rule, { title: false })} ${t(ground.title)}`
      return kindRow(t(words.ground), title, counts(before), counts(after))
    }),
    ...holidays.map(({ place, day, name }) => {
      const href = hrefOf(view, '/calendars', { place, year: day.slice(0, 4) })
      const title = html`<a class="govuk-link" href="${href}">${placeName(place)}</a> ${t(name)}`
      return kindRow(t(words.holiday), title, t(words.notKnown), t(words.known))
    }),
  ]
}

function table(view: LawView, caption: Text | string, differing: Differing): Html {
  return html`<div class="law-compare">${worklist(view.lang, {
    caption,
    captionHidden: true,
    columns: [{ head: words.what }, { head: words.before }, { head: words.after }],
    rows: rowsOf(view, differing),
    empty: words.noDifference,
  })}</div>`
}

/** Past so many a list of times that only begin is folded away. */
const MANY = 8

function changeShown(view: LawView, { change, difference }: Change): Html {
  const { t, agreement, zone, at, lang } = view
  const when = zoned(change.at, zone)
  const begun = difference.periods.filter(({ before }) => before === null)
  const fold = begun.length > MANY
  const shown: Differing = fold
    ? { ...difference, periods: difference.periods.filter(({ before }) => before !== null) }
    : difference
  const announced = agreement.validity.filter(({ knownFrom }) => knownFrom === change.at)
  const known = announced.map(
    ({ says, from }) =>
      html`<p class="govuk-body">${t(say.becameKnownSays(says))} <a class="govuk-link" href="#${anchorOf('change', from)}">${t(zoned(from, zone))}</a></p>`,
  )
  const rest =
    fold &&
    html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(say.becomes(begun.length))}</span></summary><div class="govuk-details__text law-fold">${table(view, when, { ...difference, validity: null, periods: begun, letters: [], grounds: [], holidays: [] })}</div></details>`
  const later = isAfter(change.at, at) && html` ${tagFor(lang, 'quiet', words.notThen)}`
  const some = rowsOf(view, shown).length > 0
  return html`<li class="law-change" id="${anchorOf('change', change.at)}"><h3 class="govuk-heading-s law-change__when"><time datetime="${change.at}">${t(when)}</time>${later}</h3>
${known}${some && table(view, when, shown)}${rest}</li>`
}

type Compared = { readonly before: Asked; readonly after: Asked }

function compareForm(view: LawView, { before, after }: Compared, changes: readonly LawChange[]): Html {
  const { t, lang, zone, c } = view
  const wrong = [before, after].flatMap((one) => (one.state === 'wrong' ? [one] : []))
  const values: FormValues = Object.assign({}, ...wrong.map((one) => one.values))
  const form = { lang, values, errors: wrong.flatMap((one) => one.errors) }
  const hint = say.onHint({ en: zoneName(zone, 'en'), fr: zoneName(zone, 'fr') })
  const field = (name: 'before' | 'after', label: Text, asked: Asked): Html =>
    momentField(form, {
      name,
      label,
      hint,
      zone,
      ...(asked.state === 'at' ? { value: asked.at, withTime: true } : {}),
    })
  const links = examples(changes).map((at) => {
    const href = hrefOf(view, '/changes', {
      before: spelled(addMinutes(at, -1), zone),
      after: spelled(at, zone),
    })
    return html`<li><a class="govuk-link" href="${href}">${t(zoned(at, zone))}</a></li>`
  })
  const offered =
    links.length > 0 &&
    html`<p class="govuk-body law-examples">${t(words.examples)}</p><ul class="govuk-list govuk-list--bullet">${links}</ul>`
  return html`<form class="app-form law-two" method="get" action="${c.req.path}" novalidate>
${keptFields(pairsIn(view, ['on', 'lang']))}<div class="law-two__fields"><div>${field('before', words.earlierDate, before)}</div><div>${field('after', words.laterDate, after)}</div></div>
${govuk('button', { text: t(words.compareButton), type: 'submit', classes: 'govuk-button--secondary' })}
</form>${offered}`
}

/** The changes that say most: something was there, and something else took its place. */
const examples = (changes: readonly LawChange[]): readonly Instant[] =>
  changes
    .filter(({ validity, periods }) =>
      [...(validity === null ? [] : [validity]), ...periods].some(
        ({ before, after }) => before !== null && after !== null,
      ),
    )
    .map(({ at }) => at)

function compared(view: LawView, { before, after }: Compared): Html {
  if (before.state !== 'at' || after.state !== 'at') return html``
  const { t, zone, agreement } = view
  const difference = lawDifference(agreement, before.at, after.at)
  const { from, to, versions, steps } = difference
  const some = rowsOf(view, difference).length > 0
  const way =
    steps.length > 0 &&
    html`<h3 class="govuk-heading-s">${t(words.onTheWay)}</h3><ul class="govuk-list govuk-list--bullet">${steps.map(({ at }) => html`<li><a class="govuk-link" href="#${anchorOf('change', at)}">${t(zoned(at, zone))}</a></li>`)}</ul>`
  return section(
    t(words.difference),
    html`<p class="govuk-body">${t(zoned(from, zone))} → ${t(zoned(to, zone))}</p>
${some ? table(view, words.difference, difference) : html`<p class="govuk-body app-empty">${t(words.noDifference)}</p>`}${way}
<p class="app-cite law-stamp">${t(words.version)} ${join(
      [versions.before, versions.after].map((one) => html`<code>${one}</code>`),
      ' → ',
    )}</p>`,
    'difference',
  )
}

/** The two dates an address asks to compare; `null` where it asks for none. One alone is compared with the date shown. */
function comparedIn(view: LawView, query: URLSearchParams): Compared | null {
  const before = momentAsked(query, 'before', words.earlierDate, view.zone)
  const after = momentAsked(query, 'after', words.laterDate, view.zone)
  if (before.state === 'none' && after.state === 'none') return null
  const shown: Asked = { state: 'at', at: view.at, moved: false }
  return {
    before: before.state === 'none' ? shown : before,
    after: after.state === 'none' ? shown : after,
  }
}

/** Every change of the law with its minute, and the difference between any two dates; or the address it belongs at. */
export function changePage(view: LawView): LawPage | { readonly to: string } {
  const { c, t, agreement, zone } = view
  const asked = comparedIn(view, new URL(c.req.url).searchParams)
  const none: Compared = { before: { state: 'none' }, after: { state: 'none' } }
  const { before, after } = asked ?? none
  if (before.state === 'at' && after.state === 'at' && (before.moved || after.moved))
    return {
      to: hrefOf(view, '/changes', { before: spelled(before.at, zone), after: spelled(after.at, zone) }, 'difference'),
    }
  const changes = lawChanges(agreement)
  const all = changes.map((change) => ({
    change,
    difference: lawDifference(agreement, addMinutes(change.at, -1), change.at),
  }))
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.changes)}</h1>
<p class="govuk-body law-text">${t(words.changesSays)}</p>
${dateLine(view, pairsIn(view, ['before', 'after', 'lang']))}
${section(t(words.compare), compareForm(view, { before, after }, changes))}${compared(view, { before, after })}
${section(t(words.everyChange), html`<ol class="govuk-list law-changes">${all.toReversed().map((one) => changeShown(view, one))}</ol>`)}`
  const errors = [before, after].flatMap((one) => (one.state === 'wrong' ? one.errors : []))
  return {
    title: t(words.changes),
    errors,
    body,
    crumbs: [{ text: t(words.law), href: hrefOf(view, '') }, { text: t(words.changes) }],
  }
}
