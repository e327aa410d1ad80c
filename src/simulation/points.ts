/**
 * The points at which a node may stop for good, by what it passes anyway: its database and the line. Each has a name, which
 * the table in docs/crash-points.md lists with what is true after it, and what makes it good.
 */
export type Kind =
  | 'numbering'
  | 'receiving'
  | 'receipting'
  | 'sequencing'
  | 'witnessing'
  | 'anchoring'
  | 'journalling'
  | 'journal'
  | 'migrating'
  | 'retiring'
  | 'command'

/** What a transaction is for, by what is first asked in it. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['numbering', /where direction = 'sent' for update/],
  ['receiving', /where direction = 'received' for update/],
  ['receipting', /update exchange_sent set receipt = \$2/],
  ['sequencing', /pg_advisory_xact_lock\(7301002\)/],
  ['witnessing', /pg_advisory_xact_lock\(hashtextextended/],
  ['anchoring', /insert into journal_roots/],
  ['journalling', /insert into journal_leaves/],
  ['journal', /pg_advisory_xact_lock\(7301004\)/],
  ['migrating', /create table if not exists migrations/],
  ['retiring', /insert into answers values.*-- facts.* keys-retired/s],
  ['command', /insert into answers values/],
]
export const kindOfTransaction = (statements: readonly string[]): Kind | null =>
  kinds.find(([, pattern]) => statements.some((sql) => pattern.test(sql)))?.[0] ?? null

/** Where a node is: about to ask its database or back from it, in a transaction or not; at the commit; on the line. */
export type Passing =
  | { readonly at: 'before' | 'after'; readonly sql: string; readonly within: Kind | 'alone' | null }
  | { readonly at: 'committed'; readonly within: Kind | null }
  | { readonly at: 'sent' | 'answered'; readonly to: 'messages' | 'witness' }
  | { readonly at: 'file'; readonly what: string }

const TELLING = /"(?:type|kind)":"((?:partner-)?keys-[a-z]+|key-added|key-retired|committed|revealed|drawn-up|signed)"/g

/** A question with the facts it writes beside it, as a comment, where those have points of their own. */
export function naming(sql: string, values: readonly unknown[] = []): string {
  if (!/insert into (answers|log_queue)/.test(sql)) return sql
  const text = values.filter((value) => typeof value === 'string').join(' ')
  const facts = new Set([...text.matchAll(TELLING)].map(([, fact]) => fact))
  return facts.size === 0 ? sql : `${sql}\n-- facts ${[...facts].join(' ')}`
}

type Point = { readonly name: string; readonly is: (passing: Passing) => boolean }

const asking = (at: 'before' | 'after', within: Kind | 'alone', sql: RegExp) => (passing: Passing) =>
  passing.at === at && passing.within === within && sql.test(passing.sql)
const committed = (within: Kind) => (passing: Passing) => passing.at === 'committed' && passing.within === within
const onTheLine = (at: 'sent' | 'answered', to: 'messages' | 'witness') => (passing: Passing) =>
  passing.at === at && passing.to === to

const onFile = (what: string) => (passing: Passing) => passing.at === 'file' && passing.what === what
/** The statement that writes this fact. */
const writing = (within: Kind | 'alone', fact: string) =>
  asking('after', within, new RegExp(`insert into answers values.*-- facts.* ${fact}\\b`, 's'))
const saying = (kind: string) =>
  asking('after', 'alone', new RegExp(`insert into log_queue select s\\.key.*-- facts.* ${kind}\\b`, 's'))

const answering = /insert into answers values/

