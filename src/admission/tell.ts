import { z } from 'zod'
import { referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { type Route, routeHeld, standingAt } from '../windows/open.ts'
import { onApplication, unless } from './define.ts'
import { outsideNow, toldOf } from './outside.ts'
import { words } from './words.ts'

/** They are told of the window in which the form can be sent again: the one that is open, or the next one announced. */
export const tellWindow = onApplication(
  'admission/tell-window',
  z.strictObject({ application: referenceField }),
  ['draft'],
  (state, _, { agreement }, at, route: Route) => {
    const { window: open, next, state: standing } = standingAt(route, at)
    const window = standing === 'paused' ? null : (open ?? next)
    if (window === null) return { refusals: [refuse('no-window-to-tell', words.noWindowYet)] }
    const { id, opensAt, closesAt } = window
    return unless(
      those(
        outsideNow(state) === null && refuse('not-outside', words.notOutside),
        toldOf(state, window) && refuse('told-already', words.toldAlready),
      ),
      { type: 'window-told', window: id, opensAt, closesAt, zone: agreement.receiving.zone },
    )
  },
  routeHeld,
)
