import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { knownInstant } from '../src/core/calendar.ts'
import type { CommandDefinition } from '../src/law/decision.ts'
import type { Database } from '../src/platform/database.ts'
import { type Answer, freshReference, handle } from '../src/platform/handle.ts'
import { factsOf, fold } from '../src/platform/store.ts'
import { forEachEngine } from './engines.ts'
import {
  claim,
  clerk,
  emptyAgreement,
  mark,
  platformOn,
  type Tally,
  type TallyEvent,
  tallies,
  tallyStream,
  tell,
  wipe,
} from './tally.ts'

const by = (key: string, actor = clerk) => ({ actor, key })
const codes = (answer: Answer): readonly string[] =>
  answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : []
const view = async (database: Database) =>
  (await database.query("select data from view_rows where view = 'tally' order by key")).map((row) => row.data)
const marksOf = async (database: Database, stream: string) =>
  fold(tallies, await factsOf(database.query, tallies, stream)).marks

/** Closes the gap between looking and writing: another command gets in between, as many times as it is told. */
const interrupted = (database: Database, times: number, between: () => Promise<unknown>): Database => {
  let left = times
  return {
    ...database,
    query: async (sql, values) => {
      if (sql.includes('into answers') && left-- > 0) await between()
      return database.query(sql, values)
    },
  }
}

