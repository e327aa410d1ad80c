import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { dayOf, formatDay, isAfter, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { dayField, instantField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { answerTime, undecided } from '../readmission/answer-time.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case, Served } from '../readmission/state.ts'

/** More time to answer a letter: asked by or for the person, granted or refused by a named officer with reasons (INAD-07). */
const base = { case: referenceField, letter: line(40), occurredAt: instantField.optional() }

const inForce = (state: Case, id: string): Served | undefined =>
  state.letters.find((letter) => letter.id === id && letter.withdrawn === null)

/**
 * More time is asked for. In time it must be decided before anything is decided against the person; after the time it is
 * refused with the rule, or put to an officer as late, as the agreement has it.
 */
export const askExtension = onCase(
  'letters/ask-extension',
  z.strictObject({ ...base, from: line(), reasons: prose() }),
  (state, { letter: id, from, reasons }, { agreement, token }, at) => {
    const letter = inForce(state, id)
    const terms = letter === undefined ? undefined : own(agreement.letters, letter.template)?.extension
    const clock = letter === undefined || terms === undefined ? null : answerTime(agreement, letter)
    if (letter === undefined || terms === undefined || clock === null)
      return { refusals: [refuse('nothing-to-extend', words.nothingToExtend, 'letter')] }
    const late = isAtOrAfter(at, clock.closesAt)
    return unless(
      those(
        isBefore(at, letter.served.at) && refuse('before-served', words.beforeServed, 'occurredAt'),
        state.protection.claim !== 'open' && refuseBy(agreement, terms.rule, 'already-decided', words.alreadyDecided),
        undecided(letter) !== null && refuse('already-asked', words.alreadyAsked, 'letter'),
        late &&
          terms.late === 'refused' &&
          refuseBy(agreement, terms.rule, 'extension-too-late', words.tooLate(clock.lastDay), 'occurredAt'),
      ),
      { type: 'extension-asked', id, request: token().slice(0, 8), from, reasons, ...(late ? { late: true } : {}) },
    )
  },
)

/** A named officer grants it, with a new last day to come, or refuses it. */
export const decideExtension = onCase(
  'letters/decide-extension',
  z.strictObject({
    ...base,
    request: line(40),
    outcome: z.enum(['granted', 'refused']),
    lastDay: dayField.optional(),
    reasons: prose(),
  }),
  (state, { letter: id, request, outcome, lastDay, reasons }, { agreement }, at) => {
    const letter = inForce(state, id)
    const asked = letter === undefined ? null : undecided(letter)
    const clock = letter === undefined ? null : answerTime(agreement, letter)
    if (asked === null || asked.request !== request || clock === null)
      return { refusals: [refuse('no-such-request', words.noRequest, 'request')] }
    const given = outcome === 'granted' ? lastDay : undefined
    const passed = given !== undefined && isBefore(given, dayOf(at, clock.zone))
    return unless(
      those(
        isBefore(at, asked.asked.at) && refuse('before-asked', words.beforeAsked, 'occurredAt'),
        outcome === 'granted' && given === undefined && refuse('last-day-needed', words.dayNeeded, 'lastDay'),
        given !== undefined &&
          !isAfter(given, clock.lastDay) &&
          refuse('no-longer', words.noLonger(clock.lastDay), 'lastDay'),
        passed && refuse('last-day-past', words.dayPast, 'lastDay'),
      ),
      {
        type: 'extension-decided',
        id,
        request,
        outcome,
        reasons,
        ...(given === undefined ? {} : { lastDay: given }),
      },
    )
  },
)

type Day = Parameters<typeof formatDay>[0]
const words = {
  nothingToExtend: {
    en: 'This letter gives no time to answer that could be extended.',
    fr: 'Cette lettre n’ouvre aucun délai de réponse qui puisse être prolongé.',
  },
  beforeServed: {
    en: 'This time is before the letter was served. Check the date.',
    fr: 'Cette heure précède la notification de la lettre. Vérifiez la date.',
  },
  alreadyDecided: {
    en: 'No claim is open any more on which to answer: it was decided or withdrawn.',
    fr: 'Plus aucune demande n’est ouverte sur laquelle répondre : elle a été tranchée ou retirée.',
  },
  alreadyAsked: {
    en: 'A request for more time already waits for a decision.',
    fr: 'Une demande de délai attend déjà une décision.',
  },
  tooLate: (last: Day): Text => ({
    en: `The time to answer ended with ${formatDay(last, 'en')}. More time is asked for before it ends.`,
    fr: `Le délai de réponse a pris fin le ${formatDay(last, 'fr')} au soir. Une prolongation se demande avant son terme.`,
  }),
  noRequest: {
    en: 'No such request for more time waits for a decision.',
    fr: 'Aucune demande de délai de ce nom n’attend de décision.',
  },
  beforeAsked: { en: 'This time is before the request. Check it.', fr: 'Cette heure précède la demande. Vérifiez-la.' },
  dayNeeded: { en: 'Give the new last day.', fr: 'Indiquez le nouveau dernier jour.' },
  noLonger: (last: Day): Text => ({
    en: `The new last day must be after ${formatDay(last, 'en')}.`,
    fr: `Le nouveau dernier jour doit suivre le ${formatDay(last, 'fr')}.`,
  }),
  dayPast: { en: 'The new last day is already past.', fr: 'Le nouveau dernier jour est déjà passé.' },
}
