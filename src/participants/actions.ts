import { formatInstant } from '../core/calendar.ts'
import { type CaseAction, plainInput, reasonsField } from '../readmission/actions.ts'
import { radioField, textArea } from '../web/fields.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { desk as words } from './page-words.ts'
import { askTitles, kindTitles, refusals } from './words.ts'

/** What an officer does about those outside. Letting somebody in has a page of its own: it shows a code. */
const end: CaseAction = {
  name: 'end-outside',
  command: 'participants/end',
  group: 'case',
  title: { en: 'End somebody’s access from outside', fr: 'Retirer un accès extérieur' },
  intro: {
    en: 'At once: their open page closes and their code opens nothing.',
    fr: 'Aussitôt : leur page ouverte se ferme et leur code n’ouvre plus rien.',
  },
  labels: { participant: words.participant, reasons: words.reasons },
  notNow: ({ state }) => (state.participants.list.some(({ ended }) => ended === null) ? null : words.nobody),
  fields: (form, { state, asked }) =>
    html`${radioField(form, {
      name: 'participant',
      label: words.participant,
      ...(asked('participant') === '' ? {} : { value: asked('participant') }),
      options: state.participants.list
        .filter(({ ended }) => ended === null)
        .map(({ id, name, kind }) => ({ value: id, text: name, hint: kindTitles[kind] })),
    })}${reasonsField(form)}`,
  input: plainInput('participant', 'reasons'),
  submit: words.end,
  warning: true,
  done: { en: 'The access has ended.', fr: 'L’accès est retiré.' },
}

const answer: CaseAction = {
  name: 'answer-outside',
  command: 'participants/answer',
  group: 'case',
  title: { en: 'Answer somebody outside', fr: 'Répondre à un intervenant extérieur' },
  labels: { ask: words.ask, answer: words.answerLabel },
  notNow: ({ state }) =>
    state.participants.asks.some(({ answered }) => answered === null) ? null : refusals.nothingAsked,
  fields: (form, { state, asked, desk, lang }) => {
    const open = state.participants.asks.filter(({ answered }) => answered === null)
    const chosen = asked('ask') || (open.length === 1 ? (open[0]?.id ?? '') : '')
    return html`${radioField(form, {
      name: 'ask',
      label: words.ask,
      value: chosen,
      options: open.map(({ id, by, what, says, asked: mark }) => ({
        value: id,
        text: html`${state.participants.list.find((one) => one.id === by)?.name ?? mark.by}: ${t(askTitles[what], lang)}`,
        hint: html`${formatInstant(mark.at, desk.zone, lang)}${says !== undefined && html` <q dir="auto">${says}</q>`}`,
      })),
    })}${textArea(form, { name: 'answer', label: words.answerLabel, rows: 5, dir: 'auto' })}`
  },
  input: plainInput('ask', 'answer'),
  submit: words.answer,
  done: { en: 'They can read your answer now.', fr: 'Votre réponse leur est visible.' },
}

export const participantActions: readonly CaseAction[] = [end, answer]
