import { demonstrationUser } from '../access/demonstration.ts'
import { candidatesFor } from '../admission/matches.ts'
import { questionIdsOf, termsOf } from '../admission/terms.ts'
import type { Instant } from '../core/brand.ts'
import { addMinutes } from '../core/calendar.ts'
import { admissions } from '../demonstration/admissions.ts'
import { firstReturns } from '../demonstration/returns.ts'
import type { Stage } from '../demonstration/seed.ts'
import type { Actor } from '../law/decision.ts'
import type { Database } from '../platform/database.ts'
import { freshReference } from '../platform/handle.ts'
import { statementOf } from '../statement/view.ts'
import type { Machine } from './machine.ts'
import type { Time } from './time.ts'

/**
 * What every run begins with: people at the points from which messages follow. Given by the real commands, once; then kept
 * in tables beside the real ones, so that each run begins with the same record.
 */
export type Beginning = {
  /** Cases to be asked for. */
  readonly asking: readonly string[]
  /** Cases accepted, decided and noticed, a flight leaving today. */
  readonly leaving: readonly string[]
  readonly flight: string
  /** A family admitted, counted by both: its application, what the two states call it, its people. */
  readonly family: { readonly application: string; readonly shared: string; readonly people: readonly string[] }
  readonly shared: Readonly<Record<string, string>>
}

/** When every run begins: two hours before the week ends, four before the flight leaves. */
export const begins = '2025-10-19T20:00:00Z' as Instant
const departsAt = '2025-10-20T00:00:00Z' as Instant
/** The week whose last hours these are: its statement rests on that of the week before, which both have signed. */
export const week = '2025-W42'
export const weekEnds = '2025-10-19T22:00:00Z' as Instant

/** The people of the demonstration, and those who apply. */
export const userOf = (who: string): Actor =>
  demonstrationUser(who.startsWith('fr-') ? 'FR' : 'GB', who) ??
  (who === 'system'
    ? { id: 'system', name: 'Paripassu', role: 'system', party: 'GB' }
    : { id: who, name: 'Applicant', role: 'applicant', party: 'portal' })

/** Plays what comes before every run. The line is fair and nothing stops. */
export async function playBeginning(time: Time, machines: readonly Machine[]): Promise<Beginning> {
  const stage = stageOn(time, machines)
  await firstReturns(stage)
  await admissions(stage)
  const asking: string[] = []
  const leaving: string[] = []
  stage.at('2025-09-25 09:00')
  const flight = await scheduled(stage)
  for (const name of ['Adan', 'Bilal', 'Chiara']) leaving.push(await registered(stage, name, '2025-09-25T06:00:00Z'))
  for (const one of leaving) await served(stage, one, 'notice-of-intent', {})
  stage.at('2025-09-26 10:00')
  for (const one of leaving) await stage.give('gb-caseworker', 'readmission/send-request', { case: one }, `ask-${one}`)
  await stage.exchange()
  stage.at('2025-09-30 10:00')
  for (const one of leaving) {
    const answer = { shared: await stage.shared(one), code: 'A1' }
    await stage.give('fr-receiving', 'reception/answer', answer, `answer-${one}`)
  }
  await stage.exchange()
  stage.at('2025-10-04 10:00')
  for (const one of leaving) {
    const found = { case: one, outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' }
    await stage.give('gb-caseworker', 'readmission/decide-inadmissibility', found, `found-${one}`)
    const none = { case: one, reasons: 'File checked.' }
    await stage.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', none, `none-${one}`)
    await served(stage, one, 'removal-notice', { destination: 'CDG' })
    await served(stage, one, 'departure-details', { destination: 'CDG', departsAt })
  }
  stage.at('2025-10-14 09:00')
  for (const name of ['Dario', 'Elif', 'Farid']) {
    const one = await registered(stage, name, '2025-10-13T06:00:00Z')
    asking.push(one)
    await served(stage, one, 'notice-of-intent', {})
  }
  await stage.exchange()
  await waitingToBeDrawn(stage)
  await statementSigned(stage, '2025-W41')
  const all = [...asking, ...leaving]
  const shared = Object.fromEntries(await Promise.all(all.map(async (one) => [one, await stage.shared(one)] as const)))
  const application = freshReference('seed:a1', 'applicant:new')
  const [row] = await stage.unitedKingdom.platform.database.query(
    "select key from view_rows where view = 'application-shared' and stream = $1",
    [`application:${application}`],
  )
  const family = { application, shared: String(row?.key), people: ['main', 'p1', 'p2'] }
  return { asking, leaving, flight, family, shared }
}

function stageOn(time: Time, machines: readonly Machine[]): Stage {
  const [returning, receiving] = machines.map((machine) => machine.life()?.node)
  if (returning === undefined || receiving === undefined) throw new Error('A node did not start.')
  const nodeOf = (who: string) => (who.startsWith('fr-') ? receiving : returning)
  const exchange = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      for (const node of [returning, receiving]) await node.settled()
      await time.sleep(2_000)
    }
  }
  return {
    unitedKingdom: returning,
    france: receiving,
    at: (text) => time.moveTo(addMinutes(`${text.replace(' ', 'T')}:00Z` as Instant, -60)),
    give: async (who, command, input, key) => {
      const outcome = await nodeOf(who).desk.run(userOf(who), command, input, `seed:${key}`)
      if (outcome.outcome !== 'accepted') throw new Error(`${command} (${key}): ${JSON.stringify(outcome)}`)
      return outcome.stream
    },
    exchange,
    reference: (who, key) => freshReference(`seed:${key}`, userOf(who).id),
    shared: async (reference) => sharedOf(returning.platform.database, reference),
  }
}

