import type { Instant } from '../core/brand.ts'
import type { Clock } from '../platform/clock.ts'

/**
 * Simulated time. One thing happens at a time, the earliest first; what it sets going runs until it waits for something that
 * is simulated too (a turn at a database, the line, a timer, sleep). So a run is the same every time it is run.
 */
export type Time = {
  readonly now: () => Instant
  readonly clock: Clock
  /** Does the work so many milliseconds from now. */
  readonly after: (milliseconds: number, work: () => void) => void
  readonly sleep: (milliseconds: number) => Promise<void>
  /** A turn at a machine's database, soon: others may come first. */
  readonly turn: (milliseconds: number) => Promise<void>
  /** Counts as under way until it settles: what takes real time (a database, cryptography) is waited for. */
  readonly busy: <T>(work: Promise<T>) => Promise<T>
  /** Goes on until `done` says so. Throws after so many events. */
  readonly run: (done: () => boolean | Promise<boolean>, most?: number) => Promise<void>
  /** Goes on until this has settled. */
  readonly until: <T>(work: Promise<T>) => Promise<T>
  readonly moveTo: (instant: Instant) => void
  /** Forgets everything that was to happen, for a new run that begins at an instant. */
  readonly begin: (instant: Instant) => void
}

type Happening = {
  readonly at: number
  readonly order: number
  readonly work: () => void
  readonly kind: 'event' | 'turn' | 'timer'
  /** The gap between two events in which a patient timer was set; null for what is not patient. */
  readonly gap: number | null
}

/** A timer this long is patience: it fires once between two events, so that quiet days cost nothing. */
const PATIENCE_MS = 5_000

/** What is to happen, the earliest first. */
function agenda() {
  let ahead: Happening[] = []
  let order = 0
  let gap = 0
  return {
    add: (at: number, kind: Happening['kind'], patient: boolean, work: () => void): Happening => {
      const one: Happening = { at, order: order++, work, kind, gap: patient ? gap : null }
      let place = ahead.length
      while (place > 0 && (ahead[place - 1]?.at ?? 0) > one.at) place--
      ahead.splice(place, 0, one)
      return one
    },
    /** The next to happen. Patience that was already shown since the last event waits for the next one. */
    take: (): Happening | undefined => {
      const events = ahead.some(({ kind }) => kind !== 'timer')
      const index = ahead.findIndex((one) => !(events && one.gap === gap))
      const [next] = ahead.splice(index, 1)
      if (next?.kind === 'event') gap++
      return next
    },
    drop: (one: Happening): void => {
      ahead = ahead.filter((other) => other !== one)
    },
    clear: (): void => {
      ;[ahead, order, gap] = [[], 0, 0]
    },
  }
}

export function simulatedTime(first: Instant): Time {
  let now = Date.parse(first)
  let under = 0
  const { add: put, take, drop, clear } = agenda()
  const text = (): Instant => new Date(now).toISOString() as Instant
  const add = (milliseconds: number, kind: Happening['kind'], work: () => void): Happening =>
    put(now + milliseconds, kind, kind === 'timer' && milliseconds >= PATIENCE_MS, work)

  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; quiet = under > 0 ? 0 : quiet + 1) await new Promise((go) => setImmediate(go))
  }
  const run: Time['run'] = async (done, most = 100_000) => {
    await settle()
    for (let events = 0; !(await done()); events++) {
      if (events > most) throw new Error('It never came to rest.')
      const next = take()
      if (next === undefined) {
        await settle()
        continue
      }
      now = Math.max(now, next.at)
      next.work()
      await settle()
    }
  }
  return {
    now: text,
    clock: {
      now: text,
      moveTo: null,
      wake: (milliseconds, work) => {
        const one = add(milliseconds, 'timer', work)
        return () => drop(one)
      },
    },
    after: (milliseconds, work) => void add(milliseconds, 'event', work),
    sleep: (milliseconds) => new Promise((go) => add(milliseconds, 'event', go)),
    turn: (milliseconds) => new Promise((go) => add(milliseconds, 'turn', go)),
    busy: (work) => {
      under++
      return work.finally(() => under--)
    },
    run,
    until: async (work) => {
      let over = false
      const ended = work.finally(() => {
        over = true
      })
      ended.catch(() => undefined)
      await run(() => over, Number.POSITIVE_INFINITY)
      return ended
    },
    moveTo: (instant) => {
      now = Math.max(now, Date.parse(instant))
    },
    begin: (instant) => {
      clear()
      now = Date.parse(instant)
    },
  }
}
