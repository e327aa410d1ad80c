import { z } from 'zod'
import { dayField, instantField, line, prose } from '../core/fields.ts'

/**
 * The life of the scheme, and what changes in it while we run: the states' notices of suspension and of termination, the
 * instruments that carry the agreement beyond the end its data give, the public holidays that are proclaimed once. One
 * stream for an agreement; the gate and every deadline are reckoned from it.
 */

const party = line(10)
/** The places of a calendar, as the agreement names them. */
export const placeField = line(20)
/** How sure we are of an instrument: read, reported by others, not seen. An analogue is no instrument. */
export const certaintyField = z.enum(['V', 'S', 'B'])

const instrumented = {
  instrument: line(300),
  /** Where it can be read, or who told us of it. */
  source: line(1000),
  certainty: certaintyField,
  reasons: prose(),
}

export const schemeEvent = z.discriminatedUnion('type', [
  /** `from`: not before the notice has run. `party`: which state gave it. */
  z.object({ type: z.literal('suspension-notified'), from: instantField, party, reasons: prose().optional() }),
  z.object({ type: z.literal('suspension-ended'), party, reasons: prose().optional() }),
  z.object({ type: z.literal('termination-notified'), from: instantField, party, reasons: prose().optional() }),
  z.object({ type: z.literal('termination-withdrawn'), party, reasons: prose().optional() }),
  /** `from`: the end as it was known, exclusive; `until`: the new one, exclusive. */
  z.object({ type: z.literal('scheme-extended'), from: instantField, until: instantField, ...instrumented }),
  /** What the latest extension should have said; `until` null: there was none. */
  z.object({ type: z.literal('extension-corrected'), until: instantField.nullable(), ...instrumented }),
  z.object({
    type: z.literal('holiday-proclaimed'),
    day: dayField,
    places: z.array(placeField).min(1).max(20),
    name: z.object({ en: line(), fr: line() }),
    source: line(1000),
  }),
  z.object({ type: z.literal('holiday-withdrawn'), id: line(20), reasons: prose() }),
])
export type SchemeEvent = z.infer<typeof schemeEvent>
