import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { courtActions } from '../courts/actions.ts'
import { claimChoice } from '../courts/claim-actions.ts'
import { labels as courtLabels, effectWords } from '../courts/page-words.ts'
import { extensionActions, letterToExtend } from '../letters/extension-actions.ts'
import { type CaseAction, closedOrGone, lineField, plainInput, typed } from '../readmission/actions.ts'
import { claimActions } from '../readmission/decision-forms.ts'
import { personActions } from '../readmission/forms.ts'
import { safeguardActions } from '../safeguards/actions.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { html } from '../web/html.ts'
import type { AskKind, ParticipantKind } from './events.ts'
import * as say from './own-words.ts'

/** What each kind of reader from outside may do: the desk's own forms, said in their words, and nothing else. */

const desk: readonly CaseAction[] = [
  ...courtActions,
  ...claimActions,
  ...extensionActions,
  ...personActions,
  ...safeguardActions,
]
const known = new Map(desk.map((action) => [action.name, action]))

/** The desk's action of that name. Throws where there is none: a list here would then be wrong. */
function deskAction(name: string): CaseAction {
  const action = known.get(name)
  if (action === undefined) throw new Error(`There is no action ${name}.`)
  return action
}

type Said = Partial<Pick<CaseAction, 'title' | 'intro' | 'submit' | 'done'>>

/** The desk's action in the words of who acts for themselves: their name goes in by itself, and it happens now. */
function asked(name: string, said: Said, words: Readonly<Record<string, Text>>, byline?: string): CaseAction {
  const action = deskAction(name)
  return {
    ...action,
    ...said,
    labels: words,
    fields: (form) =>
      html`${Object.entries(words).map(([field, label]) => textArea(form, { name: field, label, rows: 5, dir: 'auto' }))}`,
    input: (values, { user }) => ({
      input: { ...typed(values, ...Object.keys(words)), ...(byline === undefined ? {} : { [byline]: user.name }) },
    }),
  }
}

/** What the order is called: as typed, else by the document that came with it, else that it is to follow. */
const named = (values: FormValues): string => one(values, 'document') || one(values, 'fileName') || say.toFollow

/** What an order seems to say. Nothing need be filled in: pressed at the last minute, it bites all the same. */
const orderFields = (form: Form) =>
  html`${lineField(form, 'document', courtLabels.sealed, { hint: say.orderNameHint, optional: true })}${lineField(form, 'reference', courtLabels.reference, { optional: true })}${radioField(
    form,
    {
      name: 'what',
      label: courtLabels.what,
      value: 'forbids-transfer',
      options: (['forbids-transfer', 'sets-duties', 'other'] as const).map((value) => ({
        value,
        text: effectWords[value],
      })),
    },
  )}`
const lodged =
  (...names: readonly string[]) =>
  (values: FormValues) => ({
    input: { what: 'forbids-transfer', ...typed(values, ...names), document: named(values), by: 'lodged' },
  })

/** An order lodged from outside: it bites on receipt, at this very second, whatever is wrong with its document (JR-04). */
const lodgeOrder: CaseAction = {
  ...deskAction('receive-order'),
  title: say.lodgeOrder.title,
  intro: say.lodgeOrder.intro,
  fields: (form, context) => {
    const { claims } = context.state.courts
    return html`${orderFields(form)}${claims.length > 0 && claimChoice(form, context, claims, true)}`
  },
  input: lodged('reference', 'what', 'claim'),
  submit: say.lodgeOrder.submit,
  done: say.lodgeOrder.done,
}

/** An order about somebody whose case they do not have: kept, and matched by the courts desk. */
const orderForAnother: CaseAction = {
  ...deskAction('receive-order'),
  name: 'order-for-another',
  command: 'courts/keep-order',
  title: say.otherOrder.title,
  intro: say.otherOrder.intro,
  labels: { ...courtLabels, about: say.otherOrder.about },
  fields: (form) =>
    html`${textArea(form, { name: 'about', label: say.otherOrder.about, hint: say.otherOrder.aboutHint, rows: 3, dir: 'auto' })}${orderFields(form)}`,
  input: lodged('about', 'reference', 'what'),
  submit: say.otherOrder.submit,
  done: say.otherOrder.done,
}

