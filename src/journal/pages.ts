import { type Context, Hono } from 'hono'
import { audienceNames, audiencesFor } from '../bundle/audience.ts'
import type { Language, Text } from '../core/brand.ts'
import { addHours, formatInstant } from '../core/calendar.ts'
import { codeCarried, codeFrom, codeShown, digestOfCode, newCode } from '../participants/portal-code.ts'
import type { FindFile, ProvableFile } from '../proof/files-view.ts'
import { makeProof } from '../proof/make-view.ts'
import { zipOf } from '../proof/pack.ts'
import { filedAs } from '../proof/words.ts'
import { linkButton } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, publicPage } from '../web/desk.ts'
import { hidden, textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { type Discloser, disclose, disclosureText } from './disclosure-view.ts'
import { type DisclosureOrder, endOrder, keepOrder, orderOpened, ordersAbout } from './orders-view.ts'
import { words } from './page-words.ts'
import { versionsIn } from './versions.ts'

type C = Context<DeskEnv>
type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const MOST = 400

/** Files of one kind: the address their pages are under, and how one is found. */
export type Shelf = { readonly base: string; readonly find: FindFile; readonly by: () => Discloser }

/** At the desk: disclosures of a file ordered and ended, and its proof pack. Mount at the base. */
export function disclosurePages(desk: Desk, shelf: Shelf): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const { base } = shelf
  const blank = { values: {}, errors: [] }
  app.get('/:ref/disclosure', (c) => withFile(c, desk, shelf, (file) => show(c, desk, { base, file }, blank)))
  app.post('/:ref/disclosure', (c) =>
    withFile(c, desk, shelf, async (file) => order(c, desk, { base, file }, await readForm(c))),
  )
  app.post('/:ref/disclosure/:id/end', (c) =>
    withFile(c, desk, shelf, async ({ reference, stream }) => {
      await endOrder(desk.platform.database.query, stream, c.req.param('id') ?? '', desk.platform.clock.now())
      await desk.noteRead(stream, c.get('user'), `disclosure-ended ${c.req.param('id')}`)
      return c.redirect(`${base}/${reference}/disclosure`, 303)
    }),
  )
  app.get('/:ref/proof.zip', (c) => withFile(c, desk, shelf, (file) => proof(c, desk, file, shelf.by())))
  return app
}

type Filed = { readonly base: string; readonly file: ProvableFile }

async function withFile(c: C, desk: Desk, { find }: Shelf, work: (file: ProvableFile) => Response | Promise<Response>) {
  const no = (text: Text, status: 403 | 404) =>
    deskPage(c, desk, { title: text, body: html`<h1 class="govuk-heading-l">${t(text, c.get('lang'))}</h1>` }, status)
  const packs = c.req.path.endsWith('/proof.zip')
  const mine = audiencesFor(c.get('user').role)
  if (packs ? mine.length === 0 : !mine.includes('inspector'))
    return no(packs ? words.notYoursToMake : words.notYours, 403)
  const file = await find(desk, (c.req.param('ref') ?? '').toUpperCase())
  return file === null ? no(words.noFile, 404) : work(file)
}

async function show(c: C, desk: Desk, { base, file }: Filed, { values, errors }: Typed, code: Html = nothing) {
  const lang = c.get('lang')
  const { reference, stream, kind } = file
  const form = { lang, values, errors }
  const orders = await ordersAbout(desk.platform.database.query, stream)
  const hint = (text: Text): Text => {
    const fill = (one: string): string => one.replace('{n}', String(file.facts))
    return { en: fill(text.en), fr: fill(text.fr) }
  }
  const fields = html`${codeCarried(newCode(desk))}${textField(form, { name: 'recipient', label: words.recipient, dir: 'auto' })}
${textArea(form, { name: 'purpose', label: words.purpose, rows: 3, dir: 'auto' })}
${textField(form, { name: 'facts', label: words.facts, hint: hint(words.factsHint), width: 20 })}
${textField(form, { name: 'days', label: words.days, hint: words.daysHint, width: 4, inputmode: 'numeric', value: '14' })}`
  const packs = audiencesFor(c.get('user').role).map((audience) =>
    linkButton(
      `${t(words.pack, lang)} ${t(words.packFor, lang)} ${t(audienceNames[audience], lang).toLowerCase()}`,
      `${base}/${reference}/proof.zip?for=${audience}`,
      'secondary',
    ),
  )
  return deskPage(c, desk, {
    title: words.title,
    errors,
    back: { href: `${base}/${reference}`, text: filedAs[kind].back },
    body: html`<span class="govuk-caption-l app-ref">${reference}</span><h1 class="govuk-heading-l">${t(words.title, lang)}</h1>${code}
<p class="govuk-body">${t(words.intro, lang)}</p><h2 class="govuk-heading-m">${t(words.order, lang)}</h2>
${postForm(lang, { action: `${base}/${reference}/disclosure`, idempotencyKey: desk.platform.token(), body: fields, submit: words.button })}
${await numbered(c, desk, file)}<h2 class="govuk-heading-m">${t(words.ordered, lang)}</h2>${orderList(c, desk, `${base}/${reference}`, orders)}<div class="govuk-button-group">${packs}</div>`,
  })
}

