import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { instantField } from '../core/fields.ts'
import type { Query } from '../platform/database.ts'

/**
 * How far the other state's clock is from ours, as far as its signed words show it. Nothing legal hangs on it: what we
 * date by is the time a message came where its own would be in the future, and every instant is kept as it was signed.
 */
export type Skew = {
  /** Milliseconds at least; above nought their clock is ahead. */
  readonly by: number
  /** When we saw it. */
  readonly seenAt: Instant
}

const payloadOf = (jws: string): unknown => JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
const sentPart = z.object({ sentAt: instantField })
const receiptPart = z.object({ receivedAt: instantField })
const sentRow = z.object({ numberedAt: instantField, receiptedAt: instantField, receipt: z.string() })
const receivedRow = z.object({ receivedAt: instantField, jws: z.string() })

/** Less than this is the way between two machines, and says nothing. */
const LEAST = 30_000
const LAST = 30

const ms = (at: Instant): number => Date.parse(at)

/** What one receipt shows: they took it between our numbering it and our having the receipt. Nought where that is so. */
export function skewOfReceipt(numberedAt: Instant, theirs: Instant, receiptedAt: Instant): number {
  if (ms(theirs) > ms(receiptedAt)) return ms(theirs) - ms(receiptedAt)
  return Math.min(0, ms(theirs) - ms(numberedAt))
}

/** What one message shows: nobody signs after it has come. How long it waited before is not known, so nothing else. */
export const skewOfMessage = (theirs: Instant, receivedAt: Instant): number => Math.max(0, ms(theirs) - ms(receivedAt))

/** The latest sign, among the last messages each way, that their clock is half a minute or more from ours; `null` if none. */
export async function clockSkew(query: Query): Promise<Skew | null> {
  const receipts = z.array(sentRow).parse(
    await query(
      `select numbered_at as "numberedAt", receipted_at as "receiptedAt", receipt from exchange_sent
       where receipt is not null order by sequence desc limit ${LAST}`,
    ),
  )
  const messages = z
    .array(receivedRow)
    .parse(
      await query(
        `select received_at as "receivedAt", jws from exchange_received order by sequence desc limit ${LAST}`,
      ),
    )
  const seen: readonly Skew[] = [
    ...receipts.map(({ numberedAt, receiptedAt, receipt }) => {
      const theirs = receiptPart.parse(payloadOf(receipt)).receivedAt
      return { by: skewOfReceipt(numberedAt, theirs, receiptedAt), seenAt: receiptedAt }
    }),
    ...messages.map(({ receivedAt, jws }) => ({
      by: skewOfMessage(sentPart.parse(payloadOf(jws)).sentAt, receivedAt),
      seenAt: receivedAt,
    })),
  ].toSorted((a, b) => ms(b.seenAt) - ms(a.seenAt))
  return seen.find(({ by }) => Math.abs(by) >= LEAST) ?? null
}
