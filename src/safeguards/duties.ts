import type { Instant, Text } from '../core/brand.ts'
import { formatDay, isAtOrAfter, isBefore } from '../core/calendar.ts'
import type { Agreement, Deadline, Refusal } from '../law/law.ts'
import { refuse, refuseBy } from '../law/refuse.ts'
import type { Duty } from '../readmission/duty.ts'
import { type Case, standing } from '../readmission/state.ts'
import { indicatorTitles, says, duties as titles } from './duty-words.ts'
import { barriersOf, counted, heldUntil, pending, recovery, windows } from './referral.ts'
import { openFlags } from './signs.ts'
import { disputeBarriers, type Referral, type Report } from './state.ts'
import { stillRuns, words } from './words.ts'

type Asked = Pick<Duty, 'id' | 'title'> & Partial<Duty>
const duty = (asked: Asked): Duty => ({
  state: 'do',
  by: ['safeguarding'],
  says: null,
  action: null,
  deadline: null,
  dueAt: null,
  ...asked,
})

/** What this slice asks of somebody in a case now, with its clock. Nothing where the agreement has no safeguards. */
export function safeguardDuties(state: Case, agreement: Agreement, now: Instant): readonly Duty[] {
  if (agreement.safeguards === null) return []
  const ask = { state, agreement, now }
  return [
    ...age(ask),
    ...state.safeguards.reports.flatMap((report) => reportDuties(ask, report)),
    ...health(ask),
    ...state.safeguards.referrals.flatMap((one) => referralDuties(ask, one)),
    ...family(ask),
    ...flags(ask),
  ]
}
type Ask = { readonly state: Case; readonly agreement: Agreement; readonly now: Instant }

/** The local authority is told of a dispute: owed at once. */
const age = ({ state, agreement }: Ask): readonly Duty[] =>
  agreement.safeguards?.age == null || state.age.finding !== 'disputed' || state.safeguards.authorityTold !== null
    ? []
    : [
        duty({
          id: 'tell-local-authority',
          title: titles.tellAuthority,
          by: ['safeguarding', 'caseworker'],
          says: says.noClock,
          action: 'tell-local-authority',
        }),
      ]

/** A report is read, answered with reasons, and the answer told: within the time of the answer (DET-18), each a step. */
function reportDuties({ state, agreement }: Ask, report: Report): readonly Duty[] {
  const terms = agreement.safeguards?.medical ?? null
  if (terms === null || report.told !== null) return []
  const deadline = known(counted(agreement, state, terms.reply, report.made.at))
  const unread = report.considered === null
  const action = unread ? 'consider-medical-report' : 'tell-medical-report'
  return [
    duty({
      id: `report:${report.id}`,
      title: unread ? titles.consider : titles.tell,
      by: unread ? ['safeguarding', 'detention-desk'] : ['safeguarding'],
      says: deadline?.certainty === 'B' ? says.reply : null,
      action: `${action}?report=${report.id}`,
      deadline,
    }),
  ]
}

/**
 * The examination is due from the admission to the place where the person is held now (DET-14); where only the
 * registration says that they are held, the hour of admission is not known, and the decision on detention is owed first.
 */
function health({ state, agreement }: Ask): readonly Duty[] {
  const terms = agreement.safeguards?.medical ?? null
  if (terms === null) return []
  const { current } = state.detention
  const { examinations, fitness, unfitBarriers } = state.safeguards
  const here = current !== null && (current.decided !== null || current.hereSince !== current.since)
  const since = here ? current.hereSince : null
  const owed = since !== null && !examinations.some(({ mark }) => !isBefore(mark.at, since))
  const unfit = fitness?.outcome === 'unfit' && standing(state).some(({ id }) => unfitBarriers.includes(id))
  return [
    ...(since !== null && owed
      ? [
          duty({
            id: 'examination',
            title: titles.examination,
            by: ['detention-desk', 'safeguarding'],
            action: 'record-examination',
            deadline: known(counted(agreement, state, terms.examination, since)),
          }),
        ]
      : []),
    ...(unfit ? [duty({ id: 'fitness', title: titles.fitness, action: 'state-fitness' })] : []),
  ]
}

function referralDuties(ask: Ask, one: Referral): readonly Duty[] {
  const questions = one.questions.some(({ given }) => given === null)
  const answer = duty({
    id: `question:${one.id}`,
    title: titles.answerAuthority,
    by: ['safeguarding', 'screening-officer'],
    action: `give-trafficking-information?referral=${one.id}`,
  })
  return [...(questions && one.reasonable === null ? [answer] : []), ...decisionDuties(ask, one)]
}

function decisionDuties(ask: Ask, one: Referral): readonly Duty[] {
  const { state, agreement, now } = ask
  const terms = agreement.safeguards?.trafficking ?? null
  if (terms === null) return []
  const id = `referral:${one.id}`
  switch (pending(one)) {
    case 'reasonable': {
      const deadline = known(counted(agreement, state, terms.target, one.referred.at))
      const late = deadline !== null && isAtOrAfter(now, deadline.closesAt)
      const title = late ? titles.chaseReasonable : titles.awaitReasonable
      const action = `record-reasonable-grounds?referral=${one.id}`
      return [duty({ id, title, state: late ? 'do' : 'wait', says: says.target, action, deadline })]
    }
    case 'conclusive': {
      const days = recovery(agreement, state, one)
      const runs = days !== null && isBefore(now, days.closesAt)
      const title = runs ? titles.recovery : titles.awaitConclusive
      const action = `record-conclusive-grounds?referral=${one.id}`
      const wait = duty({ id, title, state: 'wait', says: says.recovery, action, deadline: runs ? days : null })
      return [...unserved(ask, one), wait]
    }
    case 'reconsideration':
      return [
        duty({
          id,
          title: titles.awaitReconsideration,
          state: 'wait',
          action: `record-reconsideration?referral=${one.id}`,
        }),
      ]
    default:
      return one.disqualified === null ? decidedDuties(ask, one) : []
  }
}

