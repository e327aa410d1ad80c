import type { Role } from '../access/roles.ts'
import type { Instant, Text } from '../core/brand.ts'
import { compare, dayOf, daysBetween, isAtOrAfter, isBefore } from '../core/calendar.ts'
import type { DetentionTerms } from '../law/detention-terms.ts'
import type { Agreement, Deadline } from '../law/law.ts'
import type { Duty } from '../readmission/duty.ts'
import type { Case } from '../readmission/state.ts'
import { accountDue, departureNear, limitsOn, nextReview, noProspectSince, panelDue, referralDue } from './clocks.ts'
import { dutyWords as words } from './duty-words.ts'
import { type Application, type Spell, undecided } from './state.ts'

/** How long before its last day a duty is asked for: our own choice, so that nobody first sees it once it is late. */
const SHOWN_DAYS = 3

type Ask = {
  readonly state: Case
  readonly agreement: Agreement
  readonly now: Instant
  readonly terms: DetentionTerms
  readonly spell: Spell
}

const desk: readonly Role[] = ['detention-desk']
/** What is late goes to the duty lead as well. */
const escalated = (late: boolean): readonly Role[] => (late ? ['detention-desk', 'duty-lead'] : desk)

const near = (now: Instant, { zone, lastDay }: Deadline): boolean =>
  daysBetween(dayOf(now, zone), lastDay) <= SHOWN_DAYS

type Timed = { readonly id: string; readonly title: Text; readonly action: string; readonly says?: Text }

/** A duty with a time of the law, once it is near; late from its end on. */
function timed({ now }: Ask, deadline: Deadline | null, { says, ...duty }: Timed): readonly Duty[] {
  if (deadline === null || !near(now, deadline)) return []
  const by = escalated(isAtOrAfter(now, deadline.closesAt))
  return [{ ...duty, state: 'do', by, says: says ?? null, deadline, dueAt: null }]
}

/** A duty that no number of the law times: due from the instant that caused it. */
const since = ({ now }: Ask, at: Instant, { says, ...duty }: Timed): Duty => ({
  ...duty,
  state: 'do',
  by: escalated(isAtOrAfter(now, at)),
  says: says ?? null,
  deadline: null,
  dueAt: at,
})

/**
 * What a detention asks of somebody now, each with its clock: the decision on record, the next review (DET-10), the
 * monthly account (DET-08), the panel (DET-11), the referral to the tribunal (BAIL-04), bail to be decided, and release.
 */
export function detentionDuties(state: Case, agreement: Agreement, now: Instant): readonly Duty[] {
  const { detention: terms } = agreement
  const spell = state.detention.current
  if (terms === null || spell === null || state.handedOver !== null) return []
  const ask: Ask = { state, agreement, now, terms, spell }
  const releasing = release(ask)
  return [
    ...releasing,
    ...limits(ask),
    ...(releasing.length > 0 ? [] : prospects(ask)),
    ...decision(ask),
    ...review(ask),
    ...timed(ask, accountDue(agreement, terms, spell), {
      id: 'detention-account',
      title: words.account,
      action: 'give-detention-account',
    }),
    ...timed(ask, panelDue(agreement, terms, spell), {
      id: 'detention-panel',
      title: words.panel,
      action: 'hold-detention-panel',
    }),
    ...timed(ask, referralDue(agreement, terms, state, spell), {
      id: 'bail-referral',
      title: words.referral,
      action: 'refer-to-tribunal',
    }),
    ...undecided(state.detention).flatMap((one) => bail(ask, one)),
  ]
}

const decision = (ask: Ask): readonly Duty[] =>
  ask.spell.decided === null
    ? [
        since(ask, ask.spell.since, {
          id: 'detention-decision',
          title: words.decision,
          says: words.decisionSays,
          action: 'decide-detention',
        }),
      ]
    : []

function review(ask: Ask): readonly Duty[] {
  const next = nextReview(ask.agreement, ask.terms, ask.spell)
  if (next === null) return []
  return timed(ask, next.deadline, {
    id: `detention-review-${next.kind}`,
    title: next.deadline.title,
    action: `review-detention?kind=${next.kind}`,
  })
}

