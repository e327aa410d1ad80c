import type { Day, Instant } from '../core/brand.ts'
import { dayOf, daysBetween, earliest, isAfter, isAtOrAfter, weekOf } from '../core/calendar.ts'
import { due } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import { openItems, pairOf, type Standing, type Statement, standingOf } from './state.ts'
import { endOf, lastEnded, weekAfter } from './week.ts'

/** What waits on weekly statements: a week nobody drew up, one that is not answered or not signed, differences left open. */
export type Waiting = {
  readonly week: string
  readonly what: Standing | 'not-drawn-up' | 'referred'
  /** Whether it is for somebody at this node. */
  readonly ours: boolean
  readonly since: Instant
  /** Whole days it has waited. */
  readonly age: number
  /** Past the time the agreement gives. */
  readonly late: boolean
  /** Weeks after it that wait for it too; differences open; lines put to the committee. */
  readonly count: number
}

type At = { readonly agreement: Agreement; readonly now: Instant; readonly zone: string }

const forUs: readonly Waiting['what'][] = ['ours-lacks', 'to-sign', 'disagreed', 'settled', 'not-drawn-up', 'referred']

function waiting(week: string, what: Waiting['what'], since: Instant, count: number, at: At): Waiting {
  const { agreement, now, zone } = at
  const terms = agreement.statement
  const time = terms === null ? null : due(agreement, terms.time, since, { asOf: now })
  const day = (instant: Instant): Day => dayOf(instant, zone)
  return {
    week,
    what,
    ours: forUs.includes(what),
    since,
    age: Math.max(0, daysBetween(day(since), day(now))),
    late: time !== null && !('problem' in time) && isAtOrAfter(now, time.closesAt),
    count,
  }
}

/** The week whose statement comes next, by what is on file; `null` where no week is over that has none. */
export function nextWeek(statements: readonly Statement[], now: Instant, zone: string): string | null {
  const ended = lastEnded(now, zone)
  if (statements.length === 0) return ended
  // The other state may have stated a later week: the one after the last signed comes first all the same.
  const last = statements.findLast((one) => standingOf(one) === 'signed')
  const next = last === undefined ? null : weekAfter(last.week)
  return next !== null && next <= ended && !statements.some(({ week }) => week === next) ? next : null
}

/** Weeks from one to another, both counted. */
export function weeksFrom(first: string, last: string): number {
  let count = 0
  for (let week = first; week <= last; week = weekAfter(week)) count++
  return count
}

/**
 * Everything that waits, the oldest week first. `begun`: since when something counts in the book, so that a first statement is
 * owed from the end of that week; `null`: nothing does.
 */
export function waitingOn(statements: readonly Statement[], begun: Instant | null, at: At): readonly Waiting[] {
  const { agreement, now } = at
  const terms = agreement.statement
  if (terms === null) return []
  const open = statements.flatMap((one): readonly Waiting[] => {
    const what = standingOf(one)
    const asked = one.items.filter(({ settled, answered }) => settled?.outcome === 'referred' && answered === null)
    const referred = asked.map(({ settled }) => settled?.at).filter((time) => time !== undefined)
    return [
      ...(what === 'signed'
        ? []
        : [waiting(one.week, what, sinceOf(one, what, terms.zone), openItems(one).length, at)]),
      ...(referred.length > 0 ? [waiting(one.week, 'referred', earliest(referred), asked.length, at)] : []),
    ]
  })
  const next = nextWeek(statements, now, terms.zone)
  const owed = statements.length > 0 ? next : begun === null ? null : weekOf(dayOf(begun, terms.zone))
  if (next === null || owed === null || owed > next) return open
  const more = statements.length > 0 ? weeksFrom(next, lastEnded(now, terms.zone)) - 1 : 0
  return [...open, waiting(owed, 'not-drawn-up', endOf(owed, terms.zone), more, at)]
}

/** Since when a statement stands as it does. */
function sinceOf(one: Statement, what: Standing, zone: string): Instant {
  const end = endOf(one.week, zone)
  const pair = pairOf(one)
  const told = one.theirs.find(({ version }) => version === pair?.own.version)
  switch (what) {
    case 'ours-lacks':
      return end
    case 'theirs-lacks':
      return one.ours.at(-1)?.at ?? end
    case 'to-sign':
      return latest(one.ours.at(-1)?.at ?? end, told?.at ?? end)
    case 'they-sign':
      return one.signed?.at ?? end
    case 'settled':
      return one.items.reduce((at, { settled }) => (settled === null ? at : latest(at, settled.at)), end)
    default:
      return one.disagreed.at(-1)?.at ?? end
  }
}

const latest = (a: Instant, b: Instant): Instant => (isAfter(a, b) ? a : b)
