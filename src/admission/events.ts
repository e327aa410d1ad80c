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
  referenceField,
  tokenField,
} from '../core/fields.ts'
import { evidenceKinds } from '../core/likeness.ts'
import { afterSelection } from './after-events.ts'
import { carriedField, pictureFacts, zoneField } from './picture-facts.ts'
import { reaching, windows } from './told-facts.ts'

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

/** What may be odd about a position a phone gives: nearer than any phone can know, written by hand, not where it was declared. */
export const positionSignals = ['outside', 'accuracy-impossible', 'position-rounded'] as const
export type PositionSignal = (typeof positionSignals)[number]

export const relationships = ['partner', 'child', 'parent', 'sibling', 'other'] as const

/** Answers to the screening questions, by their keys in the agreement. */
export const screeningField = z.record(z.string(), z.enum(['yes', 'no', 'unsure']))
export type Screening = z.infer<typeof screeningField>

/** What every application begins with. */
const startedShape = {
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
  /** By which relatives who fill in a form of their own say whose family they are. Earlier applications have none. */
  family: referenceField.optional(),
}

/** What one answer about presence says. The position itself is never kept. */
const positionSaid = {
  /** Where the phone said it was. `unknown`: no position; then the person's own word, for an officer to weigh. */
  location: z.enum(['inside', 'outside', 'unknown']),
  accuracyMetres: z.int().nonnegative().optional(),
  /** What is odd about the position. It decides nothing: a person judges. */
  signals: z.array(z.enum(positionSignals)).max(positionSignals.length).optional(),
  /** Where the phone can give no position: how it can be checked, in their words. */
  says: prose(1000).optional(),
}
/** Presence as it was shown before a family parted. */
export const presenceShown = z.object({
  at: instantField,
  by: z.string(),
  challenge: z.int().positive(),
  ...positionSaid,
})

/** A person with all they stated, as they pass from their own form into the family's, or out of it. */
export const memberField = z.object({
  relationship: z.enum(['main', ...relationships]),
  person: particulars,
  contact: contactField.nullable(),
  document: documentField.nullable(),
  evidence: prose(1000).optional(),
  /** Their own answers to the questions, where they answered for themselves. */
  said: screeningField.optional(),
  note: prose(2000).optional(),
  /** Their photographs, what was read of them, and what was decided where there is none. */
  pictures: carriedField.optional(),
})
export type Member = z.infer<typeof memberField>
/** Somebody who leaves with an application of their own, and what they had shown by then. */
export const leaver = memberField.extend({ id: personIdField, shown: presenceShown.nullable() })

const beforeSubmission = [
  z.object({ type: z.literal('application-started'), ...startedShape }),
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
    /** How they can show that they belong to the family. */
    evidence: prose(1000).optional(),
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
    ...positionSaid,
  }),
  /** An answer after the time: kept, with when it should have come. It shows nothing until an officer accepts it. */
  z.object({
    type: z.literal('presence-came-late'),
    challenge: z.int().positive(),
    person: personIdField,
    closedAt: instantField,
    ...positionSaid,
  }),
  /** The same codes sent once more, on the same clock, because the applicant asked. */
  z.object({
    type: z.literal('codes-resent'),
    challenge: z.int().positive(),
    people: z.array(personIdField).min(1),
  }),
  /** An officer weighed an answer: a position that shows nothing, one outside, one that looks wrong, a person's word, a late one. */
  z.object({
    type: z.literal('presence-judged'),
    person: personIdField,
    accepted: z.boolean(),
    evidence: line(300),
    reasons: prose(),
  }),
] as const

/** Coming back to an application: by a link sent to the address on record, which gives a new code and ends the old one. */
const comingBack = [
  z.object({
    type: z.literal('link-sent'),
    number: z.int().positive(),
    digest: z.string(),
    expiresAt: instantField,
    /** Why an officer sent it. */
    reasons: prose().optional(),
  }),
  z.object({ type: z.literal('code-replaced'), link: z.int().positive(), codeDigest: z.string() }),
] as const

/** How often a member had sent their form, so that a new request is not answered by an old word. */
const times = z.int().positive()

/** Families: those who fill in a form of their own, late ones, those who leave. The family stays one application throughout. */
const families = [
  /** On the member's own form: whose family, in what relation. Null: they apply by themselves after all. */
  z.object({
    type: z.literal('family-quoted'),
    family: referenceField.nullable(),
    relationship: z.enum(relationships).optional(),
    evidence: prose(1000).optional(),
  }),
  z.object({ type: z.literal('sent-to-family') }),
  z.object({ type: z.literal('family-joined'), family: referenceField }),
  z.object({ type: z.literal('family-declined'), reasons: prose().optional() }),
  z.object({ type: z.literal('family-left'), to: referenceField.optional() }),
  /** On the family's application: somebody asks, the main applicant knows them, they are in or not. */
  z.object({ type: z.literal('join-asked'), member: referenceField, times }),
  z.object({ type: z.literal('join-confirmed'), member: referenceField }),
  z.object({ type: z.literal('join-declined'), member: referenceField, times, reasons: prose().optional() }),
  z.object({
    type: z.literal('member-joined'),
    id: personIdField,
    member: referenceField,
    times,
    late: z.boolean(),
    adult: z.boolean(),
    ...memberField.shape,
    reasons: prose().optional(),
  }),
  z.object({
    type: z.literal('members-left'),
    number: z.int().positive(),
    people: z.array(personIdField).min(1),
    becomes: z.enum(['out', 'own-application']),
    reasons: prose(),
  }),
  /** The application of those who left with one of their own. They keep the day they were submitted on and what they showed. */
  z.object({
    type: z.literal('split-off'),
    ...startedShape,
    from: referenceField,
    split: z.int().positive(),
    people: z.array(leaver).min(1),
    adults: z.array(personIdField).min(1),
    submittedAt: instantField,
  }),
  /** In an applicant's own words, for an officer: somebody is late, somebody leaves. Nobody else in the family reads it. */
  z.object({ type: z.literal('change-asked'), says: prose(2000) }),
  z.object({
    type: z.literal('age-found'),
    person: personIdField,
    adult: z.boolean(),
    evidence: line(300),
    reasons: prose(),
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

/** Which class of the announced priorities the group belongs to, by its id in the agreement; corrected to another, or none. */
const onEvidence = { evidence: line(300), reasons: prose() }
const priorities = [
  z.object({ type: z.literal('priority-recorded'), priority: z.string(), ...onEvidence }),
  z.object({ type: z.literal('priority-corrected'), priority: z.string().nullable(), ...onEvidence }),
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

export const applicationEvent = z.discriminatedUnion('type', [
  ...beforeSubmission,
  ...pictureFacts,
  ...presence,
  ...comingBack,
  ...families,
  ...decisions,
  ...priorities,
  ...assessing,
  ...travel,
  ...windows,
  ...reaching,
  ...afterSelection,
])
export type ApplicationEvent = z.infer<typeof applicationEvent>
