import { checkboxField, radioField, textArea, textField } from '../web/fields.ts'
import { type Form, type FormValues, many, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import type { Action } from './actions.ts'
import { actionLabels as labels } from './actions-words.ts'
import { familyActionWords as words } from './family-actions-words.ts'
import { notAccepted, PRESENCE } from './presence-state.ts'
import { type Application, contactOf, fullName, type Status, statusOf, unproved } from './state.ts'

/** What officers may do about families, presence and the ways back. Everything with reasons; what each means is said on its page. */

const reasons = (form: Form): Html => textArea(form, { name: 'reasons', label: labels.reasons, dir: 'auto' })
const plain = (values: FormValues, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, one(values, name)]))
const at =
  (...when: readonly Status[]) =>
  (state: Application): boolean =>
    when.includes(statusOf(state))
const named = (state: Application, ids: readonly string[]) =>
  state.people.filter(({ id }) => ids.includes(id)).map(({ id, person }) => ({ value: id, text: fullName(person) }))
const weigh = (form: Form): Html =>
  html`${textField(form, { name: 'evidence', label: labels.evidence, hint: words.evidenceHint, dir: 'auto' })}${reasons(form)}`

const toAsk = (state: Application): readonly string[] => [...unproved(state), ...notAccepted(state)]
const answered = (state: Application): readonly string[] =>
  state.adults.filter((id) => state.presence[id] !== undefined || state.late[id] !== undefined)
const closedForPresence = ({ eligibility }: Application): boolean =>
  eligibility?.outcome === 'ineligible' && eligibility.ground === PRESENCE

/** Those who ask to join and have no answer to this request yet. */
export const waitingMembers = ({ kin }: Application): readonly string[] =>
  Object.entries(kin.asked)
    .filter(([member, { times }]) => kin.answers[member]?.times !== times)
    .map(([member]) => member)

const memberField = (form: Form, state: Application): Html => {
  const options = waitingMembers(state).map((member) => ({
    value: member,
    text: member,
    hint: state.kin.confirmed.includes(member) ? words.confirmed : words.unconfirmed,
  }))
  return radioField(form, { name: 'member', label: words.member, options })
}

const live: readonly Status[] = [
  'draft',
  'presence',
  'assessment',
  'eligible',
  'ineligible',
  'selected',
  'invited',
  'applying',
  'granted',
]

export const presenceActions = {
  'send-challenge': {
    command: 'send-challenge',
    labels: { people: words.toWhom },
    title: words.sendChallenge,
    says: words.sendChallengeSays,
    when: (state) => (at('presence', 'assessment')(state) || closedForPresence(state)) && toAsk(state).length > 0,
    fields: (form, state) =>
      html`${checkboxField(form, { name: 'people', label: words.toWhom, hint: words.toWhomHint, optional: true, options: named(state, toAsk(state)) })}${reasons(form)}`,
    read: (values) => {
      const people = many(values, 'people')
      return { input: { ...(people.length === 0 ? {} : { people }), ...plain(values, 'reasons') }, errors: [] }
    },
  },
  'judge-presence': {
    command: 'judge-presence',
    labels: { person: words.whose },
    title: words.judge,
    says: words.judgeSays,
    when: (state) =>
      (at('presence', 'assessment', 'eligible', 'selected', 'invited', 'applying')(state) ||
        closedForPresence(state)) &&
      answered(state).length > 0,
    fields: (form, state) => {
      const yesNo = [
        { value: 'yes', text: words.accept },
        { value: 'no', text: words.acceptNot },
      ]
      return html`${radioField(form, { name: 'person', label: words.whose, options: named(state, answered(state)) })}
        ${radioField(form, { name: 'accepted', label: labels.answer, options: yesNo })}${weigh(form)}`
    },
    read: (values) => ({
      input: { ...plain(values, 'person', 'evidence', 'reasons'), ...truth(values, 'accepted') },
      errors: [],
    }),
  },
  'close-presence': {
    command: 'find-ineligible',
    title: words.close,
    says: words.closeSays,
    grave: true,
    when: (state) => at('presence')(state) || (at('assessment')(state) && notAccepted(state).length > 0),
    fields: reasons,
    read: (values) => ({ input: { ground: PRESENCE, ...plain(values, 'reasons') }, errors: [] }),
  },
} satisfies Record<string, Action>

