import { createHash } from 'node:crypto'
import { may } from '../access/permissions.ts'
import type { Instant, Text } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import { followCancelled } from '../flights/follow.ts'
import type { Refusal } from '../law/law.ts'
import { refuse } from '../law/refuse.ts'
import { standingClock } from '../platform/clock.ts'
import { openEmbedded } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import { migrate } from '../platform/migrate.ts'
import type { Runnable } from '../platform/run.ts'
import { failuresOf } from './expect.ts'
import type { CommandStep, Step } from './format.ts'
import {
  type Bound,
  type CaseReport,
  caseNames,
  type FactLine,
  type LawReport,
  lawBetween,
  newFacts,
  type Running,
  reports,
} from './look.ts'
import { type History, type Problem, pathText, readInstant, resolve, type Timed } from './read.ts'
import { replayWords as words } from './words.ts'

export type StepReport = {
  readonly number: number
  readonly at: Instant
  /** Whose clocks `at` is shown on. */
  readonly zone: string
  readonly step: Step
  /** What the law did since the step before. */
  readonly law: readonly LawReport[]
  /** `null` for a step that only looks. */
  readonly outcome: 'accepted' | 'refused' | null
  readonly facts: readonly FactLine[]
  readonly refusals: readonly Refusal[]
  readonly bound: string | null
  readonly cases: readonly CaseReport[]
  readonly expected: boolean
  readonly failures: readonly Text[]
}
export type Report = {
  readonly history: History
  readonly asOf: Instant | null
  readonly steps: readonly StepReport[]
  /** With `asOf`: the law since the last step, and every case as it stood then, on what was known then. */
  readonly then: {
    readonly at: Instant
    readonly law: readonly LawReport[]
    readonly cases: readonly CaseReport[]
  } | null
  readonly notYet: number
  readonly failed: number
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Tokens from a counter: as different from one another as random ones, the same at every replay. */
export const countedTokens = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    const bytes = createHash('sha256').update(`replay ${count}`).digest()
    return [...bytes.subarray(0, 26)].map((byte) => ALPHABET[byte % 32]).join('')
  }
}

/**
 * Runs a history through the real commands on an empty database in memory, each at its own instant; up to and including
 * `asOf` where one is given. Nothing outside is read or written. `problems`: an input that no earlier check could refuse.
 */
export async function runHistory(
  history: History,
  commands: ReadonlyMap<string, Runnable>,
  asOf: Instant | null = null,
): Promise<Report | { readonly problems: readonly Problem[] }> {
  const first = history.steps[0]
  if (first === undefined) throw new Error('A history without steps was let through. Check it with readHistory first.')
  const clock = standingClock(first.at)
  const database = await openEmbedded()
  try {
    await migrate(database, clock)
    const { agreement } = history
    const platform: Platform = { database, clock, agreement, token: countedTokens(), posted: () => undefined }
    const running: Running = { history, commands, platform, bound: new Map(), seen: new Map() }
    const due = history.steps.filter(({ at }) => asOf === null || !isAfter(at, asOf))
    const steps: StepReport[] = []
    let last = first.at
    for (const [index, timed] of due.entries()) {
      clock.set(timed.at)
      const report = await runStep(running, timed, index, last)
      if ('problems' in report) return report
      steps.push(report)
      last = timed.at
    }
    const then =
      asOf === null
        ? null
        : {
            at: asOf,
            law: await lawBetween(running, last, asOf),
            cases: await reports(running, caseNames(running), asOf),
          }
    const failed = steps.filter(({ failures }) => failures.length > 0).length
    return { history, asOf, steps, then, notYet: history.steps.length - due.length, failed }
  } finally {
    await database.close()
  }
}

type Did = Pick<StepReport, 'outcome' | 'facts' | 'refusals' | 'bound'>

