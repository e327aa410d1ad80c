import { z } from 'zod'
import { keepingSeatsTrue } from '../barriers/seat.ts'
import type { Instant } from '../core/brand.ts'
import { type Attachment, attachmentField } from '../core/fields.ts'
import type { CommandDefinition, Context, Fact, ReadQuery } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { beforeArrival, inFuture, refuse, those } from '../law/refuse.ts'
import { caseStream, cases } from './case.ts'
import type { Case, CaseEvent, CaseState } from './state.ts'
import { noSuchCase, words } from './words.ts'

export type CaseCommand = {
  readonly case: string
  readonly occurredAt?: Instant | undefined
  readonly file?: Attachment | undefined
}
export type OnCase<C, X = undefined> = CommandDefinition<CaseState, CaseEvent, C, X>
type Ruling = { readonly facts: readonly CaseEvent[] } | { readonly refusals: readonly Refusal[] }

/**
 * A command on an open case. Refuses first what every such command refuses: no such case, a closed case, a person already
 * handed over, a time in the future or before the arrival. Keeps seats true. Each may come with one document, which stands
 * on the first fact it makes. It needs no other stream; where it must know more than its case, `elsewhere` reads that.
 */
export function onCase<C extends CaseCommand, X = undefined>(
  name: string,
  schema: z.ZodType<C>,
  rule: (state: Case, command: C, context: Context, at: Instant, elsewhere: X) => Ruling,
  options: {
    readonly evenIf?: readonly ('closed' | 'gone')[]
    readonly elsewhere?: (query: ReadQuery, command: C) => Promise<X>
  } = {},
): OnCase<C, X> {
  const { elsewhere: look } = options
  return {
    name,
    schema: withDocument(schema),
    aggregate: cases,
    stream: (command) => caseStream(command.case),
    ...(look === undefined ? {} : { elsewhere: look }),
    decide: keepingSeatsTrue((state, command, context, elsewhere: X) => {
      if (state === null) return { refusals: [noSuchCase] }
      const at = command.occurredAt ?? context.now
      const early = those(
        state.closed !== null && !options.evenIf?.includes('closed') && refuse('case-closed', words.closed),
        state.handedOver !== null && !options.evenIf?.includes('gone') && refuse('already-handed-over', words.gone),
        inFuture(at, context),
        beforeArrival(at, state.arrivedAt),
      )
      if (early.length > 0) return { refusals: early }
      const ruling = rule(state, command, context, at, elsewhere)
      if ('refusals' in ruling) return ruling
      const { file } = command
      const [first, ...others] = ruling.facts
      const events = first === undefined || file === undefined ? ruling.facts : [{ ...first, file }, ...others]
      return { facts: events.map((event): Fact<CaseEvent> => ({ event, occurredAt: at })) }
    }),
  }
}

/** Facts, unless there is a refusal. */
export const unless = (refusals: readonly Refusal[], ...facts: readonly CaseEvent[]): Ruling =>
  refusals.length > 0 ? { refusals } : { facts }

/** The schema of a command, with the document that may come with it. */
const withDocument = <C extends CaseCommand>(schema: z.ZodType<C>): z.ZodType<C> =>
  schema instanceof z.ZodObject
    ? // The object's own type is forgotten here; what it parses is still a C, with a field that every such command may have.
      (schema.extend({ file: attachmentField.optional() }) as unknown as z.ZodType<C>)
    : schema
