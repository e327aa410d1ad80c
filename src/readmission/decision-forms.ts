import type { Text } from '../core/brand.ts'
import { citation } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import { radioField, textArea } from '../web/fields.ts'
import type { Form } from '../web/form.ts'
import { type Html, html, nothing } from '../web/html.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happenedField,
  labels,
  plainInput,
  reasonsField,
} from './actions.ts'
import { intentRule } from './answer-time.ts'
import { connections, humanRightsOutcomes, inadmissibilityOutcomes } from './page-words.ts'
import { asks } from './scope.ts'
import { lastServed } from './state.ts'
import { words as refusals } from './words.ts'

/** Claims, and the decisions on them: always by a named officer, always with reasons. */
const claim: CaseAction = {
  name: 'claim-protection',
  command: 'readmission/claim-protection',
  group: 'claims',
  title: { en: 'Record a protection claim', fr: 'Enregistrer une demande de protection' },
  intro: {
    en: 'From this moment nobody travels until the claim is withdrawn or declared inadmissible.',
    fr: 'Dès cet instant, aucun départ tant que la demande n’est pas retirée ou déclarée irrecevable.',
  },
  labels: { occurredAt: labels.occurredAt },
  notNow: ({ state }) => closedOrGone(state) ?? (state.protection.claim === 'open' ? refusals.alreadyClaimed : null),
  fields: (form, context) => happenedField(form, context),
  input: plainInput(),
  submit: { en: 'Record the claim', fr: 'Enregistrer la demande' },
  done: { en: 'The protection claim is on file.', fr: 'La demande de protection est au dossier.' },
}

const withdrawn: CaseAction = {
  name: 'withdraw-protection-claim',
  command: 'readmission/withdraw-protection-claim',
  group: 'claims',
  title: {
    en: 'Record that the protection claim is withdrawn',
    fr: 'Enregistrer le retrait de la demande de protection',
  },
  labels: { reasons: labels.reasons },
  notNow: ({ state }) => closedOrGone(state) ?? (state.protection.claim === 'open' ? null : refusals.noClaim),
  fields: (form, context) =>
    html`${reasonsField(form, labels.reasons, {
      en: 'How the person withdrew it, in which language, and what they were told.',
      fr: 'Comment la personne l’a retirée, dans quelle langue, et ce qui lui a été expliqué.',
    })}${happenedField(form, context)}`,
  input: plainInput('reasons'),
  submit: { en: 'Record the withdrawal', fr: 'Enregistrer le retrait' },
  done: { en: 'The withdrawal is on file.', fr: 'Le retrait est au dossier.' },
}

const decided: Text = {
  en: 'The decision is recorded under your name.',
  fr: 'La décision est enregistrée sous votre nom.',
}

const inadmissibilityLabels = {
  outcome: { en: 'Decision', fr: 'Décision' },
  connection: { en: 'Connection to the receiving state', fr: 'Lien avec l’État requis' },
  reasons: labels.reasons,
} satisfies Record<string, Text>

/** Asked where a rule of the agreement asks for a connection, and of the decision that rests on it. */
function connectionField(form: Form, { agreement }: ActionContext): Html {
  const rule = agreement.parts.connection
  if (rule === null) return nothing
  const { cite } = citation(agreement, rule)
  return radioField(form, {
    name: 'connection',
    label: inadmissibilityLabels.connection,
    hint: {
      en: `For an inadmissible claim only. Any one of the five is enough (${cite.en}): name the one the decision rests on.`,
      fr: `Pour une demande irrecevable seulement. Un seul des cinq suffit (${cite.fr}) : indiquez celui sur lequel repose la décision.`,
    },
    small: true,
    options: Object.entries(connections).map(([value, text]) => ({ value, text })),
  })
}

