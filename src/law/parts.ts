import type { Text } from '../core/brand.ts'
import type { RuleId } from './law.ts'

/**
 * Which rule of an agreement plays which part in the engine. The engine names parts and no rule; an agreement fills them.
 * A part in `periods` is a period, the others are provisions. Keys of `Parts` say in which command or screen they matter.
 */
export type Parts = {
  /** Life of the scheme. */
  readonly validity: RuleId
  readonly scopeStart: RuleId
  /** Period: notice before a suspension takes effect, and before a termination does. */
  readonly suspensionNotice: RuleId | null
  readonly terminationNotice: RuleId | null

  /** Who is returned. */
  readonly scope: RuleId
  readonly directRoute: RuleId
  readonly adult: RuleId
  readonly unaccompaniedMinor: RuleId
  readonly ageDispute: RuleId

  /** Request and answer. Periods: the limit, the exclusion that follows from missing it, our own target. */
  readonly requestLimit: RuleId | null
  readonly requestTooLate: RuleId | null
  readonly requestTarget: RuleId | null
  /** Periods: the time for the answer, the longest for one. */
  readonly answerAim: RuleId | null
  readonly answerLimit: RuleId | null
  /** Period: the whole procedure. */
  readonly transferLimit: RuleId | null
  readonly noPersonalDataBack: RuleId | null
  readonly dataNeeded: RuleId | null

  /** Decisions. Periods: time to answer a notice of intent, of a person held and of one who is not. */
  readonly intentHeld: RuleId | null
  readonly intentInCommunity: RuleId | null
  readonly connection: RuleId | null

  /** Notices. Periods: its length, the time to repeat a removal that failed. */
  readonly removalNotice: RuleId | null
  readonly noticeLength: RuleId | null
  readonly otherDestination: RuleId | null
  readonly repeatRemoval: RuleId | null

  /** What stands behind obstacles that no text names, and the recovery period that outlasts its days (a period). */
  readonly treatment: RuleId
  readonly recoveryPeriod: RuleId | null

  /** Between the states. */
  readonly oneForOne: RuleId
  /** Period, in working hours: how long the other state may receipt nothing that waits before an outage is announced. */
  readonly outage: RuleId | null
  /** Period, in hours: how long an old key of the exchange stays good beside the one that took its place, at least. */
  readonly keyOverlap: RuleId | null
}

/** A question an officer answers of every applicant; `yes` always means that the condition is met. */
export type EligibilityQuestion = {
  readonly rule: RuleId
  readonly asks: Text
  readonly short: Text
  /** What in the record bears on it: where adults showed that they are, that somebody arrived before, or was returned. */
  readonly bears?: 'presence' | 'arrival' | 'return'
}

/** A question applicants answer of themselves, about one of the eligibility questions; `good` raises no doubt. */
export type ScreeningQuestion = {
  readonly about: string
  readonly good: 'yes' | 'no'
  readonly asks: Text
  readonly hint?: Text
}

/** What applicants are told and asked, and what is peculiar to the country they apply from. */
export type ApplicantTerms = {
  /** Who can apply, in short sentences addressed to them. */
  readonly who: readonly Text[]
  /** Which documents are accepted; what the entry clearance does not allow; what can be asked for while it lasts. */
  readonly documents: Text
  readonly limits: Text
  readonly afterArrival: Text
  /** What arriving does not give; what to bring to the visa centre. */
  readonly noStatus: Text
  readonly bring: readonly Text[]
  /** After a refusal: what is known of remedies, and what is not. Nothing is stated that was not seen. */
  readonly remedies: { readonly known: readonly Text[]; readonly unknown: readonly Text[] }
  /** What they are asked, in order; the keys are stored with the answers. */
  readonly screening: Readonly<Record<string, ScreeningQuestion>>
  /** Where presence is shown: rough outlines of longitude and latitude in degrees, and a position outside them in words. */
  readonly area: {
    readonly outside: Text
    readonly outlines: readonly (readonly (readonly [longitude: number, latitude: number])[])[]
  }
  /** Telephone numbers as they are written there: after the prefix so many digits; the code begins the international form. */
  readonly phone: {
    readonly prefix: string
    readonly digits: number
    readonly code: string
    readonly example: string
  }
}

/** How people apply to be admitted, where they do. */
export type AdmissionTerms = {
  /** Applications count only in a window. */
  readonly window: RuleId
  /** What is valid may be held until there is room. */
  readonly held: RuleId
  /** Places are released gradually, tied to the other count. */
  readonly places: RuleId
  /** The route may be paused while the counts are not level. */
  readonly pause: RuleId
  /** Period: hours to prove presence. */
  readonly presence: RuleId
  readonly presencePlace: RuleId
  /** Copies of identity documents and photographs of each person. */
  readonly copies: RuleId
  readonly relationshipEvidence: RuleId
  readonly expiredDocument: RuleId
  readonly sameDocument: RuleId
  /** Period: the longest entry clearance. */
  readonly clearance: RuleId
  readonly adult: RuleId
  /** The time an applicant has to answer a question of an officer: the rule it serves, the period by its key. */
  readonly information: { readonly rule: RuleId; readonly period: RuleId }
  /** Period: to answer the invitation to the second stage. */
  readonly invitation: RuleId
  /** Nobody is granted before these were made, each of each person; the keys are stored with each result. */
  readonly checks: Readonly<Record<string, EligibilityQuestion>>
  readonly childWithAdult: RuleId
  /** What the holder may not do, may ask for, and does not get by arriving. */
  readonly conditions: RuleId
  readonly staying: RuleId
  readonly noStatus: RuleId
  readonly remedies: RuleId
  /** A document renewed or lost since stage one: never taken, or where an officer decides so with reasons. */
  readonly replacedDocument: 'refused' | 'officer-decides'
  /** The task list of eligibility, in the order officers work; the keys are stored with each answer. */
  readonly questions: Readonly<Record<string, EligibilityQuestion>>
  readonly applicants: ApplicantTerms
  readonly draw: DrawTerms
}

/** How those admitted are drawn by lot, by the two states together. */
export type DrawTerms = {
  /** The rule on places released. */
  readonly places: RuleId
  /** Period: how long a state may take to commit, and then to reveal, before it is shown to have refused. */
  readonly answer: RuleId
  /** Announced priorities, most urgent first. They rank nobody unless `ranked`: then each class is drawn before the next. */
  readonly priorities: {
    readonly rule: RuleId
    readonly ranked: boolean
    readonly classes: Readonly<Record<string, Text>>
  }
}
