import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { counted } from '../src/law/place.ts'
import { newestCheckpoint } from '../src/transparency/store.ts'
import { htmlRules } from '../src/web/html-rules.ts'
import { handedOver, openWorld, registered, type World } from './world.ts'

/**
 * Two real nodes, of which one signs a place, has its log cosigned and cosigns, and never says the place in public. The other
 * reads its log, finds what is left out, tells its people and anybody, and says so when it is over.
 */
let world: World
const validator = new HtmlValidate(htmlRules)
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
  const leavesOut = `create function leaves_out() returns trigger language plpgsql as
    $$ begin if new.key like 'place-counted:%' then return null; end if; return new; end $$;
    create trigger leaves_out before insert on log_queue for each row execute function leaves_out();`
  await world.france.platform.database.script(leavesOut)
  const person = await registered(world, '2025-09-01T05:00:00Z')
  const letter = { template: 'notice-of-intent', method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { ...letter, case: person })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  await world.exchange()
  world.moveTo('2025-09-10T09:00:00Z')
  await handedOver(world, person)
})
after(() => world.close())

const nodes = () => [world.unitedKingdom, world.france]
/** What waits is said and cosigned, and each state has read the other's log so many times. */
async function read(times: number): Promise<void> {
  for (const node of nodes()) {
    node.log.follower.poke()
    while (!(await node.log.follower.settled()));
  }
  for (let count = 0; count < times; count++)
    for (const node of nodes()) assert.equal(await node.log.theirs.settled(), null)
}
const ask = (sql: string) => world.unitedKingdom.platform.database.query(sql)
async function page(path: string, who?: string): Promise<string> {
  const address = world.addresses[0] ?? ''
  let cookie = ''
  if (who !== undefined) {
    const body = new URLSearchParams({ user: who })
    const headers = { origin: address }
    const signed = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual', headers })
    cookie = (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }
  const text = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
  const { results } = await validator.validateString(text)
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
    [],
    path,
  )
  return text.replaceAll('\u00a0', ' ')
}
const line = async () => (await world.unitedKingdom.health.lines()).find((one) => one.line === 'log-differences')

test('a place that both signed and one does not publish is noticed at the first reading, as what may be on its way', async () => {
  for (const node of nodes()) assert.equal((await world.book(node)).filter(counted).length, 1)
  const facts = await ask("select count(*)::integer as n from events where stream not like 'operations:%'")
  await read(3)
  const newest = await newestCheckpoint(world.unitedKingdom.platform.database.query)
  assert.notEqual(newest?.witnessedAt, null, 'they cosigned the log that has it')
  const rows = await ask('select kind, found_at from log_differences')
  assert.deepEqual(rows, [{ kind: 'place-omitted', found_at: null }])
  assert.equal((await line())?.level, 'ok')
  const shown = await page('/public/log?lang=en')
  assert.match(shown, /May still be on their way: 1/)
  assert.match(shown, /As far as it was read, the two logs agree/)
  assert.match(await page('/public/log?lang=fr'), /Peut-être encore en chemin : 1/)
  const still = await ask("select count(*)::integer as n from events where stream not like 'operations:%'")
  assert.deepEqual(still, facts, 'reading and comparing change nothing in the record')
})

test('after six hours it is a difference: in public in both languages, with what to do for staff, and an alarm', async () => {
  world.moveTo('2025-09-22T15:45:00Z')
  await read(1)
  const token = (await world.book(world.unitedKingdom))[0]?.token ?? '-'
  for (const [lang, says] of [
    ['en', 'Their log does not say a place that both have signed'],
    ['fr', 'Leur registre tait une place que les deux États ont signée'],
  ] as const) {
    const text = await page(`/public/log?lang=${lang}`)
    assert.ok(text.includes(says), lang)
    assert.ok(text.includes(token))
    assert.doesNotMatch(text, /ask them to publish the place|demandez-leur de publier la place/)
  }
  await world.unitedKingdom.health.look()
  assert.deepEqual([(await line())?.level, (await line())?.value], ['act', 1])
  const operations = await page('/operations?lang=en', 'gb-operator')
  assert.match(operations, /Differences between the two public logs/)
  assert.match(operations, /ask them to publish the place; the receipt proves that they knew/)
  assert.match(await page('/operations?lang=fr', 'gb-operator'), /demandez-leur de publier la place/)
})

test('each state says in public how far it has read the other’s log, and what it found', async () => {
  const said = await Promise.all(world.addresses.map(async (address) => (await fetch(`${address}/log/reading`)).json()))
  const [ours, theirs] = said
  assert.deepEqual([ours.origin, ours.size, ours.differences], ['fr.uk-france-2025.paripassu', ours.signed, 1])
  assert.deepEqual([theirs.origin, theirs.size], ['gb.uk-france-2025.paripassu', theirs.signed])
  await read(1)
  const text = await page('/public/log?lang=en')
  assert.match(text, new RegExp(`The other state says of its own reading: ${theirs.size} of ${theirs.signed} entries`))
  assert.match(text, /Its word, not signed/)
})

test('once they publish it the difference is over by itself, the alarm with it, and both stay on record', async () => {
  const { query, script } = world.france.platform.database
  await script('drop trigger leaves_out on log_queue')
  await query(
    `insert into log_queue select v.key, v.data, $1 from view_rows v where v.view = 'published'
     and not exists (select 1 from log_entries e where e.key = v.key)`,
    [world.france.platform.clock.now()],
  )
  await read(1)
  await world.unitedKingdom.health.look()
  assert.equal((await line())?.level, 'ok')
  const text = await page('/public/log?lang=en')
  assert.match(text, /Over, since both agree again: 1/)
  assert.match(text, /Their log does not say a place that both have signed/)
  const operations = await page('/operations?lang=en', 'gb-operator')
  assert.match(operations, /In order again: Differences between the two public logs/)
})

test('where their log cannot be reached the page says since when, and the operator is told within the day', async () => {
  await world.unitedKingdom.connect({ url: 'http://127.0.0.1:9', jwks: world.france.jwks })
  assert.equal(await world.unitedKingdom.log.theirs.settled(), 'away')
  assert.match(await page('/public/log?lang=en'), /Not read to its end since .*It does not answer/)
  assert.match(await page('/public/log?lang=fr'), /Non lu jusqu’au bout depuis le .*Il ne répond pas/)
  const read = async () => (await world.unitedKingdom.health.lines()).find((one) => one.line === 'their-log')
  assert.deepEqual([(await read())?.level, (await read())?.about], ['ok', 'away'])
  world.moveTo('2025-09-22T16:46:00Z')
  assert.equal((await read())?.level, 'look')
  world.moveTo('2025-09-23T15:46:00Z')
  assert.equal((await read())?.level, 'act')
})
