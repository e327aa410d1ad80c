import type { Day, Instant, Language, Text } from '../core/brand.ts'
import type { Condition } from './conditions.ts'
import type { CourtsTerms } from './courts-terms.ts'
import type { DetentionTerms } from './detention-terms.ts'
import type { LetterLanguage, LetterTemplate } from './letter-texts.ts'
import type { AdmissionTerms, Parts } from './parts.ts'
import type { SafeguardsTerms } from './safeguards-terms.ts'

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
  /** Why no rule of ours carries it out: a political statement, a fact, a duty of somebody we do not serve, a text not seen. */
  readonly notExecutable?: Text
}

/** Rules that belong together, for who reads them by subject. Every provision is in exactly one. */
export type Subject = { readonly id: string; readonly title: Text; readonly rules: readonly RuleId[] }

/**
 * One way to read a silent text. `change` is what the agreement's data become under it, merged into them; an option
 * without a change that is not the chosen one is named for the record and cannot be selected.
 */
export type ReadingOption = { readonly says: Text; readonly change?: Amendment }

/** A choice we made where the text is silent (OP-…, CAL-02, CAL-03): named, reasoned, with its alternatives by name. */
export type Reading = {
  readonly id: string
  readonly title: Text
  readonly options: Readonly<Record<string, ReadingOption>>
  /** The option that holds, unless a deployment selects another. */
  readonly chosen: string
  readonly reason: Text
  readonly sources: readonly string[]
}

/** Part of an agreement, to be merged into it key by key; a list replaces a list, `null` stands for itself. */
export type Amendment = Deep<Omit<Agreement, 'id' | 'readings' | 'provisions'>>
type Deep<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly unknown[]
    ? T
    : { readonly [K in keyof T]?: Deep<T[K]> }

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
  /** When anybody could first know of it, where that was after `from`, or long before it. Left out: from `from` on. */
  readonly knownFrom?: Instant
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
  /** How months end (CAL-03): the day before the same-numbered day, or on it. Left out: the day before. */
  readonly monthsEnd?: 'day-before' | 'same-day'
  readonly readings: readonly string[]
  readonly versions: readonly PeriodVersion[]
  /**
   * Of hours: only working hours count, those between these times on the clocks of every zone at once, on days that are
   * worked at the first place of each party whose zone it is. Left out: hours run through nights and holidays.
   */
  readonly within?: { readonly from: string; readonly until: string }
}

/** A place whose working days differ: ISO 3166, with `GB-ENG` for England and Wales and `FR-AM` for Alsace-Moselle. */
export type Place = string

/** When in a year a public holiday falls. Months and days from 1; `weekday` 1 Monday to 7 Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | 'last' }
  /** Days from Easter Sunday of the western or the orthodox church, in the Gregorian calendar. */
  | { readonly easter: 'western' | 'orthodox'; readonly offset: number }
  /** Announced year by year, as the days of a lunar calendar are. */
  | { readonly days: readonly Day[] }

/** A public holiday that comes every year, or in the years from `from` to `to` (both included). */
export type Holiday = {
  readonly name: Text
  readonly when: HolidayRule
  readonly from?: number
  readonly to?: number
}

/** A day made a holiday once, by a public act. `knownFrom`: when the act was published; before, nobody could count on it. */
export type ProclaimedDay = {
  readonly day: Day
  readonly name: Text
  readonly source: string
  readonly knownFrom?: Instant
}

