import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { z } from 'zod'
import { shutBy } from '#src/barriers/gate.ts'
import type { Instant } from '#src/core/brand.ts'
import { knownInstant } from '#src/core/calendar.ts'
import { withoutId } from '#src/replay/expect.ts'
import { historyJsonSchema } from '#src/replay/format.ts'
import { type Report, runHistory, type StepReport } from '#src/replay/history.ts'
import type { CaseReport } from '#src/replay/look.ts'
import { printReport } from '#src/replay/print.ts'
import { readHistory } from '#src/replay/read.ts'
import { world } from '#src/replay/run.ts'
import { holdsTotals } from '#src/replay/totals.ts'

const folder = new URL('./histories/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

async function run(text: string, asOf: Instant | null = null): Promise<Report> {
  const read = readHistory(text, world, 'en')
  if ('problems' in read) return assert.fail(JSON.stringify(read.problems))
  const report = await runHistory(read.history, world.commandsOf(read.history.agreement.id), asOf)
  return 'problems' in report ? assert.fail(JSON.stringify(report.problems)) : report
}

/** A history with a change made to its steps, to see its expectations fail. */
const loose = z.looseObject({ steps: z.array(z.looseObject({ at: z.string() })) })
function changed(name: string, change: (step: { at: string; [key: string]: unknown }) => void): string {
  const file = loose.parse(JSON.parse(textOf(name)))
  for (const step of file.steps) change(step)
  return JSON.stringify(file)
}

const stepAt = (report: Report, at: string, command?: string): StepReport => {
  const found = report.steps.find(
    (step) => step.at === at && (command === undefined || ('command' in step.step && step.step.command === command)),
  )
  return found ?? assert.fail(`no step at ${at}`)
}
const oneCase = ({ cases }: { readonly cases: readonly CaseReport[] }): CaseReport => cases[0] ?? assert.fail('no case')
const shutting = (report: { readonly cases: readonly CaseReport[] }): readonly string[] =>
  shutBy(oneCase(report).gate).map(({ id }) => withoutId(id))
const failuresOf = (report: Report): readonly string[] =>
  report.steps.flatMap(({ number, failures }) => failures.map(({ en }) => `${number}: ${en}`))
const clock = (step: StepReport, id: string) =>
  oneCase(step).clocks.find((one) => withoutId(one.id) === id) ?? assert.fail(`no clock ${id}`)

describe('every history', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(readFileSync(new URL('../docs/replay.schema.json', import.meta.url), 'utf8')),
  )

  it('is described by a schema that is up to date', () => {
    assert.deepEqual(
      JSON.parse(readFileSync(new URL('../docs/replay.schema.json', import.meta.url), 'utf8')),
      historyJsonSchema(),
    )
  })

  it('can be written from the page that explains it: every field is there', () => {
    const page = readFileSync(new URL('../docs/replay.md', import.meta.url), 'utf8')
    const names = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return []
      const own =
        'properties' in value && typeof value.properties === 'object' ? Object.keys(value.properties ?? {}) : []
      return [...own, ...Object.values(value).flatMap(names)]
    }
    const fields = [...new Set(names(historyJsonSchema()))].filter((name) => name !== 'en' && name !== 'fr')
    assert.ok(fields.length > 20)
    for (const field of fields) assert.ok(page.includes(`\`${field}\``), field)
  })

  for (const name of readdirSync(folder).filter((file) => !holdsTotals(textOf(file)))) {
    it(`${name} fits the schema, and would not with a misspelt field`, () => {
      assert.equal(schema.safeParse(JSON.parse(textOf(name))).success, true)
      assert.equal(
        schema.safeParse(JSON.parse(changed(name, (step) => Object.assign(step, { comand: 'x' })))).success,
        false,
      )
    })

    it(`${name} marks as assumed, or gives a source for, everything it records`, () => {
      const steps = loose.parse(JSON.parse(textOf(name))).steps.filter((step) => 'command' in step)
      assert.ok(steps.length > 10)
      for (const step of steps)
        assert.ok('assumed' in step || (Array.isArray(step.source) && step.source.length > 0), JSON.stringify(step))
    })
  }
})

