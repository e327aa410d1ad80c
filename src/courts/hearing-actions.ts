import { formatInstant } from '../core/calendar.ts'
import {
  type ActionContext,
  type CaseAction,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  together,
  typed,
} from '../readmission/actions.ts'
import { checkboxField, radioField, textArea } from '../web/fields.ts'
import { type Form, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { momentField, momentFrom } from '../web/moment.ts'
import { underCipher } from './anonymity.ts'
import { claimChoice, knownTo, running, unlessOpen } from './claim-actions.ts'
import type { Hearing } from './hearing-state.ts'
import { labels, outcomeWords } from './page-words.ts'
import { hearingsToCome } from './state.ts'

/** Hearings: the forms. */

type Known = Pick<ActionContext, 'state'>
/** Hearings that neither were vacated nor have ended. */
const open = ({ state }: Known): readonly Hearing[] =>
  state.courts.hearings.filter(({ vacated, ended }) => vacated === null && ended === null)
const unlessListed = (context: Known) =>
  open(context).length === 0 ? { en: 'No hearing is listed.', fr: 'Aucune audience n’est fixée.' } : null

function hearingChoice(form: Form, { asked, state, desk, lang }: ActionContext, hearings: readonly Hearing[]) {
  const masked = underCipher(state)
  return radioField(form, {
    name: 'hearing',
    label: labels.hearing,
    value: asked('hearing') || (hearings.length === 1 ? (hearings[0]?.id ?? '') : ''),
    options: hearings.map(({ id, at, judge }) => ({
      value: id,
      text: formatInstant(at, desk.zone, lang),
      ...(judge === undefined ? {} : { hint: masked(judge) }),
    })),
  })
}

const shared = { group: 'courts', labels, knownTo } as const
const record = { en: 'Record', fr: 'Enregistrer' }

const list: CaseAction = {
  name: 'list-hearing',
  command: 'courts/list-hearing',
  group: 'courts',
  title: { en: 'Record a hearing', fr: 'Enregistrer une audience' },
  labels,
  knownTo,
  notNow: unlessOpen,
  fields: (form, context) =>
    html`${claimChoice(form, context, running(context))}${momentField(form, { name: 'at', label: labels.at, zone: context.desk.zone })}${lineField(form, 'judge', labels.judge, { optional: true })}${lineField(form, 'counsel', labels.counsel, { optional: true })}${lineField(form, 'place', labels.place, { optional: true })}${checkboxField(
      form,
      {
        name: 'held',
        label: { en: 'If you record it afterwards', fr: 'Si vous l’enregistrez après coup' },
        small: true,
        options: [{ value: 'yes', text: { en: 'The court has already sat', fr: 'L’audience a déjà eu lieu' } }],
      },
    )}`,
  input: (values, { desk }) => {
    const at = momentFrom(values, 'at', labels.at, desk.zone)
    return together(
      { input: typed(values, 'claim', 'judge', 'counsel', 'place') },
      { input: one(values, 'held') === 'yes' ? { held: true } : {} },
      at.ok ? { input: { at: at.at } } : { errors: at.errors },
    )
  },
  submit: { en: 'Record the hearing', fr: 'Enregistrer l’audience' },
  done: { en: 'The hearing is on file.', fr: 'L’audience est au dossier.' },
}

const begin: CaseAction = {
  ...shared,
  name: 'begin-hearing',
  command: 'courts/begin-hearing',
  title: { en: 'Record that a hearing began', fr: 'Enregistrer le début d’une audience' },
  notNow: unlessListed,
  fields: (form, context) => html`${hearingChoice(form, context, open(context))}${happenedField(form, context)}`,
  input: plainInput('hearing'),
  submit: record,
  done: { en: 'The court is sitting.', fr: 'L’audience est en cours.' },
}

const change: CaseAction = {
  ...shared,
  name: 'change-hearing',
  command: 'courts/change-hearing',
  title: { en: 'Change the judge, counsel or place of a hearing', fr: 'Modifier le juge, l’avocat ou le lieu' },
  intro: { en: 'What you leave empty stays as it was.', fr: 'Ce que vous laissez vide reste inchangé.' },
  notNow: unlessListed,
  fields: (form, context) =>
    html`${hearingChoice(form, context, open(context))}${lineField(form, 'judge', labels.judge, { optional: true })}${lineField(form, 'counsel', labels.counsel, { optional: true })}${lineField(form, 'place', labels.place, { optional: true })}`,
  input: (values) => ({ input: typed(values, 'hearing', 'judge', 'counsel', 'place') }),
  submit: record,
  done: { en: 'The hearing is changed.', fr: 'L’audience est modifiée.' },
}

const adjourn: CaseAction = {
  ...shared,
  name: 'adjourn-hearing',
  command: 'courts/adjourn-hearing',
  title: { en: 'Record that a hearing was adjourned', fr: 'Enregistrer le renvoi d’une audience' },
  labels: { ...labels, at: labels.newTime },
  notNow: unlessListed,
  fields: (form, context) =>
    html`${hearingChoice(form, context, open(context))}${momentField(form, { name: 'at', label: labels.newTime, zone: context.desk.zone })}${textArea(form, { name: 'reasons', label: labels.reasons, optional: true, rows: 3, dir: 'auto' })}`,
  input: (values, { desk }) => {
    const at = momentFrom(values, 'at', labels.newTime, desk.zone)
    return together({ input: typed(values, 'hearing', 'reasons') }, at.ok ? { input: { at: at.at } } : at)
  },
  submit: record,
  done: { en: 'The hearing is adjourned.', fr: 'L’audience est renvoyée.' },
}

const end: CaseAction = {
  ...shared,
  name: 'end-hearing',
  command: 'courts/end-hearing',
  title: { en: 'Record that a hearing ended, and how', fr: 'Enregistrer la fin d’une audience et son issue' },
  intro: {
    en: 'A ruling spoken that forbids the transfer shuts the gate and takes the seat the moment you save it, before it is written. A ruling spoken the other way lifts nothing: that takes the written order.',
    fr: 'Une décision prononcée qui interdit la remise ferme le passage et retire le siège dès l’enregistrement, avant d’être écrite. Une décision prononcée en sens contraire ne lève rien : il y faut la décision écrite.',
  },
  labels: { ...labels, says: labels.spokenSays },
  notNow: unlessListed,
  fields: (form, context) =>
    html`${hearingChoice(form, context, open(context))}${radioField(form, {
      name: 'outcome',
      label: labels.outcome,
      options: Object.entries(outcomeWords).map(([value, text]) => ({ value, text })),
    })}${lineField(form, 'says', labels.spokenSays, { optional: true })}${happenedField(form, context)}`,
  input: plainInput('hearing', 'outcome', 'says'),
  submit: record,
  warning: true,
  done: { en: 'The end of the hearing is on file.', fr: 'La fin de l’audience est au dossier.' },
}

const vacate: CaseAction = {
  ...shared,
  name: 'vacate-hearing',
  command: 'courts/vacate-hearing',
  title: { en: 'Record that a hearing was vacated', fr: 'Enregistrer l’annulation d’une audience' },
  notNow: unlessListed,
  fields: (form, context) =>
    html`${hearingChoice(form, context, hearingsToCome(context.state.courts, context.now))}${reasonsField(form)}`,
  input: (values) => ({ input: typed(values, 'hearing', 'reasons') }),
  submit: record,
  done: { en: 'The hearing is vacated.', fr: 'L’audience est annulée.' },
}

export const hearingActions: readonly CaseAction[] = [list, begin, end, adjourn, change, vacate]
