import { z } from 'zod'
import { dayField, instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { rowsOf } from '../platform/store.ts'
import { certaintyField } from './events.ts'
import { asWritten, type SchemeState } from './state.ts'

const notices = z.array(z.object({ party: z.string(), from: instantField, notifiedAt: instantField })).default([])
/** Rows written before there was more than suspension have the first fields alone. */
const schemeRow = z.object({
  suspendedFrom: instantField.nullable(),
  by: z.string().nullable(),
  notifiedAt: instantField.nullable().default(null),
  notices,
  terminatesAt: instantField.nullable().default(null),
  terminatedBy: z.string().nullable().default(null),
  terminations: notices,
  extendedUntil: instantField.nullable().default(null),
  instrument: z.string().nullable().default(null),
  extensions: z
    .array(
      z.object({
        from: instantField,
        until: instantField,
        instrument: z.string(),
        source: z.string(),
        certainty: certaintyField,
        knownFrom: instantField,
      }),
    )
    .default([]),
  holidays: z
    .array(
      z.object({
        id: z.string(),
        day: dayField,
        places: z.array(z.string()),
        name: z.object({ en: z.string(), fr: z.string() }),
        source: z.string(),
        knownFrom: instantField,
      }),
    )
    .default([]),
})

/** What is recorded about the scheme at this node, for showing. Deciding reads it under a lock. */
export async function schemeOf(query: ReadQuery): Promise<SchemeState> {
  const [row] = await rowsOf(query, 'scheme', schemeRow)
  return row ?? asWritten
}
