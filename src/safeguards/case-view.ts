import type { Instant, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { colon } from '../readmission/page-words.ts'
import { tagFor } from '../web/boxes.ts'
import { type Html, html, nothing, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { indicatorTitles } from './duty-words.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'
import { type Flag, flagsOf } from './signs.ts'
import type { Referral, Report } from './state.ts'

/** What the case page shows of this slice: each concern with how far it is, and what was said at screening. */
export function safeguardPanel(context: ActionContext): Html | Renderable {
  const { lang, agreement } = context
  if (agreement.safeguards === null) return nothing
  const parts = [
    agePart(context),
    traffickingPart(context),
    healthPart(context),
    familyPart(context),
    flagPart(context),
  ]
  const shown = parts.filter((part) => part !== nothing)
  const body = shown.length > 0 ? shown : html`<p class="govuk-body app-empty">${t(words.none, lang)}</p>`
  return html`<section aria-labelledby="safeguards"><h2 class="govuk-heading-m" id="safeguards">${t(words.safeguards, lang)}</h2>${body}</section>`
}

const quote = (text: string): Html => html`<q dir="auto">${text}</q>`
const at = ({ lang, desk }: ActionContext, instant: Instant): string => formatInstant(instant, desk.zone, lang)

/** A titled list; nothing where it is empty. */
const part = ({ lang }: ActionContext, title: Text, lines: readonly Renderable[]): Html =>
  lines.length === 0
    ? nothing
    : html`<h3 class="govuk-heading-s">${t(title, lang)}</h3><ul class="govuk-list govuk-list--spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`

function agePart(context: ActionContext): Html {
  const { lang, state } = context
  const { disputes, authorityTold } = state.safeguards
  const told =
    authorityTold !== null &&
    html`${t(words.authorityTold, lang)} ${authorityTold.authority}, ${at(context, authorityTold.mark.at)}`
  const lines = disputes.map(
    ({ by, grounds, mark }) => html`${t(words.disputedBy, lang)} ${by}, ${at(context, mark.at)}<br>${quote(grounds)}`,
  )
  return part(context, words.age, [...lines, ...(told === false ? [] : [told])])
}

function traffickingPart(context: ActionContext): Html {
  return part(
    context,
    words.trafficking,
    context.state.safeguards.referrals.map((one) => referral(context, one)),
  )
}

function referral(context: ActionContext, one: Referral): Html {
  const { lang } = context
  const decided = (
    title: Text,
    outcome: Text,
    made: { readonly decidedAt: Instant; readonly document: string },
  ): Html =>
    html`<br>${t(title, lang)}${t(colon, lang)}<strong>${t(outcome, lang)}</strong>, ${at(context, made.decidedAt)}, ${made.document}`
  const { reasonable, reconsideration, conclusive, disqualified } = one
  const first =
    reasonable === null
      ? html`<br>${t(words.reasonable, lang)}${t(colon, lang)}<strong>${t(words.awaited, lang)}</strong>`
      : decided(words.reasonable, say.grounds[reasonable.outcome], reasonable)
  const again =
    reconsideration !== null &&
    (reconsideration.decided === null
      ? html`<br>${t(words.reconsideration, lang)}${t(colon, lang)}${reconsideration.by}, ${at(context, reconsideration.asked.at)}`
      : decided(words.reconsideration, say.reconsidered[reconsideration.decided.outcome], reconsideration.decided))
  const last = conclusive !== null && decided(words.conclusive, say.grounds[conclusive.outcome], conclusive)
  const out =
    disqualified !== null && decided(words.disqualified, say.disqualifications[disqualified.outcome], disqualified)
  const reference = one.reference !== undefined && html` (<bdi>${one.reference}</bdi>)`
  return html`${t(words.referredBy, lang)} ${one.firstResponder}${reference}, ${at(context, one.referred.at)}<br>${quote(one.indicators)}${first}${again}${last}${out}`
}

function healthPart(context: ActionContext): Html {
  const { lang, state } = context
  const { reports, examinations, fitness, risk, needs } = state.safeguards
  return part(context, words.health, [
    ...reports.map((one) => report(context, one)),
    ...examinations.map(
      ({ outcome, by, mark }) =>
        html`${t(words.examination, lang)}${t(colon, lang)}${t(say.examined[outcome], lang)}, ${by}, ${at(context, mark.at)}`,
    ),
    ...(fitness === null
      ? []
      : [
          html`${t(words.fitness, lang)}${t(colon, lang)}<strong>${t(say.fit[fitness.outcome], lang)}</strong>, ${fitness.by}, ${fitness.document}, ${at(context, fitness.mark.at)}`,
        ]),
    ...(risk === null ? [] : [html`${t(words.risk, lang)} <strong>${risk.level}</strong><br>${quote(risk.evidence)}`]),
    ...needs.map((one) => html`${t(words.needs, lang)}${t(colon, lang)}${quote(one.needs)}`),
  ])
}

function report(context: ActionContext, one: Report): Html {
  const { lang, agreement } = context
  const tag =
    one.considered === null
      ? tagFor(lang, 'bad', words.unread)
      : one.told === null
        ? tagFor(lang, 'warn', words.untold)
        : tagFor(lang, 'quiet', words.told)
  const about = agreement.safeguards?.medical?.limbs[one.limb]
  const answer =
    one.considered !== null &&
    html`<br>${t(say.considered[one.considered.outcome], lang)}, ${one.considered.by}${t(colon, lang)}${quote(one.considered.reasons)}`
  const told =
    one.told !== null &&
    html`<br>${languageName(one.told.language, lang)}${one.told.interpreter === undefined ? '' : `, ${one.told.interpreter}`}, ${at(context, one.told.mark.at)}`
  return html`${t(words.report, lang)}${about === undefined ? '' : html`${t(colon, lang)}${t(about, lang)}`} ${tag}<br>${one.by}, ${at(context, one.made.at)}<br>${quote(one.summary)}${answer}${told}`
}

function familyPart(context: ActionContext): Html {
  const { lang, state } = context
  return part(
    context,
    words.family,
    state.safeguards.family.map(
      ({ other, relation, decided }) =>
        html`<a class="govuk-link" href="/cases/${other}"><span class="app-ref">${other}</span></a>, ${t(say.relationWords[relation], lang).toLocaleLowerCase(lang)}${t(colon, lang)}${t(decided === null ? words.undecided : say.travel[decided.decision], lang)}${decided !== null && html` ${quote(decided.reasons)}`}`,
    ),
  )
}

function flagPart(context: ActionContext): Html {
  const { state, agreement } = context
  return part(
    context,
    words.saidAtScreening,
    flagsOf(state, agreement).map((flag) => flagLine(context, flag)),
  )
}

/** One thing said, word for word, with what it contradicts; and who looked again, or where to say so. */
function flagLine(context: ActionContext, { indicator, question, answer, words: found, denied }: Flag): Html {
  const { lang, state, desk, user } = context
  const seen = state.safeguards.looked.findLast((one) => one.indicator === indicator)
  const no = denied !== null && html`<br>${t(words.saidNo, lang)} ${quote(denied.question)} ${quote(denied.answer)}`
  const link =
    seen === undefined &&
    desk.may(user, 'safeguards/look-at-indicator') &&
    html`<br><a class="govuk-link" href="/cases/${state.reference}/do/look-at-indicator?indicator=${indicator}">${t(words.look, lang)}</a>`
  const after =
    seen !== undefined &&
    html`<br>${tagFor(lang, 'quiet', words.lookedAt)} ${t(say.looked[seen.finding], lang)}, ${seen.mark.by}, ${at(context, seen.mark.at)}${t(colon, lang)}${quote(seen.reasons)}`
  return html`<strong>${t(indicatorTitles[indicator], lang)}</strong> ${quote(question)} ${quote(answer)}<br>${t(words.flagWords, lang)} <bdi>${found.join(', ')}</bdi>${no}${link}${after}`
}
