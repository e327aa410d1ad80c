import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor, Aggregate, CommandDefinition, Context, Recorded } from '../law/decision.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { lawVersion } from '../law/version.ts'
import type { Clock } from './clock.ts'
import { type Database, isRetryable, isTaken, type Query } from './database.ts'
import { fileRefusal } from './files.ts'
import { add, changedRows, fold, read, stamp } from './store.ts'

/** What one node's commands run on. */
export type Platform = {
  readonly database: Database
  readonly clock: Clock
  readonly agreement: Agreement
  /** A random token: 26 characters of Crockford base32, 128 bits. */
  readonly token: () => string
  /** Called after a commit that may have queued a message, so that no sender need wait for its next look. */
  readonly posted: () => void
}

export type Accepted = {
  readonly outcome: 'accepted'
  readonly stream: string
  readonly version: number
  readonly facts: readonly { type: string; version: number }[]
}
export type Refused = { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] }
/** The stored answer to a command. `repeated` is true where the key had been answered before: nothing was done. */
export type Answer = (Accepted | Refused) & { readonly repeated: boolean }

const ATTEMPTS = 12

export const busy: Refusal = {
  code: 'busy',
  citation: null,
  message: {
    en: 'Others are changing this record at this moment. Nothing was recorded; try again.',
    fr: 'D’autres modifient ce dossier en ce moment. Rien n’a été enregistré ; réessayez.',
  },
}

const keyReused: Refusal = {
  code: 'idempotency-key-reused',
  citation: null,
  message: {
    en: 'This idempotency key was used for another command. Use a new key for each new action.',
    fr: 'Cette clé d’idempotence a servi à une autre commande. Utilisez une nouvelle clé pour chaque action.',
  },
}

/**
 * Runs one command: read, add up, decide, record. The stream's version is the lock: whoever loses reads again and
 * decides on what is then true, so a barrier and a boarding in the same instant can never both stand. A key that was
 * answered is answered the same again. `within` joins a transaction already under way (an incoming message's).
 */
export async function handle<S, E extends { type: string }, C, X>(
  platform: Platform,
  definition: CommandDefinition<S, E, C, X>,
  command: C,
  by: { readonly actor: Actor; readonly key: string },
  within?: Query,
): Promise<Answer> {
  const stream = definition.stream(command, freshReference(by.key, by.actor.id))
  const digest = digestOf(definition.name, command)
  const asked = { command, by, stream, digest }
  if (within !== undefined) return attempt(platform, definition, { ...asked, lookFirst: true }, within)
  for (let tries = 0; tries < ATTEMPTS; tries++) {
    // A claim already held makes the first write fail; only then is it worth a question of its own which one it was.
    const trying = { ...asked, lookFirst: tries > 0 }
    try {
      const answer =
        definition.elsewhere === undefined
          ? await attempt(platform, definition, trying, platform.database.query)
          : await platform.database.transaction((query) => attempt(platform, definition, trying, query))
      if (answer.outcome === 'accepted' && !answer.repeated) platform.posted()
      return answer
    } catch (error) {
      if (!isTaken(error) && !isRetryable(error)) throw error
    }
  }
  return { outcome: 'refused', refusals: [busy], repeated: false }
}

type Asked<C> = {
  readonly command: C
  readonly by: { readonly actor: Actor; readonly key: string }
  readonly stream: string
  readonly digest: string
  /** Whether to ask about claims before writing, so that the one that is held can be named. */
  readonly lookFirst: boolean
}

