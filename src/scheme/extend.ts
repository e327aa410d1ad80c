import { z } from 'zod'
import { isAfter } from '../core/calendar.ts'
import { instantField, line, prose } from '../core/fields.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { amended, endOf, untilWords } from './amend.ts'
import { type OnScheme, onScheme } from './decide.ts'
import { certaintyField } from './events.ts'
import { notLater, words } from './words.ts'

/** The agreement goes on beyond the end its data give: recorded with the instrument, and corrected where that was wrong. */

const extendSchema = z.strictObject({
  /** The first instant that is no longer covered. */
  until: instantField,
  instrument: line(300),
  source: line(1000),
  certainty: certaintyField.default('B'),
  reasons: prose(),
})

/** Carries the agreement on by an instrument. `until` must be after the end as known; where none is known, nothing ends. */
export const extend = (agreement: string): OnScheme<z.infer<typeof extendSchema>> => ({
  ...onScheme(agreement),
  name: 'scheme/extend',
  schema: extendSchema,
  decide: (state, command, { now, agreement }) => {
    const end = endOf(amended(agreement, state))
    if (end === null) return { refusals: [refuse('no-end', words.noEnd)] }
    if (!isAfter(command.until, end)) {
      const says = notLater(untilWords(agreement, end))
      return { refusals: [refuseBy(agreement, agreement.parts.validity, 'not-later', says, 'until')] }
    }
    return { facts: [{ occurredAt: now, event: { type: 'scheme-extended', from: end, ...command } }] }
  },
})

const correctSchema = z.strictObject({
  /** `null`: there was no extension; it was recorded in error. */
  until: instantField.nullable(),
  instrument: line(300).optional(),
  source: line(1000).optional(),
  certainty: certaintyField.optional(),
  reasons: prose(),
})

/** Says what the latest recorded extension should have said, or that there was none. What is left out stays as it was. */
export const correctExtension = (agreement: string): OnScheme<z.infer<typeof correctSchema>> => ({
  ...onScheme(agreement),
  name: 'scheme/correct-extension',
  schema: correctSchema,
  decide: (state, { until, instrument, source, certainty, reasons }, { now, agreement }) => {
    const last = state.extensions.at(-1)
    if (last === undefined) return { refusals: [refuse('no-extension', words.noExtension)] }
    const says = notLater(untilWords(agreement, last.from))
    const refusals = those(
      until !== null &&
        !isAfter(until, last.from) &&
        refuseBy(agreement, agreement.parts.validity, 'not-later', says, 'until'),
    )
    if (refusals.length > 0) return { refusals }
    const event = {
      type: 'extension-corrected' as const,
      until,
      instrument: instrument ?? last.instrument,
      source: source ?? last.source,
      certainty: certainty ?? certaintyField.parse(last.certainty),
      reasons,
    }
    return { facts: [{ occurredAt: now, event }] }
  },
})
