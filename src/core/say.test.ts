import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day, Instant, Text } from './brand.ts'
import { formatDay, formatInstant } from './calendar.ts'
import { asItStands, asPlainText, changed, fill, markEnglish, say } from './say.ts'

const code: Text = {
  en: 'I have a code: show that I am {inReceiving}',
  fr: 'J’ai un code : montrer que je suis {inReceiving}',
}
const inFrance: Text = { en: 'in France', fr: 'en France' }
const unknown: Text = { en: 'No page says this sentence.', fr: 'Aucune page ne dit cette phrase.' }

test('a sentence and what fills it are each said in the reader’s language', () => {
  const whole = fill(code, { inReceiving: inFrance })
  assert.equal(say(whole, 'en'), 'I have a code: show that I am in France')
  assert.equal(say(whole, 'ar'), 'لديّ رمز: أثبت أنني في فرنسا')
  assert.equal(say(whole, 'vi'), 'Tôi có mã: chứng minh rằng tôi đang ở Pháp')
  assert.equal(
    say(
      changed(inFrance, (words) => words.toUpperCase()),
      'vi',
    ),
    'Ở PHÁP',
  )
})

test('a sentence filled twice keeps its languages, and one kept in the record finds them again', () => {
  const half = fill({ en: '{day} at {time}', fr: '{day} à {time}' }, { day: asItStands('1') })
  assert.equal(say(fill(half, { time: asItStands('2') }), 'vi'), '1 lúc 2')
  assert.equal(say(JSON.parse(JSON.stringify(inFrance)), 'so'), 'Faransiiska')
})

test('data keeps its own direction in a line written from right to left', () => {
  const sentence: Text = {
    en: '{name}: the identity document is missing.',
    fr: '{name} : il manque le document d’identité.',
  }
  const said = say(fill(sentence, { name: asItStands('Selam +33 6') }), 'ar')
  assert.equal(said, '\u2068Selam +33 6\u2069: وثيقة الهوية ناقصة.')
  assert.equal(say(fill(sentence, { name: asItStands('Paris') }), 'ti'), 'Paris፦ ሰነድ መንነት ጎዲሉ ኣሎ።')
})

test('without a translation the English is marked as English on a page, and is plain in a message, a title and a field', () => {
  const said = say(unknown, 'ar')
  assert.equal(markEnglish(`<p>${said}</p>`), '<p><span lang="en" dir="ltr">No page says this sentence.</span></p>')
  const plain = '\u2066No page says this sentence.\u2069'
  assert.equal(markEnglish(`<a title="${said}">x</a>`), `<a title="${plain}">x</a>`)
  assert.equal(markEnglish(`<option value="1">${said}</option>`), `<option value="1">${plain}</option>`)
  assert.equal(asPlainText(said), plain)
  assert.equal(say(unknown, 'fr'), unknown.fr)
  assert.equal(
    markEnglish(`<p>${say(fill(code, { inReceiving: unknown }), 'vi')}</p>`).includes('đang <span lang="en"'),
    true,
  )
})

test('days and hours are those of the Gregorian calendar in Latin figures, whatever the language', () => {
  const on = '2026-01-14' as Day
  const at = '2026-01-14T08:05:00Z' as Instant
  assert.equal(formatDay(on, 'fa'), '14 ژانویهٔ 2026')
  assert.equal(formatDay(on, 'prs'), '14 جنوری 2026')
  assert.equal(formatDay(on, 'ps'), '14 جنوري 2026')
  assert.equal(formatDay(on, 'ti'), '14 ጥሪ 2026 (14/1/2026)')
  assert.equal(formatDay(on, 'vi'), '14 tháng 1 năm 2026')
  assert.equal(
    formatInstant(at, 'Europe/Paris', 'so', { zoneName: true }),
    '14 Janaayo 2026 saacadda 09:05 (waqtiga Paris)',
  )
})
