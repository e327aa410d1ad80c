import { z } from 'zod'
import type { Day, Instant } from '../core/brand.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  dayOf,
  isAfter,
  isAtOrAfter,
  minutesBetween,
  startOfDay,
} from '../core/calendar.ts'
import { attachmentField, dayField, prose, referenceField } from '../core/fields.ts'
import { due } from '../law/due.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { requestOf, standingOf } from './assessment.ts'
import { informationWords as words } from './assessment-words.ts'
import { onApplication, type Ruling, unless } from './define.ts'
import { informationIdField, personIdField } from './events.ts'
import { type Application, personOf, type Status } from './state.ts'
import { questionIdsOf, questionOf } from './terms.ts'
import { words as refusals } from './words.ts'

const base = { application: referenceField }
const one = { ...base, information: informationIdField }
const asking: readonly Status[] = [
  'presence',
  'assessment',
  'eligible',
  'ineligible',
  'selected',
  'invited',
  'applying',
]
/** An answer is taken as long as there is an application: what comes late is kept and read. */
const answering: readonly Status[] = [...asking, 'granted', 'refused']
const MOST_ANSWERS = 20

/** People are reminded when half of their time is over. */
const halfway = (from: Instant, closesAt: Instant): Instant =>
  addMinutes(from, Math.floor(minutesBetween(from, closesAt) / 2))

/**
 * Asks the applicant something precise, with a clock: the agreement's time (a reading where no text gives one), told on the
 * clocks of the place people apply from. Until it is answered, over or closed nobody is found eligible.
 */
export const askInformation = onApplication(
  'admission/ask-information',
  z.strictObject({
    ...base,
    question: z.string().max(60).optional(),
    person: personIdField.optional(),
    asks: prose(1000),
    translated: prose(1000).optional(),
    reasons: prose(),
  }),
  asking,
  (state, { question, person, asks, translated, reasons }, { agreement, terms, now }, at) => {
    const clock = due(agreement, terms.information.period, at, { asOf: now })
    if ('problem' in clock) throw new Error(`${agreement.id} gives no time to answer: ${clock.problem.en}`)
    const { requests } = state.assessment
    const { closesAt } = clock
    return unless(
      those(
        question !== undefined &&
          questionOf(terms, question) === null &&
          refuse('unknown-question', refusals.unknownQuestion(questionIdsOf(terms)), 'question'),
        person !== undefined &&
          personOf(state, person) === null &&
          refuse('no-such-person', refusals.noPerson, 'person'),
        requests.some((known) => known.asks === asks && ['waiting', 'answered'].includes(standingOf(known, now))) &&
          refuse('already-asked', words.alreadyAsked, 'asks'),
      ),
      {
        type: 'information-asked',
        id: `i${requests.length + 1}`,
        ...(question === undefined ? {} : { question }),
        ...(person === undefined ? {} : { person }),
        asks,
        ...(translated === undefined ? {} : { translated }),
        closesAt,
        remindAt: halfway(at, closesAt),
        zone: agreement.receiving.zone,
        reasons,
      },
    )
  },
)

const unknown = (state: Application, id: string): Refusal | false =>
  requestOf(state, id) === null && refuse('no-such-question-asked', words.noRequest, 'information')

/** The applicant answers, more than once if they like. Late answers, and answers to a closed question, are kept. */
export const giveInformation = onApplication(
  'admission/give-information',
  z.strictObject({ ...one, text: prose(), file: attachmentField.optional() }),
  answering,
  (state, { information, text, file }) =>
    unless(
      those(
        unknown(state, information),
        (requestOf(state, information)?.answers.length ?? 0) >= MOST_ANSWERS &&
          refuse('too-many-answers', words.tooMany, 'text'),
      ),
      { type: 'information-given', id: information, text, ...(file === undefined ? {} : { file }) },
    ),
)

/** Reminds the applicant of a question: by itself when half of the time is over, or by an officer. */
export const remindInformation = onApplication(
  'admission/remind-information',
  z.strictObject(one),
  asking,
  (state, { information }, { now }): Ruling => {
    const request = requestOf(state, information)
    return unless(
      those(
        unknown(state, information),
        request !== null && standingOf(request, now) !== 'waiting' && refuse('not-waiting', words.notWaiting),
      ),
      { type: 'information-reminded', id: information },
    )
  },
)

/** More time, to the end of a day on the applicant's clocks, by an officer with reasons; also when it was over. */
export const extendInformation = onApplication(
  'admission/extend-information',
  z.strictObject({ ...one, until: dayField, reasons: prose() }),
  asking,
  (state, { information, until, reasons }, { agreement, terms }, at): Ruling => {
    const request = requestOf(state, information)
    if (request === null) return { refusals: those(unknown(state, information)) }
    const closesAt = startOfDay(addDays(until, 1), request.zone)
    const today: Day = dayOf(at, request.zone)
    return unless(
      those(
        request.closed !== null && refuse('question-closed', words.closed),
        (!isAfter(closesAt, request.closesAt) || isAtOrAfter(at, closesAt)) &&
          refuseBy(agreement, terms.information.rule, 'not-longer', words.notLonger, 'until'),
        isAfter(until, addMonths(today, 12)) && refuse('too-long', words.tooLong, 'until'),
      ),
      { type: 'information-extended', id: information, closesAt, remindAt: halfway(at, closesAt), reasons },
    )
  },
)

/** An officer closes a question, with reasons: answered, left without an answer when the time is over, or needed no more. */
export const closeInformation = onApplication(
  'admission/close-information',
  z.strictObject({ ...one, outcome: z.enum(['answered', 'no-answer', 'not-needed']), reasons: prose() }),
  answering,
  (state, { information, outcome, reasons }, { agreement, terms, now }): Ruling => {
    const request = requestOf(state, information)
    if (request === null) return { refusals: those(unknown(state, information)) }
    const standing = standingOf(request, now)
    return unless(
      those(
        request.closed !== null && refuse('question-closed', words.closed),
        outcome === 'answered' && request.answers.length === 0 && refuse('no-answer-yet', words.noAnswer, 'outcome'),
        outcome === 'no-answer' && standing === 'answered' && refuse('answer-came', words.answerCame, 'outcome'),
        outcome === 'no-answer' &&
          standing === 'waiting' &&
          refuseBy(agreement, terms.information.rule, 'time-not-over', words.timeNotOver, 'outcome'),
      ),
      { type: 'information-closed', id: information, outcome, reasons },
    )
  },
)
