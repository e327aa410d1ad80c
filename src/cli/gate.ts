import { parseArgs } from 'node:util'
import { compareLaw } from '../barriers/differ.ts'
import type { Instant } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { gateAtDoor } from '../flights/confirm.ts'
import type { Agreement } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { fold } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'
import { schemeShown } from '../readmission/view.ts'
import { amended } from '../scheme/amend.ts'
import { schemeOf } from '../scheme/view.ts'
import { type GateAnswer, gateDocument, printGate } from './gate-print.ts'
import { noCase, notYetCase } from './gate-words.ts'
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
  worldProblem,
} from './options.ts'
import { on } from './print.ts'
import { fileOf, noteLook, nowOf, ofAnother, onRecord, type Source, sourceOf } from './record.ts'
import { problems } from './words.ts'

const options = {
  ...commonOptions,
  at: { type: 'string' },
  'law-at': { type: 'string' },
  data: { type: 'string' },
} as const

/** A question about one case: when, and under which law beside the law as it is. */
type Asked = {
  readonly reference: string
  readonly at: Instant
  readonly stoodAt: Instant | null
  /** When it is asked, for the list of who looked. */
  readonly now: Instant
}

/**
 * `gate CASE [--at INSTANT] [--law-at INSTANT] [--data DIR] [--agreement ID] [--reading R=O]… [--json] [--lang en|fr]`:
 * could this person lawfully be transferred then, and each reason why not. `--law-at` runs it again as the law stood at
 * another minute and says what would differ. Asks the data of the returning state's node and adds nothing to them but that somebody looked.
 *
 * Returns the exit code: 0 the gate is open; 1 it is shut, or there was no such case yet; 2 wrongly asked; 3 the data
 * cannot be read, as when a running node holds them.
 */
export async function gateCommand(args: string[], io: Io = processIo): Promise<number> {
  const manner = mannerOf(args)
  const read = parsed(options, () => parseArgs({ args, options, allowPositionals: true }))
  if (isProblem(read)) return sayProblem(io, manner, read)
  const { values, positionals } = read
  const agreement = agreementOf(values)
  if (isProblem(agreement)) return sayProblem(io, manner, agreement)
  const source = sourceOf(agreement, values.data)
  const asked = question(agreement, { ...values, cases: positionals, now: () => nowOf(source, io) })
  if (isProblem(asked)) return sayProblem(io, manner, asked)
  const answer = await answerFrom(source, agreement, asked).catch(worldProblem)
  if (isProblem(answer)) return sayProblem(io, manner, answer)
  if (manner.json) await sayDocument(io, gateDocument(answer))
  else await io.out(printGate(answer, manner.lang))
  return answer.gate.open ? 0 : 1
}

type Typed = {
  readonly cases: readonly string[]
  readonly at?: string | undefined
  readonly 'law-at'?: string | undefined
  readonly now: () => Instant
}

function question(agreement: Agreement, typed: Typed): Asked | CommandProblem {
  const { zone } = agreement.returning
  const [reference] = typed.cases
  if (reference === undefined || typed.cases.length > 1 || reference.trim() === '')
    return invalid('one-case', 'case', problems.oneCase)
  const at = typed.at === undefined ? { at: typed.now() } : momentOf(typed.at, zone, 'at')
  if (isProblem(at)) return at
  const law = typed['law-at'] === undefined ? null : momentOf(typed['law-at'], zone, 'law-at')
  if (law !== null && isProblem(law)) return law
  return { reference: reference.trim().toUpperCase(), at: at.at, stoodAt: law?.at ?? null, now: typed.now() }
}

async function answerFrom(source: Source, agreement: Agreement, asked: Asked): Promise<GateAnswer | CommandProblem> {
  return onRecord(source, { path: `/api/cases/${asked.reference}?at=${asked.at}` }, async ({ query }) => {
    const answer = await answerOf(query, agreement, asked)
    if (!isProblem(answer)) await noteLook(query, caseStream(answer.reference), asked.now, 'gate')
    return answer
  })
}

/** The case as it stood at the instant asked about, before the gate of the law as amended by what the states recorded. */
async function answerOf(query: Query, written: Agreement, asked: Asked): Promise<GateAnswer | CommandProblem> {
  const { at, stoodAt } = asked
  const other = await ofAnother(query, written)
  if (other !== null) return other
  const file = await fileOf(query, asked.reference)
  const [first] = file?.facts ?? []
  if (file === null || first === undefined) return invalid('no-such-case', 'case', noCase(asked.reference))
  const state = fold(
    cases,
    file.facts.filter(({ occurredAt }) => !isAfter(occurredAt, at)),
  )
  if (state === null) {
    const problem = notYetCase(asked.reference, on(first.occurredAt, written.returning.zone))
    return { outcome: 'none', code: 'not-yet-case', field: 'at', problem }
  }
  const agreement = amended(written, await schemeOf(query))
  const scheme = await schemeShown(query, agreement)
  const { reference } = state
  if (stoodAt === null) return { reference, agreement, gate: gateAtDoor(state, agreement, at, scheme), differing: null }
  const { before, after, differing } = compareLaw(state, agreement, at, scheme, stoodAt)
  return { reference, agreement, gate: before, differing: { stoodAt, gate: after, lines: differing } }
}
