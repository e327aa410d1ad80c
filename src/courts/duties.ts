import type { Role } from '../access/roles.ts'
import type { Instant, Text } from '../core/brand.ts'
import { dayOf, isAfter, isAtOrAfter } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import type { Duty } from '../readmission/duty.ts'
import type { Case } from '../readmission/state.ts'
import { underCipher } from './anonymity.ts'
import type { Hearing } from './hearing-state.ts'
import { paperWords } from './paper-words.ts'
import { deliveryOf, provedByReceipt } from './papers-state.ts'
import { contradictions, heldByCourt, isOpenDuty, type OrderDuty, toRead } from './state.ts'

const courtsDesk: readonly Role[] = ['courts-desk']

const words = {
  read: { en: 'Read the order and confirm what it does', fr: 'Lire la décision et confirmer ce qu’elle fait' },
  readSays: {
    en: 'Until somebody reads it, it keeps the gate shut.',
    fr: 'Tant qu’elle n’est pas lue, elle tient le passage fermé.',
  },
  unreadable: {
    en: 'Its document cannot be used as it came: ask for another copy. Until somebody reads it, it keeps the gate shut.',
    fr: 'Le document joint est inutilisable en l’état : demandez-en un autre exemplaire. Tant qu’elle n’est pas lue, elle tient le passage fermé.',
  },
  contradict: { en: 'Say which of two orders prevails', fr: 'Dire laquelle de deux décisions l’emporte' },
  contradictSays: {
    en: 'They contradict one another and both stand.',
    fr: 'Elles se contredisent et valent toutes deux.',
  },
  hearing: { en: 'Court hearing today', fr: 'Audience aujourd’hui' },
  spokenSays: {
    en: 'Spoken in court; the written order follows. Until it is confirmed it keeps the gate shut.',
    fr: 'Prononcée à l’audience ; la décision écrite suivra. Tant qu’elle n’est pas confirmée, elle tient le passage fermé.',
  },
  outcome: { en: 'Record what came of the hearing', fr: 'Enregistrer l’issue de l’audience' },
  duty: (what: string): Text => ({ en: `Court duty: ${what}`, fr: `Obligation fixée par le juge : ${what}` }),
  theirs: (what: string): Text => ({ en: `Claimant’s duty: ${what}`, fr: `Obligation du requérant : ${what}` }),
  before: {
    en: 'Before departure: the gate is shut until it is done.',
    fr: 'Avant le départ : le passage reste fermé d’ici là.',
  },
} as const

const unreadSays = { unusable: words.unreadable, spoken: words.spokenSays, whole: words.readSays }

/** The action by which a barrier goes that nobody lifts by hand: it goes with what raised it. `null`: it may be lifted. */
export function insteadOfLifting({ courts }: Case, terms: Agreement['courts'], barrier: string): string | null {
  const { orders, duties, undertakings } = courts
  const held = heldByCourt(courts, terms, barrier)
  if (held === null) return null
  if (held === 'order-unread')
    return `confirm-order?order=${orders.find(({ barriers }) => barriers.includes(barrier))?.id}`
  if (held === 'undertaking-stands')
    return `release-undertaking?undertaking=${undertakings.find((one) => one.barrier === barrier)?.id}`
  const duty = duties.find((one) => one.barrier === barrier)?.id
  return held === 'duty-open' ? `carry-out-duty?duty=${duty}` : `send-papers?duty=${duty}`
}

/**
 * What courts ask of somebody in a case now: read an order, say which of two prevails, carry out each duty an order laid
 * down (JR-08), be at today's hearing and record what came of it.
 */
