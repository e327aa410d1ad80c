import type { Instant } from '../core/brand.ts'
import { addMonths, compare, dayOf, isAfter, isAtOrAfter, isBefore } from '../core/calendar.ts'
import type { DetentionTerms } from '../law/detention-terms.ts'
import { due } from '../law/due.ts'
import type { Agreement, Deadline, RuleId } from '../law/law.ts'
import { metBy } from '../readmission/scope.ts'
import { type Case, lastAnswer, standing } from '../readmission/state.ts'
import { consideredByTribunal, type Spell, undecided } from './state.ts'

/** The times of detention and bail, each reckoned from the agreement's own periods. Pure: the caller says when now is. */

export const MONTHLY = 'monthly'
export const EXTRA = 'extra'

/** A time by its key; `null` where the law in force at its start gives no such time. */
function timeFrom(agreement: Agreement, period: RuleId, from: Instant): Deadline | null {
  const answer = due(agreement, period, from, { asOf: from })
  return 'problem' in answer ? null : answer
}

const latest = (first: Instant, ...others: readonly Instant[]): Instant =>
  others.reduce((last, next) => (isAfter(next, last) ? next : last), first)

/** The kinds of review in their order: the steps of the timetable, then the monthly one. */
export const reviewKinds = ({ reviews }: DetentionTerms): readonly string[] => [
  ...reviews.steps.map(({ kind }) => kind),
  MONTHLY,
]

/**
 * The review that comes next, and by when (DET-10): the first step after the furthest that was held; after the last step, a
 * month from the last review of the timetable. A review held besides the timetable puts nothing off.
 */
export function nextReview(
  agreement: Agreement,
  terms: DetentionTerms,
  { since, reviews }: Pick<Spell, 'since' | 'reviews'>,
): { readonly kind: string; readonly deadline: Deadline } | null {
  const { steps, thenPeriod } = terms.reviews
  const kinds = reviewKinds(terms)
  const held = reviews.filter(({ kind }) => kind !== EXTRA)
  const furthest = Math.max(-1, ...held.map(({ kind }) => kinds.indexOf(kind)))
  const step = steps[furthest + 1]
  const last = latest(since, ...held.map(({ mark }) => mark.at))
  const deadline = timeFrom(agreement, step?.period ?? thenPeriod, step === undefined ? last : since)
  return deadline === null ? null : { kind: step?.kind ?? MONTHLY, deadline }
}

/** From when a step of the timetable may be held: once the time of the step before it has run. `null`: at any time. */
export function reviewOpens(agreement: Agreement, terms: DetentionTerms, since: Instant, kind: string): Instant | null {
  const before = terms.reviews.steps[reviewKinds(terms).indexOf(kind) - 1]
  return before === undefined ? null : (timeFrom(agreement, before.period, since)?.closesAt ?? null)
}

/** When the next written account is due (DET-08). */
export const accountDue = (agreement: Agreement, { accountPeriod }: DetentionTerms, spell: Spell): Deadline | null =>
  timeFrom(agreement, accountPeriod, latest(spell.since, ...spell.accounts.map(({ at }) => at)))

/** When the next case progression panel is due (DET-11). */
export const panelDue = (agreement: Agreement, { panelPeriod }: DetentionTerms, spell: Spell): Deadline | null =>
  timeFrom(agreement, panelPeriod, latest(spell.since, ...spell.panels.map(({ mark }) => mark.at)))

/**
 * When the detention must be laid before the tribunal (BAIL-04): from its start, or from when the tribunal last considered
 * bail. `null` while a referral is pending. After a waiver the time runs again from it: no text seen says that one waiver
 * serves for ever, and this is the earlier.
 */
export function referralDue(
  agreement: Agreement,
  { bail }: DetentionTerms,
  { detention }: Pick<Case, 'detention'>,
  { since, waivers }: Spell,
): Deadline | null {
  if (undecided(detention).some(({ by }) => by === 'referral')) return null
  const marks = [...consideredByTribunal(detention), ...waivers]
  return timeFrom(agreement, bail.referralPeriod, latest(since, ...marks.map(({ at }) => at)))
}

export type LimitOn = {
  readonly group: 'child' | 'family' | 'pregnant'
  readonly rule: RuleId
  readonly deadline: Deadline
}

/**
 * The longest times that bind this detention: of an unaccompanied child (DET-04), of a family with children (DET-05), of a
 * pregnant woman (DET-06); the last two longer where a minister has authorised it.
 */
