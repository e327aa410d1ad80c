import { applications } from '../admission/application.ts'
import type { Instant } from '../core/brand.ts'
import { addSeconds } from '../core/calendar.ts'
import type { Platform } from '../platform/handle.ts'
import { factsOf, fold } from '../platform/store.ts'
import { type Composed, compose } from './compose-view.ts'
import {
  ASKED_ATTEMPTS,
  ATTEMPTS,
  type Carrier,
  type Carriers,
  type Channel,
  channels,
  type Handed,
  nextTry,
  type Parcel,
  type Problem,
  UNSURE_ATTEMPTS,
} from './events.ts'
import { carrierSeen, claim, dueNow, type MessageRow, type Settled, settle } from './send-rows.ts'

/**
 * The sender of messages: looks for what is due, claims it, words it, hands it to the channel's carrier and writes down what came
 * of it. Any number of them may run over one record. At least once: a sender killed between handing over and writing down
 * leaves a claim that lapses; the next one first asks the carrier whether the message was taken, where it can be asked.
 */
export type SendingOptions = {
  readonly platform: Platform
  readonly carriers: Carriers
  /** Where the portal stands for applicants: what every link in a message begins with. */
  readonly site: string
  /** Names this sender among others: its claims. */
  readonly name: string
  /** From 0 to below 1, for the jitter. */
  readonly chance: () => number
  /** Milliseconds between looks where nobody pokes. */
  readonly every?: number
  /** Told the code of what is wrong when it changes; never a text, an address or a code of an application. */
  readonly report?: (problem: string) => void
  /** Told the application's stream when something became of a message of it. */
  readonly onSettled?: (stream: string) => void
}
export type Sending = {
  readonly poke: () => void
  /** Ends after the messages in hand. */
  readonly stop: () => Promise<void>
  /** When the round under way ends: nothing is due any more. */
  readonly settled: () => Promise<void>
}

/** Messages handed over at the same time. Never two of one person by one channel: those go in order. */
const AT_ONCE = 16

export function startSending(options: SendingOptions): Sending {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let asked = false
  let stopped = false
  const rounds = async (): Promise<void> => {
    do {
      asked = false
      await round(options, () => stopped).catch(() => options.report?.('sender-failed'))
    } while (asked && !stopped)
  }
  const look = (): void => {
    clearTimeout(timer)
    if (stopped) return
    if (running !== null) {
      asked = true
      return
    }
    running = rounds().then(() => {
      running = null
      if (!stopped) timer = setTimeout(look, options.every ?? 5000).unref()
    })
  }
  look()
  return {
    poke: look,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
    settled: async () => {
      look()
      await running
    },
  }
}

async function round(options: SendingOptions, stopped: () => boolean): Promise<void> {
  const { database, clock } = options.platform
  const by = channels.filter((channel) => options.carriers[channel] !== null)
  while (!stopped()) {
    const due = await dueNow(database.query, clock.now(), { by, most: AT_ONCE })
    const taken = await Promise.all(
      due.map(async (place) => {
        const message = await claim(database.query, place, options.name, clock.now())
        const carrier = message === null ? null : options.carriers[message.channel]
        if (message === null || carrier === null) return false
        await deliver(options, message, carrier)
        return true
      }),
    )
    if (!taken.includes(true)) return
  }
}

async function deliver(options: SendingOptions, message: MessageRow, carrier: Carrier): Promise<void> {
  const { database, clock } = options.platform
  const settled = await attempt(options, message, carrier).catch((): Settled => {
    options.report?.('message-failed')
    return after(message, { outcome: 'later', problem: 'carrier-failed' }, { at: clock.now(), carrier, chance: 0.5 })
  })
  await settle(database, message, options.name, settled)
  options.onSettled?.(message.stream)
}

async function attempt(options: SendingOptions, message: MessageRow, carrier: Carrier): Promise<Settled> {
  const { clock } = options.platform
  const composed = await wordsOf(options, message)
  const how = { at: clock.now(), carrier, chance: options.chance() }
  if (composed === null) return { status: 'stale', what: 'stale', at: how.at }
  const { to, language, subject, text, said } = composed
  const parcel: Parcel = { id: `${message.id}-${message.round}`, channel: message.channel, to, language, subject, text }
  const handed = await handOver(parcel, message.unsure, carrier)
  if (handed === null) return { status: 'dead', what: 'dead', at: how.at, problem: 'unsure', carrier: carrier.name }
  await noteCarrier(options, message.channel, carrier, handed)
  return { ...after(message, handed, { ...how, at: clock.now() }), to, said }
}

/** The message as it reads now; null where it is no longer true. */
async function wordsOf({ platform, site }: SendingOptions, message: MessageRow): Promise<Composed | null> {
  const { database, agreement, clock } = platform
  const facts = await factsOf(database.query, applications, message.stream)
  const state = fold(applications, facts)
  const fact = facts.find(({ version }) => version === message.origin)
  if (state === null || fact === undefined) return null
  return compose(state, fact.event, message, { site, agreement, now: clock.now() })
}

/** How often a message may be handed over without a clear answer: nobody is to get the same text ten times. */
const mostUnsure = ({ find }: Carrier): number => (find === undefined ? UNSURE_ATTEMPTS : ASKED_ATTEMPTS)

/** Asks first whether it was taken, where earlier attempts left that open; then hands it over. Null: that was often enough. */
async function handOver(parcel: Parcel, unsure: number, carrier: Carrier): Promise<Handed | null> {
  if (unsure > 0 && carrier.find !== undefined) {
    const found = await carrier.find(parcel.id).catch((): Handed => ({ outcome: 'later', problem: 'no-answer' }))
    if (found !== null) return found
  }
  if (unsure >= mostUnsure(carrier)) return null
  return carrier.send(parcel).catch((): Handed => ({ outcome: 'unsure', problem: 'unsure' }))
}

type How = { readonly at: Instant; readonly carrier: Carrier; readonly chance: number }

/** What an attempt comes to: sent, failed for good, to be tried again, or given up. */
function after(message: MessageRow, handed: Handed, { at, carrier, chance }: How): Settled {
  const common = { at, carrier: carrier.name }
  if (handed.outcome === 'sent') {
    const what = handed.delivered === true ? 'delivered' : 'sent'
    return { ...common, status: what, what, reference: handed.reference }
  }
  const { problem } = handed
  if (handed.outcome === 'refused') return { ...common, status: 'failed', what: 'failed', problem }
  const unsure = handed.outcome === 'unsure'
  const blind = unsure && carrier.find === undefined && message.unsure + 1 >= mostUnsure(carrier)
  if (blind || message.attempts >= ATTEMPTS) return { ...common, status: 'dead', what: 'dead', problem, unsure }
  const dueAt = addSeconds(at, nextTry(message.attempts, chance))
  return { ...common, status: 'waiting', what: 'tried', problem, unsure, dueAt }
}

/** These say something of one address, not of the carrier. */
const ofTheAddress: readonly Problem[] = ['address-refused', 'no-such-address', 'unreachable-now']

async function noteCarrier(
  { platform, report }: SendingOptions,
  channel: Channel,
  carrier: Carrier,
  handed: Handed,
): Promise<void> {
  const problem = handed.outcome === 'sent' || ofTheAddress.includes(handed.problem) ? null : handed.problem
  const seen = { carrier: carrier.name, at: platform.clock.now(), problem }
  const changed = await carrierSeen(platform.database.query, channel, seen)
  if (changed && problem !== null) report?.(`${channel} by ${carrier.name}: ${problem}`)
}
