import type { Instant, Text } from '../core/brand.ts'
import { addDays, earliest, isAtOrAfter, startOfDay } from '../core/calendar.ts'
import type { Agreement, RuleId } from '../law/law.ts'
import { dateFrom } from '../web/dates.ts'
import type { Desk } from '../web/desk.ts'
import { checkboxField, dateField, radioField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, many, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import { endOf, lastDayOf, untilWords } from './amend.ts'
import { noticeEnds } from './decide.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'
import { noticeOf, type SchemeState, terminationOf } from './state.ts'
import { bothZoned, citeOf, partyName } from './state-view.ts'
import { words as refusals } from './words.ts'

/** The decisions about the scheme: when each may be taken, what its form asks, what it makes of what was typed. */

/** What a decision's page knows. `agreement` as amended by what was recorded. */
export type Situation = {
  readonly desk: Desk
  readonly agreement: Agreement
  readonly state: SchemeState
  readonly now: Instant
}
type Entered =
  | { readonly ok: true; readonly input: object }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

export type Decision = {
  readonly command: string
  readonly title: Text
  readonly says: Text
  readonly button: Text
  readonly notice: Text
  readonly warning: boolean
  /** Why it cannot be taken now; `null` where it can. */
  readonly stopped: (situation: Situation) => Text | null
  readonly fields: (form: Form, situation: Situation) => Html
  readonly input: (values: FormValues, situation: Situation) => Entered
  /** The inputs a refusal may point at; what is wrong with none of them is said of the form as a whole. */
  readonly inputs: readonly string[]
}

/** Labels of what commands take, for what is wrong with it. */
export const labels: Readonly<Record<string, Text>> = {
  from: words.from,
  until: words.lastDay,
  instrument: words.instrument,
  source: words.source,
  certainty: words.certainty,
  reasons: words.reasons,
}

const reasonsField = (form: Form): Html =>
  textArea(form, { name: 'reasons', label: words.reasons, hint: words.reasonsHint, dir: 'auto' })

/** A notice from a moment on, filled in with the first that is late enough. */
function noticeFields(form: Form, { desk, agreement, now }: Situation, rule: RuleId | null): Html {
  const first = noticeEnds(agreement, rule, now)
  const moment = { name: 'from', label: words.from, zone: desk.zone }
  if (first === null || rule === null) return html`${momentField(form, moment)}${reasonsField(form)}`
  const hint = say.earliestSays(bothZoned(first, desk.zone), citeOf(agreement, rule))
  return html`${momentField(form, { ...moment, hint, value: first, withTime: true })}${reasonsField(form)}`
}

function noticeInput(values: FormValues, { desk }: Situation): Entered {
  const from = momentFrom(values, 'from', words.from, desk.zone)
  return from.ok ? { ok: true, input: { from: from.at, reasons: one(values, 'reasons') } } : from
}

const reasonsInput = (values: FormValues): Entered => ({ ok: true, input: { reasons: one(values, 'reasons') } })

const certainties = [
  { value: 'V', text: words.read },
  { value: 'S', text: words.reported },
  { value: 'B', text: words.unseen },
]

type Shown = {
  readonly until?: Instant
  readonly instrument?: string
  readonly source?: string
  readonly certainty?: string
}

function instrumentFields(form: Form, { agreement }: Situation, hint: Text, shown: Shown): Html {
  const { until, instrument, source, certainty } = shown
  // An end is the first instant no longer covered: the last day is the one a minute before it.
  const last = until === undefined ? undefined : lastDayOf(agreement, until)
  return html`${dateField(form, { name: 'until', label: words.lastDay, hint, ...(last === undefined ? {} : { value: last }) })}
${textField(form, { name: 'instrument', label: words.instrument, hint: words.instrumentHint, dir: 'auto', value: instrument })}
${textField(form, { name: 'source', label: words.source, hint: words.sourceHint, dir: 'auto', value: source })}
${radioField(form, { name: 'certainty', label: words.certainty, options: certainties, small: true, value: certainty })}
${reasonsField(form)}`
}

/** The first instant after a day, in the party's zone where it ends first. */
const afterDay = (agreement: Agreement, day: Parameters<typeof addDays>[0]): Instant =>
  earliest([agreement.returning, agreement.receiving].map(({ zone }) => startOfDay(addDays(day, 1), zone)))

function instrumentInput(values: FormValues, { agreement }: Situation): Entered {
  const day = dateFrom(values, 'until', words.lastDay)
  if (!day.ok) return day
  const [instrument, source] = [one(values, 'instrument'), one(values, 'source')]
  // An empty choice is no choice: it must not become the weakest mark by itself.
  const certainty = one(values, 'certainty')
  const input = { until: afterDay(agreement, day.day), instrument, source, certainty, reasons: one(values, 'reasons') }
  return { ok: true, input }
}

const lastDayHint = ({ agreement }: Situation): Text => {
  const end = endOf(agreement)
  if (end === null) return words.lastDayHint
  const known = say.knownEnd(untilWords(agreement, end))
  return { en: `${words.lastDayHint.en} ${known.en}`, fr: `${words.lastDayHint.fr} ${known.fr}` }
}

const noticeInputs = ['from', 'reasons']
const instrumentInputs = ['until', 'instrument', 'source', 'certainty', 'reasons']

/** Every decision by its address. */
export const decisions = {
  suspend: {
    command: 'scheme/suspend',
    title: words.suspend,
    says: words.suspendSays,
    button: words.suspendButton,
    notice: words.noticeSuspend,
    warning: true,
    stopped: ({ desk, agreement, state }) => {
      if (agreement.parts.suspensionNotice === null) return refusals.noSuspension
      return noticeOf(state, desk.party) === null ? null : refusals.alreadySuspended
    },
    fields: (form, situation) => noticeFields(form, situation, situation.agreement.parts.suspensionNotice),
    input: noticeInput,
    inputs: noticeInputs,
  },
  resume: {
    command: 'scheme/resume',
    title: words.resume,
    says: words.resumeSays,
    button: words.resumeButton,
    notice: words.noticeResume,
    warning: false,
    stopped: ({ desk, agreement, state }) => {
      if (noticeOf(state, desk.party) !== null) return null
      return state.by === null ? refusals.notSuspended : say.onlyThey(partyName(agreement, state.by))
    },
    fields: reasonsField,
    input: reasonsInput,
    inputs: ['reasons'],
  },
  terminate: {
    command: 'scheme/terminate',
    title: words.terminate,
    says: words.terminateSays,
    button: words.terminateButton,
    notice: words.noticeTerminate,
    warning: true,
    stopped: ({ desk, agreement, state }) => {
      if (agreement.parts.terminationNotice === null) return refusals.noTermination
      return terminationOf(state, desk.party) === null ? null : refusals.alreadyTerminated
    },
    fields: (form, situation) => noticeFields(form, situation, situation.agreement.parts.terminationNotice),
    input: noticeInput,
    inputs: noticeInputs,
  },
  withdraw: {
    command: 'scheme/withdraw-termination',
    title: words.withdraw,
    says: words.withdrawSays,
    button: words.withdrawButton,
    notice: words.noticeWithdraw,
    warning: false,
    stopped: ({ desk, agreement, state, now }) => {
      const own = terminationOf(state, desk.party)
      if (own !== null) return isAtOrAfter(now, own.from) ? refusals.terminationOver : null
      const by = state.terminatedBy
      return by === null ? refusals.notTerminated : say.onlyTheyWithdraw(partyName(agreement, by))
    },
    fields: reasonsField,
    input: reasonsInput,
    inputs: ['reasons'],
  },
  extend: {
    command: 'scheme/extend',
    title: words.extend,
    says: words.extendSays,
    button: words.extendButton,
    notice: words.noticeExtend,
    warning: false,
    stopped: ({ agreement }) => (endOf(agreement) === null ? refusals.noEnd : null),
    fields: (form, situation) => instrumentFields(form, situation, lastDayHint(situation), {}),
    input: instrumentInput,
    inputs: instrumentInputs,
  },
  correct: {
    command: 'scheme/correct-extension',
    title: words.correct,
    says: words.correctSays,
    button: words.correctButton,
    notice: words.noticeCorrect,
    warning: false,
    stopped: ({ state }) => (state.extensions.length === 0 ? refusals.noExtension : null),
    fields: (form, situation) => {
      const { until, instrument, source, certainty } = situation.state.extensions.at(-1) ?? {}
      const shown = { ...(until && { until }), ...(instrument && { instrument }), ...(source && { source }) }
      const error = {
        name: 'none',
        label: words.noneLegend,
        small: true,
        options: [{ value: 'yes', text: words.none }],
      }
      return html`${checkboxField(form, error)}${instrumentFields(form, situation, words.lastDayHint, { ...shown, ...(certainty && { certainty }) })}`
    },
    input: (values, situation) =>
      many(values, 'none').includes('yes')
        ? { ok: true, input: { until: null, reasons: one(values, 'reasons') } }
        : instrumentInput(values, situation),
    inputs: instrumentInputs,
  },
} satisfies Readonly<Record<string, Decision>>
export type DecisionKey = keyof typeof decisions
