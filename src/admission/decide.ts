import { z } from 'zod'
import { isAfter } from '../core/calendar.ts'
import { line, prose, referenceField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { type Application, type Status, unproved } from './state.ts'
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
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying', 'granted', 'refused'],
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
export function againstEligibility(state: Application, { agreement, terms, now }: RouteContext): readonly Refusal[] {
  const open = Object.entries(terms.questions).flatMap(([id, { rule, short }]) => {
    const answer = state.findings[id]?.answer ?? 'unknown'
    if (answer === 'yes') return []
    return answer === 'no'
      ? [refuseBy(agreement, rule, `found-against/${id}`, words.adverse(short))]
      : [refuseBy(agreement, rule, `unanswered/${id}`, words.unanswered(short))]
  })
  const absent = unproved(state).length > 0
  const missing = inWords(agreement, now)(words.presenceMissing)
  return those(absent && refuseBy(agreement, terms.presence, 'presence-not-shown', missing), ...open)
}

/** Applications with a document of this one that are already eligible or further on. */
export async function sameDocument(query: ReadQuery, application: string): Promise<readonly string[]> {
  const rows = await query(
    `select distinct other.data->>'reference' as reference from view_rows mine
     join view_rows other on other.view = mine.view and other.ix = mine.ix and other.stream <> mine.stream
     where mine.view = 'application-document' and mine.stream = $1 and other.data->>'status' in ('eligible', 'selected', 'invited', 'applying', 'granted', 'arrived')
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
    const rule = ground === 'presence' ? terms.presence : questionOf(terms, ground)?.rule
    if (rule === undefined) {
      const known = words.unknownGround(['presence', ...questionIdsOf(terms)])
      return { refusals: [refuse('unknown-ground', known, 'ground')] }
    }
    const closed = state.challenges.every(({ closesAt }) => !isAfter(closesAt, now))
    const shown = ground === 'presence' ? unproved(state).length > 0 && closed : state.findings[ground]?.answer === 'no'
    return unless(
      those(
        state.eligibility?.outcome === 'ineligible' && refuse('already-ineligible', words.notNow('ineligible')),
        !shown && refuseBy(agreement, rule, 'ground-not-found', words.groundNotFound, 'ground'),
      ),
      { type: 'found-ineligible', ground, reasons },
    )
  },
)