/** Every point by its name, in the order in which a message meets them. */
export const points: readonly Point[] = [
  {
    name: 'command-undecided',
    is: (passing) => asking('before', 'alone', answering)(passing) || asking('before', 'command', answering)(passing),
  },
  {
    name: 'command-written',
    is: (passing) => asking('after', 'alone', answering)(passing) || committed('command')(passing),
  },
  { name: 'numbering-begun', is: asking('after', 'numbering', /direction = 'sent' for update/) },
  { name: 'numbering-written', is: asking('after', 'numbering', /update exchange_counters set last/) },
  { name: 'numbering-committed', is: committed('numbering') },
  { name: 'posting-noted', is: asking('after', 'alone', /set attempts = attempts \+ 1/) },
  { name: 'posting-sent', is: onTheLine('sent', 'messages') },
  { name: 'posting-answered', is: onTheLine('answered', 'messages') },
  { name: 'posting-failed', is: asking('after', 'alone', /set last_problem = \$2/) },
  { name: 'receiving-begun', is: asking('after', 'receiving', /direction = 'received' for update/) },
  { name: 'acting-begun', is: asking('after', 'receiving', /^savepoint acting/) },
  { name: 'acting-done', is: asking('after', 'receiving', /release savepoint acting/) },
  { name: 'receiving-written', is: asking('after', 'receiving', /update exchange_counters set last/) },
  { name: 'receiving-committed', is: committed('receiving') },
  { name: 'refusing-written', is: asking('after', 'alone', /insert into exchange_refused/) },
  { name: 'receipting-written', is: asking('after', 'receipting', /update exchange_sent set receipt/) },
  { name: 'receipting-followed', is: asking('after', 'receipting', /release savepoint following/) },
  { name: 'receipting-committed', is: committed('receipting') },
  { name: 'sequencing-begun', is: asking('after', 'sequencing', /pg_advisory_xact_lock/) },
  { name: 'sequencing-entered', is: asking('after', 'sequencing', /insert into log_entries/) },
  { name: 'sequencing-hashed', is: asking('after', 'sequencing', /insert into log_hashes/) },
  { name: 'sequencing-signed', is: asking('after', 'sequencing', /insert into log_checkpoints/) },
  { name: 'sequencing-written', is: asking('after', 'sequencing', /delete from log_queue where key = any/) },
  { name: 'sequencing-committed', is: committed('sequencing') },
  { name: 'witness-asked', is: onTheLine('sent', 'witness') },
  { name: 'witness-answered', is: onTheLine('answered', 'witness') },
  { name: 'witnessing-begun', is: asking('after', 'witnessing', /pg_advisory_xact_lock/) },
  { name: 'witnessing-written', is: asking('after', 'witnessing', /insert into log_witnessed/) },
  { name: 'witnessing-committed', is: committed('witnessing') },
  { name: 'cosignature-kept', is: asking('after', 'alone', /update log_checkpoints set note/) },
  { name: 'journalling-begun', is: asking('after', 'journal', /pg_advisory_xact_lock/) },
  { name: 'journalling-taken', is: asking('after', 'journal', /delete from journal_queue/) },
  { name: 'journalling-entered', is: asking('after', 'journalling', /insert into journal_leaves/) },
  { name: 'journalling-hashed', is: asking('after', 'journalling', /insert into journal_hashes/) },
  { name: 'journalling-committed', is: committed('journalling') },
  { name: 'anchoring-written', is: asking('after', 'anchoring', /insert into journal_roots/) },
  { name: 'anchoring-said', is: asking('after', 'anchoring', /insert into log_queue/) },
  { name: 'anchoring-committed', is: committed('anchoring') },
  { name: 'checking-kept', is: asking('after', 'alone', /insert into journal_checks/) },
  { name: 'statement-drawn', is: writing('command', 'drawn-up') },
  { name: 'statement-signed', is: writing('alone', 'signed') },
  { name: 'secret-sealed', is: asking('after', 'alone', /insert into sealed_secrets/) },
  { name: 'draw-committed', is: writing('alone', 'committed') },
  { name: 'draw-revealed', is: writing('receiving', 'revealed') },
  { name: 'keys-made', is: onFile('keys-made') },
  { name: 'log-keys-made', is: onFile('log-keys-made') },
  { name: 'keys-announced', is: writing('alone', 'keys-announced') },
  { name: 'keys-published', is: saying('key-added') },
  { name: 'keys-heard', is: writing('receiving', 'partner-keys-announced') },
  { name: 'keys-confirmed', is: writing('alone', 'partner-keys-confirmed') },
  { name: 'confirmation-heard', is: writing('receiving', 'keys-confirmed') },
  { name: 'retirement-written', is: writing('retiring', 'keys-retired') },
  { name: 'retirement-committed', is: committed('retiring') },
  { name: 'secrets-sealed-anew', is: asking('after', 'alone', /update sealed_secrets set sealed/) },
  { name: 'keys-forgotten', is: onFile('keys-forgotten') },
  { name: 'log-keys-forgotten', is: onFile('log-keys-forgotten') },
  { name: 'retirement-published', is: saying('key-retired') },
  { name: 'retirement-heard', is: writing('receiving', 'partner-keys-retired') },
  { name: 'starting-migrated', is: committed('migrating') },
  { name: 'starting-owned', is: asking('after', 'alone', /insert into whose/) },
  { name: 'starting-announced', is: asking('after', 'alone', /insert into log_queue select v\.key/) },
]

/** The point a node is at, if it is one of those with a name: of two, the one that says more, which stands later. */
export const pointAt = (passing: Passing): string | null => points.findLast(({ is }) => is(passing))?.name ?? null
