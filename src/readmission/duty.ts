import type { Role } from '../access/roles.ts'
import type { Instant, Text } from '../core/brand.ts'
import type { Deadline } from '../law/law.ts'

/**
 * Something a case asks of somebody, beyond the procedure itself: a review, an answer to a report, an act a court ordered.
 * The worklist shows it as a task, late once its time has passed; the case page among the steps.
 */
export type Duty = {
  readonly id: string
  /** It concerns proceedings, in which a court may have put a cipher in the place of the name. */
  readonly court?: true
  readonly title: Text
  readonly state: 'do' | 'wait'
  readonly by: readonly Role[]
  readonly says: Text | null
  /** The case page's action that does it. */
  readonly action: string | null
  /** When it is due: a time the law sets, with its working; or an instant that somebody fixed, such as a court. */
  readonly deadline: Deadline | null
  readonly dueAt: Instant | null
}
