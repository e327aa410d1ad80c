import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { permissions } from '../access/permissions.ts'
import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { languageName } from '../web/spoken.ts'
import { letterPdf } from './letter-view.ts'
import { sampleLetter } from './sample.ts'
import { overview, placesShown, type Showing, textHref, textShown, versionShown } from './text-view.ts'
import { textLabels as labels, textWords as words } from './text-words.ts'
import { type TextVersion, textsStream, type Wording, wordingOf } from './texts.ts'
import { textsOf } from './texts-view.ts'

type C = Context<DeskEnv>

/** What letters say, for who answers for it: every text in use, proposals, approval, checks of translations. Mount at `/letters`. */
export function letterPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => index(c, desk))
  app.get('/:template/:language', (c) => textPage(c, desk))
  app.get('/:template/:language/preview.pdf', (c) => preview(c, desk))
  app.get('/:template/:language/edit', (c) => editPage(c, desk))
  app.post('/:template/:language/edit', (c) => propose(c, desk))
  app.post('/:template/:language/approve', (c) => decide(c, desk, 'letters/approve-text', 'approved', ['id']))
  app.post('/:template/:language/set-aside', (c) =>
    decide(c, desk, 'letters/set-aside-text', 'aside', ['id', 'reasons']),
  )
  app.post('/:template/:language/check', (c) => decide(c, desk, 'letters/check-translation', 'checked', ['translator']))
  return app
}

const done: Readonly<Record<string, Text>> = {
  proposed: words.doneProposed,
  approved: words.doneApproved,
  aside: words.doneAside,
  checked: words.doneChecked,
}

const noticeOf = (c: C) => {
  const text = own(done, c.req.query('done') ?? '')
  return text === undefined ? {} : { notice: { text } }
}

async function index(c: C, desk: Desk): Promise<Response> {
  const lang = c.get('lang')
  const state = await textsOf(desk.platform.database.query)
  const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.intro, lang)}</p>${overview({ desk, lang, state })}`
  return deskPage(c, desk, {
    title: words.title,
    body,
    wide: true,
    live: `/live/${textsStream(desk.platform.agreement.id)}`,
  })
}

/** The letter and the language the address names; `null` where there is no such letter, or none is kept in that language. */
async function showing(c: C, desk: Desk): Promise<Showing | null> {
  const { agreement, database } = desk.platform
  const template = own(agreement.letters, c.req.param('template') ?? '')
  const language = own(agreement.letterTexts, c.req.param('language') ?? '')
  if (template === undefined || language === undefined) return null
  return { desk, lang: c.get('lang'), state: await textsOf(database.query), template, language }
}

function notFound(c: C, desk: Desk): Response | Promise<Response> {
  const lang = c.get('lang')
  const body = html`<h1 class="govuk-heading-l">${t(words.notFound, lang)}</h1>`
  return deskPage(c, desk, { title: words.notFound, body, back: { href: '/letters', text: words.back } }, 404)
}

const used = ({ desk, state, template, language }: Showing): Wording | null =>
  wordingOf(desk.platform.agreement, state, template.id, language.language, desk.platform.clock.now())

const titleOf = ({ template, language }: Showing): Text => ({
  en: `${template.title.en}: ${languageName(language.language, 'en')}`,
  fr: `${template.title.fr} : ${languageName(language.language, 'fr')}`,
})

type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const untyped: Typed = { values: {}, errors: [] }

async function textPage(c: C, desk: Desk, typed = untyped): Promise<Response> {
  const shown = await showing(c, desk)
  if (shown === null) return notFound(c, desk)
  const { lang, state, template, language } = shown
  const wording = used(shown)
  const href = textHref(template.id, language.language)
  const mine = state.versions.filter((one) => one.template === template.id && one.language === language.language)
  const versions = mine
    .toReversed()
    .map((version) => versionShown(shown, version, wording?.text ?? '', versionActions(c, shown, version, typed)))
  const text =
    wording === null
      ? html`<p class="govuk-body">${t(words.noText, lang)}</p>`
      : textShown(lang, wording.text, language)
  const links =
    wording !== null &&
    html`<ul class="govuk-list"><li><a class="govuk-link" href="${href}/preview.pdf">${t(words.preview, lang)}</a></li><li><a class="govuk-link" href="${href}/preview.pdf?large=1">${t(words.previewLarge, lang)}</a></li></ul>`
  const edit =
    desk.may(c.get('user'), 'letters/propose-text') &&
    html`<p class="govuk-body"><a class="govuk-link" href="${href}/edit">${t(words.edit, lang)}</a></p>`
  const body = html`<h1 class="govuk-heading-l">${t(titleOf(shown), lang)}</h1><div id="form" tabindex="-1"></div>
