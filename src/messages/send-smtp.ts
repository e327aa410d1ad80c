import { createTransport } from 'nodemailer'
import type { Carrier, Handed } from './events.ts'

/** A mail server: `smtp://…`, or `smtps://…` with TLS from the first byte; user and password within. */
export type SmtpSettings = { readonly url: string; readonly from: string }

const TIMEOUT_MS = 20_000

/**
 * Email by a mail server. Plain text in one part: readable everywhere, no address of ours is fetched when it is opened, and every
 * mail program sets a paragraph in the direction of its script. The Message-ID is the same however often one message is handed
 * over, so that mail programs show it once. What a server refuses at once is known; a bounce that comes back later as a
 * mail is not read, and there are no delivery receipts: such a message stays `sent`.
 */
export function smtpCarrier({ url, from }: SmtpSettings): Carrier & { readonly close: () => void } {
  const { protocol, hostname } = new URL(url)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A code in clear on the open network would be anybody's.
    requireTLS: protocol !== 'smtps:' && !local,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    name: 'smtp',
    send: async ({ id, to, language, subject, text }) => {
      try {
        const answer = await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': language,
            'X-Auto-Response-Suppress': 'All',
          },
        })
        return { outcome: 'sent', reference: answer.messageId ?? null }
      } catch (error) {
        return wentWrong(error)
      }
    },
    close: () => transport.close(),
  }
}

/** What a mail server or the way to it said, by the step it was at (RFC 5321): only after DATA can it have been taken. */
function wentWrong(error: unknown): Handed {
  const { code = '', command = '', responseCode = 0 } = error instanceof Error ? (error as SmtpError) : {}
  if (code === 'EAUTH' || code === 'ENOAUTH') return { outcome: 'later', problem: 'key-refused' }
  if (code === 'ETLS') return { outcome: 'later', problem: 'no-answer' }
  if (responseCode >= 500 && command === 'RCPT TO') return { outcome: 'refused', problem: 'address-refused' }
  if (responseCode >= 500) return { outcome: 'later', problem: 'refused' }
  if (responseCode >= 400) return { outcome: 'later', problem: command === 'RCPT TO' ? 'unreachable-now' : 'busy' }
  const before = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM', 'RCPT TO'].includes(command) || code === 'EDNS'
  return before ? { outcome: 'later', problem: 'no-answer' } : { outcome: 'unsure', problem: 'unsure' }
}
type SmtpError = Error & { readonly code?: string; readonly command?: string; readonly responseCode?: number }
