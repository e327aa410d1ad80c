import { Hono } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant, instant } from '../core/calendar.ts'
import { caseStream } from '../readmission/case.ts'
import { caseFile } from '../readmission/view.ts'
import { linkButton, summary } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { radioField } from '../web/fields.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { languageNames, t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { type Audience, audienceNames, audiencesFor, leftOutOf, matterNames } from './audience.ts'
import { attachedTo } from './documents-view.ts'
import { type Bundle, bundleFor } from './make-view.ts'
import { materialFor } from './material-view.ts'
import { page as words } from './page-words.ts'
import { words as said } from './words.ts'

type PageContext = Parameters<typeof deskPage>[0]

/**
 * The bundle of a case from the browser: what it will hold, for whom, as of when; then the PDF and the file for machines.
 * Mount at `/cases`, before the pages of the case. For the courts desk, caseworkers and the duty lead; each copy is written down.
 */
export function bundlePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/:ref/bundle', (c) => showPage(c, desk))
  app.get('/:ref/bundle.pdf', (c) =>
    download(c, desk, 'pdf', ({ pdf }) => ({ bytes: pdf.bytes, path: pdf.path, type: 'application/pdf' })),
  )
  app.get('/:ref/bundle.json', (c) =>
    download(c, desk, 'json', ({ file }) => ({
      bytes: new TextEncoder().encode(file.text),
      path: file.path,
      type: 'application/json; charset=utf-8',
    })),
  )
  return app
}

const referenceIn = (c: PageContext): string => (c.req.param('ref') ?? '').toUpperCase()

function plainPage(c: PageContext, desk: Desk, status: 403 | 404 | 422 | 503, text: Text, title: Text = words.title) {
  const lang = c.get('lang')
  const body = html`<h1 class="govuk-heading-l">${t(title, lang)}</h1><p class="govuk-body">${t(text, lang)}</p>`
  const back = { href: status === 404 ? '/cases' : `/cases/${referenceIn(c)}`, text: words.back }
  return deskPage(c, desk, { title, body, back }, status)
}

/** Who asks may make copies for these; the first is chosen where none, or one not theirs, is asked for. */
function audienceIn(c: PageContext): Audience | null {
  const mine = audiencesFor(c.get('user').role)
  return mine.find((one) => one === c.req.query('for')) ?? mine[0] ?? null
}

const languageIn = (c: PageContext): Language => {
  const asked = c.req.query('language')
  return asked === 'en' || asked === 'fr' ? asked : c.get('lang')
}

type Moment = { readonly at: Instant | null; readonly errors: readonly FieldError[] }

/** `?at=` is an instant; from the form it comes as a date and a time on the desk's clocks. */
function momentIn(c: PageContext, desk: Desk): Moment {
  const values: FormValues = c.req.query()
  if (!momentEntered(values, 'on')) return { at: instant(c.req.query('at') ?? ''), errors: [] }
  const entered = momentFrom(values, 'on', words.at, desk.zone)
  return entered.ok ? { at: entered.at, errors: [] } : { at: null, errors: entered.errors }
}

async function showPage(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const audience = audienceIn(c)
  if (audience === null) return plainPage(c, desk, 403, words.notForYouSays, words.notForYou)
  const reference = referenceIn(c)
  const moment = momentIn(c, desk)
  const now = desk.platform.clock.now()
  const at = moment.at ?? now
  const choice = { audience, language: languageIn(c), at: moment.at }
  const found = await materialFor(desk, {
    reference,
    audience,
    lang,
    at,
    knownAt: at,
    madeAt: now,
    madeBy: c.get('user').name,
  })
  if ('problem' in found && found.problem === 'no-case') return plainPage(c, desk, 404, words.noCase)
  await desk.noteRead(caseStream(reference), c.get('user'), 'bundle-page')
  const early = 'problem' in found
  const errors = early ? [...moment.errors, { field: 'on', message: words.notYet }] : moment.errors
  const holds = early || errors.length > 0 ? null : contents(reference, found, choice, { desk, lang })
  const body = html`<span class="govuk-caption-l app-ref">${reference}</span><h1 class="govuk-heading-l">${t(words.title, lang)}</h1>
<p class="govuk-body-l">${t(words.intro, lang)}</p>${holds}${choiceForm(c, desk, choice, errors)}`
  return deskPage(c, desk, {
    title: words.title,
    body,
    errors,
    back: { href: `/cases/${reference}`, text: words.back },
  })
}

type Choice = { readonly audience: Audience; readonly language: Language; readonly at: Instant | null }

