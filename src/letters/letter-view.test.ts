import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { boxesIn } from '../../test/glyphs.ts'
import { readPdf } from '../../test/pdf.ts'
import { agreements } from '../agreements/all.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownDay, knownInstant } from '../core/calendar.ts'
import { inspect } from '../platform/files.ts'
import { compose, type Letter, timesOf } from './compose.ts'
import { letterPdf } from './letter-view.ts'
import { sampleLetter } from './sample.ts'
import { asGiven, type Wording, wordingOf } from './texts.ts'

const now = knownInstant('2026-03-02T10:00:00Z')
type Of = (typeof agreements)[number]

const wording = (agreement: Of, template: string, language: string): Wording => {
  const found = wordingOf(agreement, asGiven, template, language, now)
  assert.ok(found, `${template} in ${language}`)
  return found
}
const sample = (agreement: Of, id: string, language: string, large = false): Letter => {
  const template = agreement.letters[id]
  assert.ok(template)
  const official = wording(agreement, id, agreement.returning.language)
  const own = language === agreement.returning.language ? null : wording(agreement, id, language)
  // In the time the agreement was surely in force.
  return sampleLetter({ agreement, template, official, own, now: at(agreement), large })
}
const at = ({ id }: Of) => (id === 'uk-france-2025' ? now : knownInstant('2016-05-02T10:00:00Z'))
/** What is read, without how it was broken into lines and without the marks that keep directions apart. */
const flat = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f\u0654]/g, '').replace(/\s+/g, '')
/** Every word the page must have, as often as it must have it; the office and number stand on each page besides. */
const written = ({ official, person }: Letter): string =>
  [official, ...(person === null ? [] : [person])]
    .flatMap(({ heading, note, facts, blocks, received, lines }) => [
      heading,
      note ?? '',
      ...facts.flatMap(({ label, value }) => [label, value]),
      ...blocks.map(({ text }) => text),
      received,
      ...lines,
    ])
    .join(' ')
/** How often each letter of Arabic or Ethiopic script is there. Readers order them by their places, which is no loss. */
const lettersIn = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(text.match(/[\p{Script=Arab}\p{Script=Ethi}]/gu) ?? [], (one) => one)]
      .filter(([one]) => /\p{L}|\p{Nd}/u.test(one))
      .map(([one, all]): [string, number] => [one, all.length])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0)
const everyText = (letter: Letter): string => JSON.stringify([letter.official, letter.person])

