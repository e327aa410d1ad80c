import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Database } from './database.ts'

/**
 * Tells open screens that something was added to a stream: those of this process at once, and on PostgreSQL those of every
 * other process of the same record (LISTEN, NOTIFY). Telling is a courtesy: what is not heard is found at the next look.
 */
export type Changes = {
  readonly tell: (stream: string) => void
  /** Calls `listener` with the stream of every addition from now on; the answer stops it. */
  readonly hear: (listener: (stream: string) => void) => () => void
  readonly close: () => Promise<void>
}

const CHANNEL = 'paripassu_changes'
/** Before a connection that dropped is made again. */
const RETRY_MS = 1000

/** The changes of a record. `url` is where to listen: a direct connection, for poolers in transaction mode pass on nothing. */
export function openChanges({ query }: Pick<Database, 'query'>, url: string | null): Changes {
  const listeners = new Set<(stream: string) => void>()
  const say = (stream: string): void => {
    for (const listener of listeners) listener(stream)
  }
  const hear: Changes['hear'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  if (url === null) return { tell: say, hear, close: async () => undefined }
  const self = randomUUID()
  const listening = listen(url, (payload) => {
    const [from, stream] = payload.split(' ')
    if (from !== self && stream !== undefined) say(stream)
  })
  const tell = (stream: string): void => {
    say(stream)
    query('select pg_notify($1, $2)', [CHANNEL, `${self} ${stream}`]).catch(() => undefined)
  }
  return { tell, hear, close: listening.close }
}

/** Keeps one connection that listens, and makes it again whenever it drops. */
function listen(url: string, heard: (payload: string) => void) {
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined
  const again = (): void => {
    client = null
    if (!closed) retry = setTimeout(begin, RETRY_MS).unref()
  }
  const begin = (): void => {
    const one = new pg.Client({ connectionString: url })
    client = one
    let over = false
    const ended = (): void => {
      if (over) return
      over = true
      one.end().catch(() => undefined)
      again()
    }
    one.on('error', ended).on('end', ended)
    one.on('notification', ({ payload }) => heard(payload ?? ''))
    one
      .connect()
      .then(() => one.query(`listen ${CHANNEL}`))
      .catch(ended)
  }
  begin()
  return {
    close: async (): Promise<void> => {
      closed = true
      clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
