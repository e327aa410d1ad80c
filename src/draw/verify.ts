import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { leafHash, rootFromInclusion } from '../core/tree.ts'
import { randomnessOf } from './beacon.ts'
import {
  drawOrder,
  entryLine,
  listed,
  overshootOf,
  personsIn,
  reachedOf,
  rootOfList,
  sharesOf,
  ticketOf,
} from './order.ts'
import { fileParts, type Proof, type PublicFile, partDigest, proofField, publicFileField } from './public-file.ts'
import { canonical, commitmentOf, listDigest, seedOf } from './seed.ts'
import { verifyWords as words } from './verify-words.ts'

/** One thing that was checked. `where`: the members of the file it speaks of. */
export type Check = {
  readonly id: string
  readonly ok: boolean
  readonly where: readonly string[]
  readonly says: Text
}
export type Verdict = {
  readonly kind: 'draw' | 'proof'
  readonly draw: string | null
  readonly verified: boolean
  readonly checks: readonly Check[]
}

const verdict = (kind: Verdict['kind'], draw: string | null, checks: readonly Check[]): Verdict => ({
  kind,
  draw,
  verified: checks.every(({ ok }) => ok),
  checks,
})

/** Checks a public file, or an applicant's proof, from its text alone. Never throws on what others wrote. */
export function verifyText(text: string, proof: string | null = null): Verdict {
  const read = readJson(text)
  if ('check' in read) return verdict('draw', null, [read.check])
  if (isProof(read.value)) return verifyProofText(text)
  const form = publicFileField.safeParse(read.value)
  const altered = alteredParts(read.value)
  if (!form.success) return verdict('draw', null, [bytes(text, read.value), misfit(form.error), ...altered])
  const file = form.data
  const checks = [bytes(text, read.value), ...altered, ...checkFile(file)]
  if (proof === null) return verdict('draw', file.draw, checks)
  return verdict('draw', file.draw, [...checks, ...besides(file, proof)])
}

const isProof = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'paripassu-draw-proof-1'

function readJson(text: string): { readonly value: unknown } | { readonly check: Check } {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { check: { id: 'json', ok: false, where: [], says: words.noJson } }
  }
}

/** The bytes are the one way in which this value is written: nothing stands twice, nothing is hidden in between. */
function bytes(text: string, value: unknown): Check {
  let written = ''
  try {
    written = `${canonicalize(value)}\n`
  } catch {
    // What cannot be written canonically is not canonical: the comparison below says so.
  }
  const at = [...written].findIndex((letter, index) => letter !== text[index])
  const ok = written === text
  return { id: 'bytes', ok, where: [], says: ok ? words.bytes : words.notCanonical(at === -1 ? written.length : at) }
}

const misfit = (error: z.ZodError): Check => {
  const paths = [...new Set(error.issues.map(({ path }) => path.join('.') || '.'))]
  return { id: 'form', ok: false, where: topOf(paths), says: words.misfit(paths.slice(0, 5).join(', ')) }
}
const topOf = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.map((path) => path.split('.')[0] ?? '')),
]

/** Each member against the digest the file itself gives: names what was altered after the file was made. */
function alteredParts(value: unknown): readonly Check[] {
  if (typeof value !== 'object' || value === null || !('digests' in value)) return []
  const { digests } = value
  if (typeof digests !== 'object' || digests === null) return []
  const told = new Map<string, unknown>(Object.entries(digests))
  const members = new Map<string, unknown>(Object.entries(value))
  return fileParts.flatMap((part): readonly Check[] => {
    if (told.get(part) === digestOf(members.get(part))) return []
    return [{ id: `digest/${part}`, ok: false, where: [part, 'digests'], says: words.altered(part) }]
  })
}
const digestOf = (value: unknown): string | null => {
  try {
    return partDigest(value)
  } catch {
    return null
  }
}

function checkFile(file: PublicFile): readonly Check[] {
  const { list, entries, states, drawn, agreement, draw } = file
  const check = (id: string, ok: boolean, where: readonly string[], says: keyof typeof words.checks): Check => ({
    id,
    ok,
    where,
    says: words.checks[says][ok ? 'ok' : 'no'],
  })
  const tickets = entries.map(({ ticket }) => ticket)
  const sorted = listed(entries).every((entry, index) => entry === entries[index])
  const shares = sharesOf(entries, list.places - list.owed)
  const digest = listDigest(agreement, draw, list)
  const [first, second] = states
  const roles = first.role === 'returning' && second.role === 'receiving' && first.party !== second.party
  const before: Check[] = [
    check('entries', sorted && new Set(tickets).size === tickets.length, ['entries'], 'entries'),
    check('root', rootOfList(entries) === list.root, ['entries', 'list'], 'root'),
    check(
      'shares',
      list.groups === entries.length &&
        list.persons === personsIn(entries) &&
        canonical({ shares }) === canonical({ shares: list.shares }),
      ['entries', 'list'],
      'shares',
    ),
    check('states', roles, ['states'], 'states'),
    ...states.map(({ party, commitment, secret }) =>
      check(
        `commitment/${party}`,
        commitment !== null && secret !== null && commitmentOf(digest, party, secret) === commitment,
        ['states', 'list', 'agreement', 'draw'],
        'commitment',
      ),
    ),
  ]
  const randomness = list.beacon === null ? null : randomnessOf(list.beacon.round, file.beacon?.signature ?? '')
  const beacon = (list.beacon === null) === (file.beacon === null) && (list.beacon === null || randomness !== null)
  if (list.beacon !== null || file.beacon !== null) before.push(check('beacon', beacon, ['beacon', 'list'], 'beacon'))
  if (file.voided !== null) before.push(check('voided', false, ['voided'], 'voided'))
  if (drawn === null || first.secret === null || second.secret === null)
    return [...before, check('drawn', false, ['drawn'], 'drawn')]
  return [...before, ...checkOrder(file, drawn, seedOf(digest, [first.secret, second.secret], randomness), check)]
}

