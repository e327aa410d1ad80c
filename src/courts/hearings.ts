import { z } from 'zod'
import { isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { unnamed } from './anonymity.ts'
import { always, barrierOf, lifting, raising, termsOf } from './barriers.ts'
import { claimNamed, unknownClaim } from './claims.ts'
import { words } from './words.ts'

/** Undertakings not to remove, and the hearings a court lists. */
const undertakeSchema = z.strictObject({
  case: referenceField,
  claim: line(40).optional(),
  says: prose(),
  document: line(300),
  occurredAt: instantField.optional(),
})

/** An undertaking not to remove: it binds as an injunction would (JR-03). */
export const giveUndertaking = onCase(
  'courts/give-undertaking',
  undertakeSchema,
  (state, { claim, says, document }, context) => {
    const { agreement, token } = context
    const found = termsOf(agreement)
    if ('refusals' in found) return found
    const raised = raising(state, context, found.terms.barriers.undertaking, { says })
    return unless(
      those(unknownClaim(state, claim), ...unnamed(state, agreement, { says, document })),
      {
        type: 'undertaking-given',
        id: token().slice(0, 8),
        says,
        document,
        ...(claim === undefined ? {} : { claim }),
        ...barrierOf(raised),
      },
      ...(raised?.facts ?? []),
    )
  },
  always,
)

const releaseSchema = z.strictObject({
  case: referenceField,
  undertaking: line(40),
  document: line(300),
  reasons: prose(),
  occurredAt: instantField.optional(),
})

/** Released from an undertaking, by an order or in writing; its barrier is lifted with that document (JR-03). */
export const releaseUndertaking = onCase(
  'courts/release-undertaking',
  releaseSchema,
  (state, { undertaking: id, document, reasons }, context, at) => {
    const given = state.courts.undertakings.find((one) => one.id === id)
    const ids = given?.barrier === undefined ? [] : [given.barrier]
    const lifted = lifting(state, context, at, ids, { document, reasons })
    return unless(
      those(
        given === undefined && refuse('unknown-undertaking', words.unknownUndertaking, 'undertaking'),
        given !== undefined &&
          given.released !== null &&
          refuse('already-released', words.alreadyReleased, 'undertaking'),
        ...lifted.refusals,
        ...unnamed(state, context.agreement, { document, reasons }),
      ),
      { type: 'undertaking-released', id, document, reasons },
      ...lifted.facts,
    )
  },
  always,
)

const listSchema = z.strictObject({
  case: referenceField,
  claim: line(40),
  at: instantField,
  judge: line().optional(),
  counsel: line(300).optional(),
  place: line(200).optional(),
  /** The court has already sat: said by whoever records it afterwards. */
  held: z.literal(true).optional(),
})

/** A hearing the court has listed: still to come, or said to have already taken place. */
export const listHearing = onCase(
  'courts/list-hearing',
  listSchema,
  (state, command, { now, token, agreement }) => {
    const { case: _, ...hearing } = command
    const claim = claimNamed(state, command.claim)
    return unless(
      those(
        unknownClaim(state, command.claim),
        claim?.over === true && refuse('claim-over', words.claimOver, 'claim'),
        command.held !== true && isAtOrAfter(now, command.at) && refuse('hearing-past', words.hearingPast, 'at'),
        command.held === true && isBefore(now, command.at) && refuse('hearing-not-held', words.hearingNotHeld, 'held'),
        ...unnamed(state, agreement, { counsel: command.counsel, place: command.place }),
      ),
      { type: 'hearing-listed', id: token().slice(0, 8), ...hearing },
    )
  },
  always,
)

const vacateSchema = z.strictObject({ case: referenceField, hearing: line(40), reasons: prose() })

/** The court will not sit after all; said before it would have. */
export const vacateHearing = onCase(
  'courts/vacate-hearing',
  vacateSchema,
  (state, { hearing: id, reasons }, { now, agreement }) => {
    const hearing = state.courts.hearings.find((one) => one.id === id)
    return unless(
      those(
        hearing === undefined && refuse('unknown-hearing', words.unknownHearing, 'hearing'),
        hearing !== undefined && hearing.vacated !== null && refuse('already-vacated', words.alreadyVacated, 'hearing'),
        hearing !== undefined &&
          (hearing.begun !== null || isAtOrAfter(now, hearing.at)) &&
          refuse('hearing-held', words.hearingHeld, 'hearing'),
        ...unnamed(state, agreement, { reasons }),
      ),
      { type: 'hearing-vacated', id, reasons },
    )
  },
  always,
)
