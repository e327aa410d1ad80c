import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { addSeconds } from '../core/calendar.ts'
import type { Platform } from '../platform/handle.ts'
import { ATTEMPTS, nextTry, type Problem } from './events.ts'
import { happened, messageRow } from './send-rows.ts'

/** What a carrier tells of a message it had taken. `later`: it did not arrive, and may be tried again. */
export type Receipt =
  | { readonly outcome: 'delivered' }
  | { readonly outcome: 'failed' | 'later'; readonly problem: Problem }

/**
 * Takes a receipt for the message handed over as `id` (`<message>-<round>`). The same receipt twice is once; one for an earlier
 * round changes nothing, unless it says that the message did arrive; what has arrived stays arrived. Answers the message's
 * stream, or null where there is no such message.
 */
export async function noteReceipt(
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  id: string,
  receipt: Receipt,
  chance: number,
): Promise<string | null> {
  const [, message = '', round = ''] = /^([0-9a-f]{32})-(\d{1,4})$/.exec(id) ?? []
  return database.transaction(async (query) => {
    const [found] = await query('select * from messages where id = $1 for update', [message])
    if (found === undefined) return null
    const row = messageRow.parse(found)
    const at = clock.now()
    const old = Number(round) !== row.round || !['waiting', 'sent'].includes(row.status)
    if (receipt.outcome === 'delivered' ? row.status === 'delivered' : old) return row.stream
    const again = receipt.outcome === 'later' && row.attempts < ATTEMPTS
    const status =
      receipt.outcome === 'delivered'
        ? 'delivered'
        : again
          ? 'waiting'
          : receipt.outcome === 'failed'
            ? 'failed'
            : 'dead'
    const problem = receipt.outcome === 'delivered' ? null : receipt.problem
    await query(
      `update messages set status = $4, problem = $5, due_at = $6, round = round + $7, unsure = 0, claimed_by = null,
         claimed_until = null, sent_at = coalesce(sent_at, $8), settled_at = $9
       where stream = $1 and version = $2 and ordinal = $3`,
      [
        ...[row.stream, row.version, row.ordinal, status, problem],
        again ? addSeconds(at, nextTry(row.attempts, chance)) : at,
        again ? 1 : 0,
        at,
        again ? null : at,
      ],
    )
    const what = status === 'waiting' ? 'tried' : status
    await happened(query, row, { at, what, ...(problem === null ? {} : { problem }), carrier: 'receipt' })
    return row.stream
  })
}

const notifyReceipt = z.object({ reference: z.string().max(100).nullable(), status: z.string().max(40) })

/** The statuses GOV.UK Notify ends with; any other is no news. A temporary or technical failure may be tried again. */
const notifyStatuses: Readonly<Record<string, Receipt>> = {
  delivered: { outcome: 'delivered' },
  'permanent-failure': { outcome: 'failed', problem: 'no-such-address' },
  'temporary-failure': { outcome: 'later', problem: 'unreachable-now' },
  'technical-failure': { outcome: 'later', problem: 'carrier-failed' },
}

/** What a Notify status says of a message; null for one that is still on its way. */
export const notifySays = (status: string): Receipt | null =>
  Object.hasOwn(notifyStatuses, status) ? (notifyStatuses[status] ?? null) : null

export type Receiving = {
  readonly platform: Pick<Platform, 'database' | 'clock'>
  readonly chance: () => number
  /** The bearer token Notify was given for its callbacks; null where there is none, and then nothing is taken. */
  readonly token: () => string | null
  readonly onSettled: (stream: string) => void
}

/**
 * `POST /messages/receipts/notify`: GOV.UK Notify's delivery receipts. 204 taken, or no news; 401 wrong token; 400 not a receipt;
 * 404 no such message. What it says beside the status and our own reference, the address above all, is not read.
 */
export function receiptRoutes({ platform, chance, token, onSettled }: Receiving): Hono {
  const app = new Hono()
  app.use('/messages/receipts/*', bodyLimit({ maxSize: 16 * 1024, onError: (c) => c.json({ code: 'too-large' }, 413) }))
  app.post('/messages/receipts/notify', async (c) => {
    const expected = token()
    const [, given = ''] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? []
    if (expected === null || !same(given, expected)) return c.json({ code: 'unauthorised' }, 401)
    const receipt = notifyReceipt.safeParse(await c.req.json().catch(() => undefined))
    if (!receipt.success) return c.json({ code: 'malformed' }, 400)
    const { reference, status } = receipt.data
    const says = notifySays(status)
    if (says === null) return c.body(null, 204)
    const stream = reference === null ? null : await noteReceipt(platform, reference, says, chance())
    if (stream === null) return c.json({ code: 'no-such-message' }, 404)
    onSettled(stream)
    return c.body(null, 204)
  })
  return app
}

const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
