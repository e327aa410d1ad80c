import type { Actor } from '../law/decision.ts'

/** The people of the demonstration, listed by role at its sign-in. Invented; refused outside demonstration mode. */
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
  { id: 'fr-receiving', name: 'Claire Dumont', role: 'receiving-officer', party: 'FR' },
  { id: 'fr-border', name: 'Mehdi Laurent', role: 'border-officer', party: 'FR' },
  { id: 'fr-lead', name: 'Anne-Laure Petit', role: 'duty-lead', party: 'FR' },
]

export const demonstrationUser = (party: string, id: string): Actor | null =>
  demonstrationUsers.find((user) => user.party === party && user.id === id) ?? null
