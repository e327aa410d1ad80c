import type { z } from 'zod'
import type { Actor, CommandDefinition } from '../law/decision.ts'
import type { Query } from './database.ts'
import { type Answer, handle, type Platform } from './handle.ts'

/** Input that does not fit the command's schema: nothing was asked of the record. */
export type Invalid = { readonly outcome: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
export type Outcome = Answer | Invalid

/** A command whose types have been forgotten, as the API, the forms, the exchange and a replay run it. */
export type Runnable = {
  readonly name: string
  readonly schema: z.ZodType
  readonly run: (
    platform: Platform,
    input: unknown,
    by: { readonly actor: Actor; readonly key: string },
    within?: Query,
  ) => Promise<Outcome>
}

/** Parses at the border, then decides. */
export const runnable = <S, E extends { type: string }, C, X>(definition: CommandDefinition<S, E, C, X>): Runnable => ({
  name: definition.name,
  schema: definition.schema,
  run: async (platform, input, by, within) => {
    const parsed = definition.schema.safeParse(input)
    if (!parsed.success) return { outcome: 'invalid', issues: parsed.error.issues }
    return handle(platform, definition, parsed.data, by, within)
  },
})
