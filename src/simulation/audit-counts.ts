import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { fileText, publicFile } from '../draw/public-file.ts'
import { type Draw, drawStream, draws } from '../draw/state.ts'
import { verifyText } from '../draw/verify.ts'
import { countedAt, type PlaceRow, placeField, reversedField, reversedOnce } from '../law/place.ts'
import type { Query } from '../platform/database.ts'
import { factsOf, fold, rowsOf } from '../platform/store.ts'
import { differenceKinds, type Entry } from '../statement/events.ts'
import { type Item, pairOf, type Statement, standingOf } from '../statement/state.ts'
import { statementsOf } from '../statement/view.ts'
import type { Machine } from './machine.ts'
import { week } from './stage.ts'
import type { Told } from './work.ts'

/**
 * What must be true of the week's statement and of draws when a run is over: both states hold the same, signed by both, with
 * the figures worked out here from their books; or each shows the same lines as different.
 */
export async function auditCounts(one: Machine, other: Machine, told: Told): Promise<readonly string[]> {
  const complaints: string[] = []
  if (told.statement !== null) complaints.push(...(await weekly(one, other, told)))
  for (const stream of told.draws) complaints.push(...(await drawn(one, other, stream)))
  return complaints
}

const idOf = ({ token, entry }: Entry): string => `${token}:${entry}`
const said = (value: unknown): string => canonicalize(value) ?? ''

async function weekly(one: Machine, other: Machine, told: Told): Promise<readonly string[]> {
  const [ours, theirs] = [await statementsOf(one.database.query), await statementsOf(other.database.query)]
  const [mine, its] = [ours.find((at) => at.week === week), theirs.find((at) => at.week === week)]
  if (mine === undefined || its === undefined) return ['statement: one of the two has none']
  const complaints = [...heard(mine, its), ...heard(its, mine)]
  const standings = [standingOf(mine), standingOf(its)]
  if (standings[0] === 'signed' && standings[1] === 'signed') {
    if (mine.signed?.digest !== its.signed?.digest) complaints.push('they signed two statements')
    for (const [machine, all] of [
      [one, ours],
      [other, theirs],
    ] as const)
      complaints.push(...(await figures(machine, all)))
    complaints.push(...(await inLogs([one, other], mine.signed?.digest ?? '')))
  } else if (told.statement === 'signed' || standings.some((standing) => standing !== 'disagreed'))
    complaints.push(`it stands as ${standings.join(' and ')}`)
  complaints.push(...differing(mine, its))
  return complaints.map((what) => `statement: ${what}`)
}

/** What one stated is what the other heard, version by version. */
function heard(from: Statement, to: Statement): readonly string[] {
  const stated = from.ours.map(({ lines: _, by: __, at: ___, ...rest }) => said(rest))
  const noted = to.theirs.map(({ at: _, ...rest }) => said(rest))
  return stated.join() === noted.join() ? [] : ['what was stated is not what was heard']
}

/** Each shows the same lines as different, the other way round, and each difference has a kind. */
function differing(mine: Statement, its: Statement): readonly string[] {
  const shown = (items: readonly Item[], here: 'ours' | 'theirs'): string => {
    const there = here === 'ours' ? 'theirs' : 'ours'
    return items
      .map((item) => `${item.version} ${said(item[here])} ${said(item[there])}`)
      .toSorted()
      .join()
  }
  const complaints: string[] = []
  if (shown(mine.items, 'ours') !== shown(its.items, 'theirs')) complaints.push('they show different differences')
  for (const { id, kind } of [...mine.items, ...its.items])
    if (!differenceKinds.includes(kind)) complaints.push(`${id} differs in no way that has a name`)
  return complaints
}

/**
 * The signed lines are those of the book at the end of the week, as it was known when the statement was drawn up, and the digest
 * is over them. What was signed in time and heard of later stands in the next one.
 */
