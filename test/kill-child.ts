import { writeSync } from 'node:fs'
import { type Database, openEmbedded, openPostgres } from '../src/platform/database.ts'
import { type Answer, handle } from '../src/platform/handle.ts'
import { migrate } from '../src/platform/migrate.ts'
import { claim, clerk, mark, platformOn, tell, wipe } from './tally.ts'

/**
 * Gives commands as fast as it can until it is killed. Says on standard output, one JSON document to a line, what it is
 * about to give and what was answered; a line is out before the next thing is done.
 */
export type Given =
  | { readonly kind: 'mark' | 'claim' | 'wipe'; readonly tally: string; readonly n: number }
  | { readonly kind: 'tell'; readonly tally: string; readonly words: readonly string[] }
export type Line =
  | { readonly says: 'ready' }
  | { readonly says: 'giving'; readonly key: string; readonly given: Given }
  | { readonly says: 'answered'; readonly key: string; readonly answer: Answer }

/** A number from 0 up to `below`, the next of a sequence that `seed` fixes. */
export function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Gives what a line said was to be given; the parent repeats with it what had no answer. */
export function give(database: Database, key: string, given: Given): Promise<Answer> {
  const { platform } = platformOn(database)
  const by = { actor: clerk, key }
  const { tally } = given
  if (given.kind === 'tell') return handle(platform, tell, { tally, words: [...given.words] }, by)
  if (given.kind === 'mark') return handle(platform, mark, { tally, mark: given.n }, by)
  if (given.kind === 'wipe') return handle(platform, wipe, { tally }, by)
  return handle(platform, claim, { tally, what: String(given.n) }, by)
}

function next(random: (below: number) => number): Given {
  const tally = String(random(12))
  const kinds = ['mark', 'mark', 'tell', 'tell', 'claim', 'wipe'] as const
  const kind = kinds[random(kinds.length)] ?? 'mark'
  if (kind === 'tell')
    return { kind, tally, words: Array.from({ length: random(3) + 1 }, (_, index) => `word ${index}`) }
  return { kind, tally, n: random(100_000) }
}

const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

if (import.meta.main) {
  const [where = '', seed = '1'] = process.argv.slice(2)
  const remote = where.startsWith('postgres')
  const database = remote ? openPostgres(where) : await openEmbedded(where)
  await migrate(database, platformOn(database).platform.clock)
  const random = sequence(Number(seed))
  say({ says: 'ready' })
  const work = async (worker: number): Promise<never> => {
    for (let turn = 0; ; turn++) {
      const key = `${seed}-${worker}-${turn}`
      const given = next(random)
      say({ says: 'giving', key, given })
      say({ says: 'answered', key, answer: await give(database, key, given) })
    }
  }
  await Promise.all(Array.from({ length: remote ? 4 : 2 }, (_, worker) => work(worker)))
}
