import type { Day, Instant } from '../../core/brand.ts'

/** The dates of this agreement, each once. `problemsOf` (law/coverage.ts) proves that every one exists. */

/** When every source of this folder was last looked at. */
export const checkedOn = '2026-11-23' as Day

/** 20 March 2016, 00:00 in Athens and in Istanbul: crossings from here on (ET-02). */
export const crossingsFrom = '2016-03-19T22:00:00Z' as Instant

/** 1 June 2016, 00:00 in Athens and in Istanbul: readmission of people who are not Turkish (ET-05). */
export const readmissionApplies = '2016-05-31T21:00:00Z' as Instant

/** 1 March 2020, 00:00 in Athens: our reading ET-R05 of "March 2020", the day not seen. */
export const returnsStopped = '2020-02-29T22:00:00Z' as Instant

/** 1 April 2020, 00:00 in Athens: the other reading of the same month (ET-R05). */
export const marchOver = '2020-03-31T21:00:00Z' as Instant
