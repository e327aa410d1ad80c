import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { given } from '../../test/given.ts'
import { testKeys } from '../../tools/vector-parts.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { addSeconds, knownDay, knownInstant } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { open } from '../exchange/envelope.ts'
import { kinds } from '../exchange/messages.ts'
import { publicKeys } from '../platform/keys.ts'
import type { Books } from './book.ts'
import { drawUp, noteSignature, noteStatement } from './decide.ts'
import { countsField, digestField, type Entry, entryField, weekField } from './events.ts'
import { countsOf, entryId, none, plus, sorted, statementDigest } from './figures.ts'
import { noteLines } from './settle.ts'
import { standingOf, statements } from './state.ts'
import { endOf } from './week.ts'

const messages = z.object({ statement: z.string(), 'statement-lines': z.string(), 'statement-signed': z.string() })
const vector = z.object({
  name: z.string(),
  agreement: z.string(),
  zone: z.string(),
  week: weekField,
  until: instantField,
  before: z.object({ digest: digestField, cumulative: countsField }).nullable(),
  previous: digestField.nullable(),
  lines: z.array(entryField),
  counts: countsField,
  cumulative: countsField,
  canonical: z.string(),
  digest: digestField,
})
type Stated = z.infer<typeof vector>
const good = vector.extend({ messages: z.object({ returning: messages, receiving: messages }) })
const bad = vector.extend({ reason: z.string(), messages: z.object({ returning: messages }) })
const read = <T extends z.ZodType>(name: string, of: T): readonly z.infer<T>[] => {
  const text = readFileSync(new URL(`../../vectors/statements/${name}`, import.meta.url), 'utf8')
  return z.object({ vectors: z.array(of).min(1) }).parse(JSON.parse(text)).vectors
}
const valid = read('valid.json', good)
const invalid = read('invalid.json', bad)

const partyOf = { returning: ukFrance2025.returning.party, receiving: ukFrance2025.receiving.party }
type Side = keyof typeof partyOf
/** What a signed message of a side says; null where its signature is not that side's. */
async function bodyIn(text: string, from: Side): Promise<Readonly<Record<string, unknown>> | null> {
  const to = from === 'returning' ? 'receiving' : 'returning'
  const ends = { agreement: ukFrance2025.id, from: partyOf[from], to: partyOf[to] }
  const opened = await open(text, ends, publicKeys(testKeys()[from]))
  return 'message' in opened ? opened.message.body : null
}

/** The first thing that is wrong with a statement of the returning state, in the order of the document; null where nothing is. */
async function wrongWith(one: Stated, signed: string): Promise<string | null> {
  const { agreement, week, until, previous, counts, cumulative, lines, digest } = one
  const same = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b)
  if (until !== endOf(week, one.zone)) return 'until'
  if (previous !== (one.before?.digest ?? null)) return 'previous'
  if (new Set(lines.map(entryId)).size < lines.length) return 'twice'
  if (!same(counts, countsOf(lines))) return 'counts'
  if (!same(cumulative, plus(one.before?.cumulative ?? none, counts))) return 'cumulative'
  if (digest !== statementDigest({ agreement, week, until, previous, counts, cumulative, lines })) return 'digest'
  const body = await bodyIn(signed, 'returning')
  if (body === null) return 'signature'
  return body.digest === digest && body.week === week ? null : 'other-digest'
}

const empty: Books = {
  places: [],
  reversed: [],
  stated: [],
  aside: [],
  told: new Set(),
  outside: new Set(),
  weeks: [],
}
/** A book that has what these statements say, every line counted or taken back on the last day of its week. */
function booksOf(past: readonly Stated[], now: Stated): Books {
  const at = addSeconds(now.until, -3600)
  const place = ({ token, direction, effectiveOn }: Entry) => ({
    ...{ token, direction, about: 'ABCD-EFGH', effectiveOn, statedAt: at, confirmedAt: at, contested: null },
  })
  const of = (entry: Entry['entry']) => now.lines.filter((line) => line.entry === entry)
  return {
    ...empty,
    places: of('counted').map(place),
    reversed: of('reversed').map((line) => ({ ...place(line), reversedAt: at })),
    stated: past.flatMap(({ lines }) => lines),
    weeks: past.map(({ week, digest, cumulative }) => ({ week, signed: true, ours: { digest, cumulative } })),
  }
}
const upTo = (index: number) => valid.slice(0, index)
const drawing = (one: Stated, index: number) =>
  given(statements, [])
    .at(addSeconds(one.until, 60))
    .by('duty-lead')
    .when(drawUp, { week: one.week, version: 1 }, booksOf(upTo(index), one))

