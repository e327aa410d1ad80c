import type { Instant } from '../../core/brand.ts'

/** Dates of the law around the agreement, each once. */

/** 2 December 2025, 00:00 in London: day of the Border Security, Asylum and Immigration Act 2025 (law dossier, chronology). */
export const borderActPassed = '2025-12-02T00:00:00Z' as Instant

/** 19 June 2026, 00:00 in London: whoever holds personal data must have a route for complaints (DP-07). */
export const complaintsRouteStarts = '2026-06-18T23:00:00Z' as Instant