/** The address of a download, with what was chosen. */
const address = (reference: string, kind: 'pdf' | 'json', { audience, language, at }: Choice): string =>
  `/cases/${reference}/bundle.${kind}?${new URLSearchParams({ for: audience, language, ...(at === null ? {} : { at }) })}`

type Found = Exclude<Awaited<ReturnType<typeof materialFor>>, { problem: unknown }>

function contents(
  reference: string,
  found: Found,
  choice: Choice,
  { desk, lang }: { desk: Desk; lang: Language },
): Html {
  const documents = attachedTo(found.facts)
  const left = leftOutOf(choice.audience).map((matter) => t(matterNames[matter], lang))
  const sections = [
    said.standing,
    said.hours,
    said.chronology,
    said.courts,
    said.barriers,
    said.letters,
    said.screening,
    said.decisions,
    said.exchange,
    said.law,
    said.documents,
  ]
  const rows = summary(lang, [
    { key: words.audience, value: t(audienceNames[choice.audience], lang) },
    { key: words.language, value: languageNames[choice.language] },
    { key: words.at, value: formatInstant(found.at, desk.zone, lang, { zoneName: true }) },
    { key: words.facts, value: String(found.facts.length) },
    {
      key: words.documents,
      value:
        documents.length === 0
          ? t(words.none, lang)
          : html`${documents.map(({ number, name }) => html`${number} <bdi>${name}</bdi><br>`)}`,
    },
    {
      key: words.leftOut,
      value: left.length === 0 ? t(words.nothingLeftOut, lang) : left.join(lang === 'fr' ? '\u00a0; ' : '; '),
    },
    { key: words.sections, value: html`${sections.map((one, index) => html`${index + 1} ${t(one, lang)}<br>`)}` },
  ])
  return html`<section aria-labelledby="holds"><h2 class="govuk-heading-m" id="holds">${t(words.holds, lang)}</h2>${rows}
<div class="govuk-button-group">${linkButton(t(words.pdf, lang), address(reference, 'pdf', choice))}${linkButton(t(words.json, lang), address(reference, 'json', choice), 'secondary')}</div>
${documents.length > 0 && html`<p class="govuk-body-s">${t(words.originals, lang)}</p>`}</section>`
}

function choiceForm(c: PageContext, desk: Desk, choice: Choice, errors: readonly FieldError[]): Html {
  const lang = c.get('lang')
  const form = { lang, values: c.req.query(), errors }
  const mine = audiencesFor(c.get('user').role)
  const audience = radioField(form, {
    name: 'for',
    label: words.audience,
    value: choice.audience,
    options: mine.map((one) => ({ value: one, text: t(audienceNames[one], lang) })),
  })
  const language = radioField(form, {
    name: 'language',
    label: words.language,
    value: choice.language,
    options: (['en', 'fr'] as const).map((one) => ({ value: one, text: languageNames[one] })),
  })
  const on = momentField(form, {
    name: 'on',
    label: words.at,
    hint: words.atHint,
    zone: desk.zone,
    ...(choice.at === null ? {} : { value: choice.at, withTime: true }),
  })
  const button = govuk('button', { text: t(words.show, lang), classes: 'govuk-button--secondary', type: 'submit' })
  return html`<form method="get" action="/cases/${referenceIn(c)}/bundle" id="form" novalidate>${audience}${language}${on}${button}</form>`
}

type Sent = { readonly bytes: Uint8Array<ArrayBuffer>; readonly path: string; readonly type: string }

async function download(c: PageContext, desk: Desk, kind: string, part: (bundle: Bundle) => Sent) {
  const audience = audienceIn(c)
  if (audience === null || (c.req.query('for') ?? audience) !== audience)
    return plainPage(c, desk, 403, words.notForYouSays, words.notForYou)
  const reference = referenceIn(c)
  const user = c.get('user')
  if ((await caseFile(desk.platform.database.query, reference)) === null) return plainPage(c, desk, 404, words.noCase)
  await desk.noteRead(caseStream(reference), user, `bundle ${audience} ${kind}`)
  const { at } = momentIn(c, desk)
  const bundle = await bundleFor(desk, reference, audience, languageIn(c), {
    madeBy: user.name,
    ...(at === null ? {} : { at, knownAt: at }),
  })
  if ('problem' in bundle) {
    if (bundle.problem === 'not-yet') return plainPage(c, desk, 422, words.notYet)
    if (bundle.problem === 'no-case') return plainPage(c, desk, 404, words.noCase)
    console.error(`${desk.party} bundle of ${reference}: ${bundle.words}`)
    return plainPage(c, desk, 503, words.notMade)
  }
  const { bytes, path, type } = part(bundle)
  return c.body(bytes, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${path}"`,
    'Cache-Control': 'no-store',
  })
}
