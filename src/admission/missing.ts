import type { Day, Text } from '../core/brand.ts'
import { type Application, contactOf, fullName, mayBeAdult } from './state.ts'

/** A part of the form that is not there yet. `part` names its page: `you`, `person/p1`, `document/p1`, `questions`. */
export type Missing = { readonly part: string; readonly says: Text }

/**
 * What must still be filled in before an application can be sent, in the order of the form (IN-10; copies of papers and
 * photographs are not taken). `on`: the day ages are reckoned.
 */
export function missing(state: Application, on: Day): readonly Missing[] {
  const parts: Missing[] = []
  if (!state.people.some(({ id }) => id === 'main'))
    parts.push({
      part: 'you',
      says: { en: 'Your own details are not filled in.', fr: 'Vos propres données ne sont pas remplies.' },
    })
  for (const { id, person, document } of state.people) {
    const name = fullName(person)
    if (mayBeAdult(person, on) && contactOf(state, id) === null)
      parts.push({
        part: `person/${id}`,
        says: {
          en: `${name}: an adult needs an email address and a mobile number.`,
          fr: `${name} : un adulte doit avoir une adresse électronique et un numéro de portable.`,
        },
      })
    if (document === null)
      parts.push({
        part: `document/${id}`,
        says: { en: `${name}: the identity document is missing.`, fr: `${name} : il manque le document d’identité.` },
      })
  }
  if (state.screening === null)
    parts.push({
      part: 'questions',
      says: { en: 'The questions are not answered.', fr: 'Les questions sont restées sans réponse.' },
    })
  return parts
}
