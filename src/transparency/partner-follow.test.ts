import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { forEachEngine, type Open } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import { addHours, addMilliseconds } from '../core/calendar.ts'
import type { Published } from '../law/published.ts'
import type { Database } from '../platform/database.ts'
import type { KeysTold } from './differences.ts'
import { differencesKept, differencesOpen, GRACE_HOURS, oddEntries } from './differences-view.ts'
import { pair } from './fixture.ts'
import { PIECE, type ReadLog, readOverHttp } from './follow-read.ts'
import { followingNow } from './following-view.ts'
import { noteHead } from './head-follow.ts'
import { followPartner } from './partner-follow.ts'
import { logRoutes } from './routes.ts'
import { sequence } from './sequencer.ts'
import { logSigners, signedCheckpoint, witnessSigners } from './signer.ts'
import { evidenceKept, newestCheckpoint } from './store.ts'

const begins = '2025-11-24T08:00:00Z' as Instant
const origins = { XX: 'xx.one.paripassu', YY: 'yy.one.paripassu' } as const
type State = keyof typeof origins
const signers = { XX: logSigners(origins.XX, pair()), YY: logSigners(origins.YY, pair()) }
const nobody: KeysTold = { known: new Set(), trusted: new Set(), stopped: new Set() }

const place = (token: string, kind: 'place-counted' | 'place-reversed' = 'place-counted', week = '2025-W47') =>
  ({ kind, version: 1, direction: 'admitted', week, place: token, persons: 1 }) as const
const hex = (sign: string): string => sign.repeat(64)

/** Says something in a state's log and has it sequenced. */
async function say(database: Database, state: State, ...said: readonly Published[]): Promise<void> {
  const rows = said.map((entry) => ({ key: JSON.stringify(entry), entry }))
  await database.query(
    'insert into log_queue select key, entry, $2 from json_to_recordset($1::json) as q(key text, entry jsonb)',
    [JSON.stringify(rows), begins],
  )
  const log = { database, origin: origins[state], agreement: 'one', party: state, signers: signers[state] }
  while ((await sequence({ ...log, now: () => begins })).added > 0);
}

/** Puts any bytes into a log, as no node of ours would, and signs for them. */
async function forge(database: Database, state: State, ...entries: readonly (string | Uint8Array)[]): Promise<void> {
  const { addHashes, storedHashes, sizeOf } = await import('./sequencer.ts')
  const { rootOfTree } = await import('./tiles.ts')
  const { leafHash } = await import('../core/tree.ts')
  const from = await sizeOf(database.query)
  for (const [at, entry] of entries.entries())
    await database.query("insert into log_entries values ($1, $2, 'x', decode($3, 'hex'))", [
      from + at,
      `forged ${from + at}`,
      Buffer.from(entry).toString('hex'),
    ])
  await addHashes(database.query, { level: 0, from, hashes: entries.map((one) => leafHash(Buffer.from(one))) })
  const size = from + entries.length
  const root = await rootOfTree(storedHashes(database.query), size)
  const note = signedCheckpoint(signers[state], { origin: origins[state], size, root })
  await database.query("insert into log_checkpoints values ($1, decode($2, 'hex'), $3, $4)", [
    size,
    Buffer.from(root).toString('hex'),
    note,
    begins,
  ])
}

/** What anybody can fetch of a node's log. */
const served = (database: Database): ReadLog => {
  const witnessing = { database, logs: () => [], signers: witnessSigners('none/witness', pair()), now: () => begins }
  const app = logRoutes({
    query: database.query,
    keys: () => [],
    reading: async () => null,
    copied: () => [],
    witnessing,
  })
  return async (path) => {
    const answer = await app.request(`/log/${path}`)
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null
  }
}

