import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '../commands.ts'
import type { Instant, Language } from '../core/brand.ts'
import { type Report, runHistory } from './history.ts'
import { printReport } from './print.ts'
import { type Problem, readHistory, readInstant, type World } from './read.ts'
import { printed, replayWords as words } from './words.ts'

/** As the command line gives them; `out` and `err` are the process's own unless others are given. */
export type ReplayOptions = {
  readonly 'as-of'?: string | undefined
  readonly lang?: string | undefined
  readonly json?: boolean | undefined
  readonly out?: Writable
  readonly err?: Writable
}

/** The agreements and commands a history may use. */
export const world: World = { agreements: [ukFrance2025], commandsOf }

/**
 * `replay FILE`: runs a recorded history through the real decisions and prints each step's answer, the clocks and the
 * gate after it. Returns the exit code: 0 all as the file expects, 1 an expectation is not met, 2 a bad file or option
 * (each problem with its path). Throws where the world fails: the caller answers 3.
 */
export async function replay(path: string, options: ReplayOptions = {}): Promise<number> {
  const { out = process.stdout, err = process.stderr } = options
  const lang: Language = options.lang === 'fr' ? 'fr' : 'en'
  const report = await reportOf(path, options, lang)
  if ('problems' in report) {
    const { problems } = report
    if (options.json === true) await say(out, `${JSON.stringify({ outcome: 'invalid', problems }, null, 2)}\n`)
    const lines = problems.map(
      ({ path: where, problem }) =>
        `  ${where === '' ? '' : `${where}${lang === 'fr' ? '\u00a0:' : ':'} `}${problem}\n`,
    )
    await say(err, `${printed.badFile[lang]}${lang === 'fr' ? '\u00a0:' : ':'} ${path}\n${lines.join('')}`)
    return 2
  }
  await say(out, options.json === true ? `${JSON.stringify(documentOf(report), null, 2)}\n` : printReport(report, lang))
  return report.failed > 0 ? 1 : 0
}

type Problems = { readonly problems: readonly Problem[] }

async function reportOf(path: string, options: ReplayOptions, lang: Language): Promise<Report | Problems> {
  if (options.lang !== undefined && options.lang !== 'en' && options.lang !== 'fr')
    return { problems: [{ path: '--lang', problem: words.noLanguage[lang] }] }
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { problems: [{ path: '', problem: words.noFile(why)[lang] }] }
  }
  const read = readHistory(text, world, lang)
  if ('problems' in read) return read
  const { history } = read
  let asOf: Instant | null = null
  if (options['as-of'] !== undefined) {
    const until = readInstant(options['as-of'], history.zone, lang)
    if ('problem' in until) return { problems: [{ path: '--as-of', problem: until.problem }] }
    asOf = until.at
  }
  return runHistory(history, world.commandsOf(history.agreement.id), asOf)
}

/** The report as one JSON document: the same as is printed, with every line of the gate and both languages. */
const documentOf = ({ history, ...report }: Report): object => {
  const { head, agreement, zone } = history
  const outcome = report.failed > 0 ? 'not-as-expected' : 'as-expected'
  return {
    outcome,
    title: head.title,
    about: head.about,
    agreement: agreement.id,
    zone,
    sources: head.sources,
    ...report,
  }
}

/** Writes, and waits until it is written: the process may end right after. */
const say = (stream: Writable, text: string): Promise<void> =>
  new Promise((done, failed) => {
    stream.write(text, (error) => (error === null || error === undefined ? done() : failed(error)))
  })
