import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Language, Text } from '../core/brand.ts'
import { addDays, dayOf, formatInstant, weekOf } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'

const releaseRow = z.object({
  release: z.string(),
  until: z.string(),
  digest: z.string(),
  file: z.string(),
  releasedAt: instantField,
  by: z.string(),
})
export type ReleaseRow = z.infer<typeof releaseRow>

/** Every release, the newest first. */
export const releasesOf = async (query: Query): Promise<readonly ReleaseRow[]> =>
  (await rowsOf(query, 'statistics-release', releaseRow)).toReversed()

/** The files as released, byte for byte. Mounted at `/public/releases`. */
export function releaseFiles(desk: Desk): Hono {
  const app = new Hono()
  app.get('/:file{[0-9W-]+\\.json}', async (c) => {
    const id = c.req.param('file').replace(/\.json$/, '')
    const found = (await releasesOf(desk.platform.database.query)).find(({ release }) => release === id)
    if (found === undefined) return c.text('There is no such release.\n', 404)
    c.header('Access-Control-Allow-Origin', '*')
    return c.body(found.file, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
  return app
}

/** What was released, as a list for anybody. */
export function releaseList(lang: Language, zone: string, releases: readonly ReleaseRow[]): Html {
  if (releases.length === 0) return html`<p class="govuk-body">${t(words.none, lang)}</p>`
  const items = releases.map(
    ({ release, until, digest, releasedAt, by }) =>
      html`<li><a class="govuk-link" href="/public/releases/${release}.json">${t(words.upTo, lang)} ${until}</a> · ${formatInstant(releasedAt, zone, lang)}, ${by}<br><code class="app-wrap">${digest}</code></li>`,
  )
  return html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`
}

type C = Context<DeskEnv>

/** Releasing figures, at either desk. Mounted at `/statistics`. */
export function releasePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => show(c, desk, {}, []))
  app.post('/', async (c) => release(c, desk, await readForm(c)))
  return app
}

async function show(c: C, desk: Desk, values: FormValues, errors: readonly FieldError[]) {
  const lang = c.get('lang')
  const { clock, database } = desk.platform
  const releases = await releasesOf(database.query)
  const last = weekOf(addDays(dayOf(clock.now(), desk.zone), -7))
  const form = { lang, values, errors }
  const fields = html`${textField(form, { name: 'until', label: words.until, hint: words.untilHint, width: 10, value: last })}
${textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, rows: 3, dir: 'auto' })}`
  const mine = desk.may(c.get('user'), 'statistics/release')
  const notice = c.req.query('done') === undefined ? {} : { notice: { text: words.done } }
  return deskPage(c, desk, {
    title: words.title,
    errors,
    ...notice,
    body: html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.intro, lang)}</p>
<div id="form" tabindex="-1"></div>${releaseList(lang, desk.zone, releases)}${mine ? html`<h2 class="govuk-heading-m">${t(words.release, lang)}</h2>${postForm(lang, { action: '/statistics', idempotencyKey: randomUUID(), body: fields, submit: words.button })}` : html`<p class="govuk-body">${t(words.notYours, lang)}</p>`}`,
  })
}

async function release(c: C, desk: Desk, values: FormValues) {
  const reasons = one(values, 'reasons').trim()
  const input = { until: one(values, 'until').trim().toUpperCase(), ...(reasons === '' ? {} : { reasons }) }
  const outcome = await desk.run(
    c.get('user'),
    'statistics/release',
    input,
    one(values, 'idempotencyKey') || randomUUID(),
  )
  if (outcome.outcome === 'accepted') return c.redirect('/statistics?done=1', 303)
  const errors = errorsFrom(outcome, { until: words.until, reasons: words.reasons })
  return show(c, desk, values, onForm(errors, ['until', 'reasons']))
}

const words = {
  title: { en: 'Released figures', fr: 'Chiffres publiés' },
  intro: {
    en: 'A release is a file with definitions, whose digest goes into the public log under your name. Anybody can work it out again from the log.',
    fr: 'Une publication est un fichier avec ses définitions, dont l’empreinte va au registre public sous votre nom. Chacun peut la recalculer à partir du registre.',
  },
  none: { en: 'Nothing has been released yet.', fr: 'Rien n’a encore été publié.' },
  upTo: { en: 'Up to week', fr: 'Jusqu’à la semaine' },
  release: { en: 'Release figures', fr: 'Publier des chiffres' },
  until: { en: 'Up to and with the week', fr: 'Jusqu’à la semaine comprise' },
  untilHint: { en: 'A week that is over, such as 2025-W38.', fr: 'Une semaine terminée, par exemple 2025-W38.' },
  reasons: {
    en: 'Why again (only for a week released before)',
    fr: 'Pourquoi de nouveau (seulement pour une semaine déjà publiée)',
  },
  reasonsHint: {
    en: 'The earlier release stays public beside it.',
    fr: 'La publication précédente reste publique à côté.',
  },
  button: { en: 'Release', fr: 'Publier' },
  done: {
    en: 'The figures are released. The public log takes them in at once.',
    fr: 'Les chiffres sont publiés. Le registre public les inscrit aussitôt.',
  },
  notYours: { en: 'The duty lead releases figures.', fr: 'Le responsable de permanence publie les chiffres.' },
} as const satisfies Readonly<Record<string, Text>>
