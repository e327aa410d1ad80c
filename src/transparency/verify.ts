import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Hash, leafHash, rootOf, sameHash } from '../core/tree.ts'
import { type Published, publishedField } from '../law/published.ts'
import { type Checkpoint, keysFor, parseCheckpoint, wordOf } from './checkpoint.ts'
import { type Note, type NoteKey, parseNote, parseVkey, signatureNames } from './note.ts'
import { followStatements } from './statements.ts'
import { entriesOf, TILE, tilePath, widthIn } from './tiles.ts'

/**
 * Checks a public log from what it serves, trusting nothing but the keys: signatures, every entry, every tile, the root.
 * Says each thing that was checked. The same whether its files come over the network or from a folder.
 */
export type Check = {
  readonly what:
    | 'keys'
    | 'checkpoint'
    | 'log-signature'
    | 'cosignature'
    | 'not-witnessed'
    | 'entries'
    | 'tree'
    | 'tiles'
    | 'meaning'
    | 'sum'
    | 'statements'
  readonly ok: boolean
  /** What it was about: a key's name, a path, a number of entries. Not words: those are the reader's language's. */
  readonly about: string
}
export type LogVerified = {
  readonly ok: boolean
  readonly origin: string | null
  readonly size: number
  readonly checks: readonly Check[]
  /** Places as the log has them: out and in, counted by both states and not taken back. */
  readonly places: { readonly readmitted: number; readonly admitted: number }
}

/** A file of the log by its path; null where it is not there. Throws where it cannot be asked. */
export type ReadFile = (path: string) => Promise<Uint8Array | null>

/** Reads and checks a whole log. `trusted`: the verifier keys, one a line; null takes what the log itself says. */
export async function verifyLog(read: ReadFile, trusted: string | null): Promise<LogVerified> {
  const checks: Check[] = []
  const check = (what: Check['what'], ok: boolean, about: string): boolean => {
    checks.push({ what, ok, about })
    return ok
  }
  const none = { readmitted: 0, admitted: 0 }
  const result = (head: Checkpoint | null, places = none): LogVerified => ({
    ok: checks.every(({ ok }) => ok),
    origin: head?.origin ?? null,
    size: head?.size ?? 0,
    checks,
    places,
  })
  const lines = trusted ?? text(await read('keys'))
  const keys =
    lines
      ?.split('\n')
      .filter((line) => line.trim() !== '')
      .map(parseVkey) ?? []
  const known = keys.filter((key) => key !== null)
  if (!check('keys', known.length > 0 && known.length === keys.length, trusted === null ? 'from-the-log' : 'given'))
    return result(null)
  const note = parseNote(text(await read('checkpoint')) ?? '')
  const head = note === null ? null : parseCheckpoint(note.text)
  if (
    !check('checkpoint', head !== null, head === null ? 'checkpoint' : String(head.size)) ||
    head === null ||
    note === null
  )
    return result(head)
  signatures(check, { known, note, head })
  const entries = await allEntries(read, head.size)
  if ('missing' in entries) {
    check('entries', false, entries.missing)
    return result(head)
  }
  check('entries', true, String(entries.found.length))
  const leaves = entries.found.map(leafHash)
  check('tree', sameHash(rootOf(leaves), head.root), Buffer.from(head.root).toString('base64'))
  const wrong = await wrongTile(read, leaves)
  check('tiles', wrong === null, wrong ?? String(leaves.length))
  return result(head, meaning(check, entries.found))
}

type Say = (what: Check['what'], ok: boolean, about: string) => boolean

