import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import type { Query, Row } from '../platform/database.ts'

/** An order to disclose facts of a stream to somebody, for a time. Its code is kept as a digest only. */
export type DisclosureOrder = {
  readonly id: string
  readonly stream: string
  /** Null: every fact, as the record stands when it is fetched. */
  readonly versions: readonly number[] | null
  readonly recipient: string
  readonly purpose: string
  readonly orderedBy: string
  readonly orderedAt: Instant
  readonly until: Instant
  readonly endedAt: Instant | null
}

const orderOf = (row: Row): DisclosureOrder => ({
  id: String(row.id),
  stream: String(row.stream),
  versions: Array.isArray(row.versions) ? row.versions.map(Number) : null,
  recipient: String(row.recipient),
  purpose: String(row.purpose),
  orderedBy: String(row.ordered_by),
  orderedAt: String(row.ordered_at) as Instant,
  until: String(row.until) as Instant,
  endedAt: row.ended_at === null ? null : (String(row.ended_at) as Instant),
})

/** Keeps an order. The same code again is the same order: a form sent twice makes one. */
export async function keepOrder(query: Query, order: DisclosureOrder, code: string): Promise<void> {
  const { id, stream, versions, recipient, purpose, orderedBy, orderedAt, until } = order
  await query(
    `insert into disclosures values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, null) on conflict do nothing`,
    [
      id,
      code,
      stream,
      versions === null ? null : JSON.stringify(versions),
      recipient,
      purpose,
      orderedBy,
      orderedAt,
      until,
    ],
  )
}

/** The orders about a stream, the latest first. */
export const ordersAbout = async (query: Query, stream: string): Promise<readonly DisclosureOrder[]> =>
  (await query('select * from disclosures where stream = $1 order by ordered_at desc, id', [stream])).map(orderOf)

/** The order that a code opens now, by the digest of the code; null where there is none, or its time is over. */
export async function orderOpened(query: Query, code: string, now: Instant): Promise<DisclosureOrder | null> {
  const [row] = await query('select * from disclosures where code = $1', [code])
  const order = row === undefined ? null : orderOf(row)
  return order !== null && order.endedAt === null && isBefore(now, order.until) ? order : null
}

/** Ends an order before its time. */
export const endOrder = (query: Query, stream: string, id: string, at: Instant) =>
  query('update disclosures set ended_at = $3 where stream = $1 and id = $2 and ended_at is null', [stream, id, at])
