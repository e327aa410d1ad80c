import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { sign } from '../exchange/envelope.ts'
import type { Query } from '../platform/database.ts'
import { type Keys, publicKeys } from '../platform/keys.ts'
import { type LogProof, logProofField, logProofOf } from '../transparency/log-proof-view.ts'
import { storedHashes } from '../transparency/sequencer.ts'
import { inclusionIn } from '../transparency/tiles.ts'
import { standingAnchors } from './anchors.ts'
import { type JournalFact, journalFactField } from './leaf.ts'
import { FACT_COLUMNS, factOf } from './sequencer.ts'

/**
 * Selective disclosure: some facts of a stream, each with its salt, its number in the journal and its proof to a root that
 * stands in the public log. Facts not chosen show nothing, not even their hash.
 */
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const base64 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/)

export const journalledField = z.strictObject({
  stream: z.string().min(1),
  /** How many facts the stream has, by the node's signed word: what is disclosed ends there. */
  count: z.int().nonnegative(),
  /** The root that the proofs lead to; null where none is in the public log yet. */
  anchor: z.strictObject({ facts: z.int().positive(), root: hex }).nullable(),
  leaves: z.array(
    z.strictObject({
      version: z.int().positive(),
      /** The leaf's number in the journal; null where the fact has not been journalled yet. */
      index: z.int().nonnegative().nullable(),
      leaf: hex.nullable(),
      /** Null where no anchored root covers it yet. */
      proof: z.array(base64).nullable(),
      /** With the fact, or not at all: without it the hash says nothing. */
      salt: hex.nullable(),
      fact: journalFactField.nullable(),
    }),
  ),
})
export type Journalled = z.infer<typeof journalledField>

export const disclosureType = 'paripassu-disclosure+jws'
export const disclosureField = z.strictObject({
  format: z.literal('paripassu-disclosure-1'),
  agreement: z.string().min(1),
  party: z.string().min(1),
  madeAt: z.string().min(1),
  recipient: z.string(),
  purpose: z.string(),
  orderedBy: z.string(),
  journal: journalledField,
  log: logProofField.nullable(),
  /** The node's public keys as it publishes them: the statement is verified with those that sign. */
  keys: z.array(z.looseObject({ kid: z.string(), use: z.enum(['sig', 'enc']) })),
  /** The node's signature (JWS) over the digest of all the rest. */
  statement: z.string().min(1),
})
export type Disclosure = z.infer<typeof disclosureField>

/** What the node signs: the digest of the canonical JSON of everything else, and how long the stream is. */
export const statementField = z.strictObject({
  digest: hex,
  madeAt: z.string(),
  stream: z.string(),
  count: z.int().nonnegative(),
})
export const digestOfRest = ({ statement: _, ...rest }: Disclosure): string =>
  createHash('sha256')
    .update(canonicalize(rest) ?? '')
    .digest('hex')

/** The node whose record it is: what it signs with, and the keys of its log as the other state knows them. */
export type Discloser = {
  readonly agreement: string
  readonly party: string
  readonly keys: Keys
  readonly log: { readonly origin: string; readonly keys: readonly string[] }
}
export type DisclosureAsked = {
  readonly stream: string
  /** Which facts; null: every one. */
  readonly versions: readonly number[] | null
  readonly recipient: string
  readonly purpose: string
  readonly orderedBy: string
  readonly madeAt: Instant
}

/** Makes the file. Who asked, and that they may, is the caller's to see to and to write down first. */
export async function disclose(query: Query, by: Discloser, asked: DisclosureAsked): Promise<Disclosure> {
  const log = await anchorsProved(query, by.log)
  const journal = await journalled(query, { ...asked, log, reveals: () => true })
  const { agreement, party, keys } = by
  const { madeAt, recipient, purpose, orderedBy } = asked
  const open: Disclosure = {
    format: 'paripassu-disclosure-1',
    ...{ agreement, party, madeAt, recipient, purpose, orderedBy, journal, log },
    keys: [...publicKeys(keys).keys],
    statement: '',
  }
  const said = { digest: digestOfRest(open), madeAt, stream: journal.stream, count: journal.count }
  return { ...open, statement: await sign(said, disclosureType, keys) }
}

