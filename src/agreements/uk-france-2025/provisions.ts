import type { Provision, RuleId } from '../../law/law.ts'
import { counting } from './provisions/counting.ts'
import { decisions } from './provisions/decisions.ts'
import { entry } from './provisions/entry.ts'
import { expression } from './provisions/expression.ts'
import { readmission } from './provisions/readmission.ts'
import { removal } from './provisions/removal.ts'
import { scope } from './provisions/scope.ts'

/**
 * Every rule of the scheme that we hold, in our own words. Where the dossier gives a rule two marks the weaker is taken,
 * and B where nothing was seen. "Not seen" in a citation means what it says: no number is made up.
 */
export const provisions: Readonly<Record<RuleId, Provision>> = {
  ...scope,
  ...readmission,
  ...expression,
  ...entry,
  ...decisions,
  ...removal,
  ...counting,
}