describe('CTK', () => {
  let report: Report
  before(async () => {
    report = await run(textOf('ctk.json'))
  })

  it('goes as its file expects', () => {
    assert.deepEqual(failuresOf(report), [])
    assert.ok(report.steps.filter(({ expected }) => expected).length >= 20)
  })

  it('was asked of France in time, answered outside fourteen days and inside twenty-eight (FX-1)', () => {
    const answered = stepAt(report, '2025-09-04T14:00:00Z')
    assert.deepEqual(
      ['TR-40', 'TR-42', 'TR-43'].map((id) => clock(answered, id).status),
      ['in-time', 'late', 'in-time'],
    )
  })

  it('had five working days of notice, 9 to 15 September, so that 16 September was the first lawful day (FX-1)', () => {
    const notice = clock(stepAt(report, '2025-09-08T10:00:00Z'), 'NOT-02')
    assert.deepEqual(notice.deadline.counted, ['2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12', '2025-09-15'])
    assert.equal(notice.deadline.closesAt, '2025-09-15T23:00:00Z')
    assert.equal(clock(stepAt(report, '2025-09-15T23:00:00Z'), 'NOT-02').status, 'over')
  })

  it('lost the seat to the referral, in the same write', () => {
    const referral = stepAt(report, '2025-09-13T13:00:00Z')
    assert.deepEqual(
      referral.facts.map(({ type, data }) => [type, data.kind ?? data.code]),
      [
        ['barrier-raised', 'trafficking'],
        ['seat-withdrawn', 'trafficking'],
      ],
    )
  })

  it('was held by the letter alone before any judge was asked', () => {
    const look = stepAt(report, '2025-09-16T14:10:00Z')
    assert.deepEqual(shutting(look), ['letter:rg-negative-v4.1'])
    assert.equal(shutBy(oneCase(look).gate)[0]?.clearsAt, '2025-10-16T23:00:00Z')
    const order = report.steps.findIndex(({ facts }) => facts.some(({ data }) => data.kind === 'injunction'))
    assert.ok(report.steps.indexOf(look) < order)
  })

  it('was refused at the door by the order and by the letter, each with its source', () => {
    const door = stepAt(report, '2025-09-17T07:30:00Z')
    assert.deepEqual(
      door.refusals.map(({ code, citation }) => [withoutId(code), citation?.rule ?? null]),
      [
        ['no-seat', null],
        ['barrier:injunction', 'TR-26'],
        ['letter:rg-negative-v4.1', 'NRM-06'],
      ],
    )
  })

  it('keeps its promise through the change of 20:24, after which the same letter grants nothing (FX-2)', () => {
    const evening = stepAt(report, '2025-09-17T19:24:00Z')
    const [change, ...others] = evening.law
    assert.deepEqual(others, [])
    assert.equal(change?.change.at, '2025-09-17T19:24:00Z')
    const [letter] = change?.letters ?? []
    assert.equal(letter?.stands.lastDay, '2025-10-16')
    assert.equal(letter?.after, null)
    assert.match(letter?.why?.en ?? '', /NRM-06 gives no time/)
    assert.deepEqual(shutting(evening), ['barrier:injunction', 'letter:rg-negative-v4.1'])
    assert.equal(report.steps.filter(({ law }) => law.length > 0).length, 1)
  })

  it('does not know the order before it is made: a second before, at it', async () => {
    const text = textOf('ctk.json')
    const [just, made] = [
      await run(text, knownInstant('2025-09-16T18:29:59Z')),
      await run(text, knownInstant('2025-09-16T18:30:00Z')),
    ]
    assert.deepEqual(just.then === null ? null : shutting(just.then), ['letter:rg-negative-v4.1'])
    assert.deepEqual(made.then === null ? null : shutting(made.then), ['barrier:injunction', 'letter:rg-negative-v4.1'])
    assert.equal(just.notYet, made.notYet + 1)
    assert.doesNotMatch(printReport(just, 'en'), /AC-2025-LON-003132|A court order forbids/)
  })

  it('prints the same twice, to the letter, in both languages', async () => {
    const again = await run(textOf('ctk.json'))
    for (const lang of ['en', 'fr'] as const) assert.equal(printReport(again, lang), printReport(report, lang))
    assert.notEqual(printReport(report, 'en'), printReport(report, 'fr'))
  })

  it('fits a terminal of 100 columns, addresses apart', () => {
    for (const lang of ['en', 'fr'] as const)
      for (const line of printReport(report, lang).split('\n'))
        assert.ok([...line].length <= 100 || line.includes('https://'), line)
  })

  it('fails its expectations with the notice served four days later: a control', async () => {
    const late = await run(
      changed('ctk.json', (step) => {
        if (step.at.startsWith('2025-09-08')) step.at = step.at.replace('2025-09-08', '2025-09-12')
      }),
    )
    assert.ok(
      failuresOf(late).some((failure) =>
        /shut by \[barrier:trafficking\], was by \[removal-notice, barrier:trafficking\]/.test(failure),
      ),
    )
  })

  it('would have had an open gate that afternoon under a letter that promised nothing: a control', async () => {
    const other = await run(
      changed('ctk.json', (step) => {
        const { input } = step
        if (typeof input === 'object' && input !== null && 'template' in input && input.template === 'rg-negative-v4.1')
          input.template = 'rg-negative'
      }),
    )
    const look = stepAt(other, '2025-09-16T14:10:00Z')
    assert.equal(oneCase(look).gate.open, true)
    assert.deepEqual(
      look.failures.map(({ en }) => en),
      ['Expected the gate shut, was open.', 'Expected the gate shut by [letter:rg-negative-v4.1], was by [].'],
    )
  })
})

