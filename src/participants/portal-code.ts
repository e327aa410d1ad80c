import type { Context } from 'hono'
import { codeAsShown, codeAsTyped, sha256 } from '../admission/digest.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { addHours, addMinutes, formatInstant, instant, isAfter } from '../core/calendar.ts'
import type { Desk } from '../web/desk.ts'
import { type FormValues, hidden, one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join } from '../web/html.ts'
import { t } from '../web/language.ts'

/** The code that opens a page from outside: made, shown once, recognised by its digest, and slowed down where many are tried. */

const SHAPE = /^[0-9A-HJKMNP-TV-Z]{16}$/

/** A fresh code of 80 bits in 16 characters. */
export const newCode = (desk: Desk): string => desk.platform.token().slice(0, 16)

/** All that is ever kept of a code. It has 80 bits, so one plain digest is enough. */
export const digestOfCode = (code: string): string => sha256(`paripassu participant code v1\n${codeAsTyped(code)}`)

/** A form that will hand out a code carries it, so that the form sent twice hands out the same one. */
export const codeCarried = (code: string): Html => hidden('secret', code)

/** The code a form carried; a fresh one where what came is none of ours. */
export function codeFrom(values: FormValues, desk: Desk): string {
  const code = codeAsTyped(one(values, 'secret'))
  return SHAPE.test(code) ? code : newCode(desk)
}

/** The code, large, to be printed or copied down; it is on no other page. */
export function codeShown(lang: Language, code: string, until: string): Html {
  const panel = govuk('panel', {
    titleText: t(words.code, lang),
    html: html`<strong class="app-code" dir="ltr">${join(codeAsShown(code).split('-'), html`-<wbr>`)}</strong>`,
    headingLevel: 2,
  })
  return html`${panel}<p class="govuk-body"><strong>${t(words.once, lang)}</strong> ${t(words.until, lang)} ${until}.</p>`
}

const words = {
  code: { en: 'Your code', fr: 'Votre code' },
  once: {
    en: 'This code is shown only here and works once.',
    fr: 'Ce code n’est affiché qu’ici et ne sert qu’une fois.',
  },
  until: { en: 'It can be used until', fr: 'Il est utilisable jusqu’au' },
} satisfies Record<string, Text>

/** How many codes that open nothing are taken from one place in how many minutes. Our own numbers: no rule fixes them. */
export const WRONG_CODES = 10
export const WRONG_MINUTES = 10

/**
 * Where a request comes from: the other end of its connection, or, where that is this machine (a proxy of ours), what the
 * proxy says last.
 */
export function sourceOf(c: Context): string {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = c.env
  const peer = env?.incoming?.socket?.remoteAddress ?? ''
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return (/^(::1|(::ffff:)?127\.)/.test(peer) || peer === '') && told !== undefined ? told.slice(0, 60) : peer
}

/** Until when no code is taken from this place, or null where one may be tried now. */
export async function barredUntil(desk: Desk, source: string): Promise<Instant | null> {
  const { clock, database } = desk.platform
  const rows = await database.query(
    `select tried_at from wrong_codes where source = $1 order by tried_at desc limit ${WRONG_CODES}`,
    [source],
  )
  const oldest = rows.length < WRONG_CODES ? null : instant(String(rows.at(-1)?.tried_at))
  const until = oldest === null ? null : addMinutes(oldest, WRONG_MINUTES)
  return until !== null && isAfter(until, clock.now()) ? until : null
}

/** Writes down that a code from this place opened nothing; what is older than a day is forgotten. */
export async function noteWrongCode(desk: Desk, source: string): Promise<void> {
  const { clock, database } = desk.platform
  const now = clock.now()
  await database.query('delete from wrong_codes where tried_at < $1', [addHours(now, -24)])
  await database.query('insert into wrong_codes values ($1, $2)', [source, now])
}

/** An instant with its second, `17 September 2025 at 22:40:12`: what somebody can hold a state to. */
export function toTheSecond(at: Instant, zone: string, lang: Language): string {
  const second = at.slice(17, 19)
  return lang === 'fr'
    ? `${formatInstant(at, zone, lang)} min ${second} s`
    : `${formatInstant(at, zone, lang)}:${second}`
}
