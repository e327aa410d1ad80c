import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Instant } from '../core/brand.ts'

/**
 * The only reader of the machine's clock. Everything else is told what time it is.
 * A demonstration runs on a clock of its own: the machine's, moved by an offset that is kept in a file, so that a
 * five-working-day notice can be seen to run out. It moves forward only; history cannot be written in the past.
 */
export type Clock = {
  readonly now: () => Instant
  /** `null` on a real deployment: real time cannot be moved. */
  readonly moveTo: ((instant: Instant) => void) | null
  /** How to be woken on this clock, where its time is not the machine's. */
  readonly wake?: Wake
}
/** Does the work once, so many milliseconds from now; the answer takes that back. */
export type Wake = (milliseconds: number, work: () => void) => () => void

/** By the machine's own timer, which keeps no process alive. */
export const wakeByMachine: Wake = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds).unref()
  return () => clearTimeout(timer)
}

/** Does the work again and again, so many milliseconds apart, until what it answers is called. */
export function every(
  { wake = wakeByMachine }: Pick<Clock, 'wake'>,
  milliseconds: number,
  work: () => void,
): () => void {
  const again = (): (() => void) =>
    wake(milliseconds, () => {
      stop = again()
      work()
    })
  let stop = again()
  return () => stop()
}

const text = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

export const systemClock: Clock = { now: () => text(Date.now()), moveTo: null }

/** A clock that starts at `first` the first time, then runs on at real speed; `file` keeps its offset over restarts. */
export function demonstrationClock(file: string, first: Instant): Clock {
  let offset = readOffset(file) ?? Date.parse(first) - Date.now()
  const keep = (): void => {
    writeFileSync(`${file}.new`, `${JSON.stringify({ offset })}\n`)
    renameSync(`${file}.new`, file)
  }
  keep()
  const now = (): Instant => text(Date.now() + offset)
  return {
    now,
    moveTo: (instant) => {
      const moved = Date.parse(instant) - Date.now()
      if (!(moved >= offset)) throw new RangeError(`The demonstration clock only moves forward: it is ${now()}.`)
      offset = moved
      keep()
    },
  }
}

function readOffset(file: string): number | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof kept === 'object' && kept !== null && 'offset' in kept && typeof kept.offset === 'number')
      return kept.offset
    throw new Error(`${file} does not hold a clock offset. Remove it to start the demonstration clock afresh.`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** A clock for tests and for replaying a history: it stands still until it is set. */
export function standingClock(first: Instant): Clock & { set: (instant: Instant) => void } {
  let instant = first
  const set = (next: Instant): void => {
    instant = next
  }
  return { now: () => instant, moveTo: set, set }
}
