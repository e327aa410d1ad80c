import { agreedNow, askedNow } from '../between/state.ts'
import type { Instant } from '../core/brand.ts'
import { matchKeys } from '../core/likeness.ts'
import { comparableName, filedName } from '../core/names.ts'
import { courtRows } from '../courts/state.ts'
import { bedRows } from '../detention/state.ts'
import type { Aggregate, Outgoing, Recorded, ViewRow } from '../law/decision.ts'
import { outsideClassRow, type PlaceRow, placeRows, takenBackRows } from '../law/place.ts'
import { participantRows } from '../participants/state.ts'
import { type CaseEvent, type CaseState, caseEvent, evolve, standing } from './state.ts'

export const caseStream = (reference: string): string => `case:${reference}`

/** The case as a stream: its facts, the rows of every view about it, and what each fact says to the other state. */
export const cases: Aggregate<CaseState, CaseEvent> = {
  name: 'case',
  event: caseEvent,
  initial: null,
  evolve,
  rows,
  outgoing,
}

function rows(state: CaseState): readonly ViewRow[] {
  if (state === null) return []
  const name = filedName(state.person)
  const list: ViewRow[] = [
    {
      view: 'case',
      key: state.reference,
      ix: isOpen(state) ? 'open' : 'done',
      data: { state },
    },
    { view: 'case-of-landing', key: state.reference, ix: state.landing, data: { reference: state.reference, name } },
    {
      view: 'person',
      key: state.reference,
      ix: `${comparableName(state.person.familyName, state.person.givenNames)}|${state.person.birthDate}`,
      data: {
        reference: state.reference,
        name,
        person: state.person,
        personId: state.personId,
        arrivedAt: state.arrivedAt,
        shared: state.shared,
        landing: state.landing,
        document: state.document ?? null,
        returnedOn: state.handedOver?.effectiveOn ?? null,
      },
    },
    ...[
      ...matchKeys({ person: state.person, document: state.document ?? null }),
      `r|${state.reference}`,
      `r|${state.shared}`,
    ].map((ix) => ({ view: 'match-key', key: `${state.reference}/${ix}`, ix, data: {} })),
    { view: 'case-shared', key: state.shared, ix: state.shared, data: { reference: state.reference } },
  ]
  if (state.seat !== null)
    list.push({
      view: 'manifest',
      key: state.reference,
      ix: state.seat.flight,
      data: {
        reference: state.reference,
        name,
        barriers: standing(state).length,
        boarded: state.seat.boarded !== null,
        handedOver: state.handedOver !== null,
      },
    })
  // Rows of their own, so that nobody has to look through every case for the few there are.
  for (const [index, { flight, code, mark }] of state.seatsLost.entries())
    list.push({
      view: 'seat-lost',
      key: `${state.reference}:${index + 1}`,
      ix: flight,
      data: { reference: state.reference, name, code, at: mark.at, by: mark.by },
    })
  if (state.closed === null && state.receipt === null && (standing(state).length > 0 || state.age.finding !== 'adult'))
    list.push({ view: 'case-barred', key: state.reference, ix: 'open', data: { reference: state.reference } })
  list.push(...bedRows(state, name), ...courtRows(state), ...participantRows(state))
  const place = placeOf(state)
  const { back, decided } = state.between
  if (place !== null)
    list.push(
      ...(back?.reverses === true
        ? takenBackRows(place, back.mark.at, { by: 'brought-back', code: decided?.code })
        : placeRows(place)),
    )
  else if (state.handedOver !== null) list.push(outsideClassRow(state.handedOver.token))
  return list
}

/** Somebody has something to do: until receipt is signed, and again where the person is to be taken back. */
const isOpen = ({ closed, receipt, between }: NonNullable<CaseState>): boolean =>
  askedNow(between) || agreedNow(between) || (closed === null && receipt === null)

/** The place this transfer makes in our book: stated when we handed over, counted when the other state signed receipt. */
function placeOf(state: NonNullable<CaseState>): PlaceRow | null {
  if (state.handedOver === null || state.handedOver.counts === false) return null
  const received = state.receipt?.outcome === 'received'
  return {
    token: state.handedOver.token,
    direction: 'readmitted',
    about: state.shared,
    effectiveOn: state.handedOver.effectiveOn,
    statedAt: state.handedOver.mark.at,
    confirmedAt: received ? (state.receipt?.receivedAt ?? null) : null,
    contested: state.receipt?.outcome === 'not-presented' ? 'not-presented' : null,
    known: state.placeKnown,
  }
}

/** Why a seat was lost is the person's own affair; the receiving state needs to know that nobody comes (TR-71). */
const spoken = (code: string): 'flight-cancelled' | 'not-to-travel' =>
  code === 'flight-cancelled' ? code : 'not-to-travel'

