import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodCase, known, reference, shut } from '../../test/good-case.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { knownInstant } from '../core/calendar.ts'
import { prove, serve, withdraw } from './decide.ts'
import { lettersGiven } from './given.ts'
import { type Plan, plan, prepare, prepareSchema } from './prepare.ts'
import { asGiven } from './texts.ts'

const file = { digest: 'a'.repeat(64), name: 'letter.pdf' }
const fresh = goodCase({ without: ['notice', 'details', 'seat'] })
const asked = {
  case: reference,
  template: 'removal-notice',
  language: 'ti',
  servedOn: '2025-09-10',
  place: 'GB-ENG',
  reasons: 'The other state has agreed to take you back.',
  contact: 'Amara Okafor, room 4',
  destination: 'Paris CDG',
}
const at = '2025-09-10T09:00:00Z'

const planned = (more: object = {}, on = fresh, now = at): Plan =>
  plan(known(on.state), prepareSchema.parse({ ...asked, ...more }), {
    agreement: ukFrance2025,
    texts: asGiven,
    now: knownInstant(now),
    officer: 'Amara Okafor',
    id: 'LETTER01',
    languageName: (code) => `<${code}>`,
  })
const lacks = (more: object, now = at): readonly string[] => {
  const found = planned(more, fresh, now)
  return 'refusals' in found ? found.refusals.map(({ code }) => code) : []
}
/** The case with a letter prepared, as it is once its PDF is kept. */
const prepared = (more: object = {}, on = fresh, now = at) => {
  const found = planned(more, on, now)
  assert.ok('event' in found, JSON.stringify(found))
  const done = on
    .at(now)
    .by('caseworker')
    .when(prepare, { ...asked, ...more }, { facts: [{ ...found.event, file }] })
  assert.deepEqual(done.refused, [])
  return done.then
}
const serving = (on: typeof fresh, when: string, more: object = {}) =>
  on
    .at(when)
    .by('caseworker')
    .when(serve, { case: reference, prepared: 'LETTER01', method: 'in-person', place: 'GB-ENG', ...more })

describe('preparing a letter', () => {
  it('names what is missing, each thing at its field, and makes nothing', () => {
    assert.deepEqual(lacks({ reasons: undefined, contact: undefined, destination: undefined }), [
      'reasons-needed',
      'destination-needed',
      'contact-needed',
    ])
    assert.deepEqual(lacks({ template: 'departure-details' }), ['departsAt-needed'])
    assert.deepEqual(lacks({ template: 'departure-details', departsAt: '2025-09-10T08:59:59Z' }), ['departed'])
    assert.deepEqual(lacks({ template: 'departure-details', departsAt: at }), [])
    assert.deepEqual(lacks({ place: 'FR' }), ['unknown-place'])
    for (const template of ['love-letter', '__proto__', 'access-code'])
      assert.deepEqual(lacks({ template }), ['unknown-letter'], template)
  })
  it('is for today or later, by the clocks of the state that gives it', () => {
    assert.deepEqual(lacks({ servedOn: '2025-09-09' }), ['in-past'])
    assert.deepEqual(lacks({ servedOn: '2025-09-10' }), [])
    // 23:30 UTC is half past midnight in London.
    assert.deepEqual(lacks({}, '2025-09-10T22:59:59Z'), [])
    assert.deepEqual(lacks({}, '2025-09-10T23:00:00Z'), ['in-past'])
  })
  it('is of the letter in use: the one of guidance v4.1 until 20:24, the other from then on', () => {
    const day = { servedOn: '2025-09-17' }
    for (const [template, before, after] of [
      ['rg-negative-v4.1', [], ['letter-not-current']],
      ['rg-negative', ['letter-not-current'], []],
    ] as const) {
      assert.deepEqual(lacks({ ...day, template }, '2025-09-17T19:23:59Z'), before)
      assert.deepEqual(lacks({ ...day, template }, '2025-09-17T19:24:00Z'), after)
    }
  })
  it('NOT-02, INAD-07: says the very days that the clocks will run to, by whether the person is held', () => {
    const days = (more: object) => {
      const found = planned(more)
      assert.ok('event' in found)
      return found.event.days
    }
    // Five working days from Thursday 11 September 2025 end on Wednesday the 17th.
    assert.deepEqual(days({}), { notice: '2025-09-17' })
    assert.deepEqual(days({ template: 'notice-of-intent' }), { answer: '2025-09-17' })
    assert.deepEqual(days({ template: 'rg-positive' }), { promise: '2025-10-09' })
    assert.deepEqual(days({ template: 'inadmissibility-decision' }), {})
  })
  it('has the official text beside the person’s, and where there is none says that an interpreter must read it', () => {
    const tigrinya = planned()
    assert.ok('letter' in tigrinya)
    assert.deepEqual([tigrinya.letter.official.lang, tigrinya.letter.person?.lang], ['en', 'ti'])
    assert.deepEqual(tigrinya.event.texts, [
      { language: 'en', version: 'given', checked: true },
      { language: 'ti', version: 'given', checked: false },
    ])
    const beja = planned({ language: 'bej' })
    assert.ok('letter' in beja)
    assert.equal(beja.letter.person, null)
    assert.match(beja.letter.official.note ?? '', /<bej>/)
    assert.equal(beja.event.unwritten, true)
    const english = planned({ language: 'en' })
    assert.ok('letter' in english)
    assert.deepEqual(
      [english.letter.person, english.letter.official.note, english.event.unwritten],
      [null, null, undefined],
    )
  })
  it('says the reasons in the person’s language only if somebody put them into it', () => {
    const reasons = (more: object): string => {
      const found = planned(more)
      assert.ok('letter' in found)
      return JSON.stringify(found.letter.person?.blocks)
    }
    const beside = ukFrance2025.letterTexts.ti?.labels.beside ?? ''
    assert.ok(reasons({}).includes(beside) && !reasons({}).includes('agreed to take'))
    const translated = reasons({ reasonsTranslated: 'ምኽንያት' })
    assert.ok(translated.includes('ምኽንያት') && !translated.includes(beside))
  })
  it('starts no clock and opens or shuts nothing before it is served', () => {
    const on = prepared()
    assert.deepEqual(known(on.state).letters, known(fresh.state).letters)
    assert.deepEqual(shut(on, at), shut(fresh, at))
    assert.equal(lettersGiven(known(on.state), ukFrance2025, () => '').length, 1, 'the person was given nothing more')
  })
})

