import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { missing } from '../admission/missing.ts'
import { type PictureOf, pictureOf } from '../admission/picture-facts.ts'
import { excuseOf, picturesOf } from '../admission/pictures-state.ts'
import { type Application, fullName, type Person, personOf } from '../admission/state.ts'
import { wantedPictures } from '../admission/wanted.ts'
import type { ReaderLanguage } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { digestOfFile, type Incoming, keepFile, readFileKept } from '../platform/files.ts'
import { takePicture } from '../platform/picture-apart.ts'
import type { Desk } from '../web/desk.ts'
import { fileField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, one, postForm, readPostedForm } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { nothingHere } from './failed.ts'
import {
  asApplicant,
  emptyForm,
  give,
  heading,
  type PortalContext,
  type PortalEnv,
  paragraph,
  portalPage,
  posted,
  problems,
} from './frame.ts'
import { withDraftOrWanted } from './pictures-guard.ts'
import { labelsOfPictures as labels, problemSays, words } from './pictures-words.ts'

/**
 * A photograph of each identity document, of each person, and of papers that show how they are related: one upload a page, so
 * that a line that breaks costs one photograph and never the form. Whoever cannot says why; an officer decides.
 */
export function pictureRoutes(app: Hono<PortalEnv>, desk: Desk): void {
  app.get('/pictures/:of/:id', (c) =>
    found(c, (me, of, person) => portalPage(c, desk, picturePage(desk, emptyForm(c), me, of, person))),
  )
  app.post('/pictures/:of/:id', (c) => found(c, (me, of, person) => save(c, desk, me, of, person)))
  app.post('/pictures/:of/:id/excuse', (c) =>
    found(c, async (me, of, person) => {
      const { values, key } = await posted(c, desk)
      const input = { application: me.reference, person: person.id, of, reasons: one(values, 'reasons') }
      const errors = problems(await give(desk, asApplicant(me.reference), 'excuse-picture', input, key), labels)
      const form = { lang: c.get('lang'), values, errors }
      if (errors.length > 0) return portalPage(c, desk, picturePage(desk, form, me, of, person))
      return c.redirect(nextPage(desk, me, `${of}-picture/${person.id}`), 303)
    }),
  )
  app.post('/pictures/evidence/:id/remove/:number', (c) =>
    withDraftOrWanted(c, async (me) => {
      const { key } = await posted(c, desk)
      const input = { application: me.reference, number: Number(c.req.param('number')) }
      await give(desk, asApplicant(me.reference), 'remove-evidence', input, key)
      return c.redirect(`/portal/pictures/evidence/${c.req.param('id')}`, 303)
    }),
  )
  app.get('/picture/:digest', (c) => ownPicture(c, desk))
  const script = readFileSync(new URL('./shrink.js', import.meta.url), 'utf8')
  app.get('/shrink.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
}

type Answer = Response | Promise<Response>

function found(c: PortalContext, work: (me: Application, of: PictureOf, person: Person) => Answer): Answer {
  return withDraftOrWanted(c, (me) => {
    const of = pictureOf.safeParse(c.req.param('of'))
    const person = personOf(me, c.req.param('id') ?? '')
    // What somebody gave with a form of their own is theirs, until an officer wants a picture that is still missing.
    const theirs = person?.from !== undefined && me.submitted === null
    return of.success && person !== null && !theirs ? work(me, of.data, person) : c.redirect('/portal/application', 303)
  })
}

async function save(c: PortalContext, desk: Desk, me: Application, of: PictureOf, person: Person): Promise<Response> {
  const { values, files } = await readPostedForm(c)
  const lang = c.get('lang')
  const again = (errors: readonly FieldError[]) =>
    portalPage(c, desk, picturePage(desk, { lang, values, errors }, me, of, person))
  const [sent] = files.file ?? []
  if (sent === undefined) return again([{ field: 'file', message: words.choose }])
  if (of === 'evidence' && one(values, 'shows') === '') return again([{ field: 'shows', message: words.nameIt }])
  const taken = await takenIn(desk, me, of, sent)
  if ('errors' in taken) return again(taken.errors)
  const shows = of === 'evidence' ? { shows: one(values, 'shows') } : {}
  const input = { application: me.reference, person: person.id, of, ...taken.input, ...shows }
  const key = one(values, 'idempotencyKey').slice(0, 100) || desk.platform.token()
  const errors = problems(await give(desk, asApplicant(me.reference), 'save-picture', input, key), labels)
  if (errors.length > 0) return again(errors)
  if (of === 'evidence') return c.redirect(`/portal/pictures/evidence/${person.id}?saved=1`, 303)
  return c.redirect(nextPage(desk, me, `${of}-picture/${person.id}`), 303)
}

/** The picture cleaned and kept; what was sent is let go, but for its digest. */
async function takenIn({ platform }: Desk, me: Application, of: PictureOf, { bytes, tooLarge }: Incoming) {
  if (tooLarge) return { errors: [{ field: 'file', message: problemSays['too-large'] }] }
  const taken = await takePicture(bytes, { read: of === 'document' })
  if ('problem' in taken) return { errors: [{ field: 'file', message: problemSays[taken.problem] }] }
  // Names of files say when and with what a picture was taken: it gets one of ours.
  const file: Incoming = { name: `${of}.jpg`, bytes: taken.picture.bytes, tooLarge: false }
  const by = { actor: asApplicant(me.reference).id, at: platform.clock.now() }
  const { digest } = await keepFile(platform.database.query, file, by)
  const mrz = taken.mrz === null ? {} : { mrz: taken.mrz }
  return { input: { file: { digest, name: file.name }, sent: digestOfFile(bytes), ...mrz } }
}

/** The page after a part of the form: the next part of the same person, then the family, the next person, the questions. */
export function nextPage(desk: Desk, me: Application, part: string): string {
  if (me.submitted !== null) return '/portal/application'
  const [kind = '', id = ''] = part.split('/')
  if (kind === 'document-picture') return `/portal/documents/${id}`
  const gaps = missing(me, dayOf(desk.platform.clock.now(), desk.zone)).filter(
    (gap) => gap.part !== part && /^(document|.*-picture)\//.test(gap.part),
  )
  const next = gaps.find((gap) => gap.part.endsWith(`/${id}`)) ?? (id === 'main' ? undefined : gaps[0])
  if (next !== undefined) return hrefOfPart(next.part)
  return id === 'main' && me.kin.quoted === null ? '/portal/family' : '/portal/questions'
}

/** Where a missing document or picture is given. */
export function hrefOfPart(part: string): string {
  const [kind = '', id = ''] = part.split('/')
  return kind.endsWith('-picture')
    ? `/portal/pictures/${kind.slice(0, -'-picture'.length)}/${id}`
    : `/portal/documents/${id}`
}

/** The person's own picture, to be looked at: nobody without reference and code gets it. */
async function ownPicture(c: PortalContext, desk: Desk): Promise<Response> {
  const me = c.get('me')
  const digest = c.req.param('digest') ?? ''
  const mine =
    me?.people
      .filter(({ from }) => from === undefined)
      .flatMap(({ id }) => pictureOf.options.flatMap((of) => picturesOf(me.pictures, of, id))) ?? []
  const kept = mine.some(({ file }) => file.digest === digest)
    ? await readFileKept(desk.platform.database.query, digest)
    : null
  return kept === null ? nothingHere(c, desk) : pictureResponse(kept.bytes)
}

/** A cleaned picture as an answer: shown, never sniffed, kept by nobody on the way. */
export const pictureResponse = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })

