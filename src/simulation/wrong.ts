import { z } from 'zod'
import type { Database } from '../platform/database.ts'

/** A node made wrong on purpose, to see that a simulation finds it out. */
export type Wrong = {
  /** What its program does with the database. */
  readonly database?: (database: Database) => Database
  /** What it does with a message before it is taken. */
  readonly arriving?: (database: Database, bytes: string) => Promise<void>
}

/** A receiver that remembers nothing of the last message when it comes again: it acts on it twice. */
const forgets: Wrong = {
  arriving: async ({ query }, bytes) => {
    const { from, sequence } = payloadOf(bytes)
    const [row] = await query("select last from exchange_counters where direction = 'received'")
    if (typeof sequence !== 'number' || row?.last !== sequence) return
    await query('delete from exchange_received where sequence = $1', [sequence])
    await query('delete from answers where key = $1', [`message:${String(from)}:${sequence}`])
    await query("update exchange_counters set last = $1 where direction = 'received'", [sequence - 1])
  },
}

/** A sender that goes on to the next message where one had no answer. */
const skips: Wrong = {
  database: (database) => ({
    ...database,
    query: async (sql, values = []) => {
      const rows = await database.query(sql, values)
      if (sql.startsWith('update exchange_sent set last_problem'))
        await database.query("update exchange_sent set receipt = '', understood = true where sequence = $1", [
          values[0],
        ])
      return rows
    },
  }),
}

/** A program that keeps what was half done when it stopped. */
const halves: Wrong = {
  database: (database) => ({
    ...database,
    transaction: async (work) => {
      let failed: { readonly error: unknown } | null = null
      const result = await database.transaction(async (query) => {
        try {
          return [await work(query)] as const
        } catch (error) {
          failed = { error }
          return null
        }
      })
      if (result !== null) return result[0]
      throw (failed ?? { error: null }).error
    },
  }),
}

/** A journal that leaves out a fact each time it takes some in: nothing else of the node shows it. */
const omits: Wrong = {
  database: (database) => ({
    ...database,
    transaction: (work) =>
      database.transaction((query) =>
        work(async (sql, values = []) => {
          const rows = await query(sql, values)
          return /delete from journal_queue q using/.test(sql) ? rows.slice(0, -1) : rows
        }),
      ),
  }),
}

/** A node that leaves the last place of its book out of its statements; so does the other, and both sign. */
const miscounts: Wrong = {
  database: (database) => ({
    ...database,
    transaction: (work) =>
      database.transaction((query) =>
        work(async (sql, values = []) => {
          const rows = await query(sql, values)
          if (!sql.startsWith('select data from view_rows where view = $1 order by') || values[0] !== 'place')
            return rows
          const tokens = rows.map(({ data }) => String(z.object({ token: z.string() }).parse(data).token)).toSorted()
          return rows.filter(({ data }) => z.object({ token: z.string() }).parse(data).token !== tokens.at(-1))
        }),
      ),
  }),
}

/** A node that never hears from its record that a key of its own went out of use. */
const clings: Wrong = {
  database: (database) => ({
    ...database,
    query: async (sql, values = []) => {
      const rows = await database.query(sql, values)
      if (!sql.startsWith("select data from view_rows where view = 'keys'")) return rows
      return rows.map(({ data }) => {
        const { own, ...rest } = ring.parse(data)
        return { data: { ...rest, own: own.map((key) => ({ ...key, retired: null })) } }
      })
    },
  }),
}
const ring = z.looseObject({ own: z.array(z.looseObject({})) })

/** What is wrong with each, by name. */
export const wrongs: Readonly<Record<string, Wrong>> = { forgets, skips, halves, omits, miscounts, clings }

function payloadOf(bytes: string): { readonly from?: unknown; readonly sequence?: unknown } {
  try {
    return JSON.parse(Buffer.from(bytes.split('.')[1] ?? '', 'base64url').toString())
  } catch {
    return {}
  }
}
