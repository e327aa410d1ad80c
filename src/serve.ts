import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serve as listen, type ServerType } from '@hono/node-server'
import { demonstrated } from './access/demonstration.ts'
import { agreements } from './agreements/all.ts'
import { appOf } from './app.ts'
import type { Instant } from './core/brand.ts'
import { addHours } from './core/calendar.ts'
import { seed } from './demonstration/seed.ts'
import type { Agreement, Party } from './law/law.ts'
import { parseReadings, withReadings } from './law/readings.ts'
import { carriersOf } from './messages/send-carriers.ts'
import { outboxCarrier } from './messages/send-outbox.ts'
import { type Node, openNode } from './node.ts'
import { demonstrationClock, systemClock } from './platform/clock.ts'
import { parsePublicKeys } from './platform/keys.ts'
import type { ServeSettings } from './platform/settings.ts'

export type Running = {
  readonly addresses: readonly string[]
  readonly nodes: readonly Node[]
  readonly close: () => Promise<void>
}

/** When the demonstration's clock first starts: before its seeded history, while the agreement was new. */
const DEMONSTRATION_BEGINS = '2025-08-18T07:00:00.000Z' as Instant

export type StartOptions = {
  readonly data: string
  readonly empty: boolean
  /** The agreement to run; left out, the first we know. */
  readonly agreement?: string
  /** Readings to select, as `CAL-02=london,OP-04=aim`. */
  readonly readings?: string
  /** Ports of the returning state's node and of the receiving state's; 0 takes any that is free. */
  readonly ports: readonly [number, number]
  readonly host?: string
  /** When the demonstration's clock stands at the first opening. */
  readonly opensAt?: Instant
}

/**
 * Both states on one machine, each with its own data, keys and users, on one demonstration clock. The first start seeds
 * the demonstration by the ordinary commands; a start that was interrupted goes on where it stopped.
 */
export async function start(options: StartOptions): Promise<Running> {
  const host = options.host ?? '127.0.0.1'
  const data = resolve(options.data)
  mkdirSync(data, { recursive: true })
  const agreement = selected(options.agreement, options.readings)
  const seeded = agreement.id === demonstrated
  const clock = demonstrationClock(join(data, 'clock.json'), seeded ? DEMONSTRATION_BEGINS : beginning(agreement))
  const open = ({ party }: Party) =>
    openNode({ agreement, clock, demonstration: true, party, folder: join(data, party.toLowerCase()) })
  const nodes = [await open(agreement.returning), await open(agreement.receiving)] as const
  const [returning, receiving] = nodes
  const servers = await Promise.all(nodes.map((node, index) => serveNode(node, host, options.ports[index] ?? 0)))
  const [returningUrl, receivingUrl] = servers.map(({ url }) => url)
  await returning.connect({ url: receivingUrl ?? '', jwks: receiving.jwks })
  await receiving.connect({ url: returningUrl ?? '', jwks: returning.jwks })
  const outbox = { email: outboxCarrier, sms: outboxCarrier }
  await returning.messenger.deliver({ site: returningUrl ?? '', carriers: outbox, receiptToken: null })
  const { empty, opensAt } = options
  if (seeded) await seed({ returning, receiving, clock, empty, ...(opensAt === undefined ? {} : { opensAt }) })
  return {
    addresses: servers.map(({ url }) => url),
    nodes,
    close: async () => {
      await Promise.all(servers.map(({ server }) => stopServer(server)))
      await Promise.all(nodes.map((node) => node.close()))
    },
  }
}

/** Where the demonstration's history does not belong, the clock opens on the day after the agreement came into force. */
const beginning = ({ validity }: Agreement): Instant => addHours(validity[0]?.from ?? DEMONSTRATION_BEGINS, 32)

/** The agreement by its id under the readings selected. Throws with what can be chosen where one is not there. */
export function selected(id: string = agreements[0].id, readings = ''): Agreement {
  const agreement = agreements.find((one) => one.id === id)
  if (agreement === undefined)
    throw new Error(`There is no agreement ${id}. Choose one of: ${agreements.map((one) => one.id).join(', ')}.`)
  const choices = parseReadings(readings)
  if (choices.problem !== undefined) throw new Error(choices.problem.en)
  const read = withReadings(agreement, choices)
  if ('problems' in read) throw new Error(read.problems.map(({ problem }) => problem.en).join(' '))
  return read
}

/** One node of one party, from the settings of its environment. */
export async function serve(settings: ServeSettings): Promise<Running> {
  const folder = resolve(settings.DATA)
  mkdirSync(folder, { recursive: true })
  const demonstration = settings.DEMONSTRATION === 'on'
  const clock = demonstration ? demonstrationClock(join(folder, 'clock.json'), DEMONSTRATION_BEGINS) : systemClock
  const node = await openNode({
    party: settings.PARTY,
    agreement: selected(settings.AGREEMENT, settings.READINGS),
    clock,
    folder,
    demonstration,
    namedStatements: settings.NAMED_STATEMENTS === 'on',
    anchorEvery: settings.ANCHOR_MINUTES,
    ...(settings.DATABASE_URL === undefined ? {} : { databaseUrl: settings.DATABASE_URL }),
  })
  const { server, url } = await serveNode(node, settings.HOST, settings.PORT)
  if (node.desk.side === 'returning' && node.platform.agreement.admission !== null) {
    const { PUBLIC_URL: site = url, NOTIFY_RECEIPT_TOKEN: receiptToken = null } = settings
    await node.messenger.deliver({ site, carriers: carriersOf(settings), receiptToken })
  }
  const { PARTNER_URL: partner, PARTNER_KEYS: file } = settings
  if (partner !== undefined && file !== undefined) {
    const jwks = await parsePublicKeys(JSON.parse(readFileSync(file, 'utf8')))
    await node.connect({ url: partner.replace(/\/$/, ''), jwks })
  }
  return {
    addresses: [url],
    nodes: [node],
    close: async () => {
      await stopServer(server)
      await node.close()
    },
  }
}

/** Serves a node’s pages and doors on a port, 0 for any that is free. Rejects where the port is in use. */
export function serveNode(node: Node, hostname: string, port: number): Promise<{ server: ServerType; url: string }> {
  const app = appOf(node)
  return new Promise((done, fail) => {
    const server = listen({ fetch: app.fetch, hostname, port }, (info) =>
      done({ server, url: `http://${hostname}:${info.port}` }),
    )
    server.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${hostname} is in use. Stop what uses it, or choose another with --ports.`)
          : error,
      ),
    )
  })
}

const stopServer = (server: ServerType): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
