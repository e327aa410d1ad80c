import type { Context } from 'hono'
import { own } from '../core/own.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { textArea, textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import type { LineId } from './events.ts'
import { lineWords } from './line-words.ts'
import { words } from './page-words.ts'
import { limitOf } from './state.ts'
import { operationsOf } from './view.ts'

type C = Context<DeskEnv>
type Entered = { readonly values: FormValues; readonly errors: readonly FieldError[] }
const empty: Entered = { values: {}, errors: [] }
const back = { href: '/operations', text: words.back }
const labels = { note: words.note, look: words.lookField, act: words.actField, reasons: words.reasons }

const isLine = (id: string): id is LineId => own(lineWords, id) !== undefined

function noSuchLine(c: C, desk: Desk): Response | Promise<Response> {
  const body = html`<h1 class="govuk-heading-l">${sayIn(c.get('lang'))(words.unknownLine)}</h1>`
  return deskPage(c, desk, { title: words.unknownLine, back, body }, 404)
}

/** The form by which a named person takes an alarm up. */
export async function alarmPage(c: C, desk: Desk, id: string, { values, errors }: Entered = empty): Promise<Response> {
  if (!isLine(id)) return noSuchLine(c, desk)
  const lang = c.get('lang')
  const t = sayIn(lang)
  const raised = (await operationsOf(desk.platform.database.query)).alarms.some(({ line }) => line === id)
  const form = postForm(lang, {
    action: `/operations/alarms/${id}`,
    idempotencyKey: desk.platform.token(),
    submit: words.takeUp,
    cancel: { href: '/operations' },
    body: textArea(
      { lang, values, errors },
      { name: 'note', label: words.note, hint: words.noteHint, rows: 3, dir: 'auto' },
    ),
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.takeUpTitle)}</h1><p class="govuk-body-l">${t(lineWords[id].title)}</p>
<p class="govuk-body">${t(lineWords[id].todo)}</p><div id="form" tabindex="-1">${raised || errors.length > 0 ? form : html`<p class="govuk-body">${t(words.notRaised)}</p>`}</div>`
  return deskPage(c, desk, { title: words.takeUpTitle, errors, back, body })
}

/** Takes what was entered there. */
export async function takeAlarm(c: C, desk: Desk, id: string): Promise<Response> {
  if (!isLine(id)) return noSuchLine(c, desk)
  const values = await readForm(c)
  const input = { line: id, note: one(values, 'note') }
  return given(c, desk, 'operations/acknowledge', input, values, {
    done: 'alarm',
    again: (errors) => alarmPage(c, desk, id, { values, errors }),
  })
}

/** The form for this node's own limits of a line. */
export async function limitPage(c: C, desk: Desk, id: string, { values, errors }: Entered = empty): Promise<Response> {
  if (!isLine(id)) return noSuchLine(c, desk)
  const lang = c.get('lang')
  const t = sayIn(lang)
  const form = { lang, values, errors }
  const limit = limitOf(await operationsOf(desk.platform.database.query), id)
  const field = (name: 'look' | 'act') =>
    textField(form, {
      name,
      label: labels[name],
      hint: words.limitHint,
      width: 5,
      inputmode: 'decimal',
      value: limit[name] === null ? '' : String(limit[name]),
    })
  const body = html`<h1 class="govuk-heading-l">${t(words.changeOf)}</h1><p class="govuk-body-l">${t(lineWords[id].title)}</p>
${limit.falling && html`<p class="govuk-body">${t(words.falling)}</p>`}<div id="form" tabindex="-1">${postForm(lang, {
    action: `/operations/limits/${id}`,
    idempotencyKey: desk.platform.token(),
    submit: words.save,
    cancel: { href: '/operations' },
    body: html`${field('look')}${field('act')}${textArea(form, { name: 'reasons', label: words.reasons, rows: 3, dir: 'auto' })}`,
  })}</div>`
  return deskPage(c, desk, { title: words.changeOf, errors, back, body })
}

/** Takes what was entered there. */
export async function takeLimit(c: C, desk: Desk, id: string): Promise<Response> {
  if (!isLine(id)) return noSuchLine(c, desk)
  const values = await readForm(c)
  const again = (errors: readonly FieldError[]) => limitPage(c, desk, id, { values, errors })
  const [look, act] = [numberIn(one(values, 'look')), numberIn(one(values, 'act'))]
  const wrong = (['look', 'act'] as const).filter((name) => (name === 'look' ? look : act) === undefined)
  if (wrong.length > 0) return again(wrong.map((field) => ({ field, message: words.notNumber })))
  const input = { line: id, look, act, reasons: one(values, 'reasons') }
  return given(c, desk, 'operations/set-limit', input, values, { done: 'limit', again })
}

/** A number as typed, with a point or a comma; null where nothing was; undefined where it is none. */
function numberIn(text: string): number | null | undefined {
  if (text === '') return null
  return /^\d{1,6}([.,]\d{1,2})?$/.test(text) && Number(text.replace(',', '.')) <= 100_000
    ? Number(text.replace(',', '.'))
    : undefined
}

type Then = { readonly done: string; readonly again: (errors: readonly FieldError[]) => Promise<Response> }

async function given(
  c: C,
  desk: Desk,
  command: string,
  input: object,
  values: FormValues,
  then: Then,
): Promise<Response> {
  const key = one(values, 'idempotencyKey') || desk.platform.token()
  const outcome = await desk.run(c.get('user'), command, input, key)
  if (outcome.outcome === 'accepted') return c.redirect(`/operations?done=${then.done}`, 303)
  return then.again(onForm(errorsFrom(outcome, labels), Object.keys(labels)))
}
