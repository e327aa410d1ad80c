import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { countedAt, type PlaceRow } from '../law/place.ts'
import type { Difference, DifferenceCause, DifferenceKind, Entry, Told } from './events.ts'
import { type Book, entryId, sorted } from './figures.ts'

/**
 * Line by line: where two statements of one week part, and what this node knows that says why. Each difference has one of
 * four kinds; the cause is what was found here. The other state types its own, from its own book.
 */
export type Known = Book & {
  /** What the other state has told us it counts, by token. */
  readonly told: ReadonlySet<string>
  /** Movements here that make no place: outside the class that counts. */
  readonly outside: ReadonlySet<string>
}

const kindOf: Readonly<Record<DifferenceCause, DifferenceKind>> = {
  'not-in-theirs': 'missing',
  'told-otherwise': 'timing',
  'taken-back-by-them': 'timing',
  'not-in-ours': 'missing',
  'one-signature': 'timing',
  'after-the-week': 'timing',
  'in-another-week': 'timing',
  contested: 'definition',
  'taken-back': 'definition',
  'outside-the-class': 'definition',
  'other-day': 'timing',
  'other-direction': 'identity',
  twice: 'identity',
  'other-token': 'identity',
  'set-aside': 'definition',
  'other-ground': 'definition',
}

const difference = (cause: DifferenceCause, id: string, ours: Entry | null, theirs: Entry | null): Difference => ({
  id,
  kind: kindOf[cause],
  cause,
  ours,
  theirs,
})

type Side = { readonly lines: readonly Entry[]; readonly told: Told }

/**
 * Every difference between our statement and theirs, in the order of the lines. With every line the same and the digests not,
 * one difference on the whole (`whole`): another end of the week, or another statement before.
 */
export function differencesOf(ours: Side, theirs: Side, known: Known): readonly Difference[] {
  const [mine, other] = [Map.groupBy(ours.lines, entryId), Map.groupBy(theirs.lines, entryId)]
  const ids = [...new Set([...sorted([...ours.lines, ...theirs.lines]).map(entryId)])]
  const found = ids.flatMap((id) =>
    ofLine(id, mine.get(id) ?? [], other.get(id) ?? [], { known, until: ours.told.until }),
  )
  const paired = withOtherTokens(found)
  if (paired.length > 0 || ours.told.digest === theirs.told.digest) return paired
  return [difference('other-ground', 'whole', null, null)]
}

type At = { readonly known: Known; readonly until: Instant }

function ofLine(id: string, ours: readonly Entry[], theirs: readonly Entry[], at: At): readonly Difference[] {
  const [own, told] = [ours[0] ?? null, theirs[0] ?? null]
  if (ours.length > 1 || theirs.length > 1) return [difference('twice', id, own, told)]
  if (own !== null && told !== null) {
    if (own.direction !== told.direction) return [difference('other-direction', id, own, told)]
    return own.effectiveOn === told.effectiveOn ? [] : [difference('other-day', id, own, told)]
  }
  if (own !== null) return [difference(ourCause(own, at), id, own, null)]
  return told === null ? [] : [difference(theirCause(told, at), id, null, told)]
}

/** We have the line and they do not: what they have told us of it is all we know. */
function ourCause({ token, entry }: Entry, { known }: At): DifferenceCause {
  const told = known.told.has(token)
  if (entry === 'reversed') return told ? 'not-in-theirs' : 'taken-back-by-them'
  return told ? 'told-otherwise' : 'not-in-theirs'
}

/** They have the line and we do not: what our own book says of it. */
function theirCause({ token, entry }: Entry, { known, until }: At): DifferenceCause {
  if (known.aside.includes(entryId({ token, entry }))) return 'set-aside'
  if (known.stated.some((line) => line.token === token && line.entry === entry)) return 'in-another-week'
  const back = known.reversed.find((place) => place.token === token)
  if (back !== undefined) return isBefore(back.reversedAt, until) ? 'taken-back' : 'after-the-week'
  const place = known.places.find((one) => one.token === token)
  if (place !== undefined) return ofPlace(place, entry, until)
  return known.outside.has(token) ? 'outside-the-class' : 'not-in-ours'
}

function ofPlace(place: PlaceRow, entry: Entry['entry'], until: Instant): DifferenceCause {
  // They have taken it back, and here it stands: their reversal has not come, or was not ours to follow.
  if (entry === 'reversed') return 'not-in-ours'
  if (place.contested !== null) return 'contested'
  const at = countedAt(place)
  if (at === null) return 'one-signature'
  return isBefore(at, until) ? 'told-otherwise' : 'after-the-week'
}

/**
 * One person under two tokens: a line that only we have and one that only they have, neither known to the other, of one
 * direction, day and entry. Both become one difference of identity.
 */
function withOtherTokens(found: readonly Difference[]): readonly Difference[] {
  const lone = (cause: DifferenceCause) => found.filter((one) => one.cause === cause)
  const taken = new Set<string>()
  const pairs = new Map<string, Difference>()
  for (const own of lone('not-in-theirs')) {
    const match = lone('not-in-ours').find((one) => !taken.has(one.id) && alike(own.ours, one.theirs))
    if (match === undefined) continue
    taken.add(match.id)
    pairs.set(own.id, difference('other-token', own.id, own.ours, match.theirs))
  }
  return found.flatMap((one) => pairs.get(one.id) ?? (taken.has(one.id) ? [] : [one]))
}

const alike = (a: Entry | null, b: Entry | null): boolean =>
  a !== null && b !== null && a.direction === b.direction && a.effectiveOn === b.effectiveOn && a.entry === b.entry
