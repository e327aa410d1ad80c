import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { z } from 'zod'
import { openLite } from '../../test/lite.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import type { Actor, Aggregate, CommandDefinition, Outgoing } from '../law/decision.ts'
import { standingClock } from '../platform/clock.ts'
import { type Database, openPostgres, type Query } from '../platform/database.ts'
import { handle, type Platform } from '../platform/handle.ts'
import { type Keys, makeKeys, publicKeys, randomToken } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'
import { runnable } from '../platform/run.ts'
import { handlersFor } from './follow.ts'
import { heard as heardFrom } from './heard.ts'
import type { Ends } from './messages.ts'
import { type Receiving, receive } from './receive.ts'
import { sharedReference } from './samples.ts'
import { type Post, type Sender, startSender } from './send.ts'

/**
 * Two nodes and a wire between them, for tests: real records, real keys, real sender and receiver. The wire loses, doubles,
 * delays and falsifies as it is told. The slices are stood in for by two commands: one says, one hears.
 */
const said = z.strictObject({
  type: z.literal('said'),
  kind: z.string(),
  about: z.string(),
  body: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()).optional(),
  safety: z.boolean(),
})
const heard = z.strictObject({
  type: z.literal('heard'),
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
})
type Said = z.infer<typeof said>
type Heard = z.infer<typeof heard>

const speakers: Aggregate<number, Said> = {
  name: 'speaker',
  event: said,
  initial: 0,
  evolve: (count) => count + 1,
  rows: () => [],
  outgoing: (_, __, { event: { type: _type, personal, ...message } }): readonly Outgoing[] => [
    personal === undefined ? message : { ...message, personal },
  ],
}
const hearers: Aggregate<number, Heard> = {
  name: 'hearer',
  event: heard,
  initial: 0,
  evolve: (count) => count + 1,
  rows: () => [],
}
const saySchema = z.strictObject({ speaker: z.string(), ...said.omit({ type: true }).shape })
const say: CommandDefinition<number, Said, z.infer<typeof saySchema>, undefined> = {
  name: 'test/say',
  schema: saySchema,
  aggregate: speakers,
  stream: ({ speaker }) => `speaker:${speaker}`,
  decide: (_, { speaker: _speaker, ...message }, { now }) => ({
    facts: [{ event: { type: 'said', ...message }, occurredAt: now }],
  }),
}
const hearSchema = z.strictObject({ command: z.string(), input: z.record(z.string(), z.unknown()) })
const hear: CommandDefinition<number, Heard, z.infer<typeof hearSchema>, undefined> = {
  name: 'test/hear',
  schema: hearSchema,
  aggregate: hearers,
  stream: () => 'hearer:all',
  decide: (_, command, { now }) => ({ facts: [{ event: { type: 'heard', ...command }, occurredAt: now }] }),
}

const actor: Actor = { id: 'test', name: 'Test', role: 'test', party: 'test' }
export const start = knownInstant('2026-03-02T09:00:00Z')

export type Node = {
  readonly party: string
  readonly platform: Platform
  readonly clock: ReturnType<typeof standingClock>
  readonly keys: Keys
  readonly receiving: Receiving
  /** What arrived here and was acted on, in order. */
  readonly heard: () => Promise<readonly Heard[]>
  readonly say: (message: Partial<Said> & { speaker?: string }) => Promise<void>
  readonly sender: (post: Post) => Sender
}
export type Pair = {
  readonly returning: Node
  readonly receiving: Node
  readonly empty: () => Promise<void>
}

/** Two nodes of the UK–France agreement, on PostgreSQL where `DATABASE_URL` is set and on PGlite in memory otherwise. */
export async function twoNodes(fixed?: { readonly returning: Keys; readonly receiving: Keys }): Promise<Pair> {
  const [a, b] = await both()
  const [ours, theirs] = [fixed?.returning ?? (await makeKeys()), fixed?.receiving ?? (await makeKeys())]
  const { returning, receiving } = ukFrance2025
  const ends = { agreement: ukFrance2025.id, from: returning.party, to: receiving.party }
  const back = { ...ends, from: receiving.party, to: returning.party }
  return {
    returning: node(a.database, ends, ours, theirs),
    receiving: node(b.database, back, theirs, ours),
    empty: async () => {
      for (const { database } of [a, b]) {
        await database.query(
          'truncate events, journal_queue, answers, outbox, view_rows, lookups, exchange_sent, exchange_received, exchange_refused',
        )
        await database.query('update exchange_counters set last = 0')
      }
    },
  }
}

