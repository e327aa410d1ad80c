import type { Provision, RuleId } from '../../law/law.ts'
import { exchange } from './provisions/exchange.ts'
import { life } from './provisions/life.ts'
import { people } from './provisions/people.ts'
import { request } from './provisions/request.ts'
import { safeguards } from './provisions/safeguards.ts'

/** Every rule of the arrangement, by its id. Ids are ours: the statement has points, not articles. */
export const provisions: Readonly<Record<RuleId, Provision>> = {
  ...life,
  ...people,
  ...safeguards,
  ...request,
  ...exchange,
}
