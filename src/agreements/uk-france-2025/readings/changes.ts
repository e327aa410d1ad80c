import type { Text } from '../../../core/brand.ts'
import type { Agreement, Amendment, Period, PeriodVersion } from '../../../law/law.ts'
import { answers } from '../answers.ts'
import { reconsiderationWithdrawn } from '../dates.ts'
import { letters } from '../letters.ts'
import { periods } from '../periods.ts'
import { never } from './life.ts'

/** What the data become under a reading, worked out from the data themselves: a number stands in one place only. */

/** The same change to every period that rests on a reading; `null` leaves a period as it is. */
const toPeriods = (reading: string, change: (period: Period) => Partial<Period> | null): Amendment => ({
  periods: Object.fromEntries(
    Object.entries(periods).flatMap(([key, period]) => {
      const changed = period.readings.includes(reading) ? change(period) : null
      return changed === null ? [] : [[key, changed]]
    }),
  ),
})

/** Day one is the day after the event (CAL-02). */
export const fromTheDayAfter: Amendment = toPeriods('CAL-02', ({ dayOne }) =>
  dayOne === 'day-after' ? null : { dayOne: 'day-after' },
)

/** One zone where those of both states count; a duty of one state alone keeps the clock of that state (CAL-02). */
export const inZone = (zone: string): Amendment =>
  toPeriods('CAL-02', ({ zones }) => (zones.length > 1 && zones.includes(zone) ? { zones: [zone] } : null))

/** Both at once: the day after the event is day one, and one zone where those of both states count (CAL-02). */
export const fromTheDayAfterIn = (zone: string): Amendment =>
  toPeriods('CAL-02', ({ dayOne, zones }) => {
    const oneZone = zones.length > 1 && zones.includes(zone)
    if (dayOne === 'day-after' && !oneZone) return null
    return { dayOne: 'day-after', ...(oneZone ? { zones: [zone] } : {}) }
  })

/** Months end on the same-numbered day (CAL-03). */
export const onTheSameDay: Amendment = toPeriods('CAL-03', ({ unit }) =>
  unit === 'month' ? { monthsEnd: 'same-day' } : null,
)

/** A note with a sentence added to it: what was said of the number stays true. */
const adding = (note: Text | undefined, more: Text): Text =>
  note === undefined ? more : { en: `${note.en} ${more.en}`, fr: `${note.fr} ${more.fr}` }

const ninety: Text = { en: 'Three months read as 90 days (CAL-03).', fr: 'Trois mois lus comme 90 jours (CAL-03).' }

const inDays = ({ note, ...version }: PeriodVersion): PeriodVersion => ({
  ...version,
  value: version.value === null ? null : 90,
  certainty: 'B',
  note: adding(note, ninety),
})

/** Three months are 90 calendar days (CAL-03). Periods of another number of months stay as they are. */
export const ninetyDays: Amendment = toPeriods('CAL-03', ({ unit, versions }) =>
  unit === 'month' && versions.every(({ value }) => value === 3 || value === null)
    ? { unit: 'calendar-day', versions: versions.map(inDays) }
    : null,
)

/** The time for reconsideration was never withdrawn, and the letter that promises it is still the one to use (OP-18). */
export const reconsiderationGoesOn: Amendment = {
  ...toPeriods('OP-18', ({ versions }) => ({
    versions: versions.filter(({ value }) => value !== null).map(({ until: _, ...open }) => open),
  })),
  letters: Object.fromEntries(
    Object.entries(letters)
      .map(([key, { current }]) => [key, current] as const)
      .filter(([, current]) => [current?.from, current?.until].includes(reconsiderationWithdrawn))
      .map(([key, current]) => [key, { current: current?.from === undefined ? { until: never } : { from: never } }]),
  ),
}

/** Fourteen days, as the schedule stands in the copy that was read (OP-19). */
export const fourteenDays: Amendment = toPeriods('OP-19', ({ versions }) => ({
  versions: versions.map((version) => ({
    ...version,
    value: 14,
    sources: ['https://www.legislation.gov.uk/ukpga/2016/19/schedule/10'],
    note: adding(version.note, {
      en: 'Here read as 14, as the schedule stood in the copy seen (OP-19).',
      fr: 'Ici lu comme 14, selon l’annexe telle que consultée (OP-19).',
    }),
  })),
}))

const threat = 'TR-32'

/** Three codes for a threat, and none for public health (OP-07). */
export const withoutHealth: Agreement['answers'] = answers.filter(({ code }) => code !== 'N5')

/** One code for every threat: the first of them, in words that cover all (OP-07). */
export const oneThreat: Agreement['answers'] = answers
  .filter(({ code, rule }) => rule !== threat || code === answers.find((one) => one.rule === threat)?.code)
  .map((answer) =>
    answer.rule === threat
      ? { ...answer, title: { en: 'Refused: held to be a threat', fr: 'Refusée : menace retenue' } }
      : answer,
  )

/** So many days to answer a question about an application (PR-16). */
export const answerWithin = (days: number): Amendment => numbered('PR-16', days)

/** How many hours an old key stays good beside the new (PR-42). */
export const keysBeside = (hours: number): Amendment => numbered('PR-42', hours)

/** Another number in every period that rests on a reading. */
function numbered(reading: string, value: number): Amendment {
  return toPeriods(reading, ({ versions }) => ({ versions: versions.map((version) => ({ ...version, value })) }))
}

/** So many days to answer the invitation (OP-40). */
export const invitationOf = (days: number): Amendment => {
  const period = periods['IN-01/invitation']
  if (period === undefined) throw new Error('There is no time to answer the invitation.')
  return { periods: { 'IN-01/invitation': { versions: period.versions.map((one) => ({ ...one, value: days })) } } }
}
