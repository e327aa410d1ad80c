import { z } from 'zod'
import { isRetryable, isTaken, type Query, untilFirst } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import { isKind, type Kind, type Receipt, receiptSchema } from './messages.ts'

/**
 * A receipt kept, and what follows from it here, in one transaction: a duty proved by the other state's receipt is done
 * exactly where the receipt is kept, and done once.
 */
export type Receipted = {
  readonly kind: Kind
  readonly about: string
  readonly sequence: number
  readonly digest: string
  /** The stream whose fact was sent. */
  readonly stream: string
  /** The body of our message, as it was signed. */
  readonly body: unknown
  readonly receipt: Receipt
}
/** What a receipt of this kind of message does here. An answer to a command: a refusal is one too, and is not tried again. */
export type ReceiptFollower = (sent: Receipted, within: Query) => Promise<unknown>
export type ReceiptFollowers = Readonly<Partial<Record<Kind, ReceiptFollower>>>
/** How far the other state's log had come when it signed a receipt. */
export type OnHead = (
  said: { readonly size: number; readonly root: string; readonly sequence: number; readonly receipt: string },
  within: Query,
) => Promise<void>
export type Following = {
  readonly platform: Platform
  readonly onReceipt?: ReceiptFollowers
  readonly onHead?: OnHead
  readonly report?: (problem: string) => void
}

/** The key of the command that follows a receipt: the same message's receipt does it once. */
export const receiptKey = (sequence: number): string => `receipt:${sequence}`

const sentRow = z.object({
  kind: z.string(),
  about: z.string(),
  sequence: z.int(),
  digest: z.string(),
  stream: z.string(),
  jws: z.string(),
})
const bodyField = z.object({ body: z.unknown() })
const payloadOf = (jws: string): unknown => JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())

/**
 * Keeps the first receipt of a message, as it came, and does what follows from it. The first stands: it is evidence, even
 * where the other state has since lost its record and signs another. Stopped before the commit, neither was done, and the
 * message is posted again.
 */
export async function keepReceipt(
  options: Following,
  sequence: number,
  answer: string,
  receipt: Receipt,
): Promise<void> {
  const { platform } = options
  const followed = await untilFirst(() =>
    platform.database.transaction(async (query) => {
      const [row] = await query(
        `update exchange_sent set receipt = $2, receipted_at = $3, understood = $4, problem = $5, last_problem = null
         where sequence = $1 and receipt is null returning kind, about, sequence, digest, stream, jws`,
        [sequence, answer, platform.clock.now(), receipt.understood, receipt.problem ?? null],
      )
      if (row === undefined) return false
      if (receipt.log !== undefined) await options.onHead?.({ ...receipt.log, sequence, receipt: answer }, query)
      return follow(options, row, receipt, query)
    }),
  )
  if (followed) platform.posted()
}

/**
 * What follows from receipts that are kept and did nothing here yet: a bug of ours had undone it, or an earlier version of
 * the program knew nothing of it. Looked for at every start of the sender.
 */
export async function followReceipts(options: Following): Promise<void> {
  const { platform, onReceipt = {} } = options
  const rows = await platform.database.query(
    `select kind, about, sequence, digest, stream, jws, receipt from exchange_sent s
     where receipt is not null and stream <> '' and kind in (select jsonb_array_elements_text($1::jsonb)) and not exists
       (select 1 from answers a where a.stream = s.stream and a.key = 'receipt:' || s.sequence) order by sequence`,
    [JSON.stringify(Object.keys(onReceipt))],
  )
  for (const row of rows) {
    const receipt = receiptSchema.parse(payloadOf(z.string().parse(row.receipt)))
    if (await untilFirst(() => platform.database.transaction((query) => follow(options, row, receipt, query))))
      platform.posted()
  }
}

/** Behind a savepoint: a bug in what follows must not keep a receipt from being kept and the next messages from going. */
async function follow(
  { onReceipt = {}, report }: Following,
  row: Readonly<Record<string, unknown>>,
  receipt: Receipt,
  query: Query,
): Promise<boolean> {
  const { jws, kind, ...sent } = sentRow.parse(row)
  const follower = isKind(kind) ? onReceipt[kind] : undefined
  // A message that this record, put back from a backup, knows no fact of: a person reads it.
  if (!isKind(kind) || follower === undefined || sent.stream === '') return false
  await query('savepoint following')
  try {
    await follower({ ...sent, kind, body: bodyField.parse(payloadOf(jws)).body, receipt }, query)
    await query('release savepoint following')
    return true
  } catch (error) {
    if (isTaken(error) || isRetryable(error)) throw error
    await query('rollback to savepoint following')
    report?.('receipt-follow-failed')
    return false
  }
}
