import { z } from 'zod'
import type { Day, Language, Text } from '../core/brand.ts'
import { addDays, addMonths, day, isAfter, isBefore } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { commandStep, headSchema } from './format.ts'
import { type Problem, pathText } from './read.ts'
import { totalsWords as words } from './totals-words.ts'
import { replayWords } from './words.ts'

/**
 * A history of totals: what somebody stated on a day about a whole exchange, where no single case is public. Every figure
 * stands with its source as it was published. Nothing is filled in and nothing merged: figures of one time that do not
 * agree are kept side by side, and gaps and ratios are worked out row by row.
 */

const total = z.int().min(0).max(100_000_000).nullable()

const row = z.strictObject({
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .describe('The day the totals are of, 2016-09-26, or the month where no day is known, 2016-05.'),
  returned: total.describe('Everybody returned until then; null: not stated.'),
  returnedCounted: total.describe('Of these, those who count under the agreement; null: not stated.'),
  admitted: total.describe('Everybody admitted until then; null: not stated.'),
  about: z.boolean().default(false).describe('The source gives round figures.'),
  source: z.array(z.string()).min(1).describe('Ids of `sources`.'),
  certainty: commandStep.shape.certainty,
  note: commandStep.shape.note,
})

const { $schema, title, about, agreement, sources } = headSchema.shape
const head = { $schema, title, about, agreement, sources }
const looseFile = z.strictObject({ ...head, totals: z.array(z.unknown()).min(1).max(2000) })

/** The whole file, as its JSON Schema is made from. */
export const totalsSchema = z
  .strictObject({ ...head, totals: z.array(row).min(1).max(2000) })
  .describe('Published totals of an exchange, for `paripassu replay`.')

/** The JSON Schema (2020-12) of a file of totals. */
export const totalsJsonSchema = (): object => z.toJSONSchema(totalsSchema, { io: 'input' })

export type TotalsRow = z.infer<typeof row>
export type Totals = {
  readonly head: Omit<z.infer<typeof looseFile>, 'totals'>
  readonly agreement: Agreement
  readonly rows: readonly TotalsRow[]
}

/** Whether a file is one of totals: an object with `totals` and without `steps`. False where it is no JSON. */
export function holdsTotals(text: string): boolean {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null && 'totals' in json && !('steps' in json)
  } catch {
    return false
  }
}

/** Reads a file of totals strictly: any problem, each with its path, and nothing of the file is used. */
export function readTotals(
  text: string,
  agreements: readonly Agreement[],
  lang: Language,
): { readonly totals: Totals } | { readonly problems: readonly Problem[] } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problems: [{ path: '', problem: replayWords.notJson(error instanceof Error ? error.message : '')[lang] }] }
  }
  const parsed = parse(looseFile, json, lang)
  if (!parsed.success) return { problems: problemsOf(parsed.error.issues, [], lang) }
  const { totals, ...rest } = parsed.data
  const found = agreements.find(({ id }) => id === rest.agreement)
  if (found === undefined)
    return {
      problems: [{ path: 'agreement', problem: replayWords.unknownAgreement(agreements.map(({ id }) => id))[lang] }],
    }
  const problems: Problem[] = rest.sources.flatMap(({ id }, index) =>
    rest.sources.findIndex((other) => other.id === id) < index
      ? [{ path: pathText(['sources', index, 'id']), problem: replayWords.sameName[lang] }]
      : [],
  )
  const rows: TotalsRow[] = []
  for (const [index, raw] of totals.entries()) {
    const one = parse(row, raw, lang)
    if (!one.success) {
      problems.push(...problemsOf(one.error.issues, ['totals', index], lang))
      continue
    }
    const known = rest.sources.map(({ id }) => id)
    problems.push(...rowProblems(one.data, rows.at(-1), known, ['totals', index], lang))
    rows.push(one.data)
  }
  return problems.length > 0 ? { problems } : { totals: { head: rest, agreement: found, rows } }
}

type Path = readonly PropertyKey[]
const locale = { en: z.locales.en(), fr: z.locales.fr() } as const
const parse = <T>(schema: z.ZodType<T>, value: unknown, lang: Language) =>
  schema.safeParse(value, { error: locale[lang].localeError })

const problemsOf = (issues: readonly z.core.$ZodIssue[], at: Path, lang: Language): readonly Problem[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: pathText([...at, ...issue.path, key]),
          problem: replayWords.unknownField[lang],
        }))
      : [{ path: pathText([...at, ...issue.path]), problem: issue.message }],
  )

/** What is wrong with a row that has the right shape. */
function rowProblems(
  one: TotalsRow,
  before: TotalsRow | undefined,
  known: readonly string[],
  at: Path,
  lang: Language,
): readonly Problem[] {
  const wrong = (field: Path, what: Text): Problem => ({ path: pathText([...at, ...field]), problem: what[lang] })
  const span = spanOf(one.asOf)
  const last = before === undefined ? null : spanOf(before.asOf)
  const { returned, returnedCounted, admitted } = one
  return [
    ...(span === null ? [wrong(['asOf'], words.noSuchDay)] : []),
    ...(span !== null && last !== null && isBefore(span.first, last.first) ? [wrong(['asOf'], words.backwards)] : []),
    ...(returned === null && returnedCounted === null && admitted === null
      ? [wrong(['returned'], words.nothingStated)]
      : []),
    ...(returned !== null && returnedCounted !== null && returnedCounted > returned
      ? [wrong(['returnedCounted'], words.moreThanAll)]
      : []),
    ...one.source.flatMap((id, index) =>
      known.includes(id) ? [] : [wrong(['source', index], replayWords.unknownSource)],
    ),
  ]
}

type Span = { readonly first: Day; readonly last: Day }

