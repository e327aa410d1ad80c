import { promiseClock } from '../barriers/gate.ts'
import type { Instant } from '../core/brand.ts'
import { isAtOrAfter, isBefore } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due, type NoDeadline } from '../law/due.ts'
import type { Agreement, Deadline, RuleId } from '../law/law.ts'
import { type Case, type Served, standing } from '../readmission/state.ts'
import type { Referral } from './state.ts'

/** How far a trafficking referral is, which of its times run, and which barriers hang on it. */

/** Whether a positive decision gives no protection: a second one on earlier facts, which the authority left without (NRM-02). */
export const unprotected = ({ reasonable }: Referral): boolean => reasonable?.second === 'not-protected'

/** The decision a referral waits for; `null` where none is pending. */
export function pending(one: Referral): 'reasonable' | 'reconsideration' | 'conclusive' | null {
  if (one.disqualified !== null) return null
  if (one.reasonable === null) return 'reasonable'
  if (unprotected(one)) return null
  if (one.reasonable.outcome === 'positive') return one.conclusive === null ? 'conclusive' : null
  return one.reconsideration !== null && one.reconsideration.decided === null ? 'reconsideration' : null
}

/** A period counted from an event of this case, at its place of working days; `NoDeadline` where the law gives none. */
export const counted = (agreement: Agreement, state: Case, key: RuleId, from: Instant): Deadline | NoDeadline =>
  due(agreement, key, from, { asOf: from, place: state.jurisdiction })

const deadline = (answer: Deadline | NoDeadline): Deadline | null => ('problem' in answer ? null : answer)

/** The letters that promise a period and were served when a decision was made or after it; what they promised not closed. */
const promising = (agreement: Agreement, state: Case, period: RuleId, since: Instant): readonly Served[] =>
  state.letters.filter(
    (letter) =>
      own(agreement.letters, letter.template)?.grants?.period === period &&
      letter.withdrawn === null &&
      letter.promiseClosed === null &&
      !isBefore(letter.served.at, since),
  )

/** Until when reconsideration of a negative decision may be asked: by each letter that promises it, and by the policy of its day. */
export function windows(
  agreement: Agreement,
  state: Case,
  one: Referral,
): { readonly letters: readonly Deadline[]; readonly policy: Deadline | null } {
  const terms = agreement.safeguards?.trafficking
  if (terms == null || one.reasonable === null) return { letters: [], policy: null }
  const { decidedAt } = one.reasonable
  const letters = promising(agreement, state, terms.reconsideration, decidedAt).flatMap((letter) => {
    const clock = promiseClock(agreement, letter, terms.reconsideration)
    return clock === null ? [] : [clock]
  })
  return { letters, policy: deadline(counted(agreement, state, terms.reconsideration, decidedAt)) }
}

/** An earlier positive decision in this case, before this referral's own. */
export const positiveBefore = ({ safeguards }: Case, { id }: Referral, decidedAt: Instant): boolean =>
  safeguards.referrals.some(
    (other) =>
      other.id !== id && other.reasonable?.outcome === 'positive' && !isBefore(decidedAt, other.reasonable.decidedAt),
  )

/** The recovery period of a positive decision, by the law: its days begin with that of the decision (NRM-01). */
export function recovery(agreement: Agreement, state: Case, one: Referral): Deadline | null {
  const { reasonable } = one
  const terms = agreement.safeguards?.trafficking
  if (terms == null || reasonable?.outcome !== 'positive' || unprotected(one)) return null
  return deadline(counted(agreement, state, terms.recovery, reasonable.decidedAt))
}

/**
 * The time that must still run before the barrier of a decided referral may go, because no letter on file carries it: the
 * recovery period (NRM-01), or the time the policy of the day gives to ask again (NRM-06). `null`: none.
 */
export function heldUntil(agreement: Agreement, state: Case, one: Referral, at: Instant): Deadline | null {
  const terms = agreement.safeguards?.trafficking
  if (terms == null || one.reasonable === null || one.disqualified !== null || unprotected(one)) return null
  const positive = one.reasonable.outcome === 'positive'
  if (!positive && one.reconsideration !== null) return null
  const period = positive ? terms.recovery : terms.reconsideration
  const since = one.reasonable.decidedAt
  const said = state.letters.some(
    ({ template, served, withdrawn }) =>
      own(agreement.letters, template)?.grants?.period === period &&
      withdrawn === null &&
      !isBefore(served.at, since) &&
      !isBefore(at, served.at),
  )
  if (said) return null
  const clock = positive ? recovery(agreement, state, one) : windows(agreement, state, one).policy
  return clock === null || isAtOrAfter(at, clock.closesAt) ? null : clock
}

/** The standing barriers of a referral; with `recovered`, also those that letters of its recovery period raised. */
export function barriersOf(agreement: Agreement, state: Case, one: Referral, recovered = false): readonly string[] {
  const terms = agreement.safeguards?.trafficking
  const others = state.safeguards.referrals.some((other) => other.id !== one.id && pending(other) === 'conclusive')
  const letters =
    terms == null || !recovered || others || one.reasonable === null
      ? []
      : state.letters.filter(({ template }) => own(agreement.letters, template)?.grants?.period === terms.recovery)
  return standing(state)
    .filter(
      ({ id, kind, raised }) =>
        one.barriers.includes(id) || (kind === terms?.barrier && letters.some(({ served }) => served.at === raised.at)),
    )
    .map(({ id }) => id)
}

/** Letters whose promise of a period goes on, for a decision that ends what they promised. */
export const promisesOf = (agreement: Agreement, state: Case, period: RuleId, one: Referral): readonly string[] =>
  one.reasonable === null ? [] : promising(agreement, state, period, one.reasonable.decidedAt).map(({ id }) => id)
