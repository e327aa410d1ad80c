import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSettings } from './settings.ts'

const problems = (environment: Record<string, string>): readonly string[] => {
  const answer = readSettings(environment)
  return 'problems' in answer ? answer.problems : []
}

describe('the settings of a node', () => {
  it('need only the party: the rest has a default', () => {
    const settings = readSettings({ PARTY: 'FR' })
    assert.ok(!('problems' in settings))
    assert.deepEqual([settings.HOST, settings.PORT, settings.DEMONSTRATION], ['127.0.0.1', 4801, 'off'])
  })

  it('that are wrong are each named with their remedy', () => {
    const wrong = {
      PARTY: '',
      AGREEMENT: '',
      READINGS: 'CAL-02',
      PORT: 'x',
      DATABASE_URL: 'mysql://x',
      DEMONSTRATION: 'yes',
      PARTNER_URL: 'nowhere',
      PARTNER_KEYS: 'f',
    }
    const said = problems(wrong)
    for (const name of ['PARTY', 'AGREEMENT', 'READINGS', 'PORT', 'DATABASE_URL', 'DEMONSTRATION', 'PARTNER_URL'])
      assert.ok(
        said.some((one) => one.includes(name)),
        name,
      )
  })

  it('leave the party to the agreement, which is that of 2025 with its own readings unless another is named', () => {
    const settings = readSettings({ PARTY: 'XX' })
    assert.ok(!('problems' in settings))
    assert.deepEqual([settings.PARTY, settings.AGREEMENT, settings.READINGS], ['XX', undefined, ''])
    const other = readSettings({ PARTY: 'XX', AGREEMENT: 'eu-turkiye-2016', READINGS: 'CAL-02=london, OP-04=aim' })
    assert.ok(!('problems' in other))
    assert.deepEqual([other.AGREEMENT, other.READINGS], ['eu-turkiye-2016', 'CAL-02=london, OP-04=aim'])
    for (const wrong of ['CAL-02', 'CAL-02=', '=london', 'CAL-02=london;OP-04=aim', 'CAL-02=london,'])
      assert.equal(problems({ PARTY: 'XX', READINGS: wrong }).length, 1, wrong)
  })

  it('say what is missing: a party', () => {
    assert.match(problems({}).join(), /PARTY must be the code of a party/)
  })

  it('name the other state whole or not at all', () => {
    assert.equal(problems({ PARTY: 'GB', PARTNER_URL: 'https://fr.example' }).length, 1)
    assert.equal(problems({ PARTY: 'GB', PARTNER_KEYS: 'fr.json' }).length, 1)
    assert.deepEqual(problems({ PARTY: 'GB', PARTNER_URL: 'https://fr.example', PARTNER_KEYS: 'fr.json' }), [])
  })
})
