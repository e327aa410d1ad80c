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

/** Roles that work in the proceedings: to them the person is the cipher wherever they meet the case. */
const inProceedings: ReadonlySet<string> = new Set(['courts-desk'])

/**
 * The cipher by which to call the person here, `null` where the name stands. `court`: what is shown concerns the proceedings
 * (an order to read, a hearing, a barrier a court raised); then it is the cipher for everybody. Elsewhere whoever must know
 * whom they have before them, such as an escort at the door or a doctor, reads the name (JR-09).
 */
export const cipherFor = ({ courts }: Pick<Case, 'courts'>, role: string, court: boolean): string | null =>
  court || inProceedings.has(role) ? cipherOf(courts) : null

/** Whether a court raised this barrier: by an order, a duty, an undertaking or a claim. */
export const raisedInCourt = ({ courts }: Pick<Case, 'courts'>, barrier: string): boolean =>
  [...courts.orders, ...courts.claims].some(({ barriers }) => barriers.includes(barrier)) ||
  [...courts.duties, ...courts.undertakings].some((one) => one.barrier === barrier)

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
