import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Query, untilFirst } from '../platform/database.ts'
import { type PublicKeys, publicKeys } from '../platform/keys.ts'
import { digestOf, messageType, openSigned, signAnew } from './envelope.ts'
import { askHeard, heardField, LONGEST_HEARD } from './heard.ts'
import { type Envelope, envelope } from './messages.ts'
import type { SenderOptions } from './send.ts'

/**
 * A record put back from an older backup does not know what it said since: its next message would take a number that the other
 * state has heard, and nothing would pass any more, not even an order of a court. So the sender asks at its start, and whenever
 * a number turns out to be taken, what the other state has heard after the last number known here. Those messages are taken
 * into the record as they are, and what waits gets the numbers after them. The facts that caused them are not known here:
 * people read what was said and record it anew (docs/operating.md, “Backup”).
 */
export type PutBack =
  /** So many messages were taken in. */
  | { readonly outcome: 'taken'; readonly count: number }
  /** Nothing is known there that is not known here. */
  | { readonly outcome: 'none' }
  /** No answer, or one that cannot be believed: `problem` says why. */
  | { readonly outcome: 'failed'; readonly problem: string }

type Heard = { readonly message: Envelope; readonly jws: string; readonly digest: string }

/** Asks what was heard, and takes it in. Stopped anywhere it is asked again; nothing of the record is lost by any answer. */
export async function takeBack(options: SenderOptions): Promise<PutBack> {
  const { database } = options.platform
  let count = 0
  let after = await lastReceipted(database.query)
  for (;;) {
    const asked = await ask(options, after)
    if ('problem' in asked) return { outcome: 'failed', problem: asked.problem }
    const [first] = asked.heard
    if (first === undefined) return count === 0 ? { outcome: 'none' } : { outcome: 'taken', count }
    const taken = await untilFirst(() => database.transaction((query) => takeIn(options, asked.heard, query)))
    if (taken === 'otherwise') return { outcome: 'failed', problem: 'heard-otherwise' }
    // An answer holds as many as fit: those after them are asked for next.
    count += taken
    after += asked.heard.length
  }
}

const lastReceipted = async (query: Query): Promise<number> => {
  const [row] = await query(
    `select coalesce((select min(sequence) - 1 from exchange_sent where receipt is null), last) as last
     from exchange_counters where direction = 'sent'`,
  )
  return z.object({ last: z.int() }).parse(row).last
}

/** The messages heard after a number: ours by their signature, of this agreement, numbered without a gap. */
async function ask(
  { platform, party, partner, keys, ever, post }: SenderOptions,
  after: number,
): Promise<{ readonly heard: readonly Heard[] } | { readonly problem: string }> {
  const ends = { agreement: platform.agreement.id, from: party, to: partner.party }
  const question = await askHeard({ ...ends, after, at: platform.clock.now() }, keys)
  const answer = await post(new URL('heard', partner.url).href, question, LONGEST_HEARD).catch(() => null)
  if (answer === null) return { problem: 'no-answer' }
  // A node of an earlier version cannot be asked.
  if (answer.status === 404) return { heard: [] }
  const read = answer.status === 200 ? heardField.safeParse(jsonIn(answer.body)) : null
  if (!read?.success) return { problem: 'heard-not-said' }
  const own = ever?.() ?? publicKeys(keys)
  const heard: Heard[] = []
  for (const jws of read.data.messages) {
    const message = await ownMessage(jws, own)
    const right =
      message?.agreement === ends.agreement &&
      message.from === party &&
      message.to === partner.party &&
      message.sequence === after + heard.length + 1
    if (!right) return { problem: 'heard-not-ours' }
    heard.push({ message, jws, digest: digestOf(jws) })
  }
  return { heard }
}

