import { type Application, statusOf } from '../admission/state.ts'
import { mayStillSend } from '../admission/wanted.ts'
import type { PortalContext } from './frame.ts'

/**
 * Pictures are for an application that is not sent yet, or of which a picture was said to be impossible and is still wanted;
 * anybody else is led to where they can go on.
 */
export function withDraftOrWanted(
  c: PortalContext,
  work: (me: Application) => Response | Promise<Response>,
): Response | Promise<Response> {
  const me = c.get('me')
  if (me === null) return c.redirect('/portal/resume', 303)
  return statusOf(me) === 'draft' || mayStillSend(me) ? work(me) : c.redirect('/portal/application', 303)
}
