import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { z } from 'zod'
import type { Instant } from '../src/core/brand.ts'
import { addMinutes, knownInstant } from '../src/core/calendar.ts'
import { digestOf, messageType, open, sign, signReceipt } from '../src/exchange/envelope.ts'
import { type Keys, makeKeys, openKeys, publicKeys, uuid7 } from '../src/platform/keys.ts'
import { openLogKeys } from '../src/platform/log-keys.ts'
import { logSigners, signedCheckpoint } from '../src/transparency/signer.ts'
import { addCheckpointBody } from '../src/transparency/witness.ts'
import { htmlRules } from '../src/web/html-rules.ts'
import { openWorld, registered, type World } from './world.ts'

/**
 * The other state's keys in bad hands, or its government in bad faith. Each thing it does is refused or does nothing, is
 * kept, and is seen by whoever opens the pages, in both languages.
 */
const lies = { status: 200, body: async (_: string): Promise<string> => '' }
let world: World
let keys: Keys
let liar: Server
let cookie = ''
let next = 0
const now = '2025-09-01T08:00:00Z' as Instant

before(async () => {
  world = await openWorld(now)
  await world.exchange()
  keys = await openKeys(join(world.data, 'fr'))
  liar = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.url !== '/exchange/messages') return response.writeHead(503).end()
    const body = await lies.body(Buffer.concat(chunks).toString())
    return response.writeHead(lies.status, { 'content-type': 'application/jose' }).end(body)
  })
  await new Promise<void>((ready) => liar.listen(0, '127.0.0.1', ready))
  cookie = await signIn('gb-lead')
})
after(async () => {
  liar.close()
  await world.close()
})

const ours = () => world.addresses[0] ?? ''
async function signIn(user: string): Promise<string> {
  const headers = { origin: ours(), 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ user })
  const answer = await fetch(`${ours()}/sign-in`, { method: 'POST', headers, body, redirect: 'manual' })
  assert.equal(answer.status, 303)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
const page = async (path: string, lang: string): Promise<string> =>
  (await fetch(`${ours()}${path}?lang=${lang}`, { headers: { cookie } })).text()
/** What somebody who opens the page reads, in both languages. */
async function seen(path: string, en: RegExp, fr: RegExp): Promise<void> {
  assert.match(await page(path, 'en'), en)
  assert.match(await page(path, 'fr'), fr)
}
const validator = new HtmlValidate(htmlRules)
async function sound(text: string): Promise<void> {
  const { results } = await validator.validateString(text)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    [],
  )
}
const desk = '/exchange/desk'
const talk = [/Signed by the other state: talk to them/, /Signé par l’autre État/] as const

const token = (letter: string): string => letter.repeat(26)
/** A message with the other state's true signature, whatever it says. */
const said = (change: object = {}, by = keys): Promise<string> => {
  const ends = { agreement: 'uk-france-2025', from: 'FR', to: 'GB' }
  const counted = { token: token('A'), direction: 'readmitted', effectiveOn: '2025-09-01' }
  const rest = { kind: 'place-counted', version: 1, about: token('A'), body: counted }
  return sign({ ...ends, sequence: next + 1, id: uuid7(now), sentAt: now, ...rest, ...change }, messageType, by)
}
async function post(jws: string): Promise<{ status: number; code: string; body: string }> {
  const headers = { 'content-type': 'application/jose' }
  const answer = await fetch(`${ours()}/exchange/messages`, { method: 'POST', headers, body: jws })
  const body = await answer.text()
  if (answer.status === 200) next = Math.max(next, JSON.parse(partOf(jws)).sequence)
  return { status: answer.status, body, code: answer.status === 200 ? 'receipted' : JSON.parse(body).code }
}
const partOf = (jws: string): string => Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()
const ask = (sql: string, values: readonly unknown[] = []) => world.unitedKingdom.platform.database.query(sql, values)
const kept = async (problem: string) => {
  const [row] = await ask('select times, jws from exchange_refused where problem = $1 order by last_at desc', [problem])
  return z.object({ times: z.int(), jws: z.string().nullable() }).parse(row)
}

test('a forged signature, and a key nobody exchanged, are refused and shown', async () => {
  const stranger = await makeKeys()
  const [theirs] = keys.signing
  assert.ok(theirs)
  const [head = '', body = ''] = (await said()).split('.')
  const forged = `${head}.${body}.${(await said({}, stranger)).split('.')[2]}`
  assert.equal((await post(forged)).code, 'bad-signature')
  // Keys swapped without a word: they sign with new ones, and publish them at their own address only.
  assert.equal((await post(await said({}, stranger))).code, 'unknown-key')
  assert.equal((await ask('select 1 from exchange_received')).length, 0)
  await seen(desk, /The signature does not fit/, /La signature ne correspond pas/)
  await seen(desk, /Signed with an unknown key/, /Signé avec une clé inconnue/)
})