export function courtDuties(state: Case, agreement: Agreement, now: Instant): readonly Duty[] {
  if (agreement.courts === null) return []
  const { courts } = state
  return [
    ...toRead(courts).map(({ id, receivedAt, by, file }) =>
      duty(`order:${id}`, words.read, {
        by: courtsDesk,
        says: unreadSays[file?.problems !== undefined ? 'unusable' : by === 'spoken' ? 'spoken' : 'whole'],
        action: `confirm-order?order=${id}`,
        // It was due the moment it came.
        dueAt: receivedAt,
      }),
    ),
    ...contradictions(courts).map(({ forbids, allows }) =>
      duty(`prevails:${forbids.id}:${allows.id}`, words.contradict, {
        by: courtsDesk,
        says: words.contradictSays,
        action: 'say-which-prevails',
      }),
    ),
    ...courts.hearings.flatMap((hearing) => heard(state, hearing, agreement, now)),
    ...courts.duties
      .filter(isOpenDuty)
      .map((one) => (provedByReceipt(agreement.courts, one) ? delivered(state, one) : owed(state, one))),
  ]
}

const duty = (id: string, title: Text, more: Partial<Duty>): Duty => ({
  id,
  court: true,
  title,
  state: 'do',
  by: [],
  says: null,
  action: null,
  deadline: null,
  dueAt: null,
  ...more,
})

/** A duty that the other state's receipt proves: to send, to wait for, or to send again. */
function delivered(state: Case, owed: OrderDuty): Duty {
  const { seat, courts } = state
  const { id, before, dueAt } = owed
  const what = underCipher(state)(owed.what)
  const at = dueAt ?? (before === undefined ? null : (seat?.departsAt ?? null))
  const stands = deliveryOf(courts, owed)
  if (stands === 'on-its-way')
    return duty(`duty:${id}`, words.duty(what), { state: 'wait', says: paperWords.awaited, dueAt: at })
  const says = {
    none: before === undefined ? null : words.before,
    'not-sent': paperWords.unsent,
    'not-understood': paperWords.again,
    'in-part': paperWords.inPart,
  }
  return duty(`duty:${id}`, words.duty(what), {
    by: courtsDesk,
    says: says[stands],
    action: `send-papers?duty=${id}`,
    dueAt: at,
  })
}

function owed(state: Case, { id, what: written, owedBy, before, dueAt }: OrderDuty): Duty {
  const { seat } = state
  const what = underCipher(state)(written)
  const at = dueAt ?? (before === undefined ? null : (seat?.departsAt ?? null))
  if (owedBy === 'claimant') return duty(`duty:${id}`, words.theirs(what), { state: 'wait' })
  return duty(`duty:${id}`, words.duty(what), {
    by: before === undefined ? ['courts-desk', 'caseworker'] : courtsDesk,
    says: before === undefined ? null : words.before,
    action: `carry-out-duty?duty=${id}`,
    dueAt: at,
  })
}

/**
 * A hearing on its own day; one whose hour has come, until its end is recorded and a stage of its claim. A ruling spoken
 * that forbids is an order, and asks to be read as one.
 */
function heard({ courts }: Case, hearing: Hearing, { returning }: Agreement, now: Instant): readonly Duty[] {
  const claim = courts.claims.find(({ id }) => id === hearing.claim)
  if (hearing.vacated !== null || claim === undefined || claim.over) return []
  const { id, at, begun, ended } = hearing
  if (ended?.outcome === 'forbids') return []
  if (begun !== null || isAtOrAfter(now, at)) {
    const known = claim.stages.some(({ decidedAt }) => isAtOrAfter(decidedAt, at))
    const listed = courts.hearings.some((other) => other.claim === claim.id && isAfter(other.at, at))
    if (known || listed) return []
    const action = ended === null ? `end-hearing?hearing=${id}` : `record-stage?claim=${claim.id}`
    return [duty(`outcome:${id}`, words.outcome, { by: courtsDesk, action })]
  }
  if (dayOf(at, returning.zone) !== dayOf(now, returning.zone)) return []
  return [duty(`hearing:${id}`, words.hearing, { by: courtsDesk, dueAt: at })]
}
