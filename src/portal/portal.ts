import { Hono } from 'hono'
import type { Desk } from '../web/desk.ts'
import { readerLanguageOf } from '../web/language.ts'
import { afterRoutes } from './after.ts'
import { backRoutes } from './back.ts'
import { documentRoutes } from './documents.ts'
import { draftRoutes } from './drafts.ts'
import { drawRoutes } from './draw.ts'
import { failureRoutes } from './failed.ts'
import { familyRoutes } from './family.ts'
import { formRoutes } from './form.ts'
import { type PortalEnv, remembered } from './frame.ts'
import { howRoutes } from './how.ts'
import { informationRoutes } from './information.ts'
import { joiningRoutes } from './joining.ts'
import { pictureRoutes } from './pictures.ts'
import { presenceRoutes } from './presence.ts'
import { sendRoutes } from './send.ts'
import { elsewhereRoutes, noRoutes, startRoutes } from './start.ts'
import { statusRoutes } from './status.ts'

const routes = [
  startRoutes,
  howRoutes,
  backRoutes,
  draftRoutes,
  joiningRoutes,
  familyRoutes,
  formRoutes,
  pictureRoutes,
  documentRoutes,
  sendRoutes,
  presenceRoutes,
  informationRoutes,
  statusRoutes,
  afterRoutes,
  drawRoutes,
  failureRoutes,
] as const

/**
 * The public way in; mount at `/portal`. Every page works without a script, on a small phone, in every language of the
 * product. Where nobody can apply under the agreement it says so (404). On the other state's node it only says where to apply (`applyAt`): applications are held by the admitting state.
 */
export function portal(desk: Desk, options: { readonly applyAt?: string } = {}): Hono {
  const app = new Hono<PortalEnv>()
  const none = desk.platform.agreement.admission === null
  const holdsApplications = desk.side === 'returning' && !none
  app.use('*', async (c, next) => {
    c.set('lang', readerLanguageOf(c, desk.language))
    c.set('me', holdsApplications ? await remembered(c, desk) : null)
    await next()
  })
  if (none) noRoutes(app, desk)
  else if (holdsApplications) for (const add of routes) add(app, desk)
  else elsewhereRoutes(app, desk, options.applyAt)
  const plain = new Hono()
  plain.route('/', app)
  return plain
}
