import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { afterEach, before, describe, test } from 'node:test'
import { z } from 'zod'
import { testKeys } from '../../tools/vector-parts.ts'
import { textOf, vectors } from '../../tools/vectors.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { keyUses } from '../keys/events.ts'
import { publicKeys } from '../platform/keys.ts'
import { bytes, code, receiptOf } from './by-hand.ts'
import { decrypt, digestOf, open, openReceipt } from './envelope.ts'
import { kindWords } from './kind-words.ts'
import { isKind, kinds, maySend, problems, shapeOf } from './messages.ts'
import { receive } from './receive.ts'
import { checkReceipt } from './send.ts'
import { type Pair, twoNodes } from './twin.ts'

const read = (name: string): string => readFileSync(new URL(`../../vectors/exchange/${name}`, import.meta.url), 'utf8')
const side = z.enum(['returning', 'receiving'])
const record = z.record(z.string(), z.unknown())
const list = <T extends z.ZodType>(name: string, of: T): readonly z.infer<T>[] =>
  z.object({ vectors: z.array(of).min(1) }).parse(JSON.parse(read(name))).vectors
const valid = list(
  'messages-valid.json',
  z.object({
    name: z.string(),
    receiver: side,
    payload: record,
    personal: record.optional(),
    message: z.string(),
    digest: z.string(),
    receipt: z.string(),
  }),
)
const keys = testKeys()
const senderOf = { returning: 'receiving', receiving: 'returning' } as const

describe('the published vectors', () => {
  let pair: Pair
  before(async () => {
    pair = await twoNodes(keys)
  })
  afterEach(() => pair.empty())

  test('each file is what the tool makes of the keys today, byte for byte', async () => {
    for (const [name, value] of Object.entries(await vectors())) assert.equal(read(name), textOf(value), name)
  })

  test('there is a good example of every kind from each side that may send it, and of a change of every key', () => {
    const shown = new Set(valid.map(({ receiver, payload }) => `${payload.kind} ${senderOf[receiver]}`))
    for (const kind of Object.keys(kinds).filter(isKind))
      for (const one of ['returning', 'receiving'] as const)
        assert.equal(shown.has(`${kind} ${one}`), maySend(one, kind), `${kind} from the ${one} state`)
    for (const receiver of ['returning', 'receiving'] as const) {
      const bodies = valid.filter((one) => one.receiver === receiver && one.payload.kind === 'key-change')
      const added = bodies.flatMap(({ payload }) => kinds['key-change'].body.parse(payload.body).added)
      assert.deepEqual(new Set(added.map(({ use }) => use)), new Set(keyUses))
    }
  })

  test('every good message opens to the payload beside it, its secret to the personal part, its receipt to its digest', async () => {
    assert.deepEqual(new Set(valid.map(({ payload }) => payload.kind)), new Set(Object.keys(kinds)))
    for (const { name, receiver, payload, personal, message, digest, receipt } of valid) {
      const sender = senderOf[receiver]
      const node = pair[receiver]
      const ends = { agreement: node.platform.agreement.id, from: pair[sender].party, to: node.party }
      assert.deepEqual(await open(message, ends, publicKeys(keys[sender])), { message: payload }, name)
      assert.equal(digestOf(message), digest)
      if (personal !== undefined)
        assert.deepEqual(await decrypt(z.string().parse(payload.personal), keys[receiver]), { personal })
      const opened = await openReceipt(receipt, publicKeys(keys[receiver]))
      assert.ok('receipt' in opened && opened.receipt.digest === digest && opened.receipt.understood, name)
    }
  })

  test('the door takes every good message in its order', async () => {
    for (const { name, receiver, message } of valid) {
      const receipt = await receiptOf(await receive(pair[receiver].receiving, bytes(message)), pair[receiver])
      // These two nodes hold no cases; whatever is not about one is acted on, every change of keys among it.
      assert.ok(receipt.understood || receipt.problem === 'unknown-reference', `${name}: ${receipt.problem}`)
      assert.ok(receipt.understood || !name.startsWith('key-'), name)
    }
  })

  test('every bad message is refused at the door for the reason given', async () => {
    const bad = list(
      'messages-refused.json',
      z.object({ name: z.string(), receiver: side, message: z.string(), status: z.int(), code: z.string() }),
    )
    for (const vector of bad) {
      const reply = await receive(pair[vector.receiver].receiving, bytes(vector.message))
      assert.deepEqual([reply.status, code(reply)], [vector.status, vector.code], vector.name)
    }
  })

  test('every strange message is kept and receipted as not understood, for the reason given', async () => {
    const strange = list(
      'messages-not-understood.json',
      z.object({ name: z.string(), receiver: side, payload: record, message: z.string(), problem: z.string() }),
    )
    const shown = new Set(strange.map(({ payload }) => payload.kind))
    assert.deepEqual(
      Object.keys(kinds).filter((kind) => !shown.has(kind)),
      [],
      'a kind without a bad example',
    )
    for (const vector of strange) {
      const node = pair[vector.receiver]
      const receipt = await receiptOf(await receive(node.receiving, bytes(vector.message)), node)
      assert.deepEqual([receipt.understood, receipt.problem], [false, vector.problem], vector.name)
      await pair.empty()
    }
  })

  test('receipts are believed or not, as given', async () => {
    const answers = list(
      'receipts.json',
      z.object({
        name: z.string(),
        message: z.string(),
        receipt: z.string(),
        believed: z.boolean(),
        problem: z.string().optional(),
      }),
    )
    for (const { name, message, receipt, believed, problem } of answers) {
      const checked = await checkReceipt(receipt, { jws: message, sequence: 1 }, publicKeys(keys.receiving))
      assert.deepEqual(
        ['receipt' in checked, 'problem' in checked ? checked.problem : undefined],
        [believed, problem],
        name,
      )
    }
  })
})

