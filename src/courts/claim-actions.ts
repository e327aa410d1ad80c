import { own } from '../core/own.ts'
import {
  type ActionContext,
  type CaseAction,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  together,
} from '../readmission/actions.ts'
import { checkboxField, radioField, selectField, textArea } from '../web/fields.ts'
import { type Form, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { underCipher } from './anonymity.ts'
import { referencesOf, remedyTitle } from './case-view.ts'
import { labels, stageWords } from './page-words.ts'
import type { Claim } from './state.ts'

/** Claims and undertakings: the forms. */

/** Under which agreements there are courts at all. */
export const knownTo: NonNullable<CaseAction['knownTo']> = ({ courts }) => courts !== null

type Known = Pick<ActionContext, 'state'>
/** Claims that have not ended. */
export const running = ({ state }: Known): readonly Claim[] => state.courts.claims.filter(({ over }) => !over)
const noClaim = { en: 'No claim is open on this case.', fr: 'Aucun recours en cours dans ce dossier.' }
/** Why nothing of a claim can be recorded: none is open. */
export const unlessOpen = (context: Known) => (running(context).length === 0 ? noClaim : null)

/** Which claim: one of those given; the one the address asks for, or the only one, is chosen. */
export function claimChoice(form: Form, context: ActionContext, claims: readonly Claim[], optional = false) {
  const { agreement, lang, asked } = context
  const chosen = asked('claim') || (claims.length === 1 && !optional ? (claims[0]?.id ?? '') : '')
  return radioField(form, {
    name: 'claim',
    label: labels.claim,
    optional,
    value: chosen,
    options: claims.map((claim) => ({
      value: claim.id,
      text: `${t(remedyTitle(agreement, claim.kind), lang)}${claim.cipher === null ? '' : `, ${claim.cipher}`}`,
      hint: referencesOf(agreement, lang, claim),
    })),
  })
}

const courtChoice = (form: Form, { agreement }: ActionContext) =>
  selectField(form, {
    name: 'court',
    label: labels.court,
    blank: { en: 'Choose', fr: 'Choisissez' },
    options: Object.entries(agreement.courts?.courts ?? {}).map(([value, text]) => ({ value, text })),
  })

const lodge: CaseAction = {
  name: 'lodge-claim',
  command: 'courts/lodge-claim',
  group: 'courts',
  evenIfBadDocument: true,
  title: { en: 'Lodge a claim', fr: 'Enregistrer un recours' },
  intro: {
    en: 'Only what suspends, suspends: the case will say of each claim whether it does, and why.',
    fr: 'Seul suspend ce qui suspend : le dossier dira de chaque recours s’il suspend, et pourquoi.',
  },
  labels,
  knownTo,
  notNow: () => null,
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'kind',
      label: labels.kind,
      options: Object.values(context.agreement.courts?.remedies ?? {}).map(({ id, title }) => ({
        value: id,
        text: title,
      })),
    })}${courtChoice(form, context)}${lineField(form, 'reference', labels.reference, { optional: true })}${lineField(form, 'cipher', labels.cipher, { optional: true })}${lineField(form, 'lodgedBy', labels.lodgedBy)}${textArea(form, { name: 'summary', label: labels.summary, rows: 3, dir: 'auto' })}${happenedField(form, context)}`,
  input: plainInput('kind', 'court', 'reference', 'cipher', 'lodgedBy', 'summary'),
  submit: { en: 'Lodge the claim', fr: 'Enregistrer le recours' },
  done: { en: 'The claim is on file.', fr: 'Le recours est au dossier.' },
}

const transfer: CaseAction = {
  name: 'transfer-claim',
  command: 'courts/transfer-claim',
  group: 'courts',
  title: { en: 'Record that a claim moved to another court', fr: 'Enregistrer le transfert d’un recours' },
  intro: { en: 'Both references are kept.', fr: 'Les deux références sont conservées.' },
  labels,
  knownTo,
  notNow: unlessOpen,
  fields: (form, context) =>
    html`${claimChoice(form, context, running(context))}${courtChoice(form, context)}${lineField(form, 'reference', labels.reference)}${happenedField(form, context)}`,
  input: plainInput('claim', 'court', 'reference'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The claim has both its references.', fr: 'Le recours porte ses deux références.' },
}

const cipher: CaseAction = {
  name: 'set-cipher',
  command: 'courts/set-cipher',
  group: 'courts',
  title: { en: 'Record an anonymity order', fr: 'Enregistrer une ordonnance d’anonymat' },
  intro: {
    en: 'From then on what is shown of the courts uses the cipher and no name. Leave the cipher empty where the court lifted it.',
    fr: 'Dès lors, ce qui est montré des juridictions emploie les initiales et aucun nom. Laissez-les vides si le juge a levé l’anonymat.',
  },
  labels,
  knownTo,
  notNow: ({ state }) => (state.courts.claims.length === 0 ? noClaim : null),
  fields: (form, context) =>
    html`${claimChoice(form, context, context.state.courts.claims)}${lineField(form, 'cipher', labels.cipher, { optional: true })}${lineField(form, 'document', labels.document)}${happenedField(form, context)}`,
  input: plainInput('claim', 'cipher', 'document'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'It is on file.', fr: 'C’est au dossier.' },
}

const stage: CaseAction = {
  name: 'record-stage',
  command: 'courts/record-stage',
  group: 'courts',
  title: { en: 'Record what became of a claim', fr: 'Enregistrer la suite d’un recours' },
  intro: {
    en: 'A stage that suspends shuts the gate; one that ends the suspension lifts what it raised, with this document.',
    fr: 'Une étape suspensive ferme le passage ; celle qui met fin à la suspension lève ce qu’elle avait posé, avec ce document.',
  },
  labels,
  knownTo,
  notNow: unlessOpen,
  fields: (form, context) => {
    const kinds = new Set(running(context).map(({ kind }) => kind))
    const stages = [...kinds].flatMap((kind) => own(context.agreement.courts?.remedies ?? {}, kind)?.stages ?? [])
    return html`${claimChoice(form, context, running(context))}${radioField(form, {
      name: 'stage',
      label: labels.stage,
      options: [...new Set(stages)].map((value) => ({ value, text: stageWords[value] })),
    })}${checkboxField(form, {
      name: 'final',
      label: { en: 'Where it was dismissed', fr: 'En cas de rejet' },
      small: true,
      options: [{ value: 'yes', text: labels.final }],
    })}${lineField(form, 'document', labels.document)}${happenedField(form, context)}`
  },
  input: (values, context) =>
    together(plainInput('claim', 'stage', 'document')(values, context), {
      input: one(values, 'final') === 'yes' ? { final: true } : {},
    }),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'It is on file.', fr: 'C’est au dossier.' },
}

const undertake: CaseAction = {
  name: 'give-undertaking',
  command: 'courts/give-undertaking',
  group: 'courts',
  title: { en: 'Record an undertaking not to remove', fr: 'Enregistrer un engagement de ne pas éloigner' },
  labels,
  knownTo,
  notNow: () => null,
  fields: (form, context) =>
    html`${claimChoice(form, context, context.state.courts.claims, true)}${textArea(form, { name: 'says', label: labels.says, rows: 3, dir: 'auto' })}${lineField(form, 'document', labels.document)}${happenedField(form, context)}`,
  input: plainInput('claim', 'says', 'document'),
  submit: { en: 'Record the undertaking', fr: 'Enregistrer l’engagement' },
  done: { en: 'The undertaking stands and the gate is shut.', fr: 'L’engagement vaut et le passage est fermé.' },
}

const release: CaseAction = {
  name: 'release-undertaking',
  command: 'courts/release-undertaking',
  group: 'courts',
  title: { en: 'Record that an undertaking ended', fr: 'Enregistrer la fin d’un engagement' },
  labels,
  knownTo,
  notNow: ({ state }) =>
    state.courts.undertakings.some(({ released }) => released === null)
      ? null
      : { en: 'No undertaking stands.', fr: 'Aucun engagement en cours.' },
  fields: (form, context) => {
    const masked = underCipher(context.state)
    return html`${radioField(form, {
      name: 'undertaking',
      label: labels.undertaking,
      value: context.asked('undertaking'),
      options: context.state.courts.undertakings
        .filter(({ released }) => released === null)
        .map(({ id, says, document }) => ({ value: id, text: masked(document), hint: masked(says) })),
    })}${lineField(form, 'document', labels.document)}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: plainInput('undertaking', 'document', 'reasons'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  warning: true,
  done: { en: 'The undertaking has ended.', fr: 'L’engagement a pris fin.' },
}

