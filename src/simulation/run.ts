import { copyFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demonstrated } from '../access/demonstration.ts'
import { agreements } from '../agreements/all.ts'
import type { Instant } from '../core/brand.ts'
import type { Agreement } from '../law/law.ts'
import { systemClock } from '../platform/clock.ts'
import { type Database, openEmbedded } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { atRest, audit } from './audit.ts'
import { allAnchored } from './audit-journal.ts'
import { type Chance, chanceOf } from './chance.ts'
import { countCryptography } from './crypto.ts'
import { fair, lineBetween, type Weather } from './link.ts'
import { ANCHOR_EVERY_MINUTES, type Machine, machineOf } from './machine.ts'
import { dayOf } from './people.ts'
import { type Beginning, begins, keepRecord, playBeginning, putBack } from './stage.ts'
import { simulatedTime } from './time.ts'
import type { Told } from './work.ts'
import type { Wrong } from './wrong.ts'

/** What a run came to. */
export type Ran = {
  readonly seed: number
  /** What is not as it must be; empty where all is well. */
  readonly complaints: readonly string[]
  /** The course of events, a line each with its time. */
  readonly course: readonly string[]
  /** The points at which a machine stopped. */
  readonly stops: readonly string[]
  readonly messages: number
}
export type Simulation = {
  /**
   * One run, of sound nodes or of wrong ones; `at` names points at which a node stops the first time it comes there. With
   * either of them everything there is is in the run; else the seed chooses. The same seed gives the same course of events.
   */
  readonly run: (seed: number, how?: { readonly wrong?: Wrong; readonly at?: readonly string[] }) => Promise<Ran>
  readonly close: () => Promise<void>
}

/** Nothing goes wrong and nobody is told. */
const whole = { stops: 0, must: () => false, weather: fair }
const quiet = { ...whole, say: (): void => undefined }

const otherOf = ({ returning, receiving }: Agreement, party: string): string =>
  party === returning.party ? receiving.party : returning.party

/** Tokens are drawn from numbers of their own. */
const TOKENS = 0x70ce

type Now = {
  chance: Chance
  tokens: Chance
  stops: number
  must: (point: string) => boolean
  weather: Weather
  say: (line: string) => void
  stopped: string[]
}

/** Two states' nodes in this process, in simulated time. `databaseOf` opens their two records, empty. */
export async function openSimulation(databaseOf: () => Promise<Database> = openEmbedded): Promise<Simulation> {
  const folder = await mkdtemp(join(tmpdir(), 'paripassu-simulation-'))
  const time = simulatedTime('2025-08-18T07:00:00.000Z' as Instant)
  countCryptography(time.busy)
  const agreement = agreements.find(({ id }) => id === demonstrated) ?? agreements[0]
  const databases: Database[] = []
  let now: Now = { ...quiet, chance: chanceOf(0), tokens: chanceOf(TOKENS), stopped: [] }
  let machines: Machine[] = []
  const line = lineBetween(
    time,
    () => machines,
    () => ({ chance: now.chance, weather: () => now.weather, say: now.say }),
  )
  const machinesOn = (wrong: Wrong | null): Machine[] =>
    [agreement.returning, agreement.receiving].map(({ party }, index) => {
      const database = databases[index]
      if (database === undefined) throw new Error('There are two databases.')
      return machineOf({
        ...{ time, agreement, party, folder: join(folder, party) },
        database: wrong?.database?.(database) ?? database,
        arriving: wrong?.arriving,
        run: () => ({ ...now, stoppedAt: (point) => now.stopped.push(point) }),
        carry: line.carry,
        partner: () => {
          const jwks = keys.get(otherOf(agreement, party))
          return jwks === undefined ? null : { url: 'http://other.example', jwks }
        },
      })
    })
  const keys = new Map<string, NonNullable<ReturnType<Machine['life']>>['node']['jwks']>()

  for (const _ of [0, 1]) databases.push(await migrated(await databaseOf()))
  machines = machinesOn(null)
  const beginning = await opening(time, machines, keys)

  const anew = async (wrong: Wrong | null): Promise<void> => {
    time.begin(begins)
    line.forget()
    for (const database of databases) await putBack(database)
    machines = machinesOn(wrong)
    for (const machine of machines) keyFiles(machine, (file, kept) => copyFileSync(kept, file))
  }
  return {
    run: async (seed, { wrong = null, at = [] } = {}) => {
      const chance = chanceOf(seed)
      const course: string[] = []
      await anew(wrong)
      const stopped: string[] = []
      const say = (what: string): void => void course.push(`${time.now().slice(11, 23)} ${what}`)
      now = {
        chance,
        tokens: chanceOf(seed ^ TOKENS),
        say,
        stopped,
        must: (point) => at.includes(point) && !stopped.includes(point),
        ...troubles(chance),
      }
      const told = toldNothing(beginning.family.people.length)
      const complaints = await day(
        { time, chance, machines, beginning, told, say, all: wrong !== null || at.length > 0 },
        () => {
          now = { ...now, ...whole }
        },
      )
      now = { ...now, ...quiet }
      return { seed, complaints, course, stops: stopped, messages: answeredIn(course) }
    },
    close: () => closing(databases, folder),
  }
}

