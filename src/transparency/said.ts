import canonicalize from 'canonicalize'
import { type Published, publishedField } from '../law/published.ts'

/**
 * What an entry of a public log says of something that both states must say alike: what it is about, and what it says of it.
 * Both are JSON, so that nothing written there can pass for something else.
 */
export type Said = {
  /** The kind of the entry; `unknown` for one that this version does not know, or that is not about this log. */
  readonly kind: Published['kind'] | 'unknown'
  /** `null`: nothing that the other state has to say too. */
  readonly subject: string | null
  readonly content: string
}

const unknown: Said = { kind: 'unknown', subject: null, content: '' }

/** Reads an entry as it came. One that cannot be read is `unknown`, never an error: it is kept and shown. */
export function readEntry(bytes: Uint8Array, of: { readonly agreement: string; readonly party: string }): Said {
  const entry = factIn(bytes)
  if (entry === null || entry.agreement !== of.agreement || entry.party !== of.party) return unknown
  const { kind } = entry.fact
  const [about, content] = compared(entry.fact)
  if (about === null) return { kind, subject: null, content: '' }
  return { kind, subject: JSON.stringify([kind, ...about]), content: JSON.stringify(content) }
}

/**
 * The fact of an entry, and of which log it says to be; `null` of one that this version of the program cannot read, or that is
 * not written the one way there is: a name that stands twice, say, is another one to each of its readers.
 */
export function factIn(
  bytes: Uint8Array,
): { readonly fact: Published; readonly agreement: unknown; readonly party: unknown } | null {
  const [text, entry] = json(bytes)
  if (typeof entry !== 'object' || entry === null) return null
  const { agreement, party, ...rest } = entry as Readonly<Record<string, unknown>>
  const found = publishedField.safeParse(rest)
  return found.success && canonical(entry) === text ? { fact: found.data, agreement, party } : null
}

type Compared = readonly [about: readonly string[], content: readonly (string | number)[]] | readonly [null, null]

function compared(fact: Published): Compared {
  switch (fact.kind) {
    case 'place-counted':
    case 'place-reversed':
      return [[fact.place], [fact.direction, fact.week]]
    case 'statement-signed':
      return [[fact.week], [fact.digest]]
    case 'draw-committed':
      return [
        [fact.draw, fact.by],
        [fact.list, fact.root, fact.groups, fact.persons, fact.commitment],
      ]
    case 'draw-revealed':
      return [[fact.draw, fact.by], [fact.secret]]
    // One draw has several results where groups are replaced; both states say each.
    case 'draw-done':
      return [
        [fact.draw, `${fact.groups}-${fact.persons}`],
        [fact.seed, fact.order],
      ]
    case 'draw-voided':
      return [[fact.draw], [fact.code]]
    default:
      return [null, null]
  }
}

function json(bytes: Uint8Array): readonly [text: string, value: unknown] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return [text, JSON.parse(text)]
  } catch {
    return ['', null]
  }
}

function canonical(value: object): string | undefined {
  try {
    return canonicalize(value)
  } catch {
    return undefined // half a sign, of which no canonical form is
  }
}
