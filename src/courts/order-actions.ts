import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import {
  type ActionContext,
  type CaseAction,
  type Entered,
  happened,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  together,
  typed,
} from '../readmission/actions.ts'
import { radioField } from '../web/fields.ts'
import { type Form, type FormValues, one } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentEntered, momentField, momentFrom } from '../web/moment.ts'
import { underCipher } from './anonymity.ts'
import { claimChoice, knownTo } from './claim-actions.ts'
import { byWords, effectWords, labels as plainLabels, toWords, words } from './page-words.ts'
import { inForce, isCurrent, type Order } from './state.ts'

/** Orders and their duties: the forms. */

/** How many duties the form of an order takes at once; more are added beforehand, one by one. */
const BLOCKS = 4
const dutyNames = ['what', 'to', 'owedBy', 'before', 'dueAt'] as const
const dutyLabels: Readonly<Record<(typeof dutyNames)[number], Text>> = {
  what: plainLabels.dutyWhat,
  to: plainLabels.to,
  owedBy: plainLabels.owedBy,
  before: plainLabels.before,
  dueAt: plainLabels.dueAt,
}
const labels: Readonly<Record<string, Text>> = {
  ...plainLabels,
  ...Object.fromEntries(
    [...Array(BLOCKS).keys()].flatMap((at) =>
      dutyNames.map((name) => [
        `duties.${at}.${name}`,
        { en: `Duty ${at + 1}: ${dutyLabels[name].en}`, fr: `Obligation ${at + 1} : ${dutyLabels[name].fr}` },
      ]),
    ),
  ),
}

/** What an order seems to say, how it came, its name and reference: asked wherever one is received. */
export const orderFields = (form: Form): Html =>
  html`${lineField(form, 'document', plainLabels.sealed)}${lineField(form, 'reference', plainLabels.reference, { optional: true })}${radioField(
    form,
    {
      name: 'what',
      label: plainLabels.what,
      options: (['forbids-transfer', 'sets-duties', 'other'] as const).map((value) => ({
        value,
        text: effectWords[value],
      })),
    },
  )}${radioField(form, {
    name: 'by',
    label: plainLabels.by,
    small: true,
    options: Object.entries(byWords).map(([value, text]) => ({ value, text })),
  })}`

const receive: CaseAction = {
  name: 'receive-order',
  command: 'courts/receive-order',
  group: 'courts',
  attach: 'asked',
  attachLabel: plainLabels.sealedFile,
  evenIfBadDocument: true,
  title: { en: 'Receive a court order', fr: 'Recevoir une décision de justice' },
  intro: {
    en: 'It shuts the gate and takes the seat the moment you save it, before anyone has read it.',
    fr: 'Elle ferme le passage et retire le siège dès l’enregistrement, avant toute lecture.',
  },
  labels,
  knownTo,
  notNow: () => null,
  fields: (form, context) => {
    const { claims } = context.state.courts
    return html`${orderFields(form)}${spokenChoice(form, context)}${claims.length > 0 && claimChoice(form, context, claims, true)}${happenedField(form, context)}`
  },
  input: plainInput('document', 'reference', 'what', 'by', 'claim', 'writes'),
  submit: words.receiveButton,
  warning: true,
  done: words.noticeReceived,
}

/** The rulings spoken in court that still wait for their written order; nothing where there is none. */
function spokenChoice(form: Form, { desk, lang, state, asked }: ActionContext): Html | false {
  const waiting = state.courts.orders.filter((order) => order.by === 'spoken' && isCurrent(order))
  if (waiting.length === 0) return false
  const masked = underCipher(state)
  return radioField(form, {
    name: 'writes',
    label: plainLabels.writes,
    optional: true,
    value: asked('writes'),
    options: waiting.map(({ id, document, receivedAt }) => ({
      value: id,
      text: masked(document),
      hint: formatInstant(receivedAt, desk.zone, lang),
    })),
  })
}