describe('the second removal', () => {
  let report: Report
  before(async () => {
    report = await run(textOf('second-removal-2025-09-19.json'))
  })

  it('goes as its file expects', () => assert.deepEqual(failuresOf(report), []))

  it('comes after the change of policy, so that the negative decision promises nothing', () => {
    const decision = stepAt(report, '2025-09-18T09:00:00Z')
    assert.equal(decision.law[0]?.change.at, '2025-09-17T19:24:00Z')
    assert.deepEqual(shutting(decision), ['barrier:trafficking'])
  })

  it('shows a change of the law as of its minute, though no step follows: a second before, at it', async () => {
    const text = textOf('second-removal-2025-09-19.json')
    const [just, changed] = [
      await run(text, knownInstant('2025-09-17T19:23:59Z')),
      await run(text, knownInstant('2025-09-17T19:24:00Z')),
    ]
    assert.deepEqual(
      [just, changed].map(({ then }) => then?.law.map(({ change }) => change.at)),
      [[], ['2025-09-17T19:24:00Z']],
    )
  })

  it('is held by the application until the court refuses it, then boards through an open gate', () => {
    assert.deepEqual(shutting(stepAt(report, '2025-09-18T11:00:00Z')), ['barrier:suspensive-remedy'])
    assert.deepEqual(shutting(stepAt(report, '2025-09-18T16:00:00Z')), [])
    assert.equal(stepAt(report, '2025-09-19T04:30:00Z', 'flights/board').outcome, 'accepted')
  })

  it('makes one place, on the day in France, and only with the second signature', () => {
    const [stated, counted] = [stepAt(report, '2025-09-19T06:45:00Z'), stepAt(report, '2025-09-19T07:00:00Z')].map(
      oneCase,
    )
    assert.deepEqual(
      stated?.places.map(({ effectiveOn, counted }) => [effectiveOn, counted]),
      [['2025-09-19', false]],
    )
    assert.deepEqual(
      counted?.places.map(({ effectiveOn, counted }) => [effectiveOn, counted]),
      [['2025-09-19', true]],
    )
  })
})
