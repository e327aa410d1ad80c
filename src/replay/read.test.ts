import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pathText, readHistory, readInstant, resolve } from './read.ts'
import { world } from './run.ts'

const landing = {
  at: '2025-08-12T12:00',
  command: 'arrivals/record-landing',
  by: 'screening-officer',
  input: { landedAt: { $local: '2025-08-12T11:00' }, place: 'Dover', people: 1 },
  as: 'boat',
  certainty: 'B',
}
const serve = {
  at: '2025-08-14T11:00',
  command: 'letters/serve',
  by: 'caseworker',
  input: {
    case: { $ref: 'boat' },
    template: 'notice-of-intent',
    method: 'email',
    place: 'GB-ENG',
    language: 'English',
  },
  certainty: 'B',
}
const file = (change: object = {}, ...steps: readonly object[]): string =>
  JSON.stringify({
    title: { en: 'A', fr: 'B' },
    about: { en: 'A', fr: 'B' },
    agreement: 'uk-france-2025',
    sources: [{ id: 'court', title: 'A court', url: 'https://example.org/', certainty: 'V' }],
    steps: steps.length === 0 ? [landing, serve] : steps,
    ...change,
  })
const paths = (text: string): readonly string[] => {
  const read = readHistory(text, world, 'en')
  return 'problems' in read ? read.problems.map(({ path }) => path) : []
}

describe('a file of a history', () => {
  it('that is sound has no problem: the control of all that follow', () => assert.deepEqual(paths(file()), []))

  it('is named field by field where it is wrong', () => {
    assert.deepEqual(paths('{'), [''])
    assert.deepEqual(paths(file({ agreement: 'moon-2025' })), ['agreement'])
    assert.deepEqual(paths(file({ zone: 'Europe/Atlantis' }, landing))[0], 'zone')
    assert.deepEqual(paths(file({ author: 'me' })), ['author'])
    assert.deepEqual(paths(file({ people: { clerk: { name: 'Clerk', role: 'wizard' } } })), ['people.clerk.role'])
    assert.deepEqual(paths(file({ steps: [] })), ['steps'])
  })

  it('is told of an unknown command with the commands there are', () => {
    const read = readHistory(file({}, { ...landing, command: 'letters/sent' }), world, 'fr')
    assert.ok('problems' in read)
    assert.deepEqual(read.problems, [
      {
        path: 'steps[0].command',
        problem:
          'Cette commande n’existe pas. Choisissez parmi : letters/ask-extension, letters/decide-extension, letters/prepare, letters/serve, letters/prove, letters/withdraw, letters/close-promise, letters/propose-text, letters/approve-text, letters/set-aside-text, letters/check-translation.',
      },
    ])
  })

  it('is told of a field that no command takes, of one that is missing, and of values that cannot be', () => {
    const input = { ...landing.input, boats: 2 }
    assert.deepEqual(paths(file({}, { ...landing, input })), ['steps[0].input.boats'])
    assert.deepEqual(paths(file({}, { ...landing, input: { place: 'Dover', people: 1 } })), ['steps[0].input.landedAt'])
    assert.deepEqual(paths(file({}, landing, { ...serve, input: { ...serve.input, method: 'shouted' } })), [
      'steps[1].input.method',
    ])
    assert.deepEqual(paths(file({}, { ...landing, colour: 'red' })), ['steps[0].colour'])
    assert.deepEqual(paths(file({}, { ...landing, by: 'wizard' })), ['steps[0].by'])
  })

  it('has only days and hours that exist', () => {
    assert.deepEqual(paths(file({}, { ...landing, at: '2025-02-30T12:00' })), ['steps[0].at'])
    const input = { ...landing.input, landedAt: { $local: '2025-02-30T11:00' } }
    assert.deepEqual(paths(file({}, { ...landing, input }))[0], 'steps[0].input.landedAt')
    assert.deepEqual(paths(file({}, { ...landing, at: '2026-03-29T01:30' })), ['steps[0].at'])
    assert.deepEqual(paths(file({}, { ...landing, at: '2025-10-26T01:30' })), ['steps[0].at'])
    assert.deepEqual(paths(file({}, { ...landing, at: '2025-10-26T01:30+01:00' })), [])
  })

  it('never goes backwards in time, but may stand still', () => {
    assert.deepEqual(paths(file({}, landing, { ...serve, at: '2025-08-12T11:59' })), ['steps[1].at'])
    assert.deepEqual(paths(file({}, landing, { ...serve, at: '2025-08-12T12:00' })), [])
    assert.deepEqual(paths(file({}, landing, { ...serve, at: '2025-08-12T11:00Z' })), [])
    assert.deepEqual(paths(file({}, landing, { ...serve, at: '2025-08-12T12:59', zone: 'Europe/Paris' })), [
      'steps[1].at',
    ])
  })

  it('uses names only after the step that makes them, and each once', () => {
    assert.deepEqual(paths(file({}, serve, landing))[0], 'steps[0].input.case')
    assert.deepEqual(paths(file({}, landing, landing)), ['steps[1].as'])
    const look = { at: '2025-08-15T00:00', observe: 'gate', of: 'boat' }
    assert.deepEqual(paths(file({}, landing, look)), ['steps[1].of'])
  })

  it('gives a source for whatever it calls sure', () => {
    assert.deepEqual(paths(file({}, { ...landing, certainty: 'V' })), ['steps[0].source'])
    assert.deepEqual(paths(file({}, { ...landing, certainty: 'V', source: ['rumour'] })), ['steps[0].source[0]'])
    assert.deepEqual(paths(file({}, { ...landing, certainty: 'V', source: ['court'] })), [])
  })
})

describe('what stands in a file for something else', () => {
  it('is a time on a clock, or one with its offset', () => {
    assert.deepEqual(readInstant('2025-09-17T09:00', 'Europe/London', 'en'), { at: '2025-09-17T08:00:00Z' })
    assert.deepEqual(readInstant('2025-09-17T09:00', 'Europe/Paris', 'en'), { at: '2025-09-17T07:00:00Z' })
    assert.deepEqual(readInstant('2025-09-17T09:00+02:00', 'Europe/London', 'en'), { at: '2025-09-17T07:00:00Z' })
    assert.ok('problem' in readInstant('2025-09-17', 'Europe/London', 'en'))
  })

  it('is found at any depth and nowhere else', () => {
    const seen: string[] = []
    const value = resolve({ a: [{ $ref: 'x' }], b: { $ref: 'y', and: 1 }, c: { $local: 'z' } }, (marker, path) => {
      seen.push(pathText(path))
      return 'ref' in marker ? 1 : 2
    })
    assert.deepEqual(value, { a: [1], b: { $ref: 'y', and: 1 }, c: 2 })
    assert.deepEqual(seen, ['a[0]', 'c'])
  })
})
