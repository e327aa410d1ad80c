import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import canonicalize from 'canonicalize'
import type { Checked, Verified } from '../journal/verify-view.ts'
import type { LogEntry } from '../law/published.ts'
import { digestOfRelease } from '../statistics/digest.ts'
import { departures, releaseFileField, totalsOf } from '../statistics/release.ts'
import { logSentences, type Sentences, verifying, verifyOptions } from './checks.ts'
import { entriesVerified } from './log-anchors.ts'
import { readerOf } from './log-files.ts'
import { answering, type CommandProblem, type Io, invalid } from './options.ts'
import { isAddress, textAt } from './read-at.ts'

/**
 * `verify statistics WHERE [--log WHERE] [--keys FILE] [--json] [--lang en|fr]`: checks released figures, from a file, a
 * folder of them or an address, against a public log: that the log holds and says the file's digest, and that its own entries by week come to the
 * same. `--log`: the log's address or folder; of an address it is `/log` of the same site. Exit codes as for `verify log`.
 */
export const verifyStatisticsCommand = (args: string[], io: Io): Promise<number> =>
  answering(
    { args, io, options: { ...verifyOptions, log: { type: 'string' } } },
    {
      ...verifying(sentences),
      work: async (values, [where, ...more]): Promise<Verified | CommandProblem> => {
        if (where === undefined || more.length > 0) return invalid('one-place', 'where', words.where)
        const remote = isAddress(where) && URL.canParse(where)
        const log = values.log ?? (remote ? `${new URL(where).origin}/log` : undefined)
        if (log === undefined) return invalid('no-log', 'log', words.log)
        const releases = remote ? [where] : await releasesIn(where)
        const texts = await Promise.all(releases.map((one) => textAt(one, MOST_BYTES)))
        if (texts.length === 0) return { outcome: 'failed', code: 'no-release', field: 'where', problem: words.none }
        const entries = await entriesVerified(readerOf(log), values.keys)
        if (!('entries' in entries)) return entries
        const checks = texts.flatMap((text, at) => verifyStatistics(text, entries, releases[at]).checks)
        return { ok: checks.every(({ ok }) => ok), checks }
      },
    },
  )

/** A release is a line for each week. */
const MOST_BYTES = 50_000_000

/** The release named, or every one in the folder named. */
async function releasesIn(where: string): Promise<readonly string[]> {
  const there = await stat(resolve(where)).catch(() => null)
  if (there?.isDirectory() !== true) return [where]
  const names = (await readdir(resolve(where))).filter((name) => /^(statistics-.*|\d{4}-W\d\d-\d+)\.json$/.test(name))
  return names.sort().map((name) => join(where, name))
}

/** Checks the text of a release against the entries of a log that holds. `name`: what it is called where it is not in its form. */
export function verifyStatistics(
  text: string,
  log: { readonly entries: readonly LogEntry[]; readonly origin: string },
  name = '',
): Verified {
  const checks: Checked[] = [{ what: 'log', ok: true, about: log.origin }]
  const check = (what: string, ok: boolean, about: string): boolean => {
    checks.push({ what, ok, about })
    return ok
  }
  const result = (): Verified => ({ ok: checks.every(({ ok }) => ok), checks })
  const read = releaseFileField.safeParse(json(text))
  if (!read.success || canonicalize(read.data) !== text) {
    const field = read.success ? 'spelling' : (read.error.issues[0]?.path.join('.') ?? '')
    check('form', false, `${name} ${field}`.trim())
    return result()
  }
  const file = read.data
  check('form', true, `${file.party} ${file.release}, ${file.releasedBy}`)
  const digest = digestOfRelease(text)
  const at = log.entries.findIndex(
    (one) =>
      one.kind === 'statistics-released' &&
      one.release === file.release &&
      one.digest === digest &&
      one.party === file.party &&
      one.agreement === file.agreement,
  )
  check('released', at >= 0, at < 0 ? digest : String(at))
  const totals = canonicalize(totalsOf(file.weeks)) === canonicalize(file.totals)
  check('totals', totals, `${file.totals.readmitted} / ${file.totals.admitted}`)
  // What the log said before the release; what it said since is told, and is no fault of the release.
  const then = at < 0 ? log.entries : log.entries.slice(0, at)
  const faults = departures(file, then)
  if (faults.length === 0) check('weeks', true, String(file.weeks.length))
  for (const { week, direction, released, log: said } of faults)
    check('weeks', false, `${week} ${direction}: ${released} ≠ ${said}`)
  const since = at < 0 ? [] : departures(file, log.entries)
  for (const { week, direction, released, log: said } of since)
    if (faults.length === 0) check('since', true, `${week} ${direction}: ${released} → ${said}`)
  return result()
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const words = {
  where: {
    en: 'Give one release: its file or its address, or a folder of them.',
    fr: 'Donnez une publication : son fichier ou son adresse, ou un dossier qui en contient.',
  },
  none: {
    en: 'There are no released figures (statistics-….json) in this folder.',
    fr: 'Ce dossier ne contient pas de chiffres publiés (statistics-….json).',
  },
  log: { en: 'Say which log to check it against: --log WHERE.', fr: 'Indiquez le registre de référence : --log OÙ.' },
} as const

const sentences: Sentences = {
  ...logSentences,
  form: {
    yes: { en: 'Released figures: {about}.', fr: 'Chiffres publiés : {about}.' },
    no: {
      en: 'NOT such a file, or not as it was written: {about}.',
      fr: 'CE N’EST PAS un tel fichier, ou pas tel qu’écrit : {about}.',
    },
  },
  released: {
    yes: {
      en: 'The log says its digest, at entry {about}.',
      fr: 'Le registre porte son empreinte, à l’inscription {about}.',
    },
    no: { en: 'The log does NOT say this digest: {about}.', fr: 'Le registre NE porte PAS cette empreinte : {about}.' },
  },
  totals: {
    yes: { en: 'The weeks come to the totals: {about}.', fr: 'Les semaines donnent les totaux : {about}.' },
    no: {
      en: 'The weeks do NOT come to the totals: {about}.',
      fr: 'Les semaines NE donnent PAS les totaux : {about}.',
    },
  },
  weeks: {
    yes: {
      en: 'Every week is what the log’s own entries come to: {about}.',
      fr: 'Chaque semaine est ce que donnent les inscriptions du registre : {about}.',
    },
    no: {
      en: 'The release departs from the log (release ≠ log): {about}.',
      fr: 'La publication s’écarte du registre (publié ≠ registre) : {about}.',
    },
  },
  since: {
    yes: {
      en: 'Counted otherwise since the release: {about}.',
      fr: 'Compté autrement depuis la publication : {about}.',
    },
    no: { en: '{about}', fr: '{about}' },
  },
}