/** The working days of a place, as data. A day of the week on `weekend` (1 Monday to 7 Sunday) is none. */
export type Calendar = {
  readonly place: Place
  readonly name: Text
  /** The place after "for" and « pour »: "England and Wales", « l’Angleterre et le pays de Galles ». */
  readonly named: Text
  readonly weekend: readonly number[]
  readonly holidays: readonly Holiday[]
  /** Whether a holiday on a weekend gives the next weekday that is not itself one. */
  readonly substitutes: boolean
  /** Holidays moved once: the day it would have been, and the day it was. */
  readonly moved: readonly { readonly from: Day; readonly to: Day }[]
  readonly proclaimed: readonly ProclaimedDay[]
  /** One-off days before the first year are not listed; after the last year the list is a pattern we do not vouch for. */
  readonly knownYears: { readonly first: number; readonly last: number }
  readonly sources: readonly string[]
  readonly certainty: Certainty
  readonly checkedOn: Day
}

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
  /** On whose clocks it closes: where there are several, the one where midnight comes first. */
  readonly zone: string
  readonly counted: readonly Day[]
  readonly skipped: readonly { readonly day: Day; readonly why: Text }[]
  readonly citation: Citation
  /** The weaker of two: how sure we are of the rule, and of this version of its number. */
  readonly certainty: Certainty
  readonly lawVersion: string
  readonly readings: readonly string[]
  readonly warnings: readonly Text[]
}

/** A "no" with its reason. Refusals come as ordered lists; the first is the one that decides. */
export type Refusal = {
  readonly code: string
  readonly citation: Citation | null
  /** To the officer: what is wrong and what to do. */
  readonly message: Text
  /** To the person it is about, short, where it has words of its own for them; otherwise `explain` makes them. */
  readonly tells?: Text
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
  /** When anybody could first know of it, where that differs from `from`. */
  readonly knownFrom?: Instant
}

/** Who may do what about a barrier, and what it rests on. Roles are those of `access/`. */
export type BarrierKind = {
  readonly kind: string
  readonly rule: RuleId
  readonly title: Text
  /** The sentence the gate shows an officer while it stands. */
  readonly says: Text
  /** The same to the person, short. */
  readonly tells: Text
  readonly raisedBy: readonly string[]
  readonly liftedBy: readonly string[]
  /** The document that lifts it. */
  readonly liftedWith: Text
  /** What the flight desk and the escort are told while it stands: what to do, what not, whom to ask. */
  readonly desk: Text
  readonly override: OverrideTerms
}

/** Whether two officials, each with reasons, may have a person travel though a barrier of this kind stands. */
export type OverrideTerms = {
  /** Roles either of the two may hold; two different people. Empty: never. */
  readonly by: readonly string[]
  readonly rule: RuleId
  readonly readings: readonly string[]
  /** Why it is allowed, or why never. */
  readonly says: Text
}

/** One of the two parties. The forms are for sentences: "the United Kingdom", "in France", « au Royaume-Uni ». */
export type Party = {
  readonly party: string
  readonly name: Text
  readonly desk: Text
  readonly forms: {
    readonly the: Text
    readonly in: Text
    readonly to: Text
    readonly of: Text
    readonly from: Text
  }
  /** The language its desk opens in. */
  readonly language: Language
  readonly zone: string
  /** Its places by calendar; the first is taken where none is given. */
  readonly places: readonly [Place, ...Place[]]
}

/** Why a person falls under the agreement: a ground of its scope, in the time it is known to be one. */
export type Ground = {
  readonly id: string
  readonly rule: RuleId
  readonly title: Text
  readonly says: Text
  readonly readings: readonly string[]
  /** Arrivals from this instant on. */
  readonly from: Instant
  readonly until?: Instant
  /** It holds only of a person this agreement has returned before, by the decision of a named officer. */
  readonly onlyAfterReturn?: true
  /** It is the ground of who claims protection: without a claim it is none. */
  readonly needsClaim?: true
}

/** Whether a decision of a kind needs a second officer, and in which roles. */
export type SecondOfficer = {
  readonly required: boolean
  readonly by: readonly string[]
  readonly rule: RuleId
  readonly readings: readonly string[]
}

/** A named officer's word, on the day of a transfer, that every condition of it holds. */
export type ConfirmationTerms = {
  /** Whether nobody boards without one that stands; where not, it is advised and shown. */
  readonly required: boolean
  readonly rule: RuleId
  readonly readings: readonly string[]
  /** Who gives it, and gives it again once it is void, for sentences: "the duty lead or a caseworker". */
  readonly givenBy: Text
}

