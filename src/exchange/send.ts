import type { Instant } from '../core/brand.ts'
import { addMilliseconds } from '../core/calendar.ts'
import { wakeByMachine } from '../platform/clock.ts'
import { fetchedFrom } from '../platform/fetched.ts'
import type { Platform } from '../platform/handle.ts'
import type { Keys, PublicKeys } from '../platform/keys.ts'
import { digestOf, kidOf, openReceipt, signAnew } from './envelope.ts'
import { followReceipts, keepReceipt, type OnHead, type ReceiptFollowers } from './follow-receipts.ts'
import type { Receipt } from './messages.ts'
import { type GivingUp, type Numbered, numbered, numberWaiting, oldestWaiting } from './number.ts'
import { type PutBack, takeBack } from './put-back.ts'
import { keepRefused } from './refused.ts'

/**
 * The sender: gives waiting messages their numbers and posts them, one at a time and in order, until each has a signed
 * receipt. Nothing is skipped: a message that cannot be delivered holds those behind it, and is tried for ever.
 */
export type Partner = {
  readonly party: string
  /** The other state's keys as we hold them now; asked each time, so that a change of keys needs no restart. */
  readonly jwks: () => PublicKeys
  /** Where its messages are taken: `https://…/exchange/messages`. */
  readonly url: string
}
/** Posts the exact bytes and returns the answer, at most so many bytes of it. Throws where there is none. */
export type Post = (
  url: string,
  bytes: string,
  longest?: number,
) => Promise<{ readonly status: number; readonly body: string }>
export type SenderOptions = {
  readonly platform: Platform
  /** Which of the agreement's two parties we are. */
  readonly party: string
  readonly keys: Keys
  /** Every public key that was ever ours, by which our own messages are known; left out, those now at work. */
  readonly ever?: () => PublicKeys
  readonly partner: Partner
  readonly post: Post
  /** What a receipt does here, by the kind of message it is for. */
  readonly onReceipt?: ReceiptFollowers
  /** What a receipt says of the other state's log is compared with what it said before. */
  readonly onHead?: OnHead
  /** Writes down here that a message was given up because its document cannot be read. */
  readonly onUnsealable?: GivingUp
  /** Milliseconds between attempts while the partner is away: the first wait, doubling to the longest. */
  readonly backOff?: { readonly first: number; readonly longest: number }
  /** Told the code of what keeps messages waiting, never their content. */
  readonly report?: (problem: string) => void
  /** Told after each receipt that is kept. */
  readonly heard?: () => Promise<void>
}
export type Sender = {
  /** There may be something to send, or the partner may be back: look now. */
  readonly poke: () => void
  /** Ends after the post under way. What is not receipted is sent by the next sender. */
  readonly stop: () => Promise<void>
  /** When it will try again by itself, while something keeps messages waiting; null where nothing does. */
  readonly retryAt: () => Instant | null
  /** When the round under way ends: `true` where nothing waits, `false` where it will be tried again later. */
  readonly settled: () => Promise<boolean>
}

export function startSender(options: SenderOptions): Sender {
  const { first, longest } = options.backOff ?? { first: 250, longest: 30_000 }
  const { wake = wakeByMachine } = options.platform.clock
  let wait = first
  let cancel = (): void => undefined
  let asked = false
  let stopped = false
  let running: Promise<boolean> | null = null
  let caughtUp = false
  let wholeRecord = false
  let retryAt: Instant | null = null

  const rounds = async (): Promise<boolean> => {
    let clear = false
    if (!caughtUp)
      caughtUp = await followReceipts(options).then(
        () => true,
        () => trouble(options, 'receipts-not-followed'),
      )
    // Before anything new is said: is there something said before that this record does not know?
    if (!wholeRecord) wholeRecord = await knowsAll(options)
    do {
      asked = false
      clear = await round(options, () => stopped).catch(() => {
        options.report?.('sender-failed')
        return false
      })
    } while (asked && !stopped)
    return clear
  }
  const start = (): void => {
    cancel()
    if (stopped) return
    if (running !== null) {
      asked = true
      return
    }
    running = rounds().then((clear) => {
      running = null
      if (clear) wait = first
      retryAt = clear ? null : addMilliseconds(options.platform.clock.now(), wait)
      // Even with nothing to do it looks from time to time: a message may have been queued by a process that then died.
      if (!stopped) cancel = wake(clear ? longest : wait, start)
      if (!clear) wait = Math.min(wait * 2, longest)
      return clear
    })
  }
  start()
  return {
    poke: () => {
      wait = first
      start()
    },
    stop: async () => {
      stopped = true
      cancel()
      await running
    },
    retryAt: () => retryAt,
    settled: async () => (running === null ? (await oldestWaiting(options.platform.database.query)) === null : running),
  }
}

/** True once it is known that this record lacks nothing the other state heard from us. Where they do not answer, asked again later. */
async function knowsAll(options: SenderOptions): Promise<boolean> {
  const found = await takeBack(options).catch((): PutBack => ({ outcome: 'failed', problem: 'put-back-failed' }))
  if (found.outcome === 'taken') options.report?.('record-was-put-back')
  if (found.outcome === 'failed' && found.problem !== 'no-answer') options.report?.(found.problem)
  return found.outcome !== 'failed'
}

