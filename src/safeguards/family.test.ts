import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { departsAt, flightReference, goodCase, known, opened, reference, step } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { safeguardDuties } from './duties.ts'
import { correctLink, decideTravel, linkFamily, lookAt } from './family.ts'
import { flagsIn, openFlags } from './signs.ts'

const now = '2025-09-10T10:00:00Z'
const owed = (state: Parameters<typeof known>[0]) => safeguardDuties(known(state), ukFrance2025, knownInstant(now))
const link = { case: reference, other: '1A2B-3C4D', relation: 'spouse' }

describe('a family link', () => {
  const linked = goodCase().at(now).by('caseworker').when(linkFamily, link)
  const decide = (from = linked.then, more: object = {}) =>
    from
      .at(now)
      .by('safeguarding')
      .when(decideTravel, { case: reference, other: link.other, decision: 'apart', reasons: 'They ask to.', ...more })

  it('asks, before the person’s flight leaves, whether the family travels apart', () => {
    const [duty] = owed(linked.state)
    assert.deepEqual([duty?.id, duty?.dueAt], [`family:${link.other}`, departsAt])
    assert.deepEqual(owed(decide().state), [])
  })

  it('asks again when the seat is on another flight, and not at all without one', () => {
    const moved = goodCase({
      and: [{ at: now, event: { type: 'family-linked', other: link.other, relation: 'child' } }],
    })
    const before = known(decide(moved).state)
    const seat = { ...known(goodCase().state).seat, flight: 'F1GH-0002' }
    assert.equal(before.safeguards.family[0]?.decided?.flight, flightReference)
    assert.equal(owed({ ...before, seat: { ...before.seat, ...seat } as typeof before.seat }).length, 1)
    assert.deepEqual(owed({ ...before, safeguards: linked.state?.safeguards ?? before.safeguards, seat: null }), [])
  })

  it('that was an error is corrected with reasons: nothing is asked any more, and it may be made anew', () => {
    const correcting = (at = now, other = link.other, reasons = 'Another Robel Tesfay.') =>
      linked.then.at(at).by('caseworker').when(correctLink, { case: reference, other, reasons })
    const right = correcting()
    assert.deepEqual([right.refused, owed(right.state), known(right.state).safeguards.family], [[], [], []])
    assert.deepEqual(correcting(now, '9Z9Z-9Z9Z').refused, ['not-linked'])
    assert.deepEqual(correcting('2025-09-10T09:59:59Z').refused, ['before-its-cause'])
    assert.throws(() => correcting(now, link.other, ''))
    assert.deepEqual(right.then.at(now).by('caseworker').when(linkFamily, link).refused, [])
  })

  it('is not made to the case itself, nor twice, nor decided where there is none', () => {
    const again = linked.then.at(now).by('caseworker').when(linkFamily, link)
    assert.deepEqual(again.refused, ['already-linked'])
    const self = goodCase()
      .at(now)
      .by('caseworker')
      .when(linkFamily, { ...link, other: reference })
    assert.deepEqual(self.refused, ['own-case'])
    assert.deepEqual(decide(goodCase()).refused, ['not-linked'])
  })
})

/** The answers of CTK, as the published account has them. */
const ctk = [
  { question: 'Has he any medical problem?', answer: 'A sore shoulder.' },
  { question: 'Has he been exploited?', answer: 'No.' },
  {
    question: 'How did he travel?',
    answer:
      'Through Sudan, Libya, Italy and France. In Libya for a year, carrying bricks; usually paid, sometimes not.',
  },
]
const places = ukFrance2025.safeguards?.trafficking?.places ?? []

describe('what was said at screening', () => {
  it('CTK: “no” to exploitation, and unpaid work in Libya and a sore shoulder in the same interview, are flagged', () => {
    const flags = flagsIn(ctk, places)
    const exploitation = flags.find(({ indicator }) => indicator === 'exploitation')
    assert.deepEqual(exploitation?.words, ['Libya', 'usually paid'])
    assert.deepEqual(exploitation?.denied, ctk[1])
    assert.equal(exploitation?.answer, ctk[2]?.answer, 'word for word')
    assert.deepEqual(flags.find(({ indicator }) => indicator === 'health')?.words, ['sore'])
  })

  it('is read in French too, with and without accents, and only whole words', () => {
    const says = (answer: string) =>
      flagsIn([{ question: 'Avez-vous autre chose à dire ?', answer }], places).map(({ indicator, words }) => [
        indicator,
        ...words,
      ])
    assert.deepEqual(says('Enfermé en Libye, jamais payé, BATTU.'), [
      ['exploitation', 'Libye', 'jamais payé'],
      ['violence', 'Enfermé', 'BATTU'],
    ])
    assert.deepEqual(says('I am 17 and pregnant'), [
      ['pregnancy', 'pregnant'],
      ['age', '17'],
    ])
    assert.deepEqual(says('I travelled in 2017 through the hills, unpainted walls'), [])
  })

  it('a “yes” is read with its question, and a plain “no” or nothing raises no flag', () => {
    const to = (question: string, answer: string) => flagsIn([{ question, answer }], places).length
    assert.equal(to('Were you ever forced to work?', 'Yes.'), 1)
    assert.equal(to('Avez-vous été forcé de travailler ?', 'Oui, longtemps'), 1)
    for (const no of ['No.', 'Non', 'none', '']) assert.equal(to('Were you ever forced to work?', no), 0, no)
    assert.deepEqual(flagsIn([], places), [])
  })

  it('shuts nothing, and stays until an officer looked again; who looks at nothing is told so', () => {
    const on = goodCase({
      instead: { opened: step('opened', { ...opened, screening: { language: 'am', answers: ctk } }) },
    })
    assert.deepEqual(known(on.state).barriers, [])
    assert.deepEqual(
      owed(on.state).map(({ id }) => id),
      ['flag:exploitation', 'flag:health'],
    )
    const look = { case: reference, indicator: 'exploitation', finding: 'concern', reasons: 'Referred.' }
    const looked = on.at(now).by('safeguarding').when(lookAt, look)
    assert.deepEqual(
      looked.facts.map(({ type }) => type),
      ['indicator-looked-at'],
    )
    assert.deepEqual(
      openFlags(known(looked.state), ukFrance2025).map(({ indicator }) => indicator),
      ['health'],
    )
    const nothing = on
      .at(now)
      .by('safeguarding')
      .when(lookAt, { ...look, indicator: 'pregnancy' })
    assert.deepEqual(nothing.refused, ['no-such-flag'])
  })
})

describe('the agreement’s safeguards', () => {
  it('name rules, periods, barriers and letters that the agreement has', () => {
    const { safeguards, provisions, periods, barriers, letters } = ukFrance2025
    const { age, trafficking, medical } = safeguards ?? {}
    const rules = [age?.dispute, age?.finding, age?.authority, trafficking?.pending, trafficking?.authority]
    rules.push(trafficking?.noReconsideration, trafficking?.disqualification, medical?.report, medical?.fitness)
    for (const rule of [...rules, medical?.atRisk]) assert.ok(Object.hasOwn(provisions, rule ?? ''), String(rule))
    const counted = [trafficking?.target, trafficking?.recovery, trafficking?.reconsideration]
    for (const key of [...counted, medical?.examination, medical?.reply])
      assert.ok(Object.hasOwn(periods, key ?? ''), String(key))
    for (const kind of [age?.barrier, trafficking?.barrier, medical?.barrier])
      assert.ok(Object.hasOwn(barriers, kind ?? ''), String(kind))
    assert.ok(Object.hasOwn(letters, trafficking?.positiveLetter ?? ''))
  })
})
