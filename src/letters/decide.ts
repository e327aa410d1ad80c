import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { type CaseEvent, standing } from '../readmission/state.ts'
import { recoveryBarriers } from '../safeguards/state.ts'

const serveSchema = z.strictObject({
  case: referenceField,
  template: line(60),
  method: z.enum(['in-person', 'email', 'post', 'through-representative']),
  /** A place of the returning state, by its calendar. */
  place: line(20),
  language: line(60),
  interpreter: line(120).optional(),
  departsAt: instantField.optional(),
  destination: line().optional(),
  reference: line().optional(),
  occurredAt: instantField.optional(),
  /** The officer confirms that a letter which is not the one to use was truly served: then it is on file and binds. */
  trulyServed: z.literal(true).optional(),
})

/** The recovery period lasts to the later of its days and the conclusive-grounds decision (NRM-01): only the days are a promise. */
const conclusiveGroundsPending = (id: string): CaseEvent => ({
  type: 'barrier-raised',
  id,
  kind: 'trafficking',
  says: 'Recovery period: the conclusive-grounds decision is pending.',
})

/** Records that a letter was served: how, where, when, in which language. Its template says what it starts or promises. */
export const serve = onCase('letters/serve', serveSchema, (state, command, { agreement, token }, at) => {
  const { case: _, occurredAt: __, trulyServed, ...letter } = command
  const template = own(agreement.letters, command.template)
  const details = command.template === 'departure-details'
  const promises = template?.grants
  const notices = agreement.parts.removalNotice ?? agreement.parts.scope
  const { from, until } = template?.current ?? {}
  const notCurrent = (from !== undefined && isBefore(at, from)) || (until !== undefined && isAtOrAfter(at, until))
  return unless(
    those(
      template === undefined && refuse('unknown-letter', words.unknown, 'template'),
      template !== undefined &&
        notCurrent &&
        trulyServed !== true &&
        refuseBy(agreement, template.rule, 'letter-not-current', words.notCurrent, 'template'),
      !agreement.returning.places.includes(command.place) &&
        refuse('unknown-place', words.unknownPlace(agreement.returning.places), 'place'),
      details &&
        command.departsAt === undefined &&
        refuseBy(agreement, notices, 'departure-needed', words.departureNeeded, 'departsAt'),
      details &&
        command.destination === undefined &&
        refuseBy(agreement, notices, 'destination-needed', words.destinationNeeded, 'destination'),
      command.template === 'removal-notice' &&
        command.destination === undefined &&
        refuseBy(agreement, notices, 'destination-needed', words.destinationNeeded, 'destination'),
      details &&
        !state.letters.some((served) => served.template === 'removal-notice' && served.withdrawn === null) &&
        refuseBy(agreement, notices, 'no-removal-notice', words.noticeFirst, 'template'),
    ),
    { type: 'letter-served', id: token().slice(0, 8), ...letter },
    ...(promises !== undefined &&
    promises.period === agreement.parts.recoveryPeriod &&
    'trafficking' in agreement.barriers &&
    // A referral on file has raised it already, and keeps it to the same decision.
    !standing(state).some(({ id }) => recoveryBarriers(state.safeguards).includes(id))
      ? [conclusiveGroundsPending(token().slice(0, 8))]
      : []),
  )
})

const withdrawSchema = z.strictObject({
  case: referenceField,
  letter: line(40),
  reasons: prose(),
  occurredAt: instantField.optional(),
})

/** Takes a letter back. A promise a letter made is not undone by withdrawing it: only letters that promise nothing may be. */
export const withdraw = onCase('letters/withdraw', withdrawSchema, (state, command, { agreement }) => {
  const letter = state.letters.find(({ id }) => id === command.letter)
  const promises = letter === undefined ? undefined : own(agreement.letters, letter.template)?.grants
  return unless(
    those(
      (letter === undefined || letter.withdrawn !== null) && refuse('no-such-letter', words.noSuchLetter, 'letter'),
      promises !== undefined && refuseBy(agreement, promises.period, 'promise-stands', words.promiseStands, 'letter'),
    ),
    { type: 'letter-withdrawn', id: command.letter, reasons: command.reasons },
  )
})

const closeSchema = z.strictObject({
  case: referenceField,
  letter: line(40),
  how: z.enum(['decided', 'given-up']),
  document: line(300),
  reasons: prose(),
  occurredAt: instantField.optional(),
})

/**
 * What a letter offered was used: the reconsideration was asked for and decided; or the person declined it in writing. The
 * document that shows it is named. A recovery period is the law's, not the letter's, and cannot be closed so (NRM-01).
 */
export const closePromise = onCase('letters/close-promise', closeSchema, (state, command, { agreement }, at) => {
  const letter = state.letters.find(({ id, withdrawn }) => id === command.letter && withdrawn === null)
  const promises = letter === undefined ? undefined : own(agreement.letters, letter.template)?.grants
  const { how, document, reasons } = command
  return unless(
    those(
      letter === undefined && refuse('no-such-letter', words.noSuchLetter, 'letter'),
      letter !== undefined &&
        (promises === undefined || promises.period === agreement.parts.recoveryPeriod) &&
        refuse('nothing-promised', words.nothingPromised, 'letter'),
      letter !== undefined && letter.promiseClosed !== null && refuse('already-closed', words.alreadyClosed, 'letter'),
      letter !== undefined &&
        isBefore(at, letter.served.at) &&
        refuse('before-served', words.beforeServed, 'occurredAt'),
    ),
    { type: 'promise-closed', id: command.letter, how, document, reasons },
  )
})

const words = {
  unknownPlace: (known: readonly string[]): Text => ({
    en: `Choose one of the places of this state: ${known.join(', ')}.`,
    fr: `Choisissez un des lieux de cet État : ${known.join(', ')}.`,
  }),
  unknown: { en: 'Choose one of the letters listed.', fr: 'Choisissez une lettre de la liste.' },
  notCurrent: {
    en: 'This is not the letter to use at that time. Choose the current one; if this one was truly served, say so: it then binds.',
    fr: 'Ce n’est pas la lettre en usage à ce moment. Choisissez l’actuelle ; si celle-ci a bien été notifiée, indiquez-le : elle engage alors.',
  },
  nothingPromised: {
    en: 'This letter offers nothing that could be decided or given up.',
    fr: 'Cette lettre n’offre rien qui puisse être tranché ou abandonné.',
  },
  beforeServed: {
    en: 'This time is before the letter was served. Check the date.',
    fr: 'Cette heure précède la notification de la lettre. Vérifiez la date.',
  },
  alreadyClosed: { en: 'This has already been recorded.', fr: 'Cela est déjà enregistré.' },
  departureNeeded: { en: 'Give the date and time of departure.', fr: 'Indiquez la date et l’heure du départ.' },
  destinationNeeded: { en: 'Name the destination.', fr: 'Indiquez la destination.' },
  noticeFirst: { en: 'Serve the removal notice first.', fr: 'Notifiez d’abord le préavis d’éloignement.' },
  noSuchLetter: {
    en: 'There is no such letter in force on this case.',
    fr: 'Aucune lettre de ce type n’est en cours dans ce dossier.',
  },
  promiseStands: {
    en: 'This letter promised time. Withdrawing it does not end the promise; only time, or the person’s answer, does.',
    fr: 'Cette lettre a promis un délai. Son retrait n’y met pas fin : seuls le temps ou la réponse de la personne le font.',
  },
}
