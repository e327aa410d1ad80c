import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type After, noneAfter } from '../admission/after.ts'
import { noAssessment } from '../admission/assessment.ts'
import { codeAsShown, presenceCode } from '../admission/digest.ts'
import type { ApplicationEvent } from '../admission/events.ts'
import { noKin } from '../admission/family-state.ts'
import { at } from '../admission/fixture.ts'
import type { Occasion } from '../admission/occasion.ts'
import { occasions, telling } from '../admission/occasions.ts'
import { noPictures } from '../admission/pictures-state.ts'
import type { Application } from '../admission/state.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { type ReaderLanguage, readerLanguages } from '../core/brand.ts'
import { knownDay } from '../core/calendar.ts'
import { compose, worded } from './compose-view.ts'
import { channels } from './events.ts'
import { segmentsOf } from './segments.ts'
import { sampleOf } from './text-view.ts'

const now = at('2025-10-06T09:00:00Z')
const writing = { site: 'https://apply.example.org', agreement: ukFrance2025, now }
const all = Object.entries<Occasion>(occasions)
const mark = { at: now, by: 'somebody' }

const token = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 26, maxLength: 26 })
const letters = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), minLength: 9, maxLength: 14 })

/** An application in which everything that could be said of it is known by its own random word. */
const application = fc.record({
  language: fc.constantFrom<ReaderLanguage>(...readerLanguages),
  secret: token,
  salt: token,
  shared: token,
  codeDigest: token,
  reasons: letters,
  family: letters,
  given: letters,
  document: letters,
  note: letters,
})
type Made = typeof application extends fc.Arbitrary<infer T> ? T : never

function stateOf(made: Made, language = made.language): Application {
  const person = {
    familyName: made.family,
    givenNames: made.given,
    birthDate: knownDay('1994-03-02'),
    sex: 'female',
    nationality: 'ERI',
  } as const
  const document = { kind: 'passport', number: made.document, country: 'ERI' } as const
  const contact = { email: `${made.given}@example.org`, phone: '+33612345678' }
  return {
    ...{
      reference: '7K3M-9Q2X',
      shared: made.shared,
      salt: made.salt,
      secret: made.secret,
      codeDigest: made.codeDigest,
    },
    ...{ language, contact, started: mark, nextPerson: 2, submitted: mark, adults: ['main', 'p1'] },
    people: [
      { id: 'main', relationship: 'main', person, contact: null, document },
      { id: 'p1', relationship: 'partner', person, contact: { ...contact, phone: '+33612345679' }, document },
    ],
    screening: { answers: {}, note: made.note },
    challenges: [{ ...challengeOf(made), sent: mark }],
    ...{ late: { p1: lateOf(made) }, resent: [], links: [linkOf(made)], kin: noKin },
    ...{ presence: {}, findings: {}, eligibility: null, selection: null, biometrics: {}, decision: null, travel: null },
    ...{
      places: [],
      withdrawn: null,
      takenBack: [],
      after: afterOf(),
      assessment: { ...noAssessment, requests: [askedOf(made)] },
      since: mark.at,
      outside: [],
      told: [],
      priority: null,
      priorityFound: null,
      pictures: { ...noPictures, excuses: [excuseOf(made)] },
    },
  }
}

const lateOf = ({ note }: Made) =>
  ({
    ...{
      challenge: 1,
      closedAt: at('2025-10-05T09:00:00Z'),
      location: 'unknown' as const,
      says: note,
      mark,
      judged: null,
    },
  }) as const
const linkOf = ({ codeDigest }: Made) => ({
  ...{ number: 1, digest: codeDigest, expiresAt: at('2025-10-07T09:00:00Z'), sent: mark, usedAt: null },
})

const closesAt = at('2025-10-20T22:00:00Z')
const invited = { number: 1, closesAt, lastDay: knownDay('2025-10-20'), zone: 'Europe/Paris' }
const afterOf = (): After => ({ ...noneAfter, invitation: { ...invited, sent: mark, answer: null, expired: null } })

const clock = { closesAt: at('2025-10-20T22:00:00Z'), remindAt: at('2025-10-13T22:00:00Z') }
const askedOf = ({ note, reasons }: Made) => ({
  ...{ id: 'i1', asks: note, zone: 'Europe/Paris', reasons, ...clock, firstClosesAt: clock.closesAt, asked: mark },
  ...{ answers: [], reminders: [], extended: [], closed: null },
})

