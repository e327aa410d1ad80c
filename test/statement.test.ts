import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import type { Node } from '../src/node.ts'
import { rowsOf } from '../src/platform/store.ts'
import { openItems, type Statement, standingOf } from '../src/statement/state.ts'
import { noLine as gone, bookLine as line, outsideLine, tokenOf as token } from './journeys/book-lines.ts'
import { openWorld, type World } from './world.ts'

/** The weekly statement between two real nodes: equal books are signed by both, unequal ones are worked to an end. */
let world: World
before(async () => {
  world = await openWorld('2026-03-09T08:00:00Z')
})
after(() => world.close())

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
    await outsideLine(uk, 'CASSE')
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

describe('a link and a partner that are not to be relied on', () => {
  const week = '2026-W13'
  const post = (kind: string, body: object) =>
    world.france.desk.run(
      { id: 'state:GB', name: 'United Kingdom', role: 'other-state', party: 'GB' },
      `statement/${kind}`,
      body,
      `forged-${kind}-${JSON.stringify(body).length}-${Math.random()}`,
    )
  test('a statement said twice is noted once; said otherwise under the same number it is refused and kept', async () => {
    world.moveTo('2026-03-30T08:00:00Z')
    await line(world.unitedKingdom, 'AB', { confirmedAt: '2026-03-26T11:00:00Z', statedAt: '2026-03-26T10:00:00Z' })
    await draw('gb-lead', week)
    const [told] = (await statementOf(world.france, week)).theirs
    assert.ok(told)
    const { at: _, ...said } = told
    const again = { ...said, week, drawnUpAt: '2026-03-30T08:00:00Z' }
    assert.deepEqual(codes((await post('note-statement', again)) as never), ['repeated'])
    assert.deepEqual(codes((await post('note-statement', { ...again, digest: 'a'.repeat(64) })) as never), [
      'version-twice',
    ])
    assert.deepEqual(codes((await post('note-statement', { ...again, version: 3 })) as never), ['version-missing'])
  })
  test('one drawn up while the link was down arrives when it is back; a signature on another digest signs nothing', async () => {
    await world.france.connect({ url: 'http://127.0.0.1:9', jwks: world.unitedKingdom.jwks })
    await line(world.france, 'AB', { confirmedAt: '2026-03-26T11:00:00Z', statedAt: '2026-03-26T10:00:00Z' })
    await world.give('fr-lead', 'statement/draw-up', { week, version: 1 })
    assert.deepEqual(await standings(week), ['theirs-lacks', 'to-sign'])
    await world.give('fr-lead', 'statement/sign', {
      week,
      digest: (await statementOf(world.france, week)).ours[0]?.digest,
    })
    await world.france.connect({ url: world.addresses[0] ?? '', jwks: world.unitedKingdom.jwks })
    await world.exchange()
    assert.deepEqual(await standings(week), ['to-sign', 'they-sign'])
    const forged = await post('note-signature', { week, digest: 'b'.repeat(64), signedAt: '2026-03-30T08:00:00Z' })
    assert.deepEqual(codes(forged as never), ['not-the-same'])
    await sign('gb-lead', week)
    assert.deepEqual(await standings(week), ['signed', 'signed'])
  })
  test('lines that do not make the digest they came under are worth nothing', async () => {
    world.moveTo('2026-04-07T08:00:00Z')
    const next = '2026-W14'
    await line(world.unitedKingdom, 'CD', { confirmedAt: '2026-04-02T11:00:00Z' })
    await draw('gb-lead', next)
    await world.unitedKingdom.connect({ url: 'http://127.0.0.1:9', jwks: world.france.jwks })
    await world.give('fr-lead', 'statement/draw-up', { week: next, version: 1 })
    await world.exchange()
    assert.deepEqual(await standings(next), ['lines-awaited', 'lines-awaited'].with(0, 'disagreed'))
    const false_ = { week: next, version: 1, part: 1, parts: 1, lines: [] }
    assert.deepEqual(codes((await post('note-lines', false_)) as never), ['not-their-digest'])
    await world.unitedKingdom.connect({ url: world.addresses[1] ?? '', jwks: world.france.jwks })
    await world.exchange()
    assert.deepEqual(await standings(next), ['disagreed', 'disagreed'])
    assert.deepEqual(codes((await post('note-lines', { ...false_, lines: [] })) as never), ['repeated'])
  })
})
