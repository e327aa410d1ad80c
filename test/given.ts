import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../src/core/brand.ts'
import { knownInstant } from '../src/core/calendar.ts'
import type { Actor, Aggregate, CommandDefinition, Outgoing, Recorded, ViewRow } from '../src/law/decision.ts'
import type { Agreement, Refusal } from '../src/law/law.ts'
import { lawVersion } from '../src/law/version.ts'

/**
 * `given(aggregate, facts).at(instant).by(role).when(command, input)`: one decision, pure, on facts as if recorded. What
 * comes back says what was refused, in order, or what was recorded and what followed from it, and goes on with `then`.
 */
export type Happened<E> = { readonly at: string; readonly event: E; readonly by?: string }

/** What a decision came to. `refused`: the codes in order. `cited`: the rule each rests on, `-` where on the facts alone. */
export type Outcome<S, E> = {
  readonly refused: readonly string[]
  readonly cited: readonly string[]
  readonly refusals: readonly Refusal[]
  readonly facts: readonly E[]
  readonly times: readonly Instant[]
  readonly claims: readonly { readonly kind: string; readonly key: string }[]
  readonly posted: readonly Outgoing[]
  readonly state: S
  readonly rows: readonly ViewRow[]
  readonly then: Given<S, E>
}
export type Given<S, E> = {
  readonly state: S
  readonly history: readonly Recorded<E>[]
  readonly rows: readonly ViewRow[]
  readonly at: (instant: string) => {
    readonly by: (role: string, party?: string) => When<S, E>
    /** By this very actor: where a decision looks at whose id it is. */
    readonly as: (actor: Actor) => When<S, E>
  }
}
type When<S, E> = {
  /** `input` goes through the command's own schema: what the schema does not take, throws. */
  readonly when: <C, X>(
    command: CommandDefinition<S, E, C, X>,
    input: object,
    ...elsewhere: X extends undefined ? [] : [X]
  ) => Outcome<S, E>
}

export type Options = { readonly agreement?: Agreement; readonly reference?: string }

const sides: Readonly<Record<string, string>> = {
  'receiving-officer': 'FR',
  'border-officer': 'FR',
  'other-state': 'FR',
}

/** Somebody in a role, in the state that role belongs to. */
export const actor = (role: string, party = sides[role] ?? 'GB'): Actor => ({
  id: `test-${role}`,
  name: role,
  role,
  party,
})

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
let tokens = 0
/** Tokens as the platform makes them, from a counter: no two share their first eight letters. */
export const countedToken = (): string => {
  tokens += 1
  const letters = [...Array(8).keys()].map((place) => alphabet[Math.floor(tokens / 32 ** (7 - place)) % 32] ?? '0')
  return letters.join('').padEnd(26, 'Z')
}

/** Facts as if recorded when they happened. */
export function given<S, E>(
  aggregate: Aggregate<S, E>,
  facts: readonly Happened<E>[],
  options: Options = {},
): Given<S, E> {
  const recorded = facts.map(({ at, event, by = 'caseworker' }, index): Recorded<E> => {
    const instant = knownInstant(at)
    return record(
      aggregate.name,
      index + 1,
      { event: aggregate.event.parse(event), occurredAt: instant },
      instant,
      actor(by),
      options,
    )
  })
  return standing(aggregate, recorded, options)
}

function standing<S, E>(aggregate: Aggregate<S, E>, history: readonly Recorded<E>[], options: Options): Given<S, E> {
  const state = history.reduce(aggregate.evolve, aggregate.initial)
  const { agreement = ukFrance2025, reference = '7K3M-9Q2X' } = options
  return {
    state,
    history,
    rows: aggregate.rows(state, `${aggregate.name}:${reference}`),
    at: (instant) => {
      const as = (by: Actor): When<S, E> => ({
        when: (command, input, ...elsewhere) => {
          const now = knownInstant(instant)
          const context = { now, agreement, actor: by, reference, token: countedToken }
          const decision = command.decide(state, command.schema.parse(input), context, elsewhere[0] as never)
          const refusals = 'refusals' in decision ? decision.refusals : []
          const facts = 'facts' in decision ? decision.facts : []
          const added = facts.map((fact, index) =>
            record(aggregate.name, history.length + index + 1, fact, now, by, options),
          )
          const then = standing(aggregate, [...history, ...added], options)
          return {
            refused: refusals.map(({ code }) => code),
            cited: refusals.map(({ citation }) => citation?.rule ?? '-'),
            refusals,
            facts: facts.map(({ event }) => event),
            times: facts.map(({ occurredAt }) => occurredAt),
            claims: 'facts' in decision ? (decision.claims ?? []) : [],
            posted: postedBy(aggregate, state, added),
            state: then.state,
            rows: then.rows,
            then,
          }
        },
      })
      return { as, by: (role, party) => as(party === undefined ? actor(role) : actor(role, party)) }
    },
  }
}

function postedBy<S, E>(aggregate: Aggregate<S, E>, before: S, facts: readonly Recorded<E>[]): readonly Outgoing[] {
  const posted: Outgoing[] = []
  let state = before
  for (const fact of facts) {
    const next = aggregate.evolve(state, fact)
    posted.push(...(aggregate.outgoing?.(state, next, fact) ?? []))
    state = next
  }
  return posted
}

const record = <E>(
  stream: string,
  version: number,
  fact: { event: E; occurredAt: Instant },
  recordedAt: Instant,
  by: Actor,
  { agreement = ukFrance2025 }: Options,
): Recorded<E> => ({
  ...fact,
  stream: `${stream}:test`,
  version,
  recordedAt,
  actor: by,
  lawVersion: lawVersion(agreement, recordedAt),
})
