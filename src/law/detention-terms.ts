import type { Text } from '../core/brand.ts'
import type { RuleId } from './law.ts'

/**
 * What an agreement's law says of detention and bail: which rule plays which part. What ends in `Period` is a key of
 * `periods`, the others are provisions.
 */
export type DetentionTerms = {
  /** The power, and the paragraph for each of its two uses. */
  readonly power: { readonly rule: RuleId; readonly examination: Text; readonly removal: Text }
  /** What follows once removal is no longer near. */
  readonly noProspect: RuleId
  /** Written reasons at the outset, and the form they are given on. */
  readonly reasons: { readonly rule: RuleId; readonly form: string }
  readonly gatekeeper: RuleId
  /** Levels of risk as the guidance has them, by their own numbers. */
  readonly riskLevels: readonly { readonly level: string; readonly title: Text }[]
  readonly reviews: {
    readonly rule: RuleId
    readonly form: string
    /** Counted from the start of the detention, in order. */
    readonly steps: readonly { readonly kind: string; readonly period: RuleId }[]
    /** After the last step, counted from the last review. */
    readonly thenPeriod: RuleId
  }
  readonly accountPeriod: RuleId
  readonly panelPeriod: RuleId
  readonly limits: {
    /** Only in a holding facility, and no longer than this. */
    readonly child: { readonly rule: RuleId; readonly period: RuleId }
    readonly family: AuthorisedLimit
    readonly pregnant: AuthorisedLimit
  }
  readonly bail: {
    readonly power: RuleId
    /** The tribunal may not grant it to who is held for examination until this has run from the arrival. */
    readonly examinationPeriod: RuleId
    /** Removal directed within this time of the decision: the Secretary of State must consent. */
    readonly consentPeriod: RuleId
    readonly referralPeriod: RuleId
    readonly repeatPeriod: RuleId
    readonly conditions: RuleId
    /** Years of age below which nobody wears an electronic tag. */
    readonly tagFromAge: number
    readonly notice: RuleId
  }
}

/** A longest time, and the longer one a minister may authorise. */
export type AuthorisedLimit = {
  readonly rule: RuleId
  readonly period: RuleId
  readonly authorisedPeriod: RuleId
}
