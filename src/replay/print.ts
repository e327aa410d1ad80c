import { type GateLine, shutBy } from '../barriers/gate.ts'
import type { Day, Instant, Language, Text } from '../core/brand.ts'
import { formatDay, formatInstant } from '../core/calendar.ts'
import type { Citation, Deadline, PeriodVersion } from '../law/law.ts'
import type { Clock } from './clocks.ts'
import { withoutId } from './expect.ts'
import type { Report, StepReport } from './history.ts'
import type { CaseReport, FactLine, LawReport } from './look.ts'
import { factWords, replayWords, printed as words } from './words.ts'

/** Lines are no longer than this, unless one word is. */
const WIDTH = 100

type Page = { readonly lang: Language; readonly zone: string; readonly said: Map<string, string> }

/** Breaks a sentence into lines, each but the first further in. What French joins (`20 h 24`, ` ;`, `« »`) holds together. */
export function wrap(text: string, indent: number, hanging = indent): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let empty = true
  const joined = text
    .replace(/ ([:;?!»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) h (\d)/g, '$1\u00a0h\u00a0$2')
  for (const word of joined.split(/[ \n]+/)) {
    if (!empty && [...line].length + 1 + [...word].length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(hanging)
      empty = true
    }
    line += `${empty ? '' : ' '}${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

const on = ({ lang, zone }: Page, at: Instant): string => formatInstant(at, zone, lang, { zoneName: true })
const colon = ({ lang }: Page): string => (lang === 'fr' ? '\u00a0:' : ':')
const semicolon = ({ lang }: Page): string => (lang === 'fr' ? '\u00a0; ' : '; ')
const cited = ({ lang }: Page, { rule, cite, certainty }: Citation): string =>
  `${rule}, ${cite[lang]} [${certainty}, ${words.certainty[certainty][lang]}]`
const readings = ({ lang }: Page, list: readonly string[]): string =>
  list.length === 0 ? '' : ` (${words.readings[lang]} ${list.join(', ')})`

/** Days of a count, runs of neighbours not joined: the reader counts along. `9, 10, 11 September 2025` would hide one. */
const days = (page: Page, list: readonly Day[]): string =>
  list.map((day) => formatDay(day, page.lang).replace(/ \d{4}$/, '')).join(', ')

/** How a deadline was worked out, in one sentence. */
function working(
  page: Page,
  { value, unit, firstDay, lastDay, closesAt, counted, skipped, readings: held }: Deadline,
): string {
  const { lang } = page
  const each = unit === 'working-day' ? `${semicolon(page)}${words.counted[lang]} ${days(page, counted)}` : ''
  const left =
    skipped.length === 0
      ? ''
      : `${semicolon(page)}${words.skipped[lang]} ${skipped.map(({ day, why }) => `${days(page, [day])} (${why[lang]})`).join(', ')}`
  const span = words.working(formatDay(firstDay, lang), formatDay(lastDay, lang))[lang]
  return `${value} ${words.units[unit][lang]}, ${span}${each}${left}${semicolon(page)}${words.closes[lang]} ${on(page, closesAt)}${readings(page, held)}`
}

function clockText(page: Page, { deadline, status, doneAt }: Clock): string {
  const { lang } = page
  const over = status === 'over' && deadline.kind === 'wait' ? 'waited' : status
  const state = `${words.status[over][lang]}${doneAt === null ? '' : ` (${on(page, doneAt)})`}`
  return `${deadline.rule} ${deadline.title[lang]}${colon(page)} ${state}. ${working(page, deadline)} [${deadline.citation.certainty}]`
}

/** True the first time, and whenever the text differs from the last said under this key. */
function news({ said }: Page, key: string, text: string): boolean {
  const known = said.get(key) === text
  said.set(key, text)
  return !known
}

/** Clocks that are new, have changed, or run; those that run on as before are named in one line. */
function clockLines(page: Page, { name, clocks }: CaseReport): readonly string[] {
  const { lang } = page
  const same: string[] = []
  const told = clocks.flatMap((clock) => {
    const text = clockText(page, clock)
    if (news(page, `clock ${name} ${clock.id}`, text)) return [wrap(`- ${text}`, 6, 8)]
    if (clock.status === 'running') same.push(withoutId(clock.id))
    return []
  })
  const running = `${words.stillRunning[lang]}${colon(page)} ${same.join(', ')}`
  const head = `    ${words.clocks[lang]} ${name}`
  if (told.length === 0) return same.length === 0 ? [] : [wrap(`${words.clocks[lang]} ${name}, ${running}`, 4, 6)]
  return [head, ...told, ...(same.length === 0 ? [] : [wrap(`- ${running}`, 6, 8)])]
}

/** A reason in three parts: what it says; since when, by whom, until when; what it rests on. */
function reason(page: Page, { state, title, says, citation, readings: held, since, by, clearsAt }: GateLine): string {
  const { lang } = page
  const who = by === null || by === '' ? '' : `, ${words.by[lang]} ${replayWords.called(by)[lang]}`
  const from = since === null ? [] : [`${words.since[lang]} ${on(page, since)}${who}`]
  const until = clearsAt === null ? [] : [`${words.clears[lang]} ${on(page, clearsAt)}`]
  const when = [...from, ...until].join(semicolon(page))
  return [
    wrap(`${state === 'unknown' ? '?' : '×'} ${title[lang]}${colon(page)} ${says[lang]}`, 6, 8),
    ...(when === '' ? [] : [wrap(when, 8)]),
    wrap(`${cited(page, citation)}${readings(page, held)}`, 8),
  ].join('\n')
}

function gateLines(page: Page, { name, gate }: CaseReport): readonly string[] {
  const { lang } = page
  const shut = shutBy(gate)
  const head = `    ${words.gate[lang]} ${name}${colon(page)} ${gate.open ? words.open[lang] : words.shut(shut.length)[lang]}`
  const same: string[] = []
  const told = shut.flatMap((line) => {
    const text = reason(page, line)
    if (news(page, `gate ${name} ${line.id}`, text)) return [text]
    same.push(withoutId(line.id))
    return []
  })
  for (const line of gate.lines) if (line.state === 'met') page.said.delete(`gate ${name} ${line.id}`)
  if (same.length > 0 && told.length === 0)
    return [wrap(`${head.trim()}, ${words.unchanged[lang]}${colon(page)} ${same.join(', ')}`, 4, 6)]
  return [
    head,
    ...told,
    ...(same.length === 0 ? [] : [wrap(`× ${words.unchanged[lang]}${colon(page)} ${same.join(', ')}`, 6, 8)]),
  ]
}

function placeLines(page: Page, { name, places }: CaseReport): readonly string[] {
  const { lang } = page
  return places.flatMap((place) => {
    const how = place.contested !== null ? words.placeContested : place.counted ? words.placeCounted : words.placeStated
    const text = `${words.place[lang]} ${place.token}, ${formatDay(place.effectiveOn, lang)}${colon(page)} ${how[lang]}`
    return news(page, `place ${name} ${place.token}`, text) ? [wrap(text, 4, 8)] : []
  })
}

const caseLines = (page: Page, report: CaseReport): readonly string[] => [
  ...clockLines(page, report),
  ...gateLines(page, report),
  ...placeLines(page, report),
]

const valueText = ({ lang }: Page, version: PeriodVersion | null): string =>
  version === null || version.value === null ? words.nothing[lang] : String(version.value)

/** A change of the law, in its place between two steps. */
function lawLines(page: Page, { change, letters }: LawReport): readonly string[] {
  const { lang } = page
  const head = wrap(`=== ${words.law[lang]}${colon(page)} ${on(page, change.at)} ===`, 0)
  const validity =
    change.validity === null ? [] : [wrap(`${change.validity.after?.says[lang] ?? words.nothing[lang]}`, 4)]
  const periods = change.periods.map(({ rule, title, before, after }) => {
    const note = after?.note === undefined ? '' : ` ${after.note[lang]}`
    const mark = after === null ? '' : ` [${after.certainty}]`
    return wrap(
      `${rule} ${title[lang]}${colon(page)} ${words.before[lang]} ${valueText(page, before)}, ${words.after[lang]} ${valueText(page, after)}.${note}${mark}`,
      4,
      6,
    )
  })
  const promises = letters.flatMap(({ title, of, servedAt, stands, after, why }) => [
    wrap(`${words.letterStands(title[lang], of, on(page, servedAt))[lang]} ${formatDay(stands.lastDay, lang)}.`, 4, 6),
    wrap(
      `${words.letterAfter[lang]}${colon(page)} ${after === null ? `${words.nothing[lang]}. ${why?.[lang] ?? ''}` : `${after.value} ${words.units[after.unit][lang]}, ${words.untilEndOf[lang]} ${formatDay(after.lastDay, lang)}.`}`,
      4,
      6,
    ),
  ])
  return [head, ...validity, ...periods, ...promises, '']
}

/** The fields of a fact that tell it from another of its kind. */
const telling = [
  'template',
  'kind',
  'code',
  'outcome',
  'number',
  'flight',
  'age',
  'document',
  'place',
  'effectiveOn',
] as const

function factText({ lang }: Page, { stream, type, data }: FactLine): string {
  const name = factWords[type]?.[lang] ?? type
  const shown = telling.flatMap((key) => {
    const value = data[key]
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
  return `${name} (${[stream, ...shown].join(', ')})`
}

function outcomeLines(page: Page, { outcome, facts, refusals, bound, step }: StepReport): readonly string[] {
  const { lang } = page
  if (outcome === null) return []
  if (outcome === 'accepted') {
    const name = bound === null || !('as' in step) ? '' : `, ${words.named(step.as ?? '')[lang]}`
    return facts.map((fact, index) =>
      wrap(`${index === 0 ? words.accepted[lang] : '+'} ${factText(page, fact)}${index === 0 ? name : ''}`, 4, 6),
    )
  }
  return [
    `    ${words.refused[lang]}`,
    ...refusals.map(({ code, citation, message }) =>
      wrap(
        `- ${withoutId(code)}${colon(page)} ${message[lang]}${citation === null ? '' : ` ${cited(page, citation)}`}`,
        6,
        8,
      ),
    ),
  ]
}

function stepLines(page: Page, report: StepReport): readonly string[] {
  const { lang } = page
  const { number, at, step, failures, expected } = report
  const what =
    'observe' in step
      ? `${words.looks[step.observe][lang]} (${step.of})`
      : `${step.command} ${words.by[lang]} ${replayWords.by(step.by)[lang]}`
  const source = `${words.source[lang]}${colon(page)} ${step.source.length === 0 ? words.noSource[lang] : step.source.join(', ')} [${step.certainty}, ${words.certainty[step.certainty][lang]}]`
  const only = 'observe' in step ? step.observe : null
  return [
    ...report.law.flatMap((one) => lawLines(page, one)),
    wrap(`${String(number).padStart(3)} ${on({ ...page, zone: report.zone }, at)} · ${what}`, 0, 4),
    ...(step.note === undefined ? [] : [wrap(step.note[lang], 4)]),
    ...(step.assumed === undefined ? [] : [wrap(`${words.assumed[lang]}${colon(page)} ${step.assumed[lang]}`, 4)]),
    ...('observe' in step && step.source.length === 0 ? [] : [wrap(source, 4)]),
    ...outcomeLines(page, report),
    ...report.cases.flatMap((one) => (only === 'clocks' ? clockLines(page, one) : caseLines(page, one))),
    ...(failures.length > 0
      ? failures.map((failure) => wrap(`${words.notAsExpected[lang]}${colon(page)} ${failure[lang]}`, 4))
      : expected
        ? [`    ${words.asExpected[lang]}`]
        : []),
    '',
  ]
}

/** The whole report as text for a terminal of 100 columns. */
export function printReport({ history, asOf, steps, then, notYet, failed }: Report, lang: Language): string {
  const page: Page = { lang, zone: history.zone, said: new Map() }
  const { title, about, sources } = history.head
  const expected = steps.filter((step) => step.expected).length
  const text = (words: Text): string => words[lang]
  return [
    wrap(title[lang], 0),
    wrap(about[lang], 0),
    ...(asOf === null ? [] : [wrap(`${words.knownThen[lang]}${colon(page)} ${on(page, asOf)}`, 0)]),
    '',
    ...sources.map(({ id, title: name, url, certainty }) => wrap(`[${id}] ${name}, ${url} [${certainty}]`, 2, 4)),
    '',
    ...steps.flatMap((step) => stepLines(page, step)),
    ...(then === null
      ? []
      : [
          ...then.law.flatMap((one) => lawLines(page, one)),
          wrap(`=== ${words.known[lang]}${colon(page)} ${on(page, then.at)} ===`, 0),
          ...then.cases.flatMap((one) => caseLines({ ...page, said: new Map() }, one)),
          '',
        ]),
    ...(notYet === 0 ? [] : [wrap(text(words.notYet(notYet)), 0)]),
    wrap(text(words.sum(steps.length, expected, failed)), 0),
    '',
  ].join('\n')
}
