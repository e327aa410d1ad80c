import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isBefore } from '../core/calendar.ts'
import { instantField, prose } from '../core/fields.ts'
import type { CommandDefinition, ReadQuery } from '../law/decision.ts'
import { due } from '../law/due.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, refuseBy } from '../law/refuse.ts'
import { type KeyEvent, type KnownKey, keyUses, knownKeyField, rawKey, retirements } from './events.ts'
import { activeOwn, type KeyState, keyRings, keyStream, type OwnKey, type PartnerStanding, trusted } from './state.ts'
import { words } from './words.ts'

/** How keys come and go: beside the old, trusted only once people compared them, never without one left to use. */

type OnKeys<C, X = undefined> = CommandDefinition<KeyState, KeyEvent, C, X>
const onKeys = (agreement: string) => ({ aggregate: keyRings, stream: () => keyStream(agreement) })

/**
 * From when a key may be retired that another took the place of at `since`: once the hours of the agreement have run, in which
 * both stay good for what is on its way. At once where the agreement sets none. The refusal where it cannot be said.
 */
export function overlapEnds(agreement: Agreement, since: Instant, asOf: Instant): Instant | Refusal {
  const rule = agreement.parts.keyOverlap
  if (rule === null) return since
  const found = due(agreement, rule, since, { asOf })
  return 'problem' in found ? refuseBy(agreement, rule, 'overlap-runs', found.problem) : found.closesAt
}

const keys = z.array(knownKeyField).min(1).max(20)
const fingerprints = z.array(rawKey).min(1).max(20)
const no = (refusal: Refusal): { readonly refusals: readonly Refusal[] } => ({ refusals: [refusal] })
const unknown = (): { readonly refusals: readonly Refusal[] } => no(refuse('no-such-key', words.unknown))

/** Those that are not known, each once. */
const unheardOf = (known: readonly KnownKey[], list: readonly KnownKey[]): KnownKey[] =>
  [...new Map(list.map((one) => [one.fingerprint, one])).values()].filter(
    ({ fingerprint }) => !known.some((one) => one.fingerprint === fingerprint),
  )

const beginSchema = z.strictObject({ own: z.array(knownKeyField).max(20), partner: z.array(knownKeyField).max(20) })

/**
 * What the files of this node hold, at its start: its own keys the first time, and the other state's as configured. Whoever
 * configures compared them by telephone (docs/operating.md). Keys known already stay as they are.
 */
export const begin = (agreement: string): OnKeys<z.infer<typeof beginSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/begin',
  schema: beginSchema,
  decide: (state, { own, partner }, { now }) => {
    const mine = state.own.length === 0 ? own : []
    const theirs = unheardOf(state.partner, partner)
    const events: KeyEvent[] = []
    if (mine.length > 0) events.push({ type: 'keys-begun', keys: mine })
    if (theirs.length > 0) events.push({ type: 'partner-keys-entered', keys: theirs })
    return { facts: events.map((event) => ({ occurredAt: now, event })) }
  },
})

const announceSchema = z.strictObject({ keys, reasons: prose() })

/** New keys of ours, made and published beside the old. Nothing is signed with them alone before the other state trusts them. */
export const announce = (agreement: string): OnKeys<z.infer<typeof announceSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/announce',
  schema: announceSchema,
  decide: (state, { keys: made, reasons }, { now }) => {
    const fresh = unheardOf(state.own, made)
    const waits = state.own.some(
      ({ key, confirmedAt, refused, retired }) =>
        confirmedAt === null && !refused && retired === null && made.some((one) => one.key.use === key.use),
    )
    if (waits) return no(refuse('change-under-way', words.underWay))
    if (fresh.length === 0) return no(refuse('nothing-new', words.noneNew))
    return { facts: [{ occurredAt: now, event: { type: 'keys-announced', keys: fresh, reasons } }] }
  },
})

const wordSchema = z.strictObject({ outcome: z.enum(['confirmed', 'refused']), fingerprints, occurredAt: instantField })

/** The other state's officer compared our new keys: they are in use from now, or never. A word once given to use them stands. */
export const noteWord = (agreement: string): OnKeys<z.infer<typeof wordSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/note-word',
  schema: wordSchema,
  decide: (state, { outcome, fingerprints: list, occurredAt }) => {
    const meant = state.own.filter(({ fingerprint }) => list.includes(fingerprint))
    if (meant.length !== list.length) return unknown()
    // What they trust they stop trusting by telephone, and say it there: refused here, nothing might be left to sign with.
    if (outcome === 'refused' && meant.some((one) => one.confirmedAt !== null && one.retired === null))
      return no(refuse('confirmed-already', words.confirmedAlready))
    // Their word may cross our withdrawal on the way: of a key that is retired it says nothing any more. Given again, it is no news.
    const stands = ({ confirmedAt, refused }: OwnKey): boolean =>
      outcome === 'refused' ? refused : confirmedAt !== null && !refused
    const live = meant.filter((one) => one.retired === null && !stands(one)).map(({ fingerprint }) => fingerprint)
    const type = outcome === 'confirmed' ? 'keys-confirmed' : 'keys-refused'
    return { facts: live.length === 0 ? [] : [{ occurredAt, event: { type, fingerprints: live } }] }
  },
})

