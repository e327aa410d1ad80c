import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { addHours, isAfter, isAtOrAfter } from '../core/calendar.ts'
import { line, prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { onApplication, unless } from './define.ts'
import { linkDigest, linkSecret } from './digest.ts'
import type { ApplicationEvent } from './events.ts'
import { familyRefusals as words } from './family-words.ts'
import { type Application, statuses } from './state.ts'

/**
 * The way back for somebody whose code is lost: a link to the address on record. It works once, for a day, and using it gives
 * a new code and ends the old one. Never by text message: phones are shared, and a text stays on the screen.
 */
const base = { application: referenceField }

/** How long a link works, in hours; how many may be sent in such a time. */
export const LINK_HOURS = 24
export const LINKS_A_DAY = 5

/** A link for an application, as a fact. */
export function linkSent(
  { reference, secret, links }: Pick<Application, 'reference' | 'secret' | 'links'>,
  at: Instant,
  reasons?: string,
): ApplicationEvent {
  const number = links.length + 1
  return {
    type: 'link-sent',
    number,
    digest: linkDigest(reference, linkSecret(secret, number)),
    expiresAt: addHours(at, LINK_HOURS),
    ...(reasons === undefined ? {} : { reasons }),
  }
}

/** Sends a link: because the applicant asked, or an officer with reasons. The one before stops working. */
export const sendLink = onApplication(
  'admission/send-link',
  z.strictObject({ ...base, reasons: prose().optional() }),
  statuses,
  (state, { reasons }, { actor }, at) => {
    const official = actor.role !== 'applicant'
    const lately = state.links.filter(({ sent }) => isAfter(sent.at, addHours(at, -LINK_HOURS)))
    return unless(
      those(
        official && reasons === undefined && refuse('reasons-needed', words.reasons, 'reasons'),
        !official && lately.length >= LINKS_A_DAY && refuse('links-enough', words.linksEnough),
      ),
      linkSent(state, at, official ? reasons : undefined),
    )
  },
)

/** A new code by a link: the link is spent, the old code dies. */
export const replaceCode = onApplication(
  'admission/replace-code',
  z.strictObject({ ...base, link: line(60), codeDigest: z.string().regex(/^[0-9a-f]{64}$/) }),
  statuses,
  (state, { link, codeDigest }, _, at) => {
    const last = state.links.at(-1)
    const digest = linkDigest(state.reference, link)
    const good =
      last !== undefined && last.digest === digest && last.usedAt === null && !isAtOrAfter(at, last.expiresAt)
    if (!good) return { refusals: [refuse('link-spent', words.linkSpent)] }
    return { facts: [{ type: 'code-replaced', link: last.number, codeDigest }] }
  },
)
