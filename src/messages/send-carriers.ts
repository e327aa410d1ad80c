import { notifyTemplates } from '../platform/message-settings.ts'
import type { ServeSettings } from '../platform/settings.ts'
import type { Carrier, Carriers, Channel } from './events.ts'
import { notifyCarrier } from './send-notify.ts'
import { outboxCarrier } from './send-outbox.ts'
import { smtpCarrier } from './send-smtp.ts'

/** The carriers a deployment chose, by channel; a channel for which none is chosen has none, and its messages wait. */
export function carriersOf(settings: ServeSettings): Carriers {
  const fallback = settings.DEMONSTRATION === 'on' ? 'outbox' : 'off'
  const email = settings.MESSAGES_EMAIL ?? fallback
  return {
    email: email === 'smtp' ? smtp(settings) : carrierOf(email, 'email', settings),
    sms: carrierOf(settings.MESSAGES_SMS ?? fallback, 'sms', settings),
  }
}

function carrierOf(name: 'notify' | 'outbox' | 'off', channel: Channel, settings: ServeSettings): Carrier | null {
  if (name === 'off') return null
  if (name === 'outbox') return outboxCarrier
  const { NOTIFY_API_KEY: key = '', NOTIFY_URL: url, NOTIFY_TEMPLATES } = settings
  return notifyCarrier({ key, url: url.replace(/\/$/, ''), templates: notifyTemplates(NOTIFY_TEMPLATES) }, channel)
}

const smtp = ({ SMTP_URL: url = '', SMTP_FROM: from = '' }: ServeSettings): Carrier => smtpCarrier({ url, from })
