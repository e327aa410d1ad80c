import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { PublicKeys } from '../src/platform/keys.ts'
import { htmlRules } from '../src/web/html-rules.ts'
import { openSecond, type SecondNode } from './second-node.ts'
import { openWorld, type World } from './world.ts'

/** Messages nobody could act on, as an officer meets them in the browser: opened, tried again, done by hand, set aside. */
let world: World
let second: SecondNode
const validator = new HtmlValidate(htmlRules)
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
  const address = world.addresses[0] ?? ''
  const jwks = await (await fetch(`${address}/exchange/keys`)).json()
  second = await openSecond({ agreement: 'uk-france-2025', from: 'FR', to: 'GB' }, { jwks, address })
  await world.unitedKingdom.connect({ url: second.address, jwks: second.jwks as PublicKeys })
  const at = '2025-09-01T08:00:00Z'
  await second.say('greeting', '7K3M-9Q2X-B4CD', {})
  await second.say('answer', '7K3M-9Q2X-B4CD', { number: 1, code: 'A1', answeredAt: at, note: 'Jane Example is ill' })
  await second.say('answer', 'Jane Example', { number: 1, code: 'A1', answeredAt: at })
  await second.say('answer', '7K3M-9Q2X-B4CD', { number: 1, code: 'A1', answeredAt: at })
})
after(async () => {
  await second.close()
  await world.close()
})

const cookies = new Map<string, string>()
async function ask(
  who: string,
  path: string,
  body?: Record<string, string>,
): Promise<{ status: number; to: string; html: string }> {
  const address = world.addresses[0] ?? ''
  if (!cookies.has(who)) {
    const signed = await fetch(`${address}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ user: who }),
      redirect: 'manual',
      headers: { origin: address },
    })
    cookies.set(who, (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '')
  }
  const posting = body === undefined ? {} : { method: 'POST', body: new URLSearchParams(body) }
  const headers = { cookie: cookies.get(who) ?? '', origin: address }
  const response = await fetch(`${address}${path}`, { ...posting, headers, redirect: 'manual' })
  return { status: response.status, to: response.headers.get('location') ?? '', html: await response.text() }
}
const sound = async (html: string): Promise<void> => {
  const { results } = await validator.validateString(html)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    [],
  )
}
const one = '/exchange/desk/message/'

test('the exchange lists each with its reason and field, and never what it held', async () => {
  for (const lang of ['en', 'fr']) {
    const { html } = await ask('gb-lead', `/exchange/desk?lang=${lang}`)
    for (const path of [1, 2, 3, 4]) assert.ok(html.includes(`${one}${path}`))
    for (const said of ['body.note', 'about']) assert.ok(html.includes(said), said)
    assert.doesNotMatch(html, /Jane|is ill/)
    await sound(html)
  }
})

test('a message’s own page says when it was signed and came, and its forms stay with those who may use them', async () => {
  const { html } = await ask('gb-lead', `${one}2?lang=en`)
  await sound(html)
  for (const said of [
    /14 Answer to the request/,
    /body\.note/,
    /It says something its form has no room for/,
    /Try again/,
  ])
    assert.match(html, said)
  assert.doesNotMatch(html, /Jane|is ill/)
  assert.doesNotMatch((await ask('gb-escort', `${one}2?lang=en`)).html, /Try again/)
  for (const none of ['5', '0', 'x', '99999999999999999999'])
    assert.equal((await ask('gb-lead', one + none)).status, 404, none)
})

test('tried again in vain it says so and waits; a form without its parts says which', async () => {
  const tried = await ask('gb-lead', `${one}4/again?lang=en`, { idempotencyKey: 'a' })
  assert.match(tried.html, /It still could not be acted on/)
  await sound(tried.html)
  const empty = await ask('gb-lead', `${one}4?lang=en`, { idempotencyKey: 'b' })
  assert.match(empty.html, /Choose what you did\./)
  assert.match(empty.html, /Say what you did\./)
  await sound(empty.html)
  assert.equal((await ask('gb-escort', `${one}4`, { how: 'set-aside', note: 'x' })).to, '', 'another role ends nothing')
})

test('set aside with a reason it leaves the list, under the officer’s name, for good', async () => {
  const done = await ask('gb-lead', `${one}4`, { how: 'set-aside', note: 'They sent it to the wrong case.' })
  assert.match(done.to, /done=worked/)
  const { html } = await ask('gb-lead', `${done.to}&lang=en`)
  assert.match(html, /The message is marked as worked\./)
  assert.ok(!html.includes(`${one}4"`))
  const page = (await ask('gb-caseworker', `${one}4?lang=en`)).html
  assert.match(page, /They sent it to the wrong case\./)
  assert.doesNotMatch(page, /Try again/)
  const again = await ask('gb-lead', `${one}4`, { how: 'by-hand', note: 'Once more.' })
  assert.match(again.to, /done=gone/)
})
