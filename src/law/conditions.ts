import type { Text } from '../core/brand.ts'
import type { RuleId } from './law.ts'

/**
 * The questions the engine can ask of a case, and every answer each can have. An agreement names those it asks, in its
 * order, and says of each answer whether the condition is met by it, by which rule and in what words: so a condition of
 * the scheme is data, and only the asking is code (`barriers/questions.ts`).
 */
export type Answers = {
  /** Is the scheme itself in force at the instant? */
  'scheme-in-force': 'running' | 'not-in-force' | 'suspended' | 'terminated'
  /** Does the person fall under the agreement, and is the case still to be dealt with? */
  'within-scope': 'in-scope' | 'no-ground' | 'closed' | 'already-gone'
  /** Did the person come straight from the receiving state? */
  'direct-route': 'shown' | 'not-shown'
  'age-settled': 'adult' | 'accompanied-minor' | 'unaccompanied-minor' | 'disputed'
  /** Was readmission asked for within its time? */
  'request-in-time': 'not-sent' | 'in-time' | 'late'
  /** Has the receiving state accepted? `silent`: it was asked and its time is up. */
  acceptance: 'no-answer' | 'silent' | 'accepted' | 'refused' | 'more-information'
  /** Is the transfer within the time the agreement gives for it? */
  'transfer-in-time': 'in-time' | 'over'
  'protection-claim': 'none' | 'open' | 'withdrawn' | 'inadmissible' | 'to-be-considered'
  'human-rights-claim':
    | 'unknown'
    | 'none'
    | 'open'
    | 'refused-and-certified'
    | 'refused'
    | 'allowed'
    | 'finally-determined-against'
  /** Has notice of removal been given, and has it run? `lapsed`: a removal failed and the time to repeat it is over. */
  'notice-run': 'none' | 'running' | 'run' | 'lapsed'
  /** Has the person been told where and when, and is that where the seat goes? */
  'departure-told': 'none' | 'other-destination' | 'seat-elsewhere' | 'other-departure' | 'told'
  /** Are the two counts near enough to each other? `no-band`: no figure is fixed. `paused`: the joint committee stopped returns. */
  balance: 'no-band' | 'within' | 'beyond' | 'paused'
}
export type Test = keyof Answers

/** What an agreement makes of one answer. Placeholders in the words: `{lastDay}`, `{reason}`, `{ground}`. */
export type Finding = {
  readonly met: boolean | 'unknown'
  readonly rule: RuleId
  /** The sentence for the officer: full. */
  readonly says: Text
  /** The sentence for the person: short, addressed to them. */
  readonly tells: Text
  readonly readings?: readonly string[]
  /** Where this answer alone stops a seat from being planned, though the condition as such does not. */
  readonly stopsSeat?: boolean
}

type ConditionOf<T extends Test> = {
  readonly test: T
  readonly title: Text
  /** Whether a seat may not even be planned while it is unmet. */
  readonly stopsSeat: boolean
  readonly findings: Readonly<Record<Answers[T], Finding>>
}

/** One condition of a transfer in an agreement: the question, and what follows from each answer to it. */
export type Condition = { readonly [T in Test]: ConditionOf<T> }[Test]
