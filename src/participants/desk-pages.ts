import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { codeAsShown, codeAsTyped } from '../admission/digest.ts'
import type { Language, Text } from '../core/brand.ts'
import { instant } from '../core/calendar.ts'
import type { ReadQuery } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { codeLetter, codeLetterOf } from '../letters/code-letter-view.ts'
import { textsOf } from '../letters/texts-view.ts'
import { actionNamed } from '../readmission/action-pages.ts'
import { caseStream } from '../readmission/case.ts'
import { type CaseFile, caseFile } from '../readmission/view.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { handOver, invited, inviteLabels, officerFields, renewed } from './invite-forms.ts'
import { desk as deskWords, portal, invite as words } from './page-words.ts'
import { codeCarried, digestOfCode, newCode, toTheSecond } from './portal-code.ts'

type PageContext = Parameters<typeof deskPage>[0]
type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const untouched: Typed = { values: {}, errors: [] }

/** At the desk: letting somebody in, a new code for them, and who has read the file. Mount at `/cases`, before its own pages. */
export function participantPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/:ref/outside', (c) => withCase(c, desk, (file) => inviteForm(c, desk, file, untouched)))
  app.post('/:ref/outside', (c) => withCase(c, desk, (file) => letIn(c, desk, file)))
  app.get('/:ref/outside/:id', (c) => withCase(c, desk, (file) => renewForm(c, desk, file, untouched)))
  app.post('/:ref/outside/:id', (c) => withCase(c, desk, (file) => newCodeFor(c, desk, file)))
  app.post('/:ref/outside/:id/letter', (c) => withCase(c, desk, (file) => printCode(c, desk, file)))
  app.get('/:ref/reads', (c) => withCase(c, desk, (file) => readsPage(c, desk, file)))
  return app
}

async function withCase(c: PageContext, desk: Desk, show: (file: CaseFile) => Response | Promise<Response>) {
  const file = await caseFile(desk.platform.database.query, (c.req.param('ref') ?? '').toUpperCase())
  if (file !== null) return show(file)
  const lang = c.get('lang')
  const body = html`<h1 class="govuk-heading-l">${t(portal.notFound, lang)}</h1>`
  return deskPage(c, desk, { title: portal.notFound, body }, 404)
}

const forbidden = (c: PageContext, desk: Desk, title: Text, says: Text) => {
  const body = html`<h1 class="govuk-heading-l">${t(title, c.get('lang'))}</h1><p class="govuk-body">${t(says, c.get('lang'))}</p>`
  return deskPage(c, desk, { title, body }, 403)
}

/** One form under its heading, leading back to the case. */
function formPage(
  c: PageContext,
  desk: Desk,
  { state }: CaseFile,
  says: { title: Text; intro: Text },
  form: Html,
  { errors }: Typed,
) {
  const lang = c.get('lang')
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h1 class="govuk-heading-l">${t(says.title, lang)} <span class="app-ref">${state.reference}</span></h1><p class="govuk-body-l">${t(says.intro, lang)}</p><div id="form" tabindex="-1">${form}</div></div></div>`
  return deskPage(c, desk, { title: says.title, body, errors, back: { href: `/cases/${state.reference}` } })
}

function inviteForm(c: PageContext, desk: Desk, file: CaseFile, typed: Typed) {
  if (!desk.may(c.get('user'), 'participants/invite')) return forbidden(c, desk, words.title, deskWords.notForYou)
  const lang = c.get('lang')
  const home = `/cases/${file.state.reference}`
  const form = postForm(lang, {
    action: `${home}/outside`,
    idempotencyKey: randomUUID(),
    body: officerFields({ lang, ...typed }, desk, newCode(desk)),
    submit: words.submit,
    cancel: { href: home },
  })
  return formPage(c, desk, file, { title: words.title, intro: words.intro }, form, typed)
}

function codePage(c: PageContext, desk: Desk, { state }: CaseFile, done: Parameters<typeof handOver>[2]) {
  const where = { origin: new URL(c.req.url).origin, back: `/cases/${state.reference}#outside` }
  c.header('Cache-Control', 'no-store')
  const body = html`${handOver(c.get('lang'), desk, done, where)}${codeLetterForm(c, desk, state, done)}`
  return deskPage(c, desk, { title: words.ready, body })
}

