import type { Text } from '../core/brand.ts'
import type { RuleId } from './law.ts'

/**
 * What an agreement's law gives of safeguards, by the part each rule plays: which barrier a concern raises, which periods
 * its clocks count, which rule a refusal cites. A part that is `null` is not offered.
 */
export type SafeguardsTerms = {
  readonly age: {
    /** Kind of the barrier a dispute raises. */
    readonly barrier: string
    readonly dispute: RuleId
    /** Whose finding of age binds. */
    readonly finding: RuleId
    /** What the local authority does once it is told. */
    readonly authority: RuleId
  } | null
  readonly trafficking: {
    readonly barrier: string
    /** A decision that is pending stands in the way. */
    readonly pending: RuleId
    /** Who decides. */
    readonly authority: RuleId
    /** Periods: the target for the first decision, the recovery period, the time to ask for reconsideration. */
    readonly target: RuleId
    readonly recovery: RuleId
    readonly reconsideration: RuleId
    /** Why a later policy gives none. */
    /** A further positive first decision on facts before an earlier one protects only if the authority so determines; `null`: it protects. */
    readonly secondPositive: RuleId | null
    readonly noReconsideration: RuleId
    readonly disqualification: RuleId
    /** What remains to the person where no reconsideration is given. */
    readonly remedy: Text
    /** Letter that tells of a positive first decision. */
    readonly positiveLetter: string
    /** Places on the way where forced labour and captivity are known, as said in interviews, without accents. */
    readonly places: readonly string[]
  } | null
  readonly medical: {
    readonly barrier: string
    /** Periods: the doctor's examination from the admission; the answer to a report. */
    readonly examination: RuleId
    readonly reply: RuleId
    readonly report: RuleId
    readonly fitness: RuleId
    readonly atRisk: RuleId
    /** What each limb of the reporting rule is about. */
    readonly limbs: Readonly<Record<'1' | '2' | '3', Text>>
  } | null
}
