import type { Instant } from '../core/brand.ts'
import { isAfter } from '../core/calendar.ts'
import type { ViewRow } from '../law/decision.ts'
import type { Case, Mark } from '../readmission/state.ts'
import type { BailCondition, DetentionEvent } from './events.ts'

type Of<Type extends DetentionEvent['type']> = Extract<DetentionEvent, { type: Type }>

export type Review = Omit<Of<'detention-reviewed'>, 'type'> & { readonly mark: Mark }
export type Panel = Omit<Of<'detention-panel-held'>, 'type'> & { readonly mark: Mark }
export type Decided = Omit<Of<'detention-decided'>, 'type'> & { readonly mark: Mark }
export type Limit = Omit<Of<'detention-limit-recorded'>, 'type'> & { readonly mark: Mark }

/** One detention without a break, wherever. `decided` is `null` where the person was registered as held and no more is known. */
export type Spell = {
  readonly since: Instant
  readonly place: string
  /** When the person came to the place they are at. */
  readonly hereSince: Instant
  readonly decided: Decided | null
  readonly reviews: readonly Review[]
  readonly accounts: readonly Mark[]
  readonly panels: readonly Panel[]
  readonly limits: readonly Limit[]
  readonly waivers: readonly Mark[]
}

/** Bail asked for, or the detention laid before the tribunal without its being asked. */
export type Application = {
  readonly id: string
  readonly to: 'secretary-of-state' | 'tribunal'
  readonly by: 'application' | 'referral'
  readonly grounds: string
  readonly made: Mark
  readonly consent: { readonly answer: 'asked' | 'given' | 'refused'; readonly mark: Mark } | null
  /** `lapsed`: the person was released before it was decided. */
  readonly decided: {
    readonly outcome: 'granted' | 'refused' | 'withdrawn' | 'lapsed'
    readonly conditions: readonly BailCondition[]
    readonly begins: Instant | null
    readonly mark: Mark
  } | null
}

/** What the facts of this slice add up to in a case. */
export type DetentionState = {
  readonly current: Spell | null
  readonly bail: readonly Application[]
  /** Detentions that are over, the latest last. */
  readonly past: readonly {
    readonly since: Instant
    readonly ended: Mark
    readonly code: Of<'released-from-detention'>['code'] | 'handed-over'
  }[]
  /** When the last fact of this slice happened: nothing may be written in before it that would change what followed. */
  readonly lastAt: Instant | null
}
export const noDetention: DetentionState = { current: null, bail: [], past: [], lastAt: null }

const spell = (place: string, since: Instant): Spell => ({
  since,
  place,
  hereSince: since,
  decided: null,
  reviews: [],
  accounts: [],
  panels: [],
  limits: [],
  waivers: [],
})

/** A person registered as held has been since their arrival; one who was not is free. */
export const detentionFrom = (arrivedAt: Instant, heldAt: string | undefined): DetentionState =>
  heldAt === undefined ? noDetention : { ...noDetention, current: spell(heldAt, arrivedAt) }

export function evolveDetention(state: DetentionState, event: DetentionEvent, mark: Mark): DetentionState {
  const next = { ...state, lastAt: state.lastAt === null || isAfter(mark.at, state.lastAt) ? mark.at : state.lastAt }
  switch (event.type) {
    case 'detention-decided': {
      const { type: _, ...decided } = event
      const { current } = state
      if (current === null)
        return { ...next, current: { ...spell(event.place, mark.at), decided: { ...decided, mark } } }
      const moved = current.place === event.place ? {} : { place: event.place, hereSince: mark.at }
      return { ...next, current: { ...current, ...moved, decided: { ...decided, mark } } }
    }
    case 'released-from-detention':
      return ended(next, event.code, mark)
    case 'bail-applied':
    case 'bail-referred':
    case 'bail-consent-asked':
    case 'bail-consent-answered':
    case 'bail-decided':
      return { ...next, bail: evolveBail(state.bail, event, mark) }
    default:
      return state.current === null ? next : { ...next, current: evolveSpell(state.current, event, mark) }
  }
}

