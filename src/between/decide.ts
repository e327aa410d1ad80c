import { z } from 'zod'
import { dayOf, isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import type { Case } from '../readmission/state.ts'
import { needsFields, returnCode } from './events.ts'
import { agreedNow, askedNow } from './state.ts'
import { words } from './words.ts'

const base = { case: referenceField, occurredAt: instantField.optional() }
const even = { evenIf: ['closed', 'gone'] as const }

/**
 * Tells the receiving state what the person needs on arrival: care, a language, an escort; encrypted to it, before ordinary
 * messages (TR-56). Each statement stands in place of the one before it. What is sent is what the officer writes here, not
 * what is on file: only what is needed goes (TR-71).
 */
export const sendNeeds = onCase(
  'between/send-needs',
  z.strictObject({ case: referenceField, ...needsFields }),
  (state, { case: _, ...needs }) => {
    const said = needs.medical !== undefined || needs.languages.length > 0 || needs.escort !== 'none'
    const last = state.between.needs.at(-1)
    return unless(
      those(
        state.requests.length === 0 && refuse('no-request', words.noRequest),
        // To say that nothing is needed any more is a statement too; to say it first is none.
        !said && last === undefined && refuse('no-needs', words.noNeeds, 'medical'),
      ),
      { type: 'needs-sent', number: (last?.number ?? 0) + 1, ...needs },
    )
  },
)

/** The person was handed over, and is not back: what every step of a taking back asks. */
const away = ({ handedOver, between }: Case, agreement: Agreement): readonly Refusal[] =>
  those(
    agreement.takingBack === null && refuse('no-taking-back', words.noTakingBack),
    handedOver === null && refuse('not-handed-over', words.notHandedOver),
    between.back !== null && refuse('already-back', words.alreadyBack),
  )

const askedSchema = z.strictObject({ ...base, number: z.int().positive(), code: returnCode, askedAt: instantField })
/** The receiving state asks, by code, that a person readmitted in error be taken back (TR-55, OP-08). */
export const noteReturnAsked = onCase(
  'between/note-return-asked',
  askedSchema,
  (state, { number, code, askedAt }, { agreement }) => {
    const known = agreement.takingBack?.codes.some((one) => one.use === 'asked' && one.code === code) ?? false
    return unless(
      those(
        ...away(state, agreement),
        !known && refuse('unknown-code', words.unknownCode, 'code'),
        number <= (state.between.asked?.number ?? 0) && refuse('asked-before', words.askedBefore, 'number'),
      ),
      { type: 'return-asked', number, code, askedAt },
    )
  },
  even,
)

const decideSchema = z.strictObject({ ...base, code: returnCode, reasons: prose() })
/**
 * A named officer decides, with reasons, whether the person is taken back: because the receiving state asked, or of this
 * state's own motion where it sees an error or a court orders it (JR-10). The code travels, the reasons stay here.
 */
export const decideReturn = onCase(
  'between/decide-return',
  decideSchema,
  (state, { code, reasons }, { agreement }, at) => {
    const { asked } = state.between
    const known = agreement.takingBack?.codes.find((one) => one.use !== 'asked' && one.code === code)
    const waiting = askedNow(state.between)
    const refusals = those(
      ...away(state, agreement),
      known === undefined && refuse('unknown-code', words.unknownCode, 'code'),
      known?.use === 'refused' && !waiting && refuse('not-asked', words.notAsked, 'code'),
      agreedNow(state.between) && refuse('already-agreed', words.alreadyAgreed),
      waiting &&
        asked !== null &&
        isBefore(at, asked.mark.at) &&
        refuse('before-asked', words.beforeAsked, 'occurredAt'),
    )
    if (known === undefined || known.use === 'asked' || refusals.length > 0) return { refusals }
    const answers = waiting && asked !== null ? { number: asked.number } : {}
    return { facts: [{ type: 'return-decided', ...answers, outcome: known.use, code, reasons }] }
  },
  even,
)

const backSchema = z.strictObject({ ...base, place: line() })
/**
 * The person is back. The day is that of the returning state's clocks. By the reading in use the place they made is reversed
 * in both books from now on (OP-08): a further fact, never an edit.
 */
export const recordBroughtBack = onCase(
  'between/record-brought-back',
  backSchema,
  (state, { place }, { agreement }, at) => {
    const terms = agreement.takingBack
    const refusals = those(
      ...away(state, agreement),
      !agreedNow(state.between) &&
        (terms === null
          ? refuse('not-agreed', words.notAgreed)
          : refuseBy(agreement, terms.rule, 'not-agreed', words.notAgreed)),
      state.handedOver !== null &&
        isBefore(at, state.handedOver.mark.at) &&
        refuse('before-handover', words.beforeHandover, 'occurredAt'),
    )
    if (terms === null || refusals.length > 0) return { refusals }
    const effectiveOn = dayOf(at, agreement.returning.zone)
    return { facts: [{ type: 'brought-back', effectiveOn, place, reverses: terms.reverses }] }
  },
  even,
)
