import { z } from 'zod'
import { counted, placeField } from '../law/place.ts'
import type { Database, Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import { evidenceKept, newestCheckpoint } from '../transparency/store.ts'
import { verifyLog } from '../transparency/verify.ts'
import { auditCounts } from './audit-counts.ts'
import { auditJournal } from './audit-journal.ts'
import { auditKeys } from './audit-keys.ts'
import type { Chance } from './chance.ts'
import type { Machine } from './machine.ts'
import type { Told } from './work.ts'

/**
 * What must be true when a run is over, the line is whole and both nodes stand. Each complaint says what is not. Read from
 * the two records and from what the officers were told; none of it asks the code that made them.
 */
export async function audit(machines: readonly Machine[], told: Told, chance: Chance): Promise<readonly string[]> {
  const [one, other] = machines
  if (one === undefined || other === undefined) throw new Error('There are two machines.')
  const complaints = [
    ...(await direction(one, other)),
    ...(await direction(other, one)),
    ...(await books(one, other, told)),
    ...(await forgotten(machines, told)),
    ...(await auditCounts(one, other, told)),
    ...(await auditKeys(one, other, told)),
    ...(await auditKeys(other, one, told)),
    ...(await auditJournal(one, other, chance)),
    ...(await auditJournal(other, one, chance)),
  ]
  for (const machine of machines) complaints.push(...(await log(machine, told)))
  return complaints
}

/** True where nothing waits to be sent, receipted, logged, journalled or cosigned. */
export async function atRest({ query }: Database): Promise<boolean> {
  const [row] = await query(
    `select exists (select 1 from outbox) or exists (select 1 from exchange_sent where receipt is null)
       or exists (select 1 from log_queue) or exists (select 1 from journal_queue)
       or (select witnessed_at is null from log_checkpoints order by log_checkpoints.size desc limit 1) as waits`,
  )
  return row?.waits === false
}

const sentRow = z.object({
  sequence: z.int(),
  kind: z.string(),
  about: z.string(),
  stream: z.string(),
  version: z.int(),
  digest: z.string(),
  receipt: z.string().nullable(),
  understood: z.boolean().nullable(),
  problem: z.string().nullable(),
})
const receivedRow = sentRow.omit({ stream: true, version: true })

/** One direction: what was said is what was heard, each once, in order, receipted, and done once. */
async function direction(from: Machine, to: Machine): Promise<readonly string[]> {
  const sent = z
    .array(sentRow)
    .parse(
      await from.database.query(
        `select sequence, kind, about, stream, version, digest, receipt, understood, problem from exchange_sent order by sequence`,
      ),
    )
  const received = z
    .array(receivedRow)
    .parse(
      await to.database.query(
        `select sequence, kind, about, digest, receipt, understood, problem from exchange_received order by sequence`,
      ),
    )
  const way = `${from.party} to ${to.party}`
  const complaints: string[] = []
  const complain = (wrong: boolean, what: string): void => {
    if (wrong) complaints.push(`${way}: ${what}`)
  }
  complain(sent.length !== received.length, `${sent.length} were said, ${received.length} heard`)
  for (const [index, message] of sent.entries()) {
    const { sequence, kind, digest } = message
    const name = `${sequence} ${kind}`
    const there = received.find((one) => one.sequence === sequence)
    complain(sequence !== index + 1, `number ${index + 1} is missing`)
    complain(there?.digest !== digest, `${name} is not what was heard`)
    complain(message.receipt === null, `${name} has no receipt`)
    complain(message.understood !== true, `${name} was not understood: ${message.problem}`)
  }
  const facts = sent.map(({ stream, version, kind, about }) => `${stream} ${version} ${kind} ${about}`)
  complain(new Set(facts).size !== facts.length && hasTwice(sent), 'a fact was said twice')
  const order = new Map<string, number>()
  for (const { stream, version, sequence } of sent) {
    complain(version < (order.get(stream) ?? 0), `${sequence} went before an earlier fact of its case`)
    order.set(stream, version)
  }
  complaints.push(...(await acted(from.party, to, received.length)))
  const refused = await to.database.query("select 1 from exchange_refused where problem = 'sequence-reused'")
  complain(refused.length > 0, 'a number was used for two messages')
  return complaints
}

/** A fact may cause several messages of one kind (a place each); the same body twice is one too many. */
const hasTwice = (sent: readonly z.infer<typeof sentRow>[]): boolean =>
  new Set(sent.map(({ digest }) => digest)).size !== sent.length

const causeRow = z.object({ stream: z.string(), cause: z.string(), times: z.int() })

/** Each message that was understood was acted on by one command, and a case heard of things in the order they were said. */
async function acted(from: string, { party, database }: Machine, many: number): Promise<readonly string[]> {
  const complaints: string[] = []
  const rows = z.array(causeRow).parse(
    await database.query(
      `select stream, cause, count(*)::integer as times from events where cause like $1
       group by stream, cause order by stream, min(version)`,
      [`message:${from}:%`],
    ),
  )
  const numberOf = (cause: string): number => Number(cause.split(':')[2])
  const streams = new Map<number, number>()
  const last = new Map<string, number>()
  for (const { stream, cause } of rows) {
    const number = numberOf(cause)
    streams.set(number, (streams.get(number) ?? 0) + 1)
    if (number < (last.get(stream) ?? 0)) complaints.push(`${party}: ${stream} heard ${number} after a later one`)
    last.set(stream, number)
  }
  for (let number = 1; number <= many; number++)
    if (streams.get(number) !== 1)
      complaints.push(`${party}: message ${number} changed ${streams.get(number) ?? 0} streams`)
  return complaints
}

const partnerRow = z.object({ token: z.string(), direction: z.string(), effectiveOn: z.string() })

/** Both books have the same places, told to one another, and as many as the officers know of. */
async function books(one: Machine, other: Machine, told: Told): Promise<readonly string[]> {
  const complaints: string[] = []
  const line = ({ token, direction, effectiveOn }: z.infer<typeof partnerRow>): string =>
    `${direction} ${effectiveOn} ${token}`
  const counting = async (query: Query): Promise<readonly string[]> =>
    (await rowsOf(query, 'place', placeField)).filter(counted).map(line).toSorted()
  const ours = await counting(one.database.query)
  const theirs = await counting(other.database.query)
  if (ours.join() !== theirs.join()) complaints.push(`the books differ: ${ours.join(', ')} and ${theirs.join(', ')}`)
  for (const [machine, of] of [
    [one, theirs],
    [other, ours],
  ] as const) {
    const heard = (await rowsOf(machine.database.query, 'partner-place', partnerRow)).map(line).toSorted()
    if (heard.join() !== of.join())
      complaints.push(`${machine.party} heard that ${heard.join(', ')} are counted, and ${of.join(', ')} are`)
  }
  const many = (direction: string): number => ours.filter((place) => place.startsWith(direction)).length
  if (many('readmitted') !== told.readmitted || many('admitted') !== told.admitted)
    complaints.push(
      `the books count ${many('readmitted')} out and ${many('admitted')} in, the officers ${told.readmitted} and ${told.admitted}`,
    )
  return complaints
}

/** Nothing that was acknowledged is gone. */
async function forgotten(machines: readonly Machine[], { acknowledged }: Told): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const { party, database } of machines) {
    const keys = acknowledged.filter((one) => one.party === party).map(({ key }) => key)
    const kept = await database.query("select key from answers where key like 'run:%'")
    const known = new Set(kept.map(({ key }) => key))
    complaints.push(...keys.filter((key) => !known.has(key)).map((key) => `${party} forgot ${key}`))
  }
  return complaints
}

/** The log verifies as anybody verifies it, is cosigned by the other, counts what the books count, and nobody was caught out. */
async function log(machine: Machine, told: Told): Promise<readonly string[]> {
  const { party, database } = machine
  const life = machine.life()
  if (life === null) return [`${party} is down`]
  const verified = await verifyLog(async (path) => {
    const response = await life.routes.request(`/log/${path}`)
    return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : null
  }, null)
  const complaints = verified.checks.filter(({ ok }) => !ok).map(({ what, about }) => `${party} log: ${what} ${about}`)
  const { readmitted, admitted } = verified.places
  if (readmitted !== told.readmitted || admitted !== told.admitted)
    complaints.push(`${party} log: it counts ${readmitted} out and ${admitted} in`)
  const cosigned = verified.checks.filter(({ what }) => what === 'cosignature').length
  if (cosigned !== 2 || (await newestCheckpoint(database.query))?.witnessedAt == null)
    complaints.push(`${party} log: the newest checkpoint is not cosigned`)
  const evidence = await evidenceKept(database.query)
  complaints.push(...evidence.map(({ what, origin }) => `${party} log: evidence of ${what} against ${origin}`))
  return complaints
}