describe('the page of a letter', () => {
  for (const agreement of agreements)
    for (const language of Object.keys(agreement.letterTexts))
      it(`${agreement.id}: every letter in ${language} is whole, readable and beside its official text`, async () => {
        for (const [id, template] of Object.entries(agreement.letters)) {
          const letter = sample(agreement, id, language)
          assert.doesNotMatch(everyText(letter), /\{\{/, `${id}: something is not filled in`)
          assert.deepEqual(boxesIn(everyText(letter).replace(/\\u\w{4}/g, '')), [], `${id}: no glyph`)
          const bytes = letterPdf(letter, now)
          const read = await readPdf(bytes)
          const text = flat(read.pages.join(''))
          assert.ok(!text.includes('\ufffd') && !text.includes('\u25a1'), `${id}: boxes`)
          const [title = ''] = [letter.official.blocks.find(({ kind }) => kind === 'title')?.text]
          assert.equal(read.title, title, id)
          assert.equal(read.language.split('-')[0], agreement.returning.language, id)
          for (const size of read.sizes) assert.deepEqual(size, [595, 842], 'A4')
          assert.ok(text.includes(flat(title)), `${id}: the official text`)
          assert.ok(text.includes('S4MP-0000/SAMPLE'), `${id}: the number is not turned round`)
          const cite = agreement.provisions[template.rule]?.cite[agreement.returning.language] ?? ''
          assert.ok(text.includes(flat(cite)), `${id}: the rule`)
          for (const block of letter.official.blocks) assert.ok(text.includes(flat(block.text)), `${id}: ${block.text}`)
          assert.deepEqual(inspect({ name: 'a.pdf', bytes, tooLarge: false }).problems, [], 'nothing in it can run')
          assert.deepEqual(letterPdf(letter, now), bytes, 'the same bytes twice')
          const [found, wanted] = [lettersIn(read.pages.join('')), lettersIn(written(letter))]
          const lost = Object.entries(wanted).filter(([sign, count]) => (found[sign] ?? 0) < count)
          assert.deepEqual(lost, [], `${id}: letters are lost`)
          // A letter that bears a sign is read out with it once more: as many as there are signs, and a joined pair or two.
          const doubled = sum(found) - sum(wanted)
          assert.ok(doubled <= sum(wanted) / 50, `${id}: ${doubled} letters are doubled`)
        }
      })

  it('has every word of the other language too, in the order in which it is read', async () => {
    for (const language of ['fr', 'ti', 'am', 'so', 'vi', 'sq']) {
      const letter = sample(ukFrance2025, 'removal-notice', language)
      const text = flat((await readPdf(letterPdf(letter, now))).pages.join(''))
      const missing = letter.person?.blocks.filter((block) => !text.includes(flat(block.text)))
      // One block may go on over the page, past the official text of the next.
      assert.ok((missing?.length ?? 9) <= 1, `${language}: ${missing?.map((block) => block.text).join(' / ')}`)
    }
  })

  it('gives days by the calendar and in the digits of the reader, and never turned round', async () => {
    const persian = flat((await readPdf(letterPdf(sample(ukFrance2025, 'removal-notice', 'fa'), now))).pages.join(''))
    // Five working days from the 3rd of March 2026 end on the 9th: 18 Esfand 1404.
    assert.ok(persian.includes('۹مارس۲۰۲۶'), 'Gregorian')
    assert.ok(persian.includes('۱۸اسفند۱۴۰۴'), 'and Solar Hijri beside it')
    const arabic = flat((await readPdf(letterPdf(sample(ukFrance2025, 'removal-notice', 'ar'), now))).pages.join(''))
    assert.ok(arabic.includes('9مارس2026'))
    const sorani = flat((await readPdf(letterPdf(sample(ukFrance2025, 'removal-notice', 'ckb'), now))).pages.join(''))
    assert.ok(sorani.includes('٢٠٢٦') && sorani.includes('٩'), 'Arabic-Indic digits in their order')
    const official = flat((await readPdf(letterPdf(sample(ukFrance2025, 'removal-notice', 'fa'), now))).pages.join(''))
    assert.ok(official.includes('9March2026'))
  })

  it('says of a machine’s translation that nobody checked it, and of a text that is not there who must read it', () => {
    const letter = sample(ukFrance2025, 'removal-notice', 'ti')
    assert.equal(letter.person?.note, ukFrance2025.letterTexts.ti?.labels.unchecked)
    assert.equal(letter.official.note, null)
    const template = ukFrance2025.letters['removal-notice']
    assert.ok(template)
    const times = timesOf(ukFrance2025, template, { from: now, place: 'GB-ENG', held: true })
    assert.ok(!('problem' in times))
    const unwritten = compose({
      agreement: ukFrance2025,
      template,
      official: wording(ukFrance2025, 'removal-notice', 'en'),
      own: null,
      unwritten: 'Beja',
      values: { name: 'A B', birthDate: knownDay('1990-01-01'), reference: 'R', officer: 'O' },
      day: knownDay('2026-03-02'),
      times,
      large: false,
      number: 'R/1',
    })
    assert.match(unwritten.official.note ?? '', /no written text of this letter in Beja\. An interpreter must read/)
    assert.equal(unwritten.person, null)
  })

  it('in large print begins with the person’s language, and is longer', async () => {
    const plain = await readPdf(letterPdf(sample(ukFrance2025, 'notice-of-intent', 'fr'), now))
    const large = await readPdf(letterPdf(sample(ukFrance2025, 'notice-of-intent', 'fr', true), now))
    assert.ok(large.pages.length > plain.pages.length)
    assert.match(large.pages[0] ?? '', /Votre demande d’asile/)
    assert.doesNotMatch(large.pages[0] ?? '', /your asylum claim/)
    assert.match(large.pages.join(' '), /your asylum claim/)
  })

  it('sets what people wrote as words, whatever it looks like', async () => {
    const letter = sample(ukFrance2025, 'removal-notice', 'fr')
    const nasty = '#import "x" *bold* $x$ [[]] </b> `raw` {{name}} @ref'
    const blocks = [{ kind: 'paragraph' as const, text: nasty }]
    const { pages } = await readPdf(letterPdf({ ...letter, official: { ...letter.official, blocks } }, now))
    assert.ok(flat(pages.join('')).includes(flat(nasty)))
  })
})
