import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, test } from 'node:test'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { z } from 'zod'
import { isKind, kinds, messageSchema, shapeOf } from './messages.ts'
import { exchangeRoutes } from './routes.ts'
import { samples } from './samples.ts'
import { asyncApi, schemaFile, schemas } from './schemas.ts'
import { twoNodes } from './twin.ts'

const all = Object.keys(kinds).filter(isKind)
const folder = new URL('../../vectors/exchange/', import.meta.url)
const record = z.record(z.string(), z.unknown())
/** The formats our schemas name, asserted: the package that asserts all of them is not needed for four. */
const formats = {
  date: (text: string) => z.iso.date().safeParse(text).success,
  'date-time': (text: string) => z.iso.datetime().safeParse(text).success,
  uuid: (text: string) => z.uuid().safeParse(text).success,
  base64: true,
} as const
const ajv = () =>
  new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats,
    keywords: ['x-number', 'x-kind', 'x-from'],
  })

const vectors = z
  .object({ vectors: z.array(z.object({ name: z.string(), payload: record, personal: record.optional() })) })
  .parse(JSON.parse(readFileSync(new URL('messages-valid.json', folder), 'utf8'))).vectors

describe('the published forms', () => {
  test('are there for every kind, its encrypted part and the receipt, and for nothing else', () => {
    const files = readdirSync(new URL('schemas/', folder)).sort()
    const meant = all.flatMap((kind) => [
      schemaFile(kind),
      ...(shapeOf(kind).personal === undefined ? [] : [schemaFile(kind, 'personal')]),
    ])
    assert.deepEqual(files, [...meant, 'receipt-of-a-message.v1.json'].sort())
    assert.deepEqual(Object.keys(schemas()).sort(), files)
  })

  test('are JSON Schema 2020-12, each with an address of its own, and accept every published message', () => {
    const check = ajv()
    const made = Object.values(schemas()).map((schema) => record.parse(schema))
    assert.equal(new Set(made.map(({ $id }) => $id)).size, made.length)
    for (const schema of made) {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
      assert.equal(check.validateSchema(schema), true, JSON.stringify(check.errors))
    }
    const byFile = schemas()
    assert.ok(vectors.length >= all.length)
    for (const { name, payload, personal } of vectors) {
      const kind = z.string().refine(isKind).parse(payload.kind)
      assert.ok(isKind(kind))
      const whole = check.compile(byFile[schemaFile(kind)] ?? {})
      assert.equal(whole(payload), true, `${name}: ${JSON.stringify(whole.errors)}`)
      if (personal === undefined) continue
      const inner = check.compile(byFile[schemaFile(kind, 'personal')] ?? {})
      assert.equal(inner(personal), true, `${name}: ${JSON.stringify(inner.errors)}`)
    }
  })

  test('refuse what our own door refuses: each field left out, each field too many, each word out of place', () => {
    const byFile = schemas()
    const check = ajv()
    for (const { payload } of vectors) {
      const kind = String(payload.kind)
      assert.ok(isKind(kind))
      const whole = check.compile(byFile[schemaFile(kind)] ?? {})
      const ends = { agreement: String(payload.agreement), from: String(payload.from), to: String(payload.to) }
      const ours = (one: unknown): boolean => messageSchema(kind, ends).safeParse(one).success
      const body = record.parse(payload.body)
      const bad: Record<string, unknown>[] = [
        { ...payload, note: 'x' },
        { ...payload, about: 'Example, Person' },
      ]
      for (const field of Object.keys(payload))
        bad.push(Object.fromEntries(Object.entries(payload).filter(([key]) => key !== field)))
      for (const field of Object.keys(body)) {
        bad.push({ ...payload, body: { ...body, [field]: 'A note about Mr Example, who is ill\n' } })
        bad.push({ ...payload, body: { ...body, [field]: undefined } })
      }
      bad.push({ ...payload, body: { ...body, note: 'x' } })
      for (const one of bad.map((made) => JSON.parse(JSON.stringify(made))))
        assert.equal(whole(one), ours(one), `${kind}: ${JSON.stringify(one)}`)
    }
  })

  test('name every field that the form has', () => {
    for (const kind of all) {
      const schema = z
        .object({ properties: z.object({ body: z.object({ properties: record }) }) })
        .parse(schemas()[schemaFile(kind)])
      for (const field of Object.keys(samples[kind].body))
        assert.ok(field in schema.properties.body.properties, `${kind} ${field}`)
    }
  })
})

describe('the AsyncAPI document', () => {
  test('is sound by the official schema of AsyncAPI 3.0', () => {
    const official = record.parse(createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0-without-$id.json'))
    const { $schema: _, ...rest } = official
    const check = new Ajv({ strict: false, allErrors: true, validateFormats: false })
    const valid = check.compile(rest)
    assert.equal(valid(asyncApi()), true, JSON.stringify(valid.errors?.slice(0, 5)))
    const { channels: _channels, ...without } = record.parse(asyncApi())
    assert.equal(valid({ ...without, asyncapi: '2.0.0' }), false, 'the check can fail')
    assert.equal(valid({ ...asyncApi(), operations: { a: { action: 'publish' } } }), false, 'and fails on an operation')
  })

  test('every reference in it leads somewhere: into itself, or to a published form', () => {
    const document = record.parse(JSON.parse(JSON.stringify(asyncApi())))
    const names = new Set(Object.keys(schemas()).map((file) => `/exchange/schemas/${file}`))
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to)
    assert.ok(references.length > all.length)
    for (const to of references)
      if (to.startsWith('#/')) {
        const found = to
          .slice(2)
          .split('/')
          .reduce<unknown>((node, key) => record.safeParse(node).data?.[key], document)
        assert.notEqual(found, undefined, to)
      } else assert.ok(names.has(to), to)
  })

  test('says which side sends what', () => {
    const { operations } = z
      .object({ operations: z.record(z.string(), z.object({ messages: z.array(z.object({ $ref: z.string() })) })) })
      .parse(asyncApi())
    const sent = (operation: string) => operations[operation]?.messages.map(({ $ref }) => $ref.split('/').at(-1)).sort()
    const from = (side: string) => all.filter((kind) => [side, 'either'].includes(kinds[kind].from)).sort()
    assert.deepEqual(sent('takeFromReturning'), from('returning'))
    assert.deepEqual(sent('sendFromReceiving'), from('receiving'))
  })
})

test('a node serves them: the list, each form, and the document, to anybody', async () => {
  const pair = await twoNodes()
  const app = exchangeRoutes(pair.returning.receiving)
  const index = await app.request('/exchange/schemas/')
  assert.deepEqual(
    z.object({ schemas: z.array(z.string()) }).parse(await index.json()).schemas,
    Object.keys(schemas()).map((file) => `/exchange/schemas/${file}`),
  )
  const one = await app.request('/exchange/schemas/answer.v1.json')
  assert.equal(one.headers.get('content-type'), 'application/schema+json')
  assert.deepEqual(await one.json(), JSON.parse(readFileSync(new URL('schemas/answer.v1.json', folder), 'utf8')))
  assert.deepEqual(await (await app.request('/exchange/asyncapi.json')).json(), JSON.parse(JSON.stringify(asyncApi())))
  for (const none of ['answer.v2.json', 'constructor', '../keys.json'])
    assert.equal((await app.request(`/exchange/schemas/${none}`)).status, 404, none)
})
