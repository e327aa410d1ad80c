import type { Instant, Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import type { Context } from './decision.ts'
import { citation } from './due.ts'
import type { Agreement, Refusal, RuleId } from './law.ts'

/** A refusal that rests on a rule of the agreement. */
export const refuseBy = (agreement: Agreement, rule: RuleId, code: string, message: Text, field?: string): Refusal => ({
  code,
  citation: citation(agreement, rule),
  message,
  ...(field === undefined ? {} : { field }),
})

/** A refusal that rests on the facts alone: nothing there, already done, impossible. */
export const refuse = (code: string, message: Text, field?: string): Refusal => ({
  code,
  citation: null,
  message,
  ...(field === undefined ? {} : { field }),
})

/** The refusals that apply, in order; `null` and `false` drop out. */
export const those = (...refusals: readonly (Refusal | null | false)[]): readonly Refusal[] =>
  refusals.filter((refusal): refusal is Refusal => refusal !== null && refusal !== false)

/** Nothing can be recorded as done that has not happened yet. */
export const inFuture = (at: Instant, { now }: Context, field = 'occurredAt'): Refusal | null =>
  isAfter(at, now)
    ? refuse(
        'in-future',
        {
          en: 'This time is in the future. Give the time at which it happened.',
          fr: 'Cette heure est dans le futur. Indiquez l’heure à laquelle cela s’est produit.',
        },
        field,
      )
    : null

/** Nothing about a person can have happened before they arrived. */
export const beforeArrival = (at: Instant, arrivedAt: Instant, field = 'occurredAt'): Refusal | null =>
  isAfter(arrivedAt, at)
    ? refuse(
        'before-arrival',
        {
          en: 'This time is before the person arrived. Check the date.',
          fr: 'Cette heure précède l’arrivée de la personne. Vérifiez la date.',
        },
        field,
      )
    : null
