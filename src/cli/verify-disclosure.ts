import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyDisclosure } from '../journal/verify-view.ts'
import { keysIn, logSentences, type Sentences, sayVerified } from './checks.ts'
import { type Io, invalid, isProblem, mannerOf, parsed, sayProblem, worldProblem } from './options.ts'

const options = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  keys: { type: 'string' },
} as const

/**
 * `verify disclosure FILE [--keys FILE] [--json] [--lang en|fr]`: checks facts disclosed to an inspector: the node's signature,
 * each fact with its salt and proof, the public log. Exit 0 all holds; 1 something does not; 2 wrongly asked; 3 unreadable.
 */
export async function verifyDisclosureCommand(args: string[], io: Io): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const [file, ...more] = read.positionals
  if (file === undefined || more.length > 0) return sayProblem(io, manner, invalid('one-file', 'where', oneFile))
  const keys = await keysIn(read.values.keys)
  if (isProblem(keys)) return sayProblem(io, manner, keys)
  const text = await readFile(resolve(file), 'utf8').catch(worldProblem)
  if (typeof text !== 'string') return sayProblem(io, manner, text)
  return sayVerified(io, manner, await verifyDisclosure(text, keys.lines), sentences)
}

const oneFile = {
  en: 'Give one file: verify disclosure REF-disclosure.json.',
  fr: 'Donnez un fichier : verify disclosure REF-disclosure.json.',
}

const sentences: Sentences = {
  ...logSentences,
  form: {
    yes: { en: 'A disclosure, as it was written: {about}.', fr: 'Une communication, telle qu’écrite : {about}.' },
    no: {
      en: 'NOT a disclosure as it was written: {about}.',
      fr: 'CE N’EST PAS une communication telle qu’écrite : {about}.',
    },
  },
  statement: {
    yes: {
      en: 'Signed by the node, which says that the case has {about} facts when this was made.',
      fr: 'Signé par le nœud, qui déclare que le dossier compte {about} faits à cette date.',
    },
    no: { en: 'The node’s signature does NOT hold: {about}.', fr: 'La signature du nœud NE tient PAS : {about}.' },
  },
  facts: {
    yes: {
      en: 'Every fact disclosed leads, with its salt, to the root in the public log: {about}.',
      fr: 'Chaque fait communiqué mène, avec son sel, à la racine du registre public : {about}.',
    },
    no: { en: 'This fact does NOT hold: {about}.', fr: 'Ce fait NE tient PAS : {about}.' },
  },
}
