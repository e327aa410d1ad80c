import type { Text } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import { optional } from '../portal/frame.ts'
import type { Desk } from '../web/desk.ts'
import { radioField, selectField, textArea } from '../web/fields.ts'
import { type FieldError, type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { centreActions, invitationActions } from './actions-centre.ts'
import { decisionActions } from './actions-decision.ts'
import { at } from './actions-parts.ts'
import { travelActions } from './actions-travel.ts'
import { actionLabels as labels, actionWords as words } from './actions-words.ts'
import { withdrawable } from './apply.ts'
import { answerTo } from './assessment.ts'
import { familyActions, presenceActions } from './family-actions.ts'
import { missingPicture } from './picture-actions.ts'
import { presenceFailed } from './presence.ts'
import { priorityActions } from './priority-actions.ts'
import { type Application, fullName } from './state.ts'
import { inWords, termsOf } from './terms.ts'

type Read = { readonly input: object; readonly errors: readonly FieldError[] }

/** One thing an officer may do (`command` of another slice with its name): when it is offered, what it asks, what it makes of the answers. `says` is yet to be filled. */
export type Action = {
  readonly command: string
  readonly title: Text
  readonly says?: Text
  readonly grave?: boolean
  /** Labels of fields that other actions name otherwise. */
  readonly labels?: Readonly<Record<string, Text>>
  readonly when: (state: Application, agreement: Agreement) => boolean
  readonly fields: (form: Form, state: Application, desk: Desk) => Html | Promise<Html>
  readonly read: (values: FormValues, state: Application, desk: Desk) => Read
}

const reasons = (form: Form): Html => textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto' })
const plain = (values: FormValues, ...names: readonly string[]): Read => ({
  input: Object.fromEntries(names.map((name) => [name, one(values, name)])),
  errors: [],
})

/** Something precise asked of the applicant, with a clock. */
const askAction: Action = {
  command: 'ask-information',
  title: words.askInformation,
  says: words.askInformationSays,
  when: at('presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying'),
  fields: (form, state, desk) => {
    const { questions } = termsOf(desk.platform.agreement)
    const about = Object.entries(questions).map(([value, { short }]) => ({ value, text: t(short, form.lang) }))
    const people = state.people.map(({ id, person }) => ({ value: id, text: fullName(person) }))
    return html`${selectField(form, { name: 'question', label: labels.question, optional: true, options: about, blank: words.noQuestion })}
      ${people.length > 1 && selectField(form, { name: 'person', label: labels.aboutPerson, optional: true, options: people, blank: words.everybody })}
      ${textArea(form, { name: 'asks', label: labels.asks, hint: words.asksHint, rows: 3, dir: 'auto' })}
      ${textArea(form, { name: 'translated', label: labels.translated, hint: words.translatedHint, optional: true, rows: 3, dir: 'auto' })}
      ${textArea(form, { name: 'reasons', label: labels.whyAsked, hint: words.whyAskedHint, rows: 3, dir: 'auto' })}`
  },
  read: (values) => ({
    input: {
      ...plain(values, 'asks', 'reasons').input,
      ...optional('question', one(values, 'question')),
      ...optional('person', one(values, 'person')),
      ...optional('translated', one(values, 'translated')),
    },
    errors: [],
  }),
}

/** What may be done with an application besides answering questions; the key is the page's address. */
export const actions = {
  'ask-information': askAction,
  ...presenceActions,
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
      const late = presenceFailed(state, now)
      const found = Object.entries(termsOf(agreement).questions).filter(([id]) => answerTo(state, id) === 'no')
      const options = [
        ...(late ? [{ value: 'presence', text: inWords(agreement, now)(words.presenceGround) }] : []),
        ...found.map(([id, { short }]) => ({ value: id, text: short })),
      ]
      if (options.length === 0) return html`<p class="govuk-body">${t(words.noGround, form.lang)}</p>`
      return html`${radioField(form, { name: 'ground', label: labels.ground, options })}${reasons(form)}`
    },
    read: (values) => plain(values, 'ground', 'reasons'),
  },
  'missing-picture': missingPicture,
  ...priorityActions,
  ...invitationActions,
  ...centreActions,
  ...decisionActions,
  ...travelActions,
  ...familyActions,
  withdraw: {
    command: 'withdraw',
    title: words.withdraw,
    says: words.withdrawSays,
    grave: true,
    when: at(...withdrawable),
    fields: reasons,
    read: (values) => ({ input: optional('reasons', one(values, 'reasons')), errors: [] }),
  },
} satisfies Record<string, Action>
