import { generateKeyPairSync } from 'node:crypto'
import type { LogKeyPair } from '../platform/log-keys.ts'

/** New keys of a log or a witness, for tests; kept nowhere. */
export function makeLogKeys(): LogKeyPair {
  const [classic, later] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ml-dsa-44').privateKey]
  const jwk: Readonly<Record<string, unknown>> = { ...later.export({ format: 'jwk' }) }
  return {
    ed25519: { raw: Buffer.from(classic.export({ format: 'jwk' }).x ?? '', 'base64url'), privateKey: classic },
    mldsa: { raw: Buffer.from(String(jwk.pub), 'base64url'), privateKey: later },
  }
}
