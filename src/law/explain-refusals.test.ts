import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { given } from '../../test/given.ts'
import { flightReference, goodCase, letter, opened, reference } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { lift, raise } from '../barriers/decide.ts'
import { schemeRunning } from '../barriers/scheme.ts'
import { languages } from '../core/brand.ts'
import { knownInstant } from '../core/calendar.ts'
import { board, giveSeat, recordFailedRemoval } from '../flights/seats.ts'
import { serve } from '../letters/decide.ts'
import { cases } from '../readmission/case.ts'
import * as decide from '../readmission/decide.ts'
import { register } from '../readmission/register.ts'
import { explainRefusal } from './explain.ts'
import type { Refusal } from './law.ts'
import { lawVersion } from './version.ts'

describe('refusals of commands are explained', () => {
  const at = '2025-09-10T12:00:00Z'
  const on = (role = 'caseworker', of = goodCase()) => of.at(at).by(role)
  const asked = { case: reference }
  const early = goodCase({
    without: ['request', 'answer', 'inadmissible', 'noHumanRights', 'notice', 'details', 'seat'],
  })
  const closing = { ...asked, code: 'released', reasons: 'Bail.' }
  const { screening, person } = opened
  const registering = {
    screening,
    person,
    landing: opened.landing,
    ground: 're-entry',
    directRoute: 'shown',
    age: 'adult',
    protectionClaim: 'none',
  }
  const landing = {
    ...opened,
    reference: opened.landing,
    landedAt: opened.arrivedAt,
    place: 'Dover',
    people: 1,
  } as const
  const refused: readonly (readonly Refusal[])[] = [
    on('caseworker', early).when(decide.decideInadmissibility, { ...asked, outcome: 'inadmissible', reasons: 'None.' })
      .refusals,
    on().when(decide.sendRequest, asked).refusals,
    early.at('2026-12-01T10:00:00Z').by('caseworker').when(decide.sendRequest, asked).refusals,
    on('other-state').when(decide.recordAnswer, { ...asked, code: 'Z9', answeredAt: at }).refusals,
    on().when(decide.reopen, { ...asked, reasons: 'Open.' }).refusals,
    on('caseworker', on().when(decide.close, closing).then).when(decide.close, closing).refusals,
    on('applicant').when(raise, { ...asked, kind: 'injunction', says: 'Seen.' }).refusals,
    on().when(lift, { ...asked, barrier: 'none', document: 'Order', reasons: 'Over.' }).refusals,
    on().when(serve, { ...asked, template: 'rg-negative', ...letter }).refusals,
    on('caseworker', early).when(serve, { ...asked, template: 'departure-details', ...letter }).refusals,
    on('escort').when(board, { ...asked, flight: flightReference }, { flight: null, scheme: schemeRunning }).refusals,
    on('flight-desk').when(giveSeat, { ...asked, flight: flightReference }, { flight: null, taken: 0 }).refusals,
    on('flight-desk').when(recordFailedRemoval, { ...asked, beyondControl: true, reasons: 'Fog.' }).refusals,
    given(cases, [], { reference })
      .at(at)
      .by('screening-officer')
      .when(register, registering, { landing, earlier: null }).refusals,
  ]

  it('each with what to tell the person, the officer’s own sentence, the rule where one decides, and the law applied', () => {
    const now = knownInstant(at)
    assert.ok(refused.every((list) => list.length > 0))
    assert.ok(refused.flat().filter(({ citation }) => citation !== null).length >= 6)
    for (const refusal of refused.flat()) {
      const { person: told, officer, chain } = explainRefusal(ukFrance2025, refusal, now)
      assert.deepEqual(officer, refusal.message)
      for (const lang of languages)
        for (const text of [told[lang], officer[lang]]) {
          assert.notEqual(text.trim(), '', refusal.code)
          assert.doesNotMatch(text, /[{}]|undefined/, refusal.code)
        }
      for (const lang of languages) assert.ok(told[lang].length <= 160, `${refusal.code}: ${told[lang]}`)
      assert.deepEqual(
        chain.map(({ kind, id }) => [kind, id]),
        [
          ...(refusal.citation === null ? [] : [['rule', refusal.citation.rule]]),
          ['law', lawVersion(ukFrance2025, now)],
        ],
      )
    }
  })

  it('a shut gate tells the person in words of its own', () => {
    const [no] = goodCase({ without: ['notice'] })
      .at('2025-09-17T07:00:00Z')
      .by('escort')
      .when(board, { ...asked, flight: flightReference }, { flight: null, scheme: schemeRunning }).refusals
    const { person: told } = explainRefusal(ukFrance2025, no ?? assert.fail(), knownInstant(at))
    assert.match(told.en, /^You cannot be sent back without written notice/)
  })
})
