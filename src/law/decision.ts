import type { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import type { Agreement, Refusal } from './law.ts'

/** Whoever does something, as written into the record: a named official, the other state, an applicant, the system. */
export type Actor = { readonly id: string; readonly name: string; readonly role: string; readonly party: string }

/** A fact as decided, before it is recorded. `occurredAt` is when it happened in the world. */
export type Fact<E> = { readonly event: E; readonly occurredAt: Instant }

/** A fact as recorded: with both times, who, and the version of the law that applied. */
export type Recorded<E> = Fact<E> & {
  readonly stream: string
  readonly version: number
  readonly recordedAt: Instant
  readonly actor: Actor
  readonly lawVersion: string
}

/**
 * What a command comes to: facts, or the ordered reasons why not. `claims` are things that may exist once only (a
 * person in a landing, a family reference); losing one to another command is itself a refusal.
 */
export type Decision<E> =
  | { readonly facts: readonly Fact<E>[]; readonly claims?: readonly Claim[] }
  | { readonly refusals: readonly Refusal[] }

export type Claim = { readonly kind: string; readonly key: string; readonly refusal: Refusal }

/** What every decision may know beyond its own stream. */
export type Context = {
  readonly now: Instant
  readonly agreement: Agreement
  readonly actor: Actor
  /** The stream's own reference: what stands after the colon in its name. */
  readonly reference: string
  /** A fresh random token of 128 bits in base32, from the platform (from a counter in tests and replays). */
  readonly token: () => string
}

/** A row of a view, derived from one stream. `ix` is what the view is looked up or sorted by. */
export type ViewRow = { readonly view: string; readonly key: string; readonly ix: string; readonly data: object }

/** A message to the other state, as the slice states it; the exchange numbers, signs and sends it. */
export type Outgoing = {
  readonly kind: string
  readonly about: string
  readonly body: object
  readonly personal?: object
  /** Safety facts travel first. */
  readonly safety?: boolean
}

/**
 * A message to somebody outside that a fact causes: on which occasion, to whom and by which channel. The slice of messages
 * words it, sends it and follows it. `origin`: the version of the fact it speaks of, where that is an earlier one.
 */
export type Telling = {
  readonly occasion: string
  readonly person: string
  readonly channel: string
  readonly origin?: number
}

/** One kind of stream: its facts, how they add up, the rows and messages that follow from them. All pure. */
export type Aggregate<S, E> = {
  /** Start of the stream's name: `case`, `landing`, … */
  readonly name: string
  /** Facts are checked again when read: a stored fact that no longer parses stops the operation. */
  readonly event: z.ZodType<E>
  readonly initial: S
  readonly evolve: (state: S, fact: Recorded<E>) => S
  readonly rows: (state: S, stream: string) => readonly ViewRow[]
  readonly outgoing?: (before: S, after: S, fact: Recorded<E>) => readonly Outgoing[]
  /** Who outside is told of a fact. Asked once, when the fact is recorded; never again when views are made anew. */
  readonly telling?: (after: S, fact: Recorded<E>) => readonly Telling[]
}

/** A command: what it takes, whose stream it adds to, what it may look at elsewhere, and how it is decided. */
export type CommandDefinition<S, E, C, X> = {
  /** `slice/verb-noun`: its address in the API, its line in the table of permissions. */
  readonly name: string
  readonly schema: z.ZodType<C>
  readonly aggregate: Aggregate<S, E>
  /** The stream this command adds to. `fresh` is a reference made from the idempotency key, for a new stream. */
  readonly stream: (command: C, fresh: string) => string
  /** Facts of other streams, read in the same transaction that records the answer. */
  readonly elsewhere?: (query: ReadQuery, command: C, stream: string, agreement: Agreement) => Promise<X>
  readonly decide: (state: S, command: C, context: Context, elsewhere: X) => Decision<E>
}

export type ReadQuery = (
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>
