import { z } from 'zod'
import { instantField } from '../core/fields.ts'
import type { ReadQuery } from '../law/decision.ts'
import { rowsOf } from '../platform/store.ts'
import { asGiven, type TextsState } from './texts.ts'

const doing = z.object({ at: instantField, by: z.string(), id: z.string() })
const wording = { template: z.string(), language: z.string(), text: z.string() }
const textsRow = z.object({
  versions: z.array(
    z.object({
      id: z.string(),
      ...wording,
      reasons: z.string(),
      effectiveFrom: instantField,
      proposed: doing,
      approved: doing.nullable(),
      setAside: doing.extend({ reasons: z.string() }).nullable(),
    }),
  ),
  checks: z.array(z.object({ ...wording, official: z.string(), translator: z.string(), made: doing })),
})

/** What was changed here in the texts of letters. */
export async function textsOf(query: ReadQuery): Promise<TextsState> {
  const [row] = await rowsOf(query, 'letter-texts', textsRow)
  return row ?? asGiven
}