export function limitsOn(
  agreement: Agreement,
  { limits }: DetentionTerms,
  { age }: Pick<Case, 'age'>,
  spell: Spell,
): readonly LimitOn[] {
  const recorded = (group: 'family' | 'pregnant') => spell.limits.filter((limit) => limit.group === group)
  const of = (group: LimitOn['group'], rule: RuleId, period: RuleId): readonly LimitOn[] => {
    const deadline = timeFrom(agreement, period, spell.since)
    return deadline === null ? [] : [{ group, rule, deadline }]
  }
  const authorised = (group: 'family' | 'pregnant', always: boolean): readonly LimitOn[] => {
    const found = recorded(group)
    if (found.length === 0 && !always) return []
    const { rule, period, authorisedPeriod } = limits[group]
    return of(group, rule, found.some(({ authority }) => authority !== undefined) ? authorisedPeriod : period)
  }
  const child = age.finding === 'unaccompanied-minor'
  return [
    ...(child ? of('child', limits.child.rule, limits.child.period) : []),
    ...authorised('family', age.finding === 'accompanied-minor'),
    ...authorised('pregnant', false),
  ]
}

/** How long the tribunal may not grant bail to who is held for examination (BAIL-02); `null` where they are not. */
export function examinationWait(
  agreement: Agreement,
  { bail }: DetentionTerms,
  { arrivedAt }: Pick<Case, 'arrivedAt'>,
  { decided }: Spell,
): Deadline | null {
  return decided?.power === 'examination' ? timeFrom(agreement, bail.examinationPeriod, arrivedAt) : null
}

/** How long a further application without a change is dismissed unheard (BAIL-05); `null` where the tribunal has not refused. */
export function repeatWait(
  agreement: Agreement,
  { bail }: DetentionTerms,
  { detention }: Pick<Case, 'detention'>,
): Deadline | null {
  const refused = detention.bail
    .flatMap(({ to, decided }) => (to === 'tribunal' && decided?.outcome === 'refused' ? [decided.mark.at] : []))
    .toSorted(compare)
    .at(-1)
  return refused === undefined ? null : timeFrom(agreement, bail.repeatPeriod, refused)
}

/**
 * The departure the person has been told of that makes the Secretary of State's consent necessary for the tribunal to grant
 * bail at `at` (BAIL-03); `null` where none is so near.
 */
export function departureNear(
  agreement: Agreement,
  { bail }: DetentionTerms,
  { letters, failed }: Pick<Case, 'letters' | 'failed'>,
  at: Instant,
): { readonly departsAt: Instant; readonly deadline: Deadline } | null {
  const deadline = timeFrom(agreement, bail.consentPeriod, at)
  if (deadline === null) return null
  const [departsAt] = letters
    .flatMap((letter) => (letter.departsAt === undefined || letter.withdrawn !== null ? [] : [letter.departsAt]))
    .filter((leaves) => !isBefore(leaves, at) && isBefore(leaves, deadline.closesAt))
    .filter((leaves) => !failed.some((one) => one.departsAt === leaves))
    .toSorted(compare)
  return departsAt === undefined ? null : { departsAt, deadline }
}

/** Whether a person may be under the age from which a tag may be worn (BAIL-06): unknown counts as yes. */
export function mayBeUnderTagAge(
  { returning }: Agreement,
  { bail }: DetentionTerms,
  { age, person }: Pick<Case, 'age' | 'person'>,
  at: Instant,
): boolean {
  const bornBy = addMonths(dayOf(at, returning.zone), -12 * bail.tagFromAge)
  return age.finding !== 'adult' || isAfter(person.birthDate, bornBy)
}

/**
 * Since when the transfer can no longer be expected, whatever is done (DET-02): the time for it has run, the person is
 * outside the agreement, excluded or refused, or is to be considered here, or the case is closed. The latest of them;
 * `null` where it still can.
 */
export function noProspectSince(state: Case, agreement: Agreement, now: Instant): Instant | null {
  const { transferLimit } = agreement.parts
  const ends = transferLimit === null ? null : timeFrom(agreement, transferLimit, state.arrivedAt)
  const minor = state.age.finding === 'unaccompanied-minor' || state.age.finding === 'accompanied-minor'
  const answer = lastAnswer(state)
  const found: readonly (Instant | null | undefined | false)[] = [
    ends?.closesAt,
    minor && !metBy(agreement, 'age-settled', state.age.finding) && state.age.mark.at,
    ...standing(state).map(({ kind, raised }) => (kind === 'excluded' || kind === 'child') && raised.at),
    answer?.outcome === 'refused' && answer.answeredAt,
    state.protection.claim === 'to-be-considered' && state.protection.mark.at,
    state.humanRights.claim === 'allowed' && state.humanRights.mark?.at,
    state.closed?.mark.at,
  ]
  const past = found.filter((at): at is Instant => typeof at === 'string' && isAtOrAfter(now, at))
  return past.toSorted(compare).at(-1) ?? null
}
