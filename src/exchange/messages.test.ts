import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import {
  announcedKeyField,
  keyUses,
  speltKey,
  speltMldsa,
  speltMldsaSignature,
  speltSignature,
} from '../keys/events.ts'
import { digestOf } from './envelope.ts'
import { carriesFreeText, roomIn } from './free-text.ts'
import {
  type Ends,
  isKind,
  type Kind,
  kinds,
  maySend,
  messageSchema,
  receiptSchema,
  shapeOf,
  unfit,
} from './messages.ts'
import { samples, sharedReference } from './samples.ts'

const all = Object.keys(kinds).filter(isKind)
const toReturning: Ends = { agreement: 'uk-france-2025', from: 'FR', to: 'GB' }
const toReceiving: Ends = { agreement: 'uk-france-2025', from: 'GB', to: 'FR' }

test('the receiving state has nowhere to write a name: not in any of its messages, nor in a receipt (TR-70)', () => {
  const theirs = all.filter((kind) => maySend('receiving', kind))
  assert.deepEqual(theirs, [
    'answer',
    'receipt',
    'admission-confirmed',
    'place-counted',
    'place-uncounted',
    'draw-commit',
    'draw-reveal',
    'suspension',
    'termination',
    'statement',
    'statement-lines',
    'statement-settled',
    'statement-signed',
    'place-reversal',
    'committee-entry',
    'return-asked',
    'outage',
    'key-change',
    'key-word',
  ])
  for (const kind of theirs) {
    assert.equal(shapeOf(kind).personal, undefined, kind)
    assert.deepEqual(carriesFreeText(messageSchema(kind, toReturning)), [], kind)
  }
  assert.deepEqual(carriesFreeText(receiptSchema), [])
})

test('what the receiving state can choose in a message is counted in bits, and is far below a page of writing (TR-70)', () => {
  const most: Readonly<Record<string, number>> = {
    // A token, a choice, an instant.
    receipt: 200,
    'place-counted': 200,
    'place-uncounted': 200,
    // A number, a code, an instant.
    answer: 80,
    'return-asked': 80,
    // Two instants.
    suspension: 110,
    termination: 110,
    // Thirty-two bytes, whose digest was said before.
    'draw-reveal': 310,
    // Two hundred tokens that the other state gave out; figures and digests that it compares with its own.
    'admission-confirmed': 26_200,
    'draw-commit': 9_700,
    // Counts, and digests that each state works out from lines both hold.
    // Eight pairs of keys, of each a secret and what its signature begins with (4 x 256); eight fingerprints said before.
    'key-change': 10_400,
    'key-word': 2_110,
    statement: 900,
    'statement-signed': 330,
    'statement-settled': 220,
    'committee-entry': 500,
    // Two hundred tokens and days of places that both have signed; lines that do not make the digest said before are refused.
    'statement-lines': 31_000,
  }
  const theirs = all.filter((kind) => maySend('receiving', kind))
  assert.deepEqual(
    theirs.filter((kind) => roomIn(kinds[kind].body).bits > (most[kind] ?? 200)),
    [],
  )
  assert.ok(roomIn(receiptSchema).bits < 700)
})

test('no key in a change of keys goes without a proof that its private half is held (TR-70)', () => {
  const { added } = samples['key-change'].body as { readonly added: readonly { readonly proof: object }[] }
  const [one] = added
  assert.ok(one)
  const fits = (key: object): boolean =>
    kinds['key-change'].body.safeParse({ ...samples['key-change'].body, added: [key] }).success
  const { proof, ...bare } = one
  assert.ok(fits(one))
  assert.ok(!fits(bare))
  assert.ok(!fits({ ...bare, proof: {} }))
  assert.ok(!fits({ ...bare, proof: { ...proof, note: 'x' } }))
  const options = announcedKeyField.options.map(
    (option) => [option.shape.use.value, Object.keys(option.shape)] as const,
  )
  for (const [use, fields] of options) assert.ok(fields.includes('proof'), use)
  assert.deepEqual(
    options.map(([use]) => use),
    [...keyUses],
  )
})

test('bytes in a change of keys have one spelling: the spare bits of the last letter say nothing', () => {
  const spellings = (schema: z.ZodType, bytes: number): number => {
    const whole = Buffer.alloc(bytes, 255).toString('base64url')
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const meaning = (text: string): string => Buffer.from(text, 'base64url').toString('hex')
    return [...letters].filter((last) => {
      const text = `${whole.slice(0, -1)}${last}`
      return schema.safeParse(text).success && meaning(text) === meaning(whole)
    }).length
  }
  for (const [schema, bytes] of [
    [speltKey, 32],
    [speltSignature, 64],
    [speltMldsa, 1312],
    [speltMldsaSignature, 2420],
  ] as const)
    assert.equal(spellings(schema, bytes), 1, String(bytes))
})

