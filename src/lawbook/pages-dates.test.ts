import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Instant } from '../core/brand.ts'
import { errorsIn, openDesk } from '../worklist/fixture.ts'
import { readerOf } from './by-hand.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
const NOW = '2026-11-23T09:00:00Z'
const { get, asked } = readerOf(() => desk)
const typedIn = (html: string, name: string): string | undefined =>
  /value="([^"]*)"/.exec(new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '')?.[1]

before(async () => {
  desk = await openDesk('2025-09-01T08:00:00Z')
  desk.clock.set(NOW as Instant)
})
after(() => desk.close())

describe('the date of the law', () => {
  it('is now where none is asked for, and otherwise the minute asked for, in the returning state’s time', async () => {
    assert.match((await get('')).text, /The law as it stands now, 23 November 2026 at 09:00 \(London time\)/)
    const then = await get('?on=2025-09-17T20:24')
    assert.match(then.text, /The law as it stood on 17 September 2025 at 20:24 \(London time\)/)
    assert.match(then.text, /Show the law as it stands now/)
    assert.match((await get('?on=2027-01-01')).text, /as far as it is known today for 1 January 2027 at 00:00/)
    assert.match((await get('?on=2025-09-17T19:24:00Z', 'fr')).text, /17 septembre 2025 à 20 h 24 \(heure de Londres\)/)
  })

  it('comes from a form into the address as one parameter, and all else stays', async () => {
    const { status, to } = await get('?q=notice&lang=fr&on-day=17&on-month=sept&on-year=2025&on-time=20h24')
    assert.equal(status, 302)
    assert.equal(to, '/public/law?q=notice&lang=fr&on=2025-09-17T20%3A24')
  })

  it('is kept by every link within the browser, and by the switch of languages', async () => {
    const { html } = await get('/rules/TR-40?on=2025-09-17T20:24')
    const links = [...html.matchAll(/href="(\/public\/law[^"]*)"/g)].map(([, href = '']) => href)
    const without = links.filter((href) => !href.includes('on=2025-09-17T20%3A24'))
    // The menu begins anew; so does the address to come back to and the page of deadlines.
    assert.deepEqual([...new Set(without)].sort(), ['/public/law', '/public/law/due', '/public/law/rules/TR-40'])
    assert.match(html, /href="\/public\/law\/rules\/TR-40\?on=2025-09-17T20%3A24&amp;lang=fr"/)
  })

  it('cannot be 30 February: what was asked is shown again, and the rest is kept', async () => {
    const { status, html, text } = await get('?q=notice&on=2025-02-30T10:15')
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(html), ['on'])
    assert.match(text, /Law as at: 30\/2\/2025 is not a real date/)
    assert.deepEqual(
      ['on-day', 'on-month', 'on-year', 'on-time', 'q'].map((name) => typedIn(html, name)),
      ['30', '2', '2025', '10:15', 'notice'],
    )
    assert.doesNotMatch(text, /TR-40/)
  })

  it('cannot be nonsense, half a date or an hour without a date', async () => {
    const nonsense = await get('/readings?on=yesterday')
    assert.equal(nonsense.status, 422)
    assert.match(nonsense.text, /“yesterday” is not a date and time/)
    assert.deepEqual(errorsIn((await get('/changes?on-day=17&on-month=9&on-time=10:00')).html), ['on-year'])
    assert.deepEqual(errorsIn((await get('/changes?on-day=17&on-month=9&on-year=2025')).html), ['on-time'])
    assert.ok(!(await get('?on=%3Cb%3Ebold')).html.includes('<b>bold'))
  })

  it('cannot be before the agreement, to the minute', async () => {
    const before = await get('/rules/TR-40?on=2025-08-05T23:59')
    assert.equal(before.status, 422)
    assert.match(before.text, /not yet in force\. It is since the beginning of 6 August 2025 \(London time\)/)
    assert.deepEqual([typedIn(before.html, 'on-day'), typedIn(before.html, 'on-time')], ['5', '23:59'])
    assert.equal((await get('/rules/TR-40?on=2025-08-06T00:00')).status, 200)
    assert.equal((await get('/rules/TR-40?on=2025-08-06T00:01')).status, 200)
  })

  it('asks which of the two, where the clocks show that time twice, and takes either', async () => {
    const twice = await get('/calendars?on=2025-10-26T01:30')
    assert.equal(twice.status, 422)
    assert.deepEqual(errorsIn(twice.html), ['on-which'])
    assert.equal(typedIn(twice.html, 'on-time'), '01:30')
    const fields = 'on-day=26&on-month=10&on-year=2025&on-time=01:30'
    assert.equal((await get(`?${fields}&on-which=earlier`)).to, '/public/law?on=2025-10-26T00%3A30%3A00Z')
    assert.equal((await get(`?${fields}&on-which=later`)).to, '/public/law?on=2025-10-26T01%3A30%3A00Z')
    assert.equal((await get('?on=2025-10-26T00:59')).status, 200)
    assert.equal((await get('?on=2025-10-26T02:00')).status, 200)
  })

  it('refuses the hour the clocks skip', async () => {
    assert.match((await get('?on=2026-03-29T01:30')).text, /this time did not happen/)
  })
})

