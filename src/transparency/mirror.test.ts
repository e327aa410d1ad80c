import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import { addMinutes } from '../core/calendar.ts'
import type { Published } from '../law/published.ts'
import type { Database } from '../platform/database.ts'
import { begins, forge, origins, place, say, signers, two } from './fixture.ts'
import { type ReadLog, Unread } from './follow-read.ts'
import { followLog } from './log-follow.ts'
import { mirrorRoutes, takeLogBack } from './mirror.ts'
import { vkeyOf } from './note.ts'
import { sizeOf } from './sequencer.ts'
import { newestCheckpoint } from './store.ts'
import { verifyLog } from './verify.ts'

const ownKeys = signers.YY.map(({ key }) => key)
/** What anybody can fetch of the copy that `here` keeps of the other's log. */
const copyAt = (here: Database): ReadLog => {
  const app = mirrorRoutes(here.query, () => ownKeys)
  return async (path) => {
    const answer = await app.request(`/mirror/${path}`)
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null
  }
}
/** The log as a backup has it that was made when it had so many entries. */
async function putBackTo({ query }: Database, size: number): Promise<void> {
  await query('delete from log_entries where index >= $1', [size])
  await query('delete from log_hashes where level = 0 and index >= $1', [size])
  await query('delete from log_hashes where level = 1 and index >= $1', [Math.floor(size / 256)])
  await query('delete from log_checkpoints where log_checkpoints.size > $1', [size])
}
const places = (from: number, to: number): readonly Published[] =>
  Array.from({ length: to - from }, (_, at) => place(`T${from + at}`))
const settings = (database: Database, now: () => Instant = () => begins) => ({
  ...{ database, origin: origins.YY, agreement: 'one', party: 'YY', signers: signers.YY, now },
})
const nothing = async (): Promise<void> => undefined
const back = (database: Database, read: ReadLog) => takeLogBack(settings(database), read, nothing)
const holds = async (read: ReadLog) => verifyLog(async (path) => read(path, 1e6, new AbortController().signal), null)

