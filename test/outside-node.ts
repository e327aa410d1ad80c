import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrationUser } from '../src/access/demonstration.ts'
import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { appOf } from '../src/app.ts'
import type { Instant, Language } from '../src/core/brand.ts'
import type { Actor } from '../src/law/decision.ts'
import { type Node, openNode } from '../src/node.ts'
import { type ParticipantKind, participantActorId } from '../src/participants/events.ts'
import { digestOfCode } from '../src/participants/portal-code.ts'
import { standingClock } from '../src/platform/clock.ts'
import { type Engine, freshPostgres } from './engines.ts'

/** A whole node with those outside at browsers of their own, without scripts: what the tests of their pages work with. */
const origin = 'http://localhost'
export const order = { what: 'forbids-transfer', document: 'Order of Johnson J' }
export const pdf = (name = 'order.pdf', inside = '') =>
  new File([`%PDF-1.7\n1 0 obj<</Type/Catalog${inside}>>endobj\nstartxref\n9\n%%EOF\n`], name, {
    type: 'application/pdf',
  })

type Fields = Readonly<Record<string, string>>
type Answer = { readonly status: number; readonly to: string; readonly text: string; readonly headers: Headers }
let keys = 0
/** A key nobody used before. */
export const freshKey = (): string => `fresh-${keys++}`
let codes = 0

/** Somebody at a browser of their own, with its cookies. */
function browser(app: ReturnType<typeof appOf>, lang: Language = 'en', from = `192.0.2.${keys % 200}`) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'Accept-Language': lang, Origin: origin, Cookie: cookie, 'X-Forwarded-For': from }
    const response = await app.request(`${origin}${path}`, { ...init, headers })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    return {
      status: response.status,
      to: response.headers.get('location') ?? '',
      text: await response.text(),
      headers: response.headers,
    }
  }
  const get = (path: string) => send(path)
  const post = (path: string, fields: Fields, file?: File) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ idempotencyKey: `browser-${keys++}`, ...fields }))
      body.set(name, value)
    if (file !== undefined) body.set('file', file)
    return send(path, { method: 'POST', body })
  }
  return { get, post, cookies }
}

async function opened(engine: Engine, party = 'GB') {
  const folder = await mkdtemp(join(tmpdir(), 'paripassu-outside-'))
  const postgres = engine === 'PostgreSQL' ? await freshPostgres() : null
  const clock = standingClock('2025-09-16T21:40:12Z' as Instant)
  const node: Node = await openNode({
    party,
    agreement: ukFrance2025,
    clock,
    folder,
    demonstration: true,
    ...(postgres === null ? {} : { databaseUrl: postgres.url }),
  })
  const close = async () => {
    await node.close()
    await postgres?.drop()
    await rm(folder, { recursive: true, force: true })
  }
  return { node, clock, close }
}

/** One of the demonstration's people. */
const userOf = (who: string): Actor => {
  const user = demonstrationUser('GB', who)
  assert.ok(user, who)
  return user
}

/** What officers do on a node, and what of it can be looked at in the record. */
function officersOf(node: Node) {
  async function give(who: string, command: string, input: object): Promise<string> {
    const outcome = await node.desk.run(userOf(who), command, input, `given-${keys++}`)
    assert.ok(outcome.outcome === 'accepted', `${command}: ${JSON.stringify(outcome)}`)
    return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
  }
  /** Lets somebody in: their code, and the id they act under. */
  async function letIn(reference: string, kind: ParticipantKind, who = 'gb-caseworker') {
    const code = String(1e15 + codes++).replaceAll('0', 'Z')
    const name = `Somebody ${codes}`
    await give(who, 'participants/invite', {
      case: reference,
      kind,
      name,
      basis: 'Form of authority',
      language: 'en',
      codeDigest: digestOfCode(code),
    })
    const rows = await node.platform.database.query(
      `select key from view_rows where view = 'participant-code' and ix = $1`,
      [digestOfCode(code)],
    )
    return { code, name, id: String(rows[0]?.key), actorId: participantActorId(reference, String(rows[0]?.key)) }
  }
  const stateOf = async (reference: string): Promise<string> =>
    JSON.stringify(
      await node.platform.database.query(`select data from view_rows where view = 'case' and key = $1`, [reference]),
    )
  const readsOf = async (reference: string): Promise<string> =>
    (await node.platform.database.query('select actor, what from reads where stream = $1', [`case:${reference}`]))
      .map(({ actor, what }) => `${actor} ${what}`)
      .join('\n')
  return { give, letIn, stateOf, readsOf }
}

/** Opens a node on an engine, with a landing of many people; a case is one call away. */
export async function openOutside(engine: Engine) {
  const { node, clock, close } = await opened(engine)
  const officers = officersOf(node)
  const { give, letIn } = officers
  const app = appOf(node)
  let people = 0
  const landing = await give('gb-screening', 'arrivals/record-landing', {
    landedAt: '2025-09-01T04:10:00Z',
    place: 'Dover',
    people: 60,
  })
  const register = (): Promise<string> =>
    give('gb-screening', 'readmission/register-person', {
      landing,
      person: {
        familyName: `Alem${'abcdefghijklmnopqrstuvwxyz'[people++]}`,
        givenNames: 'Robel',
        birthDate: '1996-02-11',
        sex: 'male',
        nationality: 'ERI',
      },
      screening: { language: 'ti', answers: [] },
      ground: 'apprehended',
      directRoute: 'shown',
      directRouteEvidence: 'Ticket',
      age: 'adult',
      protectionClaim: 'none',
      heldAt: 'Brook House',
    })
  /** A browser with the page of somebody of that kind open. */
  async function inside(reference: string, kind: ParticipantKind, lang: Language = 'en') {
    const them = await letIn(reference, kind)
    const page = browser(app, lang)
    assert.equal((await page.post('/outside', { code: them.code })).status, 200)
    return { ...them, ...page }
  }
  return {
    ...officers,
    node,
    clock,
    userOf,
    register,
    inside,
    close,
    visitor: (lang?: Language, from?: string) => browser(app, lang, from),
  }
}

/** Opens a node of the receiving state, told of one request and one admission by the other state. */
export async function openReceiving(engine: Engine) {
  const { node, clock, close } = await opened(engine, 'FR')
  const [request, admission] = ['7K3M-9Q2X-4T8B', '2H7K-5M3N-8PQR'] as const
  const tell = async (command: string, input: object): Promise<void> => {
    const partner: Actor = { id: 'state:GB', name: 'United Kingdom', role: 'other-state', party: 'GB' }
    const outcome = await node.desk.run(partner, command, input, `told-${keys++}`)
    assert.ok(outcome.outcome === 'accepted', `${command}: ${JSON.stringify(outcome)}`)
  }
  await tell('reception/open-request', {
    shared: request,
    number: 1,
    arrivedOn: '2025-09-01',
    requestedAt: '2025-09-02T10:00:00Z',
    ground: 'rescued',
    person: { familyName: 'Tesfay', givenNames: 'Mulu', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    languages: ['ti'],
    evidence: 'Ticket',
  })
  const places = [{ token: '0123456789ABCDEFGHJKMNPQRS' }]
  await tell('parity/note-admission', { shared: admission, arrivedOn: '2025-09-10', places })
  const app = appOf(node)
  const readsOf = async (stream: string): Promise<string> =>
    (await node.platform.database.query('select actor, what from reads where stream = $1', [stream]))
      .map(({ actor, what }) => `${actor} ${what}`)
      .join('\n')
  const visitor = (lang?: Language) => browser(app, lang)
  return { node, clock, close, request, admission, readsOf, visitor }
}