function orderChoice(form: Form, context: ActionContext, name: string, label: Text, orders: readonly Order[]): Html {
  const { asked, desk, lang, state } = context
  const masked = underCipher(state)
  const [only] = orders
  const chosen = asked(name) !== '' ? asked(name) : orders.length === 1 ? only?.id : undefined
  return radioField(form, {
    name,
    label,
    ...(chosen === undefined ? {} : { value: chosen }),
    options: orders.map(({ id, document, reference, receivedAt, confirmed }) => ({
      value: id,
      text: masked(document),
      hint: html`${reference !== undefined && html`<bdi>${masked(reference)}</bdi>, `}${formatInstant(receivedAt, desk.zone, lang)}, ${t(confirmed === null ? words.unread : effectWords[confirmed.effect], lang)}`,
    })),
  })
}

function dutyBlock(form: Form, { desk }: ActionContext, prefix: string, optional: boolean): Html {
  const name = (field: string): string => `${prefix}${field}`
  return html`${lineField(form, name('what'), plainLabels.dutyWhat, { optional })}${radioField(form, {
    name: name('to'),
    label: plainLabels.to,
    small: true,
    options: Object.entries(toWords).map(([value, text]) => ({ value, text })),
  })}${radioField(form, {
    name: name('owedBy'),
    label: plainLabels.owedBy,
    small: true,
    value: 'state',
    options: [
      { value: 'state', text: words.theState },
      { value: 'claimant', text: words.theClaimant },
    ],
  })}${radioField(form, {
    name: name('before'),
    label: plainLabels.before,
    small: true,
    options: [
      { value: 'departure', text: words.beforeDeparture },
      { value: 'time', text: words.bySetTime },
    ],
  })}${momentField(form, { name: name('dueAt'), label: plainLabels.dueAt, zone: desk.zone })}`
}

/** A duty as typed in the block with this prefix. */
function dutyTyped(values: FormValues, prefix: string, { desk }: ActionContext): Entered {
  const at = (field: string): string => one(values, `${prefix}${field}`)
  const given = Object.fromEntries(['what', 'to'].flatMap((field) => (at(field) === '' ? [] : [[field, at(field)]])))
  const owed = at('owedBy') === 'claimant' ? { owedBy: 'claimant' } : {}
  if (at('before') === 'departure') return { input: { ...given, ...owed, before: 'departure' } }
  if (at('before') !== 'time' && !momentEntered(values, `${prefix}dueAt`)) return { input: { ...given, ...owed } }
  const due = momentFrom(values, `${prefix}dueAt`, labels[`${prefix}dueAt`] ?? plainLabels.dueAt, desk.zone)
  return due.ok ? { input: { ...given, ...owed, dueAt: due.at } } : { errors: due.errors }
}

function dutiesTyped(values: FormValues, context: ActionContext): Entered {
  const prefixes = [...Array(BLOCKS).keys()].map((at) => `duties.${at}.`)
  const filled = prefixes.filter(
    (prefix) =>
      one(values, `${prefix}what`) !== '' || one(values, `${prefix}to`) !== '' || one(values, `${prefix}before`) !== '',
  )
  // Blocks left out between two that were used would shift the errors of those that follow.
  if (filled.some((prefix, index) => prefix !== prefixes[index]))
    return { errors: [{ field: 'duties', message: fillInOrder }] }
  const parts = filled.map((prefix) => dutyTyped(values, prefix, context))
  const errors = parts.flatMap((part) => ('errors' in part ? part.errors : []))
  if (errors.length > 0) return { errors }
  const duties = parts.flatMap((part) => ('input' in part ? [part.input] : []))
  return { input: duties.length === 0 ? {} : { duties } }
}
const fillInOrder: Text = {
  en: 'Fill in the duties from the first on, without leaving one out.',
  fr: 'Remplissez les obligations à partir de la première, sans en sauter.',
}

const noOrder: Text = { en: 'No order stands on this case.', fr: 'Aucune décision en vigueur dans ce dossier.' }

