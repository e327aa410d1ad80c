import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { own } from '../core/own.ts'
import type { Remedy, Stage, Suspension } from '../law/courts-terms.ts'
import type { Context } from '../law/decision.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case } from '../readmission/state.ts'
import { namesPerson, unnamed } from './anonymity.ts'
import { always, anyStands, barrierOf, lifting, type Raised, raising, termsOf } from './barriers.ts'
import { stageField } from './events.ts'
import type { Claim } from './state.ts'
import { words } from './words.ts'

/** Claims: lodging, moving between courts, stages. */

const lodgeSchema = z.strictObject({
  case: referenceField,
  kind: line(60),
  court: line(60),
  reference: line().optional(),
  cipher: line(20).optional(),
  lodgedBy: line(),
  summary: prose(),
  occurredAt: instantField.optional(),
})

/** References are compared without spaces and capitals: `ac-2025-lon-003557` is `AC-2025-LON-003557`. */
export const comparable = (reference: string): string => reference.replace(/\s+/g, '').toUpperCase()

const taken = ({ courts }: Case, reference: string | undefined): boolean =>
  reference !== undefined &&
  courts.claims.some(({ references }) => references.some((one) => comparable(one.reference) === comparable(reference)))

/** Which suspension a remedy has from a stage on, if any (JR-03). */
const startsAt = ({ suspensions }: Remedy, stage: 'lodged' | Stage): Suspension | undefined =>
  suspensions.find(({ from }) => from.includes(stage))

/** A claim as lodged with a court. Only a remedy that suspends from its lodging shuts the gate; a bare claim does not (JR-03). */
export const lodgeClaim = onCase(
  'courts/lodge-claim',
  lodgeSchema,
  (state, command, context) => {
    const { agreement, token } = context
    const found = termsOf(agreement)
    if ('refusals' in found) return found
    const { case: _, occurredAt: __, ...claim } = command
    const remedy = own(found.terms.remedies, command.kind)
    const refusals = those(
      remedy === undefined && refuse('unknown-remedy', words.unknownRemedy, 'kind'),
      remedy !== undefined &&
        !remedy.courts.includes(command.court) &&
        refuseBy(agreement, remedy.rule, 'unknown-court', words.unknownCourt, 'court'),
      taken(state, command.reference) && refuse('reference-taken', words.referenceTaken, 'reference'),
      command.cipher !== undefined &&
        namesPerson(command.cipher, state.person) &&
        refuseBy(agreement, found.terms.anonymity, 'cipher-is-name', words.cipherIsName, 'cipher'),
      ...unnamed(
        state,
        agreement,
        { lodgedBy: command.lodgedBy, summary: command.summary },
        command.cipher ?? undefined,
      ),
    )
    const suspends = remedy === undefined ? undefined : startsAt(remedy, 'lodged')
    const raised =
      suspends === undefined
        ? null
        : raising(state, context, suspends.barrier, { says: command.summary, ...refOf(command) })
    return unless(
      refusals,
      { type: 'claim-lodged', id: token().slice(0, 8), ...claim, ...barrierOf(raised) },
      ...(raised?.facts ?? []),
    )
  },
  always,
)

const refOf = ({ reference }: { readonly reference?: string | undefined }) =>
  reference === undefined ? {} : { reference }

/** A claim of a case by its id. */
export const claimNamed = ({ courts }: Case, id: string): Claim | undefined =>
  courts.claims.find((claim) => claim.id === id)

const noClaim = refuse('unknown-claim', words.unknownClaim, 'claim')

/** Refuses a claim that is named and is not on the case. */
export const unknownClaim = (state: Case, id: string | undefined) =>
  id !== undefined && claimNamed(state, id) === undefined && noClaim

const transferSchema = z.strictObject({
  case: referenceField,
  claim: line(40),
  court: line(60),
  reference: line(),
  occurredAt: instantField.optional(),
})

/** A claim passes to another court and gets another reference; it keeps the ones it had (JR-06). */
export const transferClaim = onCase(
  'courts/transfer-claim',
  transferSchema,
  (state, command, { agreement }, at) => {
    const found = termsOf(agreement)
    if ('refusals' in found) return found
    const claim = claimNamed(state, command.claim)
    if (claim === undefined) return { refusals: [noClaim] }
    const { transfers } = found.terms
    const passes = transfers.between.some((pair) => pair.includes(claim.court) && pair.includes(command.court))
    const { case: _, occurredAt: __, ...moved } = command
    return unless(
      those(
        claim.over && refuse('claim-over', words.claimOver, 'claim'),
        claim.court === command.court && refuse('same-court', words.sameCourt, 'court'),
        claim.court !== command.court &&
          !passes &&
          refuseBy(agreement, transfers.rule, 'no-transfer', words.noTransfer, 'court'),
        taken(state, command.reference) && refuse('reference-taken', words.referenceTaken, 'reference'),
        isBefore(at, claim.lodged.at) && refuse('before-lodged', words.beforeLodged, 'occurredAt'),
      ),
      { type: 'claim-transferred', ...moved },
    )
  },
  always,
)

