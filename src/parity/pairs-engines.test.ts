import assert from 'node:assert/strict'
import { it } from 'node:test'
import { forEachEngine } from '../../test/engines.ts'
import { knownInstant } from '../core/calendar.ts'
import { linesOf, loggedLines, logSizeAt, streamsOf } from './pairs-view.ts'

const token = (letter: string): string => letter.padEnd(26, '0')
const place = (letter: string, direction: string) => ({
  ...{ token: token(letter), direction, about: 'A', effectiveOn: '2025-09-22' },
  ...{ statedAt: '2025-09-22T10:00:00Z', confirmedAt: '2025-09-22T11:00:00Z', contested: null },
})
const entry = (kind: string, letter: string, direction: string): string =>
  JSON.stringify({ kind, version: 1, direction, week: '2025-W39', place: token(letter), persons: 1 })

forEachEngine((engine, open) => {
  it(`the ledger is read from the book and from the log (${engine})`, async () => {
    const database = await open()
    const { query } = database
    const row = (stream: string, view: string, data: object, key: string) =>
      query('insert into view_rows values ($1, $2, $3, $4, 1, $5::jsonb)', [
        stream,
        view,
        key,
        '2025-09-22',
        JSON.stringify(data),
      ])
    await row('case:AAAA', 'place', place('A', 'readmitted'), token('A'))
    await row('application:BBBB', 'place', place('B', 'admitted'), token('B'))
    const back = { ...place('A', 'readmitted'), reversedAt: '2025-10-01T09:00:00Z', by: 'decided', code: 'twice' }
    await row(`reversal:${token('A')}`, 'place-reversed', back, token('A'))
    assert.deepEqual((await linesOf(query)).map((line) => `${line.token.slice(0, 1)} ${line.by ?? '-'}`).toSorted(), [
      'A decided',
      'B -',
    ])
    assert.deepEqual([...(await streamsOf(query, [token('A'), token('B'), token('C')]))].toSorted(), [
      [token('A'), 'case:AAAA'],
      [token('B'), 'application:BBBB'],
    ])
    for (const [index, kind, letter, direction] of [
      [0, 'place-counted', 'A', 'readmitted'],
      [1, 'place-counted', 'B', 'admitted'],
      [2, 'place-reversed', 'A', 'readmitted'],
    ] as const)
      await query("insert into log_entries values ($1, $2, $3, convert_to($4::text, 'UTF8'))", [
        index,
        `${kind}:${letter}`,
        kind,
        entry(kind, letter, direction),
      ])
    for (const [size, at] of [
      [2, '2025-09-22T12:00:00Z'],
      [3, '2025-10-01T09:00:01.400Z'],
    ] as const)
      await query("insert into log_checkpoints values ($1, convert_to('root', 'UTF8'), 'note', $2, null)", [size, at])
    const times = ['2025-09-22T12:00:00Z', '2025-09-22T12:00:01Z', '2025-10-01T09:00:01Z', '2025-10-02T00:00:00Z']
    const sizes = times.map((at) => logSizeAt(query, knownInstant(at)))
    assert.deepEqual(
      (await Promise.all(sizes)).map((found) => found?.size ?? null),
      [null, 2, 2, 3],
    )
    const lines = async (size: number) =>
      (await loggedLines(query, size)).map(({ token: one, entry: at, back: gone }) => [one.slice(0, 1), at, gone])
    assert.deepEqual(await lines(2), [
      ['A', 0, null],
      ['B', 1, null],
    ])
    assert.deepEqual(await lines(3), [
      ['A', 0, 2],
      ['B', 1, null],
    ])
  })
})
