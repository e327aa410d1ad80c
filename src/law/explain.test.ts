import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, letter } from '../../test/good-case.ts'
import { agreements } from '../agreements/all.ts'
import { explainLine } from '../barriers/explain.ts'
import { type GateLine, gate } from '../barriers/gate.ts'
import { questions } from '../barriers/questions.ts'
import { type Scheme, schemeRunning } from '../barriers/scheme.ts'
import { type Instant, languages, type Text } from '../core/brand.ts'
import { addHours } from '../core/calendar.ts'
import type { Case, Served } from '../readmission/state.ts'
import type { Condition } from './conditions.ts'
import { type Explanation, explainRefusal } from './explain.ts'
import type { Agreement } from './law.ts'
import { selectable, withReadings } from './readings.ts'
import { refuseBy } from './refuse.ts'
import { lawVersion } from './version.ts'

/** Every answer there can be, asked of the gate itself and explained to the person, the officer and the lawyer. */
const LONGEST = 160
const says = (text: Text, named: string): void => {
  for (const lang of languages) {
    assert.notEqual(text[lang].trim(), '', `${named} says nothing in ${lang}`)
    assert.doesNotMatch(text[lang], /[{}]|undefined/, `${named} ${lang}`)
  }
}
/** All three readers are told, in both languages; the chain names the rule and the version of the law, with certainty. */
function complete(agreement: Agreement, { person, officer, chain }: Explanation, at: Instant, named: string): void {
  says(person, `${named}, person`)
  says(officer, `${named}, officer`)
  for (const lang of languages)
    assert.ok(person[lang].length <= LONGEST, `${named} is ${person[lang].length} long: ${person[lang]}`)
  for (const { kind, title, says: words, certainty, cite } of chain) {
    says(title, `${named}, ${kind}`)
    says(words, `${named}, ${kind}`)
    if (kind === 'rule' || kind === 'number') assert.match(certainty ?? '', /^[VSBA]$/, named)
    if (kind === 'rule') says(cite ?? assert.fail(named), named)
  }
  assert.deepEqual([chain.at(-1)?.kind, chain.at(-1)?.id], ['law', lawVersion(agreement, at)])
}
const idsOf = ({ chain }: Explanation, kind: string) => chain.filter((link) => link.kind === kind).map(({ id }) => id)

/** What a line rests on is in the chain, link by link: its rule, its number, each reading once. */
function explained(agreement: Agreement, line: GateLine, at: Instant, named: string): void {
  const answer = explainLine(agreement, line, at)
  complete(agreement, answer, at, named)
  assert.deepEqual(idsOf(answer, 'rule'), [line.citation.rule], named)
  assert.deepEqual(idsOf(answer, 'number'), line.deadline === null ? [] : [line.deadline.rule], named)
  assert.deepEqual(idsOf(answer, 'reading'), line.readings, named)
  for (const id of line.readings) assert.ok(Object.hasOwn(agreement.readings, id), `${named}: ${id}`)
}

type Asked = { readonly state: Case; readonly at: Instant; readonly scheme: Scheme; readonly agreement: Agreement }
const base = known(goodCase().state)

