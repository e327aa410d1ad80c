import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { LetterLanguage, LetterTemplate } from '../law/letter-texts.ts'
import { filled, placesIn } from './placeholders.ts'
import { blocksOf, faultsOf, TEXT_LIMIT, timeInWords } from './wording.ts'

const { letters, letterTexts } = ukFrance2025
const template = (id: string): LetterTemplate => {
  const found = letters[id]
  assert.ok(found, id)
  return found
}
const language = (code: string): LetterLanguage => {
  const found = letterTexts[code]
  assert.ok(found, code)
  return found
}
const text = (id: string, code = 'en'): string => language(code).texts[id] ?? ''
const faults = (id: string, changed: string, code = 'en') =>
  faultsOf(template(id), language(code), changed).map((fault) => fault.code)

describe('the text of a letter', () => {
  for (const { id, letterTexts: texts, letters: templates, returning } of agreements)
    it(`of ${id} is sound in every language there is, and official for every letter`, () => {
      for (const [code, one] of Object.entries(texts)) {
        assert.equal(one.language, code)
        for (const [key, words] of Object.entries(one.texts)) {
          const letter = templates[key]
          assert.ok(letter, `${code} has a text of ${key}, which is no letter`)
          assert.deepEqual(
            faultsOf(letter, one, words).map(({ code: fault, message }) => `${code} ${key} ${fault} ${message.en}`),
            [],
          )
        }
        for (const sentence of Object.values(one.promises))
          assert.deepEqual(placesIn(sentence).toSorted(), ['promiseDays', 'promiseUntil'], `${code}: ${sentence}`)
      }
      assert.deepEqual(Object.keys(texts[returning.language]?.texts ?? {}), Object.keys(templates))
    })
  it('has the same headings and items in every language, so that an interpreter can follow', () => {
    for (const [key, official] of Object.entries(language('en').texts)) {
      const shape = (words: string) => blocksOf(words).map(({ kind }) => kind)
      for (const [code, { texts }] of Object.entries(letterTexts))
        assert.deepEqual(shape(texts[key] ?? ''), shape(official), `${code} ${key}`)
    }
  })
  it('names the same placeholders in every language', () => {
    for (const [key, official] of Object.entries(language('en').texts))
      for (const [code, { texts }] of Object.entries(letterTexts))
        assert.deepEqual(placesIn(texts[key] ?? '').toSorted(), placesIn(official).toSorted(), `${code} ${key}`)
  })
  it('is read as paragraphs, headings and items, and as nothing else', () => {
    assert.deepEqual(blocksOf('# One\ntwo\nthree\n\n- four\nfive\n- six\n## Seven\n*eight* #nine <b>'), [
      { kind: 'title', text: 'One' },
      { kind: 'paragraph', text: 'two three' },
      { kind: 'item', text: 'four five' },
      { kind: 'item', text: 'six' },
      { kind: 'heading', text: 'Seven' },
      { kind: 'paragraph', text: '*eight* #nine <b>' },
    ])
  })
  it('is filled without anything being dropped, and what is filled in is not filled again', () => {
    assert.equal(filled('{{name}} {{ code }} {{else}}', { name: '{{code}}', code: '1' }), '{{code}} 1 {{else}}')
    assert.equal(filled('{{constructor}}', {}), '{{constructor}}')
  })
})

describe('what is wrong with a text is named', () => {
  const notice = text('notice-of-intent')
  it('nothing there, no title, two titles, too long', () => {
    assert.deepEqual(faults('notice-of-intent', '  \n '), ['empty'])
    assert.deepEqual(faults('notice-of-intent', notice.slice(2)), ['no-title'])
    assert.deepEqual(faults('notice-of-intent', `${notice}\n\n# Again`), ['no-title'])
    const upTo = (length: number) => notice + '\n\n'.padEnd(length - notice.length, 'a')
    assert.deepEqual(faults('notice-of-intent', upTo(TEXT_LIMIT)), [])
    assert.deepEqual(faults('notice-of-intent', upTo(TEXT_LIMIT + 1)), ['too-long'])
  })
  it('a placeholder nobody knows, and one left open', () => {
    assert.deepEqual(faults('notice-of-intent', `${notice} {{nmae}}`), ['unknown-placeholder'])
    assert.deepEqual(faults('notice-of-intent', `${notice} {{code}}`), ['unknown-placeholder'])
    assert.deepEqual(faults('notice-of-intent', `${notice} {{name`), ['broken-placeholder'])
  })
  it('the time to answer, the reasons or the contact left out', () => {
    for (const name of ['answerBy', 'reasons', 'contact'])
      assert.deepEqual(faults('notice-of-intent', notice.replaceAll(`{{${name}}}`, '')), ['placeholder-missing'], name)
  })
  it('a promise in the words of a letter that grants nothing, and a grant that the words leave out', () => {
    for (const name of ['promise', 'promiseUntil', 'promiseDays', 'noticeUntil'])
      assert.deepEqual(faults('rg-negative', `${text('rg-negative')} {{${name}}}`), ['not-granted'], name)
    assert.deepEqual(faults('rg-positive', text('rg-positive').replace('{{promise}}', '')), ['promise-missing'])
    assert.deepEqual(faults('rg-positive', `${text('rg-positive')} {{promiseDays}}`), ['not-granted'])
  })
  it('a time counted in words, as in the letter of 2025 that gave thirty days', () => {
    const told: readonly (readonly [string, string])[] = [
      ['en', 'You have 30 days to ask.'],
      ['en', 'You have thirty calendar days to ask.'],
      ['en', 'within 24 hours'],
      ['fr', 'Vous avez 30 jours.'],
      ['fr', 'dans les trente jours'],
      ['ar', 'لديك ٣٠ يومًا'],
      ['ar', 'لديك ثلاثون يوما'],
      ['fa', 'شما ۳۰ روز وقت دارید'],
      ['ti', '30 መዓልታት ኣለካ'],
      ['am', '30 ቀናት አለዎት'],
      ['so', '30 maalmood'],
      ['vi', '30 ngày'],
      ['sq', '30 ditë'],
      ['ckb', '٣٠ ڕۆژت هەیە'],
      ['ps', '۳۰ ورځې'],
    ]
    for (const [code, said] of told) {
      assert.notEqual(timeInWords(said, language(code)), null, said)
      assert.deepEqual(faults('rg-negative', `${text('rg-negative', code)}\n\n${said}`, code), ['time-in-words'], said)
    }
    for (const said of ['before that day', 'Article 3', 'the first day', 'One of you. Days pass.'])
      assert.equal(timeInWords(said, language('en')), null, said)
  })
})
