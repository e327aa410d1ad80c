import type { Period, RuleId } from '../../law/law.ts'
import { agreement } from './periods/agreement.ts'
import { around } from './periods/around.ts'
import { custody } from './periods/custody.ts'
import { statute } from './periods/statute.ts'

/** Every number of time in the scheme: dated, sourced, last checked. A key such as `DET-05/minister` is a further period of its rule. */
export const periods: Readonly<Record<RuleId, Period>> = { ...agreement, ...statute, ...custody, ...around }
