import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { instantField, referenceField } from '../core/fields.ts'
import type { CommandDefinition, Context, ReadQuery } from '../law/decision.ts'
import type { DetentionTerms } from '../law/detention-terms.ts'
import type { Refusal } from '../law/law.ts'
import { refuse } from '../law/refuse.ts'
import { type CaseCommand, type OnCase, onCase } from '../readmission/define.ts'
import type { Case, CaseEvent, CaseState } from '../readmission/state.ts'
import type { Spell } from './state.ts'
import { words } from './words.ts'

/** Fields of every command on a detention. */
export const detentionFields = { case: referenceField, occurredAt: instantField.optional() }

export type Ruling = { readonly facts: readonly CaseEvent[] } | { readonly refusals: readonly Refusal[] }
export type Held = { readonly state: Case; readonly spell: Spell; readonly terms: DetentionTerms }
type Rule<C> = (held: Held, command: C, context: Context, at: Instant) => Ruling

const no = (refusal: Refusal): Ruling => ({ refusals: [refusal] })

const held =
  <C>(rule: Rule<C>) =>
  (state: Case, command: C, context: Context, at: Instant): Ruling => {
    const terms = context.agreement.detention
    const spell = state.detention.current
    if (terms === null) return no(refuse('no-detention-terms', words.noTerms))
    if (spell === null) return no(refuse('not-held', words.notHeld))
    if (isBefore(at, spell.since)) return no(refuse('before-detention', words.beforeDetention, 'occurredAt'))
    return rule({ state, spell, terms }, command, context, at)
  }

/** A closed case may still have a person in detention: what concerns the detention goes on. */
const evenIf = { evenIf: ['closed'] as const }

/** A command on a person who is in detention. Refuses first: nobody held, and a time before the detention began. */
export const whileHeld = <C extends CaseCommand>(name: string, schema: z.ZodType<C>, rule: Rule<C>): OnCase<C> =>
  onCase(name, schema, held(rule), evenIf)

const centreRow = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['removal-centre', 'holding']),
  beds: z.int(),
  open: z.boolean(),
})
export type Centre = z.infer<typeof centreRow>
/** The centres on the list, closed ones too, as read in the transaction that decides. */
export type Centres = readonly Centre[]

/** Every centre on the list, by name. */
export async function centresListed(query: ReadQuery): Promise<Centres> {
  const rows = await query("select data from view_rows where view = 'centre' order by ix, key", [])
  return rows.map((row) => centreRow.parse(row.data))
}

/** A command on a case that looks at the list of centres. `mustBeHeld`: only on a person in detention. */
export function withCentres<C extends CaseCommand>(
  name: string,
  schema: z.ZodType<C>,
  rule: (state: Case, command: C, context: Context, at: Instant, centres: Centres) => Ruling,
  options: { readonly evenIf?: readonly 'closed'[] } = {},
): CommandDefinition<CaseState, CaseEvent, C, Centres> {
  const on = (centres: Centres): OnCase<C> =>
    onCase(name, schema, (state, command, context, at) => rule(state, command, context, at, centres), options)
  return {
    ...on([]),
    elsewhere: (query) => centresListed(query),
    decide: (state, command, context, centres) => on(centres).decide(state, command, context, undefined),
  }
}

/** The same, on a person who is in detention. */
export const heldWithCentres = <C extends CaseCommand>(
  name: string,
  schema: z.ZodType<C>,
  rule: (held: Held, command: C, context: Context, at: Instant, centres: Centres) => Ruling,
): CommandDefinition<CaseState, CaseEvent, C, Centres> =>
  withCentres(
    name,
    schema,
    (state, command, context, at, centres) =>
      held<C>((one, ...rest) => rule(one, ...rest, centres))(state, command, context, at),
    evenIf,
  )