const party: CaseAction = {
  name: 'record-interested-party',
  command: 'courts/record-interested-party',
  group: 'courts',
  title: { en: 'Record an interested party', fr: 'Enregistrer une partie intéressée' },
  intro: {
    en: 'Somebody else whom the claim concerns, such as a local authority.',
    fr: 'Une autre personne ou autorité que le recours concerne, par exemple une collectivité locale.',
  },
  labels: { ...labels, name: labels.party },
  knownTo,
  notNow: ({ state }) => (state.courts.claims.length === 0 ? noClaim : null),
  fields: (form, context) =>
    html`${claimChoice(form, context, context.state.courts.claims)}${lineField(form, 'name', labels.party)}${checkboxField(
      form,
      {
        name: 'left',
        label: { en: 'Where it no longer takes part', fr: 'Si elle n’est plus partie' },
        small: true,
        options: [{ value: 'yes', text: { en: 'No longer a party', fr: 'N’est plus partie' } }],
      },
    )}${happenedField(form, context)}`,
  input: (values, context) =>
    together(plainInput('claim', 'name')(values, context), {
      input: one(values, 'left') === 'yes' ? { left: true } : {},
    }),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'It is on file.', fr: 'C’est au dossier.' },
}

export const claimActions: readonly CaseAction[] = [lodge, stage, party, transfer, cipher, undertake, release]
