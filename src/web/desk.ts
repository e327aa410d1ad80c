import type { Context } from 'hono'
import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import { explainRefusal } from '../law/explain.ts'
import type { Refusal } from '../law/law.ts'
import type { Platform } from '../platform/handle.ts'
import type { Outcome } from '../platform/run.ts'
import { errorsOf } from './errors.ts'
import type { FieldError } from './form.ts'
import { govuk } from './govuk.ts'
import { type Html, html, nothing, type Renderable } from './html.ts'
import { t } from './language.ts'
import { type PageOptions, page } from './page.ts'
import { publicNav } from './public-nav.ts'
import { whyShown } from './why.ts'

/** One state's desk as its pages see it. The wiring fills it in; pages know nothing of how. */
export type Desk = {
  readonly platform: Platform
  /** The party's code in the agreement. */
  readonly party: string
  readonly side: 'returning' | 'receiving'
  readonly title: Text
  /** The language its pages open in, for readers who ask for none. */
  readonly language: Language
  /** The desk's own time zone, in which every time on its pages is said. */
  readonly zone: string
  readonly demonstration: boolean
  /** Gives a command for somebody: permission first, then the decision. */
  readonly run: (user: Actor, command: string, input: unknown, key: string) => Promise<Outcome | Forbidden>
  readonly may: (user: Actor, command: string) => boolean
  readonly roleName: (role: string) => Text
  readonly nav: (user: Actor | null) => readonly { readonly text: Text; readonly href: string }[]
  /** Writes down that somebody looked at a person's file. */
  readonly noteRead: (stream: string, user: Actor, what: string) => Promise<void>
}
export type Forbidden = { readonly outcome: 'forbidden' }

/**
 * What the frame puts into every request: who, and in which language. `user` is present on every desk page; `alert` is what every
 * desk must know at this moment.
 */
export type DeskEnv = { Variables: { user: Actor; lang: Language; alert?: Html } }
type DeskContext = Context<DeskEnv>

export type DeskPage = Pick<PageOptions, 'title' | 'body' | 'errors' | 'notice' | 'wide' | 'back' | 'crumbs' | 'live'>

/** A desk page in its frame, as the response. 422 where there are errors to mend. */
export function deskPage(
  c: DeskContext,
  desk: Desk,
  options: DeskPage,
  status?: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 503,
): Response | Promise<Response> {
  const lang = c.get('lang')
  const user = c.get('user') as Actor | undefined
  const path = new URL(c.req.url)
  const nav = desk.nav(user ?? null)
  // One place at most: the nearest of those the page is under.
  const here = nav
    .filter(({ href }) => isAt(path.pathname, href))
    .reduce<(typeof nav)[number] | null>(
      (near, item) => (near !== null && near.href.length > item.href.length ? near : item),
      null,
    )
  const says = page({
    ...options,
    body: html`${user !== undefined && c.get('alert')}${whyRefused(desk, lang, options.errors ?? [])}${options.body}`,
    lang,
    path: path.pathname + path.search,
    party: desk.title,
    home: '/',
    nav: nav.map((item) => ({ ...item, current: item === here })),
    ...(user === undefined ? {} : { user: { name: user.name, role: desk.roleName(user.role), signOut: '/sign-out' } }),
    clock: `${formatInstant(desk.platform.clock.now(), desk.zone, lang)}`,
  })
  return c.html(says, status ?? (options.errors !== undefined && options.errors.length > 0 ? 422 : 200))
}

/** The same kind of page for anybody, without an account: in the public frame, under the menu of what is public. */
export function publicPage(
  c: DeskContext,
  desk: Desk,
  lang: Language,
  options: DeskPage,
  status?: 200 | 404 | 422,
): Response | Promise<Response> {
  const { pathname, search } = new URL(c.req.url)
  const clock = formatInstant(desk.platform.clock.now(), desk.zone, lang)
  const frame = { lang, path: pathname + search, party: desk.title, home: '/public', nav: publicNav(pathname), clock }
  return c.html(page({ ...options, ...frame }), status ?? ((options.errors ?? []).length > 0 ? 422 : 200))
}

const isAt = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`))

/** Each refusal that rests on a rule, explained to all three readers; folded away under what is to be put right. */
function whyRefused(desk: Desk, lang: Language, errors: readonly FieldError[]): Renderable {
  const { agreement, clock } = desk.platform
  const ruled = errors.flatMap(({ refusal }) => (refusal?.citation == null ? [] : [refusal]))
  if (ruled.length === 0) return nothing
  const each = ruled.map(
    (refusal) =>
      html`<p class="govuk-body govuk-!-font-weight-bold">${t(refusal.message, lang)}</p>${whyShown(lang, explainRefusal(agreement, refusal, clock.now()))}`,
  )
  return govuk('details', { summaryText: t(whyWords, lang), html: html`${each}` })
}
const whyWords: Text = {
  en: 'Why it was refused, and what the person is told',
  fr: 'Pourquoi cela a été refusé, et ce qui est dit à la personne',
}

/** What a form's page needs to show again: nothing typed is lost, and each refusal says why and by which rule. */
export function errorsFrom(
  outcome: Outcome | Forbidden,
  labels: Readonly<Record<string, Text>>,
): readonly FieldError[] {
  if (outcome.outcome === 'invalid') return errorsOf(outcome.issues, labels)
  if (outcome.outcome === 'refused') return outcome.refusals.map(errorOf)
  if (outcome.outcome === 'forbidden') return [{ field: 'form', message: forbidden }]
  return []
}

/** What is wrong with no one field is said of the form as a whole, so that every error's link leads somewhere. */
export const onForm = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  errors.map((error) => (fields.includes(error.field) ? error : { ...error, field: 'form' }))

const errorOf = (refusal: Refusal): FieldError => {
  const { message, citation, field } = refusal
  return {
    refusal,
    field: field ?? 'form',
    message:
      citation === null
        ? message
        : {
            en: `${message.en} (${citation.cite.en}, ${citation.rule})`,
            fr: `${message.fr} (${citation.cite.fr}, ${citation.rule})`,
          },
  }
}

const forbidden: Text = {
  en: 'Your role may not do this. Ask a colleague whose role it is.',
  fr: 'Votre rôle ne permet pas cette action. Adressez-vous à un collègue habilité.',
}
