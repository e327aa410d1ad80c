import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import type { CaseEvent, Mark } from '../readmission/state.ts'
import type { BarrierEvent } from './events.ts'

/** A barrier as its facts add up: raised, perhaps overridden by two officials, lifted. */
type Of<T extends BarrierEvent['type']> = Extract<BarrierEvent, { type: T }>

/** What one official did, with the id that tells two of the same name apart. */
export type Signed = Mark & { readonly id: string; readonly reasons: string }

/**
 * Two officials, one after the other: a proposal nobody has agreed to is nothing. Whatever concerns the barrier
 * afterwards makes it void for good; `void.why` is the kind of fact.
 */
export type Override = {
  readonly proposal: string
  readonly proposed: Signed
  readonly agreed: Signed | null
  readonly void: (Mark & { readonly why: CaseEvent['type'] }) | null
}

export type Barrier = Of<'barrier-raised'> & {
  readonly raised: Mark
  readonly lifted: (Mark & { readonly document: string; readonly reasons: string }) | null
  /** Left out of rows from before there were overrides. */
  readonly override?: Override
}

/** The barriers after a fact of theirs. */
export function evolveBarriers(
  barriers: readonly Barrier[],
  event: BarrierEvent,
  mark: Mark,
  actor: string,
): readonly Barrier[] {
  if (event.type === 'barrier-raised') return [...barriers, { ...event, raised: mark, lifted: null }]
  return barriers.map((barrier) =>
    barrier.id === event.id ? changed(barrier, event, { ...mark, id: actor }) : barrier,
  )
}

function changed(
  barrier: Barrier,
  event: Exclude<BarrierEvent, { type: 'barrier-raised' }>,
  signed: Mark & { readonly id: string },
): Barrier {
  const { reasons } = event
  if (event.type === 'barrier-lifted') {
    const { at, by } = signed
    return { ...barrier, lifted: { at, by, document: event.document, reasons } }
  }
  if (event.type === 'override-proposed') {
    const proposed = { ...signed, reasons }
    return { ...barrier, override: { proposal: event.proposal, proposed, agreed: null, void: null } }
  }
  const { override } = barrier
  return override?.proposal === event.proposal
    ? { ...barrier, override: { ...override, agreed: { ...signed, reasons } } }
    : barrier
}

/** Facts that do not concern what a barrier is about: the request and its answer, letters, seats, where somebody is held. */
export const unconcerned: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'request-sent',
  'information-given',
  'answer-received',
  'letter-prepared',
  'letter-served',
  'service-proved',
  'letter-withdrawn',
  'seat-given',
  'seat-withdrawn',
  'transfer-confirmed',
  'boarded',
  'handed-over',
  'receipt-recorded',
  'removal-failed',
  'override-proposed',
  'override-agreed',
  'decision-proposed',
  'decision-agreed',
])

/** The overrides a fact makes void: every one it may concern. Two barriers of different kinds do not concern one another. */
export function voided(barriers: readonly Barrier[], event: CaseEvent, mark: Mark): readonly Barrier[] {
  if (unconcerned.has(event.type) || !barriers.some(({ override }) => override?.void === null)) return barriers
  return barriers.map((barrier): Barrier => {
    const { override } = barrier
    if (override === undefined || override.void !== null) return barrier
    if (event.type === 'barrier-raised' && event.kind !== barrier.kind) return barrier
    if (event.type === 'barrier-lifted' && event.id !== barrier.id) return barrier
    return { ...barrier, override: { ...override, void: { ...mark, why: event.type } } }
  })
}

/** An override two officials agreed, while nothing has made it void and the agreement still allows it; `null` otherwise. */
export function overridden(
  { barriers }: Pick<Agreement, 'barriers'>,
  { kind, override, lifted }: Barrier,
): (Override & { readonly agreed: Signed }) | null {
  if (override === undefined || override.agreed === null || override.void !== null || lifted !== null) return null
  const allowed = own(barriers, kind)?.override.by ?? []
  return allowed.length > 0 ? { ...override, agreed: override.agreed } : null
}

/** The barriers that stand and that nobody has overridden: what stops a seat. */
export const barring = (agreement: Pick<Agreement, 'barriers'>, barriers: readonly Barrier[]): readonly Barrier[] =>
  barriers.filter((barrier) => barrier.lifted === null && overridden(agreement, barrier) === null)
