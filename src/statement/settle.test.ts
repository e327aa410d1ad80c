import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Given, given } from '../../test/given.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { addSeconds, knownDay, knownInstant } from '../core/calendar.ts'
import type { PlaceRow } from '../law/place.ts'
import { type Books, booksOf } from './book.ts'
import { drawUp, noteStatement } from './decide.ts'
import type { Entry, StatementEvent } from './events.ts'
import { countsOf, statementDigest } from './figures.ts'
import { answerReferral, noteLines, settle } from './settle.ts'
import { asideNow, type StatementState, statements } from './state.ts'
import { endOf } from './week.ts'

const week = '2026-W10'
const until = endOf(week, 'Europe/Paris')
const token = 'A'.padEnd(26, '0')
const place: PlaceRow = {
  token,
  direction: 'readmitted',
  about: 'AAAA-BBBB-CCCC',
  effectiveOn: knownDay('2026-03-05'),
  statedAt: knownInstant('2026-03-05T10:00:00Z'),
  confirmedAt: knownInstant('2026-03-05T11:00:00Z'),
  contested: null,
}
const books: Books = {
  ...{ places: [place], reversed: [], stated: [], aside: [], weeks: [] },
  ...{ told: new Set([token]), outside: new Set<string>() },
}
const theirLine: Entry = { token, direction: 'readmitted', effectiveOn: knownDay('2026-03-06'), entry: 'counted' }
type On = Given<StatementState, StatementEvent>
let seconds = 60
const at = (on: On) => on.at(addSeconds(until, seconds++))
/** The books as the record has them: what this statement's own rows keep out is out of the next one too. */
const known = async (on: On): Promise<Books> => {
  const rows = on.rows.filter(({ view }) => view === 'statement-aside')
  const { aside } = await booksOf(async (_, [view] = []) => (view === 'statement-aside' ? rows : []) as never)
  return { ...books, aside }
}
const lines = (on: On) => on.state?.ours.at(-1)?.lines.length

/** Both draw a version up, and theirs has the line otherwise. */
async function version(before: On, number: number): Promise<On> {
  const own = at(before)
    .by('duty-lead')
    .when(drawUp, { week, version: number }, await known(before)).then
  const said = { until, previous: null, counts: countsOf([theirLine]), cumulative: countsOf([theirLine]) }
  const digest = statementDigest({ agreement: ukFrance2025.id, week, ...said, lines: [theirLine] })
  const told = { week, version: number, ...said, digest, drawnUpAt: addSeconds(until, 1) }
  const noted = at(own)
    .by('other-state')
    .when(noteStatement, told, await known(own)).then
  const part = { week, version: number, part: 1, parts: 1, lines: [theirLine] }
  return at(noted)
    .by('other-state')
    .when(noteLines, part, await known(noted)).then
}
const settling = async (on: On, outcome: string, number: number, more: Partial<Books> = {}) =>
  at(on)
    .by('duty-lead')
    .when(
      settle,
      { week, version: number, difference: `${token}:counted`, kind: 'timing', outcome, reasons: 'Seen.' },
      { ...(await known(on)), ...more },
    )

describe('a line that one version kept out, and of which the other state says that it counts', () => {
  for (const outcome of ['left-out', 'next-week'])
    it(`is in again once our book has it as theirs does (${outcome})`, async () => {
      const first = (await settling(await version(given(statements, []), 1), outcome, 1)).then
      const second = await version(first, 2)
      assert.deepEqual([lines(second), second.state?.items[1]?.cause], [0, 'set-aside'])
      assert.deepEqual((await settling(second, 'corrected-by-us', 2)).refused, ['not-corrected'])
      const places = [{ ...place, effectiveOn: theirLine.effectiveOn }]
      const right = await settling(second, 'corrected-by-us', 2, { places })
      assert.deepEqual([right.refused, asideNow(right.state ?? assert.fail())], [[], []])
      assert.deepEqual((await known(right.then)).aside, [])
    })
  it('stays out where they put their book right', async () => {
    const first = (await settling(await version(given(statements, []), 1), 'left-out', 1)).then
    const second = (await settling(await version(first, 2), 'corrected-by-them', 2)).then
    assert.deepEqual((await known(second)).aside, [`${token}:counted`])
  })
  it('is in again once the committee, asked later, says that it counts', async () => {
    const first = (await settling(await version(given(statements, []), 1), 'left-out', 1)).then
    const asked = (await settling(await version(first, 2), 'referred', 2)).then
    assert.deepEqual((await known(asked)).aside, [`${token}:counted`])
    const answer = { week, difference: `${token}:counted`, ruling: 'counts', reasons: 'Minutes of 20 March.' }
    const answered = at(asked).by('duty-lead').when(answerReferral, answer)
    assert.deepEqual((await known(answered.then)).aside, [])
  })
})
