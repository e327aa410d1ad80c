import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demonstrationUsers } from '../src/access/demonstration.ts'
import { openWorld, type World } from './world.ts'

/** The menu says where a reader is: at one place, on every page of every desk and of what is public. */
let world: World
before(async () => {
  world = await openWorld('2025-10-01T08:00:00Z')
})
after(() => world.close())

type Menu = { readonly items: readonly string[]; readonly current: readonly string[] }
/** The menu of a page: the addresses of its items, and of those said to be current. */
function menuOf(text: string): Menu {
  const [nav = ''] = /<ul class="govuk-service-navigation__list[\s\S]*?<\/ul>/.exec(text) ?? []
  const links = [...nav.matchAll(/<a\b[^>]*>/g)].map(([link]) => link)
  const address = (link: string): string => /href="([^"]*)"/.exec(link)?.[1] ?? ''
  return { items: links.map(address), current: links.filter((link) => /aria-current="[^"]+"/.test(link)).map(address) }
}
const under = (path: string, item: string): boolean => path === item || (item !== '/' && path.startsWith(`${item}/`))

const kindOf = (path: string): string => path.split('/').slice(0, 3).join('/')

/** The menu's own pages and every page one link away from them, as this reader sees them. */
async function menus(address: string, cookie: string, home: string): Promise<ReadonlyMap<string, Menu>> {
  const seen = new Map<string, Menu>()
  const look = async (path: string): Promise<readonly string[]> => {
    const response = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
    if (response.status >= 500 || !response.headers.get('content-type')?.startsWith('text/html')) return []
    const text = await response.text()
    seen.set(path, menuOf(text))
    return [...text.matchAll(/<a\b[^>]*\bhref="(\/[^"#?]*)/g)].map(([, href = '']) => href)
  }
  const first = await look(home)
  const second = new Set<string>(first)
  for (const item of seen.get(home)?.items ?? []) for (const link of await look(item)) second.add(link)
  // One page of each kind: which of hundreds of rules is read makes no other menu.
  const kinds = new Set([...seen.keys()].map(kindOf))
  for (const path of second) {
    if (kinds.has(kindOf(path)) || /^\/(assets|portal|log\/)/.test(path)) continue
    kinds.add(kindOf(path))
    await look(path)
  }
  return seen
}

function oneCurrent(who: string, found: ReadonlyMap<string, Menu>): void {
  for (const [path, { items, current }] of found) {
    const nearest = items.filter((item) => under(path, item)).toSorted((a, b) => b.length - a.length)[0]
    assert.deepEqual(current, nearest === undefined ? [] : [nearest], `${who} at ${path}`)
  }
}

test('one place of the menu is current on each page of each desk: the nearest', async () => {
  for (const { id, party } of demonstrationUsers) {
    const address = world.addresses[party === 'FR' ? 1 : 0] ?? ''
    const body = new URLSearchParams({ user: id })
    const signed = await fetch(`${address}/sign-in`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { origin: address },
    })
    const cookie = (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    const found = await menus(address, cookie, '/')
    const { items } = found.get('/') ?? { items: [] }
    assert.ok(items.length >= 4)
    assert.deepEqual(
      items.filter((item) => !found.has(item)),
      [],
      `${id} opens every place of the menu`,
    )
    assert.ok(found.size > items.length, `${id} goes further than the menu`)
    oneCurrent(id, found)
  }
})

test('and on each page that anybody may open', async () => {
  for (const address of world.addresses) {
    const found = await menus(address, '', '/public')
    assert.ok(found.size >= 7)
    oneCurrent('anybody', found)
  }
})

test('the control: a menu with two current places, or with none, is found out', () => {
  const two = new Map([['/parity/pairs', { items: ['/parity', '/'], current: ['/parity', '/'] }]])
  const none = new Map([['/parity/pairs', { items: ['/parity', '/'], current: [] }]])
  for (const wrong of [two, none]) assert.throws(() => oneCurrent('nobody', wrong), /nobody at \/parity\/pairs/)
})
