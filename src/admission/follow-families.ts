import type { Query } from '../platform/database.ts'
import type { Outcome } from '../platform/run.ts'

type Give = (command: string, input: object, key: string) => Promise<Outcome>

/** Whether the forms of one family have something to tell one another after these facts. */
export const touchesFamily = (outcome: Outcome): boolean =>
  outcome.outcome === 'accepted' && outcome.facts.some(({ type }) => follows.includes(type))
const follows: readonly string[] = [
  'sent-to-family',
  'member-joined',
  'join-declined',
  'members-left',
  'person-removed',
]

/**
 * Tells the family's application who asks to join, opens the application of those who left, and tells each member's own form
 * what became of it. Each is one write under its own key, so this may be stopped anywhere and run again: also at every start.
 */
export async function followFamilies(query: Query, give: Give): Promise<void> {
  const asking = await query(
    `select f.key as member, fam.key as family, f.data->>'times' as times from view_rows f
     join view_rows fam on fam.view = 'application-family' and fam.ix = f.ix
     where f.view = 'family-form' and f.data->>'status' = 'joining' and not exists (
       select 1 from view_rows k where k.view = 'family-asked' and k.key = f.key and k.data->>'times' = f.data->>'times')`,
  )
  for (const { member, family, times } of asking)
    await give('admission/note-join-asked', { application: family, member }, `join-asked:${member}:${times}`)
  const left = await query(
    `select s.data->>'from' as "from", s.data->>'split' as split from view_rows s where s.view = 'application-split'
     and not exists (select 1 from view_rows o where o.view = 'split-opened' and o.key = s.key)`,
  )
  for (const { from, split } of left)
    await give('admission/open-split', { from, split: Number(split) }, `split:${from}:${split}`)
  const answered = await query(
    `select f.key as member, f.data->>'times' as times, a.data->>'answer' as answer from view_rows f
     join view_rows a on a.view = 'family-answer' and a.key = f.key and a.data->>'times' = f.data->>'times'
     where f.view = 'family-form' and (
       (f.data->>'status' = 'joining' and a.data->>'answer' in ('joined', 'declined')) or
       (f.data->>'status' = 'joined' and a.data->>'answer' = 'left' and f.data->>'joined' = a.data->>'family'))`,
  )
  for (const { member, times, answer } of answered)
    await give('admission/note-family-answer', { application: member }, `family-answer:${member}:${times}:${answer}`)
}
