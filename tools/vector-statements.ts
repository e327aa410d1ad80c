import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { ukFrance2025 } from '../src/agreements/uk-france-2025/agreement.ts'
import { messageType, sign } from '../src/exchange/envelope.ts'
import type { Counts, Entry } from '../src/statement/events.ts'
import { countsOf, none, plus, sorted, statementDigest } from '../src/statement/figures.ts'
import { endOf } from '../src/statement/week.ts'
import { fixed, payloadOf, type Side, testKeys } from './vector-parts.ts'

/**
 * Makes `vectors/statements/*.json`: lines, the canonical text of a weekly statement, its digest, and the signatures of both
 * states, good and bad with the reason. Each of the good ones rests on the one before.
 */
const zone = ukFrance2025.statement?.zone ?? ''
const agreement = ukFrance2025.id

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const tokenOf = (name: string): string =>
  [...fixed(name).subarray(0, 26)].map((byte, index) => crockford[index === 0 ? byte % 8 : byte % 32]).join('')
const line = (name: string, direction: Entry['direction'], effectiveOn: string, entry: Entry['entry'] = 'counted') =>
  ({ token: tokenOf(name), direction, effectiveOn, entry }) as Entry

type Stated = {
  readonly name: string
  readonly week: string
  readonly until: string
  readonly before: { readonly digest: string; readonly cumulative: Counts } | null
  readonly previous: string | null
  readonly lines: readonly Entry[]
  readonly counts: Counts
  readonly cumulative: Counts
  readonly canonical: string
  readonly digest: string
}

/** The very text the digest is over. */
const canonicalOf = (
  of: Pick<Stated, 'week' | 'until' | 'previous' | 'counts' | 'cumulative'>,
  lines: readonly Entry[],
) => canonicalize({ agreement, ...of, lines }) ?? ''

function stated(name: string, week: string, lines: readonly Entry[], before: Stated | null): Stated {
  const until = endOf(week, zone)
  const counts = countsOf(lines)
  const cumulative = plus(before?.cumulative ?? none, counts)
  const said = { week, until, previous: before?.digest ?? null, counts, cumulative }
  return {
    name,
    ...said,
    before: before && { digest: before.digest, cumulative: before.cumulative },
    lines,
    canonical: canonicalOf(said, sorted(lines)),
    digest: statementDigest({ agreement, ...said, until, lines }),
  }
}

const weeks = (): readonly Stated[] => {
  const empty = stated('the first of all, and nothing counted', '2026-W11', [], null)
  const both = stated(
    'lines each way, given in no order',
    '2026-W12',
    [
      line('third', 'readmitted', '2026-03-20'),
      line('first', 'admitted', '2026-03-17'),
      line('second', 'readmitted', '2026-03-16'),
      line('fourth', 'admitted', '2026-03-22'),
    ],
    empty,
  )
  const summer = stated(
    'a week of 167 hours, at whose end clocks change, and a line that came late',
    '2026-W13',
    [line('late', 'readmitted', '2026-03-19'), line('fifth', 'admitted', '2026-03-27')],
    both,
  )
  const reversed = stated(
    'a place that the week before last had, taken back; and the same person’s next, under a token of its own',
    '2026-W14',
    [line('third', 'readmitted', '2026-03-20', 'reversed'), line('sixth', 'readmitted', '2026-04-01')],
    summer,
  )
  return [empty, both, summer, reversed]
}

/** What a state sends of a statement: the statement, its lines in one part, its signature. `by` signs the last. */
async function messagesOf(side: Side, said: Stated, digest = said.digest, by = testKeys()[side]) {
  const { week, until, previous, counts, cumulative } = said
  const drawnUpAt = new Date(Date.parse(until) + 3_600_000).toISOString()
  const told = { week, version: 1, until, previous, counts, cumulative, digest: said.digest, drawnUpAt }
  const lines = { week, version: 1, part: 1, parts: 1, lines: sorted(said.lines) }
  const signedAt = new Date(Date.parse(until) + 7_200_000).toISOString()
  const message = async (
    kind: 'statement' | 'statement-lines' | 'statement-signed',
    sequence: number,
    body: object,
    keys = testKeys()[side],
  ) => sign(await payloadOf(side, kind, sequence, { body }), messageType, keys)
  return {
    statement: await message('statement', 1, told),
    'statement-lines': await message('statement-lines', 2, lines),
    'statement-signed': await message('statement-signed', 3, { week, digest, signedAt }, by),
  }
}

