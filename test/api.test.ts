import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { appOf } from '../src/app.ts'
import { openWorld, registered, type World } from './world.ts'

const origin = 'http://desk.test'
let world: World
let app: ReturnType<typeof appOf>
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
  app = appOf(world.unitedKingdom)
})
after(() => world?.close())

async function signIn(user: string): Promise<string> {
  const answer = await app.request(`${origin}/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ user }),
  })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function post(user: string | null, command: string, body: unknown, headers: Record<string, string> = {}) {
  const cookie = user === null ? {} : { cookie: await signIn(user) }
  const answer = await app.request(`${origin}/api/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...cookie, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: (await answer.json()) as Record<string, unknown>,
  }
}

const landing = { landedAt: '2025-09-01T05:00:00Z', place: 'Dover', people: 4 }
const key = (name: string) => ({ 'idempotency-key': `api-test-${name}` })

describe('a command by the API', () => {
  it('is recorded once however often it is sent, and answered the same', async () => {
    const first = await post('gb-screening', 'arrivals/record-landing', landing, key('landing'))
    const again = await post('gb-screening', 'arrivals/record-landing', landing, key('landing'))
    assert.deepEqual([first.status, again.status], [200, 200])
    assert.deepEqual({ ...first.body, repeated: true }, again.body)
    assert.equal(first.body.repeated, false)
  })

  it('with a used key and another body does nothing and says so', async () => {
    const other = await post('gb-screening', 'arrivals/record-landing', { ...landing, people: 5 }, key('landing'))
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused'])
  })

  it('that the law refuses is 422 with code, citation and words in the language asked', async () => {
    const early = { ...landing, landedAt: '2025-08-01T05:00:00Z' }
    const headers = { ...key('early'), 'accept-language': 'fr' }
    const refused = await post('gb-screening', 'arrivals/record-landing', early, headers)
    assert.deepEqual(
      [refused.status, refused.type, refused.body.code],
      [422, 'application/problem+json', 'before-agreement'],
    )
    assert.equal(z.object({ rule: z.string() }).parse(refused.body.citation).rule, 'TR-09')
    assert.match(String(refused.body.message), /entrée en vigueur/)
  })

  it('names the field that does not fit', async () => {
    const wrong = await post('gb-screening', 'arrivals/record-landing', { ...landing, people: 0 }, key('people'))
    assert.equal(wrong.status, 400)
    assert.deepEqual(
      z
        .array(z.object({ field: z.string() }))
        .parse(wrong.body.errors)
        .map(({ field }) => field),
      ['people'],
    )
  })

  it('needs a signed-in user, a role, a key, JSON and a command there is', async () => {
    const asked = [
      await post(null, 'arrivals/record-landing', landing, key('nobody')),
      await post('gb-escort', 'arrivals/record-landing', landing, key('escort')),
      await post('gb-screening', 'arrivals/record-landing', landing),
      await post('gb-screening', 'arrivals/record-landing', 'not json', key('json')),
      await post('gb-screening', 'arrivals/constructor', landing, key('name')),
      await post('gb-screening', 'arrivals/record-landing', 'x'.repeat(2 * 1024 * 1024 + 1), key('large')),
    ]
    assert.deepEqual(
      asked.map(({ status, body }) => [status, body.code]),
      [
        [401, 'sign-in'],
        [403, 'forbidden'],
        [400, 'idempotency-key'],
        [400, 'malformed'],
        [404, 'unknown-command'],
        [413, 'too-large'],
      ],
    )
  })
})

describe('a case read by the API', () => {
  it('is as it stood in the world at one time and as it was known at another, with the gate then', async () => {
    const reference = await registered(world, '2025-09-01T05:00:00Z')
    world.moveTo('2025-09-02T10:00:00Z')
    const barrier = {
      case: reference,
      kind: 'injunction',
      says: 'Order of this morning.',
      occurredAt: '2025-09-02T06:00:00Z',
    }
    await world.give('gb-courts', 'barriers/raise', barrier)
    const cookie = await signIn('gb-caseworker')
    const shape = z.object({
      case: z.object({ barriers: z.array(z.unknown()) }),
      gate: z.object({ open: z.boolean(), lines: z.array(z.object({ id: z.string(), state: z.string() })) }),
    })
    const read = async (asked: string) => {
      const answer = await app.request(`${origin}/api/cases/${reference}${asked}`, { headers: { cookie } })
      return answer.status === 200 ? shape.parse(await answer.json()).case.barriers.length : answer.status
    }
    assert.equal(await read(''), 1)
    assert.equal(await read('?at=2025-09-02T05:59:59Z'), 0, 'before it happened')
    assert.equal(
      await read('?at=2025-09-02T07:00:00Z&knownAt=2025-09-02T07:00:00Z'),
      0,
      'it had happened and was not yet known',
    )
    assert.equal(await read('?at=yesterday'), 400)
    assert.equal(await read('?at=2025-08-01T00:00:00Z'), 404, 'before there was a case')
  })

  it('leaves a trace of who looked', async () => {
    const rows = await world.unitedKingdom.platform.database.query("select actor from reads where what = 'api'")
    assert.ok(rows.some(({ actor }) => actor === 'gb-caseworker'))
  })
})

