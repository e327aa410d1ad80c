import canonicalize from 'canonicalize'
import { sha256 } from './digest.ts'
import type { List } from './events.ts'

/** What two states sign up to before there is any chance, and how chance is made of their two secrets. */
/** One value, one text (RFC 8785). Throws on what is no JSON. */
export function canonical(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This cannot be written as JSON.')
  return text
}

/** The digest both states commit to: the list, with the agreement and the draw it belongs to. */
export const listDigest = (agreement: string, draw: string, list: List): string =>
  sha256(`paripassu draw list v1\n${canonical({ agreement, draw, ...list })}`)

/** A state's commitment to its 32 secret bytes for this list. Hex throughout. */
export const commitmentOf = (digest: string, party: string, secret: string): string =>
  sha256(`paripassu draw commitment v1\n${digest}\n${party}\n${secret}`)

/** The seed: the list, the secret of the returning state, that of the receiving state, and the beacon's randomness if one was named. */
export const seedOf = (digest: string, secrets: readonly [string, string], beacon: string | null): string =>
  sha256(['paripassu draw seed v1', digest, ...secrets, ...(beacon === null ? [] : [beacon])].join('\n'))
