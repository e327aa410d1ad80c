import { change } from '../admission/apply.ts'
import { errorsOf } from '../web/errors.ts'
import type { FieldError } from '../web/form.ts'
import { labels } from './words.ts'

/** Problems of the rest of an input whose dates could not be read, so that a person hears of everything at once. */
export const rest = (input: unknown): readonly FieldError[] => {
  const parsed = change.safeParse(input)
  if (parsed.success) return []
  return errorsOf(
    parsed.error.issues.map((issue) => ({ ...issue, path: issue.path.slice(-1) })),
    labels,
  )
}
