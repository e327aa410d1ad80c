import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { demonstrationUsersOf } from '#src/access/demonstration.ts'
import { euTurkiye2016 } from '#src/agreements/eu-turkiye-2016/agreement.ts'
import { gate, shutBy } from '#src/barriers/gate.ts'
import type { Instant } from '#src/core/brand.ts'
import { counted } from '#src/law/place.ts'
import type { Node } from '#src/node.ts'
import { readBook } from '#src/parity/view.ts'
import { caseFile, schemeShown } from '#src/readmission/view.ts'
import { type Running, start } from '#src/serve.ts'
import { crawled, MOST_PAGES, textOf } from './second-pages.ts'

/**
 * The second agreement on the desks of both its states, from its data alone: one return from the landing to the book, then
 * every page a desk links to, in both languages. Whatever the engine knows of the first agreement only would show here.
 */
const people = demonstrationUsersOf(euTurkiye2016)

let running: Running
let folder = ''
let [greece, turkiye]: Node[] = []
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paripassu-second-'))
  running = await start({ data: folder, empty: true, agreement: euTurkiye2016.id, ports: [0, 0] })
  ;[greece, turkiye] = running.nodes
  moveTo('2016-09-05T10:00:00Z')
})
after(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true })
})

const nodes = (): readonly Node[] => running.nodes
const at = (node: Node | undefined): Node => node ?? assert.fail('the node is not open')
const moveTo = (instant: string): void => at(greece).platform.clock.moveTo?.(instant as Instant)
const exchange = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) for (const node of nodes()) await node.settled()
}

let keys = 0
/** Gives a command as the demonstration's person of a role, such as `eu-caseworker`. */
async function attempt(who: string, command: string, input: object) {
  const user = people.find(({ id }) => id === who) ?? assert.fail(`there is no demonstration user ${who}`)
  keys += 1
  return at(user.party === euTurkiye2016.receiving.party ? turkiye : greece).desk.run(user, command, input, `k-${keys}`)
}
async function give(...asked: Parameters<typeof attempt>): Promise<string> {
  const outcome = await attempt(...asked)
  if (outcome.outcome !== 'accepted') return assert.fail(`${asked[1]}: ${JSON.stringify(outcome)}`)
  return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
}
async function refused(...asked: Parameters<typeof attempt>): Promise<readonly string[]> {
  const outcome = await attempt(...asked)
  return outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
}

const stateOf = async (reference: string) =>
  (await caseFile(at(greece).platform.database.query, reference))?.state ?? assert.fail(`no case ${reference}`)
/** What keeps the gate shut at this moment; nothing where it is open. */
async function shut(reference: string): Promise<readonly string[]> {
  const { database, agreement, clock } = at(greece).platform
  const answer = gate(await stateOf(reference), agreement, clock.now(), await schemeShown(database.query, agreement))
  return shutBy(answer).map(({ id }) => id.replace(/^(barrier:[^:]+):.*$/, '$1'))
}

let landing = ''
const register = (familyName: string, nationality: string, ground: string): Promise<string> =>
  give('eu-screening-officer', 'readmission/register-person', {
    landing,
    person: { familyName, givenNames: 'Prova', birthDate: '1990-03-04', sex: 'male', nationality },
    screening: { language: 'ar', answers: [{ question: 'How did you travel?', answer: 'By boat.' }] },
    ground,
    directRoute: 'shown',
    directRouteEvidence: 'Own account at the quay.',
    age: 'adult',
    protectionClaim: ground === 'claims-protection' ? 'open' : 'none',
  })

const answered = async (reference: string, code: string): Promise<void> => {
  const { shared } = await stateOf(reference)
  await give('tr-receiving-officer', 'reception/answer', { shared, code })
  await exchange()
}

let [syrian, pakistani, waiting, planned, ferry] = ['', '', '', '', '']

