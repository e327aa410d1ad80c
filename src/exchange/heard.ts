import { z } from 'zod'
import { addMinutes, isAfter, isBefore } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import type { Keys, PublicKeys } from '../platform/keys.ts'
import { openSigned, sign } from './envelope.ts'
import type { Ends } from './messages.ts'
import { LARGEST, type Receiving } from './receive.ts'
import { problem, type Reply } from './refused.ts'

/**
 * What a state has heard from the other, for the other to ask: its own messages, byte for byte, after a number. A node whose
 * record was put back from an older backup finds by it what it had said since (docs/protocol.md, “After a backup”).
 */
export const heardType = 'paripassu-heard+jws'

/** The largest after which a number can still come. */
const MOST_NUMBER = 2 ** 31 - 2

const question = z.strictObject({
  agreement: z.string(),
  from: z.string(),
  to: z.string(),
  /** Its own number, after which it asks. */
  after: z.int().nonnegative().max(MOST_NUMBER),
  at: instantField,
})
export const heardField = z.strictObject({
  /** Messages of the one who asks, as they came, without a gap, from the number after the one asked about. */
  messages: z.array(z.string()).max(100),
})

/** A question older than this, or from as far ahead, is an old copy or comes from a clock nobody looks after. */
const FRESH_MINUTES = 60
const AT_ONCE = 100
/** The longest answer: as many messages as fit into what one may have, and one more. */
export const LONGEST_HEARD = 2 * LARGEST

/** The signed question. */
export const askHeard = (asked: z.infer<typeof question>, keys: Keys): Promise<string> => sign(asked, heardType, keys)

/** Answers it: only to the other state, only with its own messages. Never throws on what others send. */
export async function heard(deps: Receiving, bytes: Uint8Array): Promise<Reply> {
  const { agreement, clock, database } = deps.platform
  const ends: Ends = { agreement: agreement.id, from: deps.partner.party, to: deps.party }
  const asked = await questionIn(Buffer.from(bytes).toString('latin1'), ends, deps.partner.jwks())
  if (asked === null) return problem(403, 'not-yours', 'It is not signed as a question of the other state.')
  const [now, span] = [clock.now(), FRESH_MINUTES]
  if (isBefore(asked.at, addMinutes(now, -span)) || isAfter(asked.at, addMinutes(now, span)))
    return problem(403, 'stale', 'The question is not of this hour. Ask anew; compare the clocks.')
  const rows = await database.query(
    `select jws from (select jws, sequence, sum(length(jws)) over (order by sequence) as size from exchange_received
       where sequence > $1 order by sequence limit ${AT_ONCE}) m
     where size <= ${LARGEST} or sequence = $1::integer + 1 order by sequence`,
    [asked.after],
  )
  const body = JSON.stringify({ messages: rows.map(({ jws }) => String(jws)) } satisfies z.infer<typeof heardField>)
  return { status: 200, type: 'application/json', body }
}

async function questionIn(text: string, ends: Ends, partner: PublicKeys): Promise<z.infer<typeof question> | null> {
  const opened = await openSigned(text, heardType, partner)
  const read = 'problem' in opened ? null : question.safeParse(opened.payload)
  if (!read?.success) return null
  const { agreement, from, to } = read.data
  return agreement === ends.agreement && from === ends.from && to === ends.to ? read.data : null
}
