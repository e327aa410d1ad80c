import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { digestOf, messageType, openSigned, receiptType } from '../exchange/envelope.ts'
import { envelope, receiptSchema } from '../exchange/messages.ts'
import { anchorsIn, journalledField } from '../journal/disclosure-view.ts'
import { type Checked, faultsOfJournal, type Verified } from '../journal/verify-view.ts'
import { originOf } from '../keys/public-view.ts'
import { type PublicKeys, parsePublicKeys } from '../platform/keys.ts'
import { checkLogProof, type LogProof, logProofField } from '../transparency/log-proof-view.ts'
import {
  lawField,
  MANIFEST,
  type Manifest,
  manifestField,
  manifestType,
  messagesField,
  type PackFiles,
  type PartyKeys,
  partyKeysField,
  SIGNATURE,
} from './pack.ts'

/**
 * Checks a proof pack, file by file: digests, the node's signature, every message and receipt, the public log, the facts and
 * their proofs, the law. What does not hold is named by file and field. Trusts the keys that the pack brings, unless others
 * are given: `keys`, the verifier keys of the log.
 */
export async function verifyProof(files: PackFiles, keys: readonly string[] | null): Promise<Verified> {
  const checks: Checked[] = []
  const say: Say = (what, faults, about) => {
    if (faults.length === 0) checks.push({ what, ok: true, about })
    else for (const fault of faults) checks.push({ what, ok: false, about: fault })
  }
  const manifest = parsedFile(files, MANIFEST, manifestField)
  if ('fault' in manifest) say('manifest', [manifest.fault], '')
  else await whole(files, manifest.value, { say, keys })
  return { ok: checks.length > 0 && checks.every(({ ok }) => ok), checks }
}

type Say = (what: string, faults: readonly string[], about: string) => void
type Told = { readonly say: Say; readonly keys: readonly string[] | null }

async function whole(files: PackFiles, manifest: Manifest, { say, keys }: Told): Promise<void> {
  const { party, other } = manifest
  say('manifest', [], `${party} ${manifest.case}, ${manifest.agreement}, ${manifest.madeAt}`)
  say('files', fileFaults(files, manifest), String(manifest.files.length))
  const ours = await keysOf(files, party)
  const theirs = await keysOf(files, other)
  say(
    'keys',
    [ours, theirs].flatMap((one) => ('fault' in one ? [one.fault] : [])),
    `${party}, ${other}`,
  )
  if ('fault' in ours || 'fault' in theirs) return
  say('signature', await signatureFaults(files, ours.jwks), party)
  await messages(files, manifest, { say, ours: ours.jwks, theirs: theirs.jwks })
  const log = parsedFile(files, 'log.json', logProofField.nullable())
  if ('fault' in log) say('log', [log.fault], '')
  else logAndFacts(files, manifest, { say, keys, log: log.value, known: [...ours.log, ...theirs.witness] })
}

