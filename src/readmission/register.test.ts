import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { given } from '../../test/given.ts'
import { goodCase, opened, person, reference } from '../../test/good-case.ts'
import { knownInstant as t } from '../core/calendar.ts'
import { cases } from './case.ts'
import { register } from './register.ts'

const landing = {
  reference: 'R1ND-0001',
  landedAt: t('2026-02-27T23:30:00Z'),
  place: 'Dover',
  jurisdiction: 'GB-ENG',
  people: 12,
} as const
const { heldAt, screening, ground, directRoute, directRouteEvidence, age, protectionClaim } = opened
const input = {
  landing: landing.reference,
  person,
  heldAt,
  screening,
  ground,
  directRoute,
  directRouteEvidence,
  age,
  protectionClaim,
}
type Elsewhere = { landing: typeof landing | null; earlier: { personId: string; returned: boolean } | null }

const registering = (change: object = {}, elsewhere: Partial<Elsewhere> = {}, on = landing) =>
  given(cases, [], { reference })
    .at('2026-03-02T09:00:00Z')
    .by('screening-officer')
    .when(register, { ...input, ...change }, { landing: on, earlier: null, ...elsewhere })

const keyOf = (change: object = {}) => registering(change).claims.map(({ key }) => key)
const named = (familyName: string, givenNames: string, birthDate: string = person.birthDate) => ({
  person: { ...person, familyName, givenNames, birthDate },
})

describe('registering a person', () => {
  it('opens a case whose clocks run from the landing, under a random reference for the other state', () => {
    const done = registering()
    assert.deepEqual(done.refused, [])
    assert.equal(done.state?.arrivedAt, landing.landedAt)
    assert.match(done.state?.shared ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    assert.deepEqual(done.posted, [], 'nothing is said to the other state yet')
    assert.equal(done.state?.humanRights.claim, 'unknown')
  })

  it('is refused for a landing that is not there', () => {
    assert.deepEqual(registering({}, { landing: null }).refused, ['no-such-landing'])
  })

  it('is refused, in order, for a child called an adult, a ground that lacks its claim, and a route without evidence', () => {
    const { directRouteEvidence: _, ...bare } = input
    const answer = given(cases, [], { reference })
      .at('2026-03-02T09:00:00Z')
      .by('screening-officer')
      .when(
        register,
        { ...bare, ...named('Tesfay', 'Robel', '2010-01-01'), protectionClaim: 'none', earlierCase: 'AAAA-AAAA' },
        { landing, earlier: null },
      )
    assert.deepEqual(answer.refused, ['under-18', 'claim-missing', 'evidence-needed', 'no-earlier-case'])
    assert.deepEqual(answer.cited, ['-', 'TR-08', '-', '-'])
    assert.deepEqual(
      answer.refusals.map(({ field }) => field),
      ['age', 'protectionClaim', 'directRouteEvidence', 'earlierCase'],
    )
  })

  it('the ground of a protection claim needs the claim; another ground may stand with or without one', () => {
    assert.deepEqual(registering({ protectionClaim: 'none' }).refused, ['claim-missing'])
    for (const claim of ['none', 'open'])
      assert.deepEqual(registering({ ground: 'rescued', protectionClaim: claim }).refused, [])
  })

  it('AGE: eighteen on the day of landing is an adult, the day after is not; the day is London’s', () => {
    const born = (birthDate: string) => registering(named('Tesfay', 'Robel', birthDate)).refused
    assert.deepEqual(born('2008-02-26'), [])
    assert.deepEqual(born('2008-02-27'), [])
    assert.deepEqual(born('2008-02-28'), ['under-18'])
  })

  it('a child born on 29 February is not an adult on 28 February', () => {
    const born = (landedAt: string, birthDate: string) =>
      registering(named('Tesfay', 'Robel', birthDate), {}, { ...landing, landedAt: t(landedAt) }).refused
    assert.deepEqual(born('2026-02-28T12:00:00Z', '2008-02-28'), [])
    assert.deepEqual(born('2026-02-28T12:00:00Z', '2008-02-29'), ['under-18'])
    assert.deepEqual(born('2026-03-01T12:00:00Z', '2008-02-29'), [])
  })

  it('a child, accompanied or not, and a person of disputed age can be registered as such', () => {
    for (const finding of ['accompanied-minor', 'unaccompanied-minor', 'disputed'])
      assert.deepEqual(registering({ ...named('Tesfay', 'Robel', '2010-01-01'), age: finding }).refused, [])
  })

  it('a birth after the landing, or 120 years before it, is a slip', () => {
    const born = (birthDate: string) => registering({ ...named('Tesfay', 'Robel', birthDate), age: 'disputed' }).refused
    assert.deepEqual(born('2026-02-28'), ['birth-in-future'])
    assert.deepEqual(born('2026-02-27'), [])
    assert.deepEqual(born('1906-02-27'), [])
    assert.deepEqual(born('1906-02-26'), ['birth-too-early'])
  })

  it('twice under one reference is refused', () => {
    const again = goodCase()
      .at('2026-03-02T09:00:00Z')
      .by('screening-officer')
      .when(register, input, { landing, earlier: null })
    assert.deepEqual(again.refused, ['case-exists'])
  })
})

describe('the same person twice in a landing', () => {
  it('is claimed by name, birth date and landing, whatever the accents, order and capitals', () => {
    const one = keyOf(named('Haïlé', 'Filmon Yonas'))
    assert.equal(one.length, 1)
    for (const [family, given_] of [
      ['HAILE', 'filmon yonas'],
      ['Filmon', 'Yonas Haile'],
      ['Haile-Filmon', 'Yonas'],
    ] as const)
      assert.deepEqual(keyOf(named(family, given_)), one)
    assert.notDeepEqual(keyOf(named('Haile', 'Filmon')), one)
    assert.notDeepEqual(keyOf(named('Haïlé', 'Filmon Yonas', '1996-02-12')), one)
  })
  it('is somebody else where the officer says why, and the reason stays on file', () => {
    const twin = registering({ notTheSame: 'His cousin; both were interviewed side by side.' })
    assert.notDeepEqual(
      twin.claims.map(({ key }) => key),
      keyOf(),
    )
    assert.equal(twin.state?.notTheSame, 'His cousin; both were interviewed side by side.')
  })
})

describe('FX-10: a person who was returned before', () => {
  it('keeps one person id over both cases, with clocks of their own', () => {
    const again = registering({ earlierCase: reference }, { earlier: { personId: opened.personId, returned: true } })
    assert.equal(again.state?.personId, opened.personId)
    assert.equal(again.state?.arrivedAt, landing.landedAt)
    assert.notEqual(again.state?.shared, opened.shared)
    assert.notEqual(registering().state?.personId, opened.personId, 'the control')
  })
})