/** A person's code as a letter in their language: made while the code is on the screen, and never again. */
function codeLetterForm(
  c: PageContext,
  desk: Desk,
  { reference }: CaseFile['state'],
  { code, participant }: Parameters<typeof handOver>[2],
): Html | false {
  if (participant?.kind !== 'person' || codeLetterOf(desk.platform.agreement) === null) return false
  return postForm(c.get('lang'), {
    action: `/cases/${reference}/outside/${participant.id}/letter`,
    idempotencyKey: randomUUID(),
    body: codeCarried(code),
    submit: deskWords.codeLetter,
  })
}

async function printCode(c: PageContext, desk: Desk, { state }: CaseFile) {
  const user = c.get('user')
  if (!desk.may(user, 'participants/invite')) return forbidden(c, desk, words.title, deskWords.notForYou)
  const code = codeAsTyped(one(await readForm(c), 'secret'))
  const person = state.participants.list.find(({ id, kind }) => id === c.req.param('id') && kind === 'person')
  // Only the code that opens this very page is printed, while it does.
  if (person === undefined || person.ended !== null || person.code.digest !== digestOfCode(code))
    return forbidden(c, desk, words.title, deskWords.codeGone)
  const { agreement, clock, database } = desk.platform
  const pdf = codeLetter(state, {
    agreement,
    texts: await textsOf(database.query),
    code: codeAsShown(code),
    officer: user.name,
    contact: `${user.name}, ${desk.title[agreement.returning.language]}`,
    now: clock.now(),
  })
  if (pdf === null) return forbidden(c, desk, words.title, deskWords.codeGone)
  await desk.noteRead(caseStream(state.reference), user, 'code-letter')
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="access-${state.reference}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}

async function letIn(c: PageContext, desk: Desk, file: CaseFile) {
  const values = await readForm(c)
  const done = await invited(desk, c.get('user'), file.state.reference, values)
  if ('code' in done) return codePage(c, desk, file, done)
  return inviteForm(c, desk, file, { values, errors: errorsFrom(done.outcome, inviteLabels) })
}

function renewForm(c: PageContext, desk: Desk, file: CaseFile, typed: Typed) {
  if (!desk.may(c.get('user'), 'participants/renew')) return forbidden(c, desk, words.renew, deskWords.notForYou)
  const { reference } = file.state
  const form = postForm(c.get('lang'), {
    action: `/cases/${reference}/outside/${encodeURIComponent(c.req.param('id') ?? '')}`,
    idempotencyKey: randomUUID(),
    body: codeCarried(newCode(desk)),
    submit: portal.codeMake,
    cancel: { href: `/cases/${reference}` },
  })
  return formPage(c, desk, file, { title: words.renew, intro: portal.codeSays }, form, typed)
}

async function newCodeFor(c: PageContext, desk: Desk, file: CaseFile) {
  const values = await readForm(c)
  const done = await renewed(desk, c.get('user'), file.state.reference, c.req.param('id') ?? '', values)
  if ('code' in done) return codePage(c, desk, file, done)
  return renewForm(c, desk, file, { values, errors: errorsFrom(done.outcome, { participant: deskWords.participant }) })
}

type Read = { readonly at: string; readonly name: string; readonly role: string; readonly what: string }
const MOST = 500

async function readsOf(query: ReadQuery, reference: string): Promise<readonly Read[]> {
  const rows = await query(
    `select read_at, actor, name, role, what from reads where stream = $1 order by read_at desc limit ${MOST}`,
    [caseStream(reference)],
  )
  return rows.map(({ read_at, actor, name, role, what }) => ({
    at: String(read_at),
    name: String(name) || String(actor),
    role: String(role),
    what: String(what),
  }))
}

/** Every look at a file: who, as what, when and at what; and what somebody outside tried and may not. */
async function readsPage(c: PageContext, desk: Desk, { state }: CaseFile) {
  const [lang, user] = [c.get('lang'), c.get('user')]
  if (!desk.may(user, 'access/see-reads')) return forbidden(c, desk, deskWords.notForYou, deskWords.notForYouSays)
  const reads = await readsOf(desk.platform.database.query, state.reference)
  await desk.noteRead(caseStream(state.reference), user, 'reads')
  const list = worklist(lang, {
    caption: deskWords.readsHead,
    columns: [{ head: deskWords.when }, { head: deskWords.who }, { head: deskWords.role }, { head: deskWords.what }],
    rows: reads.map(({ at, name, role, what }) => {
      const when = instant(at)
      return {
        cells: [
          when === null ? at : toTheSecond(when, desk.zone, lang),
          html`<bdi>${name}</bdi>`,
          role === '' ? '' : desk.roleName(role),
          html`<bdi>${whatSaid(desk.platform.agreement, what, lang)}</bdi>`,
        ],
        ...(what.includes('refused') ? { tone: 'bad' as const } : {}),
      }
    }),
    empty: deskWords.nothingRead,
  })
  const body = html`<h1 class="govuk-heading-l">${t(deskWords.reads, lang)} <span class="app-ref">${state.reference}</span></h1><p class="govuk-body">${t(deskWords.readsNote, lang)}</p>${list}`
  return deskPage(c, desk, { title: deskWords.reads, body, wide: true, back: { href: `/cases/${state.reference}` } })
}

/** What was looked at, in words, by how the log has it; what has no words of its own stands as it is. */
function whatSaid(agreement: Agreement, what: string, lang: Language): string {
  const outside = what.startsWith('outside ')
  const [first = '', ...rest] = (outside ? what.slice('outside '.length) : what).split(' ')
  const known = looked[first]
  const action = first === 'form' ? actionNamed(agreement, rest.join(' ')) : null
  const after = action === null ? rest : [t(action.title, lang)]
  const says = [known === undefined ? first : t(known, lang), ...after].join(' ')
  return outside ? `${t(fromOutside, lang)} ${says}` : says
}

const fromOutside: Text = { en: 'From outside:', fr: 'De l’extérieur :' }
const ownPage: Text = { en: 'own page', fr: 'propre page' }
const looked: Readonly<Record<string, Text>> = {
  case: { en: 'Case page', fr: 'Page du dossier' },
  clerk: { en: 'Page for the clerk', fr: 'Page pour le greffe' },
  api: { en: 'Programme interface', fr: 'Interface de programmation' },
  form: { en: 'Form:', fr: 'Formulaire :' },
  document: { en: 'Document', fr: 'Document' },
  'bundle-page': { en: 'What the bundle would hold', fr: 'Contenu de la liasse' },
  bundle: { en: 'Bundle made:', fr: 'Liasse établie :' },
  paper: { en: 'Paper sent to the other state:', fr: 'Document envoyé à l’autre État :' },
  'safeguards-board': { en: 'Safeguards board', fr: 'Tableau de protection' },
  reads: { en: 'This log', fr: 'Ce registre' },
  refused: { en: 'Refused:', fr: 'Refusé :' },
  chronology: { en: 'chronology', fr: 'chronologie' },
  letter: { en: 'letter', fr: 'lettre' },
  'code-letter': { en: 'letter with an access code', fr: 'lettre avec un code d’accès' },
  person: ownPage,
  lawyer: ownPage,
  court: ownPage,
  healthcare: ownPage,
  'local-authority': ownPage,
  'trafficking-authority': ownPage,
}
