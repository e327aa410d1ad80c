import { z } from 'zod'
import type { Instant } from '../src/core/brand.ts'
import { knownInstant } from '../src/core/calendar.ts'
import type { Actor, Aggregate, CommandDefinition, Recorded } from '../src/law/decision.ts'
import type { Agreement, Party } from '../src/law/law.ts'
import { refuse } from '../src/law/refuse.ts'
import { standingClock } from '../src/platform/clock.ts'
import type { Database } from '../src/platform/database.ts'
import type { Platform } from '../src/platform/handle.ts'
import { type Addition, stamp } from '../src/platform/store.ts'

/** A small stream of its own, for tests of what every stream stands on: a tally of marks, some of them told to the other state. */
const tallyEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('marked'), mark: z.int() }),
  z.object({ type: z.literal('told'), words: z.array(z.string()) }),
  z.object({ type: z.literal('wiped') }),
])
export type TallyEvent = z.infer<typeof tallyEvent>
export type Tally = { readonly facts: number; readonly marks: readonly number[]; readonly told: number }

/** Rows: the sum, and one for each mark until it is wiped. Messages: one for each word told. */
export const tallies: Aggregate<Tally, TallyEvent> = {
  name: 'tally',
  event: tallyEvent,
  initial: { facts: 0, marks: [], told: 0 },
  evolve: (state, { event }) => {
    const facts = state.facts + 1
    if (event.type === 'marked') return { ...state, facts, marks: [...state.marks, event.mark] }
    if (event.type === 'told') return { ...state, facts, told: state.told + event.words.length }
    return { ...state, facts, marks: [] }
  },
  rows: ({ facts, marks }, stream) => [
    {
      view: 'tally',
      key: stream,
      ix: facts === 0 ? 'new' : 'used',
      data: { facts, sum: marks.reduce((sum, mark) => sum + mark, 0) },
    },
    ...[...new Set(marks)].map((mark) => ({ view: 'tally-mark', key: String(mark), ix: stream, data: { mark } })),
  ],
  outgoing: (_, __, { event }) =>
    event.type === 'told'
      ? event.words.map((word) => ({ kind: 'word', about: 'tally', body: { word }, safety: word === 'stop' }))
      : [],
}

export const tallyStream = (reference: string): string => `tally:${reference}`
const base = { tally: z.string() }

const defined = <C extends { tally: string }>(
  name: string,
  schema: z.ZodType<C>,
  decide: CommandDefinition<Tally, TallyEvent, C, undefined>['decide'],
): CommandDefinition<Tally, TallyEvent, C, undefined> => ({
  name,
  schema,
  aggregate: tallies,
  stream: ({ tally }) => tallyStream(tally),
  decide,
})

const words = (text: string) => ({ en: text, fr: text })

/** Marks the tally, unless the mark is below zero. */
export const mark = defined('tally/mark', z.strictObject({ ...base, mark: z.int() }), (_, command, { now }) =>
  command.mark < 0
    ? { refusals: [refuse('below-zero', words('No marks below zero.'), 'mark')] }
    : { facts: [{ occurredAt: now, event: { type: 'marked', mark: command.mark } }] },
)
/** Says words to the other state. */
export const tell = defined(
  'tally/tell',
  z.strictObject({ ...base, words: z.array(z.string()) }),
  (_, command, { now }) => ({
    facts: [{ occurredAt: now, event: { type: 'told', words: command.words } }],
  }),
)
export const wipe = defined('tally/wipe', z.strictObject(base), (_, __, { now }) => ({
  facts: [{ occurredAt: now, event: { type: 'wiped' } }],
}))
/** Marks the tally with something that may be there once in the whole record. */
export const claim = defined('tally/claim', z.strictObject({ ...base, what: z.string() }), (_, command, { now }) => ({
  facts: [{ occurredAt: now, event: { type: 'marked', mark: 1 } }],
  claims: [{ kind: 'thing', key: command.what, refusal: refuse('taken', words('Somebody has this already.')) }],
}))

export const clerk: Actor = { id: 'clerk', name: 'A Clerk', role: 'caseworker', party: 'GB' }
export const noon: Instant = knownInstant('2025-11-20T12:00:00Z')

/** Two states and nothing agreed: enough where no rule is asked. */
const party = (code: string): Party => {
  const name = words(code)
  const forms = { the: name, in: name, to: name, of: name, from: name }
  return { party: code, name, desk: name, forms, language: 'en', zone: 'UTC', places: ['XX'] }
}
export const emptyAgreement: Agreement = {
  id: 'empty',
  title: words('Empty'),
  returning: party('GB'),
  receiving: party('FR'),
  validity: [],
  provisions: {},
  subjects: [],
  periods: {},
  readings: {},
  calendars: {},
  grounds: {},
  conditions: {},
  parts: {
    validity: '',
    scopeStart: '',
    suspensionNotice: null,
    terminationNotice: null,
    scope: '',
    directRoute: '',
    adult: '',
    unaccompaniedMinor: '',
    ageDispute: '',
    requestLimit: null,
    requestTooLate: null,
    requestTarget: null,
    answerAim: null,
    answerLimit: null,
    transferLimit: null,
    noPersonalDataBack: null,
    dataNeeded: null,
    intentHeld: null,
    intentInCommunity: null,
    connection: null,
    removalNotice: null,
    noticeLength: null,
    otherDestination: null,
    repeatRemoval: null,
    treatment: '',
    recoveryPeriod: null,
    outage: null,
    keyOverlap: null,
    oneForOne: '',
  },
  barriers: {},
  letters: {},
  letterTexts: {},
  answers: [],
  personalData: {},
  takingBack: null,
  counted: { rule: '', nationalities: null, says: words('Everybody') },
  statement: null,
  balance: { rule: '', band: null },
  confirmation: { required: false, rule: '', readings: [], givenBy: words('the duty lead') },
  secondOfficer: {
    inadmissible: { required: false, by: [], rule: '', readings: [] },
    certified: { required: false, by: [], rule: '', readings: [] },
  },
  admission: null,
  safeguards: null,
  courts: null,
  detention: null,
}

/** A node's platform on `database`, its clock standing at noon, its tokens counted. */
export function platformOn(database: Database, agreement = emptyAgreement) {
  let tokens = 0
  let posted = 0
  const clock = standingClock(noon)
  const platform: Platform = {
    database,
    clock,
    agreement,
    token: () => String(++tokens).padStart(26, '0'),
    posted: () => {
      posted++
    },
  }
  return { platform, clock, posted: () => posted }
}

/** Facts as an addition to the store, with the rows given; the key is the answer's. */
export function addition(
  stream: string,
  version: number,
  events: readonly TallyEvent[],
  key: string,
  rest: Partial<Addition<TallyEvent>> = {},
): Addition<TallyEvent> & { readonly facts: readonly Recorded<TallyEvent>[] } {
  const facts = stamp(
    events.map((event) => ({ event, occurredAt: noon })),
    { stream, version, recordedAt: knownInstant('2025-11-20T13:00:00Z'), actor: clerk, lawVersion: 'empty@none' },
  )
  return {
    stream,
    facts,
    cause: key,
    rows: [],
    gone: [],
    outgoing: [],
    telling: [],
    claims: [],
    answer: { key, command: 'tally/mark', digest: 'digest', answer: { outcome: 'accepted' }, at: noon },
    ...rest,
  }
}