forEachEngine((_, open) => {
  describe('the copy that a state keeps of the other’s log', () => {
    it('is the whole log, as anybody verifies one', async () => {
      const { here, there, rounds } = await two(open)
      assert.equal(await copyAt(here)('checkpoint', 1, new AbortController().signal), null, 'nothing was read yet')
      await say(there, 'YY', ...places(0, 300))
      await rounds(1)
      const verified = await holds(copyAt(here))
      assert.ok(verified.ok && verified.size === 300, JSON.stringify(verified.checks))
      const app = mirrorRoutes(here.query, () => ownKeys)
      assert.equal(await (await app.request('/mirror/keys')).text(), ownKeys.map((key) => `${vkeyOf(key)}\n`).join(''))
      for (const path of [
        'tile/0/002',
        'tile/0/001.p/45',
        'tile/entries/001.p/45',
        'tile/2/000',
        'tile/0/000.p/256',
        'x',
      ])
        assert.equal((await app.request(`/mirror/${path}`)).status, 404, path)
    })

    for (const kept of [0, 1, 255, 256, 257, 299])
      it(`gives back a log of which ${kept} of 300 entries are left, byte for byte, and it grows on as one log`, async () => {
        const { here, there, rounds, round } = await two(open)
        await say(there, 'YY', ...places(0, 300))
        await rounds(1)
        const whole = await newestCheckpoint(there.query)
        const entries = await there.query("select encode(entry, 'hex') as entry from log_entries order by index")
        await putBackTo(there, kept)
        const taken: number[] = []
        const told = async (_: unknown, list: readonly Uint8Array[]): Promise<void> => void taken.push(list.length)
        assert.deepEqual(await takeLogBack(settings(there), copyAt(here), told), { entries: 300 - kept })
        assert.deepEqual(taken, [300 - kept])
        assert.equal((await newestCheckpoint(there.query))?.note, whole?.note)
        const now = await there.query("select encode(entry, 'hex') as entry from log_entries order by index")
        assert.deepEqual(now, entries)
        assert.deepEqual(await back(there, copyAt(here)), { entries: 0 }, 'once is enough')
        // What the record still says, and what it says anew of the same places, stands once.
        await say(there, 'YY', place('T299'), place('NEW'))
        assert.equal(await sizeOf(there.query), 301)
        assert.equal(await round(), null, 'the other state reads on without a fault')
        assert.ok((await holds(copyAt(here))).ok)
      })

    it('is asked for again where more is being read: it is not that there is none', async () => {
      const { here, there, rounds } = await two(open)
      await say(there, 'YY', ...places(0, 3))
      await rounds(1)
      await say(there, 'YY', place('MORE'))
      // Stopped between two pieces: what was read is three entries, under a checkpoint of four.
      await here.query('update log_following set signed = 4, note = $1', [(await newestCheckpoint(there.query))?.note])
      assert.equal((await mirrorRoutes(here.query, () => ownKeys).request('/mirror/checkpoint')).status, 503)
    })

    it('gives nothing back where the log here is as long, longer, or has no copy', async () => {
      const { here, there, rounds } = await two(open)
      assert.deepEqual(await back(there, copyAt(here)), { entries: 0 })
      await say(there, 'YY', ...places(0, 3))
      await rounds(1)
      assert.deepEqual(await back(there, copyAt(here)), { entries: 0 })
      await say(there, 'YY', place('MORE'))
      assert.deepEqual(await back(there, copyAt(here)), { entries: 0 })
    })

    it('is not believed where it is not ours, or does not go on from what we have; nothing is kept of it', async () => {
      const { here, there, rounds } = await two(open)
      await say(there, 'YY', ...places(0, 5))
      await rounds(1)
      await putBackTo(there, 2)
      const copy = copyAt(here)
      const lying =
        (path: string, bytes: (truth: Uint8Array) => Uint8Array): ReadLog =>
        async (asked, most, signal) => {
          const truth = await copy(asked, most, signal)
          return truth === null || !asked.startsWith(path) ? truth : bytes(truth)
        }
      const swapped = (truth: Uint8Array): Uint8Array =>
        Buffer.from(Buffer.from(truth).toString('latin1').replace('T4', 'T5'), 'latin1')
      const lies: readonly [string, ReadLog][] = [
        [
          'bad-signature',
          lying('checkpoint', (note) => Buffer.from(Buffer.from(note).toString().replace('\n5\n', '\n6\n'))),
        ],
        ['not-a-checkpoint', lying('checkpoint', () => Buffer.from('hello'))],
        ['tiles-do-not-fit', lying('tile/entries', swapped)],
        ['entries-missing', lying('tile/entries', () => new Uint8Array())],
        ['away', async () => Promise.reject(new Unread('away'))],
      ]
      for (const [trouble, read] of lies)
        await assert.rejects(
          back(there, read),
          (error) => error instanceof Unread && error.trouble === trouble,
          trouble,
        )
      assert.equal(await sizeOf(there.query), 2)
      // A record that has already said something else after the backup: the copy leads elsewhere.
      await forge(there, 'YY', '{"kind":"other"}')
      await assert.rejects(back(there, copy), (error) => error instanceof Unread && error.trouble === 'forked')
      assert.equal(await sizeOf(there.query), 3)
      assert.deepEqual(await there.query('select 1 from log_taken_back'), [])
    })
  })

  describe('a log that was cosigned before', () => {
    /** A node’s log after a start, one entry waiting, and a witness whose copy is as told. */
    const started = async () => {
      const { there } = await two(open)
      await say(there, 'YY', ...places(0, 4))
      await there.query('update log_checkpoints set witnessed_at = signed_at')
      await there.query('insert into log_queue values ($1, $2, $3)', ['new', JSON.stringify(place('NEW')), begins])
      let now: Instant = begins
      const said: string[] = []
      const slow = { idle: 3_600_000, first: 3_600_000 }
      const log = followLog({ ...settings(there, () => now), ...slow, report: (problem) => said.push(problem) })
      const witness = { url: 'http://witness.example', keys: () => [], post: async () => ({ status: 500, body: '' }) }
      return {
        ...{ log, said },
        grown: async () => (await sizeOf(there.query)) - 4,
        head: async () => (await log.head(there.query))?.size ?? null,
        at: (minutes: number): void => {
          now = addMinutes(begins, minutes)
        },
        connect: async (copy: ReadLog): Promise<void> => {
          log.witnessedBy({ ...witness, copy })
          await log.settled()
          await log.settled()
        },
      }
    }
    const away: ReadLog = () => Promise.reject(new Unread('away'))

    it('takes nothing new in and says nothing of its length until the copy was asked for', async () => {
      const { log, connect, said, grown, head } = await started()
      assert.equal(await log.settled(), false)
      assert.deepEqual([await grown(), await head()], [0, null])
      await connect(away)
      assert.deepEqual([await grown(), await head()], [0, null])
      assert.ok(said.includes('log-copy-away'))
      await connect(async () => null)
      assert.deepEqual([await grown(), await head()], [1, 5], 'nothing is known there that is not known here')
      await log.stop()
    })

    it('does not take what cannot be read just now for a copy that there is not', async () => {
      const { log, connect, grown, at } = await started()
      await connect(async () => Buffer.from('<html>Back soon</html>'))
      await connect(() => Promise.reject(new RangeError('Invalid string length')))
      assert.equal(await grown(), 0)
      at(60)
      await connect(() => Promise.reject(new RangeError('Invalid string length')))
      assert.equal(await grown(), 1, 'nor does it wait for longer than an hour')
      await log.stop()
    })

    it('goes on without it after an hour, and not a minute before', async () => {
      const { log, connect, at, grown, head } = await started()
      for (const [minutes, more] of [
        [0, 0],
        [59, 0],
        [60, 1],
      ] as const) {
        at(minutes)
        await connect(away)
        assert.equal(await grown(), more, `${minutes} minutes`)
      }
      assert.equal(await head(), null, 'how long it is may still turn out otherwise')
      await log.stop()
    })
  })
})
