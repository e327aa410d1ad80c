import { hmac, sha256 } from './digest.ts'

/**
 * The order of a draw, small enough to be run again by anybody. A group (one application, however many people) has one
 * ticket and so one chance; groups are ordered by HMAC-SHA-256(seed, ticket), lowest first.
 */
export type Group = { readonly reference: string; readonly ticket: string; readonly size: number }

/** The ticket of an application: SHA-256 over a domain line, its reference and its secret salt, joined by line feeds. */
export const ticketOf = (reference: string, salt: string): string =>
  sha256(`paripassu admission ticket v1\n${reference}\n${salt}`)

/** The groups in the order of the draw. Does not depend on the order in which they are given. */
export function drawOrder<G extends Group>(seed: string, groups: readonly G[]): readonly G[] {
  return groups
    .map((group) => ({ group, rank: hmac(seed, group.ticket) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.group.ticket < b.group.ticket ? -1 : 1))
    .map(({ group }) => group)
}

export type Taken<G extends Group> = { readonly taken: readonly G[]; readonly used: number; readonly overshoot: number }

/**
 * Takes whole groups in order until `places` (people) are used. The last group may go over: a family is never passed over
 * because it is large. `overshoot` says by how many people; it is owed to the next selection, so that the number stays
 * limited (TR-62).
 */
export function take<G extends Group>(ordered: readonly G[], places: number): Taken<G> {
  const taken: G[] = []
  let used = 0
  for (const group of ordered) {
    if (used >= places) break
    taken.push(group)
    used += group.size
  }
  return { taken, used, overshoot: Math.max(0, used - places) }
}
