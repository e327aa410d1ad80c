import { z } from 'zod'
import { needsFields } from '../between/events.ts'
import { type Attachment, dayField, line, momentField, particulars, prose, tokenField } from '../core/fields.ts'
import { paperFields, wholePaper } from '../core/paper.ts'
import { hex32, listField, resultField, voidCodes } from '../draw/events.ts'
import { announcedKeyField, rawKey, retirements } from '../keys/events.ts'
import { statementKinds } from './statement-kinds.ts'

/**
 * Everything the two states may say to one another. The returning state may name the person, in an encrypted
 * part. The receiving state transfers no personal data in any case: its messages have no personal part and no
 * string that is not a choice from a list, a date, a token or a short code, so there is nowhere to put a name.
 */
export type Side = 'returning' | 'receiving'
/** The two nodes of one agreement, as a message from `from` to `to` names them. */
export type Ends = { readonly agreement: string; readonly from: string; readonly to: string }

const answerCode = z.string().regex(/^[A-Z]\d{1,2}$/)
const moment = momentField
const ordinal = z.int().min(1).max(999)
/** A number of the sequence: bounded, as every number is, so that it is no place to write either. */
const sequenceField = z.int().min(1).max(2_000_000_000)
/** The random reference both states hold for a case or an application, or `scheme` for the agreement as a whole. */
export const about = z
  .string()
  .regex(/^(scheme|[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){1,3}|[0-9A-HJKMNP-TV-Z]{26})$/)
const direction = z.enum(['readmitted', 'admitted'])
const waitingPaper = z.strictObject(paperFields)
const placeCounted = z.strictObject({ token: tokenField, direction, effectiveOn: dayField })

/**
 * Every kind of message: who may send it, the version of its form, what it says openly and what only the receiver reads.
 * Personal data go one way: no kind from the receiving state has a personal part (DP-01).
 */
