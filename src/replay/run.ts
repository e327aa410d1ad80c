import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { agreements } from '../agreements/all.ts'
import { commandsOf } from '../commands.ts'
import type { Instant, Language } from '../core/brand.ts'
import { parseReadings } from '../law/readings.ts'
import { asItStood } from '../law/stand.ts'
import { type Report, runHistory } from './history.ts'
import { printReport } from './print.ts'
import { type Problem, readHistory, readInstant, type World } from './read.ts'
import { holdsTotals, readTotals, type TotalsReport, totalsReport } from './totals.ts'
import { printTotals } from './totals-print.ts'
import { printed, replayWords as words } from './words.ts'

/** As the command line gives them; `out` and `err` are the process's own unless others are given. */
export type ReplayOptions = {
  readonly 'as-of'?: string | undefined
  /** The minute whose law the whole history is run under. */
  readonly 'law-at'?: string | undefined
  /** Readings to select, as `CAL-02=london`. */
  readonly reading?: readonly string[] | undefined
  readonly lang?: string | undefined
  readonly json?: boolean | undefined
  readonly out?: Writable
  readonly err?: Writable
}

/** The agreements and commands a history may use. */
export const world: World = { agreements, commandsOf }

/**
 * `replay FILE`: runs a recorded history through the real decisions and prints each step's answer, the clocks and the
 * gate after it. Returns the exit code: 0 all as the file expects, 1 an expectation is not met, 2 a bad file or option
 * (each problem with its path). Throws where the world fails: the caller answers 3.
 */
export async function replay(path: string, options: ReplayOptions = {}): Promise<number> {
  const { out = process.stdout, err = process.stderr } = options
  const lang: Language = options.lang === 'fr' ? 'fr' : 'en'
  const read = await textOf(path, options, lang)
  const report =
    'problems' in read
      ? read
      : holdsTotals(read.text)
        ? totalsOf(read.text, options, lang)
        : await reportOf(read.text, options, lang)
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
  if ('totals' in report) {
    await say(
      out,
      options.json === true ? `${JSON.stringify(report.totals, null, 2)}\n` : printTotals(report.totals, lang),
    )
    return 0
  }
  await say(out, options.json === true ? `${JSON.stringify(documentOf(report), null, 2)}\n` : printReport(report, lang))
  return report.failed > 0 ? 1 : 0
}

type Problems = { readonly problems: readonly Problem[] }

/** Published totals where no case is public: the running balance and its ratio. Nothing is run, so no instant can be chosen. */
function totalsOf(text: string, options: ReplayOptions, lang: Language): { readonly totals: TotalsReport } | Problems {
  if (options['as-of'] !== undefined || options['law-at'] !== undefined || (options.reading ?? []).length > 0)
    return { problems: [{ path: '', problem: words.totalsOnly[lang] }] }
  const read = readTotals(text, world.agreements, lang)
  return 'problems' in read ? read : { totals: totalsReport(read.totals) }
}

/** The file with the readings of the command line put over its own. What is no history is left for the reader to refuse. */
function selecting(text: string, chosen: readonly string[] = []): string {
  if (chosen.length === 0) return text
  try {
    const file: unknown = JSON.parse(text)
    if (typeof file !== 'object' || file === null || Array.isArray(file)) return text
    const own = 'readings' in file && typeof file.readings === 'object' ? file.readings : {}
    return JSON.stringify({ ...file, readings: { ...own, ...parsedReadings(chosen) } })
  } catch {
    return text
  }
}

const parsedReadings = (chosen: readonly string[]): Readonly<Record<string, string>> => {
  const read = parseReadings(chosen.join(','))
  return read.problem === undefined ? read : {}
}

async function textOf(
  path: string,
  options: ReplayOptions,
  lang: Language,
): Promise<{ readonly text: string } | Problems> {
  if (options.lang !== undefined && options.lang !== 'en' && options.lang !== 'fr')
    return { problems: [{ path: '--lang', problem: words.noLanguage[lang] }] }
  const chosen = parseReadings((options.reading ?? []).join(','))
  if (chosen.problem !== undefined) return { problems: [{ path: '--reading', problem: chosen.problem[lang] }] }
  try {
    return { text: await readFile(path, 'utf8') }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { problems: [{ path: '', problem: words.noFile(why)[lang] }] }
  }
}

async function reportOf(text: string, options: ReplayOptions, lang: Language): Promise<Report | Problems> {
  const read = readHistory(selecting(text, options.reading), world, lang)
  if ('problems' in read) return read
  const { history } = read
  const times: Record<'as-of' | 'law-at', Instant | null> = { 'as-of': null, 'law-at': null }
  for (const name of ['as-of', 'law-at'] as const) {
    const given = options[name]
    if (given === undefined) continue
    const until = readInstant(given, history.zone, lang)
    if ('problem' in until) return { problems: [{ path: `--${name}`, problem: until.problem }] }
    times[name] = until.at
  }
  const { 'as-of': asOf, 'law-at': lawAt } = times
  const run = lawAt === null ? history : { ...history, agreement: asItStood(history.agreement, lawAt) }
  return runHistory(run, world.commandsOf(history.agreement.id), asOf)
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