/** What each fact says to the receiving state. Personal data goes only in `personal`, which is encrypted to it (TR-71). */
function outgoing(
  before: CaseState,
  after: CaseState,
  { event, occurredAt }: Recorded<CaseEvent>,
): readonly Outgoing[] {
  if (after === null) return []
  const about = after.shared
  const told = after.requests.length > 0
  switch (event.type) {
    case 'request-sent':
      return [
        {
          kind: 'readmission-request',
          about,
          body: { number: event.number, arrivedOn: event.arrivedOn, requestedAt: occurredAt, ground: after.ground },
          personal: {
            person: after.person,
            languages: [after.screening.language],
            evidence: after.directRouteEvidence ?? '',
          },
        },
      ]
    case 'information-given':
      return [
        {
          kind: 'readmission-information',
          about,
          body: { givenAt: occurredAt },
          personal: { information: event.information },
        },
      ]
    case 'seat-given':
      return told
        ? [{ kind: 'transfer-notice', about, body: { departsAt: event.departsAt, destination: event.destination } }]
        : []
    case 'seat-withdrawn':
      return told
        ? [{ kind: 'stand-down', about, body: { code: spoken(event.code), stoodDownAt: occurredAt }, safety: true }]
        : []
    case 'case-closed':
      return told && after.handedOver === null ? [{ kind: 'withdrawal', about, body: { withdrawnAt: occurredAt } }] : []
    case 'papers-sent':
      return [papers(event, about, occurredAt)]
    case 'handed-over':
      return [handover(event, about, occurredAt)]
    case 'needs-sent':
      return [needs(event, about, occurredAt)]
    case 'return-decided': {
      const { number, outcome, code } = event
      const answers = number === undefined ? {} : { number }
      return [{ kind: 'return-decided', about, body: { ...answers, outcome, code, decidedAt: occurredAt } }]
    }
    case 'brought-back':
      return returned(after, event, occurredAt)
    case 'receipt-recorded':
      return event.outcome === 'received' && before?.receipt?.outcome !== 'received' ? counted(after) : []
    default:
      return []
  }
}

/**
 * A paper: what it is, its words and its document, in the encrypted part alone. Before ordinary messages (TR-56). The
 * document is named by its digest here; its bytes are put in when the message is sealed.
 */
function papers(event: Extract<CaseEvent, { type: 'papers-sent' }>, about: string, sentAt: Instant): Outgoing {
  const { id, kind, title, text, file } = event
  const named = file === undefined ? {} : { file: { digest: file.digest, name: file.name } }
  const paper = { kind, title, ...(text === undefined ? {} : { text }), ...named }
  return { kind: 'papers', about, body: { paper: id, sentAt }, personal: paper, safety: true }
}

/** What the person needs, in the encrypted part alone, before ordinary messages: care must be ready first (TR-56). */
function needs(event: Extract<CaseEvent, { type: 'needs-sent' }>, about: string, statedAt: Instant): Outgoing {
  const { number, medical, languages, escort } = event
  const personal = { ...(medical === undefined ? {} : { medical }), languages, escort }
  return { kind: 'needs', about, body: { number, statedAt }, personal, safety: true }
}

/** The person is back: said whether or not it changes a count; our line in the book is taken out where it does (OP-08). */
function returned(
  after: NonNullable<CaseState>,
  { effectiveOn, reverses }: Extract<CaseEvent, { type: 'brought-back' }>,
  returnedAt: Instant,
): readonly Outgoing[] {
  const { handedOver, receipt, shared: about } = after
  if (handedOver === null) return []
  const { token, counts } = handedOver
  const said: Outgoing = { kind: 'returned', about, body: { token, effectiveOn, returnedAt } }
  const counted = reverses && counts !== false && receipt?.outcome === 'received'
  return counted ? [said, { kind: 'place-uncounted', about, body: { token, direction: 'readmitted' } }] : [said]
}

function handover(event: Extract<CaseEvent, { type: 'handed-over' }>, about: string, handedOverAt: Instant): Outgoing {
  const { token, effectiveOn, counts } = event
  const body = { token, effectiveOn, handedOverAt, ...(counts === false ? { counts } : {}) }
  return { kind: 'handover', about, body }
}

/** Our line in the book, told to the other state; nothing of a person outside the class that counts. */
function counted({ handedOver, shared }: NonNullable<CaseState>): readonly Outgoing[] {
  if (handedOver === null || handedOver.counts === false) return []
  const { token, effectiveOn } = handedOver
  return [{ kind: 'place-counted', about: shared, body: { token, direction: 'readmitted', effectiveOn } }]
}
