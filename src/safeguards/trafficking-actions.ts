import type { Text } from '../core/brand.ts'
import type { CaseAction } from '../readmission/actions.ts'
import { html } from '../web/html.ts'
import { action, choice, type Field, type Spec } from './form-actions.ts'
import * as say from './page-words.ts'
import { labels } from './page-words.ts'
import { pending } from './referral.ts'
import type { Referral } from './state.ts'
import { words } from './words.ts'

/** Referral, the authority's questions and its decisions: the forms. */
const line = (name: string, label: Text): Field => ({ kind: 'line', name, label })
const prose = (name: string, label: Text): Field => ({ kind: 'prose', name, label })

type Which = (referral: Referral) => boolean
const referrals = (which: Which): Field => ({
  kind: 'choice',
  name: 'referral',
  label: labels.referral,
  options: ({ state }) =>
    state.safeguards.referrals.filter(which).map(({ id, reference, firstResponder, indicators }) => ({
      value: id,
      text: reference ?? firstResponder,
      hint: html`<q dir="auto">${indicators}</q>`,
    })),
})

const decidedAt: Field = { kind: 'moment', name: 'decidedAt', label: labels.decidedAt }

/** A step on a referral that is at the right stage; where none is, the reason why not. */
const step = (which: Which, none: Text, spec: Omit<Spec, 'part' | 'notNow'>): CaseAction =>
  action({
    ...spec,
    part: 'trafficking',
    fields: [referrals(which), ...spec.fields],
    notNow: ({ state }) => {
      const all = state.safeguards.referrals
      if (all.some(which)) return null
      return all.length === 0 ? words.noReferral : none
    },
  })

/** A decision of the authority: its outcome, when it was made, and the document. */
const decision = (
  which: Which,
  none: Text,
  spec: Pick<Spec, 'name' | 'title' | 'intro' | 'done'>,
  ...outcomes: readonly Field[]
): CaseAction =>
  step(which, none, { ...spec, fields: [...outcomes, decidedAt, line('document', labels.document)], warning: true })

/** Asked only where an earlier decision was positive and the law makes it matter; of a negative one it is left out. */
const second: Field = {
  kind: 'choice',
  name: 'second',
  label: say.secondLabel,
  hint: say.secondHint,
  ifAny: true,
  options: ({ state, agreement }) =>
    agreement.safeguards?.trafficking?.secondPositive != null &&
    state.safeguards.referrals.some(({ reasonable }) => reasonable?.outcome === 'positive')
      ? Object.entries(say.secondWords).map(([value, text]) => ({ value, text }))
      : [],
}

const undecided: Which = (one) => pending(one) === 'reasonable'
const onFile: Text = { en: 'The decision is on file.', fr: 'La décision est au dossier.' }

export const traffickingActions: readonly CaseAction[] = [
  action({
    name: 'refer-trafficking',
    bites: true,
    part: 'trafficking',
    title: { en: 'Record a trafficking referral', fr: 'Enregistrer un signalement de traite' },
    intro: {
      en: 'From this moment nobody travels until the authority has decided.',
      fr: 'Dès cet instant, aucun départ tant que l’autorité n’a pas statué.',
    },
    fields: [
      line('firstResponder', labels.firstResponder),
      prose('indicators', labels.indicators),
      { kind: 'line', name: 'reference', label: labels.reference, optional: true },
    ],
    evenClosed: true,
    warning: true,
    done: {
      en: 'The referral is on file and the gate is shut.',
      fr: 'Le signalement est au dossier et le passage est fermé.',
    },
  }),
  step(undecided, words.alreadyDecided, {
    name: 'ask-trafficking-information',
    title: { en: 'Record a question of the authority', fr: 'Enregistrer une question de l’autorité' },
    fields: [prose('asks', labels.asks)],
    done: { en: 'The question is on file.', fr: 'La question est au dossier.' },
  }),
  step((one) => one.questions.some(({ given }) => given === null), words.nothingAsked, {
    name: 'give-trafficking-information',
    title: { en: 'Record the answer to the authority', fr: 'Enregistrer la réponse à l’autorité' },
    fields: [prose('gives', labels.gives)],
    done: { en: 'The answer is on file.', fr: 'La réponse est au dossier.' },
  }),
  decision(
    undecided,
    words.alreadyDecided,
    {
      name: 'record-reasonable-grounds',
      title: { en: 'Record the first decision on trafficking', fr: 'Enregistrer la première décision sur la traite' },
      done: onFile,
    },
    choice('outcome', labels.outcome, say.grounds),
    second,
  ),
  step((one) => one.reasonable?.outcome === 'negative' && one.reconsideration === null, words.notNegative, {
    name: 'ask-reconsideration',
    title: { en: 'Record that reconsideration is asked for', fr: 'Enregistrer une demande de réexamen' },
    fields: [line('by', labels.by), prose('grounds', labels.grounds)],
    warning: true,
    done: {
      en: 'The request is on file and the gate is shut.',
      fr: 'La demande est au dossier et le passage est fermé.',
    },
  }),
  decision(
    (one) => pending(one) === 'reconsideration',
    words.notAsked,
    {
      name: 'record-reconsideration',
      title: { en: 'Record the decision on reconsideration', fr: 'Enregistrer la décision de réexamen' },
      done: onFile,
    },
    choice('outcome', labels.outcome, say.reconsidered),
  ),
  decision(
    (one) => pending(one) === 'conclusive',
    words.notPositive,
    {
      name: 'record-conclusive-grounds',
      title: { en: 'Record the conclusive decision', fr: 'Enregistrer la décision définitive' },
      intro: {
        en: 'The barrier goes with it, but not before the days of the recovery period have run.',
        fr: 'L’obstacle est alors levé, mais pas avant la fin de la période de rétablissement.',
      },
      done: onFile,
    },
    choice('outcome', labels.outcome, say.grounds),
  ),
  decision(
    (one) => one.reasonable?.outcome === 'positive' && one.disqualified === null,
    words.notPositive,
    {
      name: 'record-disqualification',
      title: { en: 'Record a disqualification', fr: 'Enregistrer une exclusion de la protection' },
      intro: {
        en: 'Only a decision of the competent authority. It ends the recovery period.',
        fr: 'Seulement une décision de l’autorité compétente. Elle met fin à la période de rétablissement.',
      },
      done: onFile,
    },
    choice('ground', labels.ground, say.disqualifications),
  ),
]
