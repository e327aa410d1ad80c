import { z } from 'zod'
import { dayOf, formatDay, isAfter, isBefore } from '../core/calendar.ts'
import { dayField, instantField, line, prose, referenceField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { due } from '../law/due.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { documentKey } from './application.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { documentField, personIdField } from './events.ts'
import { openAges } from './family-decide.ts'
import { againstPresence, presenceFailed } from './presence.ts'
import { PRESENCE } from './presence-state.ts'
import { type Application, personOf, type Status } from './state.ts'
import { inWords, questionIdsOf, questionOf } from './terms.ts'
import { words } from './words.ts'

const base = { application: referenceField }

/** One question of the task list, answered by a named officer on evidence. May be answered again until the decision. */
export const answerQuestion = onApplication(
  'admission/answer-question',
  z.strictObject({
    ...base,
    question: z.string().max(60),
    answer: z.enum(['yes', 'no', 'unknown']),
    evidence: line(300),
    reasons: prose(),
  }),
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected'],
  (_, { question, answer, evidence, reasons }, { terms }) =>
    unless(
      those(
        questionOf(terms, question) === null &&
          refuse('unknown-question', words.unknownQuestion(questionIdsOf(terms)), 'question'),
      ),
      { type: 'question-answered', question, answer, evidence, reasons },
    ),
)

/** Everything that stands against eligibility, in the order of the task list. Unknown counts as no. */
export function againstEligibility(state: Application, context: RouteContext): readonly Refusal[] {
  const { agreement, terms } = context
  const open = Object.entries(terms.questions).flatMap(([id, { rule, short }]) => {
    const answer = state.findings[id]?.answer ?? 'unknown'
    if (answer === 'yes') return []
    return answer === 'no'
      ? [refuseBy(agreement, rule, `found-against/${id}`, words.adverse(short))]
      : [refuseBy(agreement, rule, `unanswered/${id}`, words.unanswered(short))]
  })
  return [...againstPresence(state, context), ...openAges(state, context), ...open]
}

/** Applications with a document of this one that are already eligible or further on. */
export async function sameDocument(query: ReadQuery, application: string): Promise<readonly string[]> {
  const rows = await query(
    `select distinct other.data->>'reference' as reference from view_rows mine
     join view_rows other on other.view = mine.view and other.ix = mine.ix and other.stream <> mine.stream
     where mine.view = 'application-document' and mine.stream = $1 and other.data->>'status' in ('eligible', 'selected', 'granted', 'arrived')
     order by 1`,
    [`application:${application}`],
  )
  return rows.map((row) => String(row.reference))
}

/** The refusal those other applications cause, if there are any. */
export const alsoElsewhere = (references: readonly string[]): Refusal | false =>
  references.length > 0 && refuse('also-in-another-application', words.alsoElsewhere(references))

const judged: readonly Status[] = ['presence', 'assessment', 'eligible', 'ineligible']

/** Eligible: by a named officer with reasons (DP-03), every question answered for it. Overturns an earlier finding against. */
export const findEligible = onApplication(
  'admission/find-eligible',
  z.strictObject({ ...base, reasons: prose() }),
  judged,
  (state, { reasons }, context, _, elsewhere: readonly string[]) =>
    unless(
      those(
        state.eligibility?.outcome === 'eligible' && refuse('already-eligible', words.notNow('eligible')),
        ...againstEligibility(state, context),
        alsoElsewhere(elsewhere),
      ),
      { type: 'found-eligible', reasons },
    ),
  (query, { application }) => sameDocument(query, application),
)

/** Not eligible: on a ground that the record bears out. */
export const findIneligible = onApplication(
  'admission/find-ineligible',
  z.strictObject({ ...base, ground: z.string().max(60), reasons: prose() }),
  judged,
  (state, { ground, reasons }, { agreement, terms, now }) => {
    const rule = ground === PRESENCE ? terms.presence : questionOf(terms, ground)?.rule
    if (rule === undefined) {
      const known = words.unknownGround([PRESENCE, ...questionIdsOf(terms)])
      return { refusals: [refuse('unknown-ground', known, 'ground')] }
    }
    const shown = ground === PRESENCE ? presenceFailed(state, now) : state.findings[ground]?.answer === 'no'
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
    const first = known?.document ?? null
    const same = first !== null && documentKey(first) === documentKey(document)
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
  (state, { from, until, checks, reasons }, context) => {
    const { agreement, terms, now } = context
    const most = due(agreement, terms.clearance, from, { asOf: now })
    const last = 'problem' in most ? null : most.lastDay
    const biometrics = state.people.every(({ id }) => state.biometrics[id] !== undefined)
    return unless(
      those(
        ...againstEligibility(state, context),
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
