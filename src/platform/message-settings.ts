import { z } from 'zod'

/** How messages to applicants leave a node: the part of `serve`'s settings that is about them. */
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const templateList = new RegExp(`^(email|sms)(-[a-z]{2,3})?=${uuid}$`, 'i')

/** The settings and what is wrong with each by itself. */
export const messageSettings = {
  MESSAGES_EMAIL: z
    .enum(['notify', 'smtp', 'outbox', 'off'], { error: 'MESSAGES_EMAIL must be notify, smtp, outbox or off.' })
    .optional(),
  MESSAGES_SMS: z
    .enum(['notify', 'outbox', 'off'], { error: 'MESSAGES_SMS must be notify, outbox or off.' })
    .optional(),
  PUBLIC_URL: z
    .string()
    .regex(
      /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(?=[:/]|$))[^\s?#]+[^\s?#/]$/,
      'PUBLIC_URL must be the https address at which applicants find this node, without a slash at its end.',
    )
    .optional(),
  NOTIFY_API_KEY: z
    .string()
    .regex(
      new RegExp(`^.+-${uuid}-${uuid}$`, 'i'),
      'NOTIFY_API_KEY must be a key of GOV.UK Notify, whole: name-service-secret.',
    )
    .optional(),
  NOTIFY_URL: z.url({ error: 'NOTIFY_URL must be an address.' }).default('https://api.notifications.service.gov.uk'),
  NOTIFY_TEMPLATES: z
    .string()
    .trim()
    .refine((text) => text.split(',').every((one) => templateList.test(one.trim())), {
      error:
        'NOTIFY_TEMPLATES must be template ids such as email=…,sms=…, and email-ar=… where a language has its own.',
    })
    .optional(),
  NOTIFY_RECEIPT_TOKEN: z
    .string()
    .min(20, 'NOTIFY_RECEIPT_TOKEN must have at least 20 characters: the bearer token Notify sends with its callbacks.')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'SMTP_URL must begin with smtp:// or smtps://')
    .optional(),
  SMTP_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/, 'SMTP_FROM must be an address, or Name <address>.')
    .optional(),
}

type Given = { readonly [K in keyof typeof messageSettings]?: z.infer<(typeof messageSettings)[K]> | undefined } & {
  readonly DEMONSTRATION: 'on' | 'off'
}

/** What does not go together, by the setting to be put right. */
export function messageProblems(given: Given): readonly { readonly setting: string; readonly problem: string }[] {
  const uses = (carrier: string): boolean => given.MESSAGES_EMAIL === carrier || given.MESSAGES_SMS === carrier
  const templates = notifyTemplates(given.NOTIFY_TEMPLATES)
  const missing = (setting: keyof typeof messageSettings, why: string): readonly [boolean, string, string] => [
    given[setting] === undefined,
    setting,
    `${setting} must be set: ${why}.`,
  ]
  const checks: readonly (readonly [boolean, string, string])[] = [
    ...(uses('notify') ? [missing('NOTIFY_API_KEY', 'GOV.UK Notify is to carry messages')] : []),
    ...(['email', 'sms'] as const).map((channel): readonly [boolean, string, string] => [
      given[channel === 'email' ? 'MESSAGES_EMAIL' : 'MESSAGES_SMS'] === 'notify' && templates[channel] === undefined,
      'NOTIFY_TEMPLATES',
      `NOTIFY_TEMPLATES must name a template for ${channel}: GOV.UK Notify is to carry it.`,
    ]),
    ...(given.MESSAGES_EMAIL === 'smtp'
      ? [
          missing('SMTP_URL', 'a mail server is to carry email'),
          missing('SMTP_FROM', 'a mail server is to carry email'),
        ]
      : []),
    ...(uses('notify') || uses('smtp') ? [missing('PUBLIC_URL', 'every message leads to the portal')] : []),
    [
      uses('outbox') && given.DEMONSTRATION === 'off',
      given.MESSAGES_EMAIL === 'outbox' ? 'MESSAGES_EMAIL' : 'MESSAGES_SMS',
      'outbox is for a demonstration: it shows messages to everybody and sends none.',
    ],
  ]
  return checks.filter(([wrong]) => wrong).map(([, setting, problem]) => ({ setting, problem }))
}

/** Template ids by `email`, `sms`, `email-ar` and so on. */
export const notifyTemplates = (text: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (text ?? '')
      .split(',')
      .filter((one) => one.includes('='))
      .map((one) => one.trim().toLowerCase().split('=', 2)),
  )
