import type { Kind } from './messages.ts'
import { statementSamples } from './statement-kinds.ts'

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
  'draw-commit': {
    body: {
      list: {
        fixedAt: '2026-03-02T09:00:00Z',
        places: 5,
        owed: 0,
        groups: 3,
        persons: 6,
        root: '0d5c8a2fbb52cb7c2c7a63d0f8f1f6d1d9c67e6f2b1de4a8a6a1c3f0b7e5d421',
        shares: [{ class: 1, groups: 3, persons: 6, taken: 3 }],
        beacon: null,
      },
      commitment: '5a1f0c3e9b7d2468ace013579bdf2468ace013579bdf02468ace13579bdf0246',
      committedAt: '2026-03-02T09:00:01Z',
    },
  },
  'draw-reveal': {
    body: {
      secret: '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
      revealedAt: '2026-03-02T09:00:05Z',
    },
  },
  'draw-done': {
    body: {
      seed: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
      order: '2c624232cdd221771294dfbb310aca000a0df6ac8b66b696d90ef06fdefb64a3',
      groups: 3,
      persons: 6,
      overshoot: 1,
      signature: null,
      drawnAt: '2026-03-02T09:00:07Z',
    },
  },
  'draw-void': { body: { code: 'not-revealed', voidedAt: '2026-03-03T10:00:00Z' } },
  suspension: { body: { from: '2026-04-10T00:00:00Z', notifiedAt: '2026-04-01T12:00:00Z' } },
  termination: { body: { from: '2026-05-10T00:00:00Z', notifiedAt: '2026-04-01T12:00:00Z' } },
  ...statementSamples,
  needs: {
    body: { number: 1, statedAt: '2026-03-19T20:00:00Z' },
    personal: { medical: 'Insulin twice a day; none left on arrival.', languages: ['ti'], escort: 'same-sex' },
  },
  'return-decided': { body: { number: 1, outcome: 'agreed', code: 'B1', decidedAt: '2026-03-24T15:00:00Z' } },
  returned: {
    body: { token: '3F7WZ0K9Q2M5N8R1T4V6X0Y2B3', effectiveOn: '2026-03-27', returnedAt: '2026-03-27T11:15:00Z' },
  },
  'return-asked': { body: { number: 1, code: 'R1', askedAt: '2026-03-23T10:30:00Z' } },
  outage: { body: { from: '2026-03-24T10:02:00Z', until: '2026-03-26T07:41:30.500Z' } },
  'key-change': {
    body: {
      added: [
        {
          use: 'enc',
          x: 'r1LfVg-lVE4Q6m6jPjzF0wCstfWM4esMmKMEepM2xLo',
          proof: { mac: '9bJ0nFoZAQfMlnCq9QG7cBTVvZlQpDRtPmpCj0HGMVA' },
        },
      ],
      retired: [],
      changedAt: '2026-03-27T09:00:00Z',
    },
  },
  'key-word': {
    body: {
      outcome: 'confirmed',
      fingerprints: ['P3rnQg0Nscy6oXdlxQHM8Pjf25XZe4CZv0WxAwfe5ZY'],
      saidAt: '2026-03-27T10:30:00Z',
    },
  },
}
