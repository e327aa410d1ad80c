import type { Refusal } from '../law/law.ts'
import type { AdmissionTerms } from '../law/parts.ts'
import { refuse, those } from '../law/refuse.ts'
import type { RouteContext } from './define.ts'
import type { Contact, Screening } from './events.ts'
import { internationalPhone, inWords } from './terms.ts'
import { words } from './words.ts'

/** A contact with its number made international, or the refusal where it cannot be. */
export function reached(
  { email, phone }: Contact,
  { agreement, terms, now }: RouteContext,
): { readonly contact: Contact } | { readonly refusals: readonly Refusal[] } {
  const whole = internationalPhone(terms, phone)
  if (whole !== null) return { contact: { email, phone: whole } }
  return { refusals: [refuse('phone-not-whole', inWords(agreement, now)(words.phoneNotWhole), 'phone')] }
}

/** What is wrong with the answers: every question of the agreement must be answered, and no other. */
export function notAsked(answers: Screening, { applicants }: AdmissionTerms): readonly Refusal[] {
  const asked = Object.keys(applicants.screening)
  const open = asked.filter((id) => !Object.hasOwn(answers, id))
  const strange = Object.keys(answers).some((id) => !asked.includes(id))
  return those(
    strange && refuse('unknown-question', words.unknownQuestion(asked)),
    ...open.map((id) => refuse('screening-missing', words.screeningMissing, id)),
  )
}
