import { z } from 'zod'
import { instantField, prose } from '../core/fields.ts'

/**
 * How a node and its line to the other state are doing: outages announced by rule and ended by the first receipt, alarms with
 * their times and who took them up, the limits at which there is one. One stream for an agreement.
 */
export const lineIds = [
  'partner-connected',
  'outage',
  'oldest-unreceipted',
  'queue',
  'oldest-unanswered',
  'dead-letters',
  'refused-there',
  'put-back',
  'held-back',
  'door-signed',
  'log-queue',
  'log-witnessed',
  'evidence',
  'their-log',
  'log-differences',
  'key-age',
  'key-overlap',
  'key-word',
  'partner-keys',
  'keys-missing',
  'disk-free',
  'messages-waiting',
  'messages-unreachable',
  'carriers',
  'rounds',
  'rounds-failed',
] as const
export type LineId = (typeof lineIds)[number]

const lineField = z.enum(lineIds)
const value = z.number().nullable()

export const operationsEvent = z.discriminatedUnion('type', [
  /** `from`: since when the other state receipted nothing that waits. Announced once the working hours of the rule had run. */
  z.object({ type: z.literal('outage-announced'), from: instantField }),
  z.object({ type: z.literal('outage-ended'), from: instantField, until: instantField }),
  /** What the other state says of us: from its own record, over now. */
  z.object({ type: z.literal('outage-told'), from: instantField, until: instantField }),
  z.object({ type: z.literal('alarm-raised'), line: lineField, level: z.enum(['look', 'act']), value }),
  z.object({ type: z.literal('alarm-cleared'), line: lineField, value }),
  z.object({ type: z.literal('alarm-acknowledged'), line: lineField, note: prose() }),
  /** Null: no alarm of that level. */
  z.object({ type: z.literal('limit-set'), line: lineField, look: value, act: value, reasons: prose() }),
])
export type OperationsEvent = z.infer<typeof operationsEvent>
