import assert from 'node:assert/strict'
import { test } from 'node:test'
import { awaitsReading, catalogue } from '../src/core/catalogue.ts'
import { check, faultsOf } from '../tools/translations-check.ts'

test('every sentence of the way in stands in every language, with its placeholders, and no other does', () => {
  const { sentences, spliced, languages } = check()
  assert.ok(sentences.length > 300, 'the sentences were found')
  assert.deepEqual(spliced, [], 'a sentence put together in place cannot be translated: use `fill`')
  const faults = languages.flatMap(([lang, found]) => [
    ...found.missing.map(({ en }) => `${lang} lacks: ${en}`),
    ...found.stale.map(({ now }) => `${lang} has an earlier wording of: ${now.en}`),
    ...found.unused.map((key) => `${lang} translates what no page says: ${key}`),
    ...found.placeholders.map((key) => `${lang} changes the placeholders of: ${key}`),
    ...found.identical.map((key) => `${lang} repeats the English: ${key}`),
  ])
  assert.deepEqual(faults, [], 'npx node tools/translations.ts says more')
})

test('a lost placeholder, a changed sentence, a forgotten and a left-over one are each found', () => {
  const found = [
    { en: 'Answer before {day} at the latest.', fr: 'Répondez avant le {day}.', where: [] },
    { en: 'Your form is kept until there is room.', fr: 'Le formulaire est conservé.', where: [] },
    { en: 'Start now', fr: 'Commencer', where: [] },
    { en: 'Back', fr: 'Retour', where: [] },
  ]
  const sentences = {
    'Answer before {day} at the latest.': 'Trả lời sớm.',
    'Your form is kept until there is a place.': 'Mẫu đơn được giữ.',
    Back: 'Back',
    Nothing: 'Không',
  }
  const faults = faultsOf({ language: 'vi', name: 'Tiếng Việt', checked: null, sentences }, found)
  assert.deepEqual(
    faults.missing.map(({ en }) => en),
    ['Start now'],
  )
  assert.deepEqual(
    faults.stale.map(({ was }) => was),
    ['Your form is kept until there is a place.'],
  )
  assert.deepEqual(faults.unused, ['Your form is kept until there is a place.', 'Nothing'])
  assert.deepEqual(faults.placeholders, ['Answer before {day} at the latest.'])
  assert.deepEqual(faults.identical, ['Back'])
})

test('a language awaits reading until every sentence, or the file, has been read by somebody', () => {
  const checked = { by: 'A. Translator', on: '2026-12-01' }
  const file = {
    language: 'so',
    name: 'Soomaali',
    checked: null,
    sentences: { Yes: 'Haa', No: { says: 'Maya', checked } },
  }
  assert.equal(awaitsReading(file), true)
  assert.equal(awaitsReading({ ...file, sentences: { Yes: { says: 'Haa', checked } } }), false)
  assert.equal(awaitsReading({ ...file, checked }), false)
})

test('a file names its language as its readers do, and who has checked a sentence is a name and a day', () => {
  for (const [lang, { language, name, sentences }] of Object.entries(catalogue)) {
    assert.equal(language, lang)
    assert.ok(name.length > 1)
    for (const [key, one] of Object.entries(sentences))
      if (typeof one !== 'string') {
        assert.match(one.checked.on, /^\d{4}-\d\d-\d\d$/, key)
        assert.ok(one.checked.by.length > 1, key)
      }
  }
})
