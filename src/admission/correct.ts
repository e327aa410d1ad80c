import { z } from 'zod'
import { prose, referenceField } from '../core/fields.ts'
import { refuse, those } from '../law/refuse.ts'
import { personAfter } from './after.ts'
import { settable } from './after-events.ts'
import { afterWords } from './after-words.ts'
import { onApplication, unless } from './define.ts'
import { strangers } from './enrol.ts'
import { personIdField } from './events.ts'
import { type Application, statuses } from './state.ts'

type What = (typeof settable)[number]

/** What a decision may set aside now, and of whom: what is recorded, and stands. */
export function standingNow(state: Application): Readonly<Record<What, readonly string[] | null>> {
  const { after, people, places, biometrics } = state
  const arrived = new Set(places.map(({ person }) => person))
  const ids = people.map(({ id }) => id)
  const of = (test: (id: string) => boolean): readonly string[] | null => {
    const found = ids.filter((id) => !arrived.has(id) && test(id))
    return found.length === 0 ? null : found
  }
  const undecided = state.decision === null && arrived.size === 0
  const granted = (id: string): boolean => personAfter(after, id).decision?.outcome === 'granted'
  return {
    'invitation-answer': undecided && (after.invitation?.answer ?? null) !== null ? [] : null,
    'application-made': undecided && after.made !== null ? [] : null,
    biometrics: of((id) => biometrics[id] !== undefined && personAfter(after, id).decision === null),
    absence: of((id) => personAfter(after, id).absence !== null),
    decision: of((id) => personAfter(after, id).decision !== null),
    missed: of((id) => personAfter(after, id).missed !== null),
    'clearance-expired': of((id) => granted(id) && personAfter(after, id).expired !== null),
    withdrawal: state.withdrawn === null ? null : [],
  }
}

/**
 * Something recorded in error counts no more, by a named officer with reasons: it stays in the record with its correction.
 * Nothing of somebody who has arrived is set aside before the arrival itself is taken back.
 */
export const setAside = onApplication(
  'admission/set-aside',
  z.strictObject({
    application: referenceField,
    what: z.enum(settable),
    /** Of whom, where it is recorded of each; left out, of everybody it is recorded of. */
    people: z.array(personIdField).max(20).optional(),
    reasons: prose(),
  }),
  statuses.filter((status) => !['draft', 'presence', 'assessment', 'eligible', 'ineligible'].includes(status)),
  (state, { what, people = [], reasons }) => {
    const of = standingNow(state)[what]
    const whom = people.length === 0 ? (of ?? []) : [...new Set(people)]
    const arrived = state.places.some(({ person }) => people.includes(person))
    const decided = what === 'biometrics' && people.some((id) => personAfter(state.after, id).decision !== null)
    return unless(
      those(
        strangers(state, people),
        arrived && refuse('already-arrived', afterWords.arrivalFirst, 'people'),
        decided && !arrived && refuse('decision-stands', afterWords.decisionFirst, 'people'),
        !arrived &&
          !decided &&
          (of === null || whom.some((id) => !of.includes(id))) &&
          refuse('nothing-there', afterWords.nothingThere, 'what'),
      ),
      { type: 'set-aside', what, people: [...whom], reasons },
    )
  },
)