test('the search for free text finds it where it is, so finding none means something', () => {
  assert.deepEqual(carriesFreeText(kinds['readmission-request'].personal), [
    'person.familyName',
    'person.givenNames',
    'person.nationality',
    'languages[]',
    'evidence',
  ])
  assert.deepEqual(carriesFreeText(messageSchema('readmission-information', toReceiving)), ['personal'])
  assert.deepEqual(carriesFreeText(messageSchema('transfer-notice', toReceiving)), ['body.destination'])
  const leaks: readonly [z.ZodType, readonly string[]][] = [
    [z.string(), ['(whole)']],
    [z.strictObject({ a: z.unknown() }), ['a']],
    [z.strictObject({ a: z.any().optional() }), ['a']],
    [z.object({ a: z.boolean() }).loose(), ['.*']],
    [z.object({ a: z.boolean() }), ['.*']],
    [z.strictObject({ a: z.record(z.string(), z.boolean()) }), ['a']],
    [z.strictObject({ a: z.array(z.union([z.boolean(), z.string()])).max(2) }), ['a[]']],
    [z.strictObject({ a: z.tuple([z.string()]) }), ['a']],
    [z.strictObject({ a: z.iso.datetime() }), ['a']],
    [z.strictObject({ a: z.string().regex(/^[A-Z]+$/) }), ['a']],
    [z.strictObject({ a: z.string().max(3) }), ['a']],
    [z.strictObject({ a: z.string().regex(/^[A-Z]{40}$/) }), ['a']],
    [z.strictObject({ a: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}/) }), ['a']],
    [z.strictObject({ a: z.string().trim().min(1).max(120) }), ['a']],
    [z.strictObject({ a: z.strictObject({ line: z.string() }).optional() }), ['a.line']],
    [
      z.strictObject({ a: z.union([z.strictObject({ b: z.int().max(3).min(1) }), z.strictObject({ c: z.string() })]) }),
      ['a.c'],
    ],
    [z.strictObject({ a: z.record(z.enum(['x', 'y']), z.boolean()) }), ['a']],
    [z.strictObject({ a: z.strictObject({ b: z.literal(1) }).and(z.object({ c: z.string() })) }), ['a.*', 'a.c']],
    [z.strictObject({ a: z.string().nullable() }), ['a']],
    [z.strictObject({ a: z.int() }), ['a']],
    [z.strictObject({ a: z.int().min(0) }), ['a']],
    [z.strictObject({ a: z.int().min(0).max(2_000_000_001) }), ['a']],
    [z.strictObject({ a: z.number().min(0).max(1) }), ['a']],
    [z.strictObject({ a: z.array(z.boolean()) }), ['a[…]']],
    [z.strictObject({ a: z.array(z.boolean()).max(201) }), ['a[…]']],
    [z.strictObject({ a: z.strictObject({ b: z.boolean() }).catchall(z.boolean()) }), ['a.*']],
    [z.strictObject({ a: z.base64() }), ['a']],
    [z.strictObject({ a: z.lazy(() => z.string()) }), ['a']],
  ]
  for (const [schema, paths] of leaks)
    assert.deepEqual(carriesFreeText(schema), paths, JSON.stringify(z.toJSONSchema(schema)))
  const fits = [z.int().min(0).max(2_000_000_000), z.array(z.boolean()).max(200), z.enum(['a', 'b']), z.literal('a')]
  for (const schema of fits) assert.deepEqual(carriesFreeText(schema), [])
})

test('a message of every kind fits from the side that may send it, and from no other', () => {
  assert.deepEqual(Object.keys(samples).sort(), [...all].sort())
  for (const kind of all)
    for (const side of ['returning', 'receiving'] as const) {
      const personal = samples[kind].personal ?? null
      const expected = maySend(side, kind) ? null : 'wrong-direction'
      assert.equal(unfit(side, { kind, about: sharedReference, body: samples[kind].body, personal }), expected, kind)
    }
})

test('a message that says more than its form has room for is not sent', () => {
  const answer = { kind: 'answer', about: sharedReference, body: samples.answer.body, personal: null }
  const cases: readonly [object, string][] = [
    [{ body: { ...answer.body, note: 'Mr Example' } }, 'body-does-not-fit'],
    [{ body: { ...answer.body, code: 'A1 Example' } }, 'body-does-not-fit'],
    [{ body: { ...answer.body, code: 'A123' } }, 'body-does-not-fit'],
    [{ body: { ...answer.body, answeredAt: '2026-03-09T16:00:00.0001Z' } }, 'body-does-not-fit'],
    [{ personal: { name: 'Example' } }, 'personal-not-allowed'],
    [{ about: 'Example, Person' }, 'about-does-not-fit'],
    [{ kind: 'gossip' }, 'unknown-kind'],
    [{ kind: 'constructor' }, 'unknown-kind'],
  ]
  assert.equal(unfit('receiving', answer), null)
  for (const [change, problem] of cases) assert.equal(unfit('receiving', { ...answer, ...change }), problem)
})

test('a paper needs words or a file, and the file must be the one its digest names', () => {
  const { personal } = kinds.papers
  const base64 = Buffer.from('%PDF-1.7').toString('base64')
  const file = { name: 'r.pdf', media: 'application/pdf', sha256: digestOf('%PDF-1.7'), base64 }
  const paper = { kind: 'report', title: 'Report' }
  for (const [change, fits] of [
    [{}, false],
    [{ text: 'Scars.' }, true],
    [{ file }, true],
    [{ file: { ...file, sha256: digestOf('%PDF-1.8') } }, false],
    [{ file: { ...file, media: 'text/html' } }, false],
    [{ text: 'Scars.', note: 'more' }, false],
  ] as const)
    assert.equal(personal.safeParse({ ...paper, ...change }).success, fits, JSON.stringify(change))
})

test('codes of one letter and one or two digits fit; none, three or a small letter do not', () => {
  const fits = (code: string): boolean => kinds.answer.body.safeParse({ ...samples.answer.body, code }).success
  assert.deepEqual(['A', 'A1', 'A12', 'A123', 'a1', 'A1 ', '1A'].map(fits), [
    false,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('a personal part is asked for exactly where the table has one', () => {
  const withPersonal: readonly Kind[] = all.filter((kind) => shapeOf(kind).personal !== undefined)
  assert.deepEqual(withPersonal, ['readmission-request', 'readmission-information', 'papers', 'needs'])
  for (const kind of withPersonal)
    assert.equal(
      unfit('returning', { kind, about: sharedReference, body: samples[kind].body, personal: null }),
      'personal-does-not-fit',
    )
})
