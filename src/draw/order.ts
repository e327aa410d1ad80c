import { leafHash, rootOf } from '../core/tree.ts'
import { hmacHex, sha256 } from './digest.ts'

/**
 * The whole of a draw that is arithmetic, small enough to be done again by anybody (docs/draw.md). A group is one
 * application, however many people it is for: it has one ticket, and so one chance.
 */
export type Entry = {
  /** 64 figures of hex. */
  readonly ticket: string
  /** People. */
  readonly size: number
  /** Priority class; 1 is drawn first. */
  readonly class: number
}

/**
 * The ticket of an application in one draw: SHA-256 over a domain line, the draw's id, the application's reference and a
 * secret salt that only the applicant and the office hold. It says nothing to whoever lacks the salt.
 */
export const ticketOf = (draw: string, reference: string, salt: string): string =>
  sha256(`paripassu draw ticket v1\n${draw}\n${reference}\n${salt}`)

/** An entry as it is hashed into the list: ticket, people and class with one space between. */
export const entryLine = ({ ticket, size, class: priority }: Entry): string => `${ticket} ${size} ${priority}`

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The list as it is fixed: by ticket, so that neither the order of arrival nor who keeps the list can be read from it. */
export const listed = <E extends Entry>(entries: readonly E[]): readonly E[] =>
  [...entries].sort((a, b) => ascending(a.ticket, b.ticket))

/** The hashes of the entries as leaves of the list's tree (RFC 6962). */
export const leavesOf = (entries: readonly Entry[]): readonly Uint8Array[] =>
  entries.map((entry) => leafHash(Buffer.from(entryLine(entry), 'utf8')))

/** The Merkle root of a list, in hex. */
export const rootOfList = (entries: readonly Entry[]): string => Buffer.from(rootOf(leavesOf(entries))).toString('hex')

/** The entries in the order of the draw: by class, inside each by HMAC-SHA-256(seed, ticket), lowest first. */
export function drawOrder<E extends Entry>(seed: string, entries: readonly E[]): readonly E[] {
  const key = Buffer.from(seed, 'hex')
  return entries
    .map((entry) => ({ entry, rank: hmacHex(key, entry.ticket) }))
    .sort(
      (a, b) => a.entry.class - b.entry.class || ascending(a.rank, b.rank) || ascending(a.entry.ticket, b.entry.ticket),
    )
    .map(({ entry }) => entry)
}

/** How many groups of one class a draw takes. */
export type Share = {
  readonly class: number
  readonly groups: number
  readonly persons: number
  /** The first so many of the class in the order drawn are reached. */
  readonly taken: number
}

/**
 * How many groups of each class the places are good for. It is worked out from the list alone and published with it,
 * before there is any chance: as many groups as fill the places on average, the last one over rather than under. So the
 * chance of every group of a class is exactly `taken / groups`, whatever its size. Were groups taken until the people in them
 * fill the places, a large group would be reached more often than a small one, because it never stands in its own way.
 * People reached beyond the places are owed to the next release, so that the number stays limited (TR-62, IN-40). A class comes after all of those before it.
 */
export function sharesOf(entries: readonly Entry[], places: number): readonly Share[] {
  const classes = new Map<number, { groups: number; persons: number }>()
  for (const { class: priority, size } of entries) {
    const sum = classes.get(priority) ?? { groups: 0, persons: 0 }
    classes.set(priority, { groups: sum.groups + 1, persons: sum.persons + size })
  }
  let left = Math.max(0, places)
  return [...classes]
    .sort(([a], [b]) => a - b)
    .map(([priority, { groups, persons }]) => {
      const taken = Math.min(groups, Math.ceil((left * groups) / persons))
      left = taken === groups ? Math.max(0, left - persons) : 0
      return { class: priority, groups, persons, taken }
    })
}

/**
 * Whom the draw reaches, in its order: of each class the first `taken` that are not `lost`. A group that was selected and
 * then refused, withdrawn or expired is lost; the next one in the same order comes in its place.
 */
export function reachedOf<E extends Entry>(
  ordered: readonly E[],
  shares: readonly Share[],
  lost: ReadonlySet<string>,
): readonly E[] {
  const left = new Map(shares.map(({ class: priority, taken }) => [priority, taken]))
  return ordered.filter(({ ticket, class: priority }) => {
    const room = left.get(priority) ?? 0
    if (room === 0 || lost.has(ticket)) return false
    left.set(priority, room - 1)
    return true
  })
}

/** How many people are in these groups. */
export const personsIn = (groups: readonly { readonly size: number }[]): number =>
  groups.reduce((sum, { size }) => sum + size, 0)

/** What the next release owes: people reached beyond the places, with what was owed before. */
export const overshootOf = (persons: number, places: number, owed: number): number =>
  Math.max(0, persons + owed - places)

/** The order as one digest: SHA-256 over the tickets in order, a line feed after each. */
export const orderDigest = (ordered: readonly Entry[]): string =>
  sha256(ordered.map(({ ticket }) => `${ticket}\n`).join(''))
