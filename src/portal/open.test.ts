import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { admissionCommands } from '../admission/commands.ts'
import { codeDigest } from '../admission/digest.ts'
import { accepted, applicant, at, fillFamily, type Node, officer, openNode } from '../admission/fixture.ts'
import type { Desk } from '../web/desk.ts'
import { publicRoute } from '../windows/public-routes.ts'
import { portal } from './portal.ts'

const deskOf = (node: Node, side: Desk['side'] = 'returning'): Desk => ({
  platform: node.platform,
  party: 'GB',
  side,
  title: { en: 'Desk', fr: 'Bureau' },
  language: 'en',
  zone: 'Europe/London',
  demonstration: false,
  may: () => true,
  run: async (user, name, input, key) =>
    admissionCommands.find((one) => one.name === name)?.run(node.platform, input, { actor: user, key }) ?? {
      outcome: 'forbidden',
    },
  roleName: () => ({ en: 'Role', fr: 'Rôle' }),
  nav: () => [],
  noteRead: async () => undefined,
})
const app = (node: Node, side?: Desk['side']): Hono =>
  new Hono().route('/portal', portal(deskOf(node, side))).route('/public/route.json', publicRoute(deskOf(node, side)))

const open = () => openNode('2025-10-06T09:00:00Z', undefined, { window: false })
const decide = async (node: Node, name: string, input: object) =>
  accepted(await node.give(officer, `windows/${name}`, { reasons: 'As decided.', ...input }))
const window = { opensAt: '2025-10-10T08:00:00Z', closesAt: '2025-10-20T16:00:00Z', announced: true, places: 12 }
const page = async (node: Node, path: string, cookie = '') => {
  const answer = await app(node).request(path, { headers: { cookie } })
  return (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}
const json = async (node: Node) => (await app(node).request('/public/route.json')).json()

test('the first page says whether it is open, since when and until when on the reader’s clocks, and how many places', async () => {
  const node = await open()
  assert.match(
    await page(node, '/portal'),
    /Is it open\? Closed now It has not opened yet\. The next opening is not known/,
  )
  await decide(node, 'open', window)
  const before = await page(node, '/portal')
  assert.match(before, /It opens on 10 October 2025 at 10:00 \(Paris time\) and closes on 20 October 2025 at 18:00/)
  node.clock.set(at(window.opensAt))
  const now = await page(node, '/portal')
  assert.match(now, /Open now You can send your form until 20 October 2025 at 18:00 .* open since 10 October/)
  assert.match(now, /Places released with it so far: 12\./)
  assert.match(await page(node, '/portal?lang=fr'), /Ouvert maintenant .*jusqu’au 20 octobre 2025 à 18 h 00/)
  await decide(node, 'pause', { ground: 'other' })
  assert.match(await page(node, '/portal'), /Paused now Forms have not been taken since 10 October .* not lost/)
  await decide(node, 'resume', {})
  node.clock.set(at(window.closesAt))
  assert.match(await page(node, '/portal'), /Closed now It closed on 20 October 2025 at 18:00 \(Paris time\)\./)
})

test('a program reads the same at one address: nothing that is not public yet, and open to any page', async () => {
  const node = await open()
  await decide(node, 'open', { ...window, announced: false })
  const kept = await json(node)
  assert.deepEqual([kept.state, kept.next, kept.windows], ['closed', null, []])
  node.clock.set(at(window.opensAt))
  const now = await json(node)
  assert.equal(now.state, 'open')
  const shown = { number: 1, opensAt: window.opensAt, closesAt: window.closesAt, closedEarly: false, places: 12 }
  assert.deepEqual([now.window, now.windows], [shown, [shown]])
  const answer = await app(node).request('/public/route.json')
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  assert.equal((await app(node, 'receiving').request('/public/route.json')).status, 404)
})

test('how it works says it all on one page without a script: free, who decides, the draw in five sentences, silence, help', async () => {
  const node = await open()
  for (const [lang, says] of [
    [
      'en',
      [/It is free/, /decides alone/, /main applicant/, /kept until there is room/, /Nobody can sell you a place/],
    ],
    [
      'fr',
      [/C’est gratuit/, /qui décide\./, /demandeur principal/, /jusqu’à ce qu’une place/, /vous vendre une place/],
    ],
  ] as const) {
    const answer = await app(node).request(`/portal/how?lang=${lang}`)
    const markup = await answer.text()
    for (const one of says) assert.match(markup, one)
    assert.doesNotMatch(markup, /\{\w+\}/, 'every placeholder is filled')
    assert.ok(markup.length < 100_000, 'under 100 KB')
  }
})

test('a form sent outside a window is kept and clearly told, and sent again in the next one it counts', async () => {
  const node = await open()
  const application = await fillFamily(node, 'H')
  const cookie = `application=${application}.ABCD`
  assert.equal((await node.state(application)).codeDigest, codeDigest('ABCD'))
  const send = async () => {
    const answer = await app(node).request('/portal/check', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ idempotencyKey: `send-${node.clock.now()}` }).toString(),
    })
    return answer.headers.get('location')
  }
  assert.match(
    await page(node, '/portal/check', cookie),
    /It is not open now .* does not count.* Send it now all the same/,
  )
  assert.equal(await send(), '/portal/sent')
  const told = await page(node, '/portal/sent', cookie)
  assert.match(told, /Your form does not count yet .* received it on 6 October 2025 at 11:00 \(Paris time\)/)
  assert.match(told, /Nothing is lost\. .* The next opening is not known yet/)
  assert.doesNotMatch(told, /Your form is sent/)
  await decide(node, 'open', window)
  assert.match(
    await page(node, '/portal/application', cookie),
    /does not count yet .* It opens on 10 October 2025 at 10:00/,
  )
  node.clock.set(at('2025-10-10T08:00:00Z'))
  assert.match(
    await page(node, '/portal/application', cookie),
    /It is open now: send your form again before 20 October/,
  )
  assert.equal(await send(), '/portal/sent')
  assert.match(await page(node, '/portal/sent', cookie), /Your form is sent/)
  assert.equal((await node.state(application)).submitted?.at, '2025-10-10T08:00:00Z')
  assert.doesNotMatch(await page(node, '/portal/application', cookie), /does not count/)
})

test('closing while somebody checks their answers tells them so, and never takes the form in silently', async () => {
  const node = await openNode()
  const application = await fillFamily(node, 'I')
  const cookie = `application=${application}.ABCD`
  assert.doesNotMatch(await page(node, '/portal/check', cookie), /It is not open now/)
  await decide(node, 'close', { window: '1' })
  accepted(await node.give(applicant(application), 'submit', { application }))
  assert.match(await page(node, '/portal/sent', cookie), /Your form does not count yet/)
})
