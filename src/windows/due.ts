import type { Instant } from '../core/brand.ts'
import { addHours, isAfter, isBefore } from '../core/calendar.ts'
import type { Release, ReleaseFigures } from '../parity/release.ts'
import { type Route, type Standing, standingWindows } from './open.ts'

/** Something that waits for a decision on windows or places, or happens soon by an earlier one. */
export type Due =
  | { readonly kind: 'opens' | 'closes'; readonly window: string; readonly at: Instant }
  | { readonly kind: 'no-window' | 'unreleased'; readonly places: number }
  | { readonly kind: 'paused'; readonly since: Instant }

/** What is told how long before it happens: ours, so that there is a working day left to change it. */
export const SOON_HOURS = 72

/**
 * What is due: a window about to open or close; the route paused; places owed while no window is open or decided, or owed and
 * not released. What needs a decision now comes first.
 */
export function dueOn(
  route: Route,
  standing: Standing,
  { now, release, figures }: { readonly now: Instant; readonly release: Release; readonly figures: ReleaseFigures },
): readonly Due[] {
  const soon = addHours(now, SOON_HOURS)
  const comes = (at: Instant): boolean => isAfter(at, now) && !isAfter(at, soon)
  const times = standingWindows(route).flatMap(({ id, opensAt, closesAt }): readonly Due[] => [
    ...(comes(opensAt) ? [{ kind: 'opens', window: id, at: opensAt } as const] : []),
    ...(comes(closesAt) && !isBefore(now, opensAt) ? [{ kind: 'closes', window: id, at: closesAt } as const] : []),
  ])
  const ahead = standingWindows(route).some(({ closesAt }) => isAfter(closesAt, now))
  const owed = Math.max(0, release.even)
  const places: readonly Due[] =
    owed + figures.undrawn > 0 && !ahead
      ? [{ kind: 'no-window', places: owed + figures.undrawn }]
      : owed > 0
        ? [{ kind: 'unreleased', places: owed }]
        : []
  const paused: readonly Due[] = standing.pause === null ? [] : [{ kind: 'paused', since: standing.pause.from }]
  return [...paused, ...places, ...times]
}