/** A disclosure as its file has it: canonical JSON and a newline. */
export const disclosureText = (disclosure: Disclosure): string => `${canonicalize(disclosure) ?? ''}\n`

/** The newest root of the journal that stands in the public log, proved; entries of other kinds where `also` picks them. */
export async function anchorsProved(
  query: Query,
  log: Discloser['log'],
  also: { readonly kinds: readonly string[]; readonly picks: (entry: Readonly<Record<string, unknown>>) => boolean } = {
    kinds: [],
    picks: () => false,
  },
): Promise<LogProof | null> {
  const proved = await logProofOf(query, log, [...ofJournal, ...also.kinds], (entry) =>
    ofJournal.includes(String(entry.kind)) ? true : also.picks(entry),
  )
  if (proved === null) return null
  const said = proved.entries.map((one) => ({ one, fact: JSON.parse(one.entry) }))
  const words = said.filter(({ fact }) => ofJournal.includes(fact.kind))
  const last = standingAnchors(words.map(({ fact }) => fact)).at(-1)
  const newest = words.findLast(({ fact }) => fact.facts === last?.facts && fact.root === last?.root)
  const entries = said.filter((one) => one === newest || !words.includes(one)).map(({ one }) => one)
  return { ...proved, entries }
}
const ofJournal: readonly string[] = ['journal-anchored', 'record-put-back']

const anchorEntry = z.looseObject({ kind: z.literal('journal-anchored'), facts: z.int(), root: hex })

/** The anchors among the entries of a proof. */
export const anchorsIn = (log: LogProof | null): readonly z.infer<typeof anchorEntry>[] =>
  (log?.entries ?? []).flatMap(({ entry }) => {
    const read = anchorEntry.safeParse(jsonIn(entry))
    return read.success ? [read.data] : []
  })
const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Facts of a stream with their leaves; a fact for which `reveals` is false has its leaf's hash and proof alone. */
export async function journalled(
  query: Query,
  asked: {
    readonly stream: string
    readonly versions: readonly number[] | null
    readonly log: LogProof | null
    readonly reveals: (fact: JournalFact) => boolean
  },
): Promise<Journalled> {
  const { stream, versions, log, reveals } = asked
  const [said] = anchorsIn(log)
  const anchor = said === undefined || said.facts === 0 ? null : { facts: said.facts, root: said.root }
  const [count] = await query('select coalesce(max(version), 0) as count from events where stream = $1', [stream])
  const rows = await query(
    `select e.stream, e.version, ${FACT_COLUMNS}, l.index::text as index, encode(l.salt, 'hex') as salt,
       encode(h.hash, 'hex') as hash
     from events e left join journal_leaves l on l.stream = e.stream and l.version = e.version
     left join journal_hashes h on h.level = 0 and h.index = l.index where e.stream = $1 order by e.version`,
    [stream],
  )
  const hashAt = storedHashes(query, 'journal_hashes')
  const leaves: Journalled['leaves'] = []
  for (const row of rows.filter(({ version }) => versions?.includes(Number(version)) ?? true)) {
    const index = row.index === null ? null : Number(row.index)
    const covered = index !== null && anchor !== null && index < anchor.facts
    const proof = covered ? await inclusionIn(hashAt, index, anchor.facts) : null
    const version = Number(row.version)
    const fact = factOf(row)
    const shown = reveals(fact)
    leaves.push({
      version,
      index,
      leaf: row.hash === null ? null : String(row.hash),
      proof: proof?.map((hash) => Buffer.from(hash).toString('base64')) ?? null,
      salt: shown && row.salt !== null ? String(row.salt) : null,
      fact: shown ? fact : null,
    })
  }
  return { stream, count: Number(count?.count), anchor, leaves }
}