${wording !== null && checkPart(c, shown, wording, typed)}<h2 class="govuk-heading-m">${t(words.inUse, lang)}</h2>
${text}${links}${edit}${placesShown(shown)}
<h2 class="govuk-heading-m">${t(words.versions, lang)}</h2>${versions.length === 0 ? html`<p class="govuk-body app-empty">${t(words.noVersions, lang)}</p>` : versions}`
  const back = { href: '/letters', text: words.back }
  return deskPage(c, desk, { title: titleOf(shown), body, back, errors: typed.errors, ...noticeOf(c) })
}

/** Whether somebody vouches for the translation, and the form to say that somebody does. */
function checkPart(c: C, { desk, lang, template, language }: Showing, { checked }: Wording, typed: Typed): Html {
  if (language.language === desk.platform.agreement.returning.language)
    return html`<p class="govuk-body">${tagFor(lang, 'info', words.official)}</p>`
  if (checked) return html`<p class="govuk-body">${tagFor(lang, 'good', words.checked)}</p>`
  const form =
    desk.may(c.get('user'), 'letters/check-translation') &&
    postForm(lang, {
      action: `${textHref(template.id, language.language)}/check`,
      idempotencyKey: randomUUID(),
      body: textField({ lang, ...typed }, { name: 'translator', label: words.translator, hint: words.translatorHint }),
      submit: words.check,
    })
  return html`<p class="govuk-body">${tagFor(lang, 'warn', words.notChecked)}</p><p class="govuk-hint">${t(words.notCheckedHint, lang)}</p>${form}`
}

function versionActions(c: C, { desk, lang, template, language }: Showing, version: TextVersion, typed: Typed): Html {
  const user = c.get('user')
  const href = textHref(template.id, language.language)
  const again =
    desk.may(user, 'letters/propose-text') &&
    html`<p class="govuk-body"><a class="govuk-link" href="${href}/edit?from=${version.id}">${t(words.again, lang)}</a></p>`
  if (version.setAside !== null) return again || nothing
  const id = html`<input type="hidden" name="id" value="${version.id}">`
  const theirs = one(typed.values, 'id') === version.id ? typed : untyped
  const pending = version.approved === null
  const own = pending && version.proposed.id === user.id && html`<p class="govuk-inset-text">${t(words.own, lang)}</p>`
  const approve =
    pending && version.proposed.id !== user.id && desk.may(user, 'letters/approve-text')
      ? postForm(lang, { action: `${href}/approve`, idempotencyKey: randomUUID(), body: id, submit: words.approve })
      : nothing
  const aside =
    desk.may(user, 'letters/set-aside-text') &&
    html`<details class="govuk-details"${theirs.errors.length > 0 && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(words.setAsideTitle, lang)}</span></summary><div class="govuk-details__text"><p class="govuk-hint">${t(words.setAsideHint, lang)}</p>${postForm(
      lang,
      {
        action: `${href}/set-aside`,
        idempotencyKey: randomUUID(),
        body: html`${id}${textArea({ lang, ...theirs }, { name: 'reasons', label: words.asideReasons, rows: 3, dir: 'auto' })}`,
        submit: words.setAsideTitle,
        warning: true,
      },
    )}</div></details>`
  return html`${own}${approve}${aside}${pending ? nothing : again}`
}

/** A text as it will be on paper, with an invented person: the one in use, one proposed, or one set aside. */
async function preview(c: C, desk: Desk): Promise<Response> {
  const shown = await showing(c, desk)
  if (shown === null) return notFound(c, desk)
  const { agreement, clock } = desk.platform
  const { state, template, language } = shown
  const now = clock.now()
  const id = c.req.query('version')
  const version = state.versions.find(
    (one) => one.id === id && one.template === template.id && one.language === language.language,
  )
  const inUse = used(shown)
  const asked: Wording | null =
    version === undefined
      ? inUse
      : { language, text: version.text, version: version.id, checked: version.text === inUse?.text && inUse.checked }
  const official = wordingOf(agreement, state, template.id, agreement.returning.language, now)
  if (asked === null || official === null || (id !== undefined && version === undefined)) return notFound(c, desk)
  const isOfficial = language.language === agreement.returning.language
  const letter = sampleLetter({
    agreement,
    template,
    official: isOfficial ? asked : official,
    own: isOfficial ? null : asked,
    now,
    large: c.req.query('large') === '1',
  })
  return new Response(letterPdf(letter, now), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${template.id}-${language.language}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function editPage(c: C, desk: Desk, typed = untyped): Promise<Response> {
  const shown = await showing(c, desk)
  if (shown === null) return notFound(c, desk)
  const { lang, state, template, language } = shown
  const href = textHref(template.id, language.language)
  const back = { href, text: titleOf(shown) }
  if (!desk.may(c.get('user'), 'letters/propose-text')) return forRoles(c, desk, 'letters/propose-text', back)
  const from = state.versions.find(({ id }) => id === c.req.query('from'))
  const form = { lang, ...typed }
  const body = html`<h1 class="govuk-heading-l">${t(words.edit, lang)}</h1><p class="govuk-body-l">${t(titleOf(shown), lang)}</p>
