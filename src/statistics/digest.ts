import { createHash } from 'node:crypto'

/** SHA-256, in hexadecimal, of the exact text of a release's file: what the public log says of it. */
export const digestOfRelease = (file: string): string => createHash('sha256').update(file).digest('hex')
