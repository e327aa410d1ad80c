import type { Instant, Text } from '../core/brand.ts'
import { day, instant, isBefore, isZone } from '../core/calendar.ts'
import type { Condition, Test } from './conditions.ts'
import type {
  Agreement,
  BarrierKind,
  Calendar,
  Ground,
  Period,
  PeriodVersion,
  Provision,
  Reading,
  Validity,
} from './law.ts'
import type { LetterTemplate } from './letter-texts.ts'
import { deviations, strayPaths } from './readings.ts'
import { namedRules, type Reference, readers } from './references.ts'

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

const provisionProblems = (
  key: string,
  { id, cite, title, says, sources, certainty, checkedOn, notExecutable }: Provision,
) => [
  ...(notExecutable === undefined || complete(notExecutable) ? [] : ['gives its reason in one language only']),
  ...(key === id ? [] : [`is kept under another id than its own, ${id}`]),
  ...([cite, title, says].every(complete) ? [] : ['lacks words in one language']),
  ...(sources.length > 0 || certainty === 'B' ? [] : [`is marked ${certainty} without a source`]),
  ...(day(checkedOn) === null ? [`was checked on '${checkedOn}', which is no day`] : []),
]

/** An instant that must be one where it is given at all. */
const dateProblems = (...dates: readonly (Instant | undefined)[]): readonly string[] =>
  dates.filter((at) => at !== undefined && instant(at) !== at).map((at) => `'${at}' is not an instant as we write them`)

