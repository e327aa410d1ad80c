import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Holder } from '../bundle/material-view.ts'
import type { Instant } from '../core/brand.ts'
import { sign } from '../exchange/envelope.ts'
import { anchorsProved, type Discloser, type Journalled, journalled } from '../journal/disclosure-view.ts'
import type { JournalFact } from '../journal/leaf.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { keysSeen, type LogProof } from '../transparency/log-proof-view.ts'
import type { FileKind, ProvableFile, Told, ToldAsked } from './files-view.ts'
import {
  MANIFEST,
  type Manifest,
  manifestType,
  type PackFiles,
  type PackMessages,
  type PartyKeys,
  SIGNATURE,
} from './pack.ts'
import { packPage } from './page-view.ts'

/** There was no such file yet: its first fact is of `opened`. */
export type NoProof = { readonly problem: 'not-yet'; readonly opened: Instant }

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const canonical = (value: unknown): string => canonicalize(JSON.parse(JSON.stringify(value))) ?? ''

/** Makes the pack of a file. Who asked, and that they may, is the caller's to see to and to write down first. */
export async function makeProof(
  holder: Holder,
  by: Discloser,
  { file, asked }: { readonly file: ProvableFile; readonly asked: ToldAsked },
): Promise<PackFiles | NoProof> {
  const { query } = holder.platform.database
  const { agreement } = holder.platform
  const { reference, shared, stream } = file
  const { audience, madeAt, madeBy } = asked
  const told = await file.told(asked)
  if ('opened' in told) return { problem: 'not-yet', opened: told.opened }
  const places = await placesOf(query, stream)
  const log = await logOf(query, by, told, places)
  const journal = await journalled(query, { stream, versions: null, log, reveals: revealed(told) })
  const messages = await messagesOf(query, shared)
  const files = new Map<string, Uint8Array>()
  const put = (path: string, text: string): void => void files.set(path, Buffer.from(text))
  put('chronology.json', canonical({ facts: told.facts, journal }))
  put('log.json', canonical(log))
  const law = canonical(agreement)
  put('law/agreement.json', law)
  put('law.json', canonical({ versions: versionsOf(told, log), digest: sha256(law) }))
  put('messages.json', canonical(messages.list))
  for (const [path, text] of messages.bytes) put(path, text)
  for (const keys of await partyKeys(query, agreement)) put(`keys/${keys.party}.json`, canonical(keys))
  const { returning, receiving } = agreement
  const about: Omit<Manifest, 'files'> = {
    format: 'paripassu-proof-1',
    agreement: agreement.id,
    party: by.party,
    other: by.party === returning.party ? receiving.party : returning.party,
    case: reference,
    shared,
    stream,
    audience,
    leftOut: [...told.leftOut],
    madeAt,
    madeBy,
    demonstration: holder.demonstration,
    places: [...places],
  }
  put('index.html', packPage({ about, kind: file.kind, holder, told, journal, log, messages: messages.list }))
  const listed = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const manifest: Manifest = {
    ...about,
    files: listed.map(([path, bytes]) => ({ path, size: bytes.length, digest: sha256(bytes) })),
  }
  put(MANIFEST, canonical(manifest))
  put(SIGNATURE, await sign(manifest, manifestType, by.keys))
  return files
}

/** A fact is shown as recorded, with its salt, only where this audience may have every word of it, its author's name too. */
const revealed = ({ facts }: Told): ((fact: JournalFact) => boolean) => {
  const whole = new Map(
    facts.filter(({ altered, leftOut }) => !altered && leftOut === null).map((one) => [one.version, one]),
  )
  return ({ version, actor }) => whole.get(version)?.actor.name === actor.name
}

async function placesOf(query: Query, stream: string): Promise<readonly string[]> {
  const rows = await query(
    "select distinct data->>'place' as place from view_rows where stream = $1 and view = 'published' order by place",
    [stream],
  )
  return rows.flatMap(({ place }) => (place === null ? [] : [String(place)]))
}

/** The entries about the case's places, the versions of the law, the keys of the node, and the newest root of the journal. */
async function logOf(
  query: Query,
  by: Discloser,
  { facts }: Told,
  places: readonly string[],
): Promise<LogProof | null> {
  const laws = new Set<unknown>(facts.map(({ lawVersion }) => lawVersion))
  const kids = new Set<unknown>(by.keys.signing.map(({ kid }) => kid))
  return anchorsProved(query, by.log, {
    kinds: ['place-counted', 'place-reversed', 'law-changed', 'key-added', 'key-retired'],
    picks: ({ place, law, key }) => places.includes(String(place)) || laws.has(law) || kids.has(key),
  })
}

function versionsOf({ facts }: Told, log: LogProof | null) {
  const said = (log?.entries ?? []).map(({ index, entry }) => ({ index, law: JSON.parse(entry).law }))
  return [...new Set(facts.map(({ lawVersion }) => lawVersion))].toSorted().map((version) => ({
    version,
    entries: said.filter(({ law }) => law === version).map(({ index }) => index),
  }))
}

/** Every numbered message about the case, as its exact bytes, and the receipt for it. */
async function messagesOf(query: Query, about: string) {
  const rows = await query(
    `select 'sent' as direction, sequence, kind, digest, numbered_at as at, jws, receipt from exchange_sent where about = $1
     union all select 'received', sequence, kind, digest, received_at, jws, receipt from exchange_received where about = $1
     order by at, direction, sequence`,
    [about],
  )
  const bytes = new Map<string, string>()
  const list: PackMessages = rows.map((row) => {
    const direction = row.direction === 'sent' ? 'sent' : 'received'
    const sequence = Number(row.sequence)
    const jws = String(row.jws)
    const name = `messages/${direction}-${String(sequence).padStart(6, '0')}`
    const receipt = row.receipt === null ? null : `${name}.receipt.jws`
    bytes.set(`${name}.jws`, jws)
    if (receipt !== null) bytes.set(receipt, String(row.receipt))
    const payload: unknown = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const encrypted = typeof payload === 'object' && payload !== null && 'personal' in payload
    const { kind, digest, at } = row
    return {
      direction,
      sequence,
      kind: String(kind),
      digest: String(digest),
      at: String(at),
      path: `${name}.jws`,
      receipt,
      encrypted,
    }
  })
  return { list, bytes }
}

/** Both states' public keys, every one ever seen. */
async function partyKeys(query: Query, { returning, receiving }: Agreement): Promise<readonly PartyKeys[]> {
  const of = async (party: string): Promise<PartyKeys> => {
    const seen = await keysSeen(query, party, ['sig', 'enc', 'log', 'witness'])
    const lines = (use: string) => seen.filter((one) => one.use === use).map(({ key }) => key)
    return {
      party,
      published: ['/exchange/keys', '/log/keys'],
      exchange: [...lines('sig'), ...lines('enc')].map((key) => JSON.parse(key)),
      log: lines('log'),
      witness: lines('witness'),
    }
  }
  return [await of(returning.party), await of(receiving.party)]
}

export type PageOf = {
  readonly about: Omit<Manifest, 'files'>
  readonly kind: FileKind
  readonly holder: Holder
  readonly told: Told
  readonly journal: Journalled
  readonly log: LogProof | null
  readonly messages: PackMessages
}
