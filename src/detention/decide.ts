import { z } from 'zod'
import { dayOf, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { line, prose } from '../core/fields.ts'
import type { Context } from '../law/decision.ts'
import type { DetentionTerms } from '../law/detention-terms.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { unless } from '../readmission/define.ts'
import type { Case } from '../readmission/state.ts'
import { EXTRA, reviewKinds, reviewOpens } from './clocks.ts'
import { type Centres, detentionFields, heldWithCentres, whileHeld, withCentres } from './define.ts'
import { releaseCodes } from './events.ts'
import { slugOf } from './state.ts'
import { words } from './words.ts'

/** The place must be an open centre of the list, where there is a list; and for an unaccompanied child a holding facility. */
function placeRefusals(
  { age }: Case,
  place: string,
  { limits }: DetentionTerms,
  { agreement }: Context,
  centres: Centres,
): readonly (Refusal | false)[] {
  const centre = centres.find(({ slug, open }) => open && slug === slugOf(place))
  return [
    centres.length > 0 && centre === undefined && refuse('unknown-centre', words.unknownCentre, 'place'),
    age.finding === 'unaccompanied-minor' &&
      centre?.kind !== 'holding' &&
      refuseBy(agreement, limits.child.rule, 'child-place', words.childPlace, 'place'),
  ]
}

/**
 * The decision to detain, or to go on under another power (DET-01): screened by the gatekeeper first (DET-09), its written
 * reasons given on their form, in a language, through an interpreter (DET-07). Of a person registered as held it
 * completes the record; of anybody else it begins the detention.
 */
export const decideDetention = withCentres(
  'detention/decide',
  z.strictObject({
    ...detentionFields,
    place: line(),
    power: z.enum(['examination', 'removal']),
    gatekeeper: z.strictObject({ name: line(), decision: z.enum(['accepted', 'refused']) }),
    reasonsForm: line(40),
    language: line(60),
    interpreter: line(120).optional(),
    riskLevel: line(20),
    reasons: prose(),
  }),
  (state, { case: _, occurredAt: __, gatekeeper, reasonsForm, ...given }, context, at, centres) => {
    const { agreement } = context
    const terms = agreement.detention
    if (terms === null) return { refusals: [refuse('no-detention-terms', words.noTerms)] }
    const { current, lastAt } = state.detention
    const since = current?.since ?? lastAt
    return unless(
      those(
        since !== null && isBefore(at, since) && refuse('before-detention', words.beforeDetention, 'occurredAt'),
        current?.decided?.power === given.power && refuse('already-decided', words.alreadyDecided, 'power'),
        current !== null &&
          slugOf(current.place) !== slugOf(given.place) &&
          refuse('other-place', words.otherPlace, 'place'),
        ...(current === null ? placeRefusals(state, given.place, terms, context, centres) : []),
        !terms.riskLevels.some(({ level }) => level === given.riskLevel) &&
          refuse('unknown-level', words.unknownLevel, 'riskLevel'),
        gatekeeper.decision === 'refused' &&
          refuseBy(agreement, terms.gatekeeper, 'gatekeeper-refused', words.gatekeeperRefused, 'gatekeeper.decision'),
      ),
      // The place keeps the name it has on file.
      {
        type: 'detention-decided',
        ...given,
        form: reasonsForm,
        place: current?.place ?? given.place,
        gatekeeper: { name: gatekeeper.name, decision: 'accepted' },
      },
    )
  },
)

/** A person in detention goes to another centre. */
export const move = heldWithCentres(
  'detention/move',
  z.strictObject({ ...detentionFields, place: line(), reasons: prose() }),
  ({ state, spell, terms }, { place, reasons }, context, at, centres) => {
    const { lastAt } = state.detention
    return unless(
      those(
        slugOf(place) === slugOf(spell.place) && refuse('same-place', words.samePlace, 'place'),
        ...placeRefusals(state, place, terms, context, centres),
        lastAt !== null && isBefore(at, lastAt) && refuse('before-last', words.beforeLast, 'occurredAt'),
      ),
      { type: 'detainee-moved', place, reasons },
    )
  },
)

/**
 * A review of the detention (DET-10): which one of the timetable or an extra one, with the prospects of removal in words
 * (DET-02), who authorised it and why. Each step is held once, none before the time of the one before it has run.
 */
export const review = whileHeld(
  'detention/review',
  z.strictObject({
    ...detentionFields,
    kind: line(20),
    decision: z.enum(['maintain', 'release']),
    prospects: prose(),
    authoriser: line(),
    reasons: prose(),
  }),
  ({ spell, terms }, { kind, decision, prospects, authoriser, reasons }, { agreement }, at) => {
    const { zone } = agreement.returning
    const { rule, steps } = terms.reviews
    const known = kind === EXTRA || reviewKinds(terms).includes(kind)
    const same = spell.reviews.filter((held) => held.kind === kind)
    const thatDay = same.some(({ mark }) => dayOf(mark.at, zone) === dayOf(at, zone))
    const once = steps.some((step) => step.kind === kind)
    const opens = reviewOpens(agreement, terms, spell.since, kind)
    return unless(
      those(
        !known && refuse('unknown-review', words.unknownReview, 'kind'),
        thatDay && refuse('reviewed-that-day', words.reviewedThatDay, 'kind'),
        !thatDay && once && same.length > 0 && refuse('review-held', words.reviewHeld, 'kind'),
        opens !== null &&
          !isAtOrAfter(at, opens) &&
          refuseBy(agreement, rule, 'review-too-early', words.reviewTooEarly(opens, zone), 'kind'),
      ),
      { type: 'detention-reviewed', kind, decision, prospects, authoriser, reasons },
    )
  },
)

/** The written account of why detention goes on, given to the person (DET-08). */
export const giveAccount = whileHeld(
  'detention/give-account',
  z.strictObject({
    ...detentionFields,
    language: line(60),
    interpreter: line(120).optional(),
    summary: prose(),
  }),
  (_, { case: __, occurredAt: ___, ...given }) => ({ facts: [{ type: 'detention-account-given', ...given }] }),
)

/** The case progression panel looked at the detention (DET-11): what it recommended, what was decided upon it, why. */
export const holdPanel = whileHeld(
  'detention/hold-panel',
  z.strictObject({
    ...detentionFields,
    recommendation: z.enum(['maintain', 'release']),
    outcome: z.enum(['maintain', 'release']),
    reasons: prose(),
  }),
  (_, { recommendation, outcome, reasons }) => ({
    facts: [{ type: 'detention-panel-held', recommendation, outcome, reasons }],
  }),
)

/**
 * The person belongs to a family with children (DET-05) or is pregnant (DET-06), so that a shorter time binds; or a
 * minister has authorised the longer one.
 */
export const recordLimit = whileHeld(
  'detention/record-limit',
  z.strictObject({
    ...detentionFields,
    group: z.enum(['family', 'pregnant']),
    authority: line(300).optional(),
    reasons: prose(),
  }),
  ({ spell }, { group, authority, reasons }) => {
    const known = spell.limits.filter((limit) => limit.group === group)
    const again = known.some((limit) => authority === undefined || limit.authority !== undefined)
    return unless(those(again && refuse('limit-recorded', words.limitRecorded, 'group')), {
      type: 'detention-limit-recorded',
      group,
      ...(authority === undefined ? {} : { authority }),
      reasons,
    })
  },
)

/** The person leaves detention: why, when, where to. From then on they are not held, for every clock. */
export const release = whileHeld(
  'detention/release',
  z.strictObject({ ...detentionFields, code: z.enum(releaseCodes), to: line(300), reasons: prose() }),
  ({ state, spell }, { code, to, reasons }, _, at) => {
    const { bail, lastAt } = state.detention
    const granted = bail.some(
      ({ made, decided }) =>
        decided?.outcome === 'granted' &&
        !isBefore(made.at, spell.since) &&
        isAtOrAfter(at, decided.begins ?? decided.mark.at),
    )
    return unless(
      those(
        lastAt !== null && isBefore(at, lastAt) && refuse('before-last', words.beforeLast, 'occurredAt'),
        code === 'bail' && !granted && refuse('no-bail-granted', words.noBailGranted, 'code'),
      ),
      { type: 'released-from-detention', code, to, reasons },
    )
  },
)