test('a message of another agreement, to another party or from another party is kept whole, for they signed it', async () => {
  const strays = [
    ['wrong-agreement', { agreement: 'eu-turkiye-2016' }, /About another agreement/, /Relatif à un autre accord/],
    ['not-for-us', { to: 'TR' }, /Addressed to another party/, /Adressé à une autre partie/],
    ['stranger', { from: 'EU' }, /Not from the other state/, /Ne vient pas de l’autre État/],
  ] as const
  for (const [code, change, en, fr] of strays) {
    const jws = await said(change)
    assert.equal((await post(jws)).code, code)
    assert.equal((await kept(code)).jws, jws)
    await seen(desk, en, fr)
  }
  await seen(desk, ...talk)
})

test('a place claimed as counted that we never signed stands in their book alone, and our page says so', async () => {
  assert.equal((await post(await said())).code, 'receipted')
  assert.equal((await world.book(world.unitedKingdom)).length, 0)
  await seen('/parity', /AAAAAAAA/, /AAAAAAAA/)
  await seen('/parity', /Only their book has it/, /Seulement dans leur livre/)
})

test('the same bytes again, however late, are answered with the same receipt and do nothing', async () => {
  const jws = await said({ body: { token: token('B'), direction: 'readmitted', effectiveOn: '2025-09-01' } })
  const first = await post(jws)
  world.moveTo('2025-09-03T08:00:00Z')
  const facts = await ask('select count(*)::integer as n from events')
  const again = await post(jws)
  assert.deepEqual([again.status, again.body], [200, first.body])
  assert.deepEqual(await ask('select count(*)::integer as n from events'), facts)
})

test('the same content under a new number does nothing a second time, and where it cannot be it is shown to be worked', async () => {
  const line = { token: token('B'), direction: 'readmitted', effectiveOn: '2025-09-01' }
  assert.equal((await post(await said({ body: line }))).code, 'receipted')
  const lines = await ask("select 1 from view_rows where view = 'partner-place' and key = $1", [token('B')])
  assert.equal(lines.length, 1)
  const back = { kind: 'place-uncounted', body: { token: token('B'), direction: 'readmitted' }, about: token('B') }
  const receipt = async () => JSON.parse(partOf((await post(await said(back))).body))
  assert.equal((await receipt()).understood, true)
  assert.equal((await receipt()).understood, true)
  assert.deepEqual(await ask("select 1 from view_rows where view = 'partner-place' and key = $1", [token('B')]), [])
  back.body.token = token('N')
  assert.deepEqual([(await receipt()).problem, (await kept('stranger')).times], ['refused', 1])
  await seen(desk, /no-such-place/, /no-such-place/)
  await seen(desk, /Messages from them that did nothing here/, /Leurs messages restés sans effet ici/)
})

test('another message under a used number is refused; both are kept, and people are told to talk', async () => {
  const jws = await said({ sequence: 1, body: { token: token('C'), direction: 'admitted', effectiveOn: '2025-09-01' } })
  assert.equal((await post(jws)).code, 'sequence-reused')
  assert.equal((await kept('sequence-reused')).jws, jws)
  const [first] = await ask('select jws from exchange_received where sequence = 1')
  assert.notEqual(first?.jws, jws)
  await seen(desk, /Its number was used for another message/, /Son numéro a servi à un autre message/)
  await seen(desk, ...talk)
})

/** The receipt of a liar who holds the true keys. */
const receiptFor = (jws: string, change: object = {}): Promise<string> => {
  const receipt = {
    digest: digestOf(jws),
    sequence: JSON.parse(partOf(jws)).sequence,
    receivedAt: now,
    understood: true,
  }
  return signReceipt({ ...receipt, ...change }, keys)
}
async function request(name: string, landedAt: string): Promise<void> {
  const person = await registered(world, landedAt, name)
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { case: person, ...letter })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
}
const connectToLiar = () =>
  world.unitedKingdom.connect({
    url: `http://127.0.0.1:${(liar.address() as AddressInfo).port}`,
    jwks: world.france.jwks,
  })

test('a receipt that is withheld is missed: the message is on its way, since when and why is shown', async () => {
  lies.body = async () => 'thank you'
  await connectToLiar()
  await request('Uno', '2025-09-03T05:00:00Z')
  assert.equal(await world.unitedKingdom.settled(), false)
  await seen(desk, /On its way[^<]*An answer that is no receipt/, /En chemin[^<]*Réponse qui n’est pas un accusé/)
  await seen(desk, /The oldest since/, /La plus ancienne depuis le/)
})

