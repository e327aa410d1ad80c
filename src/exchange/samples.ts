import type { Kind } from './messages.ts'

/** Examples for tests, vectors and documentation. Nobody in them exists. */
export const sharedReference = '7K3M-9Q2X-B4CD'

/** One body of each kind, and a personal part where it has one: all fit their schemas. */
export const samples: Readonly<
  Record<Kind, { readonly body: Record<string, unknown>; readonly personal?: Record<string, unknown> }>
> = {
  'readmission-request': {
    body: { number: 1, arrivedOn: '2026-02-26', requestedAt: '2026-03-02T09:00:00Z', ground: 'claims-protection' },
    personal: {
      person: {
        familyName: 'Example',
        givenNames: 'Person',
        birthDate: '1990-01-31',
        sex: 'female',
        nationality: 'XXX',
      },
      languages: ['Tigrinya'],
      evidence: 'A train ticket bought on land the day before.',
    },
  },
  'readmission-information': {
    body: { givenAt: '2026-03-03T10:15:00Z' },
    personal: { information: 'The name is spelt as on the birth certificate.' },
  },
  'transfer-notice': { body: { departsAt: '2026-03-20T07:30:00Z', destination: 'CDG' } },
  'stand-down': { body: { code: 'not-to-travel', stoodDownAt: '2026-03-19T18:02:11.250Z' } },
  withdrawal: { body: { withdrawnAt: '2026-03-21T08:00:00Z' } },
  handover: {
    body: { token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3', effectiveOn: '2026-03-20', handedOverAt: '2026-03-20T09:05:00Z' },
  },
  'admission-effective': {
    body: {
      places: [{ token: '5A1B2C3D4E5F6G7H8J9K0M1N2P' }, { token: '2Q3R4S5T6V7W8X9Y0Z1A2B3C4D' }],
      arrivedOn: '2026-03-25',
      arrivedAt: '2026-03-25T14:40:00Z',
    },
  },
  'admission-reversed': {
    body: {
      places: [{ token: '5A1B2C3D4E5F6G7H8J9K0M1N2P' }],
      code: 'recorded-in-error',
      reversedAt: '2026-03-26T11:20:00Z',
    },
  },
  papers: {
    body: { paper: '6D1E2F3G4H5J6K7M8N9P0Q1R2S', sentAt: '2026-03-19T21:10:00Z' },
    personal: { kind: 'report', title: 'Report of 13 March', text: 'To be read by those who receive the person.' },
  },
  answer: { body: { number: 1, code: 'A1', answeredAt: '2026-03-09T16:00:00Z' } },
  receipt: {
    body: { token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3', outcome: 'received', receivedAt: '2026-03-20T09:20:00Z' },
  },
  'admission-confirmed': {
    body: {
      outcome: 'confirmed',
      tokens: ['3F7WZ0K9Q2M5N8R1T4V6X0Y2B3'],
      confirmedAt: '2026-03-26T09:00:00Z',
    },
  },
  'place-counted': {
    body: { token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3', direction: 'readmitted', effectiveOn: '2026-03-20' },
  },
  'place-uncounted': { body: { token: '5A1B2C3D4E5F6G7H8J9K0M1N2P', direction: 'admitted' } },
  suspension: { body: { from: '2026-04-10T00:00:00Z', notifiedAt: '2026-04-01T12:00:00Z' } },
  termination: { body: { from: '2026-05-10T00:00:00Z', notifiedAt: '2026-04-01T12:00:00Z' } },
}