/** This state (XX) and the other (YY), each with its log; a clock; rounds as the test asks for them. */
async function two(open: Open, told: KeysTold = nobody) {
  const [here, there] = [await open(), await open()]
  let now = begins
  const told_: string[] = []
  const settings = {
    ...{ database: here, agreement: 'one', party: 'XX', now: () => now, idle: 3_600_000 },
    partner: { party: 'YY', origin: origins.YY, keys: () => signers.YY.map(({ key }) => key), told: () => told },
    report: (problem: string) => void told_.push(problem),
  }
  /** One round, begun anew as after a stop. */
  const round = async (read: ReadLog = served(there), database = here) => {
    const follower = followPartner({ ...settings, database })
    follower.reads(read)
    const trouble = await follower.settled().finally(follower.stop)
    return trouble
  }
  await say(here, 'XX')
  await say(there, 'YY')
  return {
    ...{ here, there, round, reports: told_ },
    rounds: async (many: number) => {
      for (let count = 0; count < many; count++) assert.equal(await round(), null)
    },
    at: (instant: Instant) => {
      now = instant
    },
    found: async () => (await differencesKept(here.query, 'found', 50)).shown.map(({ kind }) => kind).toSorted(),
    noticed: async () => (await differencesKept(here.query, 'noticed', 50)).shown.map(({ kind }) => kind).toSorted(),
    closed: async () => (await differencesKept(here.query, 'closed', 50)).shown.map(({ kind }) => kind).toSorted(),
    following: async () => {
      const found = await followingNow(here.query)
      assert.ok(found !== null)
      return found
    },
  }
}
const later = addHours(begins, GRACE_HOURS)