describe('changes', () => {
  it('shows each with its minute, and what was and what became', async () => {
    const { text } = await get('/changes')
    assert.match(text, /17 September 2025 at 20:24 \(London time\).*NRM-06.*30 calendar days.*No time is given/)
    assert.match(text, /11 June 2026 at 00:00 \(London time\) From here on it could be known: Extended/)
    assert.match(text, /Ground of scope TR-08a .* Does not count .* Counts/)
    assert.match(text, /times begin to apply/)
  })

  it('marks those later than the date shown', async () => {
    const { html } = await get('/changes?on=2025-09-17T20:23')
    const at = (when: string): string => new RegExp(`datetime="${when}"[\\s\\S]*?</h3>`).exec(html)?.[0] ?? ''
    assert.match(at('2025-09-17T19:24:00Z'), /Later than the date shown/)
    const on = await get('/changes?on=2025-09-17T20:24')
    assert.doesNotMatch(
      /<h3[^>]*><time datetime="2025-09-17T19:24:00Z"[\s\S]*?<\/h3>/.exec(on.html)?.[0] ?? '',
      /Later/,
    )
  })

  it('offers the famous minutes, and what differs across each', async () => {
    const { html } = await get('/changes')
    const href = /href="\/public\/law(\/changes\?before=2025-09-17T20%3A23[^"]*)"/.exec(html)?.[1] ?? ''
    const { text } = await get(href.replaceAll('&amp;', '&'))
    const found = text.slice(text.indexOf('What is different'), text.indexOf('Every change'))
    assert.match(found, /NRM-06.*Before 30 calendar days.*After No time is given/)
    assert.doesNotMatch(found, /TR-40/)
    assert.match(html, /before=2026-06-11T22%3A59/)
  })

  it('says so where nothing differs, and compares either way round', async () => {
    assert.match((await get('/changes?before=2025-10-01&after=2025-10-02')).text, /Nothing in the law differs/)
    const back = await get('/changes?before=2025-09-18T00:00&after=2025-09-17T00:00')
    assert.match(back.text, /17 September 2025 at 00:00 \(London time\) → 18 September 2025.*Before 30 calendar days/)
  })

  it('puts each wrong date at its own field and keeps the other', async () => {
    const { status, html } = await get('/changes?before=2025-02-30&after=2025-09-17T20:24')
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(html), ['before'])
    assert.deepEqual(
      ['before-day', 'before-month', 'after-day', 'after-time'].map((name) => typedIn(html, name)),
      ['30', '2', '17', '20:24'],
    )
  })

  it('puts two dates typed into the address', async () => {
    const typed = (name: string, day: number): string =>
      `${name}-day=${day}&${name}-month=9&${name}-year=2025&${name}-time=20:24`
    const { to } = await get(`/changes?on=2025-10-01T09:00&${typed('before', 17)}&${typed('after', 18)}`)
    assert.equal(
      to,
      '/public/law/changes?on=2025-10-01T09%3A00&before=2025-09-17T20%3A24&after=2025-09-18T20%3A24#difference',
    )
  })
})

