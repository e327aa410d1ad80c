import type { ReadQuery } from './decision.ts'

/**
 * The one lock between what changes the scheme and what rests on it. Not a row's: before the first notice there is no row
 * to lock, and a suspension could cross a boarding. Both hold to the end of the transaction they are taken in.
 */
const LOCK = 7_301_001

/** Taken by what rests on the scheme, before it reads it. Many may hold it at once. */
export const waitForScheme = async (query: ReadQuery): Promise<void> =>
  void (await query(`select pg_advisory_xact_lock_shared(${LOCK})`))

/** Taken by what changes the scheme, before it decides: it waits for boardings under way, and later ones wait for it. */
export const holdScheme = async (query: ReadQuery): Promise<undefined> => {
  await query(`select pg_advisory_xact_lock(${LOCK})`)
  return undefined
}
