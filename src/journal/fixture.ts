import type { Instant } from '../core/brand.ts'
import type { Database } from '../platform/database.ts'
import { add } from '../platform/store.ts'

/** For tests: facts recorded as every command records them. */
export const first = '2025-11-24T09:00:00.000Z' as Instant

/** Adds so many facts to a stream, from a version on. */
export async function record(database: Database, stream: string, from: number, many: number): Promise<void> {
  const actor = { id: 'u1', name: 'Amara Okafor', role: 'caseworker', party: 'XX' }
  await add(database.query, {
    stream,
    facts: Array.from({ length: many }, (_, at) => ({
      event: { type: 'noted', text: `words ${from + at}`, amount: (from + at) / 8, at: null },
      stream,
      version: from + at,
      occurredAt: first,
      recordedAt: first,
      actor,
      lawVersion: 'one@2025-01-01T00:00:00Z',
    })),
    cause: `${stream} ${from}`,
    rows: [],
    gone: [],
    outgoing: [],
    telling: [],
    claims: [],
    answer: { key: `${stream} ${from}`, command: 'x/note', digest: '', answer: {}, at: first },
  })
}
