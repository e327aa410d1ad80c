import { z } from 'zod'
import { isAfter } from '../core/calendar.ts'
import { instantField, line } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { inForce } from '../law/due.ts'
import { inFuture, refuse, refuseBy, those } from '../law/refuse.ts'
import type { LandingEvent } from './events.ts'
import { type Landing, landingStream, landings } from './state.ts'

/** Recorded by a screening officer at the quay. */
const recordLandingSchema = z.strictObject({
  landedAt: instantField,
  place: line(),
  jurisdiction: z.enum(['GB-ENG', 'GB-SCT', 'GB-NIR']).default('GB-ENG'),
  people: z.int().min(1).max(500),
  craft: line(200).optional(),
})
export type RecordLanding = z.infer<typeof recordLandingSchema>

export const recordLanding: CommandDefinition<Landing, LandingEvent, RecordLanding, undefined> = {
  name: 'arrivals/record-landing',
  schema: recordLandingSchema,
  aggregate: landings,
  stream: (_, fresh) => landingStream(fresh),
  decide: (state, command, context) => {
    const validity = inForce(context.agreement, command.landedAt)
    const first = context.agreement.validity[0]
    const refusals = those(
      state !== null && refuse('already-recorded', words.already),
      inFuture(command.landedAt, context, 'landedAt'),
      validity === null &&
        first !== undefined &&
        isAfter(first.from, command.landedAt) &&
        refuseBy(context.agreement, 'TR-09', 'before-agreement', words.beforeAgreement, 'landedAt'),
    )
    if (refusals.length > 0) return { refusals }
    const event = { type: 'landing-recorded' as const, reference: context.reference, ...command }
    return { facts: [{ occurredAt: command.landedAt, event }] }
  },
}

const words = {
  already: { en: 'This landing is already recorded.', fr: 'Ce débarquement est déjà enregistré.' },
  beforeAgreement: {
    en: 'This landing is before the agreement came into force, so nobody in it can be returned under it. Check the date.',
    fr: 'Ce débarquement précède l’entrée en vigueur de l’accord : personne ne peut être réadmis à ce titre. Vérifiez la date.',
  },
}
