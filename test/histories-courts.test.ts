import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, describe, it } from 'node:test'
import { z } from 'zod'
import { shutBy } from '#src/barriers/gate.ts'
import { knownInstant } from '#src/core/calendar.ts'
import { withoutId } from '#src/replay/expect.ts'
import { type Report, runHistory, type StepReport } from '#src/replay/history.ts'
import { printReport } from '#src/replay/print.ts'
import { readHistory } from '#src/replay/read.ts'
import { world } from '#src/replay/run.ts'

const folder = new URL('./histories/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8')

async function run(text: string, asOf: string | null = null): Promise<Report> {
  const read = readHistory(text, world, 'en')
  if ('problems' in read) return assert.fail(JSON.stringify(read.problems))
  const at = asOf === null ? null : knownInstant(asOf)
  const report = await runHistory(read.history, world.commandsOf(read.history.agreement.id), at)
  return 'problems' in report ? assert.fail(JSON.stringify(report.problems)) : report
}

const stepSchema = z.looseObject({
  at: z.string(),
  command: z.string().optional(),
  as: z.string().optional(),
  input: z.looseObject({}).optional(),
})
type FileStep = z.infer<typeof stepSchema>
const fileSchema = z.looseObject({ steps: z.array(stepSchema) })

/** A history in which only the steps asked for are left, each as it was or as changed: what else would have come of it. */
function otherwise(name: string, change: (step: FileStep) => FileStep | null): string {
  const file = fileSchema.parse(JSON.parse(textOf(name)))
  return JSON.stringify({ ...file, steps: file.steps.flatMap((step) => change(step) ?? []) })
}

/** What shuts the gate of a case, as the record knew it at the end of a run or as of its instant. */
const shutting = (cases: StepReport['cases'], name: string): readonly string[] => {
  const found = cases.find((one) => one.name === name) ?? assert.fail(`no case ${name}`)
  return shutBy(found.gate).map(({ id }) => withoutId(id))
}
const asOf = new Map<string, Promise<Report>>()
/** One run for each instant asked about, however many cases are looked at. */
function runAsOf(history: string, at: string): Promise<Report> {
  const made = asOf.get(`${history} ${at}`) ?? run(textOf(history), at)
  asOf.set(`${history} ${at}`, made)
  return made
}
const known = async (history: string, name: string, at: string): Promise<readonly string[]> => {
  const { then } = await runAsOf(history, at)
  return shutting(then?.cases ?? assert.fail('nothing was known'), name)
}
const stepOf = (report: Report, command: string, at?: string): StepReport =>
  report.steps.find(
    (step) => 'command' in step.step && step.step.command === command && (at === undefined || step.at === at),
  ) ?? assert.fail(`no ${command}`)
const factTypes = ({ facts }: StepReport): readonly string[] => facts.map(({ type }) => type)
const codes = ({ refusals }: StepReport): readonly string[] => refusals.map(({ code }) => withoutId(code))
const failuresOf = (report: Report): readonly string[] =>
  report.steps.flatMap(({ number, failures }) => failures.map(({ en }) => `${number}: ${en}`))

/** Every history of this page: it runs as its file expects, and says so at every hour that matters. */
function goesAsExpected(name: string, least: number): () => Report {
  let report: Report | null = null
  before(async () => {
    report = await run(textOf(name))
  })
  const made = (): Report => report ?? assert.fail('not run')
  it('goes as its file expects', () => {
    assert.deepEqual(failuresOf(made()), [])
    assert.ok(made().steps.filter(({ expected }) => expected).length >= least)
  })
  it('prints within 100 columns in both languages, addresses apart', () => {
    for (const lang of ['en', 'fr'] as const)
      for (const line of printReport(made(), lang).split('\n'))
        assert.ok([...line].length <= 100 || line.includes('https://'), line)
  })
  return made
}