forEachEngine((_, open) => {
  it('the other log is read to its end, in pieces, and each round goes on from the last', async () => {
    const { there, round, following, here } = await two(open)
    assert.equal(await round(), null)
    assert.equal((await following()).size, 0)
    const many = Array.from({ length: PIECE + 300 }, (_, at) => place(`P${at}`))
    await say(there, 'YY', ...many)
    const asked: string[] = []
    const read: ReadLog = async (path, most, signal) => {
      asked.push(path)
      return served(there)(path, most, signal)
    }
    assert.equal(await round(read), null)
    assert.equal((await following()).size, PIECE + 300)
    const [kept] = await here.query('select count(*)::integer as n from followed_entries')
    assert.equal(kept?.n, PIECE + 300)
    asked.length = 0
    assert.equal(await round(read), null)
    assert.deepEqual(asked, ['checkpoint', 'reading'], 'nothing is new, so nothing is fetched')
    await say(there, 'YY', place('LAST'))
    asked.length = 0
    assert.equal(await round(read), null)
    assert.deepEqual(asked, ['checkpoint', 'tile/entries/017.p/45', 'tile/0/017.p/45', 'reading'])
  })

  it('a partial tile that is gone is read from the full one that begins with it', async () => {
    const { there, round, following } = await two(open)
    await say(there, 'YY', ...Array.from({ length: 250 }, (_, at) => place(`P${at}`)))
    const old = await newestCheckpoint(there.query)
    await say(there, 'YY', ...Array.from({ length: 30 }, (_, at) => place(`Q${at}`)))
    const read: ReadLog = async (path, most, signal) => {
      if (path === 'checkpoint') return Buffer.from(old?.note ?? '')
      return path.includes('.p/') ? null : served(there)(path, most, signal)
    }
    assert.equal(await round(read), null)
    assert.equal((await following()).size, 250)
  })

  it('nothing is kept of what does not lead to the root that was signed, and the trouble is named', async () => {
    const { there, round, following, here, reports } = await two(open)
    await say(there, 'YY', place('A'), place('B'), place('C'))
    const honest = served(there)
    const changed =
      (which: RegExp, change: (bytes: Buffer) => Uint8Array | null): ReadLog =>
      async (path, most, signal) => {
        const bytes = await honest(path, most, signal)
        return which.test(path) && bytes !== null ? change(Buffer.from(bytes)) : bytes
      }
    const flipped = (bytes: Buffer): Buffer => {
      bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
      return bytes
    }
    const newest = await newestCheckpoint(there.query)
    const note = newest?.note ?? ''
    const lies = [
      ['entries-missing', changed(/entries/, () => null)],
      ['entries-missing', changed(/entries/, (bytes) => bytes.subarray(0, bytes.length - 1))],
      ['entries-missing', changed(/entries/, () => Buffer.alloc(0))],
      ['tiles-do-not-fit', changed(/entries/, flipped)],
      ['tiles-do-not-fit', changed(/tile\/0/, flipped)],
      ['tiles-do-not-fit', changed(/tile\/0/, (bytes) => bytes.subarray(0, 95))],
      ['not-a-checkpoint', changed(/checkpoint/, () => Buffer.from('<html>'))],
      ['not-a-checkpoint', changed(/checkpoint/, () => Buffer.from([0xff, 0, 1]))],
      ['other-log', changed(/checkpoint/, () => Buffer.from(note.replace(origins.YY, 'zz.one.paripassu')))],
      ['bad-signature', changed(/checkpoint/, () => Buffer.from(note.replace('\n3\n', '\n4\n')))],
      ['away', changed(/checkpoint/, () => null)],
    ] as const
    for (const [trouble, read] of lies) {
      assert.equal(await round(read), trouble)
      const { size, readAt, trouble: kept } = await following()
      assert.deepEqual([size, readAt, kept], [0, null, trouble])
    }
    const stranger = logSigners(origins.YY, pair())
    const root = Buffer.alloc(32, 1)
    const strange = signedCheckpoint(stranger, { origin: origins.YY, size: 3, root })
    assert.equal(await round(changed(/checkpoint/, () => Buffer.from(strange))), 'not-signed')
    // Truly signed, over a root that no entries lead to.
    const false_ = signedCheckpoint(signers.YY, { origin: origins.YY, size: 3, root })
    assert.equal(await round(changed(/checkpoint/, () => Buffer.from(false_))), 'entries-do-not-fit')
    assert.deepEqual(await here.query('select 1 from followed_entries union all select 1 from followed_hashes'), [])
    assert.ok(reports.includes('partner-log-entries-do-not-fit'))
    assert.equal(await round(honest), null)
    assert.deepEqual([(await following()).size, (await following()).trouble], [3, null])
  })

  it('a stop at any statement leaves what was read whole, and the next round goes on from there', async () => {
    const { there, here, round, following, noticed } = await two(open)
    await say(there, 'YY', ...Array.from({ length: 300 }, (_, at) => place(`P${at}`)))
    for (let stopAt = 1, stopped = true; stopped; stopAt += 2) {
      let left = stopAt
      const through =
        (query: Database['query']): Database['query'] =>
        (sql, values) => {
          if (--left < 0) throw new Error('stopped')
          return query(sql, values)
        }
      const perilous: Database = {
        ...here,
        query: through(here.query),
        transaction: (work) => here.transaction((query) => work(through(query))),
      }
      stopped = await round(served(there), perilous).then(
        () => false,
        () => true,
      )
      const [row] = await here.query('select count(*)::integer as n from followed_entries')
      const [said] = await here.query("select count(*)::integer as n from log_said where whose = 'theirs'")
      assert.equal(said?.n, row?.n)
      assert.equal(row?.n, (await followingNow(here.query))?.size ?? 0)
    }
    assert.equal((await following()).size, 300)
    assert.equal((await noticed()).length, 50)
  })

  it('two processes that read at once keep each entry once', async () => {
    const { there, here, round } = await two(open)
    await say(there, 'YY', ...Array.from({ length: 300 }, (_, at) => place(`P${at}`)))
    await Promise.all([round(), round(), round()])
    const [row] = await here.query('select count(*)::integer as n, max(times) as most from log_said')
    assert.deepEqual([row?.n, row?.most], [300, 1])
  })

  it('another root than the one read, a fork behind it, and a receipt that says otherwise are evidence', async () => {
    const { there, here, round } = await two(open)
    await say(there, 'YY', place('A'), place('B'), place('C'))
    assert.equal(await round(), null)
    const checkpoint = (size: number, byte: number): string =>
      signedCheckpoint(signers.YY, { origin: origins.YY, size, root: Buffer.alloc(32, byte) })
    const shows =
      (note: string): ReadLog =>
      async (path, most, signal) =>
        path === 'checkpoint' ? Buffer.from(note) : served(there)(path, most, signal)
    assert.equal(await round(shows(checkpoint(3, 1))), 'two-roots')
    assert.equal(await round(shows(checkpoint(2, 1))), 'forked')
    const before = (await newestCheckpoint(there.query))?.note ?? ''
    const head = { size: 2, root: Buffer.alloc(32, 9).toString('base64'), sequence: 7, receipt: 'as.it.came' }
    await noteHead(here.query, origins.YY, head, begins)
    assert.equal(await round(), null)
    const found = (await evidenceKept(here.query)).map(({ what, theirs, known }) => [
      what,
      theirs.slice(0, 24),
      known === before,
    ])
    assert.deepEqual(found.toSorted(), [
      ['forked', 'as.it.came', true],
      ['forked', checkpoint(2, 1).slice(0, 24), true],
      ['two-roots', checkpoint(3, 1).slice(0, 24), true],
    ])
    await round()
    assert.equal((await evidenceKept(here.query)).length, 3, 'the same again is the same')
  })

  it('a log that shows less than it signed for, to our witness, in a receipt or before, is behind and not read to its end', async () => {
    const { there, here, round, following, at } = await two(open)
    await say(there, 'YY', place('A'))
    const old = await newestCheckpoint(there.query)
    await say(there, 'YY', place('B'))
    assert.equal(await round(), null)
    const stale: ReadLog = async (path, most, signal) =>
      path === 'checkpoint' ? Buffer.from(old?.note ?? '') : served(there)(path, most, signal)
    at(later)
    assert.equal(await round(stale), 'behind')
    assert.deepEqual([(await following()).readAt, (await following()).troubleSince], [begins, later])
    assert.equal((await evidenceKept(here.query)).length, 0, 'an old checkpoint is true: no evidence')
    await noteHead(
      here.query,
      origins.YY,
      { size: 5, root: Buffer.alloc(32, 3).toString('base64'), sequence: 1, receipt: 'r' },
      begins,
    )
    assert.equal(await round(), 'behind')
  })

  it('what cannot be read, or is not about this log, is kept as it came and shown, and nothing stops', async () => {
    const { there, here, round, rounds, found, at } = await two(open)
    const odd = [
      'not json',
      '[]',
      '{"kind":"fashion","version":1}',
      JSON.stringify({ ...place('Z'), agreement: 'two', party: 'YY' }),
    ]
    await forge(
      there,
      'YY',
      ...odd,
      Buffer.from([0xff, 0xfe, 0]),
      JSON.stringify({
        kind: 'draw-voided',
        version: 1,
        draw: 'D\u0000',
        code: '\ud800',
        agreement: 'one',
        party: 'YY',
      }),
      '',
    )
    assert.equal(await round(), null)
    const { all, shown } = await oddEntries(here.query, 50)
    assert.equal(all, 6)
    assert.deepEqual(
      shown
        .toReversed()
        .slice(0, 4)
        .map(({ text }) => text),
      odd,
    )
    at(later)
    await rounds(3)
    assert.deepEqual(await found(), ['draw-unknown'])
  })

  it('a difference is noticed at once, found when its grace is over and not a second before, and closed when both agree', async () => {
    const { there, here, rounds, at, found, noticed, closed } = await two(open)
    await say(there, 'YY', place('A'))
    await say(here, 'XX', place('B'))
    await rounds(3)
    assert.deepEqual([await noticed(), await found()], [['place-omitted', 'place-unknown'], []])
    at(addMilliseconds(later, -1))
    await rounds(1)
    assert.deepEqual(await found(), [])
    at(later)
    await rounds(1)
    assert.deepEqual([await noticed(), await found()], [[], ['place-omitted', 'place-unknown']])
    assert.deepEqual(await differencesOpen(here.query), { count: 2, since: begins })
    at(addHours(later, 1))
    await say(there, 'YY', place('B'))
    await rounds(1)
    assert.deepEqual([await found(), await closed()], [['place-unknown'], ['place-omitted']])
    await say(there, 'YY', place('A', 'place-reversed'))
    await rounds(1)
    assert.deepEqual([await found(), (await closed()).length], [[], 2], 'taken back, it is in neither book')
  })

  it('a clock that was moved finds nothing by itself, and what was on its way leaves nothing', async () => {
    const { there, here, rounds, at, found, noticed, closed } = await two(open)
    await say(here, 'XX', place('A'))
    await rounds(1)
    at(addHours(begins, 1000))
    await rounds(1)
    assert.deepEqual([await noticed(), await found()], [['place-omitted'], []])
    await say(there, 'YY', place('A'))
    await rounds(1)
    assert.deepEqual([await noticed(), await found(), await closed()], [[], [], []])
  })

  it('every way in which the other log can part from ours is told apart', async () => {
    const { there, here, rounds, at, found } = await two(open)
    const statement = (digest: string) =>
      ({
        ...{ kind: 'statement-signed', version: 1, week: '2025-W47', lastDay: '2025-11-23', until: begins },
        ...{ digest, previous: null },
        counts: { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 },
        cumulative: { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 },
      }) as Published
    const revealed = (draw: string, secret: string): Published => ({
      kind: 'draw-revealed',
      version: 1,
      draw,
      by: 'XX',
      secret,
    })
    const law = (digest: string, version: string): Published => ({
      kind: 'law-changed',
      version: 1,
      law: version,
      digest,
      from: begins,
    })
    const anchored = (facts: number, root: string): Published => ({ kind: 'journal-anchored', version: 1, facts, root })
    const both = [place('SAME'), place('BACK'), revealed('SAME', hex('a')), law(hex('1'), 'v1')]
    await say(
      here,
      'XX',
      ...both,
      place('WEEK'),
      place('OURS-BACK'),
      place('OURS-BACK', 'place-reversed'),
      place('GONE'),
      place('GONE', 'place-reversed'),
    )
    await say(here, 'XX', statement(hex('a')), revealed('D1', hex('a')), revealed('D2', hex('a')), law(hex('2'), 'v2'))
    await say(
      there,
      'YY',
      ...both,
      place('WEEK', 'place-counted', '2025-W46'),
      place('OURS-BACK'),
      place('BACK', 'place-reversed'),
    )
    await say(there, 'YY', statement(hex('b')), revealed('D1', hex('b')), revealed('D3', hex('b')), law(hex('3'), 'v2'))
    await say(there, 'YY', anchored(5, hex('a')), anchored(9, hex('a')))
    await say(there, 'YY', anchored(5, hex('b')))
    await forge(there, 'YY', JSON.stringify({ ...place('SAME'), agreement: 'one', party: 'YY' }))
    await rounds(2)
    at(later)
    await rounds(1)
    assert.deepEqual(await found(), [
      'draw-differs',
      'draw-omitted',
      'draw-unknown',
      'journal-rewritten',
      'journal-shrank',
      'law-differs',
      'place-differs',
      'reversal-omitted',
      'reversal-unknown',
      'said-twice',
      'statement-differs',
    ])
    await say(there, 'YY', anchored(10, hex('c')), law(hex('2'), 'v2'))
    await rounds(1)
    assert.deepEqual(
      (await found()).filter((kind) => /law|shrank/.test(kind)),
      [],
    )
  })

  it('keys that the exchange never told of, that we stopped, and that their log does not have, are differences', async () => {
    const told = {
      known: new Set(['told', 'stolen', 'unsaid', 'announced']),
      trusted: new Set(['told', 'unsaid']),
      stopped: new Set(['stolen']),
    }
    const { there, rounds, at, found } = await two(open, told)
    const key = (name: string, kind: 'key-added' | 'key-retired' = 'key-added'): Published => ({
      kind,
      version: 1,
      use: 'sig',
      key: name,
    })
    await say(there, 'YY', ...['told', 'stolen', 'announced', 'smuggled', 'old', 'unsaid'].map((name) => key(name)))
    await say(there, 'YY', key('old', 'key-retired'), key('unsaid', 'key-retired'))
    await rounds(2)
    at(later)
    await rounds(1)
    assert.deepEqual(await found(), ['key-stopped', 'key-unknown', 'key-unsaid'])
  })
})

