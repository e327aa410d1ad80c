import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import {
  type ActionContext,
  type CaseAction,
  type Entered,
  happened,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  together,
  typed,
} from '../readmission/actions.ts'
import { radioField, textArea, textField } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { conditionField } from './events.ts'
import { bailOutcomes, bodies, conditionKinds, consents, labels, pageWords as words } from './page-words.ts'
import { type Application, undecided } from './state.ts'
import { words as refusals } from './words.ts'

/** Bail on the case's page: asked for, consented to, decided, referred. */
type Asked = Pick<ActionContext, 'state'>

const held = ({ state }: Asked): Text | null => (state.detention.current === null ? refusals.notHeld : null)
const common = {
  group: 'detention',
  knownTo: ({ detention }: ActionContext['agreement']) => detention !== null,
  notNow: held,
} as const

const kinds = conditionField.shape.kind.options

/** The undecided applications of a kind, to choose one. */
function applicationField(form: Form, { lang, desk, asked }: ActionContext, which: readonly Application[]): Html {
  const chosen = which.find(({ id }) => id === asked('application')) ?? (which.length === 1 ? which[0] : undefined)
  return radioField(form, {
    name: 'application',
    label: labels.application,
    small: true,
    value: chosen?.id,
    options: which.map(({ id, to, by, made }) => ({
      value: id,
      text: by === 'referral' ? words.referral : bodies[to],
      hint: formatInstant(made.at, desk.zone, lang),
    })),
  })
}

const before = ({ state }: Asked, wanted: (one: Application) => boolean): readonly Application[] =>
  undecided(state.detention).filter(wanted)
const awaiting =
  (wanted: (one: Application) => boolean): CaseAction['notNow'] =>
  (context) =>
    held(context) ?? (before(context, wanted).length === 0 ? refusals.noApplication : null)

const apply: CaseAction = {
  ...common,
  name: 'apply-for-bail',
  command: 'detention/apply-for-bail',
  title: { en: 'Record a bail application', fr: 'Enregistrer une demande de liberté' },
  labels: { ...labels, to: labels.bailTo },
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'to',
      label: labels.bailTo,
      small: true,
      options: Object.entries(bodies).map(([value, text]) => ({ value, text })),
    })}${textArea(form, { name: 'grounds', label: labels.grounds, rows: 5, dir: 'auto' })}${textArea(form, {
      name: 'change',
      label: labels.change,
      hint: words.changeHint,
      rows: 3,
      optional: true,
      dir: 'auto',
    })}${happenedField(form, context)}`,
  input: plainInput('to', 'grounds', 'change'),
  submit: { en: 'Record the application', fr: 'Enregistrer la demande' },
  done: { en: 'The application is on file.', fr: 'La demande est au dossier.' },
}

const unasked = ({ to, consent }: Application): boolean => to === 'tribunal' && consent === null
const unanswered = ({ consent }: Application): boolean => consent !== null && consent.answer !== 'given'

const ask: CaseAction = {
  ...common,
  name: 'ask-bail-consent',
  command: 'detention/ask-consent',
  title: { en: 'Record that consent to bail was asked for', fr: 'Enregistrer la demande d’accord sur la liberté' },
  labels,
  notNow: awaiting(unasked),
  fields: (form, context) =>
    html`${applicationField(form, context, before(context, unasked))}${happenedField(form, context)}`,
  input: plainInput('application'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The request is on file.', fr: 'La demande d’accord est au dossier.' },
}

const answer: CaseAction = {
  ...common,
  name: 'answer-bail-consent',
  command: 'detention/answer-consent',
  title: { en: 'Record the answer on consent to bail', fr: 'Enregistrer la réponse sur l’accord à la liberté' },
  labels,
  notNow: awaiting(unanswered),
  fields: (form, context) =>
    html`${applicationField(form, context, before(context, unanswered))}${radioField(form, {
      name: 'answer',
      label: labels.answer,
      small: true,
      options: (['given', 'refused'] as const).map((value) => ({ value, text: consents[value] })),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('application', 'answer', 'reasons'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The answer is on file.', fr: 'La réponse est au dossier.' },
}

/** One line for each kind of condition, under one heading that a refusal about all of them leads to. */
function conditionFields(form: Form): Html {
  const wrong = form.errors.filter(({ field }) => field === 'conditions')
  const said = wrong.map(({ message }) => html`<p class="govuk-error-message">${t(message, form.lang)}</p>`)
  const lines = kinds.map((kind) =>
    textField(form, { name: `condition-${kind}`, label: conditionKinds[kind], optional: true, dir: 'auto' }),
  )
  return html`<div id="conditions" tabindex="-1" class="govuk-form-group${wrong.length > 0 && ' govuk-form-group--error'}"><h2 class="govuk-heading-m">${t(labels.conditions, form.lang)}</h2><p class="govuk-hint">${t(words.conditionsHint, form.lang)}</p>${said}${lines}</div>`
}

function decisionInput(values: FormValues, context: ActionContext): Entered {
  const granted = one(values, 'outcome') === 'granted'
  const conditions = kinds.flatMap((kind) => {
    const says = one(values, `condition-${kind}`)
    return says === '' ? [] : [{ kind, says }]
  })
  const begins =
    granted && momentEntered(values, 'begins') ? momentFrom(values, 'begins', labels.begins, context.desk.zone) : null
  const from: Entered =
    begins === null ? { input: {} } : begins.ok ? { input: { begins: begins.at } } : { errors: begins.errors }
  return together(
    { input: typed(values, 'application', 'outcome', 'reasons') },
    { input: granted ? { conditions } : {} },
    from,
    happened(values, context),
  )
}

const any = (): boolean => true

const decide: CaseAction = {
  ...common,
  name: 'decide-bail',
  command: 'detention/decide-bail',
  title: { en: 'Record the decision on bail', fr: 'Enregistrer la décision sur la liberté' },
  labels,
  notNow: awaiting(any),
  fields: (form, context) =>
    html`${applicationField(form, context, before(context, any))}${radioField(form, {
      name: 'outcome',
      label: labels.outcome,
      small: true,
      options: (['granted', 'refused', 'withdrawn'] as const).map((value) => ({ value, text: bailOutcomes[value] })),
    })}${conditionFields(form)}${momentField(form, {
      name: 'begins',
      label: labels.begins,
      hint: words.beginsHint,
      zone: context.desk.zone,
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: decisionInput,
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  warning: true,
  done: { en: 'The decision on bail is on file.', fr: 'La décision sur la liberté est au dossier.' },
}

const refer: CaseAction = {
  ...common,
  name: 'refer-to-tribunal',
  command: 'detention/refer',
  title: { en: 'Record the referral to the tribunal', fr: 'Enregistrer la saisine d’office du tribunal' },
  labels,
  notNow: (context) =>
    held(context) ?? (before(context, ({ by }) => by === 'referral').length > 0 ? refusals.alreadyReferred : null),
  fields: (form, context) => html`${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('reasons'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The referral is on file.', fr: 'La saisine est au dossier.' },
}

const waive: CaseAction = {
  ...refer,
  name: 'waive-referral',
  command: 'detention/waive-referral',
  title: { en: 'Record a written waiver of the referral', fr: 'Enregistrer la renonciation écrite à la saisine' },
  fields: (form, context) => html`${lineField(form, 'document', labels.document)}${happenedField(form, context)}`,
  input: plainInput('document'),
  done: { en: 'The waiver is on file.', fr: 'La renonciation est au dossier.' },
}

/** What an officer can do about bail in a case. */
export const bailActions: readonly CaseAction[] = [apply, ask, answer, decide, refer, waive]
