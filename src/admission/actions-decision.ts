import type { Text } from '../core/brand.ts'
import { addMonths, dayOf } from '../core/calendar.ts'
import { due } from '../law/due.ts'
import { dateField, textField } from '../web/fields.ts'
import { one } from '../web/form.ts'
import { html } from '../web/html.ts'
import type { Action } from './actions.ts'
import { at, choiceField, dayFrom, partWords, peopleField, peopleFrom, reasonsField, typed } from './actions-parts.ts'
import { actionLabels as labels } from './actions-words.ts'
import { personAfter } from './after.ts'
import { checkWords, choiceWords, settableWords } from './after-page-words.ts'
import { notArrived, parted } from './clear.ts'
import { standingNow } from './correct.ts'
import type { Application } from './state.ts'
import { termsOf } from './terms.ts'

const withDecision = (state: Application, outcome: 'granted' | 'refused' | null): readonly string[] =>
  notArrived(state).filter((id) => (personAfter(state.after, id).decision?.outcome ?? null) === outcome)

/** Checks, the decision, what the family wants where it is decided in parts, and the correction of what was recorded. */
export const decisionActions = {
  check: {
    command: 'record-check',
    title: { en: 'Record a check', fr: 'Enregistrer une vérification' },
    says: {
      en: 'One check at a time, for everybody or for some. Nobody is granted before every check is clear. Nothing of it goes to {theReceiving}.',
      fr: 'Une vérification à la fois, pour tous ou pour certains. Aucun visa avant que chacune soit établie. Rien n’en est transmis à l’autre État : {receiving}.',
    },
    when: at('applying', 'granted', 'refused'),
    fields: (form, state, desk) => {
      const { checks } = termsOf(desk.platform.agreement)
      const open = Object.keys(checks).find((id) =>
        notArrived(state).some((person) => personAfter(state.after, person).checks[id]?.outcome !== 'clear'),
      )
      const asked = Object.fromEntries(Object.entries(checks).map(([id, { short }]) => [id, short]))
      return html`${choiceField(form, 'check', words.check, asked, open)}${peopleField(form, state, notArrived(state), partWords.people)}
        ${choiceField(form, 'outcome', words.outcome, checkWords)}${textField(form, { name: 'by', label: words.by, dir: 'auto' })}${reasonsField(form)}`
    },
    read: (values) => {
      const { people, errors } = peopleFrom(values)
      return { input: { people, ...typed(values, ['check', 'outcome', 'by', 'reasons']) }, errors }
    },
  },
  grant: {
    command: 'grant',
    title: { en: 'Grant entry clearance', fr: 'Accorder le visa d’entrée' },
    says: {
      en: 'For the whole group, or for some of it, for {clearanceTime} at most. A child only with an adult of the family. They read your reasons, with your name.',
      fr: 'Pour tout le groupe ou une partie, {clearanceTime} au plus. Un enfant seulement avec un adulte de la famille. Ils lisent vos motifs, avec votre nom.',
    },
    when: (state) => at('applying', 'refused', 'granted', 'expired', 'arrived')(state) && notArrived(state).length > 0,
    fields: (form, state, { platform }) => {
      const { agreement, clock } = platform
      const from = dayOf(clock.now(), agreement.returning.zone)
      const most = due(agreement, termsOf(agreement).clearance, from, { asOf: clock.now() })
      const until = 'problem' in most ? addMonths(from, 1) : most.lastDay
      const open = withDecision(state, null)
      return html`${peopleField(form, state, notArrived(state), partWords.people, open.length > 0 ? open : notArrived(state))}
        ${dateField(form, { name: 'from', label: labels.from, value: from })}${dateField(form, { name: 'until', label: labels.until, value: until })}${reasonsField(form)}`
    },
    read: (values, state) => {
      const [from, until] = [dayFrom(values, 'from', labels.from), dayFrom(values, 'until', labels.until)]
      const { people, errors } = peopleFrom(values)
      const whole = people.length === state.people.length ? {} : { people }
      return {
        input: { from: from.day, until: until.day, ...typed(values, ['reasons']), ...whole },
        errors: [...errors, ...from.errors, ...until.errors],
      }
    },
  },
  refuse: {
    command: 'refuse',
    title: { en: 'Refuse', fr: 'Refuser' },
    says: {
      en: 'The applicant reads your reasons as you write them, with your name, and is told to seek legal advice. A grant to the same people is taken back.',
      fr: 'Le demandeur lit vos motifs tels quels, avec votre nom, et est invité à consulter un conseil juridique. Un visa accordé aux mêmes personnes est retiré.',
    },
    grave: true,
    when: (state) =>
      at('selected', 'invited', 'applying', 'granted', 'refused', 'arrived')(state) &&
      notArrived(state).length > withDecision(state, 'refused').length,
    fields: (form, state) =>
      html`${peopleField(form, state, notArrived(state), partWords.people)}${reasonsField(form)}`,
    read: (values, state) => {
      const { people, errors } = peopleFrom(values)
      const whole = people.length === state.people.length ? {} : { people }
      return { input: { ...typed(values, ['reasons']), ...whole }, errors }
    },
  },
  choose: {
    command: 'choose',
    title: { en: 'Record what the family wants', fr: 'Enregistrer le choix de la famille' },
    says: {
      en: 'Some are granted and others refused. The family says whether those who are granted travel. Say how you know.',
      fr: 'Certains ont un visa, d’autres un refus. La famille dit si ceux qui ont un visa voyagent. Indiquez comment vous le savez.',
    },
    when: (state) => at('granted', 'declined')(state) && parted(state),
    fields: (form) => html`${choiceField(form, 'choice', words.choice, choiceWords)}${reasonsField(form)}`,
    read: (values) => ({ input: typed(values, ['choice', 'reasons']), errors: [] }),
  },
  'set-aside': {
    command: 'set-aside',
    title: { en: 'Correct what was recorded in error', fr: 'Corriger une saisie erronée' },
    says: {
      en: 'What you choose counts no more. It stays in the record, with your correction and its reasons.',
      fr: 'Ce que vous choisissez ne compte plus. La saisie reste au dossier, avec votre correction et ses motifs.',
    },
    grave: true,
    when: (state) =>
      at('invited', 'applying', 'granted', 'refused', 'declined', 'expired', 'arrived', 'withdrawn')(state) &&
      state.selection !== null &&
      Object.values(standingNow(state)).some((of) => of !== null),
    fields: (form, state) => {
      const now = Object.entries(standingNow(state))
      const choices = Object.fromEntries(
        Object.entries(settableWords).filter(([what]) => now.some(([key, of]) => key === what && of !== null)),
      )
      const ids = [...new Set(now.flatMap(([, of]) => of ?? []))]
      return html`${choiceField(form, 'what', words.what, choices)}${ids.length > 0 && peopleField(form, state, ids, words.ofWhom, [])}${reasonsField(form)}`
    },
    read: (values, state) => {
      const what = one(values, 'what')
      const perPerson = Object.entries(standingNow(state)).some(
        ([key, of]) => key === what && of !== null && of.length > 0,
      )
      const people = perPerson ? { people: peopleFrom(values).people } : {}
      return { input: { ...typed(values, ['what', 'reasons']), ...people }, errors: [] }
    },
  },
} satisfies Record<string, Action>

const words = {
  check: { en: 'Which check', fr: 'Quelle vérification' },
  outcome: { en: 'What it showed', fr: 'Son résultat' },
  by: { en: 'Who made it', fr: 'Faite par' },
  choice: { en: 'What the family wants', fr: 'Ce que veut la famille' },
  what: { en: 'What was recorded in error', fr: 'Saisie erronée' },
  ofWhom: { en: 'Of whom (nobody ticked: of all)', fr: 'Pour qui (sans coche : pour tous)' },
} satisfies Record<string, Text>
