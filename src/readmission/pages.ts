import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { permissions } from '../access/permissions.ts'
import { formatBirth } from '../core/birth.ts'
import type { Text } from '../core/brand.ts'
import { formatInstant, instant } from '../core/calendar.ts'
import { type Attachment, FILE_PROBLEMS } from '../core/fields.ts'
import { sentPaperPage } from '../courts/paper-view.ts'
import { attached, faultErrors, problemWords, withoutAttached } from '../web/attach.ts'
import { countryName } from '../web/countries.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom } from '../web/desk.ts'
import { type FieldError, type FormValues, one, readPostedForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentFrom } from '../web/moment.ts'
import { worklist } from '../web/worklist.ts'
import { searchForm } from '../worklist/search.ts'
import { actionForm, actionNamed, attaching } from './action-pages.ts'
import type { ActionContext, CaseAction } from './actions.ts'
import { caseStream } from './case.ts'
import { casePage, identity } from './case-page.ts'
import { documentBytes, documentPage } from './document-pages.ts'
import { lawLabel } from './law-compare-view.ts'
import { pageWords as words } from './page-words.ts'
import type { Case } from './state.ts'
import { caseFile, schemeShown, searchCases } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]

/** The pages of cases: search, one case, and a page for each thing an officer may do to it. Mount at `/cases`. */
export function casePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => found(c, desk))
  app.get('/:ref', (c) => showCase(c, desk, c.req.param('ref')))
  app.get('/:ref/documents/:digest', (c) => documentPage(c, desk))
  app.get('/:ref/documents/:digest/file', (c) => documentBytes(c, desk))
  app.get('/:ref/papers/:paper', (c) => sentPaperPage(c, desk))
  app.get('/:ref/do/:action', (c) => showAction(c, desk, c.req.param('ref'), c.req.param('action')))
  app.post('/:ref/do/:action', (c) => act(c, desk, c.req.param('ref'), c.req.param('action')))
  return app
}

function contextOf(c: PageContext, desk: Desk, state: Case): ActionContext {
  return {
    desk,
    user: c.get('user'),
    lang: c.get('lang'),
    state,
    agreement: desk.platform.agreement,
    now: desk.platform.clock.now(),
    asked: (name) => c.req.query(name) ?? '',
  }
}

