import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '../core/brand.ts'
import { addHours, isAtOrAfter } from '../core/calendar.ts'
import type { Platform } from '../platform/handle.ts'

/** How long a sign-in lasts. The demonstration's clock is moved by days, so there it lasts longer. */
const SESSION_HOURS = 12
const DEMONSTRATION_HOURS = 24 * 366

/** Starts a session; the secret goes into the browser's cookie, only its digest is kept. */
export async function startSession(platform: Platform, userId: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const now = platform.clock.now()
  const ends = addHours(now, platform.clock.moveTo === null ? SESSION_HOURS : DEMONSTRATION_HOURS)
  await platform.database.query('insert into sessions values ($1, $2, $3, $4)', [digest(secret), userId, now, ends])
  return secret
}

/** The user a session's secret stands for, if it has not ended. */
export async function sessionUser(platform: Platform, secret: string): Promise<string | null> {
  const [row] = await platform.database.query('select user_id, ends_at from sessions where digest = $1', [
    digest(secret),
  ])
  if (row === undefined || isAtOrAfter(platform.clock.now(), String(row.ends_at) as Instant)) return null
  return String(row.user_id)
}

export async function endSession(platform: Platform, secret: string): Promise<void> {
  await platform.database.query('delete from sessions where digest = $1', [digest(secret)])
}

const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')
