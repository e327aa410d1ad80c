import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { z } from 'zod'
import { readCsv } from '../src/core/csv.ts'
import type { Actor } from '../src/law/decision.ts'
import { counted } from '../src/law/place.ts'
import { htmlRules } from '../src/web/html-rules.ts'
import { openWorld, registered, type World } from './world.ts'

/** Person, movement and place kept apart; and every place beside its counterpart, as officers, a committee and anybody see it. */
let world: World
let first = ''
let second = ''
const family = ['A', 'B', 'C', 'D'].map((letter) => `FAM${letter}`.padEnd(26, '0'))
const shared = 'AAAA-BBBB-CCCC'
before(async () => {
  world = await openWorld('2025-09-01T08:00:00Z')
})
after(() => world.close())

const validator = new HtmlValidate(htmlRules)
async function get(at: 0 | 1, who: string | null, path: string): Promise<{ status: number; text: string }> {
  const address = world.addresses[at] ?? ''
  let cookie = ''
  if (who !== null) {
    const body = new URLSearchParams({ user: who })
    const signed = await fetch(`${address}/sign-in`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: { origin: address },
    })
    cookie = (signed.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }
  const response = await fetch(`${address}${path}`, { headers: { cookie } })
  const text = await response.text()
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    const { results } = await validator.validateString(text)
    const wrong = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))
    assert.deepEqual(wrong, [], path)
  }
  return { status: response.status, text }
}
const wordsOf = (text: string): string =>
  text
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const rowsOf = (text: string) => {
  const file = readCsv(text)
  assert.ok('rows' in file)
  const [head = [], ...rows] = file.rows
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])))
}

/** From the registration to both signatures, on these days. */
async function transferred(person: string, days: { from: string; departs: string }): Promise<void> {
  const letter = { case: person, method: 'in-person', place: 'GB-ENG', language: 'English' }
  await world.give('gb-caseworker', 'letters/serve', { ...letter, template: 'notice-of-intent' })
  await world.give('gb-caseworker', 'readmission/send-request', { case: person })
  await world.exchange()
  world.moveTo(`${days.from}T09:00:00Z`)
  const reference = await world.shared(person)
  await world.give('fr-receiving', 'reception/answer', { shared: reference, code: 'A1' })
  await world.exchange()
  const departsAt = `${days.departs}T08:00:00Z`
  const terms = { number: 'ZZ 1', departsAt, origin: 'LHR', destination: 'CDG', seats: 1 }
  const flight = (await world.give('gb-flights', 'flights/schedule', terms)).slice('flight:'.length)
  await world.give('gb-flights', 'flights/give-seat', { case: person, flight })
  const decision = { case: person, outcome: 'inadmissible', connection: '4', reasons: 'Could have claimed there.' }
  await world.give('gb-caseworker', 'readmission/decide-inadmissibility', decision)
  const none = { case: person, reasons: 'File checked.' }
  await world.give('gb-caseworker', 'readmission/confirm-no-human-rights-claim', none)
  const served = { ...letter, destination: 'CDG' }
  await world.give('gb-caseworker', 'letters/serve', { ...served, template: 'removal-notice' })
  await world.give('gb-caseworker', 'letters/serve', { ...served, template: 'departure-details', departsAt })
  world.moveTo(`${days.departs}T07:20:00Z`)
  await world.give('gb-lead', 'flights/confirm-transfer', { case: person, flight })
  await world.give('gb-escort', 'flights/board', { case: person, flight })
  world.moveTo(`${days.departs}T09:40:00Z`)
  await world.give('gb-escort', 'flights/hand-over', { case: person, flight, place: 'CDG' })
  await world.exchange()
  await world.give('fr-border', 'reception/record-receipt', { shared: reference, place: 'CDG' })
  await world.exchange()
}

const personRow = z.object({ personId: z.string() })
const personIdOf = async (reference: string): Promise<string> => {
  const [row] = await world.unitedKingdom.platform.database.query(
    "select data from view_rows where view = 'person' and key = $1",
    [reference],
  )
  return personRow.parse(row?.data).personId
}

