import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { radioField } from '../web/fields.ts'
import { html } from '../web/html.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happenedField,
  labels,
  plainInput,
  reasonsField,
} from './actions.ts'
import type { ReadmissionEvent } from './events.ts'
import type { Said } from './said.ts'
import type { Proposed } from './state.ts'
import { words as refusals } from './words.ts'

/** The second of two officers, where the agreement's data require one. */
const kinds: Readonly<Record<Proposed['kind'], Text>> = {
  inadmissible: { en: 'Protection claim inadmissible', fr: 'Demande de protection irrecevable' },
  certified: {
    en: 'Human-rights claim refused and certified',
    fr: 'Demande fondée sur les droits de l’homme rejetée et attestée infondée',
  },
}

const decisionLabel: Text = { en: 'Decision', fr: 'Décision' }

/** Decisions that another officer proposed. */
const waiting = ({ state, user }: Pick<ActionContext, 'state' | 'user'>): readonly Proposed[] =>
  (state.proposed ?? []).filter(({ officer }) => officer !== user.id)

const agree: CaseAction = {
  name: 'agree-decision',
  command: 'readmission/agree-decision',
  group: 'claims',
  title: { en: 'Agree to a decision of another officer', fr: 'Approuver la décision d’un autre agent' },
  intro: {
    en: 'The decision takes effect when you agree, under both names. If you do not, leave it: by itself it decides nothing.',
    fr: 'La décision prend effet avec votre accord, sous les deux noms. Sinon, laissez-la : par elle-même, elle ne décide rien.',
  },
  labels: { decision: decisionLabel, reasons: labels.reasons },
  knownTo: ({ secondOfficer }) => secondOfficer.inadmissible.required || secondOfficer.certified.required,
  notNow: (context) => closedOrGone(context.state) ?? (waiting(context).length === 0 ? refusals.noSuchDecision : null),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'decision',
      label: decisionLabel,
      options: waiting(context).map(({ id, kind, by, at, reasons }) => ({
        value: id,
        text: kinds[kind],
        hint: html`${by}, ${formatInstant(at, context.desk.zone, context.lang)}: <q dir="auto">${reasons}</q>`,
      })),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('decision', 'reasons'),
  submit: { en: 'Agree', fr: 'Approuver' },
  warning: true,
  done: { en: 'The decision has taken effect under both names.', fr: 'La décision a pris effet sous les deux noms.' },
}

export const secondActions: readonly CaseAction[] = [agree]

/** What either officer did, in words for the timeline. */
export function secondSaid(event: Extract<ReadmissionEvent, { type: 'decision-proposed' | 'decision-agreed' }>): Said {
  const detail = html`<q dir="auto">${event.reasons}</q>`
  if (event.type === 'decision-agreed')
    return { what: { en: 'A second officer agreed', fr: 'Un second agent a donné son accord' }, detail, tone: 'info' }
  const { en, fr } = kinds[event.kind]
  const what = { en: `Proposed, not yet a decision: ${en}`, fr: `Proposée, pas encore décidée : ${fr}` }
  return { what, detail, tone: 'warn' }
}
