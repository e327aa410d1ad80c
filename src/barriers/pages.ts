import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { underCipher } from '../courts/anonymity.ts'
import { heldByCourt } from '../courts/state.ts'
import type { BarrierKind } from '../law/law.ts'
import {
  type ActionContext,
  type CaseAction,
  happened,
  happenedField,
  lineField,
  plainInput,
  reasonsField,
  labels as shared,
  together,
  typed,
} from '../readmission/actions.ts'
import { colon } from '../readmission/page-words.ts'
import { type Barrier, standing } from '../readmission/state.ts'
import { tagFor } from '../web/boxes.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type Html, html, join } from '../web/html.ts'
import { t } from '../web/language.ts'
import { overridden } from './state.ts'
import { heldWords } from './words.ts'

/** Raising and lifting barriers: the two forms, and the list of what stands. */
const labels = {
  kind: { en: 'What stands in the way', fr: 'Ce qui s’oppose au départ' },
  says: { en: 'What you know', fr: 'Ce que vous savez' },
  reference: { en: 'Court or authority reference', fr: 'Référence de la juridiction ou de l’autorité' },
  barrier: { en: 'Barrier', fr: 'Obstacle' },
  document: { en: 'Document that lifts it', fr: 'Document qui le lève' },
  reasons: shared.reasons,
} satisfies Record<string, Text>

const words = {
  received: {
    en: 'The receiving state has signed for this person. Go through the courts desk.',
    fr: 'L’État requis a signé la remise de cette personne. Passez par le bureau des juridictions.',
  },
  nothingToLift: {
    en: 'No barrier that your role may lift stands.',
    fr: 'Aucun obstacle que votre rôle peut lever ne subsiste.',
  },
  overridden: { en: 'Overridden', fr: 'Écarté' },
  overrideNever: { en: 'Override:', fr: 'Mise à l’écart :' },
  proposed: { en: 'Override proposed by', fr: 'Mise à l’écart proposée par' },
  agreed: { en: 'agreed by', fr: 'acceptée par' },
  voidSince: { en: 'void since', fr: 'caduque depuis' },
  register: { en: 'Register of barriers', fr: 'Registre des obstacles' },
  liftedBy: { en: 'Lifted by:', fr: 'Levé par :' },
  liftedWith: { en: 'with:', fr: 'avec :' },
  none: { en: 'No barrier stands.', fr: 'Aucun obstacle ne subsiste.' },
  stands: { en: 'Stands', fr: 'Subsiste' },
  lifted: { en: 'Lifted', fr: 'Levé' },
  resolve: { en: 'Lift this barrier', fr: 'Lever cet obstacle' },
  raisedBy: { en: 'raised by', fr: 'signalé par' },
  liftedHow: { en: 'lifted by', fr: 'levé par' },
} satisfies Record<string, Text>

const rolesSaid = ({ desk, lang }: ActionContext, roles: readonly string[]): Html =>
  join(
    roles.map((role) => t(desk.roleName(role), lang)),
    ', ',
  )

const raise: CaseAction = {
  name: 'raise-barrier',
  command: 'barriers/raise',
  group: 'barriers',
  evenIfBadDocument: true,
  title: { en: 'Raise a barrier', fr: 'Signaler un obstacle' },
  intro: {
    en: 'It shuts the gate the moment you save it, at the aircraft door too. Whether it was right is found out afterwards.',
    fr: 'Il ferme le passage dès l’enregistrement, y compris à la porte de l’avion. Son bien-fondé est vérifié ensuite.',
  },
  labels,
  notNow: ({ state }) => (state.receipt?.outcome === 'received' ? words.received : null),
  fields: (form, context) => {
    const { agreement, user, lang } = context
    const kinds = Object.values(agreement.barriers).filter(({ raisedBy }) => raisedBy.includes(user.role))
    return html`${radioField(form, {
      name: 'kind',
      label: labels.kind,
      options: kinds.map(({ kind, title, liftedBy }) => ({
        value: kind,
        text: title,
        hint: html`${t(words.liftedBy, lang)} ${rolesSaid(context, liftedBy)}`,
      })),
    })}${textArea(form, {
      name: 'says',
      label: labels.says,
      hint: {
        en: 'One sentence is enough. Who told you, and when.',
        fr: 'Une phrase suffit. Qui vous l’a dit, et quand.',
      },
      rows: 3,
      dir: 'auto',
    })}${lineField(form, 'reference', labels.reference, { optional: true })}${happenedField(form, context)}`
  },
  input: plainInput('kind', 'says', 'reference'),
  submit: { en: 'Raise the barrier', fr: 'Signaler l’obstacle' },
  warning: true,
  done: { en: 'The barrier stands and the gate is shut.', fr: 'L’obstacle est en place et le passage est fermé.' },
}

const kindOf = ({ agreement }: Pick<ActionContext, 'agreement'>, barrier: Barrier): BarrierKind | undefined =>
  agreement.barriers[barrier.kind]

/** The barriers that stand on the case and that this person's role may lift by hand. */
export const liftable = (context: Pick<ActionContext, 'state' | 'agreement' | 'user'>): readonly Barrier[] =>
  mine(context).filter((barrier) => heldBy(context, barrier) === null)

const heldBy = ({ state, agreement }: Pick<ActionContext, 'state' | 'agreement'>, { id }: Barrier) =>
  heldByCourt(state.courts, agreement.courts, id)

const mine = (context: Pick<ActionContext, 'state' | 'agreement' | 'user'>): readonly Barrier[] =>
  standing(context.state).filter((barrier) => kindOf(context, barrier)?.liftedBy.includes(context.user.role) ?? false)

