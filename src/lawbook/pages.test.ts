import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { euTurkiye2016 } from '../agreements/eu-turkiye-2016/agreement.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import type { Instant } from '../core/brand.ts'
import { kindName } from '../exchange/kind-words.ts'
import { isKind, kinds, maySend } from '../exchange/messages.ts'
import type { Agreement } from '../law/law.ts'
import { withReadings } from '../law/readings.ts'
import { htmlRules } from '../web/html-rules.ts'
import { openDesk } from '../worklist/fixture.ts'
import { readerOf } from './by-hand.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
const validator = new HtmlValidate(htmlRules)
const NOW = '2026-11-23T09:00:00Z'
const { get } = readerOf(() => desk)

before(async () => {
  desk = await openDesk('2025-09-01T08:00:00Z')
  desk.clock.set(NOW as Instant)
})
after(() => desk.close())

const paths = [
  '',
  '?q=notice&number=yes&certainty=V&certainty=S&carried=yes',
  '?subject=notices&on=2025-10-01T09:00',
  '?q=zzzz',
  '/rules/TR-40',
  '/rules/NRM-06?on=2025-09-17T20:24',
  '/rules/DET-01',
  '/rules/DET-10',
  '/rules/TR-08',
  '/rules/TR-47',
  '/changes',
  '/changes?before=2025-09-17T20:23&after=2026-06-15T00:00',
  '/changes?before=2025-02-30&after=x',
  '/readings',
  '/barriers',
  '/data',
  '/calendars',
  '/calendars?place=FR-AM&year=2040',
  '/calendars?place=XX&year=ten',
  '/rules/TR-40?on=2025-10-26T01:30',
]

