import type { Chance } from './chance.ts'
import type { Machine } from './machine.ts'
import { type Beginning, userOf } from './stage.ts'
import type { Time } from './time.ts'

/**
 * The officers of both states at their work, on several cases at once. Whoever gets no answer gives the same command again
 * under the same key; who is told no waits for the other state's doing and asks again. What they were told was done is
 * written down apart from both nodes: the books are compared with that.
 */
export type Told = {
  /** Keys of commands that were acknowledged, by party. */
  readonly acknowledged: { readonly party: string; readonly key: string }[]
  /** People whose place both states have signed, out and in, as the officers know it. */
  readmitted: number
  admitted: number
  /** Commands given once, so that each has a key of its own. */
  tries: number
  /** Draws whose list was fixed, by what both states call them. */
  readonly draws: string[]
  /** How the leads of both states left the week's statement; null where nobody drew it up. */
  statement: 'signed' | 'open' | null
  /** Keys taken out of use, by party and fingerprint. */
  readonly retired: { readonly party: string; readonly fingerprints: readonly string[] }[]
}
export type Work = {
  readonly time: Time
  readonly chance: Chance
  readonly machines: readonly Machine[]
  readonly beginning: Beginning
  readonly told: Told
  readonly say: (line: string) => void
  /** Whether everything is to be in the run, whatever the number would choose. */
  readonly all: boolean
}

export type Give = (who: string, command: string, input: Input) => Promise<string | null>
/** What is filled in: at once, or by asking the node as its form does. */
type Input = object | ((node: Running['node']) => Promise<object>)

export const MINUTE = 60_000

/** Somebody who was told no so often has something else the matter. */
const MOST_ASKS = 120

/** Waits until something is so, as seen on the pages: looked at every few minutes. */
export async function waitUntil({ time, chance }: Work, so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await time.sleep(chance.between(3, 9) * MINUTE)
}

/** Long sleep, a few hours at a time: what nodes do by the clock they do meanwhile. */
export async function sleepLong({ time }: Work, milliseconds: number): Promise<void> {
  const piece = 6 * 60 * MINUTE
  for (let left = milliseconds; left > 0; left -= piece) await time.sleep(Math.min(left, piece))
}

/** Gives a command until it is answered, and until it is allowed; null where it never was. */
export const giving = ({ time, chance, machines, told, say }: Work, name: string): Give => {
  let count = 0
  return async (who, command, input) => {
    const machine = machines[who.startsWith('fr-') ? 1 : 0]
    for (let asks = 0; asks < MOST_ASKS; asks++) {
      count++
      const key = `run:${name}:${count}`
      const outcome = await answered(time, machine, async (node) =>
        node.desk.run(userOf(who), command, typeof input === 'function' ? await input(node) : input, key),
      )
      if (outcome.outcome === 'accepted') {
        told.acknowledged.push({ party: machine?.party ?? '', key })
        say(`${who} ${command} ${name}: done`)
        return outcome.stream
      }
      say(`${who} ${command} ${name}: ${outcome.outcome === 'refused' ? outcome.refusals[0]?.code : outcome.outcome}`)
      await time.sleep(chance.between(1, 4) * MINUTE)
    }
    throw new Error(`${who} could never give ${command} on ${name}`)
  }
}

type Running = NonNullable<ReturnType<Machine['life']>>

/** Asks until there is an answer: a machine that is down, or stops before it answers, is asked again under the same key. */
export async function answered<T>(
  time: Time,
  machine: Machine | undefined,
  ask: (node: Running['node']) => Promise<T>,
): Promise<T> {
  for (;;) {
    const life = machine?.life() ?? null
    if (life !== null) {
      const outcome = await ask(life.node).then(
        (said) => ({ said }),
        (error: unknown) => {
          if (life.over()) return null
          throw error
        },
      )
      if (outcome !== null && !life.over()) return outcome.said
    }
    await time.sleep(3_000)
  }
}

/** What an officer sees on the page. */
export const look = async ({ time, machines }: Work, at: number, sql: string, values: readonly unknown[]) =>
  time.busy(machines[at]?.database.query(sql, values) ?? Promise.resolve([]))