const retireSchema = z.strictObject({ fingerprints, code: z.enum(retirements), reasons: prose() })
const underWay = async (query: ReadQuery): Promise<ReadonlySet<string>> => {
  const rows = await query(
    `select distinct convert_from(decode(rpad(translate(split_part(jws, '.', 1), '-_', '+/'),
       (length(split_part(jws, '.', 1)) + 3) / 4 * 4, '='), 'base64'), 'UTF8')::jsonb->>'kid' as kid
     from exchange_sent where receipt is null`,
  )
  return new Set(rows.map(({ kid }) => String(kid)))
}

/**
 * A key of ours is used no more, by a named person. One that was replaced: once another is trusted and in use, the overlap
 * has run and nothing signed with it is without a receipt. One that is lost or stolen: at once, as long as another is there.
 */
export const retire = (agreement: string): OnKeys<z.infer<typeof retireSchema>, ReadonlySet<string>> => ({
  ...onKeys(agreement),
  name: 'keys/retire',
  schema: retireSchema,
  elsewhere: underWay,
  decide: (state, { fingerprints: list, code, reasons }, { now, agreement: law }, sent) => {
    const meant = state.own.filter(({ fingerprint, retired }) => list.includes(fingerprint) && retired === null)
    if (meant.length !== list.length) return unknown()
    const left = (use: OwnKey['key']['use']) =>
      activeOwn(state, use).filter(({ fingerprint }) => !list.includes(fingerprint))
    if (meant.some(({ key }) => left(key.use).length === 0)) return no(refuse('nothing-left', words.nothingLeft))
    const fact = { occurredAt: now, event: { type: 'keys-retired', fingerprints: list, code, reasons } } as const
    if (code !== 'replaced') return { facts: [fact] }
    // Keys that the other state refused, or never answered about, were never used.
    for (const { fingerprint, key, confirmedAt } of meant.filter((one) => one.confirmedAt !== null)) {
      const next = left(key.use).find((one) => one.confirmedAt !== null)
      const since = next?.confirmedAt ?? null
      if (since === null || confirmedAt === null || isBefore(since, confirmedAt))
        return no(refuse('not-replaced', words.notConfirmed))
      const ends = overlapEnds(law, since, now)
      if (typeof ends !== 'string') return no(ends)
      if (isBefore(now, ends)) return no(refuseBy(law, law.parts.keyOverlap ?? '', 'overlap-runs', words.overlapRuns))
      if (sent.has(fingerprint)) return no(refuse('under-way', words.stillSent))
    }
    return { facts: [fact] }
  },
})

const changeSchema = z.strictObject({
  added: z.array(knownKeyField).max(20),
  retired: z.array(z.strictObject({ fingerprint: rawKey, code: z.enum(retirements) })).max(20),
  changedAt: instantField,
})

/**
 * The other state says that its keys change. New ones wait for an officer here; one that it retires is trusted no more, where
 * another of that use is left. Said again it changes nothing, and our word on the keys is given again.
 */
export const noteChange = (agreement: string): OnKeys<z.infer<typeof changeSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/note-change',
  schema: changeSchema,
  decide: (state, { added, retired, changedAt }) => {
    const gone = (code: (typeof retirements)[number]) =>
      retired.filter((one) => one.code === code).map(({ fingerprint }) => fingerprint)
    const list = retired.map(({ fingerprint }) => fingerprint)
    if (list.some((fingerprint) => !state.partner.some((one) => one.fingerprint === fingerprint))) return unknown()
    if (bare(state, list)) return no(refuse('nothing-left', words.nothingLeft))
    const fresh = unheardOf(state.partner, added)
    const events: KeyEvent[] = []
    if (fresh.length > 0) events.push({ type: 'partner-keys-announced', keys: fresh, changedAt })
    for (const code of retirements)
      if (gone(code).length > 0) events.push({ type: 'partner-keys-retired', fingerprints: gone(code), code })
    for (const outcome of ['confirmed', 'refused'] as const) {
      const answered = added
        .map(({ fingerprint }) => fingerprint)
        .filter((fingerprint) => wordGiven(state, fingerprint) === outcome)
      if (answered.length > 0) events.push({ type: 'partner-keys-answered-again', outcome, fingerprints: answered })
    }
    return { facts: events.map((event) => ({ occurredAt: changedAt, event })) }
  },
})