const partySchema = z.strictObject({
  case: referenceField,
  claim: line(40),
  name: line(200),
  /** No longer a party. */
  left: z.literal(true).optional(),
  occurredAt: instantField.optional(),
})

/** Somebody else whom a claim concerns, such as the local authority that assessed an age; or who no longer takes part. */
export const recordParty = onCase(
  'courts/record-interested-party',
  partySchema,
  (state, { claim: id, name, left }, { agreement }) => {
    const claim = claimNamed(state, id)
    if (claim === undefined) return { refusals: [noClaim] }
    const there = claim.parties.find((one) => comparable(one) === comparable(name))
    return unless(
      those(
        left === undefined && there !== undefined && refuse('party-there', words.partyThere, 'name'),
        left === true && there === undefined && refuse('party-not-there', words.partyNotThere, 'name'),
        ...unnamed(state, agreement, { name }),
      ),
      { type: 'interested-party', claim: id, name: there ?? name, ...(left === true ? { left } : {}) },
    )
  },
  always,
)

const cipherSchema = z.strictObject({
  case: referenceField,
  claim: line(40),
  cipher: line(20).optional(),
  document: line(300),
  occurredAt: instantField.optional(),
})

/** The court gives a cipher for the name, varies it, or lifts it (left out); it holds for the whole proceedings (JR-09). */
export const setCipher = onCase(
  'courts/set-cipher',
  cipherSchema,
  (state, { claim, cipher, document }, { agreement }) => {
    const found = termsOf(agreement)
    if ('refusals' in found) return found
    return unless(
      those(
        unknownClaim(state, claim),
        cipher !== undefined &&
          namesPerson(cipher, state.person) &&
          refuseBy(agreement, found.terms.anonymity, 'cipher-is-name', words.cipherIsName, 'cipher'),
        ...(cipher === undefined ? [] : unnamed(state, agreement, { document }, cipher)),
      ),
      { type: 'cipher-set', claim, document, ...(cipher === undefined ? {} : { cipher }) },
    )
  },
  always,
)

const stageSchema = z.strictObject({
  case: referenceField,
  claim: line(40),
  stage: stageField,
  document: line(300),
  /** No court can be asked again. */
  final: z.literal(true).optional(),
  /** When the court decided. */
  occurredAt: instantField.optional(),
})

/** The barriers of a claim that a stage ends: those its suspensions name; a dismissal only where it is final. */
function endedBy(state: Case, claim: Claim, remedy: Remedy, stage: Stage, final: boolean): readonly string[] {
  const ends = stage !== 'dismissed' || final
  const kinds = remedy.suspensions.filter(({ until }) => ends && until.includes(stage)).map(({ barrier }) => barrier)
  return state.barriers
    .filter(({ id, kind }) => claim.barriers.includes(id) && kinds.includes(kind))
    .map(({ id }) => id)
}

/**
 * What became of a claim, with the document that shows it. A stage that suspends raises its barrier and one that ends the
 * suspension lifts it, in the same write; what suspends nothing leaves the gate as it was (JR-03).
 */
export const recordStage = onCase(
  'courts/record-stage',
  stageSchema,
  (state, { claim: id, stage, document, final }, context, at) => {
    const { agreement } = context
    const found = termsOf(agreement)
    if ('refusals' in found) return found
    const claim = claimNamed(state, id)
    if (claim === undefined) return { refusals: [noClaim] }
    const remedy = own(found.terms.remedies, claim.kind)
    if (remedy === undefined) return { refusals: [refuse('unknown-remedy', words.unknownRemedy, 'claim')] }
    const raised = raisedBy(state, context, { claim, remedy, stage, document })
    const how = { document, reasons: document }
    const lifted = lifting(state, context, at, endedBy(state, claim, remedy, stage, final === true), how)
    return unless(
      those(
        claim.over && refuse('claim-over', words.claimOver, 'claim'),
        !remedy.stages.includes(stage) &&
          refuseBy(agreement, remedy.rule, 'no-such-stage', words.stageNotOfRemedy, 'stage'),
        isBefore(at, claim.lodged.at) && refuse('before-lodged', words.beforeLodged, 'occurredAt'),
        ...lifted.refusals,
        ...unnamed(state, agreement, { document }),
      ),
      {
        type: 'stage-recorded',
        claim: id,
        stage,
        document,
        decidedAt: at,
        ...(final === true ? { final } : {}),
        ...barrierOf(raised),
      },
      ...(raised?.facts ?? []),
      ...lifted.facts,
    )
  },
  always,
)

/** The barrier a stage raises; none where this claim already has one of that kind standing. */
function raisedBy(
  state: Case,
  context: Context,
  stage: { readonly claim: Claim; readonly remedy: Remedy; readonly stage: Stage; readonly document: string },
): Raised {
  const suspends = startsAt(stage.remedy, stage.stage)
  if (suspends === undefined) return null
  const same = state.barriers.filter(({ id, kind }) => stage.claim.barriers.includes(id) && kind === suspends.barrier)
  if (
    anyStands(
      state,
      same.map(({ id }) => id),
    )
  )
    return null
  const reference = stage.claim.references.at(-1)?.reference
  return raising(state, context, suspends.barrier, { says: stage.document, reference })
}
