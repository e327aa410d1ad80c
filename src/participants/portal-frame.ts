import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { endSession, sessionUser, startSession } from '../access/sessions.ts'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { caseStream } from '../readmission/case.ts'
import { type CaseFile, caseFile } from '../readmission/view.ts'
import type { Desk } from '../web/desk.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type NavItem, type PageOptions, page } from '../web/page.ts'
import { participantActorId, participantOf } from './events.ts'
import { portal as say } from './page-words.ts'
import { type Participant, participantNamed } from './state.ts'
import { kindTitles } from './words.ts'

/** Somebody from outside with their page open: who they are, and the one case. */
export type Me = { readonly actor: Actor; readonly participant: Participant; readonly file: CaseFile }
export type OutsideEnv = { Variables: { lang: Language; me: Me | null } }
export type OutsideContext = Context<OutsideEnv>

export const HOME = '/outside'
const COOKIE = 'paripassu-outside'

/** A participant as the author of what they do. */
export const actorOf = (reference: string, { id, name, kind }: Pick<Participant, 'id' | 'name' | 'kind'>): Actor => ({
  id: participantActorId(reference, id),
  name,
  role: kind,
  party: 'outside',
})

/** Whose page this browser has open: only while the session runs and their access stands, looked at afresh each time. */
export async function meOf(c: Context, desk: Desk): Promise<Me | null> {
  const secret = getCookie(c, COOKIE)
  const id = secret === undefined ? null : await sessionUser(desk.platform, secret)
  const own = id === null ? null : participantOf(id)
  if (own === null) return null
  const file = await caseFile(desk.platform.database.query, own.reference)
  const participant = file === null ? null : participantNamed(file.state, own.participant)
  if (file === null || participant === null) return null
  return { actor: actorOf(own.reference, participant), participant, file }
}

/** Opens the page in this browser. The cookie is its own: it opens no desk, and a desk's opens nothing here. */
export async function openFor(c: Context, desk: Desk, actor: Actor): Promise<void> {
  const secure = new URL(c.req.url).protocol === 'https:'
  const secret = await startSession(desk.platform, actor.id)
  setCookie(c, COOKIE, secret, { httpOnly: true, sameSite: 'Lax', path: HOME, secure })
}

export async function leave(c: Context, desk: Desk): Promise<void> {
  const secret = getCookie(c, COOKIE)
  if (secret !== undefined) await endSession(desk.platform, secret)
  deleteCookie(c, COOKIE, { path: HOME })
}

/** What the forms and parts of a case's page may know, for a reader from outside. */
export const contextOf = (c: OutsideContext, desk: Desk, { actor, file }: Me): ActionContext => ({
  desk,
  user: actor,
  lang: c.get('lang'),
  state: file.state,
  agreement: desk.platform.agreement,
  now: desk.platform.clock.now(),
  asked: (name) => c.req.query(name) ?? '',
  base: HOME,
})

/** Every look from outside is written down in the case's log of reads. */
export const noteLook = (desk: Desk, { actor, file }: Me, what: string): Promise<void> =>
  desk.noteRead(caseStream(file.state.reference), actor, `outside ${what}`)

const words = {
  mine: { en: 'My page', fr: 'Ma page' },
  chronology: { en: 'Chronology', fr: 'Chronologie' },
  code: { en: 'Code for next time', fr: 'Code pour la prochaine fois' },
  party: { en: 'For those outside', fr: 'Accès extérieur' },
} satisfies Record<string, Text>

/** Kinds of reader who are shown everything that happened. */
export const readsChronology = ({ kind }: Participant): boolean => kind === 'lawyer'

function navOf(me: Me | null, path: string): readonly NavItem[] {
  if (me === null) return []
  const items = [
    { text: words.mine, href: HOME },
    ...(readsChronology(me.participant) ? [{ text: words.chronology, href: `${HOME}/chronology` }] : []),
    { text: words.code, href: `${HOME}/code` },
  ]
  return items.map((item) => ({ ...item, current: item.href === path }))
}

/** A page for a reader from outside, in its frame. Never kept by a browser or a search engine. */
export function outsidePage(
  c: OutsideContext,
  desk: Desk,
  options: Pick<PageOptions, 'title' | 'errors' | 'back' | 'notice' | 'wide'> & { readonly body: Renderable },
  status?: 200 | 403 | 404 | 409 | 429,
): Response | Promise<Response> {
  const [lang, me] = [c.get('lang'), c.get('me')]
  const { pathname, search } = new URL(c.req.url)
  const user = me && {
    name: me.participant.name,
    role: kindTitles[me.participant.kind],
    signOut: `${HOME}/leave`,
  }
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex, nofollow')
  const made = page({
    ...options,
    lang,
    path: pathname + search,
    party: words.party,
    home: HOME,
    nav: navOf(me, pathname),
    ...(user === null ? {} : { user }),
    clock: formatInstant(desk.platform.clock.now(), desk.zone, lang),
  })
  return c.html(made, status ?? ((options.errors ?? []).length > 0 ? 422 : 200))
}

/** One column that is easy to read. */
export const column = (...parts: readonly Renderable[]): Html =>
  html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${parts}</div></div>`

export const heading = (text: Text, lang: Language): Html => html`<h1 class="govuk-heading-l">${t(text, lang)}</h1>`
export const section = (lang: Language, id: string, title: Text, body: Renderable): Html =>
  html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${t(title, lang)}</h2>${body}</section>`

/** Who reads: present on every route behind the door. */
export function mine(c: OutsideContext): Me {
  const me = c.get('me')
  if (me === null) throw new Error('A page behind the door was asked for by nobody.')
  return me
}

/** What is not for this reader does not exist for them. */
export function nothingHere(c: OutsideContext, desk: Desk) {
  const lang = c.get('lang')
  const body = column(heading(say.notFound, lang), html`<p class="govuk-body">${t(say.notFoundSays, lang)}</p>`)
  return outsidePage(c, desk, { title: say.notFound, body, back: { href: HOME } }, 404)
}

/** A form as typed, with what to put right. */
export type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
export const untouched: Typed = { values: {}, errors: [] }