const lift: CaseAction = {
  name: 'lift-barrier',
  command: 'barriers/lift',
  group: 'barriers',
  title: { en: 'Lift a barrier', fr: 'Lever un obstacle' },
  intro: {
    en: 'Only with the document that lifts it. Your name stands behind it.',
    fr: 'Seulement avec le document qui le lève. Votre nom y est attaché.',
  },
  labels,
  notNow: (context) => {
    if (liftable(context).length > 0) return null
    const [first] = mine(context)
    const held = first === undefined ? null : heldBy(context, first)
    return held === null ? words.nothingToLift : heldWords[held]
  },
  fields: (form, context) => {
    const { lang, asked } = context
    const barriers = liftable(context)
    const [only] = barriers
    const chosen = asked('barrier') !== '' ? asked('barrier') : barriers.length === 1 ? only?.id : undefined
    return html`${radioField(form, {
      name: 'barrier',
      label: labels.barrier,
      ...(chosen === undefined ? {} : { value: chosen }),
      options: barriers.map((barrier) => {
        const kind = kindOf(context, barrier)
        const document = kind !== undefined && html`<br>${t(words.liftedWith, lang)} ${t(kind.liftedWith, lang)}`
        return {
          value: barrier.id,
          text: kind?.title ?? barrier.kind,
          hint: html`<q dir="auto">${underCipher(context.state)(barrier.says)}</q> ${barrier.raised.by}, ${formatInstant(barrier.raised.at, context.desk.zone, lang)}${document}`,
        }
      }),
    })}${lineField(form, 'document', labels.document, {
      hint: { en: 'Name, number and date of the document.', fr: 'Nom, numéro et date du document.' },
    })}${reasonsField(form)}${happenedField(form, context)}`
  },
  input: (values, context) =>
    together({ input: typed(values, 'barrier', 'document', 'reasons') }, happened(values, context)),
  submit: { en: 'Lift the barrier', fr: 'Lever l’obstacle' },
  warning: true,
  done: { en: 'The barrier is lifted.', fr: 'L’obstacle est levé.' },
}

export const barrierActions: readonly CaseAction[] = [raise, lift]

/** Who proposed to override a barrier, who agreed, and whether that still holds. */
function overrideSaid({ lang, desk }: ActionContext, { override }: Barrier): Html | null {
  if (override === undefined) return null
  const { proposed, agreed } = override
  const at = (mark: { readonly at: Barrier['raised']['at'] }): string => formatInstant(mark.at, desk.zone, lang)
  const second =
    agreed !== null && html`; ${t(words.agreed, lang)} ${agreed.by}, ${at(agreed)}: <q dir="auto">${agreed.reasons}</q>`
  const gone = override.void !== null && html` (${t(words.voidSince, lang)} ${at(override.void)}, ${override.void.by})`
  return html`<br>${t(words.proposed, lang)} ${proposed.by}, ${at(proposed)}: <q dir="auto">${proposed.reasons}</q>${second}${gone}`
}

function barrierLine(context: ActionContext, barrier: Barrier): Html {
  const { lang, desk, state } = context
  const masked = underCipher(state)
  const held = heldBy(context, barrier)
  const kind = kindOf(context, barrier)
  const at = (instant: Barrier['raised']['at']): string => formatInstant(instant, desk.zone, lang)
  const offered = barrier.lifted === null && liftable(context).includes(barrier)
  const href = `/cases/${state.reference}/do/lift-barrier?barrier=${barrier.id}`
  const reference = barrier.reference !== undefined && html` (<bdi>${masked(barrier.reference)}</bdi>)`
  const by =
    kind !== undefined &&
    barrier.lifted === null &&
    html`<br>${t(words.liftedBy, lang)} ${rolesSaid(context, kind.liftedBy)}, ${t(words.liftedWith, lang)} ${t(kind.liftedWith, lang)}<br>${t(words.overrideNever, lang)} ${t(kind.override.says, lang)}${overrideSaid(context, barrier)}`
  const unread = barrier.lifted === null && held !== null && html`<br>${t(heldWords[held], lang)}`
  const end =
    barrier.lifted === null
      ? by
      : html`<br>${t(words.liftedHow, lang)} ${barrier.lifted.by}, ${at(barrier.lifted.at)}${t(colon, lang)}${masked(barrier.lifted.document)}. <q dir="auto">${masked(barrier.lifted.reasons)}</q>`
  const over = overridden(context.agreement, barrier) !== null
  const stands = over ? tagFor(lang, 'warn', words.overridden) : tagFor(lang, 'bad', words.stands)
  const tag = barrier.lifted === null ? stands : tagFor(lang, 'quiet', words.lifted)
  const title = kind === undefined ? barrier.kind : t(kind.title, lang)
  const link =
    offered &&
    html`<br><a class="govuk-link" href="${href}">${t(words.resolve, lang)}<span class="govuk-visually-hidden">: ${title}</span></a>`
  return html`<li><strong>${title}</strong> ${tag}<br><q dir="auto">${masked(barrier.says)}</q>${reference}<br>${t(words.raisedBy, lang)} ${barrier.raised.by}, ${at(barrier.raised.at)}${end}${unread}${link}</li>`
}

/** Every barrier of a case, those that stand first, with who may lift each and a link for whoever may. */
export function barriersList(context: ActionContext): Html {
  const { barriers } = context.state
  if (barriers.length === 0) return html`<p class="govuk-body app-empty">${t(words.none, context.lang)}</p>`
  const ordered = [...standing(context.state), ...barriers.filter(({ lifted }) => lifted !== null)]
  return html`<p class="govuk-body-s"><a class="govuk-link" href="/law/barriers">${t(words.register, context.lang)}</a></p><ul class="govuk-list govuk-list--spaced">${ordered.map((barrier) => barrierLine(context, barrier))}</ul>`
}
