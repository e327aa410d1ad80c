import { factsOf, fold } from '../platform/store.ts'
import type { Desk } from '../web/desk.ts'
import { applicationStream, applications } from './application.ts'

/** The application with its facts; null where there is none. */
export async function fileOf(desk: Desk, reference: string) {
  const facts = await factsOf(desk.platform.database.query, applications, applicationStream(reference))
  const state = fold(applications, facts)
  return state === null ? null : { state, facts }
}
