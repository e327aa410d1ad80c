import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, formatInstant, zoneName } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, Certainty, Deadline, PeriodVersion, RuleId } from '../law/law.ts'
import { periodAt } from '../law/version.ts'
import { weekdayOf } from '../law/weekday.ts'
import { firstDays, fromTheMinute, kinds, meaning } from '../lawbook/page-words.ts'
import { certaintyTag, sourceList, zoned } from '../lawbook/view.ts'
import { summary, type Tone, tagFor } from '../web/boxes.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayTime, sayWeekday } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import type { Alternative, ReadingShown } from './alternatives.ts'
import type { DueAnswer, DueProblem } from './ask.ts'
import { daysShown } from './days-view.ts'
import { periodsBySubject } from './form.ts'
import * as say from './page-words.ts'
import { closingLabels, kindSays, kindTags, lastLabels, words } from './page-words.ts'
import { amountWords, type DueWords } from './working.ts'

/** What a page of an answer is drawn from. */
export type AnswerView = {
  readonly lang: Language
  readonly agreement: Agreement
  readonly key: RuleId
  readonly readings: readonly ReadingShown[]
  readonly links: {
    readonly rule: string
    readonly json: string
    readonly whole: string
    /** The same question with one option selected otherwise. */
    readonly under: (reading: string, option: string) => string
  }
}

const kindTones: Readonly<Record<Deadline['kind'], Tone>> = { limit: 'bad', wait: 'warn', aim: 'quiet' }
const both = (write: (lang: Language) => string): Text => ({ en: write('en'), fr: write('fr') })

/** An instant with its day of the week and whose clocks, as a sentence has it. */
const fully = (at: Instant, zone: string): Text => {
  const weekday = weekdayOf(dayOf(at, zone))
  return both((lang) => `${weekday[lang]} ${zoned(at, zone)[lang]}`)
}

/** The answer in a title: `Last day 29 September 2025`; of hours, to the minute. */
export function titleOf({ lastDay, closesAt, zone, unit, kind }: Deadline): Text {
  if (unit === 'hour') return say.closingTitle(zoned(closesAt, zone), kind)
  return say.titleOf(
    both((lang) => sayWeekday(lastDay, lang).replace(/^\S+ /, '')),
    kind,
  )
}

/** The whole answer: what to do by when, then how it was counted, then what it rests on. */
export function answerShown(view: AnswerView, answer: DueAnswer): Html {
  const { lang, agreement } = view
  const t = sayIn(lang)
  const { deadline, words: working } = answer
  const period = own(answer.agreement.periods, view.key) ?? null
  const steps = [
    working.event,
    working.rule,
    working.dayOne,
    working.counted,
    ...working.skipped,
    working.lastDay,
    working.closes,
  ]
  return html`${hero(view, agreement, deadline, working)}
${warningsShown(lang, deadline.warnings)}
<h2 class="govuk-heading-m">${t(words.days)}</h2>${daysShown(lang, deadline, period)}
<h2 class="govuk-heading-m">${t(words.working)}</h2><ol class="govuk-list govuk-list--number due-steps">${steps.map(
    (step) => html`<li>${t(step)}</li>
`,
  )}</ol>
<h2 class="govuk-heading-m">${t(words.restsOn)}</h2>${restsOn(view, answer)}
${readingsShown(view)}
${keepShown(view)}`
}

function hero(view: AnswerView, { returning, receiving }: Agreement, deadline: Deadline, working: DueWords): Html {
  const { lang, key } = view
  const t = sayIn(lang)
  const { kind, unit, value, lastDay, closesAt, zone, title, certainty, place } = deadline
  const hours = unit === 'hour'
  const closing = weekdayOf(dayOf(closesAt, zone))[lang]
  const big = hours ? html`${closing} ${formatInstant(closesAt, zone, lang)}` : sayWeekday(lastDay, lang)
  const label = hours ? closingLabels[kind] : lastLabels[kind]
  const elsewhere = [returning.zone, receiving.zone].filter(
    (one) =>
      one !== zone &&
      (sayTime(closesAt, 'en', one) !== sayTime(closesAt, 'en', zone) ||
        dayOf(closesAt, one) !== dayOf(closesAt, zone)),
  )
  const named = place === null ? undefined : own(view.agreement.calendars, place)?.name
  const ends = hours
    ? html`<p class="due-hero__closes">${zoneName(zone, lang)}</p>`
    : html`<p class="due-hero__closes"><strong>${t(words.closes)}</strong> ${t(fully(closesAt, zone))}</p>`
  const means = kind === 'aim' ? `${t(working.means)} ${t(say.aimSays)}` : t(working.means)
  return html`<section class="due-hero app-tone-${kindTones[kind]}">
<p class="due-hero__rule"><span class="app-ref">${key}</span> ${t(title)}</p>
<h1 class="due-hero__head"><span class="due-hero__label">${t(label)}</span> <time class="due-hero__day" datetime="${hours ? closesAt : lastDay}">${big}</time></h1>
${ends}
${elsewhere.map((one) => html`<p class="due-hero__also">${t(words.sameMoment)}${lang === 'fr' ? '\u00a0' : ''}: ${t(fully(closesAt, one))}</p>`)}
<p class="due-hero__means">${means}</p>
<p class="due-hero__tags">${join([tagFor(lang, 'info', amountWords(value, unit)), tagFor(lang, kindTones[kind], kindTags[kind]), ...(named === undefined ? [] : [tagFor(lang, 'quiet', named)]), certaintyTag(lang, certainty)], ' ')}</p>
</section>`
}

