import { createHash, createHmac } from 'node:crypto'

/**
 * A second implementation of checking a draw, written from docs/draw.md alone: it shares no line with the first one, and imports
 * nothing of ours. The numbers are those of the description's steps. Beacons (step 7) are left to the first.
 */
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Table = { readonly [name: string]: Json }

const hash = (...parts: readonly (string | Buffer)[]): Buffer => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest()
}
/** RFC 8785 for what stands in these files: whole numbers, plain texts. */
const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`
  const table = value as Table
  const names = Object.keys(table).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(table[name] ?? null)}`).join(',')}}`
}
const table = (value: Json | undefined): Table => {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value))
    throw new Error('form')
  return value as Table
}
const array = (value: Json | undefined): readonly Json[] => {
  if (!Array.isArray(value)) throw new Error('form')
  return value as readonly Json[]
}
const text = (value: Json | undefined): string => {
  if (typeof value !== 'string') throw new Error('form')
  return value
}
const whole = (value: Json | undefined): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new Error('form')
  return value
}

const root = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hash(Buffer.from([1]), root(leaves.slice(0, k)), root(leaves.slice(k)))
}

/** The number of the first step that does not hold; 0 where all do. */
export function firstFault(file: string): number {
  let step = 1
  try {
    const value = table(JSON.parse(file) as Json)
    const must = (holds: boolean): void => {
      if (!holds) throw new Error(`step ${step}`)
    }
    must(file === `${canonical(value)}\n`)
    const digests = table(value.digests)
    for (const name of Object.keys(value).filter((one) => one !== 'digests'))
      must(digests[name] === hash(canonical({ value: value[name] ?? null })).toString('hex'))
    must(value.format === 'paripassu-draw-1' && value.voided === null)
    const [list, drawn] = [table(value.list), table(value.drawn)]
    step = 2
    const groups = array(value.entries).map((one) => {
      const { ticket, size, class: rank } = table(one)
      return { ticket: text(ticket), size: whole(size), class: whole(rank) }
    })
    must(
      groups.every(
        ({ ticket, size }, at) =>
          /^[0-9a-f]{64}$/.test(ticket) && size > 0 && (at === 0 || (groups[at - 1]?.ticket ?? '') < ticket),
      ),
    )
    must(list.groups === groups.length && list.persons === groups.reduce((sum, { size }) => sum + size, 0))
    step = 3
    const leaves = groups.map((one) => hash(Buffer.from([0]), `${one.ticket} ${one.size} ${one.class}`))
    must(root(leaves).toString('hex') === list.root)
    step = 4
    let left = Math.max(0, whole(list.places) - whole(list.owed))
    const taken = new Map<number, number>()
    const shares = [...new Set(groups.map((one) => one.class))]
      .sort((a, b) => a - b)
      .map((one) => {
        const inside = groups.filter((group) => group.class === one)
        const people = inside.reduce((sum, { size }) => sum + size, 0)
        const share = Math.min(inside.length, Math.ceil((left * inside.length) / people))
        left = share === inside.length ? Math.max(0, left - people) : 0
        taken.set(one, share)
        return { class: one, groups: inside.length, persons: people, taken: share }
      })
    must(canonical(shares) === canonical(list.shares ?? null))

    step = 5
    const digest = hash(
      'paripassu draw list v1\n',
      canonical({ ...list, agreement: value.agreement ?? null, draw: value.draw ?? null }),
    ).toString('hex')

    step = 6
    const states = array(value.states).map(table)
    must(states.length === 2 && states[0]?.role === 'returning' && states[1]?.role === 'receiving')
    for (const { party, secret, commitment } of states)
      must(
        hash(`paripassu draw commitment v1\n${digest}\n${text(party)}\n${text(secret)}`).toString('hex') === commitment,
      )

    step = 7
    must(list.beacon === null && value.beacon === null)

    checkOrder({ list, drawn, states, groups, digest, taken }, (next) => {
      step = next
      return must
    })
    return 0
  } catch {
    return step
  }
}

type Group = { readonly ticket: string; readonly size: number; readonly class: number }
type Known = {
  readonly list: Table
  readonly drawn: Table
  readonly states: readonly Table[]
  readonly groups: readonly Group[]
  readonly digest: string
  readonly taken: ReadonlyMap<number, number>
}

/** Steps 8 to 10: what follows from the two secrets. */
function checkOrder(
  { list, drawn, states, groups, digest, taken }: Known,
  at: (step: number) => (holds: boolean) => void,
): void {
  let must = at(8)
  const secrets = states.map(({ secret }) => text(secret))
  const seed = hash(`paripassu draw seed v1\n${digest}\n${secrets[0]}\n${secrets[1]}`)
  must(seed.toString('hex') === drawn.seed)

  must = at(9)
  const key = (ticket: string): string => createHmac('sha256', seed).update(Buffer.from(ticket, 'hex')).digest('hex')
  const ranked = groups.map((one) => ({ ...one, key: key(one.ticket) }))
  ranked.sort((a, b) => a.class - b.class || (a.key < b.key ? -1 : 1))
  must(canonical(ranked.map(({ ticket }) => ticket)) === canonical(drawn.order ?? null))

  must = at(10)
  const lost = array(drawn.lost).map((one) => text(table(one).ticket))
  must(new Set(lost).size === lost.length && lost.every((ticket) => groups.some((one) => one.ticket === ticket)))
  const reached: typeof ranked = []
  for (const one of ranked)
    if (
      !lost.includes(one.ticket) &&
      reached.filter((other) => other.class === one.class).length < (taken.get(one.class) ?? 0)
    )
      reached.push(one)
  const people = reached.reduce((sum, { size }) => sum + size, 0)
  must(canonical(reached.map(({ ticket }) => ticket)) === canonical(drawn.reached ?? null))
  must(drawn.persons === people && drawn.overshoot === Math.max(0, people + whole(list.owed) - whole(list.places)))
}
