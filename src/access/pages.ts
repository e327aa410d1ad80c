import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Actor } from '../law/decision.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { radioField } from '../web/fields.ts'
import { one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { demonstrationUsersOf } from './demonstration.ts'
import { isRole, roles } from './roles.ts'
import { endSession, sessionUser, startSession } from './sessions.ts'

const COOKIE = 'paripassu-session'

/** The user behind a request's session, or nobody. */
export async function userOf(desk: Desk, secret: string | undefined): Promise<Actor | null> {
  if (secret === undefined) return null
  const id = await sessionUser(desk.platform, secret)
  return id === null || !desk.demonstration ? null : userAt(desk, id)
}

/** The demonstration's people at this desk. */
const usersAt = ({ party, platform }: Desk): readonly Actor[] =>
  demonstrationUsersOf(platform.agreement).filter((user) => user.party === party)
const userAt = (desk: Desk, id: string): Actor | null => usersAt(desk).find((user) => user.id === id) ?? null

/** Cookies are kept apart by port in the name: two desks on one machine are two sign-ins. */
const cookieName = (desk: Desk): string => `${COOKIE}-${desk.party.toLowerCase()}`

export const sessionSecret = (desk: Desk, c: Parameters<typeof getCookie>[0]): string | undefined =>
  getCookie(c, cookieName(desk))

/** Lets signed-in users through to the desk; everybody else is sent to sign in, and back afterwards. */
export const signedIn = (desk: Desk) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    const user = await userOf(desk, sessionSecret(desk, c))
    c.set('lang', languageOf(c, desk.language))
    if (user === null) {
      const url = new URL(c.req.url)
      const back = c.req.method === 'GET' ? `?to=${encodeURIComponent(url.pathname + url.search)}` : ''
      return c.redirect(`/sign-in${back}`, 303)
    }
    c.set('user', user)
    return next()
  })

/** The demonstration's sign-in: its people by role. Outside demonstration mode it refuses, whatever is sent. */
export function signInPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('lang', languageOf(c, desk.language))
    return next()
  })
  app.get('/sign-in', (c) => signIn(c.get('lang'), c, desk, {}))
  app.post('/sign-in', async (c) => {
    const values = await readForm(c)
    if (!desk.demonstration) return refusedSignIn(c, desk)
    const user = userAt(desk, one(values, 'user'))
    if (user === null) return signIn(c.get('lang'), c, desk, { missing: true })
    const secret = await startSession(desk.platform, user.id)
    setCookie(c, cookieName(desk), secret, { httpOnly: true, sameSite: 'Lax', path: '/' })
    const to = one(values, 'to')
    return c.redirect(/^\/(?![/\\])/.test(to) ? to : '/', 303)
  })
  app.post('/sign-out', async (c) => {
    const secret = sessionSecret(desk, c)
    if (secret !== undefined) await endSession(desk.platform, secret)
    deleteCookie(c, cookieName(desk), { path: '/' })
    return c.redirect('/sign-in', 303)
  })
  return app
}

type PageContext = Parameters<typeof deskPage>[0]

function signIn(lang: 'en' | 'fr', c: PageContext, desk: Desk, { missing = false }: { missing?: boolean }) {
  if (!desk.demonstration) return refusedSignIn(c, desk)
  const errors = missing ? [{ field: 'user', message: words.choose }] : []
  const form = { lang, values: {}, errors }
  const options = usersAt(desk).map(({ id, name, role }) => ({
    value: id,
    text: isRole(role) ? roles[role] : role,
    hint: name,
  }))
  const body = html`<h1 class="govuk-heading-xl">${t(words.title, lang)}</h1>
    <p class="govuk-body-l">${t(desk.title, lang)}</p>
    <p class="govuk-inset-text">${t(words.demonstration, lang)}</p>
    ${postForm(lang, {
      action: '/sign-in',
      idempotencyKey: randomUUID(),
      submit: words.submit,
      body: html`<input type="hidden" name="to" value="${c.req.query('to') ?? ''}">${radioField(form, { name: 'user', label: words.who, options })}`,
    })}`
  return deskPage(c, desk, { title: words.title, body, errors })
}

function refusedSignIn(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const body = html`<h1 class="govuk-heading-xl">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.refused, lang)}</p>`
  return deskPage(c, desk, { title: words.title, body }, 403)
}

const words = {
  title: { en: 'Sign in', fr: 'Connexion' },
  who: { en: 'Who are you?', fr: 'Qui êtes-vous ?' },
  choose: { en: 'Choose who you are.', fr: 'Choisissez qui vous êtes.' },
  submit: { en: 'Sign in', fr: 'Se connecter' },
  demonstration: {
    en: 'This is a demonstration. Everyone listed is invented, and no password is asked. Choose the job you want to try.',
    fr: 'Ceci est une démonstration. Les personnes listées sont fictives et aucun mot de passe n’est demandé. Choisissez le métier à essayer.',
  },
  refused: {
    en: 'Signing in by choosing a name is for demonstrations only and is switched off here.',
    fr: 'La connexion par simple choix d’un nom est réservée aux démonstrations et désactivée ici.',
  },
}