it('the description of the API lists every command that parses it', async () => {
  const answer = await app.request(`${origin}/api/openapi.json`)
  const description = z
    .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) })
    .parse(await answer.json())
  assert.deepEqual(
    Object.keys(description.paths),
    [...world.unitedKingdom.commands.keys(), 'documents'].map((name) => `/api/${name}`),
  )
})

it('a form sent from another site is refused', async () => {
  const answer = await app.request(`${origin}/sign-in`, {
    method: 'POST',
    headers: { origin: 'http://elsewhere.test', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ user: 'gb-caseworker' }),
  })
  assert.equal(answer.status, 403)
})

it('pages carry a policy that lets no foreign script run', async () => {
  const answer = await app.request(`${origin}/sign-in`)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'self'|script-src 'self'/)
})

describe('a document by the API', () => {
  const send = async (body: FormData | string, more: Record<string, string> = {}) => {
    const cookie = await signIn('gb-courts')
    const answer = await app.request(`${origin}/api/documents`, {
      method: 'POST',
      headers: { origin, cookie, ...more },
      body,
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const form = (file: File) => {
    const body = new FormData()
    body.set('file', file)
    return body
  }
  const order = { what: 'forbids-transfer', document: 'Order', by: 'lodged' }

  it('is kept, and a command names it by the answer; anything else said of it is refused', async () => {
    const reference = await registered(world, '2025-09-01T05:30:00Z', 'Papers')
    const { status, body } = await send(form(new File(['%PDF-1.4 /Encrypt startxref %%EOF'], 'order.pdf')))
    assert.equal(status, 200)
    assert.deepEqual((body.file as Record<string, unknown>).problems, ['encrypted'])
    const { problems: _, ...praised } = body.file as Record<string, unknown>
    const receive = (file: unknown, name: string) =>
      post('gb-courts', 'courts/receive-order', { case: reference, ...order, file }, key(name))
    const refused = await receive(praised, 'praised')
    assert.deepEqual([refused.status, refused.body.code], [422, 'document-not-kept'])
    assert.equal((await receive(body.file, 'as-it-is')).status, 200)
    assert.equal((await receive({ digest: 'no', name: 'x' }, 'no-digest')).status, 400)
  })

  it('that did not come, or came broken, is said so', async () => {
    assert.equal((await send(new FormData())).status, 422)
    const broken = await send('--e', { 'content-type': 'multipart/form-data; boundary=e' })
    assert.deepEqual([broken.status, broken.body.code], [400, 'malformed'])
  })
})

describe('an override by the API', () => {
  it('is refused between the United Kingdom and France for every kind, with the reason and the rule', async () => {
    const person = await registered(world, '2025-09-01T05:00:00Z', 'Ostacle')
    const raised = { case: person, kind: 'other-lawful', says: 'Extradition asked for.' }
    assert.equal((await post('gb-lead', 'barriers/raise', raised, key('obstacle'))).status, 200)
    const read = await app.request(`${origin}/api/cases/${person}`, { headers: { cookie: await signIn('gb-lead') } })
    const { case: state } = z
      .object({ case: z.object({ barriers: z.array(z.object({ id: z.string() })) }) })
      .parse(await read.json())
    const input = { case: person, barrier: state.barriers[0]?.id, reasons: 'Withdrawn.' }
    const refused = await post('gb-lead', 'barriers/propose-override', input, key('override'))
    assert.deepEqual([refused.status, refused.body.code], [422, 'no-override'])
    assert.match(JSON.stringify(refused.body), /TR-07/)
  })
})