describe('CSG and CES: the hour nobody had told', () => {
  const history = 'csg-ces-2025-10-15'
  const report = goesAsExpected(history, 40)

  it('have the stand-down hour at their flight before either has a seat on it', () => {
    const flight = stepOf(report(), 'flights/schedule')
    assert.equal(flight.facts[0]?.data.standDownAt, '2025-10-15T22:00:00Z')
    assert.ok(flight.number < stepOf(report(), 'flights/give-seat').number)
  })

  it('may be given half an hour more, and not a minute less, once they have seats', () => {
    assert.deepEqual(codes(stepOf(report(), 'flights/change-stand-down', '2025-10-15T21:15:00Z')), [
      'stand-down-earlier',
    ])
    const later = stepOf(report(), 'flights/change-stand-down', '2025-10-15T21:20:00Z')
    assert.deepEqual(
      later.facts.map(({ type, data }) => [type, data.standDownAt]),
      [['stand-down-hour-changed', '2025-10-15T22:30:00Z']],
    )
  })

  it('are not stopped by a claim alone: at 21:00, with the court sitting soon, the gate is open', async () => {
    for (const name of ['csg', 'ces']) assert.deepEqual(await known(history, name, '2025-10-15T20:00:00Z'), [])
  })

  it('have no ruling on the record at 22:25, the first at 22:26 and the second at 23:25', async () => {
    const stages = async (at: string) =>
      (await runAsOf(history, at)).steps
        .flatMap(({ facts }) => facts)
        .filter(({ type, data }) => type === 'stage-recorded' && data.stage === 'relief-refused').length
    assert.deepEqual(
      [
        await stages('2025-10-15T21:25:59Z'),
        await stages('2025-10-15T21:26:00Z'),
        await stages('2025-10-15T22:25:00Z'),
      ],
      [0, 1, 2],
    )
  })

  it('would have lost the seat in the same write had relief been granted: a control', async () => {
    const granted = await run(
      otherwise(history, (step) =>
        step.input?.stage === 'relief-refused' && step.at.endsWith('22:26')
          ? { ...step, input: { ...step.input, stage: 'relief-granted' } }
          : step,
      ),
    )
    const ruling = stepOf(granted, 'courts/record-stage', '2025-10-15T21:26:00Z')
    assert.deepEqual(factTypes(ruling), ['stage-recorded', 'barrier-raised', 'seat-withdrawn'])
    assert.deepEqual(shutting(ruling.cases, 'csg'), ['barrier:injunction'])
    const last = granted.steps.filter(({ step }) => 'of' in step && step.of === 'ces').at(-1)
    assert.deepEqual(shutting(last?.cases ?? [], 'ces'), [])
  })
})

describe('LOU: the trafficking decision that came after the claim', () => {
  const history = 'lou-2025-10-22'
  goesAsExpected(history, 20)

  it('is held by the decision that does not exist, at 21:00 and until its minute', async () => {
    const at = ['2025-10-22T20:00:00Z', '2025-10-22T20:34:59Z', '2025-10-22T20:35:00Z', '2025-10-22T23:00:00Z']
    const answers = []
    for (const one of at) answers.push(await known(history, 'lou', one))
    assert.deepEqual(answers, [['barrier:trafficking'], ['barrier:trafficking'], [], []])
  })

  it('would still be held after the court refused, had nobody decided: a control', async () => {
    const undecided = await run(
      otherwise(history, (step) =>
        step.command === 'safeguards/record-reasonable-grounds' || step.input?.template === 'rg-negative' ? null : step,
      ),
    )
    const refused = stepOf(undecided, 'courts/record-stage', '2025-10-22T23:00:00Z')
    assert.equal(refused.outcome, 'accepted')
    assert.deepEqual(shutting(refused.cases, 'lou'), ['barrier:trafficking'])
  })
})

describe('TAN and LYD: refused, and still not free to go', () => {
  const history = 'tan-lyd-2025-10-22'
  const report = goesAsExpected(history, 35)

  it('TAN is held by an unanswered report, at 21:00 before the refusal and at 22:00 after it', async () => {
    assert.deepEqual(await known(history, 'tan', '2025-10-22T20:00:00Z'), ['barrier:medical'])
    assert.deepEqual(await known(history, 'tan', '2025-10-22T21:00:00Z'), ['barrier:medical'])
    assert.deepEqual(await known(history, 'tan', '2025-10-22T21:45:00Z'), [])
  })

  it('LYD is free to go at 21:00, barred by the order unread, then by the duty it lays down', async () => {
    assert.deepEqual(await known(history, 'lyd', '2025-10-22T20:00:00Z'), [])
    assert.deepEqual(await known(history, 'lyd', '2025-10-22T21:00:00Z'), ['barrier:injunction'])
    assert.deepEqual(await known(history, 'lyd', '2025-10-22T21:45:00Z'), ['barrier:order-duty'])
  })

  it('LYD passes from one bar to the other in one write, so that nothing opens in between', () => {
    assert.deepEqual(factTypes(stepOf(report(), 'courts/confirm-order')), [
      'order-confirmed',
      'duty-set',
      'barrier-raised',
      'barrier-lifted',
    ])
  })
})