${placesShown(shown)}<div id="form" tabindex="-1">${postForm(lang, {
    action: `${href}/edit`,
    idempotencyKey: randomUUID(),
    body: html`${textArea(form, {
      name: 'text',
      label: words.text,
      hint: words.textHint,
      rows: 30,
      dir: language.direction,
      value: from?.text ?? used(shown)?.text ?? '',
    })}${textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, rows: 3, dir: 'auto' })}${momentField(
      form,
      { name: 'effectiveFrom', label: words.effectiveFrom, hint: words.effectiveHint, zone: desk.zone },
    )}`,
    submit: words.propose,
    cancel: { href },
  })}</div>`
  return deskPage(c, desk, { title: words.edit, body, back, errors: typed.errors })
}

type Back = { readonly href: string; readonly text: Text }

function forRoles(c: C, desk: Desk, command: string, back: Back): Response | Promise<Response> {
  const lang = c.get('lang')
  const roles = (permissions[command] ?? []).map((role) => t(desk.roleName(role), lang)).join(', ')
  const body = html`<h1 class="govuk-heading-l">${t(words.edit, lang)}</h1><p class="govuk-inset-text">${t(words.notYours, lang)} ${roles}.</p>`
  return deskPage(c, desk, { title: words.edit, body, back }, 403)
}

async function propose(c: C, desk: Desk): Promise<Response> {
  const values = await readForm(c)
  const { template = '', language = '' } = c.req.param()
  const moment = momentEntered(values, 'effectiveFrom')
    ? momentFrom(values, 'effectiveFrom', words.effectiveFrom, desk.zone)
    : null
  if (moment !== null && !moment.ok) return editPage(c, desk, { values, errors: moment.errors })
  const input = {
    template,
    language,
    text: typeof values.text === 'string' ? values.text : '',
    reasons: one(values, 'reasons'),
    ...(moment === null ? {} : { effectiveFrom: moment.at }),
  }
  const key = one(values, 'idempotencyKey') || randomUUID()
  const outcome = await desk.run(c.get('user'), 'letters/propose-text', input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`${textHref(template, language)}?done=proposed`, 303)
  return editPage(c, desk, {
    values,
    errors: onForm(errorsFrom(outcome, labels), ['text', 'reasons', 'effectiveFrom']),
  })
}

/** What is wrong with no field of the form is said of the form as a whole, so that every error's link leads somewhere. */
const onForm = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  errors.map((error) => (fields.includes(error.field) ? error : { ...error, field: 'form' }))

async function decide(c: C, desk: Desk, command: string, notice: string, fields: readonly string[]): Promise<Response> {
  const shown = await showing(c, desk)
  if (shown === null) return notFound(c, desk)
  const values = await readForm(c)
  const { template, language } = shown
  const whole = command === 'letters/check-translation' ? { template: template.id, language: language.language } : {}
  const input = { ...whole, ...Object.fromEntries(fields.map((name) => [name, one(values, name)])) }
  const key = one(values, 'idempotencyKey') || randomUUID()
  const outcome = await desk.run(c.get('user'), command, input, key)
  if (outcome.outcome === 'accepted')
    return c.redirect(`${textHref(template.id, language.language)}?done=${notice}`, 303)
  return textPage(c, desk, { values, errors: onForm(errorsFrom(outcome, labels), fields) })
}
