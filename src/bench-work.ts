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

/** Each worker raises a barrier and lifts it, on a case of its own, changed for a fresh one when it is as long as real ones get. */
export async function raiseAndLift(bench: Bench, workers: number): Promise<Turn> {
  const { platform } = bench
  const own = await Promise.all(
    Array.from({ length: workers }, async () => ({ case: await readyCase(bench), turns: 0, barrier: '' })),
  )
  return async (worker) => {
    const mine = own[worker]
    if (mine === undefined) throw new RangeError(`there is no worker ${worker}`)
    mine.turns++
    if (mine.turns % 40 === 0) {
      mine.case = await readyCase(bench)
      mine.barrier = ''
    }
    if (mine.barrier === '') {
      const id = token()
      mine.barrier = id.slice(0, 8)
      const says = 'The High Court ordered that the claimant is not to be removed until further order.'
      await run({ ...platform, token: () => id }, raise, {
        case: mine.case,
        kind: 'injunction',
        says,
        reference: 'CO/1234/2025',
      })
    } else {
      const lifting = {
        case: mine.case,
        barrier: mine.barrier,
        document: 'Order of 3 October 2025',
        reasons: 'The court discharged its order.',
      }
      mine.barrier = ''
      await run(platform, lift, lifting)
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

/** A case with the facts a case has by the time barriers come: registered, requested, accepted, letters served. */
async function readyCase({ platform, landing }: Bench): Promise<string> {
  const { stream } = await run(platform, register, person(landing))
  const reference = stream.slice('case:'.length)
  const letter = { case: reference, method: 'in-person' as const, place: 'GB-ENG' as const, language: 'ti' }
  await run(platform, findAge, { case: reference, age: 'adult', authority: 'Home Office', reasons: 'Documents seen.' })
  await run(platform, sendRequest, { case: reference })
  const code = platform.agreement.answers.find(({ outcome }) => outcome === 'accepted')?.code ?? ''
  await run(platform, recordAnswer, { case: reference, code, answeredAt: clock.now() })
  await run(platform, serve, { ...letter, template: 'notice-of-intent' })
  await run(platform, serve, { ...letter, template: 'removal-notice', destination: 'France' })
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
  fromFrance: 'shown',
  fromFranceEvidence: 'Radar track of the craft.',
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
    earlierPerson: null,
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
