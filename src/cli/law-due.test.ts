import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { dueCommand } from './due.ts'
import { json, run, widest } from './fixture.ts'
import { lawCommand } from './law.ts'

describe('due', () => {
  it('answers with the working, in either language', async () => {
    const { code, out, err } = await run(dueCommand, ['not-02', '--from', '2025-12-22', '--place', 'GB-ENG'])
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /nothing may happen before 1 January 2026 at 00:00 \(London time\)/)
    assert.match(out, /Immigration and Asylum Act 1999, s 10A\(7\) \[text read\]/)
    const french = await run(dueCommand, ['NOT-02', '--from', '2025-12-22', '--lang', 'fr'])
    assert.match(french.out, /rien ne peut avoir lieu avant le 1er janvier 2026 à 0\sh\s00/)
  })

  it('gives programs every field of the answer at the top level', async () => {
    const { code, document } = await json(dueCommand, ['TR-45', '--from', '2025-11-30', '--reading', 'CAL-02=london'])
    assert.equal(code, 0)
    const { lastDay, closesAt, zone, kind, value, unit, certainty, readings, chain, words } = document
    assert.deepEqual([lastDay, closesAt, zone], ['2026-02-28', '2026-03-01T00:00:00Z', 'Europe/London'])
    assert.deepEqual([kind, value, unit, certainty], ['limit', 3, 'month', 'S'])
    assert.ok(Array.isArray(readings) && Array.isArray(chain) && Array.isArray(words))
    assert.deepEqual(
      readings.map(({ id, option }) => `${id}=${option}`),
      ['CAL-02=london', 'CAL-03=day-before', 'OP-04=hard-stop'],
    )
    for (const field of [
      'rule',
      'title',
      'from',
      'place',
      'firstDay',
      'counted',
      'skipped',
      'citation',
      'lawVersion',
      'warnings',
    ])
      assert.ok(field in document, field)
  })

  it('without a rule lists every rule that sets a time', async () => {
    const { code, out } = await run(dueCommand, [])
    assert.equal(code, 0)
    for (const key of Object.keys(ukFrance2025.periods)) assert.ok(out.includes(`  ${key} `), key)
    assert.match(out, /NRM-06 +no time/)
    assert.match((await run(dueCommand, ['--on', '2025-09-17'])).out, /NRM-06 +30 calendar days/)
  })

  const wrong: readonly (readonly [
    what: string,
    args: readonly string[],
    code: number,
    problem: string,
    field: string | null,
  ])[] = [
    ['an unknown rule', ['NOT-99', '--from', '2025-09-08'], 2, 'unknown-rule', 'rule'],
    ['a rule that sets no time', ['TR-10', '--from', '2025-09-08'], 2, 'no-period', 'rule'],
    ['an unknown place', ['NOT-02', '--from', '2025-09-08', '--place', 'Mars'], 2, 'unknown-place', 'place'],
    ['a place of the other party', ['NOT-02', '--from', '2025-09-08', '--place', 'FR'], 2, 'wrong-place', 'place'],
    [
      'an unknown agreement',
      ['NOT-02', '--from', '2025-09-08', '--agreement', 'x'],
      2,
      'unknown-agreement',
      'agreement',
    ],
    [
      'an unknown reading',
      ['NOT-02', '--from', '2025-09-08', '--reading', 'CAL-99=x'],
      2,
      'unknown-reading',
      'reading',
    ],
    ['half a reading', ['NOT-02', '--from', '2025-09-08', '--reading', 'CAL-02'], 2, 'bad-reading', 'reading'],
    ['30 February', ['NOT-02', '--from', '2026-02-30'], 2, 'no-such-day', 'from'],
    ['an hour the clocks left out', ['NOT-02', '--from', '2026-03-29T01:30'], 2, 'skipped', 'from'],
    ['an hour that happened twice', ['NOT-02', '--from', '2025-10-26T01:30'], 2, 'ambiguous', 'from'],
    ['a date before the rule existed', ['TR-40', '--from', '2025-08-05'], 1, 'not-yet-law', 'from'],
    ['a date after it was withdrawn', ['NRM-06', '--from', '2025-09-18'], 1, 'withdrawn', 'from'],
    [
      'the law of a day after it was withdrawn',
      ['NRM-06', '--from', '2025-09-08', '--on', '2025-09-18'],
      1,
      'withdrawn',
      'on',
    ],
    ['the year 9999', ['NOT-02', '--from', '9999-12-31'], 2, 'out-of-range', 'from'],
    ['the year 10000', ['NOT-02', '--from', '10000-01-01'], 2, 'out-of-range', 'from'],
    ['an empty date', ['NOT-02', '--from', ''], 2, 'empty', 'from'],
    ['an empty rule', ['', '--from', '2025-09-08'], 2, 'unknown-rule', 'rule'],
    ['two rules', ['NOT-02', 'TR-40', '--from', '2025-09-08'], 2, 'two-rules', 'rule'],
    ['no event', ['NOT-02'], 2, 'no-event', 'from'],
    ['an event without a rule', ['--from', '2025-09-08'], 2, 'no-rule', 'rule'],
    ['hours from a day without an hour', ['DET-05', '--from', '2025-09-08'], 2, 'needs-instant', 'from'],
    ['an unknown option', ['NOT-02', '--form', '2025-09-08'], 2, 'unknown-option', '--form'],
    ['an option without its value', ['NOT-02', '--from'], 2, 'bad-option', '--from'],
    ['an unknown language', ['NOT-02', '--from', '2025-09-08', '--lang', 'de'], 2, 'unknown-language', 'lang'],
  ]
  for (const [what, args, code, problem, field] of wrong)
    it(`${code === 1 ? 'says no' : 'says what is wrong'} of ${what}`, async () => {
      const answer = await json(dueCommand, args)
      const { document } = answer
      assert.deepEqual(
        [answer.code, document.outcome, document.code, document.field],
        [code, code === 1 ? 'none' : 'invalid', problem, field],
      )
      const said = await run(dueCommand, args)
      assert.equal(said.code, code)
      // A no is an answer; a wrong question is not.
      assert.ok(code === 1 ? said.out.length > 20 && said.err === '' : said.err.length > 20 && said.out === '')
      const french = await run(dueCommand, [...args.filter((one) => one !== 'de' && one !== '--lang'), '--lang', 'fr'])
      if (problem !== 'unknown-language' && problem !== 'bad-option')
        assert.notEqual(french.out + french.err, said.out + said.err)
    })
})