type BailFact = Of<'bail-applied' | 'bail-referred' | 'bail-consent-asked' | 'bail-consent-answered' | 'bail-decided'>
type SpellFact = Exclude<DetentionEvent, BailFact | Of<'detention-decided' | 'released-from-detention'>>

function evolveSpell(current: Spell, event: SpellFact, mark: Mark): Spell {
  switch (event.type) {
    case 'detainee-moved':
      return { ...current, place: event.place, hereSince: mark.at }
    case 'detention-reviewed': {
      const { type: _, ...review } = event
      return { ...current, reviews: [...current.reviews, { ...review, mark }] }
    }
    case 'detention-account-given':
      return { ...current, accounts: [...current.accounts, mark] }
    case 'detention-panel-held': {
      const { type: _, ...panel } = event
      return { ...current, panels: [...current.panels, { ...panel, mark }] }
    }
    case 'detention-limit-recorded': {
      const { type: _, ...limit } = event
      return { ...current, limits: [...current.limits, { ...limit, mark }] }
    }
    case 'bail-referral-waived':
      return { ...current, waivers: [...current.waivers, mark] }
  }
}

function evolveBail(bail: readonly Application[], event: BailFact, mark: Mark): readonly Application[] {
  const fresh = { id: event.id, made: mark, consent: null, decided: null }
  const changed = (change: Partial<Application>): readonly Application[] =>
    bail.map((one) => (one.id === event.id ? { ...one, ...change } : one))
  switch (event.type) {
    case 'bail-applied':
      return [...bail, { ...fresh, to: event.to, by: 'application', grounds: event.grounds }]
    case 'bail-referred':
      return [...bail, { ...fresh, to: 'tribunal', by: 'referral', grounds: event.reasons }]
    case 'bail-consent-asked':
      return changed({ consent: { answer: 'asked', mark } })
    case 'bail-consent-answered':
      return changed({ consent: { answer: event.answer, mark } })
    case 'bail-decided': {
      const { outcome, conditions, begins = null } = event
      return changed({ decided: { outcome, conditions, begins, mark } })
    }
  }
}

/** The detention is over: applications that were not decided have nothing left to decide. */
export function ended(state: DetentionState, code: DetentionState['past'][number]['code'], mark: Mark): DetentionState {
  const { current, bail, past } = state
  if (current === null) return state
  const lapsed = { outcome: 'lapsed', conditions: [], begins: null, mark } as const
  return {
    ...state,
    current: null,
    past: [...past, { since: current.since, ended: mark, code }],
    bail: bail.map((one) => (one.decided === null ? { ...one, decided: lapsed } : one)),
  }
}

/** The case with its detention, and with `heldAt` saying the same: what every clock of a person who is held reads (INAD-07). */
export function holding(state: Case, detention: DetentionState): Case {
  const { heldAt: _, ...rest } = state
  return { ...rest, detention, ...(detention.current === null ? {} : { heldAt: detention.current.place }) }
}

/** Bail applications and referrals that nobody has decided, the oldest first. */
export const undecided = ({ bail }: DetentionState): readonly Application[] =>
  bail.filter(({ decided }) => decided === null)

/** The decisions of the tribunal on bail: refusals and grants, not what was withdrawn or lapsed. */
export const consideredByTribunal = ({ bail }: DetentionState): readonly Mark[] =>
  bail.flatMap(({ to, decided }) =>
    to === 'tribunal' && (decided?.outcome === 'granted' || decided?.outcome === 'refused') ? [decided.mark] : [],
  )

/** A place by its name as compared: `Brook House` and `brook-house ` are one centre. Empty where the name has no letter. */
export const slugOf = (place: string): string =>
  place
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-')

/** The bed a person in detention takes, for the board of their centre. */
export function bedRows({ reference, detention: { current } }: Case, name: string): readonly ViewRow[] {
  if (current === null) return []
  const { place, since } = current
  return [{ view: 'bed', key: reference, ix: slugOf(place), data: { reference, name, place, since } }]
}