async function attempt<S, E extends { type: string }, C, X>(
  platform: Platform,
  definition: CommandDefinition<S, E, C, X>,
  { command, by, stream, digest, lookFirst }: Asked<C>,
  query: Query,
): Promise<Answer> {
  const { aggregate } = definition
  const { facts: history, answer } = await read(query, aggregate, stream, by.key)
  if (answer !== null) {
    if (answer.digest !== digest) return { outcome: 'refused', refusals: [keyReused], repeated: true }
    return { ...(answer.answer as Accepted | Refused), repeated: true }
  }
  const unkept = await fileRefusal(query, command)
  if (unkept !== null) return { outcome: 'refused', refusals: [unkept], repeated: false }
  const elsewhere = (await definition.elsewhere?.(query, command, stream, platform.agreement)) as X
  const now = platform.clock.now()
  const before = fold(aggregate, history)
  const reference = stream.slice(stream.indexOf(':') + 1)
  // Taken once: the law may change while we wait for the database, and a decision is stamped with the one it applied.
  const { agreement } = platform
  const context: Context = { now, agreement, actor: by.actor, reference, token: platform.token }
  const decision = definition.decide(before, command, context, elsewhere)
  const record = { stream, cause: by.key, key: by.key, command: definition.name, digest, at: now }
  if ('refusals' in decision) return refuse(query, record, decision.refusals)
  const claims = decision.claims ?? []
  for (const claim of lookFirst ? claims : [])
    if ((await query('select 1 from lookups where kind = $1 and key = $2', [claim.kind, claim.key])).length > 0)
      return refuse(query, record, [claim.refusal])
  const version = history.at(-1)?.version ?? 0
  const lawAt = lawVersion(agreement, now)
  const facts = stamp(decision.facts, { stream, version, recordedAt: now, actor: by.actor, lawVersion: lawAt })
  const { after, outgoing, telling } = follow(aggregate, before, facts)
  const accepted: Accepted = {
    outcome: 'accepted',
    stream,
    version: version + facts.length,
    facts: facts.map((fact) => ({ type: fact.event.type, version: fact.version })),
  }
  await add(query, {
    stream,
    facts,
    cause: by.key,
    ...changedRows(aggregate.rows(before, stream), aggregate.rows(after, stream)),
    outgoing,
    telling,
    claims,
    answer: { key: by.key, command: definition.name, digest, answer: accepted, at: now },
  })
  return { ...accepted, repeated: false }
}

type Outbound = Parameters<typeof add>[1]['outgoing'][number]
type Message = Parameters<typeof add>[1]['telling'][number]

function follow<S, E>(aggregate: Aggregate<S, E>, before: S, facts: readonly Recorded<E>[]) {
  const outgoing: Outbound[] = []
  const telling: Message[] = []
  let state = before
  for (const fact of facts) {
    const next = aggregate.evolve(state, fact)
    const messages = aggregate.outgoing?.(state, next, fact) ?? []
    for (const [ordinal, message] of messages.entries())
      outgoing.push({ ...message, version: fact.version, ordinal, queuedAt: fact.recordedAt })
    const told = aggregate.telling?.(next, fact) ?? []
    for (const [ordinal, message] of told.entries())
      telling.push({ origin: fact.version, ...message, version: fact.version, ordinal, queuedAt: fact.recordedAt })
    state = next
  }
  return { after: state, outgoing, telling }
}

type Answering = { stream: string; cause: string; key: string; command: string; digest: string; at: Context['now'] }

/** A refusal is an answer too: the same key gets it again. It adds nothing to the history. */
async function refuse(
  query: Query,
  { stream, cause, ...answering }: Answering,
  refusals: readonly Refusal[],
): Promise<Answer> {
  const answer: Refused = { outcome: 'refused', refusals }
  const nothing = { facts: [], rows: [], gone: [], outgoing: [], telling: [], claims: [] }
  await add(query, { stream, cause, ...nothing, answer: { ...answering, answer } })
  return { ...answer, repeated: false }
}

/** The same command with the same fields has the same digest (RFC 8785), so that a reused key is noticed. */
const digestOf = (name: string, command: unknown): string =>
  createHash('sha256')
    .update(canonicalize({ name, command }) ?? '')
    .digest('hex')

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters of Crockford base32 in two groups, from the key and who gives it: a repeat finds the same stream. */
export function freshReference(key: string, actor: string): string {
  const bytes = createHash('sha256').update(`${actor}\n${key}`).digest()
  const letters = [...bytes.subarray(0, 8)].map((byte) => ALPHABET[byte % 32]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
