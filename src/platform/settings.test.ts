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

  const uuid = '26785a09-ab16-4eb0-8407-a37497a57506'
  const notify = {
    PARTY: 'GB',
    MESSAGES_EMAIL: 'notify',
    MESSAGES_SMS: 'notify',
    PUBLIC_URL: 'https://apply.example.org',
    NOTIFY_API_KEY: `live-${uuid}-${uuid}`,
    NOTIFY_TEMPLATES: `email=${uuid}, sms=${uuid},email-ar=${uuid}`,
    NOTIFY_RECEIPT_TOKEN: 'a-token-of-twenty-characters',
  }
  const smtp = {
    PARTY: 'GB',
    MESSAGES_EMAIL: 'smtp',
    PUBLIC_URL: 'https://apply.example.org',
    SMTP_URL: 'smtps://mail.example.org',
    SMTP_FROM: 'Paripassu <no-reply@example.org>',
  }

  it('for messages go together: whatever a carrier needs and has not is named', () => {
    for (const whole of [notify, smtp, { PARTY: 'GB' }, { PARTY: 'GB', MESSAGES_SMS: 'off', DEMONSTRATION: 'on' }])
      assert.deepEqual(problems(whole), [])
    const without = (whole: Record<string, string>, name: string): readonly string[] => {
      const { [name]: _, ...rest } = whole
      return problems(rest)
    }
    for (const [whole, names] of [
      [notify, ['PUBLIC_URL', 'NOTIFY_API_KEY', 'NOTIFY_TEMPLATES']],
      [smtp, ['PUBLIC_URL', 'SMTP_URL', 'SMTP_FROM']],
    ] as const)
      for (const name of names)
        assert.ok(
          without(whole, name).some((one) => one.startsWith(name)),
          name,
        )
    assert.match(
      problems({ ...notify, NOTIFY_TEMPLATES: `email=${uuid}` }).join(),
      /NOTIFY_TEMPLATES must name a template for sms/,
    )
  })

  it('for messages that are wrong are named, and no secret of theirs is repeated', () => {
    const wrong = {
      ...notify,
      PUBLIC_URL: 'http://apply.example.org/',
      NOTIFY_API_KEY: 'TOPSECRET',
      NOTIFY_TEMPLATES: 'email',
      NOTIFY_RECEIPT_TOKEN: 'short',
      SMTP_URL: 'mail.example.org',
      SMTP_FROM: 'nobody',
    }
    const said = problems(wrong)
    for (const name of Object.keys(wrong).slice(3))
      assert.ok(
        said.some((one) => one.includes(name)),
        name,
      )
    assert.ok(!said.join().includes('TOPSECRET') && !said.join().includes('short'))
    assert.match(problems({ PARTY: 'GB', MESSAGES_SMS: 'smtp' }).join(), /MESSAGES_SMS must be notify, outbox or off/)
    for (const name of ['MESSAGES_EMAIL', 'MESSAGES_SMS'])
      assert.match(problems({ PARTY: 'GB', [name]: 'outbox' }).join(), /outbox is for a demonstration/)
  })
})
