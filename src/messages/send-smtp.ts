import { createTransport } from 'nodemailer'
import { z } from 'zod'
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
export function smtpCarrier({ url, from }: SmtpSettings): Carrier {
  const { protocol, hostname } = new URL(url)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  const options = {
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // A code in clear on the open network would be anybody's.
    requireTLS: protocol !== 'smtps:' && !local,
    disableFileAccess: true,
    disableUrlAccess: true,
    debug: true,
  }
  return {
    name: 'smtp',
    send: async ({ id, to, language, subject, text }) => {
      // Its errors do not say reliably how far it came; the commands it sent do. Nothing of them is written anywhere.
      let began = false
      const quiet = (): void => undefined
      const debug = (_: unknown, said: unknown): void => {
        if (said === 'DATA') began = true
      }
      const logger = { trace: quiet, debug, info: quiet, warn: quiet, error: quiet, fatal: quiet, level: quiet }
      const transport = createTransport({ ...options, logger })
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
        return wentWrong(error, began)
      } finally {
        transport.close()
      }
    },
  }
}

/** What a mail server or the way to it said, by the step it was at (RFC 5321): only after DATA can it have been taken. */
function wentWrong(error: unknown, began: boolean): Handed {
  const { code = '', command = '', responseCode = 0 } = smtpError.safeParse(error).data ?? {}
  if (code === 'EAUTH' || code === 'ENOAUTH') return { outcome: 'later', problem: 'key-refused' }
  if (responseCode >= 500 && command === 'RCPT TO') return { outcome: 'refused', problem: 'address-refused' }
  if (responseCode >= 500) return { outcome: 'later', problem: 'refused' }
  if (responseCode >= 400) return { outcome: 'later', problem: command === 'RCPT TO' ? 'unreachable-now' : 'busy' }
  return began ? { outcome: 'unsure', problem: 'unsure' } : { outcome: 'later', problem: 'no-answer' }
}

const smtpError = z.object({
  code: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
})
