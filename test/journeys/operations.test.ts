import assert from 'node:assert/strict'
import { after } from 'node:test'
import { fill, follow, openDesks, press, says, visit } from './desks.ts'
import { problemsOn, sound } from './judged.ts'
import { enter, type } from './keyboard.ts'

/** Those who run a node: what they watch, what they take up; and what every desk sees of an outage. Keys: `keys.test.ts`. */
const { as, step, exchange, unitedKingdom, france, gb, fr, close } = await openDesks('operations', {
  opensAt: '2025-11-04T10:00:00Z',
})
after(close)

step('an operator sees every line with its limit and how it stands; a caseworker is told who may', async () => {
  const page = await as('gb-operator')
  await visit(page, '/operations')
  await says(page, /Oldest message without a receipt/)
  await says(page, /Disk space left/)
  await says(page, /Our last checkpoint/)
  await sound(page, '/operations')
  const other = await as('gb-caseworker')
  assert.equal(await visit(other, '/operations'), 403)
  await says(other, /Only operators and the duty lead open this page/)
})

step('limits are this node’s own, with reasons; what is no number, or the wrong way round, is said so', async () => {
  const page = await as('gb-operator')
  await sound(page, '/operations/limits/queue')
  await fill(page, { 'Look from': 'many', 'Act from': '10' })
  await press(page, 'Save the limits')
  assert.deepEqual(await problemsOn(page, 'en'), ['Enter a number from 0 to 100,000, or leave it empty'])
  await fill(page, { 'Look from': '20', 'Act from': '10', Reasons: 'A small node.' })
  await press(page, 'Save the limits')
  assert.match((await problemsOn(page, 'en'))[0] ?? '', /look must come before/)
  await fill(page, { 'Look from': '0', 'Act from': '', Reasons: '' })
  await press(page, 'Save the limits')
  assert.match((await problemsOn(page, 'en')).join(), /Reasons/)
  await fill(page, { Reasons: 'To see an alarm.' })
  await press(page, 'Save the limits')
  await says(page, /The limits are changed/)
  assert.equal(await visit(page, '/operations/limits/weather'), 404)
})

step('an alarm is recorded, and taken up by a named person with a note, by the keyboard alone', async () => {
  await unitedKingdom.health.look()
  const page = await as('gb-operator')
  await visit(page, '/operations')
  await says(page, /Messages waiting for a receipt .*look 0.*Look/)
  await visit(page, '/operations/alarms/queue')
  await sound(page, '/operations/alarms/queue')
  await press(page, 'Take up')
  assert.match((await problemsOn(page, 'en'))[0] ?? '', /What is being done/)
  await visit(page, '/operations/alarms/queue')
  await type(page, /What is being done/, 'The network desk was called.')
  await enter(page, /^Take up$/)
  await says(page, /Taken up by Nasreen Blake.*The network desk was called/)
  assert.equal(await visit(page, '/operations/alarms/evidence'), 200)
  await says(page, /This line is in order/)
})

step('machines that watch are told the same, and no case or name', async () => {
  const page = await as('gb-operator')
  const metrics = await page.request.get(`${gb}/metrics`)
  assert.match(metrics.headers()['content-type'] ?? '', /openmetrics-text/)
  const text = await metrics.text()
  assert.match(text, /^paripassu_line_level\{line="queue",unit="count"\} 1$/m)
  assert.match(text, /^paripassu_alarms_open 0$/m)
  assert.ok(text.endsWith('# EOF\n'))
  const ready = await page.request.get(`${gb}/health/ready`)
  assert.deepEqual([ready.status(), await ready.json()], [200, { ready: true }])
})

step(
  'an outage stands above every desk’s pages, says that the clocks go on, and the lead sees the deadlines in it',
  async () => {
    await unitedKingdom.connect({ url: 'http://127.0.0.1:9', jwks: france.jwks })
    const { query } = unitedKingdom.platform.database
    const now = unitedKingdom.platform.clock.now()
    await query(
      `insert into outbox (stream, version, ordinal, kind, about, body, safety, queued_at)
     values ('test', 1, 0, 'place-uncounted', 'scheme', '{"token":"5A1B2C3D4E5F6G7H8J9K0M1N2P","direction":"admitted"}', false, $1)`,
      [now],
    )
    unitedKingdom.platform.clock.moveTo?.('2025-11-07T16:00:00Z' as never)
    await unitedKingdom.health.look()
    for (const who of ['gb-caseworker', 'gb-flights', 'gb-lead']) {
      const page = await as(who)
      await visit(page, '/')
      await says(page, /The other state cannot be reached.*The clocks do not stop/)
    }
    const lead = await as('gb-lead')
    await sound(lead, '/operations/outages/1')
    assert.equal(await visit(lead, '/operations/outages/9'), 404)
    await visit(lead, '/operations')
    await says(lead, /Lasts/)
    await sound(lead, '/operations')
    await unitedKingdom.connect({ url: fr, jwks: france.jwks })
    await exchange()
    await exchange()
    await visit(lead, '/operations')
    await says(lead, /Outage over/)
    await follow(lead, /^Deadlines in it/)
    await says(lead, /No deadline of an open case falls in it/)
    const there = await as('fr-lead')
    await visit(there, '/operations')
    await says(there, /Interruptions signalées par l’autre État/)
  },
)
