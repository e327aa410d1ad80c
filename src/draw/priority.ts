import { z } from 'zod'
import { onApplication, type RouteContext, unless } from '../admission/define.ts'
import type { Status } from '../admission/state.ts'
import { line, prose, referenceField } from '../core/fields.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { words } from './words.ts'

/** While an application may still come on a list; on one that is fixed its class stays as it was. */
const until: readonly Status[] = ['presence', 'assessment', 'eligible']
const found = { application: referenceField, evidence: line(300), reasons: prose() }

/** No class but those of the agreement, and none where the reading that holds ranks nobody (IN-42, IN-43). */
function againstClass(priority: string, { terms, agreement }: RouteContext): readonly Refusal[] {
  const { ranked, classes, rule } = terms.draw.priorities
  return those(
    !ranked && refuseBy(agreement, rule, 'no-classes', words.noClasses),
    ranked && !Object.hasOwn(classes, priority) && refuse('unknown-class', words.unknownClass, 'priority'),
  )
}

/**
 * Which class of the announced priorities a group belongs to (IN-42), found by a named officer on evidence. Only where the
 * reading that ranks the classes holds; otherwise there is one class and nothing to record.
 */
export const recordPriority = onApplication(
  'draw/record-priority',
  z.strictObject({ ...found, priority: z.string().max(60) }),
  until,
  (state, { priority, evidence, reasons }, context) =>
    unless(
      those(
        ...againstClass(priority, context),
        state.priority !== null && refuse('class-recorded', words.classRecorded, 'priority'),
      ),
      { type: 'priority-recorded', priority, evidence, reasons },
    ),
)

/** A class recorded wrongly is put right: another one, or none (left out), on evidence and with reasons. The first stays on record. */
export const correctPriority = onApplication(
  'draw/correct-priority',
  z.strictObject({ ...found, priority: z.string().max(60).optional() }),
  until,
  (state, { priority, evidence, reasons }, context) =>
    unless(
      those(
        ...(priority === undefined ? [] : againstClass(priority, context)),
        state.priority === null && refuse('no-class-recorded', words.noClassYet),
        state.priority !== null && state.priority === priority && refuse('same-class', words.sameClass, 'priority'),
      ),
      { type: 'priority-corrected', priority: priority ?? null, evidence, reasons },
    ),
)
