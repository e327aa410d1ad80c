import { Hono } from 'hono'
import { isAtOrAfter } from '../core/calendar.ts'
import type { Desk } from '../web/desk.ts'
import { routeOf, standingAt, standingWindows, type Window } from './open.ts'

/**
 * Whether the way in is open, for programs: one address, no account, readable from anybody's page. Only what is public: a
 * window that was not announced is not here before it opens. Answers 404 where nobody applies, or not at this node.
 */
export function publicRoute(desk: Desk): Hono {
  const app = new Hono()
  app.get('/', async (c) => {
    const { agreement, clock, database } = desk.platform
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', 'public, max-age=15')
    if (agreement.admission === null || desk.side !== 'returning') return c.json({ error: 'no-route-here' }, 404)
    const now = clock.now()
    const route = await routeOf(database.query)
    const { state, window, pause, next, last } = standingAt(route, now)
    const told = standingWindows(route).filter(({ announced, opensAt }) => announced || isAtOrAfter(now, opensAt))
    return c.json({
      about:
        'Whether forms of the way in are taken. A form counts only if it is received while state is "open": at or after opensAt and before closesAt, and not during a pause. places are persons released with the window so far.',
      agreement: agreement.id,
      party: desk.party,
      demonstration: desk.demonstration,
      asOf: now,
      state,
      window: shown(window),
      pausedSince: pause?.from ?? null,
      next: shown(next),
      last: shown(last),
      windows: told.map(shown),
    })
  })
  return app
}

const shown = (window: Window | null) =>
  window === null
    ? null
    : {
        number: Number(window.id),
        opensAt: window.opensAt,
        closesAt: window.closesAt,
        closedEarly: window.closedEarly,
        places: window.released,
      }
