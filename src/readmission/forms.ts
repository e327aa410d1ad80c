import type { Text } from '../core/brand.ts'
import { radioField, textArea } from '../web/fields.ts'
import { one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { type CaseAction, closedOrGone, happenedField, labels, lineField, plainInput, reasonsField } from './actions.ts'
import { closeCodes } from './page-words.ts'
import { lastAnswer, requestPending } from './state.ts'
import { words as refusals } from './words.ts'

/** Request, information, age, representations, closing: what moves the case itself. */
const sendRequest: CaseAction = {
  name: 'send-request',
  command: 'readmission/send-request',
  group: 'procedure',
  title: { en: 'Send the readmission request', fr: 'Envoyer la demande de réadmission' },
  intro: {
    en: 'The other state receives the particulars, the languages and the evidence of arrival, encrypted to it alone. The time of sending is recorded by the system and cannot be typed.',
    fr: 'L’autre État reçoit l’état civil, les langues et la preuve de l’arrivée, chiffrés pour lui seul. L’heure d’envoi est enregistrée par le système et ne se saisit pas.',
  },
  labels: {},
  notNow: ({ state }) => {
    if (closedOrGone(state) !== null) return closedOrGone(state)
    if (lastAnswer(state)?.outcome === 'accepted') return refusals.alreadyAccepted
    return requestPending(state) ? refusals.requestPending : null
  },
  fields: () => null,
  input: () => ({ input: {} }),
  submit: { en: 'Send the request now', fr: 'Envoyer la demande maintenant' },
  done: { en: 'The request is on its way to the other state.', fr: 'La demande part vers l’autre État.' },
}

const informationLabel: Text = { en: 'Information', fr: 'Précisions' }

const giveInformation: CaseAction = {
  name: 'give-information',
  command: 'readmission/give-information',
  group: 'procedure',
  title: { en: 'Give information', fr: 'Donner des précisions' },
  intro: {
    en: 'Only the other state can read it. Write what it asked for, and no more.',
    fr: 'Seul l’autre État peut le lire. Écrivez ce qu’il a demandé, et rien de plus.',
  },
  labels: { information: informationLabel },
  notNow: ({ state }) => closedOrGone(state) ?? (state.requests.length === 0 ? refusals.noRequest : null),
  fields: (form) => textArea(form, { name: 'information', label: informationLabel, rows: 8, dir: 'auto' }),
  input: (values) => ({ input: { information: one(values, 'information') } }),
  submit: { en: 'Send', fr: 'Envoyer' },
  done: { en: 'The information is on its way to the other state.', fr: 'Les précisions partent vers l’autre État.' },
}

const ageLabels = {
  age: { en: 'What was found', fr: 'Ce qui a été constaté' },
  authority: { en: 'Authority that decided', fr: 'Autorité qui a statué' },
  reasons: labels.reasons,
} satisfies Record<string, Text>

const findAge: CaseAction = {
  name: 'find-age',
  command: 'readmission/find-age',
  group: 'claims',
  title: { en: 'Record the age decision', fr: 'Enregistrer la décision sur l’âge' },
  labels: ageLabels,
  notNow: ({ state }) => closedOrGone(state),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'age',
      label: ageLabels.age,
      options: [
        { value: 'adult', text: { en: 'Adult', fr: 'Majeur' } },
        { value: 'accompanied-minor', text: { en: 'Child with family', fr: 'Mineur accompagné' } },
        { value: 'unaccompanied-minor', text: { en: 'Unaccompanied child', fr: 'Mineur non accompagné' } },
      ],
    })}${lineField(form, 'authority', ageLabels.authority)}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('age', 'authority', 'reasons'),
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  done: { en: 'The age decision is recorded.', fr: 'La décision sur l’âge est enregistrée.' },
}

const representationLabels = {
  from: { en: 'From', fr: 'De la part de' },
  summary: { en: 'What they say', fr: 'Ce qui est exposé' },
} satisfies Record<string, Text>

const representations: CaseAction = {
  name: 'receive-representations',
  command: 'readmission/receive-representations',
  group: 'claims',
  evenIfBadDocument: true,
  title: { en: 'Record representations', fr: 'Enregistrer des observations' },
  labels: representationLabels,
  notNow: ({ state }) => closedOrGone(state),
  fields: (form, context) =>
    html`${lineField(form, 'from', representationLabels.from, {
      hint: { en: 'The person, or who speaks for them.', fr: 'La personne, ou qui parle pour elle.' },
    })}${textArea(form, { name: 'summary', label: representationLabels.summary, rows: 6, dir: 'auto' })}${happenedField(form, context)}`,
  input: plainInput('from', 'summary'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The representations are on file.', fr: 'Les observations sont au dossier.' },
}

const closeLabels = {
  code: { en: 'Why the case closes', fr: 'Motif de clôture' },
  reasons: labels.reasons,
} satisfies Record<string, Text>

const close: CaseAction = {
  name: 'close',
  command: 'readmission/close',
  group: 'case',
  title: { en: 'Close the case', fr: 'Clore le dossier' },
  intro: {
    en: 'The person leaves the return stream. A seat is taken back and the other state is told the request is withdrawn.',
    fr: 'La personne sort de la procédure. Son siège est repris et l’autre État est informé du retrait de la demande.',
  },
  labels: closeLabels,
  notNow: ({ state }) => closedOrGone(state),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'code',
      label: closeLabels.code,
      options: Object.entries(closeCodes).map(([value, text]) => ({ value, text })),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('code', 'reasons'),
  submit: { en: 'Close the case', fr: 'Clore le dossier' },
  warning: true,
  done: { en: 'The case is closed.', fr: 'Le dossier est clos.' },
}

const reopen: CaseAction = {
  name: 'reopen',
  command: 'readmission/reopen',
  group: 'case',
  title: { en: 'Reopen the case', fr: 'Rouvrir le dossier' },
  labels: { reasons: labels.reasons },
  notNow: ({ state }) => (state.closed === null ? refusals.notClosed : null),
  fields: (form, context) => html`${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('reasons'),
  submit: { en: 'Reopen the case', fr: 'Rouvrir le dossier' },
  done: { en: 'The case is open again.', fr: 'Le dossier est rouvert.' },
}

export const procedureActions: readonly CaseAction[] = [sendRequest, giveInformation]
export const personActions: readonly CaseAction[] = [findAge, representations]
export const closingActions: readonly CaseAction[] = [close, reopen]