describe('law', () => {
  it('tells every rule of the agreement once, with what carries it out or why nothing does', async () => {
    const { code, document } = await json(lawCommand, [])
    assert.equal(code, 0)
    const subjects = document.subjects
    assert.ok(Array.isArray(subjects))
    const rules = subjects.flatMap((subject) => subject.rules)
    assert.deepEqual(rules.map(({ id }) => id).toSorted(), Object.keys(ukFrance2025.provisions).toSorted())
    for (const { id, carriedOutBy, implementedIn, notExecutable } of rules)
      assert.ok(
        carriedOutBy.length + implementedIn.length > 0 || notExecutable?.fr,
        `${id} says nothing of how it is carried out`,
      )
  })

  it('fits a terminal of a hundred columns in either language', async () => {
    for (const lang of ['en', 'fr']) {
      const { code, out } = await run(lawCommand, ['--lang', lang])
      assert.equal(code, 0)
      assert.ok(widest(out) <= 100, `${lang}: ${widest(out)}`)
    }
  })

  it('shows a number as it was at the minute before a change, and at the minute of it', async () => {
    const earlier = await run(lawCommand, ['--rule', 'nrm-06', '--on', '2025-09-17T20:23'])
    assert.match(earlier.out, /reconsideration of a negative decision: 30 calendar days/)
    const later = await run(lawCommand, ['--rule', 'NRM-06', '--on', '2025-09-17T20:24'])
    assert.match(later.out, /reconsideration of a negative decision: no time/)
  })

  it('says of a day that the law changes in its course', async () => {
    const note = /changes later on 17 September 2025/
    assert.match((await run(lawCommand, ['--rule', 'NRM-06', '--on', '2025-09-17'])).out, note)
    assert.doesNotMatch((await run(lawCommand, ['--rule', 'NRM-06', '--on', '2025-09-18'])).out, note)
    assert.doesNotMatch((await run(lawCommand, ['--rule', 'NRM-06', '--on', '2025-08-06'])).out, /changes later/)
  })

  it('can be narrowed to a subject, and to a reading', async () => {
    const { out } = await run(lawCommand, ['--subject', 'notices'])
    assert.match(out, /NOT-02/)
    assert.doesNotMatch(out, /TR-40, /)
    assert.match(
      (await run(lawCommand, ['--rule', 'CAL-02', '--reading', 'CAL-02=london'])).out,
      /london \(selected here\)/,
    )
  })

  it('compares two instants, and two of which nothing differs', async () => {
    const { code, document } = await json(lawCommand, ['--diff', '2025-09-17T20:23', '2025-09-17T20:24'])
    assert.equal(code, 0)
    assert.ok(Array.isArray(document.periods) && Array.isArray(document.letters))
    assert.deepEqual(
      document.periods.map(({ key }) => key),
      ['NRM-06'],
    )
    assert.equal(document.letters.length, 2)
    const { out } = await run(lawCommand, ['--diff', '2025-09-17T20:24', '2025-09-17T20:25'])
    assert.match(out, /Nothing in the law is different/)
  })

  const wrong: readonly (readonly [what: string, args: readonly string[], problem: string, field: string | null])[] = [
    ['an unknown rule', ['--rule', 'TR-999'], 'unknown-rule', 'rule'],
    ['an unknown subject', ['--subject', 'weather'], 'unknown-subject', 'subject'],
    ['30 February', ['--on', '2026-02-30'], 'no-such-day', 'on'],
    ['one date to compare', ['--diff', '2025-09-17'], 'two-dates', 'diff'],
    ['three dates to compare', ['--diff', '2025-09-17', '2025-09-18', '2025-09-19'], 'two-dates', 'diff'],
    ['a bad date to compare', ['--diff', '2025-09-17', '2025-09-31'], 'no-such-day', 'diff'],
    ['a comparison of one rule', ['--diff', '2025-09-17', '2025-09-18', '--rule', 'NRM-06'], 'one-question', 'diff'],
    ['words that are no option', ['NOT-02'], 'stray-words', null],
  ]
  for (const [what, args, problem, field] of wrong)
    it(`says what is wrong of ${what}`, async () => {
      const { code, document } = await json(lawCommand, args)
      assert.deepEqual([code, document.outcome, document.code, document.field], [2, 'invalid', problem, field])
    })
})

describe('docs/law-commands.md', () => {
  const page = readFileSync(new URL('../../docs/law-commands.md', import.meta.url), 'utf8')
  const examples = [...page.matchAll(/^\$ \.\/paripassu (due|law)(.*)\n(.*)$/gm)]

  it('shows what the commands answer today, at least in its first line', async () => {
    assert.ok(examples.length >= 7, `${examples.length} examples`)
    for (const [whole, name, args = '', first = ''] of examples) {
      const command = name === 'due' ? dueCommand : lawCommand
      const { out, err } = await run(
        command,
        args.split(' ').filter((one) => one !== ''),
      )
      assert.equal(`${out}${err}`.split('\n')[0], first, whole)
    }
  })
})
