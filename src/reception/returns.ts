import { z } from 'zod'
import { needsFields, returnCode } from '../between/events.ts'
import { dayField, prose, tokenField } from '../core/fields.ts'
import { inFuture, refuse, those } from '../law/refuse.ts'
import { base, onReception } from './decide.ts'
import { words } from './words.ts'

/** What is told of a person's needs, and the taking back of somebody readmitted in error, at the receiving state's desk. */

/** What the person needs on arrival. Statements come in order; the last one stands. */
export const noteNeeds = onReception(
  'reception/note-needs',
  z.strictObject({ ...base, number: z.int().positive(), ...needsFields }),
  (state, { shared: _, occurredAt: __, ...needs }) =>
    needs.number <= (state.needs?.number ?? 0)
      ? [refuse('needs-repeated', words.needsRepeated)]
      : { type: 'needs-received', ...needs },
)

/**
 * We ask the other state to take the person back, by one of the agreed codes (TR-55, OP-08). Only the code travels; what an
 * officer notes about the person stays here (TR-70).
 */
export const askReturn = onReception(
  'reception/ask-return',
  z.strictObject({ ...base, code: returnCode, note: prose().optional() }),
  (state, { code, note }, context, at) => {
    const terms = context.agreement.takingBack
    const refusals = those(
      terms === null && refuse('no-taking-back', words.noTakingBack),
      terms?.codes.some((one) => one.use === 'asked' && one.code === code) !== true &&
        refuse('unknown-code', words.unknownCode, 'code'),
      state.receipt?.outcome !== 'received' && refuse('not-received', words.notReceived),
      state.returns.back !== null && refuse('already-back', words.alreadyBack),
      state.returns.asked !== null && state.returns.decided === null && refuse('asked-before', words.askedBefore),
      state.returns.decided?.outcome === 'agreed' && refuse('already-agreed', words.alreadyAgreed),
      inFuture(at, context),
    )
    if (refusals.length > 0) return refusals
    const number = (state.returns.asked?.number ?? 0) + 1
    return { type: 'return-asked', number, code, ...(note === undefined ? {} : { note }) }
  },
)

/** The other state decided whether it takes the person back: on our asking, or of its own motion. */
export const noteReturnDecision = onReception(
  'reception/note-return-decision',
  z.strictObject({
    ...base,
    number: z.int().positive().optional(),
    outcome: z.enum(['agreed', 'refused']),
    code: returnCode,
  }),
  (state, { number, outcome, code }, { agreement }) => {
    const refusals = those(
      agreement.takingBack?.codes.some((one) => one.use === outcome && one.code === code) !== true &&
        refuse('unknown-code', words.unknownCode, 'code'),
      number !== undefined && number !== state.returns.asked?.number && refuse('not-asked', words.notAsked, 'number'),
      state.returns.back !== null && refuse('already-back', words.alreadyBack),
    )
    if (refusals.length > 0) return refusals
    return { type: 'return-decision-noted', ...(number === undefined ? {} : { number }), outcome, code }
  },
)

/** The person is back in the other state: the place of their handover, by its token, is reversed here too (OP-08). */
export const noteReturned = onReception(
  'reception/note-returned',
  z.strictObject({ ...base, token: tokenField, effectiveOn: dayField }),
  (state, { token, effectiveOn }, { agreement }) => {
    const refusals = those(
      agreement.takingBack === null && refuse('no-taking-back', words.noTakingBack),
      state.handover?.token !== token && refuse('no-such-place', words.noSuchPlace, 'token'),
      state.returns.back !== null && refuse('already-back', words.alreadyBack),
      state.returns.decided?.outcome !== 'agreed' && refuse('not-agreed', words.notAgreed),
    )
    if (agreement.takingBack === null || refusals.length > 0) return refusals
    return { type: 'returned-noted', token, effectiveOn, reverses: agreement.takingBack.reverses }
  },
)
