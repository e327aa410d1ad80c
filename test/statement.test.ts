import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import type { PlaceRow } from '../src/law/place.ts'
import type { Node } from '../src/node.ts'
import { rowsOf } from '../src/platform/store.ts'
import { openItems, type Statement, standingOf } from '../src/statement/state.ts'
import { openWorld, type World } from './world.ts'

/** The weekly statement between two real nodes: equal books are signed by both, unequal ones are worked to an end. */
let world: World
before(async () => {
  world = await openWorld('2026-03-09T08:00:00Z')
})
after(() => world.close())

const token = (name: string): string => name.padEnd(26, '0')
/** Puts a line straight into one node's book, as its own facts would have, or alters it there. */
async function line(
  node: Node,
  name: string,
  more: Readonly<Partial<Record<keyof PlaceRow, string | null>>> = {},
): Promise<void> {
  const row = {
    token: token(name),
    direction: 'readmitted',
    about: 'AAAA-BBBB-CCCC',
    effectiveOn: '2026-03-05',
    statedAt: '2026-03-05T10:00:00Z',
    confirmedAt: '2026-03-05T11:00:00Z',
    contested: null,
    ...more,
  }
  await node.platform.database.query(
    `insert into view_rows (stream, view, key, ix, version, data) values ($1, 'place', $2, $3, 1, $4::jsonb)
     on conflict (stream, view, key) do update set data = excluded.data`,
    [`test:${name}`, row.token, row.effectiveOn, JSON.stringify(row)],
  )
}
const gone = (node: Node, name: string) =>
  node.platform.database.query(`delete from view_rows where view = 'place' and stream = $1`, [`test:${name}`])

const statementOf = async (node: Node, week: string): Promise<Statement> => {
  const rows = await rowsOf(node.platform.database.query, 'statement', z.custom<Statement>(), week)
  return rows[0] ?? assert.fail(`no statement of ${week}`)
}
const both = () => [world.unitedKingdom, world.france] as const
const standings = async (week: string) =>
  Promise.all(both().map(async (node) => standingOf(await statementOf(node, week))))
const draw = async (who: string, week: string, version = 1) => {
  await world.give(who, 'statement/draw-up', { week, version })
  await world.exchange()
}
const sign = async (who: string, week: string) => {
  const node = who.startsWith('fr') ? world.france : world.unitedKingdom
  const digest = (await statementOf(node, week)).ours.at(-1)?.digest
  await world.give(who, 'statement/sign', { week, digest })
  await world.exchange()
}
const codes = (outcome: Awaited<ReturnType<World['attempt']>>): readonly string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [outcome.outcome]
const items = async (node: Node, week: string) =>
  openItems(await statementOf(node, week)).map(({ id, kind, cause }) => [id.replace(/0*:/, ':'), kind, cause])

describe('a week in which both books are the same', () => {
  const week = '2026-W10'
  test('is drawn up by each from its own book, compared, and signed by both', async () => {
    for (const node of both()) for (const name of ['P1', 'P2']) await line(node, name)
    for (const node of both()) await line(node, 'P3', { direction: 'admitted' })
    await draw('gb-lead', week)
    assert.deepEqual(await standings(week), ['theirs-lacks', 'ours-lacks'])
    assert.deepEqual(codes(await world.attempt('gb-lead', 'statement/sign', { week, digest: '0'.repeat(64) })), [
      'not-compared',
    ])
    await draw('fr-lead', week)
    assert.deepEqual(await standings(week), ['to-sign', 'to-sign'])
    await sign('fr-lead', week)
    assert.deepEqual(await standings(week), ['to-sign', 'they-sign'])
    await sign('gb-lead', week)
    assert.deepEqual(await standings(week), ['signed', 'signed'])
    const [ours, theirs] = await Promise.all(both().map((node) => statementOf(node, week)))
    assert.equal(ours?.signed?.digest, theirs?.signed?.digest)
    assert.deepEqual(ours?.ours.at(-1)?.counts, {
      readmitted: 2,
      admitted: 1,
      readmittedReversed: 0,
      admittedReversed: 0,
    })
  })
  test('stands in both public logs, where anybody can follow its figures', async () => {
    for (const node of both()) while (!(await node.log.follower.settled()));
    const said = await Promise.all(
      both().map(async ({ platform }) =>
        platform.database.query(
          `select convert_from(entry, 'UTF8')::jsonb - 'party' as entry from log_entries where kind = 'statement-signed'`,
        ),
      ),
    )
    assert.equal(said[0]?.length, 1)
    assert.deepEqual(said[0], said[1])
  })
  test('is never drawn up again, and is signed once', async () => {
    assert.deepEqual(codes(await world.attempt('gb-lead', 'statement/draw-up', { week, version: 2 })), [
      'signed-already',
    ])
    const digest = (await statementOf(world.unitedKingdom, week)).signed?.digest
    assert.ok(codes(await world.attempt('gb-lead', 'statement/sign', { week, digest })).includes('signed-already'))
  })
  test('is drawn up and signed by the duty lead alone', async () => {
    const drawing = { week: '2026-W11', version: 1 }
    assert.deepEqual(codes(await world.attempt('gb-caseworker', 'statement/draw-up', drawing)), ['forbidden'])
    assert.deepEqual(codes(await world.attempt('fr-border', 'statement/sign', { week, digest: '0'.repeat(64) })), [
      'forbidden',
    ])
  })
})

