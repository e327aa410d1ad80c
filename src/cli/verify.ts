import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Text } from '../core/brand.ts'
import { type Check, type LogVerified, verifyLog } from '../transparency/verify.ts'
import { readerOf } from './log-files.ts'
import {
  type CommandProblem,
  type Io,
  invalid,
  isProblem,
  type Manner,
  mannerOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { wrap } from './print.ts'
import { verifyDrawAt } from './verify-draw.ts'
import { kinds } from './verify-kinds.ts'
import { unknownOption } from './words.ts'

const options = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  keys: { type: 'string' },
  proof: { type: 'string' },
} as const

/** What can be verified, by its name on the command line. The option each takes besides; what its exit code says. */
const verifiers = {
  log: { takes: 'keys', run: verifyLogAt },
  draw: { takes: 'proof', run: verifyDrawAt },
} as const
type Values = { readonly keys?: string | undefined; readonly proof?: string | undefined }

/**
 * `verify draw WHERE [--proof FILE]`: checks the public file of a draw, or an applicant’s proof; see `verifyDrawAt`.
 * `verify log WHERE [--keys FILE] [--json] [--lang en|fr]`: checks a public log, from its address or from a folder with its
 * files, and says each thing checked. `--keys`: the verifier keys to trust, one a line; without them those the log itself
 * serves are taken, and the answer says so.
 *
 * Returns the exit code: 0 everything holds; 1 something does not; 2 wrongly asked; 3 it could not be read.
 */
export async function verifyCommand(args: string[], io: Io = processIo): Promise<number> {
  const [named = '', ...rest] = args
  const alone = Object.hasOwn(kinds, named) ? kinds[named] : undefined
  if (alone !== undefined) return alone(rest, io)
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const { values, positionals } = read
  const [kind = '', where, ...more] = positionals
  const verifier = kind === 'log' || kind === 'draw' ? verifiers[kind] : undefined
  if (verifier === undefined)
    return sayProblem(
      io,
      manner,
      invalid('unknown-kind', 'kind', words.kind, [...Object.keys(verifiers), ...Object.keys(kinds)]),
    )
  if (where === undefined || more.length > 0)
    return sayProblem(io, manner, invalid('one-place', 'where', kind === 'log' ? words.where : words.whereDraw))
  const stray = (['keys', 'proof'] as const).find((option) => option !== verifier.takes && values[option] !== undefined)
  if (stray !== undefined)
    return sayProblem(
      io,
      manner,
      invalid('unknown-option', stray, unknownOption(`--${stray}`, [`--${verifier.takes}`])),
    )
  return verifier.run(where, values, io, manner)
}

/** Checks a public log, and says it. */
async function verifyLogAt(where: string, { keys }: Values, io: Io, manner: Manner): Promise<number> {
  const answer = await answerOf(where, keys).catch(worldProblem)
  if (isProblem(answer)) return sayProblem(io, manner, answer)
  if (manner.json) await sayDocument(io, answer)
  else await io.out(printed(answer, manner.lang))
  return answer.ok ? 0 : 1
}

async function answerOf(where: string, keys: string | undefined): Promise<LogVerified | CommandProblem> {
  let trusted: string | null = null
  if (keys !== undefined)
    try {
      trusted = await readFile(resolve(keys), 'utf8')
    } catch {
      return invalid('no-keys', 'keys', words.noKeys)
    }
  return verifyLog(readerOf(where), trusted)
}

function printed({ ok, origin, size, checks, places }: LogVerified, lang: 'en' | 'fr'): string {
  const lines = checks.map((check) => wrap(`${check.ok ? '✓' : '✗'} ${said(check)[lang]}`, 0, 2))
  const end = ok ? words.holds(origin ?? '', size, places) : words.fails
  return `${[...lines, '', wrap(end[lang])].join('\n')}\n`
}

function said({ what, ok, about }: Check): Text {
  const { yes, no } = sentences[what]
  const fill = (text: string): string => text.replace('{about}', about)
  const text = ok ? yes : no
  if (what === 'keys' && ok && about === 'from-the-log') return words.ownKeys
  return { en: fill(text.en), fr: fill(text.fr) }
}