describe('docs/protocol.md', () => {
  const document = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')

  test('its table has every kind, with who sends it, its version, and the fields of its body and personal part', () => {
    const rows = document.matchAll(
      /^\| `([a-z-]+)` \| (returning|receiving|either) \| (\d+) \| ([^|]*) \| ([^|]*) \|$/gm,
    )
    const fields = (text = ''): readonly string[] => [...text.matchAll(/`(\w+)\??`/g)].map((match) => match[1] ?? '')
    const written = [...rows].map(([, kind, from, version, body, personal]) => ({
      kind,
      from,
      version: Number(version),
      body: fields(body),
      personal: fields(personal),
    }))
    const keysOf = (schema: z.ZodType | undefined): readonly string[] =>
      schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
    const meant = Object.keys(kinds)
      .filter(isKind)
      .map((kind) => {
        const { from, version, body, personal } = shapeOf(kind)
        return { kind, from, version, body: keysOf(body), personal: keysOf(personal) }
      })
    assert.deepEqual(written, meant)
  })

  test('its table of numbers is the one people are shown, and no number is given twice', () => {
    const numbers = Object.values(kindWords).map(({ number }) => number)
    assert.equal(new Set(numbers).size, numbers.length)
    const rows = Object.entries(kindWords)
      .toSorted((a, b) => a[1].number - b[1].number)
      .map(([kind, { number, name }]) => `| ${number} | \`${kind}\` | ${name.en} · ${name.fr} |`)
    assert.ok(document.includes(rows.join('\n')), rows.join('\n'))
  })

  test('its table of personal data is that of the agreement, line by line (TR-71)', () => {
    const rows = Object.entries(ukFrance2025.personalData).flatMap(([kind, fields]) =>
      Object.entries(fields).map(([field, { rule, why }]) => `| \`${kind}\` | \`${field}\` | ${rule} | ${why.en} |`),
    )
    assert.ok(document.includes(rows.join('\n')), rows.join('\n'))
  })

  test('it names every problem a receipt may state', () => {
    for (const problem of problems) assert.ok(document.includes(`\`${problem}\``), problem)
  })

  test('its worked example is the published vector', () => {
    const example = valid.find(({ payload }) => payload.kind === 'stand-down')
    assert.ok(example !== undefined)
    const blocks = [...document.matchAll(/```(?:json|text)\n([\s\S]*?)```/g)].map((match) => (match[1] ?? '').trim())
    assert.ok(blocks.includes(JSON.stringify(example.payload, null, 2)), 'the payload')
    for (const text of [example.message, example.receipt])
      assert.ok(blocks.some((block) => block.replace(/\s/g, '') === text))
    assert.ok(document.includes(example.digest))
  })
})
