import { createHash, createHmac } from 'node:crypto'

/** The admission slice's only use of hashing: same input, same answer, nothing random. All results in lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** HMAC-SHA-256 (RFC 2104) with the key and the text as UTF-8. */
export const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex')

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` characters (at most 32) of Crockford base32 that a hex digest gives, one for each byte. */
export const base32 = (hex: string, length: number): string =>
  (hex.match(/../g) ?? [])
    .slice(0, length)
    .map((byte) => alphabet[Number.parseInt(byte, 16) % 32])
    .join('')

/** A code as a person types it, made as we wrote it: capitals, no marks between, and the letters base32 leaves out read as figures. */
export const codeAsTyped = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/** A code in groups of four, as it is shown: `ABCD-EFGH`. */
export const codeAsShown = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** What is kept of the code that opens an application (80 bits, so one plain digest is enough). */
export const codeDigest = (code: string): string => sha256(`paripassu application code v1\n${codeAsTyped(code)}`)

/**
 * One adult's presence code: eight characters, worked out from the application's secret, so that the record holds only its
 * digest and a message not yet sent can be written again after a crash. It answers one question once and opens nothing.
 */
export const presenceCode = (secret: string, number: number, person: string): string =>
  base32(hmac(secret, `paripassu presence code v1\n${number}\n${person}`), 8)
/** The check letter of a reference of seven letters: one mistyped or two exchanged are noticed without looking anything up. */
const checkOf = (seven: string): string => {
  const sum = [...seven].reduce((all, letter, index) => all + (index + 1) * alphabet.indexOf(letter), 0)
  return alphabet[sum % 31] ?? '0'
}

/**
 * The reference by which relatives say whose family they are, worked out from the application's secret: it opens nothing and
 * tells nothing about the application's own reference.
 */
export function familyReference(secret: string): string {
  const seven = base32(hmac(secret, 'paripassu family reference v1'), 7)
  return `${seven.slice(0, 4)}-${seven.slice(4)}${checkOf(seven)}`
}

/** A family reference as typed, in our spelling; null where it cannot be one. Whether a family has it is not asked. */
export function familyReferenceAsTyped(text: string): string | null {
  const bare = codeAsTyped(text)
  if (!/^[0-9A-HJKMNP-TV-Z]{8}$/.test(bare) || checkOf(bare.slice(0, 7)) !== bare[7]) return null
  return `${bare.slice(0, 4)}-${bare.slice(4)}`
}

/** The secret of a link that brings somebody back, good once: worked out like the presence codes, and kept as a digest only. */
export const linkSecret = (secret: string, number: number): string =>
  base32(hmac(secret, `paripassu link v1\n${number}`), 26)

/** What is kept of it. */
export const linkDigest = (reference: string, link: string): string =>
  sha256(`paripassu link v1\n${reference}\n${codeAsTyped(link)}`)
