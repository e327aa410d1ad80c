import { z } from 'zod'
import type { Day, Instant } from './brand.ts'

/** Fields that commands, facts and messages share. Parsed at the border, trusted inside, checked again when read. */

/** A calendar day that exists. */
export const dayField = z.iso.date().transform((text) => text as Day)
/** An instant in UTC. */
export const instantField = z.iso.datetime().transform((text) => text as Instant)
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

/** The person's particulars as claimed or shown. */
export const particulars = z.strictObject({
  familyName: line(),
  givenNames: line(),
  birthDate: dayField,
  sex: z.enum(['female', 'male', 'unspecified']),
  nationality: countryField,
})
export type Particulars = z.infer<typeof particulars>