function node(database: Database, ends: Ends, keys: Keys, partnerKeys: Keys): Node {
  const clock = standingClock(start)
  const platform: Platform = { database, clock, agreement: ukFrance2025, token: randomToken, posted: () => undefined }
  const partner = {
    party: ends.to,
    jwks: () => publicKeys(partnerKeys),
    url: 'https://other.example/exchange/messages',
  }
  const run = runnable(hear)
  const handlers = handlersFor((command, input, key, within) =>
    run.run(platform, { command, input }, { actor, key }, within),
  )
  let count = 0
  return {
    party: ends.from,
    platform,
    clock,
    keys,
    receiving: { platform, party: ends.from, keys, partner, handlers },
    heard: async () => {
      const rows = await database.query(`select data from events where stream = 'hearer:all' order by version`)
      return rows.map(({ data }) => heard.parse({ type: 'heard', ...z.object({}).loose().parse(data) }))
    },
    say: async ({
      speaker = 'one',
      kind = 'withdrawal',
      about = sharedReference,
      body = { withdrawnAt: start },
      personal,
      safety = false,
    }) => {
      count++
      const message = { speaker, kind, about, body, safety, ...(personal === undefined ? {} : { personal }) }
      await handle(platform, say, message, { actor, key: `say-${count}-${randomToken()}` })
    },
    sender: (post) =>
      startSender({ platform, party: ends.from, keys, partner, post, backOff: { first: 2, longest: 8 } }),
  }
}

/** A wire that does nothing but carry. */
export const carry =
  (to: Node): Post =>
  (url, bytes) =>
    (isQuestion(url) ? heardFrom : receive)(to.receiving, Buffer.from(bytes, 'latin1'))

/** Whether what is posted is the question what the other has heard, and no message. */
export const isQuestion = (url: string): boolean => url.endsWith('/heard')

/** Random numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: string): () => number {
  let count = 0
  return () => createHash('sha256').update(`${seed}:${count++}`).digest().readUInt32BE() / 2 ** 32
}

/** A wire that loses messages and receipts, doubles, delivers old copies late and in any order, and falsifies receipts. */
export function badWire(to: Node, random: () => number): Post {
  const copies: string[] = []
  const deliver = carry(to)
  return async (url, bytes) => {
    copies.push(bytes)
    const luck = random()
    if (luck < 0.2) throw new Error('lost on the way')
    if (luck < 0.35) await deliver(url, copies[Math.floor(random() * copies.length)] ?? bytes)
    const answer = await deliver(url, bytes)
    if (random() < 0.15) await deliver(url, bytes)
    const more = random()
    if (more < 0.15) throw new Error('receipt lost on the way back')
    if (more < 0.2) return { ...answer, body: `${answer.body.slice(0, -8)}AAAAAAAA` }
    return answer
  }
}

let opened: Promise<readonly [Opened, Opened]> | null = null
/** The two databases are opened once for all suites of a run, and closed at its end: opening is most of the time. */
const both = (): Promise<readonly [Opened, Opened]> => {
  opened ??= (async () => [await openFresh(), await openFresh()] as const)()
  return opened
}
after(async () => {
  for (const { close } of (await opened) ?? []) await close()
})

type Opened = { readonly database: Database; readonly close: () => Promise<void> }

async function openFresh(): Promise<Opened> {
  const url = process.env.DATABASE_URL
  if (url === undefined) {
    const database = await openLite()
    await migrate(database, standingClock(start))
    return { database, close: database.close }
  }
  const schema = `exchange_${randomBytes(6).toString('hex')}`
  const outside = openPostgres(url, { connections: 1 })
  await outside.query(`create schema ${schema}`)
  const inside = new URL(url)
  inside.searchParams.set('options', `-c search_path=${schema}`)
  const database = openPostgres(inside.href)
  await migrate(database, standingClock(start))
  return {
    database,
    close: async () => {
      await database.close()
      await outside.query(`drop schema ${schema} cascade`)
      await outside.close()
    },
  }
}

/** What a query counts. */
export const count = async (query: Query, table: string): Promise<number> =>
  z.object({ n: z.int() }).parse((await query(`select count(*)::integer as n from ${table}`))[0]).n
