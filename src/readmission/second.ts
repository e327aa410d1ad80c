import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from './define.ts'
import type { CaseEvent, Proposed } from './state.ts'
import { words } from './words.ts'

const taking = ({ kind, connection, reasons }: Proposed): CaseEvent =>
  kind === 'certified'
    ? { type: 'human-rights-claim-decided', outcome: 'refused-and-certified', reasons }
    : {
        type: 'inadmissibility-decided',
        outcome: 'inadmissible',
        reasons,
        ...(connection === undefined ? {} : { connection }),
      }

/**
 * The second officer, another person in a role the agreement names, agrees to a decision against the person: it takes effect
 * now, for the reasons of the first. Anything added about the person since it was proposed has done away with it.
 */
export const agreeDecision = onCase(
  'readmission/agree-decision',
  z.strictObject({ case: referenceField, decision: line(40), reasons: prose(), occurredAt: instantField.optional() }),
  (state, { decision, reasons }, { agreement, actor }, at) => {
    const proposed = state.proposed?.find(({ id }) => id === decision)
    if (proposed === undefined) return { refusals: [refuse('no-such-decision', words.noSuchDecision, 'decision')] }
    const { rule, by } = agreement.secondOfficer[proposed.kind]
    return unless(
      those(
        proposed.officer === actor.id && refuseBy(agreement, rule, 'same-officer', words.sameOfficer),
        !by.includes(actor.role) && refuseBy(agreement, rule, 'may-not-agree', words.mayNotAgree),
        isBefore(at, proposed.at) && refuse('before-proposal', words.beforeProposal, 'occurredAt'),
      ),
      { type: 'decision-agreed', id: decision, reasons },
      taking(proposed),
    )
  },
)