export const familyActions = {
  'late-member': {
    command: 'decide-late-member',
    labels: { outcome: labels.answer },
    title: words.late,
    says: words.lateSays,
    when: (state) => at('presence', 'assessment', 'eligible', 'ineligible')(state) && waitingMembers(state).length > 0,
    fields: (form, state) => {
      const outcomes = [
        { value: 'admit', text: words.admit },
        { value: 'refuse', text: words.refuse },
      ]
      return html`${memberField(form, state)}${radioField(form, { name: 'outcome', label: labels.answer, options: outcomes })}${reasons(form)}`
    },
    read: (values) => ({ input: plain(values, 'member', 'outcome', 'reasons'), errors: [] }),
  },
  'confirm-member': {
    command: 'confirm-member',
    title: words.confirm,
    says: words.confirmSays,
    when: (state) => at('draft')(state) && waitingMembers(state).length > 0,
    fields: (form, state) => html`${memberField(form, state)}${reasons(form)}`,
    read: (values) => ({ input: plain(values, 'member', 'reasons'), errors: [] }),
  },
  'decline-member': {
    command: 'decline-member',
    title: words.decline,
    says: words.declineSays,
    when: (state) =>
      at('draft', 'selected', 'invited', 'applying', 'granted')(state) && waitingMembers(state).length > 0,
    fields: (form, state) => html`${memberField(form, state)}${reasons(form)}`,
    read: (values) => ({ input: plain(values, 'member', 'reasons'), errors: [] }),
  },
  split: {
    command: 'split',
    labels: { people: words.who },
    title: words.split,
    says: words.splitSays,
    grave: true,
    when: (state) =>
      at('presence', 'assessment', 'eligible', 'ineligible', 'selected', 'invited', 'applying')(state) &&
      state.people.length > 1,
    fields: (form, state) => {
      const others = state.people.filter(({ id }) => id !== 'main').map(({ id }) => id)
      const ways = [
        ...(state.selection === null ? [{ value: 'own-application', text: words.own }] : []),
        { value: 'out', text: words.out },
      ]
      return html`${checkboxField(form, { name: 'people', label: words.who, options: named(state, others) })}
        ${radioField(form, { name: 'becomes', label: words.becomes, options: ways })}${reasons(form)}`
    },
    read: (values) => ({
      input: { people: many(values, 'people'), ...plain(values, 'becomes', 'reasons') },
      errors: [],
    }),
  },
  'find-age': {
    command: 'find-age',
    labels: { person: words.whose },
    title: words.age,
    says: words.ageSays,
    when: (state) =>
      at('presence', 'assessment', 'eligible', 'ineligible')(state) &&
      state.people.some(({ person }) => person.birthKnown !== undefined),
    fields: (form, state) => {
      const open = state.people.filter(({ person }) => person.birthKnown !== undefined).map(({ id }) => id)
      const yesNo = [
        { value: 'yes', text: words.adult },
        { value: 'no', text: words.child },
      ]
      return html`${radioField(form, { name: 'person', label: words.whose, options: named(state, open) })}
        ${radioField(form, { name: 'adult', label: labels.answer, options: yesNo })}${weigh(form)}`
    },
    read: (values) => ({
      input: { ...plain(values, 'person', 'evidence', 'reasons'), ...truth(values, 'adult') },
      errors: [],
    }),
  },
  'send-link': {
    command: 'send-link',
    title: words.link,
    says: words.linkSays,
    when: at(...live, 'joining', 'joined'),
    fields: reasons,
    read: (values) => ({ input: plain(values, 'reasons'), errors: [] }),
  },
  'correct-contact': {
    command: 'correct-contact',
    labels: { person: words.whose },
    title: words.correct,
    says: words.correctSays,
    when: at(...live, 'joining'),
    fields: (form, state) => {
      const reachable = ['main', ...state.people.filter(({ contact }) => contact !== null).map(({ id }) => id)]
      const known = named(state, reachable)
      const options = known.some(({ value }) => value === 'main')
        ? known
        : [{ value: 'main', text: words.mainApplicant }, ...known]
      const contact = contactOf(state, 'main')
      return html`${radioField(form, { name: 'person', label: words.whose, options })}
        ${textField(form, { name: 'email', label: labels.email, type: 'email', hint: contact === null ? undefined : words.checkIdentity, dir: 'ltr', spellcheck: false })}
        ${textField(form, { name: 'phone', label: labels.phone, type: 'tel', width: 20, dir: 'ltr' })}${reasons(form)}`
    },
    read: (values) => ({
      input: { ...plain(values, 'person', 'reasons'), contact: plain(values, 'email', 'phone') },
      errors: [],
    }),
  },
} satisfies Record<string, Action>

/** Yes or no as chosen; nothing where nothing was chosen, so that the answer is "choose". */
function truth(values: FormValues, name: string): Readonly<Record<string, boolean>> {
  const chosen = one(values, name)
  return chosen === '' ? {} : { [name]: chosen === 'yes' }
}
