import type { Stage } from './seed.ts'

type Person = {
  readonly key: string
  readonly familyName: string
  readonly givenNames: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly nationality: string
  readonly language: string
  readonly age?: 'disputed'
}

const people = {
  first: {
    key: 'p1',
    familyName: 'Tesfay',
    givenNames: 'Robel',
    birthDate: '1996-02-11',
    sex: 'male',
    nationality: 'ERI',
    language: 'ti',
  },
  second: {
    key: 'p2',
    familyName: 'Rahimi',
    givenNames: 'Navid',
    birthDate: '1991-07-30',
    sex: 'male',
    nationality: 'AFG',
    language: 'prs',
  },
  third: {
    key: 'p3',
    familyName: 'Karimi',
    givenNames: 'Soran',
    birthDate: '1999-12-05',
    sex: 'male',
    nationality: 'IRQ',
    language: 'ckb',
  },
  fourth: {
    key: 'p4',
    familyName: 'Osman',
    givenNames: 'Ahmed',
    birthDate: '1994-05-17',
    sex: 'male',
    nationality: 'SDN',
    language: 'ar',
  },
  fifth: {
    key: 'p5',
    familyName: 'Moradi',
    givenNames: 'Parisa',
    birthDate: '1993-09-02',
    sex: 'female',
    nationality: 'IRN',
    language: 'fa',
  },
  sixth: {
    key: 'p6',
    familyName: 'Haile',
    givenNames: 'Filmon',
    birthDate: '2007-01-20',
    sex: 'male',
    nationality: 'ERI',
    language: 'ti',
    age: 'disputed',
  },
} as const satisfies Record<string, Person>

const HELD_AT = 'Brook House'

/** One person returned and received; one stopped by a court the night before; one whom France refused. */
export async function firstReturns(stage: Stage): Promise<void> {
  const { at, give, exchange } = stage
  at('2025-08-19 07:10')
  const landing1 = await landing(stage, 'landing-1', '2025-08-19T05:40:00Z', 12)
  const first = await register(stage, landing1, people.first)
  const second = await register(stage, landing1, people.second)
  const third = await register(stage, landing1, people.third)
  at('2025-08-20 10:00')
  for (const one of [first, second, third]) await notice(stage, one, '2025-08-20T08:30:00Z')
  at('2025-08-21 15:00')
  for (const one of [first, second, third])
    await give('gb-caseworker', 'readmission/send-request', { case: one }, `request-${one}`)
  await exchange()
  at('2025-09-02 11:00')
  await answer(stage, first, 'A1')
  await answer(stage, second, 'A1')
  await answer(stage, third, 'N8')
  await exchange()
  at('2025-09-03 10:30')
  await decisions(stage, first)
  await decisions(stage, second)
  await flown(stage, first, second)
}

/** Both have a seat; a court stops one the night before; the other is handed over and received. */
async function flown(stage: Stage, first: string, second: string): Promise<void> {
  const { at, give, exchange, reference } = stage
  at('2025-09-04 14:00')
  const flight1 = reference('gb-flights', 'flight-1')
  await give(
    'gb-flights',
    'flights/schedule',
    {
      number: 'ZZ 101',
      departsAt: '2025-09-18T08:00:00Z',
      origin: 'London Heathrow',
      destination: 'Paris CDG',
      seats: 6,
    },
    'flight-1',
  )
  for (const one of [first, second]) {
    await give('gb-flights', 'flights/give-seat', { case: one, flight: flight1 }, `seat-1-${one}`)
    await removalPapers(stage, one, '2025-09-18T08:00:00Z', '2025-09-04')
  }
  await exchange()
  at('2025-09-17 22:40')
  await give(
    'gb-courts',
    'barriers/raise',
    {
      case: second,
      kind: 'injunction',
      says: 'Removal stayed until further order; sealed order received by email.',
      reference: 'AC-2025-LON-009901',
    },
    'injunction-p2',
  )
  await exchange()
  at('2025-09-18 07:20')
  await give('gb-lead', 'flights/confirm-transfer', { case: first, flight: flight1 }, 'confirm-p1')
  at('2025-09-18 07:50')
  await give('gb-escort', 'flights/board', { case: first, flight: flight1 }, 'board-p1')
  at('2025-09-18 10:35')
  await give(
    'gb-escort',
    'flights/hand-over',
    { case: first, flight: flight1, place: 'Paris CDG, terminal 2E' },
    'handover-p1',
  )
  await exchange()
  await give(
    'fr-border',
    'reception/record-receipt',
    { shared: await stage.shared(first), place: 'Paris CDG, terminal 2E' },
    'receipt-p1',
  )
  await exchange()
}

