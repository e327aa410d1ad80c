import { parseArgs } from 'node:util'
import type { Language } from '../core/brand.ts'
import { publicFileField } from '../draw/public-file.ts'
import { rerun } from '../draw/verify.ts'
import {
  type CommandProblem,
  type Io,
  invalid,
  isProblem,
  mannerOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { drawTextAt, verifyDrawAt } from './verify-draw.ts'

const options = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  proof: { type: 'string' },
} as const

/**
 * `draw verify FILE [--proof FILE] [--json] [--lang en|fr]`: checks a public file, or an applicant's proof, each thing by
 * name; with `--proof`, that the proof belongs to the file; the same as `verify draw`. `draw run FILE`: runs it again and prints the order.
 *
 * Returns the exit code: 0 verified, or run; 1 not verified, or nothing to run yet; 2 wrongly asked; 3 the file cannot be read.
 */
export async function drawCommand(args: string[], io: Io = processIo): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const { values, positionals } = read
  const [verb, file, ...more] = positionals
  if ((verb !== 'run' && verb !== 'verify') || file === undefined || more.length > 0)
    return sayProblem(io, manner, invalid('draw-use', null, words.use, ['run', 'verify']))
  if (verb === 'run' && values.proof !== undefined)
    return sayProblem(io, manner, invalid('draw-use', 'proof', words.use))
  if (verb === 'verify') return verifyDrawAt(file, values, io, manner)
  const text = await drawTextAt(file).catch(worldProblem)
  return isProblem(text) ? sayProblem(io, manner, text) : runAgain(text.text, io, manner)
}

async function runAgain(text: string, io: Io, manner: { json: boolean; lang: Language }): Promise<number> {
  const none: CommandProblem = { outcome: 'none', code: 'nothing-to-run', field: null, problem: words.nothing }
  let value: unknown = null
  try {
    value = JSON.parse(text)
  } catch {
    return sayProblem(io, manner, { ...none, code: 'no-draw-file', problem: words.noFile })
  }
  const file = publicFileField.safeParse(value)
  if (!file.success) return sayProblem(io, manner, { ...none, code: 'no-draw-file', problem: words.noFile })
  const run = rerun(file.data)
  if (run === null) return sayProblem(io, manner, none)
  const { draw, seed, ordered, reached, persons, overshoot } = run
  const order = ordered.map(({ ticket }) => ticket)
  if (manner.json)
    await sayDocument(io, { draw, seed, order, reached: reached.map(({ ticket }) => ticket), persons, overshoot })
  else {
    const taken = new Set(reached)
    const lines = ordered.map(
      (entry, index) =>
        `${String(index + 1).padStart(7)}  ${entry.ticket}  ${entry.size}  ${taken.has(entry) ? '*' : ''}`,
    )
    const head = `${words.seed[manner.lang]} ${seed}\n${words.legend[manner.lang]}\n`
    await io.out(`${head}${lines.map((line) => `${line.trimEnd()}\n`).join('')}`)
  }
  return 0
}

const words = {
  use: {
    en: 'Write: draw run FILE, or draw verify FILE [--proof FILE].',
    fr: 'Écrivez : draw run FICHIER, ou draw verify FICHIER [--proof FICHIER].',
  },
  noFile: { en: 'This is not the public file of a draw.', fr: 'Ce n’est pas le fichier public d’un tirage.' },
  nothing: {
    en: 'There is nothing to run yet: both secrets, and the drand round if one was named, must be in the file.',
    fr: 'Rien à rejouer pour l’instant : les deux secrets, et le tour de drand s’il en est désigné un, doivent figurer au fichier.',
  },
  seed: { en: 'Seed', fr: 'Graine' },
  legend: { en: 'Rank, ticket, people; * reached', fr: 'Rang, ticket, personnes ; * atteint' },
} as const