test('a true signature under a receipt for other bytes is not believed, and is kept as evidence', async () => {
  let lie = ''
  lies.body = async (jws) => {
    lie = await receiptFor(jws, { digest: digestOf('other bytes') })
    return lie
  }
  await connectToLiar()
  assert.equal(await world.unitedKingdom.settled(), false)
  assert.ok((await kept('receipt-for-another-message')).jws?.split('.').length === 3)
  assert.equal((await ask('select 1 from exchange_sent where receipt is not null')).length, 0)
  await seen(desk, /A receipt for another message than the one we sent/, /Accusé d’un autre message que celui/)
  await seen(desk, ...talk)
})

const root = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const evidence = async () => await ask('select what, theirs, known from log_evidence order by seen_at, id')

test('two receipts that say two roots of one size of their log are kept as evidence, on the desk and in public', async () => {
  let size = 900
  let byte = 1
  lies.body = async (jws) => receiptFor(jws, { log: { size, root: root(byte) } })
  await connectToLiar()
  await world.unitedKingdom.settled()
  assert.deepEqual(await evidence(), [])
  byte = 2
  await request('Due', '2025-09-03T05:30:00Z')
  await world.unitedKingdom.settled()
  const [two, ...more] = await evidence()
  assert.deepEqual([two?.what, more.length], ['two-roots', 0])
  for (const one of [two?.theirs, two?.known]) {
    const { log } = JSON.parse(partOf(String(one)))
    assert.equal(log.size, 900, 'both are there, as they were signed')
  }
  await seen(desk, /A public log did not keep to its word/, /Un registre public n’a pas tenu parole/)
  await seen('/public/log', /two different contents for the same number/, /deux contenus différents/)
  size = 899
  byte = 3
  await request('Tre', '2025-09-03T05:45:00Z')
  await world.unitedKingdom.settled()
  assert.deepEqual((await evidence()).map(({ what }) => what).toSorted(), ['two-roots', 'went-back'])
  await seen('/public/log', /fewer entries than it had signed for before/, /moins d’inscriptions/)
})

test('a log that forks, says another root to its witness or goes back is not cosigned, and two roots are evidence', async () => {
  const origin = 'fr.uk-france-2025.paripassu'
  const signers = logSigners(origin, ...openLogKeys(join(world.data, 'fr')).log)
  const [last] = await ask('select size::integer as size, note from log_witnessed where origin = $1', [origin])
  const { size, note } = z.object({ size: z.int().min(1), note: z.string() }).parse(last)
  const checkpoint = (at: number, byte: number): string =>
    signedCheckpoint(signers, { origin, size: at, root: Buffer.alloc(32, byte) })
  const witnessed = async (old: number, shown: string): Promise<string> => {
    const body = addCheckpointBody({ old, proof: [], note: shown })
    const answer = await fetch(`${ours()}/witness/add-checkpoint`, { method: 'POST', body })
    return `${answer.status} ${(await answer.text()).trim()}`
  }
  const other = checkpoint(size, 7)
  assert.equal(await witnessed(size, other), '409 two-roots')
  assert.equal(await witnessed(size, checkpoint(size + 5, 7)), '422 not-shown-to-extend')
  assert.equal(await witnessed(size - 1, checkpoint(size - 1, 7)), `409 ${size}`)
  const [still] = await ask('select size::integer as size, note from log_witnessed where origin = $1', [origin])
  assert.deepEqual(still, { size, note })
  const found = (await evidence()).filter(({ known }) => known === note)
  assert.deepEqual(
    found.map(({ what, theirs }) => [what, theirs]),
    [['two-roots', other]],
  )
  await seen('/public/log', new RegExp(`${origin}\\n${size}\\n`), /Les preuves, telles que reçues/)
})

/** A line of the operator's view as it stands now. */
const line = async (name: string) => (await world.unitedKingdom.health.lines()).find((one) => one.line === name)
/** Each minute's look, as the node has it by itself; the clock is the test's. */
async function lookedAt(at: string): Promise<void> {
  world.moveTo(at)
  await world.unitedKingdom.health.look()
}

