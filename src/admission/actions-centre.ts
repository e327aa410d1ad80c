import type { Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { dateField, selectField, textField } from '../web/fields.ts'
import { many, one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { Action } from './actions.ts'
import {
  at,
  choiceField,
  dayFrom,
  documentFields,
  noteField,
  partWords,
  peopleField,
  peopleFrom,
  personField,
  reasonsField,
  reasonsOptional,
  typed,
  whenFields,
  whenFrom,
} from './actions-parts.ts'
import { actionLabels as labels } from './actions-words.ts'
import { personAfter } from './after.ts'
import { absenceWords, documentWhyWords } from './after-page-words.ts'
import { allCentres } from './centres.ts'
import type { Application } from './state.ts'
import { termsOf } from './terms.ts'

const unseen = (state: Application): readonly string[] =>
  state.people.map(({ id }) => id).filter((id) => state.biometrics[id] === undefined)
const withAppointment = (state: Application): readonly string[] =>
  unseen(state).filter((id) => personAfter(state.after, id).appointment !== null)
const plainReasons = (values: Parameters<Action['read']>[0]) => ({
  input: { reasons: one(values, 'reasons') },
  errors: [],
})

/** The invitation: sent, answered for them, closed, opened again. */
export const invitationActions = {
  invite: {
    command: 'invite',
    title: { en: 'Invite to apply', fr: 'Inviter à déposer une demande' },
    says: {
      en: 'They are told at once, and have {invitationTime} to say whether they take the place.',
      fr: 'Ils sont prévenus aussitôt et ont {invitationTime} pour dire s’ils prennent la place.',
    },
    when: at('selected'),
    fields: (form, _, { platform }) => {
      // No text gives this time: whoever sends it sees on which reading it rests, and why.
      const { agreement } = platform
      const rests = own(agreement.periods, termsOf(agreement).invitation)?.readings ?? []
      return html`${rests.map((id) => {
        const reading = own(agreement.readings, id)
        const chosen = reading && own(reading.options, reading.chosen)
        return (
          chosen && govuk('inset-text', { text: `${id}. ${t(chosen.says, form.lang)} ${t(reading.reason, form.lang)}` })
        )
      })}`
    },
    read: () => ({ input: {}, errors: [] }),
  },
  'answer-invitation': {
    command: 'answer-invitation',
    title: { en: 'Record their answer for them', fr: 'Enregistrer leur réponse à leur place' },
    says: {
      en: 'Where they told you otherwise than on their page, by telephone for instance. Say how you know.',
      fr: 'S’ils vous ont répondu autrement que sur leur page, par téléphone par exemple. Indiquez comment vous le savez.',
    },
    when: at('invited', 'applying'),
    fields: (form) =>
      html`${choiceField(form, 'answer', words.answer, { accept: words.accept, decline: words.decline })}${reasonsField(form)}`,
    read: (values) => ({ input: typed(values, ['answer', 'reasons']), errors: [] }),
  },
  'reopen-invitation': {
    command: 'reopen-invitation',
    title: { en: 'Open the invitation again', fr: 'Rouvrir l’invitation' },
    says: {
      en: 'They have {invitationTime} again. A yes that came after the time is taken as it is.',
      fr: 'Ils disposent de nouveau de {invitationTime}. Un oui arrivé hors délai est accepté tel quel.',
    },
    when: (state) => at('invited', 'declined', 'expired')(state) && state.decision === null,
    fields: (form) => reasonsField(form),
    read: plainReasons,
  },
  expire: {
    command: 'expire',
    title: { en: 'Close what has run out', fr: 'Clore ce qui est échu' },
    says: {
      en: 'An invitation not answered in time, or a clearance that ended unused. The place goes back to the draw. They read your reasons, with your name.',
      fr: 'Une invitation restée sans réponse, ou un visa échu sans avoir servi. La place revient au tirage. Ils lisent vos motifs, avec votre nom.',
    },
    grave: true,
    when: (state) =>
      at('invited', 'granted')(state) || (at('arrived')(state) && state.places.length < state.people.length),
    fields: (form) => reasonsField(form),
    read: plainReasons,
  },
} satisfies Record<string, Action>

/** The application for entry clearance and the visa centre. */
export const centreActions = {
  application: {
    command: 'record-application',
    title: { en: 'Record the application as made', fr: 'Enregistrer le dépôt de la demande' },
    says: {
      en: 'The day on which they made their application for entry clearance.',
      fr: 'Le jour où ils ont déposé leur demande de visa d’entrée.',
    },
    when: at('applying'),
    fields: (form, state, { platform }) => {
      const { zone } = platform.agreement.receiving
      const made = state.after.made?.madeOn ?? dayOf(platform.clock.now(), zone)
      return html`${dateField(form, { name: 'madeOn', label: words.madeOn, value: made })}
        ${textField(form, { name: 'number', label: words.number, width: 20, optional: true, value: state.after.made?.number, dir: 'ltr' })}`
    },
    read: (values) => {
      const { day, errors } = dayFrom(values, 'madeOn', words.madeOn)
      return { input: { madeOn: day, ...typed(values, [], ['number']) }, errors }
    },
  },
  appointment: {
    command: 'make-appointment',
    title: { en: 'Make or move the appointment', fr: 'Fixer ou déplacer le rendez-vous' },
    says: {
      en: 'Give the local time ({timeReceiving}). They are told the place, the time and what to bring.',
      fr: 'Indiquez l’heure locale ({timeReceiving}). Ils apprennent le lieu, l’heure et ce qu’il faut apporter.',
    },
    when: (state) => at('applying')(state) && unseen(state).length > 0,
    fields: async (form, state, desk) => {
      const open = (await allCentres(desk.platform.database.query)).filter((one) => one.open)
      if (open.length === 0)
        return html`<p class="govuk-body">${t(words.noCentres, form.lang)} <a class="govuk-link" href="/admissions/centres">${t(words.toCentres, form.lang)}</a></p>`
      const options = open.map(({ centre, name, place }) => ({ value: centre, text: `${name}, ${place}` }))
      return html`${selectField(form, { name: 'centre', label: labels.centre, options, value: open[0]?.centre })}
        ${whenFields(form)}${peopleField(form, state, unseen(state), words.attend)}${reasonsOptional(form, words.whyMoved)}`
    },
    read: (values, _, desk) => {
      const when = whenFrom(values, desk.platform.agreement.receiving.zone)
      const { people, errors } = peopleFrom(values)
      const input = { at: when.instant, people, ...typed(values, ['centre'], ['reasons']) }
      return { input, errors: [...when.errors, ...errors] }
    },
  },
  'cancel-appointment': {
    command: 'cancel-appointment',
    title: { en: 'Cancel the appointment', fr: 'Annuler le rendez-vous' },
    when: (state) => at('applying')(state) && withAppointment(state).length > 0,
    fields: (form, state) =>
      html`${peopleField(form, state, withAppointment(state), partWords.people)}${reasonsField(form)}`,
    read: (values) => {
      const { people, errors } = peopleFrom(values)
      return { input: { people, ...typed(values, ['reasons']) }, errors }
    },
  },
  biometrics: {
    command: 'record-biometrics',
    title: { en: 'Record biometrics', fr: 'Enregistrer la biométrie' },
    says: {
      en: 'Copy the document from the one in the person’s hand, not from this file: it must be the same as at stage one.',
      fr: 'Recopiez le document que la personne présente, non celui du dossier : il doit être le même qu’à la première étape.',
    },
    when: (state) => at('applying')(state) && unseen(state).length > 0,
    fields: (form, state) => {
      const waiting = unseen(state)
      const booked = waiting.map((id) => personAfter(state.after, id).appointment).find((one) => one !== null)
      const before = booked == null ? undefined : { at: booked.at, zone: booked.zone, hour: true }
      return html`${personField(form, state, waiting, labels.person)}
        ${textField(form, { name: 'centre', label: labels.centre, width: 20, value: booked?.name })}${whenFields(form, before)}${documentFields(form)}`
    },
    read: (values, _, desk) => {
      const { instant, errors } = whenFrom(values, desk.platform.agreement.receiving.zone)
      const document = typed(values, ['kind', 'number', 'country'])
      return { input: { ...typed(values, ['person', 'centre']), document, occurredAt: instant }, errors }
    },
  },
  absence: {
    command: 'record-absence',
    title: { en: 'Record who was not enrolled', fr: 'Enregistrer une absence au centre' },
    says: {
      en: 'A fact with its cause. Nothing follows from it by itself: move the appointment, or decide.',
      fr: 'Un fait et sa cause. Rien n’en découle de soi-même : déplacez le rendez-vous ou décidez.',
    },
    when: (state) => at('applying')(state) && withAppointment(state).length > 0,
    fields: (form, state) =>
      html`${peopleField(form, state, withAppointment(state), partWords.people)}${choiceField(form, 'cause', partWords.cause, absenceWords)}${noteField(form)}`,
    read: (values) => {
      const { people, errors } = peopleFrom(values)
      return { input: { people, ...typed(values, ['cause'], ['note']) }, errors }
    },
  },
  document: {
    command: 'accept-document',
    title: { en: 'Put the document on record right', fr: 'Rectifier le document enregistré' },
    says: {
      en: 'Where our record of the document was wrong. Another document can be taken only where the rules let an officer decide so.',
      fr: 'Si notre saisie du document était erronée. Un autre document n’est accepté que si les règles laissent un agent en décider.',
    },
    when: (state) => at('selected', 'invited', 'applying')(state) && unseen(state).length > 0,
    fields: (form, state) =>
      html`${personField(form, state, unseen(state), words.whose)}${choiceField(form, 'why', words.why, documentWhyWords, 'misread')}${documentFields(form)}
        ${textField(form, { name: 'evidence', label: labels.evidence, dir: 'auto' })}${reasonsField(form)}`,
    read: (values) => ({
      input: {
        ...typed(values, ['person', 'why', 'evidence', 'reasons']),
        document: typed(values, ['kind', 'number', 'country']),
      },
      errors: many(values, 'person').length === 0 ? [{ field: 'person', message: partWords.nobody }] : [],
    }),
  },
} satisfies Record<string, Action>

const words = {
  answer: { en: 'What they said', fr: 'Leur réponse' },
  accept: { en: 'They take the place', fr: 'Ils prennent la place' },
  decline: { en: 'They do not take it', fr: 'Ils ne la prennent pas' },
  madeOn: { en: 'Made on', fr: 'Déposée le' },
  number: { en: 'Number of that application', fr: 'Numéro de cette demande' },
  noCentres: { en: 'No visa centre is on the list yet.', fr: 'Aucun centre de visas ne figure encore dans la liste.' },
  toCentres: { en: 'Add a visa centre', fr: 'Ajouter un centre de visas' },
  attend: { en: 'Who is to attend', fr: 'Personnes convoquées' },
  whyMoved: {
    en: 'Needed where an appointment is moved.',
    fr: 'Nécessaires si un rendez-vous est déplacé.',
  },
  whose: { en: 'Whose document', fr: 'Document de qui' },
  why: { en: 'Why it differs', fr: 'Pourquoi il diffère' },
} satisfies Record<string, Text>