/** The letter that tells of the decision, where the agreement has one for it and none was served since. */
function unserved({ state, agreement }: Ask, { id, reasonable }: Referral): readonly Duty[] {
  const terms = agreement.safeguards?.trafficking ?? null
  if (terms === null || reasonable === null) return []
  const positive = reasonable.outcome === 'positive'
  const rules = positive ? [terms.recovery] : [terms.reconsideration, terms.noReconsideration]
  const letters = Object.values(agreement.letters).filter(({ rule }) => rules.includes(rule))
  const served = state.letters.some(
    ({ template, served: { at }, withdrawn }) =>
      withdrawn === null && letters.some((letter) => letter.id === template) && !isBefore(at, reasonable.decidedAt),
  )
  if (served || letters.length === 0) return []
  return [
    duty({
      id: `serve:${id}`,
      title: positive ? titles.servePositive : titles.serveNegative,
      by: ['caseworker', 'detention-desk'],
      action: positive ? `serve-letter?template=${terms.positiveLetter}` : 'serve-letter',
    }),
  ]
}

/** What remains once nothing is pending: a time that runs, or a barrier with nothing left to stand on. */
function decidedDuties(ask: Ask, one: Referral): readonly Duty[] {
  const { state, agreement, now } = ask
  const negative = one.reasonable?.outcome === 'negative' && one.reconsideration === null
  const { letters, policy } = windows(agreement, state, one)
  const open = negative ? [...letters, ...(policy === null ? [] : [policy])] : []
  const running = open.filter(({ closesAt }) => isBefore(now, closesAt))
  const held = heldUntil(agreement, state, one, now)
  const [barrier] = barriersOf(agreement, state, one, one.reasonable?.outcome === 'positive')
  const lift = duty({
    id: `lift:${one.id}`,
    title: titles.liftReferral,
    action: `lift-barrier?barrier=${barrier ?? ''}`,
  })
  return [
    ...(negative ? unserved(ask, one) : []),
    ...running.slice(0, 1).map((deadline) =>
      duty({
        id: `window:${one.id}`,
        title: titles.window,
        state: 'wait',
        action: `ask-reconsideration?referral=${one.id}`,
        deadline,
      }),
    ),
    ...(held !== null && running.length === 0
      ? [duty({ id: `held:${one.id}`, title: titles.recovery, state: 'wait', says: says.recovery, deadline: held })]
      : []),
    ...(held === null && barrier !== undefined ? [lift] : []),
  ]
}

/** Family of this case, once it has a seat: an officer decides whether they travel apart, for this very flight. */
const family = ({ state }: Ask): readonly Duty[] => {
  const { seat } = state
  if (seat === null || seat.boarded !== null) return []
  return state.safeguards.family
    .filter(({ decided }) => decided === null || decided.flight !== seat.flight)
    .map(({ other }) =>
      duty({
        id: `family:${other}`,
        title: titles.family,
        by: ['safeguarding', 'caseworker', 'duty-lead'],
        says: says.family,
        action: `decide-family-travel?other=${other}`,
        dueAt: seat.departsAt,
      }),
    )
}

/** One for each thing said at screening that nobody has looked at again. */
const flags = ({ state, agreement }: Ask): readonly Duty[] =>
  [...new Set(openFlags(state, agreement).map(({ indicator }) => indicator))].map((indicator) =>
    duty({
      id: `flag:${indicator}`,
      title: both(titles.look, indicatorTitles[indicator]),
      by: ['safeguarding', 'screening-officer'],
      says: says.flag,
      action: `look-at-indicator?indicator=${indicator}`,
    }),
  )

const both = (a: Text, b: Text): Text => ({ en: `${a.en} (${b.en})`, fr: `${a.fr} (${b.fr})` })
const known = (answer: ReturnType<typeof counted>): Deadline | null => ('problem' in answer ? null : answer)

/**
 * Why a barrier that a concern of this slice raised may not be lifted by hand yet: its own steps come first. `null`: it may,
 * so far as this slice knows.
 */
export function heldBack(state: Case, agreement: Agreement, barrier: string, at: Instant): Refusal | null {
  const terms = agreement.safeguards
  const { safeguards } = state
  if (terms === null) return null
  const { age: ages, medical, trafficking } = terms
  if (ages !== null && disputeBarriers(safeguards).includes(barrier))
    return state.age.finding === 'disputed' ? refuseBy(agreement, ages.finding, 'age-not-found', words.holdAge) : null
  if (medical !== null && safeguards.reports.some((one) => one.barrier === barrier && one.told === null))
    return refuseBy(agreement, medical.reply, 'report-not-answered', words.holdReport)
  if (medical !== null && safeguards.fitness?.outcome === 'unfit' && safeguards.unfitBarriers.includes(barrier))
    return refuseBy(agreement, medical.fitness, 'still-unfit', words.holdFitness)
  const one = safeguards.referrals.find(({ barriers }) => barriers.includes(barrier))
  if (trafficking === null || one === undefined) return null
  if (pending(one) !== null) return refuseBy(agreement, trafficking.pending, 'decision-pending', words.holdDecision)
  const until = heldUntil(agreement, state, one, at)
  if (until === null) return null
  const day = { en: formatDay(until.lastDay, 'en'), fr: formatDay(until.lastDay, 'fr') }
  return { ...refuse('time-runs', stillRuns(until.title, day)), citation: until.citation }
}
