import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import type { Open } from '../../test/engines.ts'
import type { Instant } from '../core/brand.ts'
import { addHours } from '../core/calendar.ts'
import { leafHash } from '../core/tree.ts'
import type { Published } from '../law/published.ts'
import type { Database } from '../platform/database.ts'
import type { LogKeyPair } from '../platform/log-keys.ts'
import type { KeysTold } from './differences.ts'
import { differencesKept, GRACE_HOURS } from './differences-view.ts'
import type { ReadLog } from './follow-read.ts'
import { followingNow } from './following-view.ts'
import { followPartner } from './partner-follow.ts'
import { logRoutes } from './routes.ts'
import { addHashes, sequence, sizeOf, storedHashes } from './sequencer.ts'
import { logSigners, signedCheckpoint, witnessSigners } from './signer.ts'
import { rootOfTree } from './tiles.ts'

/** For tests: a fresh pair of keys for a log or a witness. */
export const pair = (): LogKeyPair => {
  const [classic, later] = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ml-dsa-44').privateKey]
  const jwk: Readonly<Record<string, unknown>> = { ...later.export({ format: 'jwk' }) }
  return {
    ed25519: { raw: Buffer.from(classic.export({ format: 'jwk' }).x ?? '', 'base64url'), privateKey: classic },
    mldsa: { raw: Buffer.from(String(jwk.pub), 'base64url'), privateKey: later },
  }
}

export const begins = '2025-11-24T08:00:00Z' as Instant
export const origins = { XX: 'xx.one.paripassu', YY: 'yy.one.paripassu' } as const
export type State = keyof typeof origins
export const signers = { XX: logSigners(origins.XX, pair()), YY: logSigners(origins.YY, pair()) }
const noWitness = witnessSigners('none/witness', pair())
const nobody: KeysTold = { known: new Set(), trusted: new Set(), stopped: new Set() }

export const place = (token: string, kind: 'place-counted' | 'place-reversed' = 'place-counted', week = '2025-W47') =>
  ({ kind, version: 1, direction: 'admitted', week, place: token, persons: 1 }) as const
export const hex = (sign: string): string => sign.repeat(64)

/** Says something in a state's log and has it sequenced. */
export async function say(database: Database, state: State, ...said: readonly Published[]): Promise<void> {
  const rows = said.map((entry) => ({ key: JSON.stringify(entry), entry }))
  await database.query(
    'insert into log_queue select key, entry, $2 from json_to_recordset($1::json) as q(key text, entry jsonb)',
    [JSON.stringify(rows), begins],
  )
  const log = { database, origin: origins[state], agreement: 'one', party: state, signers: signers[state] }
  while ((await sequence({ ...log, now: () => begins })).added > 0);
}

/** Puts any bytes into a log, as no node of ours would, and signs for them. */
export async function forge(
  database: Database,
  state: State,
  ...entries: readonly (string | Uint8Array)[]
): Promise<void> {
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
export const served = (database: Database): ReadLog => {
  const witnessing = { database, logs: () => [], signers: noWitness, now: () => begins }
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
export async function two(open: Open, told: KeysTold = nobody) {
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
export const later = addHours(begins, GRACE_HOURS)