describe('the published weekly statements', () => {
  test('each good one is its canonical text, the digest of it, and what our node draws up from such a book', () => {
    assert.ok(valid.length >= 4)
    for (const [index, one] of valid.entries()) {
      assert.equal(createHash('sha256').update(one.canonical).digest('hex'), one.digest, one.name)
      assert.deepEqual(JSON.parse(one.canonical).lines, sorted(one.lines), one.name)
      const { state } = drawing(one, index)
      const [ours] = state?.ours ?? []
      assert.deepEqual(
        [ours?.digest, ours?.until, ours?.previous, ours?.counts, ours?.cumulative],
        [one.digest, one.until, one.previous, one.counts, one.cumulative],
        one.name,
      )
    }
    const hours = valid.map(({ week, zone }, index) =>
      index === 0 ? 168 : (Date.parse(endOf(week, zone)) - Date.parse(valid[index - 1]?.until ?? '')) / 3_600_000,
    )
    assert.ok(hours.includes(167), 'one is of the week in which clocks change')
    assert.equal(knownInstant(valid[0]?.until ?? ''), endOf(valid[0]?.week ?? '', 'Europe/Paris'))
    assert.ok(valid.some(({ lines }) => lines.some(({ entry }) => entry === 'reversed')))
    assert.ok(valid.every(({ lines }) => lines.every(({ effectiveOn }) => knownDay(effectiveOn))))
  })

  test('nothing is wrong with a good one, and both states’ messages say it and sign it', async () => {
    for (const [index, one] of valid.entries()) {
      assert.equal(await wrongWith(one, one.messages.returning['statement-signed']), null, one.name)
      for (const side of ['returning', 'receiving'] as const) {
        const said = one.messages[side]
        const told = kinds.statement.body.parse(await bodyIn(said.statement, side))
        assert.deepEqual([told.digest, told.counts], [one.digest, one.counts])
        const { lines } = kinds['statement-lines'].body.parse(await bodyIn(said['statement-lines'], side))
        assert.deepEqual(lines, sorted(one.lines))
        // As the other state's node takes them in: compared, and the signature on the very digest.
        const books = booksOf(upTo(index), one)
        const { drawnUpAt, ...rest } = told
        const on = drawing(one, index).then.at(addSeconds(one.until, 7200)).by('other-state')
        const noted = on.when(noteStatement, { ...rest, drawnUpAt: knownInstant(drawnUpAt) } as never, books)
        assert.deepEqual(noted.refused, [], one.name)
        assert.equal(standingOf(noted.state ?? assert.fail()), 'to-sign')
        const { week, digest } = kinds['statement-signed'].body.parse(await bodyIn(said['statement-signed'], side))
        const signing = noted.then.at(addSeconds(one.until, 7300)).by('other-state')
        const signed = signing.when(noteSignature, { week, digest, signedAt: addSeconds(one.until, 7200) })
        assert.deepEqual(signed.refused, [], one.name)
      }
    }
  })

  test('each bad one is wrong for the reason given, and for none before it', async () => {
    for (const one of invalid)
      assert.equal(await wrongWith(one, one.messages.returning['statement-signed']), one.reason, one.name)
    const reasons = ['until', 'previous', 'twice', 'counts', 'cumulative', 'digest', 'other-digest', 'signature']
    assert.deepEqual(new Set(invalid.map(({ reason }) => reason)), new Set(reasons))
  })

  test('no bad one is signed by our node: it is another statement, or its lines do not make its digest, or its signature is refused', async () => {
    for (const one of invalid.filter(({ reason }) => reason !== 'signature')) {
      const index = valid.findIndex(({ week }) => week === one.week)
      const ours = valid[index] ?? assert.fail(one.name)
      const books = booksOf(upTo(index), ours)
      const told = kinds.statement.body.parse(await bodyIn(one.messages.returning.statement, 'returning'))
      const on = drawing(ours, index).then.at(addSeconds(ours.until, 7200)).by('other-state')
      const noted = on.when(noteStatement, told as never, books)
      assert.deepEqual(noted.refused, [], one.name)
      const standing = standingOf(noted.state ?? assert.fail())
      if (one.reason === 'other-digest') {
        const said = kinds['statement-signed'].body.parse(
          await bodyIn(one.messages.returning['statement-signed'], 'returning'),
        )
        const later = noted.then.at(addSeconds(ours.until, 7300)).by('other-state')
        assert.deepEqual(later.when(noteSignature, { ...said, signedAt: ours.until } as never).refused, [
          'not-the-same',
        ])
        continue
      }
      if (one.digest === ours.digest) {
        assert.equal(standing, 'to-sign', one.name)
        continue // the statement is right; the lines beside it are not, and nobody asks for them
      }
      assert.equal(standing, 'lines-awaited', one.name)
      const lines = kinds['statement-lines'].body.parse(
        await bodyIn(one.messages.returning['statement-lines'], 'returning'),
      )
      const after = noted.then
        .at(addSeconds(ours.until, 7300))
        .by('other-state')
        .when(noteLines, lines as never, books)
      assert.deepEqual(after.refused, one.reason === 'digest' ? ['not-their-digest'] : [], one.name)
    }
  })
})
