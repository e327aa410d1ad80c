import { createHash, createHmac } from 'node:crypto'

/** The draw's only use of hashing: same input, same answer, nothing random. Texts are UTF-8, results lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** SHA-256 over bytes. */
export const sha256Bytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** HMAC-SHA-256 (RFC 2104) with the key and the text as UTF-8. */
export const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex')

/** HMAC-SHA-256 (RFC 2104) of key and message written as hex: their bytes are what is hashed. */
export const hmacHex = (key: Uint8Array, message: string): string =>
  createHmac('sha256', key).update(message, 'hex').digest('hex')
