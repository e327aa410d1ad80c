import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import type { Database } from '../platform/database.ts'
import { oddEntries } from './differences-view.ts'
import { begins, forge, later, origins, pair, place, say, served, signers, two } from './fixture.ts'
import { PIECE, type ReadLog, readOverHttp } from './follow-read.ts'
import { followingNow } from './following-view.ts'
import { noteHead } from './head-follow.ts'
import { logSigners, signedCheckpoint } from './signer.ts'
import { evidenceKept, newestCheckpoint } from './store.ts'

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

  it('a process that reads an older checkpoint than another leaves the newer one standing', async () => {
    const { there, round, following } = await two(open)
    await say(there, 'YY', place('A'))
    const old = await newestCheckpoint(there.query)
    await say(there, 'YY', place('B'))
    const newest = await newestCheckpoint(there.query)
    let quicker = 0
    const slow: ReadLog = async (path, most, signal) => {
      if (path === 'checkpoint') return Buffer.from(old?.note ?? '')
      if (path.startsWith('tile/entries') && quicker++ === 0) assert.equal(await round(), null)
      return served(there)(path, most, signal)
    }
    assert.equal(await round(slow), null)
    assert.deepEqual([(await following()).size, (await following()).note], [2, newest?.note])
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
    assert.equal(await round(shows(`${checkpoint(3, 1)}— nobody AAAAAAAA\n`)), 'two-roots')
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
      JSON.stringify({ agreement: 'one', code: 'X', draw: 'D\u0000', kind: 'draw-voided', party: 'YY', version: 1 }),
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
