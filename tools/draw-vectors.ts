import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Instant } from '../src/core/brand.ts'
import { quicknet, randomnessOf } from '../src/draw/beacon.ts'
import {
  drawOrder,
  type Entry,
  listed,
  overshootOf,
  personsIn,
  reachedOf,
  rootOfList,
  sharesOf,
  ticketOf,
} from '../src/draw/order.ts'
import { drawJsonSchema, fileText, type PublicFile, sealed } from '../src/draw/public-file.ts'
import { commitmentOf, listDigest, seedOf } from '../src/draw/seed.ts'

/**
 * Makes `vectors/draws/*.json` and `docs/draw.schema.json`: files of draws, valid and invalid with the reason, for whoever writes a
 * checker of their own from docs/draw.md. Run: `npx node tools/draw-vectors.ts`. Nobody in them exists.
 */
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export type Made = {
  readonly groups: readonly (readonly [name: string, size: number, priority: number])[]
  readonly places: number
  readonly owed?: number
  /** Names of groups that were lost. */
  readonly lost?: readonly string[]
  readonly beacon?: { readonly round: number; readonly signature: string }
  readonly draw?: string
}

/** A whole draw as a public file, with secrets known to everybody. */
export function madeFile({ groups, places, owed = 0, lost = [], beacon, draw = '0DRA-W001' }: Made): PublicFile {
  const agreement = 'uk-france-2025'
  const named = groups.map(([name, size, priority]) => ({
    name,
    ticket: ticketOf(draw, name, `salt of ${name}`),
    size,
    class: priority,
  }))
  const entries = listed(named).map(({ ticket, size, class: priority }): Entry => ({ ticket, size, class: priority }))
  const list = {
    fixedAt: '2026-03-02T09:00:00.000Z' as Instant,
    places,
    owed,
    groups: entries.length,
    persons: personsIn(entries),
    root: rootOfList(entries),
    shares: [...sharesOf(entries, places - owed)],
    beacon: beacon === undefined ? null : { chain: quicknet.chain, round: beacon.round },
  }
  const digest = listDigest(agreement, draw, list)
  const [first, second] = [hash('secret of the returning state'), hash('secret of the receiving state')]
  const randomness = beacon === undefined ? null : randomnessOf(beacon.round, beacon.signature)
  const seed = seedOf(digest, [first, second], randomness)
  const ordered = drawOrder(seed, entries)
  const gone = named.filter(({ name }) => lost.includes(name)).map(({ ticket }) => ticket)
  const reached = reachedOf(ordered, list.shares, new Set(gone))
  const persons = personsIn(reached)
  return sealed({
    format: 'paripassu-draw-1',
    agreement,
    draw,
    demonstration: true,
    list,
    entries: [...entries],
    states: [
      { party: 'GB', role: 'returning', commitment: commitmentOf(digest, 'GB', first), secret: first },
      { party: 'FR', role: 'receiving', commitment: commitmentOf(digest, 'FR', second), secret: second },
    ],
    beacon: beacon === undefined ? null : { signature: beacon.signature },
    voided: null,
    drawn: {
      seed,
      order: ordered.map(({ ticket }) => ticket),
      lost: gone.map((ticket) => ({ ticket, code: 'withdrawn' as const })),
      reached: reached.map(({ ticket }) => ticket),
      persons,
      overshoot: overshootOf(persons, places, owed),
    },
  })
}

/** Round 1000 of quicknet, as drand published it. */
export const round1000 = {
  round: 1000,
  signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  randomness: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
}

const families = (sizes: readonly number[]): Made['groups'] => sizes.map((size, n) => [`GROUP-${n + 1}`, size, 1])
const plain: Made = { groups: families([1, 4, 2, 1, 3]), places: 5 }

export const validDraws: readonly { readonly name: string; readonly file: PublicFile }[] = [
  { name: 'five groups, five places', file: madeFile(plain) },
  { name: 'one group alone', file: madeFile({ groups: families([3]), places: 1 }) },
  { name: 'more places than people', file: madeFile({ groups: families([1, 2, 3, 4, 5, 6, 7]), places: 100 }) },
  { name: 'places owed from the draw before', file: madeFile({ ...plain, owed: 2 }) },
  { name: 'two groups lost and replaced', file: madeFile({ ...plain, lost: ['GROUP-1', 'GROUP-2'] }) },
  {
    name: 'two priority classes',
    file: madeFile({ groups: [...families([2, 1]), ['LAST-1', 1, 2], ['LAST-2', 5, 2], ['LAST-3', 2, 2]], places: 6 }),
  },
  { name: 'with a round of drand', file: madeFile({ ...plain, beacon: round1000 }) },
]

type Bad = { readonly name: string; readonly reason: string; readonly fails: string; readonly file: string }
type Open = Omit<PublicFile, 'digests'>

/** A file altered and sealed again, as somebody would who wants it to pass: what it says must still not follow. */
const altered = (name: string, reason: string, fails: string, change: (file: PublicFile) => Partial<Open>): Bad => {
  const file = madeFile(plain)
  const { digests: _, ...open } = { ...file, ...change(file) }
  return { name, reason, fails, file: fileText(sealed(open)) }
}

const x = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1)
const drawnOf = ({ drawn }: PublicFile): NonNullable<PublicFile['drawn']> => {
  if (drawn === null) throw new Error('not drawn')
  return drawn
}

/** Draws that must not pass, each with the check that says so. */
export const invalidDraws = (): readonly Bad[] => [...untrueLists(), ...untrueOrders(), ...untrueTexts()]

