import { formatBirth } from '../core/birth.ts'
import type { Instant, Text } from '../core/brand.ts'
import { formatDay, formatInstant, isBefore } from '../core/calendar.ts'
import type { Recorded } from '../law/decision.ts'
import type { Deadline } from '../law/law.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import { ageFindings } from '../readmission/page-words.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { fileName } from '../readmission/view.ts'
import { safeguardDuties } from '../safeguards/duties.ts'
import * as say from '../safeguards/page-words.ts'
import { pending } from '../safeguards/referral.ts'
import type { Referral, Report } from '../safeguards/state.ts'
import { deadlineBox, summary } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { languageName } from '../web/spoken.ts'
import { authority as words } from './page-words.ts'
import { HOME, section } from './portal-frame.ts'

/** What each authority is shown: of the person what its task needs, its tasks with their clocks, what became of its word. */

type Row = { readonly key: Words; readonly value: Words }

const at = ({ desk, lang }: ActionContext, instant: Instant): string => formatInstant(instant, desk.zone, lang)
const quote = (text: string): Html => html`<q dir="auto">${text}</q>`
const list = (items: readonly Renderable[], none: string): Html =>
  items.length === 0
    ? html`<p class="govuk-body app-empty">${none}</p>`
    : html`<ul class="govuk-list govuk-list--spaced">${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** Name, date of birth, language; and the nationality where the task turns on whence the person comes. */
function identityRows({ state, lang }: ActionContext, nationality: boolean): readonly Row[] {
  const { person, screening } = state
  return [
    { key: words.identity, value: html`<bdi>${fileName(state)}</bdi>` },
    { key: words.birth, value: formatBirth(person, lang) },
    ...(nationality ? [{ key: words.nationality, value: countryName(person.nationality, lang) }] : []),
    { key: words.language, value: languageName(screening.language, lang) },
  ]
}

/** Until when: the hour where the law counts in hours, the last day otherwise. */
const untilSaid = (context: ActionContext, { unit, closesAt, lastDay }: Deadline): string =>
  unit === 'hour' ? at(context, closesAt) : formatDay(lastDay, context.lang)

type Task = { readonly title: Text; readonly href: string; readonly deadline: Deadline | null }

function tasksPart(context: ActionContext, tasks: readonly Task[], none: Text): Html {
  const { lang, agreement, now } = context
  const boxes = tasks.map(({ title, href, deadline }) => {
    const due = deadline === null ? '' : untilSaid(context, deadline)
    const late = deadline !== null && !isBefore(now, deadline.closesAt)
    return deadlineBox(lang, {
      title,
      href,
      dueText: due,
      tone: late ? 'bad' : 'info',
      ...(deadline === null ? {} : { cite: citeWords(lang, agreement, deadline.citation, deadline.readings) }),
    })
  })
  const body = boxes.length === 0 ? html`<p class="govuk-body app-empty">${t(none, lang)}</p>` : html`${boxes}`
  return section(lang, 'tasks', words.tasks, body)
}

/** The local authority: the age, who disputes it and why, whether it was told; whether a child has left the procedure. */
export function localAuthorityPart(context: ActionContext): Html {
  const { lang, state } = context
  const { disputes, authorityTold } = state.safeguards
  const open = state.age.finding === 'disputed'
  const child = state.age.finding === 'unaccompanied-minor' || state.age.finding === 'accompanied-minor'
  const tasks = open ? [{ title: words.decideAge, href: `${HOME}/do/find-age`, deadline: null }] : []
  const left =
    child &&
    html`<p class="govuk-inset-text">${t(state.closed === null ? words.childThere : words.childLeft, lang)}</p>`
  const rows: readonly Row[] = [
    ...identityRows(context, true),
    { key: words.finding, value: html`${t(ageFindings[state.age.finding], lang)}, ${at(context, state.age.mark.at)}` },
    ...(authorityTold === null
      ? []
      : [
          {
            key: words.told,
            value: html`${at(context, authorityTold.mark.at)} <bdi>${authorityTold.reference ?? ''}</bdi>`,
          },
        ]),
  ]
  const said = disputes.map(
    ({ by, grounds, mark }) => html`${t(words.disputed, lang)} ${by}, ${at(context, mark.at)}<br>${quote(grounds)}`,
  )
  return html`${left}${tasksPart(context, tasks, words.nothing)}${summary(lang, rows)}${section(lang, 'age', words.age, list(said, t(words.noDispute, lang)))}`
}

const dutyTimes = (context: ActionContext, id: string): Deadline | null =>
  safeguardDuties(context.state, context.agreement, context.now).find((one) => one.id === id)?.deadline ?? null

function reportSaid(context: ActionContext, { limb, summary: says, by, made, considered, told }: Report): Html {
  const { lang, agreement } = context
  const about = agreement.safeguards?.medical?.limbs[limb]
  const answer =
    considered === null
      ? html`<br><strong>${t(words.unread, lang)}</strong>`
      : html`<br>${t(say.considered[considered.outcome], lang)}, ${considered.by}, ${at(context, considered.mark.at)} ${quote(considered.reasons)}`
  const passed = told !== null && html`<br>${t(say.words.told, lang)}, ${at(context, told.mark.at)}`
  return html`${about !== undefined && html`<strong>${t(about, lang)}</strong><br>`}${by}, ${at(context, made.at)} ${quote(says)}${answer}${passed}`
}

/** Healthcare: where the person is held, the examination and by when, reports and what was decided on them, fitness, needs. */
export function healthcarePart(context: ActionContext): Html {
  const { lang, state, agreement, now } = context
  const { current } = state.detention
  const { reports, examinations, fitness, risk, needs } = state.safeguards
  const owed = safeguardDuties(state, agreement, now).some(({ id }) => id === 'examination')
  const examine = {
    title: words.examinationDue,
    href: `${HOME}/do/record-examination`,
    deadline: dutyTimes(context, 'examination'),
  }
  const last = examinations.at(-1)
  const none = t(words.none, lang)
  const rows: readonly Row[] = [
    ...identityRows(context, false),
    {
      key: words.held,
      value:
        current === null
          ? t(words.notHeld, lang)
          : html`<bdi>${current.place}</bdi>, ${at(context, current.hereSince)}`,
    },
    {
      key: words.departure,
      value: state.seat === null ? t(words.noDeparture, lang) : at(context, state.seat.departsAt),
    },
    {
      key: words.examination,
      value:
        last === undefined ? none : `${t(say.examined[last.outcome], lang)}, ${last.by}, ${at(context, last.mark.at)}`,
    },
    {
      key: words.fitness,
      value:
        fitness === null
          ? none
          : `${t(say.fit[fitness.outcome], lang)}, ${fitness.by}, ${at(context, fitness.mark.at)}`,
    },
    { key: words.risk, value: risk === null ? none : html`${risk.level} ${quote(risk.evidence)}` },
    { key: words.needs, value: needs.length === 0 ? none : html`${needs.map((one) => html`${quote(one.needs)}<br>`)}` },
  ]
  const said = reports.map((one) => reportSaid(context, one))
  return html`${tasksPart(context, owed ? [examine] : [], words.nothing)}${summary(lang, rows)}${section(lang, 'reports', words.reports, list(said, t(words.noReports, lang)))}`
}

const steps = {
  reasonable: { title: words.decideFirst, action: 'record-reasonable-grounds' },
  reconsideration: { title: words.decideAgain, action: 'record-reconsideration' },
  conclusive: { title: words.decideLast, action: 'record-conclusive-grounds' },
} as const

/** What was answered to the authority's questions, in order: the state keeps only that it was. */
const answersTo = (facts: readonly Recorded<CaseEvent>[], referral: string): readonly string[] =>
  facts.flatMap(({ event }) =>
    event.type === 'trafficking-information-given' && event.referral === referral ? [event.gives] : [],
  )

function referralSaid(context: ActionContext, one: Referral, answers: readonly string[]): Html {
  const { lang } = context
  const { reasonable, reconsideration, conclusive, questions } = one
  const decided = (
    title: Text,
    outcome: Text,
    { decidedAt, document }: { decidedAt: Instant; document: string },
  ): Html => html`<br>${t(title, lang)} <strong>${t(outcome, lang)}</strong>, ${at(context, decidedAt)}, ${document}`
  const asked = questions.map(
    ({ asks, asked: mark, given }) =>
      html`<br>${t(words.asked, lang)} ${at(context, mark.at)} ${quote(asks)} ${given === null ? html`<strong>${t(words.waiting, lang)}</strong>` : ''}`,
  )
  const again = reconsideration?.decided ?? null
  return html`${one.firstResponder}${one.reference !== undefined && html` <bdi>${one.reference}</bdi>`}, ${at(context, one.referred.at)}<br>${quote(one.indicators)}${asked}${answers.map((gives) => html`<br>${t(words.given, lang)} ${quote(gives)}`)}${
    reasonable !== null && decided(words.first, say.grounds[reasonable.outcome], reasonable)
  }${again !== null && decided(words.again, say.reconsidered[again.outcome], again)}${
    conclusive !== null && decided(words.last, say.grounds[conclusive.outcome], conclusive)
  }`
}

/** The trafficking authority: each referral with its indicators, questions and answers, decisions, and what is next by when. */
export function traffickingPart(context: ActionContext, facts: readonly Recorded<CaseEvent>[]): Html {
  const { lang, state } = context
  const { referrals } = state.safeguards
  const tasks = referrals.flatMap((one): readonly Task[] => {
    const step = pending(one)
    if (step === null) return []
    const { title, action } = steps[step]
    return [
      { title, href: `${HOME}/do/${action}?referral=${one.id}`, deadline: dutyTimes(context, `referral:${one.id}`) },
    ]
  })
  const said = referrals.map((one) => referralSaid(context, one, answersTo(facts, one.id)))
  return html`${tasksPart(context, tasks, words.nothing)}${summary(lang, identityRows(context, true))}${section(lang, 'referrals', words.referrals, list(said, t(words.noReferrals, lang)))}`
}

/** The part of an authority's page for its kind. */
export function authorityPart(
  kind: 'local-authority' | 'healthcare' | 'trafficking-authority',
  context: ActionContext,
  facts: readonly Recorded<CaseEvent>[],
): Html {
  if (kind === 'local-authority') return localAuthorityPart(context)
  return kind === 'healthcare' ? healthcarePart(context) : traffickingPart(context, facts)
}
