import { z } from 'zod'
import { tokenField } from '../core/fields.ts'
import { rawKey, rawMldsa, rawMldsaSignature, rawSignature } from '../keys/events.ts'
import { about, kinds, receiptSchema } from './messages.ts'

/**
 * Proof, over the schemas themselves, that the receiving state has nowhere to write. A string is closed where it
 * is one of a list, a date, an instant to the millisecond, a UUID, or has exactly one of the patterns named here. Whatever
 * is not known to be closed counts as open: an unknown value, an object with room for other keys, a pattern not listed.
 */
type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const schemaOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input' })
const patternOf = (schema: z.ZodType): unknown => {
  const node = schemaOf(schema)
  return isNode(node) ? node.pattern : undefined
}
const closedPatterns: ReadonlySet<unknown> = new Set([
  patternOf(tokenField),
  patternOf(kinds.answer.body.shape.code),
  patternOf(about),
  patternOf(receiptSchema.shape.digest),
  patternOf(receiptSchema.shape.log.unwrap().shape.root),
  // Bytes of one exact length; a key that could be text must have signed for itself (`provesItself`), which no text can.
  ...[rawKey, rawMldsa, rawSignature, rawMldsaSignature].map(patternOf),
])

/** Paths within `schema` at which free text could travel; empty where there are none. */
export const carriesFreeText = (schema: z.ZodType): readonly string[] => open(schemaOf(schema), '')

function open(node: unknown, path: string): readonly string[] {
  const here = path === '' ? '(whole)' : path
  if (!isNode(node)) return [here]
  if (Object.hasOwn(node, 'const') || Array.isArray(node.enum)) return []
  for (const choice of ['anyOf', 'oneOf', 'allOf'])
    if (Array.isArray(node[choice])) return node[choice].flatMap((option) => open(option, path))
  switch (node.type) {
    case 'null':
    case 'boolean':
    case 'integer':
      return []
    case 'string':
      return closed(node) ? [] : [here]
    case 'array':
      return open(node.items, `${path}[]`)
    case 'object': {
      const inside = isNode(node.properties) ? Object.entries(node.properties) : []
      const loose = node.additionalProperties === false ? [] : [`${path}.*`]
      return [...loose, ...inside.flatMap(([name, value]) => open(value, path === '' ? name : `${path}.${name}`))]
    }
    default:
      return [here]
  }
}

function closed(node: Node): boolean {
  if (node.format === 'date' || node.format === 'uuid') return true
  if (node.format === 'date-time') return typeof node.maxLength === 'number' && node.maxLength <= 24
  return node.pattern !== undefined && closedPatterns.has(node.pattern)
}
