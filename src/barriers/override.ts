import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import { heldByCourt } from '../courts/state.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Barrier, Case } from '../readmission/state.ts'
import { overridden } from './state.ts'
import { heldWords } from './words.ts'

/**
 * Having a person travel though a barrier stands: only where the agreement allows it of that kind, by two named officials,
 * each with reasons. The barrier is not lifted; it stays on file and on the gate, with both names.
 */
const base = { case: referenceField, barrier: line(40), reasons: prose(), occurredAt: instantField.optional() }

/** What both officials are refused: no such barrier, no override of its kind, the wrong role, an order nobody has read. */
function first(state: Case, barrier: Barrier | undefined, { agreement, actor }: Context): readonly Refusal[] {
  if (barrier === undefined) return [refuse('unknown-barrier', words.noSuchBarrier, 'barrier')]
  // Of a kind the agreement no longer names nothing is known: that counts as no.
  const terms = own(agreement.barriers, barrier.kind)?.override
  const rule = terms?.rule ?? agreement.parts.treatment
  const held = heldByCourt(state.courts, agreement.courts, barrier.id)
  const never = terms === undefined || terms.by.length === 0
  return those(
    barrier.lifted !== null && refuse('already-lifted', words.alreadyLifted, 'barrier'),
    never && refuseBy(agreement, rule, 'no-override', terms?.says ?? words.unknownKind, 'barrier'),
    !never && !terms.by.includes(actor.role) && refuseBy(agreement, rule, 'may-not-override', words.mayNot),
    held !== null && refuse(held, heldWords[held], 'barrier'),
    overridden(agreement, barrier) !== null && refuse('already-overridden', words.alreadyOverridden, 'barrier'),
  )
}

const named = ({ barriers }: Case, id: string): Barrier | undefined => barriers.find((barrier) => barrier.id === id)

/** The first of the two. Nothing follows from a proposal: the gate stays shut. A new one takes the place of an older. */
export const proposeOverride = onCase(
  'barriers/propose-override',
  z.strictObject(base),
  (state, { barrier: id, reasons }, context, at) => {
    const barrier = named(state, id)
    const early = barrier !== undefined && isBefore(at, barrier.raised.at)
    return unless(
      [...first(state, barrier, context), ...those(early && refuse('before-raised', words.beforeRaised, 'occurredAt'))],
      { type: 'override-proposed', id, proposal: context.token().slice(0, 8), reasons },
    )
  },
)

/** The second, another person, agrees to that very proposal, while nothing has changed about the barrier since. */
export const agreeOverride = onCase(
  'barriers/agree-override',
  z.strictObject({ ...base, proposal: line(40) }),
  (state, { barrier: id, proposal, reasons }, context, at) => {
    const barrier = named(state, id)
    const proposed = barrier?.override
    const theirs = proposed?.proposal === proposal ? proposed : undefined
    return unless(
      [
        ...first(state, barrier, context),
        ...those(
          barrier !== undefined && theirs === undefined && refuse('no-such-proposal', words.noProposal, 'proposal'),
          theirs !== undefined && theirs.void !== null && refuse('proposal-void', words.proposalVoid, 'proposal'),
          theirs?.proposed.id === context.actor.id && refuse('same-officer', words.sameOfficer),
          theirs !== undefined && isBefore(at, theirs.proposed.at) && refuse('before-proposal', words.beforeProposal),
        ),
      ],
      { type: 'override-agreed', id, proposal, reasons },
    )
  },
)

const words = {
  noSuchBarrier: { en: 'There is no such barrier on this case.', fr: 'Cet obstacle n’existe pas dans ce dossier.' },
  alreadyLifted: { en: 'This barrier has already been lifted.', fr: 'Cet obstacle a déjà été levé.' },
  unknownKind: {
    en: 'The agreement does not know this kind of barrier: nobody may override it.',
    fr: 'L’accord ne connaît pas ce type d’obstacle : personne ne peut l’écarter.',
  },
  mayNot: {
    en: 'Your role is not one of those that may override this barrier.',
    fr: 'Votre rôle n’est pas de ceux qui peuvent écarter cet obstacle.',
  },
  alreadyOverridden: {
    en: 'Two officials have already overridden this barrier, and nothing has changed since.',
    fr: 'Deux agents ont déjà écarté cet obstacle, et rien n’a changé depuis.',
  },
  beforeRaised: {
    en: 'This time is before the barrier was raised. Check it.',
    fr: 'Cette heure précède le signalement de l’obstacle. Vérifiez-la.',
  },
  noProposal: {
    en: 'There is no such proposal on this barrier, or a newer one has taken its place. Read that one.',
    fr: 'Aucune proposition de ce nom ne porte sur cet obstacle, ou une autre l’a remplacée. Lisez-la.',
  },
  proposalVoid: {
    en: 'Something has changed about this barrier since the proposal. Propose it anew, on what is known now.',
    fr: 'Quelque chose a changé au sujet de cet obstacle depuis la proposition. Proposez-le de nouveau, au vu de ce qui est su.',
  },
  sameOfficer: {
    en: 'You proposed it. A second, different official must agree.',
    fr: 'Vous l’avez proposé. Un second agent, différent, doit donner son accord.',
  },
  beforeProposal: {
    en: 'This time is before the proposal. Check it.',
    fr: 'Cette heure précède la proposition. Vérifiez-la.',
  },
}
