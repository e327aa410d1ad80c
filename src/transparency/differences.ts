import { z } from 'zod'

/**
 * Where what the other state's public log says parts from what this state says in its own, and from the keys and the law this
 * state knows. A difference is a state of things: nothing in the record is changed by it, and it is over when both agree.
 */
export const differenceKinds = [
  'place-unknown',
  'place-omitted',
  'place-differs',
  'reversal-unknown',
  'reversal-omitted',
  'statement-unknown',
  'statement-omitted',
  'statement-differs',
  'draw-unknown',
  'draw-omitted',
  'draw-differs',
  'said-twice',
  'key-unknown',
  'key-stopped',
  'key-unsaid',
  'law-differs',
  'journal-shrank',
  'journal-rewritten',
  'record-put-back',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** `ours` and `theirs`: what each says, as JSON; `null` where it says nothing. */
export type Difference = {
  readonly kind: DifferenceKind
  /** What it is about, as JSON: the kind of entry, then the token, week, draw or key. */
  readonly subject: string
  readonly ours: string | null
  readonly theirs: string | null
}

/** One subject on which the logs part, or which theirs names more than once. */
export type Parted = {
  readonly subject: string
  readonly ours: string | null
  readonly theirs: string | null
  /** How often their log says it. */
  readonly times: number
}

const subjectField = z.array(z.string()).min(2)
/** A subject in its parts: the kind of entry, then what it is about. */
export const partsOf = (subject: string): readonly string[] => subjectField.parse(JSON.parse(subject))

/** The subjects that part, each as what it is. A place that one log counted and took back again is in neither book. */
export function differencesOf(parted: readonly Parted[]): readonly Difference[] {
  const apart = parted.filter(({ ours, theirs }) => ours !== theirs)
  const twice = parted
    .filter(({ times }) => times > 1)
    .map(({ subject, ours, theirs }): Difference => ({ kind: 'said-twice', subject, ours, theirs }))
  const bySubject = new Map(apart.map((one) => [one.subject, one]))
  const found = apart.flatMap((one) => {
    const [entry = '', about = ''] = partsOf(one.subject)
    if (entry === 'place-counted') return placeApart(one, bySubject.get(JSON.stringify(['place-reversed', about])))
    if (entry === 'place-reversed') return reversalApart(one, bySubject.get(JSON.stringify(['place-counted', about])))
    const family = entry === 'statement-signed' ? 'statement' : 'draw'
    return [named(family, one)]
  })
  return [...found, ...twice]
}

const named = (family: 'place' | 'statement' | 'draw', { subject, ours, theirs }: Parted): Difference => {
  const how = ours === null ? 'unknown' : theirs === null ? 'omitted' : 'differs'
  return { kind: `${family}-${how}`, subject, ours, theirs }
}

/**
 * Whether a place is in neither book: one log alone says both that it counted and that it was taken back, or both logs say
 * that it was taken back, whatever each had counted it as.
 */
const cancelled = (counted: Parted, reversed: Parted | undefined): boolean =>
  reversed !== undefined &&
  ((counted.ours === null && reversed.ours === null) ||
    (counted.theirs === null && reversed.theirs === null) ||
    (reversed.ours !== null && reversed.theirs !== null))

const placeApart = (one: Parted, reversed: Parted | undefined): readonly Difference[] =>
  cancelled(one, reversed) ? [] : [named('place', one)]

function reversalApart(one: Parted, counted: Parted | undefined): readonly Difference[] {
  if (counted !== undefined && cancelled(counted, one)) return []
  const { subject, ours, theirs } = one
  // Said by both, it repeats the week and direction in which the place itself is said: told of there.
  if (ours !== null && theirs !== null) return counted === undefined ? [{ ...one, kind: 'place-differs' }] : []
  return [{ kind: ours === null ? 'reversal-unknown' : 'reversal-omitted', subject, ours, theirs }]
}

/**
 * The other state's keys as the exchange told of them, each as its log names it: `sig` and `enc` by id, the others by verifier
 * line. `known`: all it ever told of. `trusted` and `stopped`: how they stand here now.
 */
export type KeysTold = Readonly<Record<'known' | 'trusted' | 'stopped', ReadonlySet<string>>>

/** Keys in use by their log that the exchange never told of or that we stopped, and keys we trust that their log does not have in use. */
export function keysApart(inUse: ReadonlySet<string>, told: KeysTold): readonly Difference[] {
  const say = (kind: DifferenceKind, keys: readonly string[]): readonly Difference[] =>
    keys.map((key) => ({ kind, subject: JSON.stringify(['key-added', key]), ours: null, theirs: null }))
  const held = [...inUse]
  return [
    ...say(
      'key-unknown',
      held.filter((key) => !told.known.has(key)),
    ),
    ...say(
      'key-stopped',
      held.filter((key) => told.stopped.has(key)),
    ),
    ...say(
      'key-unsaid',
      [...told.trusted].filter((key) => !inUse.has(key)),
    ),
  ]
}

/** The law they say is in force, against the last digest we said for the same version of it. */
export function lawApart(
  theirs: { readonly law: string; readonly digest: string } | null,
  ours: ReadonlyMap<string, string>,
): readonly Difference[] {
  const own = theirs === null ? undefined : ours.get(theirs.law)
  if (theirs === null || own === undefined || own === theirs.digest) return []
  const [mine, other] = [JSON.stringify([own]), JSON.stringify([theirs.digest])]
  return [{ kind: 'law-differs', subject: JSON.stringify(['law-changed', theirs.law]), ours: mine, theirs: other }]
}

/** Roots of their private journal, in the order they said them; those left aside that a record put back since cannot be held to. */
export type Anchors = { readonly most: string; readonly last: string; readonly rewritten: string | null }
/** That their record was put back from a backup: when, with how many facts, where so many had been anchored. */
export type PutBack = { readonly at: string; readonly facts: number; readonly anchored: number }

/** Said openly, and to be noticed all the same: what was between is lost, or somebody wants it to be. */
export const putBackSaid = (said: readonly PutBack[]): readonly Difference[] =>
  said.map(({ at, facts, anchored }) => ({
    kind: 'record-put-back',
    subject: JSON.stringify(['record-put-back', at]),
    ours: null,
    theirs: JSON.stringify([facts, anchored]),
  }))

/** A journal only grows: fewer facts than were said before, or another root over as many, means that facts were taken out. */
export function journalApart(anchors: Anchors | null): readonly Difference[] {
  if (anchors === null) return []
  const { most, last, rewritten } = anchors
  const shrank = Number(last) < Number(most)
  return [
    ...(shrank
      ? [
          {
            kind: 'journal-shrank' as const,
            subject: JSON.stringify(['journal-anchored', 'facts']),
            ours: JSON.stringify([most]),
            theirs: JSON.stringify([last]),
          },
        ]
      : []),
    ...(rewritten === null
      ? []
      : [
          {
            kind: 'journal-rewritten' as const,
            subject: JSON.stringify(['journal-anchored', rewritten]),
            ours: null,
            theirs: JSON.stringify([rewritten]),
          },
        ]),
  ]
}
