import { z } from 'zod'
import type { Day, Instant, Language, Text } from '../core/brand.ts'
import { writeCsv } from '../core/csv.ts'
import { dayField, instantField } from '../core/fields.ts'
import { due } from '../law/due.ts'
import type { Agreement } from '../law/law.ts'
import { type PlaceRow, placeField } from '../law/place.ts'
import type { Query } from '../platform/database.ts'
import { rowsOf } from '../platform/store.ts'
import { type Book, bookOf, type Line, standingOf } from './book.ts'

const partnerLine = z.object({
  token: z.string(),
  direction: z.enum(['readmitted', 'admitted']),
  effectiveOn: dayField,
})
const schemeRow = z.object({
  suspendedFrom: instantField.nullable(),
  by: z.string().nullable(),
  notifiedAt: instantField.nullable(),
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
export type SchemeRow = z.infer<typeof schemeRow>

/** This node's lines, in order of day. */
export const placesOf = (query: Query): Promise<readonly PlaceRow[]> => rowsOf(query, 'place', placeField)

/** The lines the other state has told us it counts. */
export const partnerLines = (query: Query): Promise<readonly Line[]> => rowsOf(query, 'partner-place', partnerLine)

/** Both books, read in one go. */
export async function readBook(query: Query): Promise<{ places: readonly PlaceRow[]; book: Book }> {
  const [places, theirs] = await Promise.all([placesOf(query), partnerLines(query)])
  return { places, book: bookOf(places, theirs) }
}

/** Whether the scheme is suspended, as far as this node knows. */
export async function schemeOf(query: Query): Promise<SchemeRow> {
  const [row] = await rowsOf(query, 'scheme', schemeRow)
  return row ?? { suspendedFrom: null, by: null, notifiedAt: null }
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

/** The first instant at which a suspension notified now can begin: the rule's notice counted in the returning state's days. */
export function earliestSuspension(agreement: Agreement, now: Instant): Instant {
  const notice = due(agreement, 'TR-78', now, { asOf: now })
  if ('problem' in notice) throw new Error(`${agreement.id} gives no notice of suspension: ${notice.problem.en}`)
  return notice.closesAt
}

/** The name of a party of the agreement; a party it does not have as it stands. */
export const partyName = ({ returning, receiving }: Agreement, party: string): Text =>
  [returning, receiving].find((one) => one.party === party)?.name ?? { en: party, fr: party }

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
