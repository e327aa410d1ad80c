import type { Instant, Language, Text } from '../core/brand.ts'
import { dayOf, daysBetween, formatDay, formatInstant, isAtOrAfter } from '../core/calendar.ts'
import type { Deadline } from '../law/law.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { deadlineBox, summary, type Tone, tagFor } from '../web/boxes.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { type Html, html, join, nothing, type Renderable } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { accountDue, examinationWait, limitsOn, nextReview, panelDue, referralDue, repeatWait } from './clocks.ts'
import type { BailCondition, DetentionEvent } from './events.ts'
import {
  bailOutcomes,
  bodies,
  conditionKinds,
  consents,
  daysHeld,
  groups,
  judgements,
  releases,
  reviewTitle,
  pageWords as words,
} from './page-words.ts'
import type { Application, Spell } from './state.ts'

const quote = (text: string): Html => html`<q dir="auto">${text}</q>`
const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })
const plain = (en: string, fr: string): Text => ({ en, fr })

/** A time of detention in a box: when it ends, on whose rule, how sure we are of it. */
function clockBox({ lang, agreement, now }: ActionContext, deadline: Deadline): Html {
  const { zone, lastDay, closesAt, citation, certainty, unit } = deadline
  const over = isAtOrAfter(now, closesAt)
  const days = daysBetween(dayOf(now, zone), lastDay)
  const wait = deadline.kind === 'wait'
  const until = unit === 'hour' ? formatInstant(closesAt, zone, lang) : formatDay(lastDay, lang)
  const tone: Tone | undefined = wait ? 'quiet' : over ? 'bad' : undefined
  return deadlineBox(lang, {
    title: deadline.title,
    dueText: until,
    ...(tone === undefined ? {} : { tone }),
    daysLeft: wait || (over && days >= 0) ? undefined : days,
    cite: html`${citeWords(lang, agreement, citation, deadline.readings)} · ${t(certaintyWords[certainty], lang)}`,
  })
}

/** Every time that runs on a detention, those that are over included; a wait that has ended is no longer one. */
function clocksOf({ state, agreement, now }: ActionContext, spell: Spell): readonly Deadline[] {
  const terms = agreement.detention
  if (terms === null) return []
  const waits = [examinationWait(agreement, terms, state, spell), repeatWait(agreement, terms, state)]
  return [
    nextReview(agreement, terms, spell)?.deadline ?? null,
    ...limitsOn(agreement, terms, state, spell).map(({ deadline }) => deadline),
    accountDue(agreement, terms, spell),
    panelDue(agreement, terms, spell),
    referralDue(agreement, terms, state, spell),
    ...waits.filter((wait) => wait !== null && !isAtOrAfter(now, wait.closesAt)),
  ].filter((deadline): deadline is Deadline => deadline !== null)
}

const conditionsShown = (lang: Language, conditions: readonly BailCondition[]): Html | false =>
  conditions.length > 0 &&
  html`<br>${join(
    conditions.map(({ kind, says }) => html`${t(conditionKinds[kind], lang)} ${quote(says)}`),
    html`<br>`,
  )}`

function application({ lang, desk }: ActionContext, { to, by, made, consent, decided }: Application): Html {
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const what = t(by === 'referral' ? words.referral : bodies[to], lang)
  const agreed = consent !== null && html`<br>${t(consents[consent.answer], lang)}, ${at(consent.mark.at)}`
  const outcome =
    decided === null
      ? tagFor(lang, 'info', words.waiting)
      : html`${tagFor(lang, decided.outcome === 'granted' ? 'good' : 'quiet', bailOutcomes[decided.outcome])} ${at(decided.mark.at)}${conditionsShown(lang, decided.conditions)}`
  return html`<li><strong>${what}</strong>, ${at(made.at)}${agreed}<br>${outcome}</li>`
}

function heldRows(context: ActionContext, spell: Spell): readonly { key: Words; value: Words }[] {
  const { lang, desk, agreement, now } = context
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const days = daysBetween(dayOf(spell.since, desk.zone), dayOf(now, desk.zone)) + 1
  const { decided } = spell
  const terms = agreement.detention
  const level = terms?.riskLevels.find((one) => one.level === decided?.riskLevel)?.title
  const decision =
    decided === null || terms === null
      ? tagFor(lang, 'bad', words.noDecision)
      : html`${t(terms.power[decided.power], lang)}${level !== undefined && html`<br>${t(level, lang)}`}<br>${quote(decided.reasons)}`
  const reviews = spell.reviews.toReversed().map(({ kind, decision: judged, mark, authoriser, prospects }) => {
    const title = t(reviewTitle(agreement, kind), lang)
    return html`<li>${title}, ${at(mark.at)}, ${authoriser}<br><strong>${t(judgements[judged], lang)}</strong> ${quote(prospects)}</li>`
  })
  return [
    { key: plain('Held at', 'Lieu de rétention'), value: html`<bdi>${spell.place}</bdi>` },
    { key: words.since, value: html`${at(spell.since)} (${t(daysHeld(days), lang)})` },
    { key: plain('Decision', 'Décision'), value: decision },
    {
      key: words.reviews,
      value: reviews.length === 0 ? words.noReviews : html`<ul class="govuk-list">${reviews}</ul>`,
    },
  ]
}