test('FX-10: one person removed twice is one person, two movements and two places in both books', async () => {
  first = await registered(world, '2025-09-01T05:00:00Z')
  await transferred(first, { from: '2025-09-11', departs: '2025-09-22' })
  world.moveTo('2025-10-02T08:00:00Z')
  const landed = { landedAt: '2025-10-02T05:00:00Z', place: 'Dover', people: 10 }
  const landing = await world.give('gb-screening', 'arrivals/record-landing', landed)
  const again = await world.give('gb-screening', 'readmission/register-person', {
    landing: landing.slice('landing:'.length),
    person: { familyName: 'Testa', givenNames: 'Prova', birthDate: '1995-03-04', sex: 'male', nationality: 'UTO' },
    heldAt: 'Brook House',
    screening: { language: 'Tigrinya', answers: [] },
    ground: 'claims-protection',
    directRoute: 'shown',
    directRouteEvidence: 'Ticket',
    age: 'adult',
    protectionClaim: 'open',
    earlierCase: first,
  })
  second = again.slice('case:'.length)
  await transferred(second, { from: '2025-10-10', departs: '2025-10-20' })
  assert.equal(await personIdOf(first), await personIdOf(second), 'one person')
  assert.notEqual(await world.shared(first), await world.shared(second), 'two movements')
  for (const node of [world.unitedKingdom, world.france]) {
    const places = (await world.book(node)).filter(counted)
    assert.equal(new Set(places.map(({ token }) => token)).size, 2, 'two places')
    assert.deepEqual(places.map(({ effectiveOn }) => effectiveOn).toSorted(), ['2025-09-22', '2025-10-20'])
  }
})

const otherState: Actor = { id: 'gb-node', name: 'United Kingdom', role: 'other-state', party: 'GB' }
const told = async (command: string, input: object): Promise<void> => {
  const outcome = await world.france.desk.run(
    otherState,
    command,
    input,
    `told-${command}-${JSON.stringify(input)}`.slice(0, 120),
  )
  assert.equal(outcome.outcome, 'accepted', JSON.stringify(outcome))
}
const places = (tokens: readonly string[]) => tokens.map((token) => ({ token }))

test('FX-9: a family of four, who come in two parts, makes four places, and each head is paired with a head', async () => {
  world.moveTo('2025-10-21T08:00:00Z')
  const on = (day: string) => ({ arrivedOn: day, arrivedAt: `${day}T10:00:00Z` })
  await told('parity/note-admission', { shared, ...on('2025-10-15'), places: places(family.slice(0, 3)) })
  await told('parity/note-admission', { shared, ...on('2025-10-18'), places: places(family.slice(3)) })
  await world.give('fr-border', 'parity/countersign', { shared })
  while (!(await world.france.log.follower.settled()));
  const { text } = await get(1, 'fr-border', '/parity/pairs.csv')
  const rows = rowsOf(text)
  assert.deepEqual(
    rows.map(({ line, pair, readmitted_on, admitted_place, admitted_on, days_between, days_waiting }) =>
      [line, pair, readmitted_on, admitted_place?.slice(0, 4), admitted_on, days_between, days_waiting].join(' '),
    ),
    [
      'pair 1 2025-09-22 FAMA 2025-10-15 23 ',
      'pair 2 2025-10-20 FAMB 2025-10-15 5 ',
      'unpaired   FAMC 2025-10-15  6',
      'unpaired   FAMD 2025-10-18  3',
    ],
  )
  assert.ok(rows.every((row) => row.admitted_signed_gb_at !== '' && row.admitted_signed_fr_at !== ''))
})