/** Which fact has which number, for whoever chooses among them: what and when, no more. What is chosen is disclosed whole. */
async function numbered(c: C, desk: Desk, file: ProvableFile): Promise<Html> {
  const lang = c.get('lang')
  const madeAt = desk.platform.clock.now()
  const told = await file.told({ audience: 'court', madeAt, madeBy: c.get('user').name })
  if ('opened' in told) return nothing
  const items = told.said[lang]
    .toSorted((a, b) => a.version - b.version)
    .map(({ version, title, when = [] }) => html`<li value="${version}">${title}, ${when[0]}</li>`)
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(words.which, lang)}</span></summary><div class="govuk-details__text"><ol class="govuk-list govuk-list--number">${items}</ol></div></details>`
}

function orderList(c: C, desk: Desk, address: string, orders: readonly DisclosureOrder[]): Html {
  const lang = c.get('lang')
  if (orders.length === 0) return html`<p class="govuk-body">${t(words.none, lang)}</p>`
  const now = desk.platform.clock.now()
  const items = orders.map(({ id, recipient, purpose, versions, until, endedAt, orderedBy, orderedAt }) => {
    const when = (at: typeof until): string => formatInstant(at, desk.zone, lang)
    const which = versions === null ? t(words.all, lang) : `${t(words.some, lang)} ${versions.join(', ')}`
    const stands = endedAt === null && now < until
    const state =
      endedAt === null ? `${t(words.until, lang)} ${when(until)}` : `${t(words.ended, lang)} ${when(endedAt)}`
    const end =
      stands &&
      postForm(lang, {
        action: `${address}/disclosure/${id}/end`,
        idempotencyKey: id,
        body: nothing,
        submit: words.end,
        warning: true,
      })
    return html`<li><strong><bdi>${recipient}</bdi></strong>, ${which}, ${state}<br><q dir="auto">${purpose}</q><br>${when(orderedAt)}, ${orderedBy}${end}</li>`
  })
  return html`<ul class="govuk-list govuk-list--spaced">${items}</ul>`
}

async function order(c: C, desk: Desk, filed: Filed, values: FormValues) {
  const { file } = filed
  const [recipient, purpose, facts, days] = ['recipient', 'purpose', 'facts', 'days'].map((name) =>
    one(values, name).trim(),
  )
  const versions = versionsIn(facts === '' ? undefined : facts)
  const errors: FieldError[] = []
  for (const [field, text = ''] of [
    ['recipient', recipient],
    ['purpose', purpose],
  ] as const)
    if (text === '' || text.length > MOST) errors.push({ field, message: text === '' ? words.needed : words.tooLong })
  if (versions === undefined || versions?.some((version) => version > file.facts) === true)
    errors.push({ field: 'facts', message: words.badFacts })
  if (!/^([1-9]|[12]\d|30)$/.test(days ?? '')) errors.push({ field: 'days', message: words.badDays })
  if (errors.length > 0) return show(c, desk, filed, { values, errors })
  const { clock, database } = desk.platform
  const user = c.get('user')
  const code = codeFrom(values, desk)
  const now = clock.now()
  const made: DisclosureOrder = {
    id: digestOfCode(code).slice(0, 12),
    stream: file.stream,
    versions: versions ?? null,
    recipient: recipient ?? '',
    purpose: purpose ?? '',
    orderedBy: user.name,
    orderedAt: now,
    until: addHours(now, Number(days) * 24),
    endedAt: null,
  }
  await desk.noteRead(made.stream, user, `disclosure ${made.id} ${facts || 'all'} → ${made.recipient}: ${made.purpose}`)
  await keepOrder(database.query, made, digestOfCode(code))
  const lang = c.get('lang')
  const give = t(words.give, lang)
    .replace('{who}', made.recipient)
    .replace('{where}', `${new URL(c.req.url).origin}/disclosed`)
  const shown = html`${codeShown(lang, code, formatInstant(made.until, desk.zone, lang))}<p class="govuk-body">${give}</p>`
  return show(c, desk, filed, { values: {}, errors: [] }, shown)
}

async function proof(c: C, desk: Desk, file: ProvableFile, by: Discloser) {
  const user = c.get('user')
  const audience = audiencesFor(user.role).find((one) => one === (c.req.query('for') ?? 'court'))
  const no = (text: Text, status: 403 | 404) =>
    deskPage(c, desk, { title: text, body: html`<h1 class="govuk-heading-l">${t(text, c.get('lang'))}</h1>` }, status)
  if (audience === undefined) return no(words.notYoursToMake, 403)
  await desk.noteRead(file.stream, user, `proof ${audience}`)
  const asked = { audience, madeAt: desk.platform.clock.now(), madeBy: user.name }
  const made = await makeProof(desk, by, { file, asked })
  if ('problem' in made) return no(filedAs[file.kind].none, 404)
  return attachment(c, `${file.reference}-proof.zip`, 'application/zip', new Uint8Array(zipOf(made)))
}

const attachment = (c: Context, name: string, type: string, body: string | Uint8Array<ArrayBuffer>) =>
  c.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  })

/** For whoever was given a code: the facts of the order, until its time is over. Each look is written down. Mount at `/disclosed`. */
export function disclosedPages(desk: Desk, by: () => Discloser): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => entry(c, desk, []))
  app.post('/', async (c) => opened(c, desk, await readForm(c), by))
  return app
}

function entry(c: C, desk: Desk, errors: readonly FieldError[]) {
  const lang = languageOf(c, desk.language)
  const field = textField({ lang, values: {}, errors }, { name: 'code', label: words.code, width: 20 })
  const form = postForm(lang, { action: '/disclosed', idempotencyKey: '', body: field, submit: words.open })
  return publicPage(c, desk, lang, {
    title: words.enter,
    errors,
    body: html`<h1 class="govuk-heading-l">${t(words.enter, lang)}</h1>${form}`,
  })
}

async function opened(c: C, desk: Desk, values: FormValues, by: () => Discloser) {
  const { database, clock, agreement } = desk.platform
  const now = clock.now()
  const code = one(values, 'code').trim()
  const found = code === '' ? null : await orderOpened(database.query, digestOfCode(code), now)
  if (found === null) return entry(c, desk, [{ field: 'code', message: words.noCode }])
  const { id, stream, versions, recipient, purpose, orderedBy, until } = found
  const fetches = one(values, 'file') !== ''
  const reader = { id: `inspector:${id}`, name: recipient, role: 'inspector', party: desk.party }
  await desk.noteRead(stream, reader, `${fetches ? 'disclosed' : 'disclosed-page'} ${id}`)
  const reference = stream.slice(stream.indexOf(':') + 1)
  if (fetches) {
    const made = await disclose(database.query, by(), { stream, versions, recipient, purpose, orderedBy, madeAt: now })
    return attachment(c, `${reference}-disclosure.json`, 'application/json', disclosureText(made))
  }
  const lang = languageOf(c, desk.language)
  const title = t(words.yours, lang)
    .replace('{case}', `${ofFile(stream, lang)} ${reference}`)
    .replace('{who}', recipient)
  const body = html`${hidden('code', code)}${hidden('file', 'yes')}`
  return publicPage(c, desk, lang, {
    title: words.enter,
    body: html`<span class="govuk-caption-l">${t(agreement.title, lang)}</span><h1 class="govuk-heading-l">${title}</h1><p class="govuk-body"><q dir="auto">${purpose}</q></p>
<p class="govuk-body">${t(words.until, lang)} ${formatInstant(until, desk.zone, lang)}</p>${postForm(lang, { action: '/disclosed', idempotencyKey: '', body, submit: words.download })}
<p class="govuk-body">${t(words.check, lang)} <a class="govuk-link" href="/public/verify">/public/verify</a></p>`,
  })
}

/** What the stream is of, by its name. */
const ofFile = (stream: string, lang: Language): string => {
  const kind = stream.startsWith('reception:') ? 'request' : stream.startsWith('countersign:') ? 'admission' : 'case'
  return filedAs[kind].of[lang]
}
