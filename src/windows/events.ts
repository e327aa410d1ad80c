import { z } from 'zod'
import { instantField, line, prose } from '../core/fields.ts'

/**
 * Windows of the way in (IN-04): decided, changed, closed and paused by named officers with reasons, each under its
 * provision; the places released with them (IN-40). One stream for a node: there is one way in, and windows may not overlap.
 */

/** A window's number, from 1 in the order in which they were decided. */
export const windowId = z.string().regex(/^[1-9]\d{0,5}$/)
/** The most places released in one decision: a slip of the keyboard is no release. */
export const placesField = z.int().min(0).max(10_000)
export const pauseGrounds = ['parity', 'other'] as const

/** The provision the decision rests on, as the agreement named it then, and why it was taken. */
const ruled = { rule: line(20), reasons: prose() }
/** What would have brought the two counts level when places were released, for who asks later. */
const even = z.int()

export const windowEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('window-decided'),
    /** Included; the closing is not. */
    opensAt: instantField,
    closesAt: instantField,
    /** Told in public before it opens. */
    announced: z.boolean(),
    places: placesField,
    even,
    ...ruled,
  }),
  z.object({
    type: z.literal('window-changed'),
    window: windowId,
    opensAt: instantField,
    closesAt: instantField,
    announced: z.boolean(),
    ...ruled,
  }),
  /** Closed before its time, at the instant of the decision. */
  z.object({ type: z.literal('window-closed'), window: windowId, ...ruled }),
  /** Decided, and taken back before it opened. */
  z.object({ type: z.literal('window-withdrawn'), window: windowId, ...ruled }),
  z.object({ type: z.literal('places-released'), window: windowId, places: placesField.min(1), even, ...ruled }),
  /** All the places of a window, as they should have been stated. */
  z.object({ type: z.literal('release-corrected'), window: windowId, places: placesField, even, ...ruled }),
  z.object({
    type: z.literal('route-paused'),
    ground: z.enum(pauseGrounds),
    /** People returned less people admitted when it was decided. */
    balance: z.int(),
    ...ruled,
  }),
  z.object({ type: z.literal('route-resumed'), ...ruled }),
])
export type WindowEvent = z.infer<typeof windowEvent>