/** Cases that between them give every answer to every question, some by chance more than once. */
function everything(agreement: Agreement): readonly Asked[] {
  const arrivedAt = addHours(agreement.validity[0]?.from ?? assert.fail(), 100 * 24)
  const day = (count: number): Instant => addHours(arrivedAt, count * 24)
  const mark = { at: day(1), by: 'caseworker' }
  const [place] = agreement.returning.places
  const paper = (template: string, served: number, more: Partial<Served> = {}): Served => ({
    ...letter,
    ...{
      type: 'letter-served',
      id: template,
      template,
      place,
      destination: 'Paris',
      withdrawn: null,
      proofs: [],
      promiseClosed: null,
      held: true,
    },
    served: { ...mark, at: day(served) },
    ...more,
  })
  const request = { number: 1, sent: mark, withdrawn: null }
  const told = [paper('removal-notice', 10), paper('departure-details', 11, { departsAt: day(40) })]
  const state: Case = {
    ...{
      ...base,
      arrivedAt,
      opened: mark,
      jurisdiction: place,
      requests: [request],
      answers: [],
      letters: told,
      seat: null,
    },
    ...{ age: { finding: 'adult', mark }, protection: { claim: 'none', mark }, humanRights: { claim: 'none', mark } },
  }
  const on = (change: Partial<Case>, count = 45, scheme = schemeRunning, of = agreement): Asked => ({
    state: { ...state, ...change },
    at: day(count),
    scheme,
    agreement: of,
  })
  const seat = {
    flight: 'F',
    destination: 'Paris',
    departsAt: day(40),
    type: 'seat-given',
    given: mark,
    boarded: null,
  } as const
  const failed = {
    type: 'removal-failed',
    departsAt: day(40),
    beyondControl: false,
    reasons: 'Fog.',
    mark: { ...mark, at: day(41) },
  } as const
  const gap = (count: number) => ({ ...schemeRunning, gap: count })
  const banded = { ...agreement, balance: { ...agreement.balance, band: 50 } }
  const claims = [
    'unknown',
    'none',
    'open',
    'refused-and-certified',
    'refused',
    'allowed',
    'finally-determined-against',
  ] as const
  return [
    on({}),
    on({}, 10_000),
    on({}, 45, { ...schemeRunning, suspendedFrom: day(2), by: 'GB' }),
    on({}, 45, { ...schemeRunning, pausedFrom: day(2) }),
    on({}, 45, { ...schemeRunning, terminatesAt: day(2), terminatedBy: 'GB' }),
    on({ ground: 'none' }),
    on({ closed: { code: 'released', reasons: 'Bail.', mark } }),
    on({
      handedOver: {
        type: 'handed-over',
        flight: 'F',
        place: 'Paris',
        token: 'T',
        effectiveOn: '2025-12-01' as never,
        mark,
      },
    }),
    ...(['shown', 'not-shown'] as const).map((directRoute) => on({ directRoute })),
    ...(['adult', 'accompanied-minor', 'unaccompanied-minor', 'disputed'] as const).map((finding) =>
      on({ age: { finding, mark } }),
    ),
    on({ requests: [] }),
    on({ requests: [{ ...request, sent: { ...mark, at: day(20) } }] }),
    on({}, 2),
    ...agreement.answers.map(({ code, outcome }) =>
      on({ answers: [{ type: 'answer-received', number: 1, code, outcome, answeredAt: day(3) }] }),
    ),
    on({}, 200),
    ...(['none', 'open', 'withdrawn', 'inadmissible', 'to-be-considered'] as const).map((claim) =>
      on({ protection: { claim, mark } }),
    ),
    ...claims.map((claim) => on({ humanRights: { claim, mark } })),
    on({ letters: [] }),
    on({}, 11),
    on({ failed: [failed] }),
    on({
      letters: [
        paper('removal-notice', 10),
        paper('departure-details', 11, { departsAt: day(40), destination: 'Lyon' }),
      ],
    }),
    on({ seat: { ...seat, destination: 'Lyon' } }),
    on({ seat: { ...seat, departsAt: day(41) } }),
    on({}, 45, gap(12), banded),
    on({}, 45, gap(51), banded),
    ...Object.keys(agreement.barriers).map((kind) =>
      on({ barriers: [{ type: 'barrier-raised', id: 'B', kind, says: 'Seen.', raised: mark, lifted: null }] }),
    ),
    on({ barriers: [{ type: 'barrier-raised', id: 'B', kind: 'volcano', says: 'Seen.', raised: mark, lifted: null }] }),
    ...Object.keys(agreement.letters).flatMap((template) =>
      [1, 100].flatMap((count) => [
        on({ letters: [...told, paper(template, 1)] }, count + 1),
        on({ letters: [...told, paper(template, 1, { promiseClosed: mark })] }, count + 1),
      ]),
    ),
  ]
}

/** An agreement as it is, and under each single option of a reading that can be selected. */
const variants = (agreement: Agreement): readonly Agreement[] => [
  agreement,
  ...Object.values(agreement.readings).flatMap((reading) =>
    selectable(reading)
      .filter((option) => option !== reading.chosen)
      .map((option) => {
        const found = withReadings(agreement, { [reading.id]: option })
        return 'problems' in found ? assert.fail(JSON.stringify(found.problems)) : found
      }),
  ),
]

const findingsOf = (conditions: Readonly<Record<string, Condition>>): readonly string[] =>
  Object.entries(conditions).flatMap(([id, { findings }]) => Object.keys(findings).map((answer) => `${id} ${answer}`))

for (const agreement of agreements)
  describe(`every answer of the gate of ${agreement.id} is explained`, () => {
    it('each finding of each condition, as written and under every option of every reading', () => {
      for (const [index, variant] of variants(agreement).entries()) {
        const reached = new Set<string>()
        for (const asked of everything(variant)) {
          const { lines } = gate(asked.state, asked.agreement, asked.at, asked.scheme)
          for (const [id, condition] of Object.entries(variant.conditions)) {
            const name = `${id} ${questions[condition.test](asked).answer}`
            reached.add(name)
            explained(asked.agreement, lines.find((line) => line.id === id) ?? assert.fail(id), asked.at, name)
          }
        }
        if (index === 0)
          assert.deepEqual(
            findingsOf(agreement.conditions).filter((name) => !reached.has(name)),
            [],
            'never asked',
          )
      }
    })

    it('each barrier, one that is not known, and each letter that promises time, running, run or closed', () => {
      const reached = new Set<string>()
      for (const { state, at, scheme, agreement: of } of everything(agreement))
        for (const line of gate(state, of, at, scheme).lines)
          if (line.id.includes(':')) {
            explained(of, line, at, line.id)
            reached.add(`${line.id} ${line.state}`)
          }
      for (const kind of Object.keys(agreement.barriers)) assert.ok(reached.has(`barrier:${kind}:B unmet`), kind)
      assert.ok(reached.has('barrier:volcano:B unmet'))
      for (const { id, grants } of Object.values(agreement.letters))
        for (const state of grants === undefined ? [] : ['met', 'unmet'])
          assert.ok(reached.has(`letter:${id}:${id} ${state}`), `${id} ${state}`)
    })

    it('and a refusal by any rule, in words for the person that fit a message', () => {
      const at = agreement.validity[0]?.from ?? assert.fail()
      const message = { en: 'Not possible.', fr: 'Impossible.' }
      for (const rule of Object.keys(agreement.provisions)) {
        const answer = explainRefusal(agreement, refuseBy(agreement, rule, 'no', message), at)
        complete(agreement, answer, at, rule)
        assert.deepEqual(idsOf(answer, 'rule'), [rule])
      }
      complete(agreement, explainRefusal(agreement, { code: 'no', citation: null, message }, at), at, 'no rule')
    })
  })
