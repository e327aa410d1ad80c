import type { Reading } from '../../law/law.ts'
import { balance } from './readings/balance.ts'
import { counting } from './readings/counting.ts'
import { decisions } from './readings/decisions.ts'
import { families } from './readings/families.ts'
import { inward } from './readings/inward.ts'
import { record } from './readings/record.ts'
import { removal } from './readings/removal.ts'
import { treaty } from './readings/treaty.ts'

const all: Readonly<Record<string, Reading>> = {
  ...counting,
  ...treaty,
  ...removal,
  ...balance,
  ...inward,
  ...families,
  ...record,
  ...decisions,
}

/**
 * Choices we made where the texts are silent or were not seen, by id. A deployment may select another option of those
 * that say what they change; the rest are named for the record. Changing what is chosen here is a decision, not a repair.
 */
export const readings: Readonly<Record<string, Reading>> = Object.fromEntries(
  Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)),
)