const text = (bytes: Uint8Array | null): string | null => {
  try {
    return bytes === null ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The log must have signed with every key we know of it, and somebody else must have cosigned where we know a witness. */
function signatures(
  check: Say,
  { known, note, head }: { readonly known: readonly NoteKey[]; readonly note: Note; readonly head: Checkpoint },
): void {
  const { own, witnesses } = keysFor(head.origin, known)
  if (own.length === 0) check('log-signature', false, head.origin)
  for (const key of own)
    check('log-signature', wordOf(key, note, head).is === 'good', `${key.name} ${signatureNames[key.type]}`)
  if (witnesses.length === 0) check('not-witnessed', true, head.origin)
  for (const key of witnesses)
    check('cosignature', wordOf(key, note, head).is === 'good', `${key.name} ${signatureNames[key.type]}`)
}

async function allEntries(
  read: ReadFile,
  size: number,
): Promise<{ readonly found: readonly Uint8Array[] } | { readonly missing: string }> {
  const found: Uint8Array[] = []
  for (let index = 0; index * TILE < size; index++) {
    const width = widthIn(size, 0, index)
    const path = tilePath({ level: 'entries', index, width })
    const bundle = await read(path)
    const some = bundle === null ? null : entriesOf(bundle, width)
    if (some === null) return { missing: path }
    for (const entry of some) found.push(entry)
  }
  return { found }
}

/** The entries of a log that was found to hold. Throws where they are no longer there. */
export async function entriesRead(read: ReadFile, size: number): Promise<readonly Uint8Array[]> {
  const entries = await allEntries(read, size)
  if ('missing' in entries) throw new Error(`${entries.missing} is not there.`)
  return entries.found
}

/** The first tile that is not what the leaves make it; null where every one is. */
async function wrongTile(read: ReadFile, leaves: readonly Hash[]): Promise<string | null> {
  let hashes = leaves
  for (let level = 0; hashes.length > 0; level++) {
    const above: Hash[] = []
    for (let index = 0; index * TILE < hashes.length; index++) {
      const tile = hashes.slice(index * TILE, (index + 1) * TILE)
      const path = tilePath({ level, index, width: tile.length })
      const served = await read(path)
      if (served === null || Buffer.compare(served, Buffer.concat(tile)) !== 0) return path
      if (tile.length === TILE) above.push(rootOf(tile))
    }
    hashes = above
  }
  return null
}

const placeIn = (fact: Published | undefined) =>
  fact?.kind === 'place-counted' || fact?.kind === 'place-reversed' ? fact : null

const entryField = z.looseObject({ agreement: z.string(), party: z.string(), kind: z.string() })

/** Whether every entry says something a log may say, once, under one agreement; and what the places come to. */
function meaning(check: Say, entries: readonly Uint8Array[]): LogVerified['places'] {
  const said = new Set<string>()
  const places = { readmitted: 0, admitted: 0 }
  const facts: Published[] = []
  let whose: string | null = null
  let odd: string | null = null
  for (const [index, bytes] of entries.entries()) {
    const entry = entryField.safeParse(json(bytes))
    const { agreement, party, ...fact } = entry.data ?? { agreement: '', party: '' }
    const known = publishedField.safeParse(fact)
    const sound = known.success && canonicalize(entry.data) === text(bytes)
    whose ??= `${agreement} ${party}`
    const place = placeIn(known.data)
    const key = place === null ? String(text(bytes)) : `${place.kind} ${place.direction} ${place.place}`
    // Only what was counted before can be taken back.
    const unfounded = place?.kind === 'place-reversed' && !said.has(`place-counted ${place.direction} ${place.place}`)
    if (!sound || unfounded || whose !== `${agreement} ${party}` || said.has(key)) odd ??= String(index)
    said.add(key)
    if (known.success) facts.push(known.data)
    if (place !== null) places[place.direction] += place.kind === 'place-counted' ? place.persons : -place.persons
  }
  check('meaning', odd === null, odd ?? whose ?? '')
  check('sum', true, `${places.readmitted} ${places.admitted}`)
  const statements = followStatements(facts)
  if (statements.count > 0) check('statements', statements.odd === null, statements.odd ?? String(statements.count))
  return places
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text(bytes) ?? '')
  } catch {
    return null
  }
}
