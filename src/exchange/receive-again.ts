import { z } from 'zod'
import { open } from './envelope.ts'
import type { Ends, Problem } from './messages.ts'
import { apply, type Receiving } from './receive.ts'

const keptRow = z.object({ jws: z.string() })

/** What came of trying a message again: acted on, still not, or there is no such message to work. */
export type Tried =
  | { readonly outcome: 'acted' }
  | { readonly outcome: 'not-understood'; readonly problem: Problem; readonly detail: string | null }
  | { readonly outcome: 'gone' }

/**
 * Acts once more on a message that did nothing when it came, now that what it lacked is here (its reference, a newer program,
 * a key): by a named person, in one transaction. The receipt that was signed then stands as it is; that it was acted on
 * since is noted beside it. Tried twice at once it is acted on once.
 */
export const tryAgain = (deps: Receiving, sequence: number, by: string): Promise<Tried> =>
  deps.platform.database
    .transaction(async (query): Promise<Tried> => {
      const [row] = await query(
        'select jws from exchange_received where sequence = $1 and not understood and worked_at is null for update',
        [sequence],
      )
      if (row === undefined) return { outcome: 'gone' }
      const { jws } = keptRow.parse(row)
      const ends: Ends = { agreement: deps.platform.agreement.id, from: deps.partner.party, to: deps.party }
      const opened = await open(jws, ends, deps.partner.jwks())
      // Its signature was checked when it came; a key that has been taken away since does not make it ours to act on.
      if ('problem' in opened) return { outcome: 'not-understood', problem: 'refused', detail: opened.problem }
      const now = deps.platform.clock.now()
      const arrival = { message: opened.message, jws, digest: '', ends, again: deps.platform.token() }
      const { problem, detail } = await apply(deps, arrival, now, query, true)
      if (problem !== null) return { outcome: 'not-understood', problem, detail }
      await query(
        "update exchange_received set worked_by = $2, worked_at = $3, worked_note = '', worked_how = 'acted' where sequence = $1",
        [sequence, by, now],
      )
      return { outcome: 'acted' }
    })
    .then((tried) => {
      if (tried.outcome === 'acted') deps.platform.posted()
      return tried
    })