function picturePage(desk: Desk, form: Form, me: Application, of: PictureOf, person: Person) {
  const { lang } = form
  const kept = picturesOf(me.pictures, of, person.id)
  const title = words.title[of]
  const action = `/portal/pictures/${of}/${person.id}`
  const hints = words.how[of].map((hint) => html`<li>${t(hint, lang)}</li>`)
  const shows = textField(form, { name: 'shows', label: labels.shows, hint: words.showsHint, dir: 'auto' })
  // Without `capture`: many have their passport only as a picture on the phone, and that would allow the camera alone.
  const upload = fileField(form, { name: 'file', label: words.file[of], hint: words.fileHint, accept: 'image/*' })
  const fields = html`${of === 'evidence' && shows}<div data-shrink data-smaller="${t(words.smaller, lang)}" data-sending="${t(words.sending, lang)}" data-offline="${t(words.offline, lang)}">${upload}<p class="govuk-body" role="status"></p></div>`
  const again = kept.length > 0 && of !== 'evidence'
  const onward = kept.length > 0 || excuseOf(me.pictures, of, person.id) !== null
  const next = nextPage(desk, me, `${of}-picture/${person.id}`)
  const body = html`<span class="govuk-caption-l"><bdi>${fullName(person.person)}</bdi></span>${heading(title, lang)}
    ${keptList(desk, lang, me, of, person)}
    <ul class="govuk-list govuk-list--bullet">${hints}</ul>
    ${postForm(lang, { action, idempotencyKey: desk.platform.token(), body: fields, submit: again ? words.replace : words.send, multipart: true, ...(onward ? { cancel: { href: next, text: words.goOn } } : {}) })}
    ${paragraph(words.stripped, lang)}
    ${kept.length === 0 && me.submitted === null && cannot(desk, form, me, of, person)}
    <script type="module" src="/portal/shrink.js"></script>`
  return { title, body, errors: form.errors, back: { href: '/portal/application' } }
}

