import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { factsHeld } from './journal/sequencer.ts'
import { keySetOf, originOf } from './keys/public-view.ts'
import type { Agreement } from './law/law.ts'
import type { Published } from './law/published.ts'
import { lawVersion } from './law/version.ts'
import type { NodeKeys } from './node-keys.ts'
import { sidesOf } from './node-law.ts'
import type { Clock } from './platform/clock.ts'
import type { Database, Query } from './platform/database.ts'
import type { PublicKeys } from './platform/keys.ts'
import type { KeysTold } from './transparency/differences.ts'
import { readOverHttp } from './transparency/follow-read.ts'
import { readingSaid } from './transparency/following-view.ts'
import { type HeadSaid, noteHead } from './transparency/head-follow.ts'
import { followLog, type LogFollower, postToWitness, type WitnessedBy } from './transparency/log-follow.ts'
import { keepKeys } from './transparency/log-proof-view.ts'
import { type NoteKey, parseVkey, vkeyOf } from './transparency/note.ts'
import { followPartner, type PartnerFollower } from './transparency/partner-follow.ts'
import type { LogRoutes } from './transparency/routes.ts'
import { logSigners, witnessSigners } from './transparency/signer.ts'

/** The node's public log, and its work as the witness of the other state's. */
export type NodeLog = {
  readonly origin: string
  readonly follower: LogFollower
  readonly routes: LogRoutes
  /** What the other state must have to verify our log and our cosignatures. */
  readonly verifiers: () => Required<Pick<PublicKeys, 'log' | 'witness'>>
  /** Whose log we witness and who witnesses ours, from the keys of the other state that are trusted at each moment. */
  readonly connect: (partner: { readonly url: string }) => void
  /** Says in public which keys came into use or went out of it, where that is not said yet. */
  readonly keysAre: () => Promise<void>
  /** The other state's log, read here entry by entry and compared with ours. */
  readonly theirs: PartnerFollower
  /** Compares how far the other state says its log has come with what it said before. */
  readonly headSaid: (said: HeadSaid, within: Query) => Promise<void>
  /** Says in public which law holds now, where that is not what was said last. */
  readonly lawIs: (law: Agreement) => Promise<void>
}

type Settings = {
  readonly database: Database
  readonly clock: Clock
  readonly agreement: Agreement
  readonly party: string
  readonly own: NodeKeys
  readonly report: (problem: string) => void
  /** Left out, over HTTP. Where something else carries, the other state's log is not read: it is a walk through files. */
  readonly post?: WitnessedBy['post'] | undefined
}

/** Opens the log, says in public what is not yet said (its keys, the law, what older facts made public), and goes on. */
export async function openLog(settings: Settings): Promise<NodeLog> {
  const { database, clock, agreement, party, own, report, post = postToWitness } = settings
  const origin = originOf(agreement.id, party)
  const signers = () => logSigners(origin, ...own.logKeys().log)
  const witnessing = () => witnessSigners(`${origin}/witness`, ...own.logKeys().witness)
  const witnesses = (): readonly NoteKey[] => parsed(own.partner().witness)
  const theirs = (): readonly NoteKey[] => parsed(own.partner().log)
  const verifiers = () => ({
    log: signers().map(({ key }) => vkeyOf(key)),
    witness: witnessing().map(({ key }) => vkeyOf(key)),
  })
  const keysAre = () => sayKeys(database.query, clock, party, { ...own.published(), ...verifiers() })
  await keysAre()
  await announceFacts(database.query, clock)
  const follower = followLog({
    ...{ database, origin, agreement: agreement.id, party, report },
    now: clock.now,
    wake: clock.wake,
    onTakenBack: (within, entries) => sayPutBack(within, clock, entries),
    get signers() {
      return signers()
    },
  })
  const { reader, origin: theirOrigin } = readerOf(settings, theirs)
  return {
    origin,
    follower,
    theirs: reader,
    verifiers,
    keysAre: async () => {
      await keysAre()
      follower.poke()
    },
    routes: {
      query: database.query,
      keys: () => [...signers().map(({ key }) => key), ...witnesses()],
      reading: () => readingSaid(database.query, theirOrigin),
      witnessing: {
        database,
        logs: () => {
          const keys = theirs()
          const [first] = keys
          return first === undefined ? [] : [{ origin: first.name, keys }]
        },
        get signers() {
          return witnessing()
        },
        now: clock.now,
        cosigned: reader.poke,
      },
      copied: theirs,
    },
    connect: ({ url }) => {
      const there = { url: `${url}/witness/add-checkpoint`, keys: witnesses, post }
      follower.witnessedBy(settings.post === undefined ? { ...there, copy: readOverHttp(`${url}/mirror/`) } : there)
      if (settings.post === undefined) reader.reads(readOverHttp(`${url}/log/`))
    },
    headSaid: async (said, within) => {
      const [first] = theirs()
      if (first !== undefined) await noteHead(within, first.name, said, clock.now())
    },
    lawIs: async (law) => {
      await sayLaw(database.query, clock, law)
      follower.poke()
    },
  }
}

/** Names the keys in use in public, and remembers them. */
async function sayKeys(query: Query, clock: Clock, party: string, ours: PublicKeys): Promise<void> {
  await announceKeys(query, clock, ours)
  await keepKeys(query, party, ours, clock.now())
}

