/**
 * What can happen to a message to somebody outside. These are rows, not facts: nobody decides them, they come by the thousand
 * from carriers, and they must never contend with a decision for the application's version. They are only added to.
 */
export const channels = ['email', 'sms'] as const
export type Channel = (typeof channels)[number]

/**
 * `waiting`: to be sent, or tried again. `sent`: a carrier has it. `delivered`: the carrier says it arrived. `failed`: it will
 * never arrive at this address or number. `dead`: given up after the stated attempts. `stale`: no longer true, so not sent.
 */
export const messageStatuses = ['waiting', 'sent', 'delivered', 'failed', 'dead', 'stale'] as const
export type MessageStatus = (typeof messageStatuses)[number]

/** A message that will not come unless somebody does something. */
export const lost: readonly MessageStatus[] = ['failed', 'dead']

export const happenings = ['tried', 'sent', 'delivered', 'failed', 'dead', 'stale'] as const
export type Happening = (typeof happenings)[number]

/** Why a message did not go or did not arrive. Codes only: what a carrier says in prose may hold an address. */
export const problems = [
  'no-answer',
  'busy',
  'limit',
  'key-refused',
  'trial',
  'template',
  'refused',
  'address-refused',
  'no-such-address',
  'unreachable-now',
  'carrier-failed',
  'unsure',
] as const
export type Problem = (typeof problems)[number]

/** A message as a carrier is given it. `id` is the same for every attempt whose outcome is not known. */
export type Parcel = {
  readonly id: string
  readonly channel: Channel
  readonly to: string
  readonly language: string
  readonly subject: string
  readonly text: string
}

/**
 * What came of handing it over. `sent`: taken (`delivered` where the carrier says so at once). `refused`: this address will
 * never do. `later`: surely not taken, try again. `unsure`: no clear answer, it may have been taken.
 */
export type Handed =
  | { readonly outcome: 'sent'; readonly reference: string | null; readonly delivered?: boolean }
  | { readonly outcome: 'refused' | 'later' | 'unsure'; readonly problem: Problem }

/** One way out for one channel. Never throws for what a carrier can do; what it throws is taken for `unsure`. */
export type Carrier = {
  readonly name: 'notify' | 'smtp' | 'outbox'
  readonly send: (parcel: Parcel) => Promise<Handed>
  /** Whether an earlier attempt under this id was taken after all. Where a carrier cannot say, there is no such question. */
  readonly find?: (id: string) => Promise<Handed | null>
}
export type Carriers = Readonly<Record<Channel, Carrier | null>>

/** After this many attempts a message is given up and shown to an officer: about eight hours at the pace of `nextTry`. */
export const ATTEMPTS = 14
/** After this many attempts of which nobody can say whether they arrived, where the carrier cannot be asked, it is given up too. */
export const UNSURE_ATTEMPTS = 2
/** The same where it can be asked, and each time knows of none. */
export const ASKED_ATTEMPTS = 4

/**
 * Seconds until the next attempt after `attempts` of them: half a minute, doubling to an hour, each moved by up to half either
 * way by `chance` (from 0 to below 1), so that a thousand messages held up together do not come back together.
 */
export const nextTry = (attempts: number, chance: number): number =>
  Math.round(Math.min(30 * 2 ** (Math.max(1, attempts) - 1), 3600) * (0.5 + chance))
