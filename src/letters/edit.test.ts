import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { given } from '../../test/given.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { difference } from './diff.ts'
import { approveText, checkTranslation, proposeText, setAsideText } from './edit.ts'
import { letterTexts, wordingOf } from './texts.ts'

const { id: agreement } = ukFrance2025
const fresh = given(letterTexts, [])
const now = '2026-03-02T10:00:00Z'
const official = ukFrance2025.letterTexts.en?.texts['removal-notice'] ?? ''
const tigrinya = ukFrance2025.letterTexts.ti?.texts['removal-notice'] ?? ''
const better = official.replace('We intend to remove you', 'We mean to remove you')
const asked = { template: 'removal-notice', language: 'en', text: better, reasons: 'Plainer.' }

type On = typeof fresh
const proposing = (more: object = {}, on: On = fresh, at = now, by = 'caseworker') =>
  on
    .at(at)
    .by(by)
    .when(proposeText(agreement), { ...asked, ...more })
const idOf = (on: On): string => on.state.versions.at(-1)?.id ?? ''
const approving = (on: On, by = 'duty-lead', at = '2026-03-02T11:00:00Z', id = idOf(on)) =>
  on.at(at).by(by).when(approveText(agreement), { id })
const aside = (on: On, at = '2026-03-02T12:00:00Z', id = idOf(on)) =>
  on.at(at).by('duty-lead').when(setAsideText(agreement), { id, reasons: 'Wrong after all.' })
const said = (on: On, at: string, language = 'en') =>
  wordingOf(ukFrance2025, on.state, 'removal-notice', language, knownInstant(at))

describe('a change of what a letter says', () => {
  it('is nothing before a second person has approved it', () => {
    const proposal = proposing()
    assert.deepEqual(proposal.refused, [])
    assert.equal(said(proposal.then, '2026-04-01T00:00:00Z')?.text, official)
    assert.deepEqual(approving(proposal.then, 'caseworker').refused, ['own-proposal'])
    const approved = approving(proposal.then)
    assert.deepEqual(approved.refused, [])
    assert.deepEqual(
      ['2026-03-02T10:59:59Z', '2026-03-02T11:00:00Z'].map((at) => said(approved.then, at)?.text === better),
      [false, true],
      'from its approval on, not from when it was proposed',
    )
    assert.deepEqual(approving(approved.then).refused, ['already-approved'])
  })
  it('is used from its day on, and a letter of the day before keeps the text before it', () => {
    const effectiveFrom = '2026-03-10T00:00:00Z'
    const { then } = approving(proposing({ effectiveFrom }).then)
    assert.deepEqual(
      ['2026-03-09T23:59:59Z', effectiveFrom, '2026-03-10T00:00:01Z'].map((at) => said(then, at)?.text === better),
      [false, true, true],
    )
    assert.equal(said(then, effectiveFrom)?.version, idOf(then))
    assert.equal(said(then, '2026-03-09T23:59:59Z')?.version, 'given')
  })
  it('cannot take effect in the past', () => {
    assert.deepEqual(proposing({ effectiveFrom: '2026-03-02T09:59:59Z' }).refused, ['in-past'])
    assert.deepEqual(proposing({ effectiveFrom: now }).refused, [])
  })
  it('is refused where the text is wrong, in every way that it is', () => {
    const wrong = proposing({ text: `${better.replace('{{noticeUntil}}', 'thirty days from now')} {{nmae}}` })
    assert.deepEqual(wrong.refused, ['unknown-placeholder', 'placeholder-missing', 'time-in-words'])
    assert.deepEqual(proposing({ text: ' ' }).refused, ['empty'])
    assert.deepEqual(proposing({ text: `${official}  \r\n` }).refused, ['same-text'])
    assert.deepEqual(proposing({ template: 'constructor' }).refused, ['unknown-letter'])
    assert.deepEqual(proposing({ language: 'de' }).refused, ['unknown-language'])
  })
  it('taken out of use gives back the text before it, at once; one set aside is never approved', () => {
    const first = approving(proposing().then).then
    const second = approving(proposing({ text: `${better}\n\nOne sentence more.` }, first).then).then
    assert.match(said(second, '2026-03-02T11:30:00Z')?.text ?? '', /One sentence more/)
    assert.equal(said(aside(second).then, '2026-03-02T12:00:00Z')?.text, better)
    const both = aside(aside(second).then, '2026-03-02T12:00:00Z', idOf(first))
    assert.equal(said(both.then, '2026-03-02T12:00:00Z')?.text, official)
    const dropped = aside(proposing().then).then
    assert.deepEqual(approving(dropped).refused, ['no-such-proposal'])
    assert.deepEqual(aside(dropped).refused, ['no-such-version'])
    assert.deepEqual(approving(fresh, 'duty-lead', now, 'nothing').refused, ['no-such-proposal'])
  })
  it('to an older text is a proposal like any other', () => {
    const changed = approving(proposing().then).then
    const back = proposing({ text: official }, changed, '2026-03-03T10:00:00Z')
    assert.deepEqual(back.refused, [])
    assert.equal(
      said(approving(back.then, 'duty-lead', '2026-03-03T11:00:00Z').then, '2026-03-03T11:00:00Z')?.text,
      official,
    )
  })
})

describe('a translation', () => {
  const checking = (on: On, language = 'ti') =>
    on
      .at('2026-03-02T13:00:00Z')
      .by('duty-lead')
      .when(checkTranslation(agreement), { template: 'removal-notice', language, translator: 'Saba Haile' })
  const isChecked = (on: On, at = '2026-03-02T14:00:00Z') => said(on, at, 'ti')?.checked
  it('is not checked until a person vouches for it, and then it is', () => {
    assert.equal(isChecked(fresh), false)
    const checked = checking(fresh)
    assert.deepEqual(checked.refused, [])
    assert.equal(isChecked(checked.then), true)
    assert.deepEqual(checking(checked.then).refused, ['already-checked'])
    assert.equal(said(checked.then, now, 'am')?.checked, false, 'of this language alone')
  })
  it('is unchecked again when it changes, and when the official text beside it does', () => {
    const { then } = checking(fresh)
    const own = approving(proposing({ language: 'ti', text: `${tigrinya}\n\nሓድሽ።` }, then).then).then
    assert.equal(isChecked(own), false)
    const beside = approving(proposing({}, then).then).then
    assert.equal(isChecked(beside), false)
    assert.equal(
      isChecked(aside(beside).then),
      true,
      'and checked again once the words are those that were vouched for',
    )
  })
  it('that is none cannot be checked', () => {
    assert.deepEqual(checking(fresh, 'en').refused, ['is-official'])
    assert.deepEqual(checking(fresh, 'de').refused, ['no-such-text'])
  })
})

describe('what changed between two texts', () => {
  it('gives back both, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'ሓ'), { maxLength: 30 })
      .map((list) => list.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = difference(before, after)
        const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
        assert.equal(without('new'), before)
        assert.equal(without('gone'), after)
      }),
    )
  })
  it('is one word where one word changed', () => {
    assert.deepEqual(difference('You have no right.', 'You have a right.'), [
      { kind: 'same', text: 'You have ' },
      { kind: 'gone', text: 'no' },
      { kind: 'new', text: 'a' },
      { kind: 'same', text: ' right.' },
    ])
    assert.deepEqual(difference('same', 'same'), [{ kind: 'same', text: 'same' }])
  })
})