/** Says in public that the record was put back from a backup, and how much of the private journal is lost by it. */
async function sayPutBack(query: Query, clock: Clock, taken: readonly Uint8Array[]): Promise<void> {
  const anchored = taken.flatMap((bytes) => {
    const { kind, facts, root } = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return kind === 'journal-anchored' ? [{ facts: Number(facts), root: String(root) }] : []
  })
  const facts = await factsHeld(query, anchored)
  const at = clock.now()
  const said: Published = {
    kind: 'record-put-back',
    version: 1,
    at,
    entries: taken.length,
    facts,
    anchored: Math.max(facts, ...anchored.map((one) => one.facts)),
  }
  await announce(query, clock, [[`record-put-back:${at}`, said]])
}

/** Says in public which law holds now, where that is not what was said last. */
async function sayLaw(query: Query, clock: Clock, law: Agreement): Promise<void> {
  const digest = digestOfLaw(law)
  const [last] = await query(
    `select digest from (
       select convert_from(entry, 'UTF8')::jsonb->>'digest' as digest, 0 as waiting, index from log_entries where kind = 'law-changed'
       union all select entry->>'digest', 1, 0 from log_queue where entry->>'kind' = 'law-changed') said
     order by waiting desc, index desc limit 1`,
  )
  if (last?.digest === digest) return
  const from = clock.now()
  const said: Published = { kind: 'law-changed', version: 1, law: lawVersion(law, from), digest, from }
  await announce(query, clock, [[`law-changed:${from}:${digest.slice(0, 16)}`, said]])
}

/** What reads the other state's log, under its name. */
function readerOf({ database, clock, agreement, party, own, report }: Settings, keys: () => readonly NoteKey[]) {
  const { other } = sidesOf(agreement, party)
  const origin = originOf(agreement.id, other.party)
  const partner = { party: other.party, origin, keys, told: () => keysTold(own, origin) }
  const { now, wake } = clock
  return { origin, reader: followPartner({ database, agreement: agreement.id, party, now, wake, report, partner }) }
}

/** The other state's keys as its log names them, by how they stand here. */
function keysTold(own: NodeKeys, origin: string): KeysTold {
  const named = (some: ReturnType<NodeKeys['state']>['partner']): ReadonlySet<string> => {
    const { keys, log = [], witness = [] } = keySetOf(some, origin)
    return new Set([...keys.map(({ kid }) => kid), ...log, ...witness])
  }
  const { partner } = own.state()
  const stopped = ['refused', 'retired', 'distrusted']
  return {
    known: named(partner),
    trusted: named(partner.filter(({ standing }) => standing === 'trusted')),
    stopped: named(partner.filter(({ standing }) => stopped.includes(standing))),
  }
}

const parsed = (lines: readonly string[] = []): readonly NoteKey[] => lines.map(parseVkey).filter((key) => key !== null)

/** Queues what is to be said; what was said before stays said once. */
async function announce(query: Query, clock: Clock, said: readonly (readonly [string, Published])[]): Promise<void> {
  const rows = said.map(([key, entry]) => ({ key, entry }))
  await query(
    `insert into log_queue select s.key, s.entry, $2 from json_to_recordset($1::json) as s(key text, entry jsonb)
     where not exists (select 1 from log_entries e where e.key = s.key) on conflict do nothing`,
    [JSON.stringify(rows), clock.now()],
  )
}

/** The same law has the same digest, and working it out takes a while: kept as long as the law is. */
function digestOfLaw(law: Agreement): string {
  const known = digests.get(law)
  if (known !== undefined) return known
  const text = canonicalize(JSON.parse(JSON.stringify(law))) ?? ''
  const digest = createHash('sha256').update(text).digest('hex')
  digests.set(law, digest)
  return digest
}
const digests = new WeakMap<Agreement, string>()

/** Every key in use is named in the log, and every one that no longer is (docs/protocol.md). */
async function announceKeys(query: Query, clock: Clock, { keys, log = [], witness = [] }: PublicKeys): Promise<void> {
  const added: readonly (readonly ['sig' | 'enc' | 'log' | 'witness', string])[] = [
    ...keys.map((key) => [key.use, key.kid] as const),
    ...log.map((key) => ['log', key] as const),
    ...witness.map((key) => ['witness', key] as const),
  ]
  const rows = await query(
    `select convert_from(entry, 'UTF8') as text from log_entries where kind in ('key-added', 'key-retired') order by index`,
  )
  const held = new Map<string, 'sig' | 'enc' | 'log' | 'witness'>()
  for (const row of rows) {
    const { kind, use, key } = JSON.parse(String(row.text))
    if (kind === 'key-added') held.set(String(key), use)
    else held.delete(String(key))
  }
  const now = added.map(([, key]) => key)
  await announce(query, clock, [
    ...added
      .filter(([, key]) => !held.has(key))
      .map(([use, key]) => [`key-added:${use}:${short(key)}`, { kind: 'key-added', version: 1, use, key }] as const),
    ...[...held]
      .filter(([key]) => !now.includes(key))
      .map(
        ([key, use]) => [`key-retired:${use}:${short(key)}`, { kind: 'key-retired', version: 1, use, key }] as const,
      ),
  ])
}

const short = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)

/** Facts recorded before there was a log, or made public by a newer version of the program. */
async function announceFacts(query: Query, clock: Clock): Promise<void> {
  await query(
    `insert into log_queue select v.key, v.data, $1 from view_rows v where v.view = 'published'
     and not exists (select 1 from log_entries e where e.key = v.key) on conflict do nothing`,
    [clock.now()],
  )
}
