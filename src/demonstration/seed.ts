import { z } from 'zod'
import { demonstrationUser } from '../access/demonstration.ts'
import type { Instant } from '../core/brand.ts'
import { addMinutes, isBefore } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import type { Node } from '../node.ts'
import type { Clock } from '../platform/clock.ts'
import { freshReference } from '../platform/handle.ts'
import { admissions } from './admissions.ts'
import { outsiders } from './outside.ts'
import { firstReturns, laterReturns } from './returns.ts'

/**
 * The demonstration's history: invented people, given by the ordinary commands through both nodes and the real exchange,
 * at their hours on the demonstration's clock. Each step has its own idempotency key, so a start that was killed half-way
 * goes on where it stopped, and one that was finished does nothing.
 */
export type Stage = {
  readonly unitedKingdom: Node
  readonly france: Node
  /** Moves the clock to `at` (local London text such as `2025-09-01 09:30`), unless it is already later. */
  readonly at: (text: string) => void
  /** Gives a command; a refusal stops the demonstration with its reasons, because then it would not show what it says. */
  readonly give: (who: string, command: string, input: object, key: string) => Promise<string>
  /** Waits until everything said has been receipted by the other state. */
  readonly exchange: () => Promise<void>
  /** The reference a new stream gets under this key. */
  readonly reference: (who: string, key: string) => string
  /** What the two states call this case. */
  readonly shared: (reference: string) => Promise<string>
}

const sharedRow = z.object({ state: z.object({ shared: z.string() }) })

/** Where the demonstration begins for whoever opens it. */
const OPENS_AT = '2025-10-01T07:30:00Z' as Instant

export async function seed(world: {
  returning: Node
  receiving: Node
  clock: Clock
  empty: boolean
  opensAt?: Instant
}): Promise<void> {
  const { clock, empty, opensAt = OPENS_AT } = world
  const moveTo = (instant: Instant): void => {
    if (isBefore(clock.now(), instant)) clock.moveTo?.(instant)
  }
  if (!empty && isBefore(clock.now(), opensAt)) {
    const stage = stageOf({ unitedKingdom: world.returning, france: world.receiving }, moveTo)
    await firstReturns(stage)
    await admissions(stage)
    await laterReturns(stage)
    await outsiders(stage)
  }
  moveTo(opensAt)
}

function stageOf(
  { unitedKingdom, france }: { unitedKingdom: Node; france: Node },
  moveTo: (at: Instant) => void,
): Stage {
  const actor = (who: string): Actor => {
    const user = demonstrationUser(who.startsWith('fr-') ? 'FR' : 'GB', who)
    if (user !== null) return user
    if (who === 'system') return { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
    return { id: who, name: 'Applicant', role: 'applicant', party: 'portal' }
  }
  const nodeOf = (who: string): Node => (who.startsWith('fr-') ? france : unitedKingdom)
  return {
    unitedKingdom,
    france,
    // British summer time all through the seeded weeks: local London time less an hour.
    at: (text) => moveTo(addMinutes(`${text.replace(' ', 'T')}:00Z` as Instant, -60)),
    give: async (who, command, input, key) => {
      const outcome = await nodeOf(who).desk.run(actor(who), command, input, `seed:${key}`)
      // Messages leave in the hour of what caused them, before the clock moves on.
      if (command.startsWith('admission/')) await nodeOf(who).messenger.settled()
      if (outcome.outcome === 'accepted') return outcome.stream
      throw new Error(`The demonstration could not be seeded: ${command} (${key}): ${JSON.stringify(outcome)}`)
    },
    exchange: async () => {
      for (let round = 0; round < 3; round++) for (const node of [unitedKingdom, france]) await node.settled()
    },
    reference: (who, key) => freshReference(`seed:${key}`, actor(who).id),
    shared: async (reference) => {
      const [row] = await unitedKingdom.platform.database.query(
        "select data from view_rows where stream = $1 and view = 'case'",
        [`case:${reference}`],
      )
      return sharedRow.parse(row?.data).state.shared
    },
  }
}
