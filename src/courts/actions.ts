import type { CaseAction } from '../readmission/actions.ts'
import { claimActions } from './claim-actions.ts'
import { dutyActions } from './duty-actions.ts'
import { hearingActions } from './hearing-actions.ts'
import { orderActions } from './order-actions.ts'

/** What an officer can do to a case here. */
export const courtActions: readonly CaseAction[] = [...orderActions, ...dutyActions, ...claimActions, ...hearingActions]
