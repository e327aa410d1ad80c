import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { euTurkiye2016 } from '#src/agreements/eu-turkiye-2016/agreement.ts'
import { commandsOf } from '#src/commands.ts'
import type { Instant } from '#src/core/brand.ts'
import { problemsOf } from '#src/law/coverage.ts'
import { due } from '#src/law/due.ts'
import type { Agreement } from '#src/law/law.ts'
import { selectable, withReadings } from '#src/law/readings.ts'
import { type Report, runHistory } from '#src/replay/history.ts'
import { readHistory } from '#src/replay/read.ts'
import { totalsJsonSchema } from '#src/replay/totals.ts'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const history = JSON.parse(textOf('./histories/eu-turkiye-2016-case.json'))

function under(choices: Readonly<Record<string, string>>): Agreement {
  const made = withReadings(euTurkiye2016, choices)
  return 'problems' in made ? assert.fail(JSON.stringify(made.problems)) : made
}

/** The history under readings of its own choice; with none given, under those it names. */
async function run(readings: Readonly<Record<string, string>> = history.readings): Promise<Report> {
  const text = JSON.stringify({ ...history, readings })
  const read = readHistory(text, { agreements: [euTurkiye2016], commandsOf }, 'en')
  if ('problems' in read) return assert.fail(JSON.stringify(read.problems))
  const report = await runHistory(read.history, commandsOf(euTurkiye2016.id), null)
  return 'problems' in report ? assert.fail(JSON.stringify(report.problems)) : report
}
const failures = (report: Report): readonly string[] =>
  report.steps.flatMap(({ number, failures }) => failures.map(({ en }) => `${number}: ${en}`))

describe('EU–Türkiye 2016, the second agreement', () => {
  it('is sound as written and under every option of every reading', () => {
    assert.deepEqual(problemsOf(euTurkiye2016), [])
    for (const [id, reading] of Object.entries(euTurkiye2016.readings))
      for (const option of selectable(reading))
        assert.deepEqual(problemsOf(under({ [id]: option })), [], `${id}=${option}`)
  })

  it('runs through the same decisions as any other: an invented Syrian and an invented Pakistani are returned', async () => {
    assert.deepEqual(failures(await run()), [])
  })

  it('takes silence for agreement once the time is up, where that reading is selected and nowhere else', async () => {
    const failed = failures(await run({}))
    assert.match(failed.join('\n'), /^10: /m)
    assert.doesNotMatch(failed.join('\n'), /^9: /m)
  })

  it('counts twenty-five days from the day after the request, in Türkiye, and none before 1 June 2016', () => {
    const answer = due(euTurkiye2016, 'ET-34', '2016-09-07T07:00:00Z' as Instant, {
      asOf: '2016-09-07T07:00:00Z' as Instant,
    })
    assert.ok('lastDay' in answer)
    assert.deepEqual(
      [answer.firstDay, answer.lastDay, answer.closesAt],
      ['2016-09-08', '2016-10-02', '2016-10-02T21:00:00Z'],
    )
    const begins = (from: string) => due(euTurkiye2016, 'ET-34', from as Instant, { asOf: from as Instant })
    assert.ok('problem' in begins('2016-05-31T20:59:59Z'))
    assert.ok('lastDay' in begins('2016-05-31T21:00:00Z'))
  })

  it('has a schema of totals that is up to date', () => {
    assert.deepEqual(JSON.parse(textOf('../docs/totals.schema.json')), totalsJsonSchema())
  })
})