/** The day, or every day of the month. `null`: there is no such day or month. */
export function spanOf(asOf: string): Span | null {
  const whole = day(asOf)
  if (whole !== null) return { first: whole, last: whole }
  const first = day(`${asOf}-01`)
  return first === null ? null : { first, last: addDays(addMonths(first, 1), -1) }
}

export const fields = ['returned', 'returnedCounted', 'admitted'] as const
export type Field = (typeof fields)[number]
export type Basis = 'all' | 'counted'

/** Returned minus admitted, and how many were admitted for each one returned (`null` where nobody was returned). */
export type Parity = { readonly gap: number; readonly ratio: number | null }

/** What to beware of in a row. Rows are named by their number, from 1. */
export type TotalsFlag =
  | { readonly kind: 'about' }
  /** Only some count under the agreement, and how many of those returned did is not stated. */
  | { readonly kind: 'class-not-published' }
  /** A total counts people moved and can only rise; an earlier row states more. */
  | {
      readonly kind: 'falls'
      readonly field: Field
      readonly stated: number
      readonly row: number
      readonly before: number
    }
  /** Another row of the same time says otherwise. */
  | {
      readonly kind: 'differs'
      readonly field: Field
      readonly stated: number
      readonly others: readonly { readonly row: number; readonly stated: number }[]
    }

export type TotalsPoint = TotalsRow & {
  readonly row: number
  /** On everybody returned, and on those who count. `null`: a figure is not stated in this row. */
  readonly parity: Readonly<Record<Basis, Parity | null>>
  /** The same where admissions are stated only by another row of the same time: two sources, so never a figure of this row. */
  readonly across: readonly (Parity & { readonly basis: Basis; readonly row: number; readonly admitted: number })[]
  readonly flags: readonly TotalsFlag[]
}
export type TotalsReport = {
  readonly title: Text
  readonly about: Text
  readonly agreement: { readonly id: string; readonly title: Text }
  readonly counted: Agreement['counted']
  readonly sources: Totals['head']['sources']
  readonly rows: readonly TotalsPoint[]
}

/** Each row with its gap, its ratio and what to beware of. Pure: the same file gives the same report. */
export function totalsReport({ head: { title, about, sources }, agreement, rows }: Totals): TotalsReport {
  const everybody = agreement.counted.nationalities === null
  const points = rows.map((one, index): TotalsPoint => {
    const on = basisOf(one, everybody)
    return {
      ...one,
      row: index + 1,
      parity: { all: parityOf(on.all, one.admitted), counted: parityOf(on.counted, one.admitted) },
      across: acrossOf(rows, index, on),
      flags: flagsOf(rows, index, everybody),
    }
  })
  const { id, title: name } = agreement
  return { title, about, agreement: { id, title: name }, counted: agreement.counted, sources, rows: points }
}

type Returned = Readonly<Record<Basis, number | null>>

/** Where everybody counts, those returned are those who count. */
const basisOf = ({ returned, returnedCounted }: TotalsRow, everybody: boolean): Returned => ({
  all: returned,
  counted: everybody ? (returnedCounted ?? returned) : returnedCounted,
})

const parityOf = (returned: number | null, admitted: number | null): Parity | null =>
  returned === null || admitted === null
    ? null
    : { gap: returned - admitted, ratio: returned === 0 ? null : admitted / returned }

function acrossOf(rows: readonly TotalsRow[], index: number, on: Returned): TotalsPoint['across'] {
  const own = rows[index]
  if (own === undefined || own.admitted !== null) return []
  return rows.flatMap(({ asOf, admitted }, at) => {
    if (at === index || asOf !== own.asOf || admitted === null) return []
    return (['all', 'counted'] as const).flatMap((basis) => {
      const parity = parityOf(on[basis], admitted)
      return parity === null ? [] : [{ basis, row: at + 1, admitted, ...parity }]
    })
  })
}

function flagsOf(rows: readonly TotalsRow[], index: number, everybody: boolean): readonly TotalsFlag[] {
  const own = rows[index]
  if (own === undefined) return []
  const unknownClass = !everybody && own.returned !== null && own.returnedCounted === null
  return [
    ...(own.about ? [{ kind: 'about' } as const] : []),
    ...(unknownClass ? [{ kind: 'class-not-published' } as const] : []),
    ...fields.flatMap((field) => [...fallOf(rows, index, field), ...differenceOf(rows, index, field)]),
  ]
}

/** The highest figure stated for an earlier time, where this one is lower. */
function fallOf(rows: readonly TotalsRow[], index: number, field: Field): readonly TotalsFlag[] {
  const own = rows[index]
  const stated = own?.[field] ?? null
  const span = own === undefined ? null : spanOf(own.asOf)
  if (stated === null || span === null) return []
  const higher = rows
    .flatMap((one, at) => {
      const earlier = spanOf(one.asOf)
      const before = one[field]
      return earlier !== null && isAfter(span.first, earlier.last) && before !== null && before > stated
        ? [{ row: at + 1, before }]
        : []
    })
    .toSorted((a, b) => b.before - a.before)[0]
  return higher === undefined ? [] : [{ kind: 'falls', field, stated, ...higher }]
}

function differenceOf(rows: readonly TotalsRow[], index: number, field: Field): readonly TotalsFlag[] {
  const own = rows[index]
  const stated = own?.[field] ?? null
  if (own === undefined || stated === null) return []
  const others = rows.flatMap((one, at) => {
    const other = one[field]
    return at !== index && one.asOf === own.asOf && other !== null && other !== stated
      ? [{ row: at + 1, stated: other }]
      : []
  })
  return others.length === 0 ? [] : [{ kind: 'differs', field, stated, others }]
}
