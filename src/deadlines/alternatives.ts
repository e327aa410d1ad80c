import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Agreement, Deadline, Reading } from '../law/law.ts'
import { selectable } from '../law/readings.ts'
import type { DueAnswer, DueProblem } from './ask.ts'

/** What a deadline would be under another option of a reading it rests on. */
export type Alternative = {
  readonly option: string
  readonly says: Text
  readonly found: DueAnswer | DueProblem
  /** Whether the last day, the hour it closes and what it is are the same as in the answer. */
  readonly same: boolean
}
export type ReadingShown = {
  readonly reading: Reading
  readonly says: Text
  readonly alternatives: readonly Alternative[]
  /** Options named for the record, with nothing to compute. */
  readonly named: readonly { readonly option: string; readonly says: Text }[]
}

type Found = DueAnswer | DueProblem

const same = (one: Found, other: Found): boolean => {
  if ('problem' in one || 'problem' in other)
    return 'problem' in one && 'problem' in other && one.code === other.code && one.problem.en === other.problem.en
  const told = ({ lastDay, closesAt, kind }: Deadline): string => `${lastDay} ${closesAt} ${kind}`
  return told(one.deadline) === told(other.deadline)
}

/**
 * Each reading a period rests on, with what every other option that can hold would give. `ask` answers the same question
 * with one option selected otherwise.
 */
export function alternativesOf(
  agreement: Agreement,
  readings: readonly string[],
  answer: Found,
  ask: (otherwise: Readonly<Record<string, string>>) => Found | null,
): readonly ReadingShown[] {
  return readings.flatMap((id) => {
    const reading = own(agreement.readings, id)
    const holds = reading === undefined ? undefined : own(reading.options, reading.chosen)
    if (reading === undefined || holds === undefined) return []
    const can = selectable(reading)
    const alternatives = can.flatMap((option): readonly Alternative[] => {
      const says = own(reading.options, option)?.says
      const found = option === reading.chosen ? null : ask({ [id]: option })
      return found === null || says === undefined ? [] : [{ option, says, found, same: same(answer, found) }]
    })
    const named = Object.entries(reading.options)
      .filter(([option]) => !can.includes(option))
      .map(([option, { says }]) => ({ option, says }))
    return [{ reading, says: holds.says, alternatives, named }]
  })
}

/** The same for programs. */
export const alternativesDocument = (shown: readonly ReadingShown[]): readonly object[] =>
  shown.flatMap(({ reading, alternatives }) =>
    alternatives.map(({ option, says, found, same: unchanged }) => ({
      reading: reading.id,
      option,
      says,
      same: unchanged,
      ...('problem' in found
        ? { problem: found.problem, code: found.code }
        : { lastDay: found.deadline.lastDay, closesAt: found.deadline.closesAt, kind: found.deadline.kind }),
    })),
  )
