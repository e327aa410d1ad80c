import { parseArgs } from 'node:util'
import { askDue, type DueProblem, lawGivesNone } from '../deadlines/ask.ts'
import { dueDocument, periodsDocument } from '../deadlines/document.ts'
import type { Agreement } from '../law/law.ts'
import { printDue, printPeriods } from './due-print.ts'
import {
  agreementOf,
  type CommandProblem,
  commonOptions,
  type Io,
  invalid,
  isProblem,
  mannerOf,
  momentOf,
  parsed,
  processIo,
  sayDocument,
  sayProblem,
} from './options.ts'
import { problems } from './words.ts'

const options = {
  ...commonOptions,
  from: { type: 'string' },
  place: { type: 'string' },
  on: { type: 'string' },
} as const

/** What `parseArgs` makes of the line. */
type Asked = {
  readonly rules: readonly string[]
  readonly from?: string | undefined
  readonly place?: string | undefined
  readonly on?: string | undefined
}

/**
 * `due RULE --from DATE|INSTANT [--place P] [--on DATE] [--agreement ID] [--reading R=O]… [--json] [--lang en|fr]`: when a
 * time the law sets ends, with each step of the count. Without a rule: every time the law sets.
 *
 * Returns the exit code: 0 answered; 1 the law gives no such time; 2 wrongly asked, with what is wrong.
 */
export async function dueCommand(args: string[], io: Io = processIo): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const { values, positionals: rules } = read
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return sayProblem(io, manner, agreement)
  const asked: Asked = { rules, from: values.from, place: values.place, on: values.on }
  if (rules.length === 0 && values.from === undefined) return list(agreement, asked, io, manner)

  const answer = answerOf(agreement, asked, io)
  if (isProblem(answer)) return sayProblem(io, manner, answer)
  if (manner.json) await sayDocument(io, dueDocument(answer))
  else await io.out(printDue(answer, manner.lang))
  return 0
}

async function list(agreement: Agreement, { on }: Asked, io: Io, manner: ReturnType<typeof mannerOf>): Promise<number> {
  const moment = on === undefined ? { at: io.now() } : momentOf(on, agreement.returning.zone, 'on')
  if (isProblem(moment)) return sayProblem(io, manner, moment)
  if (manner.json) await sayDocument(io, periodsDocument(agreement, moment.at))
  else await io.out(printPeriods(agreement, moment.at, manner.lang))
  return 0
}

function answerOf(agreement: Agreement, { rules, from, place, on }: Asked, io: Io) {
  const [rule] = rules
  if (rule === undefined) return invalid('no-rule', 'rule', problems.noRule, Object.keys(agreement.periods))
  if (rules.length > 1) return invalid('two-rules', 'rule', problems.twoRules)
  if (from === undefined) return invalid('no-event', 'from', problems.noFrom)
  const answer = askDue(agreement, {
    rule,
    from,
    asOf: io.now(),
    ...(place === undefined ? {} : { place }),
    ...(on === undefined ? {} : { on }),
  })
  return 'problem' in answer ? asProblem(answer) : answer
}

const asProblem = ({ code, field, problem, known }: DueProblem): CommandProblem => ({
  outcome: lawGivesNone({ code }) ? 'none' : 'invalid',
  code,
  field: field === 'readings' ? 'reading' : field,
  problem,
  ...(known === undefined ? {} : { known }),
})
