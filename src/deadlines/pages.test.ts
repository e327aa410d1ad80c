import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { demonstrationUser } from '../access/demonstration.ts'
import { agreements } from '../agreements/all.ts'
import type { DeskEnv } from '../web/desk.ts'
import { htmlRules } from '../web/html-rules.ts'
import { errorsIn, openDesk, wordsOf } from '../worklist/fixture.ts'
import { dueJson, duePages } from './pages.ts'

let opened: Awaited<ReturnType<typeof openDesk>>
let app: Hono<DeskEnv>
before(async () => {
  opened = await openDesk('2026-01-14T10:00:00Z')
  const open = { audience: 'public', base: '/public/law/due', lawBase: '/public/law' } as const
  const signedIn = { audience: 'desk', base: '/law/due', lawBase: '/law' } as const
  app = new Hono<DeskEnv>()
  app.route(open.base, duePages(opened.desk, open))
  app.route(`${open.base}.json`, dueJson(opened.desk, open))
  app.use('/law/*', async (c, next) => {
    const user = demonstrationUser('GB', 'gb-caseworker')
    if (user !== null) c.set('user', user)
    c.set('lang', 'en')
    return next()
  })
  app.route(signedIn.base, duePages(opened.desk, signedIn))
})
after(() => opened.close())

const base = '/public/law/due'
type Shown = {
  readonly status: number
  readonly text: string
  readonly words: string
  readonly to: string
  readonly title: string
}

/** The page as a browser without scripts gets it: what a form sends is followed to its short address. */
async function ask(query: Readonly<Record<string, string>>, path = base): Promise<Shown> {
  const response = await app.request(`${path}?${new URLSearchParams(query)}`)
  const to = response.headers.get('location')
  if (to !== null) {
    const followed = await app.request(to)
    const text = await followed.text()
    return { status: followed.status, text, words: wordsOf(text), to, title: titleOf(text) }
  }
  const text = await response.text()
  return { status: response.status, text, words: wordsOf(text), to: '', title: titleOf(text) }
}
const titleOf = (text: string): string => /<title>([^<]*)</.exec(text)?.[1] ?? ''
const date = (day: string, month: string, year: string, time = '') => ({
  'from-day': day,
  'from-month': month,
  'from-year': year,
  'from-time': time,
})
const cellOf = (text: string, day: string): string =>
  wordsOf(
    new RegExp(`<td class="due-day[^"]*"><time[^>]*datetime="${day}"[\\s\\S]*?</td>`).exec(text)?.[0] ?? '',
  ).trim()

