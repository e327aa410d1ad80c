import { z } from 'zod'
import { type Scheme, schemeNow } from '../barriers/scheme.ts'
import { instantField, particulars } from '../core/fields.ts'
import { comparableName, filedName } from '../core/names.ts'
import type { ReadQuery, Recorded } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { factsOf, fold, rowsOf } from '../platform/store.ts'
import { caseStream, cases } from './case.ts'
import type { Case, CaseEvent } from './state.ts'

/** A case with everything that was ever recorded in it, in order. */
export type CaseFile = { readonly state: Case; readonly facts: readonly Recorded<CaseEvent>[] }

/** The file of a case, added up from its facts; `null` where there is none. */
export async function caseFile(query: ReadQuery, reference: string): Promise<CaseFile | null> {
  const facts = await factsOf(query, cases, caseStream(reference))
  const state = fold(cases, facts)
  return state === null ? null : { state, facts }
}

const caseRow = z.object({
  state: z.custom<Case>((value) => typeof value === 'object' && value !== null && 'reference' in value),
})

/** The state of every open case: neither closed nor signed for by the receiving state. */
export const openCases = async (query: ReadQuery): Promise<readonly Case[]> =>
  (await rowsOf(query, 'case', caseRow, 'open')).map(({ state }) => state)

/** Those open cases on which a barrier stands, or whose age nobody has found to be an adult's. */
export async function barredCases(query: ReadQuery): Promise<readonly Case[]> {
  const rows = await query("select key from view_rows where view = 'case-barred'")
  return casesNamed(
    query,
    rows.map(({ key }) => String(key)),
  )
}

/** The states of the cases named, in the order of their references. Unknown ones are left out. */
export async function casesNamed(query: ReadQuery, references: readonly string[]): Promise<readonly Case[]> {
  if (references.length === 0) return []
  const rows = await query(
    `select data from view_rows where view = 'case'
       and stream in (select 'case:' || jsonb_array_elements_text($1::jsonb)) order by key`,
    [JSON.stringify(references)],
  )
  return rows.map((row) => caseRow.parse(row.data).state)
}

const personRow = z.object({
  reference: z.string(),
  name: z.string(),
  person: particulars,
  personId: z.string(),
  arrivedAt: instantField,
})
export type PersonRow = z.infer<typeof personRow>

const MOST_FOUND = 50
const likeSafe = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/**
 * Cases by reference (ours, or the one the two states share) or by parts of a name in any order; accents and capitals do
 * not matter. At most 50, by name. An empty search finds none.
 */
export async function searchCases(query: ReadQuery, text: string): Promise<readonly PersonRow[]> {
  const typed = text.trim().toUpperCase()
  const parts = comparableName(typed, '')
    .split(' ')
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  // First as a reference: that needs no look at every name.
  const named = await query(
    `select data from view_rows where view = 'person' and stream in
       (select $1::text union select stream from view_rows where view = 'case-shared' and ix = $2) order by ix, key`,
    [caseStream(typed), typed],
  )
  if (named.length > 0) return named.map((row) => personRow.parse(row.data))
  const conditions = parts.map((_, index) => `split_part(ix, '|', 1) like $${index + 1}`).join(' and ')
  const rows = await query(
    `select data from view_rows where view = 'person' and ${conditions} order by ix, key limit ${MOST_FOUND}`,
    parts.map((part) => `%${likeSafe(part)}%`),
  )
  return rows.map((row) => personRow.parse(row.data))
}

/** Everybody of this name and birth date, in whatever spelling of accents and order: for an officer to compare. */
export const sameNameAndBirth = async (
  query: ReadQuery,
  person: { readonly familyName: string; readonly givenNames: string; readonly birthDate: string },
): Promise<readonly PersonRow[]> =>
  rowsOf(query, 'person', personRow, `${comparableName(person.familyName, person.givenNames)}|${person.birthDate}`)

/** What the states have recorded about the scheme and how the counts stand, for showing. Deciding reads it under a lock. */
export const schemeShown = (query: ReadQuery, agreement: Pick<Agreement, 'balance'>): Promise<Scheme> =>
  schemeNow(query, agreement, { lock: false })

/** `OKONKWO, Grace`: the family name first and in capitals, as files have it. */
export const fileName = ({ person }: Pick<Case, 'person'>): string => filedName(person)
