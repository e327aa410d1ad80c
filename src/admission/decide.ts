import { z } from 'zod'
import { dayOf, formatDay, isAfter, isBefore } from '../core/calendar.ts'
import { dayField, instantField, line, prose, referenceField } from '../core/fields.ts'
import { documentKey } from '../core/likeness.ts'
import { due } from '../law/due.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { documentKeys } from './application.ts'
import { answerTo, standingOf } from './assessment.ts'
import { informationWords } from './assessment-words.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { documentField, personIdField } from './events.ts'
import { type WhoIsWho, whoIsWho } from './matches.ts'
import { againstPictures } from './pictures.ts'
import { type Application, personOf, type Status, unproved } from './state.ts'
import { inWords, questionIdsOf, questionOf } from './terms.ts'
import { againstIdentity, alsoElsewhere } from './who-is-who.ts'
import { words } from './words.ts'

const base = { application: referenceField }

/**
 * One question of the task list, answered by a named officer on evidence, for everybody or for one person of the family.
 * May be answered again until the decision: the last answer holds, and all of them stay in the record.
 */
export const answerQuestion = onApplication(
  'admission/answer-question',
  z.strictObject({
    ...base,
    question: z.string().max(60),
    person: personIdField.optional(),
    answer: z.enum(['yes', 'no', 'unknown']),
    evidence: line(300),
    reasons: prose(),
  }),
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected'],
  (state, { question, person, answer, evidence, reasons }, { terms }) =>
    unless(
      those(
        questionOf(terms, question) === null &&
          refuse('unknown-question', words.unknownQuestion(questionIdsOf(terms)), 'question'),
        person !== undefined && personOf(state, person) === null && refuse('no-such-person', words.noPerson, 'person'),
      ),
      { type: 'question-answered', question, ...(person === undefined ? {} : { person }), answer, evidence, reasons },
    ),
)

/** Everything that stands against eligibility, in the order of the task list. Unknown counts as no. */
export function againstEligibility(state: Application, context: RouteContext): readonly Refusal[] {
  const { agreement, terms, now } = context
  const open = Object.entries(terms.questions).flatMap(([id, { rule, short }]) => {
    const answer = answerTo(state, id) ?? 'unknown'
    if (answer === 'yes') return []
    return answer === 'no'
      ? [refuseBy(agreement, rule, `found-against/${id}`, words.adverse(short))]
      : [refuseBy(agreement, rule, `unanswered/${id}`, words.unanswered(short))]
  })
  const absent = unproved(state).length > 0
  const missing = inWords(agreement, now)(words.presenceMissing)
  const awaited = state.assessment.requests.some((request) => standingOf(request, now) === 'waiting')
  return those(
    absent && refuseBy(agreement, terms.presence, 'presence-not-shown', missing),
    ...againstPictures(state, context),
    ...open,
    awaited && refuseBy(agreement, terms.information.rule, 'information-awaited', informationWords.awaited),
  )
}

const judged: readonly Status[] = ['presence', 'assessment', 'eligible', 'ineligible']

/** Eligible: by a named officer with reasons (DP-03), every question answered for it. Overturns an earlier finding against. */
export const findEligible = onApplication(
  'admission/find-eligible',
  z.strictObject({ ...base, reasons: prose() }),
  judged,
  (state, { reasons }, context, _, who: WhoIsWho) =>
    unless(
      those(
        state.eligibility?.outcome === 'eligible' && refuse('already-eligible', words.notNow('eligible')),
        ...againstEligibility(state, context),
        ...againstIdentity(state, who, context),
        alsoElsewhere(who),
      ),
      { type: 'found-eligible', reasons },
    ),
  whoIsWho,
)

