import { z } from 'zod'
import { hasAge } from '../core/birth.ts'
import type { Day } from '../core/brand.ts'
import { dayOf, isAfter, isBefore } from '../core/calendar.ts'
import { dayField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { due } from '../law/due.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { fill } from '../law/words.ts'
import { personAfter } from './after.ts'
import { checkOutcomes } from './after-events.ts'
import { afterWords } from './after-words.ts'
import { againstEligibility } from './decide.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { peopleField, strangers } from './enrol.ts'
import { type WhoIsWho, whoIsWho } from './matches.ts'
import { dayText } from './said.ts'
import { type Application, personOf } from './state.ts'
import { inWords } from './terms.ts'
import { againstIdentity, alsoElsewhere } from './who-is-who.ts'
import { words } from './words.ts'

const base = { application: referenceField }

/** Everybody who has not arrived: for whom a decision is where it names nobody. */
export const notArrived = ({ people, places }: Application): readonly string[] =>
  people.map(({ id }) => id).filter((id) => !places.some(({ person }) => person === id))

/** The result of one check for some or all of them: which, by whom, what it showed (IN-45). The last result holds. */
export const recordCheck = onApplication(
  'admission/record-check',
  z.strictObject({
    ...base,
    check: z.string().max(60),
    people: peopleField.optional(),
    outcome: z.enum(checkOutcomes),
    by: line(),
    reasons: prose(),
  }),
  ['applying', 'granted', 'refused'],
  (state, { check, people = state.people.map(({ id }) => id), outcome, by, reasons }, { terms }) => {
    const known = Object.keys(terms.checks).join(', ')
    return unless(
      those(
        own(terms.checks, check) === undefined &&
          refuse('unknown-check', fill(afterWords.unknownCheck, { known: { en: known, fr: known } }), 'check'),
        strangers(state, people),
      ),
      { type: 'check-recorded', check, people, outcome, by, reasons },
    )
  },
)

/** A check that is not clear for everybody named: one refusal for each, with its rule. */
function unchecked(
  state: Application,
  people: readonly string[],
  { agreement, terms }: RouteContext,
): readonly Refusal[] {
  return Object.entries(terms.checks).flatMap(([id, { rule, short }]) => {
    const clear = people.every((person) => personAfter(state.after, person).checks[id]?.outcome === 'clear')
    return clear ? [] : [refuseBy(agreement, rule, `check-open/${id}`, fill(afterWords.checkOpen, { check: short }))]
  })
}

/** Whether a child would have clearance with no adult of the family who has it (TR-64), if `granted` had it and no others. */
function childAlone(state: Application, granted: ReadonlySet<string>, on: Day): boolean {
  const adult = (id: string): boolean => {
    const found = personOf(state, id)
    if (found === null) return false
    const aged = hasAge(found.person, 18, on)
    // Where what is known of a birth leaves it open, an officer has found it.
    return aged === 'yes' || (aged === 'either' && found.ageFound?.adult === true)
  }
  const arrived = state.places.some(({ person }) => adult(person))
  return !arrived && granted.size > 0 && ![...granted].some(adult)
}

/** Who would have clearance after a decision on some of them. */
const grantedThen = (
  state: Application,
  people: readonly string[],
  outcome: 'granted' | 'refused',
): ReadonlySet<string> =>
  new Set(
    notArrived(state).filter((id) =>
      people.includes(id) ? outcome === 'granted' : personAfter(state.after, id).decision?.outcome === 'granted',
    ),
  )

const arrivedAmong = (state: Application, people: readonly string[]): Refusal | false =>
  state.places.some(({ person }) => people.includes(person)) &&
  refuse('already-arrived', afterWords.arrivalFirst, 'people')

/**
 * Entry clearance for the whole group or some of it, children only with an adult (TR-64), by a named officer with reasons,
 * for no longer than the agreement has it, after the checks (IN-45) and with nothing against eligibility (TR-63). It
 * overturns an earlier refusal, and grants again for other days.
 */
export const grant = onApplication(
  'admission/grant',
  z.strictObject({
    ...base,
    from: dayField,
    until: dayField,
    /** What the checks showed, where there is more to say than each of them does. */
    checks: prose(2000).optional(),
    reasons: prose(),
    people: peopleField.optional(),
  }),
  ['applying', 'refused', 'granted', 'expired', 'arrived'],
  (state, { from, until, checks, reasons, people }, context, _, who: WhoIsWho) => {
    const { agreement, terms, now } = context
    const whom = people ?? notArrived(state)
    const today = dayOf(now, agreement.returning.zone)
    const most = due(agreement, terms.clearance, from, { asOf: now })
    const last = 'problem' in most ? null : most.lastDay
    const seen = whom.every((id) => state.biometrics[id] !== undefined)
    const tooLong = fill(words.clearanceTooLong, { until: dayText(last ?? from) })
    return unless(
      those(
        strangers(state, whom),
        arrivedAmong(state, whom),
        ...againstEligibility(state, context),
        ...againstIdentity(state, who, context),
        alsoElsewhere(who),
        state.after.made === null && refuseBy(agreement, terms.invitation, 'application-not-made', afterWords.notMade),
        !seen && refuseBy(agreement, terms.sameDocument, 'biometrics-missing', words.noBiometrics),
        ...unchecked(state, whom, context),
        childAlone(state, grantedThen(state, whom, 'granted'), today) &&
          refuseBy(agreement, terms.childWithAdult, 'child-alone', afterWords.childAlone, 'people'),
        isBefore(from, today) && refuse('clearance-in-past', words.clearancePast, 'from'),
        isBefore(until, from) && refuse('clearance-backwards', words.clearanceBackwards, 'until'),
        (last === null || isAfter(until, last)) &&
          refuseBy(agreement, terms.clearance, 'clearance-too-long', inWords(agreement, now)(tooLong), 'until'),
      ),
      {
        type: 'clearance-granted',
        from,
        until,
        ...(checks === undefined ? {} : { checks }),
        reasons,
        ...(people === undefined && state.places.length === 0 ? {} : { people: [...whom] }),
      },
    )
  },
  whoIsWho,
)

/** Refusal at stage two, of everybody or of some, by a named officer with reasons; before arrival it also takes back a grant. */
export const refuseApplication = onApplication(
  'admission/refuse',
  z.strictObject({ ...base, reasons: prose(), people: peopleField.optional() }),
  ['selected', 'invited', 'applying', 'granted', 'refused', 'arrived'],
  (state, { reasons, people }, { agreement, terms, now }) => {
    const whom = people ?? notArrived(state)
    const done = whom.every((id) => personAfter(state.after, id).decision?.outcome === 'refused')
    return unless(
      those(
        strangers(state, whom),
        arrivedAmong(state, whom),
        done && refuse('already-refused', afterWords.alreadyRefused, 'people'),
        childAlone(state, grantedThen(state, whom, 'refused'), dayOf(now, agreement.returning.zone)) &&
          refuseBy(agreement, terms.childWithAdult, 'child-alone', afterWords.childAlone, 'people'),
      ),
      {
        type: 'application-refused',
        reasons,
        ...(people === undefined && state.places.length === 0 ? {} : { people: [...whom] }),
      },
    )
  },
)

/** Whether some of the family are granted and others refused, so that it is asked what it wants (reading OP-42). */
export function parted({ people, after }: Application): boolean {
  const outcomes = people.map(({ id }) => personAfter(after, id).decision?.outcome)
  return outcomes.includes('granted') && outcomes.includes('refused')
}

/** A family decided in parts says whether those who are granted travel. It may change its mind until somebody travels. */
export const chooseFamily = onApplication(
  'admission/choose',
  z.strictObject({ ...base, choice: z.enum(['go-on', 'none']), reasons: prose(1000).optional() }),
  ['granted', 'declined'],
  (state, { choice, reasons }, { actor }) =>
    unless(
      those(
        !parted(state) && refuse('nothing-to-choose', afterWords.nothingToChoose),
        state.after.choice?.choice === choice && refuse('already-chosen', afterWords.chosen),
        actor.role !== 'applicant' &&
          reasons === undefined &&
          refuse('reasons-needed', afterWords.reasonsNeeded, 'reasons'),
      ),
      { type: 'family-chose', choice, ...(reasons === undefined ? {} : { reasons }) },
    ),
)
