import type { Context, Hono } from 'hono'
import { applicationStream } from '../admission/application.ts'
import { fileOf } from '../admission/file.ts'
import { type Application, contactOf } from '../admission/state.ts'
import type { ReaderLanguage } from '../core/brand.ts'
import { summary } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm, readForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { timeline } from '../web/timeline.ts'
import { sayInstant } from '../web/when.ts'
import { historyItems, nameOf, statusTag, titleOf } from './case-view.ts'
import { words } from './page-words.ts'
import { paragraphs } from './text-pages.ts'
import { type HistoryLine, messagesOf, type Shown } from './view.ts'
import { channelWords, problemWords, remedyWords } from './words.ts'

type Message = Shown & { readonly history: readonly HistoryLine[] }
type Found = { readonly state: Application; readonly message: Message }
type C = Context<DeskEnv>

/** One message: how it stands, what was said, what became of it; and, where it did not arrive, to correct and send it again. */
export function messageRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const path = '/:reference/messages/:version{\\d+}/:ordinal{\\d+}'
  app.get(path, async (c) => {
    const found = await find(c, desk)
    if (found === null) return c.notFound()
    await desk.noteRead(applicationStream(found.state.reference), c.get('user'), 'message')
    return messagePage(c, desk, found, { lang: c.get('lang'), values: {}, errors: [] })
  })
  app.post(path, async (c) => {
    const found = await find(c, desk)
    if (found === null) return c.notFound()
    const values = await readForm(c)
    const { state, message } = found
    const { reference: application } = state
    const { person, channel, origin, occasion } = message
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const reasons = one(values, 'reasons')
    const given = { email: one(values, 'email'), phone: one(values, 'phone') }
    const give = (command: string, input: object) =>
      desk.run(c.get('user'), `admission/${command}`, { application, person, reasons, ...input }, `${key}-${command}`)
    const again = (errors: readonly FieldError[]) =>
      messagePage(c, desk, found, { lang: c.get('lang'), values, errors })
    const before = contactOf(state, person)
    const waiting = message.status === 'waiting'
    if (waiting || before === null || before.email !== given.email || before.phone !== given.phone) {
      const corrected = await give('correct-contact', { contact: given })
      const asBefore =
        corrected.outcome === 'refused' &&
        corrected.refusals.every(({ code }) => code === 'contact-unchanged') &&
        !waiting
      if (corrected.outcome !== 'accepted' && !asBefore) return again(errorsFrom(corrected, labels).map(shortField))
    }
    if (waiting) return c.redirect(`/admissions/${application}?done=contact`, 303)
    const sent = await give('resend-message', { channel, origin, occasion })
    if (sent.outcome !== 'accepted') return again(errorsFrom(sent, labels).map(shortField))
    return c.redirect(`/admissions/${application}?done=message`, 303)
  })
}

const labels = { email: words.email, phone: words.phone, reasons: words.why }

/** `contact.email` is the field `email` here. */
const shortField = (error: FieldError): FieldError => ({
  ...error,
  field: error.field.split('.').at(-1) ?? error.field,
})

async function find(c: C, desk: Desk): Promise<Found | null> {
  const reference = c.req.param('reference') ?? ''
  const [version, ordinal] = [Number(c.req.param('version')), Number(c.req.param('ordinal'))]
  const file = await fileOf(desk, reference)
  if (file === null) return null
  const messages = await messagesOf(desk.platform.database.query, applicationStream(reference))
  const message = messages.find((one) => one.version === version && one.ordinal === ordinal)
  return message === undefined ? null : { state: file.state, message }
}

function messagePage(c: C, desk: Desk, { state, message }: Found, form: Form) {
  const { lang } = form
  const title = titleOf(message)
  const name = nameOf(state, message.person)
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds" id="form">
    <span class="govuk-caption-l"><bdi>${name}</bdi>, <span class="app-ref">${state.reference}</span></span>
    <h1 class="govuk-heading-l">${t(title, lang)}</h1>
    ${facts(desk, lang, message)}
    ${message.said !== null && govuk('details', { summaryText: t(words.said, lang), html: html`<div lang="${state.language}" dir="auto">${paragraphs(message.said)}</div>` })}
    <h2 class="govuk-heading-m">${t(words.happened, lang)}</h2>
    ${timeline(lang, { items: historyItems(lang, desk.zone, message.history), empty: words.nothingYet })}
    ${mending(desk, form, state, message)}</div></div>`
  const crumbs = [
    { text: words.admissions, href: '/admissions' },
    { text: state.reference, href: `/admissions/${state.reference}` },
    { text: title },
  ]
  return deskPage(c, desk, { title, body, errors: form.errors, crumbs })
}

function facts(desk: Desk, lang: ReaderLanguage, message: Message) {
  const { problem, status } = message
  const remedy = problem === null ? undefined : remedyWords[problem]
  const state = html`${statusTag(lang, message)}${problem !== null && html`<br>${t(problemWords[problem], lang)}`}
    ${remedy !== undefined && html`<br>${t(remedy, lang)}`}`
  return summary(lang, [
    { key: words.channel, value: channelWords[message.channel] },
    { key: words.queued, value: sayInstant(message.queued_at, lang, desk.zone) },
    { key: words.status, value: state },
    { key: words.attempts, value: String(message.attempts) },
    ...(status === 'waiting' && message.attempts > 0
      ? [{ key: words.next, value: sayInstant(message.due_at, lang, desk.zone) }]
      : []),
    ...(message.sent_to === null ? [] : [{ key: words.sentTo, value: html`<bdi>${message.sent_to}</bdi>` }]),
  ])
}

function mending(desk: Desk, form: Form, state: Application, message: Message) {
  const { lang } = form
  const contact = contactOf(state, message.person)
  const waiting = message.status === 'waiting'
  return html`<h2 class="govuk-heading-m">${t(words.mend, lang)}</h2>
    <p class="govuk-body">${t(waiting ? words.mendWaiting : words.mendSays, lang)}</p>
    ${postForm(lang, {
      action: `/admissions/${state.reference}/messages/${message.version}/${message.ordinal}`,
      idempotencyKey: desk.platform.token(),
      body: html`${textField(form, { name: 'email', label: words.email, type: 'email', spellcheck: false, dir: 'ltr', value: contact?.email })}
        ${textField(form, { name: 'phone', label: words.phone, type: 'tel', width: 20, dir: 'ltr', value: contact?.phone })}
        ${textArea(form, { name: 'reasons', label: words.why, hint: words.whyHint, rows: 3, dir: 'auto' })}`,
      submit: waiting ? words.correct : words.mend,
      cancel: { href: `/admissions/${state.reference}` },
    })}`
}