const warningsShown = (lang: Language, warnings: readonly Text[]): Html =>
  html`${warnings.length > 0 && html`<section class="due-warn" aria-labelledby="due-warn"><h2 class="due-warn__head" id="due-warn"><span class="due-warn__sign" aria-hidden="true">!</span> ${words.beware[lang]}</h2><ul class="due-warn__list">${warnings.map((one) => html`<li>${one[lang]}</li>`)}</ul></section>`}`

/** A press report is said to be one: the mark in words, and what it means to whoever relies on it. */
const sureness = (lang: Language, mark: Certainty): Html => html`${certaintyTag(lang, mark)}<br>${meaning[mark][lang]}`

function restsOn({ lang, links }: AnswerView, { deadline, explanation }: DueAnswer): Html {
  const rule = explanation.find(({ kind }) => kind === 'rule')
  const number = explanation.find(({ kind }) => kind === 'number')
  const { citation, certainty, lawVersion } = deadline
  const said = rule === undefined ? '' : html`<br>${rule.says[lang]}`
  return summary(lang, [
    {
      key: words.cite,
      value: html`${citation.cite[lang]} (<span class="app-ref">${citation.rule}</span>)${said}<br><a class="govuk-link" href="${links.rule}">${words.seeRule[lang]}</a>`,
    },
    { key: words.howSure, value: sureness(lang, certainty) },
    { key: words.sources, value: sourceList(lang, citation.sources) },
    ...(number === undefined
      ? []
      : [{ key: words.numberFrom, value: html`${number.says[lang]}<br>${sourceList(lang, number.sources)}` }]),
    { key: words.version, value: html`<code class="due-version">${lawVersion}</code>` },
  ])
}

/** What was found under another option, in a line. */
function foundText({ found }: Alternative): Text {
  if ('problem' in found) return found.problem
  const { kind, unit, lastDay, closesAt, zone } = found.deadline
  const closes = fully(closesAt, zone)
  return both((lang) => {
    const label = (unit === 'hour' ? closingLabels : lastLabels)[kind][lang]
    const day = unit === 'hour' ? '' : ` ${sayWeekday(lastDay, lang)}${lang === 'fr' ? '\u00a0' : ''};`
    return `${label}${day} ${words.closes[lang].toLowerCase()} ${closes[lang]}`
  })
}

function alternativeShown({ lang, links }: AnswerView, id: string, one: Alternative): Html {
  const t = sayIn(lang)
  const tag = one.same ? tagFor(lang, 'quiet', words.same) : tagFor(lang, 'warn', words.differs)
  const go = html`<a class="govuk-link" href="${links.under(id, one.option)}">${t(words.useIt)}<span class="govuk-visually-hidden"> (${id}, ${one.option})</span></a>`
  return html`<li class="due-other${!one.same && ' due-other--differs'}"><p class="due-other__found"><strong>${t(say.under(one.option))}</strong> ${t(foundText(one))} ${tag}</p><p class="due-other__says">${t(one.says)} ${go}</p></li>
`
}

/** Each reading with the option that holds and what the others would give. */
function readingsShown(view: AnswerView): Html {
  const { lang, readings } = view
  const t = sayIn(lang)
  const head = html`<h2 class="govuk-heading-m" id="readings-shown">${t(words.readings)}</h2>`
  if (readings.length === 0) return html`${head}<p class="govuk-body">${t(words.readingsNone)}</p>`
  const shown = readings.map(({ reading, says, alternatives, named }) => {
    const record = named.map(({ option, says: said }) => html`<code>${option}</code> (${t(said).replace(/\.$/, '')})`)
    return html`<section class="due-reading"><h3 class="govuk-heading-s">${t(say.readingTitle(reading.id, reading.title))}</h3>
<p class="govuk-body"><code>${reading.chosen}</code> (${t(words.holds)})${lang === 'fr' ? '\u00a0' : ''}: ${t(says)}</p>
${alternatives.length > 0 && html`<ul class="govuk-list due-others">${alternatives.map((one) => alternativeShown(view, reading.id, one))}</ul>`}
${record.length > 0 && html`<p class="due-record">${t(words.recordOnly)} ${join(record, '; ')}.</p>`}</section>`
  })
  return html`${head}<p class="govuk-body">${t(words.readingsLead)}</p>${shown}`
}