describe('the page of deadlines, for anybody', () => {
  it('offers every time the law sets, by subject, and a form to begin with', async () => {
    const { status, text, words } = await ask({})
    assert.equal(status, 200)
    const { periods } = opened.desk.platform.agreement
    for (const key of Object.keys(periods)) {
      assert.ok(text.includes(`<option value="${key}"`), `${key} can be chosen`)
      assert.ok(text.includes(`?rule=${encodeURIComponent(key)}`), `${key} is in the list`)
    }
    assert.match(text, /<optgroup label="Request, answer and time limits">/)
    assert.match(words, /NRM-06 Time to ask for reconsideration of a negative decision Time No time is given/)
  })

  it('takes the rule from an address and waits for the date', async () => {
    const { status, text, words } = await ask({ rule: 'tr-40' })
    assert.equal(status, 200)
    assert.match(text, /<option value="TR-40" selected>/)
    assert.match(words, /14 calendar days/)
    assert.deepEqual(errorsIn(text), [])
  })

  it('counts notice over Christmas in Scotland, each day and why', async () => {
    const { status, text, words, title } = await ask({ rule: 'NOT-02', from: '2025-12-19', place: 'GB-SCT' })
    assert.equal(status, 200)
    assert.match(title, /^Last day of the wait 30 December 2025/)
    assert.match(words, /Tuesday 30 December 2025/)
    assert.match(words, /Ends Wednesday 31 December 2025 at 00:00 \(London time\)/)
    assert.match(words, /nothing may happen before 31 December 2025 at 00:00/)
    assert.equal(cellOf(text, '2025-12-19'), '19 event')
    assert.match(cellOf(text, '2025-12-20'), /^20 × weekend/)
    assert.equal(cellOf(text, '2025-12-22'), '22 day 1')
    assert.match(cellOf(text, '2025-12-25'), /^25 a Christmas Day/)
    assert.match(cellOf(text, '2025-12-26'), /^26 b Boxing Day/)
    assert.match(cellOf(text, '2025-12-30'), /day 5 +last day/)
    assert.equal(cellOf(text, '2025-12-31'), '31')
    assert.match(text, /<caption class="due-grid__caption">December 2025<\/caption>/)
  })

  it('knows that the second of January is a holiday in Scotland and not in England', async () => {
    const scotland = await ask({ rule: 'NOT-02', from: '2025-12-30', place: 'GB-SCT' })
    const england = await ask({ rule: 'NOT-02', from: '2025-12-30', place: 'GB-ENG' })
    assert.match(scotland.title, /8 January 2026/)
    assert.match(england.title, /7 January 2026/)
  })

  it('says so when no place was given', async () => {
    const { words } = await ask({ rule: 'NOT-02', from: '2025-12-30' })
    assert.match(words, /Beware No place was given/)
  })

  it('takes the earlier date near midnight, and shows what each other reading would give', async () => {
    const { words, title, text } = await ask({ rule: 'TR-40', from: '2025-09-17T22:30Z' })
    assert.match(title, /^Last day 30 September 2025/)
    assert.match(words, /Ends Wednesday 1 October 2025 at 00:00 \(Paris time\)/)
    assert.match(words, /The same moment elsewhere: Tuesday 30 September 2025 at 23:00 \(London time\)/)
    assert.match(words, /At that hour the two countries had different dates/)
    assert.match(
      words,
      /Under london: Last day Tuesday 30 September 2025; ends Wednesday 1 October 2025 at 00:00 \(London time\) Another deadline/,
    )
    assert.match(
      words,
      /Under paris: Last day Wednesday 1 October 2025; ends Thursday 2 October 2025 at 00:00 \(Paris time\)/,
    )
    assert.match(text, /href="\/public\/law\/due\?rule=TR-40&amp;from=2025-09-17T22%3A30Z&amp;reading-CAL-02=london"/)
    assert.match(text, /href="\/public\/law\/rules\/TR-40"/)
    assert.match(words, /It rests on a press report/)
  })

  it('works it out under another reading when asked, and stamps it', async () => {
    const { words, text } = await ask({ rule: 'TR-40', from: '2025-09-17T22:30Z', 'reading-CAL-02': 'london' })
    assert.match(words, /Ends Wednesday 1 October 2025 at 00:00 \(London time\)/)
    assert.match(words, /\+CAL-02\.london/)
    assert.match(words, /london \(applied here\)/)
    assert.match(text, /name="reading-CAL-02" type="radio" value="london" checked/)
  })

  it('says of a time that was taken away since when and why, and what the other reading would give', async () => {
    const before17 = await ask({ rule: 'NRM-06', from: '2025-09-16' })
    const since = await ask({ rule: 'NRM-06', from: '2025-09-18' })
    assert.match(before17.title, /^Last day of the wait 16 October 2025/)
    assert.equal(since.status, 200)
    assert.match(since.title, /^No time under NRM-06/)
    assert.match(
      since.words,
      /Since 17 September 2025 at 20:24 \(London time\), NRM-06 gives no time\. The guidance was amended/,
    )
    assert.match(since.words, /Under thirty-days-go-on: Last day of the wait Saturday 18 October 2025/)
    assert.deepEqual(errorsIn(since.text), [])
  })

  it('puts the answer to a form under a short address that holds the whole question', async () => {
    const typed = {
      rule: 'INAD-07/community',
      ...date('3', 'sept', '2025', '9h05'),
      place: '',
      'on-day': '',
      'reading-CAL-02': 'event-day-earliest',
    }
    const { to, title, text } = await ask(typed)
    assert.equal(to, '/public/law/due?rule=INAD-07%2Fcommunity&from=2025-09-03T09%3A05')
    assert.match(title, /^Last day 17 September 2025/)
    assert.match(text, /name="from-time"[^>]*value="09:05"/)
  })

  it('applies the law of another day where that is asked, and says so', async () => {
    const { words, status } = await ask({ rule: 'NRM-06', from: '2025-10-01', on: '2025-09-01' })
    assert.equal(status, 200)
    assert.match(words, /It is not the law that stood at the event/)
    assert.match(words, /31 October 2025/)
  })

  it('counts hours from the minute', async () => {
    const { title, words } = await ask({ rule: 'DET-14', from: '2025-10-26T01:30+01:00' })
    assert.match(title, /^Ends 27 October 2025 at 00:30 \(London time\)/)
    assert.match(words, /24 hours/)
  })

  it('speaks French throughout', async () => {
    const { text, words, title } = await ask({ rule: 'TR-40', from: '2025-09-17', lang: 'fr' })
    assert.match(text, /<html lang="fr"/)
    assert.match(title, /^Dernier jour 30 septembre 2025/)
    assert.match(words, /mardi 30 septembre 2025/)
    assert.match(words, /Le décompte/)
    assert.match(text, /href="\/public\/law\/rules\/TR-40\?lang=fr"/)
  })
})

