import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import {
  drawOrder,
  type Entry,
  entryLine,
  listed,
  overshootOf,
  personsIn,
  reachedOf,
  rootOfList,
  sharesOf,
  ticketOf,
} from './order.ts'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
const entry = (name: string, size = 1, priority = 1): Entry => ({
  ticket: ticketOf('DRAW-0001', name, `salt of ${name}`),
  size,
  class: priority,
})
const none: ReadonlySet<string> = new Set()
/** Seeds of a run, the same every time. */
const seedNumber = (n: number): string => hash(`seed ${n}`)

describe('a list of a draw', () => {
  it('has tickets that are SHA-256 over domain, draw, reference and salt', () => {
    assert.equal(ticketOf('D', '7K3M-9Q2X', 'SALT'), hash('paripassu draw ticket v1\nD\n7K3M-9Q2X\nSALT'))
  })
  it('does not depend on who came first', () => {
    const entries = ['A', 'B', 'C', 'D', 'E'].map((name) => entry(name))
    assert.deepEqual(listed([...entries].reverse()), listed(entries))
    assert.equal(rootOfList(listed([...entries].reverse())), rootOfList(listed(entries)))
  })
  it('has another root whatever is altered: a ticket, a size, a class, one entry more or fewer', () => {
    const entries = listed(['A', 'B', 'C'].map((name) => entry(name, 2)))
    const [first, ...rest] = entries
    assert.ok(first)
    assert.equal(entryLine(first), `${first.ticket} 2 1`)
    const root = rootOfList(entries)
    for (const altered of [
      [{ ...first, ticket: hash('x') }, ...rest],
      [{ ...first, size: 3 }, ...rest],
      [{ ...first, class: 2 }, ...rest],
      rest,
      [...entries, entry('D')],
    ])
      assert.notEqual(rootOfList(altered), root)
  })
  it('gives everybody else the same ticket when one applicant changes', () => {
    const salts = new Map([...'ABCDEFGH'].map((name) => [name, `salt ${name}`]))
    const tickets = (of: ReadonlyMap<string, string>) => [...of].map(([name, salt]) => ticketOf('D', name, salt))
    const before = tickets(salts)
    for (const changed of salts.keys()) {
      const after = tickets(new Map([...salts].map(([name, salt]) => [name, name === changed ? 'another' : salt])))
      const moved = before.flatMap((ticket, index) => (ticket === after[index] ? [] : [[...salts.keys()][index]]))
      assert.deepEqual(moved, [changed])
    }
  })
})

describe('whom a draw reaches', () => {
  it('is as many groups as fill the places on average, the last one over rather than under', () => {
    const entries = [1, 1, 1, 1, 6].map((size, n) => entry(`g${n}`, size))
    // Ten people in five groups: two a group.
    for (const [places, taken] of [
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [9, 5],
      [10, 5],
      [11, 5],
      [0, 0],
      [-3, 0],
    ] as const)
      assert.deepEqual(sharesOf(entries, places), [{ class: 1, groups: 5, persons: 10, taken }], `${places} places`)
  })
  it('owes the next release what it took beyond the places, with what was owed before', () => {
    assert.deepEqual(
      [overshootOf(6, 7, 0), overshootOf(7, 7, 0), overshootOf(8, 7, 0), overshootOf(8, 7, 2)],
      [0, 0, 1, 3],
    )
  })
  it('takes a class only when the one before it is wholly reached', () => {
    const entries = [entry('a', 2, 1), entry('b', 2, 1), entry('c', 1, 2), entry('d', 1, 2)]
    const taken = (places: number) => sharesOf(entries, places).map((share) => share.taken)
    assert.deepEqual(
      [taken(3), taken(4), taken(5), taken(6)],
      [
        [2, 0],
        [2, 0],
        [2, 1],
        [2, 2],
      ],
    )
    const order = drawOrder(seedNumber(1), entries)
    assert.deepEqual(
      order.map((one) => one.class),
      [1, 1, 2, 2],
    )
  })
  it('goes on in the same order where a group is lost, one group for one', () => {
    const entries = Array.from({ length: 9 }, (_, n) => entry(`g${n}`, 1 + (n % 3)))
    const order = drawOrder(seedNumber(2), entries)
    const shares = sharesOf(entries, 6)
    const reached = reachedOf(order, shares, none)
    const [first, second] = reached
    assert.ok(first && second)
    const after = reachedOf(order, shares, new Set([second.ticket]))
    assert.deepEqual(after, [first, ...reached.slice(2), order[reached.length]])
    assert.deepEqual(reachedOf(order, shares, new Set(order.map(({ ticket }) => ticket))), [])
  })
})