const inadmissibility: CaseAction = {
  name: 'decide-inadmissibility',
  command: 'readmission/decide-inadmissibility',
  group: 'claims',
  title: { en: 'Decide on inadmissibility', fr: 'Statuer sur l’irrecevabilité' },
  labels: inadmissibilityLabels,
  knownTo: (agreement) => asks(agreement, 'protection-claim'),
  notNow: ({ state, agreement }) => {
    if (closedOrGone(state) !== null) return closedOrGone(state)
    if (state.protection.claim !== 'open') return refusals.noClaim
    const noticeFirst = intentRule({ held: state.heldAt !== undefined }, agreement) !== null
    return noticeFirst && lastServed(state, 'notice-of-intent') === null ? refusals.noNoticeOfIntent : null
  },
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'outcome',
      label: inadmissibilityLabels.outcome,
      options: [
        { value: 'inadmissible', text: inadmissibilityOutcomes.inadmissible },
        { value: 'to-be-considered', text: inadmissibilityOutcomes['to-be-considered'] },
      ],
    })}${connectionField(form, context)}${reasonsField(form)}${happenedField(form, context)}`,
  input: (values, context) => {
    const connected = values.outcome === 'inadmissible' && context.agreement.parts.connection !== null
    const names = connected ? ['outcome', 'connection', 'reasons'] : ['outcome', 'reasons']
    return plainInput(...names)(values, context)
  },
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  warning: true,
  done: decided,
}

/** Where the agreement asks no question about it, a human-rights claim is part of no decision here. */
const humanRightsKnown = (agreement: Agreement): boolean => asks(agreement, 'human-rights-claim')

const summaryLabel: Text = { en: 'What is claimed', fr: 'Ce qui est invoqué' }

const claimHumanRights: CaseAction = {
  name: 'claim-human-rights',
  command: 'readmission/claim-human-rights',
  group: 'claims',
  title: { en: 'Record a human-rights claim', fr: 'Enregistrer une demande fondée sur les droits de l’homme' },
  labels: { summary: summaryLabel },
  knownTo: humanRightsKnown,
  notNow: ({ state }) => closedOrGone(state) ?? (state.humanRights.claim === 'open' ? refusals.alreadyClaimed : null),
  fields: (form, context) =>
    html`${textArea(form, { name: 'summary', label: summaryLabel, rows: 6, dir: 'auto' })}${happenedField(form, context)}`,
  input: plainInput('summary'),
  submit: { en: 'Record the claim', fr: 'Enregistrer la demande' },
  done: { en: 'The human-rights claim is on file.', fr: 'La demande fondée sur les droits de l’homme est au dossier.' },
}

const confirmNone: CaseAction = {
  name: 'confirm-no-human-rights-claim',
  command: 'readmission/confirm-no-human-rights-claim',
  group: 'claims',
  title: {
    en: 'Confirm that no human-rights claim is outstanding',
    fr: 'Confirmer l’absence de demande fondée sur les droits de l’homme',
  },
  intro: {
    en: 'Unknown counts as no: the gate stays shut until somebody has looked and says so.',
    fr: 'L’inconnu vaut refus : le passage reste fermé tant que personne n’a vérifié et ne le dit.',
  },
  labels: { reasons: labels.reasons },
  knownTo: humanRightsKnown,
  notNow: ({ state }) => {
    if (closedOrGone(state) !== null) return closedOrGone(state)
    const { claim } = state.humanRights
    return claim === 'unknown' || claim === 'none' ? null : refusals.humanRightsOpen
  },
  fields: (form, context) =>
    html`${reasonsField(form, labels.reasons, {
      en: 'What you checked, and with whom.',
      fr: 'Ce que vous avez vérifié, et auprès de qui.',
    })}${happenedField(form, context)}`,
  input: plainInput('reasons'),
  submit: { en: 'Confirm', fr: 'Confirmer' },
  done: { en: 'The confirmation is recorded under your name.', fr: 'La confirmation est enregistrée sous votre nom.' },
}

const outcomeLabels = { outcome: { en: 'Decision', fr: 'Décision' }, reasons: labels.reasons } satisfies Record<
  string,
  Text
>

const decideHumanRights: CaseAction = {
  name: 'decide-human-rights-claim',
  command: 'readmission/decide-human-rights-claim',
  group: 'claims',
  title: { en: 'Decide the human-rights claim', fr: 'Statuer sur la demande fondée sur les droits de l’homme' },
  labels: outcomeLabels,
  knownTo: humanRightsKnown,
  notNow: ({ state }) => {
    if (closedOrGone(state) !== null) return closedOrGone(state)
    const { claim } = state.humanRights
    return claim === 'open' || claim === 'refused' ? null : refusals.noHumanRightsClaim
  },
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'outcome',
      label: outcomeLabels.outcome,
      options: Object.entries(humanRightsOutcomes).map(([value, text]) => ({ value, text })),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('outcome', 'reasons'),
  submit: { en: 'Record the decision', fr: 'Enregistrer la décision' },
  warning: true,
  done: decided,
}

export const claimActions: readonly CaseAction[] = [
  claim,
  withdrawn,
  inadmissibility,
  confirmNone,
  claimHumanRights,
  decideHumanRights,
]