describe('the same for programs', () => {
  const json = async (path: string, accept?: string) => {
    const response = await app.request(path, accept === undefined ? {} : { headers: { accept } })
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      cors: response.headers.get('access-control-allow-origin'),
      body: await response.json(),
    }
  }

  it('answers at .json and to whoever asks for JSON', async () => {
    const query = 'rule=NOT-02&from=2025-12-19&place=GB-SCT'
    const one = await json(`${base}.json?${query}`)
    const other = await json(`${base}?${query}`, 'application/json')
    assert.deepEqual(one.body, other.body)
    assert.equal(one.status, 200)
    assert.equal(one.cors, '*')
    assert.equal(one.body.lastDay, '2025-12-30')
    assert.equal(one.body.closesAt, '2025-12-31T00:00:00Z')
  })

  it('gives what the other readings would', async () => {
    const { body } = await json(`${base}.json?rule=TR-40&from=2025-09-17T22:30Z`)
    const paris = body.alternatives.find(({ option }: { option: string }) => option === 'paris')
    assert.equal(paris.lastDay, '2025-10-01')
    assert.equal(paris.same, false)
  })

  it('lists every time without a rule, and says what is wrong at its field', async () => {
    const list = await json(`${base}.json`)
    assert.equal(list.body.periods.length, Object.keys(opened.desk.platform.agreement.periods).length)
    const wrong = await json(`${base}.json?rule=NOT-02&from=2026-02-30`)
    assert.equal(wrong.status, 422)
    assert.match(wrong.type, /application\/problem\+json/)
    assert.equal(wrong.body.errors[0].field, 'from')
    assert.equal((await json(`${base}.json?rule=NRM-06&from=2025-10-01`)).body.outcome, 'none')
    assert.equal((await json(`${base}.json?rule=NOT-02`)).status, 422)
  })
})

describe('its pages', () => {
  it('are sound HTML in both languages', async () => {
    const validator = new HtmlValidate(htmlRules)
    const queries = [
      {},
      { rule: 'TR-45', from: '2025-10-10' },
      { rule: 'NOT-02', from: '2025-12-19' },
      { rule: 'NRM-06', from: '2025-10-01' },
      { rule: 'DET-14', ...date('26', '10', '2025', '01:30') },
      { rule: 'DET-14', from: '2025-10-01T10:00' },
      { rule: 'TR-99', from: 'x', place: 'FR', readings: 'y' },
    ]
    for (const query of queries)
      for (const lang of ['en', 'fr']) {
        const { text } = await ask({ ...query, lang })
        const { results } = await validator.validateString(text)
        const messages = results.flatMap((result) =>
          result.messages.map(({ ruleId, message, line }) => `${ruleId} ${message} ${line}`),
        )
        assert.deepEqual(messages, [], JSON.stringify(query))
        assert.ok(!/style=|onclick=/.test(text))
      }
  })

  it('are in the frame of the desk for who is signed in', async () => {
    const { text, status } = await ask({ rule: 'TR-40', from: '2025-09-17' }, '/law/due')
    assert.equal(status, 200)
    assert.match(text, /Sign out/)
    assert.match(text, /href="\/law\/rules\/TR-40"/)
    assert.match(text, /href="\/law\/due\.json\?rule=TR-40/)
  })

  it('answer for every time of every agreement, hours and months alike', async () => {
    for (const agreement of agreements) {
      const desk = { ...opened.desk, platform: { ...opened.desk.platform, agreement } }
      const every = new Hono<DeskEnv>().route(
        base,
        duePages(desk, { audience: 'public', base, lawBase: '/public/law' }),
      )
      for (const key of Object.keys(agreement.periods)) {
        const query = new URLSearchParams({ rule: key, from: '2026-07-10T10:00', lang: 'fr' })
        const response = await every.request(`${base}?${query}`)
        const text = wordsOf(await response.text())
        assert.equal(response.status, 200, `${agreement.id} ${key}: ${text.slice(0, 400)}`)
        assert.match(text, /Ce sur quoi elle repose/)
      }
    }
  })
})
