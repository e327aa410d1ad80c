import type { Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { type RuleEntry, ruleAt } from '../law/catalogue.ts'
import type { Certainty, Subject, Validity } from '../law/law.ts'
import { inForce, lawVersion } from '../law/version.ts'
import { endOf } from '../scheme/amend.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { checkboxField, selectField, textField } from '../web/fields.ts'
import type { FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { dateLine } from './date-form.ts'
import * as say from './page-sentences.ts'
import { meaning, words } from './page-words.ts'
import {
  anchorOf,
  certaintyTag,
  haystack,
  hrefOf,
  keptFields,
  type LawPage,
  type LawView,
  type Pairs,
  pairsIn,
  ruleLink,
  searchWords,
  section,
  sentence,
  sourceList,
  standingAt,
  untilText,
  validityKnown,
} from './view.ts'

const marks: readonly Certainty[] = ['V', 'S', 'B', 'A']

/** What the index is narrowed to, as the address asks. What it does not know it leaves out. */
type Narrowed = {
  readonly q: string
  readonly subject: string
  readonly number: boolean
  readonly carried: boolean
  readonly certainty: readonly Certainty[]
}

function narrowedTo(query: URLSearchParams, subjects: readonly Subject[]): Narrowed {
  const subject = query.get('subject') ?? ''
  return {
    q: (query.get('q') ?? '').trim().slice(0, 200),
    subject: subjects.some(({ id }) => id === subject) ? subject : '',
    number: query.get('number') !== null,
    carried: query.get('carried') !== null,
    certainty: marks.filter((mark) => query.getAll('certainty').join(',').split(',').includes(mark)),
  }
}

const isNarrowed = ({ q, subject, number, carried, certainty }: Narrowed): boolean =>
  q !== '' || subject !== '' || number || carried || certainty.length > 0

/** Whether any time of a rule has had more than one version. */
export const hasChanged = ({ periods }: RuleEntry): boolean => periods.some(({ period }) => period.versions.length > 1)

const answers =
  ({ lang }: LawView, { q, number, carried, certainty }: Narrowed) =>
  (entry: RuleEntry): boolean => {
    const { provision, periods } = entry
    const text = haystack(lang, provision)
    return (
      searchWords(q).every((word) => text.includes(word)) &&
      (!number || periods.length > 0) &&
      (!carried || provision.notExecutable === undefined) &&
      (certainty.length === 0 || certainty.includes(provision.certainty))
    )
  }

const basesShown = ({ lang, t }: LawView, spans: readonly Validity[]): Html =>
  html`<ul class="govuk-list law-bases">${spans.map(
    ({ says, certainty, sources }) =>
      html`<li>${t(says)} ${certaintyTag(lang, certainty)}<br>${sourceList(lang, sources)}</li>`,
  )}</ul>`

/**
 * How the agreement stood at the date, on what source, and between whom: by what could be known then. What both states
 * did later is said apart.
 */
export function stateShown(view: LawView): Html {
  const { t, lang, agreement, at, now } = view
  const validity = validityKnown(agreement, at)
  const then = { ...agreement, validity }
  const standing = standingAt(view)
  const inForceThen = inForce(then, at)
  const spans = inForceThen === null ? [] : validity.slice(validity.indexOf(inForceThen))
  const end = endOf(then)
  const until = end === null ? words.noEnd : sentence(untilText(agreement, end))
  const last = inForceThen === null ? validity.filter(({ from }) => !isAfter(from, at)).slice(-1) : []
  const later = agreement.validity.filter(
    ({ knownFrom }) => knownFrom !== undefined && isAfter(knownFrom, at) && !isAfter(knownFrom, now),
  )
  const ends = inForceThen !== null && standing.code !== 'terminated' && html` ${t(until)}`
  const says = standing.says !== null && html`<br>${t(standing.says)}`
  return summary(lang, [
    { key: words.state, value: html`${tagFor(lang, standing.tone, standing.title)}${ends}${says}` },
    ...(spans.length === 0
      ? []
      : [
          {
            key: words.basis,
            value: html`${basesShown(view, spans)}<p class="govuk-body">${ruleLink(view, agreement.parts.validity)}</p>`,
          },
        ]),
    ...(last.length === 0 ? [] : [{ key: words.lastInForce, value: basesShown(view, last) }]),
    ...(later.length === 0 ? [] : [{ key: words.cameLater, value: basesShown(view, later) }]),
    {
      key: words.parties,
      value: html`${t(agreement.returning.name)} (${t(words.returns)})<br>${t(agreement.receiving.name)} (${t(words.receives)})`,
    },
  ])
}

function narrowForm(view: LawView, narrowed: Narrowed): Html {
  const { lang, t, agreement, base } = view
  const values: FormValues = { q: narrowed.q, subject: narrowed.subject, certainty: [...narrowed.certainty] }
  const form = { lang, values, errors: [] }
  const subjects = agreement.subjects.map(({ id, title }) => ({ value: id, text: title }))
  const box = (name: 'number' | 'carried', label: Text): Html =>
    html`<div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="${name}" name="${name}" value="yes"${narrowed[name] && html` checked`}><label class="govuk-label govuk-checkboxes__label" for="${name}">${t(label)}</label></div>`
  const filters = html`${selectField(form, { name: 'subject', label: words.subject, options: subjects, blank: words.everySubject })}
<div class="govuk-form-group"><div class="govuk-checkboxes govuk-checkboxes--small">${box('number', words.withNumber)}${box('carried', words.carriedOnly)}</div></div>
${checkboxField(form, {
  name: 'certainty',
  label: words.certainties,
  small: true,
  options: marks.map((mark) => ({ value: mark, text: html`${t(certaintyWords[mark])} – ${t(meaning[mark])}` })),
})}`
  const { q: _, ...others } = narrowed
  const open = isNarrowed({ ...others, q: '' })
  return html`<form class="app-form law-find" method="get" action="${base}" role="search" novalidate>
${keptFields(pairsIn(view, ['on', 'lang']))}${textField(form, { name: 'q', label: words.search, hint: words.searchHint, type: 'search' })}
<details class="govuk-details"${open && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(words.narrow)}</span></summary>
<div class="govuk-details__text">${filters}</div></details>
${govuk('button', { text: t(words.searchButton), type: 'submit' })}
</form>`
}

/** One rule in a list: id, title, the time it sets, how sure we are, and what marks it out. */
function ruleRow(view: LawView, entry: RuleEntry): Html {
  const { t, lang } = view
  const { provision, periods } = entry
  const times = periods.flatMap(({ period, version }) =>
    version === null ? [] : [t(say.amount(version.value, period.unit))],
  )
  const said = times.length > 0 && html`<span class="law-row__times">${[...new Set(times)].join(' · ')}</span>`
  const tags = [
    certaintyTag(lang, provision.certainty),
    ...(hasChanged(entry) ? [tagFor(lang, 'info', words.changed)] : []),
    ...(provision.notExecutable === undefined ? [] : [tagFor(lang, 'quiet', words.notCarried)]),
  ]
  return html`<li class="law-row"><a class="govuk-link law-row__link" href="${hrefOf(view, `/rules/${provision.id}`)}"><span class="app-ref">${provision.id}</span> <span class="law-row__title">${t(provision.title)}</span></a>${said}<span class="law-row__tags">${join(tags, ' ')}</span></li>`
}

type Group = { readonly subject: Subject; readonly rules: readonly RuleEntry[] }

function groupsOf(view: LawView, narrowed: Narrowed): readonly Group[] {
  const { agreement, at } = view
  return agreement.subjects
    .filter(({ id }) => narrowed.subject === '' || id === narrowed.subject)
    .map((subject) => ({
      subject,
      rules: subject.rules.flatMap((rule) => ruleAt(agreement, rule, at) ?? []).filter(answers(view, narrowed)),
    }))
    .filter(({ rules }) => rules.length > 0)
}

const groupShown = (view: LawView, { subject, rules }: Group): Html =>
  section(
    view.t(subject.title),
    html`<ul class="govuk-list law-rows">${rules.map((entry) => ruleRow(view, entry))}</ul>`,
    anchorOf('subject', subject.id),
  )

function contents(view: LawView, groups: readonly Group[]): Html {
  if (groups.length < 2) return nothing
  const lines = groups.map(
    ({ subject, rules }) =>
      html`<li><a class="govuk-link" href="#${anchorOf('subject', subject.id)}">${view.t(subject.title)}</a> <span class="law-muted">${view.t(say.ruleCount(rules.length))}</span></li>`,
  )
  return html`<nav class="law-contents" aria-labelledby="contents"><h2 class="govuk-heading-s" id="contents">${view.t(words.contents)}</h2><ul class="govuk-list">${lines}</ul></nav>`
}

/** What of the address belongs to this page, for the form that leads back to it. */
const restOf = (view: LawView, { certainty }: Narrowed): Pairs => [
  ...pairsIn(view, ['q', 'subject', 'number', 'carried', 'lang']),
  ...(certainty.length === 0 ? [] : [['certainty', certainty.join(',')] as const]),
]

/** Every rule of the agreement at a date, by subject; or those a search and filters leave. */
export function indexPage(view: LawView): LawPage {
  const { c, t, agreement, at } = view
  const query = new URL(c.req.url).searchParams
  const narrowed = narrowedTo(query, agreement.subjects)
  const groups = groupsOf(view, narrowed)
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0)
  const subject = agreement.subjects.find(({ id }) => id === narrowed.subject)
  const result =
    isNarrowed(narrowed) &&
    html`<p class="govuk-body law-found" role="status"><strong>${t(say.found(count))}</strong>${subject !== undefined && html` (${t(subject.title)})`} <a class="govuk-link" href="${hrefOf(view, '')}">${t(words.clear)}</a></p>`
  const none = count === 0 && html`<p class="govuk-body app-empty">${t(words.nothing)}</p>`
  const body = html`<h1 class="govuk-heading-l law-title">${t(words.law)}</h1>
<p class="govuk-body-l law-lead">${t(agreement.title)}</p>
${dateLine(view, restOf(view, narrowed), isNarrowed(narrowed))}
${!isNarrowed(narrowed) && stateShown(view)}
${narrowForm(view, narrowed)}${result}${none}
${contents(view, groups)}${groups.map((group) => groupShown(view, group))}
<p class="app-cite law-stamp">${t(words.version)} <code>${lawVersion(agreement, at)}</code></p>`
  return { title: t(words.law), body }
}
