import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { heldByCourt } from '../courts/state.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { beforeArrival, inFuture, refuse, refuseBy, those } from '../law/refuse.ts'
import { caseStream, cases } from '../readmission/case.ts'
import type { Case, CaseEvent, CaseState } from '../readmission/state.ts'
import { noSuchCase } from '../readmission/words.ts'
import { heldBack } from '../safeguards/duties.ts'
import { keepingSeatsTrue } from './seat.ts'
import { heldWords } from './words.ts'

const raiseSchema = z.strictObject({
  case: referenceField,
  kind: line(60),
  says: prose(),
  reference: line().optional(),
  occurredAt: instantField.optional(),
})
export type Raise = z.infer<typeof raiseSchema>

/** Anyone of the state's staff who sees a barrier raises it. It works at once; whether it was right is found out after. */
export const raise: CommandDefinition<CaseState, CaseEvent, Raise, undefined> = {
  name: 'barriers/raise',
  schema: raiseSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  decide: keepingSeatsTrue((state, command, context) => {
    if (state === null) return { refusals: [noSuchCase] }
    const kind = own(context.agreement.barriers, command.kind)
    const at = command.occurredAt ?? context.now
    const refusals = those(
      kind === undefined && refuse('unknown-barrier', words.unknownKind, 'kind'),
      kind !== undefined &&
        !kind.raisedBy.includes(context.actor.role) &&
        refuseBy(context.agreement, kind.rule, 'may-not-raise', words.mayNotRaise, 'kind'),
      inFuture(at, context),
      beforeArrival(at, state.arrivedAt),
      state.receipt?.outcome === 'received' && refuse('already-received', words.alreadyReceived),
    )
    if (refusals.length > 0) return { refusals }
    const { case: _, occurredAt: __, ...raised } = command
    return {
      facts: [{ occurredAt: at, event: { type: 'barrier-raised', id: context.token().slice(0, 8), ...raised } }],
    }
  }),
}

const liftSchema = z.strictObject({
  case: referenceField,
  barrier: line(40),
  document: line(300),
  reasons: prose(),
  occurredAt: instantField.optional(),
})
export type Lift = z.infer<typeof liftSchema>

/** Only the authority the agreement names lifts a barrier, with the document that lifts it. */
export const lift: CommandDefinition<CaseState, CaseEvent, Lift, undefined> = {
  name: 'barriers/lift',
  schema: liftSchema,
  aggregate: cases,
  stream: (command) => caseStream(command.case),
  decide: keepingSeatsTrue((state, command, context) => {
    if (state === null) return { refusals: [noSuchCase] }
    const barrier = state.barriers.find(({ id }) => id === command.barrier)
    const kind = barrier === undefined ? undefined : own(context.agreement.barriers, barrier.kind)
    const at = command.occurredAt ?? context.now
    const refusals = those(
      barrier === undefined && refuse('unknown-barrier', words.noSuchBarrier, 'barrier'),
      barrier !== undefined && barrier.lifted !== null && refuse('already-lifted', words.alreadyLifted, 'barrier'),
      // A kind the agreement no longer names can be lifted by nobody: unknown counts as no.
      barrier !== undefined &&
        !kind?.liftedBy.includes(context.actor.role) &&
        refuseBy(context.agreement, kind?.rule ?? context.agreement.parts.treatment, 'may-not-lift', words.mayNotLift),
      inFuture(at, context),
      barrier !== undefined && barrier.lifted === null && byCourt(state, context, barrier.id),
      barrier !== undefined && barrier.lifted === null && heldBack(state, context.agreement, barrier.id, at),
      barrier !== undefined &&
        isBefore(at, barrier.raised.at) &&
        refuse('before-raised', words.beforeRaised, 'occurredAt'),
    )
    if (refusals.length > 0) return { refusals }
    const { document, reasons } = command
    return { facts: [{ occurredAt: at, event: { type: 'barrier-lifted', id: command.barrier, document, reasons } }] }
  }),
}

/** Nobody lifts by hand what a court keeps shut; what only the other state's receipt proves, by its rule (JR-08, TR-56). */
function byCourt({ courts }: Case, { agreement }: Context, barrier: string): Refusal | false {
  const held = heldByCourt(courts, agreement.courts, barrier)
  if (held === null) return false
  const rule = held === 'delivery-unproved' ? agreement.courts?.delivery?.rule : undefined
  return rule === undefined
    ? refuse(held, heldWords[held], 'barrier')
    : refuseBy(agreement, rule, held, heldWords[held], 'barrier')
}

const words = {
  unknownKind: { en: 'Choose one of the barriers listed.', fr: 'Choisissez un obstacle de la liste.' },
  mayNotRaise: {
    en: 'Your role may not raise this barrier.',
    fr: 'Votre rôle ne permet pas de signaler cet obstacle.',
  },
  mayNotLift: {
    en: 'Your role may not lift this barrier. Ask the authority named beside it.',
    fr: 'Votre rôle ne permet pas de lever cet obstacle. Adressez-vous à l’autorité indiquée.',
  },
  alreadyReceived: {
    en: 'The receiving state has signed for this person. Record a return through the courts desk instead.',
    fr: 'L’État requis a signé la remise de cette personne. Passez par le bureau des juridictions.',
  },
  noSuchBarrier: { en: 'There is no such barrier on this case.', fr: 'Cet obstacle n’existe pas dans ce dossier.' },
  beforeRaised: {
    en: 'This time is before the barrier was raised. Check it.',
    fr: 'Cette heure précède le signalement de l’obstacle. Vérifiez-la.',
  },
  alreadyLifted: { en: 'This barrier has already been lifted.', fr: 'Cet obstacle a déjà été levé.' },
}