const confirm: CaseAction = {
  name: 'confirm-order',
  command: 'courts/confirm-order',
  group: 'courts',
  title: words.confirm,
  intro: {
    en: 'If it forbids, the gate stays shut. If it lays down duties, those to be done before departure keep it shut in its place. More than four duties: add the others first.',
    fr: 'Si elle interdit, le passage reste fermé. Si elle fixe des obligations, celles d’avant le départ le ferment à sa place. Plus de quatre obligations : ajoutez d’abord les autres.',
  },
  labels,
  knownTo,
  notNow: ({ state }) => (state.courts.orders.some(isCurrent) ? null : noOrder),
  fields: (form, context) => {
    const orders = context.state.courts.orders
      .filter(isCurrent)
      .toSorted((a, b) => Number(a.confirmed !== null) - Number(b.confirmed !== null))
    const blocks = [...Array(BLOCKS).keys()].map(
      (at) =>
        html`<details class="govuk-details"${at === 0 && html` open`}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t(plainLabels.duty, context.lang)} ${at + 1}</span></summary><div class="govuk-details__text">${dutyBlock(form, context, `duties.${at}.`, true)}</div></details>`,
    )
    return html`${orderChoice(form, context, 'order', plainLabels.order, orders)}${radioField(form, {
      name: 'effect',
      label: plainLabels.effect,
      options: Object.entries(effectWords).map(([value, text]) => ({ value, text })),
    })}<div id="duties" tabindex="-1"><h2 class="govuk-heading-m">${t(plainLabels.duties, context.lang)}</h2>${blocks}</div>${reasonsField(form)}${happenedField(form, context)}`
  },
  input: (values, context) =>
    together(plainInput('order', 'effect', 'reasons')(values, context), dutiesTyped(values, context)),
  submit: { en: 'Confirm', fr: 'Confirmer' },
  warning: true,
  done: { en: 'What the order does is on file.', fr: 'L’effet de la décision est au dossier.' },
}

const discharge: CaseAction = {
  name: 'discharge-order',
  command: 'courts/discharge-order',
  group: 'courts',
  title: { en: 'Record that an order was discharged', fr: 'Enregistrer la levée d’une décision' },
  intro: {
    en: 'With the order that ends it. Its barrier is lifted and its duties end. An order that had given way to it bites again.',
    fr: 'Avec la décision qui y met fin. Son obstacle est levé et ses obligations s’éteignent. Une décision qui s’effaçait devant elle reprend effet.',
  },
  labels,
  knownTo,
  notNow: ({ state }) => (state.courts.orders.some(isCurrent) ? null : noOrder),
  fields: (form, context) =>
    html`${orderChoice(form, context, 'order', plainLabels.order, context.state.courts.orders.filter(isCurrent))}${lineField(form, 'document', plainLabels.document)}${reasonsField(form)}${happenedField(form, context)}`,
  input: plainInput('order', 'document', 'reasons'),
  submit: { en: 'Record the discharge', fr: 'Enregistrer la levée' },
  warning: true,
  done: { en: 'The order is discharged.', fr: 'La décision est levée.' },
}

const prevail: CaseAction = {
  name: 'say-which-prevails',
  command: 'courts/say-which-prevails',
  group: 'courts',
  title: words.prevail,
  intro: words.contradict,
  labels,
  knownTo,
  notNow: ({ state }) =>
    state.courts.orders.filter(inForce).length < 2
      ? { en: 'There are not two orders that stand.', fr: 'Il n’y a pas deux décisions en vigueur.' }
      : null,
  fields: (form, context) => {
    const orders = context.state.courts.orders.filter(inForce)
    return html`${orderChoice(form, context, 'prevails', plainLabels.prevails, orders)}${orderChoice(form, context, 'over', plainLabels.over, orders)}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: plainInput('prevails', 'over', 'reasons'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  warning: true,
  done: { en: 'It is on file.', fr: 'C’est au dossier.' },
}

const setDuty: CaseAction = {
  name: 'set-order-duty',
  command: 'courts/set-duty',
  group: 'courts',
  title: { en: 'Add a duty laid down by an order', fr: 'Ajouter une obligation fixée par une décision' },
  labels: { ...labels, what: plainLabels.dutyWhat },
  knownTo,
  notNow: ({ state }) => (state.courts.orders.some(isCurrent) ? null : noOrder),
  fields: (form, context) =>
    html`${orderChoice(form, context, 'order', plainLabels.order, context.state.courts.orders.filter(isCurrent))}${dutyBlock(form, context, '', false)}${happenedField(form, context)}`,
  input: (values, context) =>
    together({ input: typed(values, 'order') }, dutyTyped(values, '', context), happened(values, context)),
  submit: { en: 'Add the duty', fr: 'Ajouter l’obligation' },
  done: { en: 'The duty is on file.', fr: 'L’obligation est au dossier.' },
}

export const orderActions: readonly CaseAction[] = [receive, confirm, setDuty, discharge, prevail]
