import { z } from 'zod'
import { toldEntry } from '../committee/events.ts'
import { momentField, tokenField } from '../core/fields.ts'
import { reversalCodes } from '../parity/events.ts'
import {
  differenceKinds,
  digestField,
  entryField,
  outcomes,
  toldField,
  versionField,
  weekField,
} from '../statement/events.ts'

const part = z.int().min(1).max(999)

/** What the two states say of a weekly statement: weeks, counts, digests, tokens, days and codes. Nowhere to write. */
export const statementKinds = {
  /** One state's count of a week, as it compares: the other answers with its own. */
  statement: {
    from: 'either',
    version: 1,
    body: z.strictObject({ week: weekField, ...toldField.shape, until: momentField, drawnUpAt: momentField }),
  },
  /** The lines behind one that is not the same as the other's, in parts. */
  'statement-lines': {
    from: 'either',
    version: 1,
    body: z.strictObject({
      week: weekField,
      version: versionField,
      part,
      parts: part,
      lines: z.array(entryField).max(200),
    }),
  },
  /** How the sender ended a difference: about the line with this token, or with `null` about the whole. */
  'statement-settled': {
    from: 'either',
    version: 1,
    body: z.strictObject({
      week: weekField,
      version: versionField,
      token: tokenField.nullable(),
      difference: z.enum(differenceKinds),
      outcome: z.enum(outcomes),
      settledAt: momentField,
    }),
  },
  /** The sender's signature on the statement with this digest. */
  'statement-signed': {
    from: 'either',
    version: 1,
    body: z.strictObject({ week: weekField, digest: digestField, signedAt: momentField }),
  },
  /** The sender has decided to give a counted place back: reversed once both have. */
  'place-reversal': {
    from: 'either',
    version: 1,
    body: z.strictObject({
      token: tokenField,
      direction: z.enum(['readmitted', 'admitted']),
      code: z.enum(reversalCodes),
      decidedAt: momentField,
    }),
  },
  /** An entry in the sender's log of the joint committee: kind, day, subject, what it orders, and the digest of its words. */
  'committee-entry': {
    from: 'either',
    version: 1,
    body: z.strictObject({ ...toldEntry.shape, recordedAt: momentField }),
  },
} as const

const counts = { readmitted: 3, admitted: 2, readmittedReversed: 0, admittedReversed: 0 }
const digest = '41f5ff6cde2bc2a9cf7c4b0a4d3ee53a47ae1cbd8f3cf50e8cfa4fe5b8f5f0c1'

/** Examples of each, for tests, vectors and documentation. */
export const statementSamples = {
  statement: {
    body: {
      week: '2026-W12',
      version: 1,
      until: '2026-03-22T23:00:00Z',
      previous: '9d4a1c3f0b7e5d4210d5c8a2fbb52cb7c2c7a63d0f8f1f6d1d9c67e6f2b1de4a',
      counts,
      cumulative: { readmitted: 40, admitted: 38, readmittedReversed: 1, admittedReversed: 0 },
      digest,
      drawnUpAt: '2026-03-23T08:30:00Z',
    },
  },
  'statement-lines': {
    body: {
      week: '2026-W12',
      version: 1,
      part: 1,
      parts: 1,
      lines: [
        { token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3', direction: 'readmitted', effectiveOn: '2026-03-20', entry: 'counted' },
      ],
    },
  },
  'statement-settled': {
    body: {
      week: '2026-W12',
      version: 1,
      token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3',
      difference: 'timing',
      outcome: 'next-week',
      settledAt: '2026-03-23T10:05:00Z',
    },
  },
  'statement-signed': { body: { week: '2026-W12', digest, signedAt: '2026-03-23T09:00:00Z' } },
  'place-reversal': {
    body: {
      token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3',
      direction: 'readmitted',
      code: 'brought-back',
      decidedAt: '2026-03-24T10:00:00Z',
    },
  },
  'committee-entry': {
    body: {
      entry: '8C1D2E3F4G5H6J7K8M9N0P1Q2R',
      kind: 'decision',
      metOn: '2026-03-20',
      subject: 'balance',
      digest,
      ruling: { what: 'pause', way: 'readmissions' },
      recordedAt: '2026-03-20T16:00:00Z',
    },
  },
}
