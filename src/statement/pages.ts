import { type Context, Hono } from 'hono'
import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import { fill } from '../law/words.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { hidden, textField } from '../web/fields.ts'
import { type DeskForm, type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { nextStep } from './decide.ts'
import { differencePages } from './difference-pages.ts'
import { nextWeek } from './due.ts'
import { HOME, waitingShown } from './due-view.ts'
import { differenceList, lineList, type Shown, sideBySide, standingTag, statementList } from './list-view.ts'
import { turns, words } from './page-words.ts'
import { pairOf, type Statement, standingOf, statementStream } from './state.ts'
import { statementOf, waitingAt } from './view.ts'
import { endOf, weekText, weekTitle } from './week.ts'

type C = Context<DeskEnv>

/** Weekly statements: all of them, one with both states' figures, and how each difference ends. Mounted at `/parity/statements`. */
export function statementPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => listPage(c, desk))
  app.post('/', async (c) => {
    const values = await readForm(c)
    const week = one(values, 'week').toUpperCase()
    return take(c, desk, 'statement/draw-up', { week, version: 1 }, values, 'draw-up', week)
  })
  app.get('/:week', (c) => statementPage(c, desk, c.req.param('week')))
  app.post('/:week/draw-up', async (c) => {
    const values = await readForm(c)
    const input = { week: c.req.param('week'), version: Number(one(values, 'version')) }
    return take(c, desk, 'statement/draw-up', input, values, 'draw-up', input.week)
  })
  app.post('/:week/sign', async (c) => {
    const values = await readForm(c)
    const input = { week: c.req.param('week'), digest: one(values, 'digest') }
    return take(c, desk, 'statement/sign', input, values, 'sign', input.week)
  })
  app.route('/:week/differences', differencePages(desk))
  return app
}

const done: Readonly<Record<string, Text>> = {
  'draw-up': words.doneDrawUp,
  sign: words.doneSign,
  settle: words.doneSettle,
  answer: words.doneAnswer,
}
const noticeOf = (c: C): { notice?: { text: Text } } => {
  const text = own(done, c.req.query('done') ?? '')
  return text === undefined ? {} : { notice: { text } }
}
const labels: Readonly<Record<string, Text>> = {
  week: words.whichWeek,
  version: words.version,
  kind: words.kindAsk,
  outcome: words.outcomeAsk,
  ruling: words.rulingAsk,
  reasons: words.reasons,
}

/** Gives a command of the list's or a statement's page; refused, the page it came from is shown again and says why. */
async function take(
  c: C,
  desk: Desk,
  command: string,
  input: object,
  values: FormValues,
  notice: string,
  week: string,
): Promise<Response> {
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), command, input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`${HOME}/${week}?done=${notice}`, 303)
  const errors = onForm(errorsFrom(outcome, labels), c.req.path === HOME ? ['week'] : [])
  return c.req.path === HOME ? listPage(c, desk, values, errors) : statementPage(c, desk, week, errors)
}

const toParity = { text: words.parity, href: '/parity' }
const crumbs = [toParity, { text: words.title, href: HOME }]

async function listPage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const frame = { title: words.title, crumbs: [toParity] }
  const heading = html`<h1 class="govuk-heading-l">${t(words.title)}</h1>`
  const terms = desk.platform.agreement.statement
  if (terms === null)
    return deskPage(c, desk, { ...frame, body: html`${heading}<p class="govuk-body">${t(words.noneDue)}</p>` })
  const { all, waiting } = await waitingAt(desk)
  const next = nextWeek(all, desk.platform.clock.now(), terms.zone)
  const may = desk.may(user, 'statement/draw-up')
  // The very first may be of any week that is over: offered is the one that the list says is owed.
  const offered = waiting.find(({ what }) => what === 'not-drawn-up')?.week ?? next
  const form =
    next !== null && offered !== null && may && nextForm(desk, offered, all.length === 0, { lang, values, errors })
  const body = html`${heading}<p class="govuk-body">${t(words.intro)}</p>${waitingShown(desk, lang, waiting)}
<div id="form" tabindex="-1">${form}</div>${!may && html`<p class="govuk-body">${t(words.notYours)}</p>`}${statementList(lang, all)}
<p class="govuk-body"><a class="govuk-link" href="/public/statements">${t(words.publicTitle)}</a></p>`
  return deskPage(c, desk, { ...frame, wide: true, errors, ...noticeOf(c), body })
}

