import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { Desk } from './desk.ts'

/**
 * Writes an error to the node's log and answers the number it stands there under. Where it happened and what it was, never the
 * values with it: a database's error carries those of the statement, which are people's names and births, and the end of an
 * address may be what opens an application.
 */
export function logFailure(desk: Pick<Desk, 'party'>, c: Context, error: Error): string {
  const number = randomUUID().slice(0, 8)
  const path = c.req.path.split('/').slice(0, 4).join('/')
  console.error(`${desk.party} error ${number} ${c.req.method} ${path}\n${error.stack ?? error.message}`)
  return number
}