const keepShown = ({
  lang,
  links,
}: AnswerView): Html => html`<section class="due-keep"><h2 class="govuk-heading-s">${words.keep[lang]}</h2>
<p class="govuk-body">${words.keepSays[lang]}</p>
<p class="govuk-body"><a class="govuk-link" href="${links.json}">${words.json[lang]}</a></p>
<p class="due-address">${words.address[lang]}${lang === 'fr' ? '\u00a0' : ''}: ${links.whole}</p>
<p class="due-small">${words.notAdvice[lang]}</p></section>`

/** The law gives no such time: since when and why, by which source, and what another reading would give. */
export function noneShown(view: AnswerView, found: DueProblem, version: PeriodVersion | null): Html {
  const { lang, agreement, key, links } = view
  const t = sayIn(lang)
  const provision = own(agreement.provisions, ruleOf(key))
  const title = own(agreement.periods, key)?.title
  const certainty = version?.certainty ?? provision?.certainty ?? 'B'
  return html`<section class="due-hero app-tone-bad">
<p class="due-hero__rule"><span class="app-ref">${key}</span> ${title !== undefined && t(title)}</p>
<h1 class="due-hero__head"><span class="due-hero__day">${t(words.noTime)}</span></h1>
<p class="due-hero__means">${t(found.problem)}</p>
<p class="due-hero__tags">${join([tagFor(lang, 'bad', words.noTimeTag), certaintyTag(lang, certainty)], ' ')}</p></section>
<h2 class="govuk-heading-m">${t(words.restsOn)}</h2>
${summary(lang, [
  {
    key: words.cite,
    value: html`${provision !== undefined && html`${t(provision.cite)} (<span class="app-ref">${provision.id}</span>)<br>`}<a class="govuk-link" href="${links.rule}">${t(words.seeRule)}</a>`,
  },
  { key: words.howSure, value: sureness(lang, certainty) },
  { key: words.sources, value: sourceList(lang, version?.sources ?? provision?.sources ?? []) },
])}
${readingsShown(view)}
${keepShown(view)}`
}

const amountNow = (agreement: Agreement, key: RuleId, now: Instant): Text => {
  const [period, version] = [own(agreement.periods, key), periodAt(agreement, key, now)]
  if (period === undefined || version === null) return words.notNow
  return version.value === null ? words.none : amountWords(version.value, period.unit)
}

/** A rule chosen and no date yet: what it sets and how it is counted. */
export function chosenShown(lang: Language, agreement: Agreement, key: RuleId, now: Instant): Html {
  const t = sayIn(lang)
  const period = own(agreement.periods, key)
  if (period === undefined) return nothing
  const begins = period.unit === 'hour' ? fromTheMinute : firstDays[period.dayOne]
  return html`<div class="govuk-inset-text due-chosen"><strong><span class="app-ref">${key}</span> ${t(period.title)}</strong><br>
${t(amountNow(agreement, key, now))}. ${t(kinds[period.kind])} ${t(words.firstDay)}${lang === 'fr' ? '\u00a0' : ''}: ${t(begins)}</div>`
}

/** Every period of the agreement as the law stands, by subject, each a way into the form. */
export function periodsShown(
  lang: Language,
  agreement: Agreement,
  now: Instant,
  hrefOf: (key: RuleId) => string,
): Html {
  const t = sayIn(lang)
  const groups = periodsBySubject(agreement)
  if (groups.length === 0) return html`<p class="govuk-body">${t(words.noPeriods)}</p>`
  const tables = groups.map(({ title, keys }) =>
    worklist(lang, {
      caption: title,
      columns: [{ head: words.rule }, { head: words.amount }, { head: words.kind }, { head: words.howSure }],
      empty: words.noPeriods,
      rows: keys.flatMap((key) => {
        const period = own(agreement.periods, key)
        if (period === undefined) return []
        const certainty = periodAt(agreement, key, now)?.certainty ?? own(agreement.provisions, ruleOf(key))?.certainty
        return [
          {
            cells: [
              html`<a class="govuk-link due-row" href="${hrefOf(key)}"><span class="app-ref">${key}</span> ${t(period.title)}</a>`,
              amountNow(agreement, key, now),
              html`${t(kindTags[period.kind])}<span class="due-small due-small--line">${t(kindSays[period.kind])}</span>`,
              certainty === undefined ? '' : certaintyTag(lang, certainty),
            ],
          },
        ]
      }),
    }),
  )
  return html`<section class="due-all"><h2 class="govuk-heading-l">${t(words.all)}</h2><p class="govuk-body">${t(words.allSays)}</p>${tables}</section>`
}