describe('a return under the second agreement, by the commands of its desks', () => {
  it('covers who landed on an island from the first day on, and nobody before it', async () => {
    const landed = { place: 'Lesvos', people: 4, landedAt: '2016-03-19T21:59:59Z' }
    assert.deepEqual(await refused('eu-screening-officer', 'arrivals/record-landing', landed), ['before-agreement'])
    landing = await give('eu-screening-officer', 'arrivals/record-landing', {
      ...landed,
      landedAt: '2016-09-05T04:00:00Z',
    })
    syrian = await register('Testa', 'SYR', 'claims-protection')
    pakistani = await register('Altra', 'PAK', 'apprehended')
    waiting = await register('Attesa', 'AFG', 'claims-protection')
    planned = await register('Domani', 'PAK', 'apprehended')
    assert.deepEqual(await shut(syrian), ['acceptance', 'protection-claim'])
    assert.deepEqual(await shut(pakistani), ['acceptance'])
  })

  it('sends requests that an officer of the other state answers by its codes', async () => {
    for (const reference of [syrian, pakistani, planned, waiting])
      await give('eu-caseworker', 'readmission/send-request', { case: reference })
    await exchange()
    moveTo('2016-09-12T08:00:00Z')
    const { shared } = await stateOf(syrian)
    assert.deepEqual(await refused('tr-receiving-officer', 'reception/answer', { shared, code: 'A1' }), [
      'unknown-code',
    ])
    for (const reference of [pakistani, planned]) await answered(reference, 'T1')
    await answered(syrian, 'T8')
    assert.deepEqual(await shut(syrian), ['acceptance', 'protection-claim'])
    await give('eu-caseworker', 'readmission/give-information', { case: syrian, information: 'Held a card there.' })
    await exchange()
    await answered(syrian, 'T1')
    assert.deepEqual(await shut(pakistani), [])
    assert.deepEqual(await shut(syrian), ['protection-claim'])
  })

  it('opens for the Syrian by the decision on his claim alone, and shuts again while he appeals', async () => {
    const decision = { case: syrian, outcome: 'inadmissible', reasons: 'Protected there before.' }
    await give('eu-caseworker', 'readmission/decide-inadmissibility', decision)
    assert.deepEqual(await shut(syrian), [])
    await give('eu-caseworker', 'letters/serve', {
      case: syrian,
      template: 'inadmissibility-decision',
      method: 'in-person',
      place: 'GR',
      language: 'ar',
    })
    await give('eu-courts-desk', 'barriers/raise', { case: syrian, kind: 'suspensive-remedy', says: 'Appeal lodged.' })
    assert.deepEqual(await shut(syrian), ['barrier:suspensive-remedy'])
    const barrier = (await stateOf(syrian)).barriers[0]?.id
    const lift = { case: syrian, barrier, document: 'Decision on the appeal', reasons: 'Dismissed.' }
    assert.deepEqual(await refused('eu-caseworker', 'barriers/lift', lift), ['may-not-lift'])
    await give('eu-courts-desk', 'barriers/lift', lift)
    assert.deepEqual(await shut(syrian), [])
  })

  it('knows no barrier and no letter but its own', async () => {
    const barrier = { case: planned, kind: 'human-rights', says: 'Unknown here.' }
    assert.deepEqual(await refused('eu-courts-desk', 'barriers/raise', barrier), ['unknown-barrier'])
    const letter = { case: planned, template: 'notice-of-intent', method: 'in-person', place: 'GR', language: 'ur' }
    assert.deepEqual(await refused('eu-caseworker', 'letters/serve', letter), ['unknown-letter'])
  })

  it('gives the seats of a ferry, boards and hands over without the notices this agreement does not have', async () => {
    const crossing = { number: 'F 1', departsAt: '2016-09-15T06:30:00Z', origin: 'Mytilene', destination: 'Dikili' }
    ferry = await give('eu-flight-desk', 'flights/schedule', { ...crossing, seats: 2 })
    for (const reference of [syrian, pakistani])
      await give('eu-flight-desk', 'flights/give-seat', { case: reference, flight: ferry })
    const full = { case: planned, flight: ferry }
    assert.deepEqual(await refused('eu-flight-desk', 'flights/give-seat', full), ['flight-full'])
    const next = { ...crossing, number: 'F 2', departsAt: '2016-09-20T06:30:00Z', seats: 5 }
    const later = await give('eu-flight-desk', 'flights/schedule', next)
    await give('eu-flight-desk', 'flights/give-seat', { case: planned, flight: later })
    moveTo('2016-09-15T06:00:00Z')
    for (const reference of [syrian, pakistani])
      await give('eu-escort', 'flights/board', { case: reference, flight: ferry })
    moveTo('2016-09-15T08:00:00Z')
    for (const reference of [syrian, pakistani])
      await give('eu-escort', 'flights/hand-over', { case: reference, flight: ferry, place: 'Dikili' })
    await exchange()
    for (const reference of [syrian, pakistani]) {
      const { shared } = await stateOf(reference)
      await give('tr-border-officer', 'reception/record-receipt', { shared, place: 'Dikili' })
    }
    await exchange()
  })

  it('counts one place in both books: the Syrian’s; the other return is a movement and no place', async () => {
    const [ours, theirs] = await Promise.all(nodes().map((node) => readBook(node.platform.database.query)))
    assert.equal(ours?.places.filter(counted).length, 1)
    assert.deepEqual(
      ours?.places.map(({ token, effectiveOn, direction }) => [token, effectiveOn, direction]),
      theirs?.places.map(({ token, effectiveOn, direction }) => [token, effectiveOn, direction]),
    )
    assert.equal(ours?.places[0]?.about, (await stateOf(syrian)).shared)
    for (const reference of [syrian, pakistani])
      assert.equal((await stateOf(reference)).receipt?.outcome, 'received', reference)
    assert.match(
      await textOf(at(greece), 'eu-caseworker', `/cases/${pakistani}?lang=en`),
      /makes no place\. Only Syrians count/,
    )
    assert.doesNotMatch(await textOf(at(greece), 'eu-caseworker', `/cases/${syrian}?lang=en`), /makes no place/)
    for (const node of nodes()) {
      const page = await textOf(node, node === greece ? 'eu-caseworker' : 'tr-receiving-officer', '/parity?lang=en')
      assert.match(page, /Readmitted 1 Signed by both Admitted 0 Signed by both Balance 1/)
    }
  })
})

describe('every page a desk of the second agreement links to', () => {
  for (const lang of ['en', 'fr'] as const)
    for (const side of ['returning', 'receiving'] as const)
      it(`answers the ${side} state in ${lang === 'en' ? 'English' : 'French'}, with its own law and nobody else’s`, async () => {
        const { pages: visit, problems } = await crawled(at(side === 'returning' ? greece : turkiye), lang)
        assert.deepEqual([...new Set(problems)], [])
        // Fewer would be a desk without its pages; as many as may be would be people whose pages nobody looked at.
        assert.ok(visit > 90 && visit < MOST_PAGES, `${visit} pages`)
      })
})