/** Posts until nothing waits (`true`) or something stands in the way (`false`). */
async function round(options: SenderOptions, stopped: () => boolean): Promise<boolean> {
  const { query } = options.platform.database
  let resend: number | null = null
  let rewound = false
  let asked = false
  while (!stopped()) {
    const next: Numbered | null = resend === null ? await oldestWaiting(query) : await numbered(query, resend)
    if (next === null) {
      if (resend !== null) return trouble(options, 'asked-for-a-message-we-do-not-have')
      if ((await numberWaiting(options)) > 0) continue
      return true
    }
    const result = await deliver(options, next)
    // Something else was heard under this number: the record was put back while this node ran, or did not learn of it before.
    if (result.outcome === 'failed' && result.problem === 'sequence-reused' && !asked) {
      asked = true
      if (await knowsAll(options)) continue
    }
    if (result.outcome === 'failed') return trouble(options, result.problem)
    if (result.outcome === 'receipted') {
      resend = resend === null || !next.receipted ? null : next.sequence + 1
      continue
    }
    // It lost what it had receipted (put back from a backup, say): everything from there again, but once a round only.
    if (rewound || result.expected >= next.sequence) return trouble(options, 'gap')
    rewound = true
    resend = result.expected
  }
  return false
}

function trouble(options: SenderOptions, problem: string): false {
  options.report?.(problem)
  return false
}

type Delivery =
  | { readonly outcome: 'receipted' }
  | { readonly outcome: 'gap'; readonly expected: number }
  | { readonly outcome: 'failed'; readonly problem: string }

async function deliver(options: SenderOptions, message: Numbered): Promise<Delivery> {
  const { query } = options.platform.database
  await query('update exchange_sent set attempts = attempts + 1 where sequence = $1', [message.sequence])
  const failed = async (problem: string): Promise<Delivery> => {
    await query('update exchange_sent set last_problem = $2 where sequence = $1', [message.sequence, problem])
    return { outcome: 'failed', problem }
  }
  let answer: Awaited<ReturnType<Post>>
  try {
    answer = await options.post(options.partner.url, message.jws)
  } catch {
    return failed('no-answer')
  }
  // A crash here: the other state has it and we do not know. It is posted again and answered with the same receipt.
  if (answer.status !== 200) {
    const { code, expected } = problemOf(answer.body)
    if (code === 'retired-key' && (await signedAnew(options, message))) return failed('signed-anew')
    return answer.status === 409 && code === 'gap' && expected !== null ? { outcome: 'gap', expected } : failed(code)
  }
  const checked = await checkReceipt(answer.body, message, options.partner.jwks())
  if ('problem' in checked) {
    // What pretends to be their receipt is evidence, of them where they signed it, or of whoever stands between.
    if (checked.pretends) await keepRefused(options.platform, Buffer.from(answer.body), checked.problem, checked.signed)
    return failed(checked.problem)
  }
  await keepReceipt(options, message.sequence, answer.body, checked.receipt)
  await options.heard?.().catch(() => options.report?.('receipt-not-heard'))
  return { outcome: 'receipted' }
}

/**
 * A message signed with a key of ours that was lost or stolen, and is trusted no more, is signed with the one now in use: the
 * same words under the same number. Had they taken it before, they would have answered with its receipt.
 */
async function signedAnew({ platform, keys }: SenderOptions, { sequence, jws }: Numbered): Promise<boolean> {
  if (keys.signing.some(({ kid }) => kid === kidOf(jws))) return false
  const fresh = await signAnew(jws, keys)
  await platform.database.query(
    'update exchange_sent set jws = $2, digest = $3 where sequence = $1 and jws = $4 and receipt is null',
    [sequence, fresh.jws, fresh.digest, jws],
  )
  return true
}

/** The receipt in an answer, if it is the partner's, for these very bytes and this number; otherwise what is wrong. */
export async function checkReceipt(
  answer: string,
  message: { readonly jws: string; readonly sequence: number },
  partner: PublicKeys,
): Promise<
  { readonly receipt: Receipt } | { readonly problem: string; readonly signed: boolean; readonly pretends: boolean }
> {
  const opened = await openReceipt(answer, partner)
  if ('problem' in opened) {
    const { problem, signed } = opened
    return { problem: `receipt-${problem}`, signed, pretends: signed || problem !== 'malformed' }
  }
  const { digest, sequence } = opened.receipt
  return digest === digestOf(message.jws) && sequence === message.sequence
    ? opened
    : { problem: 'receipt-for-another-message', signed: true, pretends: true }
}

/** An answer without a receipt proves nothing, being unsigned. Its code is a hint for people, shortened and made safe. */
function problemOf(body: string): { code: string; expected: number | null } {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return { code: 'unexpected-answer', expected: null }
  }
  if (typeof parsed !== 'object' || parsed === null || !('code' in parsed) || typeof parsed.code !== 'string')
    return { code: 'unexpected-answer', expected: null }
  const known = /^[a-z-]{1,40}$/.test(parsed.code) ? parsed.code : 'unexpected-answer'
  const expected = 'expected' in parsed && Number.isSafeInteger(parsed.expected) ? Number(parsed.expected) : null
  return { code: known, expected: expected !== null && expected >= 1 ? expected : null }
}

const LONGEST_RECEIPT = 64 * 1024

/** How long a message may take: ten seconds, and one more for every 64 KiB, so that a paper passes a slow line too. */
const patience = (bytes: string): number => 10_000 + Math.ceil(bytes.length / 64)

/** Posts over HTTP: no longer than its size allows, no redirects, and no answer longer than a receipt can be, or as long as said. */
export const postOverHttp: Post = async (url, bytes, longest = LONGEST_RECEIPT) => {
  const { status, bytes: answer } = await fetchedFrom(url, {
    method: 'POST',
    headers: { 'content-type': 'application/jose', accept: 'application/jose, application/problem+json' },
    body: bytes,
    most: longest,
    patience: patience(bytes),
  })
  return { status, body: answer.toString('utf8') }
}
