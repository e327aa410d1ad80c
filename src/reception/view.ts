import { z } from 'zod'
import type { Day, Instant, Text } from '../core/brand.ts'
import { compare, dayOf, daysBetween } from '../core/calendar.ts'
import { dayField, instantField, particulars } from '../core/fields.ts'
import { filedName } from '../core/names.ts'
import { due } from '../law/due.ts'
import type { Agreement, Citation, Deadline, RuleId } from '../law/law.ts'
import type { Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import type { Tone } from '../web/boxes.ts'
import { daysLeft, noClock, pastAim, pastLimit } from './page-words.ts'
import type { Stage } from './state.ts'

/** What the worklist shows of a request. The whole of it is in its facts. */
const listed = z.object({
  state: z.object({
    shared: z.string(),
    number: z.int(),
    person: particulars,
    requestedAt: instantField,
    answers: z.array(z.object({ number: z.int(), code: z.string(), at: instantField })),
    transfer: z.object({ departsAt: instantField, destination: z.string() }).nullable(),
    needs: z.object({ number: z.int() }).nullable(),
    returns: z.object({
      asked: z.object({ at: instantField }).nullable(),
      decided: z.object({ outcome: z.enum(['agreed', 'refused']), at: instantField }).nullable(),
      back: z.object({ at: instantField }).nullable(),
    }),
    handover: z.object({ effectiveOn: dayField, at: instantField }).nullable(),
    withdrawnAt: instantField.nullable(),
    receipt: z.object({ outcome: z.enum(['received', 'not-presented']), at: instantField }).nullable(),
  }),
})
export type Listed = z.infer<typeof listed>['state']

/** Requests at one stage, the one whose turn comes first on top: oldest request, earliest departure, earliest handover. */
export async function atStage(query: Query, stage: Exclude<Stage, 'done'>): Promise<readonly Listed[]> {
  const found = (await rowsOf(query, 'reception', listed, stage)).map(({ state }) => state)
  return found.toSorted((a, b) => compare(turnOf(a, stage), turnOf(b, stage)) || (a.shared < b.shared ? -1 : 1))
}

const turnOf = (request: Listed, stage: Stage): Instant => {
  if (stage === 'expected') return request.transfer?.departsAt ?? request.requestedAt
  if (stage === 'to-receive') return request.handover?.at ?? request.requestedAt
  return request.requestedAt
}

export const PAGE = 50

/** Requests that are done, the latest first, one page of `PAGE`; `more` where there are older ones. */
export async function doneRequests(query: Query, page: number): Promise<{ rows: readonly Listed[]; more: boolean }> {
  const rows = await query(
    `select data from view_rows where view = 'reception' and ix = 'done'
      order by data->'state'->>'requestedAt' desc, key limit $1 offset $2`,
    [PAGE + 1, page * PAGE],
  )
  const found = rows.map((row) => listed.parse(row.data).state)
  return { rows: found.slice(0, PAGE), more: found.length > PAGE }
}

/**
 * The clock on our answer: the aim, and the outer time for exceptional cases (TR-42, TR-43). We warn at the one and
 * escalate at the other; nothing fails by itself (OP-03).
 */
export type AnswerClock = {
  readonly tone: Tone
  readonly says: Text
  /** Whole days to the last day of the aim (negative once it has passed); `null` where no clock runs. */
  readonly left: number | null
  readonly lastDay: Day | null
  readonly latestDay: Day | null
  readonly citation: Citation | null
  readonly readings: readonly string[]
}

/** Days are those of the receiving state's own zone. */
export function answerClock(agreement: Agreement, requestedAt: Instant, now: Instant): AnswerClock {
  const aim = deadline(agreement, agreement.parts.answerAim, requestedAt, now)
  const limit = deadline(agreement, agreement.parts.answerLimit, requestedAt, now)
  const first = aim ?? limit
  if (first === null)
    return { tone: 'quiet', says: noClock, left: null, lastDay: null, latestDay: null, citation: null, readings: [] }
  const today = dayOf(now, agreement.receiving.zone)
  const left = daysBetween(today, first.lastDay)
  const latest = limit === null ? null : daysBetween(today, limit.lastDay)
  const base = { left, lastDay: first.lastDay, latestDay: limit?.lastDay ?? null, readings: first.readings }
  if (latest !== null && latest < 0)
    return { ...base, tone: 'bad', says: pastLimit(-latest), citation: limit?.citation ?? null }
  if (left < 0) return { ...base, tone: 'warn', says: pastAim(-left), citation: first.citation }
  return { ...base, tone: left <= 2 ? 'warn' : 'info', says: daysLeft(left), citation: first.citation }
}

function deadline(agreement: Agreement, rule: RuleId | null, from: Instant, asOf: Instant): Deadline | null {
  if (rule === null) return null
  const answer = due(agreement, rule, from, { asOf })
  return 'problem' in answer ? null : answer
}

/** A name as lists show it, family name first. */
export const nameOf = filedName