/** A question to those who keep the file: it is a task of theirs until it is answered. */
const ask = (what: AskKind, said: Required<Said>, label: Text): CaseAction => ({
  name: `ask-${what}`,
  command: 'participants/ask',
  group: 'case',
  labels: { says: label },
  notNow: () => null,
  fields: (form) =>
    textArea(form, { name: 'says', label, rows: 5, dir: 'auto', ...(what === 'human' ? { optional: true } : {}) }),
  input: (values, context) => {
    const entered = plainInput('says')(values, context)
    return 'errors' in entered ? entered : { input: { what, ...entered.input } }
  },
  ...said,
})

/** More time to answer the letter served last: asked for here, decided by an officer. */
const moreTime: CaseAction = {
  ...asked('ask-extension', say.moreTime, { reasons: say.whyLonger }),
  input: (values, context) => ({
    input: { letter: letterToExtend(context)?.id, from: context.user.name, ...typed(values, 'reasons') },
  }),
}
const representations = asked('receive-representations', say.answerNotice, { summary: say.inYourWords }, 'from')
const protection: CaseAction = {
  ...asked('claim-protection', say.needProtection, {}),
  notNow: ({ state }) => closedOrGone(state) ?? (state.protection.claim === 'open' ? say.needProtection.already : null),
}
const humanRights = (said: Said) => asked('claim-human-rights', said, { summary: say.inYourWords })
const age = (said: Said) => asked('dispute-age', said, { grounds: say.whyAge }, 'by')
const trafficked = (said: Said) => asked('refer-trafficking', said, { indicators: say.whatHappened }, 'firstResponder')

/** The desk's own form of that name, under the reader's own title where it has one. */
const byName = (...names: readonly string[]): readonly CaseAction[] =>
  names.map((name) => ({ ...deskAction(name), ...ownTitle(name) }))
const ownTitle = (name: string) => {
  const title = own(say.ownTitles, name)
  return title === undefined ? {} : { title }
}

const actions: Readonly<Record<ParticipantKind, readonly CaseAction[]>> = {
  lawyer: [
    lodgeOrder,
    ...byName('lodge-claim'),
    representations,
    moreTime,
    humanRights(say.plainClaims.humanRights),
    protection,
    age(say.plainClaims.age),
    trafficked(say.plainClaims.trafficking),
    asked('ask-reconsideration', say.plainClaims.reconsideration, { grounds: say.inYourWords }, 'by'),
    ask('wrong', say.wrong, say.whatIsWrong),
    orderForAnother,
  ],
  court: [lodgeOrder, ...byName('list-hearing'), orderForAnother],
  'local-authority': [...byName('find-age'), age(say.plainClaims.age)],
  healthcare: [
    ...byName(
      'record-examination',
      'record-medical-report',
      'state-fitness',
      'find-risk-level',
      'record-journey-needs',
    ),
    age(say.plainClaims.age),
    trafficked(say.plainClaims.trafficking),
  ],
  'trafficking-authority': byName(
    'ask-trafficking-information',
    'record-reasonable-grounds',
    'record-reconsideration',
    'record-conclusive-grounds',
    'record-disqualification',
  ),
  person: [
    ask('human', say.human, say.aboutWhat),
    representations,
    protection,
    humanRights(say.personal.humanRights),
    trafficked(say.personal.trafficking),
    age(say.personal.age),
    moreTime,
    ask('wrong', say.wrong, say.whatIsWrong),
  ],
}

/** What a reader of this kind may do under an agreement, the likeliest first. */
export const ownActions = (
  kind: ParticipantKind,
  { agreement }: Pick<Parameters<CaseAction['notNow']>[0], 'agreement'>,
) => actions[kind].filter(({ knownTo }) => knownTo === undefined || knownTo(agreement))