async function ownMessage(jws: string, own: PublicKeys): Promise<Envelope | null> {
  const opened = await openSigned(jws, messageType, own)
  const read = 'problem' in opened ? null : envelope.safeParse(opened.payload)
  return read?.success ? read.data : null
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const sentRow = z.object({
  sequence: z.int(),
  stream: z.string(),
  version: z.int(),
  kind: z.string(),
  about: z.string(),
  jws: z.string(),
  digest: z.string(),
  receipted: z.boolean(),
  queued_at: z.string(),
})
type Sent = z.infer<typeof sentRow>
/** The fact here that a message says: of one that waits to be sent, or none where the record does not know it. */
type Cause = Pick<Sent, 'stream' | 'version' | 'queued_at'>

/**
 * Puts what was heard under its numbers, and what was to have those numbers after it; how many were new here, or `otherwise`
 * where a message with a receipt is another one here. One that still waits here, the same in all it says, is that message. They
 * have no receipt yet: they are posted as ever, the same bytes, and answered with the receipt that was given.
 */
async function takeIn(
  { platform, keys }: SenderOptions,
  heard: readonly Heard[],
  query: Query,
): Promise<number | 'otherwise'> {
  await query(`select last from exchange_counters where direction = 'sent' for update`)
  const from = heard[0]?.message.sequence ?? 0
  const rows = await query(
    `select sequence, stream, version, kind, about, jws, digest, receipt is not null as receipted, queued_at
     from exchange_sent where sequence >= $1 order by sequence`,
    [from],
  )
  const here = rows.map((row) => sentRow.parse(row))
  const same = heard.findIndex(({ digest }, at) => here[at]?.digest !== digest)
  const [fresh, tail] = same === -1 ? [[], []] : [heard.slice(same), here.slice(same)]
  const [first] = fresh
  if (first === undefined) return 0
  if (tail.some(({ receipted }) => receipted)) return 'otherwise'
  const now = platform.clock.now()
  await query('delete from exchange_sent where sequence >= $1', [first.message.sequence])
  const waiting = new Set(tail)
  for (const { message, jws, digest } of fresh) {
    const numbered = [...waiting].find((one) => isThat(message, { ...one, body: bodyOf(one.jws) }))
    if (numbered !== undefined) waiting.delete(numbered)
    const cause: Cause | null = numbered ?? (await queued(query, message))
    const { sequence, id, kind, about, sentAt } = message
    await insert(
      query,
      { sequence, id, kind, about, jws, digest, numberedAt: sentAt },
      cause,
      cause === null ? now : null,
    )
  }
  let last = first.message.sequence + fresh.length - 1
  for (const { jws, ...row } of waiting) {
    last += 1
    const anew = await signAnew(jws, keys, { sequence: last })
    await insert(query, { ...row, ...anew, id: idOf(jws), sequence: last, numberedAt: now }, row, null)
  }
  await query(`update exchange_counters set last = $1 where direction = 'sent'`, [last])
  return fresh.length
}

type Row = Pick<Sent, 'sequence' | 'kind' | 'about' | 'jws' | 'digest'> & {
  readonly id: string
  readonly numberedAt: string
}
const insert = (query: Query, row: Row, cause: Cause | null, putBackAt: string | null) =>
  query(
    `insert into exchange_sent (sequence, id, stream, version, kind, about, jws, digest, queued_at, numbered_at, put_back_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.sequence,
      row.id,
      cause?.stream ?? NO_STREAM,
      cause?.version ?? 0,
      row.kind,
      row.about,
      row.jws,
      row.digest,
      cause?.queued_at ?? row.numberedAt,
      row.numberedAt,
      putBackAt,
    ],
  )

/** A message whose fact the record does not know is of no stream. */
export const NO_STREAM = ''

/** The first message that waits for its number and says just this; taken out of the queue, for it was said. */
async function queued(query: Query, message: Envelope): Promise<Cause | null> {
  const rows = await query(
    `select stream, version, ordinal, kind, about, body, queued_at from outbox where kind = $1 and about = $2
     order by stream, version, ordinal`,
    [message.kind, message.about],
  )
  for (const row of rows) {
    const waits = outboxRow.parse(row)
    if (!isThat(message, waits)) continue
    await query('delete from outbox where stream = $1 and version = $2 and ordinal = $3', [
      waits.stream,
      waits.version,
      waits.ordinal,
    ])
    return waits
  }
  return null
}
const outboxRow = z.object({
  stream: z.string(),
  version: z.int(),
  ordinal: z.int(),
  kind: z.string(),
  about: z.string(),
  body: z.unknown(),
  queued_at: z.string(),
})

const isThat = (
  { kind, about, body }: Envelope,
  one: { readonly kind: string; readonly about: string; readonly body: unknown },
): boolean => one.kind === kind && one.about === about && canonicalize(one.body) === canonicalize(body)

const payloadOf = (jws: string): Envelope =>
  envelope.parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()))
const bodyOf = (jws: string): unknown => payloadOf(jws).body
const idOf = (jws: string): string => payloadOf(jws).id
