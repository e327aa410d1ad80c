import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeDigest } from './admission/digest.ts'
import { questionIdsOf, termsOf } from './admission/terms.ts'
import { ukFrance2025 } from './agreements/uk-france-2025/agreement.ts'
import { give, type Setting } from './bench-cases.ts'
import { post, rawServer, signedIn, text } from './bench-http.ts'
import { type Latency, pause, served, spread } from './bench-times.ts'
import { commandsOf } from './commands.ts'
import { knownInstant } from './core/calendar.ts'
import { openNode } from './node.ts'
import { standingClock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import { randomToken } from './platform/keys.ts'

/**
 * Applicants who send their forms, so many a second whether or not the node keeps up, while officers work; and the same
 * officers when nobody sends anything. Each applicant opens "check your answers", sends, and is shown that it was received.
 * A time is counted from the moment the applicant was due, so that a queue shows.
 */
export type ApplyOptions = {
  /** A PostgreSQL schema of our own by its address; `null`: PGlite in a folder that is thrown away. */
  readonly url: string | null
  readonly aSecond: number
  readonly seconds: number
  readonly say: (line: string) => void
}

const OFFICERS = 4
const CODE = 'BENCH0CODE0BENCH'

/** Opens a node of its own with a window, fills in the forms, measures, and closes it. */
export async function measureApply({ url, aSecond, seconds, say }: ApplyOptions): Promise<readonly Latency[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-bench-'))
  const clock = standingClock(knownInstant('2025-10-06T09:00:00Z'))
  const agreement = ukFrance2025
  const where = { folder, ...(url === null ? {} : { databaseUrl: url }) }
  const node = await openNode({ ...where, party: agreement.returning.party, agreement, clock, demonstration: true })
  const { database } = node.platform
  try {
    const platform = { database, clock, agreement, token: randomToken, posted: () => undefined }
    const window = { closesAt: '2026-01-30T17:00:00Z', announced: true, places: 0, reasons: 'Measured.' }
    await give(platform, 'admissions-officer', 'windows/open', window)
    const began = performance.now()
    const filled: string[] = []
    for (let one = 0; one < aSecond * seconds + OFFICERS; one++) filled.push(await filledForm(platform, one))
    await database.query('analyze')
    say(`${database.engine}: ${filled.length} forms filled in, in ${Math.round((performance.now() - began) / 1000)} s`)
    const found = await served(node, (address) => look(address, database, filled, { aSecond, seconds }))
    return found.map((one) => ({ ...one, engine: database.engine, cases: filled.length }))
  } finally {
    await node.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A person alone, everything filled in and nothing sent. A reason stands for each picture: pictures are measured by nobody here. */
async function filledForm(platform: Setting, number: number): Promise<string> {
  const application = await give(platform, 'applicant', 'admission/start', {
    language: 'ar',
    contact: { email: `bench${number}@example.org`, phone: `+336${String(10_000_000 + number)}` },
    codeDigest: codeDigest(CODE),
  })
  const actor = { id: `applicant:${application}`, name: 'Applicant', role: 'applicant', party: 'portal' }
  const save = async (name: string, input: object): Promise<void> => {
    const command = commandsOf(platform.agreement.id).get(name)
    const outcome = await command?.run(platform, { application, ...input }, { actor, key: platform.token() })
    if (outcome?.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  }
  // Names of letters only, unlike one another, so that nobody is a candidate for being somebody else.
  const own = [...randomUUID().replaceAll('-', '')].map((figure) => 'bdfghklmnprstvzw'[Number.parseInt(figure, 16)])
  const person = {
    familyName: own.slice(0, 9).join('a'),
    givenNames: own.slice(9, 16).join('e'),
    birthDate: `19${String(60 + (number % 40))}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
    sex: 'female',
    nationality: 'ERI',
  }
  await save('admission/save', { change: { kind: 'person', id: 'main', relationship: 'main', person } })
  const document = { kind: 'passport', number: `K${1_000_000 + number}`, country: 'ERI', expiresOn: '2027-01-31' }
  await save('admission/save', { change: { kind: 'document', id: 'main', document } })
  const { screening } = termsOf(platform.agreement).applicants
  const answers = Object.fromEntries(Object.entries(screening).map(([id, { good }]) => [id, good]))
  await save('admission/save', { change: { kind: 'screening', answers } })
  for (const kind of ['document', 'photo'])
    await save('admission/excuse-picture', { person: 'main', of: kind, reasons: 'The camera of the phone is broken.' })
  return application
}

type Found = Omit<Latency, 'engine' | 'cases'>

async function look(
  address: string,
  database: Database,
  filled: readonly string[],
  { aSecond, seconds }: Pick<ApplyOptions, 'aSecond' | 'seconds'>,
): Promise<readonly Found[]> {
  const [forOfficers, applicants] = [filled.slice(0, OFFICERS), filled.slice(OFFICERS)]
  for (const one of forOfficers) await send(address, one)
  const officer = await signedIn(address, 'gb-admissions')
  const alone = await officersUntil(address, officer, forOfficers, pause(seconds * 1000))
  const raw = await rawServer(database)
  const bare = await arriving(applicants.length, aSecond, () => post(`${raw.address}/`, '', {}))
  raw.close()
  const sending = arriving(applicants.length, aSecond, (one) => send(address, applicants[one] ?? ''))
  const busy = await officersUntil(address, officer, forOfficers, sending)
  const times = await sending
  const beside = (what: string, during: readonly number[], without: readonly number[]): Found => ({
    what,
    ...spread(during),
    raw: spread(without),
  })
  return [
    beside(`form sent, ${aSecond} a second arriving`, times, bare),
    beside('meanwhile: officer’s list', busy.list, alone.list),
    beside('meanwhile: officer’s page of one', busy.page, alone.page),
    beside('meanwhile: officer answers a question', busy.answer, alone.answer),
  ]
}

/** Does the work `count` times, begun at so many a second whatever became of those before; milliseconds from when each was due. */
async function arriving(
  count: number,
  aSecond: number,
  work: (one: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const began = performance.now()
  return Promise.all(
    Array.from({ length: count }, async (_, one) => {
      const due = began + (one * 1000) / aSecond
      await pause(Math.max(0, due - performance.now()))
      await work(one)
      return performance.now() - due
    }),
  )
}

/** What an applicant's phone does to send the form; throws where the page at the end does not say that it was received. */
async function send(address: string, application: string): Promise<void> {
  const cookie = `application=${application}.${CODE}`
  const page = await text(`${address}/portal/check`, cookie)
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]))
  const headers = { cookie, origin: address, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(`${address}/portal/check`, { method: 'POST', headers, body, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.headers.get('location') !== '/portal/sent')
    throw new Error(`The form of ${application} was not taken: ${answer.status} ${answer.headers.get('location')}`)
  const received = await text(`${address}/portal/sent`, cookie)
  if (!received.includes(application)) throw new Error(`${application} is not shown to have been received`)
}

/** Officers look at the list, open an application and answer a question, again and again, until the other thing is over. */
async function officersUntil(address: string, cookie: string, theirs: readonly string[], over: Promise<unknown>) {
  const times = { list: [] as number[], page: [] as number[], answer: [] as number[] }
  let on = true
  const questions = questionIdsOf(termsOf(ukFrance2025))
  const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now()
    await work()
    into.push(performance.now() - start)
  }
  const officer = async (application: string): Promise<void> => {
    for (let turn = 0; on; turn++) {
      await timed(times.list, () => text(`${address}/admissions`, cookie))
      await timed(times.page, () => text(`${address}/admissions/${application}`, cookie))
      const question = questions[turn % questions.length]
      const said = { application, question, answer: 'yes', evidence: 'Form', reasons: `Nothing against it, ${turn}.` }
      await timed(times.answer, () => post(`${address}/api/admission/answer-question`, cookie, said))
      await pause(500)
    }
  }
  const working = Promise.all(theirs.map(officer))
  await Promise.race([over, working]).finally(() => {
    on = false
  })
  await working
  return times
}