/** The weekly statement of the two counts. */
export type StatementTerms = {
  /** What makes it due. */
  readonly rule: RuleId
  /** On whose clocks a week ends: Sunday at midnight, there. */
  readonly zone: string
  /** Period: to draw it up after the week, and to answer the other state's. */
  readonly time: RuleId
  readonly readings: readonly string[]
}

/**
 * Every field of a message that speaks of a person, by the kind of message and the path within its encrypted part: the rule
 * that needs it sent, and why in words for whoever answers for data protection. What is not here is not sent (TR-71).
 */
export type PersonalData = Readonly<
  Record<string, Readonly<Record<string, { readonly rule: RuleId; readonly why: Text }>>>
>

/**
 * Taking back a person readmitted in error, or brought back by a court: the codes with which the receiving state asks and
 * the returning state decides, and whether the place they made is reversed.
 */
export type TakingBack = {
  readonly rule: RuleId
  readonly readings: readonly string[]
  readonly reverses: boolean
  readonly codes: readonly {
    readonly code: string
    readonly use: 'asked' | 'agreed' | 'refused'
    readonly rule: RuleId
    readonly title: Text
  }[]
}

/** An agreement between two states, whole, as data. */
export type Agreement = {
  readonly id: string
  readonly title: Text
  readonly returning: Party
  readonly receiving: Party
  readonly validity: readonly Validity[]
  readonly provisions: Readonly<Record<RuleId, Provision>>
  readonly subjects: readonly Subject[]
  readonly periods: Readonly<Record<RuleId, Period>>
  readonly readings: Readonly<Record<string, Reading>>
  readonly calendars: Readonly<Record<Place, Calendar>>
  readonly grounds: Readonly<Record<string, Ground>>
  /** The conditions of a transfer, in the order in which the gate asks them. */
  readonly conditions: Readonly<Record<string, Condition>>
  /** Which rule plays which part in the engine; `null`: this agreement has no such rule, and the part is not played. */
  readonly parts: Parts
  readonly barriers: Readonly<Record<string, BarrierKind>>
  readonly letters: Readonly<Record<string, LetterTemplate>>
  /** What the letters say, by language (ISO 639). The official text is that of the returning state's own language. */
  readonly letterTexts: Readonly<Record<string, LetterLanguage>>
  /** Codes with which the receiving state answers a request: no free text may travel (TR-70, OP-11). */
  readonly answers: readonly {
    readonly code: string
    readonly outcome: 'accepted' | 'refused' | 'more-information'
    readonly rule: RuleId
    readonly title: Text
  }[]
  /** What may be sent of a person to the receiving state, field by field. */
  readonly personalData: PersonalData
  /** Taking back a person who was handed over; `null`: nothing of it under this agreement. */
  readonly takingBack: TakingBack | null
  /** Who counts in the balance: everybody, or people of these nationalities (ISO 3166-1 alpha-3). */
  readonly counted: { readonly rule: RuleId; readonly nationalities: readonly string[] | null; readonly says: Text }
  /** The gap in the balance beyond which the `balance` condition is not met; `null`: none is fixed. */
  readonly balance: { readonly rule: RuleId; readonly band: number | null }
  /** The count both states draw up each week, compare and sign; `null`: this agreement makes none due. */
  readonly statement: StatementTerms | null
  /** A named officer's confirmation of a transfer on its day. */
  readonly confirmation: ConfirmationTerms
  /** Decisions against a person that take effect only once a second, different officer agrees. */
  readonly secondOfficer: { readonly inadmissible: SecondOfficer; readonly certified: SecondOfficer }
  /** How people apply to be admitted; `null`: nobody applies, places are filled in another way. */
  readonly admission: AdmissionTerms | null
  /** Age, trafficking, health: who is watched over, by which rules; `null`: this agreement's law gives us none of it. */
  readonly safeguards: SafeguardsTerms | null
  /** Going to court against a transfer; `null`: nothing of it is kept under this agreement. */
  readonly courts: CourtsTerms | null
  /** Detention and bail of people on their way out; `null`: this agreement's law of it is not carried out here. */
  readonly detention: DetentionTerms | null
}
