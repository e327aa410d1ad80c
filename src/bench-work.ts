import { randomBytes } from 'node:crypto'
import { ukFrance2025 } from './agreements/uk-france-2025/agreement.ts'
import { recordLanding } from './arrivals/decide.ts'
import { lift, raise } from './barriers/decide.ts'
import { addMinutes, knownDay, knownInstant } from './core/calendar.ts'
import type { Actor, CommandDefinition } from './law/decision.ts'
import { serve } from './letters/decide.ts'
import { standingClock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import { type Accepted, handle, type Platform } from './platform/handle.ts'
import { factsOf, fold, stamp } from './platform/store.ts'
import { caseStream, cases } from './readmission/case.ts'
import { findAge, recordAnswer, sendRequest } from './readmission/decide.ts'
import { type Register, register } from './readmission/register.ts'
import { html } from './web/html.ts'
import { type Row, worklist } from './web/worklist.ts'

/** What the bench measures: the work itself. `worker` says which of those at work at once this one is. */
export type Turn = (worker: number) => Promise<unknown>

/** A day on which the agreement is in force, whatever day it is today. */
const clock = standingClock(knownInstant('2025-11-20T10:00:00Z'))
const actor: Actor = { id: 'bench', name: 'Bench', role: 'courts-desk', party: 'GB' }
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const token = (): string => [...randomBytes(26)].map((byte) => ALPHABET[byte % 32]).join('')

/** The raw limit: a row as small as one can be that still says something, committed by itself. */
export const insertRaw = (database: Database): Turn => {
  const data = JSON.stringify({ kind: 'injunction', says: 'High Court order.', reference: 'CO/1234/2025' })
  return () => database.query('insert into bench_raw values ($1, $2, $3)', [token(), 1, data])
}
export const rawTable =
  'create table bench_raw (stream text, version integer, data jsonb, primary key (stream, version))'

export type Bench = { readonly platform: Platform; readonly landing: string }

/** A node with one landing, on a database already migrated. */
export async function openBench(database: Database): Promise<Bench> {
  const platform: Platform = { database, clock, agreement: ukFrance2025, token, posted: () => undefined }
  const { stream } = await run(platform, recordLanding, landed())
  return { platform, landing: stream.slice('landing:'.length) }
}

/**
 * The commands of a case's life, one a turn, each worker on a case of its own: registered, found adult, requested,
 * accepted, two letters, then seven barriers raised and lifted, which makes a long case. Then the next case.
 */
export function liveCases(bench: Bench, workers: number): Turn {
  const lives = Array.from({ length: workers }, () => ({ case: '', turn: 0, barrier: '' }))
  return async (worker) => {
    const life = lives[worker]
    if (life === undefined) throw new RangeError(`there is no worker ${worker}`)
    const { platform } = bench
    const step = life.turn++ % (opening.length + 15)
    if (step === 0) life.case = await registered(bench)
    else if (step <= opening.length) await opening[step - 1]?.(platform, life.case)
    else if (life.barrier === '') {
      const id = token()
      life.barrier = id.slice(0, 8)
      const says = 'The High Court ordered that the claimant is not to be removed until further order.'
      const raising = { case: life.case, kind: 'injunction', says, reference: 'CO/1234/2025' }
      await run({ ...platform, token: () => id }, raise, raising)
    } else {
      const [document, reasons] = ['Order of 3 October 2025', 'The court discharged its order.']
      await run(platform, lift, { case: life.case, barrier: life.barrier, document, reasons })
      life.barrier = ''
    }
  }
}

/** Registers people from one landing: reads another stream, opens a stream, and claims that the person is registered once. */
export const registerPeople =
  ({ platform, landing }: Bench): Turn =>
  () =>
    run(platform, register, person(landing))

/** Reads a whole case and adds it up, as every page about a case does. */
export async function readCases(bench: Bench, workers: number): Promise<Turn> {
  const streams = await Promise.all(Array.from({ length: workers }, async () => caseStream(await readyCase(bench))))
  return async (worker) => fold(cases, await factsOf(bench.platform.database.query, cases, streams[worker] ?? ''))
}

/** Runs one command that has to be accepted. */
async function run<S, E extends { type: string }, C, X>(
  platform: Platform,
  definition: CommandDefinition<S, E, C, X>,
  command: C,
): Promise<Accepted> {
  const answer = await handle(platform, definition, command, { actor, key: token() })
  if (answer.outcome === 'accepted') return answer
  const why = answer.refusals.map(({ code, message }) => `${code}: ${message.en}`)
  throw new Error(`${definition.name} was refused: ${why.join(' ')}`)
}

const landed = () => ({
  landedAt: addMinutes(clock.now(), -60 * 100),
  place: 'Dover',
  jurisdiction: 'GB-ENG' as const,
  people: 40,
})

const registered = async ({ platform, landing }: Bench): Promise<string> =>
  (await run(platform, register, person(landing))).stream.slice('case:'.length)

const letter = { method: 'in-person' as const, place: 'GB-ENG' as const, language: 'ti' }

/** What happens to a case once it is registered, in order, up to the letters that start its clocks. */
const opening: readonly ((platform: Platform, reference: string) => Promise<Accepted>)[] = [
  (platform, reference) =>
    run(platform, findAge, { case: reference, age: 'adult', authority: 'Home Office', reasons: 'Documents seen.' }),
  (platform, reference) => run(platform, sendRequest, { case: reference }),
  (platform, reference) => {
    const code = platform.agreement.answers.find(({ outcome }) => outcome === 'accepted')?.code ?? ''
    return run(platform, recordAnswer, { case: reference, code, answeredAt: clock.now() })
  },
  (platform, reference) => run(platform, serve, { case: reference, ...letter, template: 'notice-of-intent' }),
  (platform, reference) =>
    run(platform, serve, { case: reference, ...letter, template: 'removal-notice', destination: 'France' }),
]

/** A case with the facts a case has by the time barriers come. */
async function readyCase(bench: Bench): Promise<string> {
  const reference = await registered(bench)
  for (const step of opening) await step(bench.platform, reference)
  return reference
}

const person = (landing: string): Register => ({
  landing,
  person: {
    familyName: `Bench ${token().slice(0, 10)}`,
    givenNames: 'Yonas',
    birthDate: knownDay('1998-04-02'),
    sex: 'male',
    nationality: 'ERI',
  },
  screening: {
    language: 'ti',
    answers: [{ question: 'How did you travel?', answer: 'By boat from the coast near Calais.' }],
  },
  ground: 'claims-protection',
  directRoute: 'shown',
  directRouteEvidence: 'Radar track of the craft.',
  age: 'adult',
  protectionClaim: 'open',
})

/** A decision that needs no engine: a barrier raised on an open case, seat and gate looked at. */
export function decideOnce(): () => unknown {
  const now = clock.now()
  const reference = '7K3M-9Q2X'
  const context = { now, agreement: ukFrance2025, actor, reference, token }
  const opened = register.decide(null, person(reference), context, {
    landing: { reference, ...landed() },
    earlier: null,
  })
  if ('refusals' in opened) throw new Error('the case to decide on did not open')
  const at = { stream: caseStream(reference), version: 0, recordedAt: now, actor, lawVersion: '' }
  const state = fold(cases, stamp(opened.facts, at))
  const command = { case: reference, kind: 'injunction', says: 'High Court order.' }
  return () => raise.decide(state, command, context, undefined)
}

/** A worklist of 200 rows as a page shows it. */
export function drawPage(): () => unknown {
  const rows: readonly Row[] = Array.from({ length: 200 }, (_, index) => ({
    cells: [
      html`<a href="/cases/${index}">7K3M-9Q${index}</a>`,
      'TESFAY, Yonas',
      'Serve removal notice',
      '14 January 2026',
      'Amara Okafor',
    ],
    tone: 'warn',
  }))
  const columns = ['Case', 'Person', 'To do', 'By', 'Who'].map((head) => ({ head: { en: head, fr: head } }))
  const list = { caption: { en: 'To do', fr: 'À faire' }, columns, rows, empty: { en: 'Nothing.', fr: 'Rien.' } }
  return () => worklist('en', list).toString()
}