const versionProblems = ({
  value,
  sources,
  certainty,
  checkedOn,
  note,
  knownFrom,
}: PeriodVersion): readonly string[] => [
  ...(note === undefined || complete(note) ? [] : ['has a note in one language only']),
  ...dateProblems(knownFrom),
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

const readingProblems =
  (agreement: Agreement) =>
  (key: string, { id, title, options, chosen, reason }: Reading): readonly string[] => [
    ...(key === id ? [] : [`is kept under another id than its own, ${id}`]),
    ...([title, reason, ...Object.values(options).map(({ says }) => says)].every(complete)
      ? []
      : ['lacks words in one language']),
    ...(Object.keys(options).length > 1 ? [] : ['names no alternative']),
    ...(Object.hasOwn(options, chosen) ? [] : [`chooses ${chosen}, which is none of its options`]),
    ...(options[chosen]?.change === undefined || deviations(agreement).some(({ reading }) => reading === id)
      ? []
      : [`changes the agreement by the option ${chosen} it comes with`]),
    ...Object.entries(options).flatMap(([option, { change }]) =>
      change === undefined
        ? []
        : strayPaths(agreement, change).map((path) => `changes ${path} by ${option}, which is not there`),
    ),
  ]

const conditionProblems = (_: string, { title, findings }: Condition): readonly string[] =>
  complete(title) && Object.values(findings).every(({ says, tells }) => complete(says) && complete(tells))
    ? []
    : ['lacks words in one language']

const groundProblems = (key: string, { id, title, says, from, until }: Ground): readonly string[] => [
  ...(key === id ? [] : [`is kept under another id than its own, ${id}`]),
  ...([title, says].every(complete) ? [] : ['lacks words in one language']),
  ...spanProblems([{ from, ...(until === undefined ? {} : { until }) }], false),
]

const calendarProblems = (key: string, calendar: Calendar): readonly string[] => [
  ...(key === calendar.place ? [] : [`is kept under another place than its own, ${calendar.place}`]),
  ...([calendar.name, calendar.named, ...calendar.holidays.map(({ name }) => name)].every(complete)
    ? []
    : ['lacks words in one language']),
  ...dateProblems(...calendar.proclaimed.map(({ knownFrom }) => knownFrom)),
  ...calendar.proclaimed
    .map(({ day: on }) => on)
    .filter((on) => day(on) === null)
    .map((on) => `has '${on}', which is no day`),
  ...(calendar.sources.length > 0 || calendar.certainty === 'B' ? [] : ['has no source']),
]

const validityProblems = ({ says, sources, certainty, knownFrom }: Validity): readonly string[] => [
  ...(complete(says) ? [] : ['lacks words in one language']),
  ...(sources.length > 0 || certainty === 'B' ? [] : [`is marked ${certainty} without a source`]),
  ...dateProblems(knownFrom),
]

/** What each question needs of the parts: without it there is nothing to count with. */
const needs: Readonly<Partial<Record<Test, keyof Agreement['parts']>>> = {
  'request-in-time': 'requestLimit',
  'transfer-in-time': 'transferLimit',
  'notice-run': 'noticeLength',
}

/** Parts that are counted with, and so must be periods. */
const counting: readonly (keyof Agreement['parts'])[] = [
  'suspensionNotice',
  'terminationNotice',
  'requestLimit',
  'requestTarget',
  'answerAim',
  'answerLimit',
  'transferLimit',
  'intentHeld',
  'intentInCommunity',
  'noticeLength',
  'repeatRemoval',
  'recoveryPeriod',
]

const partProblems = ({
  parts,
  periods,
  conditions,
  returning,
  receiving,
  calendars,
}: Agreement): readonly Problem[] => [
  ...counting.flatMap((part) => {
    const rule = parts[part]
    return rule === null || Object.hasOwn(periods, rule)
      ? []
      : [{ where: `part ${part}`, what: `${rule} is no period` }]
  }),
  ...Object.entries(conditions).flatMap(([key, { test }]) => {
    const part = needs[test]
    return part === undefined || parts[part] !== null
      ? []
      : [{ where: `condition ${key}`, what: `asks ${test} and the part ${part} is empty` }]
  }),
  ...[...returning.places, ...receiving.places]
    .filter((place) => !Object.hasOwn(calendars, place))
    .map((place) => ({ where: `place ${place}`, what: 'has no calendar' })),
]

/** Every provision is in one subject, once. */
const subjectProblems = ({ subjects, provisions }: Agreement): readonly Problem[] => {
  const listed = subjects.flatMap(({ rules }) => rules)
  return [
    ...repeated(listed).map((rule) => ({ where: `subject of ${rule}`, what: 'is there twice' })),
    ...Object.keys(provisions)
      .filter((rule) => !listed.includes(rule))
      .map((rule) => ({ where: `provision ${rule}`, what: 'is in no subject' })),
  ]
}

const barrierProblems = (key: string, barrier: BarrierKind): readonly string[] => [
  ...(key === barrier.kind ? [] : [`is kept under another kind than its own, ${barrier.kind}`]),
  ...([barrier.title, barrier.says, barrier.tells, barrier.liftedWith, barrier.desk, barrier.override.says].every(
    complete,
  )
    ? []
    : ['lacks words in one language']),
  ...(barrier.raisedBy.length > 0 && barrier.liftedBy.length > 0 ? [] : ['can be raised or lifted by nobody']),
]

const answerProblems = (_: string, { title }: Agreement['answers'][number]): readonly string[] =>
  complete(title) ? [] : ['lacks words in one language']

const letterProblems = (key: string, { id, title, grants, current }: LetterTemplate): readonly string[] => [
  ...dateProblems(current?.from, current?.until),
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

const missing = (what: string, there: object, wanted: readonly (readonly [where: string, id: string])[]) =>
  wanted
    .filter(([, id]) => !Object.hasOwn(there, id))
    .map(([where, id]) => ({ where, what: `names ${what} ${id}, not there` }))

const repeated = (codes: readonly string[]): readonly string[] =>
  codes.filter((code, index) => codes.indexOf(code) < index)

/**
 * Everything wrong with an agreement's data; empty when it is sound. Versions of a period follow one another without gap
 * or overlap; validity may have gaps but no overlap; every rule, reading and period that is named is there; every date
 * exists; every text is complete; every statement has a source, unless it is marked B; every provision is in one subject.
 */
export const problemsOf = (agreement: Agreement): readonly Problem[] => {
  const { provisions, periods, readings, barriers, letters, answers, validity } = agreement
  const asked = (list: readonly Reference[]) => list.map(({ kind, key, to }) => [`${kind} ${key}`, to] as const)
  const granted = Object.entries(letters).flatMap(([key, { grants }]) =>
    grants === undefined ? [] : [[`letter ${key}`, grants.period] as const],
  )
  return [
    ...each('provision', provisions, provisionProblems),
    ...each('period', periods, periodProblems),
    ...each('reading', readings, readingProblems(agreement)),
    ...each('barrier', barriers, barrierProblems),
    ...each('letter', letters, letterProblems),
    ...each('condition', agreement.conditions, conditionProblems),
    ...each('ground', agreement.grounds, groundProblems),
    ...each('calendar', agreement.calendars, calendarProblems),
    ...[...spanProblems(validity, false), ...validity.flatMap(validityProblems)].map((what) => ({
      where: 'validity',
      what,
    })),
    ...each('answer', Object.fromEntries(answers.map((answer) => [answer.code, answer])), answerProblems),
    ...Object.entries(agreement.personalData).flatMap(([kind, fields]) =>
      each(`data ${kind}`, fields, (_, { why }) => (complete(why) ? [] : ['lacks words in one language'])),
    ),
    ...each(
      'return',
      Object.fromEntries((agreement.takingBack?.codes ?? []).map((one) => [one.code, one])),
      (_, { title }) => (complete(title) ? [] : ['lacks words in one language']),
    ),
    ...repeated(answers.map(({ code }) => code)).map((code) => ({ where: `answer ${code}`, what: 'is there twice' })),
    ...partProblems(agreement),
    ...subjectProblems(agreement),
    ...missing('rule', provisions, asked(namedRules(agreement))),
    ...missing('reading', readings, asked(readers(agreement))),
    ...missing('period', periods, granted),
  ]
}