describe('the law browser', () => {
  it('is sound markup on every page, in both languages, for the public and at the desk', async () => {
    for (const audience of ['public', 'desk'] as const)
      for (const lang of ['en', 'fr'] as const)
        for (const path of paths) {
          const { html, text } = await get(path, lang, audience)
          const report = await validator.validateString(html)
          const said = report.results.flatMap(({ messages }) =>
            messages.map(({ message, ruleId }) => `${ruleId} ${message}`),
          )
          assert.deepEqual(said, [], `${audience} ${lang} ${path}`)
          assert.match(html, new RegExp(`<html lang="${lang}"`))
          assert.equal(html.match(/<h1/g)?.length, 1, path)
          assert.doesNotMatch(text, /undefined|\[object|\{\w+\}|NaN/, `${lang} ${path}`)
        }
  })

  it('finds a rule by its number however it is typed, and by words without their accents or capitals', async () => {
    for (const q of ['TR-40', 'tr40', 'Tr%2040']) assert.match((await get(`?q=${q}`)).text, /1 rule found.*TR-40/, q)
    const accents = await get('?q=RETENTION', 'fr')
    assert.match(accents.text, /DET-01 Pouvoir de placer en rétention/)
    assert.match((await get('?q=zzzz')).text, /No rule found.*No rule answers to all of this/)
  })

  it('narrows to rules with a number, to one mark, and to what the software carries out', async () => {
    const rows = (html: string): readonly string[] => html.split('<li class="law-row">').slice(1)
    const numbered = rows((await get('?number=yes')).html)
    assert.ok(numbered.length > 20)
    assert.deepEqual(
      numbered.filter((row) => !row.includes('law-row__times')),
      [],
    )
    const read = rows((await get('?certainty=V')).html)
    assert.ok(read.length > 20)
    assert.deepEqual(
      read.filter((row) => !row.includes('text read')),
      [],
    )
    const carried = await get('?carried=yes')
    assert.ok(rows(carried.html).length > 20)
    assert.doesNotMatch(carried.text.split('rules found')[1] ?? '', /Not carried out by the software/)
    assert.ok(rows((await get('')).html).length > rows(carried.html).length)
  })

  it('marks a rule whose number was changed, and no other', async () => {
    const { html } = await get('')
    const rows = html.split('<li class="law-row">').slice(1)
    assert.deepEqual(
      rows
        .filter((row) => row.includes('>Changed<') || /Changed\s*<\/strong>/.test(row))
        .map((row) => /app-ref">([^<]+)/.exec(row)?.[1]),
      ['NRM-06'],
    )
  })
})

describe('another agreement, and another reading', () => {
  const under = (agreement: Agreement) =>
    readerOf(() => ({ ...desk, desk: { ...desk.desk, platform: { ...desk.desk.platform, agreement } } })).get

  it('is browsed by its data alone', async () => {
    const read = under(euTurkiye2016)
    for (const path of ['', '/changes', '/readings', '/calendars', `/rules/${euTurkiye2016.subjects[0]?.rules[0]}`])
      for (const lang of ['en', 'fr'] as const) {
        const { status, text } = await read(path, lang)
        assert.equal(status, 200, path)
        assert.doesNotMatch(text, /TR-40|United Kingdom|Royaume-Uni|undefined|\{\w+\}/, path)
      }
    assert.match((await read('/rules/TR-40')).text, /no rule TR-40/)
  })

  it('shows the reading a deployment selected, and what it makes of a time', async () => {
    const london = withReadings(ukFrance2025, { 'CAL-02': 'london' })
    assert.ok(!('problems' in london))
    const read = under(london)
    const { text } = await read('/readings')
    assert.match(text, /CAL-02 Day one.{0,40}Selected by this deployment What holds here london/)
    assert.match((await read('/rules/TR-40')).text, /At midnight after the last day \(London time\)/)
    assert.match((await read('/rules/TR-40')).text, /Version of the law uk-france-2025@\S+\+CAL-02\.london/)
    assert.match((await get('/rules/TR-40')).text, /wherever it comes first: London time or Paris time/)
  })
})

describe('the state of the agreement at a date', () => {
  it('is in force to its last minute, and from the next nothing is known to keep it so', async () => {
    assert.match((await get('?on=2026-10-31T22:59')).text, /The agreement then In force Until/)
    assert.match((await get('?on=2026-10-31T23:00')).text, /The agreement then Not known to be in force/)
    assert.match((await get('?on=2026-10-31T23:00')).text, /Last known to be in force Extended into autumn 2026/)
    assert.match((await get('?on=2026-10-31T23:01')).text, /The agreement then Not known to be in force/)
  })

  it('ends when it was known to end: before the extension was known, with the date that was signed', async () => {
    const before = await get('?on=2026-06-10T23:59')
    assert.match(before.text, /In force Until the end of 11 June 2026 \(Paris time\)/)
    assert.match(before.text, /What came later Extended into autumn 2026/)
    const from = await get('?on=2026-06-11T00:00')
    assert.match(
      from.text,
      /In force Until 31 October 2026 at 23:00 \(London time\)|In force Until the end of 31 October 2026/,
    )
    assert.doesNotMatch(from.text, /What came later/)
  })

  it('says that it is suspended from the minute a recorded notice takes effect', async () => {
    desk.clock.set('2026-03-01T09:00:00Z' as Instant)
    await desk.give('gb-lead', 'scheme/suspend', { from: '2026-03-20T12:00:00Z', reasons: 'A breach.' })
    assert.match((await get('?on=2026-03-20T11:59')).text, /The agreement then In force/)
    assert.match((await get('?on=2026-03-20T12:00')).text, /The agreement then Suspended/)
    assert.match((await get('?on=2026-03-20T12:01', 'fr')).text, /L’accord à cette date Suspendu/)
    await desk.give('gb-lead', 'scheme/resume', { reasons: 'Put right.' })
    assert.match((await get('?on=2026-03-20T12:01')).text, /The agreement then In force/)
    desk.clock.set(NOW as Instant)
  })
})

describe('the page of a rule', () => {
  it('gives the version in force at the minute asked about, and no other', async () => {
    const then = async (at: string): Promise<string> =>
      /At this date (.*?) Day one/.exec((await get(`/rules/NRM-06?on=2025-09-17T${at}`)).text)?.[1] ?? ''
    assert.equal(await then('20:23'), '30 calendar days')
    assert.equal(await then('20:24'), 'No time is given')
    assert.equal(await then('20:25'), 'No time is given')
  })

  it('says that the words are ours, how sure we are and what that means, and where it is from', async () => {
    const { text, html } = await get('/rules/TR-40')
    assert.match(text, /In our own words\. This is not the text of the law\./)
    assert.match(text, /secondary source It rests on a press report or a note: the text was not seen\./)
    assert.match(html, /<a class="govuk-link law-source" href="https:\/\//)
    assert.match(text, /Last checked \d+ \w+ 2026/)
    assert.match(text, /14 calendar days The version at this date Since the beginning of 6 August 2025 \(London time\)/)
  })

  it('shows what carries it out, the functions, the tests, and the readings it rests on', async () => {
    const { text, html } = await get('/rules/TR-40')
    assert.match(text, /Condition of a transfer .*Not met .*Met/)
    assert.match(text, /Part in the procedure Time to ask for readmission/)
    assert.match(text, /Functions that carry it out requestInTime src\/a\.ts/)
    assert.match(text, /Tests that show it src\/a\.test\.ts is in time on the last day/)
    assert.match(html, /href="\/public\/law\/readings#reading-CAL-02"/)
    assert.match(html, /action="\/public\/law\/due"[\s\S]*?name="rule" value="TR-40"/)
  })

  it('says beside the date that the agreement was not in force then, and not while it was', async () => {
    assert.doesNotMatch((await get('/rules/TR-40?on=2026-10-31T22:59')).text, /Not known to be in force/)
    assert.match((await get('/rules/TR-40?on=2026-10-31T23:00')).text, /Not known to be in force/)
    assert.match((await get('/rules/TR-40?on=2026-10-31T23:01', 'fr')).text, /Pas en vigueur à notre connaissance/)
  })

  it('says why no part of the software carries a rule out', async () => {
    const { text } = await get('/rules/TR-79')
    assert.match(text, /Not carried out by the software/)
    assert.match(text, /Why the software does not carry it out /)
    assert.match(text, /No test names this rule\./)
  })

  it('is found under any spelling of its number and under the key of a period', async () => {
    assert.equal((await get('/rules/tr40?on=2025-10-01T09:00')).to, '/public/law/rules/TR-40?on=2025-10-01T09%3A00')
    assert.equal((await get('/rules/INAD-07/community')).to, '/public/law/rules/INAD-07#period-INAD-07-community')
  })

  it('offers what was perhaps meant where there is no such rule, and never an entry that is no rule', async () => {
    const { status, text } = await get('/rules/TR-47')
    assert.equal(status, 404)
    assert.match(text, /no rule TR-47.*TR-46.*TR-45/)
    for (const odd of ['constructor', '__proto__', 'toString', '%3Cb%3E'])
      assert.equal((await get(`/rules/${odd}`)).status, 404, odd)
    assert.ok(!(await get('/rules/%3Cb%3Ehere')).html.includes('<b>here'))
  })
})

describe('the page of personal data', () => {
  it('lists every field that goes with its rule and its reason, and every kind that comes back, for anybody to read (TR-70, TR-71)', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const { html, text } = await get('/data', lang)
      for (const fields of Object.values(ukFrance2025.personalData))
        for (const [field, { rule, why }] of Object.entries(fields)) {
          assert.ok(html.replaceAll('<wbr>', '').includes(`<code>${field}</code>`), field)
          assert.ok(text.includes(why[lang]) && html.includes(`/rules/${rule}`), `${field} ${lang}`)
        }
      const names = Object.keys(kinds).filter(isKind)
      const [ours, theirs] = [
        names.filter((kind) => !maySend('receiving', kind)),
        names.filter((kind) => maySend('receiving', kind)),
      ]
      for (const kind of theirs) assert.ok(text.includes(kindName(kind)[lang]), kind)
      assert.ok(
        !text.includes(kindName(ours.find((kind) => kind === 'handover') ?? '')[lang]),
        'what carries nothing is not listed',
      )
    }
  })
})
