import type { Day } from '../core/brand.ts'
import { addDays, dayOfWeek, isAfter, isBefore, weekOf } from '../core/calendar.ts'
import { counted, type PlaceRow } from '../law/place.ts'
import { type DayTotals, movementsOf, series, type Totals } from '../parity/book.ts'

/** Totals at the end of an ISO week. `on`: its Sunday, or today while the week is not over. */
export type WeekTotals = DayTotals & { readonly week: string }

/** What the public may see of a book: sums by week, never by day, so that no one person's movement stands alone by date. */
export type PublicLedger = Totals & { readonly weeks: readonly WeekTotals[] }

/** The public's view of a book, from the places both states have signed. */
export function publicLedger(places: readonly PlaceRow[], today: Day): PublicLedger {
  const weeks = weekly(series(movementsOf(places.filter(counted))), today)
  const { readmitted, admitted, balance } = weeks.at(-1) ?? { readmitted: 0, admitted: 0, balance: 0 }
  return { readmitted, admitted, balance, weeks }
}

/** The last totals of each week: the weekly data on which the two head-counts are followed (TR-75). */
export function weekly(days: readonly DayTotals[], today: Day): readonly WeekTotals[] {
  const weeks = Map.groupBy(days, ({ on }) => weekOf(on))
  return [...weeks].flatMap(([week, inWeek]) => {
    const last = inWeek.at(-1)
    if (last === undefined) return []
    const sunday = addDays(last.on, 7 - dayOfWeek(last.on))
    const on = isAfter(sunday, today) && !isBefore(today, last.on) ? today : sunday
    return [{ ...last, week, on }]
  })
}
