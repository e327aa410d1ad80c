import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '#src/agreements/all.ts'
import { ukFrance2025 } from '#src/agreements/uk-france-2025/agreement.ts'
import type { RuleId } from '#src/law/law.ts'
import { implementedIn, shownBy } from '#src/lawbook/shown.ts'
import {
  between,
  covered,
  functionsIn,
  idsIn,
  isCarriedOut,
  onDisk,
  problemOf,
  rulesOf,
  scan,
  testsIn,
  written,
} from '../tools/law-coverage.ts'

/** The rules of the law dossier, family by family: a rule dropped by accident is missed here. */
const dossier: readonly RuleId[] = [
  ...between('TR', 1, 8),
  'TR-08a',
  'TR-08b',
  ...between('TR', 9, 11),
  ...between('TR', 20, 26),
  ...between('TR', 30, 37),
  ...between('TR', 40, 46),
  ...between('TR', 50, 56),
  ...between('TR', 60, 67),
  ...between('TR', 70, 81),
  ...between('IN', 1, 18),
  ...between('IN', 30, 35),
  ...between('IN', 40, 54),
  ...between('DET', 1, 22),
  ...between('BAIL', 1, 8),
  ...between('AGE', 1, 7),
  ...between('INAD', 1, 16),
  ...between('NRM', 1, 7),
  'NRM-07a',
  ...between('NRM', 8, 11),
  ...between('NOT', 1, 12),
  ...between('JR', 1, 13),
  ...between('LA', 1, 4),
  ...between('CAL', 1, 10),
  ...between('DP', 1, 19),
  ...between('FR', 1, 17),
  ...between('ACC', 1, 5),
  ...between('LANG', 1, 4),
  ...between('STD', 1, 2),
]
const silent: readonly string[] = [...between('OP', 1, 26), ...between('OP', 40, 43), 'CAL-02', 'CAL-03', 'IN-43']

const found = scan()
const sorted = (list: readonly string[]): readonly string[] => list.toSorted()

describe('every rule of the law', () => {
  it('that the dossier has is in the agreement, and no other', () => {
    assert.equal(dossier.length, 252)
    assert.deepEqual(sorted(Object.keys(ukFrance2025.provisions)), sorted(dossier))
    assert.deepEqual(sorted(rulesOf(ukFrance2025)), sorted(dossier))
    // Those of practice are silences we met ourselves; the dossier names the others.
    const ours = [...silent, ...between('PR', 1, 5), 'PR-16', 'PR-20', ...between('PR', 31, 35), 'PR-41', 'PR-42']
    assert.deepEqual(sorted(Object.keys(ukFrance2025.readings)), sorted(ours))
  })

  for (const agreement of agreements)
    it(`of ${agreement.id} is carried out, or says why it cannot be, and never both`, () => {
      const rules = rulesOf(agreement)
      assert.deepEqual(sorted(rules), sorted(Object.keys(agreement.provisions)), 'no rule is outside the subjects')
      assert.deepEqual(
        rules.flatMap((id) => problemOf(covered(agreement, found, id)) ?? []),
        [],
      )
    })

  it('has its row in the documents, which are as the source is; otherwise run npx node tools/law-coverage.ts', () => {
    for (const [path, text] of Object.entries(written(found))) {
      const lines = onDisk(path).split('\n')
      const differs = text.split('\n').find((line, at) => line !== lines[at])
      assert.equal(differs, undefined, `${path} lacks: ${differs}`)
      assert.equal(onDisk(path).length, text.length, path)
    }
    const document = onDisk('docs/law-coverage.md')
    for (const agreement of agreements)
      for (const id of [...rulesOf(agreement), ...Object.keys(agreement.readings)])
        assert.ok(document.includes(`\n| ${id} | `), id)
  })

  it('tells the program the functions and the tests that name it', () => {
    const { id } = ukFrance2025
    assert.ok(shownBy(id, 'NOT-02').some(({ file }) => file === 'src/law/due.test.ts'))
    assert.ok(implementedIn(id, 'CAL-01').some(({ name }) => name === 'countDays'))
    assert.deepEqual([shownBy(id, 'TR-99'), implementedIn(id, 'TR-99'), shownBy('constructor', 'keys')], [[], [], []])
  })

  it('that is carried out by nothing would be noticed, and so would a reason too many', () => {
    const nothing = covered(ukFrance2025, found, 'TR-99')
    assert.equal(isCarriedOut(nothing), false)
    assert.match(problemOf(nothing) ?? '', /^TR-99 is carried out by nothing/)
    const real = covered(ukFrance2025, found, 'NOT-02')
    assert.equal(problemOf(real), null)
    assert.match(problemOf({ ...real, reason: 'Nobody can.' }) ?? '', /is said not to be executable/)
  })
})

describe('the search for rules', () => {
  it('reads ids, ranges of them and keys of periods, and no other words', () => {
    assert.deepEqual([...idsIn('TR-08a, `INAD-07/community` and CAL-02=london')], ['TR-08a', 'INAD-07', 'CAL-02'])
    assert.deepEqual(sorted([...idsIn('CAL-05 to CAL-08')]), between('CAL', 5, 8))
    assert.deepEqual(sorted([...idsIn('OP-01…03')]), between('OP', 1, 3))
    assert.deepEqual([...idsIn('ET-R01.text')], ['ET-R01'])
    assert.deepEqual([...idsIn('SHA-256 and X-TR-401')], [])
  })

  it('takes a doc comment above an exported function for a claim, and neither an example nor a type', () => {
    const names = (text: string) => functionsIn({ path: 'src/a/b.ts', text }).map(({ found: { name } }) => name)
    assert.deepEqual(names('/** Counts (CAL-01). */\nexport const count = 1\n'), ['count'])
    assert.deepEqual(names('/**\n * Counts\n * (CAL-01).\n */\nexport async function count() {}\n'), ['count'])
    assert.deepEqual(names('/** Ids such as `CAL-01`. */\nexport const count = 1\n'), [])
    assert.deepEqual(names('/** Counts (CAL-01). */\nexport type Count = 1\n'), [])
    assert.deepEqual(names('/** The file (CAL-01). */\n\nexport const count = 1\n'), [])
    assert.deepEqual(names('/** Not known outside (CAL-01). */\nconst count = 1\n'), [])
  })

  it('finds a rule in the title of a test, in its body and in its group, and not beside it', () => {
    const found = (body: string) =>
      testsIn({ path: 'a.test.ts', text: body }).map(({ ids, found: { test } }) => [test, ...ids])
    assert.deepEqual(found("it('TR-40: day 14', () => {\n  go()\n})\nconst other = 'TR-41'\n"), [
      ['TR-40: day 14', 'TR-40'],
    ])
    assert.deepEqual(found("test('day 14', () => {\n  due('TR-40')\n})\n"), [['day 14', 'TR-40']])
    const part = ['$', '{x}'].join('')
    const group = `describe('TR-40', () => {\n  it('one', go)\n  it(\`two of ${part}\`, go)\n})\nit('three', go)\n`
    assert.deepEqual(found(group), [['one', 'TR-40'], ['two of …', 'TR-40'], ['three']])
  })
})
