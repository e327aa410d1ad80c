import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { checkRecord } from '../journal/check-view.ts'
import { disclose, disclosureText } from '../journal/disclosure-view.ts'
import { verifyDisclosure } from '../journal/verify-view.ts'
import type { Query } from '../platform/database.ts'
import type { Chance } from './chance.ts'
import type { Machine } from './machine.ts'

/**
 * What must be true of a node's private journal: every fact recorded is under its root once, with its true bytes; every root
 * that stands in the public log is the one worked out here, from salts and facts alone; and what is disclosed of a case
 * verifies with nothing but the file and the keys that both states publish.
 */
export async function auditJournal(machine: Machine, other: Machine, chance: Chance): Promise<readonly string[]> {
  const { party, database } = machine
  const said = [...(await leaves(database.query)), ...(await checked(database.query))]
  return [...said, ...(await disclosed(machine, other, chance))].map((what) => `${party} journal: ${what}`)
}

/** True where every fact is journalled and the newest root in the public log is of them all. */
export async function allAnchored(query: Query): Promise<boolean> {
  const [row] = await query(
    `select not exists (select 1 from journal_queue) and not exists (select 1 from log_queue) and
       (select count(*) from events) = (select max((convert_from(entry, 'UTF8')::jsonb->>'facts')::integer)
         from log_entries where kind = 'journal-anchored') as all`,
  )
  return row?.all === true
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])]

/** The root over leaves as RFC 6962 has it, said again here. */
function rootOver(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined || leaves.length === 1) return only ?? sha256()
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(NODE, rootOver(leaves.slice(0, split)), rootOver(leaves.slice(split)))
}

const leafRow = z.object({
  index: z.int().nullable(),
  salt: z.string().nullable(),
  hash: z.string().nullable(),
  fact: z.object({ stream: z.string(), version: z.int() }).loose(),
})
const FACTS = `select l.index::integer as index, encode(l.salt, 'hex') as salt, encode(h.hash, 'hex') as hash,
    json_build_object('stream', e.stream, 'version', e.version, 'type', e.type, 'data', e.data,
      'occurredAt', e.occurred_at, 'recordedAt', e.recorded_at, 'actor', e.actor, 'lawVersion', e.law_version) as fact
  from events e left join journal_leaves l on l.stream = e.stream and l.version = e.version
  left join journal_hashes h on h.level = 0 and h.index = l.index order by l.index`
const anchorRow = z.object({ facts: z.int(), root: z.string() })

async function leaves(query: Query): Promise<readonly string[]> {
  const complaints: string[] = []
  const facts = z.array(leafRow).parse(await query(FACTS))
  const [kept] = await query('select count(*)::integer as leaves from journal_leaves')
  if (kept?.leaves !== facts.length) complaints.push(`${kept?.leaves} leaves for ${facts.length} facts`)
  const hashes: Buffer[] = []
  const last = new Map<string, number>()
  for (const [at, { index, salt, hash, fact }] of facts.entries()) {
    const name = `${fact.stream} ${fact.version}`
    if (index !== at) complaints.push(`${name} is leaf ${index}, and not ${at}`)
    if (fact.version <= (last.get(fact.stream) ?? 0)) complaints.push(`${name} was taken in after a later one`)
    last.set(fact.stream, fact.version)
    const made = sha256(LEAF, Buffer.from(salt ?? '', 'hex'), Buffer.from(canonicalize(fact) ?? ''))
    if (made.toString('hex') !== hash) complaints.push(`${name} is not what was taken in`)
    hashes.push(made)
  }
  return [...complaints, ...(await anchors(query, hashes))]
}

/** The roots said in public grow, are each that of the first so many facts, and the last is of all of them. */
async function anchors(query: Query, hashes: readonly Buffer[]): Promise<readonly string[]> {
  const complaints: string[] = []
  const inLog = await query(
    `select (convert_from(entry, 'UTF8')::jsonb->>'facts')::integer as facts, convert_from(entry, 'UTF8')::jsonb->>'root' as root
     from log_entries where kind = 'journal-anchored' order by log_entries.index`,
  )
  const kept = await query(
    "select facts::integer as facts, encode(root, 'hex') as root from journal_roots order by journal_roots.facts",
  )
  if (JSON.stringify(inLog) !== JSON.stringify(kept)) complaints.push('the log has other roots than were kept')
  let before = 0
  for (const { facts, root } of z.array(anchorRow).parse(inLog)) {
    if (facts <= before) complaints.push(`the root of ${facts} was said after that of ${before}`)
    before = facts
    if (rootOver(hashes.slice(0, facts)).toString('hex') !== root)
      complaints.push(`the root of ${facts} facts in the log is not theirs`)
  }
  if (before !== hashes.length) complaints.push(`the newest root is of ${before} facts, there are ${hashes.length}`)
  return complaints
}

/** What the node finds itself, looking over its record. */
async function checked(query: Query): Promise<readonly string[]> {
  const { faults } = await checkRecord(query)
  return faults.map(({ what, stream, version, at }) => `it finds ${what} ${stream} ${version} ${at}`)
}

/** Some facts of a case by chance, in a file; checked with the keys that the two states publish, and nothing else. */
async function disclosed(machine: Machine, other: Machine, chance: Chance): Promise<readonly string[]> {
  const [life, witness] = [machine.life(), other.life()]
  if (life === null || witness === null) return ['a machine is down']
  const { query } = machine.database
  const streams = await query(
    "select stream, count(*)::integer as facts from events where stream ~ '^(case|reception):' group by stream order by stream",
  )
  const { stream, facts } = streams[chance.below(streams.length)] ?? { stream: 'none', facts: 0 }
  const one = chance.between(1, Number(facts))
  const { node } = life
  const log = { origin: node.log.origin, keys: [...(node.jwks.log ?? []), ...(witness.node.jwks.witness ?? [])] }
  const { agreement, clock } = node.platform
  const asked = { stream: String(stream), versions: chance.hits(0.5) ? null : [one] }
  const why = { recipient: 'A judge', purpose: 'An appeal', orderedBy: 'A court', madeAt: clock.now() }
  const by = { agreement: agreement.id, party: machine.party, keys: node.ring.keys, log }
  const file = disclosureText(await disclose(query, by, { ...asked, ...why }))
  const { checks } = await verifyDisclosure(file, log.keys)
  const wrong = checks.filter(({ ok }) => !ok).map(({ what, about }) => `${what} ${about}`)
  const shown = checks.find(({ what }) => what === 'facts')?.about
  const witnessed = checks.some(({ what }) => what === 'witnessed') && !checks.some(({ what }) => what === 'not-yet')
  if (shown !== String(asked.versions === null ? facts : 1)) wrong.push(`shows ${shown} facts`)
  if (!witnessed) wrong.push('is not under a root that was witnessed')
  return wrong.map((what) => `disclosing ${String(stream)}: ${what}`)
}
