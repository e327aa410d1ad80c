import type { Aggregate, Recorded, ViewRow } from '../law/decision.ts'
import { type WindowEvent, windowEvent } from './events.ts'
import { noWindows, type Route, type Window } from './open.ts'

/** The one stream of decisions on windows at a node. */
export const windowStream = 'windows:route'

const changed = (route: Route, id: string, change: (window: Window) => Partial<Window>): Route => ({
  ...route,
  windows: route.windows.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
})

function after(route: Route, { event, occurredAt: at }: Recorded<WindowEvent>): Route {
  switch (event.type) {
    case 'window-decided': {
      const { opensAt, closesAt, announced, places } = event
      const window: Window = {
        id: `${route.windows.length + 1}`,
        opensAt,
        closesAt,
        announced,
        released: places,
        releasedAt: places > 0 ? at : null,
        withdrawn: false,
        closedEarly: false,
        decidedAt: at,
      }
      return { ...route, windows: [...route.windows, window] }
    }
    case 'window-changed': {
      const { opensAt, closesAt, announced } = event
      return changed(route, event.window, () => ({ opensAt, closesAt, announced }))
    }
    case 'window-closed':
      return changed(route, event.window, () => ({ closesAt: at, closedEarly: true }))
    case 'window-withdrawn':
      // Its places go with it: nobody was invited by them.
      return changed(route, event.window, () => ({ withdrawn: true, released: 0 }))
    case 'places-released':
      return changed(route, event.window, ({ released, releasedAt }) => ({
        released: released + event.places,
        releasedAt: releasedAt ?? at,
      }))
    case 'release-corrected':
      return changed(route, event.window, ({ releasedAt }) => ({
        released: event.places,
        releasedAt: releasedAt ?? at,
      }))
    case 'route-paused':
      return { ...route, pauses: [...route.pauses, { from: at, until: null, ground: event.ground }] }
    case 'route-resumed':
      return { ...route, pauses: route.pauses.map((one) => (one.until === null ? { ...one, until: at } : one)) }
  }
}

/** A row for the whole, and one for each window that has released places, by the time of its first release. */
function rows(route: Route): readonly ViewRow[] {
  if (route.windows.length === 0 && route.pauses.length === 0) return []
  const released = route.windows.flatMap(({ id, released, releasedAt }): readonly ViewRow[] =>
    releasedAt === null ? [] : [{ view: 'window', key: id, ix: releasedAt, data: { released } }],
  )
  return [{ view: 'windows', key: 'route', ix: '', data: route }, ...released]
}

/** The decisions on windows, and the rows that say what they come to. Nothing of them is said to the other state. */
export const windowStreams: Aggregate<Route, WindowEvent> = {
  name: 'windows',
  event: windowEvent,
  initial: noWindows,
  evolve: after,
  rows,
}