const sentences: Readonly<Record<Check['what'], { readonly yes: Text; readonly no: Text }>> = {
  keys: {
    yes: { en: 'Keys: as given.', fr: 'Clés : celles qui ont été données.' },
    no: {
      en: 'Keys: there are none, or a line is not a verifier key (name+id+base64). Is this the address or the folder of a log, such as https://…/log?',
      fr: 'Clés : il n’y en a pas, ou une ligne n’est pas une clé de vérification (nom+identifiant+base64). Est-ce bien l’adresse ou le dossier d’un registre, par exemple https://…/log ?',
    },
  },
  checkpoint: {
    yes: { en: 'Checkpoint: {about} entries.', fr: 'Point de contrôle : {about} inscriptions.' },
    no: { en: 'Checkpoint: missing, or not one.', fr: 'Point de contrôle : absent ou mal formé.' },
  },
  'log-signature': {
    yes: { en: 'Signed by the log: {about}.', fr: 'Signé par le registre : {about}.' },
    no: { en: 'NOT signed by the log: {about}.', fr: 'NON signé par le registre : {about}.' },
  },
  cosignature: {
    yes: { en: 'Cosigned by the witness: {about}.', fr: 'Cosigné par le témoin : {about}.' },
    no: { en: 'NOT cosigned by the witness: {about}.', fr: 'NON cosigné par le témoin : {about}.' },
  },
  'not-witnessed': {
    yes: {
      en: 'No key of a witness is among the keys: {about} alone vouches for this.',
      fr: 'Aucune clé de témoin parmi les clés : seul {about} s’en porte garant.',
    },
    no: { en: '{about}', fr: '{about}' },
  },
  entries: {
    yes: { en: 'Every entry is there: {about}.', fr: 'Toutes les inscriptions sont là : {about}.' },
    no: {
      en: 'Entries are missing or damaged at {about}.',
      fr: 'Des inscriptions manquent ou sont abîmées : {about}.',
    },
  },
  tree: {
    yes: {
      en: 'The entries lead to the root that was signed: {about}.',
      fr: 'Les inscriptions mènent à la racine signée : {about}.',
    },
    no: {
      en: 'The entries do NOT lead to the root that was signed: {about}.',
      fr: 'Les inscriptions ne mènent PAS à la racine signée : {about}.',
    },
  },
  tiles: {
    yes: {
      en: 'Every tile holds the hashes of these entries.',
      fr: 'Chaque tuile contient les empreintes de ces inscriptions.',
    },
    no: {
      en: 'This tile is not what the entries make it: {about}.',
      fr: 'Cette tuile n’est pas celle des inscriptions : {about}.',
    },
  },
  meaning: {
    yes: {
      en: 'Each entry says something a log may say, once: {about}.',
      fr: 'Chaque inscription dit une chose admise, une seule fois : {about}.',
    },
    no: {
      en: 'This entry is not one, or says what was said before: {about}.',
      fr: 'Cette inscription n’est pas admise, ou répète une autre : {about}.',
    },
  },
  sum: {
    yes: {
      en: 'Places signed by both states, out and in: {about}.',
      fr: 'Places signées par les deux États, sorties et entrées : {about}.',
    },
    no: { en: 'Sum: {about}.', fr: 'Total : {about}.' },
  },
  statements: {
    yes: {
      en: 'Weekly statements signed by both states, each resting on the one before, their sums borne by the places: {about}.',
      fr: 'Relevés hebdomadaires signés par les deux États, chacun reposant sur le précédent, leurs totaux portés par les places : {about}.',
    },
    no: {
      en: 'The weekly statement {about} does not follow from the one before and the places of the log.',
      fr: 'Le relevé hebdomadaire {about} ne découle pas du précédent et des places du registre.',
    },
  },
}

const words = {
  kind: {
    en: 'Say what to verify: log, draw, entry, pack, disclosure or statistics and WHERE it is, as verify log WHERE; or verify record.',
    fr: 'Dites ce qu’il faut vérifier : log, draw, entry, pack, disclosure ou statistics et OÙ, ainsi verify log OÙ ; ou verify record.',
  },
  whereDraw: {
    en: 'Give one file, folder or address, such as draw.json, ./draws or https://…/public/draws/7K3M-9Q2X.json.',
    fr: 'Donnez un fichier, un dossier ou une adresse, par exemple draw.json, ./draws ou https://…/public/draws/7K3M-9Q2X.json.',
  },
  where: {
    en: 'Give one address or folder, such as https://…/log or ./log.',
    fr: 'Donnez une adresse ou un dossier, par exemple https://…/log ou ./log.',
  },
  noKeys: { en: '--keys: the file cannot be read.', fr: '--keys : le fichier ne peut être lu.' },
  ownKeys: {
    en: 'Keys: those the log itself serves. Compare them with those both states publish, or give them with --keys.',
    fr: 'Clés : celles que le registre sert lui-même. Comparez-les à celles que publient les deux États, ou donnez-les par --keys.',
  },
  fails: { en: 'NOT VERIFIED.', fr: 'NON VÉRIFIÉ.' },
  holds: (origin: string, size: number, { readmitted, admitted }: LogVerified['places']): Text => ({
    en: `Verified: ${origin}, ${size} entries; ${readmitted} readmitted, ${admitted} admitted.`,
    fr: `Vérifié : ${origin}, ${size} inscriptions ; ${readmitted} réadmissions, ${admitted} admissions.`,
  }),
}