async function closing(databases: readonly Database[], folder: string): Promise<void> {
  for (const database of databases) await database.close()
  await rm(folder, { recursive: true, force: true })
}

async function migrated(database: Database): Promise<Database> {
  await migrate(database, systemClock)
  return database
}

const toldNothing = (admitted: number): Told => ({
  acknowledged: [],
  ...{ readmitted: 1, admitted, tries: 0, draws: [], statement: null, retired: [] },
})

/** How many messages and checkpoints were answered. */
const answeredIn = (course: readonly string[]): number =>
  course.filter((one) => / (posts|asks) .*answered 200/.test(one)).length

type Working = Parameters<typeof dayOf>[0]

/** The day: everybody at work in the trouble there is; then the line is whole, and what waits must come to rest. */
async function day(work: Working, heal: () => void): Promise<readonly string[]> {
  const { time, machines, told, say } = work
  const failed: string[] = []
  const note = (error: unknown): void => void failed.push(error instanceof Error ? error.message : String(error))
  try {
    for (const machine of machines) void machine.start().catch(note)
    let left = 0
    for (const task of dayOf(work)) {
      left++
      void task.catch(note).finally(() => left--)
    }
    // Trouble for the evening, or until the next one: keys are not changed in a day.
    let until = Date.parse(time.now()) + work.chance.pick([3, 30]) * 3_600_000
    let healed = false
    await time.run(async () => {
      if (failed.length > 0) return true
      if (!healed && (Date.parse(time.now()) > until || left === 0)) {
        healed = true
        until = Number.POSITIVE_INFINITY
        say('the line is whole, and nothing stops any more')
        heal()
      }
      if (!healed || left > 0) return false
      return resting(machines)
    })
    if (failed.length === 0) await time.until(anchoring(work))
    return [...failed, ...(await time.until(audit(machines, told, work.chance)))]
  } catch (error) {
    note(error)
    return failed
  }
}

async function resting(machines: readonly Machine[]): Promise<boolean> {
  for (const { database, life } of machines) if (life() === null || !(await atRest(database))) return false
  return true
}

/** The last facts of the day are under a root that is said in public and cosigned, as soon as the time between two has gone by. */
async function anchoring({ time, machines }: Working): Promise<void> {
  const done = async (): Promise<boolean> => {
    if (!(await resting(machines))) return false
    const all = await Promise.all(machines.map(({ database }) => allAnchored(database.query)))
    return all.every(Boolean)
  }
  for (let looks = 0; looks < 12 && !(await time.busy(done())); looks++)
    await time.sleep((ANCHOR_EVERY_MINUTES * 60_000) / 2)
}

/** How bad a day it is: some are fair, some foul, and on some nothing stops. */
function troubles(chance: Chance): Pick<Now, 'weather' | 'stops'> {
  const foul = chance.pick([0, 0.3, 0.6, 1])
  const often = (most: number): number => chance.next() * most * foul
  const weather: Weather = {
    lost: often(0.3),
    answerLost: often(0.3),
    doubled: often(0.3),
    stale: often(0.3),
    corrupted: often(0.2),
    truncated: often(0.15),
    answerCorrupted: often(0.1),
    proxied: often(0.1),
    slowest: chance.pick([40, 400, 4_000, 12_000]),
  }
  return { weather, stops: chance.pick([0, 0.004, 0.01, 0.025]) }
}

/** The files of a machine's keys, and where they are kept for the next run. */
function keyFiles({ folder }: Machine, each: (file: string, kept: string) => void): void {
  for (const name of ['keys.json', 'log-keys.json']) each(join(folder, name), join(folder, `kept-${name}`))
}

/** Starts both nodes, tells each the other's keys, and plays what comes before every run. */
async function opening(
  time: ReturnType<typeof simulatedTime>,
  machines: readonly Machine[],
  keys: Map<string, NonNullable<ReturnType<Machine['life']>>['node']['jwks']>,
): Promise<Beginning> {
  const url = 'http://other.example'
  const play = async (): Promise<Beginning> => {
    for (const { party, start, life } of machines) {
      await start()
      const jwks = life()?.node.jwks
      if (jwks !== undefined) keys.set(party, jwks)
    }
    for (const { party, life } of machines)
      for (const [other, jwks] of keys) if (other !== party) await life()?.node.connect({ url, jwks })
    const played = await playBeginning(time, machines)
    const rest = async (): Promise<boolean> =>
      (await Promise.all(machines.map(({ database }) => time.busy(atRest(database))))).every(Boolean)
    while (!(await rest())) await time.sleep(5_000)
    for (const { database } of machines) await keepRecord(database)
    for (const machine of machines) keyFiles(machine, (file, kept) => copyFileSync(file, kept))
    return played
  }
  return time.until(play())
}