test('the page shows pairs side by side, both signatures in words, and the file to whoever may open it', async () => {
  const { text } = await get(1, 'fr-border', '/parity/pairs?lang=en')
  const said = wordsOf(text)
  assert.match(said, /Signed by both: United Kingdom, 20 October 2025 at .*?; France, 20 October 2025 at /)
  assert.match(said, /2 persons more in than out/)
  assert.match(text, /href="\/requests\//)
  assert.match(text, /href="\/parity\/admissions\/AAAA-BBBB-CCCC"/)
  assert.match(
    (await get(0, 'gb-caseworker', '/parity/pairs?show=unpaired')).text,
    new RegExp(`href="/cases/${second}"`),
  )
  for (const [at, who] of [
    [1, 'fr-committee'],
    [0, 'gb-committee'],
  ] as const)
    assert.doesNotMatch((await get(at, who, '/parity/pairs')).text, /href="\/(requests|cases|admissions)\//, who)
  assert.match(wordsOf((await get(1, 'fr-lead', '/parity/pairs?lang=fr')).text), /2 personnes admises de plus/)
})

test('the ledger of another day, and as it was known then', async () => {
  const csv = async (query: string) => rowsOf((await get(1, 'fr-lead', `/parity/pairs.csv${query}`)).text)
  assert.deepEqual((await csv('?on=2025-09-21')).length, 0)
  assert.deepEqual(
    (await csv('?on=2025-09-30')).map(({ line, days_waiting }) => `${line} ${days_waiting}`),
    ['unpaired 8'],
  )
  // France signed for the family on the 21st: on the 20th both removals waited.
  assert.deepEqual(
    (await csv('?on=2025-10-20')).map(({ line }) => line),
    ['unpaired', 'unpaired'],
  )
  assert.deepEqual((await csv('?known=2025-10-20')).length, 2)
  const page = await get(1, 'fr-lead', '/parity/pairs?on=2025-10-20&known=2025-10-20&lang=en')
  assert.match(
    wordsOf(page.text),
    /As it stood at the end of 20 October 2025, by what was known here at the end of 20 October/,
  )
})

test('what is typed wrong is said at its field, and nothing else is lost', async () => {
  for (const [query, says] of [
    ['on=2025-10-22', /choose a day that has come/],
    ['on=yesterday', /this is not a date/],
    ['on-day=31&on-month=2&on-year=2025&place=FAM', /31\/2\/2025 is not a real date/],
  ] as const) {
    const { status, text } = await get(1, 'fr-lead', `/parity/pairs?lang=en&${query}`)
    assert.equal(status, 422, query)
    assert.match(wordsOf(text), says)
  }
  assert.equal((await get(1, 'fr-lead', '/parity/pairs.csv?on=yesterday')).status, 422)
  const kept = await get(1, 'fr-lead', '/parity/pairs?on-day=31&on-month=2&on-year=2025&place=FAM')
  assert.match(kept.text, /value="FAM"/)
  for (const query of [
    'page=999',
    'page=-1',
    'page=x',
    'size=100000',
    'show=nothing',
    'place=%3Cscript%3E',
    'order=up',
  ])
    assert.equal((await get(1, 'fr-lead', `/parity/pairs?${query}`)).status, 200, query)
})

test('one of the family taken back is struck, with what reversed it and how the pairs moved (OP-08)', async () => {
  world.moveTo('2025-10-23T08:00:00Z')
  const back = { shared, places: places(family.slice(0, 1)), code: 'other-person', reversedAt: '2025-10-22T09:00:00Z' }
  await told('parity/note-reversal', back)
  while (!(await world.france.log.follower.settled()));
  const { text } = await get(1, 'fr-lead', '/parity/pairs?show=reversed&lang=en')
  assert.match(text, /<s>.*FAMA0000/)
  const said = wordsOf(text)
  assert.match(said, /The state that recorded the arrival took it back Another person arrived/)
  const [readmitted] = (await world.book(world.france)).filter(({ effectiveOn }) => effectiveOn === '2025-09-22')
  assert.match(
    said,
    new RegExp(
      `It stood in pair 1 with ${readmitted?.token.slice(0, 8)}, which was then paired with FAMB0000. 1.later pair moved up`,
    ),
  )
  // It happened on the 22nd and came to be known here on the 23rd.
  const lines = async (query: string) =>
    rowsOf((await get(1, 'fr-lead', `/parity/pairs.csv${query}`)).text).map(({ line }) => line)
  assert.equal((await lines('?on=2025-10-22&known=2025-10-22')).filter((line) => line === 'taken-back').length, 0)
  assert.equal((await lines('?on=2025-10-22')).filter((line) => line === 'taken-back').length, 1)
  assert.equal((await lines('?on=2025-10-21')).filter((line) => line === 'taken-back').length, 0)
})

const bookRow = z.object({
  pairs: z.array(z.object({ pair: z.number(), daysBetween: z.number() })),
  unpaired: z.array(z.object({ token: z.string(), daysWaiting: z.number() })),
  reversed: z.array(
    z.object({ token: z.string(), by: z.string(), stoodInPair: z.number(), laterPairsMoved: z.number() }),
  ),
})
test('programs at a desk read the same ledger, of any instant, and never a name', async () => {
  const read = async (query: string) =>
    bookRow.parse(JSON.parse((await get(1, 'fr-committee', `/api/book/pairs${query}`)).text))
  const now = await read('')
  assert.deepEqual([now.pairs.map(({ daysBetween }) => daysBetween), now.unpaired.length], [[23, 5], 1])
  assert.deepEqual(now.reversed, [{ token: family[0], by: 'arrival-reversed', stoodInPair: 1, laterPairsMoved: 1 }])
  const then = await read('?at=2025-10-22T23:00:00Z&knownAt=2025-10-22T23:00:00Z')
  assert.deepEqual([then.pairs.length, then.unpaired.length, then.reversed.length], [2, 2, 0])
  assert.equal((await get(1, 'fr-committee', '/api/book/pairs?at=yesterday')).status, 400)
  assert.equal((await get(1, null, '/api/book/pairs')).status, 401)
})

test('anybody sees the same places by week alone, and pairs them again from the public log and nothing else', async () => {
  const page = await get(1, null, '/public/pairs?lang=en')
  assert.match(wordsOf(page.text), /Week 39 of 2025 Signed by both states, entry \d+ of the log/)
  assert.doesNotMatch(page.text, /href="\/(requests|cases|admissions|parity)\//)
  assert.doesNotMatch(wordsOf(page.text).replace(/Time here: .* at \d+:\d+/, ''), /\d+ (September|October) 2025 at \d/)
  const rows = rowsOf((await get(1, null, '/public/pairs.csv')).text)
  const entries = await world.france.platform.database.query(
    "select index::text as index, convert_from(entry, 'UTF8') as entry from log_entries order by log_entries.index",
  )
  const said = entries.map(({ index, entry }) => ({ index: String(index), ...JSON.parse(String(entry)) }))
  const back = new Set(said.filter(({ kind }) => kind === 'place-reversed').map(({ place }) => place))
  const way = (direction: string) =>
    said
      .filter((one) => one.kind === 'place-counted' && one.direction === direction && !back.has(one.place))
      .toSorted((a, b) => (a.week + a.place < b.week + b.place ? -1 : 1))
  const [out, inward] = [way('readmitted'), way('admitted')]
  assert.deepEqual(
    rows
      .filter(({ line }) => line === 'pair')
      .map((row) => [row.readmitted_place, row.admitted_place, row.admitted_entry]),
    out.map(({ place }, index) => [place, inward[index]?.place, inward[index]?.index]),
  )
  assert.deepEqual(
    rows.filter(({ line }) => line === 'taken-back').map((row) => row.admitted_place),
    [...back],
  )
  assert.deepEqual(
    Object.keys(rows[0] ?? {}).filter((name) => /_on$|_at$|days/.test(name)),
    [],
    'no day in it',
  )
})

test('every column of both files is defined in both languages, for people and for programs', async () => {
  const described = z.object({
    tableSchema: z.object({
      columns: z.array(
        z.object({ name: z.string(), 'dc:description': z.array(z.object({ '@value': z.string().min(10) })).length(2) }),
      ),
    }),
  })
  for (const [who, base] of [
    ['fr-lead', '/parity/pairs'],
    [null, '/public/pairs'],
  ] as const) {
    const names = Object.keys(rowsOf((await get(1, who, `${base}.csv`)).text)[0] ?? {})
    const { columns } = described.parse(JSON.parse((await get(1, who, `${base}.csv-metadata.json`)).text)).tableSchema
    assert.deepEqual(
      columns.map(({ name }) => name),
      names,
    )
    const page = (await get(1, who, base)).text
    for (const name of names) assert.ok(page.includes(`<code>${name}</code>`), name)
  }
})