async function figures({ party, database, life }: Machine, all: readonly Statement[]): Promise<readonly string[]> {
  const complaints: string[] = []
  const now = all.find((at) => at.week === week)
  const pair = now === undefined ? null : pairOf(now)
  if (now === undefined || pair === null) return [`${party} has no pair`]
  const { own } = pair
  const { until, previous, counts, cumulative, lines, at } = own
  const agreement = life()?.node.platform.agreement.id
  const made = said({ agreement, week, until, previous, counts, cumulative, lines })
  if (createHash('sha256').update(made).digest('hex') !== own.digest)
    complaints.push('the digest is not over its lines')
  const before = all.filter((at) => at.week < week).map((at) => at.ours.at(-1))
  const stated = before.flatMap((at) => at?.lines ?? [])
  const sum = (direction: Entry['direction'], entry: Entry['entry']): number =>
    [...stated, ...lines].filter((line) => line.direction === direction && line.entry === entry).length
  const sums = {
    readmitted: sum('readmitted', 'counted'),
    admitted: sum('admitted', 'counted'),
    readmittedReversed: sum('readmitted', 'reversed'),
    admittedReversed: sum('admitted', 'reversed'),
  }
  if (said(sums) !== said(cumulative)) complaints.push('the sum is not that of the lines signed so far')
  if (previous !== (before.at(-1)?.digest ?? null)) complaints.push('it does not rest on the week before')
  const aside = now.items.filter(({ settled }) => settled !== null && !settled.outcome.startsWith('corrected'))
  const out = aside.flatMap(({ ours, theirs }) => [ours, theirs].flatMap((line) => (line === null ? [] : [idOf(line)])))
  const due = (await expected(database.query, stated, { until, at })).filter((id) => !out.includes(id))
  const has = lines.map(idOf)
  complaints.push(...due.filter((id) => !has.includes(id)).map((id) => `${id} is in the book and not in it`))
  complaints.push(...has.filter((id) => !due.includes(id)).map((id) => `${id} is in it and not in the book`))
  const twice = new Set(has).size !== has.length || has.some((id) => stated.some((line) => idOf(line) === id))
  if (twice) complaints.push('a line is stated twice')
  return complaints.map((what) => `${party}: ${what}`)
}

/** Lines that the book, as it was known at `at`, says were new at `until`. */
async function expected(
  query: Query,
  stated: readonly Entry[],
  { until, at }: { readonly until: string; readonly at: string },
): Promise<readonly string[]> {
  const before = (instant: string | null): boolean => instant !== null && Date.parse(instant) < Date.parse(until)
  const heard = (instant: string | undefined): boolean => instant === undefined || Date.parse(instant) <= Date.parse(at)
  const earlier = new Set(stated.map(({ token }) => token))
  const reversed = reversedOnce(await rowsOf(query, 'place-reversed', reversedField))
  const gone = reversed.filter((place) => before(place.reversedAt) && heard(place.known?.reversed))
  const rows: readonly PlaceRow[] = [...(await rowsOf(query, 'place', placeField)), ...reversed]
  const standing = rows.filter(
    ({ token }, index) =>
      !gone.some((place) => place.token === token) && rows.findIndex((row) => row.token === token) === index,
  )
  const counted = standing
    .filter((place) => before(countedAt(place)) && heard(place.known?.stated) && heard(place.known?.confirmed))
    .filter(({ token }) => !earlier.has(token))
    .map(({ token }) => `${token}:counted`)
  const back = gone.filter(({ token }) => earlier.has(token)).map(({ token }) => `${token}:reversed`)
  return [...counted, ...back]
}

async function inLogs(machines: readonly Machine[], digest: string): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const { party, database } of machines) {
    const rows = await database.query(
      `select convert_from(entry, 'UTF8')::jsonb->>'digest' as digest from log_entries
       where kind = 'statement-signed' and convert_from(entry, 'UTF8')::jsonb->>'week' = $1`,
      [week],
    )
    if (rows.length !== 1 || rows[0]?.digest !== digest) complaints.push(`${party}: its log says something else`)
  }
  return complaints
}

/** A draw: both know the same commitments, secrets and order, nothing misfitted, and anybody who draws it again finds it. */
async function drawn(one: Machine, other: Machine, stream: string): Promise<readonly string[]> {
  const reference = stream.slice('draw:'.length)
  const of = async ({ database }: Machine): Promise<Draw | null> =>
    fold(draws, await factsOf(database.query, draws, drawStream(reference)))
  const [here, there] = [await of(one), await of(other)]
  const agreement = one.life()?.node.platform.agreement.id ?? ''
  if (here === null || there === null) return [`draw ${reference}: one of the two has none`]
  const complaints: string[] = []
  const shared = ({ digest, commitments, secrets }: Draw): string =>
    said(
      [
        digest,
        Object.entries(commitments).map(([party, { commitment }]) => [party, commitment]),
        Object.entries(secrets).map(([party, { secret }]) => [party, secret]),
      ].map((part) => (Array.isArray(part) ? part.toSorted() : part)),
    )
  if (shared(here) !== shared(there)) complaints.push('they know two draws')
  if (Object.keys(here.secrets).length !== 2) complaints.push('not both revealed')
  if ([...here.mismatches, ...there.mismatches].length > 0) complaints.push('something did not fit')
  if (here.drawn === null || here.drawn.seed !== there.result?.seed || here.drawn.order !== there.result.order)
    complaints.push('the order drawn is not the order told')
  const file = publicFile(here, { agreement, demonstration: true, parties: [one.party, other.party] })
  const { verified, checks } = verifyText(file === null ? '' : fileText(file))
  if (!verified) complaints.push(`drawn again: ${checks.filter(({ ok }) => !ok).map(({ id }) => id)}`)
  return complaints.map((what) => `draw ${reference}: ${what}`)
}
