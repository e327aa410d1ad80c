import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case } from '../readmission/state.ts'
import { unnamed } from './anonymity.ts'
import { always } from './barriers.ts'
import { unknownClaim } from './claims.ts'
import { outcomeField } from './events.ts'
import type { Hearing } from './hearing-state.ts'
import { receiving } from './orders.ts'
import { words } from './words.ts'

/** The course of a hearing: begun, changed, adjourned, ended. What is spoken in court is law before it is written. */

const on = { case: referenceField, hearing: line(40) }

const hearingNamed = ({ courts }: Case, id: string): Hearing | undefined => courts.hearings.find((one) => one.id === id)

const unknown = { refusals: [refuse('unknown-hearing', words.unknownHearing, 'hearing')] }

/** What no hearing admits any more: it was vacated, or has ended. */
const over = ({ vacated, ended }: Hearing): readonly (Refusal | false)[] => [
  vacated !== null && refuse('already-vacated', words.alreadyVacated, 'hearing'),
  ended !== null && refuse('hearing-ended', words.hearingEnded, 'hearing'),
]

/** The court is sitting. A hearing may begin before its hour. */
export const beginHearing = onCase(
  'courts/begin-hearing',
  z.strictObject({ ...on, occurredAt: instantField.optional() }),
  (state, { hearing: id }) => {
    const hearing = hearingNamed(state, id)
    if (hearing === undefined) return unknown
    const begun = hearing.begun !== null && refuse('already-begun', words.alreadyBegun, 'hearing')
    return unless(those(...over(hearing), begun), { type: 'hearing-begun', id })
  },
  always,
)

const changeSchema = z.strictObject({
  ...on,
  judge: line().optional(),
  counsel: line(300).optional(),
  place: line(200).optional(),
})

/** Another judge, other counsel or another place; what is left out stays as it was. */
export const changeHearing = onCase(
  'courts/change-hearing',
  changeSchema,
  (state, { case: _, hearing: id, ...change }, { agreement }) => {
    const hearing = hearingNamed(state, id)
    if (hearing === undefined) return unknown
    const nothing = Object.values(change).every((one) => one === undefined)
    return unless(
      those(
        ...over(hearing),
        nothing && refuse('nothing-changed', words.nothingChanged, 'judge'),
        ...unnamed(state, agreement, change),
      ),
      { type: 'hearing-changed', id, ...change },
    )
  },
  always,
)

/** Put off to another time, begun or not; the times it had are kept. */
export const adjournHearing = onCase(
  'courts/adjourn-hearing',
  z.strictObject({ ...on, at: instantField, reasons: prose().optional() }),
  (state, { case: _, hearing: id, at, reasons }, { agreement, now }) => {
    const hearing = hearingNamed(state, id)
    if (hearing === undefined) return unknown
    return unless(
      those(
        ...over(hearing),
        isAtOrAfter(now, at) && refuse('hearing-past', words.adjournPast, 'at'),
        hearing.at === at && refuse('same-time', words.sameTime, 'at'),
        ...unnamed(state, agreement, { reasons }),
      ),
      { type: 'hearing-adjourned', id, at, ...(reasons === undefined ? {} : { reasons }) },
    )
  },
  always,
)

const endSchema = z.strictObject({
  ...on,
  outcome: outcomeField,
  /** The ruling as it was spoken, or what was directed. */
  says: line(300).optional(),
  occurredAt: instantField.optional(),
})

/**
 * The hearing has ended, with what came of it. A ruling spoken that forbids the transfer is an order received at that
 * moment: it bites in the same write, before any of it is written (JR-04). A ruling spoken the other way lifts
 * nothing: that takes the written order.
 */
export const endHearing = onCase(
  'courts/end-hearing',
  endSchema,
  (state, { hearing: id, outcome, says }, context, at) => {
    const hearing = hearingNamed(state, id)
    if (hearing === undefined) return unknown
    const refusals = those(
      ...over(hearing),
      notYet(hearing, at),
      outcome === 'forbids' && says === undefined && refuse('ruling-needed', words.rulingNeeded, 'says'),
      ...unnamed(state, context.agreement, { says }),
    )
    const more = says === undefined ? {} : { says }
    if (refusals.length > 0 || outcome !== 'forbids' || says === undefined)
      return unless(refusals, { type: 'hearing-ended', id, outcome, ...more })
    const claim = unknownClaim(state, hearing.claim) === false ? { claim: hearing.claim } : {}
    const order = { what: 'forbids-transfer', document: says, by: 'spoken', hearing: id, ...claim } as const
    const ruling = receiving(state, order, at, context)
    return 'refusals' in ruling ? ruling : { facts: [{ type: 'hearing-ended', id, outcome, says }, ...ruling.facts] }
  },
  always,
)

const notYet = ({ begun, at: listed }: Hearing, at: Instant): Refusal | false => {
  if (begun === null) return isBefore(at, listed) && refuse('hearing-not-begun', words.notBegun, 'occurredAt')
  return isBefore(at, begun.at) && refuse('before-begun', words.beforeBegun, 'occurredAt')
}