type Checking = (id: string, ok: boolean, where: readonly string[], says: keyof typeof words.checks) => Check

function checkOrder(
  { list, entries }: PublicFile,
  drawn: NonNullable<PublicFile['drawn']>,
  seed: string,
  check: Checking,
): readonly Check[] {
  const ordered = drawOrder(seed, entries)
  const same = (a: readonly { readonly ticket: string }[], b: readonly string[]): boolean =>
    a.length === b.length && a.every(({ ticket }, index) => ticket === b[index])
  const lost = new Set(drawn.lost.map(({ ticket }) => ticket))
  const known = new Set(entries.map(({ ticket }) => ticket))
  const reached = reachedOf(ordered, list.shares, lost)
  const persons = personsIn(reached)
  const owed = overshootOf(persons, list.places, list.owed)
  return [
    check('seed', seed === drawn.seed, ['drawn', 'states', 'beacon', 'list'], 'seed'),
    check('order', same(ordered, drawn.order), ['drawn'], 'order'),
    check('lost', lost.size === drawn.lost.length && [...lost].every((ticket) => known.has(ticket)), ['drawn'], 'lost'),
    check('reached', same(reached, drawn.reached), ['drawn', 'list'], 'reached'),
    check('persons', persons === drawn.persons && owed === drawn.overshoot, ['drawn', 'list'], 'persons'),
  ]
}

/** Runs the draw of a public file again. `null` where both secrets, or the beacon that was named, are not in it. */
export function rerun(file: PublicFile) {
  const { list, entries, states, agreement, draw } = file
  const [first, second] = states
  const randomness = list.beacon === null ? null : randomnessOf(list.beacon.round, file.beacon?.signature ?? '')
  if (first.secret === null || second.secret === null || (list.beacon !== null && randomness === null)) return null
  const seed = seedOf(listDigest(agreement, draw, list), [first.secret, second.secret], randomness)
  const ordered = drawOrder(seed, entries)
  const lost = new Set(file.drawn?.lost.map(({ ticket }) => ticket))
  const reached = reachedOf(ordered, sharesOf(entries, list.places - list.owed), lost)
  const persons = personsIn(reached)
  return { draw, seed, ordered, reached, persons, overshoot: overshootOf(persons, list.places, list.owed) }
}

/** A proof by itself: the ticket is the holder's, and the entry is under the root. */
function checkProof(proof: Proof): readonly Check[] {
  const { draw, reference, salt, ticket, index, groups, root, path } = proof
  const leaf = leafHash(Buffer.from(entryLine(proof), 'utf8'))
  const reachedRoot = rootFromInclusion(leaf, {
    index,
    size: groups,
    proof: path.map((hash) => Buffer.from(hash, 'hex')),
  })
  const own = ticketOf(draw, reference, salt) === ticket
  const under = reachedRoot !== null && Buffer.from(reachedRoot).toString('hex') === root
  return [
    {
      id: 'ticket',
      ok: own,
      where: ['ticket', 'reference', 'salt', 'draw'],
      says: words.proof.ticket[own ? 'ok' : 'no'],
    },
    {
      id: 'inclusion',
      ok: under,
      where: ['ticket', 'size', 'class', 'index', 'groups', 'root', 'path'],
      says: words.proof.inclusion[under ? 'ok' : 'no'],
    },
  ]
}

function verifyProofText(text: string): Verdict {
  const read = readJson(text)
  if ('check' in read) return verdict('proof', null, [read.check])
  const form = proofField.safeParse(read.value)
  if (!form.success) return verdict('proof', null, [misfit(form.error)])
  return verdict('proof', form.data.draw, [bytes(text, read.value), ...checkProof(form.data)])
}

/** A proof beside the file it belongs to: the same list, the same entry, the rank it says. */
function besides(file: PublicFile, text: string): readonly Check[] {
  const read = readJson(text)
  const form = 'check' in read ? null : proofField.safeParse(read.value)
  if (form?.success !== true) return [{ id: 'proof', ok: false, where: ['proof'], says: words.proof.unreadable }]
  const { data: proof } = form
  const entry = file.entries[proof.index]
  const same = file.draw === proof.draw && file.list.root === proof.root && entry?.ticket === proof.ticket
  const rank = (file.drawn?.order.indexOf(proof.ticket) ?? -1) + 1
  const ranked = proof.rank === null || proof.rank === rank
  return [
    ...checkProof(proof),
    { id: 'same-list', ok: same, where: ['proof'], says: words.proof.sameList[same ? 'ok' : 'no'] },
    {
      id: 'rank',
      ok: ranked,
      where: ['proof', 'drawn'],
      says: ranked ? words.proof.rank(rank) : words.proof.otherRank(rank),
    },
  ]
}
