import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { singleOrder, singleTicket } from './single.ts'

const group = (reference: string, size = 1) => ({ reference, ticket: singleTicket(reference, 'SALT'), size })
const groups = ['A', 'B', 'C', 'D', 'E', 'F'].map((reference) => group(reference))

test('a ticket is SHA-256 over the domain line, the reference and the salt', () => {
  const text = 'paripassu admission ticket v1\n7K3M-9Q2X\nSALT'
  assert.equal(singleTicket('7K3M-9Q2X', 'SALT'), createHash('sha256').update(text).digest('hex'))
})

test('anybody can draw the order again with HMAC-SHA-256 alone', () => {
  const ranked = groups.map(({ reference, ticket }) => ({
    reference,
    rank: createHmac('sha256', 'seed').update(ticket).digest('hex'),
  }))
  const expected = ranked.sort((a, b) => a.rank.localeCompare(b.rank)).map(({ reference }) => reference)
  assert.deepEqual(
    singleOrder('seed', groups).map(({ reference }) => reference),
    expected,
  )
})

test('the order does not depend on how the list was given, and does on the seed', () => {
  assert.deepEqual(singleOrder('seed', [...groups].reverse()), singleOrder('seed', groups))
  assert.notDeepEqual(singleOrder('another', groups), singleOrder('seed', groups))
})

test('a family of four is drawn first as often as a person alone', () => {
  const pair = [group('alone'), group('family', 4)]
  const first = Array.from({ length: 2000 }, (_, n) => singleOrder(`seed ${n}`, pair)[0]?.reference)
  const families = first.filter((reference) => reference === 'family').length
  assert.ok(families > 900 && families < 1100, `${families} of 2000`)
})
