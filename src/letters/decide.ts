import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { attachmentField, instantField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import type { LetterTemplate } from '../law/letter-texts.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { type Case, type CaseEvent, type Prepared, standing } from '../readmission/state.ts'
import { recoveryBarriers } from '../safeguards/state.ts'
import { namedDays, timesOf } from './compose.ts'
import { decideWords as words } from './decide-words.ts'
import { type Proof, proofField } from './events.ts'
import { isCurrent } from './prepare.ts'

const serveSchema = z.strictObject({
  case: referenceField,
  /** The letter prepared here that was handed over; its template, language and journey are its own. */
  prepared: line(40).optional(),
  template: line(60).optional(),
  method: z.enum(['in-person', 'email', 'post', 'through-representative']),
  /** A place of the returning state, by its calendar. */
  place: line(20),
  language: line(60).optional(),
  interpreter: line(120).optional(),
  departsAt: instantField.optional(),
  destination: line().optional(),
  reference: line().optional(),
  occurredAt: instantField.optional(),
  /** The officer confirms that a letter which is not the one to use was truly served: then it is on file and binds. */
  trulyServed: z.literal(true).optional(),
  proof: proofField.optional(),
})

/** The recovery period lasts to the later of its days and the conclusive-grounds decision (NRM-01): only the days are a promise. */
const conclusiveGroundsPending = (id: string): CaseEvent => ({
  type: 'barrier-raised',
  id,
  kind: 'trafficking',
  says: 'Recovery period: the conclusive-grounds decision is pending.',
})

type Serve = z.infer<typeof serveSchema>

/** What a letter says by itself where it was prepared here, and as it was entered where it was not. */
function contentOf(command: Serve, prepared: Prepared | undefined) {
  const { template, language, departsAt, destination } = prepared ?? command
  return { template, language, departsAt, destination }
}

/** Why a person did not sign is said. */
const unsigned = (proof: Proof | undefined): Refusal | false =>
  (proof?.kind === 'refused-to-sign' || proof?.kind === 'unable-to-sign') &&
  proof.says === undefined &&
  refuse('why-needed', words.whyUnsigned, 'proof.says')

/** Whether the days a letter names are those that its service at this instant, in this place, comes to. */
function keepsItsDays(
  agreement: Agreement,
  state: Case,
  template: LetterTemplate,
  { days }: Prepared,
  { at, place }: { readonly at: Instant; readonly place: string },
): boolean {
  const times = timesOf(agreement, template, { from: at, place, held: state.heldAt !== undefined })
  if ('problem' in times) return false
  const now = namedDays(times)
  return now.answer === days.answer && now.notice === days.notice && now.promise === days.promise
}

/** What stands in the way of a letter prepared here: it is gone, older than its service, or no longer says the truth. */
function ofPrepared(
  command: Serve,
  found: { readonly prepared: Prepared | undefined; readonly template: LetterTemplate | undefined },
  { state, agreement, at }: { readonly state: Case; readonly agreement: Agreement; readonly at: Instant },
): readonly Refusal[] {
  const { prepared, template } = found
  if (command.prepared === undefined) return []
  if (prepared === undefined || prepared.taken) return [refuse('no-such-prepared', words.noPrepared, 'prepared')]
  const { place } = command
  return those(
    isBefore(at, prepared.made.at) && refuse('before-prepared', words.beforePrepared, 'occurredAt'),
    template !== undefined &&
      command.trulyServed !== true &&
      !keepsItsDays(agreement, state, template, prepared, { at, place }) &&
      refuseBy(agreement, template.rule, 'dates-differ', words.datesDiffer, 'prepared'),
    prepared.unwritten === true &&
      command.method === 'in-person' &&
      command.interpreter === undefined &&
      refuse('interpreter-needed', words.interpreterNeeded, 'interpreter'),
  )
}

/** The journey a letter must name, and the notice that must come before its details (NOT-01). */
function ofJourney(agreement: Agreement, state: Case, content: ReturnType<typeof contentOf>): readonly Refusal[] {
  const details = content.template === 'departure-details'
  const notices = agreement.parts.removalNotice ?? agreement.parts.scope
  return those(
    details &&
      content.departsAt === undefined &&
      refuseBy(agreement, notices, 'departure-needed', words.departureNeeded, 'departsAt'),
    (details || content.template === 'removal-notice') &&
      content.destination === undefined &&
      refuseBy(agreement, notices, 'destination-needed', words.destinationNeeded, 'destination'),
    details &&
      !state.letters.some((served) => served.template === 'removal-notice' && served.withdrawn === null) &&
      refuseBy(agreement, notices, 'no-removal-notice', words.noticeFirst, 'template'),
  )
}

/** A recovery period opens with its letter, unless a referral on file has raised it already and keeps it to the same decision. */
const opensRecovery = (agreement: Agreement, state: Case, template: LetterTemplate | undefined): boolean =>
  template?.grants !== undefined &&
  template.grants.period === agreement.parts.recoveryPeriod &&
  'trafficking' in agreement.barriers &&
  !standing(state).some(({ id }) => recoveryBarriers(state.safeguards).includes(id))

/**
 * Records that a letter was served: how, where, when, in which language. Its template says what it starts or promises. One
 * prepared here is on file by its exact bytes; one from elsewhere may come with its scan.
 */
export const serve = onCase('letters/serve', serveSchema, (state, command, { agreement, token }, at) => {
  const { method, place, interpreter, reference, proof, trulyServed } = command
  const prepared = state.prepared.find(({ id }) => id === command.prepared)
  const content = contentOf(command, prepared)
  const template = own(agreement.letters, content.template ?? '')
  const event = {
    type: 'letter-served' as const,
    id: token().slice(0, 8),
    template: content.template ?? '',
    method,
    place,
    language: content.language ?? '',
    ...(interpreter && { interpreter }),
    ...(content.departsAt && { departsAt: content.departsAt }),
    ...(content.destination && { destination: content.destination }),
    ...(reference && { reference }),
    ...(proof && { proof }),
    ...(prepared && { prepared: prepared.id, letter: prepared.file, texts: prepared.texts }),
    ...(prepared?.days.promise && { promisesUntil: prepared.days.promise }),
  }
  const unnamed = command.prepared === undefined && content.template === undefined
  return unless(
    those(
      unnamed && refuse('which-letter', words.whichLetter, 'template'),
      !unnamed &&
        (template === undefined || template.apart === true) &&
        (command.prepared === undefined || prepared !== undefined) &&
        refuse('unknown-letter', words.unknown, 'template'),
      template !== undefined &&
        !isCurrent(template, at) &&
        trulyServed !== true &&
        refuseBy(agreement, template.rule, 'letter-not-current', words.notCurrent, 'template'),
      !agreement.returning.places.includes(place) &&
        refuse('unknown-place', words.unknownPlace(agreement.returning.places), 'place'),
      command.prepared === undefined &&
        content.language === undefined &&
        refuse('which-language', words.whichLanguage, 'language'),
      ...ofPrepared(command, { prepared, template }, { state, agreement, at }),
      ...ofJourney(agreement, state, content),
      unsigned(proof),
    ),
    event,
    ...(opensRecovery(agreement, state, template) ? [conclusiveGroundsPending(token().slice(0, 8))] : []),
  )
})

const proveSchema = z.strictObject({
  case: referenceField,
  letter: line(40),
  proof: proofField,
  /** The document that shows it. */
  file: attachmentField.optional(),
  occurredAt: instantField.optional(),
})

/** Adds what shows that a letter was served, where it came later: the signed copy, a receipt. Also after the journey. */
export const prove = onCase(
  'letters/prove',
  proveSchema,
  (state, command, _, at) => {
    const letter = state.letters.find(({ id }) => id === command.letter)
    const { proof, file } = command
    return unless(
      those(
        letter === undefined && refuse('no-such-letter', words.noSuchLetter, 'letter'),
        letter !== undefined &&
          isBefore(at, letter.served.at) &&
          refuse('before-served', words.beforeServed, 'occurredAt'),
        unsigned(proof),
        unsigned(proof) === false &&
          proof.says === undefined &&
          file === undefined &&
          refuse('nothing-shown', words.nothingShown, 'file'),
      ),
      { type: 'service-proved', id: command.letter, proof },
    )
  },
  { evenIf: ['closed', 'gone'] },
)

const withdrawSchema = z.strictObject({
  case: referenceField,
  letter: line(40),
  reasons: prose(),
  occurredAt: instantField.optional(),
})

/**
 * Takes a letter back. A promise a letter made is not undone by withdrawing it: only letters that promise nothing may be. One
 * prepared and not yet served promises nothing.
 */
export const withdraw = onCase('letters/withdraw', withdrawSchema, (state, command, { agreement }) => {
  const letter = state.letters.find(({ id }) => id === command.letter)
  const waiting = state.prepared.find(({ id, taken }) => id === command.letter && !taken)
  const promises = letter === undefined ? undefined : own(agreement.letters, letter.template)?.grants
  return unless(
    those(
      (letter === undefined ? waiting === undefined : letter.withdrawn !== null) &&
        refuse('no-such-letter', words.noSuchLetter, 'letter'),
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