/** Bail asked for: the Secretary of State's to decide, or the tribunal's to wait for, with the consent it may need (BAIL-03). */
function bail(ask: Ask, application: Application): readonly Duty[] {
  const { id, to, by, made, consent } = application
  const action = `decide-bail?application=${id}`
  if (to === 'secretary-of-state')
    return [
      { id: `bail-${id}`, title: words.bail, state: 'do', by: desk, says: null, action, deadline: null, dueAt: null },
    ]
  const title = by === 'referral' ? words.bailReferred : words.bailTribunal
  const waits: Duty = {
    id: `bail-${id}`,
    title,
    state: 'wait',
    by: [],
    says: null,
    action,
    deadline: null,
    dueAt: null,
  }
  const departure = departureNear(ask.agreement, ask.terms, ask.state, ask.now)
  if (departure === null || consent?.answer === 'given' || consent?.answer === 'refused') return [waits]
  const asked = consent !== null
  const wanted = since(ask, consent?.mark.at ?? made.at, {
    id: `bail-consent-${id}`,
    title: asked ? words.consentAnswer : words.consentAsk,
    action: asked ? `answer-bail-consent?application=${id}` : `ask-bail-consent?application=${id}`,
    says: words.consentSays(departure.departsAt, ask.agreement.returning.zone),
  })
  // It becomes late with the departure itself, not with the asking.
  return [{ ...wanted, by: desk, dueAt: departure.departsAt }, waits]
}

/** Why the person must be released, each with the time since when; the first of them counts. */
function release(ask: Ask): readonly Duty[] {
  const { state, agreement, terms, spell, now } = ask
  const over = limitsOn(agreement, terms, state, spell)
    .filter(({ deadline }) => isAtOrAfter(now, deadline.closesAt))
    .map(({ group, deadline }) => ({ at: deadline.closesAt, says: words.limitOver(group) }))
  const granted = state.detention.bail.flatMap(({ made, decided }) =>
    decided?.outcome === 'granted' && !isBefore(made.at, spell.since)
      ? [{ at: decided.begins ?? decided.mark.at, says: words.bailGranted }]
      : [],
  )
  const judged = [
    ...spell.reviews.map(({ decision: outcome, mark }) => ({ outcome, at: mark.at, says: words.reviewReleases })),
    ...spell.panels.map(({ outcome, mark }) => ({ outcome, at: mark.at, says: words.panelReleases })),
  ].toSorted((a, b) => compare(a.at, b.at))
  const last = judged.at(-1)
  const [first] = [...over, ...granted, ...(last?.outcome === 'release' ? [last] : [])].toSorted((a, b) =>
    compare(a.at, b.at),
  )
  if (first === undefined) return []
  const { at, says } = first
  return [since(ask, at, { id: 'release', title: words.release, says, action: 'release-from-detention' })]
}

/** The longest time that still runs (DET-04 to DET-06): the person must have left by its end. */
function limits(ask: Ask): readonly Duty[] {
  const { state, agreement, terms, spell, now } = ask
  return limitsOn(agreement, terms, state, spell)
    .filter(({ deadline }) => !isAtOrAfter(now, deadline.closesAt))
    .flatMap(({ group, deadline }) =>
      timed(ask, deadline, {
        id: `detention-limit-${group}`,
        title: deadline.title,
        says: words.limitRuns,
        action: 'release-from-detention',
      }),
    )
}

/** Removal is no longer to be expected: the detention is reviewed at once, and may last only until release is arranged (DET-02). */
function prospects(ask: Ask): readonly Duty[] {
  const { state, agreement, spell, now } = ask
  const lost = noProspectSince(state, agreement, now)
  if (lost === null) return []
  const at = isBefore(lost, spell.since) ? spell.since : lost
  if (spell.reviews.some(({ mark }) => isAtOrAfter(mark.at, at))) return []
  return [
    since(ask, at, {
      id: 'removal-prospects',
      title: words.prospects,
      says: words.prospectsSays,
      action: 'review-detention?kind=extra',
    }),
  ]
}
