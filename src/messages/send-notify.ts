import { NotifyClient } from 'notifications-node-client'
import { z } from 'zod'
import type { Carrier, Channel, Handed, Parcel, Problem } from './events.ts'
import { notifySays } from './receive.ts'

/** GOV.UK Notify, by its own client. */
export type NotifySettings = {
  readonly key: string
  /** Its address: `https://api.notifications.service.gov.uk` unless a test or a relay says otherwise. */
  readonly url: string
  /**
   * Template ids by `email`, `sms`, and for a language that needs a template of its own `email-ar` and so on. Each holds nothing but
   * our placeholders: `((subject))` and `((body))` for email, `((body))` for text messages.
   */
  readonly templates: Readonly<Record<string, string>>
}

const TIMEOUT_MS = 20_000
const sentField = z.object({ id: z.string() })
const foundField = z.object({
  notifications: z.array(z.object({ id: z.string(), reference: z.string().nullish(), status: z.string() })),
})
const errorField = z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })).min(1) })

/**
 * One channel by Notify. It keeps our reference but does not refuse a second message under it: so after an attempt without a clear
 * answer it is asked by that reference first. Its client has no timeout of its own; twenty seconds are set here.
 */
export function notifyCarrier({ key, url, templates }: NotifySettings, channel: Channel): Carrier {
  const client = new NotifyClient(url, key)
  const template = (language: string): string => templates[`${channel}-${language}`] ?? templates[channel] ?? ''
  const hand = ({ id: reference, to, language, subject, text: body }: Parcel): Promise<{ readonly data: unknown }> =>
    channel === 'email'
      ? client.sendEmail(template(language), to, { reference, personalisation: { subject, body } })
      : client.sendSms(template(language), to, { reference, personalisation: { body } })
  return {
    name: 'notify',
    send: async (parcel) => {
      try {
        const { data } = await inTime(hand(parcel))
        const taken = sentField.safeParse(data)
        return taken.success ? { outcome: 'sent', reference: taken.data.id } : { outcome: 'unsure', problem: 'unsure' }
      } catch (error) {
        return wentWrong(error)
      }
    },
    find: async (id) => {
      const { data } = await inTime(client.getNotifications(undefined, undefined, id))
      const [known] = foundField.parse(data).notifications
      if (known === undefined) return null
      const says = notifySays(known.status)
      if (says === null || says.outcome === 'delivered')
        return { outcome: 'sent', reference: known.id, delivered: says !== null }
      // It was taken and is known not to have arrived: its receipt says so too, and decides.
      return { outcome: 'sent', reference: known.id }
    },
  }
}

/** The answer, unless it takes longer than a sender's claim could bear. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('no answer in time')), TIMEOUT_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** Before anything was said to Notify: nothing can have been taken. */
const neverReached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

/** An error of the client: with Notify's answer, or with the code of what kept it from one. */
const clientError = z.object({
  code: z.string().optional().catch(undefined),
  response: z.object({ status: z.int(), data: z.unknown() }).optional().catch(undefined),
})

/** Notify's errors, by its documentation: what is wrong with the address, with us, or with Notify. */
function wentWrong(error: unknown): Handed {
  const { code = '', response } = clientError.safeParse(error).data ?? {}
  if (response === undefined)
    return neverReached.includes(code)
      ? { outcome: 'later', problem: 'no-answer' }
      : { outcome: 'unsure', problem: 'no-answer' }
  const said = errorField.safeParse(response.data)
  const message = said.success ? said.data.errors.map((one) => `${one.error} ${one.message}`).join(' ') : ''
  const later = (problem: Problem): Handed => ({ outcome: 'later', problem })
  if (response.status >= 500) return { outcome: 'unsure', problem: 'carrier-failed' }
  if (response.status === 429) return later(/TooManyRequests/i.test(message) ? 'limit' : 'busy')
  if (response.status === 401 || response.status === 403) return later('key-refused')
  if (/team-only|trial mode/i.test(message)) return later('trial')
  if (/email_address|phone_number/.test(message)) return { outcome: 'refused', problem: 'address-refused' }
  if (/template|personalisation/i.test(message)) return later('template')
  return later('refused')
}
