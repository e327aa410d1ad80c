import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { applicationStream, applications } from '../admission/application.ts'
import { codeAsTyped, codeDigest } from '../admission/digest.ts'
import type { Application } from '../admission/state.ts'
import { inWords } from '../admission/terms.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { referenceField } from '../core/fields.ts'
import type { Actor } from '../law/decision.ts'
import type { Outcome } from '../platform/run.ts'
import { factsOf, fold } from '../platform/store.ts'
import type { Desk, Forbidden } from '../web/desk.ts'
import { errorsOf } from '../web/errors.ts'
import { type FieldError, type Form, type FormValues, one, readForm } from '../web/form.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type NavItem, type PageOptions, page } from '../web/page.ts'
import { says } from './words.ts'

/** `me`: the application this browser has opened with its reference and code, or null. */
export type PortalEnv = { Variables: { lang: ReaderLanguage; me: Application | null } }
export type PortalContext = Context<PortalEnv>

/** Applicants are told times on the clocks of the state they are in. */
export const theirZone = (desk: Desk): string => desk.platform.agreement.receiving.zone

/** Fills the portal's sentences with the agreement's parties and, as the law stands now, its times. */
export const fillingFor = (desk: Desk): ((text: Text) => Text) =>
  inWords(desk.platform.agreement, desk.platform.clock.now())

/** Who gives an applicant's commands: known by the application alone. */
export const asApplicant = (reference: string): Actor => ({
  id: `applicant:${reference}`,
  name: 'Applicant',
  role: 'applicant',
  party: 'portal',
})

const COOKIE = 'application'

/** A reference as typed (spaces, no dash, small letters) in our spelling; null where it cannot be one. */
export function referenceAsTyped(text: string): string | null {
  const bare = codeAsTyped(text)
  const parsed = referenceField.safeParse(`${bare.slice(0, 4)}-${bare.slice(4)}`)
  return parsed.success ? parsed.data : null
}

/** An application as it stands; null where there is none. */
export async function load(desk: Desk, reference: string): Promise<Application | null> {
  const { query } = desk.platform.database
  return fold(applications, await factsOf(query, applications, applicationStream(reference)))
}

/** The application a reference and a code open together. Wrong reference and wrong code cannot be told apart. */
export async function open(desk: Desk, reference: string | null, code: string): Promise<Application | null> {
  if (reference === null) return null
  const found = await load(desk, reference)
  return found !== null && found.codeDigest === codeDigest(code) ? found : null
}

/**
 * What this browser has opened. The cookie holds reference and code themselves, until the browser is closed or the person
 * leaves: so no list of sessions exists that could be stolen, and our record keeps only the code's digest.
 */
export async function remembered(c: PortalContext, desk: Desk): Promise<Application | null> {
  const [reference = '', code = ''] = getCookie(c, COOKIE)?.split('.') ?? []
  return open(desk, referenceAsTyped(reference), code)
}

/** Opens the application in this browser until it is closed. */
export function remember(c: PortalContext, reference: string, code: string): void {
  const secure = new URL(c.req.url).protocol === 'https:'
  setCookie(c, COOKIE, `${reference}.${codeAsTyped(code)}`, {
    path: '/portal',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
  })
}

/** Closes it again. */
export const forget = (c: PortalContext): unknown => deleteCookie(c, COOKIE, { path: '/portal' })

/** The code of this browser's cookie, to be shown to its owner once more. */
export const rememberedCode = (c: PortalContext): string => getCookie(c, COOKIE)?.split('.')[1] ?? ''

/** 80 bits in 16 characters: a code that opens an application. */
export const newCode = (desk: Desk): string => desk.platform.token().slice(0, 16)

/** Pages of an opened application; whoever has opened none is led to where that is done. */
export function mine(
  c: PortalContext,
  work: (me: Application) => Response | Promise<Response>,
): Response | Promise<Response> {
  const me = c.get('me')
  return me === null ? c.redirect('/portal/resume', 303) : work(me)
}

