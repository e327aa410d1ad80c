import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { early } from './concern.ts'
import { indicators, relations } from './events.ts'
import { flagsOf } from './signs.ts'
import { words } from './words.ts'

const base = { case: referenceField, occurredAt: instantField.optional() }

/** Another case is of this person's family: whether they travel apart is then asked before they do. */
export const linkFamily = onCase(
  'safeguards/link-family',
  z.strictObject({ ...base, other: referenceField, relation: z.enum(relations) }),
  (state, { other, relation }) =>
    unless(
      those(
        other === state.reference && refuse('own-case', words.ownCase, 'other'),
        state.safeguards.family.some((one) => one.other === other) &&
          refuse('already-linked', words.alreadyLinked, 'other'),
      ),
      { type: 'family-linked', other, relation },
    ),
)

/** A link that was an error goes, with reasons: what the family's travel asked of this case is no longer asked. */
export const correctLink = onCase(
  'safeguards/correct-family-link',
  z.strictObject({ ...base, other: referenceField, reasons: prose() }),
  (state, { other, reasons }, _, at) => {
    const link = state.safeguards.family.find((one) => one.other === other)
    return unless(
      those(
        link === undefined && refuse('not-linked', words.notLinked, 'other'),
        early(link !== undefined && isBefore(at, link.linked.at)),
      ),
      { type: 'family-link-corrected', other, reasons },
    )
  },
)

/** An officer decides, with reasons, whether the family travels apart; for the flight of this person's seat, if there is one. */
export const decideTravel = onCase(
  'safeguards/decide-family-travel',
  z.strictObject({ ...base, other: referenceField, decision: z.enum(['together', 'apart']), reasons: prose() }),
  (state, { other, decision, reasons }, _, at) => {
    const link = state.safeguards.family.find((one) => one.other === other)
    return unless(
      those(
        link === undefined && refuse('not-linked', words.notLinked, 'other'),
        early(link !== undefined && isBefore(at, link.linked.at)),
      ),
      {
        type: 'family-travel-decided',
        other,
        decision,
        reasons,
        ...(state.seat === null ? {} : { flight: state.seat.flight }),
      },
    )
  },
)

/** An officer looked again at what was said at screening. The words stay on file; nothing is lifted or raised by it. */
export const lookAt = onCase(
  'safeguards/look-at-indicator',
  z.strictObject({
    ...base,
    indicator: z.enum(indicators),
    finding: z.enum(['concern', 'no-concern']),
    reasons: prose(),
  }),
  (state, { indicator, finding, reasons }, { agreement }) =>
    unless(
      those(
        !flagsOf(state, agreement).some((flag) => flag.indicator === indicator) &&
          refuse('no-such-flag', words.noFlag, 'indicator'),
      ),
      { type: 'indicator-looked-at', indicator, finding, reasons },
    ),
)
