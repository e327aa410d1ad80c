import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { standing } from '../readmission/state.ts'
import { alreadyReceived, early, notHere, raising, whileHere } from './concern.ts'
import { disputeBarriers } from './state.ts'
import { words } from './words.ts'

const base = { case: referenceField, occurredAt: instantField.optional() }

/**
 * The age is disputed, by whoever does, at any time. It works at once: the finding no longer holds, nobody travels, a seat
 * is lost in the same write (AGE-06). A child once found is not made an adult so: that finding binds (AGE-04).
 */
export const disputeAge = onCase(
  'safeguards/dispute-age',
  z.strictObject({ ...base, by: line(), grounds: prose() }),
  (state, { by, grounds }, context) => {
    const { agreement } = context
    const terms = agreement.safeguards?.age ?? null
    const child = state.age.finding === 'unaccompanied-minor' || state.age.finding === 'accompanied-minor'
    const refusals = those(
      notHere(agreement, 'age'),
      alreadyReceived(state),
      terms !== null && child && refuseBy(agreement, terms.finding, 'found-a-child', words.foundChild),
    )
    if (refusals.length > 0 || terms === null) return { refusals }
    const held = standing(state).some(({ id }) => disputeBarriers(state.safeguards).includes(id))
    const raised = raising(
      context,
      held ? undefined : terms.barrier,
      `Age disputed by ${by}: ${grounds}`.slice(0, 4000),
    )
    const further = state.age.finding === 'disputed' ? ({ further: true } as const) : {}
    return { facts: [{ type: 'age-disputed', by, grounds, ...raised.named, ...further }, ...raised.facts] }
  },
  whileHere,
)

/** The local authority was told of the dispute: until then it is owed. */
export const tellAuthority = onCase(
  'safeguards/tell-local-authority',
  z.strictObject({ ...base, authority: line(), reference: line().optional() }),
  (state, { authority, reference }, { agreement }, at) => {
    const dispute = state.safeguards.disputes.at(-1)
    const open = state.age.finding === 'disputed'
    return unless(
      those(
        notHere(agreement, 'age'),
        !open && refuse('no-dispute', words.noDispute),
        early(open && dispute !== undefined && isBefore(at, dispute.mark.at)),
      ),
      { type: 'local-authority-told', authority, ...(reference === undefined ? {} : { reference }) },
    )
  },
  { evenIf: ['closed'] },
)
