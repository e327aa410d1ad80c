import { z } from 'zod'
import { documentField } from '../admission/events.ts'
import { type Landing, landingStream } from '../arrivals/state.ts'
import { bornWithin } from '../core/birth.ts'
import type { Instant } from '../core/brand.ts'
import { addMonths, dayOf, isAfter } from '../core/calendar.ts'
import { line, particulars, prose, referenceField } from '../core/fields.ts'
import { comparableName } from '../core/names.ts'
import { own } from '../core/own.ts'
import type { CommandDefinition } from '../law/decision.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { caseStream, cases } from './case.ts'
import { screening } from './events.ts'
import { groundsFor, isOpen } from './scope.ts'
import type { CaseEvent, CaseState } from './state.ts'
import { words } from './words.ts'

const schema = z.strictObject({
  landing: referenceField,
  person: particulars,
  /** An identity document they had with them, however old. */
  document: documentField.optional(),
  heldAt: line().optional(),
  screening,
  /** A ground of the agreement by its id there, or `none`. */
  ground: line(40),
  directRoute: z.enum(['shown', 'not-shown']),
  directRouteEvidence: prose().optional(),
  age: z.enum(['adult', 'accompanied-minor', 'unaccompanied-minor', 'disputed']),
  protectionClaim: z.enum(['none', 'open']),
  /** The officer's finding that this is the person of an earlier case. */
  earlierCase: referenceField.optional(),
  /** Why this is not the person of the same name already registered from this landing. */
  notTheSame: prose(500).optional(),
})
export type Register = z.infer<typeof schema>
/** `returned`: whether that earlier case ended with the person handed over. */
type Earlier = { readonly personId: string; readonly returned: boolean }
type Elsewhere = { readonly landing: Landing; readonly earlier: Earlier | null }

/** A person from a landing is registered and screened: their case opens, and their clocks run from the landing (TR-40). */
export const register: CommandDefinition<CaseState, CaseEvent, Register, Elsewhere> = {
  name: 'readmission/register-person',
  schema,
  aggregate: cases,
  stream: (_, fresh) => caseStream(fresh),
  elsewhere: async (query, command) => ({
    landing:
      (await viewData<NonNullable<Landing>>(query, 'landing', landingStream(command.landing), command.landing)) ?? null,
    earlier: command.earlierCase === undefined ? null : await earlierCase(query, command.earlierCase),
  }),
  decide: (state, command, context, { landing, earlier }) => {
    if (landing === null) return { refusals: [refuse('no-such-landing', words.noLanding, 'landing')] }
    const { person } = command
    const born = bornWithin(person)
    const landedOn = dayOf(landing.landedAt, context.agreement.returning.zone)
    // Counted back from the landing, so that a child born on 29 February is not an adult on a 28th.
    const adult = !isAfter(person.birthDate, addMonths(landedOn, -12 * 18))
    const refusals = those(
      state !== null && refuse('case-exists', words.caseExists),
      isAfter(born.first, landedOn) && refuse('birth-in-future', words.birthInFuture, 'birthDate'),
      isAfter(addMonths(landedOn, -12 * 120), born.last) && refuse('birth-too-early', words.birthTooEarly, 'birthDate'),
      command.age === 'adult' && !adult && refuse('under-18', words.childFoundAdult, 'age'),
      ...groundRefusals(command, context.agreement, landing.landedAt, earlier),
      command.directRoute === 'shown' &&
        command.directRouteEvidence === undefined &&
        refuse('evidence-needed', words.evidenceNeeded, 'directRouteEvidence'),
      command.earlierCase !== undefined &&
        earlier === null &&
        refuse('no-earlier-case', words.noEarlierCase, 'earlierCase'),
    )
    if (refusals.length > 0) return { refusals }
    const { landing: _, ...given } = command
    const reference = context.reference
    const shared = context.token().slice(0, 12)
    const key = [
      command.landing,
      comparableName(person.familyName, person.givenNames),
      person.birthDate,
      ...(command.notTheSame === undefined ? [] : [reference]),
    ].join('|')
    const event: CaseEvent = {
      type: 'case-opened',
      reference,
      shared: `${shared.slice(0, 4)}-${shared.slice(4, 8)}-${shared.slice(8)}`,
      personId: earlier?.personId ?? context.token(),
      landing: landing.reference,
      arrivedAt: landing.landedAt,
      jurisdiction: landing.jurisdiction,
      ...given,
    }
    return {
      facts: [{ occurredAt: context.now, event }],
      claims: [
        {
          kind: 'person-in-landing',
          key,
          refusal: refuse('already-registered', words.alreadyRegistered, 'notTheSame'),
        },
      ],
    }
  },
}

/**
 * A ground the agreement has for this arrival, or `none`. The one of people returned before needs that earlier case, with
 * its handover, as the officer found it (OP-26); the one of people who claim protection needs the claim.
 */
function groundRefusals(
  { ground: id, protectionClaim }: Register,
  agreement: Agreement,
  arrivedAt: Instant,
  earlier: Earlier | null,
): readonly (Refusal | false)[] {
  if (id === 'none') return []
  const ground = own(agreement.grounds, id)
  if (ground === undefined || !isOpen(ground, arrivedAt)) {
    const known = groundsFor(agreement, arrivedAt)
    return [
      refuseBy(
        agreement,
        ground?.rule ?? agreement.parts.scope,
        'ground-not-open',
        words.groundNotOpen(known.map(({ title }) => title)),
        'ground',
      ),
    ]
  }
  return [
    ground.needsClaim === true &&
      protectionClaim === 'none' &&
      refuseBy(agreement, ground.rule, 'claim-missing', words.claimMissing, 'protectionClaim'),
    ground.onlyAfterReturn === true &&
      earlier?.returned !== true &&
      refuseBy(agreement, ground.rule, 'not-returned-before', words.notReturnedBefore, 'earlierCase'),
  ]
}

async function earlierCase(query: Query, reference: string): Promise<Earlier | null> {
  const stream = caseStream(reference)
  const person = await viewData<{ personId: string }>(query, 'person', stream, reference)
  if (person === null) return null
  const file = await viewData<{ state: { handedOver: unknown } }>(query, 'case', stream, reference)
  return { personId: person.personId, returned: file?.state.handedOver != null }
}

type Query = Parameters<NonNullable<typeof register.elsewhere>>[0]

async function viewData<T extends object>(query: Query, view: string, stream: string, key: string): Promise<T | null> {
  const [row] = await query('select data from view_rows where stream = $1 and view = $2 and key = $3', [
    stream,
    view,
    key,
  ])
  return row === undefined ? null : (row.data as T)
}
