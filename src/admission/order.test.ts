import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { drawOrder, take, ticketOf } from './order.ts'

const group = (reference: string, size = 1) => ({ reference, ticket: ticketOf(reference, 'SALT'), size })
const groups = ['A', 'B', 'C', 'D', 'E', 'F'].map((reference) => group(reference))

test('a ticket is SHA-256 over the domain line, the reference and the salt', () => {
  const text = 'paripassu admission ticket v1\n7K3M-9Q2X\nSALT'
  assert.equal(ticketOf('7K3M-9Q2X', 'SALT'), createHash('sha256').update(text).digest('hex'))
})

test('anybody can draw the order again with HMAC-SHA-256 alone', () => {
  const ranked = groups.map(({ reference, ticket }) => ({
    reference,
    rank: createHmac('sha256', 'seed').update(ticket).digest('hex'),
  }))
  const expected = ranked.sort((a, b) => a.rank.localeCompare(b.rank)).map(({ reference }) => reference)
  assert.deepEqual(
    drawOrder('seed', groups).map(({ reference }) => reference),
    expected,
  )
})

test('the order does not depend on how the list was given, and does on the seed', () => {
  assert.deepEqual(drawOrder('seed', [...groups].reverse()), drawOrder('seed', groups))
  assert.notDeepEqual(drawOrder('another', groups), drawOrder('seed', groups))
})

test('a family of four is drawn first as often as a person alone', () => {
  const pair = [group('alone'), group('family', 4)]
  const first = Array.from({ length: 2000 }, (_, n) => drawOrder(`seed ${n}`, pair)[0]?.reference)
  const families = first.filter((reference) => reference === 'family').length
  assert.ok(families > 900 && families < 1100, `${families} of 2000`)
})

test('groups are taken whole until the places are used, and the last may go over', () => {
  const list = [group('A', 2), group('B', 4), group('C', 1)]
  const names = (places: number) => take(list, places).taken.map(({ reference }) => reference)
  assert.deepEqual(names(1), ['A'])
  assert.deepEqual(names(2), ['A'])
  assert.deepEqual(names(3), ['A', 'B'])
  assert.deepEqual(take(list, 3), { taken: list.slice(0, 2), used: 6, overshoot: 3 })
  assert.deepEqual(take(list, 99), { taken: list, used: 7, overshoot: 0 })
})
