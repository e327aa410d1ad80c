import type { Day, Instant, Text } from '../core/brand.ts'

/**
 * What an agreement says, as data, and what a rule may answer. Agreements live in `src/agreements/`, one folder each;
 * nothing in this folder knows any one of them.
 */

/** How sure we are of a statement: V text read · S secondary source · B background, unverified · A analogue. */
export type Certainty = 'V' | 'S' | 'B' | 'A'

/** A rule of the scheme by its id in the law dossier, such as `TR-40` or `NOT-02`. */
export type RuleId = string

/** One rule of the scheme: what it says in our own plain words, where it comes from, when that was last read. */
export type Provision = {
  readonly id: RuleId
  /** Where the rule stands, as lawyers cite it: "Art 8", "Immigration and Asylum Act 1999, s 10A(7)". */
  readonly cite: Text
  readonly title: Text
  readonly says: Text
  readonly sources: readonly string[]
  readonly certainty: Certainty
  readonly checkedOn: Day
}

/** A choice we made where the text is silent (OP-…, CAL-02, CAL-03): named, reasoned, with its alternatives. */
export type Reading = {
  readonly id: string
  readonly title: Text
  readonly chosen: Text
  readonly alternatives: readonly Text[]
  readonly reason: Text
}

export type Unit = 'calendar-day' | 'working-day' | 'month' | 'hour'

/** One version of a number in the law, with the time it governs: `from` inclusive, `until` exclusive. */
export type PeriodVersion = {
  readonly from: Instant
  readonly until?: Instant
  /** `null`: in this version the law gives no such time (a right withdrawn). */
  readonly value: number | null
  readonly sources: readonly string[]
  readonly certainty: Certainty
  readonly checkedOn: Day
  readonly note?: Text
}

/** A number in the law: how much, of what, counted how. */
export type Period = {
  readonly rule: RuleId
  readonly title: Text
  readonly unit: Unit
  /** Which day is day one: that of the event itself, or the day after it (CAL-04). Hours run from the instant. */
  readonly dayOne: 'event-day' | 'day-after'
  /** The last day closes at the end of that day in this zone, or in the earliest of several (CAL-02). */
  readonly zones: readonly string[]
  /** `limit`: act by the last day. `wait`: nothing may happen before the day after the last day. `aim`: a target. */
  readonly kind: 'limit' | 'wait' | 'aim'
  readonly readings: readonly string[]
  readonly versions: readonly PeriodVersion[]
}

/** A place whose working days differ: ISO 3166, with `GB-ENG` for England and Wales and `FR-AM` for Alsace-Moselle. */
export type Place = 'GB-ENG' | 'GB-SCT' | 'GB-NIR' | 'FR' | 'FR-AM'

/** The source of an answer, carried with it to the screen. */
export type Citation = {
  readonly rule: RuleId
  readonly cite: Text
  readonly certainty: Certainty
  readonly sources: readonly string[]
}

/** A deadline with its whole working. */
export type Deadline = {
  readonly rule: RuleId
  readonly title: Text
  readonly kind: Period['kind']
  readonly value: number
  readonly unit: Unit
  readonly from: Day | Instant
  readonly place: Place | null
  readonly firstDay: Day
  readonly lastDay: Day
  /** The instant the period ends: first instant after its last day (or the exact hour). */
  readonly closesAt: Instant
  readonly counted: readonly Day[]
  readonly skipped: readonly { readonly day: Day; readonly why: Text }[]
  readonly citation: Citation
  readonly lawVersion: string
  readonly readings: readonly string[]
  readonly warnings: readonly Text[]
}

/** A "no" with its reason. Refusals come as ordered lists; the first is the one that decides. */
export type Refusal = {
  readonly code: string
  readonly citation: Citation | null
  readonly message: Text
  /** The form field it is about, if one is. */
  readonly field?: string
}

/** Span of time in which something holds: `from` inclusive, `until` exclusive. */
export type Validity = {
  readonly from: Instant
  readonly until?: Instant
  readonly certainty: Certainty
  readonly sources: readonly string[]
  readonly readings: readonly string[]
  readonly says: Text
}

/** Who may do what about a barrier, and what it rests on. Roles are those of `access/`. */
export type BarrierKind = {
  readonly kind: string
  readonly rule: RuleId
  readonly title: Text
  /** The sentence the gate shows while it stands. */
  readonly says: Text
  readonly raisedBy: readonly string[]
  readonly liftedBy: readonly string[]
  /** The document that lifts it. */
  readonly liftedWith: Text
}

/** A letter the state serves. `grants` names the period it promises; until that has run, nobody travels. */
export type LetterTemplate = {
  readonly id: string
  readonly title: Text
  readonly rule: RuleId
  readonly grants?: { readonly period: RuleId; readonly says: Text }
  /** The time in which this is the letter to use: `from` inclusive, `until` exclusive. What was served outside it still binds. */
  readonly current?: { readonly from?: Instant; readonly until?: Instant }
}

/** An agreement between two states, whole, as data. */
export type Agreement = {
  readonly id: string
  readonly title: Text
  readonly returning: { readonly party: string; readonly name: Text; readonly zone: string; readonly place: Place }
  readonly receiving: { readonly party: string; readonly name: Text; readonly zone: string; readonly place: Place }
  readonly validity: readonly Validity[]
  readonly provisions: Readonly<Record<RuleId, Provision>>
  readonly periods: Readonly<Record<RuleId, Period>>
  readonly readings: Readonly<Record<string, Reading>>
  readonly barriers: Readonly<Record<string, BarrierKind>>
  readonly letters: Readonly<Record<string, LetterTemplate>>
  /** Codes with which the receiving state answers a request: no free text may travel (TR-70, OP-11). */
  readonly answers: readonly {
    readonly code: string
    readonly outcome: 'accepted' | 'refused' | 'more-information'
    readonly rule: RuleId
    readonly title: Text
  }[]
}
