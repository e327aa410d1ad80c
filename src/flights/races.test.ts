import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { actor, countedToken } from '../../test/given.ts'
import { departsAt, letter, opened } from '../../test/good-case.ts'
import { openLite } from '../../test/lite.ts'
import { ukFrance2025 as agreement } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import { knownInstant } from '../core/calendar.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import { migrate } from '../platform/migrate.ts'
import type { Outcome } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'

/** Commands that meet in the same instant, through the real record: the loser reads again and decides on what is then true. */
const clock = standingClock(knownInstant('2025-08-12T18:00:00Z'))
const commands = commandsOf(agreement.id)
/** Inside, so that a database that does not open fails these tests and no others of the same process. */
describe('commands that meet in the same instant', () => {
  let database: Database
  let platform: Platform
  before(async () => {
    database = await openLite()
    await migrate(database, clock)
    platform = { database, clock, agreement, token: countedToken, posted: () => undefined }
  })
  after(() => database.close())

  let keys = 0
  const run = (role: string, name: string, input: object, key = `key-${++keys}-test`): Promise<Outcome> => {
    const command = commands.get(name)
    if (command === undefined) throw new Error(name)
    return command.run(platform, input, { actor: actor(role), key })
  }
  const give = async (role: string, name: string, input: object): Promise<string> => {
    const outcome = await run(role, name, input)
    assert.equal(outcome.outcome, 'accepted', `${name}: ${JSON.stringify(outcome)}`)
    return outcome.outcome === 'accepted' ? outcome.stream.slice(outcome.stream.indexOf(':') + 1) : ''
  }
  const codes = (outcome: Outcome): readonly string[] =>
    outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
  const at = (instant: string): void => clock.set(knownInstant(instant))
  const factTypes = async (reference: string) =>
    (await factsOf(database.query, cases, caseStream(reference))).map(({ event }) => event.type)

  const { heldAt, screening, ground, directRoute, directRouteEvidence, age, protectionClaim, person } = opened
  const form = (landing: string, familyName: string) => ({
    landing,
    person: { ...person, familyName },
    heldAt,
    screening,
    ground,
    directRoute,
    directRouteEvidence,
    age,
    protectionClaim,
  })
  const land = (): Promise<string> => {
    at('2025-08-13T08:00:00Z')
    return give('screening-officer', 'arrivals/record-landing', {
      landedAt: '2025-08-12T17:30:00Z',
      place: 'Dover',
      people: 60,
    })
  }
  const fly = (seats: number): Promise<string> => {
    at('2025-08-13T08:00:00Z')
    return give('flight-desk', 'flights/schedule', {
      number: 'ZZ 101',
      departsAt,
      origin: 'LHR',
      destination: 'Paris CDG',
      seats,
    })
  }

  /** People on whom the gate is open at 07:00 on 17 September, with seats or without, made by the real commands. */
  async function ready(count: number, flight: string, seated = true): Promise<readonly string[]> {
    const landing = await land()
    const people: string[] = []
    for (let one = 0; one < count; one++)
      people.push(await give('screening-officer', 'readmission/register-person', form(landing, `Testa${one}`)))
    const each = async (instant: string, role: string, name: string, input: object): Promise<void> => {
      at(instant)
      for (const one of people) await give(role, name, { case: one, ...input })
    }
    await each('2025-08-14T09:00:00Z', 'caseworker', 'letters/serve', { template: 'notice-of-intent', ...letter })
    await each('2025-08-15T10:00:00Z', 'caseworker', 'readmission/send-request', {})
    await each('2025-09-04T12:00:00Z', 'other-state', 'readmission/record-answer', {
      code: 'A1',
      answeredAt: '2025-09-04T12:00:00Z',
    })
    await each('2025-09-05T09:00:00Z', 'caseworker', 'readmission/decide-inadmissibility', {
      outcome: 'inadmissible',
      connection: '4',
      reasons: 'Yes.',
    })
    await each('2025-09-05T09:30:00Z', 'caseworker', 'readmission/confirm-no-human-rights-claim', {
      reasons: 'Checked.',
    })
    await each('2025-09-08T10:00:00Z', 'caseworker', 'letters/serve', {
      template: 'removal-notice',
      destination: 'Paris CDG',
      ...letter,
    })
    await each('2025-09-08T10:05:00Z', 'caseworker', 'letters/serve', {
      template: 'departure-details',
      destination: 'Paris CDG',
      departsAt,
      ...letter,
    })
    if (seated) await each('2025-09-08T11:00:00Z', 'flight-desk', 'flights/give-seat', { flight })
    return people
  }
  /** Both at once, the second let loose after a few turns of the loop, so that they meet at every stage of one another. */
  const meet = async <A, B>(
    turns: number,
    one: () => Promise<A>,
    other: () => Promise<B>,
  ): Promise<readonly [A, B]> => {
    const first = one()
    for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done))
    return Promise.all([first, other()])
  }

  describe('an order and a handover in the same instant', () => {
    it('never both stand with the order first, in whichever order they come', async () => {
      const flight = await fly(60)
      const people = await ready(24, flight)
      at('2025-09-17T07:00:00Z')
      for (const one of people) {
        await give('duty-lead', 'flights/confirm-transfer', { case: one, flight })
        await give('escort', 'flights/board', { case: one, flight })
      }
      at('2025-09-17T09:40:00Z')
      const seen = { handed: 0, stopped: 0 }
      for (const [turn, one] of people.entries()) {
        const hand = () => run('escort', 'flights/hand-over', { case: one, flight, place: 'CDG' })
        const order = () => run('courts-desk', 'barriers/raise', { case: one, kind: 'injunction', says: 'Stayed.' })
        const turns = Math.floor(turn / 2) % 6
        const [handed, ordered] =
          turn % 2 === 0
            ? await meet(turns, hand, order)
            : await meet(turns, order, hand).then(([a, b]) => [b, a] as const)
        assert.equal(ordered.outcome, 'accepted', 'an order is never turned away')
        const types = await factTypes(one)
        const over = types.indexOf('handed-over')
        if (handed.outcome === 'accepted') {
          seen.handed += 1
          assert.ok(over >= 0 && over < types.indexOf('barrier-raised'))
        } else {
          seen.stopped += 1
          assert.equal(over, -1)
          assert.deepEqual(
            codes(handed).map((code) => code.replace(/:\w+$/, '')),
            ['no-seat', 'barrier:injunction'],
          )
          assert.deepEqual(types.slice(-2), ['barrier-raised', 'seat-withdrawn'])
        }
      }
      assert.ok(seen.handed > 0 && seen.stopped > 0, `both happened: ${JSON.stringify(seen)}`)
    })

    it('two officers on one case in the same second: both facts stand, each decided on what was true', async () => {
      const flight = await fly(60)
      const people = await ready(6, flight)
      at('2025-09-16T21:00:00Z')
      for (const [turn, one] of people.entries()) {
        const raise = (kind: string) => () => run('courts-desk', 'barriers/raise', { case: one, kind, says: 'Seen.' })
        const both = await meet(turn, raise('injunction'), raise('medical'))
        assert.deepEqual(
          both.map(({ outcome }) => outcome),
          ['accepted', 'accepted'],
        )
        const types = await factTypes(one)
        assert.equal(types.filter((type) => type === 'seat-withdrawn').length, 1, 'one seat, lost once')
        const posted = await database.query(
          "select 1 from outbox where stream = $1 and kind = 'stand-down' and safety",
          [caseStream(one)],
        )
        assert.equal(posted.length, 1)
      }
    })

    it('one closes a case twice in the same second: one wins, the other is told', async () => {
      const [one] = await ready(1, await fly(6))
      const close = () => run('caseworker', 'readmission/close', { case: one, code: 'released', reasons: 'Bail.' })
      const both = await meet(0, close, close)
      assert.deepEqual(both.map(codes).toSorted(), [['accepted'], ['case-closed']])
    })
  })

  it('the last seat is given once, however many ask for it', async () => {
    const flight = await fly(1)
    const people = await ready(4, flight, false)
    at('2025-09-08T11:00:00Z')
    const answers = await Promise.all(
      people.map((one) => run('flight-desk', 'flights/give-seat', { case: one, flight })),
    )
    assert.deepEqual(answers.map(codes).toSorted(), [['accepted'], ['flight-full'], ['flight-full'], ['flight-full']])
  })

  describe('the same person twice in a landing', () => {
    it('is refused the second time, with other accents and order too, and also at the same moment', async () => {
      const landing = await land()
      await give('screening-officer', 'readmission/register-person', form(landing, 'Haïlé'))
      assert.deepEqual(codes(await run('screening-officer', 'readmission/register-person', form(landing, 'HAILE'))), [
        'already-registered',
      ])
      const swapped = { ...form(landing, 'Robel'), person: { ...person, familyName: 'Robel', givenNames: 'Haile' } }
      assert.deepEqual(codes(await run('screening-officer', 'readmission/register-person', swapped)), [
        'already-registered',
      ])
      const twin = { ...form(landing, 'Haile'), notTheSame: 'His cousin.' }
      assert.deepEqual(codes(await run('screening-officer', 'readmission/register-person', twin)), ['accepted'])
      const race = await Promise.all(
        [1, 2, 3].map(() => run('screening-officer', 'readmission/register-person', form(landing, 'Osman'))),
      )
      assert.deepEqual(race.map(codes).toSorted(), [['accepted'], ['already-registered'], ['already-registered']])
    })
    it('FX-10: in another landing is a new case with clocks of its own; as found by the officer, of the same person', async () => {
      const first = await give('screening-officer', 'readmission/register-person', form(await land(), 'Karimi'))
      const again = await give('screening-officer', 'readmission/register-person', {
        ...form(await land(), 'Karimi'),
        earlierCase: first,
      })
      const [one, two] = await Promise.all(
        [first, again].map(async (ref) => fold(cases, await factsOf(database.query, cases, caseStream(ref)))),
      )
      assert.ok(one && two && one.reference !== two.reference && one.shared !== two.shared)
      assert.equal(one.personId, two.personId)
    })
  })

  describe('an idempotency key', () => {
    it('gets the same answer again and adds no second fact, accepted or refused, also when sent twice at once', async () => {
      const [one] = await ready(1, await fly(6))
      const raise = { case: one, kind: 'medical', says: 'Seen.' }
      const [first, same] = await meet(
        0,
        () => run('escort', 'barriers/raise', raise, 'once-0001'),
        () => run('escort', 'barriers/raise', raise, 'once-0001'),
      )
      assert.deepEqual([first.outcome, same.outcome], ['accepted', 'accepted'])
      assert.equal((await factTypes(one ?? '')).filter((type) => type === 'barrier-raised').length, 1)
      const lift = { case: one, barrier: 'none', document: 'None', reasons: 'None.' }
      const refused = await run('courts-desk', 'barriers/lift', lift, 'once-0002')
      const again = await run('courts-desk', 'barriers/lift', lift, 'once-0002')
      assert.deepEqual([codes(refused), codes(again)], [['unknown-barrier'], ['unknown-barrier']])
      assert.ok('repeated' in again && again.repeated)
    })
    it('used for another body is refused and adds nothing', async () => {
      const [one] = await ready(1, await fly(6))
      await run('escort', 'barriers/raise', { case: one, kind: 'medical', says: 'Seen.' }, 'twice-001')
      assert.deepEqual(
        codes(await run('escort', 'barriers/raise', { case: one, kind: 'injunction', says: 'Seen.' }, 'twice-001')),
        ['idempotency-key-reused'],
      )
      assert.equal((await factTypes(one ?? '')).filter((type) => type === 'barrier-raised').length, 1)
    })
  })

  it('a suspension that is on file stops the next boarding; one that arrives with it stops it or comes after', async () => {
    const flight = await fly(60)
    const [one, two] = await ready(2, flight)
    at('2025-09-17T07:00:00Z')
    for (const each of [one, two]) await give('duty-lead', 'flights/confirm-transfer', { case: each, flight })
    const [boarded, noted] = await meet(
      1,
      () => run('escort', 'flights/board', { case: one, flight }),
      () => run('other-state', 'scheme/note-suspension', { from: '2025-09-17T06:00:00Z' }),
    )
    assert.equal(noted.outcome, 'accepted')
    assert.ok(['accepted', 'scheme-in-force'].includes(codes(boarded)[0] ?? ''), JSON.stringify(boarded))
    assert.deepEqual(codes(await run('escort', 'flights/board', { case: two, flight })), [
      'scheme-in-force',
      'transfer-confirmed',
    ])
    assert.deepEqual(codes(await run('escort', 'flights/hand-over', { case: two, flight, place: 'CDG' })), [
      'scheme-in-force',
      'not-boarded',
    ])
    assert.equal(codes(await run('other-state', 'scheme/note-suspension', { from: null }))[0], 'accepted')
    assert.deepEqual(codes(await run('escort', 'flights/board', { case: two, flight })), ['accepted'])
  })
})