async function found(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const text = c.req.query('q') ?? ''
  const people = await searchCases(desk.platform.database.query, text)
  const list = worklist(lang, {
    caption: words.found,
    columns: [{ head: words.case }, { head: words.nationality }, { head: words.birthDate }, { head: words.landing }],
    rows: people.map(({ reference, name, person, arrivedAt }) => ({
      cells: [
        html`<a class="govuk-link" href="/cases/${reference}"><bdi>${name}</bdi></a> <span class="app-ref">${reference}</span>`,
        countryName(person.nationality, lang),
        formatBirth(person, lang),
        formatInstant(arrivedAt, desk.zone, lang),
      ],
    })),
    empty: text.trim() === '' ? words.typeToSearch : words.nothingFound,
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.searchTitle, lang)}</h1>${searchForm(lang, text)}${list}`
  return deskPage(c, desk, { title: words.searchTitle, body })
}

function noCase(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const body = html`<h1 class="govuk-heading-l">${t(words.notFound, lang)}</h1><p class="govuk-body">${t(words.notFoundHelp, lang)}</p>${searchForm(lang, '')}`
  return deskPage(c, desk, { title: words.notFound, body }, 404)
}

/** `?at=` is an instant; `?gate=at` comes from the form, as a date and time on the desk's clocks. */
function askedAt(c: PageContext, desk: Desk) {
  const values: FormValues = c.req.query()
  const asked = { at: instant(c.req.query('at') ?? ''), lawAt: instant(c.req.query('lawAt') ?? '') }
  if (values.gate !== 'at' && values.gate !== 'law') return { ...asked, values: {}, errors: [] }
  const law = values.gate === 'law'
  const entered = momentFrom(values, law ? 'law' : 'on', law ? lawLabel : words.asAtLabel, desk.zone)
  if (!entered.ok) return { ...asked, values, errors: entered.errors }
  return { ...asked, [law ? 'lawAt' : 'at']: entered.at, values, errors: [] }
}

async function showCase(c: PageContext, desk: Desk, typed: string) {
  const reference = typed.toUpperCase()
  const { query } = desk.platform.database
  const file = await caseFile(query, reference)
  if (file === null) return noCase(c, desk)
  const { state } = file
  await desk.noteRead(caseStream(reference), c.get('user'), 'case')
  const context = contextOf(c, desk, state)
  const asked = askedAt(c, desk)
  const body = await casePage({ context, file, scheme: await schemeShown(query, context.agreement), ...asked })
  const title = { en: `Case ${reference}`, fr: `Dossier ${reference}` }
  return deskPage(c, desk, {
    title,
    body,
    wide: true,
    errors: asked.errors,
    notice: noticeOf(c, desk),
    back: { href: '/' },
    live: `/live/${caseStream(reference)}?since=${file.facts.length}`,
  })
}

function noticeOf(c: PageContext, { platform }: Desk) {
  const done = c.req.query('done')
  const action = done === undefined ? null : actionNamed(platform.agreement, done)
  if (action === null) return undefined
  const faults = FILE_PROBLEMS.filter((problem) => (c.req.query('document') ?? '').split(' ').includes(problem))
  const parts = [
    action.done,
    ...(c.req.query('seat') === 'lost' ? [words.seatLost] : []),
    ...(c.req.query('awaits') === 'second' ? [words.secondToCome] : []),
    ...(faults.length > 0 ? [words.withFault, ...faults.map((problem) => problemWords[problem])] : []),
  ]
  const text = { en: parts.map(({ en }) => en).join(' '), fr: parts.map(({ fr }) => fr).join(' ') }
  return parts.length === 1 ? { text } : { tone: 'important' as const, text }
}

/** What was wrong with a document that came with something that bit all the same, for the notice. */
const faultsIn = (file: Attachment | null): string =>
  file?.problems === undefined ? '' : `&document=${file.problems.join('+')}`

async function showAction(c: PageContext, desk: Desk, reference: string, name: string) {
  const file = await caseFile(desk.platform.database.query, reference.toUpperCase())
  const action = actionNamed(desk.platform.agreement, name)
  if (file === null || action === null) return noCase(c, desk)
  const context = contextOf(c, desk, file.state)
  if (!desk.may(context.user, action.command)) return notNow(c, context, action, notForRole(desk, action), 403)
  await desk.noteRead(caseStream(file.state.reference), context.user, `form ${name}`)
  const why = action.notNow(context)
  return why === null ? actionPage(c, context, action, { values: {}, errors: [] }) : notNow(c, context, action, why)
}

function notNow(c: PageContext, context: ActionContext, action: CaseAction, why: Text, status: 403 | 409 = 409) {
  const { desk, lang, state } = context
  const back = { href: `/cases/${state.reference}`, text: words.case }
  const body = html`${identity(context, action.group === 'courts')}<h1 class="govuk-heading-l">${t(action.title, lang)}</h1>
<p class="govuk-inset-text">${t(why, lang)}</p><p class="govuk-body"><a class="govuk-link" href="${back.href}">${t(words.case, lang)} ${state.reference}</a></p>`
  return deskPage(c, desk, { title: action.title, body, back }, status)
}

/** A form that another role fills in is not shown: it holds what doctors, authorities and courts say. */
function notForRole(desk: Desk, { command }: CaseAction): Text {
  const roles = (permissions[command] ?? []).map(desk.roleName)
  const [en, fr] = [roles.map((role) => role.en).join(', '), roles.map((role) => role.fr).join(', ')]
  return { en: `${words.notYourForm.en} ${en}.`, fr: `${words.notYourForm.fr} ${fr}.` }
}

type Typed = { readonly values: FormValues; readonly errors: readonly FieldError[] }

async function actionPage(c: PageContext, context: ActionContext, action: CaseAction, typed: Typed) {
  const { state, desk } = context
  const body = html`${identity(context, action.group === 'courts')}<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${await actionForm(context, action, typed)}</div></div>`
  return deskPage(c, desk, {
    title: action.title,
    body,
    errors: typed.errors,
    back: { href: `/cases/${state.reference}`, text: words.case },
  })
}

/** Gives the command. Done: back to the case, saying so. Refused: the form again, with everything typed and each reason. */
async function act(c: PageContext, desk: Desk, reference: string, name: string) {
  const file = await caseFile(desk.platform.database.query, reference.toUpperCase())
  const action = actionNamed(desk.platform.agreement, name)
  if (file === null || action === null) return noCase(c, desk)
  const context = contextOf(c, desk, file.state)
  const posted = await readPostedForm(c)
  const takes = attaching(action) !== 'none' && desk.may(context.user, action.command)
  const { file: document, values } = takes ? await attached(desk, context.user, posted) : { file: null, ...posted }
  const faults = faultErrors(document)
  if (faults.length > 0 && action.evenIfBadDocument !== true)
    return actionPage(c, context, action, { values: withoutAttached(values), errors: faults })
  const entered = action.input(values, context)
  if ('errors' in entered) return actionPage(c, context, action, { values, errors: entered.errors })
  const input = { case: file.state.reference, ...entered.input, ...(document === null ? {} : { file: document }) }
  const outcome = await desk.run(context.user, action.command, input, one(values, 'idempotencyKey') || randomUUID())
  if (outcome.outcome === 'accepted') {
    const lost =
      action.command !== 'flights/withdraw-seat' && outcome.facts.some(({ type }) => type === 'seat-withdrawn')
    const awaits = outcome.facts.some(({ type }) => type === 'decision-proposed')
    return c.redirect(
      `/cases/${file.state.reference}?done=${action.name}${lost ? '&seat=lost' : ''}${awaits ? '&awaits=second' : ''}${faultsIn(document)}`,
      303,
    )
  }
  const errors = errorsFrom(outcome, action.labels)
  // A document that was refused is not kept for the next try: another is to be chosen, or none.
  const again = errors.some(({ field }) => field === 'file') ? withoutAttached(values) : values
  return actionPage(c, context, action, { values: again, errors })
}
