import {
  type ActionContext,
  type CaseAction,
  happenedField,
  lineField,
  plainInput,
  together,
  typed,
} from '../readmission/actions.ts'
import { radioField, textArea } from '../web/fields.ts'
import { one } from '../web/form.ts'
import { html } from '../web/html.ts'
import { underCipher } from './anonymity.ts'
import { knownTo } from './claim-actions.ts'
import { labels } from './page-words.ts'
import { paperWords as words } from './paper-words.ts'
import { provedByReceipt } from './papers-state.ts'
import { isOpenDuty, type OrderDuty } from './state.ts'

/** Carrying out a duty that an order laid down: by a proof, or by sending papers whose receipt proves it. */

/** Open duties whose proof an officer types; those that a receipt proves are sent instead. */
const byProof = ({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>): readonly OrderDuty[] =>
  state.courts.duties.filter((duty) => isOpenDuty(duty) && !provedByReceipt(agreement.courts, duty))

const carryOut: CaseAction = {
  name: 'carry-out-duty',
  command: 'courts/carry-out-duty',
  group: 'courts',
  title: { en: 'Record that a court duty was carried out', fr: 'Enregistrer l’exécution d’une obligation' },
  intro: {
    en: 'With its proof: who confirmed receipt, and when. That lifts the barrier of the duty.',
    fr: 'Avec sa preuve : qui a accusé réception, et quand. Cela lève l’obstacle de l’obligation.',
  },
  labels,
  knownTo,
  notNow: (context) => {
    if (byProof(context).length > 0) return null
    return context.state.courts.duties.some(isOpenDuty)
      ? words.onlyByReceipt
      : { en: 'No duty is open.', fr: 'Aucune obligation en cours.' }
  },
  fields: (form, context) => {
    const open = byProof(context)
    const chosen = context.asked('duty') || (open.length === 1 ? (open[0]?.id ?? '') : '')
    return html`${radioField(form, {
      name: 'duty',
      label: labels.duty,
      value: chosen,
      options: open.map(({ id, what }) => ({ value: id, text: underCipher(context.state)(what) })),
    })}${lineField(form, 'proof', labels.proof)}${happenedField(form, context)}`
  },
  input: plainInput('duty', 'proof'),
  submit: { en: 'Record', fr: 'Enregistrer' },
  done: { en: 'The duty is carried out.', fr: 'L’obligation est exécutée.' },
}

/** Papers for the receiving state: the form. */
const sendPapers: CaseAction = {
  name: 'send-papers',
  command: 'courts/send-papers',
  group: 'courts',
  title: words.send,
  intro: words.sendIntro,
  labels: {
    duty: words.duty,
    kind: words.kind,
    title: words.title,
    text: words.text,
    file: words.file,
    completes: words.completes,
  },
  attach: 'asked',
  attachLabel: words.file,
  attachHint: words.fileHint,
  knownTo: ({ courts }) => courts?.delivery != null,
  notNow: ({ state, agreement }) => {
    const open = state.courts.duties.some((duty) => isOpenDuty(duty) && provedByReceipt(agreement.courts, duty))
    if (!open) return words.noneToSend
    return state.requests.length === 0 ? words.nothingAsked : null
  },
  fields: (form, { state, agreement, asked }) => {
    const open = state.courts.duties.filter((duty) => isOpenDuty(duty) && provedByReceipt(agreement.courts, duty))
    const masked = underCipher(state)
    return html`${radioField(form, {
      name: 'duty',
      label: words.duty,
      value: asked('duty') || (open.length === 1 ? (open[0]?.id ?? '') : ''),
      options: open.map(({ id, what }) => ({ value: id, text: masked(what) })),
    })}${radioField(form, {
      name: 'kind',
      label: words.kind,
      options: Object.entries(agreement.courts?.delivery?.papers ?? {}).map(([value, text]) => ({ value, text })),
    })}${lineField(form, 'title', words.title)}${textArea(form, {
      name: 'text',
      label: words.text,
      hint: words.textHint,
      optional: true,
      rows: 8,
      dir: 'auto',
    })}${radioField(form, {
      name: 'completes',
      label: words.completes,
      options: [
        { value: 'yes', text: words.completesYes },
        { value: 'no', text: words.completesNo },
      ],
    })}`
  },
  input: (values) => {
    const completes = one(values, 'completes')
    return together(
      { input: typed(values, 'duty', 'kind', 'title', 'text') },
      completes === ''
        ? { errors: [{ field: 'completes', message: words.completesMissing }] }
        : { input: { completes: completes === 'yes' } },
    )
  },
  submit: words.submit,
  warning: true,
  done: words.sent,
}

export const dutyActions: readonly CaseAction[] = [sendPapers, carryOut]
