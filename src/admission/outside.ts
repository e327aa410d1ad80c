import type { Instant } from '../core/brand.ts'
import { inForce } from '../law/version.ts'
import { type Route, standingAt } from '../windows/open.ts'
import type { RouteContext } from './define.ts'
import type { ApplicationEvent } from './events.ts'
import type { Application } from './state.ts'

/**
 * The fact that a whole form came in outside a window at `at`; `null` inside one, where it counts. The opening instant is
 * inside and the closing instant is not (IN-04). A paused route takes nothing, whatever its window says (IN-41).
 */
export function outsideOf(route: Route, { agreement }: RouteContext, at: Instant): ApplicationEvent | null {
  if (inForce(agreement, at) === null) return { type: 'received-outside', why: 'not-in-force' }
  const { state } = standingAt(route, at)
  return state === 'open' ? null : { type: 'received-outside', why: state }
}

/** The last time it came in outside a window, while that is how it stands: not sent again inside one, not withdrawn. */
export const outsideNow = ({ submitted, withdrawn, outside }: Application): Application['outside'][number] | null =>
  submitted === null && withdrawn === null ? (outside.at(-1) ?? null) : null

type Times = { readonly id: string; readonly opensAt: Instant; readonly closesAt: Instant }

/** One window with its times as one text: a window that was moved is told of again. */
export const windowKey = ({ id, opensAt, closesAt }: Times): string => `${id}|${opensAt}|${closesAt}`

/** Whether they were told of this window with these times: once is enough, however often they send. */
export const toldOf = ({ told }: Application, window: Times): boolean =>
  told.some((one) => windowKey({ ...one, id: one.window }) === windowKey(window))