const excuseOf = ({ note, reasons }: Made) => ({
  ...{ id: 'p1', of: 'photo' as const, reasons: note, mark, decided: { outcome: 'wanted' as const, reasons, mark } },
})

const challengeOf = (made: Made) => ({
  number: 1,
  codes: ['main', 'p1'].map((person) => ({ person, digest: made.codeDigest })),
  closesAt: at('2025-10-07T09:00:00Z'),
  where: { en: 'in France', fr: 'en France' },
  zone: 'Europe/Paris',
  reasons: made.reasons,
})

/** One fact of every kind that is an occasion. */
const factsOf = (made: Made): readonly ApplicationEvent[] => {
  const { reasons } = made
  const [from, until] = [knownDay('2025-10-01'), knownDay('2025-12-01')]
  return [
    { type: 'challenge-sent', ...challengeOf(made) },
    { type: 'information-asked', id: 'i1', asks: made.note, zone: 'Europe/Paris', reasons, ...clock },
    { type: 'information-reminded', id: 'i1' },
    { type: 'information-extended', id: 'i1', ...clock, reasons },
    { type: 'picture-excuse-decided', id: 'p1', of: 'photo', outcome: 'wanted', reasons },
    { type: 'found-eligible', reasons },
    { type: 'found-ineligible', ground: reasons, reasons },
    { type: 'selected', selection: made.salt, seed: made.salt, ticket: made.salt, rank: 1, groups: 2 },
    {
      ...{ type: 'application-started', reference: '7K3M-9Q2X', shared: made.shared, salt: made.salt },
      ...{ secret: made.secret, codeDigest: made.codeDigest, language: 'en', family: 'AAAA-BBBB' },
      contact: { email: `${made.given}@example.org`, phone: '+33612345678' },
    },
    { type: 'link-sent', number: 1, digest: made.codeDigest, expiresAt: at('2025-10-07T09:00:00Z') },
    { type: 'codes-resent', challenge: 1, people: ['main', 'p1'] },
    { type: 'family-declined', reasons },
    { type: 'join-asked', member: 'AAAA-BBBB', times: 1 },
    { type: 'presence-judged', person: 'p1', accepted: true, evidence: made.note, reasons },
    { type: 'window-told', window: made.salt, opensAt: now, closesAt, zone: 'Europe/Paris' },
    { type: 'invitation-sent', ...invited, reasons },
    {
      ...{
        type: 'appointment-made',
        centre: made.salt,
        name: made.note,
        place: made.note,
        at: now,
        zone: 'Europe/Paris',
      },
      ...{ people: ['main', 'p1'], reasons },
    },
    { type: 'appointment-cancelled', people: ['main'], reasons },
    { type: 'invitation-expired', reasons },
    { type: 'clearance-expired', people: ['main'], reasons },
    { type: 'clearance-granted', from, until, checks: reasons, reasons },
    { type: 'application-refused', reasons },
    {
      type: 'window-told',
      window: made.salt,
      opensAt: now,
      closesAt: at('2025-12-01T09:00:00Z'),
      zone: 'Europe/Paris',
    },
    { type: 'travel-booked', departsAt: now, from: made.note, to: made.note, carrier: made.note },
  ]
}

test('no text message holds a secret of the application, on any occasion, in any language', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(application, (made) => {
      for (const language of readerLanguages)
        for (const event of factsOf(made))
          for (const [occasion] of all)
            for (const person of ['main', 'p1']) {
              const sms = compose(stateOf(made, language), event, { occasion, person, channel: 'sms' }, writing)
              if (sms === null) continue
              seen.add(`${occasion} ${language}`)
              const own = Object.values(made).filter((value) => !readerLanguages.some((one) => one === value))
              for (const secret of [...own, '1994', 'example.org,', `${made.given}@`])
                assert.ok(
                  !sms.text.toLowerCase().includes(secret.toLowerCase()),
                  `${occasion} says ${secret}: ${sms.text}`,
                )
            }
    }),
    { numRuns: 60 },
  )
  assert.equal(
    seen.size,
    all.length * readerLanguages.length,
    `every occasion was seen in every language: ${[...seen]}`,
  )
})

