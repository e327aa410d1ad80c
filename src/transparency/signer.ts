import { type KeyObject, sign } from 'node:crypto'
import type { LogKeyPair } from '../platform/log-keys.ts'
import { type Checkpoint, checkpointText, messageFor, stampedSignature } from './checkpoint.ts'
import { type NoteKey, type SignatureType, signatureLine, signatureTypes } from './note.ts'

/** A key that signs checkpoints, with the one that verifies them. */
export type Signer = { readonly key: NoteKey; readonly privateKey: KeyObject }

/**
 * How a log signs: Ed25519 over the text itself, and ML-DSA-44 as C2SP recommends; with every pair it has, while keys are
 * changed. `name`: the origin of the log.
 */
export const logSigners = (name: string, ...pairs: readonly LogKeyPair[]): readonly Signer[] =>
  pairs.flatMap((keys) => signers(name, keys, signatureTypes.ed25519))

/** How a witness signs: with a time, both kinds. `name`: the witness's own. */
export const witnessSigners = (name: string, ...pairs: readonly LogKeyPair[]): readonly Signer[] =>
  pairs.flatMap((keys) => signers(name, keys, signatureTypes.cosignature))

const signers = (name: string, { ed25519, mldsa }: LogKeyPair, classic: SignatureType): readonly Signer[] => [
  { key: { name, type: classic, key: ed25519.raw }, privateKey: ed25519.privateKey },
  { key: { name, type: signatureTypes.mldsa, key: mldsa.raw }, privateKey: mldsa.privateKey },
]

/** The signature lines of these keys on a checkpoint; `time` in seconds since 1970, 0 where nothing is said of when. */
export const linesBy = (signers: readonly Signer[], of: Checkpoint, time: number): string =>
  signers
    .map(({ key, privateKey }) => {
      // A key without a time in its kind of signature signs the text as it stands.
      const signature = sign(null, messageFor(key, of, time), privateKey)
      return signatureLine(key, stampedSignature(key.type, time, signature))
    })
    .join('')

/** A whole checkpoint as the log signs it. */
export const signedCheckpoint = (signers: readonly Signer[], of: Checkpoint): string =>
  `${checkpointText(of)}\n${linesBy(signers, of, 0)}`
