import type { Period, RuleId } from '../../law/law.ts'
import { agreement } from './periods/agreement.ts'
import { statute } from './periods/statute.ts'

/** Every number of days, months and hours, dated and sourced. `INAD-07/community` is a second number of `INAD-07`. */
export const periods: Readonly<Record<RuleId, Period>> = { ...agreement, ...statute }
