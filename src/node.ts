import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { may } from './access/permissions.ts'
import { isRole, roles } from './access/roles.ts'
import { followReminders } from './admission/follow.ts'
import { followFamilies, touchesFamily } from './admission/follow-families.ts'
import { followWindows } from './admission/follow-window.ts'
import { commandsOf } from './commands.ts'
import { advance, advanceAll, type DrawNode } from './draw/follow.ts'
import { givingUpFor, handlersFor, type RunCommand, receiptFollowersFor } from './exchange/follow.ts'
import type { Receiving } from './exchange/receive.ts'
import { type Post, postOverHttp, type Sender, startSender } from './exchange/send.ts'
import { followCancelled } from './flights/follow.ts'
import { followJournal, type JournalFollower } from './journal/follow.ts'
import type { Actor } from './law/decision.ts'
import type { Agreement, Party } from './law/law.ts'
import { type KeyFileChange, type NodeKeys, openNodeKeys } from './node-keys.ts'
import { belongsTo, liveLaw, sidesOf } from './node-law.ts'
import { type NodeLog, openLog } from './node-log.ts'
import { type Messenger, messenger } from './node-messages.ts'
import { type NodeHealth, nodeHealth } from './node-operations.ts'
import { viewsUpToDate } from './node-views.ts'
import { outsideMay, triedBeyond } from './participants/guard-view.ts'
import { type Changes, openChanges } from './platform/changes.ts'
import type { Clock } from './platform/clock.ts'
import { type Database, openEmbedded, openPostgres, type Query } from './platform/database.ts'
import type { Platform } from './platform/handle.ts'
import { type PublicKeys, randomToken } from './platform/keys.ts'
import { migrate } from './platform/migrate.ts'
import type { Outcome } from './platform/run.ts'
import { sealedSecret } from './platform/sealed.ts'
import { keepKeys } from './transparency/log-proof-view.ts'
import type { Desk, Forbidden } from './web/desk.ts'

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

/** What a desk of this party is called and speaks, who may do what at it, and where its menu leads. */
function deskOf(agreement: Agreement, party: string): Omit<Desk, 'platform' | 'demonstration' | 'run' | 'noteRead'> {
  const { own, side } = sidesOf(agreement, party)
  return {
    party,
    side,
    title: own.desk,
    language: own.language,
    zone: own.zone,
    may: (user, command) => may(user.role, command),
    roleName: (role) => (isRole(role) ? roles[role] : { en: role, fr: role }),
    nav: (user) => navigation(side, user, agreement),
  }
}

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

type Works = {
  readonly commands: Node['commands']
  readonly ring: NodeKeys
  readonly log: NodeLog
  readonly system: Actor
  readonly changes: Changes
  readonly noteRead: Desk['noteRead']
  readonly law: { readonly look: () => Promise<void> }
}

