import type { Condition } from '../../law/conditions.ts'
import { claims } from './conditions/claims.ts'
import { person } from './conditions/person.ts'

/** The conditions of a transfer, in the order in which the gate asks them. Silence and doubt are not met. */
export const conditions: Readonly<Record<string, Condition>> = { ...person, ...claims }
