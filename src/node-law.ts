import { z } from 'zod'
import type { Agreement } from './law/law.ts'
import { changedBy } from './law/readings.ts'
import { type Clock, every } from './platform/clock.ts'
import type { Query } from './platform/database.ts'
import { amended } from './scheme/amend.ts'
import { schemeOf } from './scheme/view.ts'

/** Whose node it is, and by which law: its agreement as data, with what was recorded about it since. */

/** Which of the two sides a party is on. Throws where the agreement has no such party. */
export function sidesOf({ id, returning, receiving }: Agreement, party: string) {
  if (returning.party === party) return { own: returning, other: receiving, side: 'returning' } as const
  if (receiving.party === party) return { own: receiving, other: returning, side: 'receiving' } as const
  throw new Error(
    `${id} is between ${returning.party} and ${receiving.party}: ${party} is neither. Set PARTY to one of them.`,
  )
}

/** A record is one party's under one agreement, for good: opening it as another's would mix two books. Throws then. */
export async function belongsTo(query: Query, agreement: string, party: string): Promise<void> {
  await query('insert into whose (agreement, party) values ($1, $2) on conflict do nothing', [agreement, party])
  const [whose] = await query('select agreement, party from whose')
  if (whose?.agreement !== agreement || whose.party !== party)
    throw new Error(
      `This record is of ${String(whose?.party)} under ${String(whose?.agreement)}, not of ${party} under ${agreement}. Give another data folder or database.`,
    )
}

/**
 * The agreement with what was recorded about it since: holidays proclaimed, extensions. Looked at again after each such
 * decision here, and every few seconds for those taken at another process of the same party.
 */
export async function liveLaw(
  agreement: Agreement,
  { query, clock }: { readonly query: Query; readonly clock: Clock },
  lawIs: (law: Agreement) => Promise<void>,
) {
  let law = agreement
  let said: Agreement | null = null
  const look = async (): Promise<void> => {
    law = withBand(amended(agreement, await schemeOf(query)), await bandDecided(query))
    if (law === said) return
    await lawIs(law)
    said = law
  }
  await look()
  const stop = every(clock, LOOK_AGAIN_MS, () => void look().catch(() => undefined))
  return { now: () => law, look, stop }
}
const LOOK_AGAIN_MS = 5_000

const bandRow = z.object({ band: z.int().nullable().optional() })

/** The band that the joint committee decided and both states recorded; `undefined` where it decided none. */
async function bandDecided(query: Query): Promise<number | null | undefined> {
  const [row] = await query("select data from view_rows where view = 'committee' limit 1")
  return row === undefined ? undefined : bandRow.parse(row.data).band
}

const banded = new WeakMap<Agreement, Map<number | null, Agreement>>()

/** The same object for the same band: what is reckoned once for an agreement is kept by its identity. */
function withBand(agreement: Agreement, band: number | null | undefined): Agreement {
  if (band === undefined || band === agreement.balance.band) return agreement
  const known = banded.get(agreement) ?? new Map<number | null, Agreement>()
  banded.set(agreement, known)
  const law = known.get(band) ?? changedBy(agreement, (to) => ({ ...to, balance: { ...to.balance, band } }))
  known.set(band, law)
  return law
}
