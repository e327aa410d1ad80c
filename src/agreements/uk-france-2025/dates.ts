import type { Day, Instant } from '../../core/brand.ts'

/** The dates of this agreement, each once. `problemsOf` (law/coverage.ts) proves that every one exists. */

/** When every source of this folder was last looked at. */
export const checkedOn = '2026-11-22' as Day

/** 6 August 2025, 00:00 in London: entry into force (law dossier, chronology). By then it was 6 August in Paris too. */
export const schemeStarts = '2025-08-05T23:00:00Z' as Instant

/** The end of 11 June 2026, as signed (TR-76): in Paris, where midnight comes first (CAL-02). */
export const signedEnd = '2026-06-11T22:00:00Z' as Instant

/** The end of 31 October 2026 in Paris: our reading OP-01 of "into the autumn", no instrument seen. */
export const extendedEnd = '2026-10-31T23:00:00Z' as Instant

/** 20 November 2023, 00:00 in London: ss 10A to 10E commenced, priority removal notices apart (NOT-02). */
export const noticesCommenced = '2023-11-20T00:00:00Z' as Instant

/** 23 May 2024, 00:00 in London: day of the written answer that states the practice (INAD-07). */
export const intentAnswered = '2024-05-22T23:00:00Z' as Instant

/** 17 September 2025, 20:24 in London: reconsideration of negative decisions withdrawn (NRM-07). */
export const reconsiderationWithdrawn = '2025-09-17T19:24:00Z' as Instant

/** 11 June 2026, 00:00 in London: the letter that reports the amendment was public that day (TR-08a, reading OP-26). */
export const reentryFrom = '2026-06-10T23:00:00Z' as Instant

/** 11 June 2026, 00:00 in London: nobody outside the governments could know of the extension before (TR-76). */
export const extensionKnown = '2026-06-10T23:00:00Z' as Instant
