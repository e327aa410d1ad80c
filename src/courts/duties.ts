import type { Role } from '../access/roles.ts'
import type { Instant, Text } from '../core/brand.ts'
import { dayOf, isAfter, isAtOrAfter } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import type { Duty } from '../readmission/duty.ts'
import type { Case } from '../readmission/state.ts'
import { contradictions, type Hearing, isOpenDuty, isUnread, type OrderDuty } from './state.ts'

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
  outcome: { en: 'Record what came of the hearing', fr: 'Enregistrer l’issue de l’audience' },
  duty: (what: string): Text => ({ en: `Court duty: ${what}`, fr: `Obligation fixée par le juge : ${what}` }),
  theirs: (what: string): Text => ({ en: `Claimant’s duty: ${what}`, fr: `Obligation du requérant : ${what}` }),
  before: {
    en: 'Before departure: the gate is shut until it is done.',
    fr: 'Avant le départ : le passage reste fermé d’ici là.',
  },
} as const

/**
 * What courts ask of somebody in a case now: read an order, say which of two prevails, carry out each duty an order laid
 * down (JR-08), be at today's hearing and record what came of it.
 */
export function courtDuties(state: Case, agreement: Agreement, now: Instant): readonly Duty[] {
  if (agreement.courts === null) return []
  const { courts } = state
  return [
    ...courts.orders.filter(isUnread).map(({ id, receivedAt, file }) =>
      duty(`order:${id}`, words.read, {
        by: courtsDesk,
        says: file?.problems === undefined ? words.readSays : words.unreadable,
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
    ...courts.duties.filter(isOpenDuty).map((one) => owed(state, one)),
  ]
}

const duty = (id: string, title: Text, more: Partial<Duty>): Duty => ({
  id,
  title,
  state: 'do',
  by: [],
  says: null,
  action: null,
  deadline: null,
  dueAt: null,
  ...more,
})

function owed({ seat }: Case, { id, what, owedBy, before, dueAt }: OrderDuty): Duty {
  const at = dueAt ?? (before === undefined ? null : (seat?.departsAt ?? null))
  if (owedBy === 'claimant') return duty(`duty:${id}`, words.theirs(what), { state: 'wait' })
  return duty(`duty:${id}`, words.duty(what), {
    by: before === undefined ? ['courts-desk', 'caseworker'] : courtsDesk,
    says: before === undefined ? null : words.before,
    action: `carry-out-duty?duty=${id}`,
    dueAt: at,
  })
}

/** A hearing on its own day, and one that has begun until something is recorded of its claim. */
function heard({ courts }: Case, hearing: Hearing, { returning }: Agreement, now: Instant): readonly Duty[] {
  const claim = courts.claims.find(({ id }) => id === hearing.claim)
  if (hearing.vacated !== null || claim === undefined || claim.over) return []
  const { id, at } = hearing
  if (isAtOrAfter(now, at)) {
    const known = claim.stages.some(({ decidedAt }) => isAtOrAfter(decidedAt, at))
    const listed = courts.hearings.some((other) => other.claim === claim.id && isAfter(other.at, at))
    if (known || listed) return []
    return [duty(`outcome:${id}`, words.outcome, { by: courtsDesk, action: `record-stage?claim=${claim.id}` })]
  }
  if (dayOf(at, returning.zone) !== dayOf(now, returning.zone)) return []
  return [duty(`hearing:${id}`, words.hearing, { by: courtsDesk, dueAt: at })]
}
