import type { Instant } from '../core/brand.ts'
import type { Recorded } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { type Release, type ReleaseFigures, releaseFigures, releaseOf } from '../parity/release.ts'
import { factsOf } from '../platform/store.ts'
import type { Desk } from '../web/desk.ts'
import type { WindowEvent } from './events.ts'
import { type Route, routeOf, type Standing, standingAt } from './open.ts'
import { windowStream, windowStreams } from './state.ts'

/** What a page on windows knows: every window and pause, how the way in stands now, and the sum of places. */
export type Situation = {
  readonly desk: Desk
  readonly agreement: Agreement
  readonly now: Instant
  readonly route: Route
  readonly standing: Standing
  readonly figures: ReleaseFigures
  readonly release: Release
}

/** Reads it, for showing. Deciding reads it again under a lock. */
export async function situationOf(desk: Desk): Promise<Situation> {
  const { agreement, clock, database } = desk.platform
  const [route, figures] = await Promise.all([routeOf(database.query), releaseFigures(database.query)])
  const now = clock.now()
  return {
    desk,
    agreement,
    now,
    route,
    standing: standingAt(route, now),
    figures,
    release: releaseOf(figures, agreement),
  }
}

/** Every decision on windows, the latest first. */
export async function decisionsOf({ platform }: Desk): Promise<readonly Recorded<WindowEvent>[]> {
  return (await factsOf(platform.database.query, windowStreams, windowStream)).toReversed()
}