describe('serving a letter prepared', () => {
  it('puts it on file with its exact bytes, its language and its journey, once', () => {
    const done = serving(prepared(), '2025-09-10T15:00:00Z', { interpreter: 'No 4471' })
    assert.deepEqual(done.refused, [])
    const letter = known(done.state).letters.at(-1)
    assert.deepEqual(
      [letter?.template, letter?.language, letter?.destination, letter?.letter, letter?.prepared],
      ['removal-notice', 'ti', 'Paris CDG', file, 'LETTER01'],
    )
    assert.deepEqual(serving(done.then, '2025-09-10T16:00:00Z').refused, ['no-such-prepared'])
    const [given] = lettersGiven(known(done.state), ukFrance2025, (ref, digest) => `/x/${ref}/${digest}`)
    assert.equal(given?.document?.href, `/x/${reference}/${file.digest}`)
  })
  it('on another day than it was made for is refused, for the days it names would be false', () => {
    const on = prepared()
    assert.deepEqual(serving(on, '2025-09-10T22:59:59Z').refused, [], 'still the 10th in London')
    const next = serving(on, '2025-09-10T23:00:00Z')
    assert.deepEqual([next.refused, next.cited, next.refusals[0]?.field], [['dates-differ'], ['NOT-01'], 'prepared'])
    assert.deepEqual(serving(on, '2025-09-10T08:59:59Z', { occurredAt: '2025-09-10T08:59:59Z' }).refused, [
      'before-prepared',
    ])
    const decision = prepared({ template: 'inadmissibility-decision' })
    assert.deepEqual(serving(decision, '2025-09-12T09:00:00Z').refused, [], 'it names no day')
  })
  it('in a place with other working days is refused for the same reason', () => {
    // The summer bank holiday of 25 August 2025 is one in England, and not in Scotland.
    const day = { servedOn: '2025-08-20' }
    const now = '2025-08-20T09:00:00Z'
    const on = prepared(day, goodCase({ without: ['notice', 'details', 'seat', 'answer'] }), now)
    assert.deepEqual(serving(on, now).refused, [])
    assert.deepEqual(serving(on, now, { place: 'GB-SCT' }).refused, ['dates-differ'])
  })
  it('that was truly handed over all the same binds to the later of its own day and the law’s', () => {
    const promise = { template: 'rg-positive', servedOn: '2025-09-12' }
    const on = prepared(promise)
    const early = serving(on, '2025-09-10T10:00:00Z')
    assert.deepEqual(early.refused, ['dates-differ'])
    const truly = serving(on, '2025-09-10T10:00:00Z', { trulyServed: true })
    assert.deepEqual(truly.refused, [])
    const stands = (instant: string) => shut(truly.then, instant).some((line) => line.startsWith('letter:rg-positive'))
    // Thirty days from the 10th end on 9 October; the letter says the 11th.
    assert.equal(known(truly.state).letters.at(-1)?.promisesUntil, '2025-10-11')
    assert.deepEqual(['2025-10-11T22:59:59Z', '2025-10-11T23:00:00Z'].map(stands), [true, false])
  })
  it('without a text in the person’s language needs the interpreter who read it', () => {
    const on = prepared({ language: 'bej' })
    assert.deepEqual(serving(on, at).refused, ['interpreter-needed'])
    assert.deepEqual(serving(on, at, { interpreter: 'No 12' }).refused, [])
    assert.deepEqual(serving(on, at, { method: 'post' }).refused, [], 'nobody reads a letter sent by post')
  })
  it('that was taken back can be served no longer; one not served may be taken back whatever it promises', () => {
    const on = prepared({ template: 'rg-positive' })
    const back = on.at(at).by('caseworker').when(withdraw, { case: reference, letter: 'LETTER01', reasons: 'Wrong.' })
    assert.deepEqual(back.refused, [])
    assert.deepEqual(serving(back.then, at).refused, ['no-such-prepared'])
    const again = back.then
      .at(at)
      .by('caseworker')
      .when(withdraw, { case: reference, letter: 'LETTER01', reasons: 'x' })
    assert.deepEqual(again.refused, ['no-such-letter'])
  })
  it('needs a letter to be named, and of one on paper its language', () => {
    const paper = (more: object) =>
      fresh
        .at(at)
        .by('caseworker')
        .when(serve, { case: reference, method: 'post', place: 'GB-ENG', ...more })
    assert.deepEqual(paper({}).refused, ['which-letter', 'which-language'])
    assert.deepEqual(paper({ template: 'notice-of-intent' }).refused, ['which-language'])
    assert.deepEqual(paper({ template: 'access-code', language: 'ti' }).refused, ['unknown-letter'])
    const scanned = paper({ template: 'notice-of-intent', language: 'ti', file })
    assert.deepEqual(scanned.refused, [])
    const [given] = lettersGiven(known(scanned.state), ukFrance2025, (_, digest) => digest)
    assert.equal(given?.document?.digest, file.digest, 'the scan stands for the letter')
  })
})