export const kinds = {
  'readmission-request': {
    from: 'returning',
    version: 1,
    body: z.strictObject({
      number: ordinal,
      arrivedOn: dayField,
      requestedAt: moment,
      /** A ground of the agreement, by its id there. */
      ground: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    }),
    personal: z.strictObject({
      person: particulars,
      languages: z.array(line(60)).max(10),
      evidence: z.string().trim().max(4000),
    }),
  },
  'readmission-information': {
    from: 'returning',
    version: 1,
    body: z.strictObject({ givenAt: moment }),
    personal: z.strictObject({ information: prose() }),
  },
  'transfer-notice': {
    from: 'returning',
    version: 1,
    body: z.strictObject({ departsAt: moment, destination: line(120) }),
  },
  'stand-down': {
    from: 'returning',
    version: 1,
    body: z.strictObject({ code: z.enum(['not-to-travel', 'flight-cancelled']), stoodDownAt: moment }),
  },
  withdrawal: { from: 'returning', version: 1, body: z.strictObject({ withdrawnAt: moment }) },
  handover: {
    from: 'returning',
    version: 1,
    body: z.strictObject({
      token: tokenField,
      effectiveOn: dayField,
      handedOverAt: moment,
      /** Said where the person is outside the class the agreement counts. */
      counts: z.literal(false).optional(),
    }),
  },
  'admission-effective': {
    from: 'returning',
    version: 1,
    body: z.strictObject({
      places: z
        .array(z.strictObject({ token: tokenField }))
        .min(1)
        .max(40),
      arrivedOn: dayField,
      arrivedAt: moment,
    }),
  },
  /** Admissions stated in error are taken back: by tokens, and by a code alone. */
  'admission-reversed': {
    from: 'returning',
    version: 1,
    body: z.strictObject({
      places: z
        .array(z.strictObject({ token: tokenField }))
        .min(1)
        .max(40),
      code: z.enum(['recorded-in-error', 'other-person', 'other-day']),
      reversedAt: moment,
    }),
  },
  /** A paper for the staff who receive the person. What it is, even that it is medical, is said in the encrypted part alone. */
  papers: {
    from: 'returning',
    version: 1,
    body: z.strictObject({ paper: tokenField, sentAt: moment }),
    personal: wholePaper,
    waits: waitingPaper,
    /** Room for a file of `largestFile` bytes as base64, and as base64url again. */
    longest: 2_100_000,
  },
  answer: {
    from: 'receiving',
    version: 1,
    body: z.strictObject({ number: ordinal, code: answerCode, answeredAt: moment }),
  },
  receipt: {
    from: 'receiving',
    version: 1,
    body: z.strictObject({ token: tokenField, outcome: z.enum(['received', 'not-presented']), receivedAt: moment }),
  },
  'admission-confirmed': {
    from: 'receiving',
    version: 1,
    body: z.strictObject({
      outcome: z.enum(['confirmed', 'contested']),
      code: z.enum(['not-departed', 'other-number']).optional(),
      tokens: z.array(tokenField).min(1).max(200),
      confirmedAt: moment,
    }),
  },
  'place-counted': { from: 'either', version: 1, body: placeCounted },
  /** A line that was told as counted is counted no more. */
  'place-uncounted': { from: 'either', version: 1, body: z.strictObject({ token: tokenField, direction }) },
  /** A state commits to its secret for a list: whole numbers, instants and hex. The receiving state repeats the list as it knows it. */
  'draw-commit': {
    from: 'either',
    version: 1,
    body: z.strictObject({ list: listField, commitment: hex32, committedAt: moment }),
  },
  'draw-reveal': { from: 'either', version: 1, body: z.strictObject({ secret: hex32, revealedAt: moment }) },
  'draw-done': { from: 'returning', version: 1, body: z.strictObject({ ...resultField.shape, drawnAt: moment }) },
  'draw-void': { from: 'returning', version: 1, body: z.strictObject({ code: z.enum(voidCodes), voidedAt: moment }) },
  suspension: { from: 'either', version: 1, body: z.strictObject({ from: moment.nullable(), notifiedAt: moment }) },
  /** Notice of termination from an instant, or its withdrawal. */
  termination: { from: 'either', version: 1, body: z.strictObject({ from: moment.nullable(), notifiedAt: moment }) },
  ...statementKinds,
  /** What the person needs on arrival: care, languages, an escort. Each statement stands in place of the one before it. */
  needs: {
    from: 'returning',
    version: 1,
    body: z.strictObject({ number: ordinal, statedAt: moment }),
    personal: z.strictObject(needsFields),
  },
  /** A person readmitted in error: the receiving state asks by code, the returning one decides, and says when they are back. */
  'return-decided': {
    from: 'returning',
    version: 1,
    body: z.strictObject({
      /** Of the asking it answers; left out, of its own motion. */
      number: ordinal.optional(),
      outcome: z.enum(['agreed', 'refused']),
      code: answerCode,
      decidedAt: moment,
    }),
  },
  returned: {
    from: 'returning',
    version: 1,
    body: z.strictObject({ token: tokenField, effectiveOn: dayField, returnedAt: moment }),
  },
  'return-asked': {
    from: 'receiving',
    version: 1,
    body: z.strictObject({ number: ordinal, code: answerCode, askedAt: moment }),
  },
  /** The line itself: an outage that was announced and is over, the sender's keys that change, a word on those of the other. */
  outage: { from: 'either', version: 1, body: z.strictObject({ from: moment, until: moment }) },
  'key-change': {
    from: 'either',
    version: 1,
    body: z.strictObject({
      added: z.array(announcedKeyField).max(8),
      retired: z.array(z.strictObject({ fingerprint: rawKey, code: z.enum(retirements) })).max(8),
      changedAt: moment,
    }),
  },
  'key-word': {
    from: 'either',
    version: 1,
    body: z.strictObject({
      outcome: z.enum(['confirmed', 'refused']),
      fingerprints: z.array(rawKey).min(1).max(8),
      saidAt: moment,
    }),
  },
} as const satisfies Record<string, Shape>

type Shape = {
  from: Side | 'either'
  version: number
  body: z.ZodType<object>
  personal?: z.ZodType<object>
  /**
   * The personal part as it waits to be sent, where that is another form: its document named by digest under `file`. The
   * bytes are put in when the message is sealed.
   */
  waits?: z.ZodType<{ readonly file?: Attachment | undefined }>
  /** Characters of the encrypted part at most; left out, 200000. */
  longest?: number
}
export type Kind = keyof typeof kinds
export type BodyOf<K extends Kind> = z.infer<(typeof kinds)[K]['body']>

