import { own } from '../core/own.ts'
import type { Agreement } from '../law/law.ts'
import { jsonSchemaOf } from './free-text.ts'
import { type Kind, shapeOf } from './messages.ts'

/**
 * What speaks of a person, field by field: only what the agreement lists with its necessity is sent (TR-71). The table is
 * the agreement's (`personalData`); here are the fields of the forms, and the check before anything is sealed.
 */
type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** The fields of a kind's encrypted part, by their paths (`person.sex`, `languages[]`); none where it has no such part. */
export function personalFields(kind: Kind): readonly string[] {
  const { personal } = shapeOf(kind)
  return personal === undefined ? [] : leaves(jsonSchemaOf(personal), '')
}

const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

function leaves(node: unknown, path: string): readonly string[] {
  if (!isNode(node)) return [path]
  if (isNode(node.properties))
    return Object.entries(node.properties).flatMap(([name, value]) => leaves(value, within(path, name)))
  return node.type === 'array' ? leaves(node.items, `${path}[]`) : [path]
}

function present(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => present(one, `${path}[]`))
  return isNode(value) ? Object.entries(value).flatMap(([name, one]) => present(one, within(path, name))) : [path]
}

/** The first field of an encrypted part that the agreement does not list for this kind; `null` where every one is listed. */
export function unlisted(agreement: Agreement, kind: string, personal: unknown): string | null {
  if (personal === null || personal === undefined) return null
  const listed = own(agreement.personalData, kind) ?? {}
  return present(personal, '').find((field) => own(listed, field) === undefined) ?? null
}
