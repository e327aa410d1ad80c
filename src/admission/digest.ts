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
