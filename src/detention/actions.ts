import type { Text } from '../core/brand.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happened,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  together,
  typed,
} from '../readmission/actions.ts'
import { radioField, selectField, textArea } from '../web/fields.ts'
import { type Form, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { languageCode, languageOptions } from '../web/spoken.ts'
import { bailActions } from './bail-actions.ts'
import { EXTRA, nextReview, reviewKinds } from './clocks.ts'
import { centresListed } from './define.ts'
import { releaseCodes } from './events.ts'
import { gatekeeping, groups, judgements, labels, releases, reviewTitle, pageWords as words } from './page-words.ts'
import { words as refusals } from './words.ts'

/** Detention on the case's page: decided, moved, reviewed, explained, ended. */
const knownTo: NonNullable<CaseAction['knownTo']> = ({ detention }) => detention !== null
const whileHeld: CaseAction['notNow'] = ({ state }) => (state.detention.current === null ? refusals.notHeld : null)
const common = { group: 'detention', knownTo, notNow: whileHeld } as const

const record: Text = { en: 'Record', fr: 'Enregistrer' }
const onFile: Text = { en: 'It is on file.', fr: 'C’est au dossier.' }

const options = <Key extends string>(table: Readonly<Record<Key, Text>>, keys: readonly Key[]) =>
  keys.map((value) => ({ value, text: table[value] }))
const judged = ['maintain', 'release'] as const

const languageFields = (form: Form, { lang, state }: ActionContext): Html =>
  html`${selectField(form, {
    name: 'language',
    label: labels.language,
    blank: words.choose,
    value: languageCode(state.screening.language),
    options: languageOptions(lang),
  })}${lineField(form, 'interpreter', labels.interpreter, { optional: true })}`

/** One of the open centres where there is a list of them; otherwise a name as written. */
async function placeField(form: Form, { desk }: ActionContext, label: Text, value?: string): Promise<Html> {
  const open = (await centresListed(desk.platform.database.query)).filter((centre) => centre.open)
  if (open.length === 0 || value !== undefined) return lineField(form, 'place', label, { value })
  return radioField(form, {
    name: 'place',
    label,
    small: true,
    options: open.map(({ name }) => ({ value: name, text: name })),
  })
}

const decide: CaseAction = {
  ...common,
  name: 'decide-detention',
  command: 'detention/decide',
  title: { en: 'Record the decision to detain', fr: 'Enregistrer la décision de placement' },
  labels: { ...labels, 'gatekeeper.name': labels.gatekeeperName, 'gatekeeper.decision': labels.gatekeeperDecision },
  notNow: ({ state }) => closedOrGone(state),
  fields: async (form, context) => {
    const { agreement, state } = context
    const terms = agreement.detention
    if (terms === null) return null
    const place = await placeField(form, context, labels.place, state.detention.current?.place)
    return html`${place}${radioField(form, {
      name: 'power',
      label: labels.power,
      options: [
        { value: 'examination', text: terms.power.examination },
        { value: 'removal', text: terms.power.removal },
      ],
    })}${lineField(form, 'gatekeeper.name', labels.gatekeeperName)}${radioField(form, {
      name: 'gatekeeper.decision',
      label: labels.gatekeeperDecision,
      small: true,
      options: options(gatekeeping, ['accepted', 'refused']),
    })}${radioField(form, {
      name: 'riskLevel',
      label: labels.riskLevel,
      small: true,
      options: terms.riskLevels.map(({ level, title }) => ({ value: level, text: title })),
    })}${lineField(form, 'reasonsForm', labels.reasonsForm, { value: terms.reasons.form })}${languageFields(form, context)}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: (values, context) => {
    const gatekeeper = { name: one(values, 'gatekeeper.name'), decision: one(values, 'gatekeeper.decision') }
    return together(
      { input: typed(values, 'place', 'power', 'reasonsForm', 'language', 'interpreter', 'riskLevel', 'reasons') },
      { input: { gatekeeper } },
      happened(values, context),
    )
  },
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  warning: true,
  done: { en: 'The decision is on file.', fr: 'La décision est au dossier.' },
}

const move: CaseAction = {
  ...common,
  name: 'move-detainee',
  command: 'detention/move',
  title: { en: 'Record a move to another centre', fr: 'Enregistrer un transfert de centre' },
  labels,
  fields: async (form, context) =>
    html`${await placeField(form, context, labels.newPlace)}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('place', 'reasons'),
  submit: record,
  done: { en: 'The move is on file.', fr: 'Le transfert est au dossier.' },
}

const review: CaseAction = {
  ...common,
  name: 'review-detention',
  command: 'detention/review',
  title: { en: 'Record a review of the detention', fr: 'Enregistrer un réexamen de la rétention' },
  labels,
  fields: (form, context) => {
    const { agreement, state, asked } = context
    const terms = agreement.detention
    const { current } = state.detention
    if (terms === null || current === null) return null
    const kinds = [...reviewKinds(terms), EXTRA]
    const next = nextReview(agreement, terms, current)?.kind
    const value = kinds.find((kind) => kind === asked('kind')) ?? next
    return html`${radioField(form, {
      name: 'kind',
      label: labels.kind,
      hint: terms.reviews.form,
      small: true,
      value,
      options: kinds.map((kind) => ({ value: kind, text: reviewTitle(agreement, kind) })),
    })}${radioField(form, {
      name: 'decision',
      label: labels.decision,
      small: true,
      options: options(judgements, judged),
    })}${textArea(form, {
      name: 'prospects',
      label: labels.prospects,
      hint: words.prospectsHint,
      rows: 4,
      dir: 'auto',
    })}${reasonsField(form)}${lineField(form, 'authoriser', labels.authoriser)}${happenedField(form, context)}`
  },
  input: plainInput('kind', 'decision', 'prospects', 'authoriser', 'reasons'),
  submit: { en: 'Record the review', fr: 'Enregistrer le réexamen' },
  done: { en: 'The review is on file.', fr: 'Le réexamen est au dossier.' },
}

const account: CaseAction = {
  ...common,
  name: 'give-detention-account',
  command: 'detention/give-account',
  title: { en: 'Record the monthly account given', fr: 'Enregistrer le compte rendu mensuel remis' },
  labels,
  fields: (form, context) =>
    html`${textArea(form, { name: 'summary', label: labels.summary, rows: 5, dir: 'auto' })}${languageFields(form, context)}${happenedField(form, context)}`,
  input: plainInput('summary', 'language', 'interpreter'),
  submit: record,
  done: onFile,
}

const panel: CaseAction = {
  ...common,
  name: 'hold-detention-panel',
  command: 'detention/hold-panel',
  title: { en: 'Record the case progression panel', fr: 'Enregistrer la commission de suivi des dossiers' },
  labels,
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'recommendation',
      label: labels.recommendation,
      small: true,
      options: options(judgements, judged),
    })}${radioField(form, {
      name: 'outcome',
      label: labels.outcome,
      small: true,
      options: options(judgements, judged),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('recommendation', 'outcome', 'reasons'),
  submit: record,
  done: onFile,
}

const limit: CaseAction = {
  ...common,
  name: 'record-detention-limit',
  command: 'detention/record-limit',
  title: { en: 'Record what shortens the detention', fr: 'Enregistrer ce qui abrège la rétention' },
  labels,
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'group',
      label: labels.group,
      small: true,
      options: options(groups, ['family', 'pregnant']),
    })}${lineField(form, 'authority', labels.authority, { hint: words.authorityHint, optional: true })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('group', 'authority', 'reasons'),
  submit: record,
  done: onFile,
}

const release: CaseAction = {
  ...common,
  name: 'release-from-detention',
  command: 'detention/release',
  title: { en: 'Record the release', fr: 'Enregistrer la libération' },
  labels,
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'code',
      label: labels.code,
      small: true,
      options: options(releases, releaseCodes),
    })}${lineField(form, 'to', labels.to)}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('code', 'to', 'reasons'),
  submit: { en: 'Record the release', fr: 'Enregistrer la libération' },
  warning: true,
  done: { en: 'The person is on file as released.', fr: 'La personne est enregistrée comme libérée.' },
}

/** What an officer can do to a case here. */
export const detentionActions: readonly CaseAction[] = [
  decide,
  review,
  account,
  panel,
  move,
  limit,
  ...bailActions,
  release,
]
