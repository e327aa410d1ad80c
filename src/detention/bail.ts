import { z } from 'zod'
import type { Instant } from '../core/brand.ts'
import { isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, line, prose } from '../core/fields.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { unless } from '../readmission/define.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { departureNear, examinationWait, mayBeUnderTagAge, repeatWait } from './clocks.ts'
import { detentionFields, type Held, whileHeld } from './define.ts'
import { type BailCondition, conditionField } from './events.ts'
import { type Application, undecided } from './state.ts'
import { words } from './words.ts'

const pending = ({ state }: Held, id: string): Application | undefined =>
  undecided(state.detention).find((one) => one.id === id)

/** The tribunal's power has not begun: the person is held for examination and its days still run. */
function tooEarly({ state, spell, terms }: Held, { agreement }: Context, at: Instant, field: string): Refusal | false {
  const wait = examinationWait(agreement, terms, state, spell)
  if (wait === null || isAtOrAfter(at, wait.closesAt)) return false
  return refuseBy(agreement, wait.citation.rule, 'tribunal-too-early', words.tribunalTooEarly(wait), field)
}

/**
 * Bail is asked for, of the Secretary of State or of the tribunal (BAIL-01). Of the tribunal not before its time where the
 * person is held for examination (BAIL-02), and not again within the time after a refusal unless something material has
 * changed (BAIL-05).
 */
export const applyForBail = whileHeld(
  'detention/apply-for-bail',
  z.strictObject({
    ...detentionFields,
    to: z.enum(['secretary-of-state', 'tribunal']),
    grounds: prose(),
    change: prose().optional(),
  }),
  (one, { to, grounds, change }, context, at) => {
    const { state, terms } = one
    const { agreement } = context
    const wait = to === 'tribunal' ? repeatWait(agreement, terms, state) : null
    const again = wait !== null && !isAtOrAfter(at, wait.closesAt) && change === undefined
    return unless(
      those(
        undecided(state.detention).some((open) => open.to === to && open.by === 'application') &&
          refuse('application-pending', words.applicationPending, 'to'),
        to === 'tribunal' && tooEarly(one, context, at, 'to'),
        again && refuseBy(agreement, wait.citation.rule, 'repeat-too-early', words.repeatTooEarly(wait), 'change'),
      ),
      {
        type: 'bail-applied',
        id: context.token().slice(0, 8),
        to,
        grounds,
        ...(change === undefined ? {} : { change }),
      },
    )
  },
)

/** The Secretary of State is asked to consent to bail by the tribunal (BAIL-03). */
export const askConsent = whileHeld(
  'detention/ask-consent',
  z.strictObject({ ...detentionFields, application: line(40) }),
  (held, { application: id }, _, at) => {
    const found = pending(held, id)
    return unless(
      those(
        found === undefined && refuse('no-application', words.noApplication, 'application'),
        found?.to === 'secretary-of-state' && refuse('consent-only-tribunal', words.consentOnlyTribunal, 'application'),
        found !== undefined && found.consent !== null && refuse('consent-asked', words.consentAsked, 'application'),
        found !== undefined &&
          isBefore(at, found.made.at) &&
          refuse('before-application', words.beforeApplication, 'occurredAt'),
      ),
      { type: 'bail-consent-asked', id },
    )
  },
)

/** The Secretary of State consents, or does not (BAIL-03). A refusal may be followed by a consent, never the other way. */
export const answerConsent = whileHeld(
  'detention/answer-consent',
  z.strictObject({
    ...detentionFields,
    application: line(40),
    answer: z.enum(['given', 'refused']),
    reasons: prose(),
  }),
  (held, { application: id, answer, reasons }, _, at) => {
    const found = pending(held, id)
    const { consent = null } = found ?? {}
    return unless(
      those(
        found === undefined && refuse('no-application', words.noApplication, 'application'),
        found !== undefined && consent === null && refuse('consent-not-asked', words.consentNotAsked, 'application'),
        consent !== null &&
          (consent.answer === 'given' || consent.answer === answer) &&
          refuse('consent-asked', words.consentAsked, 'answer'),
        consent !== null &&
          isBefore(at, consent.mark.at) &&
          refuse('before-application', words.beforeApplication, 'occurredAt'),
      ),
      { type: 'bail-consent-answered', id, answer, reasons },
    )
  },
)

