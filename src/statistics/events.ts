import { z } from 'zod'

/** Figures released by a named officer: the file as published, word for word. One stream for a node. */
export const releaseId = z.string().regex(/^\d{4}-W\d{2}-\d{1,3}$/)
export const weekField = z.string().regex(/^\d{4}-W\d{2}$/)

export const statisticsEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('statistics-released'),
    /** The last week in it, and which release of that week it is. */
    release: releaseId,
    until: weekField,
    /** Canonical JSON (RFC 8785), with the definitions the figures were made by. */
    file: z.string().min(2).max(2_000_000),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    reasons: z.string().optional(),
  }),
])
export type StatisticsEvent = z.infer<typeof statisticsEvent>
