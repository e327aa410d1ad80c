import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isRetryable, isTaken, type Query } from '../platform/database.ts'
import type { Platform } from '../platform/handle.ts'
import type { Keys, PublicKeys } from '../platform/keys.ts'
import { decrypt, digestOf, kidOf, open, signAnew, signReceipt } from './envelope.ts'
import {
  type Ends,
  type Envelope,
  isKind,
  type Kind,
  maySend,
  messageSchema,
  type Problem,
  type Receipt,
  shapeOf,
} from './messages.ts'
import { type Misfit, misfitOf } from './misfit.ts'
import { sideOf } from './number.ts'
import { problem, type Reply, refuseAtDoor } from './refused.ts'

/**
 * The door. A message is verified, put in its place, acted on and receipted in one transaction, so that a receipt exists
 * exactly where the message was kept. A crash at any point before the commit leaves nothing, and the sender, having no
 * receipt, posts again; after it, the repeat is answered with the receipt that is kept.
 */
/** A message with the largest paper that may travel (`papers`), signed, fits. */
export const LARGEST = 3 * 1024 * 1024

/** A message as a handler gets it: verified, in order, fitting its schema, its personal part opened. */
export type Opened = {
  readonly ends: Ends
  readonly kind: Kind
  readonly sequence: number
  readonly id: string
  readonly about: string
  readonly sentAt: Instant
  readonly receivedAt: Instant
  readonly body: object
  readonly personal: object | null
  /** Set where a person has it tried again: the command then has a key of its own, for its first answer was kept. */
  readonly again?: string
}
export type Verdict = { readonly understood: true } | { readonly understood: false; readonly problem: string }
/**
 * Acts on a message within its transaction. A refusal is an answer; an exception is a bug or a broken world. `keys` are ours, for
 * what only their holder can check.
 */
export type Handler = (message: Opened, within: Query, keys: Keys) => Promise<Verdict>

export type Receiving = {
  readonly platform: Platform
  readonly party: string
  readonly keys: Keys
  readonly partner: { readonly party: string; readonly jwks: () => PublicKeys }
  readonly handlers: Readonly<Partial<Record<Kind, Handler>>>
  /** Our log as it stands, for the receipt. */
  readonly log?: (query: Query) => Promise<NonNullable<Receipt['log']> | null>
  /** Told the code of what went wrong inside, never the content. */
  readonly report?: (problem: string) => void
}

const ATTEMPTS = 8

/** Takes the exact bytes that came; returns the answer to give. Never throws on what others send. */
export async function receive(deps: Receiving, bytes: Uint8Array): Promise<Reply> {
  if (bytes.byteLength > LARGEST) return refuseAtDoor(deps.platform, bytes, 'too-large', false)
  const text = Buffer.from(bytes).toString('latin1')
  const ends: Ends = { agreement: deps.platform.agreement.id, from: deps.partner.party, to: deps.party }
  const opened = await open(text, ends, deps.partner.jwks())
  if ('problem' in opened) {
    // These very bytes were taken while their key was good, and the receipt was lost on its way.
    const known = opened.problem === 'retired-key' ? await receiptFor(deps, digestOf(bytes)) : null
    return known ?? refuseAtDoor(deps.platform, bytes, opened.problem, opened.signed)
  }
  const arrival = { message: opened.message, jws: text, digest: digestOf(bytes), ends }
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const placed = await deps.platform.database.transaction((query) =>
        place(deps, arrival, query, attempt === ATTEMPTS),
      )
      if (placed === 'reused') return refuseAtDoor(deps.platform, bytes, 'sequence-reused', true)
      if (placed.fresh) deps.platform.posted() // what was done about it may have queued an answer
      return placed.reply
    } catch (error) {
      if (isTaken(error) || isRetryable(error)) continue // lost to another command: all of it again, on what is then true
      deps.report?.('record-unavailable')
      break
    }
  }
  return problem(503, 'try-again', 'The message could not be recorded. Nothing was kept; post it again.')
}

export type Arrival = {
  readonly message: Envelope
  readonly jws: string
  readonly digest: string
  readonly ends: Ends
  readonly again?: string
}
type Placed = 'reused' | { readonly reply: Reply; readonly fresh: boolean }

const counterRow = z.object({ last: z.int() })
const receivedRow = z.object({ digest: z.string(), receipt: z.string() })