/** True of a kind in the table. */
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)
/** What the table says of a kind. */
export const shapeOf = (kind: Kind): Shape => kinds[kind]
/** True where `side` may send this kind. */
export const maySend = (side: Side, kind: Kind): boolean => kinds[kind].from === 'either' || kinds[kind].from === side

/** A JWE in compact form (RFC 7516): five parts. */
const jwe = (longest = 200_000) =>
  z
    .string()
    .max(longest)
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+$/)

/** A message of this kind between these ends, whole and strict: what may be signed, and what is acted on. */
export const messageSchema = (kind: Kind, ends: Ends) =>
  whole(kind, { agreement: z.literal(ends.agreement), from: z.literal(ends.from), to: z.literal(ends.to) })

/** The same between any two ends, as it is published. */
export const publishedSchema = (kind: Kind) => whole(kind, endsFields)

function whole(kind: Kind, ends: Readonly<Record<keyof Ends, z.ZodType<string>>>) {
  const { version, body, personal, longest } = shapeOf(kind)
  return z.strictObject({
    ...ends,
    sequence: sequenceField,
    id: z.uuidv7(),
    sentAt: moment,
    kind: z.literal(kind),
    version: z.literal(version),
    about,
    body,
    ...(personal === undefined ? {} : { personal: jwe(longest) }),
  })
}

const endsFields = { agreement: z.string().max(60), from: z.string().max(20), to: z.string().max(20) }
/** Only what is needed to put a signed message in its place. What it says may be beyond us; it is kept all the same. */
export const envelope = z.strictObject({
  ...endsFields,
  sequence: sequenceField,
  id: z.uuidv7(),
  sentAt: moment,
  kind: z.string().max(60),
  version: z.int().min(1).max(9999),
  about: z.string().max(120),
  body: z.record(z.string(), z.unknown()),
  personal: z.string().optional(),
})
export type Envelope = z.infer<typeof envelope>

/** Why a message that arrived was not understood, as the receipt tells the sender. */
export const problems = [
  'unknown-kind',
  'wrong-direction',
  'unknown-version',
  'does-not-fit',
  'says-too-much',
  'undecryptable',
  'unknown-reference',
  'refused',
  'internal',
] as const
export type Problem = (typeof problems)[number]

/** What a receipt says: these exact bytes came, when, and whether they were understood. `log` is our log at that time. */
export const receiptSchema = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  sequence: sequenceField,
  receivedAt: moment,
  understood: z.boolean(),
  problem: z.enum(problems).optional(),
  log: z
    .strictObject({ size: z.int().min(0).max(2_000_000_000), root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/) })
    .optional(),
})
export type Receipt = z.infer<typeof receiptSchema>

/** The document that a waiting message names by its digest; `null` where it names none. */
export const documentNamed = (kind: string, personal: unknown): Attachment | null =>
  (isKind(kind) ? shapeOf(kind).waits?.safeParse(personal).data?.file : undefined) ?? null

/**
 * `null` where this may be sent from `side`; otherwise the code of what is wrong with it. Our own mistakes stop here. The
 * personal part is as it travels, or `waiting` as it waits.
 */
export function unfit(
  side: Side,
  message: { kind: string; about: string; body: unknown; personal: unknown },
  waiting = false,
): string | null {
  if (!isKind(message.kind)) return 'unknown-kind'
  if (!maySend(side, message.kind)) return 'wrong-direction'
  const { body, personal: travels, waits } = shapeOf(message.kind)
  const personal = waiting ? (waits ?? travels) : travels
  if (!about.safeParse(message.about).success) return 'about-does-not-fit'
  if (!body.safeParse(message.body).success) return 'body-does-not-fit'
  if (personal === undefined) return message.personal === null ? null : 'personal-not-allowed'
  return personal.safeParse(message.personal).success ? null : 'personal-does-not-fit'
}
