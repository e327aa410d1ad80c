import { z } from 'zod'
import type { Day, Language } from '../core/brand.ts'
import { writeCsv } from '../core/csv.ts'
import { dayField, instantField } from '../core/fields.ts'
import type { Agreement } from '../law/law.ts'
import { type PlaceRow, placeField, type ReversedRow, reversedField, reversedOnce } from '../law/place.ts'
import type { Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import { type Book, bookOf, type Line, standingOf } from './book.ts'

const partnerLine = z.object({
  token: z.string(),
  direction: z.enum(['readmitted', 'admitted']),
  effectiveOn: dayField,
})
const waitingRow = z.object({
  state: z.object({
    shared: z.string(),
    arrivedOn: dayField,
    tokens: z.array(z.string()),
    statedAt: instantField,
    answer: z.object({ outcome: z.enum(['confirmed', 'contested']), code: z.string().nullable() }).nullable(),
  }),
})
export type WaitingAdmission = z.infer<typeof waitingRow>['state']

/** This node's lines, in order of day, without those given back. */
export async function placesOf(query: Query): Promise<readonly PlaceRow[]> {
  const [places, back] = await Promise.all([rowsOf(query, 'place', placeField), reversedOf(query)])
  const gone = new Set(back.map(({ token }) => token))
  return gone.size === 0 ? places : places.filter(({ token }) => !gone.has(token))
}

/** Places that counted and were given back, each with the instant from which it is. */
export const reversedOf = async (query: Query): Promise<readonly ReversedRow[]> =>
  reversedOnce(await rowsOf(query, 'place-reversed', reversedField))

/** The lines the other state has told us it counts. */
export const partnerLines = (query: Query): Promise<readonly Line[]> => rowsOf(query, 'partner-place', partnerLine)

/** Both books, read in one go. */
export async function readBook(query: Query): Promise<{ places: readonly PlaceRow[]; book: Book }> {
  const [places, theirs] = await Promise.all([placesOf(query), partnerLines(query)])
  return { places, book: bookOf(places, theirs) }
}

/** Admissions the other state has stated and we have not signed: unanswered first, then those we contest; oldest first. */
export async function admissionsWaiting(query: Query): Promise<readonly WaitingAdmission[]> {
  const [waiting, contested] = await Promise.all(
    ['waiting', 'contested'].map((outcome) => rowsOf(query, 'countersign', waitingRow, outcome)),
  )
  const byTime = (rows: readonly z.infer<typeof waitingRow>[] | undefined): readonly WaitingAdmission[] =>
    (rows ?? []).map(({ state }) => state).toSorted((a, b) => (a.statedAt < b.statedAt ? -1 : 1))
  return [...byTime(waiting), ...byTime(contested)]
}

/** What the book's page shows. */
export type BookPage = {
  readonly lang: Language
  readonly agreement: Agreement
  readonly side: 'returning' | 'receiving'
  readonly zone: string
  readonly today: Day
  readonly places: readonly PlaceRow[]
  readonly book: Book
}

/** The book as a table for a spreadsheet, every line. No word in it comes from a person. */
export function bookCsv(places: readonly PlaceRow[], agreement: Agreement): string {
  const head = [
    'place_token',
    'direction',
    'reference',
    'effective_on',
    `signed_${agreement.returning.party.toLowerCase()}_at`,
    `signed_${agreement.receiving.party.toLowerCase()}_at`,
    'contested_code',
    'standing',
  ]
  const rows = places.map((place) => [
    place.token,
    place.direction,
    place.about,
    place.effectiveOn,
    place.statedAt,
    place.confirmedAt,
    place.contested,
    standingOf(place),
  ])
  return writeCsv(head, rows)
}
