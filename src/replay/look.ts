import { type Gate, gate } from '../barriers/gate.ts'
import { schemeNow } from '../barriers/scheme.ts'
import type { Instant } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import { counted, type PlaceRow, placeField } from '../law/place.ts'
import { type LawChange, lawChanges } from '../law/version.ts'
import type { Database } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import type { Runnable } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'
import type { Case } from '../readmission/state.ts'
import { type Clock, clocksOf, type Promised, promisesAt } from './clocks.ts'
import type { History } from './read.ts'

/** Looking at the record while a history runs: the facts, the cases, the law between two instants. Writes nothing. */

/** A fact as it came into the record, with its own fields. */
export type FactLine = {
  readonly stream: string
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}
/** A case as it stands at an instant: its clocks, its gate, its places. */
export type CaseReport = {
  readonly name: string
  readonly reference: string
  readonly at: Instant
  readonly clocks: readonly Clock[]
  readonly gate: Gate
  readonly places: readonly (PlaceRow & { readonly counted: boolean })[]
}
export type LawReport = {
  readonly change: LawChange
  readonly letters: readonly (Promised & { readonly of: string })[]
}
/** What a step made, under the name the file gives it. */
export type Bound = {
  readonly opensCase: boolean
  readonly reference: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly stream: string
}
/** A history under way. */
export type Running = {
  readonly history: History
  readonly commands: ReadonlyMap<string, Runnable>
  readonly platform: Platform
  readonly bound: Map<string, Bound>
  readonly seen: Map<string, number>
}

/** The facts recorded since the last look, by stream. */
export async function newFacts({ query }: Database, seen: Map<string, number>): Promise<readonly FactLine[]> {
  const rows = await query('select stream, version, type, data from events order by stream, version')
  const fresh = rows.filter((row) => Number(row.version) > (seen.get(String(row.stream)) ?? 0))
  for (const row of fresh) seen.set(String(row.stream), Number(row.version))
  return fresh.map((row) => ({
    stream: String(row.stream),
    type: String(row.type),
    data: row.data as FactLine['data'],
  }))
}

/** The names of the cases there are, in the order in which they were opened. */
export const caseNames = ({ bound }: Running): readonly string[] =>
  [...bound].flatMap(([name, { opensCase }]) => (opensCase ? [name] : []))

async function caseOf({ platform }: Running, reference: string): Promise<Case | null> {
  return fold(cases, await factsOf(platform.database.query, cases, caseStream(reference)))
}

/** The cases of these names as they stand at `at`, on the facts recorded so far. */
export async function reports(running: Running, names: readonly string[], at: Instant): Promise<readonly CaseReport[]> {
  const { platform, bound } = running
  const list: CaseReport[] = []
  for (const name of names) {
    const reference = bound.get(name)?.reference ?? ''
    const state = await caseOf(running, reference)
    if (state === null) continue
    const rows = await platform.database.query(
      "select data from view_rows where stream = $1 and view = 'place' order by key",
      [caseStream(reference)],
    )
    const places = rows.map((row) => placeField.parse(row.data)).map((place) => ({ ...place, counted: counted(place) }))
    const answer = gate(state, platform.agreement, at, await schemeNow(platform.database.query, platform.agreement))
    list.push({ name, reference, at, clocks: clocksOf(state, platform.agreement, at), gate: answer, places })
  }
  return list
}

/** What changed in the law after `last` and up to `at`, and what it would have made of each letter that promised time. */
export async function lawBetween(running: Running, last: Instant, at: Instant): Promise<readonly LawReport[]> {
  const agreement: Agreement = running.platform.agreement
  const reported: LawReport[] = []
  for (const change of lawChanges(agreement).filter((one) => isAfter(one.at, last) && !isAfter(one.at, at))) {
    const letters: (Promised & { readonly of: string })[] = []
    for (const name of caseNames(running)) {
      const state = await caseOf(running, running.bound.get(name)?.reference ?? '')
      if (state !== null)
        letters.push(...promisesAt(state, agreement, change.at).map((promise) => ({ ...promise, of: name })))
    }
    reported.push({ change, letters })
  }
  return reported
}
