import type { Particulars } from '../core/fields.ts'
import type { Agreement, Refusal } from '../law/law.ts'
import { refuseBy } from '../law/refuse.ts'
import type { Case } from '../readmission/state.ts'
import { cipherOf } from './state.ts'
import { words } from './words.ts'

type Named = Pick<Particulars, 'familyName' | 'givenNames'>

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const letters = '[\\p{L}\\p{N}\\p{M}]'
const safe = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The family name, and each given name, as a pattern: whole words, whatever the capitals. */
const namesOf = ({ familyName, givenNames }: Named): RegExp => {
  const parts = [familyName, ...givenNames.split(/\s+/)].flatMap((name) => [name, plain(name)])
  const whole = [...new Set(parts)].filter((name) => name.trim() !== '').map(safe)
  return new RegExp(`(?<!${letters})(?:${whole.join('|')})(?!${letters})`, 'giu')
}

/** "May" may be a given name, "may" is none; a family name is one in any capitals, unless it is as short as a common word. */
const asName =
  ({ familyName }: Named) =>
  (found: string): boolean =>
    found.charAt(0) === found.charAt(0).toUpperCase() ||
    (found.length > 3 && plain(found).toLowerCase() === plain(familyName).toLowerCase())

/** Whether a text names the person, by family or given name. */
export const namesPerson = (text: string, person: Named): boolean =>
  [text, plain(text)].some((one) => (one.match(namesOf(person)) ?? []).some(asName(person)))

/** Words with the cipher in the place of the person's name, where a court gave one; otherwise as they are (JR-09). */
export function underCipher({ person, courts }: Pick<Case, 'person' | 'courts'>): (text: string) => string {
  const cipher = cipherOf(courts)
  if (cipher === null) return (text) => text
  const [names, isName] = [namesOf(person), asName(person)]
  return (text) => text.replace(names, (found) => (isName(found) ? cipher : found))
}

/** Refuses words that name the person where a cipher stands for the name: what is written from then on is redacted (JR-09). */
export function unnamed(
  { person, courts }: Case,
  agreement: Agreement,
  fields: Readonly<Record<string, string | undefined>>,
  cipher = cipherOf(courts),
): readonly Refusal[] {
  const rule = agreement.courts?.anonymity
  if (cipher === null || rule === undefined) return []
  return Object.entries(fields)
    .filter(([, text]) => text !== undefined && namesPerson(text, person))
    .map(([field]) => refuseBy(agreement, rule, 'name-under-cipher', words.nameUnderCipher(cipher), field))
}
