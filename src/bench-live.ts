import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ukFrance2025 } from './agreements/uk-france-2025/agreement.ts'
import { copies, decidedCase, give, type Setting, scheduled, theNightBefore } from './bench-cases.ts'
import { type Listening, listen, post, rawServer, signedIn, text } from './bench-http.ts'
import { type Latency, pause, served, spread } from './bench-times.ts'
import { knownInstant } from './core/calendar.ts'
import { openNode } from './node.ts'
import { standingClock } from './platform/clock.ts'
import type { Database } from './platform/database.ts'
import { randomToken } from './platform/keys.ts'

/**
 * From the filing of a court's order to the open screen of the flight desk, over HTTP, with many live cases on record; and
 * how long the desk's pages take then. Beside each filing, the raw limit: the same three steps with nothing in between.
 */

export type LiveOptions = {
  /** A PostgreSQL schema of our own by its address; `null`: PGlite in a folder that is thrown away. */
  readonly url: string | null
  readonly cases: number
  readonly filings: number
  /** How often each page is fetched. */
  readonly turns: number
  readonly say: (line: string) => void
}

const FLIGHTS = 20
const SEATED = 50
/** One case in fifty has a claim before a court. */
const CLAIMS = 50

/** Opens a node of its own, fills it, measures, and closes it. */
export async function measureLive({ url, cases, filings, turns, say }: LiveOptions): Promise<readonly Latency[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-bench-'))
  const clock = standingClock(knownInstant('2025-08-13T08:00:00Z'))
  const agreement = ukFrance2025
  const where = { folder, ...(url === null ? {} : { databaseUrl: url }) }
  const node = await openNode({ ...where, party: agreement.returning.party, agreement, clock, demonstration: true })
  const { database } = node.platform
  try {
    const began = performance.now()
    const platform = { database, clock, agreement, token: randomToken, posted: () => undefined }
    const people = await seatedPeople(platform)
    const few = await served(node, (address) => pageTimes(address, allCases, turns))
    await fill(platform, cases)
    await database.query('analyze')
    say(`${database.engine}: ${cases} live cases made in ${Math.round((performance.now() - began) / 1000)} s`)
    const many = await served(node, (address) => look(address, database, people, { filings, turns }))
    const of = (found: readonly Found[], cases: number): readonly Latency[] =>
      found.map((one) => ({ ...one, engine: database.engine, cases }))
    return [...of(many, cases), ...of(few, FLIGHTS * SEATED)]
  } finally {
    await node.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Seated = { readonly flight: string; readonly people: readonly string[] }

/** A thousand people with a confirmed seat on one of twenty flights. */
async function seatedPeople(platform: Setting): Promise<readonly Seated[]> {
  const { database } = platform
  const seated: Seated[] = []
  for (let one = 0; one < FLIGHTS; one++) {
    const flight = await scheduled(platform, SEATED + 1)
    const template = await decidedCase(platform, flight)
    seated.push({ flight, people: [template, ...(await copies(database, template, SEATED - 1))] })
  }
  platform.clock.set(theNightBefore)
  return seated
}

/** `cases` open cases in all: besides those with a seat some before a court, the others waiting for a seat. */
async function fill(platform: Setting, cases: number): Promise<void> {
  const { database, clock } = platform
  const inCourt = await decidedCase(platform, null)
  clock.set(theNightBefore)
  const claim = {
    kind: 'judicial-review',
    court: 'administrative-court',
    lodgedBy: 'Duncan Lewis',
    summary: 'Grounds 1 to 4.',
  }
  await give(platform, 'courts-desk', 'courts/lodge-claim', { case: inCourt, ...claim })
  const claims = Math.floor(cases / CLAIMS)
  await copies(database, inCourt, claims - 1)
  const waiting = await decidedCase(platform, null, false)
  await copies(database, waiting, Math.max(0, cases - FLIGHTS * SEATED - claims - 1))
  clock.set(theNightBefore)
}

type Found = Omit<Latency, 'engine' | 'cases'>

async function look(
  address: string,
  database: Database,
  seated: readonly Seated[],
  { filings, turns }: Pick<LiveOptions, 'filings' | 'turns'>,
): Promise<readonly Found[]> {
  const [flights, courts] = [await signedIn(address, 'gb-flights'), await signedIn(address, 'gb-courts')]
  const raw = await rawServer(database)
  const desk = await Promise.all(seated.map(({ flight }) => openScreen(address, flights, flight)))
  const rawScreen = await listen(`${raw.address}/live`, '')
  const times = { told: [] as number[], shown: [] as number[], rawTold: [] as number[], rawShown: [] as number[] }
  for (let one = 0; one < filings; one++) {
    const at = one % seated.length
    const [screen, { people } = { people: [] }] = [desk[at], seated[at]]
    const person = people[Math.floor(one / seated.length) % people.length]
    if (screen === undefined || person === undefined) throw new Error('there is nobody to file an order about')
    await pause(50 + 37 * (one % 11))
    const order = { case: person, what: 'forbids-transfer', document: `Order ${one}`, by: 'lodged' }
    const filed = await timed(
      screen.listening,
      () => post(`${address}/api/courts/receive-order`, courts, order),
      () => until(async () => (await text(`${address}${screen.list}`, flights)).includes(person) || null),
    )
    times.told.push(filed.told)
    times.shown.push(filed.shown)
    const bare = await timed(
      rawScreen,
      () => post(`${raw.address}/`, '', {}),
      () => text(`${raw.address}/`, ''),
    )
    times.rawTold.push(bare.told)
    times.rawShown.push(bare.shown)
  }
  for (const { listening } of desk) listening.stop()
  rawScreen.stop()
  raw.close()
  return [
    { what: 'order filed: the open screen hears', ...spread(times.told), raw: spread(times.rawTold) },
    { what: 'order filed: the open screen shows it', ...spread(times.shown), raw: spread(times.rawShown) },
    ...(await pageTimes(address, pagesOf(seated), turns)),
  ]
}

type PageOf = readonly [who: string, path: string, what: string]

/** These look at every open case, and so grow with them: timed with a thousand. */
const allCases: readonly PageOf[] = [
  ['gb-safeguarding', '/safeguards', 'safeguards board'],
  ['gb-flights', '/', 'worklist of the flight desk'],
  ['gb-caseworker', '/', 'worklist of a caseworker'],
]

function pagesOf(seated: readonly Seated[]): readonly PageOf[] {
  const { flight = '', people = [] } = seated[0] ?? {}
  const [person = ''] = people
  return [
    ['gb-flights', `/flights/${flight}`, 'page of a flight'],
    ['gb-flights', '/flights', 'page of all flights'],
    ['gb-escort', `/flights/${flight}/door`, 'page at the door'],
    ['gb-caseworker', `/cases/${person}`, 'page of a case'],
    ['gb-caseworker', `/cases?q=${person}`, 'search by reference'],
    ['gb-caseworker', '/cases?q=zula+abc', 'search by parts of a name'],
    ['gb-courts', '/courts', 'courts board'],
    ['gb-detention', '/detention', 'detention board'],
    ['gb-courts', '/', 'worklist of the courts desk'],
  ]
}

/** Pages as people open them, each several times by somebody whose page it is. */
async function pageTimes(address: string, pages: readonly PageOf[], turns: number): Promise<readonly Found[]> {
  const found: Found[] = []
  for (const [who, path, what] of pages) {
    const cookie = await signedIn(address, who)
    const taken: number[] = []
    const began = performance.now()
    for (let turn = 0; turn < turns && performance.now() - began < PAGE_LIMIT_MS; turn++) {
      const start = performance.now()
      await text(`${address}${path}`, cookie)
      taken.push(performance.now() - start)
    }
    found.push({ what, ...spread(taken), raw: null })
  }
  return found
}
const PAGE_LIMIT_MS = 10_000

/** A filing: from the moment it is sent until the screen has heard of it, and until what it fetches then shows it. */
async function timed(screen: Listening, file: () => Promise<unknown>, show: () => Promise<unknown>) {
  const start = performance.now()
  const heard = screen.next()
  const posted = file()
  await soon(heard, 'the open screen never heard of the order')
  const told = performance.now() - start
  await soon(show(), 'the open screen never showed the order')
  const shown = performance.now() - start
  await soon(posted, 'the filing was never answered')
  return { told, shown }
}

/** Asks until there is an answer: the screen may hear of a filing before its commit, and is then told again. */
async function until<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    await pause(5)
  }
}

/** The bench ends with words rather than wait for ever: a wait this long is a fault of its own. */
const SOON_MS = 30_000

async function soon<T>(awaited: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${otherwise} within ${SOON_MS / 1000} s`)), SOON_MS)
  })
  return await Promise.race([awaited, late]).finally(() => clearTimeout(timer))
}

/** A flight's page as it stands open: what it listens to, and what its script fetches when it hears of a change. */
async function openScreen(address: string, cookie: string, flight: string) {
  const page = await text(`${address}/flights/${flight}`, cookie)
  const of = (name: string): string => (new RegExp(`${name}="([^"]+)"`).exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
  const listening = await listen(`${address}${of('data-live')}`, cookie)
  return { listening, list: of('data-live-list') }
}