/** What the two states call a case. */
async function sharedOf(database: Database, reference: string): Promise<string> {
  const [row] = await database.query(
    "select data->'state'->>'shared' as shared from view_rows where stream = $1 and view = 'case'",
    [`case:${reference}`],
  )
  return String(row?.shared)
}

async function scheduled({ give, reference }: Stage): Promise<string> {
  const flight = { number: 'ZZ 200', departsAt, origin: 'LHR', destination: 'CDG', seats: 6 }
  await give('gb-flights', 'flights/schedule', flight, 'run-flight')
  return reference('gb-flights', 'run-flight')
}

async function registered({ give, reference }: Stage, name: string, landedAt: string): Promise<string> {
  await give('gb-screening', 'arrivals/record-landing', { landedAt, place: 'Dover', people: 3 }, `landing-${name}`)
  const person = { familyName: 'Testa', givenNames: name, birthDate: '1995-03-04', sex: 'male', nationality: 'UTO' }
  await give(
    'gb-screening',
    'readmission/register-person',
    {
      landing: reference('gb-screening', `landing-${name}`),
      person,
      heldAt: 'Brook House',
      screening: { language: 'Tigrinya', answers: [] },
      ground: 'claims-protection',
      directRoute: 'shown',
      directRouteEvidence: 'Ticket',
      age: 'adult',
      protectionClaim: 'open',
    },
    `person-${name}`,
  )
  return reference('gb-screening', `person-${name}`)
}

/** Somebody who may be drawn, and a place for them. */
async function waitingToBeDrawn({ give, unitedKingdom }: Stage): Promise<void> {
  const application = freshReference('seed:a3', 'applicant:new')
  for (const question of questionIdsOf(termsOf(unitedKingdom.platform.agreement))) {
    const answer = { application, question, answer: 'yes', evidence: 'Form and documents', reasons: 'Nothing found.' }
    await give('gb-admissions', 'admission/answer-question', answer, `a3-${question}`)
  }
  for (const { person, sighting, open } of await candidatesFor(unitedKingdom.platform.database.query, application)) {
    const said = { application, person, other: sighting.id, decision: 'not-same', reasons: 'Photographs compared.' }
    if (open) await give('gb-admissions', 'admission/decide-match', said, `match-${sighting.id}`)
  }
  const eligible = { application, reasons: 'Every condition is met.' }
  await give('gb-admissions', 'admission/find-eligible', eligible, 'eligible-a3')
  const more = { window: '1', places: 1, reasons: 'One more place.' }
  await give('gb-admissions', 'windows/release', more, 'release-2')
}

/** A week both states have drawn up and signed. */
async function statementSigned({ give, exchange, unitedKingdom }: Stage, of: string): Promise<void> {
  for (const who of ['gb-lead', 'fr-lead'])
    await give(who, 'statement/draw-up', { week: of, version: 1 }, `draw-up-${who}`)
  await exchange()
  const digest = (await statementOf(unitedKingdom.platform.database.query, of))?.ours.at(-1)?.digest
  for (const who of ['gb-lead', 'fr-lead']) await give(who, 'statement/sign', { week: of, digest }, `sign-${who}`)
  await exchange()
}

const served = ({ give }: Stage, one: string, template: string, more: object): Promise<string> => {
  const letter = { case: one, template, method: 'in-person', place: 'GB-ENG', language: 'English', ...more }
  return give('gb-caseworker', 'letters/serve', letter, `${template}-${one}`)
}

/** What no run changes: which migrations were applied, and photographs. */
const UNCHANGED = ['migrations', 'files']

/** Keeps a record as it stands, beside itself. */
export async function keepRecord({ query }: Database): Promise<void> {
  const rows = await query('select tablename::text as name from pg_tables where schemaname = current_schema()')
  const names = rows.map(({ name }) => String(name)).filter((name) => !UNCHANGED.includes(name))
  for (const name of names) await query(`create table kept_${name} as table ${name}`)
}

/** Puts a record back as it was kept. */
export async function putBack({ transaction }: Database): Promise<void> {
  await transaction(async (query) => {
    const rows = await query("select substr(tablename, 6) as name from pg_tables where tablename like 'kept\\_%'")
    await query(`truncate ${rows.map(({ name }) => String(name)).join(', ')}`)
    for (const { name } of rows)
      await query(`insert into ${String(name)} overriding system value select * from kept_${String(name)}`)
  })
}
