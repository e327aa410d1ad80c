import { z } from 'zod'
import { isAfter, isAtOrAfter } from '../core/calendar.ts'
import { instantField, prose } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { due } from '../law/due.ts'
import { refuse, refuseBy } from '../law/refuse.ts'
import { lineIds, type OperationsEvent } from './events.ts'
import { lasting, limitOf, type OperationsState, operations, operationsStream } from './state.ts'
import { words } from './words.ts'

/** Outages by rule, and alarms by limits: the node raises both by itself, and people take them up. */

type OnOperations<C> = CommandDefinition<OperationsState, OperationsEvent, C, undefined>
const onOperations = (agreement: string) => ({ aggregate: operations, stream: () => operationsStream(agreement) })

const announceSchema = z.strictObject({ from: instantField })

/** The other state has receipted nothing that waits since `from`, and the working hours of the rule have run. */
export const announceOutage = (agreement: string): OnOperations<z.infer<typeof announceSchema>> => ({
  ...onOperations(agreement),
  name: 'operations/announce-outage',
  schema: announceSchema,
  decide: (state, { from }, { now, agreement: law }) => {
    const rule = law.parts.outage
    if (rule === null) return { refusals: [refuse('no-rule', words.noRule)] }
    if (lasting(state) !== null) return { refusals: [refuse('outage-lasts', words.lasts)] }
    const found = due(law, rule, from, { asOf: now })
    if ('problem' in found) return { refusals: [refuseBy(law, rule, 'too-soon', found.problem)] }
    if (!isAtOrAfter(now, found.closesAt)) return { refusals: [refuseBy(law, rule, 'too-soon', words.tooSoon)] }
    return { facts: [{ occurredAt: now, event: { type: 'outage-announced', from } }] }
  },
})

const endSchema = z.strictObject({ until: instantField })

/** Their first receipt is here: the outage is over, and the other state is told of it. */
export const endOutage = (agreement: string): OnOperations<z.infer<typeof endSchema>> => ({
  ...onOperations(agreement),
  name: 'operations/end-outage',
  schema: endSchema,
  decide: (state, { until }) => {
    const last = lasting(state)
    if (last === null) return { refusals: [refuse('no-outage', words.none)] }
    if (!isAfter(until, last.from)) return { refusals: [refuse('backwards', words.backwards)] }
    return { facts: [{ occurredAt: until, event: { type: 'outage-ended', from: last.from, until } }] }
  },
})

const toldSchema = z.strictObject({ from: instantField, until: instantField })

/** The other state says that it could not reach us in this time. Kept beside our own record; nothing follows from it. */
export const noteOutage = (agreement: string): OnOperations<z.infer<typeof toldSchema>> => ({
  ...onOperations(agreement),
  name: 'operations/note-outage',
  schema: toldSchema,
  decide: (_, { from, until }) =>
    isAfter(until, from)
      ? { facts: [{ occurredAt: until, event: { type: 'outage-told', from, until } }] }
      : { refusals: [refuse('backwards', words.backwards)] },
})

const line = z.enum(lineIds)
const measure = z.number().nullable()
const alarmsSchema = z.strictObject({
  changes: z
    .array(z.strictObject({ line, level: z.enum(['ok', 'look', 'act']), value: measure }))
    .min(1)
    .max(lineIds.length),
})

/** Alarms that began, got worse or better, or are over. What is so already is not said again. */
export const noteAlarms = (agreement: string): OnOperations<z.infer<typeof alarmsSchema>> => ({
  ...onOperations(agreement),
  name: 'operations/note-alarms',
  schema: alarmsSchema,
  decide: (state, { changes }, { now }) => {
    const events = changes.flatMap(({ line: id, level, value }): readonly OperationsEvent[] => {
      const was = state.alarms.find((one) => one.line === id)?.level ?? 'ok'
      if (was === level) return []
      return [
        level === 'ok' ? { type: 'alarm-cleared', line: id, value } : { type: 'alarm-raised', line: id, level, value },
      ]
    })
    return { facts: events.map((event) => ({ occurredAt: now, event })) }
  },
})

const acknowledgeSchema = z.strictObject({ line, note: prose() })

/** A named person has taken an alarm up, and says what is done about it. It goes on until its line is in order. */
export const acknowledge = (agreement: string): OnOperations<z.infer<typeof acknowledgeSchema>> => ({
  ...onOperations(agreement),
  name: 'operations/acknowledge',
  schema: acknowledgeSchema,
  decide: (state, { line: id, note }, { now }) =>
    state.alarms.some((one) => one.line === id)
      ? { facts: [{ occurredAt: now, event: { type: 'alarm-acknowledged', line: id, note } }] }
      : { refusals: [refuse('no-alarm', words.noAlarm)] },
})

const most = z.number().min(0).max(100_000).nullable()
const limitSchema = z.strictObject({ line, look: most, act: most, reasons: prose() })

/** This node's own limit for a line, with reasons. */
export const setLimit = (agreement: string): OnOperations<z.infer<typeof limitSchema>> => ({
  ...onOperations(agreement),
  name: 'operations/set-limit',
  schema: limitSchema,
  decide: (state, { line: id, look, act, reasons }, { now }) => {
    const { falling } = limitOf(state, id)
    const wrong = look !== null && act !== null && (falling ? look < act : look > act)
    if (wrong) return { refusals: [refuse('look-first', words.lookFirst, 'look')] }
    return { facts: [{ occurredAt: now, event: { type: 'limit-set', line: id, look, act, reasons } }] }
  },
})
