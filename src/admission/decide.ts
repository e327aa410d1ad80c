import { z } from 'zod'
import { line, prose, referenceField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { answerTo, standingOf } from './assessment.ts'
import { informationWords } from './assessment-words.ts'
import { onApplication, type RouteContext, unless } from './define.ts'
import { personIdField } from './events.ts'
import { openAges } from './family-decide.ts'
import { type WhoIsWho, whoIsWho } from './matches.ts'
import { againstPictures } from './pictures.ts'
import { againstPresence, presenceFailed } from './presence.ts'
import { PRESENCE } from './presence-state.ts'
import { type Application, personOf, type Status } from './state.ts'
import { questionIdsOf, questionOf } from './terms.ts'
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
  ['presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying', 'granted', 'refused'],
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
  const awaited = state.assessment.requests.some((request) => standingOf(request, now) === 'waiting')
  return those(
    ...againstPresence(state, context),
    ...openAges(state, context),
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
    const rule = ground === PRESENCE ? terms.presence : questionOf(terms, ground)?.rule
    if (rule === undefined) {
      const known = words.unknownGround([PRESENCE, ...questionIdsOf(terms)])
      return { refusals: [refuse('unknown-ground', known, 'ground')] }
    }
    const shown = ground === PRESENCE ? presenceFailed(state, now) : answerTo(state, ground) === 'no'
    return unless(
      those(
        state.eligibility?.outcome === 'ineligible' && refuse('already-ineligible', words.notNow('ineligible')),
        !shown && refuseBy(agreement, rule, 'ground-not-found', words.groundNotFound, 'ground'),
      ),
      { type: 'found-ineligible', ground, reasons },
    )
  },
)
