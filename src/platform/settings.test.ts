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
      PARTY: 'DE',
      PORT: 'x',
      DATABASE_URL: 'mysql://x',
      DEMONSTRATION: 'yes',
      PARTNER_URL: 'nowhere',
      PARTNER_KEYS: 'f',
    }
    const said = problems(wrong)
    for (const name of ['PARTY', 'PORT', 'DATABASE_URL', 'DEMONSTRATION', 'PARTNER_URL'])
      assert.ok(
        said.some((one) => one.includes(name)),
        name,
      )
  })

  it('name the other state whole or not at all', () => {
    assert.equal(problems({ PARTY: 'GB', PARTNER_URL: 'https://fr.example' }).length, 1)
    assert.equal(problems({ PARTY: 'GB', PARTNER_KEYS: 'fr.json' }).length, 1)
    assert.deepEqual(problems({ PARTY: 'GB', PARTNER_URL: 'https://fr.example', PARTNER_KEYS: 'fr.json' }), [])
  })
})
