import type { Platform } from '../platform/handle.ts'
import { type DoorProblem, digestOf } from './envelope.ts'

/** What is answered over HTTP, whole. */
export type Reply = { readonly status: number; readonly type: string; readonly body: string }

/** An answer without a receipt (RFC 9457). The words are fixed: nothing that was sent comes back in them. */
export const problem = (status: number, code: string, title: string, more: object = {}): Reply => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title, status, code, ...more }),
})

const doors: Readonly<Record<DoorProblem | 'too-large' | 'sequence-reused', { status: number; title: string }>> = {
  malformed: { status: 400, title: 'This is not a message of ours: see docs/protocol.md.' },
  'unknown-key': { status: 403, title: 'It is signed with a key we do not hold.' },
  'retired-key': { status: 403, title: 'It is signed with a key that was retired, and is not taken with it any more.' },
  'bad-signature': { status: 403, title: 'The signature does not fit the bytes.' },
  'not-for-us': { status: 403, title: 'It is addressed to another party.' },
  'wrong-agreement': { status: 403, title: 'It is about another agreement.' },
  stranger: { status: 403, title: 'It is not from the party whose key signed it.' },
  'too-large': { status: 413, title: 'A message has at most 3145728 bytes.' },
  'sequence-reused': { status: 409, title: 'This number was used for other bytes. Both are kept; people must talk.' },
}

/** Strangers cannot fill the disk: beyond this many rows, only what the other state truly signed is still kept. */
const MOST_ROWS = 10_000
const START = 64

/**
 * Keeps what was not let in, and says so. The same bytes are counted on one row. A message that bears the other state's
 * signature is kept whole, being evidence; of anything else, its digest, its size and its first few characters.
 */
export async function refuseAtDoor(
  platform: Platform,
  bytes: Uint8Array,
  code: DoorProblem | 'too-large' | 'sequence-reused',
  signed: boolean,
): Promise<Reply> {
  const { status, title } = doors[code]
  try {
    await keepRefused(platform, bytes, code, signed)
  } catch {
    return problem(503, 'try-again', 'The message could not be recorded. Nothing was kept; post it again.')
  }
  return problem(status, code, title)
}

/** Keeps what was not believed: at the door, or a receipt that is not for our message. Throws where it cannot be kept. */
export async function keepRefused(
  { database, clock }: Platform,
  bytes: Uint8Array,
  code: string,
  signed: boolean,
): Promise<void> {
  const start = Buffer.from(bytes.subarray(0, START))
    .toString('latin1')
    .replace(/[^ -~]/g, '.')
  const jws = signed ? Buffer.from(bytes).toString('latin1') : null
  await database.query(
    `insert into exchange_refused (digest, problem, received_at, last_at, times, size, start, jws)
     select $1, $2, $3, $3, 1, $4::integer, $5, $6::text
     where $6::text is not null or (select count(*) from exchange_refused) < ${MOST_ROWS}
       or exists (select 1 from exchange_refused where digest = $1 and problem = $2)
     on conflict (digest, problem) do update set times = exchange_refused.times + 1, last_at = excluded.last_at`,
    [digestOf(bytes), code, clock.now(), bytes.byteLength, start, jws],
  )
}
