import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happened,
  happenedField,
  lineField,
  reasonsField,
  together,
  typed,
} from '../readmission/actions.ts'
import type { Served } from '../readmission/state.ts'
import { radioField } from '../web/fields.ts'
import { html } from '../web/html.ts'
import { letterTitle } from './letter-form.ts'
import { labels, words } from './page-words.ts'
import { prepareLetter } from './prepare-actions.ts'
import { proveService, serveLetter, waiting } from './serve-actions.ts'

/** The actions on a case that are about letters: making, serving and proving them, taking them back, closing their offers. */

type Withdrawable = { readonly id: string; readonly template: string; readonly at: Text }

/** Letters served that promised nothing, and letters prepared that nobody has been given. */
function withdrawable({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>): readonly Withdrawable[] {
  const served = state.letters.filter(
    (letter) => letter.withdrawn === null && own(agreement.letters, letter.template)?.grants === undefined,
  )
  const said = (at: Served['served']['at']): Text => ({
    en: formatInstant(at, agreement.returning.zone, 'en'),
    fr: formatInstant(at, agreement.returning.zone, 'fr'),
  })
  return [
    ...served.map(({ id, template, served: { at } }) => ({ id, template, at: said(at) })),
    ...waiting(state).map(({ id, template, made: { at } }) => ({
      id,
      template,
      at: { en: `${words.waiting.en}, ${said(at).en}`, fr: `${words.waiting.fr}, ${said(at).fr}` },
    })),
  ]
}

const withdraw: CaseAction = {
  name: 'withdraw-letter',
  command: 'letters/withdraw',
  group: 'procedure',
  title: { en: 'Withdraw a letter', fr: 'Retirer une lettre' },
  intro: {
    en: 'Only a letter that promised nothing can be withdrawn: a promise ends with its time, or when it was used or given up.',
    fr: 'Seule une lettre qui n’a rien promis peut être retirée : une promesse prend fin avec son délai, ou lorsqu’elle est exercée ou abandonnée.',
  },
  labels: { letter: labels.letter, reasons: labels.reasons },
  notNow: (context) => closedOrGone(context.state) ?? (withdrawable(context).length === 0 ? words.none : null),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'letter',
      label: labels.letter,
      options: withdrawable(context).map((letter) => ({
        value: letter.id,
        text: letterTitle(context, letter.template),
        hint: letter.at,
      })),
      value: context.asked('letter'),
    })}${reasonsField(form)}${happenedField(form, context)}`,
  input: (values, context) => together({ input: typed(values, 'letter', 'reasons') }, happened(values, context)),
  submit: { en: 'Withdraw the letter', fr: 'Retirer la lettre' },
  warning: true,
  done: { en: 'The letter is withdrawn.', fr: 'La lettre est retirée.' },
}

const offering = ({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>): readonly Served[] =>
  state.letters.filter(
    (letter) =>
      letter.withdrawn === null &&
      letter.promiseClosed === null &&
      own(agreement.letters, letter.template)?.grants !== undefined,
  )

const closePromise: CaseAction = {
  name: 'close-promise',
  command: 'letters/close-promise',
  group: 'procedure',
  title: {
    en: 'Record that an offer was used or given up',
    fr: 'Enregistrer qu’une offre a été exercée ou abandonnée',
  },
  intro: {
    en: 'A letter that offered a reconsideration keeps the gate shut until its time has run, or until that reconsideration was decided or declined in writing.',
    fr: 'Une lettre qui offrait un réexamen tient le passage fermé jusqu’à la fin de son délai, ou jusqu’à ce que ce réexamen soit tranché ou refusé par écrit.',
  },
  labels: { letter: labels.letter, how: labels.how, document: labels.document, reasons: labels.reasons },
  knownTo: ({ letters, parts }) =>
    Object.values(letters).some(({ grants }) => grants !== undefined && grants.period !== parts.recoveryPeriod),
  notNow: (context) => closedOrGone(context.state) ?? (offering(context).length === 0 ? words.noPromise : null),
  fields: (form, context) =>
    html`${radioField(form, {
      name: 'letter',
      label: labels.letter,
      options: offering(context).map((letter) => ({
        value: letter.id,
        text: letterTitle(context, letter.template),
        hint: formatInstant(letter.served.at, context.desk.zone, context.lang),
      })),
    })}${radioField(form, {
      name: 'how',
      label: labels.how,
      small: true,
      options: [
        { value: 'decided', text: { en: 'Asked for and decided', fr: 'Demandée et tranchée' } },
        { value: 'given-up', text: { en: 'Given up in writing', fr: 'Abandonnée par écrit' } },
      ],
    })}${lineField(form, 'document', labels.document)}${reasonsField(form)}${happenedField(form, context)}`,
  input: (values, context) =>
    together({ input: typed(values, 'letter', 'how', 'document', 'reasons') }, happened(values, context)),
  submit: { en: 'Record', fr: 'Enregistrer' },
  warning: true,
  done: { en: 'It is on file.', fr: 'C’est au dossier.' },
}

export const letterActions: readonly CaseAction[] = [prepareLetter, serveLetter, proveService, withdraw, closePromise]
