import type { Text } from '../core/brand.ts'
import { isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { radioField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import type { Window } from './open.ts'
import { groundWords, formWords as say } from './page-words.ts'
import type { Situation } from './view.ts'

/** The decisions on windows: when each may be taken, what its form asks, what it makes of what was typed. */
type Entered =
  | { readonly ok: true; readonly input: object }
  | { readonly ok: false; readonly errors: readonly FieldError[] }
type Decision = {
  readonly command: string
  readonly title: Text
  readonly says: Text
  readonly warning?: true
  readonly fields: (form: Form, situation: Situation, window: Window | null) => Html
  readonly input: (values: FormValues, situation: Situation, window: Window | null) => Entered
  /** The inputs a refusal may point at; what is wrong with none of them is said of the form as a whole. */
  readonly inputs: readonly string[]
}
/** A decision on the whole route, or on one window. `open`: whether it can be taken now. */
export type OnRoute = Decision & { readonly open: (situation: Situation) => boolean }
export type OnWindow = Decision & { readonly open: (window: Window, situation: Situation) => boolean }

/** Labels of what commands take, for what is wrong with it. */
export const labels: Readonly<Record<string, Text>> = {
  opensAt: say.opensAt,
  closesAt: say.closesAt,
  announced: say.announced,
  places: say.places,
  ground: say.ground,
  reasons: say.reasons,
}

const reasons = (form: Form): Html =>
  textArea(form, { name: 'reasons', label: say.reasons, hint: say.reasonsHint, rows: 3, dir: 'auto' })
const places = (form: Form, value?: number): Html =>
  textField(form, {
    name: 'places',
    label: say.places,
    hint: say.placesHint,
    width: 4,
    inputmode: 'numeric',
    ...(value === undefined ? {} : { value: `${value}` }),
  })
const announced = (form: Form, window: Window | null): Html =>
  radioField(form, {
    name: 'announced',
    label: say.announced,
    options: [
      { value: 'yes', text: say.announce },
      { value: 'no', text: say.keep },
    ],
    small: true,
    ...(window === null ? {} : { value: window.announced ? 'yes' : 'no' }),
  })

const figure = (values: FormValues, name: string): number | string => {
  const typed = one(values, name).replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,6}$/.test(typed) ? Number(typed) : typed
}
const answered = (values: FormValues): boolean | string =>
  own({ yes: true, no: false }, one(values, 'announced')) ?? one(values, 'announced')
const plain = (values: FormValues): Entered => ({ ok: true, input: { reasons: one(values, 'reasons') } })
const about = (values: FormValues, _: Situation, window: Window | null): Entered => ({
  ok: true,
  input: { window: window?.id, reasons: one(values, 'reasons') },
})

/** Both times on the desk's clocks, with every mistake in either. */
function times(values: FormValues, { desk }: Situation, withOpening: boolean) {
  const opens = withOpening ? momentFrom(values, 'opensAt', say.opensAt, desk.zone) : null
  const closes = momentFrom(values, 'closesAt', say.closesAt, desk.zone)
  const errors = [opens, closes].flatMap((one) => (one === null || one.ok ? [] : one.errors))
  return { opens: opens?.ok ? opens.at : null, closes: closes.ok ? closes.at : null, errors }
}

const decideWindow = (values: FormValues, situation: Situation): Entered => {
  const when = one(values, 'when')
  const { opens, closes, errors } = times(values, situation, when === 'later')
  const chosen: readonly FieldError[] = when === '' ? [{ field: 'when', message: chooseWhen }] : []
  if (errors.length + chosen.length > 0) return { ok: false, errors: [...chosen, ...errors] }
  const input = {
    ...(opens === null ? {} : { opensAt: opens }),
    closesAt: closes,
    announced: answered(values),
    places: figure(values, 'places'),
    reasons: one(values, 'reasons'),
  }
  return { ok: true, input }
}
const chooseWhen: Text = { en: 'Choose when it opens.', fr: 'Choisissez quand elle ouvre.' }

const changeWindow = (values: FormValues, situation: Situation, window: Window | null): Entered => {
  const begun = window !== null && isAtOrAfter(situation.now, window.opensAt)
  const { opens, closes, errors } = times(values, situation, !begun)
  if (errors.length > 0) return { ok: false, errors }
  const input = {
    window: window?.id,
    opensAt: opens ?? window?.opensAt,
    closesAt: closes,
    announced: begun ? window.announced : answered(values),
    reasons: one(values, 'reasons'),
  }
  return { ok: true, input }
}

/** Decisions on the whole route, by their address. */
export const routeDecisions: Readonly<Record<string, OnRoute>> = {
  open: {
    command: 'windows/open',
    title: say.open,
    says: say.openSays,
    open: () => true,
    fields: (form, { desk }) => {
      const options = [
        { value: 'now', text: say.atOnce },
        { value: 'later', text: say.later },
      ]
      return html`${radioField(form, { name: 'when', label: say.when, options, small: true })}
${momentField(form, { name: 'opensAt', label: say.opensLater, zone: desk.zone })}
${momentField(form, { name: 'closesAt', label: say.closesAt, zone: desk.zone })}${announced(form, null)}${places(form)}${reasons(form)}`
    },
    input: decideWindow,
    inputs: ['when', 'opensAt', 'closesAt', 'announced', 'places', 'reasons'],
  },
  pause: {
    command: 'windows/pause',
    title: say.pause,
    says: say.pauseSays,
    warning: true,
    open: ({ standing }) => standing.pause === null,
    fields: (form) => {
      const options = Object.entries(groundWords).map(([value, text]) => ({ value, text }))
      return html`${radioField(form, { name: 'ground', label: say.ground, options })}${reasons(form)}`
    },
    input: (values) => ({ ok: true, input: { ground: one(values, 'ground'), reasons: one(values, 'reasons') } }),
    inputs: ['ground', 'reasons'],
  },
  resume: {
    command: 'windows/resume',
    title: say.resume,
    says: say.resumeSays,
    open: ({ standing }) => standing.pause !== null && standing.pause.ground !== 'committee',
    fields: reasons,
    input: plain,
    inputs: ['reasons'],
  },
}

const begun = (window: Window, { now }: Situation): boolean => isAtOrAfter(now, window.opensAt)
const ended = (window: Window, { now }: Situation): boolean => window.withdrawn || isAtOrAfter(now, window.closesAt)

/** Decisions on one window, by their address. */
export const windowDecisions: Readonly<Record<string, OnWindow>> = {
  release: {
    command: 'windows/release',
    title: say.release,
    says: say.releaseSays,
    open: ({ withdrawn }) => !withdrawn,
    fields: (form) => html`${places(form)}${reasons(form)}`,
    input: (values, _, window) => ({
      ok: true,
      input: { window: window?.id, places: figure(values, 'places'), reasons: one(values, 'reasons') },
    }),
    inputs: ['places', 'reasons'],
  },
  change: {
    command: 'windows/change',
    title: say.change,
    says: say.changeSays,
    open: (window, situation) => !ended(window, situation),
    fields: (form, situation, window) => {
      const { zone } = situation.desk
      const opening = window !== null && begun(window, situation)
      const moment = (name: 'opensAt' | 'closesAt') =>
        momentField(form, { name, label: say[name], zone, value: window?.[name], withTime: true })
      return html`${!opening && moment('opensAt')}${moment('closesAt')}${!opening && announced(form, window)}${reasons(form)}`
    },
    input: changeWindow,
    inputs: ['opensAt', 'closesAt', 'announced', 'reasons'],
  },
  close: {
    command: 'windows/close',
    title: say.close,
    says: say.closeSays,
    warning: true,
    open: (window, situation) => begun(window, situation) && !ended(window, situation),
    fields: reasons,
    input: about,
    inputs: ['reasons'],
  },
  withdraw: {
    command: 'windows/withdraw',
    title: say.withdraw,
    says: say.withdrawSays,
    warning: true,
    open: (window, situation) => !begun(window, situation) && !ended(window, situation),
    fields: reasons,
    input: about,
    inputs: ['reasons'],
  },
  correct: {
    command: 'windows/correct-release',
    title: say.correct,
    says: say.correctSays,
    open: ({ withdrawn }) => !withdrawn,
    fields: (form, _, window) => html`${places(form, window?.released)}${reasons(form)}`,
    input: (values, _, window) => ({
      ok: true,
      input: { window: window?.id, places: figure(values, 'places'), reasons: one(values, 'reasons') },
    }),
    inputs: ['places', 'reasons'],
  },
}
