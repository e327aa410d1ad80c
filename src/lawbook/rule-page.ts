import type { Text } from '../core/brand.ts'
import { zoneName } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { type PeriodEntry, type RuleEntry, ruleAt } from '../law/catalogue.ts'
import { ruleOf } from '../law/due.ts'
import type { Period, PeriodVersion, RuleId } from '../law/law.ts'
import { lawVersion } from '../law/version.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { dateField, radioField, timeField } from '../web/fields.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join } from '../web/html.ts'
import { sayDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { carriersShown } from './carriers-view.ts'
import { dateLine } from './date-form.ts'
import { hasChanged } from './index-page.ts'
import * as say from './page-sentences.ts'
import { atTheHour, firstDays, fromTheMinute, kinds, meaning, words } from './page-words.ts'
import {
  anchorOf,
  certaintyTag,
  hrefOf,
  keptFields,
  type LawPage,
  type LawView,
  nearRules,
  pairsIn,
  readingLink,
  ruleLink,
  section,
  sentence,
  sinceText,
  sourceList,
  untilText,
  zoned,
} from './view.ts'

function aboutShown(view: LawView, { provision, subject }: RuleEntry): Html {
  const { lang, t } = view
  const { cite, sources, certainty, checkedOn } = provision
  const href = hrefOf(view, '', { subject: subject.id })
  return summary(lang, [
    { key: words.cite, value: cite },
    { key: words.sources, value: sourceList(lang, sources) },
    { key: words.howSure, value: html`${certaintyTag(lang, certainty)}<br>${t(meaning[certainty])}` },
    { key: words.checked, value: sayDay(checkedOn, lang) },
    { key: words.subject, value: html`<a class="govuk-link" href="${href}">${t(subject.title)}</a>` },
  ])
}

const zoneText = (zone: string): Text => ({ en: zoneName(zone, 'en'), fr: zoneName(zone, 'fr') })

const closing = ({ unit, zones }: Period): Text => (unit === 'hour' ? atTheHour : say.closesIn(zones.map(zoneText)))

/** One version of a time: how long, from when until when, how sure, on what source. */
function versionShown(view: LawView, { unit }: Period, version: PeriodVersion, current: PeriodVersion | null): Html {
  const { agreement, lang, t, zone } = view
  const { from, until, value, certainty, sources, note, checkedOn, knownFrom } = version
  const then = version === current && html` ${tagFor(lang, 'info', words.inForceThen)}`
  const since = sinceText(agreement, from)
  const end = until === undefined ? null : untilText(agreement, until)
  const span =
    end === null
      ? `${t(sentence(since))} ${t(words.open)}`
      : t(sentence({ en: `${since.en}, ${end.en}`, fr: `${since.fr}, ${end.fr}` }))
  const known = knownFrom !== undefined && html`<p class="law-note">${t(say.knownFrom(zoned(knownFrom, zone)))}</p>`
  return html`<li class="law-version${version === current && ' law-version--then'}"><p class="law-version__value"><strong>${t(say.amount(value, unit))}</strong>${then}</p>
<p class="law-version__span">${span}</p>${note !== undefined && html`<p class="law-note">${t(note)}</p>`}${known}
<p class="law-version__sure">${certaintyTag(lang, certainty)} <span class="law-muted">${t(words.checked)} ${sayDay(checkedOn, lang)}</span></p>
<p class="law-version__sources">${sourceList(lang, sources)}</p></li>`
}

/** One time the rule sets: what it is at the date, how it is counted, and every version it has had. */
function periodShown(view: LawView, { key, period, version }: PeriodEntry): Html {
  const { lang, t } = view
  const now =
    version === null
      ? html`<p class="govuk-body">${t(words.noneThen)}</p>`
      : html`<p class="govuk-body law-amount"><span class="law-muted">${t(words.thenWas)}</span> <strong>${t(say.amount(version.value, period.unit))}</strong></p>`
  const facts = summary(lang, [
    { key: words.dayOne, value: period.unit === 'hour' ? fromTheMinute : firstDays[period.dayOne] },
    { key: words.closes, value: closing(period) },
    { key: words.kind, value: kinds[period.kind] },
  ])
  const versions = html`<h4 class="govuk-heading-s law-versions__head">${t(words.versions)}</h4><ol class="govuk-list law-versions">${period.versions.map((one) => versionShown(view, period, one, version))}</ol>`
  return html`<div class="law-period" id="${anchorOf('period', key)}"><h3 class="govuk-heading-s">${t(period.title)}${key !== ruleOf(key) && html` <span class="app-ref law-muted">${key}</span>`}</h3>${now}${facts}${versions}</div>`
}

/** The rule filled in, the event to be given: the page of deadlines does the counting. */
function workOutForm(view: LawView, periods: readonly PeriodEntry[]): Html {
  const { lang, t, options } = view
  const [first] = periods
  const hours = periods.every(({ period }) => period.unit === 'hour')
  const form = { lang, values: {}, errors: [] }
  const choice =
    periods.length === 1
      ? html`<input type="hidden" name="rule" value="${first?.key ?? ''}">`
      : radioField(form, {
          name: 'rule',
          label: words.which,
          small: true,
          value: first?.key ?? '',
          options: periods.map(({ key, period }) => ({
            value: key,
            text: html`<span class="app-ref">${key}</span> ${t(period.title)}`,
          })),
        })
  return html`<form class="app-form" method="get" action="${options.duePage}" novalidate>
${keptFields(pairsIn(view, ['lang']))}${choice}${dateField(form, { name: 'from', label: words.event })}${timeField(form, { name: 'from-time', label: words.eventTime, optional: !hours })}
${govuk('button', { text: t(words.workOutButton), type: 'submit', classes: 'govuk-button--secondary' })}
</form>`
}

function carriedOut(view: LawView, { provision, carriedOutBy, periods }: RuleEntry): Html {
  const { t } = view
  const { notExecutable, id } = provision
  const shown = carriersShown(view, carriedOutBy, id)
  const why =
    notExecutable !== undefined && section(t(words.whyNot), html`<p class="govuk-body law-why">${t(notExecutable)}</p>`)
  if (shown === false && notExecutable !== undefined) return html`${why}`
  const functions = view.options.implementedIn(id).length > 0
  const nothingNamed = functions ? words.noCarrier : words.noCarrierAtAll
  const none = periods.length > 0 ? false : html`<p class="govuk-body">${t(nothingNamed)}</p>`
  return html`${section(t(words.carriedOut), shown === false ? none : shown)}${why}`
}

function inTheCode(view: LawView, rule: RuleId): Html {
  const { t, options } = view
  const functions = options.implementedIn(rule)
  const tests = options.shown(rule)
  const list = (lines: readonly Html[]): Html => html`<ul class="govuk-list law-code">${lines}</ul>`
  const files = [...new Set(tests.map(({ file }) => file))]
  const shown = files.map(
    (file) =>
      html`<li><code>${file}</code><ul class="govuk-list govuk-list--bullet">${tests.filter((one) => one.file === file).map(({ test }) => html`<li lang="en">${test}</li>`)}</ul></li>`,
  )
  return html`${section(
    t(words.functions),
    functions.length > 0 &&
      list(
        functions.map(({ file, name }) => html`<li><code>${name}</code> <span class="law-muted">${file}</span></li>`),
      ),
  )}${section(t(words.tests), tests.length > 0 ? folded(t(words.tests), tests.length, list(shown)) : html`<p class="govuk-body">${t(words.noTests)}</p>`)}`
}

/** A long list is folded away, with how much there is. */
const MOST_SHOWN = 10
const folded = (title: string, count: number, list: Html): Html =>
  count <= MOST_SHOWN ? list : govuk('details', { summaryText: `${title} (${count})`, html: list })

function readingsShown(view: LawView, { readings }: RuleEntry): Html | false {
  if (readings.length === 0) return false
  const lines = readings.map(({ id, title, options, chosen }) => {
    const says = own(options, chosen)?.says
    return html`<li>${readingLink(view, id)} <strong>${view.t(title)}</strong>${says !== undefined && html`<br>${view.t(says)}`}</li>`
  })
  return html`<ul class="govuk-list law-readings">${lines}</ul>`
}

async function touchedShown(view: LawView, rule: RuleId): Promise<Html> {
  const { lang, t, desk, options } = view
  if (options.audience !== 'desk' || options.touched === undefined) return html``
  const found = await options.touched(rule)
  const home = desk.side === 'returning' ? '/cases' : '/requests'
  const table = worklist(lang, {
    caption: words.touched,
    captionHidden: true,
    columns: [{ head: words.case }, { head: words.why }],
    rows: found.map(({ reference, name, why }) => ({
      cells: [
        html`<a class="govuk-link" href="${home}/${reference}"><span class="app-ref">${reference}</span> <bdi>${name}</bdi></a>`,
        why,
      ],
    })),
    empty: words.noneTouched,
  })
  return section(t(words.touched), html`<p class="govuk-body law-muted">${t(words.touchedSays)}</p>${table}`)
}

/** One rule at a date, whole: what it says and how sure we are, its times, what carries it out, what shows it. */
export async function rulePage(view: LawView, rule: RuleId): Promise<LawPage> {
  const { t, lang, agreement, at } = view
  const entry = ruleAt(agreement, rule, at)
  if (entry === null) return noRulePage(view, rule)
  const { provision, subject, periods } = entry
  const tags = [
    certaintyTag(lang, provision.certainty),
    ...(hasChanged(entry) ? [tagFor(lang, 'info', words.changed)] : []),
    ...(provision.notExecutable === undefined ? [] : [tagFor(lang, 'quiet', words.notCarried)]),
  ]
  const times =
    periods.length > 0 &&
    html`${section(t(words.numbers), html`${periods.map((one) => periodShown(view, one))}`)}${section(t(words.workOut), workOutForm(view, periods), 'work-out')}`
  const body = html`<h1 class="govuk-heading-l law-title"><span class="app-ref law-title__id">${provision.id}</span> ${t(provision.title)}</h1>
<p class="law-tags">${join(tags, ' ')}</p>
${dateLine(view, pairsIn(view, ['lang']))}
<div class="law-says"><p class="law-says__text">${t(provision.says)}</p><p class="law-says__own">${t(words.ownWords)}</p></div>
${aboutShown(view, entry)}${times}${carriedOut(view, entry)}${section(t(words.restsOn), readingsShown(view, entry))}
${await touchedShown(view, rule)}${inTheCode(view, rule)}
<p class="app-cite law-stamp">${t(words.version)} <code>${lawVersion(agreement, at)}</code></p>`
  return {
    title: `${provision.id} ${t(provision.title)}`,
    body,
    crumbs: [
      { text: t(words.law), href: hrefOf(view, '') },
      { text: t(subject.title), href: hrefOf(view, '', { subject: subject.id }) },
      { text: provision.id },
    ],
  }
}

/** There is no such rule: that is said, and the ones that were perhaps meant are offered. */
export function noRulePage(view: LawView, asked: string): LawPage {
  const { t, agreement } = view
  const near = nearRules(agreement, asked)
  const list = html`<ul class="govuk-list law-near">${near.map((rule) => html`<li>${ruleLink(view, rule)}</li>`)}</ul>`
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.noRule)}</h1>
<p class="govuk-body">${t(say.noRuleSays(asked.slice(0, 40)))}</p>
${section(t(words.near), near.length > 0 && list)}
<p class="govuk-body"><a class="govuk-link" href="${hrefOf(view, '')}">${t(words.allRules)}</a></p>`
  return {
    title: t(words.noRule),
    status: 404,
    body,
    crumbs: [{ text: t(words.law), href: hrefOf(view, '') }, { text: t(words.noRule) }],
  }
}
