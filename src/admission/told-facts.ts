import { z } from 'zod'
import { instantField, prose } from '../core/fields.ts'

/** What windows do to an application that came in outside one. */
export const windows = [
  /** The whole form came in outside a window: kept, told to be invalid and why, and never counted (IN-04). */
  z.object({ type: z.literal('received-outside'), why: z.enum(['closed', 'paused', 'not-in-force']) }),
  /** They were told of a window in which it can be sent again; `zone` is that of the state they are in. */
  z.object({
    type: z.literal('window-told'),
    window: z.string(),
    opensAt: instantField,
    closesAt: instantField,
    zone: z.string(),
  }),
] as const

/** What officers do so that somebody is reached. */
export const reaching = [
  /** A message is sent again, by an officer: its words are those of the fact it first spoke of. */
  z.object({
    type: z.literal('message-resent'),
    /** The version of that fact, and whom and by which channel it tells. */
    origin: z.int().positive(),
    occasion: z.string(),
    person: z.string().regex(/^(main|p[1-9]\d?)$/),
    channel: z.enum(['email', 'sms']),
    reasons: prose(),
  }),
] as const
