import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import type { Answers, Test } from '../law/conditions.ts'
import type { Agreement, Ground } from '../law/law.ts'
import type { Case } from './state.ts'

/** Whether a ground of the agreement is one for an arrival at `at` (TR-08, TR-08a). */
export const isOpen = ({ from, until }: Ground, at: Instant): boolean =>
  !isBefore(at, from) && (until === undefined || isBefore(at, until))

/** The grounds of the agreement for an arrival at `at`, in its order. */
export const groundsFor = (agreement: Agreement, at: Instant): readonly Ground[] =>
  Object.values(agreement.grounds).filter((ground) => isOpen(ground, at))

/** Whether the case rests on a ground of the agreement that is one for its arrival. */
export function hasGround(
  agreement: Agreement,
  { ground: id, arrivedAt }: Pick<Case, 'ground' | 'arrivedAt'>,
): boolean {
  const ground = own(agreement.grounds, id)
  return ground !== undefined && isOpen(ground, arrivedAt)
}

/** Whether the agreement takes an answer as meeting its condition. An agreement without the condition asks nothing. */
export function metBy<T extends Test>(agreement: Agreement, test: T, answer: Answers[T]): boolean {
  const condition = Object.values(agreement.conditions).find((one) => one.test === test)
  if (condition === undefined) return true
  return (condition.findings as Readonly<Record<string, { met: boolean | 'unknown' }>>)[answer]?.met === true
}

/** Whether the agreement asks the question at all. */
export const asks = (agreement: Agreement, test: Test): boolean =>
  Object.values(agreement.conditions).some((one) => one.test === test)
