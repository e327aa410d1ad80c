import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Checked, Verified } from '../journal/verify-view.ts'
import { answering, type CommandProblem, type Io, invalid, isProblem, type Manner } from './options.ts'
import { wrap } from './print.ts'

/** What commands that verify share: how each thing checked is said, in yes and in no. */
export type Sentences = Readonly<Record<string, { readonly yes: Text; readonly no: Text }>>

/** How a command that verifies answers: each thing checked and the outcome in words, and its exit code. */
export const verifying = (sentences: Sentences) => ({
  say: ({ ok, checks }: Verified, { lang }: Manner): string => {
    const lines = checks.map((check) => wrap(`${check.ok ? '✓' : '✗'} ${said(check, sentences)[lang]}`, 0, 2))
    return `${[...lines, '', (ok ? outcome.holds : outcome.fails)[lang]].join('\n')}\n`
  },
  code: ({ ok }: Verified): number => (ok ? 0 : 1),
})

/** The options of a command that verifies a file or a folder of its own. */
export const verifyOptions = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  keys: { type: 'string' },
} as const

/** `verify KIND WHERE [--keys FILE]`: one place, and the verifier keys to trust if they are given. */
export const verifyingAt =
  (
    place: CommandProblem,
    sentences: Sentences,
    verify: (where: string, keys: readonly string[] | null) => Promise<Verified | CommandProblem>,
  ) =>
  (args: string[], io: Io): Promise<number> =>
    answering(
      { args, io, options: verifyOptions },
      {
        ...verifying(sentences),
        work: async (values, [where, ...more]) => {
          if (where === undefined || more.length > 0) return place
          const keys = await keysIn(values.keys)
          return isProblem(keys) ? keys : verify(resolve(where), keys.lines)
        },
      },
    )

function said({ what, ok, about }: Checked, sentences: Sentences): Text {
  const text = own(sentences, what)?.[ok ? 'yes' : 'no'] ?? { en: `${what}: {about}`, fr: `${what} : {about}` }
  return { en: text.en.replace('{about}', about), fr: text.fr.replace('{about}', about) }
}

const outcome = {
  holds: { en: 'Verified.', fr: 'Vérifié.' },
  fails: { en: 'NOT VERIFIED.', fr: 'NON VÉRIFIÉ.' },
} as const

/** A file of verifier keys, one a line; null where none was named. */
export async function keysIn(
  file: string | undefined,
): Promise<{ readonly lines: readonly string[] | null } | CommandProblem> {
  if (file === undefined) return { lines: null }
  try {
    const lines = (await readFile(resolve(file), 'utf8')).split('\n').map((line) => line.trim())
    return { lines: lines.filter((line) => line !== '') }
  } catch {
    return invalid('no-keys', 'keys', {
      en: '--keys: the file cannot be read.',
      fr: '--keys : le fichier ne peut être lu.',
    })
  }
}

/** What is said of keys and of a log's checkpoint, whatever was verified. */
export const logSentences: Sentences = {
  log: {
    yes: {
      en: 'The public log’s checkpoint and every proof in it hold: {about}.',
      fr: 'Le point de contrôle du registre public et chaque preuve tiennent : {about}.',
    },
    no: { en: 'The public log does NOT hold: {about}.', fr: 'Le registre public NE tient PAS : {about}.' },
  },
  witnessed: {
    yes: { en: 'Cosigned by the other state: {about}.', fr: 'Cosigné par l’autre État : {about}.' },
    no: { en: 'NOT cosigned: {about}.', fr: 'NON cosigné : {about}.' },
  },
  'not-witnessed': {
    yes: {
      en: 'The other state has not cosigned the log yet: only {about} itself vouches for it.',
      fr: 'L’autre État n’a pas encore cosigné le registre : seul {about} s’en porte garant.',
    },
    no: { en: '{about}', fr: '{about}' },
  },
  'not-yet': {
    yes: {
      en: 'Facts that no root in the public log covers yet: {about}. They are the node’s word alone until the next one.',
      fr: 'Faits qu’aucune racine du registre public ne couvre encore : {about}. Jusqu’à la prochaine, seule la parole du nœud les porte.',
    },
    no: { en: '{about}', fr: '{about}' },
  },
  keys: {
    yes: {
      en: 'Keys: {about}. Where they are from the file itself, compare them with those both states publish, or give them with --keys.',
      fr: 'Clés : {about}. Si elles viennent du fichier lui-même, comparez-les à celles que publient les deux États, ou donnez-les par --keys.',
    },
    no: { en: 'Keys: {about} is not one.', fr: 'Clés : {about} n’en est pas une.' },
  },
}
