import { randomBytes } from 'node:crypto'
import type { Payload } from './second-crypto.ts'

/** One message of each kind, as the second implementation says them: written from docs/protocol.md alone. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = (count: number): string => [...randomBytes(count)].map((byte) => crockford[byte % 32]).join('')
/** A reference that the two states share. */
export const shared = (): string => `${letters(4)}-${letters(4)}-${letters(4)}`
/** When all of it is said. */
export const at = '2025-09-02T09:00:00Z'
const hex = '0'.repeat(64)
/** Of the place that the handover makes. */
export const token = letters(26)
const list = {
  fixedAt: at,
  places: 5,
  owed: 0,
  groups: 3,
  persons: 6,
  root: hex,
  beacon: null,
  shares: [{ class: 1, groups: 3, persons: 6, taken: 3 }],
}

/** The body of each kind, and what of it is encrypted. */
export const bodies: Readonly<Record<string, readonly [Payload, Payload?]>> = {
  'readmission-request': [
    { number: 1, arrivedOn: '2025-09-01', requestedAt: at, ground: 'claims-protection' },
    {
      person: { familyName: 'Ésempio', givenNames: '', birthDate: '1990-01-31', sex: 'female', nationality: 'XXX' },
      languages: ['Tigrinya'],
      evidence: 'A ticket.',
    },
  ],
  'readmission-information': [{ givenAt: at }, { information: 'Spelt with an accent: É.' }],
  'transfer-notice': [{ departsAt: '2025-09-20T07:30:00Z', destination: 'CDG' }],
  'stand-down': [{ code: 'flight-cancelled', stoodDownAt: at }],
  withdrawal: [{ withdrawnAt: at }],
  handover: [{ token, effectiveOn: '2025-09-02', handedOverAt: at }],
  'admission-effective': [{ places: [{ token: letters(26) }], arrivedOn: '2025-09-02', arrivedAt: at }],
  'admission-reversed': [{ places: [{ token: letters(26) }], code: 'other-day', reversedAt: at }],
  papers: [
    { paper: letters(26), sentAt: at },
    { kind: 'report', title: 'Report', text: 'Diabetes.' },
  ],
  needs: [
    { number: 1, statedAt: at },
    { medical: 'Insulin.', languages: ['ti'], escort: 'medical' },
  ],
  'return-decided': [{ outcome: 'agreed', code: 'B1', decidedAt: at }],
  returned: [{ token, effectiveOn: '2025-09-02', returnedAt: at }],
  answer: [{ number: 1, code: 'A1', answeredAt: at }],
  receipt: [{ token, outcome: 'not-presented', receivedAt: at }],
  'admission-confirmed': [{ outcome: 'contested', code: 'not-departed', tokens: [letters(26)], confirmedAt: at }],
  'return-asked': [{ number: 1, code: 'R1', askedAt: at }],
  'place-counted': [{ token: letters(26), direction: 'readmitted', effectiveOn: '2025-09-02' }],
  'place-uncounted': [{ token: letters(26), direction: 'readmitted' }],
  'draw-commit': [{ list, commitment: hex, committedAt: at }],
  'draw-reveal': [{ secret: hex, revealedAt: at }],
  'draw-done': [{ seed: hex, order: hex, groups: 3, persons: 6, overshoot: 1, signature: null, drawnAt: at }],
  'draw-void': [{ code: 'no-beacon', voidedAt: at }],
  statement: [
    {
      ...{ week: '2025-W35', version: 1, until: '2025-08-31T22:00:00Z', previous: null, digest: hex, drawnUpAt: at },
      counts: { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 },
      cumulative: { readmitted: 0, admitted: 0, readmittedReversed: 0, admittedReversed: 0 },
    },
  ],
  'statement-lines': [{ week: '2025-W35', version: 1, part: 1, parts: 1, lines: [] }],
  'statement-settled': [
    { week: '2025-W35', version: 1, token: null, difference: 'missing', outcome: 'referred', settledAt: at },
  ],
  'statement-signed': [{ week: '2025-W35', digest: hex, signedAt: at }],
  'place-reversal': [{ token: letters(26), direction: 'readmitted', code: 'twice', decidedAt: at }],
  'committee-entry': [
    {
      ...{ entry: letters(26), kind: 'minutes', metOn: '2025-09-02', subject: 'balance', digest: hex },
      ...{ ruling: null, recordedAt: at },
    },
  ],
  outage: [{ from: '2025-09-01T08:00:00Z', until: at }],
  'key-change': [{ added: [], retired: [], changedAt: at }],
  'key-word': [{ outcome: 'refused', fingerprints: [Buffer.alloc(32, 7).toString('base64url')], saidAt: at }],
  suspension: [{ from: '2026-01-10T00:00:00Z', notifiedAt: at }],
  termination: [{ from: null, notifiedAt: at }],
}
