import type { Instant, Text } from '../core/brand.ts'
import { day, instant, isBefore, isZone } from '../core/calendar.ts'
import type { Agreement, BarrierKind, LetterTemplate, Period, PeriodVersion, Provision, Reading } from './law.ts'

/** Something wrong in an agreement's data: where, and what. For those who write agreements. */
export type Problem = { readonly where: string; readonly what: string }

type Span = { readonly from: Instant; readonly until?: Instant }

const complete = (text: Text): boolean => text.en.trim() !== '' && text.fr.trim() !== ''

/** Spans in order; `touching` also asks that each begins where the one before it ends. */
const spanProblems = (list: readonly Span[], touching: boolean): readonly string[] =>
  list.flatMap(({ from, until }, index) => {
    const bad = [from, ...(until === undefined ? [] : [until])].filter((at) => instant(at) !== at)
    if (bad.length > 0) return bad.map((at) => `'${at}' is not an instant as we write them`)
    const next = list[index + 1]
    const found: string[] = []
    if (until !== undefined && !isBefore(from, until)) found.push(`${from} to ${until} is no time at all`)
    if (next === undefined || instant(next.from) === null) return found
    if (until === undefined || isBefore(next.from, until)) found.push(`two versions overlap from ${next.from}`)
    else if (touching && isBefore(until, next.from)) found.push(`there is a gap from ${until} to ${next.from}`)
    return found
  })

const provisionProblems = (key: string, { id, cite, title, says, sources, certainty, checkedOn }: Provision) => [
  ...(key === id ? [] : [`is kept under another id than its own, ${id}`]),
  ...([cite, title, says].every(complete) ? [] : ['lacks words in one language']),
  ...(sources.length > 0 || certainty === 'B' ? [] : [`is marked ${certainty} without a source`]),
  ...(day(checkedOn) === null ? [`was checked on '${checkedOn}', which is no day`] : []),
]

const versionProblems = ({ value, sources, certainty, checkedOn }: PeriodVersion): readonly string[] => [
  ...(value === null || (Number.isInteger(value) && value > 0) ? [] : [`counts ${value}; only whole numbers from 1`]),
  ...(sources.length > 0 || certainty === 'B' ? [] : [`is marked ${certainty} without a source`]),
  ...(day(checkedOn) === null ? [`was checked on '${checkedOn}', which is no day`] : []),
]

const periodProblems = (key: string, { rule, title, zones, kind, versions }: Period): readonly string[] => [
  ...(key === rule || key.startsWith(`${rule}/`) ? [] : [`is kept under another rule than its own, ${rule}`]),
  ...(complete(title) ? [] : ['lacks words in one language']),
  ...(zones.length === 0 ? ['has no time zone'] : []),
  ...zones.filter((zone) => !isZone(zone)).map((zone) => `has '${zone}', which is no time zone`),
  // Of several zones the earliest midnight closes (CAL-02). For a wait that would be too soon in the others.
  ...(kind === 'wait' && zones.length > 1 ? ['is a wait in several time zones'] : []),
  ...(versions.length === 0 ? ['has no version'] : []),
  ...spanProblems(versions, true),
  ...versions.flatMap(versionProblems),
]

const readingProblems = (key: string, { id, title, chosen, reason, alternatives }: Reading): readonly string[] => [
  ...(key === id ? [] : [`is kept under another id than its own, ${id}`]),
  ...([title, chosen, reason, ...alternatives].every(complete) ? [] : ['lacks words in one language']),
  ...(alternatives.length > 0 ? [] : ['names no alternative']),
]

const barrierProblems = (key: string, barrier: BarrierKind): readonly string[] => [
  ...(key === barrier.kind ? [] : [`is kept under another kind than its own, ${barrier.kind}`]),
  ...([barrier.title, barrier.says, barrier.liftedWith].every(complete) ? [] : ['lacks words in one language']),
  ...(barrier.raisedBy.length > 0 && barrier.liftedBy.length > 0 ? [] : ['can be raised or lifted by nobody']),
]

const letterProblems = (key: string, { id, title, grants }: LetterTemplate): readonly string[] => [
  ...(key === id ? [] : [`is kept under another id than its own, ${id}`]),
  ...(complete(title) && (grants === undefined || complete(grants.says)) ? [] : ['lacks words in one language']),
]

/** The problems of each entry of a table, named by what it is and its key. */
const each = <One>(
  what: string,
  table: Readonly<Record<string, One>>,
  problems: (key: string, one: One) => readonly string[],
) =>
  Object.entries(table).flatMap(([key, one]) =>
    problems(key, one).map((found) => ({ where: `${what} ${key}`, what: found })),
  )

/** Every rule, reading and period that something in the agreement points to, and from where. */
const references = (agreement: Agreement) => {
  const { periods, validity, barriers, letters, answers } = agreement
  return {
    rules: [
      ...Object.entries(periods).map(([key, { rule }]) => [`period ${key}`, rule] as const),
      ...Object.entries(barriers).map(([key, { rule }]) => [`barrier ${key}`, rule] as const),
      ...Object.entries(letters).map(([key, { rule }]) => [`letter ${key}`, rule] as const),
      ...answers.map(({ code, rule }) => [`answer ${code}`, rule] as const),
    ],
    readings: [
      ...Object.entries(periods).flatMap(([key, { readings }]) => readings.map((id) => [`period ${key}`, id] as const)),
      ...validity.flatMap(({ from, readings }) => readings.map((id) => [`validity from ${from}`, id] as const)),
    ],
    periods: Object.entries(letters).flatMap(([key, { grants }]) =>
      grants === undefined ? [] : [[`letter ${key}`, grants.period] as const],
    ),
  }
}

const missing = (what: string, there: object, wanted: readonly (readonly [where: string, id: string])[]) =>
  wanted
    .filter(([, id]) => !Object.hasOwn(there, id))
    .map(([where, id]) => ({ where, what: `names ${what} ${id}, not there` }))

const repeated = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.indexOf(code) < index)

/**
 * Everything wrong with an agreement's data; empty when it is sound. Versions of a period follow one another without gap
 * or overlap; validity may have gaps but no overlap; every rule, reading and period that is named is there; every date
 * exists; every text is complete; every statement has a source, unless it is marked B.
 */
export const problemsOf = (agreement: Agreement): readonly Problem[] => {
  const { provisions, periods, readings, barriers, letters, answers, validity } = agreement
  const wanted = references(agreement)
  return [
    ...each('provision', provisions, provisionProblems),
    ...each('period', periods, periodProblems),
    ...each('reading', readings, readingProblems),
    ...each('barrier', barriers, barrierProblems),
    ...each('letter', letters, letterProblems),
    ...spanProblems(validity, false).map((what) => ({ where: 'validity', what })),
    ...repeated(answers.map(({ code }) => code)).map((code) => ({ where: `answer ${code}`, what: 'is there twice' })),
    ...missing('rule', provisions, wanted.rules),
    ...missing('reading', readings, wanted.readings),
    ...missing('period', periods, wanted.periods),
  ]
}