describe('a command', () => {
  forEachEngine((_, open) => {
    it('is stamped with the law it was decided by, though another is in force by the time it is written', async () => {
      const database = await open()
      let law = emptyAgreement
      const platform = Object.defineProperty({ ...platformOn(database).platform }, 'agreement', { get: () => law })
      // Within a transaction, whether the claim is held is asked between deciding and writing.
      const amending = (async (sql, values) => {
        if (sql.includes('from lookups')) law = { ...emptyAgreement, id: 'amended' }
        return database.query(sql, values)
      }) as Database['query']
      await handle(platform, claim, { tally: '1', what: 'x' }, by('a'), amending)
      assert.equal(law.id, 'amended')
      const [fact] = await factsOf(database.query, tallies, tallyStream('1'))
      assert.equal(fact?.lawVersion, 'empty@none')
    })

    it('records its facts with what follows from them, and says so', async () => {
      const { platform, posted } = platformOn(await open())
      const answer = await handle(platform, tell, { tally: '1', words: ['go', 'stop'] }, by('a'))
      assert.deepEqual(answer, {
        outcome: 'accepted',
        stream: 'tally:1',
        version: 1,
        facts: [{ type: 'told', version: 1 }],
        repeated: false,
      })
      assert.deepEqual(await view(platform.database), [{ facts: 1, sum: 0 }])
      const outbox = await platform.database.query(
        'select version, ordinal, body, safety from outbox order by version, ordinal',
      )
      assert.deepEqual(
        outbox.map(({ version, ordinal, safety }) => [version, ordinal, safety]),
        [
          [1, 0, false],
          [1, 1, true],
        ],
      )
      assert.equal(posted(), 1)
    })

    it('takes rows away that no longer follow', async () => {
      const { platform } = platformOn(await open())
      await handle(platform, mark, { tally: '1', mark: 5 }, by('a'))
      await handle(platform, mark, { tally: '1', mark: 7 }, by('b'))
      const marks = async () =>
        (await platform.database.query("select key from view_rows where view = 'tally-mark' order by key")).map(
          ({ key }) => key,
        )
      assert.deepEqual(await marks(), ['5', '7'])
      await handle(platform, wipe, { tally: '1' }, by('c'))
      assert.deepEqual(await marks(), [])
      assert.deepEqual(await view(platform.database), [{ facts: 3, sum: 0 }])
    })

    it('given twice under one key is done once, and answered the same', async () => {
      const { platform, posted, clock } = platformOn(await open())
      const first = await handle(platform, mark, { tally: '1', mark: 5 }, by('a'))
      clock.set(knownInstant('2025-11-21T09:00:00Z'))
      const second = await handle(platform, mark, { tally: '1', mark: 5 }, by('a'))
      assert.deepEqual(second, { ...first, repeated: true })
      assert.deepEqual(await marksOf(platform.database, 'tally:1'), [5])
      assert.equal(posted(), 1)
    })

    it('that reuses a key for something else is refused, and the first answer stays', async () => {
      const { platform } = platformOn(await open())
      const first = await handle(platform, mark, { tally: '1', mark: 5 }, by('a'))
      assert.deepEqual(codes(await handle(platform, mark, { tally: '1', mark: 6 }, by('a'))), [
        'idempotency-key-reused',
      ])
      assert.deepEqual(codes(await handle(platform, wipe, { tally: '1' }, by('a'))), ['idempotency-key-reused'])
      assert.deepEqual(await handle(platform, mark, { mark: 5, tally: '1' }, by('a')), { ...first, repeated: true })
      assert.deepEqual(await marksOf(platform.database, 'tally:1'), [5])
    })

    it('that was refused stays refused under its key, and adds nothing to the history', async () => {
      const { platform, posted } = platformOn(await open())
      const first = await handle(platform, mark, { tally: '1', mark: -1 }, by('a'))
      assert.deepEqual(codes(first), ['below-zero'])
      assert.deepEqual(await handle(platform, mark, { tally: '1', mark: -1 }, by('a')), { ...first, repeated: true })
      assert.deepEqual(await factsOf(platform.database.query, tallies, 'tally:1'), [])
      assert.equal(posted(), 0)
    })

    it('that claims what another has is refused by name, also when both come at once', async () => {
      const { platform } = platformOn(await open())
      const asked = Array.from({ length: 6 }, (_, index) =>
        handle(platform, claim, { tally: String(index), what: 'seat 1' }, by('a')),
      )
      const answers = await Promise.all(asked)
      assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
      assert.deepEqual(answers.flatMap(codes), Array(5).fill('taken'))
      assert.deepEqual(codes(await handle(platform, claim, { tally: '9', what: 'seat 1' }, by('b'))), ['taken'])
      const claims = await platform.database.query('select kind, key from lookups')
      assert.equal(claims.length, 1)
    })

    it('that came second decides again on what is then true', async () => {
      const { platform } = platformOn(await open())
      const other = () => handle(platform, mark, { tally: '1', mark: 1 }, by('other'))
      const late = { ...platform, database: interrupted(platform.database, 1, other) }
      const answer = await handle(late, mark, { tally: '1', mark: 2 }, by('late'))
      assert.equal(answer.outcome === 'accepted' && answer.version, 2)
      assert.deepEqual(await marksOf(platform.database, 'tally:1'), [1, 2])
    })

    it('that never gets its turn is told to try again, and records nothing', async () => {
      const { platform } = platformOn(await open())
      let others = 0
      const other = () => handle(platform, mark, { tally: '1', mark: 1 }, by(`other-${others++}`))
      const late = { ...platform, database: interrupted(platform.database, 99, other) }
      assert.deepEqual(codes(await handle(late, mark, { tally: '1', mark: 2 }, by('late'))), ['busy'])
      assert.ok(!(await marksOf(platform.database, 'tally:1')).includes(2))
      const again = await handle(platform, mark, { tally: '1', mark: 2 }, by('late'))
      assert.equal(again.outcome, 'accepted', 'the key is still free')
    })

    it('stands once each, when many press at once on one stream', async () => {
      const { platform } = platformOn(await open())
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => handle(platform, mark, { tally: '1', mark: index }, by(`k${index}`))),
      )
      const accepted = answers.filter(({ outcome }) => outcome === 'accepted').length
      const marks = await marksOf(platform.database, 'tally:1')
      assert.equal(marks.length, accepted)
      assert.equal(new Set(marks).size, accepted)
      assert.ok(answers.every((answer) => answer.outcome === 'accepted' || codes(answer)[0] === 'busy'))
      assert.ok(accepted >= 5, `${accepted} of 10 got their turn`)
    })

    it('within a transaction under way stands or falls with it', async () => {
      const { platform } = platformOn(await open())
      const failing = platform.database.transaction(async (query) => {
        await handle(platform, mark, { tally: '1', mark: 1 }, by('a'), query)
        throw new Error('the message does not parse')
      })
      await assert.rejects(failing, /does not parse/)
      assert.deepEqual(await marksOf(platform.database, 'tally:1'), [])
      await platform.database.transaction((query) => handle(platform, mark, { tally: '1', mark: 1 }, by('a'), query))
      assert.deepEqual(await marksOf(platform.database, 'tally:1'), [1])
      const taken = await platform.database.transaction(async (query) => {
        await handle(platform, claim, { tally: '2', what: 'x' }, by('b'), query)
        return handle(platform, claim, { tally: '3', what: 'x' }, by('c'), query)
      })
      assert.deepEqual(codes(taken), ['taken'], 'a claim already held does not break the transaction')
    })

    it('may look at other streams in the transaction that records it', async () => {
      const { platform } = platformOn(await open())
      await handle(platform, mark, { tally: '1', mark: 5 }, by('a'))
      const copy: CommandDefinition<Tally, TallyEvent, { from: string; to: string }, readonly number[]> = {
        name: 'tally/copy',
        schema: mark.schema as never,
        aggregate: tallies,
        stream: ({ to }) => tallyStream(to),
        elsewhere: async (query, { from }) => fold(tallies, await factsOf(query, tallies, tallyStream(from))).marks,
        decide: (_, __, { now }, marks) => ({
          facts: marks.map((one) => ({ occurredAt: now, event: { type: 'marked', mark: one } })),
        }),
      }
      assert.equal((await handle(platform, copy, { from: '1', to: '2' }, by('b'))).outcome, 'accepted')
      assert.deepEqual(await marksOf(platform.database, 'tally:2'), [5])
    })

    it('survives the answer being lost after it was stored: the repeat gets it', async () => {
      const { platform } = platformOn(await open())
      const { database } = platform
      const cut: Database = {
        ...database,
        query: async (sql, values) => {
          const rows = await database.query(sql, values)
          if (sql.includes('into answers')) throw new Error('connection lost')
          return rows
        },
      }
      await assert.rejects(
        handle({ ...platform, database: cut }, mark, { tally: '1', mark: 5 }, by('a')),
        /connection lost/,
      )
      const answer = await handle(platform, mark, { tally: '1', mark: 5 }, by('a'))
      assert.deepEqual([answer.outcome, answer.repeated], ['accepted', true])
      assert.deepEqual(await marksOf(database, 'tally:1'), [5])
    })
  })

  it('opens a stream under a reference made from its key, so that a repeat finds the same one', () => {
    assert.match(freshReference('key', 'clerk'), /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    assert.equal(freshReference('key', 'clerk'), freshReference('key', 'clerk'))
    assert.notEqual(freshReference('key', 'clerk'), freshReference('key', 'other'))
    assert.notEqual(freshReference('key', 'clerk'), freshReference('key2', 'clerk'))
  })
})
