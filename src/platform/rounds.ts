import type { Instant } from '../core/brand.ts'
import { minutesBetween } from '../core/calendar.ts'
import { systemClock } from './clock.ts'

/** What this process does by itself again and again: when each round last ran to its end, and what it last failed on. */
export type Round = {
  readonly name: string
  readonly ranAt: Instant | null
  /** Minutes since then by the machine's own clock, which nobody moves; null where it never ran. */
  readonly minutesAgo: number | null
  readonly failedAt: Instant | null
  /** The kind of failure, never what it was about. */
  readonly failure: string | null
}
type Kept = Omit<Round, 'minutesAgo'> & { readonly ended: Instant | null }
export type Rounds = {
  /** Runs `work` and writes down how it went. A failure is thrown on. */
  readonly watch: <T>(name: string, work: () => Promise<T>) => Promise<T>
  readonly all: () => readonly Round[]
}

/** An empty list of rounds. */
export function openRounds(now: () => Instant): Rounds {
  const rounds = new Map<string, Kept>()
  const of = (name: string): Kept =>
    rounds.get(name) ?? { name, ranAt: null, ended: null, failedAt: null, failure: null }
  return {
    watch: async (name, work) => {
      try {
        const answer = await work()
        rounds.set(name, { ...of(name), ranAt: now(), ended: systemClock.now(), failedAt: null, failure: null })
        return answer
      } catch (error) {
        const code = typeof error === 'object' && error !== null && 'code' in error ? ` ${String(error.code)}` : ''
        const failure = `${error instanceof Error ? error.name : 'failure'}${code}`
        rounds.set(name, { ...of(name), failedAt: now(), failure })
        throw error
      }
    },
    all: () =>
      [...rounds.values()]
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ ended, ...round }) => ({
          ...round,
          minutesAgo: ended === null ? null : Math.floor(minutesBetween(ended, systemClock.now())),
        })),
  }
}