/** The next statement to draw up. The very first may be of any week that is over. */
function nextForm(desk: Desk, week: string, first: boolean, form: DeskForm): Html {
  const { lang } = form
  const t = sayIn(lang)
  const title = first ? words.drawUpFirst : fill(words.drawUp, { week: weekText(week) })
  const hint = fill(words.whichWeekHint, { example: asItStands(week) })
  const field = first
    ? textField(form, { name: 'week', label: words.whichWeek, hint, value: week, width: 10 })
    : hidden('week', week)
  return html`<h2 class="govuk-heading-m" id="next">${t(title)}</h2><p class="govuk-body">${t(words.drawUpSays)}</p>${postForm(
    lang,
    { action: HOME, idempotencyKey: desk.platform.token(), submit: title, body: field },
  )}`
}

async function statementPage(c: C, desk: Desk, week: string, errors: readonly FieldError[] = []): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const state = await statementOf(desk.platform.database.query, week)
  const terms = desk.platform.agreement.statement
  if (state === null || terms === null) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noSuchWeek)}</h1>`
    return deskPage(c, desk, { title: words.noSuchWeek, crumbs, errors, body }, errors.length > 0 ? 422 : 404)
  }
  const shown: Shown = { lang, zone: desk.zone, weekZone: terms.zone }
  const own = state.ours.at(-1)
  const other = own === undefined ? state.theirs.at(-1) : pairOf(state)?.other
  const may = desk.may(user, 'statement/settle')
  const versions = state.compared.toReversed()
  const title = weekTitle(week)
  const body = html`<h1 class="govuk-heading-l">${t(title)} ${standingTag(lang, state)}</h1>
<p class="govuk-body">${t(fill(words.zoneSays, { until: timeText(endOf(week, terms.zone), terms.zone) }))}</p>
<section aria-labelledby="next"><h2 class="govuk-heading-m" id="next">${t(words.next)}</h2>${nextShown(desk, state, { lang, values: {}, errors }, desk.may(user, 'statement/draw-up'))}</section>
${sideBySide(shown, own, other)}${marks(shown, state)}
${versions.map((version) => differenceList(shown, state, version, may))}
${own !== undefined && lineList(shown, own)}
<p class="govuk-body"><a class="govuk-link" href="/api/statements/${week}">${t(words.file)}</a></p>`
  return deskPage(c, desk, {
    title,
    wide: true,
    crumbs,
    errors,
    live: `/live/${statementStream(week)}`,
    ...noticeOf(c),
    body,
  })
}

/** What comes next: the form of it where it is ours and the reader may, otherwise whose turn it is. */
function nextShown(desk: Desk, state: Statement, form: DeskForm, may: boolean): Html {
  const { lang } = form
  const t = sayIn(lang)
  const { token } = desk.platform
  const step = nextStep(state)
  const standing = standingOf(state)
  const base = `${HOME}/${state.week}`
  if (step === null || step === 'settle')
    return html`<div id="form" tabindex="-1"><p class="govuk-body">${t(turns[standing])}</p></div>`
  if (!may)
    return html`<div id="form" tabindex="-1"><p class="govuk-body">${t(turns[standing])} ${t(words.notYours)}</p></div>`
  const version = state.ours.length + 1
  const again = version > 1
  const says = step === 'sign' ? words.signSays : again ? words.drawAgainSays : words.drawUpSays
  const drawing = again
    ? fill(words.drawAgain, { n: asItStands(version) })
    : fill(words.drawUp, { week: weekText(state.week) })
  const field = step === 'sign' ? hidden('digest', state.ours.at(-1)?.digest ?? '') : hidden('version', `${version}`)
  return html`<div id="form" tabindex="-1"><p class="govuk-body">${t(says)}</p>${postForm(lang, {
    action: `${base}/${step}`,
    idempotencyKey: token(),
    submit: step === 'sign' ? words.sign : drawing,
    body: field,
  })}</div>`
}

/** Who drew up which version when, and both signatures. */
function marks({ lang, zone }: Shown, state: Statement): Html {
  const t = sayIn(lang)
  const at = (instant: Parameters<typeof sayInstant>[0]): string => sayInstant(instant, lang, zone)
  const item = (label: Text, said: string) => html`<li>${t(label)} ${said}</li>`
  return html`<ul class="govuk-list govuk-list--bullet">
${state.ours.map((drawn) => item(fill(words.ourVersion, { n: asItStands(drawn.version) }), `${drawn.by}, ${at(drawn.at)}`))}
${state.theirs.map((told) => item(fill(words.theirVersion, { n: asItStands(told.version) }), at(told.at)))}
${state.signed !== null && item(words.ourSignature, `${state.signed.by}, ${at(state.signed.at)}`)}
${state.theirSignature !== null && item(words.theirSignature, at(state.theirSignature.at))}</ul>`
}
