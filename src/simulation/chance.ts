/** Chance by a number: the same number, the same course of events. */
export type Chance = {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0, below this one. */
  readonly below: (limit: number) => number
  /** True as often as `often` says, from 0 to 1. Draws a number whatever it says. */
  readonly hits: (often: number) => boolean
  readonly between: (least: number, most: number) => number
  readonly pick: <T>(some: readonly [T, ...T[]]) => T
}

/** A small generator (mulberry32): quick, and good enough to choose what goes wrong. Nothing secret comes of it. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  // Seeds that stand close together must not begin alike.
  for (let turn = 0; turn < 8; turn++) next()
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    hits: (often) => next() < often,
    between: (least, most) => least + below(most - least + 1),
    pick: (some) => some[below(some.length)] ?? some[0],
  }
}
