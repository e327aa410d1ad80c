import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Anchor, standingAnchors } from '../journal/anchors.ts'
import { type LogEntry, publishedField } from '../law/published.ts'
import { entriesRead, type ReadFile, verifyLog } from '../transparency/verify.ts'
import { readerOf } from './log-files.ts'
import { type CommandProblem, invalid } from './options.ts'

/** The roots of the private journal that a public log has, once the log has been verified; a problem where it does not hold. */
export async function anchorsOf(
  where: string,
  keys: string | undefined,
): Promise<{ readonly anchors: readonly Anchor[] } | CommandProblem> {
  const entries = await entriesVerified(readerOf(where), keys)
  if (!('entries' in entries)) return entries
  return {
    anchors: standingAnchors(
      entries.entries.filter((entry) => entry.kind === 'journal-anchored' || entry.kind === 'record-put-back'),
    ),
  }
}

/** Every entry of a log that holds; a problem where it does not, or where the keys cannot be read. */
export async function entriesVerified(
  read: ReadFile,
  keys: string | undefined,
): Promise<{ readonly entries: readonly LogEntry[]; readonly origin: string } | CommandProblem> {
  const trusted = keys === undefined ? null : await readFile(resolve(keys), 'utf8').catch(() => undefined)
  if (trusted === undefined) return invalid('no-keys', 'keys', noKeys)
  const verified = await verifyLog(read, trusted)
  if (!verified.ok) return { outcome: 'none', code: 'log-not-verified', field: 'log', problem: notVerified }
  const entries = (await entriesRead(read, verified.size)).map((bytes) => {
    const { agreement, party, ...said } = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return { ...publishedField.parse(said), agreement: String(agreement), party: String(party) }
  })
  return { entries, origin: verified.origin ?? '' }
}

const noKeys = { en: '--keys: the file cannot be read.', fr: '--keys : le fichier ne peut être lu.' }
const notVerified = {
  en: 'The public log does not hold: ./paripassu verify log says why.',
  fr: 'Le registre public ne tient pas : ./paripassu verify log dit pourquoi.',
}