describe('the two orders of 29 October: refused, if the reports arrive before him', () => {
  const history = 'taher-alyasi-2025-10-29'
  const report = goesAsExpected(history, 45)
  const duty = 'barrier:order-duty'

  it('bite unread at 20:00, and at 21:00 bar by what they ordered: two documents, and one', async () => {
    assert.deepEqual(await known(history, 'first', '2025-10-29T19:59:59Z'), [])
    assert.deepEqual(await known(history, 'first', '2025-10-29T20:00:00Z'), ['barrier:injunction'])
    assert.deepEqual(await known(history, 'first', '2025-10-29T21:00:00Z'), [duty, duty])
    assert.deepEqual(await known(history, 'second', '2025-10-29T21:00:00Z'), [duty])
  })

  it('send a man back from the door while one of two documents is undelivered (FX-4)', () => {
    assert.deepEqual(codes(stepOf(report(), 'flights/board')), ['no-seat', duty])
    const [one, , two] = report().steps.filter(
      ({ step }) => 'command' in step && step.command === 'courts/note-papers-receipt',
    )
    assert.deepEqual(shutting(one?.cases ?? [], 'first'), [duty])
    assert.deepEqual(shutting(two?.cases ?? [], 'first'), [])
  })

  it('lay down duties for November that bar no departure in October', () => {
    const dated = report()
      .steps.flatMap(({ facts }) => facts)
      .filter(({ type, data }) => type === 'duty-set' && data.dueAt !== undefined)
    assert.deepEqual(
      dated.map(({ data }) => [data.dueAt, data.owedBy, data.barrier]),
      [
        ['2025-11-05T16:00:00Z', 'claimant', undefined],
        ['2025-11-11T16:00:00Z', undefined, undefined],
        ['2025-11-07T16:00:00Z', 'claimant', undefined],
        ['2025-11-14T16:00:00Z', undefined, undefined],
      ],
    )
  })

  it('keep both references of the claim that began in the Upper Tribunal', () => {
    const seen = report()
      .steps.flatMap(({ facts }) => facts)
      .filter(({ type }) => type === 'claim-lodged' || type === 'claim-transferred')
      .map(({ data }) => data.reference)
    assert.deepEqual(seen, ['JR-2025-003747', 'AC-2025-LON-003763', 'AC-2025-LON-003773'])
  })
})

describe('LRG and LHA: two orders of which only the beginning is known', () => {
  const history = 'lrg-lha-2026-06-29'
  const report = goesAsExpected(history, 28)

  it('hold LHA by his age before any order, and LRG by nothing', async () => {
    assert.deepEqual(await known(history, 'lrg', '2026-06-29T15:59:59Z'), [])
    assert.deepEqual(await known(history, 'lha', '2026-06-29T15:59:59Z'), ['age', 'barrier:age-dispute'])
  })

  it('end shut: an order nobody has read opens nothing', () => {
    const last = (name: string) =>
      shutting(
        report()
          .steps.filter(({ step }) => 'of' in step && step.of === name)
          .at(-1)?.cases ?? [],
        name,
      )
    assert.deepEqual(last('lrg'), ['barrier:injunction'])
    assert.deepEqual(last('lha'), ['age', 'barrier:age-dispute', 'barrier:injunction'])
  })

  it('lose the seat to the dispute of age in the same write', () => {
    assert.deepEqual(factTypes(stepOf(report(), 'safeguards/dispute-age')), [
      'age-disputed',
      'barrier-raised',
      'seat-withdrawn',
    ])
  })
})

describe('the people of these histories', () => {
  it('bear the cipher the court gave, the number of their claim, or no name, and a placeholder for a birth date', () => {
    const persons = readdirSync(folder)
      .filter((file) => /^(csg|lou|tan|taher|lrg)-.*\.json$/.test(file))
      .flatMap((file) => fileSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).steps)
      .filter(({ command }) => command === 'readmission/register-person')
      .map(({ input }) => z.looseObject({ familyName: z.string(), birthDate: z.string() }).parse(input?.person))
    assert.equal(persons.length, 9)
    for (const { familyName, birthDate } of persons) {
      assert.match(familyName, /^(WITHHELD-[A-Z]{3}|CLAIMANT-\d{6})$/)
      assert.equal(birthDate, '1990-01-01')
    }
  })
})
