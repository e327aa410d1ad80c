import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextTry } from './events.ts'
import { plainForSms, segmentsOf } from './segments.ts'

const parts = (text: string) => {
  const { alphabet, length, segments } = segmentsOf(text)
  return [alphabet, length, segments]
}

test('a text of the phone alphabet has 160 characters in one part and 153 in each of several', () => {
  assert.deepEqual(parts('a'.repeat(159)), ['gsm-7', 159, 1])
  assert.deepEqual(parts('a'.repeat(160)), ['gsm-7', 160, 1])
  assert.deepEqual(parts('a'.repeat(161)), ['gsm-7', 161, 2])
  assert.deepEqual(parts('a'.repeat(306)), ['gsm-7', 306, 2])
  assert.deepEqual(parts('a'.repeat(307)), ['gsm-7', 307, 3])
  assert.deepEqual(parts('é'.repeat(160)), ['gsm-7', 160, 1])
})

test('a bracket costs two, and is never cut between two parts', () => {
  assert.deepEqual(parts(`${'a'.repeat(158)}[`), ['gsm-7', 160, 1])
  assert.deepEqual(parts(`${'a'.repeat(159)}[`), ['gsm-7', 161, 2])
  assert.deepEqual(parts(`${'a'.repeat(152)}[${'a'.repeat(152)}`), ['gsm-7', 306, 3])
})

test('one letter outside it and every part holds 70, or 67 of several', () => {
  assert.deepEqual(parts(`${'a'.repeat(69)}ê`), ['ucs-2', 70, 1])
  assert.deepEqual(parts(`${'a'.repeat(70)}ê`), ['ucs-2', 71, 2])
  assert.deepEqual(parts('ሰ'.repeat(134)), ['ucs-2', 134, 2])
  assert.deepEqual(parts('م'.repeat(135)), ['ucs-2', 135, 3])
})

test('a letter that takes two places is never cut in half', () => {
  assert.deepEqual(parts('😀'.repeat(35)), ['ucs-2', 70, 1])
  assert.deepEqual(parts('😀'.repeat(67)), ['ucs-2', 134, 3])
})

test('typographic marks become those of a plain phone, and nothing else changes', () => {
  assert.equal(
    plainForSms('Demande 7K3M : l’argent « rien » – 20\u202fh…'),
    'Demande 7K3M : l\'argent "rien" - 20 h...',
  )
  assert.equal(plainForSms('le 3 août, reçu'), 'le 3 aout, recu')
  assert.equal(plainForSms('مرحبا ê ሰላም'), 'مرحبا ê ሰላም')
  assert.equal(plainForSms('Đơn của bạn ê'), 'Đơn của bạn ê')
})

test('the wait between attempts doubles from half a minute to an hour, moved by up to half either way', () => {
  assert.deepEqual(
    [1, 2, 3, 7, 8, 14].map((attempts) => nextTry(attempts, 0.5)),
    [30, 60, 120, 1920, 3600, 3600],
  )
  assert.deepEqual([nextTry(1, 0), nextTry(1, 0.999)], [15, 45])
  const eightHours = [...Array(13).keys()].reduce((sum, index) => sum + nextTry(index + 1, 0.5), 0) / 3600
  assert.ok(eightHours > 7 && eightHours < 8.5, `${eightHours}`)
})
