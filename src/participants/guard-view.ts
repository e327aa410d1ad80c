import type { Actor, ReadQuery } from '../law/decision.ts'
import { isParticipant, participantOf, staysWithin } from './events.ts'

/**
 * Whether somebody from outside may give this command: on their own case alone, and only while their access stands, as the
 * kind they were let in as. Whoever is not from outside is not asked here. Of a refusal it says what was tried.
 */
export async function outsideMay(query: ReadQuery, actor: Actor, command: string, input: unknown): Promise<boolean> {
  if (!isParticipant(actor.role)) return true
  const own = participantOf(actor.id)
  if (own === null || !staysWithin(actor, command, input)) return false
  const [row] = await query(
    `select 1 from view_rows where stream = $1 and view = 'participant' and key = $2 and data->>'kind' = $3`,
    [`case:${own.reference}`, own.participant, actor.role],
  )
  return row !== undefined
}

/** What somebody from outside tried and may not, for the log of their own case: the command, and the case it was aimed at. */
export function triedBeyond(actor: Actor, command: string, input: unknown) {
  const own = participantOf(actor.id)
  if (own === null) return null
  const aimed = typeof input === 'object' && input !== null && 'case' in input ? String(input.case).slice(0, 40) : ''
  return { stream: `case:${own.reference}`, what: `refused ${command} ${aimed}`.trim() }
}
