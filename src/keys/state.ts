import type { Instant } from '../core/brand.ts'
import { compare } from '../core/calendar.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { type KeyEvent, type KeyUse, type KnownKey, keyEvent, type Retirement } from './events.ts'

/** Both sets of keys as the record has them. What a key signed stays provable, so none is ever dropped from here. */
export type OwnKey = KnownKey & {
  readonly since: Instant
  readonly by: string
  /** Trusted by the other state since; of keys there were at the beginning, since then. */
  readonly confirmedAt: Instant | null
  readonly refused: boolean
  readonly retired: { readonly at: Instant; readonly by: string; readonly code: Retirement } | null
}
export type PartnerStanding = 'announced' | 'trusted' | 'refused' | 'retired' | 'distrusted'
export type PartnerKey = KnownKey & {
  readonly since: Instant
  readonly standing: PartnerStanding
  /** When it came to stand so, and by whom. */
  readonly at: Instant
  readonly by: string
}
export type KeyState = { readonly own: readonly OwnKey[]; readonly partner: readonly PartnerKey[] }

export const noKeys: KeyState = { own: [], partner: [] }

/** Ours that are published and may be used: the one in use first, then those before it, then those not yet confirmed. */
export const activeOwn = ({ own }: KeyState, use: KeyUse): readonly OwnKey[] =>
  own
    .filter(({ key, retired, refused }) => key.use === use && retired === null && !refused)
    .toSorted((a, b) => newestFirst(a.confirmedAt, b.confirmedAt))

/** Theirs that we trust, the latest confirmed first: to that one we encrypt. */
export const trusted = ({ partner }: KeyState, use: KeyUse): readonly PartnerKey[] =>
  partner
    .filter(({ key, standing }) => key.use === use && standing === 'trusted')
    .toSorted((a, b) => newestFirst(a.at, b.at))

const newestFirst = (a: Instant | null, b: Instant | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compare(b, a)
}

const within = (list: readonly string[], { fingerprint }: { readonly fingerprint: string }): boolean =>
  list.includes(fingerprint)

type On = Recorded<KeyEvent>

function ownAfter(own: readonly OwnKey[], { event, recordedAt: at, actor }: On): readonly OwnKey[] {
  const some = (list: readonly string[], change: Partial<OwnKey>): readonly OwnKey[] =>
    own.map((one) => (within(list, one) ? { ...one, ...change } : one))
  switch (event.type) {
    case 'keys-begun':
    case 'keys-announced': {
      const confirmedAt = event.type === 'keys-begun' ? at : null
      const added = event.keys.map((one) => ({ ...one, since: at, by: actor.name, confirmedAt, refused: false }))
      return [...own, ...added.map((one) => ({ ...one, retired: null }))]
    }
    case 'keys-confirmed':
      return some(event.fingerprints, { confirmedAt: at, refused: false })
    case 'keys-refused':
      return some(event.fingerprints, { refused: true })
    case 'keys-retired':
      return some(event.fingerprints, { retired: { at, by: actor.name, code: event.code } })
    default:
      return own
  }
}

const standings: Readonly<Partial<Record<KeyEvent['type'], PartnerStanding>>> = {
  'partner-keys-confirmed': 'trusted',
  'partner-keys-refused': 'refused',
  'partner-keys-retired': 'retired',
  'partner-keys-distrusted': 'distrusted',
}

function partnerAfter(partner: readonly PartnerKey[], { event, recordedAt: at, actor }: On): readonly PartnerKey[] {
  if (event.type === 'partner-keys-entered' || event.type === 'partner-keys-announced') {
    const standing = event.type === 'partner-keys-entered' ? 'trusted' : 'announced'
    const added = event.keys.map((one): PartnerKey => ({ ...one, since: at, standing, at, by: actor.name }))
    return [...partner.filter((one) => !added.some(({ fingerprint }) => fingerprint === one.fingerprint)), ...added]
  }
  const standing = standings[event.type]
  if (standing === undefined || !('fingerprints' in event)) return partner
  return partner.map((one) => (within(event.fingerprints, one) ? { ...one, standing, at, by: actor.name } : one))
}

/** The name of an agreement's one stream of these facts. */
export const keyStream = (agreement: string): string => `keys:${agreement}`

/** What the other state is told. New keys travel with the proof that we hold them, which whoever announces them adds. */
function told({ event, occurredAt }: On): readonly Outgoing[] {
  const say = (kind: string, body: object): readonly Outgoing[] => [{ kind, about: 'scheme', body, safety: true }]
  switch (event.type) {
    case 'keys-announced':
      return say('key-change', {
        added: event.keys.map(({ key, proof }) => ({ ...key, ...(proof && { proof }) })),
        retired: [],
        changedAt: occurredAt,
      })
    case 'keys-retired':
      return say('key-change', {
        added: [],
        retired: event.fingerprints.map((fingerprint) => ({ fingerprint, code: event.code })),
        changedAt: occurredAt,
      })
    case 'partner-keys-entered':
      // Entered by hand after a call, their owner hears that they are trusted; as configured, there was nobody to tell.
      if (event.reasons === undefined) return []
      return say('key-word', {
        outcome: 'confirmed',
        fingerprints: event.keys.map(({ fingerprint }) => fingerprint),
        saidAt: occurredAt,
      })
    case 'partner-keys-answered-again':
      return say('key-word', { outcome: event.outcome, fingerprints: event.fingerprints, saidAt: occurredAt })
    case 'partner-keys-confirmed':
    case 'partner-keys-refused': {
      const outcome = event.type === 'partner-keys-confirmed' ? 'confirmed' : 'refused'
      return say('key-word', { outcome, fingerprints: event.fingerprints, saidAt: occurredAt })
    }
    default:
      return []
  }
}

const rows = (state: KeyState): readonly ViewRow[] => [{ view: 'keys', key: 'state', ix: '', data: state }]

export const keyRings: Aggregate<KeyState, KeyEvent> = {
  name: 'keys',
  event: keyEvent,
  initial: noKeys,
  evolve: (state, fact) => ({ own: ownAfter(state.own, fact), partner: partnerAfter(state.partner, fact) }),
  rows,
  outgoing: (_, __, fact) => told(fact),
}
