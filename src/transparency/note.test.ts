import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, it } from 'node:test'
import { rootOf } from '../core/tree.ts'
import {
  type Checkpoint,
  checkpointText,
  contradict,
  messageFor,
  openCheckpoint,
  parseCheckpoint,
  stampedSignature,
  wordOf,
} from './checkpoint.ts'
import {
  keyIdOf,
  type NoteKey,
  parseNote,
  parseVkey,
  type SignatureType,
  signatureLine,
  signatureOf,
  signatureTypes,
  verifies,
  vkeyOf,
} from './note.ts'

/** The example of the Go packages that the standard was written from. */
const published = {
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`,
}

const maker = (name: string, type: SignatureType) => {
  const mldsa = type === signatureTypes.mldsa
  const { privateKey } = mldsa ? generateKeyPairSync('ml-dsa-44') : generateKeyPairSync('ed25519')
  const jwk: Readonly<Record<string, unknown>> = { ...privateKey.export({ format: 'jwk' }) }
  const key: NoteKey = { name, type, key: Buffer.from(String(mldsa ? jwk.pub : jwk.x), 'base64url') }
  const line = (of: Checkpoint, time = 0): string =>
    signatureLine(key, stampedSignature(type, time, sign(null, messageFor(key, of, time), privateKey)))
  return { key, line }
}
const origin = 'gb.example/paripassu'
const log = maker(origin, signatureTypes.ed25519)
const logLater = maker(origin, signatureTypes.mldsa)
const witness = maker('fr.example/witness', signatureTypes.cosignature)
const witnessLater = maker('fr.example/witness', signatureTypes.mldsa)
const head: Checkpoint = {
  origin,
  size: 3,
  root: rootOf([Buffer.alloc(32, 1), Buffer.alloc(32, 2), Buffer.alloc(32, 3)]),
}
const whole = `${checkpointText(head)}\n${log.line(head)}${logLater.line(head)}${witness.line(head, 1_763_900_000)}${witnessLater.line(head, 1_763_900_000)}`

describe('a signed note', () => {
  it('of somebody else’s making is read and verified', () => {
    const [key, note] = [parseVkey(published.vkey), parseNote(published.note)]
    assert.ok(key !== null && note !== null)
    assert.equal(keyIdOf(key), 'c74f20a3')
    assert.equal(vkeyOf(key), published.vkey)
    const found = signatureOf(note, key)
    assert.ok(found !== undefined && verifies(key, Buffer.from(note.text), found.bytes))
    assert.ok(!verifies(key, Buffer.from(`${note.text} `), found.bytes))
  })

  it('is one by its bytes or not at all', () => {
    const wrong = [
      '',
      'text\n',
      'text\n\n',
      published.note.slice(0, -1),
      published.note.replace('— ', '- '),
      published.note.replace('— ', '—  '),
      published.note.replace('PeterNeumann ', 'Peter+Neumann '),
      published.note.replace('think', 'thi\u0001nk'),
      published.note.replace('think', 'thi\ud800nk'),
      published.note.replace('JnAM=', 'JnAN='),
      `${published.note}${'— a AAAAAAA=\n'.repeat(64)}`,
    ]
    for (const text of wrong) assert.equal(parseNote(text), null, JSON.stringify(text.slice(-60)))
    assert.ok(
      parseNote(published.note.replace('\n\n', '\n\n\n')) !== null,
      'empty lines in the text are the text’s own',
    )
  })

  it('knows a key by a line that carries its own id', () => {
    for (const { key } of [log, logLater, witness]) assert.deepEqual(parseVkey(vkeyOf(key)), key)
    const line = vkeyOf(log.key)
    const wrong = [
      '',
      'a+b',
      line.replace('+', ' +'),
      `${line}A`,
      line.replace(origin, 'other.example'),
      line.slice(0, -4),
    ]
    for (const text of wrong) assert.equal(parseVkey(text), null, text)
  })
})

describe('a checkpoint', () => {
  it('carries the log’s two signatures and two of the witness, each good', () => {
    const opened = openCheckpoint(whole, origin, [log.key, logLater.key])
    assert.ok('checkpoint' in opened)
    assert.deepEqual(
      { ...opened.checkpoint, root: Buffer.from(opened.checkpoint.root) },
      { ...head, root: Buffer.from(head.root) },
    )
    for (const key of [witness.key, witnessLater.key])
      assert.deepEqual(wordOf(key, opened.note, opened.checkpoint), { is: 'good', time: 1_763_900_000 })
    assert.deepEqual(wordOf(maker('x.example', 4).key, opened.note, opened.checkpoint), { is: 'absent' })
  })

  it('is refused by what is wrong with it', () => {
    const fault = (text: string, keys: readonly NoteKey[] = [log.key, logLater.key]): string => {
      const opened = openCheckpoint(text, origin, keys)
      return 'fault' in opened ? opened.fault : 'none'
    }
    assert.equal(fault(whole), 'none')
    assert.equal(fault(whole, [log.key]), 'none')
    assert.equal(fault(whole, [maker(origin, 1).key]), 'not-signed')
    assert.equal(fault(whole.replace('\n3\n', '\n4\n')), 'bad-signature')
    assert.equal(fault(whole.replace('\n3\n', '\n03\n')), 'not-a-checkpoint')
    assert.equal(fault(whole.replace('\n3\n', '\n3\n\n')), 'not-a-checkpoint')
    assert.equal(fault(whole.replace(origin, 'other.example')), 'other-log')
    assert.equal(fault('nothing'), 'not-a-checkpoint')
  })

  it('is contradicted by another root at the same size', () => {
    assert.ok(contradict(head, { ...head, root: Buffer.alloc(32) }))
    assert.ok(!contradict(head, { ...head, root: Buffer.from(head.root) }))
    assert.ok(!contradict(head, { ...head, size: 4, root: Buffer.alloc(32) }))
  })

  it('of no entries is one too, and a size is written one way', () => {
    assert.ok(parseCheckpoint(checkpointText({ ...head, size: 0 })) !== null)
    assert.ok(parseCheckpoint(checkpointText({ ...head, size: 2 ** 40 })) !== null)
    for (const size of ['-1', '1.0', '1e3', ' 1', '1099511627777', '99999999999999999999'])
      assert.equal(parseCheckpoint(checkpointText(head).replace('\n3\n', `\n${size}\n`)), null, size)
  })

  it('commits the witness to its name and time where the signature is ML-DSA-44', () => {
    const message = messageFor(witnessLater.key, head, 7)
    assert.equal(message.subarray(0, 12).toString('latin1'), 'subtree/v1\n\0')
    assert.equal(message.length, 12 + 1 + 18 + 8 + 1 + origin.length + 8 + 8 + 32)
    assert.notDeepEqual(message, messageFor(witnessLater.key, head, 8))
    assert.notDeepEqual(message, messageFor({ ...witnessLater.key, name: 'xx.example/witness' }, head, 7))
  })
})
