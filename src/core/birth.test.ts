import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bornIn, bornWithin, formatBirth, hasAge } from './birth.ts'
import { knownDay } from './calendar.ts'
import { particulars } from './fields.ts'
import { filedName, spokenName } from './names.ts'

const d = knownDay

test('a birth known by its year is kept as the last day of that year, and by its month as the last of the month', () => {
  assert.deepEqual(bornIn(2008), { birthDate: '2008-12-31', birthKnown: 'year' })
  assert.deepEqual(bornIn(2008, 2), { birthDate: '2008-02-29', birthKnown: 'month' })
  assert.deepEqual(bornIn(2008, 12), { birthDate: '2008-12-31', birthKnown: 'month' })
  assert.deepEqual(bornWithin(bornIn(2008)), { first: '2008-01-01', last: '2008-12-31' })
  assert.deepEqual(bornWithin(bornIn(2008, 2)), { first: '2008-02-01', last: '2008-02-29' })
})

test('eighteen is certain, impossible or open according to what is known of the birth', () => {
  for (const [birth, on, expected] of [
    [{ birthDate: d('2008-02-29') }, '2026-02-27', 'no'],
    [{ birthDate: d('2008-02-29') }, '2026-02-28', 'yes'],
    [bornIn(2008), '2025-12-31', 'no'],
    [bornIn(2008), '2026-01-01', 'either'],
    [bornIn(2008), '2026-12-30', 'either'],
    [bornIn(2008), '2026-12-31', 'yes'],
    [bornIn(2008, 6), '2026-05-31', 'no'],
    [bornIn(2008, 6), '2026-06-01', 'either'],
    [bornIn(2008, 6), '2026-06-30', 'yes'],
  ] as const)
    assert.equal(hasAge(birth, 18, d(on)), expected, `${JSON.stringify(birth)} on ${on}`)
})

test('no day is said that is not known', () => {
  assert.equal(formatBirth(bornIn(1994), 'en'), '1994')
  assert.equal(formatBirth(bornIn(1994, 3), 'fr'), 'mars 1994')
  assert.equal(formatBirth({ birthDate: d('1994-03-02') }, 'en'), '2 March 1994')
})

const person = { familyName: 'Tesfay', givenNames: 'Selam', birthDate: '1994-03-02', sex: 'female', nationality: 'ERI' }
const taken = (more: object): boolean => particulars.safeParse({ ...person, ...more }).success

test('one letter, one name only, ninety letters of any script and mixed scripts are names; nothing at all is not', () => {
  for (const familyName of ['U', '', '𞤀'.repeat(90), 'ተስፋይ Tesfay تسفاي']) assert.ok(taken({ familyName }), familyName)
  assert.ok(!taken({ familyName: ' ', givenNames: '' }))
  assert.equal(filedName({ familyName: 'Suharto', givenNames: '' }), 'SUHARTO')
  assert.equal(filedName({ familyName: '', givenNames: 'Zahra' }), 'Zahra')
  assert.equal(spokenName({ familyName: 'Suharto', givenNames: '' }), 'Suharto')
})

test('a birth known in part must stand on the last day it can be, and a whole one may be any day', () => {
  assert.ok(taken({ birthDate: '1994-12-31', birthKnown: 'year' }))
  assert.ok(taken({ birthDate: '1994-03-31', birthKnown: 'month' }))
  assert.ok(!taken({ birthDate: '1994-01-01', birthKnown: 'year' }))
  assert.ok(!taken({ birthDate: '1994-03-30', birthKnown: 'month' }))
  assert.ok(taken({}))
})
