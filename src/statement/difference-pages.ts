import { type Context, Hono } from 'hono'
import { tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { HOME } from './due-view.ts'
import { differenceKinds, outcomes, rulings } from './events.ts'
import { differenceList } from './list-view.ts'
import { kindHints, kinds, outcomeWords, rulingWords, words } from './page-words.ts'
import type { Item, Statement } from './state.ts'
import { statementOf } from './view.ts'
import { weekTitle } from './week.ts'

type C = Context<DeskEnv>

/** One difference of a statement, and how it ends. Mounted at `/parity/statements/:week/differences`. */
export function differencePages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/:version/:id', (c) => differencePage(c, desk))
  app.post('/:version/:id', async (c) => endDifference(c, desk, await readForm(c)))
  return app
}

const labels = {
  kind: words.kindAsk,
  outcome: words.outcomeAsk,
  ruling: words.rulingAsk,
  reasons: words.reasons,
  version: words.version,
}
const crumbs = [
  { text: words.parity, href: '/parity' },
  { text: words.title, href: HOME },
]

function missing(c: C, desk: Desk): Response | Promise<Response> {
  const title = words.noSuchDifference
  const body = html`<h1 class="govuk-heading-l">${sayIn(c.get('lang'))(title)}</h1>`
  return deskPage(c, desk, { title, crumbs, body }, 404)
}

/** The difference an address names. */
async function itemAt(c: C, desk: Desk): Promise<{ readonly state: Statement; readonly item: Item } | null> {
  const state = await statementOf(desk.platform.database.query, c.req.param('week') ?? '')
  const [version, id] = [Number(c.req.param('version')), c.req.param('id')]
  const item = state?.items.find((one) => one.version === version && one.id === id)
  return state === null || item === undefined ? null : { state, item }
}

const asks = ({ settled, answered }: Item): 'settle' | 'answer' | null =>
  settled === null ? 'settle' : settled.outcome === 'referred' && answered === null ? 'answer' : null

async function differencePage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const found = await itemAt(c, desk)
  if (found === null) return missing(c, desk)
  const { state, item } = found
  const may = desk.may(user, 'statement/settle')
  const asked = asks(item)
  const title = asked === 'answer' ? words.answer : words.end
  const trail = [...crumbs, { text: weekTitle(state.week), href: `${HOME}/${state.week}` }]
  const only = { ...state, items: [item] }
  const form = !may
    ? html`<p class="govuk-body">${t(words.notYours)}</p>`
    : asked === null
      ? html`<p class="govuk-body">${tagFor(lang, 'good', words.endedAlready)}</p>`
      : postForm(lang, {
          action: c.req.path,
          idempotencyKey: desk.platform.token(),
          submit: words.record,
          cancel: { href: `${HOME}/${state.week}` },
          body:
            asked === 'settle' ? settleFields({ lang, values, errors }, item) : answerFields({ lang, values, errors }),
        })
  const body = html`<h1 class="govuk-heading-l">${t(title)}</h1><p class="govuk-body">${t(asked === 'answer' ? words.answerSays : words.endSays)}</p>
${differenceList({ lang, zone: desk.zone, weekZone: desk.zone }, only, item.version, false)}<div id="form" tabindex="-1">${form}</div>`
  return deskPage(c, desk, { title, crumbs: trail, errors, body }, may ? undefined : 403)
}

const reasonsArea = (form: Form): Html =>
  textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, rows: 4, dir: 'auto' })

function settleFields(form: Form, item: Item): Html {
  const kindOptions = differenceKinds.map((value) => ({ value, text: kinds[value], hint: kindHints[value] }))
  const open = outcomes.filter((value) => item.id !== 'whole' || !['next-week', 'left-out'].includes(value))
  const outcomeOptions = open.map((value) => ({ value, text: outcomeWords[value] }))
  return html`${radioField(form, { name: 'kind', label: words.kindAsk, options: kindOptions, small: true, value: item.kind })}
${radioField(form, { name: 'outcome', label: words.outcomeAsk, options: outcomeOptions, small: true })}${reasonsArea(form)}`
}

function answerFields(form: Form): Html {
  const options = rulings.map((value) => ({ value, text: rulingWords[value] }))
  return html`${radioField(form, { name: 'ruling', label: words.rulingAsk, options, small: true })}${reasonsArea(form)}`
}

async function endDifference(c: C, desk: Desk, values: FormValues): Promise<Response> {
  const found = await itemAt(c, desk)
  if (found === null) return missing(c, desk)
  const { state, item } = found
  const base = { week: state.week, difference: item.id, reasons: one(values, 'reasons') }
  const answer = asks(item) === 'answer'
  const input = answer
    ? { ...base, ruling: one(values, 'ruling') }
    : { ...base, version: item.version, kind: one(values, 'kind'), outcome: one(values, 'outcome') }
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), answer ? 'statement/answer-referral' : 'statement/settle', input, key)
  if (outcome.outcome === 'accepted')
    return c.redirect(`${HOME}/${state.week}?done=${answer ? 'answer' : 'settle'}`, 303)
  const fields = answer ? ['ruling', 'reasons'] : ['kind', 'outcome', 'reasons']
  return differencePage(c, desk, values, onForm(errorsFrom(outcome, labels), fields))
}