/** What the case page shows of this slice: where the person is held, every time that runs, reviews and bail. */
export function detentionPanel(context: ActionContext): Html | Renderable {
  const { lang, state, agreement, desk } = context
  const { current, past, bail } = state.detention
  if (agreement.detention === null || (current === null && past.length === 0)) return nothing
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  const held =
    current === null
      ? html`<p class="govuk-body">${t(words.notHeld, lang)}</p>`
      : html`${summary(lang, heldRows(context, current))}${clocksOf(context, current).map((deadline) => clockBox(context, deadline))}`
  const over = past.map(
    ({ since, ended, code }) =>
      html`<li>${at(since)} – ${at(ended.at)}<br>${t(releases[code], lang)}, ${ended.by}</li>`,
  )
  const earlier =
    over.length > 0 &&
    html`<h3 class="govuk-heading-s">${t(words.earlier, lang)}</h3><ul class="govuk-list">${over}</ul>`
  const asked =
    bail.length === 0
      ? html`<p class="govuk-body app-empty">${t(words.noBail, lang)}</p>`
      : html`<ul class="govuk-list govuk-list--spaced">${bail.toReversed().map((one) => application(context, one))}</ul>`
  return html`<section aria-labelledby="detention"><h2 class="govuk-heading-m" id="detention">${t(words.detention, lang)}</h2>${held}${earlier}
<h3 class="govuk-heading-s">${t(words.bail, lang)}</h3>${asked}</section>`
}

type Of<Type extends DetentionEvent['type']> = Extract<DetentionEvent, { type: Type }>

function decided(event: Of<'detention-decided'>, { lang, agreement }: TimelineContext): Said {
  const terms = agreement.detention
  const power = terms === null ? false : html`${t(terms.power[event.power], lang)}<br>`
  const how = `${event.form}, ${languageName(event.language, lang)}${event.interpreter === undefined ? '' : `, ${event.interpreter}`}`
  return {
    what: both(plain('Detention decided', 'Placement en rétention décidé'), { en: event.place, fr: event.place }),
    detail: html`${power}${how}<br>${quote(event.reasons)}`,
    tone: 'warn',
  }
}

function bailSaid(
  event: Of<
    | 'bail-applied'
    | 'bail-consent-asked'
    | 'bail-consent-answered'
    | 'bail-decided'
    | 'bail-referred'
    | 'bail-referral-waived'
  >,
  lang: Language,
): Said {
  switch (event.type) {
    case 'bail-applied':
      return {
        what: both(plain('Bail applied for', 'Liberté demandée'), bodies[event.to]),
        detail: html`${quote(event.grounds)}${event.change !== undefined && html`<br>${quote(event.change)}`}`,
        tone: 'info',
      }
    case 'bail-consent-asked':
      return { what: both(words.bail, consents.asked) }
    case 'bail-consent-answered':
      return { what: both(words.bail, consents[event.answer]), detail: quote(event.reasons) }
    case 'bail-decided':
      return {
        what: both(words.bail, bailOutcomes[event.outcome]),
        detail: html`${quote(event.reasons)}${conditionsShown(lang, event.conditions)}`,
        tone: event.outcome === 'granted' ? 'good' : 'info',
      }
    case 'bail-referred':
      return { what: words.referral, detail: quote(event.reasons), tone: 'info' }
    case 'bail-referral-waived':
      return {
        what: plain('Referral to the tribunal waived in writing', 'Renonciation écrite à la saisine du tribunal'),
        detail: quote(event.document),
      }
  }
}

/** A fact of this slice in words, for the case's timeline. */
export function detentionSaid(event: DetentionEvent, context: TimelineContext): Said {
  const { lang, agreement } = context
  switch (event.type) {
    case 'detention-decided':
      return decided(event, context)
    case 'detainee-moved':
      return {
        what: both(plain('Moved to', 'Transfert vers'), { en: event.place, fr: event.place }),
        detail: quote(event.reasons),
      }
    case 'detention-reviewed':
      return {
        what: both(reviewTitle(agreement, event.kind), judgements[event.decision]),
        detail: html`${quote(event.prospects)}<br>${quote(event.reasons)}<br>${event.authoriser}`,
        tone: event.decision === 'release' ? 'good' : 'info',
      }
    case 'detention-account-given':
      return {
        what: plain('Monthly account given', 'Compte rendu mensuel remis'),
        detail: html`${languageName(event.language, lang)}<br>${quote(event.summary)}`,
      }
    case 'detention-panel-held':
      return {
        what: both(plain('Case progression panel', 'Commission de suivi'), judgements[event.outcome]),
        detail: html`${t(judgements[event.recommendation], lang)}<br>${quote(event.reasons)}`,
        tone: event.outcome === 'release' ? 'good' : 'info',
      }
    case 'detention-limit-recorded':
      return {
        what: groups[event.group],
        detail: html`${quote(event.reasons)}${event.authority !== undefined && html`<br>${quote(event.authority)}`}`,
        tone: 'warn',
      }
    case 'released-from-detention':
      return {
        what: both(plain('Released from detention', 'Remise en liberté'), releases[event.code]),
        detail: html`${event.to}<br>${quote(event.reasons)}`,
        tone: 'good',
      }
    default:
      return bailSaid(event, lang)
  }
}