/** A server that answers as it is told, for as long as `work` takes. */
async function hostile(answer: RequestListener, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/log/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

it('an answer that never ends, is too long, leads elsewhere or fails is no answer', async () => {
  const { signal } = new AbortController()
  const away = { message: 'away' }
  await hostile(
    (request, response) => {
      if (request.url === '/log/long') {
        const more = (): void => {
          while (!response.destroyed && response.write('x'.repeat(1000)));
        }
        response.on('drain', more)
        more()
      } else if (request.url === '/log/elsewhere') response.writeHead(302, { location: '/log/good' }).end()
      else if (request.url === '/log/good') response.end('good')
      else if (request.url === '/log/missing') response.writeHead(404).end()
      else if (request.url === '/log/cut')
        response.writeHead(200, { 'content-length': '10' }).write('x', () => response.destroy())
      else response.writeHead(500).end()
    },
    async (url) => {
      const read = readOverHttp(url)
      assert.equal(Buffer.from((await read('good', 4, signal)) ?? []).toString(), 'good')
      assert.equal(await read('missing', 4, signal), null)
      await assert.rejects(read('good', 3, signal), away)
      for (const path of ['long', 'elsewhere', 'cut', 'fails']) await assert.rejects(read(path, 5000, signal), away)
      const ends = new AbortController()
      ends.abort()
      await assert.rejects(read('good', 4, ends.signal), away)
    },
  )
  await assert.rejects(readOverHttp('http://127.0.0.1:1/log/')('good', 4, signal), away)
})
