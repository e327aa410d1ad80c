import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { heldByCourt } from '../courts/state.ts'
import { citation } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import {
  type ActionContext,
  type CaseAction,
  closedOrGone,
  happened,
  happenedField,
  reasonsField,
  labels as shared,
  together,
  typed,
} from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import { radioField } from '../web/fields.ts'
import { hidden, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type Barrier, barring } from './state.ts'

/** Overriding a barrier, where an agreement allows it: the proposal of one official and the word of a second. */
const labels = {
  barrier: { en: 'Barrier', fr: 'Obstacle' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  reasons: shared.reasons,
} satisfies Record<string, Text>

const words = {
  none: {
    en: 'No barrier stands that your role may override.',
    fr: 'Aucun obstacle que votre rôle peut écarter ne subsiste.',
  },
  noProposal: {
    en: 'No proposal of another official waits for your word.',
    fr: 'Aucune proposition d’un autre agent n’attend votre accord.',
  },
  proposedBy: { en: 'Proposed by', fr: 'Proposé par' },
  standsBy: { en: 'The barrier, as written:', fr: 'L’obstacle, tel que consigné :' },
} satisfies Record<string, Text>

type Known = Pick<ActionContext, 'state' | 'agreement' | 'user'>

const allowedBy = ({ barriers }: Agreement, { kind }: Barrier): readonly string[] =>
  own(barriers, kind)?.override.by ?? []

/** The barriers this person's role may override and that are not kept shut by an order nobody has read. */
const open = ({ state, agreement, user }: Known): readonly Barrier[] =>
  barring(agreement, state.barriers).filter(
    (barrier) =>
      allowedBy(agreement, barrier).includes(user.role) &&
      heldByCourt(state.courts, agreement.courts, barrier.id) === null,
  )

/** Those on which somebody else's proposal waits. */
const waiting = (context: Known): readonly Barrier[] =>
  open(context).filter(
    ({ override }) => override !== undefined && override.void === null && override.proposed.id !== context.user.id,
  )

const knownTo = ({ barriers }: Agreement): boolean =>
  Object.values(barriers).some(({ override }) => override.by.length > 0)

/** What is chosen from: each barrier with what it says, its rule, and the proposal that waits, if one does. */
function choice(context: ActionContext, barriers: readonly Barrier[]): Html {
  const { agreement, desk, lang } = context
  return html`${barriers.map((barrier) => {
    const kind = own(agreement.barriers, barrier.kind)
    const { override } = barrier
    const proposed =
      override?.void === null &&
      html`<br>${t(words.proposedBy, lang)} ${override.proposed.by}, ${formatInstant(override.proposed.at, desk.zone, lang)}: <q dir="auto">${override.proposed.reasons}</q>`
    const rule =
      kind !== undefined &&
      html`<br>${t(kind.override.says, lang)} ${citeWords(lang, agreement, citation(agreement, kind.override.rule), kind.override.readings)}`
    return html`<p class="govuk-inset-text"><strong>${kind === undefined ? barrier.kind : t(kind.title, lang)}</strong>. ${t(words.standsBy, lang)} <q dir="auto">${barrier.says}</q> ${barrier.raised.by}, ${formatInstant(barrier.raised.at, desk.zone, lang)}${rule}${proposed}</p>`
  })}`
}

const options = ({ agreement }: ActionContext, barriers: readonly Barrier[]) =>
  barriers.map(({ id, kind, says }) => ({ value: id, text: own(agreement.barriers, kind)?.title ?? kind, hint: says }))

const chosen = ({ asked }: ActionContext, barriers: readonly Barrier[]) => {
  const [only] = barriers
  const id = asked('barrier') !== '' ? asked('barrier') : barriers.length === 1 ? only?.id : undefined
  return id === undefined ? {} : { value: id }
}

const propose: CaseAction = {
  name: 'propose-override',
  command: 'barriers/propose-override',
  group: 'barriers',
  title: { en: 'Propose to override a barrier', fr: 'Proposer d’écarter un obstacle' },
  intro: {
    en: 'Nothing follows from it until a second, different official agrees with reasons of their own. Both names stay on the gate.',
    fr: 'Rien n’en découle tant qu’un second agent, différent, n’a pas donné son accord avec ses propres motifs. Les deux noms restent au passage.',
  },
  labels,
  knownTo,
  notNow: (context) => closedOrGone(context.state) ?? (open(context).length === 0 ? words.none : null),
  fields: (form, context) => {
    const barriers = open(context)
    const radios = { name: 'barrier', label: labels.barrier, options: options(context, barriers) }
    return html`${choice(context, barriers)}${radioField(form, { ...radios, ...chosen(context, barriers) })}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: (values, context) => together({ input: typed(values, 'barrier', 'reasons') }, happened(values, context)),
  submit: { en: 'Propose the override', fr: 'Proposer la mise à l’écart' },
  warning: true,
  done: {
    en: 'The proposal is on file. The gate stays shut until a second official agrees.',
    fr: 'La proposition est au dossier. Le passage reste fermé tant qu’un second agent n’a pas donné son accord.',
  },
}

const agree: CaseAction = {
  name: 'agree-override',
  command: 'barriers/agree-override',
  group: 'barriers',
  title: { en: 'Agree to override a barrier', fr: 'Accepter d’écarter un obstacle' },
  intro: {
    en: 'From this moment the barrier no longer stops the transfer. It stays on the gate with both names and reasons. Any change about it makes your word void.',
    fr: 'Dès cet instant, l’obstacle n’arrête plus la remise. Il reste au passage avec les deux noms et motifs. Tout changement à son sujet rend votre accord caduc.',
  },
  labels,
  knownTo,
  notNow: (context) => closedOrGone(context.state) ?? (waiting(context).length === 0 ? words.noProposal : null),
  fields: (form, context) => {
    const barriers = waiting(context)
    const radios = { name: 'barrier', label: labels.barrier, options: options(context, barriers) }
    // The proposal read is the proposal agreed to: one made meanwhile is refused.
    const read = barriers.map(({ id, override }) => hidden(`proposal-${id}`, override?.proposal ?? ''))
    return html`${choice(context, barriers)}${read}${radioField(form, { ...radios, ...chosen(context, barriers) })}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: (values, context) => {
    const barrier = one(values, 'barrier')
    const proposal = one(values, `proposal-${barrier}`)
    return together({ input: { ...typed(values, 'barrier', 'reasons'), proposal } }, happened(values, context))
  },
  submit: { en: 'Agree to the override', fr: 'Accepter la mise à l’écart' },
  warning: true,
  done: {
    en: 'The barrier is overridden under both names.',
    fr: 'L’obstacle est écarté sous les deux noms.',
  },
}

export const overrideActions: readonly CaseAction[] = [propose, agree]
