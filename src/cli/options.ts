import { type ParseArgsConfig, parseArgs } from 'node:util'
import { agreements } from '../agreements/all.ts'
import type { Day, Instant, Language, Text } from '../core/brand.ts'
import { isDay, startOfDay } from '../core/calendar.ts'
import { parseMoment } from '../deadlines/ask.ts'
import type { Agreement } from '../law/law.ts'
import { parseReadings, withReadings } from '../law/readings.ts'
import { systemClock } from '../platform/clock.ts'
import { wrap } from './print.ts'
import { Unread } from './read-at.ts'
import { problems, unknownAgreement, unknownOption, valueMissing } from './words.ts'

/** What the commands of the law share: where they write, how they are asked, and how they say what is wrong. */

/** Where a command writes, and what time it is to it. Each writing is waited for: the process may end right after. */
export type Io = {
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => Promise<void>
  readonly now: () => Instant
}

const writing =
  (stream: NodeJS.WritableStream) =>
  (text: string): Promise<void> =>
    new Promise((done, failed) => {
      stream.write(text, (error) => (error == null ? done() : failed(error)))
    })

/** The process's own streams, and the machine's clock. */
export const processIo: Io = {
  out: writing(process.stdout),
  err: writing(process.stderr),
  now: systemClock.now,
}

/**
 * Why a command did not answer as asked. `invalid`: asked in the wrong way (exit 2). `none`: well asked, and the answer is
 * no (exit 1). `failed`: the world was in the way (exit 3).
 */
export type CommandProblem = {
  readonly outcome: 'invalid' | 'none' | 'failed'
  readonly code: string
  readonly field: string | null
  readonly problem: Text
  readonly known?: readonly string[]
}

const exits = { none: 1, invalid: 2, failed: 3 } as const

export const invalid = (
  code: string,
  field: string | null,
  problem: Text,
  known?: readonly string[],
): CommandProblem => ({
  outcome: 'invalid',
  code,
  field,
  problem,
  ...(known === undefined ? {} : { known }),
})

/** True of a problem, false of anything a command works with. */
export const isProblem = <Value extends object>(value: Value | CommandProblem): value is CommandProblem =>
  'outcome' in value && 'problem' in value && 'code' in value

export type Manner = { readonly json: boolean; readonly lang: Language }

/** How the answer is wanted, known even where the rest of the line cannot be read. */
export function mannerOf(args: readonly string[]): Manner {
  const at = args.indexOf('--lang')
  const lang = at === -1 ? args.find((one) => one.startsWith('--lang='))?.slice(7) : args[at + 1]
  return { json: args.includes('--json'), lang: lang === 'fr' ? 'fr' : 'en' }
}

/** One JSON document on standard output, and nothing else there. */
export const sayDocument = (io: Io, document: object): Promise<void> => io.out(`${JSON.stringify(document, null, 2)}\n`)

/** Tells a problem and returns the exit code. An answer that is no is an answer, and goes to standard output. */
export async function sayProblem(io: Io, { json, lang }: Manner, problem: CommandProblem): Promise<number> {
  if (json) await sayDocument(io, problem)
  else await (problem.outcome === 'none' ? io.out : io.err)(`${wrap(problem.problem[lang])}\n`)
  return exits[problem.outcome]
}

/** The options every command of the law takes, for `parseArgs`. */
export const commonOptions = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  agreement: { type: 'string' },
  reading: { type: 'string', multiple: true, default: [] as string[] },
} as const

/** Reads a command line; what it cannot be read as is a problem that names the option. */
export function parsed<Read extends object>(options: object, read: () => Read): Read | CommandProblem {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error
    const [, option = ''] = /'(-[^' ]*)/.exec(error.message) ?? []
    const known = Object.keys(options).map((one) => `--${one}`)
    return error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? invalid('unknown-option', option, unknownOption(option, known), known)
      : invalid('bad-option', option, valueMissing(option))
  }
}

type Options = NonNullable<ParseArgsConfig['options']>
type Line<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>

/**
 * A command from its line to its exit code: reads its options, works, and says the answer, in words or with `--json` as one
 * document. What is in the way is said as a problem. `code`: what an answer exits with, 0 if left out.
 */
export async function answering<O extends Options, Answer extends object>(
  { args, io, options }: { readonly args: string[]; readonly io: Io; readonly options: O },
  of: {
    readonly work: (values: Line<O>['values'], positionals: readonly string[]) => Promise<Answer | CommandProblem>
    readonly say: (answer: Answer, manner: Manner) => string
    readonly code?: (answer: Answer) => number
  },
): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const answer = await of.work(read.values, read.positionals).catch(worldProblem)
  if (isProblem(answer)) return sayProblem(io, manner, answer)
  if (manner.json) await sayDocument(io, answer)
  else await io.out(of.say(answer, manner))
  return of.code?.(answer) ?? 0
}

/** The agreement named, or the first we know, under the readings selected. */
export function agreementOf(values: {
  readonly agreement?: string | undefined
  readonly lang: string
  readonly reading: readonly string[]
}): Agreement | CommandProblem {
  if (values.lang !== 'en' && values.lang !== 'fr')
    return invalid('unknown-language', 'lang', problems.language, ['en', 'fr'])
  const id = values.agreement?.trim().toLowerCase()
  const known = agreements.map((one) => one.id)
  const agreement = id === undefined ? agreements[0] : agreements.find((one) => one.id.toLowerCase() === id)
  if (agreement === undefined)
    return invalid('unknown-agreement', 'agreement', unknownAgreement(values.agreement ?? '', known), known)
  const choices = parseReadings(values.reading.join(','))
  if (choices.problem !== undefined) return invalid('bad-reading', 'reading', choices.problem)
  const selected = withReadings(agreement, choices)
  if (!('problems' in selected)) return selected
  const [first] = selected.problems
  return invalid('unknown-reading', 'reading', first?.problem ?? problems.language, Object.keys(agreement.readings))
}

/** A moment of an option, as an instant: a day stands for its beginning in the zone. `whole`: the day, if one was given. */
export function momentOf(
  text: string,
  zone: string,
  field: string,
): { readonly at: Instant; readonly whole: Day | null } | CommandProblem {
  const moment = parseMoment(text, zone)
  if ('problem' in moment) return invalid(moment.code, field, moment.problem)
  const { from } = moment
  return isDay(from) ? { at: startOfDay(from, zone), whole: from } : { at: from, whole: null }
}

/** What the world did, where it was in the way of a command. */
export const worldProblem = (error: unknown): CommandProblem => {
  const text = error instanceof Error ? error.message : String(error)
  const problem = error instanceof Unread ? error.words : { en: text, fr: text }
  return { outcome: 'failed', code: 'failed', field: null, problem }
}