test('what an occasion calls a secret never reaches a text message, even where its words name it', () => {
  const leaky: Occasion = {
    ...occasions.presence,
    sms: { en: 'Open {resumeLink}', fr: 'Ouvrez {resumeLink}' },
    email: [{ en: 'Open {resumeLink}', fr: 'Ouvrez {resumeLink}' }],
  }
  const about = { to: ['main'], secrets: () => ({ resumeLink: 'SECRET' }) }
  const common = { occasion: leaky, about, person: 'main', language: 'en', reference: '7K3M-9Q2X' } as const
  assert.equal(worded({ ...common, channel: 'sms' }, writing).text, 'Open {resumeLink}')
  const email = worded({ ...common, channel: 'email' }, writing)
  assert.match(email.text, /^Open SECRET\n/, 'the control: an email has it')
  assert.ok(!email.said.includes('SECRET'), 'what is kept of it has not')
})

test('the one code a text message carries is of one adult and one challenge, and what is kept of it is masked', () => {
  fc.assert(
    fc.property(application, (made) => {
      const state = stateOf(made)
      const [event] = factsOf(made)
      assert.ok(event !== undefined)
      for (const person of ['main', 'p1']) {
        const code = codeAsShown(presenceCode(made.secret, 1, person))
        const other = codeAsShown(presenceCode(made.secret, 1, person === 'main' ? 'p1' : 'main'))
        for (const channel of channels) {
          const message = compose(state, event, { occasion: 'presence', person, channel }, writing)
          assert.ok(message !== null)
          assert.ok(message.text.includes(code))
          assert.ok(!message.text.includes(other))
          assert.ok(
            !message.said.includes(code) && !message.subject.includes(code) && message.said.includes('****-****'),
          )
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('every word that stands for something is filled in, and a text message is short', () => {
  for (const language of readerLanguages)
    for (const [key, occasion] of all)
      for (const channel of channels) {
        const { text, subject } = sampleOf(key, occasion, channel, language, writing)
        assert.doesNotMatch(text + subject, /\{\w+\}/, `${key} ${channel} ${language}`)
        if (channel === 'email') assert.match(text, /https:\/\/apply\.example\.org\.?/)
        if (channel === 'sms' && (language === 'en' || language === 'fr')) {
          const { alphabet, segments } = segmentsOf(text)
          assert.deepEqual([alphabet, segments <= 2], ['gsm-7', true], `${key} ${language}: ${segments} parts: ${text}`)
        }
      }
})

test('every message says that we never ask for money', () => {
  for (const [key, occasion] of all)
    for (const channel of channels) {
      assert.match(sampleOf(key, occasion, channel, 'en', writing).text, /never ask for money/, key)
      assert.match(sampleOf(key, occasion, channel, 'fr', writing).text, /ne demandons jamais d['’]argent/, key)
    }
})

test('each occasion’s fact tells somebody by both channels, or by those it names, and facts that are none tell nobody', () => {
  const made = fc.sample(application, { numRuns: 1, seed: 1 })[0]
  assert.ok(made !== undefined)
  const state = stateOf(made)
  const recorded = (event: ApplicationEvent) => ({
    event,
    stream: 'application:7K3M-9Q2X',
    ...{ version: 9, occurredAt: now, recordedAt: now, lawVersion: 'x' },
    actor: { id: 'a', name: 'A', role: 'system', party: 'GB' },
  })
  const told = factsOf(made).flatMap((event) => telling(state, recorded(event)))
  assert.deepEqual(new Set(told.map(({ occasion }) => occasion)), new Set(Object.keys(occasions)))
  for (const [occasion, { by = channels }] of all)
    assert.deepEqual(
      new Set(told.filter((one) => one.occasion === occasion).map(({ channel }) => channel)),
      new Set(by),
    )
  assert.deepEqual(telling(state, recorded({ type: 'application-submitted', adults: ['main'] })), [])
})

test('a code sent before the record kept where it was to be answered from still has its message', () => {
  const made = fc.sample(application, { numRuns: 1, seed: 2 })[0]
  assert.ok(made !== undefined)
  const { where: _, ...earlier } = challengeOf(made)
  const called = { occasion: 'presence', person: 'main', channel: 'email' } as const
  const message = compose(stateOf(made, 'en'), { type: 'challenge-sent', ...earlier }, called, writing)
  assert.match(message?.text ?? '', /show that you are where the form says\. Open/)
})
