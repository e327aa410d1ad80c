import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { proofText } from '../src/keys/events.ts'
import { provedTo } from '../src/keys/proof-view.ts'
import { type Example, endsFrom, folder, other, partyOf, type Side, testKeys } from './vector-parts.ts'

/** Changes of keys: a new key of each use, proved and not, and keys that are retired. */
const signing = z.looseObject({ kty: z.literal('OKP'), x: z.string(), d: z.string(), kid: z.string() })
const pair = z.object({
  ed25519: z.looseObject({ kty: z.literal('OKP'), x: z.string(), d: z.string() }),
  mldsa: z.looseObject({ kty: z.literal('AKP'), pub: z.string(), priv: z.string() }),
  proof: z.string(),
})
const node = z.object({ sig: signing, enc: signing, log: pair, witness: pair })
const nodes = z.object({ returning: node, receiving: node })

/** The keys the two test nodes change to, as kept in `vectors/exchange/new-keys.json`. Worthless outside tests. */
const newKeys = (side: Side) =>
  nodes.parse(JSON.parse(readFileSync(new URL('new-keys.json', folder), 'utf8')).nodes)[side]

const changedAt = '2026-03-27T09:00:00Z'
const ofAdded = (...added: readonly object[]): object => ({ added, retired: [], changedAt })
const said = (side: Side, use: Parameters<typeof proofText>[2]): Buffer =>
  Buffer.from(proofText(endsFrom(side).agreement, partyOf[side], use))
const signed = (
  side: Side,
  use: Parameters<typeof proofText>[2],
  key: { readonly kty: string; readonly d: string },
): string => sign(null, said(side, use), createPrivateKey({ key: { ...key }, format: 'jwk' })).toString('base64url')
const mac = (
  side: Side,
  key: { readonly x: string; readonly d: string },
  to: { readonly x: string },
  party = partyOf[side],
) => provedTo(key, to, { agreement: endsFrom(side).agreement, party })

const encryptionOf = (side: Side): { readonly x: string; readonly d: string } => {
  const [key] = testKeys()[side].encryption
  if (key === undefined) throw new Error('keys.json lacks an encryption key.')
  return key
}

function added(side: Side) {
  const keys = newKeys(side)
  const of = (use: 'log' | 'witness') => ({
    use,
    ed25519: keys[use].ed25519.x,
    mldsa: keys[use].mldsa.pub,
    proof: { ed25519: signed(side, use, keys[use].ed25519), mldsa: keys[use].proof },
  })
  return {
    sig: { use: 'sig', x: keys.sig.x, proof: { ed25519: signed(side, 'sig', keys.sig) } },
    enc: { use: 'enc', x: keys.enc.x, proof: mac(side, keys.enc, encryptionOf(other[side])) },
    log: of('log'),
    witness: of('witness'),
  }
}

/** A change for each use of a key, all at once, and a retirement of what they took the place of. */
export function keyChanges(side: Side): readonly Example[] {
  const { sig, enc, log, witness } = added(side)
  const old = testKeys()[side]
  const retired = [...old.signing, ...old.encryption].map(({ kid }) => ({ fingerprint: kid, code: 'replaced' }))
  const change = (name: string, body: object): Example => ({ kind: 'key-change', name: `key-change, ${name},`, body })
  return [
    change('a key that signs', ofAdded(sig)),
    change('a key that is encrypted to', ofAdded(enc)),
    change('a key of the public log', ofAdded(log)),
    change('a key of the witness', ofAdded(witness)),
    change('one of each use', ofAdded(sig, enc, log, witness)),
    change('the old ones retired', { added: [], retired, changedAt }),
  ]
}

/** A number whose bytes are words: `Jane Example born 1990, is ill. ` */
const spelt = Buffer.from('Jane Example born 1990, is ill. ').toString('base64url')
const longSpelt = Buffer.alloc(1312, 'Jane Example born 1990, is ill. ').toString('base64url')
/** A point of order eight (RFC 7748): everybody knows the secret it makes. */
const low = Buffer.from('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', 'hex').toString('base64url')

/** The same coordinate with the top bit set, which X25519 does not see. */
function topBit(x: string): string {
  const bytes = Buffer.from(x, 'base64url')
  bytes[31] = (bytes[31] ?? 0) | 0x80
  return bytes.toString('base64url')
}
/** The other spelling of the same bytes: spare bits set in the last letter. */
const respelt = (text: string): string =>
  `${text.slice(0, -1)}${String.fromCharCode(text.charCodeAt(text.length - 1) + 1)}`

/** Changes of keys that must not be believed: what is wrong, the problem a receipt states, the body. */
export function falseKeyChanges(side: Side): readonly (readonly [name: string, problem: string, body: object])[] {
  const { sig, enc, log, witness } = added(side)
  const keys = newKeys(side)
  const { proof: _, ...bare } = enc
  const to = encryptionOf(other[side])
  const misfit = side === 'returning' ? 'does-not-fit' : 'says-too-much'
  const withProof = (proof: object | undefined): object => ofAdded({ ...enc, proof })
  return [
    [
      'a key that signs, with the signature of another key',
      'refused',
      ofAdded({ ...sig, proof: { ed25519: signed(side, 'sig', keys.log.ed25519) } }),
    ],
    [
      'a key that signs, with its signature as of another use',
      'refused',
      ofAdded({ ...sig, proof: { ed25519: signed(side, 'log', keys.sig) } }),
    ],
    ['words for a key that signs', 'refused', ofAdded({ ...sig, x: spelt })],
    ['a key that is encrypted to, without a proof', 'does-not-fit', ofAdded(bare)],
    ['a key that is encrypted to, signed with the sender’s own instead', 'says-too-much', withProof(sig.proof)],
    ['words for a key that is encrypted to', 'refused', ofAdded({ ...enc, x: spelt })],
    ['words for the proof', 'refused', withProof({ mac: spelt })],
    ['the proof of the key that is encrypted to now', 'refused', withProof(mac(side, encryptionOf(side), to))],
    [
      'a proof to a key that is not the receiver’s',
      'refused',
      withProof(mac(side, keys.enc, newKeys(other[side]).enc)),
    ],
    ['a proof in the other party’s name', 'refused', withProof(mac(side, keys.enc, to, partyOf[other[side]]))],
    ['a point of low order', 'refused', ofAdded({ ...enc, x: low })],
    ['the same coordinate with its top bit set', 'refused', ofAdded({ ...enc, x: topBit(keys.enc.x) })],
    [
      'a proof in another spelling: spare bits set',
      misfit,
      withProof({ mac: respelt(enc.proof && 'mac' in enc.proof ? enc.proof.mac : '') }),
    ],
    [
      'a key of the log, without its signature of ML-DSA-44',
      'does-not-fit',
      ofAdded({ ...log, proof: { ed25519: log.proof.ed25519 } }),
    ],
    [
      'a key of the log, with the witness’s signature',
      'refused',
      ofAdded({ ...log, proof: { ...log.proof, mldsa: witness.proof.mldsa } }),
    ],
    ['words for the second half of a key of the log', 'refused', ofAdded({ ...log, mldsa: longSpelt })],
    ['a key of the witness, announced as the log’s', 'refused', ofAdded({ ...witness, use: 'log' })],
    [
      'a key of the witness, with the log’s signature',
      'refused',
      ofAdded({ ...witness, proof: { ...witness.proof, ed25519: log.proof.ed25519 } }),
    ],
    ['one that proves itself and one that does not', 'refused', ofAdded(sig, { ...enc, x: spelt })],
  ]
}
