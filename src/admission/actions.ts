import type { Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import type { EligibilityQuestion } from '../law/parts.ts'
import { optional } from '../portal/frame.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, textArea, textField } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { centreActions, invitationActions } from './actions-centre.ts'
import { decisionActions } from './actions-decision.ts'
import { travelActions } from './actions-travel.ts'
import { actionLabels as labels, actionWords as words } from './actions-words.ts'
import { type Application, type Status, statusOf, unproved } from './state.ts'
import { inWords, termsOf } from './terms.ts'

type Read = { readonly input: object; readonly errors: readonly FieldError[] }

/** One thing an officer may do: when it is offered, what it asks, what it makes of the answers. `says` is yet to be filled. */
export type Action = {
  readonly command: string
  readonly title: Text
  readonly says?: Text
  readonly grave?: boolean
  readonly when: (state: Application) => boolean
  readonly fields: (form: Form, state: Application, desk: Desk) => Html | Promise<Html>
  readonly read: (values: FormValues, state: Application, desk: Desk) => Read
}

const at =
  (...when: readonly Status[]) =>
  (state: Application): boolean =>
    when.includes(statusOf(state))
const reasons = (form: Form): Html => textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto' })
const plain = (values: FormValues, ...names: readonly string[]): Read => ({
  input: Object.fromEntries(names.map((name) => [name, one(values, name)])),
  errors: [],
})

/** An answer to one question of the task list. */
export const questionAction = (id: string, { short, asks }: EligibilityQuestion): Action => ({
  command: 'answer-question',
  title: short,
  says: asks,
  when: () => true,
  fields: (form, state) => {
    const known = state.findings[id]
    const options = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: words[value] }))
    return html`${radioField(form, { name: 'answer', label: labels.answer, options, value: known?.answer })}
      ${textField(form, { name: 'evidence', label: labels.evidence, hint: words.evidenceHint, value: known?.evidence, dir: 'auto' })}
      ${textArea(form, { name: 'reasons', label: labels.reasons, value: known?.reasons, dir: 'auto' })}`
  },
  read: (values) => ({ input: { question: id, ...plain(values, 'answer', 'evidence', 'reasons').input }, errors: [] }),
})

/** What may be done with an application besides answering questions; the key is the page's address. */
export const actions = {
  'send-challenge': {
    command: 'send-challenge',
    title: words.sendChallenge,
    says: words.sendChallengeSays,
    when: at('presence'),
    fields: reasons,
    read: (values) => plain(values, 'reasons'),
  },
  'find-eligible': {
    command: 'find-eligible',
    title: words.findEligible,
    says: words.findEligibleSays,
    when: at('presence', 'assessment', 'ineligible'),
    fields: reasons,
    read: (values) => plain(values, 'reasons'),
  },
  'find-ineligible': {
    command: 'find-ineligible',
    title: words.findIneligible,
    says: words.findIneligibleSays,
    grave: true,
    when: at('presence', 'assessment', 'eligible'),
    fields: (form, state, desk) => {
      const { agreement, clock } = desk.platform
      const now = clock.now()
      const late = unproved(state).length > 0 && state.challenges.every(({ closesAt }) => !isAfter(closesAt, now))
      const found = Object.entries(termsOf(agreement).questions).filter(([id]) => state.findings[id]?.answer === 'no')
      const options = [
        ...(late ? [{ value: 'presence', text: inWords(agreement, now)(words.presenceGround) }] : []),
        ...found.map(([id, { short }]) => ({ value: id, text: short })),
      ]
      if (options.length === 0) return html`<p class="govuk-body">${t(words.noGround, form.lang)}</p>`
      return html`${radioField(form, { name: 'ground', label: labels.ground, options })}${reasons(form)}`
    },
    read: (values) => plain(values, 'ground', 'reasons'),
  },
  ...invitationActions,
  ...centreActions,
  ...decisionActions,
  ...travelActions,
  withdraw: {
    command: 'withdraw',
    title: words.withdraw,
    says: words.withdrawSays,
    grave: true,
    when: at(
      'draft',
      'presence',
      'assessment',
      'eligible',
      'ineligible',
      'selected',
      'invited',
      'applying',
      'granted',
      'refused',
      'declined',
      'expired',
    ),
    fields: reasons,
    read: (values) => ({ input: optional('reasons', one(values, 'reasons')), errors: [] }),
  },
} satisfies Record<string, Action>
