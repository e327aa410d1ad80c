import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { z } from 'zod'
import type { Application } from '../admission/state.ts'
import type { Instant, ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant, formatTimeIn, localeOf } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { fill, inEach } from '../core/say.ts'
import type { Desk } from '../web/desk.ts'
import { type Form, type FormValues, hidden, many, one, postForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { type PortalContext, type PortalEnv, posted, theirZone } from './frame.ts'

/**
 * Drafts: what was typed on a page and not accepted yet, half filled in or wrong as it may be. Kept with the application, for
 * whoever opens it with its code, and nowhere on the device. Never taken for an answer: an answer is what was saved.
 */
export type Draft = { readonly page: string; readonly values: FormValues; readonly savedAt: Instant }

/** A page of the form by its address after `/portal/`. */
const pageField = z
  .string()
  .regex(/^(you|questions|joining|family\/(new|p\d{1,2})|(documents|contact)\/(main|p\d{1,2}))$/)
const typedField = z.record(
  z.string().regex(/^[A-Za-z][\w-]{0,60}$/),
  z.union([z.string().max(4000), z.array(z.string().max(4000)).max(20)]),
)
const MOST_FIELDS = 60
const own = ['idempotencyKey', 'later', 'page']

const rowField = z.object({ page: z.string(), typed: typedField, saved_at: instantField })

type Keeps = { readonly platform: Pick<Desk['platform'], 'database' | 'clock'> }

/** Keeps what is typed on a page, field by field; what other fields hold stays. Null where it comes after the page was accepted. */
export async function keepDraft(
  { platform }: Keeps,
  application: string,
  page: string,
  key: string,
  values: FormValues,
): Promise<Instant | null> {
  const fields = Object.entries(values).filter(([name]) => !own.includes(name))
  const typed = typedField.safeParse(Object.fromEntries(fields.slice(0, MOST_FIELDS)))
  if (!typed.success || !pageField.safeParse(page).success) return null
  const now = platform.clock.now()
  const [kept] = await platform.database.query(
    `insert into form_drafts (application, page, typed, saved_at) values ($1, $2, $3::jsonb, $4)
     on conflict (application, page) do update set typed = form_drafts.typed || excluded.typed, saved_at = excluded.saved_at
     where form_drafts.closed <> $5 returning saved_at`,
    [application, page, JSON.stringify(typed.data), now, key],
  )
  return kept === undefined ? null : now
}

/** What is typed and not accepted, page by page. */
export async function draftsOf({ platform }: Keeps, application: string): Promise<readonly Draft[]> {
  const rows = await platform.database.query(
    "select page, typed, saved_at from form_drafts where application = $1 and typed <> '{}'::jsonb order by page",
    [application],
  )
  return rows.map((row) => {
    const { page, typed, saved_at } = rowField.parse(row)
    return { page, values: typed, savedAt: saved_at }
  })
}

/** A page was accepted under a key, or what was typed on it thrown away: its draft is gone, and stragglers are not heard. */
export async function settleDraft({ platform }: Keeps, application: string, page: string, key: string): Promise<void> {
  await platform.database.query(
    `insert into form_drafts (application, page, closed, typed, saved_at) values ($1, $2, $3, '{}'::jsonb, $4)
     on conflict (application, page) do update set typed = '{}'::jsonb, closed = excluded.closed`,
    [application, page, key, platform.clock.now()],
  )
}

/** Nothing typed outlives the sending or the withdrawal of a form. */
export async function dropDrafts({ platform }: Keeps, application: string): Promise<void> {
  await platform.database.query('delete from form_drafts where application = $1', [application])
}

/** A page's form as it was left, and since when it has something in it that is not accepted. */
export async function leftForm(
  c: PortalContext,
  desk: Desk,
  me: Application,
  page: string,
): Promise<Form & { readonly kept: Instant | null }> {
  const found = (await draftsOf(desk, me.reference)).find((draft) => draft.page === page)
  return { lang: c.get('lang'), values: found?.values ?? {}, errors: [], kept: found?.savedAt ?? null }
}

/** Whether they asked to go away and come back later: then what they typed is kept as it is, and nothing is checked. */
export const comesBackLater = (values: FormValues): boolean => one(values, 'later') === 'yes'

const script = readFileSync(new URL('./keep.js', import.meta.url), 'utf8')
const version = createHash('sha256').update(script).digest('hex').slice(0, 12)

/** The form of a page that is kept as it is typed. Without a script its two buttons keep it as well. */
export function keptForm(
  desk: Desk,
  form: Form & { readonly kept?: Instant | null },
  page: string,
  options: { readonly body: Html; readonly submit: Words },
): Html {
  const { lang } = form
  const say = (text: Text): string => t(text, lang)
  const status = html`<div data-keep="${page}" data-saved="${say(words.saved)}" data-offline="${say(words.offline)}" data-sending="${say(words.sending)}" data-closed="${say(words.closed)}"><p class="govuk-hint" role="status"></p></div>`
  const later = govuk('button', {
    text: say(words.later),
    name: 'later',
    value: 'yes',
    type: 'submit',
    classes: 'govuk-button--secondary',
  })
  const sent = postForm(lang, {
    action: `/portal/${page}`,
    idempotencyKey: desk.platform.token(),
    body: html`${options.body}${status}`,
    submit: options.submit,
    more: later,
  })
  return html`${form.kept != null && keptNote(desk, lang, page, form.kept)}${sent}<script type="module" src="/portal/keep.js?v=${version}"></script>`
}

/** Says that what is shown was typed and not accepted, and lets it be thrown away. */
function keptNote(desk: Desk, lang: ReaderLanguage, page: string, since: Instant): Html {
  const at = inEach((reader) => formatInstant(since, theirZone(desk), reader))
  const note = t(fill(words.kept, { at }), lang)
  const classes = 'govuk-button--secondary govuk-!-margin-bottom-0'
  const drop = govuk('button', { text: t(words.drop, lang), type: 'submit', classes })
  return html`<div class="app-deadline app-tone-warn"><p class="govuk-body govuk-!-margin-bottom-3">${note}</p>
    <form method="post" action="/portal/drop">${hidden('page', page)}${hidden('idempotencyKey', desk.platform.token())}${drop}</form></div>`
}

/** Where the script keeps what is typed, and where a draft is thrown away. */
export function draftRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/keep.js', (c) => {
    const now = c.req.query('v') === version
    return c.body(script, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': now ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  })
  app.post('/keep', async (c) => {
    const me = c.get('me')
    c.header('Cache-Control', 'no-store')
    if (me === null) return c.json({}, 401)
    const { values, key } = await posted(c, desk)
    const open = me.submitted === null && me.withdrawn === null && me.kin.sent === null
    const typed = Object.entries(values).flatMap(([name]) => {
      if (!name.startsWith('f.')) return []
      const all = many(values, name)
      return [[name.slice(2), all.length === 1 ? (all[0] ?? '') : [...all]] as const]
    })
    const kept = open ? await keepDraft(desk, me.reference, one(values, 'page'), key, Object.fromEntries(typed)) : null
    if (kept === null) return c.json({}, 409)
    return c.json({ time: formatTimeIn(kept, theirZone(desk), localeOf[c.get('lang')]) })
  })
  app.post('/drop', async (c) => {
    const me = c.get('me')
    if (me === null) return c.redirect('/portal/resume', 303)
    const { values, key } = await posted(c, desk)
    const page = pageField.safeParse(one(values, 'page'))
    if (!page.success) return c.redirect('/portal/application', 303)
    await settleDraft(desk, me.reference, page.data, key)
    return c.redirect(page.data === 'family/new' ? '/portal/family' : `/portal/${page.data}`, 303)
  })
}

const words = {
  saved: { en: 'Saved at {time}', fr: 'Enregistré à {time}' },
  offline: {
    en: 'No network: kept on this page, will be sent. Leave the page open.',
    fr: 'Pas de réseau : conservé sur cette page, sera envoyé. Laissez la page ouverte.',
  },
  sending: {
    en: 'No answer from the network yet. Leave the page open: it is sent as soon as it can be.',
    fr: 'Le réseau ne répond pas encore. Laissez la page ouverte : l’envoi se fait dès que possible.',
  },
  closed: {
    en: 'This form was closed or sent elsewhere. Open it again before you go on: what you type now is not kept.',
    fr: 'Ce formulaire a été fermé ou envoyé ailleurs. Rouvrez-le avant de continuer : ce que vous saisissez n’est plus conservé.',
  },
  later: { en: 'Keep it and come back later', fr: 'Garder et revenir plus tard' },
  kept: {
    en: 'What you typed here on {at} is kept, but it is not an answer yet. Press “Save and continue”.',
    fr: 'Ce que vous avez saisi ici le {at} est conservé, mais ne vaut pas encore réponse. Appuyez sur « Enregistrer et continuer ».',
  },
  drop: { en: 'Throw away what I typed', fr: 'Effacer ma saisie' },
} satisfies Record<string, Text>