/** What we say of a key of theirs; `null` of one that waits for an officer, or that we never heard of. */
function wordGiven({ partner }: KeyState, fingerprint: string): 'confirmed' | 'refused' | null {
  const known = partner.find((one) => one.fingerprint === fingerprint)
  if (known === undefined || known.standing === 'announced') return null
  return known.standing === 'trusted' ? 'confirmed' : 'refused'
}

/** Whether a use in which we trust a key of theirs would have none left without these. */
const bare = (state: KeyState, without: readonly string[]): boolean =>
  keyUses.some((use) => {
    const now = trusted(state, use)
    return now.length > 0 && now.every(({ fingerprint }) => without.includes(fingerprint))
  })

/** Their keys that stand in one way, all of them meant; null where one does not. */
const standing = (state: KeyState, list: readonly string[], as: PartnerStanding) => {
  const meant = state.partner.filter((one) => list.includes(one.fingerprint) && one.standing === as)
  return meant.length === list.length ? meant : null
}

/** `heard`: the fingerprint of all of them together as read out by the other state; `expected` is ours. Spaces do not matter. */
const confirmSchema = z.strictObject({ fingerprints, heard: z.string().trim().min(1).max(80), note: prose() })
export const FINGERPRINT_LETTERS = 16

/** An officer compared the new keys with the other state's, by another way than this line: they are trusted from now. */
export const confirmPartner = (
  agreement: string,
  digest: (list: readonly string[]) => string,
): OnKeys<z.infer<typeof confirmSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/confirm-partner',
  schema: confirmSchema,
  decide: (state, { fingerprints: list, heard, note }, { now }) => {
    if (standing(state, list, 'announced') === null) return unknown()
    const said = heard.replaceAll(/[\s-]/g, '').toLowerCase()
    if (said !== digest(list).slice(0, FINGERPRINT_LETTERS))
      return no(refuse('not-as-heard', words.notAsHeard, 'heard'))
    return { facts: [{ occurredAt: now, event: { type: 'partner-keys-confirmed', fingerprints: list, note } }] }
  },
})

const refuseSchema = z.strictObject({ fingerprints, note: prose() })

/** The new keys were not as read out, or nobody there knows of them. */
export const refusePartner = (agreement: string): OnKeys<z.infer<typeof refuseSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/refuse-partner',
  schema: refuseSchema,
  decide: (state, { fingerprints: list, note }, { now }) =>
    standing(state, list, 'announced') === null
      ? unknown()
      : { facts: [{ occurredAt: now, event: { type: 'partner-keys-refused', fingerprints: list, note } }] },
})

/** At once, on our own word: a key of theirs that somebody else may hold. May leave none: then nothing is taken any more. */
export const distrustPartner = (agreement: string): OnKeys<z.infer<typeof refuseSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/distrust-partner',
  schema: refuseSchema,
  decide: (state, { fingerprints: list, note }, { now }) =>
    standing(state, list, 'trusted') === null
      ? unknown()
      : { facts: [{ occurredAt: now, event: { type: 'partner-keys-distrusted', fingerprints: list, note } }] },
})

const enterSchema = z.strictObject({ keys, heard: z.string().trim().min(1).max(80), reasons: prose() })

/** Keys of theirs entered by hand, where no message can carry them: compared in the same way, and trusted from now. */
export const enterPartner = (
  agreement: string,
  digest: (list: readonly string[]) => string,
): OnKeys<z.infer<typeof enterSchema>> => ({
  ...onKeys(agreement),
  name: 'keys/enter-partner',
  schema: enterSchema,
  decide: (state, { keys: given, heard, reasons }, { now }) => {
    const trustedNow = state.partner.filter((one) => one.standing === 'trusted')
    const spent = state.partner.filter((one) => one.standing === 'retired' || one.standing === 'distrusted')
    const fresh = unheardOf([...trustedNow, ...spent], given)
    if (fresh.length === 0) return no(refuse('nothing-new', words.noneNew, 'keys'))
    const said = heard.replaceAll(/[\s-]/g, '').toLowerCase()
    if (said !== digest(fresh.map(({ fingerprint }) => fingerprint)).slice(0, FINGERPRINT_LETTERS))
      return no(refuse('not-as-heard', words.notAsHeard, 'heard'))
    return { facts: [{ occurredAt: now, event: { type: 'partner-keys-entered', keys: fresh, reasons } }] }
  },
})
