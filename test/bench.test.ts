import assert from 'node:assert/strict'
import { it } from 'node:test'
import { measureApply } from '#src/bench-apply.ts'
import { measureDraw } from '#src/bench-draw.ts'
import { measureExchange } from '#src/bench-exchange.ts'
import { measureLive } from '#src/bench-live.ts'
import { measureVerify } from '#src/bench-log.ts'

it('the bench files orders on a node of its own and sees each on the open screen', async () => {
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  const found = await measureLive({ url: null, cases: 1200, filings: 8, turns: 1, say })
  const shown = found.find(({ what }) => what === 'order filed: the open screen shows it')
  assert.ok(shown?.raw && shown.cases === 1200 && shown.engine === 'pglite')
  assert.ok(shown.p50 > shown.raw.p50 && shown.p99 >= shown.p50, JSON.stringify(shown))
  assert.ok(found.length > 10 && found.every(({ p50 }) => p50 > 0))
  assert.match(said.join(), /1200 live cases made in/)
})

it('the bench verifies a log of its own making beside hashing its entries', async () => {
  const { perSecond, raw, ofRaw } = await measureVerify(1000)
  assert.ok(perSecond > 0 && raw !== null && raw > perSecond && ofRaw !== null && ofRaw < 1)
})

it('the bench sends requests from one state to the other, each receipted, beside signing and verifying them', async () => {
  const said: string[] = []
  const found = await measureExchange({ urls: null, messages: 5, say: (line) => void said.push(line) })
  assert.ok(found.raw !== null && found.perSecond > 0 && found.raw > found.perSecond, JSON.stringify(found))
  assert.match(said.join(), /5 requests made/)
})

it('the bench draws as many entries as it says, beside hashing the same ones', () => {
  const { what, perSecond, raw, ofRaw } = measureDraw(2000)
  assert.match(what, /2,000 entries/)
  assert.ok(raw !== null && ofRaw !== null && perSecond > 0 && raw > 0 && Math.abs(ofRaw - perSecond / raw) < 1e-9)
})

it('the bench sends forms through the portal while officers work, and says how long each waited', async () => {
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  const found = await measureApply({ url: null, aSecond: 5, seconds: 2, say })
  assert.deepEqual(
    found.map(({ what }) => what),
    [
      'form sent, 5 a second arriving',
      'meanwhile: officer’s list',
      'meanwhile: officer’s page of one',
      'meanwhile: officer answers a question',
    ],
  )
  assert.ok(found.every(({ p50, p99, raw }) => p50 > 0 && p99 >= p50 && raw !== null && raw.p50 > 0))
  assert.match(said.join(), /14 forms filled in/)
})
