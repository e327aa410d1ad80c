import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../core/brand.ts'
import { addMilliseconds, knownInstant } from '../core/calendar.ts'
import { keyCommands } from '../keys/commands.ts'
import { noKeys } from '../keys/state.ts'
import { standingClock } from '../platform/clock.ts'
import type { Database } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import type { Outcome } from '../platform/run.ts'
import { operationsCommands } from './commands.ts'
import { watchAlarms, watchOutage } from './follow.ts'
import { healthOf, type Machine } from './health-view.ts'
import { levelOf, standardLimits } from './limits.ts'
import { metricsOf } from './metrics-routes.ts'
import { operationsFacts, operationsOf, outageNow } from './view.ts'

const commands = new Map(
  [...operationsCommands(ukFrance2025.id), ...keyCommands(ukFrance2025.id)].map((one) => [one.name, one]),
)
const system = { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
const operator = { id: 'gb-operator', name: 'Nasreen Blake', role: 'operator', party: 'GB' }
const machine: Machine = {
  partner: () => 'https://other.example',
  retryAt: () => null,
  rounds: () => [],
  folder: '/',
  keys: () => noKeys,
  keysMissing: () => [],
}

/** Tuesday 4 November 2025: seven hours in which both offices are open run from 9:00 to 16:00 in London. */
function on(database: Database) {
  const clock = standingClock(knownInstant('2025-11-04T09:00:00Z'))
  let tokens = 0
  const platform: Platform = {
    ...{ database, clock, agreement: ukFrance2025, posted: () => undefined },
    token: () => `KEY${tokens++}`.padEnd(26, '0'),
  }
  const give = async (actor: typeof system, name: string, input: object, key = platform.token()): Promise<Outcome> => {
    const command = commands.get(name)
    assert.ok(command, name)
    return command.run(platform, input, { actor, key })
  }
  const run = (name: string, input: object, key: string) => give(system, name, input, key)
  return {
    platform,
    clock,
    give,
    outage: () => watchOutage(platform, 'returning', run),
    alarms: () => watchAlarms(platform, 'returning', machine, run),
    queue: (at: string, ordinal = 0) =>
      database.query(
        `insert into outbox (stream, version, ordinal, kind, about, body, safety, queued_at)
         values ('test', 1, $2, 'place-uncounted', 'scheme', '{"token":"5A1B2C3D4E5F6G7H8J9K0M1N2P","direction":"admitted"}', false, $1)`,
        [at, ordinal],
      ),
    receipt: (sequence: number, at: string | null) =>
      database.query(
        `insert into exchange_sent (sequence, id, stream, version, kind, about, jws, digest, queued_at, numbered_at, receipt, receipted_at, understood)
         values ($1, $3, 'case:x', 1, 'withdrawal', 'scheme', 'a.b.c', 'd', '2025-11-04T08:00:00.000Z', '2025-11-04T08:00:00.000Z',
           case when $2::text is null then null else 'r' end, $2::text, case when $2::text is null then null else true end)`,
        [sequence, at, `id-${sequence}`],
      ),
  }
}

forEachEngine((_, open) => {
  it('an outage is announced at the minute, said once by however many processes, and ended by the first receipt', async () => {
    const { clock, outage, queue, receipt, platform } = on(await open())
    const { query } = platform.database
    await queue('2025-11-04T09:00:00.000Z')
    for (const [at, is] of [
      ['2025-11-04T15:59:00Z', false],
      ['2025-11-04T16:00:00Z', true],
      ['2025-11-04T16:01:00Z', true],
    ] as const) {
      clock.set(at as Instant)
      await Promise.all([outage(), outage(), outage()])
      assert.equal((await outageNow(query)) !== null, is, at)
    }
    await receipt(1, '2025-11-04T08:30:00.000Z')
    await outage()
    assert.ok((await outageNow(query)) !== null, 'a receipt from before it is none')
    await receipt(2, '2025-11-05T07:00:00.000Z')
    await Promise.all([outage(), outage()])
    assert.equal(await outageNow(query), null)
    assert.deepEqual(
      (await operationsOf(query)).outages.map(({ id, from, until }) => [id, from, until]),
      [[1, '2025-11-04T09:00:00.000Z', '2025-11-05T07:00:00.000Z']],
    )
    const said = await query("select kind, body from outbox where kind = 'outage'")
    assert.deepEqual(said, [
      { kind: 'outage', body: { from: '2025-11-04T09:00:00.000Z', until: '2025-11-05T07:00:00.000Z' } },
    ])
    const published = await query("select key from log_queue where key like 'outage-%' order by key")
    assert.equal(published.length, 2)
  })

  it('the hours run from the last receipt, where there was one after the oldest that waits was queued', async () => {
    const { clock, outage, queue, receipt, platform } = on(await open())
    await queue('2025-11-04T09:00:00.000Z')
    await receipt(1, '2025-11-04T12:00:00.000Z')
    clock.set('2025-11-05T11:59:59Z' as Instant)
    await outage()
    assert.equal(await outageNow(platform.database.query), null)
    clock.set('2025-11-05T12:00:00Z' as Instant)
    await outage()
    assert.equal((await outageNow(platform.database.query))?.from, '2025-11-04T12:00:00.000Z')
  })

  it('what we ourselves hold back does not wait for the other state', async () => {
    const { clock, outage, platform } = on(await open())
    await platform.database.query(
      `insert into outbox (stream, version, ordinal, kind, about, body, safety, queued_at)
       values ('bad', 1, 0, 'place-uncounted', 'scheme', '{}', false, '2025-11-04T09:00:00.000Z')`,
    )
    clock.set('2025-11-20T12:00:00Z' as Instant)
    await outage()
    assert.equal(await outageNow(platform.database.query), null)
  })

  it('alarms begin, get worse and end as facts, each once; who took up the lesser has not taken up the worse', async () => {
    const { clock, alarms, give, queue, platform } = on(await open())
    const { query } = platform.database
    await queue('2025-11-04T09:00:00.000Z')
    const level = async () => (await operationsOf(query)).alarms.find(({ line }) => line === 'oldest-unreceipted')
    for (const [at, is] of [
      ['2025-11-04T09:14:59Z', undefined],
      ['2025-11-04T09:15:00Z', 'look'],
      ['2025-11-04T09:16:00Z', 'look'],
    ] as const) {
      clock.set(at as Instant)
      await Promise.all([alarms(), alarms()])
      assert.equal((await level())?.level, is, at)
    }
    const taken = await give(operator, 'operations/acknowledge', { line: 'oldest-unreceipted', note: 'Called.' })
    assert.equal(taken.outcome, 'accepted')
    assert.equal((await level())?.acknowledged?.by, 'Nasreen Blake')
    clock.set('2025-11-04T11:00:00Z' as Instant)
    await alarms()
    assert.deepEqual([(await level())?.level, (await level())?.acknowledged], ['act', null])
    assert.equal((await level())?.since, '2025-11-04T09:15:00Z')
    await query('delete from outbox')
    await alarms()
    assert.equal(await level(), undefined)
    const none = await give(operator, 'operations/acknowledge', { line: 'oldest-unreceipted', note: 'Late.' })
    assert.equal(none.outcome === 'refused' && none.refusals[0]?.code, 'no-alarm')
    const facts = (await operationsFacts(query, ukFrance2025.id)).map(({ event }) => event)
    const about = facts
      .filter((event) => 'line' in event && event.line === 'oldest-unreceipted')
      .map(({ type }) => type)
    assert.deepEqual(about, ['alarm-cleared', 'alarm-raised', 'alarm-acknowledged', 'alarm-raised'])
  })

  it('every line can be measured on an empty record, and in OpenMetrics', async () => {
    const { platform } = on(await open())
    for (const side of ['returning', 'receiving'] as const) {
      const lines = await healthOf(platform, side, machine)
      assert.deepEqual(
        lines.map(({ line }) => line),
        Object.keys(standardLimits),
      )
      assert.deepEqual(
        lines.filter(({ level, line }) => level !== 'ok' && line !== 'disk-free'),
        [],
      )
      assert.match(metricsOf(lines, 3), /^paripassu_line_level\{line="evidence",unit="count"\} 0$/m)
    }
  })

  it('an old key under which a message has no receipt yet is not retired, by the id its signature names', async () => {
    const { platform, clock, give } = on(await open())
    const key = (letter: string) => ({
      fingerprint: letter.repeat(43),
      key: { use: 'sig' as const, x: letter.repeat(43) },
    })
    await give(system, 'keys/begin', { own: [key('A')], partner: [] })
    clock.set(addMilliseconds(clock.now(), 1000))
    await give(operator, 'keys/announce', { keys: [key('B')], reasons: 'New.' })
    clock.set(addMilliseconds(clock.now(), 1000))
    const word = { outcome: 'confirmed', fingerprints: [key('B').fingerprint], occurredAt: clock.now() }
    assert.equal((await give(system, 'keys/note-word', word)).outcome, 'accepted')
    clock.set('2025-11-08T09:00:00Z' as Instant)
    const head = Buffer.from(JSON.stringify({ alg: 'Ed25519', kid: key('A').fingerprint, typ: 'x' })).toString(
      'base64url',
    )
    await platform.database.query(
      `insert into exchange_sent (sequence, id, stream, version, kind, about, jws, digest, queued_at, numbered_at)
       values (9, 'nine', 's', 1, 'withdrawal', 'scheme', $1, 'd', $2, $2)`,
      [`${head}.e30.s`, clock.now()],
    )
    const retire = () =>
      give(operator, 'keys/retire', { fingerprints: [key('A').fingerprint], code: 'replaced', reasons: 'Old.' })
    const still = await retire()
    assert.equal(still.outcome === 'refused' && still.refusals[0]?.code, 'under-way')
    await platform.database.query("update exchange_sent set receipt = 'r' where sequence = 9")
    assert.equal((await retire()).outcome, 'accepted')
    const last = await give(operator, 'keys/retire', {
      fingerprints: [key('B').fingerprint],
      code: 'stolen',
      reasons: 'x',
    })
    assert.equal(last.outcome === 'refused' && last.refusals[0]?.code, 'nothing-left')
  })
})

describe('a limit', () => {
  it('is reached by the value itself, not by the one before it', () => {
    const limit = { unit: 'minutes', look: 15, act: 120 } as const
    assert.deepEqual(
      [14, 15, 16, 119, 120, 121].map((value) => levelOf(value, limit)),
      ['ok', 'look', 'look', 'look', 'act', 'act'],
    )
  })
  it('of what there should be much of is reached from above', () => {
    const limit = { unit: 'percent', look: 20, act: 5, falling: true } as const
    assert.deepEqual(
      [21, 20, 19, 6, 5, 4].map((value) => levelOf(value, limit)),
      ['ok', 'look', 'look', 'look', 'act', 'act'],
    )
  })
  it('that is none is never reached, and nothing measured is in order', () => {
    assert.equal(levelOf(1e9, { unit: 'count', look: null, act: null }), 'ok')
    assert.equal(levelOf(null, { unit: 'count', look: 0, act: 0 }), 'ok')
  })
})
