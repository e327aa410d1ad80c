import type { Day, Text } from '../core/brand.ts'
import { asItStands, fill } from '../core/say.ts'
import type { PictureOf } from './picture-facts.ts'
import { pictureWords } from './picture-words.ts'
import { excuseOf, picturesOf } from './pictures-state.ts'
import { type Application, contactOf, fullName, mayBeAdult } from './state.ts'

/**
 * A part of the form that is not there yet. `part` names its page: `you`, `person/p1`, `document/p1`, `questions`, and of
 * pictures `document-picture/p1`, `photo-picture/p1`, `evidence-picture/p1`.
 */
export type Missing = { readonly part: string; readonly says: Text }

/**
 * What must still be filled in before an application can be sent, in the order of the form (IN-10, IN-33). Where a person
 * says why there can be no picture, it may be sent without; an officer then decides. `on`: the day ages are reckoned.
 */
export function missing(state: Application, on: Day): readonly Missing[] {
  const parts: Missing[] = []
  if (!state.people.some(({ id }) => id === 'main'))
    parts.push({
      part: 'you',
      says: { en: 'Your own details are not filled in.', fr: 'Vos propres données ne sont pas remplies.' },
    })
  for (const { id, person, document } of state.people) {
    const name = asItStands(fullName(person))
    if (mayBeAdult(person, on) && contactOf(state, id) === null)
      parts.push({
        part: `person/${id}`,
        says: fill(
          {
            en: '{name}: an adult needs an email address and a mobile number.',
            fr: '{name} : un adulte doit avoir une adresse électronique et un numéro de portable.',
          },
          { name },
        ),
      })
    parts.push(...missingPictures(state, id, name))
    if (document === null)
      parts.push({
        part: `document/${id}`,
        says: fill(
          { en: '{name}: the identity document is missing.', fr: '{name} : il manque le document d’identité.' },
          { name },
        ),
      })
  }
  if (state.screening === null)
    parts.push({
      part: 'questions',
      says: { en: 'The questions are not answered.', fr: 'Les questions sont restées sans réponse.' },
    })
  return parts
}

const asked: readonly (readonly [PictureOf, Text])[] = [
  ['document', pictureWords.missingDocument],
  ['photo', pictureWords.missingPhoto],
  ['evidence', pictureWords.missingEvidence],
]

/** The pictures of one person for which there is neither a picture nor a reason. Nobody proves that they are themselves, but who joins a family shows how. */
function missingPictures({ pictures, kin }: Application, id: string, name: Text): readonly Missing[] {
  return asked
    .filter(([of]) => of !== 'evidence' || id !== 'main' || kin.quoted !== null)
    .filter(([of]) => picturesOf(pictures, of, id).length === 0 && excuseOf(pictures, of, id) === null)
    .map(([of, says]) => ({ part: `${of}-picture/${id}`, says: fill(says, { name }) }))
}
