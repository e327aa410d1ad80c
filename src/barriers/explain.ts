import type { Instant } from '../core/brand.ts'
import { isDay, startOfDay } from '../core/calendar.ts'
import { chainOf, type Explanation } from '../law/explain.ts'
import type { Agreement, Deadline } from '../law/law.ts'
import type { GateLine } from './gate.ts'

const startOf = ({ from, zone }: Deadline): Instant => (isDay(from) ? startOfDay(from, zone) : from)

/** A line of the gate explained to the person, the officer and the lawyer, as of the instant the gate was asked about. */
export const explainLine = (agreement: Agreement, line: GateLine, at: Instant): Explanation => ({
  person: line.tells,
  officer: line.says,
  chain: chainOf(
    agreement,
    {
      rule: line.citation.rule,
      readings: line.readings,
      ...(line.deadline === null ? {} : { period: { rule: line.deadline.rule, from: startOf(line.deadline) } }),
    },
    at,
  ),
})
