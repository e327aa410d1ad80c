import { Hono } from 'hono'
import { asItStands } from '../core/say.ts'
import { fill } from '../law/words.ts'
import { type Desk, type DeskEnv, publicPage } from '../web/desk.ts'
import { html } from '../web/html.ts'
import { languageOf, sayIn } from '../web/language.ts'
import { sayInstant, sayNumber, sayShortDay } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { shortDigest } from './list-view.ts'
import { words } from './page-words.ts'
import { entryOf, publicStatement, statementsOf } from './view.ts'
import { weekTitle } from './week.ts'

/** Statements that both states have signed, for anybody: a page, and the same as data. Mounted at `/public`. */
export function publicStatementPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/statements', (c) => {
    c.set('lang', languageOf(c, desk.language))
    return statementsPage(c, desk)
  })
  app.get('/statements.json', async (c) => {
    const { agreement, clock } = desk.platform
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', 'public, max-age=60')
    return c.json({
      about:
        'Weekly statements signed by both states. Persons: counted each way, and counted before and taken back. digest: SHA-256 over canonical JSON, previous: that of the statement before (docs/protocol.md). entry: its number in the public log, or null while it waits.',
      agreement: agreement.id,
      party: desk.party,
      demonstration: desk.demonstration,
      asOf: clock.now(),
      statements: await signedOf(desk),
    })
  })
  return app
}

async function signedOf(desk: Desk) {
  const { query } = desk.platform.database
  const signed = (await statementsOf(query)).map(publicStatement).filter((one) => one !== null)
  return Promise.all(signed.map(async (one) => ({ ...one, entry: await entryOf(query, one.week) })))
}

async function statementsPage(c: Parameters<typeof publicPage>[0], desk: Desk) {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const signed = await signedOf(desk)
  const { returning, receiving } = desk.platform.agreement
  const [own, other] = desk.side === 'returning' ? [returning, receiving] : [receiving, returning]
  const list = worklist(lang, {
    caption: words.publicTitle,
    captionHidden: true,
    empty: words.publicEmpty,
    columns: [
      { head: words.week },
      { head: words.readmitted, numeric: true },
      { head: words.admitted, numeric: true },
      { head: words.balance, numeric: true },
      { head: words.signedBy },
      { head: words.digest },
    ],
    rows: signed.toReversed().map((one) => ({
      id: `week-${one.week}`,
      tone: 'good',
      cells: [
        html`${t(weekTitle(one.week))}<br><span class="app-cite">${t(words.lastDay)} ${sayShortDay(one.lastDay, lang)}</span>`,
        html`${sayNumber(one.counts.readmitted - one.counts.readmittedReversed, lang)}<br><span class="app-cite">${t(words.total)} ${sayNumber(one.inForce.readmitted, lang)}</span>`,
        html`${sayNumber(one.counts.admitted - one.counts.admittedReversed, lang)}<br><span class="app-cite">${t(words.total)} ${sayNumber(one.inForce.admitted, lang)}</span>`,
        sayNumber(one.inForce.balance, lang),
        html`${own.party} ${one.signedAt === null ? '–' : sayInstant(one.signedAt, lang, desk.zone)}<br>${other.party} ${one.signedByOtherAt === null ? '–' : sayInstant(one.signedByOtherAt, lang, desk.zone)}`,
        html`${shortDigest(one.digest)}<br>${
          one.entry === null
            ? t(words.notInLog)
            : html`<a class="govuk-link" href="/public/log?before=${one.entry + 1}">${t(fill(words.inLog, { n: asItStands(one.entry) }))}</a>`
        }`,
      ],
    })),
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.publicTitle)}</h1><p class="govuk-body-l">${t(words.publicIntro)}</p>${list}
<p class="govuk-body">${t(words.check)} <code class="app-wrap">./paripassu verify log https://…/log</code></p>
<p class="govuk-body"><a class="govuk-link" href="/public/statements.json">${t(words.data)}</a></p>`
  return publicPage(c, desk, lang, { title: words.publicTitle, wide: true, body })
}