async function valid(): Promise<readonly object[]> {
  const made: object[] = []
  for (const said of weeks()) {
    const messages = { returning: await messagesOf('returning', said), receiving: await messagesOf('receiving', said) }
    made.push({ agreement, zone, ...said, messages })
  }
  return made
}

type Wrong = readonly [
  name: string,
  reason: string,
  said: Stated,
  more?: { readonly digest?: string; readonly by?: Side },
]

/** A statement stated otherwise throughout: its text and digest are over what it says. */
function restated(from: Stated, change: Partial<Stated>): Stated {
  const said = { ...from, ...change }
  const { week, until, previous, counts, cumulative } = said
  const canonical = canonicalOf({ week, until, previous, counts, cumulative }, sorted(said.lines))
  return { ...said, canonical, digest: digestOf(canonical) }
}
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function wrongOnes(both: Stated, summer: Stated): readonly Wrong[] {
  const whole = (change: Partial<Stated>, from = both): Stated => restated(from, change)
  const unsorted = canonicalOf(
    { week: both.week, until: both.until, previous: both.previous, counts: both.counts, cumulative: both.cumulative },
    both.lines,
  )
  const [one, ...others] = both.lines
  if (one === undefined) throw new Error('There is no line to spoil.')
  const spaced = JSON.stringify(JSON.parse(both.canonical), null, 1)
  return [
    ['the week ends at midnight in London, not in Paris', 'until', whole({ until: '2026-03-23T00:00:00Z' })],
    ['the end of the week is written with milliseconds', 'until', whole({ until: '2026-03-22T23:00:00.000Z' })],
    [
      'the week of 167 hours ends as if clocks had not changed',
      'until',
      whole({ until: '2026-03-29T23:00:00Z' }, summer),
    ],
    ['it does not rest on the statement before', 'previous', whole({ previous: null })],
    ['it rests on another statement', 'previous', whole({ previous: 'a'.repeat(64) })],
    [
      'one line stands twice',
      'twice',
      whole({
        lines: [...both.lines, one],
        counts: countsOf([...both.lines, one]),
        cumulative: countsOf([...both.lines, one]),
      }),
    ],
    ['a line is left out, the counts are not changed', 'counts', whole({ lines: others })],
    ['a line counts the other way', 'counts', whole({ lines: [{ ...one, direction: 'admitted' }, ...others] })],
    [
      'what was counted before is not in the cumulative counts',
      'cumulative',
      whole({ cumulative: summer.counts }, summer),
    ],
    [
      'the lines are hashed in the order of the book',
      'digest',
      { ...both, canonical: unsorted, digest: digestOf(unsorted) },
    ],
    [
      'the text is hashed with spaces and line ends',
      'digest',
      { ...both, canonical: spaced, digest: digestOf(spaced) },
    ],
    [
      'the digest is over a line of another day',
      'digest',
      { ...both, lines: [{ ...one, effectiveOn: '2026-03-21' as never }, ...others] },
    ],
    ['the digest of the week before is signed', 'other-digest', both, { digest: both.previous ?? '' }],
    ['it is signed with the other state’s key', 'signature', both, { by: 'receiving' }],
  ]
}

async function invalid(): Promise<readonly object[]> {
  const [, both, summer] = weeks()
  if (both === undefined || summer === undefined) throw new Error('There are no statements to spoil.')
  const made: object[] = []
  for (const [name, reason, said, more = {}] of wrongOnes(both, summer)) {
    const by = testKeys()[more.by ?? 'returning']
    const messages = { returning: await messagesOf('returning', said, more.digest ?? said.digest, by) }
    made.push({ agreement, zone, ...said, name, reason, messages })
  }
  return made
}

const aboutValid =
  'Statements of successive weeks. `lines` are as a book has them, in no order; `before` is what the statement before them says, null in the first; `canonical` the text whose SHA-256 is `digest`; `messages` what each state sends of it, signed with its key of vectors/exchange/keys.json.'
const aboutInvalid =
  'Statements of the returning state that are wrong, each for one `reason`: until (not the end of that week in the zone, or another spelling of it), previous (not the digest of the statement before), twice (one line twice), counts (not those of the lines), cumulative (not those before and these), digest (not the SHA-256 of the canonical text of what is stated), signature (not signed with its key), other-digest (another digest is signed). Check in this order.'

/** The files, by their paths from `vectors/exchange`. */
export const statementFiles = async (): Promise<Readonly<Record<string, unknown>>> => ({
  '../statements/valid.json': { about: aboutValid, vectors: await valid() },
  '../statements/invalid.json': { about: aboutInvalid, vectors: await invalid() },
})
