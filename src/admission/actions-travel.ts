import type { Text } from '../core/brand.ts'
import { radioField, textField } from '../web/fields.ts'
import { many, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { Action } from './actions.ts'
import {
  at,
  choiceField,
  noteField,
  partWords,
  peopleField,
  peopleFrom,
  reasonsField,
  typed,
  whenFields,
  whenFrom,
} from './actions-parts.ts'
import { actionLabels as labels } from './actions-words.ts'
import { personAfter } from './after.ts'
import { incidentOutcomeWords, incidentWords, missedWords, reversalWords } from './after-page-words.ts'
import { travellers } from './arrive.ts'
import { type Application, fullName, personOf } from './state.ts'

const booked = (state: Application): readonly string[] =>
  travellers(state).filter((id) => personAfter(state.after, id).journey !== null)
const arrived = (state: Application): readonly string[] => state.places.map(({ person }) => person)

/** The journey and the border. */
export const travelActions = {
  travel: {
    command: 'book-travel',
    title: { en: 'Book the journey', fr: 'Réserver le voyage' },
    says: {
      en: 'Give the local time of departure ({timeReceiving}). Booking again changes the journey.',
      fr: 'Indiquez l’heure locale de départ ({timeReceiving}). Réserver de nouveau modifie le voyage.',
    },
    when: (state) => at('granted', 'arrived')(state) && travellers(state).length > 0,
    fields: (form, state) => {
      const unbooked = travellers(state).filter((id) => !booked(state).includes(id))
      return html`${whenFields(form)}${textField(form, { name: 'origin', label: labels.origin, width: 20, value: state.travel?.from })}
        ${textField(form, { name: 'to', label: labels.to, width: 20, value: state.travel?.to })}${textField(form, { name: 'carrier', label: labels.carrier, width: 20 })}
        ${peopleField(form, state, travellers(state), words.travel, unbooked.length > 0 ? unbooked : travellers(state))}`
    },
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.platform.agreement.receiving.zone)
      const { people, errors: nobody } = peopleFrom(values)
      const input = { departsAt: instant, from: one(values, 'origin'), ...typed(values, ['to', 'carrier']), people }
      return { input, errors: [...errors, ...nobody] }
    },
  },
  'cancel-travel': {
    command: 'cancel-travel',
    title: { en: 'Cancel the journey', fr: 'Annuler le voyage' },
    when: (state) => at('granted', 'arrived')(state) && booked(state).length > 0,
    fields: (form, state) => html`${peopleField(form, state, booked(state), partWords.people)}${reasonsField(form)}`,
    read: (values) => {
      const { people, errors } = peopleFrom(values)
      return { input: { people, ...typed(values, ['reasons']) }, errors }
    },
  },
  arrival: {
    command: 'record-arrival',
    title: { en: 'Record arrival', fr: 'Enregistrer l’arrivée' },
    says: {
      en: 'Each person who entered makes one place in our book, which the other state is asked to sign. Give the local time ({timeReturning}). Those who come later are recorded when they come.',
      fr: 'Chaque personne entrée forme une place dans notre registre, que l’autre État est invité à signer. Indiquez l’heure locale ({timeReturning}). Les autres sont enregistrés à leur venue.',
    },
    when: (state) => at('granted', 'arrived')(state) && travellers(state).length > 0,
    fields: (form, state, desk) => {
      const before = state.travel === null ? undefined : { at: state.travel.departsAt, zone: desk.zone }
      return html`${peopleField(form, state, travellers(state), labels.people, booked(state))}
        ${textField(form, { name: 'port', label: labels.port, width: 20, value: state.travel?.to })}${whenFields(form, before)}`
    },
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.zone)
      const { people, errors: nobody } = peopleFrom(values)
      return { input: { people, port: one(values, 'port'), occurredAt: instant }, errors: [...nobody, ...errors] }
    },
  },
  missed: {
    command: 'record-missed-travel',
    title: { en: 'Record who did not travel', fr: 'Enregistrer un voyage non effectué' },
    says: {
      en: 'A fact with its cause. The clearance stands: book again while it lasts.',
      fr: 'Un fait et sa cause. Le visa reste valable : réservez de nouveau tant qu’il court.',
    },
    when: (state) => at('granted', 'arrived')(state) && booked(state).length > 0,
    fields: (form, state) =>
      html`${peopleField(form, state, booked(state), partWords.people)}${choiceField(form, 'cause', partWords.cause, missedWords)}${noteField(form)}`,
    read: (values) => {
      const { people, errors } = peopleFrom(values)
      return { input: { people, ...typed(values, ['cause'], ['note']) }, errors }
    },
  },
  incident: {
    command: 'record-incident',
    title: { en: 'Record an incident at the border', fr: 'Consigner un incident à la frontière' },
    says: {
      en: 'An arrival that makes no place: before or after the clearance, refused entry, or somebody who is not in the application. Give the local time ({timeReturning}).',
      fr: 'Une arrivée qui ne forme pas de place : avant ou après le visa, refus d’entrée, ou personne hors de la demande. Indiquez l’heure locale ({timeReturning}).',
    },
    when: at('granted', 'arrived', 'refused', 'declined', 'expired', 'withdrawn'),
    fields: (form, state, desk) =>
      html`${choiceField(form, 'kind', words.kind, incidentWords)}${peopleField(
        form,
        state,
        state.people.map(({ id }) => id),
        partWords.people,
        [],
      )}${textField(form, { name: 'others', label: words.others, optional: true, dir: 'auto' })}
        ${textField(form, { name: 'port', label: labels.port, width: 20, value: state.travel?.to })}${whenFields(form, { at: desk.platform.clock.now(), zone: desk.zone })}${noteField(form, false)}`,
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.zone)
      const people = many(values, 'people')
      return { input: { people, occurredAt: instant, ...typed(values, ['kind', 'port', 'note'], ['others']) }, errors }
    },
  },
  'settle-incident': {
    command: 'settle-incident',
    title: { en: 'Decide an incident', fr: 'Trancher un incident' },
    when: (state) => state.after.incidents.some(({ settled }) => settled === null),
    fields: (form, state) => {
      const open = state.after.incidents.filter(({ settled }) => settled === null)
      const who = (ids: readonly string[], others = '') =>
        [...ids.map((id) => nameOf(state, id)), others].filter((name) => name !== '').join('; ')
      const options = open.map(({ id, kind, people, others, port }) => ({
        value: id,
        text: html`${t(incidentWords[kind], form.lang)} (<bdi>${who(people, others)}</bdi>, <bdi>${port}</bdi>)`,
      }))
      return html`${radioField(form, { name: 'incident', label: words.incident, options, value: open[0]?.id })}
        ${choiceField(form, 'outcome', words.outcome, incidentOutcomeWords)}${reasonsField(form)}`
    },
    read: (values) => ({ input: typed(values, ['incident', 'outcome', 'reasons']), errors: [] }),
  },
  'reverse-arrival': {
    command: 'reverse-arrival',
    title: { en: 'Take an arrival back', fr: 'Annuler une arrivée' },
    says: {
      en: 'Only where it was recorded wrongly. The places leave both books, and the other state is told by a code. Record the true arrival afterwards.',
      fr: 'Seulement si elle a été mal enregistrée. Les places quittent les deux registres et l’autre État en est averti par un code. Enregistrez ensuite l’arrivée véritable.',
    },
    grave: true,
    when: at('arrived'),
    fields: (form, state) =>
      html`${peopleField(form, state, arrived(state), partWords.people, [])}${choiceField(form, 'code', words.code, reversalWords)}${reasonsField(form)}`,
    read: (values) => {
      const { people, errors } = peopleFrom(values)
      return { input: { people, ...typed(values, ['code', 'reasons']) }, errors }
    },
  },
} satisfies Record<string, Action>

const nameOf = (state: Application, id: string): string => {
  const found = personOf(state, id)
  return found === null ? id : fullName(found.person)
}

const words = {
  travel: { en: 'Who travels', fr: 'Personnes qui voyagent' },
  kind: { en: 'What happened', fr: 'Nature' },
  others: { en: 'Somebody who is not in the application', fr: 'Personne hors de la demande' },
  incident: { en: 'Which incident', fr: 'Quel incident' },
  outcome: { en: 'What was decided', fr: 'Ce qui est décidé' },
  code: { en: 'Why it is taken back', fr: 'Pourquoi elle est annulée' },
} satisfies Record<string, Text>
