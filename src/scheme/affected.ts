import type { Instant, Text } from '../core/brand.ts'
import { isDay, startOfDay } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { due } from '../law/due.ts'
import type { Agreement, Deadline } from '../law/law.ts'

/** Which running deadlines a change of the agreement moves: asked before it is recorded, and shown after. */

/** A case with the deadlines that run in it. `versionAt`: where a deadline is held to the law of another time than its event's. */
export type Running = {
  readonly reference: string
  readonly name?: string
  readonly clocks: readonly (Deadline & { readonly versionAt?: Instant })[]
}

/** One deadline as it was and as it becomes. */
export type Moved = { readonly title: Text; readonly before: Deadline; readonly after: Deadline }
export type Affected = { readonly reference: string; readonly name?: string; readonly moved: readonly Moved[] }

type Clock = Running['clocks'][number]

function reckon(agreement: Agreement, { rule, from, place, versionAt }: Clock): Deadline | null {
  const zone = own(agreement.periods, rule)?.zones[0] ?? agreement.returning.zone
  const answer = due(agreement, rule, from, {
    asOf: isDay(from) ? startOfDay(from, zone) : from,
    ...(place === null ? {} : { place }),
    ...(versionAt === undefined ? {} : { versionAt }),
  })
  return 'problem' in answer ? null : answer
}

/**
 * Of each case, the deadlines whose last day or closing instant differs between two states of the agreement, each reckoned
 * again from its own rule, event and place. Cases in which none moves are left out; the order is the cases' own. A deadline
 * that either state of the agreement does not know is none.
 */
export function affectedBy(before: Agreement, after: Agreement, cases: readonly Running[]): readonly Affected[] {
  if (before === after) return []
  // Everybody of a landing has the same limits: each question is put once.
  const asked = new Map<string, Moved | null>()
  const moved = (clock: Clock): Moved | null => {
    const question = `${clock.rule} ${clock.from} ${clock.place ?? ''} ${clock.versionAt ?? ''}`
    const known = asked.get(question)
    if (known !== undefined) return known
    const [was, is] = [reckon(before, clock), reckon(after, clock)]
    const same = was === null || is === null || (was.lastDay === is.lastDay && was.closesAt === is.closesAt)
    const answer = same ? null : { title: clock.title, before: was, after: is }
    asked.set(question, answer)
    return answer
  }
  return cases.flatMap(({ reference, name, clocks }) => {
    const found = clocks.map(moved).filter((one) => one !== null)
    return found.length === 0 ? [] : [{ reference, ...(name === undefined ? {} : { name }), moved: found }]
  })
}
