import { z } from 'zod'
import { compare } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { placeField, reversedField, reversedOnce } from '../law/place.ts'
import type { Known } from './differ.ts'
import { countsField, digestField, type Entry, entryField } from './events.ts'

/** What a decision on a statement may know beyond its own stream, read in the transaction that records it. */
export type Books = Known & {
  /** Every week that either state has drawn up a statement for, in order. */
  readonly weeks: readonly Week[]
}
export type Week = {
  readonly week: string
  readonly signed: boolean
  /** The digest and the cumulative count of our newest version; `null` while we have drawn up none. */
  readonly ours: z.infer<typeof oursField> | null
}
const oursField = z.object({ digest: digestField, cumulative: countsField })

const weekRow = z.object({
  week: z.string(),
  ours: z.array(oursField),
  signed: z.object({}).nullable(),
  theirSignature: z.object({}).nullable(),
})
const asideField = z.object({ id: z.string(), out: z.boolean(), at: instantField })
/** Lines kept out for good: the last word on each holds, of whichever week. */
function asideOf(words: readonly z.infer<typeof asideField>[]): readonly string[] {
  const last = new Map(words.toSorted((a, b) => compare(a.at, b.at)).map(({ id, out }) => [id, out]))
  return [...last].flatMap(([id, out]) => (out ? [id] : []))
}
const rowField = z.object({ data: z.unknown() })

const read = async <T>(query: ReadQuery, view: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
  const rows = await query('select data from view_rows where view = $1 order by ix, stream, key', [view])
  return rows.map((row) => schema.parse(rowField.parse(row).data))
}

/** This node's book, what the other state told of its own, and every statement so far. */
export async function booksOf(query: ReadQuery): Promise<Books> {
  const reversed = reversedOnce(await read(query, 'place-reversed', reversedField))
  const gone = new Set(reversed.map(({ token }) => token))
  const places = (await read(query, 'place', placeField)).filter(({ token }) => !gone.has(token))
  const stated: readonly Entry[] = await read(query, 'statement-line', entryField)
  const words = await read(query, 'statement-aside', asideField)
  const told = await read(query, 'partner-place', z.object({ token: z.string() }))
  const outside = await read(query, 'place-outside', z.object({ token: z.string() }))
  const weeks = await read(query, 'statement', weekRow)
  return {
    places,
    reversed,
    stated,
    aside: asideOf(words),
    told: new Set(told.map(({ token }) => token)),
    outside: new Set(outside.map(({ token }) => token)),
    weeks: weeks.map(({ week, ours, signed, theirSignature }) => ({
      week,
      signed: signed !== null && theirSignature !== null,
      ours: ours.at(-1) ?? null,
    })),
  }
}
