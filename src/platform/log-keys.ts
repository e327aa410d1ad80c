import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeSecret } from './keys.ts'

/**
 * The keys of a node's public log and of its work as a witness, two of each: Ed25519, and ML-DSA-44 for the time after it.
 * Made on the first start and kept in one file beside the exchange's keys; a log's keys are its own (C2SP tlog-cosignature).
 */
const text = z.string().regex(/^[A-Za-z0-9_-]+$/)
const ed25519 = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: text, d: text })
const mldsa = z.strictObject({ kty: z.literal('AKP'), alg: z.literal('ML-DSA-44'), pub: text, priv: text })
const pair = z.strictObject({ ed25519, mldsa })
/** One pair as the first version wrote it, or several, the oldest first. */
const pairs = z.union([z.array(pair).min(1), pair.transform((one) => [one])])
const file = z.strictObject({ log: pairs, witness: pairs })
type KeyFile = z.infer<typeof file>

/** One key pair: the raw public key, and what signs with the private one. */
export type LogKey = { readonly raw: Uint8Array; readonly privateKey: KeyObject }
export type LogKeyPair = { readonly ed25519: LogKey; readonly mldsa: LogKey }
/** Each use has one pair, and several while keys are being changed, the oldest first. */
export type LogKeys = { readonly log: readonly LogKeyPair[]; readonly witness: readonly LogKeyPair[] }

/** The keys kept in `folder`, made on the first start. Throws, naming file and remedy, where the file is damaged. */
export function openLogKeys(folder: string): LogKeys {
  const path = join(folder, 'log-keys.json')
  const kept = load(path)
  if (kept !== null) return opened(kept)
  mkdirSync(folder, { recursive: true })
  const made: KeyFile = { log: [makePair()], witness: [makePair()] }
  const fresh = writeSecret(path, made)
  try {
    linkSync(fresh, path) // the name appears only once every byte is on the disk, and never over another's
    return opened(made)
  } catch (error) {
    const first = load(path) // another process of this node started at the same moment: its keys are ours
    if (first === null) throw error
    return opened(first)
  } finally {
    rmSync(fresh, { force: true })
  }
}

function makePair(): z.infer<typeof pair> {
  const [classic, later] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ml-dsa-44')]
  return pair.parse({
    ed25519: classic.privateKey.export({ format: 'jwk' }),
    mldsa: later.privateKey.export({ format: 'jwk' }),
  })
}

function load(path: string): KeyFile | null {
  let kept: string
  try {
    kept = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const keys = file.safeParse(parsed(kept))
  if (!keys.success)
    throw new Error(
      `${path} is damaged: it does not hold the keys of this node's log. Put it back from a backup. Without them the log cannot ` +
        'go on: whoever verifies it trusts these keys and no others.',
    )
  return keys.data
}

const parsed = (kept: string): unknown => {
  try {
    return JSON.parse(kept)
  } catch {
    return null
  }
}

const opened = ({ log, witness }: KeyFile): LogKeys => ({ log: log.map(openPair), witness: witness.map(openPair) })

/** Makes a pair of each use asked for and keeps it after those there are. */
export function addLogKeys(folder: string, uses: { readonly log: boolean; readonly witness: boolean }): LogKeys {
  openLogKeys(folder)
  return change(folder, ({ log, witness }) => ({
    log: [...log, ...(uses.log ? [makePair()] : [])],
    witness: [...witness, ...(uses.witness ? [makePair()] : [])],
  }))
}

/** Forgets pairs by their fingerprints; never the last of a use. */
export function forgetLogKeys(folder: string, fingerprints: readonly string[]): LogKeys {
  const left = (list: KeyFile['log']): KeyFile['log'] => {
    const rest = list.filter((one) => !fingerprints.includes(fingerprintOf(openPair(one))))
    return rest.length === 0 ? list.slice(-1) : rest
  }
  return change(folder, ({ log, witness }) => ({ log: left(log), witness: left(witness) }))
}

/** A crash before the name is changed leaves the old file, after it the new. */
function change(folder: string, to: (kept: KeyFile) => KeyFile): LogKeys {
  const path = join(folder, 'log-keys.json')
  const kept = load(path)
  if (kept === null) throw new Error(`${path} is not there. Start the node once, or put the file back from a backup.`)
  const changed = to(kept)
  if (JSON.stringify(changed) !== JSON.stringify(kept)) renameSync(writeSecret(path, changed), path)
  return opened(changed)
}

/** What people compare of a pair: SHA-256 over both raw public keys, base64url. */
export const fingerprintOf = ({ ed25519, mldsa }: LogKeyPair): string =>
  createHash('sha256').update(ed25519.raw).update(mldsa.raw).digest('base64url')

const openPair = ({ ed25519, mldsa }: z.infer<typeof pair>): LogKeyPair => ({
  ed25519: {
    raw: Buffer.from(ed25519.x, 'base64url'),
    privateKey: createPrivateKey({ key: ed25519, format: 'jwk' }),
  },
  mldsa: {
    raw: Buffer.from(mldsa.pub, 'base64url'),
    privateKey: createPrivateKey({ key: { ...mldsa }, format: 'jwk' }),
  },
})
