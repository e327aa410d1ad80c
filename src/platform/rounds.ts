import type { Instant } from '../core/brand.ts'
import { addMilliseconds, minutesBetween } from '../core/calendar.ts'
import { systemClock } from './clock.ts'

/**
 * What this process does by itself again and again: when each round last ran to its end, and what it last failed on. Told by
 * the machine's own clock, which nobody moves, and said on the node's: where a demonstration's clock was moved on meanwhile, a
 * round of half a minute ago was half a minute ago, and not on the day before the clock was moved.
 */
export type Round = {
  readonly name: string
  readonly ranAt: Instant | null
  /** Minutes since then; null where it never ran. */
  readonly minutesAgo: number | null
  readonly failedAt: Instant | null
  /** The kind of failure, never what it was about. */
  readonly failure: string | null
}
/** By the machine's clock. */
type Kept = {
  readonly name: string
  readonly ended: Instant | null
  readonly failed: Instant | null
  readonly failure: string | null
}
export type Rounds = {
  /** Runs `work` and writes down how it went. A failure is thrown on. */
  readonly watch: <T>(name: string, work: () => Promise<T>) => Promise<T>
  readonly all: () => readonly Round[]
}

/** An empty list of rounds. `now`: the node's clock. */
export function openRounds(now: () => Instant): Rounds {
  const rounds = new Map<string, Kept>()
  const of = (name: string): Kept => rounds.get(name) ?? { name, ended: null, failed: null, failure: null }
  return {
    watch: async (name, work) => {
      try {
        const answer = await work()
        rounds.set(name, { name, ended: systemClock.now(), failed: null, failure: null })
        return answer
      } catch (error) {
        const code = typeof error === 'object' && error !== null && 'code' in error ? ` ${String(error.code)}` : ''
        const failure = `${error instanceof Error ? error.name : 'failure'}${code}`
        rounds.set(name, { ...of(name), failed: systemClock.now(), failure })
        throw error
      }
    },
    all: () => {
      const machine = systemClock.now()
      const here = now()
      const said = (at: Instant | null): Instant | null =>
        at === null ? null : addMilliseconds(here, -Math.round(minutesBetween(at, machine) * 60_000))
      return [...rounds.values()]
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, ended, failed, failure }) => ({
          name,
          ranAt: said(ended),
          minutesAgo: ended === null ? null : Math.floor(minutesBetween(ended, machine)),
          failedAt: said(failed),
          failure,
        }))
    },
  }
}
