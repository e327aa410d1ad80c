import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { compare, isAfter, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { pauseGrounds } from './events.ts'

/**
 * Whether the way in is open at an instant, by the decisions that stand. The opening counts, the closing does not: a form
 * sent in the very instant of closing is outside (IN-04). What any other slice may know of windows is here.
 */
export const windowField = z.object({
  id: z.string(),
  opensAt: instantField,
  closesAt: instantField,
  announced: z.boolean(),
  /** Places released with it so far. */
  released: z.int(),
  /** When places were first released with it. */
  releasedAt: instantField.nullable(),
  withdrawn: z.boolean(),
  closedEarly: z.boolean(),
  decidedAt: instantField,
})
export type Window = Readonly<z.infer<typeof windowField>>

export const pauseField = z.object({
  from: instantField,
  until: instantField.nullable(),
  /** `committee`: the joint committee's decision, which no officer here takes back. */
  ground: z.enum([...pauseGrounds, 'committee']),
})
export type Pause = Readonly<z.infer<typeof pauseField>>

/** Every window and every pause ever decided, in that order. */
export const routeField = z.object({ windows: z.array(windowField), pauses: z.array(pauseField) })
export type Route = { readonly windows: readonly Window[]; readonly pauses: readonly Pause[] }

/** Nothing was ever decided: the way in has never been open. */
export const noWindows: Route = { windows: [], pauses: [] }

/** How the way in stands at an instant. `paused` goes before everything: nothing is taken while it lasts. */
export type Standing = {
  readonly state: 'open' | 'paused' | 'closed'
  /** The window around this instant, whether or not the route is paused in it. */
  readonly window: Window | null
  readonly pause: Pause | null
  /** The next window that has been told in public; those kept back until they open are not here. */
  readonly next: Window | null
  /** The last window that ended before this instant. */
  readonly last: Window | null
}

const within = (at: Instant, from: Instant, until: Instant | null): boolean =>
  !isBefore(at, from) && (until === null || isBefore(at, until))

/** Windows that were or will be, without those taken back, by their opening. */
export const standingWindows = ({ windows }: Route): readonly Window[] =>
  windows.filter(({ withdrawn }) => !withdrawn).toSorted((a, b) => compare(a.opensAt, b.opensAt))

/** How the way in stands at `at`, by what is recorded now. */
export function standingAt(route: Route, at: Instant): Standing {
  const windows = standingWindows(route)
  const window = windows.find(({ opensAt, closesAt }) => within(at, opensAt, closesAt)) ?? null
  const pause = route.pauses.find(({ from, until }) => within(at, from, until)) ?? null
  return {
    state: pause !== null ? 'paused' : window !== null ? 'open' : 'closed',
    window,
    pause,
    next: windows.find(({ opensAt, announced }) => announced && isAfter(opensAt, at)) ?? null,
    last: windows.findLast(({ closesAt }) => isAtOrAfter(at, closesAt)) ?? null,
  }
}

/** What was decided about windows, for showing. Where it decides something, read it with `routeHeld`. */
export async function routeOf(query: ReadQuery): Promise<Route> {
  const [row] = await query("select data from view_rows where view = 'windows' limit 1")
  const [held] = await query("select data from view_rows where view = 'committee' limit 1")
  const route: Route = row === undefined ? noWindows : routeField.parse(row.data)
  if (held === undefined) return route
  const pauses = committeeRow.parse(held.data).admissions.map((one): Pause => ({ ...one, ground: 'committee' }))
  return pauses.length === 0 ? route : { ...route, pauses: [...route.pauses, ...pauses] }
}

const committeeRow = z.object({
  admissions: z.array(z.object({ from: instantField, until: instantField.nullable() })),
})

/**
 * The one lock between deciding on windows and what rests on them, held to the end of the transaction. Not a row's: before
 * the first decision there is none. Many forms may come in at once; a closing waits for them, and later ones wait for it.
 */
const LOCK = 7_301_004

/** What was decided about windows, read so that a closing or a pause cannot cross what the caller then decides. */
export async function routeHeld(query: ReadQuery): Promise<Route> {
  await query(`select pg_advisory_xact_lock_shared(${LOCK})`)
  return routeOf(query)
}

/** Taken by every decision on windows, before it decides. */
export const holdRoute = async (query: ReadQuery): Promise<void> =>
  void (await query(`select pg_advisory_xact_lock(${LOCK})`))
