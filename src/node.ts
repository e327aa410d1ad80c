import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { commandsOf } from './commands.ts'
import { givingUpFor, handlersFor, type RunCommand, receiptFollowersFor } from './exchange/follow.ts'
import type { Receiving } from './exchange/receive.ts'
import { type Post, postOverHttp, type Sender, startSender } from './exchange/send.ts'
import { followJournal, type JournalFollower } from './journal/follow.ts'
import type { Actor } from './law/decision.ts'
import type { Agreement, Party } from './law/law.ts'
import { deskOf } from './node-desk.ts'
import { type KeyFileChange, type NodeKeys, openNodeKeys } from './node-keys.ts'
import { belongsTo, liveLaw, sidesOf } from './node-law.ts'
import { type NodeLog, openLog } from './node-log.ts'
import { type Messenger, messenger } from './node-messages.ts'
import { type NodeHealth, nodeHealth } from './node-operations.ts'
import { running } from './node-running.ts'
import { viewsUpToDate } from './node-views.ts'
import { type Changes, openChanges } from './platform/changes.ts'
import type { Clock } from './platform/clock.ts'
import { type Database, openEmbedded, openPostgres } from './platform/database.ts'
import type { Platform } from './platform/handle.ts'
import { type PublicKeys, randomToken } from './platform/keys.ts'
import { migrate } from './platform/migrate.ts'
import { keepKeys } from './transparency/log-proof-view.ts'
import type { Desk } from './web/desk.ts'

/** One state's node, open on its data and ready to serve. */
export type Node = {
  readonly desk: Desk
  readonly platform: Platform
  readonly commands: ReturnType<typeof commandsOf>
  readonly jwks: PublicKeys
  readonly log: NodeLog
  /** Its keys at work, and how it and its line are doing. */
  readonly ring: NodeKeys
  readonly health: NodeHealth
  readonly journal: JournalFollower
  /** What the door for the other state's messages works with. */
  readonly receiving: Receiving
  /** Begins sending to the other state. */
  readonly connect: (partner: Partner) => Promise<void>
  /** Messages to applicants: how they leave, and what carriers say of them. */
  readonly messenger: Messenger
  /** Waits for the round of sending under way: true where everything said has been receipted. */
  readonly settled: () => Promise<boolean>
  /** Tells `listener` the stream of every addition from now on; the answer stops it. For open screens. */
  readonly onChange: (listener: (stream: string) => void) => () => void
  readonly close: () => Promise<void>
}
/** The other state's node: its address (`http://…`) and its public keys. */
export type Partner = { readonly url: string; readonly jwks: PublicKeys }
export type NodeSettings = {
  /** The code of a party of the agreement. */
  readonly party: string
  readonly agreement: Agreement
  readonly clock: Clock
  readonly folder: string
  readonly databaseUrl?: string
  readonly namedStatements?: boolean
  readonly demonstration: boolean
  /** Minutes between roots of the private journal said in public. */
  readonly anchorEvery?: number
  /** What stands in for the world outside where time and the line are simulated: a database open already, and what carries. */
  readonly world?: {
    readonly database: Database
    readonly post: Post
    /** Tokens and references, drawn as the simulation draws. */
    readonly token: () => string
    readonly report: ReturnType<typeof reporting>
    /** Told after each change of a file of keys. */
    readonly wrote?: (what: KeyFileChange) => void
  }
}

/**
 * Opens a node: its keys, its database brought up to date, and what an earlier stop left undone. The same path is taken
 * at every start, so recovery is exercised daily. Throws where the agreement has no such party, or the record is of another.
 */
