import { z } from 'zod'
import { readerLanguages } from '../core/brand.ts'
import {
  attachmentField,
  countryField,
  dayField,
  instantField,
  line,
  particulars,
  prose,
  tokenField,
} from '../core/fields.ts'
import { evidenceKinds } from '../core/likeness.ts'
import { afterSelection } from './after-events.ts'
import { pictureFacts, zoneField } from './picture-facts.ts'

/**
 * The way in. One application is one object, however many people it is for: they are selected together and decided
 * together, so that nobody has to choose between a place and a child. `type` is stored identity; facts are only added.
 */
export const personIdField = z.string().regex(/^(main|p[1-9]\d?)$/)

/** A number without the marks people write between, and with `+` where they wrote `00`. */
const bare = (text: string): string => text.replace(/[\s.()/-]/g, '').replace(/^00/, '+')
const email = z.string().trim().max(254).pipe(z.email())

export const contactField = z.strictObject({ email, phone: z.string().trim().max(40).transform(bare).pipe(z.e164()) })
/** As given: the number may still be written the way of the country people apply from (`internationalPhone`). */
export const contactGiven = z.strictObject({
  email,
  phone: z
    .string()
    .trim()
    .max(40)
    .transform(bare)
    .pipe(z.stringFormat('e164', /^(\+[1-9]\d{6,14}|0\d{5,14})$/)),
})
export type Contact = z.infer<typeof contactField>

/** An identity document as the person states it. An expired one is taken where there is no other. */
export const documentField = z.strictObject({
  kind: z.enum(['passport', 'identity-card', 'other']),
  number: line(40),
  country: countryField,
  expiresOn: dayField.optional(),
})
export type IdentityDocument = z.infer<typeof documentField>

export const relationships = ['partner', 'child', 'parent', 'sibling', 'other'] as const

/** Answers to the screening questions, by their keys in the agreement. */
export const screeningField = z.record(z.string(), z.enum(['yes', 'no', 'unsure']))
export type Screening = z.infer<typeof screeningField>

const beforeSubmission = [
  z.object({
    type: z.literal('application-started'),
    reference: z.string(),
    /** The reference the two states share: random, says nothing. */
    shared: z.string(),
    /** Hides the reference behind its ticket in the draw. */
    salt: tokenField,
    /** What the presence codes are worked out from. */
    secret: tokenField,
    /** Digest of the code with which the applicant comes back. The code itself is shown to them and not kept. */
    codeDigest: z.string(),
    language: z.enum(readerLanguages),
    contact: contactField,
  }),
  z.object({
    type: z.literal('contact-saved'),
    person: personIdField,
    contact: contactField,
    /** Why an officer put it right. */
    reasons: prose().optional(),
  }),
  z.object({
    type: z.literal('person-saved'),
    id: personIdField,
    relationship: z.enum(['main', ...relationships]),
    person: particulars,
    /** Of another adult; the main applicant's is the application's own. */
    contact: contactField.optional(),
  }),
  z.object({ type: z.literal('person-removed'), id: personIdField }),
  z.object({
    type: z.literal('document-saved'),
    id: personIdField,
    document: documentField,
    /** Where the person copied the machine-readable zone. */
    zone: zoneField.optional(),
  }),
  z.object({ type: z.literal('screening-saved'), answers: screeningField, note: prose(2000).optional() }),
] as const

const presence = [
  z.object({ type: z.literal('application-submitted'), adults: z.array(personIdField).min(1) }),
  z.object({
    type: z.literal('challenge-sent'),
    number: z.int().positive(),
    /** Each adult's code, as a digest. */
    codes: z.array(z.object({ person: personIdField, digest: z.string() })).min(1),
    closesAt: instantField,
    /** Where they are to show that they are, for the sentence: "in …". Codes sent before this was kept have none. */
    where: z.object({ en: z.string(), fr: z.string() }).optional(),
    /** The zone in which the applicants are told that time: that of the state they are in. */
    zone: z.string(),
    /** Why an officer sent it again. */
    reasons: prose().optional(),
  }),
  z.object({
    type: z.literal('presence-answered'),
    challenge: z.int().positive(),
    person: personIdField,
    /** Where the phone said it was. `unknown`: no position; then the person's own word, for an officer to weigh. */
    location: z.enum(['inside', 'outside', 'unknown']),
    accuracyMetres: z.int().nonnegative().optional(),
  }),
] as const