describe('the proof of service', () => {
  const served = serving(prepared(), at).then
  const id = known(served.state).letters.at(-1)?.id ?? ''
  const proving = (proof: object, more: object = {}) =>
    served
      .at('2025-09-11T09:00:00Z')
      .by('caseworker')
      .when(prove, { case: reference, letter: id, proof, ...more })
  it('is said with the service: signed; or refused, and then why', () => {
    const refusing = (says?: string) =>
      serving(prepared(), at, { proof: { kind: 'refused-to-sign', ...(says && { says }) } })
    assert.deepEqual([refusing().refused, refusing().refusals[0]?.field], [['why-needed'], 'proof.says'])
    const refused = refusing('She did not trust the form.')
    assert.deepEqual(
      known(refused.state)
        .letters.at(-1)
        ?.proofs.map(({ kind, says }) => [kind, says]),
      [['refused-to-sign', 'She did not trust the form.']],
    )
  })
  it('may come later, with its document or in words, and stands beside what was there', () => {
    assert.deepEqual(proving({ kind: 'signed' }).refused, ['nothing-shown'])
    const signed = proving({ kind: 'signed' }, { file })
    assert.deepEqual(signed.refused, [])
    assert.deepEqual(
      known(signed.state)
        .letters.at(-1)
        ?.proofs.map(({ kind, file: shown, at: when }) => [kind, shown?.digest, when]),
      [['signed', file.digest, '2025-09-11T09:00:00Z']],
    )
    assert.deepEqual(proving({ kind: 'sent', says: 'RX 12' }).refused, [])
    assert.deepEqual(proving({ kind: 'sent', says: 'RX 12' }, { letter: 'none' }).refused, ['no-such-letter'])
    assert.deepEqual(proving({ kind: 'sent', says: 'RX 12' }, { occurredAt: '2025-09-10T08:59:59Z' }).refused, [
      'before-served',
    ])
  })
})
