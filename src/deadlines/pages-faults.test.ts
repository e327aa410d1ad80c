import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import type { DeskEnv } from '../web/desk.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { duePages } from './pages.ts'

const base = '/public/law/due'
let opened: Awaited<ReturnType<typeof openDesk>>
let app: Hono<DeskEnv>
before(async () => {
  opened = await openDesk('2026-01-14T10:00:00Z')
  app = new Hono<DeskEnv>()
  app.route(base, duePages(opened.desk, { audience: 'public', base, lawBase: '/public/law' }))
})
after(() => opened.close())

/** The page, and where a form was sent on to. */
async function ask(query: Readonly<Record<string, string>>) {
  const sent = await app.request(`${base}?${new URLSearchParams(query)}`)
  const to = sent.headers.get('location') ?? ''
  const response = to === '' ? sent : await app.request(to)
  const text = await response.text()
  const title = /<title>([^<]*)</.exec(text)?.[1] ?? ''
  return { status: response.status, to, text, title, words: wordsOf(text) }
}
const date = (day: string, month: string, year: string, time = '') => ({
  'from-day': day,
  'from-month': month,
  'from-year': year,
  'from-time': time,
})

describe('a question put wrongly', () => {
  /** The fields the summary links to are on the page, and what was typed is shown again. */
  const wrong = async (query: Readonly<Record<string, string>>, field: string, says: RegExp) => {
    const shown = await ask(query)
    assert.equal(shown.status, 422)
    assert.match(shown.title, /^Error: /)
    assert.ok(errorsIn(shown.text).includes(field), `${field} is not among ${errorsIn(shown.text).join()}`)
    for (const id of errorsIn(shown.text)) assert.ok(shown.text.includes(`id="${id}"`), `nothing on the page is ${id}`)
    assert.match(shown.words, says)
    return shown
  }

  it('names the rules near to one that is none', async () => {
    await wrong({ rule: 'TR-99', from: '2025-09-17' }, 'rule', /There is no rule “TR-99”.*TR-40/)
    await wrong({ rule: 'TR-01', ...date('17', '9', '2025') }, 'rule', /sets no time/)
    await wrong({ rule: '', ...date('17', '9', '2025') }, 'rule', /choose the rule that sets the time/)
  })

  it('keeps 30 February as it was typed and says when that month ends', async () => {
    const { text } = await wrong(
      { rule: 'NOT-02', ...date('30', '2', '2026'), place: 'GB-SCT' },
      'from',
      /30 February 2026 does not exist, that month ends on the 28/,
    )
    assert.match(text, /name="from-day"[^>]*value="30"/)
    assert.match(text, /<option value="GB-SCT" selected>/)
    assert.match(text, /<option value="NOT-02" selected>/)
    await wrong({ rule: 'NOT-02', from: '2026-02-30' }, 'from', /30 February 2026 does not exist/)
  })

  it('asks for the date where there is none, and for what cannot be read', async () => {
    await wrong({ rule: 'NOT-02', ...date('', '', '') }, 'from', /Date of the event: enter the date/)
    await wrong({ rule: 'NOT-02', from: 'yesterday' }, 'from', /“yesterday” is not a date/)
    await wrong({ rule: 'NOT-02', ...date('3', '3', '2026', '25:00') }, 'from-time', /24-hour clock/)
  })

  it('refuses an hour the clocks left out, with those beside it', async () => {
    await wrong(
      { rule: 'DET-14', ...date('29', '3', '2026', '01:30') },
      'from-time',
      /01:30 did not happen that day.*00:30 or 02:30/,
    )
    const { status } = await ask({ rule: 'DET-14', ...date('29', '3', '2026', '02:00') })
    assert.equal(status, 200)
  })

  it('asks which of two where the clocks showed an hour twice, and takes either', async () => {
    const typed = { rule: 'DET-14', ...date('26', '10', '2025', '01:30') }
    const { text } = await wrong(typed, 'from-which', /01:30 happened twice that day/)
    assert.match(text, /name="from-which" type="radio" value="earlier"/)
    const first = await ask({ ...typed, 'from-which': 'earlier' })
    const second = await ask({ ...typed, 'from-which': 'later' })
    assert.match(first.title, /27 October 2025 at 00:30/)
    assert.match(second.title, /27 October 2025 at 01:30/)
    assert.match(second.to, /from=2025-10-26T01%3A30%3A00Z/)
  })

  it('says from when a rule applies', async () => {
    await wrong(
      { rule: 'TR-40', from: '2025-08-05' },
      'from',
      /not known to apply before 6 August 2025.*Give a later date/,
    )
    const { status } = await ask({ rule: 'TR-40', from: '2025-08-06' })
    assert.equal(status, 200)
  })

  it('does not reckon past its years, nor without the hour where hours count', async () => {
    await wrong({ rule: 'TR-40', from: '9999-12-20' }, 'from', /Dates are reckoned up to the year 9900/)
    await wrong({ rule: 'TR-40', ...date('1', '1', '99999') }, 'from-year', /four figures/)
    await wrong({ rule: 'DET-14', from: '2025-10-01' }, 'from-time', /counts hours. Give the time/)
  })

  it('refuses a place of the other state, and names those there are', async () => {
    const { text } = await wrong(
      { rule: 'NOT-02', from: '2025-12-19', place: 'FR' },
      'place',
      /this place \(France\).*England and Wales, Scotland, Northern Ireland/,
    )
    assert.match(text, /<option value="FR" selected>/)
    await wrong({ rule: 'NOT-02', from: '2025-12-19', place: 'XX' }, 'place', /this place \(XX\)/)
  })

  it('refuses a reading that cannot be selected', async () => {
    await wrong({ rule: 'TR-40', from: '2025-09-17', 'reading-CAL-02': 'moon' }, 'readings', /has no option “moon”/)
    await wrong({ rule: 'TR-40', from: '2025-09-17', readings: 'CAL-02' }, 'readings', /is not a choice of a reading/)
  })

  it('shows markup that was typed as text', async () => {
    const { text } = await ask({ rule: '<script>alert(1)</script>', from: '"><b>', place: '<i>' })
    assert.ok(!text.includes('<script>alert') && !text.includes('"><b>') && !text.includes('<i>'))
  })
})
