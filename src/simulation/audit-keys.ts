import { createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { keyEvent } from '../keys/events.ts'
import { keysOf } from '../keys/public-view.ts'
import type { Query } from '../platform/database.ts'
import type { Machine } from './machine.ts'
import type { Told } from './work.ts'

/**
 * What must be true of keys when a run is over: both records tell the same life of each key; every message and every receipt
 * verifies with a key that was trusted when it was taken; what was taken out of use is in no file and in no key set, and
 * the public log says so.
 */
export async function auditKeys(own: Machine, other: Machine, told: Told): Promise<readonly string[]> {
  const there = await timeline(other.database.query)
  const here = await timeline(own.database.query)
  const sent = await own.database.query('select sequence, jws, receipt from exchange_sent order by sequence')
  const heard = await other.database.query(
    'select sequence, jws, receipt, received_at from exchange_received order by sequence',
  )
  const complaints: string[] = []
  for (const [at, row] of z.array(sentRow).parse(sent).entries()) {
    const taken = heardRow.parse(heard[at])
    const name = `message ${row.sequence}`
    if (!signedBy(taken.jws, there.theirs, taken.received_at)) complaints.push(`${name}: by no key of its time`)
    if (!signedBy(row.receipt ?? '', here.theirs, null)) complaints.push(`${name}: its receipt is by no key of theirs`)
    if (!signedBy(taken.receipt, there.own, taken.received_at))
      complaints.push(`${name}: the receipt given is by no key`)
    if (bodyOf(row.receipt) !== bodyOf(taken.receipt)) complaints.push(`${name}: another receipt than was given`)
  }
  return [...complaints, ...(await standings(own, other)), ...(await gone(own, told))].map(
    (what) => `${own.party} keys: ${what}`,
  )
}

const sentRow = z.object({ sequence: z.int(), jws: z.string(), receipt: z.string().nullable() })
const heardRow = z.object({ jws: z.string(), receipt: z.string(), received_at: z.string() })
const bodyOf = (jws: string | null): string | undefined => jws?.split('.')[1]

/** A key that signs messages, and from when until when it did so or was believed. */
type Span = { readonly kid: string; readonly x: string; from: string; to: string | null }
const factRow = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()), recorded_at: z.string() })

/** The keys of a record by its facts: its own from their announcement, the other state's from when they were trusted. */
async function timeline(query: Query): Promise<{ readonly own: readonly Span[]; readonly theirs: readonly Span[] }> {
  const own: Span[] = []
  const theirs: Span[] = []
  const announced: Span[] = []
  const rows = await query("select type, data, recorded_at from events where stream like 'keys:%' order by version")
  for (const { type, data, recorded_at: at } of z.array(factRow).parse(rows)) {
    const event = keyEvent.parse({ type, ...data })
    const added = 'keys' in event ? event.keys : []
    const spans = added.flatMap(({ fingerprint: kid, key }) =>
      key.use === 'sig' ? [{ kid, x: key.x, from: at, to: null }] : [],
    )
    if (type === 'keys-begun' || type === 'keys-announced') own.push(...spans)
    if (type === 'partner-keys-entered') theirs.push(...spans)
    if (type === 'partner-keys-announced') announced.push(...spans)
    const named = 'fingerprints' in event ? event.fingerprints : []
    if (type === 'partner-keys-confirmed')
      theirs.push(...announced.filter(({ kid }) => named.includes(kid)).map((span) => ({ ...span, from: at })))
    const ended = type === 'keys-retired' ? own : /^partner-keys-(retired|distrusted)$/.test(type) ? theirs : []
    for (const span of ended) if (named.includes(span.kid)) span.to = at
  }
  return { own, theirs }
}

/** Verified here by node:crypto; `at`: with a key that was good at that instant. */
function signedBy(jws: string, keys: readonly Span[], at: string | null): boolean {
  const [head = '', body = '', signature = ''] = jws.split('.')
  const { kid } = z
    .object({ kid: z.string() })
    .parse(JSON.parse(Buffer.from(head, 'base64url').toString() || '{"kid":""}'))
  return keys.some((key) => {
    const inTime =
      at === null ||
      (Date.parse(key.from) <= Date.parse(at) && (key.to === null || Date.parse(at) <= Date.parse(key.to)))
    if (key.kid !== kid || !inTime) return false
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.x }
    const bytes = Buffer.from(`${head}.${body}`)
    return verify(null, bytes, createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(signature, 'base64url'))
  })
}

/** What one record says of its own keys the other says of them too. */
async function standings(own: Machine, other: Machine): Promise<readonly string[]> {
  const [mine, its] = [await keysOf(own.database.query), await keysOf(other.database.query)]
  return mine.own.flatMap(({ fingerprint, key, confirmedAt, refused, retired }) => {
    const standing = its.partner.find((one) => one.fingerprint === fingerprint)?.standing
    const means = retired !== null ? 'retired' : refused ? 'refused' : confirmedAt === null ? 'announced' : 'trusted'
    return standing === means ? [] : [`${key.use} ${fingerprint} is ${means} here and ${standing} there`]
  })
}

/** What was taken out of use is gone: from the files, from what is published, and the log says so once. */
async function gone(machine: Machine, told: Told): Promise<readonly string[]> {
  const { party, folder, database } = machine
  const life = machine.life()
  if (life === null) return ['the machine is down']
  const complaints: string[] = []
  const state = await keysOf(database.query)
  const retired = told.retired.filter((one) => one.party === party).flatMap(({ fingerprints }) => fingerprints)
  for (const { fingerprint, key, retired: end } of state.own) {
    const spent = retired.includes(fingerprint)
    if (spent !== (end !== null)) complaints.push(`${key.use} ${fingerprint} was ${spent ? 'not ' : ''}retired`)
    const raw = 'x' in key ? key.x : key.ed25519
    const file = join(folder, 'x' in key ? 'keys.json' : 'log-keys.json')
    const kept = existsSync(file) && readFileSync(file, 'utf8').includes(raw)
    if (kept === spent) complaints.push(`${key.use} ${fingerprint} is ${kept ? 'still' : 'not'} in its file`)
    if (key.use === 'sig' || key.use === 'enc') {
      const published = life.node.jwks.keys.some(({ kid }) => kid === fingerprint)
      if (published === spent) complaints.push(`${key.use} ${fingerprint} is ${published ? 'still' : 'not'} published`)
      complaints.push(...(await saidInLog(database.query, fingerprint, spent)))
    }
  }
  return complaints
}

async function saidInLog(query: Query, key: string, spent: boolean): Promise<readonly string[]> {
  const rows = await query(
    "select kind from log_entries where kind in ('key-added', 'key-retired') and convert_from(entry, 'UTF8')::jsonb->>'key' = $1 order by log_entries.index",
    [key],
  )
  const said = rows.map(({ kind }) => kind).join()
  return said === (spent ? 'key-added,key-retired' : 'key-added') ? [] : [`the log says ${said} of ${key}`]
}
