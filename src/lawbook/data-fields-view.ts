import type { z } from 'zod'
import type { Text } from '../core/brand.ts'
import { jsonSchemaOf } from '../exchange/free-text.ts'

/** What each field of a closed form can hold, in words, from the form itself. */
type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const plain = (en: string, fr: string): Text => ({ en, fr })
const both = (a: Text, b: Text, between = ', '): Text => ({
  en: `${a.en}${between}${b.en}`,
  fr: `${a.fr}${between}${b.fr}`,
})

/** The fields of a form with what they can hold; those within a list or an object by their path. */
export const fieldsOf = (schema: z.ZodType): readonly { readonly field: string; readonly says: Text }[] =>
  walk(jsonSchemaOf(schema), '')

function walk(node: unknown, path: string): readonly { readonly field: string; readonly says: Text }[] {
  if (!isNode(node)) return []
  if (isNode(node.properties))
    return Object.entries(node.properties).flatMap(([name, value]) =>
      walk(value, path === '' ? name : `${path}.${name}`),
    )
  if (node.type === 'array') {
    const most = plain(`at most ${node.maxItems}`, `${node.maxItems} au plus`)
    return walk(node.items, `${path}[]`).map(({ field, says }) => ({ field, says: both(says, most) }))
  }
  const options = node.anyOf ?? node.oneOf
  if (Array.isArray(options)) {
    const inside = options.filter((one) => !isNode(one) || one.type !== 'null').flatMap((one) => walk(one, path))
    const none = plain('or nothing', 'ou rien')
    return options.some((one) => isNode(one) && one.type === 'null')
      ? inside.map(({ field, says }) => ({ field, says: both(says, none, ' ') }))
      : inside
  }
  return [{ field: path, says: held(node) }]
}

function held(node: Node): Text {
  if ('const' in node) return plain(`always ${String(node.const)}`, `toujours ${String(node.const)}`)
  if (Array.isArray(node.enum)) return plain(`one of ${node.enum.join(', ')}`, `au choix ${node.enum.join(', ')}`)
  if (node.type === 'integer')
    return plain(
      `a whole number, ${node.minimum} to ${node.maximum}`,
      `un entier, de ${node.minimum} à ${node.maximum}`,
    )
  if (node.type === 'boolean') return plain('yes or no', 'oui ou non')
  if (node.format === 'date') return plain('a day', 'un jour')
  if (node.format === 'date-time') return plain('an instant', 'un instant')
  return patterned(String(node.pattern ?? ''))
}

function patterned(pattern: string): Text {
  const hex = /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(pattern)?.[1]
  if (hex !== undefined) return plain(`${hex} hexadecimal figures`, `${hex} chiffres hexadécimaux`)
  if (pattern.includes('{26}')) return plain('a random token', 'un jeton aléatoire')
  return plain('a code of the agreement', 'un code de l’accord')
}
