import type { Text } from '../core/brand.ts'
import type { RuleId } from './law.ts'

/** What courts can do to a transfer under an agreement, as data: the remedies, the courts, and what of them suspends. */

/** What can be recorded of a claim after it was lodged. */
export type Stage =
  | 'permission-granted'
  | 'permission-refused'
  | 'relief-asked'
  | 'relief-granted'
  | 'relief-refused'
  | 'allowed'
  | 'dismissed'
  | 'withdrawn'
  | 'remitted'

/** Only what suspends, suspends: from which stages on a barrier stands, and which stages end it. */
export type Suspension = {
  /** A kind of barrier of the agreement. */
  readonly barrier: string
  readonly rule: RuleId
  readonly from: readonly ('lodged' | Stage)[]
  /** `dismissed` ends it only where the dismissal is final. */
  readonly until: readonly Stage[]
  readonly says: Text
}

/** A way to go to court against a transfer. How sure we are of it is how sure we are of its rule. */
export type Remedy = {
  readonly id: string
  readonly title: Text
  readonly rule: RuleId
  /** The courts it can be in, by their ids; the first is the usual one. */
  readonly courts: readonly [string, ...string[]]
  readonly stages: readonly Stage[]
  readonly suspensions: readonly Suspension[]
  /** Why it does not suspend at any other stage. */
  readonly otherwise: Text
}

/** Towards whom a court lays down a duty. */
export type Owed = 'receiving-state' | 'court' | 'claimant'

export type CourtsTerms = {
  readonly courts: Readonly<Record<string, Text>>
  readonly remedies: Readonly<Record<string, Remedy>>
  /** Between which courts a claim may move, in both directions, keeping every reference it had. */
  readonly transfers: { readonly rule: RuleId; readonly between: readonly (readonly [string, string])[] }
  /** The kinds of barrier that an order, a duty under one, and an undertaking raise. */
  readonly barriers: { readonly order: string; readonly duty: string; readonly undertaking: string }
  /**
   * Duties that nobody here can say were carried out: what is owed to these by the state is sent to the other node as
   * papers, and its signed receipt alone proves it.
   */
  readonly delivery: {
    readonly rule: RuleId
    readonly to: readonly Owed[]
    /** What such a paper is, by its code. */
    readonly papers: Readonly<Record<string, Text>>
  } | null
  /** The rule under which a court lays down duties, and the one under which a cipher stands for the name. */
  readonly duties: RuleId
  readonly anonymity: RuleId
}
