import type { Provision, RuleId } from '../../law/law.ts'
import { admission } from './provisions/admission.ts'
import { bail } from './provisions/bail.ts'
import { between } from './provisions/between.ts'
import { counting } from './provisions/counting.ts'
import { courts } from './provisions/courts.ts'
import { dataProtection } from './provisions/data-protection.ts'
import { detention } from './provisions/detention.ts'
import { entry } from './provisions/entry.ts'
import { expression } from './provisions/expression.ts'
import { families } from './provisions/families.ts'
import { france } from './provisions/france.ts'
import { inadmissibility } from './provisions/inadmissibility.ts'
import { notices } from './provisions/notices.ts'
import { readmission } from './provisions/readmission.ts'
import { removal } from './provisions/removal.ts'
import { request } from './provisions/request.ts'
import { safeguards } from './provisions/safeguards.ts'
import { scope } from './provisions/scope.ts'
import { selection } from './provisions/selection.ts'
import { standards } from './provisions/standards.ts'
import { transfer } from './provisions/transfer.ts'

/**
 * Every rule of the scheme that we hold, in our own words. Where the dossier gives a rule two marks the weaker is taken,
 * and B where nothing was seen. "Not seen" in a citation means what it says: no number is made up.
 */
export const provisions: Readonly<Record<RuleId, Provision>> = {
  ...scope,
  ...readmission,
  ...request,
  ...transfer,
  ...admission,
  ...between,
  ...expression,
  ...families,
  ...selection,
  ...entry,
  ...detention,
  ...bail,
  ...removal,
  ...safeguards,
  ...inadmissibility,
  ...notices,
  ...courts,
  ...counting,
  ...dataProtection,
  ...france,
  ...standards,
}
