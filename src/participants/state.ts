import type { Instant } from '../core/brand.ts'
import type { ViewRow } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { Case, Mark } from '../readmission/state.ts'
import { type ParticipantEvent, type ParticipantKind, participantKinds } from './events.ts'

/** What the facts of this slice add up to in a case. */
type Of<Type extends ParticipantEvent['type']> = Extract<ParticipantEvent, { type: Type }>

export type Participant = Omit<Of<'participant-invited'>, 'type' | 'codeDigest' | 'validUntil'> & {
  readonly invited: Mark
  /** When they first came in, and when last. */
  readonly joined: Instant | null
  readonly lastIn: Instant | null
  /** The one code that opens their page next, and until when. */
  readonly code: { readonly digest: string; readonly validUntil: Instant }
  /** The code they came in with last: what was posted twice is recognised by it, and a stolen letter. */
  readonly used: string | null
  readonly ended: (Mark & { readonly reasons: string }) | null
}
export type Ask = Omit<Of<'participant-asked'>, 'type'> & {
  readonly asked: Mark
  readonly answered: (Mark & { readonly answer: string }) | null
}
export type ParticipantsState = { readonly list: readonly Participant[]; readonly asks: readonly Ask[] }
export const noParticipants: ParticipantsState = { list: [], asks: [] }

/** Adds a fact of this slice to what is known. */
export function evolveParticipants(state: ParticipantsState, event: ParticipantEvent, mark: Mark): ParticipantsState {
  switch (event.type) {
    case 'participant-invited': {
      const { type: _, codeDigest: digest, validUntil, ...who } = event
      const one = { ...who, invited: mark, joined: null, lastIn: null, used: null, ended: null }
      return { ...state, list: [...state.list, { ...one, code: { digest, validUntil } }] }
    }
    case 'participant-asked': {
      const { type: _, ...ask } = event
      return { ...state, asks: [...state.asks, { ...ask, asked: mark, answered: null }] }
    }
    case 'participant-answered': {
      const answered = { ...mark, answer: event.answer }
      return { ...state, asks: state.asks.map((one) => (one.id === event.ask ? { ...one, answered } : one)) }
    }
    default:
      return { ...state, list: state.list.map((one) => (one.id === event.id ? changed(one, event, mark) : one)) }
  }
}

type Change = Of<'participant-joined' | 'participant-code-renewed' | 'participant-ended'>

function changed(one: Participant, event: Change, mark: Mark): Participant {
  switch (event.type) {
    case 'participant-joined': {
      const code = { digest: event.codeDigest, validUntil: event.validUntil }
      return { ...one, joined: one.joined ?? mark.at, lastIn: mark.at, used: one.code.digest, code }
    }
    case 'participant-code-renewed':
      return { ...one, code: { digest: event.codeDigest, validUntil: event.validUntil } }
    case 'participant-ended':
      return { ...one, ended: { ...mark, reasons: event.reasons } }
  }
}

/** A participant of the case whose access stands. */
export const participantNamed = ({ participants }: Case, id: string): Participant | null =>
  participants.list.find((one) => one.id === id && one.ended === null) ?? null

/** Who can be invited under an agreement: an authority only where its law has tasks for it. */
export const kindsOf = ({ courts, safeguards }: Agreement): readonly ParticipantKind[] =>
  participantKinds.filter((kind) => {
    switch (kind) {
      case 'court':
        return courts !== null
      case 'local-authority':
        return safeguards?.age != null
      case 'healthcare':
        return safeguards?.medical != null
      case 'trafficking-authority':
        return safeguards?.trafficking != null
      default:
        return true
    }
  })

/**
 * Rows of the views `participant` (those whose access stands: `data.kind`) and `participant-code`, looked up by the digest
 * of a code: the one that opens the page, and the one used last.
 */
export const participantRows = ({ reference, participants }: Case): readonly ViewRow[] =>
  participants.list
    .filter(({ ended }) => ended === null)
    .flatMap(({ id, kind, code, used }) => {
      const data = { reference, id, kind }
      const codes = [{ view: 'participant-code', key: id, ix: code.digest, data }]
      if (used !== null) codes.push({ view: 'participant-code', key: `${id}:used`, ix: used, data })
      return [{ view: 'participant', key: id, ix: reference, data }, ...codes]
    })