/** Gives commands for anybody: permission first, then the decision, then what must follow from it. */
function running(platform: Platform, { commands, ring, log, system, changes, noteRead, law }: Works) {
  const runAs = async (
    actor: Actor,
    name: string,
    input: unknown,
    key: string,
    within?: Query,
  ): Promise<Outcome | Forbidden> => {
    const command = commands.get(name)
    if (command === undefined) throw new Error(`There is no command ${name}.`)
    if (!may(actor.role, name) || !(await outsideMay(platform.database.query, actor, name, input))) {
      const tried = triedBeyond(actor, name, input)
      if (tried !== null) await noteRead(tried.stream, actor, tried.what)
      return { outcome: 'forbidden' }
    }
    const outcome = await command.run(platform, input, { actor, key }, within)
    if (outcome.outcome === 'accepted' && !outcome.repeated) changes.tell(outcome.stream)
    if (/^(scheme|committee)\//.test(name) && outcome.outcome === 'accepted' && within === undefined) await law.look()
    // Stopped here, the flight is cancelled and its seats are not yet withdrawn: the next start does that.
    if (name === 'flights/cancel' && outcome.outcome === 'accepted') await withdrawCancelled()
    if (name.startsWith('keys/') && outcome.outcome === 'accepted' && within === undefined) await keysChanged()
    if (name.startsWith('windows/') && outcome.outcome === 'accepted') await byTheClock()
    if (touchesFamily(outcome) && within === undefined) await followFamily()
    // The node's own part of a draw follows from what was recorded; stopped here, the next start does it.
    if (name.startsWith('draw/') && outcome.outcome === 'accepted' && outcome.stream.startsWith('draw:'))
      await advance(drawNode, within ?? platform.database.query, outcome.stream.slice('draw:'.length), within)
    return outcome
  }
  /** Within an exchange of keys both nodes may be stopped anywhere: every look, each minute and at the start, does the same. */
  const keysChanged = async (): Promise<void> => {
    await ring.look()
    await log.keysAre()
    const { other } = sidesOf(platform.agreement, system.party)
    await keepKeys(platform.database.query, other.party, ring.partner(), platform.clock.now())
  }
  const withdrawCancelled = (): Promise<void> =>
    followCancelled(platform.database.query, (input, key) => ran(runAs(system, 'flights/withdraw-seat', input, key)))
  const remindInformation = (input: { application: string; information: string }, key: string) =>
    ran(runAs(system, 'admission/remind-information', input, key))
  /** What nobody does: windows that open are told of, applicants are reminded. What came due while we were stopped is done at the start. */
  const byTheClock = async (): Promise<void> => {
    const { database, clock, agreement } = platform
    if (agreement.admission === null) return
    await followReminders(database.query, clock.now(), remindInformation)
    await followWindows(database.query, clock.now(), (input, key) =>
      ran(runAs(system, 'admission/tell-window', input, key)),
    )
  }
  const followFamily = (): Promise<void> =>
    followFamilies(platform.database.query, (name, input, key) => ran(runAs(system, name, input, key)))
  const as =
    (actor: Actor): RunCommand =>
    (name, input, key, within) =>
      ran(runAs(actor, name, input, key, within))
  const drawNode: DrawNode = {
    agreement: () => platform.agreement,
    party: system.party,
    secret: (query, draw) => sealedSecret(query, ring.keys, `draw:${draw}`, platform.clock.now()),
    run: (name, input, key, within) => ran(runAs(system, name, input, key, within)),
  }
  /** What an earlier stop left half-way. */
  const unfinished = async (): Promise<void> => {
    await withdrawCancelled()
    await followFamily()
    await advanceAll(drawNode, platform.database.query)
  }
  return { runAs, as, unfinished, byTheClock }
}

/** A command given by the system or the other state is always permitted by the table; anything else is our bug. */
async function ran(outcome: Promise<Outcome | Forbidden>): Promise<Outcome> {
  const answer = await outcome
  if (answer.outcome === 'forbidden') throw new Error('The table of permissions lacks a line for an incoming command.')
  return answer
}

const drawItem = { text: { en: 'Draws', fr: 'Tirages' }, href: '/draws' }
const parityItem = { text: { en: 'Parity', fr: 'Parité' }, href: '/parity' }
const exchangeItem = { text: { en: 'Exchange', fr: 'Échanges' }, href: '/exchange/desk' }
const schemeItem = { text: { en: 'Scheme', fr: 'Dispositif' }, href: '/scheme' }
const operationsItem = { text: { en: 'Operations', fr: 'Exploitation' }, href: '/operations' }
const lawItem = { text: { en: 'Law', fr: 'Droit' }, href: '/law' }
const workItem = { text: { en: 'Worklist', fr: 'À traiter' }, href: '/' }

function navigation(side: 'returning' | 'receiving', user: Actor | null, agreement: Agreement) {
  if (user === null) return []
  if (user.role === 'committee-member')
    return [
      { text: { en: 'Joint committee', fr: 'Comité mixte' }, href: '/parity/committee' },
      { text: { en: 'Weekly statements', fr: 'Relevés hebdomadaires' }, href: '/parity/statements' },
      parityItem,
      schemeItem,
      lawItem,
    ]
  // Whoever runs the node works on no case. The duty lead comes there from the exchange.
  if (user.role === 'operator') return [operationsItem, exchangeItem, parityItem, schemeItem, lawItem]
  if (side === 'receiving')
    return [
      workItem,
      { text: { en: 'Requests', fr: 'Demandes' }, href: '/requests' },
      ...(agreement.admission === null ? [] : [drawItem]),
      parityItem,
      exchangeItem,
      schemeItem,
      lawItem,
    ]
  return [
    workItem,
    { text: { en: 'Landings', fr: 'Débarquements' }, href: '/landings' },
    { text: { en: 'Cases', fr: 'Dossiers' }, href: '/cases' },
    { text: { en: 'Flights', fr: 'Vols' }, href: '/flights' },
    { text: { en: 'Letters', fr: 'Lettres' }, href: '/letters' },
    ...(agreement.courts === null ? [] : [{ text: { en: 'Courts', fr: 'Juridictions' }, href: '/courts' }]),
    ...(agreement.safeguards === null ? [] : [{ text: { en: 'Safeguards', fr: 'Protection' }, href: '/safeguards' }]),
    ...(agreement.detention === null ? [] : [{ text: { en: 'Detention', fr: 'Rétention' }, href: '/detention' }]),
    ...(agreement.admission !== null ? [{ text: { en: 'Admissions', fr: 'Admissions' }, href: '/admissions' }] : []),
    parityItem,
    exchangeItem,
    schemeItem,
    lawItem,
  ]
}