test('a partner who takes every message and never gives a receipt is an alarm, then an outage, with the time since when', async () => {
  lies.body = async () => 'thank you'
  await request('Quattro', '2025-09-03T05:50:00Z')
  const [oldest] = await ask(
    'select min(at) as at from (select queued_at as at from outbox union all select queued_at from exchange_sent where receipt is null) w',
  )
  assert.equal((await line('oldest-unreceipted'))?.since, oldest?.at)
  for (const [status, body, why] of [
    [200, 'thank you', 'receipt-malformed'],
    [500, 'oops', 'unexpected-answer'],
  ] as const) {
    Object.assign(lies, { status, body: async () => body })
    await connectToLiar()
    assert.equal(await world.unitedKingdom.settled(), false)
    assert.equal((await line('oldest-unreceipted'))?.about, why)
  }
  lies.status = 200
  const minutes = (count: number) => addMinutes(knownInstant(String(oldest?.at)), count)
  for (const [count, level] of [
    [14, 'ok'],
    [15, 'look'],
    [119, 'look'],
    [120, 'act'],
  ] as const) {
    await lookedAt(minutes(count))
    assert.equal((await line('oldest-unreceipted'))?.level, level, `${count} minutes`)
  }
  assert.equal((await line('outage'))?.level, 'ok', 'seven working hours have not run')
  cookie = await signIn('gb-operator')
  await seen('/operations', /Oldest message without a receipt/, /Plus ancien message sans accusé/)
  // Seven hours from a second past eight are not over when Paris closes: they end the next morning.
  await lookedAt('2025-09-04T08:00:00Z')
  assert.equal((await line('outage'))?.level, 'ok')
  await lookedAt('2025-09-04T08:01:00Z')
  assert.equal((await line('outage'))?.level, 'act')
  await seen('/operations', /Outage announced/, /Interruption annoncée/)
  cookie = await signIn('gb-lead')
  await seen('/', /The other state cannot be reached/, /L’autre État est injoignable/)
})

test('a message that did nothing there is work for a person: why, what next, and who dealt with it how', async () => {
  lies.body = async (jws) => receiptFor(jws, { understood: false, problem: 'unknown-reference' })
  await connectToLiar()
  assert.equal(await world.unitedKingdom.settled(), true)
  const rows = await ask(
    "select sequence, about from exchange_sent where understood = false order by (kind = 'readmission-request') desc, sequence",
  )
  const number = Number(rows[0]?.sequence)
  assert.equal((await line('refused-there'))?.value, rows.length)
  await seen(desk, /Messages from us that did nothing there/, /Nos messages restés sans effet là-bas/)
  await seen(desk, /They know no such reference/, /Ils ne connaissent pas la référence/)
  const path = `${desk}/sent/${number}`
  for (const lang of ['en', 'fr']) await sound(await page(path, lang))
  await sound(await page(desk, 'en'))
  await seen(path, /It is not sent again by itself/, /Il n’est pas renvoyé de lui-même/)
  assert.match(await page(path, 'en'), new RegExp(`/cases/[A-Z0-9-]+"><span class="app-ref">${String(rows[0]?.about)}`))
  const work = async (form: Record<string, string>) => {
    const headers = { cookie, origin: ours() }
    const body = new URLSearchParams({ idempotencyKey: 'k', ...form })
    const answer = await fetch(`${ours()}${path}?lang=en`, { method: 'POST', headers, body, redirect: 'manual' })
    return `${answer.headers.get('location') ?? ''} ${await answer.text()}`
  }
  const empty = await work({})
  await sound(empty.slice(empty.indexOf('<')))
  assert.match(empty, /Choose how it was dealt with/)
  assert.match(empty, /Say what you did/)
  const lead = cookie
  cookie = await signIn('gb-escort')
  assert.doesNotMatch(await page(path, 'en'), /Say that it was dealt with/)
  await work({ how: 'set-aside', note: 'Not mine to end.' })
  assert.equal((await line('refused-there'))?.value, rows.length, 'another role ends nothing')
  cookie = lead
  assert.match(await work({ how: 'agreed', note: 'Called <b>Calais</b>: they have it now.' }), /done=worked/)
  assert.equal((await line('refused-there'))?.value, rows.length - 1)
  assert.match(await work({ how: 'set-aside', note: 'Once more.' }), /done=gone/)
  await seen(path, /Settled with the other state/, /Réglé avec l’autre État/)
  await seen(desk, /Called &lt;b&gt;Calais&lt;\/b&gt;: they have it now\./, /Called &lt;b&gt;/)
  for (const none of ['0', 'x', '99999999999999999999', '900'])
    assert.match(await page(`${desk}/sent/${none}`, 'en'), /There is no such message/)
  assert.equal((await ask('select understood from exchange_sent where sequence = $1', [number]))[0]?.understood, false)
})

test('the true keys still open what is true: the control', async () => {
  const ends = { agreement: 'uk-france-2025', from: 'FR', to: 'GB' }
  assert.ok('message' in (await open(await said(), ends, publicKeys(keys))))
})
