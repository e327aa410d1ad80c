import { z } from 'zod'
import { dayOf, isAfter, isBefore } from '../core/calendar.ts'
import { dayField, instantField, line, prose, referenceField } from '../core/fields.ts'
import { documentKey } from '../core/likeness.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { personAfter } from './after.ts'
import { absenceCauses, documentWhys } from './after-events.ts'
import { afterWords } from './after-words.ts'
import { documentKeys } from './application.ts'
import { allCentres, type Centre } from './centres.ts'
import { onApplication, unless } from './define.ts'
import { documentField, personIdField } from './events.ts'
import { type Application, personOf } from './state.ts'
import { words } from './words.ts'

const base = { application: referenceField }
/** People of an application, each once. */
export const peopleField = z
  .array(personIdField)
  .min(1)
  .max(20)
  .transform((ids) => [...new Set(ids)])

/** The refusal where somebody named is not in the application. */
export const strangers = (state: Application, ids: readonly string[], field = 'people'): Refusal | false =>
  ids.some((id) => personOf(state, id) === null) && refuse('no-such-person', words.noPerson, field)

/** Their application for entry clearance, made with the form of the admitting state, is recorded as made. Given again, it is corrected. */
export const recordApplication = onApplication(
  'admission/record-application',
  z.strictObject({ ...base, madeOn: dayField, number: line(40).optional() }),
  ['applying'],
  ({ after }, { madeOn, number }, { agreement, now }) => {
    const { zone } = agreement.receiving
    const sent = after.invitation?.sent.at
    return unless(
      those(
        isAfter(madeOn, dayOf(now, zone)) && refuse('in-future', afterWords.dayInFuture, 'madeOn'),
        sent !== undefined &&
          isBefore(madeOn, dayOf(sent, zone)) &&
          refuse('before-invitation', afterWords.dayBeforeInvitation, 'madeOn'),
      ),
      { type: 'application-made', madeOn, ...(number === undefined ? {} : { number }) },
    )
  },
)

/** When and where some of them are to attend. Making it again for somebody who has one moves theirs, with reasons. */
export const makeAppointment = onApplication(
  'admission/make-appointment',
  z.strictObject({
    ...base,
    centre: z.string().max(40),
    at: instantField,
    people: peopleField,
    reasons: prose(1000).optional(),
  }),
  ['applying'],
  (state, { centre, at, people, reasons }, { agreement, now }, _, all: readonly Centre[]) => {
    const found = all.find((one) => one.centre === centre && one.open)
    if (found === undefined) return { refusals: [refuse('no-such-centre', afterWords.noCentre, 'centre')] }
    const booked = people.some((id) => personAfter(state.after, id).appointment !== null)
    return unless(
      those(
        strangers(state, people),
        people.some((id) => state.biometrics[id] !== undefined) &&
          refuse('already-seen', afterWords.alreadySeen, 'people'),
        !isAfter(at, now) && refuse('appointment-past', afterWords.appointmentPast, 'at'),
        booked && reasons === undefined && refuse('reasons-needed', afterWords.whyMoved, 'reasons'),
      ),
      {
        type: 'appointment-made',
        centre,
        name: found.name,
        place: found.place,
        at,
        zone: agreement.receiving.zone,
        people,
        ...(reasons === undefined ? {} : { reasons }),
      },
    )
  },
  (query) => allCentres(query),
)

const withoutOne = (state: Application, people: readonly string[]): Refusal | false =>
  people.some((id) => personAfter(state.after, id).appointment === null) &&
  refuse('no-appointment', afterWords.noAppointment, 'people')

/** An appointment is taken back: by the centre, by the office, or because they asked. */
export const cancelAppointment = onApplication(
  'admission/cancel-appointment',
  z.strictObject({ ...base, people: peopleField, reasons: prose(1000) }),
  ['applying'],
  (state, { people, reasons }) =>
    unless(those(strangers(state, people), withoutOne(state, people)), {
      type: 'appointment-cancelled',
      people,
      reasons,
    }),
)

/** They say that they cannot come as booked, and why; an officer then moves it. */
export const askAppointment = onApplication(
  'admission/ask-appointment',
  z.strictObject({ ...base, reasons: prose(1000) }),
  ['applying'],
  (state, { reasons }) => {
    const waiting = state.people.filter(({ id }) => state.biometrics[id] === undefined)
    const none = waiting.every(({ id }) => personAfter(state.after, id).appointment === null)
    return unless(those(none && refuse('no-appointment', afterWords.noAppointment)), {
      type: 'appointment-asked',
      reasons,
    })
  },
)

/** Somebody did not come, or could not be enrolled. A fact with its cause and no consequence: what follows is decided. */
export const recordAbsence = onApplication(
  'admission/record-absence',
  z.strictObject({ ...base, people: peopleField, cause: z.enum(absenceCauses), note: prose(1000).optional() }),
  ['applying'],
  (state, { people, cause, note }, { now }) => {
    const ahead = people.some((id) => {
      const { appointment } = personAfter(state.after, id)
      return appointment !== null && isAfter(appointment.at, now)
    })
    return unless(
      those(
        strangers(state, people),
        withoutOne(state, people),
        ahead && refuse('appointment-ahead', afterWords.appointmentAhead, 'people'),
        people.some((id) => state.biometrics[id] !== undefined) &&
          refuse('already-seen', afterWords.alreadySeen, 'people'),
      ),
      { type: 'absence-recorded', people, cause, ...(note === undefined ? {} : { note }) },
    )
  },
)

/** Somebody attended the visa centre: with the same document as at stage one, or not at all (IN-44). */
export const recordBiometrics = onApplication(
  'admission/record-biometrics',
  z.strictObject({
    ...base,
    occurredAt: instantField.optional(),
    person: personIdField,
    centre: line(),
    document: documentField,
  }),
  ['applying'],
  (state, { person, centre, document }, { agreement, terms }, at) => {
    const known = personOf(state, person)
    const same = documentKeys(state, person).includes(documentKey(document))
    const early = state.selection !== null && isBefore(at, state.selection.mark.at)
    return unless(
      those(
        strangers(state, [person], 'person'),
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
 * The document on record is put right: because it was noted wrongly, which is still the same document; or because it was
 * renewed or lost, only where the agreement's reading lets an officer decide so (OP-41).
 */
export const acceptDocument = onApplication(
  'admission/accept-document',
  z.strictObject({
    ...base,
    person: personIdField,
    document: documentField,
    why: z.enum(documentWhys),
    evidence: line(300),
    reasons: prose(),
  }),
  ['selected', 'invited', 'applying'],
  (state, { person, document, why, evidence, reasons }, { agreement, terms }) => {
    const key = documentKey(document)
    const recorded = personOf(state, person)?.document ?? null
    const others = state.people.filter(({ id }) => id !== person)
    return unless(
      those(
        strangers(state, [person], 'person'),
        why !== 'misread' &&
          terms.replacedDocument === 'refused' &&
          refuseBy(agreement, terms.sameDocument, 'document-replaced', afterWords.replaced, 'why'),
        recorded !== null &&
          documentKey(recorded) === key &&
          refuse('same-document', afterWords.sameDocument, 'number'),
        others.some(({ id }) => documentKeys(state, id).includes(key)) &&
          refuse('document-of-another', afterWords.documentElsewhere, 'number'),
        state.biometrics[person] !== undefined && refuse('already-seen', afterWords.alreadySeen, 'person'),
      ),
      { type: 'document-accepted', person, why, evidence, reasons },
      { type: 'document-saved', id: person, document },
    )
  },
)