const untrueLists = (): readonly Bad[] => [
  altered('a group added after the list was fixed', 'The root differs.', 'root', ({ entries }) => ({
    entries: [...listed([...entries, { ticket: hash('late'), size: 1, class: 1 }])],
  })),
  altered('a group larger than it was', 'The root differs.', 'root', ({ entries }) => ({
    entries: entries.map((entry, at) => (at === 0 ? { ...entry, size: entry.size + 1 } : entry)),
  })),
  altered('a group out of its place', 'Entries are in order of their tickets.', 'entries', ({ entries }) => ({
    entries: entries.toReversed(),
  })),
  altered('another root, to fit', 'Both states committed to another list.', 'commitment/GB', ({ list, entries }) => {
    const more = [...listed([...entries, { ticket: hash('late'), size: 1, class: 1 }])]
    const shares = [...sharesOf(more, list.places)]
    return {
      entries: more,
      list: { ...list, groups: more.length, persons: personsIn(more), root: rootOfList(more), shares },
    }
  }),
  altered('one more group to be reached', 'The shares follow from the list.', 'shares', ({ list }) => ({
    list: { ...list, shares: list.shares.map((share) => ({ ...share, taken: share.taken + 1 })) },
  })),
  altered('a secret that was not committed to', 'It is not the one committed to.', 'commitment/FR', ({ states }) => ({
    states: [states[0], { ...states[1], secret: x(states[1].secret ?? '') }],
  })),
  altered('a secret that was not revealed', 'A state refused to reveal.', 'commitment/FR', ({ states }) => ({
    states: [states[0], { ...states[1], secret: null }],
  })),
]

const untrueOrders = (): readonly Bad[] => [
  altered('another seed', 'The seed does not follow.', 'seed', (file) => ({
    drawn: { ...drawnOf(file), seed: x(drawnOf(file).seed) },
  })),
  altered('another order', 'The order does not follow.', 'order', (file) => ({
    drawn: { ...drawnOf(file), order: drawnOf(file).order.toReversed() },
  })),
  altered('a group reached out of turn', 'Those reached are the first.', 'reached', (file) => ({
    drawn: { ...drawnOf(file), reached: drawnOf(file).order.slice(1, 4) },
  })),
  altered('a stranger passed over', 'Only groups on the list are passed over.', 'lost', (file) => ({
    drawn: { ...drawnOf(file), lost: [{ ticket: hash('stranger'), code: 'withdrawn' }] },
  })),
  altered('people who do not add up', 'Persons and overshoot follow.', 'persons', (file) => ({
    drawn: { ...drawnOf(file), persons: drawnOf(file).persons + 1 },
  })),
  altered('a beacon nobody named', 'None was named beforehand.', 'beacon', () => ({
    beacon: { signature: round1000.signature },
  })),
  altered('a draw that was voided', 'It came to nothing.', 'voided', () => ({ voided: 'not-revealed' })),
  altered('a draw without an order', 'It is not drawn yet.', 'drawn', () => ({ drawn: null })),
  {
    name: 'a false round of drand',
    reason: 'The signature is that of another round.',
    fails: 'beacon',
    file: falseRound(),
  },
]

function untrueTexts(): readonly Bad[] {
  const good = fileText(madeFile(plain))
  return [
    {
      name: 'a space too many',
      reason: 'There is one way to write it.',
      fails: 'bytes',
      file: good.replace(':', ': '),
    },
    { name: 'no line feed at its end', reason: 'There is one way to write it.', fails: 'bytes', file: good.trimEnd() },
    { name: 'cut off', reason: 'It is not JSON.', fails: 'json', file: good.slice(0, -40) },
    {
      name: 'a member more',
      reason: 'The form is strict.',
      fails: 'form',
      file: good.replace('{"agreement"', '{"aaa":1,"agreement"'),
    },
    {
      name: 'altered and not sealed again',
      reason: 'The digest of the member differs.',
      fails: 'digest/demonstration',
      file: good.replace('"demonstration":true', '"demonstration":false'),
    },
  ]
}

function falseRound(): string {
  const { digests: _, ...file } = madeFile({ ...plain, beacon: round1000 })
  return fileText(sealed({ ...file, list: { ...file.list, beacon: { chain: quicknet.chain, round: 1001 } } }))
}

/** What stands in the files, by their names. */
export const drawVectors = (): Readonly<Record<string, unknown>> => ({
  'valid.json': {
    about: 'Public files of draws that must pass, as exact text (docs/draw.md).',
    vectors: validDraws.map(({ name, file }) => ({ name, file: fileText(file) })),
  },
  'invalid.json': {
    about: 'Public files of draws that must not pass; `fails` is the check of ours that says so first or among others.',
    vectors: invalidDraws(),
  },
  'beacons.json': {
    about: 'Rounds of the drand chain quicknet: `randomness` is null where the signature is not that round’s.',
    chain: quicknet.chain,
    publicKey: quicknet.publicKey,
    vectors: [
      round1000,
      { round: 1001, signature: round1000.signature, randomness: null },
      { round: 1000, signature: x(round1000.signature), randomness: null },
      { round: 1000, signature: `c${'0'.repeat(95)}`, randomness: null },
      { round: 1000, signature: '', randomness: null },
    ],
  },
})

export const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

if (import.meta.main) {
  const folder = new URL('../vectors/draws/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, value] of Object.entries(drawVectors())) writeFileSync(new URL(name, folder), textOf(value))
  writeFileSync(new URL('../docs/draw.schema.json', import.meta.url), textOf(drawJsonSchema()))
}
