import type { z } from 'zod'
import type { Problem, Side } from './messages.ts'

/** Why a message does not fit its form, and the field it is about, as people here are shown it. */
export type Misfit = { readonly problem: Extract<Problem, 'does-not-fit' | 'says-too-much'>; readonly field: string }

type Issue = z.core.$ZodIssue
type Path = Issue['path']

/**
 * Names what is wrong with a message by its field, never by what the field holds. A field that the form does not have says
 * too much, whoever sent it; from the receiving state so does any text, list or object that is not exactly what was agreed,
 * for it may hold what that state transfers in no case (TR-70). The rest (a field left out, a number out of range) does
 * not fit.
 */
export function misfitOf(side: Side, message: unknown, issues: readonly Issue[], within = ''): Misfit {
  const named = issues.map((issue) => ({ issue, field: fieldOf(issue, within) }))
  const much = named.find(({ issue }) => saysTooMuch(side, message, issue))
  return much === undefined
    ? { problem: 'does-not-fit', field: named[0]?.field ?? within }
    : { problem: 'says-too-much', field: much.field }
}

function saysTooMuch(side: Side, message: unknown, issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return true
  const found = valueAt(message, issue.path)
  return side === 'receiving' && (typeof found === 'string' || (typeof found === 'object' && found !== null))
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  )

function fieldOf(issue: Issue, within: string): string {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const steps = [...(within === '' ? [] : [within]), ...issue.path.map(step), ...extra.map(step)]
  return steps.length === 0 ? '(whole)' : steps.join('.')
}

/** A key that is not a plain word is somewhere to write too: it is not repeated. */
const step = (key: PropertyKey): string =>
  typeof key === 'number' || (typeof key === 'string' && /^[A-Za-z][A-Za-z0-9]{0,29}$/.test(key)) ? `${key}` : '?'
