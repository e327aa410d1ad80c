import type { Day } from '../core/brand.ts'
import { day } from '../core/calendar.ts'
import { readCsv } from '../core/csv.ts'
import { balanceOf, type Direction, type Movement, series } from '../parity/book.ts'

/**
 * The published course of a pilot: totals as somebody stated them on a day, each with its source and how sure we are.
 * Gaps are never typed in. Each statement is turned into movements and put through the ledger's own arithmetic; what
 * does not reconcile is flagged and kept.
 */

/** A primary text seen · B press or a specialist quoting one · C a single secondary or promotional report. */
export type Grade = 'A' | 'B' | 'C'

/** What was published. `null`: not stated. Two statements for one day are two statements. */
export type Statement = {
  readonly on: Day
  readonly readmitted: number | null
  readonly admitted: number | null
  readonly certainty: Grade
  /** An address where there is one; otherwise the publication and its date. */
  readonly source: string
  readonly note: string | null
}

/** What is wrong in a file, for whoever keeps it. Rows are counted as a spreadsheet does: the head is row 1. */
export type FileProblem = { readonly row: number; readonly column: string; readonly what: string }
export type Parsed = { readonly statements: readonly Statement[] } | { readonly problems: readonly FileProblem[] }

export const columns = ['as_of', 'readmitted_total', 'admitted_total', 'certainty', 'source', 'note'] as const
type Column = (typeof columns)[number]

/** Reads the file strictly: any problem, and nothing of it is used. Blank totals and notes are allowed. */
export function parsePilot(text: string): Parsed {
  const read = readCsv(text)
  if (!('rows' in read)) return { problems: [{ row: read.row, column: '', what: read.what }] }
  const [head = [], ...rows] = read.rows
  if (head.join() !== columns.join())
    return { problems: [{ row: 1, column: '', what: `the head must be exactly ${columns.join(', ')}` }] }
  if (rows.length === 0) return { problems: [{ row: 2, column: 'as_of', what: 'there is no statement' }] }
  const problems: FileProblem[] = []
  const statements = rows.map((cells, index) => statementOf(cells, index + 2, problems))
  for (const [index, { on }] of statements.entries()) {
    const before = statements[index - 1]
    if (before !== undefined && on < before.on)
      problems.push({ row: index + 2, column: 'as_of', what: 'is earlier than the row above' })
  }
  return problems.length > 0 ? { problems: problems.toSorted((a, b) => a.row - b.row) } : { statements }
}

/** One row; what is wrong with it is added to `problems`, and then nothing it returns is used. */
function statementOf(cells: readonly string[], row: number, problems: FileProblem[]): Statement {
  const wrong = (column: Column | '', what: string): null => {
    problems.push({ row, column, what })
    return null
  }
  if (cells.length !== columns.length) wrong('', `has ${cells.length} columns; ${columns.length} are needed`)
  const [asOf = '', out = '', inward = '', certainty = '', source = '', note = ''] = cells
  const total = (column: Column, text: string): number | null => {
    if (text === '') return null
    return /^\d{1,9}$/.test(text) ? Number(text) : wrong(column, `'${text}' is not a whole number`)
  }
  const readmitted = total('readmitted_total', out)
  const admitted = total('admitted_total', inward)
  if (out === '' && inward === '') wrong('readmitted_total', 'neither total is stated')
  if (source.trim() === '') wrong('source', 'is missing')
  return {
    on: day(asOf) ?? wrong('as_of', `'${asOf}' is not a date as in 2025-09-17`) ?? ('' as Day),
    readmitted,
    admitted,
    certainty: isGrade(certainty) ? certainty : (wrong('certainty', `'${certainty}' is none of A, B, C`) ?? 'C'),
    source,
    note: note === '' ? null : note,
  }
}

const isGrade = (text: string): text is Grade => text === 'A' || text === 'B' || text === 'C'

/** Why a statement does not reconcile: a total that falls, or another statement of the same day that says otherwise. */
export type Flag =
  | { readonly kind: 'falls'; readonly direction: Direction; readonly before: number; readonly stated: number }
  | {
      readonly kind: 'differs'
      readonly direction: Direction
      readonly others: readonly number[]
      readonly stated: number
    }

/** A statement with what the ledger makes of it. `gap` is out minus in; `null` where either total is not stated. */
export type CoursePoint = Statement & { readonly gap: number | null; readonly flags: readonly Flag[] }

const directions: readonly Direction[] = ['readmitted', 'admitted']

/** Puts each statement through the ledger. */
export const courseOf = (statements: readonly Statement[]): readonly CoursePoint[] =>
  statements.map((statement, index) => ({
    ...statement,
    gap: gapOf(statements, index),
    flags: directions.flatMap((direction) => flagsOf(statements, index, direction)),
  }))

/** The statements a statement follows: of each earlier day, the last; then itself. */
function leadingTo(statements: readonly Statement[], index: number): readonly Statement[] {
  const own = statements[index]
  if (own === undefined) return []
  const earlier = statements.slice(0, index).filter(({ on }) => on < own.on)
  return [...earlier.filter(({ on }, at) => earlier[at + 1]?.on !== on), own]
}

/** Cumulative totals as movements: each stated total moves the difference from the one stated before it. */
export function movementsTo(statements: readonly Statement[], index: number): readonly Movement[] {
  const led = leadingTo(statements, index)
  return directions.flatMap((direction) => {
    let before = 0
    return led.flatMap((statement) => {
      const stated = statement[direction]
      if (stated === null) return []
      const persons = stated - before
      before = stated
      return [{ on: statement.on, direction, persons }]
    })
  })
}

/** The ledger's balance once everything up to a statement is entered; not stated where one side is not. */
function gapOf(statements: readonly Statement[], index: number): number | null {
  const statement = statements[index]
  if (statement === undefined || statement.readmitted === null || statement.admitted === null) return null
  const last = series(movementsTo(statements, index)).at(-1)
  return last === undefined ? null : balanceOf(last.readmitted, last.admitted)
}

function flagsOf(statements: readonly Statement[], index: number, direction: Direction): readonly Flag[] {
  const statement = statements[index]
  const stated = statement?.[direction] ?? null
  if (statement === undefined || stated === null) return []
  const flags: Flag[] = []
  // The highest before it: a total counts people moved, so it can only rise.
  const before = Math.max(0, ...statements.filter(({ on }) => on < statement.on).map((one) => one[direction] ?? 0))
  if (stated < before) flags.push({ kind: 'falls', direction, before, stated })
  const others = statements
    .filter((one, at) => at !== index && one.on === statement.on)
    .map((one) => one[direction])
    .filter((other): other is number => other !== null && other !== stated)
  if (others.length > 0) flags.push({ kind: 'differs', direction, others: [...new Set(others)], stated })
  return flags
}

/** The points at which most people were owed each way: more out than in, more in than out. `null`: it never leaned so. */
export function largestGaps(course: readonly CoursePoint[]): {
  readonly out: CoursePoint | null
  readonly inward: CoursePoint | null
} {
  const widest = (sign: 1 | -1): CoursePoint | null =>
    course.reduce<CoursePoint | null>(
      (best, point) => (sign * (point.gap ?? 0) > sign * (best?.gap ?? 0) ? point : best),
      null,
    )
  return { out: widest(1), inward: widest(-1) }
}
