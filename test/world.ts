import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { demonstrationUser } from '../src/access/demonstration.ts'
import type { Instant } from '../src/core/brand.ts'
import { type PlaceRow, placeField } from '../src/law/place.ts'
import type { Node } from '../src/node.ts'
import { rowsOf } from '../src/platform/store.ts'
import { start } from '../src/serve.ts'
import { layNodes } from './lite.ts'

/** Both states' nodes on loopback, empty, on a clock the test moves: what a test of the whole system works with. */
export type World = {
  readonly unitedKingdom: Node
  readonly france: Node
  readonly addresses: readonly string[]
  readonly data: string
  /** Gives a command as one of the demonstration's people and expects it to be accepted; answers the new stream's name. */
  readonly give: (who: string, command: string, input: object, key?: string) => Promise<string>
  /** Gives a command and answers its outcome, whatever it is. */
  readonly attempt: (who: string, command: string, input: object, key?: string) => ReturnType<Node['desk']['run']>
  readonly moveTo: (instant: string) => void
  readonly exchange: () => Promise<void>
  readonly shared: (reference: string) => Promise<string>
  readonly book: (node: Node) => Promise<readonly PlaceRow[]>
  readonly close: () => Promise<void>
}

const sharedRow = z.object({ state: z.object({ shared: z.string() }) })

let keys = 0

export async function openWorld(begins: string, data?: string): Promise<World> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'paripassu-test-')))
  if (data === undefined) await layNodes(folder)
  const running = await start({ data: folder, empty: true, ports: [0, 0], opensAt: begins as Instant })
  const [unitedKingdom, france] = running.nodes
  assert.ok(unitedKingdom && france)
  const moveTo = (instant: string): void => unitedKingdom.platform.clock.moveTo?.(instant as Instant)
  const attempt: World['attempt'] = async (who, command, input, key) => {
    const user = demonstrationUser(who.startsWith('fr-') ? 'FR' : 'GB', who)
    assert.ok(user, `there is no demonstration user ${who}`)
    keys += 1
    return (who.startsWith('fr-') ? france : unitedKingdom).desk.run(
      user,
      command,
      input,
      key ?? `test-${keys}-${Date.now()}`,
    )
  }
  return {
    unitedKingdom,
    france,
    addresses: running.addresses,
    data: folder,
    attempt,
    give: async (...asked) => {
      const outcome = await attempt(...asked)
      assert.equal(outcome.outcome, 'accepted', `${asked[1]}: ${JSON.stringify(outcome)}`)
      return outcome.outcome === 'accepted' ? outcome.stream : ''
    },
    moveTo,
    exchange: async () => {
      for (let round = 0; round < 3; round++) for (const node of [unitedKingdom, france]) await node.settled()
    },
    shared: async (reference) => {
      const [row] = await unitedKingdom.platform.database.query(
        "select data from view_rows where stream = $1 and view = 'case'",
        [`case:${reference}`],
      )
      return sharedRow.parse(row?.data).state.shared
    },
    book: (node) => rowsOf(node.platform.database.query, 'place', placeField),
    close: async () => {
      await running.close()
      if (data === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A registered adult from a landing at `landedAt`, for tests that begin where the case begins. */
export async function registered(world: World, landedAt: string, familyName = 'Testa'): Promise<string> {
  const landing = await world.give('gb-screening', 'arrivals/record-landing', { landedAt, place: 'Dover', people: 10 })
  const stream = await world.give('gb-screening', 'readmission/register-person', {
    landing: landing.slice('landing:'.length),
    person: { familyName, givenNames: 'Prova', birthDate: '1995-03-04', sex: 'male', nationality: 'UTO' },
    heldAt: 'Brook House',
    screening: { language: 'Tigrinya', answers: [] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
  })
  return stream.slice('case:'.length)
}

/** From a request that France has to the two signatures, as on 10 to 22 September 2025. */
export async function handedOver(world: World, person: string): Promise<void> {
  const shared = await world.shared(person)
  await world.give('fr-receiving', 'reception/answer', { shared, code: 'A1' })
  await world.exchange()
  world.moveTo('2025-09-11T09:00:00Z')
  const departsAt = '2025-09-22T08:00:00Z'
  const terms = { number: 'ZZ 1', departsAt, origin: 'LHR', destination: 'CDG', seats: 1 }
  const flight = (await world.give('gb-flights', 'flights/schedule', terms)).slice('flight:'.length)
  await world.give('gb-flights', 'flights/give-seat', { case: person, flight })
  const decision = { case: person, outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' }
  await world.give('gb-caseworker', 'readmission/decide-inadmissibility', decision)
  const none = { case: person, reasons: 'File checked.' }
  await world.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', none)
  const served = { case: person, method: 'in-person', place: 'GB-ENG', language: 'English', destination: 'CDG' }
  await world.give('gb-caseworker', 'letters/serve', { ...served, template: 'removal-notice' })
  await world.give('gb-caseworker', 'letters/serve', { ...served, template: 'departure-details', departsAt })
  world.moveTo('2025-09-22T07:20:00Z')
  await world.give('gb-lead', 'flights/confirm-transfer', { case: person, flight })
  await world.give('gb-escort', 'flights/board', { case: person, flight })
  world.moveTo('2025-09-22T09:40:00Z')
  await world.give('gb-escort', 'flights/hand-over', { case: person, flight, place: 'CDG' })
  await world.exchange()
  await world.give('fr-border', 'reception/record-receipt', { shared, place: 'CDG' })
  await world.exchange()
}
