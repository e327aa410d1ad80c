import type { Instant } from '../core/brand.ts'
import type { Aggregate, Recorded, ViewRow } from '../law/decision.ts'
import { publishedRow } from '../law/published.ts'
import { type LineId, type OperationsEvent, operationsEvent } from './events.ts'
import { type Level, type Limit, standardLimits } from './limits.ts'

/** An outage as announced here; `until` null while it lasts. `id` counts them from 1. */
export type Outage = {
  readonly id: number
  readonly from: Instant
  readonly announcedAt: Instant
  readonly until: Instant | null
}
export type Alarm = {
  readonly line: LineId
  readonly level: Exclude<Level, 'ok'>
  readonly value: number | null
  readonly since: Instant
  readonly acknowledged: { readonly by: string; readonly at: Instant; readonly note: string } | null
}
export type OwnLimit = {
  readonly line: LineId
  readonly look: number | null
  readonly act: number | null
  readonly by: string
  readonly at: Instant
  readonly reasons: string
}
export type OperationsState = {
  readonly outages: readonly Outage[]
  /** What the other state said of us. */
  readonly told: readonly { readonly from: Instant; readonly until: Instant; readonly at: Instant }[]
  readonly alarms: readonly Alarm[]
  readonly limits: readonly OwnLimit[]
}
export const quiet: OperationsState = { outages: [], told: [], alarms: [], limits: [] }

/** The outage that lasts, if one does. */
export const lasting = ({ outages }: OperationsState): Outage | null =>
  outages.find(({ until }) => until === null) ?? null

/** The limit of a line as this node set it, else as the program comes with. */
export function limitOf({ limits }: OperationsState, line: LineId): Limit {
  const standard = standardLimits[line]
  const own = limits.find((one) => one.line === line)
  return own === undefined ? standard : { ...standard, look: own.look, act: own.act }
}

const alarmsAfter = (alarms: readonly Alarm[], fact: Recorded<OperationsEvent>): readonly Alarm[] => {
  const { event, recordedAt, actor } = fact
  if (!('line' in event) || event.type === 'limit-set') return alarms
  const { line } = event
  const others = alarms.filter((one) => one.line !== line)
  const was = alarms.find((one) => one.line === line)
  if (event.type === 'alarm-cleared') return others
  if (event.type === 'alarm-raised') {
    const { level, value } = event
    // Who took up a lesser alarm has not taken up a worse one.
    const kept = was !== undefined && level === 'look' ? was.acknowledged : null
    return [...others, { line, level, value, since: was?.since ?? recordedAt, acknowledged: kept }]
  }
  if (was === undefined) return alarms
  return [...others, { ...was, acknowledged: { by: actor.name, at: recordedAt, note: event.note } }]
}

function after(state: OperationsState, fact: Recorded<OperationsEvent>): OperationsState {
  const { event, recordedAt: at, actor } = fact
  switch (event.type) {
    case 'outage-announced': {
      const outage: Outage = { id: state.outages.length + 1, from: event.from, announcedAt: at, until: null }
      return { ...state, outages: [...state.outages, outage] }
    }
    case 'outage-ended': {
      const { until } = event
      return { ...state, outages: state.outages.map((one) => (one.until === null ? { ...one, until } : one)) }
    }
    case 'outage-told':
      return { ...state, told: [...state.told, { from: event.from, until: event.until, at }] }
    case 'limit-set': {
      const { line, look, act, reasons } = event
      const others = state.limits.filter((one) => one.line !== line)
      return { ...state, limits: [...others, { line, look, act, reasons, by: actor.name, at }] }
    }
    default:
      return { ...state, alarms: alarmsAfter(state.alarms, fact) }
  }
}

/** The name of an agreement's one stream of these facts. */
export const operationsStream = (agreement: string): string => `operations:${agreement}`

/** The state; whether an outage lasts, for every page; and each outage in public, when it is announced and when it is over. */
function rows(state: OperationsState): readonly ViewRow[] {
  const last = lasting(state)
  const said = state.outages.flatMap(({ from, until }) => [
    publishedRow(`outage-announced:${from}`, { kind: 'outage-announced', version: 1, from }),
    ...(until === null
      ? []
      : [publishedRow(`outage-ended:${from}`, { kind: 'outage-ended', version: 1, from, until })]),
  ])
  return [
    { view: 'operations', key: 'state', ix: '', data: state },
    ...(last === null ? [] : [{ view: 'outage', key: 'lasting', ix: '', data: last }]),
    ...said,
  ]
}

export const operations: Aggregate<OperationsState, OperationsEvent> = {
  name: 'operations',
  event: operationsEvent,
  initial: quiet,
  evolve: after,
  rows,
  // Told when the line is back, for before there was none.
  outgoing: (_, __, { event }) =>
    event.type === 'outage-ended'
      ? [{ kind: 'outage', about: 'scheme', body: { from: event.from, until: event.until } }]
      : [],
}