/** How often each of these groups is reached, of so many draws under a rule. */
function frequencies(
  draws: number,
  sizes: readonly number[],
  reach: (ordered: readonly Entry[], entries: readonly Entry[]) => readonly Entry[],
): readonly number[] {
  const times = sizes.map(() => 0)
  for (let n = 0; n < draws; n++) {
    // A new draw has new tickets, as each has its own id.
    const entries = sizes.map((size, index) => ({ ticket: ticketOf(`draw ${n}`, `g${index}`, 'salt'), size, class: 1 }))
    const at = new Map(entries.map(({ ticket }, index) => [ticket, index]))
    for (const { ticket } of reach(drawOrder(seedNumber(n), listed(entries)), entries)) {
      const index = at.get(ticket) ?? -1
      times[index] = (times[index] ?? 0) + 1
    }
  }
  return times
}

/**
 * The chi-squared of these frequencies against one chance for all, in standard deviations from what chance alone gives. Of
 * thousands of draws, each group is one cell; that a draw reaches a fixed number of groups makes the cells depend on one
 * another a little, for which the variance is corrected.
 */
function deviation(times: readonly number[], draws: number): number {
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length
  const chance = mean / draws
  const freedom = times.length - 1
  const variance = draws * chance * (1 - chance) * (times.length / freedom)
  const squared = times.reduce((sum, one) => sum + (one - mean) ** 2 / variance, 0)
  return (squared - freedom) / Math.sqrt(2 * freedom)
}

/** Mean of the frequencies of the groups for which `which` holds, in standard errors from the mean of all. */
function apart(times: readonly number[], draws: number, which: (index: number) => boolean): number {
  const some = times.filter((_, index) => which(index))
  const chance = times.reduce((sum, one) => sum + one, 0) / times.length / draws
  const error = Math.sqrt((draws * chance * (1 - chance)) / some.length)
  return (some.reduce((sum, one) => sum + one, 0) / some.length - draws * chance) / error
}

const DRAWS = 6000
/** Two groups of each size from 1 to 6, the small ones in between: as families come. */
const SIZES = Array.from({ length: 12 }, (_, n) => 1 + ((n * 5) % 6))
const PLACES = 11
/** Four and a half standard deviations: of honest draws with other seeds one in 100,000 would fail. */
const BOUND = 4.5

const byShare = (ordered: readonly Entry[], entries: readonly Entry[]) =>
  reachedOf(ordered, sharesOf(entries, PLACES), none)
/** What one might do instead: take groups until the people in them fill the places. */
const untilFull = (ordered: readonly Entry[]) => {
  const taken: Entry[] = []
  for (const one of ordered) {
    if (personsIn(taken) >= PLACES) break
    taken.push(one)
  }
  return taken
}

describe(`the chance of a group, over ${DRAWS} draws`, () => {
  const times = frequencies(DRAWS, SIZES, byShare)
  it('is the same for each of them', () => {
    assert.ok(Math.abs(deviation(times, DRAWS)) < BOUND, `${deviation(times, DRAWS)} of ${times}`)
  })
  it('does not depend on its size', () => {
    for (const size of new Set(SIZES)) {
      const by = apart(times, DRAWS, (index) => SIZES[index] === size)
      assert.ok(Math.abs(by) < BOUND, `groups of ${size}: ${by} standard errors`)
    }
  })
  it('does not depend on when it came', () => {
    for (const quarter of [0, 1, 2, 3]) {
      const by = apart(times, DRAWS, (index) => Math.floor(index / 3) === quarter)
      assert.ok(Math.abs(by) < BOUND, `quarter ${quarter}: ${by} standard errors`)
    }
  })
  it('would not pass this test if groups were taken until the people fill the places', () => {
    const biased = frequencies(DRAWS, SIZES, untilFull)
    const six = apart(biased, DRAWS, (index) => SIZES[index] === 6)
    const one = apart(biased, DRAWS, (index) => SIZES[index] === 1)
    assert.ok(six > BOUND && one < -BOUND, `six: ${six}, one: ${one}`)
  })
  it('would not pass it if those who came first stood first', () => {
    const first = frequencies(DRAWS, SIZES, (_, entries) => entries.slice(0, 3))
    assert.ok(apart(first, DRAWS, (index) => index < 3) > BOUND)
  })
  it('is two in three for a family of four between two people alone, were groups taken until full: ours is equal', () => {
    const three = [1, 1, 4]
    const reach = (places: number) => (ordered: readonly Entry[], entries: readonly Entry[]) =>
      reachedOf(ordered, sharesOf(entries, places), none)
    const ours = frequencies(DRAWS, three, reach(2))
    assert.ok(Math.abs(deviation(ours, DRAWS)) < BOUND, `${ours}`)
  })
})
