import { z } from 'zod'
import { isStandIn } from './birth.ts'
import type { Day, Instant } from './brand.ts'

/** Fields that commands, facts and messages share. Parsed at the border, trusted inside, checked again when read. */

/** A calendar day that exists. */
export const dayField = z.iso.date().transform((text) => text as Day)
/** An instant in UTC. */
export const instantField = z.iso.datetime().transform((text) => text as Instant)
/** The same to the millisecond at most, as messages carry it: digits without end would be somewhere to write. */
export const momentField = z.iso
  .datetime()
  .max(24)
  .transform((text) => text as Instant)
/** A short line: a name, a place, a reference as typed. */
export const line = (most = 120) => z.string().trim().min(1).max(most)
/** Reasons and other sentences a person writes. */
export const prose = (most = 4000) => z.string().trim().min(1).max(most)
/** A reference of ours, `7K3M-9Q2X`. */
export const referenceField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
/** What may be wrong with a document that came in. It is kept all the same, and whoever opens it is told. */
export const FILE_PROBLEMS = [
  'too-large',
  'empty',
  'unknown-type',
  'not-what-it-says',
  'encrypted',
  'active-content',
  'damaged',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]
/** A document that came with a fact: by the SHA-256 of its bytes, the name it came under, and what was wrong with it. */
export const attachmentField = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  name: line(200),
  problems: z.array(z.enum(FILE_PROBLEMS)).max(FILE_PROBLEMS.length).optional(),
})
export type Attachment = z.infer<typeof attachmentField>
/** A random token of 26 base32 characters. */
export const tokenField = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
/** A country by ISO 3166 alpha-3 (ICAO 9303), as on travel documents; XXA stateless, XXX unspecified. */
export const countryField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/)
/** A language by ISO 639. */
export const languageField = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/)

/** A name, or nothing where a person has only the other one. Long enough for ninety letters of any script. */
const nameField = z.string().trim().max(200)
/**
 * The person's particulars as claimed or shown. Whoever has one name only has the other left empty. `birthKnown`: how much
 * of the birth date is known where it is not all; the day is then the last it can be (`bornIn`).
 */
export const particulars = z
  .strictObject({
    familyName: nameField,
    givenNames: nameField,
    birthDate: dayField,
    birthKnown: z.enum(['year', 'month']).optional(),
    sex: z.enum(['female', 'male', 'unspecified']),
    nationality: countryField,
  })
  .refine(({ familyName, givenNames }) => familyName !== '' || givenNames !== '', {
    path: ['familyName'],
    params: { text: { en: 'write at least one name', fr: 'écrivez au moins un nom' } },
  })
  .refine((given) => isStandIn(given), {
    path: ['birthDate'],
    params: {
      text: {
        en: 'known in part: give the last day it can be',
        fr: 'connue en partie : indiquez le dernier jour possible',
      },
    },
  })
export type Particulars = z.infer<typeof particulars>