describe('a week in which the books differ', () => {
  const week = '2026-W11'
  test('cannot be drawn up before it is over; nor one before a signed one, nor one that passes a week over', async () => {
    assert.deepEqual(codes(await world.attempt('gb-lead', 'statement/draw-up', { week, version: 1 })), [
      'week-not-over',
    ])
    world.moveTo('2026-03-23T08:00:00Z')
    const attempts = ['2026-W09', '2026-W12'].map((other) =>
      world.attempt('gb-lead', 'statement/draw-up', { week: other, version: 1 }),
    )
    assert.deepEqual((await Promise.all(attempts)).map(codes), [['week-passed'], ['not-in-turn']])
  })

  const at = {
    statedAt: '2026-03-12T10:00:00Z',
    confirmedAt: '2026-03-12T11:00:00Z',
    effectiveOn: '2026-03-12',
  } as const
  test('is a state and no error: each side sees every line with its kind, by what its own book says', async () => {
    const [uk, fr] = both()
    for (const node of both()) await line(node, 'SAME', at)
    await line(uk, 'SENT', at)
    await line(fr, 'SENT', { ...at, confirmedAt: null })
    await line(uk, 'NEXT', at)
    await line(fr, 'NEXT', { ...at, confirmedAt: '2026-03-16T09:00:00Z' })
    await line(uk, 'DAY', at)
    await line(fr, 'DAY', { ...at, effectiveOn: '2026-03-13' })
    await line(uk, 'VANE', { ...at, effectiveOn: '2026-03-11' })
    await line(fr, 'WANE', { ...at, effectiveOn: '2026-03-11' })
    await line(fr, 'CASSE', { ...at, effectiveOn: '2026-03-14' })
    await line(uk, 'XTRA', { ...at, effectiveOn: '2026-03-10', direction: 'admitted' })
    await uk.platform.database.query(
      `insert into view_rows (stream, view, key, ix, version, data) values ('test:o', 'place-outside', $1, '', 1, $2::jsonb)`,
      [token('CASSE'), JSON.stringify({ token: token('CASSE') })],
    )
    await draw('gb-lead', week)
    await draw('fr-lead', week)
    assert.deepEqual(await standings(week), ['disagreed', 'disagreed'])
    assert.deepEqual(await items(uk, week), [
      ['CASSE:counted', 'definition', 'outside-the-class'],
      ['DAY:counted', 'timing', 'other-day'],
      ['NEXT:counted', 'missing', 'not-in-theirs'],
      ['SENT:counted', 'missing', 'not-in-theirs'],
      ['VANE:counted', 'identity', 'other-token'],
      ['XTRA:counted', 'missing', 'not-in-theirs'],
    ])
    assert.deepEqual(await items(fr, week), [
      ['CASSE:counted', 'missing', 'not-in-theirs'],
      ['DAY:counted', 'timing', 'other-day'],
      ['NEXT:counted', 'timing', 'after-the-week'],
      ['SENT:counted', 'timing', 'one-signature'],
      ['WANE:counted', 'identity', 'other-token'],
      ['XTRA:counted', 'missing', 'not-in-ours'],
    ])
  })

  const settle = (who: string, difference: string, outcome: string, kind = 'missing', version = 1) =>
    world.attempt(who, 'statement/settle', {
      week,
      version,
      difference: `${token(difference)}:counted`,
      kind,
      outcome,
      reasons: 'Checked against the file.',
    })
  test('is not drawn up again while a difference is open, and nobody says corrected of what is not', async () => {
    assert.deepEqual(codes(await world.attempt('gb-lead', 'statement/draw-up', { week, version: 2 })), [
      'open-differences',
    ])
    assert.deepEqual(codes(await settle('gb-lead', 'VANE', 'corrected-by-us', 'identity')), ['not-corrected'])
    assert.deepEqual(codes(await settle('gb-lead', 'NONE', 'left-out')), ['no-such-difference'])
    assert.deepEqual(codes(await settle('gb-lead', 'XTRA', 'left-out', 'missing', 2)), ['stale', 'no-such-difference'])
    assert.deepEqual(codes(await settle('gb-caseworker', 'XTRA', 'left-out')), ['forbidden'])
  })
  test('each difference is ended once, by a named officer with reasons; two at once are one', async () => {
    const [uk, fr] = both()
    await gone(uk, 'VANE')
    await line(uk, 'WANE', { ...at, effectiveOn: '2026-03-11' })
    await line(fr, 'SENT', at)
    await line(fr, 'DAY', at)
    const two = await Promise.all([
      settle('gb-lead', 'VANE', 'corrected-by-us', 'identity'),
      settle('gb-lead', 'VANE', 'corrected-by-us', 'identity'),
    ])
    assert.deepEqual(two.map(codes).toSorted(), [['accepted'], ['settled-already']])
    for (const [who, name, outcome, kind] of [
      ['gb-lead', 'DAY', 'corrected-by-them', 'timing'],
      ['gb-lead', 'SENT', 'corrected-by-them', 'timing'],
      ['gb-lead', 'NEXT', 'next-week', 'timing'],
      ['gb-lead', 'CASSE', 'referred', 'definition'],
      ['gb-lead', 'XTRA', 'left-out', 'missing'],
      ['fr-lead', 'DAY', 'corrected-by-us', 'timing'],
      ['fr-lead', 'SENT', 'corrected-by-us', 'timing'],
      ['fr-lead', 'NEXT', 'next-week', 'timing'],
      ['fr-lead', 'CASSE', 'referred', 'definition'],
      ['fr-lead', 'XTRA', 'left-out', 'missing'],
      ['fr-lead', 'WANE', 'corrected-by-them', 'identity'],
    ] as const)
      assert.deepEqual(codes(await settle(who, name, outcome, kind)), ['accepted'], `${who} ${name}`)
    await world.exchange()
    const said = (await statementOf(uk, week)).items.map(({ theirWord }) => theirWord?.outcome)
    assert.deepEqual(said, [
      'referred',
      'corrected-by-us',
      'next-week',
      'corrected-by-us',
      'corrected-by-them',
      'left-out',
    ])
    assert.deepEqual(await standings(week), ['settled', 'settled'])
  })
  test('is then drawn up anew, signed, and the first version stands beside it as it was', async () => {
    const before = await statementOf(world.france, week)
    await draw('fr-lead', week, 2)
    assert.deepEqual(await standings(week), ['settled', 'theirs-lacks'])
    await draw('gb-lead', week, 2)
    assert.deepEqual(await standings(week), ['to-sign', 'to-sign'])
    await sign('gb-lead', week)
    await sign('fr-lead', week)
    assert.deepEqual(await standings(week), ['signed', 'signed'])
    const now = await statementOf(world.france, week)
    assert.deepEqual(now.ours[0], before.ours[0])
    assert.deepEqual(
      now.ours[1]?.lines.map(({ token }) => token.replace(/0+$/, '')),
      ['DAY', 'SAME', 'SENT', 'WANE'],
    )
    assert.equal(now.ours[1]?.previous, (await statementOf(world.france, '2026-W10')).signed?.digest)
  })
  test('what waited stands in the next statement; what was left out never; what was referred once the committee says so', async () => {
    const next = '2026-W12'
    const [uk, fr] = both()
    await line(uk, 'NEXT', { ...at, confirmedAt: '2026-03-16T09:00:00Z' })
    await line(uk, 'CASSE', { ...at, effectiveOn: '2026-03-14' })
    const answer = { week, difference: `${token('CASSE')}:counted`, ruling: 'counts', reasons: 'Minutes of 20 March.' }
    for (const who of ['gb-lead', 'fr-lead']) await world.give(who, 'statement/answer-referral', answer)
    assert.deepEqual(codes(await world.attempt('gb-lead', 'statement/answer-referral', answer)), ['answered-already'])
    await draw('gb-lead', next)
    await draw('fr-lead', next)
    assert.deepEqual(await standings(next), ['to-sign', 'to-sign'])
    const lines = (await statementOf(fr, next)).ours[0]?.lines.map(({ token }) => token.replace(/0+$/, ''))
    assert.deepEqual(lines, ['CASSE', 'NEXT'])
    await sign('gb-lead', next)
    await sign('fr-lead', next)
  })
})

describe('an empty week', () => {
  test('is drawn up and signed as any other, and the chain goes on', async () => {
    world.moveTo('2026-03-30T08:00:00Z')
    const week = '2026-W13'
    await draw('fr-lead', week)
    await draw('gb-lead', week)
    await sign('fr-lead', week)
    await sign('gb-lead', week)
    const { ours } = await statementOf(world.unitedKingdom, week)
    assert.deepEqual(ours[0]?.lines, [])
    assert.equal(ours[0]?.previous, (await statementOf(world.france, '2026-W12')).signed?.digest)
    assert.deepEqual(ours[0]?.cumulative, { readmitted: 8, admitted: 1, readmittedReversed: 0, admittedReversed: 0 })
  })
})