async function runStep(
  running: Running,
  { step, at, zone, actor }: Timed,
  index: number,
  last: Instant,
): Promise<StepReport | { readonly problems: readonly Problem[] }> {
  const law = await lawBetween(running, last, at)
  const did: Did | { readonly problems: readonly Problem[] } =
    'observe' in step || actor === null
      ? { outcome: null, facts: [], refusals: [], bound: null }
      : await give(running, step, zone, actor, index)
  if ('problems' in did) return did
  const about = await reports(running, concerned(running, step, did.facts), at)
  const plain = { number: index + 1, at, zone, step, law, ...did, cases: about }
  const failures = failuresOf(plain)
  return { ...plain, expected: step.expect !== undefined, failures }
}

/** Gives a step's command to the platform as the API would, permission first. */
async function give(
  running: Running,
  step: CommandStep,
  zone: string,
  actor: NonNullable<Timed['actor']>,
  index: number,
): Promise<Did | { readonly problems: readonly Problem[] }> {
  const { platform, commands, bound } = running
  const refused = (...refusals: readonly Refusal[]): Did => ({ outcome: 'refused', facts: [], refusals, bound: null })
  const command = commands.get(step.command)
  if (command === undefined)
    throw new Error(`${step.command} was let through. Check the history with readHistory first.`)
  const unmade: string[] = []
  const input = resolve(step.input, (marker) => {
    if ('ref' in marker) return madeBy(bound, marker.ref) ?? void unmade.push(marker.ref)
    const read = readInstant(marker.local, zone, 'en')
    return 'at' in read ? read.at : marker.local
  })
  if (unmade.length > 0) return refused(...unmade.map((name) => refuse('not-made', words.notMade(name))))
  if (!may(actor.role, step.command)) return refused(refuse('not-permitted', words.notPermitted))
  const answer = await command.run(platform, input, { actor, key: `step-${index + 1}` })
  if (answer.outcome === 'invalid')
    return {
      problems: answer.issues.map(({ path, message }) => ({
        path: pathText(['steps', index, 'input', ...path]),
        problem: message,
      })),
    }
  if (answer.outcome === 'refused') return refused(...answer.refusals)
  if (step.command === 'flights/cancel') await follow(running)
  const facts = await newFacts(platform.database, running.seen)
  const own = facts.filter(({ stream }) => stream === answer.stream)
  if (step.as !== undefined) bound.set(step.as, bind(answer.stream, own))
  return {
    outcome: 'accepted',
    facts,
    refusals: [],
    bound: step.as === undefined ? null : (bound.get(step.as)?.reference ?? null),
  }
}

/** What the node itself does after a cancelled flight: everyone on it loses the seat. */
async function follow({ platform, commands }: Running): Promise<void> {
  const withdraw = commands.get('flights/withdraw-seat')
  if (withdraw === undefined) return
  const actor = {
    id: 'system',
    name: words.roleName('system').en,
    role: 'system',
    party: platform.agreement.returning.party,
  }
  await followCancelled(platform.database.query, (input, key) => withdraw.run(platform, input, { actor, key }))
}

/** The name of what a step made: the letter's or barrier's own id, otherwise the reference of its stream. */
function bind(stream: string, own: readonly FactLine[]): Bound {
  const fields = Object.assign({}, ...own.map(({ data }) => data).reverse()) as Readonly<Record<string, unknown>>
  const [first] = own
  const id = first?.data.id
  const reference = typeof id === 'string' ? id : stream.slice(stream.indexOf(':') + 1)
  return { opensCase: first?.type === 'case-opened', stream, fields, reference }
}

function madeBy(bound: ReadonlyMap<string, Bound>, ref: string): unknown {
  const [name = '', field] = ref.split('.')
  const made = bound.get(name)
  return field === undefined ? made?.reference : made?.fields[field]
}

/** The cases a step is about: that whose stream it added to or was refused on; all of them, where it is about none. */
function concerned(running: Running, step: Step, facts: readonly FactLine[]): readonly string[] {
  if ('observe' in step) return [step.of]
  const names = caseNames(running)
  const referred = typeof step.input.case === 'object' ? JSON.stringify(step.input.case) : ''
  const own = names.filter(
    (name) =>
      referred === `{"$ref":"${name}"}` ||
      step.as === name ||
      facts.some(({ stream }) => stream === running.bound.get(name)?.stream),
  )
  return own.length > 0 ? own : names
}
