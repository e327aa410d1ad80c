import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { provedBody } from '../keys/proof-view.ts'
import type { Agreement } from '../law/law.ts'
import { isRetryable, isTaken, type Query } from '../platform/database.ts'
import { wholeFile } from '../platform/files.ts'
import type { Platform } from '../platform/handle.ts'
import { type Keys, type PublicKeys, uuid7 } from '../platform/keys.ts'
import { encryptsTo, seal } from './envelope.ts'
import { documentNamed, type Ends, isKind, type Side, unfit } from './messages.ts'
import { unlisted } from './personal-data.ts'

/** Giving messages their place. Each direction has one sequence without gaps, and what has a number is never changed. */

/** Which of the agreement's two parties this is. */
export function sideOf(agreement: Agreement, party: string): Side {
  if (agreement.returning.party === party) return 'returning'
  if (agreement.receiving.party === party) return 'receiving'
  throw new Error(`${party} is not a party to ${agreement.id}. Set the node's party to one of the two.`)
}

/** How many are numbered ahead: few, so that a safety fact passes everything that still waits behind a silent partner. */
const AHEAD = 8

/**
 * Safety first, but never past an earlier message of the same stream: what stands before a safety message in its stream
 * goes with it. The rest by the time it was queued; the running maximum keeps a stream's order where a clock was set back.
 */
const NEXT = `select stream, version, ordinal, kind, about, body, personal, queued_at from (
    select o.*,
      exists (select 1 from outbox s where s.stream = o.stream and s.safety and (s.version, s.ordinal) >= (o.version, o.ordinal)) as urgent,
      max(queued_at) over (partition by stream order by version, ordinal) as place
    from outbox o) waiting
  where stream not in (select jsonb_array_elements_text($1::jsonb))
  order by urgent desc, place, stream, version, ordinal limit ${AHEAD}`

const outboxRow = z.object({
  stream: z.string(),
  version: z.int(),
  ordinal: z.int(),
  kind: z.string(),
  about: z.string(),
  body: z.unknown(),
  personal: z.unknown(),
  queued_at: z.string(),
})
type OutboxRow = z.infer<typeof outboxRow>

/** A message given up before it was sealed: its document can no longer be read here. */
export type Unsealable = Pick<OutboxRow, 'kind' | 'stream' | 'version' | 'ordinal' | 'about' | 'body'> & {
  readonly problem: 'document-missing' | 'document-damaged'
}
/** Writes down here that a message was given up, in the same transaction; true where that was done. */
export type GivingUp = (message: Unsealable, within: Query) => Promise<boolean>

export type Numbering = {
  readonly platform: Platform
  readonly party: string
  readonly keys: Keys
  readonly partner: { readonly party: string; readonly jwks: () => PublicKeys }
  readonly onUnsealable?: GivingUp
  readonly report?: (problem: string) => void
}

/**
 * Numbers, seals and keeps the next few messages; returns how many. One transaction: a crash before its end leaves them
 * all waiting and the counter where it was; after it, numbered with their exact bytes, to be posted by whoever comes next.
 * A message that does not fit its schema is our mistake: it and all later ones of its stream stay waiting and are shown
 * (`view.ts`), the others go on. One whose document cannot be read is not sent without it: it is given up where that can be
 * written down, so that whoever sent it is asked again and what follows about the case goes; otherwise it is held like one
 * that does not fit.
 */
