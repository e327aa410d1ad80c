import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { commandsOf } from './commands.ts'
import type { Instant } from './core/brand.ts'
import { knownInstant } from './core/calendar.ts'
import { particulars } from './core/fields.ts'
import { matchKeys } from './core/likeness.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import type { Platform } from './platform/handle.ts'

/**
 * Cases by the thousand, for measuring and for racing: one is decided by the real commands, and its rows are copied in the
 * database under fresh references, names and tokens. A copy cannot be told from a case that was itself decided.
 */

/** A platform whose clock can be set to the hour of each step. */
export type Setting = Platform & { readonly clock: Clock & { readonly set: (instant: Instant) => void } }

/** Departure of the flights here; boarding is open an hour before. */
export const departs = knownInstant('2025-09-17T08:00:00Z')
/** The evening before, when orders come. */
export const theNightBefore = knownInstant('2025-09-16T21:00:00Z')

const letter = { method: 'in-person', place: 'GB-ENG', language: 'English' } as const

/** What happens to a person from the registration on, up to a confirmed seat: when, by whose hand, which command, with what. */
const life: readonly (readonly [at: string, role: string, command: string, input: object])[] = [
  ['2025-08-14T09:00:00Z', 'caseworker', 'letters/serve', { template: 'notice-of-intent', ...letter }],
  ['2025-08-15T10:00:00Z', 'caseworker', 'readmission/send-request', {}],
  [
    '2025-09-04T12:00:00Z',
    'other-state',
    'readmission/record-answer',
    { code: 'A1', answeredAt: '2025-09-04T12:00:00Z' },
  ],
  [
    '2025-09-05T09:00:00Z',
    'caseworker',
    'readmission/decide-inadmissibility',
    { outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' },
  ],
  ['2025-09-05T09:30:00Z', 'caseworker', 'readmission/confirm-no-human-rights-claim', { reasons: 'File checked.' }],
  [
    '2025-09-08T10:00:00Z',
    'caseworker',
    'letters/serve',
    { template: 'removal-notice', destination: 'Paris CDG', ...letter },
  ],
  [
    '2025-09-08T10:05:00Z',
    'caseworker',
    'letters/serve',
    { template: 'departure-details', destination: 'Paris CDG', departsAt: departs, ...letter },
  ],
]

/** Gives one command under a key of its own as somebody in a role, and expects it to be accepted; answers the reference. */
export async function give(platform: Platform, role: string, name: string, input: object): Promise<string> {
  const command = commandsOf(platform.agreement.id).get(name)
  if (command === undefined) throw new Error(`There is no command ${name}.`)
  const { party } = platform.agreement.returning
  const actor = { id: `bench-${role}`, name: role, role, party }
  const outcome = await command.run(platform, input, { actor, key: platform.token() })
  if (outcome.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
}

/** A flight to `departs`, scheduled by the real command. */
export function scheduled(platform: Setting, seats: number): Promise<string> {
  platform.clock.set(knownInstant('2025-08-13T08:00:00Z'))
  const flight = { number: 'ZZ 101', departsAt: departs, origin: 'LHR', destination: 'Paris CDG', seats }
  return give(platform, 'flight-desk', 'flights/schedule', flight)
}

/** A person registered from a landing, by the real commands. */
async function registered(platform: Setting, held: boolean): Promise<string> {
  platform.clock.set(knownInstant('2025-08-13T08:00:00Z'))
  const landing = await give(platform, 'screening-officer', 'arrivals/record-landing', {
    landedAt: '2025-08-12T17:30:00Z',
    place: 'Dover',
    people: 60,
  })
  return give(platform, 'screening-officer', 'readmission/register-person', {
    landing,
    person: { familyName: 'Benchley', givenNames: 'Zula', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
    ...(held ? { heldAt: 'Brook House' } : {}),
    screening: { language: 'Tigrinya', answers: [] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Train ticket Paris to Calais',
    age: 'adult',
    protectionClaim: 'open',
  })
}

async function living(platform: Setting, reference: string, steps: typeof life): Promise<string> {
  for (const [instant, role, name, input] of steps) {
    platform.clock.set(knownInstant(instant))
    await give(platform, role, name, { case: reference, ...input })
  }
  return reference
}

/** One case by the real commands, as far as the request to the other state, which then waits to be sent. */
export const requestedCase = async (platform: Setting): Promise<string> =>
  living(platform, await registered(platform, true), life.slice(0, 2))

/** One case decided by the real commands: everything done but the seat, or with a seat on a flight and confirmed; held, or at large. */
export async function decidedCase(platform: Setting, flight: string | null, held = true): Promise<string> {
  const reference = await living(platform, await registered(platform, held), life)
  if (flight === null) return reference
  const at = (instant: string): void => platform.clock.set(knownInstant(instant))
  at('2025-09-08T11:00:00Z')
  await give(platform, 'flight-desk', 'flights/give-seat', { case: reference, flight })
  at('2025-09-16T20:00:00Z')
  await give(platform, 'caseworker', 'flights/confirm-transfer', { case: reference, flight })
  return reference
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BATCH = 2000

/** What makes a case its own: its reference, the one both states share, the person's token and name. */
type Own = { readonly reference: string; readonly shared: string; readonly person: string; readonly name: string }

const letters = (from: string): string =>
  [...createHash('sha256').update(from).digest()].map((byte) => ALPHABET[byte % 32]).join('')

function ownOf(template: string, number: number): Own {
  const all = letters(`${template} ${number}`)
  const part = (from: number): string => all.slice(from, from + 4)
  // A family name of five letters before Z, so that the order of a name's parts is the template's.
  const name = [...all.slice(20, 25)].map((sign) => 'abcdefghijklmnopqrstuvwxy'.charAt(ALPHABET.indexOf(sign) % 25))
  return {
    reference: `${part(0)}-${part(4)}`,
    shared: `${part(8)}-${part(12)}-${part(16)}`,
    person: letters(`person ${template} ${number}`).slice(0, 26),
    name: `${name[0]?.toUpperCase()}${name.slice(1).join('')}`,
  }
}

/**
 * Copies a decided case `count` times, with its facts, its rows in every view and its answers; answers the references of
 * the copies. What it had to say to the other state is taken to have been said: the outbox is not copied.
 */
export async function copies({ query }: Database, template: string, count: number): Promise<readonly string[]> {
  const stream = `case:${template}`
  const [row] = await query(
    `select data->'state'->>'shared' as shared, data->'state'->>'personId' as person, data->'state'->'person' as particulars,
       (select max(version) from view_rows where stream = $1 and view = 'match-key') as keyed
     from view_rows where stream = $1 and view = 'case'`,
    [stream],
  )
  const born = particulars.parse(row?.particulars)
  const was = { reference: template, shared: String(row?.shared), person: String(row?.person) }
  const made: string[] = []
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => ownOf(template, first + index))
    const values = [stream, JSON.stringify(batch), was.reference, was.shared, was.person]
    for (const statement of COPY) await query(statement, values)
    await query(KEYS, [JSON.stringify(batch.flatMap((own) => foundBy(own, born))), row?.keyed])
    made.push(...batch.map(({ reference }) => reference))
  }
  return made
}

/** What a copy is found by hangs on the sound of its own name. */
const foundBy = ({ reference, shared, name }: Own, born: z.infer<typeof particulars>) =>
  [...matchKeys({ person: { ...born, familyName: name }, document: null }), `r|${reference}`, `r|${shared}`].map(
    (ix) => ({ stream: `case:${reference}`, key: `${reference}/${ix}`, ix }),
  )

/** The template's own marks in a text give way to the copy's. */
const replaced = (text: string): string =>
  [
    ['$3::text', 'c.reference'],
    ['$4::text', 'c.shared'],
    ['$5::text', 'c.person'],
    ["'Benchley'", 'c.name'],
    ["'BENCHLEY'", 'upper(c.name)'],
    ["'benchley'", 'lower(c.name)'],
  ].reduce((made, [was, is]) => `replace(${made}, ${was}, ${is})`, text)

const COPIES = 'json_to_recordset($2::json) as c(reference text, shared text, person text, name text)'
const KEYS = `insert into view_rows select k.stream, 'match-key', k.key, k.ix, $2::integer, '{}'::jsonb
  from json_to_recordset($1::json) as k(stream text, key text, ix text)`
const COPY: readonly string[] = [
  `insert into events select 'case:' || c.reference, t.version, t.type, case when t.version = 1
     then ${replaced('t.data::text')}::jsonb else t.data end, t.occurred_at, t.recorded_at, t.actor, t.law_version, t.cause
   from events t, ${COPIES} where t.stream = $1`,
  `insert into view_rows select 'case:' || c.reference, t.view, ${replaced('t.key')}, ${replaced('t.ix')}, t.version,
     ${replaced('t.data::text')}::jsonb
   from view_rows t, ${COPIES} where t.stream = $1 and t.view <> 'match-key'`,
  `insert into answers select 'case:' || c.reference, t.key, t.command, t.digest, ${replaced('t.answer::text')}::jsonb, t.answered_at
   from answers t, ${COPIES} where t.stream = $1 and $4 <> $5`,
]
