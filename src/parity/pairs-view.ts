import { z } from 'zod'
import type { Day, Instant, Text } from '../core/brand.ts'
import { daysBetween } from '../core/calendar.ts'
import { writeCsv } from '../core/csv.ts'
import type { Agreement } from '../law/law.ts'
import { placeField } from '../law/place.ts'
import type { Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import { mondayOf } from '../statement/week.ts'
import { ageOf, inTurn, type Line, type Pair } from './book.ts'
import { type BookLine, daysApart, type Ledger, ledgerOf, type Move, moveOf, movesInBook } from './pairs.ts'
import { columnWords } from './pairs-words.ts'
import { reversedOf } from './view.ts'

/** Every line of this node's book, those given back with the fact that reversed them: what a ledger of any day is made from. */
export async function linesOf(query: Query): Promise<readonly BookLine[]> {
  const [places, back] = await Promise.all([rowsOf(query, 'place', placeField), reversedOf(query)])
  const gone = new Set(back.map(({ token }) => token))
  return [...places.filter(({ token }) => !gone.has(token)), ...back]
}

/** The streams in which these places were made: that of the person's own file, never that of a decision to give one back. */
export async function streamsOf(query: Query, tokens: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await query(
    `select key, stream from view_rows where view in ('place', 'place-reversed') and key = any($1)
     and stream not like 'reversal:%'`,
    [tokens],
  )
  return new Map(rows.map(({ key, stream }) => [String(key), String(stream)]))
}

/** A place as the public log has it: a random token and a week. `effectiveOn`: the Monday of that week. */
export type LoggedLine = Line & {
  readonly week: string
  /** The numbers of the entries that counted it and that took it back. */
  readonly entry: number
  readonly back: number | null
}

const loggedRow = z.object({
  index: z.coerce.number(),
  kind: z.enum(['place-counted', 'place-reversed']),
  entry: z.string(),
})
const loggedEntry = z.object({ direction: z.enum(['readmitted', 'admitted']), week: z.string(), place: z.string() })

/** The places of the public log's first `size` entries. Nothing else is read: whoever has the log has all of it. */
export async function loggedLines(query: Query, size: number): Promise<readonly LoggedLine[]> {
  const rows = await query(
    `select index::text as index, kind, convert_from(entry, 'UTF8') as entry from log_entries
     where kind in ('place-counted', 'place-reversed') and index < $1 order by log_entries.index`,
    [size],
  )
  const lines = new Map<string, LoggedLine>()
  for (const row of rows) {
    const { index, kind, entry } = loggedRow.parse(row)
    const { direction, week, place: token } = loggedEntry.parse(JSON.parse(entry))
    const key = `${direction}:${token}`
    const known = lines.get(key)
    if (kind === 'place-counted')
      lines.set(key, { token, direction, effectiveOn: mondayOf(week), week, entry: index, back: null })
    else if (known !== undefined) lines.set(key, { ...known, back: index })
  }
  return [...lines.values()].toSorted(inTurn)
}

/** How many entries the public log had at an instant, by its checkpoints; none before the first. */
export async function logSizeAt(
  query: Query,
  before: Instant,
): Promise<{ readonly size: number; readonly signedAt: Instant } | null> {
  const [row] = await query(
    'select size::text as size, signed_at from log_checkpoints where signed_at < $1 order by log_checkpoints.size desc limit 1',
    // To the millisecond, as clocks write it: instants in two spellings do not sort as text.
    [new Date(before).toISOString()],
  )
  return row === undefined ? null : { size: Number(row.size), signedAt: String(row.signed_at) as Instant }
}

/** The paired ledger of the public log: by week, then by token, which anybody can work out again. */
export const publicPairs = (lines: readonly LoggedLine[]): Ledger<LoggedLine> =>
  ledgerOf(
    lines,
    ({ back }) => back !== null,
    (a, b) => (b.back ?? 0) - (a.back ?? 0),
  )

/** What the taking back of each of these places moved, in the order of the log. */
export const movesInLog = (
  inOrder: readonly LoggedLine[],
  places: readonly LoggedLine[],
): readonly Move<LoggedLine>[] =>
  places.map((place) => {
    const at = place.back ?? 0
    return moveOf(inOrder, place, ({ entry, back }) => entry < at && (back === null || back > at))
  })

/** Whole weeks between the two places of a pair, and since the week of one that waits. */
export const weeksApart = (pair: Pair<LoggedLine>): number => Math.floor(daysApart(pair) / 7)
export const weeksWaiting = ({ effectiveOn }: LoggedLine, today: Day): number =>
  Math.max(0, Math.floor(daysBetween(effectiveOn, today) / 7))

type Cell = string | number | null
type Column<L extends Line> = {
  readonly name: string
  readonly says: Text
  readonly of: (row: FileRow<L>) => Cell
}
type FileRow<L extends Line> = {
  readonly kind: 'pair' | 'unpaired' | 'taken-back'
  readonly pair: number | null
  readonly readmitted: L | null
  readonly admitted: L | null
}

/** Every row of the file: pairs by their number, then what waits, then what was taken back. */
function fileRows<L extends Line>({ pairs, unpaired, reversed }: Ledger<L>): readonly FileRow<L>[] {
  const alone =
    (kind: FileRow<L>['kind']) =>
    (line: L): FileRow<L> => ({
      kind,
      pair: null,
      readmitted: line.direction === 'readmitted' ? line : null,
      admitted: line.direction === 'admitted' ? line : null,
    })
  return [
    ...pairs.map((pair, index): FileRow<L> => ({ kind: 'pair', pair: index + 1, ...pair })),
    ...unpaired.map(alone('unpaired')),
    ...reversed.map(alone('taken-back')),
  ]
}

const oneOf = <L extends Line>({ readmitted, admitted }: FileRow<L>): L | null => readmitted ?? admitted
const sides = ['readmitted', 'admitted'] as const

/** The columns of the desk's file. `today`: the day as of which what waits is as old as it is. */
export function bookColumns(agreement: Agreement, today: Day): readonly Column<BookLine>[] {
  const { returning, receiving } = agreement
  const signed = (side: (typeof sides)[number], party: string, step: 'statedAt' | 'confirmedAt'): Column<BookLine> => ({
    name: `${side}_signed_${party.toLowerCase()}_at`,
    says: columnWords.signed(party),
    of: (row) => row[side]?.[step] ?? null,
  })
  return [
    { name: 'line', says: columnWords.line, of: ({ kind }) => kind },
    { name: 'pair', says: columnWords.pair, of: ({ pair }) => pair },
    ...sides.flatMap((side): readonly Column<BookLine>[] => [
      { name: `${side}_place`, says: columnWords.place[side], of: (row) => row[side]?.token ?? null },
      { name: `${side}_on`, says: columnWords.on, of: (row) => row[side]?.effectiveOn ?? null },
      signed(side, returning.party, 'statedAt'),
      signed(side, receiving.party, 'confirmedAt'),
    ]),
    { name: 'days_between', says: columnWords.daysBetween, of: (row) => apart(row, daysApart) },
    {
      name: 'days_waiting',
      says: columnWords.daysWaiting,
      of: (row) => waiting(row, (line) => ageOf(line, today)),
    },
    { name: 'taken_back_at', says: columnWords.backAt, of: (row) => back(row)?.reversedAt ?? null },
    { name: 'taken_back_by', says: columnWords.backBy, of: (row) => back(row)?.by ?? null },
    { name: 'taken_back_code', says: columnWords.backCode, of: (row) => back(row)?.code ?? null },
  ]
}

/** The columns of the public file. */
export function publicColumns(today: Day): readonly Column<LoggedLine>[] {
  return [
    { name: 'line', says: columnWords.line, of: ({ kind }) => kind },
    { name: 'pair', says: columnWords.publicPair, of: ({ pair }) => pair },
    ...sides.flatMap((side): readonly Column<LoggedLine>[] => [
      { name: `${side}_place`, says: columnWords.place[side], of: (row) => row[side]?.token ?? null },
      { name: `${side}_week`, says: columnWords.week, of: (row) => row[side]?.week ?? null },
      { name: `${side}_entry`, says: columnWords.entry, of: (row) => row[side]?.entry ?? null },
    ]),
    { name: 'weeks_between', says: columnWords.weeksBetween, of: (row) => apart(row, weeksApart) },
    {
      name: 'weeks_waiting',
      says: columnWords.weeksWaiting,
      of: (row) => waiting(row, (line) => weeksWaiting(line, today)),
    },
    { name: 'taken_back_entry', says: columnWords.backEntry, of: (row) => back(row)?.back ?? null },
  ]
}

const apart = <L extends Line>({ readmitted, admitted }: FileRow<L>, of: (pair: Pair<L>) => number): Cell =>
  readmitted === null || admitted === null ? null : of({ readmitted, admitted })
const waiting = <L extends Line>(row: FileRow<L>, of: (line: L) => number): Cell => {
  const line = row.kind === 'unpaired' ? oneOf(row) : null
  return line === null ? null : of(line)
}
const back = <L extends Line>(row: FileRow<L>): L | null => (row.kind === 'taken-back' ? oneOf(row) : null)

/** The ledger as a table for a spreadsheet, every line. No word in it comes from a person. */
export const pairsCsv = <L extends Line>(ledger: Ledger<L>, columns: readonly Column<L>[]): string =>
  writeCsv(
    columns.map(({ name }) => name),
    fileRows(ledger).map((row) => columns.map(({ of }) => of(row))),
  )

/** What each column of that table means, for programs (CSV on the Web): read beside the file. */
export const pairsMetadata = (file: string, columns: readonly Pick<Column<Line>, 'name' | 'says'>[]) => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url: file,
  tableSchema: {
    columns: columns.map(({ name, says }) => ({
      name,
      titles: name,
      'dc:description': [
        { '@value': says.en, '@language': 'en' },
        { '@value': says.fr, '@language': 'fr' },
      ],
    })),
  },
})

/** The ledger for programs at a desk: tokens, days and signatures, never a name. */
export function pairsFile(ledger: Ledger<BookLine>, today: Day) {
  const said = ({ token, direction, effectiveOn, statedAt, confirmedAt }: BookLine) => ({
    token,
    direction,
    effectiveOn,
    statedAt,
    confirmedAt,
  })
  const moves = movesInBook(ledger.inOrder, ledger.reversed)
  return {
    pairs: ledger.pairs.map((pair, index) => ({
      pair: index + 1,
      readmitted: said(pair.readmitted),
      admitted: said(pair.admitted),
      daysBetween: daysApart(pair),
    })),
    unpaired: ledger.unpaired.map((line) => ({ ...said(line), daysWaiting: ageOf(line, today) })),
    reversed: ledger.reversed.map((line, index) => ({
      ...said(line),
      reversedAt: line.reversedAt,
      by: line.by,
      code: line.code,
      stoodInPair: moves[index]?.pair ?? null,
      counterpart: moves[index]?.counterpart?.token ?? null,
      counterpartThenWith: moves[index]?.next?.token ?? null,
      laterPairsMoved: moves[index]?.later ?? 0,
    })),
  }
}
