import type { LineId } from './events.ts'

/** How a line stands: in order; to be looked at in working hours; to be acted on now. */
export type Level = 'ok' | 'look' | 'act'
export type Unit = 'count' | 'minutes' | 'hours' | 'days' | 'percent'

/** From where on a line is to be looked at and acted on, null where never. `falling`: the less the worse. */
export type Limit = {
  readonly unit: Unit
  readonly look: number | null
  readonly act: number | null
  readonly falling?: true
}

/**
 * What the program comes with. Our choices: no text sets them, and each node sets its own (`operations/set-limit`). The oldest
 * question without an answer is measured by the agreement's periods instead, and an outage by its rule.
 */
export const standardLimits: Readonly<Record<LineId, Limit>> = {
  'partner-connected': { unit: 'count', look: null, act: 1 },
  outage: { unit: 'count', look: null, act: 1 },
  'oldest-unreceipted': { unit: 'minutes', look: 15, act: 120 },
  queue: { unit: 'count', look: 200, act: 2000 },
  'oldest-unanswered': { unit: 'days', look: null, act: null },
  'dead-letters': { unit: 'count', look: 1, act: 10 },
  'refused-there': { unit: 'count', look: 1, act: 10 },
  'put-back': { unit: 'count', look: null, act: 1 },
  'held-back': { unit: 'count', look: null, act: 1 },
  'door-signed': { unit: 'count', look: null, act: 1 },
  'log-queue': { unit: 'minutes', look: 5, act: 60 },
  'log-witnessed': { unit: 'minutes', look: 60, act: 1440 },
  evidence: { unit: 'count', look: null, act: 1 },
  'their-log': { unit: 'minutes', look: 60, act: 1440 },
  'log-differences': { unit: 'count', look: null, act: 1 },
  'key-age': { unit: 'days', look: 335, act: 365 },
  'key-overlap': { unit: 'days', look: 7, act: 30 },
  'key-word': { unit: 'hours', look: 24, act: 96 },
  'partner-keys': { unit: 'hours', look: 0, act: 48 },
  'keys-missing': { unit: 'count', look: null, act: 1 },
  'disk-free': { unit: 'percent', look: 20, act: 5, falling: true },
  'messages-waiting': { unit: 'minutes', look: 30, act: 240 },
  'messages-unreachable': { unit: 'count', look: 1, act: null },
  carriers: { unit: 'count', look: null, act: 1 },
  rounds: { unit: 'minutes', look: 5, act: 30 },
  'rounds-failed': { unit: 'count', look: 1, act: null },
}

/** How a value stands against a limit, the limit itself included. Nothing measured is in order. */
export function levelOf(value: number | null, { look, act, falling }: Limit): Level {
  if (value === null) return 'ok'
  const reached = (limit: number | null): boolean => limit !== null && (falling ? value <= limit : value >= limit)
  if (reached(act)) return 'act'
  return reached(look) ? 'look' : 'ok'
}
