import { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { instantField, line } from '../core/fields.ts'
import type { CommandDefinition } from '../law/decision.ts'
import { inFuture, refuse, refuseBy, those } from '../law/refuse.ts'
import { inForce } from '../law/version.ts'
import type { LandingEvent } from './events.ts'
import { type Landing, landingStream, landings } from './state.ts'

/** Recorded by a screening officer at the quay. */
const recordLandingSchema = z.strictObject({
  landedAt: instantField,
  place: line(),
  /** A place of the returning state, by its calendar; left out, its first. */
  jurisdiction: line(20).optional(),
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
    const { places } = context.agreement.returning
    const jurisdiction = command.jurisdiction ?? places[0]
    const refusals = those(
      state !== null && refuse('already-recorded', words.already),
      inFuture(command.landedAt, context, 'landedAt'),
      !places.includes(jurisdiction) && refuse('unknown-place', words.unknownPlace(places), 'jurisdiction'),
      validity === null &&
        first !== undefined &&
        isAfter(first.from, command.landedAt) &&
        refuseBy(
          context.agreement,
          context.agreement.parts.scopeStart,
          'before-agreement',
          words.beforeAgreement,
          'landedAt',
        ),
    )
    if (refusals.length > 0) return { refusals }
    const event = { type: 'landing-recorded' as const, reference: context.reference, ...command, jurisdiction }
    return { facts: [{ occurredAt: command.landedAt, event }] }
  },
}

const words = {
  unknownPlace: (known: readonly string[]): Text => ({
    en: `Choose one of the places of this state: ${known.join(', ')}.`,
    fr: `Choisissez un des lieux de cet État : ${known.join(', ')}.`,
  }),
  already: { en: 'This landing is already recorded.', fr: 'Ce débarquement est déjà enregistré.' },
  beforeAgreement: {
    en: 'This landing is before the agreement came into force, so nobody in it can be returned under it. Check the date.',
    fr: 'Ce débarquement précède l’entrée en vigueur de l’accord : personne ne peut être réadmis à ce titre. Vérifiez la date.',
  },
}
