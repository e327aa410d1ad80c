import { Hono } from 'hono'
import { exchangeRoutes } from '../exchange/routes.ts'
import type { Post } from '../exchange/send.ts'
import type { Agreement } from '../law/law.ts'
import { type Node, openNode } from '../node.ts'
import type { Database, Query } from '../platform/database.ts'
import type { PublicKeys } from '../platform/keys.ts'
import { logRoutes } from '../transparency/routes.ts'
import type { Chance } from './chance.ts'
import { kindOfTransaction, naming, type Passing, pointAt } from './points.ts'
import type { Time } from './time.ts'

/**
 * A machine that runs one state's node and may stop at any named point: its database stays, everything else is gone. Then
 * it starts again by the path of every start. The node is the product's own, on the product's own database.
 */
export type Machine = {
  readonly party: string
  /** Where its keys are. */
  readonly folder: string
  readonly database: Database
  /** The node that runs now; null while the machine is down. */
  readonly life: () => Life | null
  /** Starts the node and connects it; answers when it serves or the machine has stopped again. */
  readonly start: () => Promise<void>
  /** What was said of things that went wrong, by code. */
  readonly reports: string[]
}
/** One run of the program from its start to its stop. */
export type Life = {
  readonly node: Node
  readonly routes: Hono
  readonly over: () => boolean
  /** Passes a point on the line: stops the machine if it is to stop there. */
  readonly passes: (passing: Passing) => void
}

/** The machine stopped: nothing of this life reaches the database or the line any more. */
export const stopped = new Error('the machine has stopped')

export type Settings = {
  readonly time: Time
  readonly agreement: Agreement
  readonly party: string
  readonly folder: string
  readonly database: Database
  /** Chance and trouble of the run under way. */
  readonly run: () => {
    readonly chance: Chance
    /** What tokens are drawn from, so that a number replays them too: the order of some work hangs on them. */
    readonly tokens: Chance
    /** How often a point is one to stop at. */
    readonly stops: number
    /** Whether it stops at this point however seldom it does so. */
    readonly must: (point: string) => boolean
    readonly say: (line: string) => void
    readonly stoppedAt: (point: string) => void
  }
  readonly carry: (from: string, life: Pick<Life, 'over' | 'passes'>) => Post
  readonly partner: () => { readonly url: string; readonly jwks: PublicKeys } | null
  /** Done with each message before the node sees it. */
  readonly arriving?: ((database: Database, bytes: string) => Promise<void>) | undefined
}

export function machineOf(settings: Settings): Machine {
  const { party, time } = settings
  const reports: string[] = []
  let life: Life | null = null
  const start = async (): Promise<void> => {
    const state = { over: false }
    const passes = (passing: Passing): void => {
      if (state.over) throw stopped
      const point = pointAt(passing)
      const { chance, stops, must, say, stoppedAt } = settings.run()
      if (point === null || !(chance.hits(stops) || must(point))) return
      state.over = true
      life = null
      stoppedAt(point)
      const down = chance.hits(0.1) ? chance.between(60_000, 900_000) : chance.between(500, 20_000)
      say(`${party} stops at ${point}, for ${Math.round(down / 1000)} s`)
      time.after(down, () => void start())
      throw stopped
    }
    const over = (): boolean => state.over
    try {
      const node = await opened(settings, { over, passes }, reports)
      const partner = settings.partner()
      if (partner !== null) await node.connect(partner)
      if (state.over) return
      const routes = new Hono()
      routes.use('/exchange/messages', async (c, next) => {
        await settings.arriving?.(settings.database, await c.req.raw.clone().text())
        await next()
      })
      routes.route(
        '/',
        exchangeRoutes(node.receiving, () => node.jwks),
      )
      routes.route('/', logRoutes(node.log.routes))
      routes.onError((error, c) => {
        if (!state.over) reports.push(`${party} door: ${error.message}`)
        return c.text('', 500)
      })
      life = { node, routes, over, passes }
    } catch (error) {
      if (!state.over) throw error
    }
  }
  return { party, folder: settings.folder, database: settings.database, life: () => life, start, reports }
}

const opened = (settings: Settings, life: Pick<Life, 'over' | 'passes'>, reports: string[]): Promise<Node> => {
  const { agreement, party, folder, time } = settings
  const report = (where: string) => (problem: string) => {
    if (!life.over()) reports.push(`${party} ${where}: ${problem}`)
  }
  const database = perilous(settings, life)
  const token = (): string => tokenFrom(settings.run().tokens)
  const wrote = (what: string): void => life.passes({ at: 'file', what })
  const world = { database, post: settings.carry(party, life), report, token, wrote }
  // A machine that has stopped is woken no more.
  const clock = {
    ...time.clock,
    wake: (milliseconds: number, work: () => void) =>
      time.clock.wake?.(milliseconds, () => {
        if (!life.over()) work()
      }) ?? (() => undefined),
  }
  return openNode({ agreement, clock, demonstration: true, party, folder, world, anchorEvery: ANCHOR_EVERY_MINUTES })
}

/** Minutes from one root of the private journal to the next: several in a day's work. */
export const ANCHOR_EVERY_MINUTES = 20

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A token of the usual form. */
const tokenFrom = ({ below }: Chance): string => Array.from({ length: 26 }, () => ALPHABET[below(32)]).join('')

/** The database as a life has it: each question waits its turn, and the machine may stop before and after it. */
function perilous({ database, time, run }: Settings, { over, passes }: Pick<Life, 'over' | 'passes'>): Database {
  const turn = async (): Promise<void> => {
    if (over()) throw stopped
    await time.turn(run().chance.below(4))
    if (over()) throw stopped
  }
  const query: Query = async (sql, values) => {
    await turn()
    const named = naming(sql, values)
    passes({ at: 'before', sql: named, within: 'alone' })
    const rows = await time.busy(database.query(sql, values))
    passes({ at: 'after', sql: named, within: 'alone' })
    return rows
  }
  return {
    ...database,
    query,
    transaction: async (work) => {
      await turn()
      const asked: string[] = []
      const result = await time.busy(
        database.transaction((inside) =>
          work(async (sql, values) => {
            const named = naming(sql, values)
            asked.push(named)
            passes({ at: 'before', sql: named, within: kindOfTransaction(asked) })
            const rows = await inside(sql, values)
            passes({ at: 'after', sql: named, within: kindOfTransaction(asked) })
            return rows
          }),
        ),
      )
      passes({ at: 'committed', within: kindOfTransaction(asked) })
      return result
    },
  }
}
