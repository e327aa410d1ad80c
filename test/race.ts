import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Database } from '#src/platform/database.ts'
import { caseStream } from '#src/readmission/case.ts'
import { sequence } from './kill-child.ts'
import type { Answers, Round, Shot } from './race-child.ts'

/** Two officers on one case in the same instant: how they are started, set on one another, and looked at afterwards. */
const SEED = Number(process.env.RACE_SEED ?? 20250917)

export type Officers = {
  readonly two: readonly [(round: Round) => Promise<Answers>, (round: Round) => Promise<Answers>]
  /** Milliseconds by which the two jitter about one another: about as long as a command takes. */
  readonly spread: number
  readonly end: () => void
}

/** Two officers on a PostgreSQL, each in a node process with connections of its own. */
export async function officersApart(url: string): Promise<Officers> {
  const script = fileURLToPath(new URL('./race-child.ts', import.meta.url))
  const open = async () => {
    const child = fork(script, [url], { stdio: 'inherit' })
    await said<string>(child)
    return {
      child,
      work: (round: Round) => {
        child.send(round)
        return said<Answers>(child)
      },
    }
  }
  const [one, other] = await Promise.all([open(), open()])
  const end = (): void => [one, other].forEach(({ child }) => void child.disconnect())
  return { two: [one.work, other.work], spread: 8, end }
}

const said = <T>(child: ChildProcess): Promise<T> =>
  new Promise((done, fail) => {
    const ended = (code: number | null): void => fail(new Error(`an officer’s process ended with ${code}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      done(message as T)
    })
  })

/** A case after the race: its facts in the order of the record, and what it says to the other state about safety. */
export type After = { readonly reference: string; readonly types: readonly string[]; readonly standDowns: number }

async function afterwards({ query }: Database, references: readonly string[]): Promise<readonly After[]> {
  const rows = await query(
    `select stream, json_agg(type order by version) as types,
       (select count(*)::integer from outbox o where o.stream = e.stream and o.kind = 'stand-down' and o.safety) as told
     from events e where stream in (select 'case:' || json_array_elements_text($1::json)) group by stream`,
    [JSON.stringify(references)],
  )
  const found = new Map(rows.map((row) => [String(row.stream), row]))
  return references.map((reference) => {
    const row = found.get(caseStream(reference))
    return { reference, types: (row?.types ?? []) as readonly string[], standDowns: Number(row?.told) }
  })
}

export type Duel = {
  readonly clock: string
  /** Who acts, by which command, with what besides the case. */
  readonly one: readonly [role: string, command: string, input: (reference: string) => object]
  readonly other: readonly [role: string, command: string, input: (reference: string) => object]
  /** Whether the first came first. */
  readonly won: (fought: Told & After) => boolean
}

export type Told = { readonly one: readonly string[]; readonly other: readonly string[] }
const ROUND = 60

/**
 * Both act on every case, at moments that jitter about one another. A machine that is busy lets one side come late every
 * time: so whoever won most of a round starts a little later in the next, and pairs come no faster than they are done.
 */
export async function race(
  { two, spread }: Officers,
  { clock, one, other, won }: Duel,
  database: Database,
  references: readonly string[],
) {
  const random = sequence(SEED)
  const fought: (Told & After)[] = []
  let [late, apart] = [0, 5]
  for (let from = 0; from < references.length; from += ROUND) {
    const some = references.slice(from, from + ROUND)
    const shots = ([role, command, input]: Duel['one'], delay: number): readonly Shot[] =>
      some.map((reference, index) => ({
        at: index * apart + random(spread * 10) / 10 + delay,
        role,
        command,
        input: { case: reference, ...input(reference) },
      }))
    const starts = Date.now() + 10
    const [first, second] = await Promise.all([
      two[0]({ clock, starts, shots: shots(one, Math.max(0, late)) }),
      two[1]({ clock, starts, shots: shots(other, Math.max(0, -late)) }),
    ])
    const took = (Date.now() - starts) / some.length
    apart = Math.min(40, Math.max(4, took > apart * 1.4 ? apart * 1.5 : apart * 0.9))
    const states = await afterwards(database, some)
    const round = states.map((state, index) => ({ ...state, one: first[index] ?? [], other: second[index] ?? [] }))
    late += (round.filter(won).length / round.length - 0.5) * 8
    fought.push(...round)
  }
  bothWon(`${one[1]} against ${other[1]}`, fought.filter(won).length, fought.length)
  return fought
}

/** Whether a command was accepted. */
export const is = (codes: readonly string[]): boolean => codes.length === 1 && codes[0] === 'accepted'

/** Whether the first of two was accepted. */
export const accepted = ({ one }: Told): boolean => is(one)

/** Each side won often enough for the race to be one. */
function bothWon(what: string, wins: number, races: number): void {
  const least = Math.max(3, races / 50)
  assert.ok(wins >= least && races - wins >= least, `${what}: one side won ${wins} of ${races}; seed ${SEED}`)
}