type Granting = {
  readonly application: Application
  readonly conditions: readonly BailCondition[]
  readonly begins: Instant
}

/** What stands against a grant: no condition or a tag on a child (BAIL-06), the tribunal's power (BAIL-02), consent (BAIL-03). */
function againstGrant(
  held: Held,
  { application, conditions, begins }: Granting,
  context: Context,
  at: Instant,
): readonly (Refusal | false)[] {
  const { state, terms } = held
  const { agreement } = context
  const { bail } = terms
  const tag = conditions.some(({ kind }) => kind === 'electronic-tag')
  const tribunal = application.to === 'tribunal'
  const near = tribunal ? departureNear(agreement, terms, state, at) : null
  return [
    conditions.length === 0 &&
      refuseBy(agreement, bail.conditions, 'condition-needed', words.conditionNeeded, 'conditions'),
    tag &&
      mayBeUnderTagAge(agreement, terms, state, at) &&
      refuseBy(agreement, bail.conditions, 'no-tag-for-child', words.noTagForChild, 'conditions'),
    isBefore(begins, at) && refuseBy(agreement, bail.notice, 'begins-before', words.beginsBefore, 'begins'),
    tribunal && tooEarly(held, context, at, 'outcome'),
    near !== null &&
      application.consent?.answer !== 'given' &&
      refuseBy(
        agreement,
        near.deadline.citation.rule,
        'consent-needed',
        words.consentNeeded(near.departsAt, agreement.returning.zone),
        'outcome',
      ),
  ]
}

/**
 * Bail is granted, refused, or no longer asked for. A grant has at least one condition, and no electronic tag for anybody
 * who may be a child (BAIL-06); it states when it begins and its conditions (BAIL-08); by the tribunal it needs the
 * Secretary of State's consent where removal is near (BAIL-03).
 */
export const decideBail = whileHeld(
  'detention/decide-bail',
  z.strictObject({
    ...detentionFields,
    application: line(40),
    outcome: z.enum(['granted', 'refused', 'withdrawn']),
    conditions: z.array(conditionField.strict()).max(20).optional(),
    begins: instantField.optional(),
    reasons: prose(),
  }),
  (held, { application: id, outcome, conditions = [], begins, reasons }, context, at) => {
    const application = pending(held, id)
    if (application === undefined) return { refusals: [refuse('no-application', words.noApplication, 'application')] }
    const granted = outcome === 'granted'
    const from = begins ?? at
    const decided: CaseEvent = {
      type: 'bail-decided',
      id,
      outcome,
      conditions: granted ? conditions : [],
      ...(granted ? { begins: from } : {}),
      reasons,
    }
    return unless(
      those(
        isBefore(at, application.made.at) && refuse('before-application', words.beforeApplication, 'occurredAt'),
        ...(granted ? againstGrant(held, { application, conditions, begins: from }, context, at) : []),
      ),
      decided,
    )
  },
)

/** The Secretary of State lays the detention before the tribunal without being asked (BAIL-04). */
export const refer = whileHeld(
  'detention/refer',
  z.strictObject({ ...detentionFields, reasons: prose() }),
  ({ state }, { reasons }, { token }) =>
    unless(
      those(
        undecided(state.detention).some(({ by }) => by === 'referral') &&
          refuse('already-referred', words.alreadyReferred),
      ),
      { type: 'bail-referred', id: token().slice(0, 8), reasons },
    ),
)

/** The person gives up the referral in writing (BAIL-04). */
export const waiveReferral = whileHeld(
  'detention/waive-referral',
  z.strictObject({ ...detentionFields, document: line(300) }),
  ({ state }, { document }) =>
    unless(
      those(
        undecided(state.detention).some(({ by }) => by === 'referral') &&
          refuse('already-referred', words.alreadyReferred),
      ),
      { type: 'bail-referral-waived', document },
    ),
)
