import { z } from 'zod'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { rowsOf } from '../platform/store.ts'
import type { Case } from '../readmission/state.ts'
import { casesNamed } from '../readmission/view.ts'
import { type Centre, centresListed } from './define.ts'
import { slugOf } from './state.ts'

const bedRow = z.object({ reference: z.string(), name: z.string(), place: z.string(), since: instantField })
export type Bed = z.infer<typeof bedRow>

/** Everybody in detention, the longest first, with their case as it stands: closed cases too, as long as the person is held. */
export async function peopleHeld(query: ReadQuery): Promise<readonly { readonly bed: Bed; readonly state: Case }[]> {
  const beds = await rowsOf(query, 'bed', bedRow)
  const states = await casesNamed(
    query,
    beds.map(({ reference }) => reference),
  )
  const known = new Map(states.map((state) => [state.reference, state]))
  return beds
    .flatMap((bed) => {
      const state = known.get(bed.reference)
      return state === undefined ? [] : [{ bed, state }]
    })
    .sort((a, b) => Date.parse(a.bed.since) - Date.parse(b.bed.since) || a.bed.name.localeCompare(b.bed.name))
}

/** A centre with who is held there. `free` is below zero where more are held than it has beds. */
export type Occupied = Centre & { readonly held: number; readonly free: number }

/** Every open centre with its beds counted, and how many people are held at places that are on no list. */
export async function bedBoard(
  query: ReadQuery,
  held: readonly Bed[],
): Promise<{ readonly centres: readonly Occupied[]; readonly elsewhere: readonly Bed[] }> {
  const open = (await centresListed(query)).filter((centre) => centre.open)
  const slugs = new Set(open.map(({ slug }) => slug))
  const centres = open.map((centre) => {
    const there = held.filter(({ place }) => slugOf(place) === centre.slug).length
    return { ...centre, held: there, free: centre.beds - there }
  })
  return { centres, elsewhere: held.filter(({ place }) => !slugs.has(slugOf(place))) }
}

/** One open centre by its name in the address; `null` where there is none. */
export const centreNamed = async (query: ReadQuery, slug: string): Promise<Centre | null> =>
  (await centresListed(query)).find((centre) => centre.slug === slug && centre.open) ?? null
