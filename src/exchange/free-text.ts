import { z } from 'zod'
import { tokenField } from '../core/fields.ts'
import { rawKey, speltKey, speltMldsa, speltMldsaSignature, speltSignature } from '../keys/events.ts'
import { weekField } from '../statement/events.ts'
import { about, kinds, receiptSchema } from './messages.ts'

/**
 * Proof, over the schemas themselves, that the receiving state has nowhere to write (TR-70). Every value is a choice from
 * a list, a day, an instant to the millisecond, a UUID, a whole number between two bounds, or has exactly one of the
 * patterns named here; every list has a longest length, every object names all of its fields. Whatever is not known to be
 * closed counts as open: an unknown value, a keyword this file does not know, a pattern not listed.
 */
type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A schema as JSON Schema 2020-12, as what comes in is measured. */
export const jsonSchemaOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input' })
const patternOf = (schema: z.ZodType): unknown => {
  const node = jsonSchemaOf(schema)
  return isNode(node) ? node.pattern : undefined
}
/**
 * Every pattern a string of the receiving state may have, with the bits of choice it leaves: random tokens and references,
 * answer codes of three characters, digests in hex. None has room for a name that the sender could spell as it likes and
 * the receiver would not refuse: a token that was never given out is an unknown reference.
 */
const closedPatterns: ReadonlyMap<unknown, number> = new Map([
  [patternOf(tokenField), 130],
  [patternOf(kinds.answer.body.shape.code), Math.log2(26 * 110)],
  [patternOf(about), 130],
  [patternOf(weekField), Math.log2(10_000 * 53)],
  [patternOf(receiptSchema.shape.digest), 256],
  [patternOf(receiptSchema.shape.log.unwrap().shape.root), 256],
  // Bytes of one exact length. A fingerprint must be one that was said before. Every key must have proved that its private half
  // is held (`provesItself`), which no text can: what is chosen is the secret behind it, and of a signature the number it begins
  // with; a MAC is the same for the same keys. Whoever tries a million million secrets can set some forty bits of a key so.
  ...[rawKey, speltKey, speltMldsa, speltSignature, speltMldsaSignature].map((raw) => [patternOf(raw), 256] as const),
])

/** The farthest apart that the two bounds of a number may be: as a sequence number is. */
const WIDEST = 2_000_000_000
/** The longest list. */
const MOST_ITEMS = 200

/** What a schema has room for: the places where something free could travel, and the most bits of choice in all the rest. */
export type Room = { readonly open: readonly string[]; readonly bits: number }

/** Paths within `schema` at which anything free could travel; empty where there are none. */
export const carriesFreeText = (schema: z.ZodType): readonly string[] => roomIn(schema).open

/** Room in a schema: of what is closed, an upper bound of the bits a sender could choose among valid values. */
export const roomIn = (schema: z.ZodType): Room => room(jsonSchemaOf(schema), '')

const closed = (bits: number): Room => ({ open: [], bits })
const together = (rooms: readonly Room[], more = 0): Room => ({
  open: rooms.flatMap(({ open }) => open),
  bits: rooms.reduce((sum, { bits }) => sum + bits, more),
})

/** Keywords that say nothing of what may travel. */
const said = ['$schema', 'description', 'title', 'examples', 'type']
/** Keywords known of each form; any other makes the place open, since it might let more in. */
const known: Readonly<Record<string, readonly string[]>> = {
  const: ['const'],
  enum: ['enum'],
  anyOf: ['anyOf'],
  oneOf: ['oneOf'],
  null: [],
  boolean: [],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  string: ['pattern', 'format', 'minLength', 'maxLength'],
  array: ['items', 'minItems', 'maxItems'],
  object: ['properties', 'required', 'additionalProperties'],
}

function formOf(node: Node): string {
  for (const form of ['const', 'enum', 'anyOf', 'oneOf']) if (Object.hasOwn(node, form)) return form
  return typeof node.type === 'string' ? node.type : 'unknown'
}

function room(node: unknown, path: string): Room {
  const open: Room = { open: [path === '' ? '(whole)' : path], bits: 0 }
  if (!isNode(node)) return open
  const form = formOf(node)
  const words = known[form]
  if (words === undefined || Object.keys(node).some((key) => !said.includes(key) && !words.includes(key))) return open
  switch (form) {
    case 'const':
    case 'null':
      return closed(0)
    case 'boolean':
      return closed(1)
    case 'enum':
      return Array.isArray(node.enum) ? closed(Math.log2(node.enum.length)) : open
    case 'anyOf':
    case 'oneOf':
      return eitherOf(node[form], path) ?? open
    case 'integer':
      return ranged(node) ?? open
    case 'string':
      return written(node) ?? open
    case 'array':
      return listed(node, path) ?? open
    default:
      return fields(node, path)
  }
}

function eitherOf(options: unknown, path: string): Room | null {
  if (!Array.isArray(options) || options.length === 0) return null
  const rooms = options.map((option) => room(option, path))
  const widest = Math.max(...rooms.map(({ bits }) => bits))
  return { open: rooms.flatMap(({ open }) => open), bits: widest + Math.log2(options.length) }
}

function ranged({ minimum, maximum }: Node): Room | null {
  if (typeof minimum !== 'number' || typeof maximum !== 'number' || maximum - minimum > WIDEST) return null
  return closed(Math.log2(maximum - minimum + 1))
}

/** Days of ten thousand years; instants to the millisecond, each in at most six spellings; UUIDs. */
const DAY_BITS = Math.log2(3_652_425)
const INSTANT_BITS = DAY_BITS + Math.log2(86_400_000 * 6)

function written(node: Node): Room | null {
  if (node.format === 'date') return closed(DAY_BITS)
  if (node.format === 'uuid') return closed(122)
  if (node.format === 'date-time')
    return typeof node.maxLength === 'number' && node.maxLength <= 24 ? closed(INSTANT_BITS) : null
  const bits = node.pattern === undefined ? undefined : closedPatterns.get(node.pattern)
  return bits === undefined ? null : closed(bits)
}

function listed({ items, minItems, maxItems }: Node, path: string): Room | null {
  const inside = room(items, `${path}[]`)
  if (typeof maxItems !== 'number' || maxItems > MOST_ITEMS)
    return { open: [...inside.open, `${path === '' ? '(whole)' : path}[…]`], bits: 0 }
  const least = typeof minItems === 'number' ? minItems : 0
  return { open: inside.open, bits: inside.bits * maxItems + Math.log2(maxItems - least + 1) }
}

function fields({ properties, required, additionalProperties }: Node, path: string): Room {
  const must = new Set(Array.isArray(required) ? required : [])
  const inside = isNode(properties) ? Object.entries(properties) : []
  const rooms = inside.map(([name, value]) => room(value, path === '' ? name : `${path}.${name}`))
  const optional = inside.filter(([name]) => !must.has(name)).length
  const loose: readonly Room[] = additionalProperties === false ? [] : [{ open: [`${path}.*`], bits: 0 }]
  return together([...loose, ...rooms], optional)
}
