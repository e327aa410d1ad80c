import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { Role } from './roles.ts'

/** The people of the demonstration of 2025, listed by role at its sign-in. Invented; refused outside demonstration mode. */
export const demonstrationUsers: readonly Actor[] = [
  { id: 'gb-screening', name: 'Sam Whitfield', role: 'screening-officer', party: 'GB' },
  { id: 'gb-caseworker', name: 'Amara Okafor', role: 'caseworker', party: 'GB' },
  { id: 'gb-caseworker-2', name: 'Owen Price', role: 'caseworker', party: 'GB' },
  { id: 'gb-safeguarding', name: 'Helen Marsh', role: 'safeguarding', party: 'GB' },
  { id: 'gb-courts', name: 'Priya Nair', role: 'courts-desk', party: 'GB' },
  { id: 'gb-detention', name: 'Callum Reid', role: 'detention-desk', party: 'GB' },
  { id: 'gb-flights', name: 'Tom Birch', role: 'flight-desk', party: 'GB' },
  { id: 'gb-escort', name: 'Dale Curtis', role: 'escort', party: 'GB' },
  { id: 'gb-admissions', name: 'Ruth Castell', role: 'admissions-officer', party: 'GB' },
  { id: 'gb-lead', name: 'Joan Addo', role: 'duty-lead', party: 'GB' },
  { id: 'gb-committee', name: 'Margaret Lisle', role: 'committee-member', party: 'GB' },
  { id: 'gb-operator', name: 'Nasreen Blake', role: 'operator', party: 'GB' },
  { id: 'fr-receiving', name: 'Claire Dumont', role: 'receiving-officer', party: 'FR' },
  { id: 'fr-border', name: 'Mehdi Laurent', role: 'border-officer', party: 'FR' },
  { id: 'fr-lead', name: 'Anne-Laure Petit', role: 'duty-lead', party: 'FR' },
  { id: 'fr-committee', name: 'Étienne Roux', role: 'committee-member', party: 'FR' },
  { id: 'fr-operator', name: 'Hugo Marchal', role: 'operator', party: 'FR' },
]

/** One of these people by the code of their party and their id; null where there is nobody. */
export const demonstrationUser = (party: string, id: string): Actor | null =>
  demonstrationUsers.find((user) => user.party === party && user.id === id) ?? null

/** The agreement whose demonstration these people are of. */
export const demonstrated = 'uk-france-2025'

/** Who tries the desks of any other agreement: one invented name for each role of a side. */
const returningSide: readonly (readonly [Role, string])[] = [
  ['screening-officer', 'Alex Moran'],
  ['caseworker', 'Mira Holt'],
  ['safeguarding', 'Noor Elling'],
  ['courts-desk', 'Jonas Vale'],
  ['detention-desk', 'Tess Arden'],
  ['flight-desk', 'Rui Calder'],
  ['escort', 'Ida Brandt'],
  ['admissions-officer', 'Lena Sorel'],
  ['duty-lead', 'Max Ferrow'],
  ['committee-member', 'Hana Lindqvist'],
  ['operator', 'Kim Arlen'],
]
const receivingSide: readonly (readonly [Role, string])[] = [
  ['receiving-officer', 'Dana Kestrel'],
  ['border-officer', 'Emre Lindal'],
  ['duty-lead', 'Vera Stolz'],
  ['committee-member', 'Paul Arnheim'],
  ['operator', 'Alix Corin'],
]

/**
 * The people of the demonstration under an agreement: by name where it has its own, else one for each role and party, with
 * ids such as `xx-caseworker`. Nobody is an admissions officer where nobody applies to be admitted.
 */
export function demonstrationUsersOf({ id, returning, receiving, admission }: Agreement): readonly Actor[] {
  if (id === demonstrated) return demonstrationUsers
  const people = (party: string, side: readonly (readonly [Role, string])[]): readonly Actor[] =>
    side.map(([role, name]) => ({ id: `${party.toLowerCase()}-${role}`, name, role, party }))
  const working = returningSide.filter(([role]) => role !== 'admissions-officer' || admission !== null)
  return [...people(returning.party, working), ...people(receiving.party, receivingSide)]
}