/** A page of the portal in its frame. */
export function portalPage(
  c: PortalContext,
  desk: Desk,
  options: Pick<PageOptions, 'title' | 'errors' | 'back' | 'notice'> & { readonly body: Renderable },
  status?: 200 | 400 | 404 | 409 | 503,
): Response | Promise<Response> {
  const lang = c.get('lang')
  const at = new URL(c.req.url)
  const me = c.get('me')
  const nav: readonly NavItem[] = [
    ...(me === null ? [] : [{ text: words.mine, href: '/portal/application' }]),
    { text: words.code, href: '/portal/presence' },
  ].map((item) => ({ ...item, current: at.pathname === item.href }))
  const clock = desk.demonstration ? { clock: formatInstant(desk.platform.clock.now(), theirZone(desk), lang) } : {}
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form">${options.body}</div></div>`
  c.header('Cache-Control', 'no-store')
  const made = page({
    ...options,
    ...clock,
    body,
    lang,
    readers: me === null && at.pathname === '/portal' ? 'open' : 'folded',
    path: at.pathname + at.search,
    party: fillingFor(desk)(says.party),
    home: '/portal',
    nav: desk.side === 'returning' && desk.platform.agreement.admission !== null ? nav : [],
  })
  return c.html(made, status ?? (options.errors !== undefined && options.errors.length > 0 ? 422 : 200))
}

const words = {
  mine: { en: 'My application', fr: 'Ma demande' },
  code: { en: 'I have a code', fr: 'J’ai un code' },
} satisfies Record<string, Text>

/** The page's heading, and a paragraph, in the reader's language. */
export const heading = (text: Text, lang: ReaderLanguage) => html`<h1 class="govuk-heading-l">${t(text, lang)}</h1>`
export const paragraph = (text: Text, lang: ReaderLanguage) => html`<p class="govuk-body">${t(text, lang)}</p>`

/** A form nobody has filled in yet. */
export const emptyForm = (c: PortalContext): Form => ({ lang: c.get('lang'), values: {}, errors: [] })

/** What was posted, and the key by which posting it twice is once. */
export async function posted(c: Context, desk: Desk): Promise<{ values: FormValues; key: string }> {
  const values = await readForm(c)
  const key = one(values, 'idempotencyKey')
  return { values, key: key === '' ? desk.platform.token() : key.slice(0, 100) }
}

/** Text or nothing: an empty optional field is not there. */
export const optional = <K extends string>(name: K, value: string): { readonly [P in K]?: string } =>
  (value === '' ? {} : { [name]: value }) as { readonly [P in K]?: string }

/**
 * Gives an applicant's command. A key already used for other content is a page gone back to and changed: what is on it now is
 * what the person means, so it is given under a new key.
 */
export async function give(
  desk: Desk,
  actor: Actor,
  command: string,
  input: object,
  key: string,
): Promise<Outcome | Forbidden> {
  const outcome = await desk.run(actor, `admission/${command}`, input, key)
  const reused = outcome.outcome === 'refused' && outcome.refusals.some(({ code }) => code === 'idempotency-key-reused')
  return reused ? desk.run(actor, `admission/${command}`, input, desk.platform.token()) : outcome
}

/** Why not, by the last name of each field, in words without citations: an applicant needs the remedy first. */
export function problems(outcome: Outcome | Forbidden, labels: Readonly<Record<string, Text>>): readonly FieldError[] {
  if (outcome.outcome === 'accepted') return []
  if (outcome.outcome === 'forbidden') return [{ field: 'form', message: notAllowed }]
  if (outcome.outcome === 'refused')
    return outcome.refusals.map(({ field, message }) => ({ field: field ?? 'form', message }))
  return errorsOf(
    outcome.issues.map((issue) => ({ ...issue, path: issue.path.slice(-1) })),
    labels,
  )
}
const notAllowed: Text = { en: 'This cannot be done from here.', fr: 'Impossible depuis cette page.' }