export async function openNode(settings: NodeSettings): Promise<Node> {
  const { agreement, party, clock, folder } = settings
  const { other, side } = sidesOf(agreement, party)
  const database = await readyDatabase(settings)
  const { post, report = reporting(party), wrote } = settings.world ?? {}
  const ring = await openNodeKeys({ database, folder, agreement: agreement.id, party, other: other.party, wrote })
  const log = await openLog({ database, clock, agreement, party, own: ring, report: report('log'), post })
  const journal = journalOf(settings, database, report('journal'), log)
  const law = await liveLaw(agreement, { query: database.query, clock }, log.lawIs)
  let [sender, messages]: [Sender | null, Messenger | null] = [null, null]
  const posted = (): void => [sender, messages, log.follower, journal].forEach((one) => void one?.poke())
  const platform = platformOf({ database, clock, posted, token: settings.world?.token ?? randomToken }, law.now)
  const commands = commandsOf(agreement.id)
  const system: Actor = { id: 'system', name: 'Paripassu', role: 'system', party }
  const changes = openChanges(database, settings.databaseUrl ?? null)
  messages = messenger(platform, party, changes)
  const noteRead = reading(platform, changes)
  const works = { commands, ring, log, system, changes, noteRead, law }
  const { runAs, as, unfinished, byTheClock } = running(platform, works)
  const [asSystem, asPartner] = [as(system), as(otherState(other))]
  const ends = { platform, party, keys: ring.keys, partner: { party: other.party, jwks: ring.partner } }
  const health = nodeHealth({ platform, side, folder, run: asSystem, ring, log, changes })
  await unfinished()
  const stopWatching = await health.begin(byTheClock)
  return {
    desk: {
      ...deskOf(agreement, party),
      platform,
      demonstration: settings.demonstration,
      run: (user, command, input, key) => runAs(user, command, input, key),
      noteRead,
    },
    platform,
    commands,
    get jwks() {
      return { ...ring.published(), ...log.verifiers() }
    },
    log,
    ring,
    health,
    journal,
    receiving: { ...ends, handlers: handlersFor(asPartner), log: log.follower.head, report: report('exchange') },
    connect: async ({ url, jwks: theirs }) => {
      await sender?.stop()
      await ring.begin(asSystem, theirs)
      await keepKeys(database.query, other.party, ring.partner(), clock.now())
      health.connected(url, () => sender?.retryAt() ?? null)
      log.connect({ url })
      const follow = followsOf(asPartner, asSystem, log)
      const how = { post: post ?? postOverHttp, report: reportReceipts(report('exchange')), heard: health.heard }
      sender = startSender({
        ...ends,
        ...{ ...follow, ...how, ever: ring.ever },
        partner: { ...ends.partner, url: `${url}/exchange/messages` },
      })
    },
    messenger: messages,
    settled: async () => (await sender?.settled()) ?? true,
    onChange: changes.hear,
    close: async () => {
      law.stop()
      stopWatching()
      await Promise.all([sender?.stop(), messages?.stop(), journal.stop()])
      await Promise.all([log.follower.stop(), log.theirs.stop()])
      await changes.close()
      await database.close()
    },
  }
}

/** What is done at each receipt, and with what cannot be sealed. */
const followsOf = (asPartner: RunCommand, asSystem: RunCommand, { headSaid: onHead }: NodeLog) => ({
  onReceipt: receiptFollowersFor(asPartner),
  onHead,
  onUnsealable: givingUpFor(asSystem),
})

/** The private journal, whose roots the public log says. */
const journalOf = (
  { clock, anchorEvery }: NodeSettings,
  database: Database,
  report: (problem: string) => void,
  { follower }: NodeLog,
): JournalFollower =>
  followJournal({
    ...{ database, now: clock.now, wake: clock.wake, report, anchored: follower.poke },
    ...(anchorEvery === undefined ? {} : { anchorEvery }),
  })

/** The platform under the law as it is at each moment. */
const platformOf = (on: Pick<Platform, 'database' | 'clock' | 'posted' | 'token'>, law: () => Agreement): Platform => ({
  ...on,
  get agreement() {
    return law()
  },
})

/** Tells whoever runs the node what went wrong, by its code. */
const reporting =
  (party: string) =>
  (where: 'exchange' | 'log' | 'journal') =>
  (problem: string): void =>
    console.error(`${party} ${where}: ${problem}`)

/**
 * A partner that is away is no news: the exchange page says so. A receipt that is wrong, or whose effect failed here, is; so
 * is a message whose document cannot be read.
 */
const reportReceipts =
  (report: (problem: string) => void) =>
  (problem: string): void => {
    if (/^(receipt|unsealable)/.test(problem)) report(problem)
  }

/** The other state as the author of what its messages do here. */
const otherState = ({ party, name }: Party): Actor => ({
  id: `state:${party}`,
  name: name.en,
  role: 'other-state',
  party,
})

/** The record, opened, brought up to date and known to be this party's. */
async function readyDatabase(settings: NodeSettings): Promise<Database> {
  const { agreement, party, clock, folder } = settings
  mkdirSync(folder, { recursive: true })
  const database = await databaseOf(settings)
  await migrate(database, clock)
  await belongsTo(database.query, agreement.id, party)
  await viewsUpToDate(database, (line) => console.error(`${party} ${line}`))
  return database
}

const databaseOf = async ({ databaseUrl, folder, namedStatements = true, world }: NodeSettings): Promise<Database> =>
  world?.database ??
  (databaseUrl === undefined ? openEmbedded(join(folder, 'database')) : openPostgres(databaseUrl, { namedStatements }))

/** Writes down each look at a file, by whom as they are called now, and tells whoever waits for it to be read. */
const reading =
  ({ database, clock }: Pick<Platform, 'database' | 'clock'>, changes: Changes): Desk['noteRead'] =>
  async (stream, { id, name, role }, what) => {
    await database.query(
      'insert into reads (stream, read_at, actor, what, name, role) values ($1, $2, $3, $4, $5, $6)',
      [stream, clock.now(), id, what, name, role],
    )
    changes.tell(`read:${stream}`)
  }