describe('readings', () => {
  it('gives the option that holds, the others, and how a deployment selects one', async () => {
    const { text, html } = await get('/readings')
    assert.match(text, /CAL-02.*What holds here event-day-earliest .*READINGS=CAL-02=london/)
    assert.match(text, /Named for the record; it cannot be selected\./)
    assert.match(html, /href="\/public\/law\/rules\/TR-40"/)
    assert.match((await get('/readings', 'fr')).text, /Un déploiement la retient par READINGS=CAL-02=london/)
  })
})

describe('calendars', () => {
  it('has a proclaimed day from the minute it could be known, with its source', async () => {
    const on = async (at: string): Promise<string> => (await get(`/calendars?place=GB-SCT&year=2026&on=${at}`)).text
    assert.doesNotMatch(await on('2026-02-03T23:59'), /World Cup/)
    assert.match(
      await on('2026-02-04T00:00'),
      /15 June 2026.*World Cup bank holiday.*Proclaimed once Known since 4 February 2026/,
    )
    assert.match(await on('2026-02-04T00:01'), /World Cup/)
    assert.doesNotMatch((await get('/calendars?place=GB-ENG&year=2026')).text, /World Cup/)
  })

  it('has a day the states recorded themselves, from the minute it was recorded, and never before', async () => {
    desk.clock.set('2026-11-20T10:00:00Z' as Instant)
    await desk.give('gb-lead', 'scheme/proclaim-holiday', {
      day: '2026-12-30',
      places: ['GB-ENG'],
      name: { en: 'Day of thanks', fr: 'Jour de reconnaissance' },
      source: 'Proclamation of 20 November 2026',
    })
    desk.clock.set(NOW as Instant)
    const { text } = await get('/calendars?year=2026')
    assert.match(
      text,
      /30 December 2026.*Day of thanks.*Proclaimed once Known since 20 November 2026 at 10:00.*Proclamation of/,
    )
    assert.doesNotMatch((await get('/calendars?year=2026&on=2026-11-20T09:59')).text, /Day of thanks/)
    assert.match((await get('/calendars?year=2026&on=2026-11-20T10:00', 'fr')).text, /Jour de reconnaissance/)
  })

  it('says until which year we vouch for it', async () => {
    assert.doesNotMatch((await get('/calendars?year=2028')).text, /We do not vouch/)
    assert.match((await get('/calendars?year=2029')).text, /We do not vouch for 2029/)
    assert.match((await get('/calendars')).text, /We vouch for 2022 to 2028/)
  })

  it('asks again for a place or a year it does not have, and keeps what was typed', async () => {
    const { status, html } = await get('/calendars?place=XX&year=20-26')
    assert.equal(status, 422)
    assert.deepEqual(errorsIn(html), ['place', 'year'])
    assert.equal(typedIn(html, 'year'), '20-26')
    assert.equal((await get('/calendars?place=__proto__')).status, 422)
  })
})

describe('cases a rule touches', () => {
  it('are shown at the desk with the reason, for as long as the clock runs, and never to the public', async () => {
    desk.clock.set('2025-09-01T08:00:00Z' as Instant)
    const landing = await desk.give('gb-screening', 'arrivals/record-landing', {
      landedAt: '2025-09-01T04:10:00Z',
      place: 'Dover',
      people: 2,
    })
    const reference = await desk.give('gb-screening', 'readmission/register-person', {
      landing,
      person: { familyName: 'Alem', givenNames: 'Robel', birthDate: '1996-02-11', sex: 'male', nationality: 'ERI' },
      heldAt: 'Brook House',
      screening: { language: 'ti', answers: [] },
      ground: 'claims-protection',
      directRoute: 'shown',
      directRouteEvidence: 'Ticket',
      age: 'adult',
      protectionClaim: 'open',
    })
    const shown = await get('/rules/TR-40', 'en', 'desk')
    assert.match(shown.html, new RegExp(`href="/cases/${reference}"`))
    assert.match(shown.text, /ALEM, Robel .*last day 14 September 2025\..*Not met/)
    assert.match((await get('/rules/TR-40', 'fr', 'desk')).text, /dernier jour le 14 septembre 2025/)
    assert.match((await get('/rules/TR-43', 'en', 'desk')).text, /It touches no open case now\./)
    asked.length = 0
    const open = await get('/rules/TR-40')
    assert.doesNotMatch(open.html, /ALEM|Open cases/)
    assert.deepEqual(asked, [])
    desk.clock.set(NOW as Instant)
  })
})
