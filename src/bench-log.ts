import { generateKeyPairSync } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Measure } from './bench.ts'
import { knownInstant } from './core/calendar.ts'
import { type Hash, leafHash, rootOf } from './core/tree.ts'
import type { Database } from './platform/database.ts'
import type { LogKeyPair } from './platform/log-keys.ts'
import { vkeyOf } from './transparency/note.ts'
import { sequence } from './transparency/sequencer.ts'
import { logSigners, signedCheckpoint } from './transparency/signer.ts'
import { bundleOf, TILE, tilePath, widthIn } from './transparency/tiles.ts'
import { type ReadFile, verifyLog } from './transparency/verify.ts'

/** The public log: entries taken in, and a whole log verified, each beside hashing the same entries and nothing else. */

const origin = 'bench.example'

function keyPair(): LogKeyPair {
  const [classic, later] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ml-dsa-44').privateKey]
  const jwk: Readonly<Record<string, unknown>> = { ...later.export({ format: 'jwk' }) }
  return {
    ed25519: { raw: Buffer.from(classic.export({ format: 'jwk' }).x ?? '', 'base64url'), privateKey: classic },
    mldsa: { raw: Buffer.from(String(jwk.pub), 'base64url'), privateKey: later },
  }
}
const signers = logSigners(origin, keyPair())

const placeEntry = (at: number) => ({
  kind: 'place-counted',
  version: 1,
  direction: at % 2 === 0 ? 'readmitted' : 'admitted',
  week: '2025-W47',
  place: `P${String(at).padStart(9, '0')}`,
  persons: 1,
})

const perSecond = (many: number, since: number): number => (1000 * many) / (performance.now() - since)

/** Hashing so many entries, one after another: the least that anybody who checks them must do. */
function hashing(entries: readonly Uint8Array[]): number {
  const start = performance.now()
  for (const entry of entries) leafHash(entry)
  return perSecond(entries.length, start)
}

/** A log of so many entries, in memory as its files would be, verified whole. */
export async function measureVerify(many: number): Promise<Measure> {
  const entries = Array.from({ length: many }, (_, at) =>
    Buffer.from(canonicalize({ ...placeEntry(at), agreement: 'bench', party: 'XX' }) ?? ''),
  )
  const read = filesOf(entries)
  const raw = hashing(entries)
  const start = performance.now()
  const verified = await verifyLog(read, signers.map(({ key }) => `${vkeyOf(key)}\n`).join(''))
  const done = perSecond(many, start)
  if (!verified.ok) throw new Error(`the log did not verify: ${JSON.stringify(verified.checks)}`)
  const what = `entries of a log of ${many.toLocaleString('en-GB')} verified`
  return { engine: 'none', connections: 1, what, perSecond: done, raw, ofRaw: done / raw }
}

function filesOf(entries: readonly Uint8Array[]): ReadFile {
  const levels: (readonly Hash[])[] = [entries.map(leafHash)]
  for (let below = levels[0] ?? []; below.length >= TILE; below = levels.at(-1) ?? []) {
    const above: Hash[] = []
    for (let at = 0; at + TILE <= below.length; at += TILE) above.push(rootOf(below.slice(at, at + TILE)))
    levels.push(above)
  }
  const root = rootOf(levels[0] ?? [])
  const files = new Map<string, () => Uint8Array>()
  const note = signedCheckpoint(signers, { origin, size: entries.length, root })
  files.set('checkpoint', () => Buffer.from(note))
  for (let index = 0; index * TILE < entries.length; index++)
    files.set(tilePath({ level: 'entries', index, width: widthIn(entries.length, 0, index) }), () =>
      bundleOf(entries.slice(index * TILE, (index + 1) * TILE)),
    )
  for (const [level, hashes] of levels.entries())
    for (let index = 0; index * TILE < hashes.length; index++)
      files.set(tilePath({ level, index, width: widthIn(entries.length, level, index) }), () =>
        Buffer.concat(hashes.slice(index * TILE, (index + 1) * TILE)),
      )
  return async (path) => files.get(path)?.() ?? null
}

/** Entries that wait, taken into the log of a database, a thousand at a time, each time signed twice. */
export async function measureAppends(database: Database, many: number): Promise<Measure> {
  const entries = Array.from({ length: many }, (_, at) => placeEntry(at))
  const raw = hashing(entries.map((entry) => Buffer.from(JSON.stringify(entry))))
  const at = knownInstant('2025-11-23T12:00:00Z')
  await database.query(
    `insert into log_queue select entry->>'place', entry, $2 from json_array_elements($1::json) as e(entry)`,
    [JSON.stringify(entries), at],
  )
  const start = performance.now()
  const log = { database, origin, agreement: 'bench', party: 'XX', signers, now: () => at }
  while ((await sequence(log)).added > 0);
  const done = perSecond(many, start)
  return {
    engine: database.engine,
    connections: 1,
    what: 'entries taken into the log',
    perSecond: done,
    raw,
    ofRaw: done / raw,
  }
}