/** What there is already, each to be seen, papers also to be taken out. */
function keptList(desk: Desk, lang: ReaderLanguage, me: Application, of: PictureOf, { id }: Person): Html | false {
  if (of !== 'evidence') {
    const [kept] = picturesOf(me.pictures, of, id)
    return (
      kept !== undefined &&
      govuk('inset-text', {
        html: html`${t(words.have, lang)} <a class="govuk-link" href="/portal/picture/${kept.file.digest}">${t(words.see, lang)}</a>`,
      })
    )
  }
  const papers = me.pictures.evidence.filter((one) => one.id === id)
  const lines = papers.map(
    ({ number, shows, file }) =>
      html`<li><a class="govuk-link" href="/portal/picture/${file.digest}"><bdi>${shows}</bdi></a>
      <form method="post" action="/portal/pictures/evidence/${id}/remove/${number}"><input type="hidden" name="idempotencyKey" value="${desk.platform.token()}">${govuk('button', { html: html`${t(words.takeOut, lang)}<span class="govuk-visually-hidden"> ${shows}</span>`, classes: 'govuk-button--secondary', type: 'submit' })}</form></li>`,
  )
  return papers.length > 0 && html`${paragraph(words.papers, lang)}<ul class="govuk-list">${lines}</ul>`
}

function cannot(desk: Desk, form: Form, me: Application, of: PictureOf, { id }: Person): Html {
  const { lang } = form
  const said = excuseOf(me.pictures, of, id)
  const inside = html`${paragraph(words.cannotSays, lang)}${postForm(lang, {
    action: `/portal/pictures/${of}/${id}/excuse`,
    idempotencyKey: desk.platform.token(),
    body: textArea(form, { name: 'reasons', label: labels.reasons, value: said?.reasons, rows: 3, dir: 'auto' }),
    submit: words.excuse,
  })}`
  const open = said !== null || form.errors.some(({ field }) => field === 'reasons')
  return govuk('details', { summaryText: t(words.cannot[of], lang), html: inside, open })
}

/** For the check of all answers: of each kind of picture whether there is one, or that the person said why not. */
export function pictureRows(lang: ReaderLanguage, me: Application, { id }: Person) {
  const kinds = pictureOf.options.filter((of) => of !== 'evidence' || id !== 'main')
  return kinds.map((of) => {
    const kept = picturesOf(me.pictures, of, id)
    const excuse = excuseOf(me.pictures, of, id)
    const links = kept.map(
      ({ file }, at) =>
        html`<a class="govuk-link" href="/portal/picture/${file.digest}">${t(words.seeIt, lang)}${kept.length > 1 && ` ${at + 1}`}</a><br>`,
    )
    const value = kept.length > 0 ? html`${links}` : html`<bdi>${excuse?.reasons ?? '–'}</bdi>`
    return { key: words.title[of], value, action: { href: `/portal/pictures/${of}/${id}`, text: words.change } }
  })
}

/** After the form is sent: the pictures an officer wants all the same, each with the way to send it. */
export function wantedBox(lang: ReaderLanguage, me: Application): Html | false {
  const wanted = wantedPictures(me)
  if (wanted.length === 0) return false
  const lines = wanted.map(({ id, of, decided }) => {
    const person = personOf(me, id)
    return html`<li><a class="govuk-link" href="/portal/pictures/${of}/${id}">${t(words.title[of], lang)}</a>, <bdi>${person === null ? id : fullName(person.person)}</bdi>: <bdi>${decided?.reasons}</bdi></li>`
  })
  return html`<div class="app-deadline app-tone-warn"><h2 class="govuk-heading-s">${t(words.wanted, lang)}</h2><ul class="govuk-list govuk-list--bullet">${lines}</ul></div>`
}
