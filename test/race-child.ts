import { ukFrance2025 as agreement } from '#src/agreements/uk-france-2025/agreement.ts'
import { commandsOf } from '#src/commands.ts'
import { knownInstant } from '#src/core/calendar.ts'
import { standingClock } from '#src/platform/clock.ts'
import { type Database, openPostgres } from '#src/platform/database.ts'
import type { Platform } from '#src/platform/handle.ts'
import { randomToken } from '#src/platform/keys.ts'
import { actor } from './given.ts'

/**
 * One of two officers who act on the same cases in the same instant, each from a node process of their own with its own
 * connections to the one database. Told what to do when by `races.test.ts`; says what each command came to.
 */
export type Shot = {
  /** Milliseconds after the start of the round, at which the command is given. */
  readonly at: number
  readonly role: string
  readonly command: string
  readonly input: object
}
export type Round = {
  /** What the node's clock says throughout the round. */
  readonly clock: string
  /** When the round starts: milliseconds since 1970, on the machine's clock. */
  readonly starts: number
  readonly shots: readonly Shot[]
}
/** The codes of what refused each command, in order; `accepted` where nothing did. */
export type Answers = readonly (readonly string[])[]

/** Gives every command of a round at its time and waits for all the answers. */
export function officer(database: Database): (round: Round) => Promise<Answers> {
  const clock = standingClock(knownInstant('2025-09-17T07:00:00Z'))
  const platform: Platform = { database, clock, agreement, token: randomToken, posted: () => undefined }
  const commands = commandsOf(agreement.id)
  return ({ clock: shows, starts, shots }) => {
    clock.set(knownInstant(shows))
    return Promise.all(
      shots.map(async ({ at, role, command, input }) => {
        const wait = starts + at - Date.now()
        if (wait > 0) await new Promise((done) => setTimeout(done, wait))
        const outcome = await commands.get(command)?.run(platform, input, { actor: actor(role), key: randomToken() })
        if (outcome?.outcome === 'refused') return outcome.refusals.map(({ code }) => code)
        return [outcome?.outcome === 'accepted' ? 'accepted' : JSON.stringify(outcome ?? command)]
      }),
    )
  }
}

if (import.meta.main) {
  const database = openPostgres(process.argv[2] ?? '', { connections: 6 })
  const work = officer(database)
  process.on('message', async (round: Round) => process.send?.(await work(round)))
  process.on('disconnect', () => void database.close())
  await database.query('select 1')
  process.send?.('ready')
}