const decisions = [
  z.object({
    type: z.literal('question-answered'),
    /** The key of the question in the agreement. */
    question: z.string(),
    /** Of whom it is answered; without it, of everybody then in the application. */
    person: personIdField.optional(),
    answer: z.enum(['yes', 'no', 'unknown']),
    evidence: line(300),
    reasons: prose(),
  }),
  z.object({ type: z.literal('found-eligible'), reasons: prose() }),
  z.object({ type: z.literal('found-ineligible'), ground: z.string(), reasons: prose() }),
  z.object({
    type: z.literal('selected'),
    selection: z.string(),
    seed: z.string(),
    ticket: z.string(),
    /** 1 is first. */
    rank: z.int().positive(),
    groups: z.int().positive(),
  }),
  z.object({ type: z.literal('biometrics-recorded'), person: personIdField, centre: line(), document: documentField }),
  z.object({
    type: z.literal('clearance-granted'),
    from: dayField,
    until: dayField,
    /** Which checks were made, and what they showed; now each is a fact of its own (`check-recorded`). */
    checks: prose(2000).optional(),
    reasons: prose(),
    /** For whom; left out, for everybody. */
    people: z.array(personIdField).min(1).optional(),
  }),
  z.object({
    type: z.literal('application-refused'),
    reasons: prose(),
    people: z.array(personIdField).min(1).optional(),
  }),
  z.object({ type: z.literal('application-withdrawn'), reasons: prose(1000).optional() }),
] as const

/** Which class of the announced priorities the group belongs to, by its id in the agreement. */
const priorities = [
  z.object({ type: z.literal('priority-recorded'), priority: z.string(), evidence: line(300), reasons: prose() }),
] as const

/** A question put to the applicant, by its number in the application: `i1`. */
export const informationIdField = z.string().regex(/^i[1-9]\d{0,2}$/)
/** Somebody else in the record: a case of the way out, or a person of another application. */
export const sightingIdField = z
  .string()
  .regex(/^(case:[0-9A-Z]{4}-[0-9A-Z]{4}|application:[0-9A-Z]{4}-[0-9A-Z]{4}\/(main|p[1-9]\d?))$/)
const clock = { closesAt: instantField, remindAt: instantField }

/** What the task list asks beyond its answers: the applicant to say more, an officer to say who is who. */
const assessing = [
  z.object({
    type: z.literal('information-asked'),
    id: informationIdField,
    /** The question of the task list it is about, and the person, where it is about one. */
    question: z.string().optional(),
    person: personIdField.optional(),
    asks: prose(1000),
    /** The same in the applicant's own language. */
    translated: prose(1000).optional(),
    ...clock,
    /** The zone in which the applicant is told the time. */
    zone: z.string(),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('information-given'),
    id: informationIdField,
    text: prose(),
    file: attachmentField.optional(),
  }),
  z.object({ type: z.literal('information-reminded'), id: informationIdField }),
  z.object({ type: z.literal('information-extended'), id: informationIdField, ...clock, reasons: prose() }),
  z.object({
    type: z.literal('information-closed'),
    id: informationIdField,
    outcome: z.enum(['answered', 'no-answer', 'not-needed']),
    reasons: prose(),
  }),
  z.object({
    type: z.literal('match-decided'),
    person: personIdField,
    other: sightingIdField,
    /** `undecided` takes an earlier decision back. */
    decision: z.enum(['same', 'not-same', 'undecided']),
    /** Of two applications of one person, which one goes on. */
    counts: z.enum(['this', 'other']).optional(),
    /** What spoke for it when it was decided. */
    evidence: z.array(z.enum(evidenceKinds)),
    reasons: prose(),
  }),
] as const

const travel = [
  z.object({
    type: z.literal('travel-booked'),
    departsAt: instantField,
    from: line(),
    to: line(),
    carrier: line(60),
    people: z.array(personIdField).min(1).optional(),
  }),
  z.object({
    type: z.literal('arrival-recorded'),
    port: line(),
    /** The day of entry on the admitting state's clocks. */
    arrivedOn: dayField,
    places: z.array(z.object({ person: personIdField, token: tokenField })).min(1),
    /** Those among them who were on no booking. */
    unbooked: z.array(personIdField).min(1).optional(),
  }),
  z.object({
    type: z.literal('countersigned'),
    outcome: z.enum(['confirmed', 'contested']),
    code: line(40).optional(),
    confirmedAt: instantField,
    tokens: z.array(tokenField).min(1),
  }),
] as const

/** What windows do to an application that came in outside one. */
const windows = [
  /** The whole form came in outside a window: kept, told to be invalid and why, and never counted (IN-04). */
  z.object({ type: z.literal('received-outside'), why: z.enum(['closed', 'paused', 'not-in-force']) }),
  /** They were told of a window in which it can be sent again; `zone` is that of the state they are in. */
  z.object({
    type: z.literal('window-told'),
    window: z.string(),
    opensAt: instantField,
    closesAt: instantField,
    zone: z.string(),
  }),
] as const

const reaching = [
  /** A message is sent again, by an officer: its words are those of the fact it first spoke of. */
  z.object({
    type: z.literal('message-resent'),
    /** The version of that fact, and whom and by which channel it tells. */
    origin: z.int().positive(),
    occasion: z.string(),
    person: personIdField,
    channel: z.enum(['email', 'sms']),
    reasons: prose(),
  }),
] as const

export const applicationEvent = z.discriminatedUnion('type', [
  ...beforeSubmission,
  ...pictureFacts,
  ...presence,
  ...decisions,
  ...priorities,
  ...assessing,
  ...travel,
  ...windows,
  ...reaching,
  ...afterSelection,
])
export type ApplicationEvent = z.infer<typeof applicationEvent>
