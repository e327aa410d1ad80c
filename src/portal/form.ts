import type { Hono } from 'hono'
import { type Application, personOf, statusOf } from '../admission/state.ts'
import type { Desk } from '../web/desk.ts'
import { leftForm, settleDraft } from './drafts.ts'
import { familyPage } from './family.ts'
import { asApplicant, give, type PortalContext, type PortalEnv, portalPage, posted } from './frame.ts'
import { personPage, savePerson } from './person.ts'

/**
 * The form, a page at a time: the person who applies, warned that it matters who that is (IN-34), and the family. Each page
 * is saved by itself.
 */
export function formRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/you', (c) =>
    withDraft(c, async (me) =>
      portalPage(c, desk, personPage(desk, await leftForm(c, desk, me, 'you'), 'main', personOf(me, 'main'))),
    ),
  )
  app.post('/you', (c) => withDraft(c, (me) => savePerson(c, desk, me, 'main')))
  app.get('/family', (c) => withDraft(c, async (me) => portalPage(c, desk, await familyPage(c, desk, me))))
  app.get('/family/:id', (c) =>
    withDraft(c, async (me) => {
      const id = c.req.param('id')
      const person = personOf(me, id)
      if (id !== 'new' && (person === null || id === 'main' || person.from !== undefined))
        return c.redirect('/portal/family', 303)
      return portalPage(c, desk, personPage(desk, await leftForm(c, desk, me, `family/${id}`), id, person))
    }),
  )
  app.post('/family/:id', (c) => withDraft(c, (me) => savePerson(c, desk, me, c.req.param('id'))))
  app.post('/family/:id/remove', (c) =>
    withDraft(c, async (me) => {
      const { key } = await posted(c, desk)
      const input = { application: me.reference, change: { kind: 'remove-person', id: c.req.param('id') } }
      await give(desk, asApplicant(me.reference), 'save', input, key)
      for (const page of ['family', 'documents'])
        await settleDraft(desk, me.reference, `${page}/${input.change.id}`, key)
      return c.redirect('/portal/family', 303)
    }),
  )
}

type Answer = Response | Promise<Response>

/** Pages of the form are for an opened application that is not sent yet; anybody else is led to where they can go on. */
export function withDraft(c: PortalContext, work: (me: Application) => Answer): Answer {
  const me = c.get('me')
  if (me === null) return c.redirect('/portal/resume', 303)
  return statusOf(me) === 'draft' ? work(me) : c.redirect('/portal/application', 303)
}