async function place(deps: Receiving, arrival: Arrival, query: Query, lastTry: boolean): Promise<Placed> {
  const { message, jws, digest } = arrival
  const [counter] = await query(`select last from exchange_counters where direction = 'received' for update`)
  const { last } = counterRow.parse(counter)
  if (message.sequence <= last) {
    const [row] = await query('select digest, receipt from exchange_received where sequence = $1', [message.sequence])
    const kept = receivedRow.parse(row)
    if (kept.digest !== digest) return 'reused'
    return { reply: receipted(await believable(deps, kept.receipt)), fresh: false }
  }
  if (message.sequence > last + 1)
    return { reply: problem(409, 'gap', 'An earlier message has not come.', { expected: last + 1 }), fresh: false }
  const now = deps.platform.clock.now()
  const verdict = await apply(deps, arrival, now, query, lastTry)
  const log = (await deps.log?.(query)) ?? null
  const receipt = await signReceipt(
    {
      digest,
      sequence: message.sequence,
      receivedAt: now,
      understood: verdict.problem === null,
      ...(verdict.problem === null ? {} : { problem: verdict.problem }),
      ...(log === null ? {} : { log }),
    },
    deps.keys,
  )
  await query(
    `insert into exchange_received (sequence, id, kind, about, jws, digest, received_at, receipt, understood, problem, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      message.sequence,
      message.id,
      message.kind,
      message.about,
      jws,
      digest,
      now,
      receipt,
      verdict.problem === null,
      verdict.problem,
      verdict.detail,
    ],
  )
  await query(`update exchange_counters set last = $1 where direction = 'received'`, [message.sequence])
  return { reply: receipted(receipt), fresh: true }
}

/** The receipt as kept; where we signed it with a key since retired, the same words signed with the key now in use. */
const believable = async ({ keys }: Receiving, receipt: string): Promise<string> =>
  keys.signing.some(({ kid }) => kid === kidOf(receipt)) ? receipt : (await signAnew(receipt, keys)).jws

async function receiptFor(deps: Receiving, digest: string): Promise<Reply | null> {
  const [row] = await deps.platform.database.query('select digest, receipt from exchange_received where digest = $1', [
    digest,
  ])
  return row === undefined ? null : receipted(await believable(deps, receivedRow.parse(row).receipt))
}

const receipted = (receipt: string): Reply => ({ status: 200, type: 'application/jose', body: receipt })

type Applied = { readonly problem: Problem | null; readonly detail: string | null }
const notUnderstood = (code: Problem, detail: string | null = null): Applied => ({ problem: code, detail })
const unfitting = ({ problem, field }: Misfit): Applied => notUnderstood(problem, field)

/** Everything that can be wrong with a message that is truly the partner's ends in a receipt that says so, and is kept. */
export async function apply(
  deps: Receiving,
  arrival: Arrival,
  now: Instant,
  query: Query,
  lastTry: boolean,
): Promise<Applied> {
  const { message, ends, again } = arrival
  const { kind, sequence, id, about, sentAt } = message
  if (!isKind(kind)) return notUnderstood('unknown-kind')
  const handler = deps.handlers[kind]
  const side = sideOf(deps.platform.agreement, deps.partner.party)
  if (!maySend(side, kind)) return notUnderstood('wrong-direction')
  if (handler === undefined) return notUnderstood('unknown-kind')
  const shape = shapeOf(kind)
  if (message.version !== shape.version) return notUnderstood('unknown-version')
  const whole = messageSchema(kind, ends).safeParse(message)
  if (!whole.success) return unfitting(misfitOf(side, message, whole.error.issues))
  let personal: object | null = null
  if (shape.personal !== undefined) {
    const secret = await decrypt(message.personal ?? '', deps.keys)
    if (secret === null) return notUnderstood('undecryptable')
    const parsed = shape.personal.safeParse(secret.personal)
    if (!parsed.success) return unfitting(misfitOf(side, secret.personal, parsed.error.issues, 'personal'))
    personal = parsed.data
  }
  const body = shape.body.parse(message.body)
  return act(
    deps,
    handler,
    {
      ends,
      kind,
      sequence,
      id,
      about,
      sentAt,
      receivedAt: now,
      body,
      personal,
      ...(again === undefined ? {} : { again }),
    },
    query,
    lastTry,
  )
}

/**
 * Runs the handler behind a savepoint. Decided so: a bug in one handler must not stop the messages behind it, among which
 * may be a stand-down. Its effects are undone, the message is kept as not understood (`internal`) and a person is shown
 * it. Where the world failed (connection, disk, shutdown, deadlock), or another command came first, nothing is kept and
 * the whole transaction runs again; only on the last try does "came first" count as a bug.
 */
async function act(
  deps: Receiving,
  handler: Handler,
  message: Opened,
  query: Query,
  lastTry: boolean,
): Promise<Applied> {
  await query('savepoint acting')
  try {
    const verdict = await handler(message, query, deps.keys)
    await query('release savepoint acting')
    if (verdict.understood) return { problem: null, detail: null }
    const code: Problem = verdict.problem === 'unknown-reference' ? 'unknown-reference' : 'refused'
    return notUnderstood(code, verdict.problem)
  } catch (error) {
    if (worldFailed(error) || (isTaken(error) && !lastTry)) throw error
    await query('rollback to savepoint acting')
    deps.report?.('handler-failed')
    return notUnderstood('internal')
  }
}

/** SQLSTATE classes in which the engine, not the handler, could not go on: 08, 40, 53, 57, 58. */
const worldFailed = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(08|40|53|57|58)[0-9A-Z]{3}$/.test(error.code)