/** Every file by its size and digest; files that are missing, and files that the manifest does not name. */
function fileFaults(files: PackFiles, manifest: Manifest): readonly string[] {
  const named = new Map(manifest.files.map((one) => [one.path, one]))
  const faults = manifest.files.flatMap(({ path, size, digest }) => {
    const bytes = files.get(path)
    if (bytes === undefined) return [`${path} (missing)`]
    return bytes.length === size && sha256(bytes) === digest ? [] : [`${path} (digest)`]
  })
  const extra = [...files.keys()].filter((path) => !named.has(path) && path !== MANIFEST && path !== SIGNATURE)
  return [...faults, ...extra.map((path) => `${path} (not in the manifest)`)]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(files: PackFiles, path: string): string | null {
  const bytes = files.get(path)
  try {
    return bytes === undefined ? null : decoder.decode(bytes)
  } catch {
    return null
  }
}

type Parsed<T> = { readonly value: T } | { readonly fault: string }

/** A file of canonical JSON by its schema; the fault names the file and the first field that does not fit. */
function parsedFile<T>(files: PackFiles, path: string, schema: z.ZodType<T>): Parsed<T> {
  const text = textOf(files, path)
  if (text === null) return { fault: `${path} (${files.has(path) ? 'not text' : 'missing'})` }
  let json: unknown
  try {
    json = JSON.parse(text)
    if (canonicalize(json) !== text) return { fault: `${path} (spelling)` }
  } catch {
    return { fault: `${path} (not JSON)` }
  }
  const read = schema.safeParse(json)
  return read.success ? { value: read.data } : { fault: `${path} ${read.error.issues[0]?.path.join('.') ?? ''} (form)` }
}

async function keysOf(
  files: PackFiles,
  party: string,
): Promise<(Pick<PartyKeys, 'log' | 'witness'> & { readonly jwks: PublicKeys }) | { readonly fault: string }> {
  const path = `keys/${party}.json`
  const read = parsedFile(files, path, partyKeysField)
  if ('fault' in read) return read
  try {
    const { exchange, log, witness } = read.value
    return { jwks: await parsePublicKeys({ keys: exchange }), log, witness }
  } catch {
    return { fault: `${path} exchange (not such keys)` }
  }
}

async function signatureFaults(files: PackFiles, jwks: PublicKeys): Promise<readonly string[]> {
  const opened = await openSigned(textOf(files, SIGNATURE) ?? '', manifestType, jwks)
  if ('problem' in opened) return [`${SIGNATURE} (${opened.problem})`]
  return canonicalize(opened.payload) === textOf(files, MANIFEST) ? [] : [`${MANIFEST} (not what was signed)`]
}

/** Every message: signed by its sender, the bytes those of the receipt, the receipt signed by the other. */
async function messages(
  files: PackFiles,
  manifest: Manifest,
  { say, ours, theirs }: { readonly say: Say; readonly ours: PublicKeys; readonly theirs: PublicKeys },
): Promise<void> {
  const list = parsedFile(files, 'messages.json', messagesField)
  if ('fault' in list) return say('messages', [list.fault], '')
  const faults: string[] = []
  let receipts = 0
  for (const [at, one] of list.value.entries()) {
    const [sender, receiver] = one.direction === 'sent' ? [ours, theirs] : [theirs, ours]
    const [from, to] = one.direction === 'sent' ? [manifest.party, manifest.other] : [manifest.other, manifest.party]
    const fault = (field: string): void => void faults.push(`messages.json ${at}.${field}`)
    const text = textOf(files, one.path) ?? ''
    const opened = await openSigned(text, messageType, sender)
    const message = 'payload' in opened ? envelope.safeParse(opened.payload) : null
    if (message?.success !== true) {
      faults.push(`${one.path} (signature)`)
      continue
    }
    const said = message.data
    if (said.sequence !== one.sequence) fault('sequence')
    if (said.kind !== one.kind) fault('kind')
    if (said.about !== manifest.shared || said.agreement !== manifest.agreement)
      faults.push(`${one.path} (about another)`)
    if (said.from !== from || said.to !== to) fault('direction')
    if (digestOf(text) !== one.digest) fault('digest')
    const before = list.value.slice(0, at).findLast(({ direction }) => direction === one.direction)
    if (before !== undefined && before.sequence >= one.sequence) fault('sequence')
    if (one.receipt === null) continue
    const receipt = await openSigned(textOf(files, one.receipt) ?? '', receiptType, receiver)
    const signed = 'payload' in receipt ? receiptSchema.safeParse(receipt.payload) : null
    if (signed?.success !== true || signed.data.digest !== one.digest || signed.data.sequence !== one.sequence)
      faults.push(`${one.receipt} (signature)`)
    else receipts += 1
  }
  say('messages', faults, `${list.value.length}, ${receipts}`)
}

function logAndFacts(
  files: PackFiles,
  manifest: Manifest,
  { say, keys, log, known }: Told & { readonly log: LogProof | null; readonly known: readonly string[] },
): void {
  if (log === null) say('log', ['log.json (none)'], '')
  else {
    // Keys that stand nowhere else in the pack are nobody's: who compares those of both states would never see them.
    const strange = (keys === null ? log.keys : []).filter((key) => !known.includes(key))
    const others = log.origin === originOf(manifest.agreement, manifest.party) ? [] : ['log.json origin (another log)']
    const faults = checkLogProof(log, keys ?? log.keys).map(({ field, why }) => `log.json ${field} (${why})`)
    const unknown = strange.map((key) => `log.json keys.${log.keys.indexOf(key)} (not in keys/)`)
    say('log', [...faults, ...others, ...unknown], log.origin)
    if (log.witnessed === null) say('not-witnessed', [], log.origin)
    else say('witnessed', [], manifest.other)
    say('places', placeFaults(manifest, log), String(manifest.places.length))
  }
  const facts = parsedFile(files, 'chronology.json', chronologyField)
  if ('fault' in facts) say('facts', [facts.fault], '')
  else {
    const { journal } = facts.value
    const faults = faultsOfJournal(journal, anchorsIn(log)).map((field) => `chronology.json journal.${field}`)
    say(
      'facts',
      [...faults, ...shownFaults(facts.value, manifest)],
      `${journal.leaves.length}, ${revealed(facts.value)}`,
    )
    const late = journal.leaves.filter(({ proof }) => proof === null).length
    if (late > 0) say('not-yet', [], String(late))
  }
  const law = parsedFile(files, 'law.json', lawField)
  if ('fault' in law) say('law', [law.fault], '')
  else {
    const agreement = files.get('law/agreement.json')
    const digest =
      agreement !== undefined && sha256(agreement) === law.value.digest ? [] : ['law/agreement.json (digest)']
    say('law', [...digest, ...lawFaults(law.value, log)], law.value.versions.map(({ version }) => version).join(', '))
  }
}

const entriesOf = (
  log: LogProof,
): readonly { readonly index: number; readonly said: Readonly<Record<string, unknown>> }[] =>
  log.entries.flatMap(({ index, entry }) => {
    try {
      return [{ index, said: z.record(z.string(), z.unknown()).parse(JSON.parse(entry)) }]
    } catch {
      return []
    }
  })

/** A place is in the log once both states have signed it: an entry about another place does not belong here. */
const placeFaults = (manifest: Manifest, log: LogProof): readonly string[] =>
  entriesOf(log).flatMap(({ index, said }) =>
    typeof said.place === 'string' && !manifest.places.includes(said.place)
      ? [`log.json entry ${index} (another place)`]
      : [],
  )

const chronologyField = z.strictObject({
  facts: z.array(
    z.looseObject({
      version: z.int().positive(),
      event: z.looseObject({ type: z.string() }).nullable(),
      recordedAt: z.string(),
      occurredAt: z.string(),
      lawVersion: z.string(),
      altered: z.boolean(),
      leftOut: z.string().nullable(),
      digest: z.string(),
    }),
  ),
  journal: journalledField,
})
type Chronology = z.infer<typeof chronologyField>
const revealed = ({ journal }: Chronology): number => journal.leaves.filter(({ fact }) => fact !== null).length

/** What is shown is what was journalled; each fact's own digest is of what is shown. */
function shownFaults({ facts, journal }: Chronology, manifest: Manifest): readonly string[] {
  const leaves = new Map(journal.leaves.map((leaf) => [leaf.version, leaf]))
  const faults = facts.flatMap((fact, at) => {
    const { digest, ...given } = fact
    const name = `chronology.json facts.${at}`
    const own = createHash('sha256')
      .update(canonicalize(given) ?? '')
      .digest('hex')
    if (own !== digest) return [`${name}.digest`]
    const leaf = leaves.get(fact.version)
    if (leaf === undefined) return [`${name}.version`]
    if (leaf.fact === null) return []
    const { type, data, occurredAt, recordedAt, lawVersion } = leaf.fact
    // Nothing stands in an event as shown that is not in the fact as journalled; what a newer program fills in may.
    const event: unknown = fact.event
    const same =
      fact.event?.type === type &&
      occurredAt === fact.occurredAt &&
      recordedAt === fact.recordedAt &&
      lawVersion === fact.lawVersion &&
      Object.entries(data).every(([key, value]) => sameValue(value, fieldOf(event, key)))
    return same ? [] : [`${name}.event`]
  })
  return journal.stream === manifest.stream ? faults : [...faults, 'chronology.json journal.stream']
}

const fieldOf = (event: unknown, key: string): unknown =>
  typeof event === 'object' && event !== null ? Reflect.get(event, key) : undefined
const sameValue = (a: unknown, b: unknown): boolean => canonicalize({ a }) === canonicalize({ a: b })

function lawFaults({ versions, digest }: z.infer<typeof lawField>, log: LogProof | null): readonly string[] {
  const said = log === null ? [] : entriesOf(log).filter(({ said: one }) => one.kind === 'law-changed')
  const faults = versions.flatMap(({ version, entries }, at) => {
    const found = said.filter(({ said: one }) => one.law === version).map(({ index }) => index)
    return JSON.stringify(found) === JSON.stringify(entries) ? [] : [`law.json versions.${at}.entries`]
  })
  // Where the log names the newest version of all, the agreement in the pack is that one.
  const last = said.at(-1)
  return last !== undefined && said.some(({ said: one }) => one.digest === digest) === false && versions.length > 0
    ? [...faults, 'law.json digest (not in the log)']
    : faults
}