export const numberWaiting = (options: Numbering): Promise<number> =>
  options.platform.database.transaction(async (query) => {
    const { agreement, clock } = options.platform
    const [counter] = await query(`select last from exchange_counters where direction = 'sent' for update`)
    const last = z.object({ last: z.int() }).parse(counter).last
    const { rows, held } = await choose(query, options)
    for (const problem of held) options.report?.(`held-${problem}`)
    const side = sideOf(agreement, options.party)
    const ends: Ends = { agreement: agreement.id, from: options.party, to: options.partner.party }
    for (const [index, row] of rows.entries()) {
      const { kind, about, body, personal } = row
      if (!isKind(kind)) throw new Error(`${kind} was chosen for sending though it is no kind of message.`)
      const sequence = last + index + 1
      const now: Instant = clock.now()
      const id = uuid7(now)
      const draft = { side, ends, sequence, id, sentAt: now, kind, about, body, personal }
      const { jws, digest } = await seal(draft, options.keys, options.partner.jwks())
      await query(
        `insert into exchange_sent (sequence, id, stream, version, kind, about, jws, digest, queued_at, numbered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [sequence, id, row.stream, row.version, kind, about, jws, digest, row.queued_at, now],
      )
      await query('delete from outbox where stream = $1 and version = $2 and ordinal = $3', [
        row.stream,
        row.version,
        row.ordinal,
      ])
    }
    if (rows.length > 0)
      await query(`update exchange_counters set last = $1 where direction = 'sent'`, [last + rows.length])
    return rows.length
  })

/** The next rows that fit, whole, and what is wrong with those that had to be held back with the rest of their stream. */
async function choose(
  query: Query,
  options: Numbering,
): Promise<{ rows: readonly OutboxRow[]; held: readonly string[] }> {
  const { agreement } = options.platform
  const side = sideOf(agreement, options.party)
  const heldStreams = new Set<string>()
  const held: string[] = []
  for (;;) {
    const rows: OutboxRow[] = []
    let changed = false
    for (const raw of await query(NEXT, [JSON.stringify([...heldStreams])])) {
      const read = outboxRow.parse(raw)
      if (heldStreams.has(read.stream)) continue
      const row = { ...read, body: bodyOf(read, options) }
      const whole = await withDocument(query, row)
      const problem = 'problem' in whole ? whole.problem : unsayable(agreement, side, { ...row, ...whole })
      if ('personal' in whole && problem === null) {
        rows.push({ ...row, personal: whole.personal })
        continue
      }
      changed = true
      if ('problem' in whole && (await gaveUp(options, { ...row, problem: whole.problem }, query))) continue
      heldStreams.add(row.stream)
      if (problem !== null) held.push(problem)
    }
    if (rows.length > 0 || !changed) return { rows, held }
  }
}

/** What is wrong with a message as it would travel: its form, or a field of a person that the agreement does not list. */
function unsayable(agreement: Agreement, side: Side, row: OutboxRow): string | null {
  const { kind, personal = null } = row
  return unfit(side, { ...row, personal }) ?? (unlisted(agreement, kind, personal) === null ? null : 'data-not-listed')
}

/** The body as it travels: new keys of ours prove themselves to the receiver's key in use now, not when they were announced. */
const bodyOf = ({ kind, body }: OutboxRow, { platform, party, keys, partner }: Numbering): unknown =>
  kind === 'key-change'
    ? provedBody(body, keys, { agreement: platform.agreement.id, party }, encryptsTo(partner.jwks()))
    : body

type Whole = { readonly personal: unknown } | Pick<Unsealable, 'problem'>

/** The personal part as it travels: a document named by its digest is replaced by its bytes. */
async function withDocument(query: Query, { kind, personal }: OutboxRow): Promise<Whole> {
  const named = documentNamed(kind, personal)
  if (named === null) return { personal }
  const kept = await wholeFile(query, named.digest)
  if (typeof kept === 'string') return { problem: `document-${kept}` }
  const base64 = Buffer.from(kept.bytes).toString('base64')
  const file = { name: named.name, media: kept.mediaType, sha256: kept.digest, base64 }
  return { personal: { ...z.looseObject({}).parse(personal), file } }
}

/** Behind a savepoint: where it cannot be written down that the message was given up, the others must go on. */
async function gaveUp({ onUnsealable, report }: Numbering, message: Unsealable, query: Query): Promise<boolean> {
  const { stream, version, ordinal, problem } = message
  report?.(`unsealable-${problem}`)
  if (onUnsealable === undefined) return false
  await query('savepoint giving_up')
  try {
    if (await onUnsealable(message, query)) {
      await query('delete from outbox where stream = $1 and version = $2 and ordinal = $3', [stream, version, ordinal])
      await query('release savepoint giving_up')
      return true
    }
  } catch (error) {
    if (isTaken(error) || isRetryable(error)) throw error
  }
  await query('rollback to savepoint giving_up')
  return false
}

/** A message that has its number. */
export type Numbered = { readonly sequence: number; readonly jws: string; readonly receipted: boolean }
const sentRow = z.object({ sequence: z.int(), jws: z.string(), receipted: z.boolean() })
const first = (rows: readonly unknown[]): Numbered | null => (rows[0] === undefined ? null : sentRow.parse(rows[0]))

/** The first numbered message without a receipt. */
export const oldestWaiting = async (query: Query): Promise<Numbered | null> =>
  first(
    await query(
      'select sequence, jws, false as receipted from exchange_sent where receipt is null order by sequence limit 1',
    ),
  )

/** The message with this number. */
export const numbered = async (query: Query, sequence: number): Promise<Numbered | null> =>
  first(
    await query('select sequence, jws, receipt is not null as receipted from exchange_sent where sequence = $1', [
      sequence,
    ]),
  )