/** Not eligible: on a ground that the record bears out. */
export const findIneligible = onApplication(
  'admission/find-ineligible',
  z.strictObject({ ...base, ground: z.string().max(60), reasons: prose() }),
  judged,
  (state, { ground, reasons }, { agreement, terms, now }) => {
    const rule = ground === 'presence' ? terms.presence : questionOf(terms, ground)?.rule
    if (rule === undefined) {
      const known = words.unknownGround(['presence', ...questionIdsOf(terms)])
      return { refusals: [refuse('unknown-ground', known, 'ground')] }
    }
    const closed = state.challenges.every(({ closesAt }) => !isAfter(closesAt, now))
    const shown = ground === 'presence' ? unproved(state).length > 0 && closed : answerTo(state, ground) === 'no'
    return unless(
      those(
        state.eligibility?.outcome === 'ineligible' && refuse('already-ineligible', words.notNow('ineligible')),
        !shown && refuseBy(agreement, rule, 'ground-not-found', words.groundNotFound, 'ground'),
      ),
      { type: 'found-ineligible', ground, reasons },
    )
  },
)

/** Somebody attended the visa centre: with the same document as at stage one, or not at all. */
export const recordBiometrics = onApplication(
  'admission/record-biometrics',
  z.strictObject({
    ...base,
    occurredAt: instantField.optional(),
    person: personIdField,
    centre: line(),
    document: documentField,
  }),
  ['selected'],
  (state, { person, centre, document }, { agreement, terms }, at) => {
    const known = personOf(state, person)
    const same = documentKeys(state, person).includes(documentKey(document))
    const early = state.selection !== null && isBefore(at, state.selection.mark.at)
    return unless(
      those(
        known === null && refuse('no-such-person', words.noPerson, 'person'),
        early && refuse('before-selection', words.beforeSelection, 'occurredAt'),
        known !== null &&
          !same &&
          refuseBy(agreement, terms.sameDocument, 'other-document', words.otherDocument, 'number'),
      ),
      { type: 'biometrics-recorded', person, centre, document },
    )
  },
)

/**
 * Entry clearance for the whole group, children with it (TR-64), by a named officer with reasons, for no longer than the
 * agreement has it, after the checks (IN-45) and with nothing against eligibility (TR-63). Overturns an earlier refusal.
 */
export const grant = onApplication(
  'admission/grant',
  z.strictObject({ ...base, from: dayField, until: dayField, checks: prose(2000), reasons: prose() }),
  ['selected', 'refused'],
  (state, { from, until, checks, reasons }, context, _, who: WhoIsWho) => {
    const { agreement, terms, now } = context
    const most = due(agreement, terms.clearance, from, { asOf: now })
    const last = 'problem' in most ? null : most.lastDay
    const biometrics = state.people.every(({ id }) => state.biometrics[id] !== undefined)
    return unless(
      those(
        ...againstEligibility(state, context),
        ...againstIdentity(state, who, context),
        alsoElsewhere(who),
        !biometrics && refuseBy(agreement, terms.sameDocument, 'biometrics-missing', words.noBiometrics),
        isBefore(from, dayOf(now, agreement.returning.zone)) &&
          refuse('clearance-in-past', words.clearancePast, 'from'),
        isBefore(until, from) && refuse('clearance-backwards', words.clearanceBackwards, 'until'),
        (last === null || isAfter(until, last)) &&
          refuseBy(
            agreement,
            terms.clearance,
            'clearance-too-long',
            inWords(agreement, now)(tooLong(last ?? from)),
            'until',
          ),
      ),
      { type: 'clearance-granted', from, until, checks, reasons },
    )
  },
  whoIsWho,
)
const tooLong = (last: Parameters<typeof formatDay>[0]) =>
  words.clearanceTooLong({ en: formatDay(last, 'en'), fr: formatDay(last, 'fr') })

/** Refusal at stage two, by a named officer with reasons; before arrival it also takes back a grant. */
export const refuseApplication = onApplication(
  'admission/refuse',
  z.strictObject({ ...base, reasons: prose() }),
  ['selected', 'granted'],
  (_, { reasons }) => ({ facts: [{ type: 'application-refused', reasons }] }),
)