/** Cases at every stage, for each desk to have something to do when the demonstration opens. */
export async function laterReturns(stage: Stage): Promise<void> {
  const { at, give, exchange } = stage
  at('2025-09-24 11:20')
  const landing2 = await landing(stage, 'landing-2', '2025-09-24T06:15:00Z', 31)
  const fourth = await register(stage, landing2, people.fourth)
  const fifth = await register(stage, landing2, people.fifth)
  await register(stage, landing2, people.sixth)
  at('2025-09-25 09:30')
  for (const one of [fourth, fifth]) await notice(stage, one, '2025-09-25T08:00:00Z')
  at('2025-09-26 11:00')
  await give('gb-caseworker', 'readmission/send-request', { case: fourth }, `request-${fourth}`)
  await exchange()
  at('2025-09-30 16:00')
  await give(
    'gb-flights',
    'flights/schedule',
    {
      number: 'ZZ 117',
      departsAt: '2025-10-15T06:45:00Z',
      origin: 'London Heathrow',
      destination: 'Paris CDG',
      seats: 20,
    },
    'flight-2',
  )
  at('2025-10-01 06:50')
  await landing(stage, 'landing-3', '2025-10-01T04:55:00Z', 44)
}

async function landing({ give, reference }: Stage, key: string, landedAt: string, count: number): Promise<string> {
  await give(
    'gb-screening',
    'arrivals/record-landing',
    { landedAt, place: 'Dover, Western Jet Foil', people: count, craft: 'Inflatable, 9 m' },
    key,
  )
  return reference('gb-screening', key)
}

async function register(
  { give, reference }: Stage,
  landingRef: string,
  { key, language, age, ...person }: Person,
): Promise<string> {
  await give(
    'gb-screening',
    'readmission/register-person',
    {
      landing: landingRef,
      person,
      heldAt: HELD_AT,
      screening: {
        language,
        interpreter: 'By telephone, interpreter 4471',
        answers: [
          {
            question: 'How did you travel to the United Kingdom?',
            answer: 'By train to Calais, then a boat at night from the beach.',
          },
          { question: 'Has anyone made you work or do anything against your will?', answer: 'No.' },
          { question: 'Do you have any illness or injury?', answer: 'Cold and tired, nothing else.' },
        ],
      },
      ground: 'claims-protection',
      directRoute: 'shown',
      directRouteEvidence: 'Train ticket Paris to Calais dated two days before the landing; own account.',
      age: age ?? 'adult',
      protectionClaim: 'open',
    },
    key,
  )
  return reference('gb-screening', key)
}

const notice = ({ give }: Stage, one: string, occurredAt: string): Promise<string> =>
  give(
    'gb-caseworker',
    'letters/serve',
    {
      case: one,
      template: 'notice-of-intent',
      method: 'in-person',
      place: 'GB-ENG',
      language: 'en',
      interpreter: 'By telephone, interpreter 4471',
      occurredAt,
    },
    `notice-${one}`,
  )

async function answer({ give, shared }: Stage, one: string, code: string): Promise<void> {
  await give('fr-receiving', 'reception/answer', { shared: await shared(one), code }, `answer-${one}`)
}

async function decisions({ give }: Stage, one: string): Promise<void> {
  await give(
    'gb-caseworker',
    'readmission/decide-inadmissibility',
    {
      case: one,
      outcome: 'inadmissible',
      connection: '4',
      reasons: 'Was in France for three weeks, could have claimed there and gave no reason why not.',
    },
    `inadmissible-${one}`,
  )
  await give(
    'gb-caseworker',
    'readmission/confirm-no-human-rights-claim',
    { case: one, reasons: 'Nothing raised at screening or since; file and correspondence checked today.' },
    `no-human-rights-${one}`,
  )
}

async function removalPapers({ give }: Stage, one: string, departsAt: string, day: string): Promise<void> {
  const served = {
    case: one,
    method: 'in-person',
    place: 'GB-ENG',
    language: 'en',
    interpreter: 'In person, interpreter 2210',
    destination: 'Paris CDG',
  }
  await give(
    'gb-caseworker',
    'letters/serve',
    { ...served, template: 'removal-notice', occurredAt: `${day}T13:00:00Z` },
    `removal-notice-${one}`,
  )
  await give(
    'gb-caseworker',
    'letters/serve',
    { ...served, template: 'departure-details', departsAt, occurredAt: `${day}T13:00:00Z` },
    `departure-${one}`,
  )
}
