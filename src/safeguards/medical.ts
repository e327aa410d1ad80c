import { z } from 'zod'
import { isBefore } from '../core/calendar.ts'
import { instantField, line, prose, referenceField } from '../core/fields.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { onCase, unless } from '../readmission/define.ts'
import { standing } from '../readmission/state.ts'
import { alreadyReceived, early, lifting, mayNotLift, notHere, raising, whileHere } from './concern.ts'
import { words } from './words.ts'

const base = { case: referenceField, occurredAt: instantField.optional() }

/** The doctor's examination after admission took place, or the person declined it; the right to ask later stays (DET-14). */
export const recordExamination = onCase(
  'safeguards/record-examination',
  z.strictObject({ ...base, outcome: z.enum(['done', 'declined']), by: line() }),
  (_, { outcome, by }, { agreement }) =>
    unless(those(notHere(agreement, 'medical')), { type: 'examination-recorded', outcome, by }),
  { evenIf: ['closed'] },
)

/** A doctor's report, one for each limb of the rule (DET-15, DET-16). Until it is answered, nobody travels. */
export const makeReport = onCase(
  'safeguards/record-medical-report',
  z.strictObject({ ...base, limb: z.enum(['1', '2', '3']), summary: prose(), by: line() }),
  (state, { limb, summary, by }, context) => {
    const { agreement, token } = context
    const refusals = those(notHere(agreement, 'medical'), alreadyReceived(state))
    if (refusals.length > 0) return { refusals }
    const raised = raising(context, agreement.safeguards?.medical?.barrier, by)
    const id = token().slice(0, 8)
    return { facts: [{ type: 'medical-report-made', id, limb, summary, by, ...raised.named }, ...raised.facts] }
  },
  whileHere,
)

/** A named person has read the report and decided on the detention, with reasons (DET-18). The barrier stays. */
export const considerReport = onCase(
  'safeguards/consider-medical-report',
  z.strictObject({
    ...base,
    report: line(40),
    by: line(),
    outcome: z.enum(['release', 'detention-maintained']),
    reasons: prose(),
  }),
  (state, { report: id, by, outcome, reasons }, { agreement }, at) => {
    const report = state.safeguards.reports.find((one) => one.id === id)
    return unless(
      those(
        notHere(agreement, 'medical'),
        report === undefined && refuse('no-such-report', words.noSuchReport, 'report'),
        report != null && report.considered !== null && refuse('already-considered', words.alreadyConsidered, 'report'),
        early(report !== undefined && isBefore(at, report.made.at)),
      ),
      { type: 'medical-report-considered', report: id, by, outcome, reasons },
    )
  },
  { evenIf: ['closed'] },
)

/** The person was told the answer in a language they understand; only now does the report's barrier go. */
export const tellReport = onCase(
  'safeguards/tell-medical-report',
  z.strictObject({ ...base, report: line(40), language: line(60), interpreter: line().optional() }),
  (state, { report: id, language, interpreter }, context, at) => {
    const { agreement } = context
    const terms = agreement.safeguards?.medical ?? null
    const report = state.safeguards.reports.find((one) => one.id === id)
    const considered = report?.considered ?? null
    const refusals = those(
      notHere(agreement, 'medical'),
      report === undefined && refuse('no-such-report', words.noSuchReport, 'report'),
      terms !== null &&
        report !== undefined &&
        considered === null &&
        refuseBy(agreement, terms.reply, 'not-considered', words.notConsidered, 'report'),
      report != null && report.told !== null && refuse('already-told', words.alreadyTold, 'report'),
      early(considered !== null && isBefore(at, considered.mark.at)),
      terms !== null && mayNotLift(context, terms.barrier),
    )
    if (refusals.length > 0 || report === undefined || considered === null) return { refusals }
    const ids = standing(state).flatMap((barrier) => (barrier.id === report.barrier ? [barrier.id] : []))
    const told = { language, ...(interpreter === undefined ? {} : { interpreter }) }
    return {
      facts: [
        { type: 'medical-report-told', report: id, ...told },
        ...lifting(ids, `Answer to the report / Réponse au rapport (${considered.by})`, considered.reasons),
      ],
    }
  },
  { evenIf: ['closed'] },
)

/**
 * Fit to travel or not. Anyone records "unfit", and nobody travels from then on; "fit" rests on a doctor's statement and is
 * recorded by who may lift the barrier. A statement older than the concern does not settle it.
 */
export const stateFitness = onCase(
  'safeguards/state-fitness',
  z.strictObject({ ...base, outcome: z.enum(['fit', 'unfit']), by: line(), document: line(300) }),
  (state, { outcome, by, document }, context, at) => {
    const { agreement } = context
    const terms = agreement.safeguards?.medical ?? null
    const { fitness, unfitBarriers } = state.safeguards
    const held = standing(state).filter(({ id }) => unfitBarriers.includes(id))
    const fit = outcome === 'fit'
    const refusals = those(
      notHere(agreement, 'medical'),
      alreadyReceived(state),
      fit && terms !== null && mayNotLift(context, terms.barrier),
      early(fit && fitness?.outcome === 'unfit' && isBefore(at, fitness.mark.at)),
    )
    if (refusals.length > 0) return { refusals }
    const stated = { type: 'fitness-stated', outcome, by, document } as const
    if (fit)
      return {
        facts: [
          stated,
          ...lifting(
            held.map(({ id }) => id),
            document,
            by,
          ),
        ],
      }
    const raised = raising(context, held.length > 0 ? undefined : terms?.barrier, `${by}, ${document}`)
    return { facts: [{ ...stated, ...raised.named }, ...raised.facts] }
  },
  whileHere,
)

/** How vulnerable the person is, by the three levels of the guidance, and on what evidence (DET-12). */
export const findRisk = onCase(
  'safeguards/find-risk-level',
  z.strictObject({ ...base, level: z.enum(['1', '2', '3']), evidence: prose() }),
  (_, { level, evidence }, { agreement }) =>
    unless(those(notHere(agreement, 'medical')), { type: 'risk-level-found', level, evidence }),
  { evenIf: ['closed'] },
)

/** What the person needs on the journey: medicine, a wheelchair, an escort of the same sex. */
export const recordNeeds = onCase(
  'safeguards/record-journey-needs',
  z.strictObject({ ...base, needs: prose() }),
  (_, { needs }) => ({ facts: [{ type: 'journey-needs-recorded', needs }] }),
)
