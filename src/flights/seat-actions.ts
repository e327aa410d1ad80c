import type { Text } from '../core/brand.ts'
import { formatInstant, isAfter } from '../core/calendar.ts'
import { type CaseAction, closedOrGone, plainInput, typed } from '../readmission/actions.ts'
import { colon } from '../readmission/page-words.ts'
import { radioField, textArea } from '../web/fields.ts'
import { one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { seatLostReason, withdrawCodes, words } from './page-words.ts'
import { allFlights, seatsTaken } from './view.ts'
import { words as refusals } from './words.ts'

/** A seat given to a case, or taken back from it. */
const labels = {
  flight: words.flight,
  code: words.reason,
  reasons: { en: 'In words', fr: 'En toutes lettres' },
} satisfies Record<string, Text>

const none: Text = {
  en: 'No flight is scheduled. Schedule one first.',
  fr: 'Aucun vol n’est programmé. Programmez-en un d’abord.',
}

const give: CaseAction = {
  name: 'give-seat',
  command: 'flights/give-seat',
  group: 'flight',
  title: words.give,
  intro: {
    en: 'A notice that still runs does not stop a seat; a barrier, a refusal or a promise does.',
    fr: 'Un préavis en cours n’empêche pas le siège ; un obstacle, un refus ou une promesse l’empêchent.',
  },
  labels,
  notNow: ({ state }) => closedOrGone(state) ?? (state.seat === null ? null : refusals.hasSeat),
  fields: async (form, { desk, lang, now }) => {
    const { query } = desk.platform.database
    const [flights, taken] = await Promise.all([allFlights(query), seatsTaken(query)])
    const next = flights.filter(({ departsAt, cancelled }) => cancelled === null && isAfter(departsAt, now))
    if (next.length === 0) return html`<p class="govuk-body app-empty" id="flight" tabindex="-1">${t(none, lang)}</p>`
    return radioField(form, {
      name: 'flight',
      label: labels.flight,
      options: next.map(({ reference, number, departsAt, origin, destination, seats }) => ({
        value: reference,
        text: `${number}, ${formatInstant(departsAt, desk.zone, lang)}`,
        hint: `${origin} → ${destination}, ${t(words.free, lang).toLocaleLowerCase(lang)}${t(colon, lang)}${seats - (taken.get(reference) ?? 0)}`,
      })),
    })
  },
  input: (values) => ({ input: typed(values, 'flight') }),
  submit: words.give,
  done: words.giveDone,
}

const withdraw: CaseAction = {
  name: 'withdraw-seat',
  command: 'flights/withdraw-seat',
  group: 'flight',
  title: words.withdraw,
  labels,
  notNow: ({ state }) => closedOrGone(state) ?? (state.seat === null ? refusals.noSeat : null),
  fields: (form, { agreement }) =>
    html`${radioField(form, {
      name: 'code',
      label: labels.code,
      options: withdrawCodes.map((code) => ({ value: code, text: seatLostReason(agreement, code) })),
    })}${textArea(form, { name: 'reasons', label: labels.reasons, rows: 3, optional: true, dir: 'auto' })}`,
  input: (values, context) => {
    const plain = plainInput('code', 'reasons')(values, context)
    return 'errors' in plain ? plain : { input: { ...plain.input, flight: context.state.seat?.flight } }
  },
  submit: words.withdraw,
  warning: true,
  done: { en: 'The seat is free again.', fr: 'Le siège est de nouveau libre.' },
}

const failed: CaseAction = {
  name: 'record-failed-removal',
  command: 'flights/record-failed-removal',
  group: 'flight',
  title: { en: 'Record that the removal did not take place', fr: 'Enregistrer que l’éloignement n’a pas eu lieu' },
  intro: {
    en: 'If it failed for weather, a fault or disruption, a further attempt may follow for some days without a new notice. Otherwise serve a fresh notice.',
    fr: 'En cas de météo, de panne ou de perturbation, une nouvelle tentative est possible pendant quelques jours sans nouveau préavis. Sinon, notifiez un nouveau préavis.',
  },
  labels: { beyondControl: { en: 'Why it failed', fr: 'Cause de l’échec' }, reasons: labels.reasons },
  // It is a removal the person was told of by letter; where no letter tells of one, the seat is taken back, and that is all.
  knownTo: ({ letters }) => 'removal-notice' in letters || 'departure-details' in letters,
  notNow: ({ state }) => closedOrGone(state),
  fields: (form) =>
    html`${radioField(form, {
      name: 'beyondControl',
      label: { en: 'Why it failed', fr: 'Cause de l’échec' },
      options: [
        {
          value: 'yes',
          text: {
            en: 'Beyond our control: weather, fault, disruption',
            fr: 'Hors de notre contrôle : météo, panne, perturbation',
          },
        },
        { value: 'no', text: { en: 'Within our control', fr: 'Relevant de notre contrôle' } },
      ],
    })}${textArea(form, { name: 'reasons', label: labels.reasons, rows: 3, dir: 'auto' })}`,
  input: (values) => {
    const said = one(values, 'beyondControl')
    return { input: { ...typed(values, 'reasons'), ...(said === '' ? {} : { beyondControl: said === 'yes' }) } }
  },
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The failed removal is on file.', fr: 'L’échec de l’éloignement est au dossier.' },
}

export const seatActions: readonly CaseAction[] = [give, withdraw, failed]
