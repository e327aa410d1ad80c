import { Hono } from 'hono'
import type { Day, Language, Text } from '../core/brand.ts'
import { addDays, dayOf, startOfDay } from '../core/calendar.ts'
import { asItStands, fill } from '../core/say.ts'
import { weekTitle } from '../statement/week.ts'
import { type Desk, type DeskEnv, publicPage } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { languageOf, sayIn } from '../web/language.ts'
import { sayDay, sayInstant, sayNumber } from '../web/when.ts'
import { short } from './book-view.ts'
import { type Asked, addressOf, asked, lookForm, type Reading } from './pairs-form.ts'
import { columnsShown, type Looking, ledgerFigures, ledgerList, listOf, lookedFor, type Manner } from './pairs-list.ts'
import {
  type LoggedLine,
  loggedLines,
  logSizeAt,
  movesInLog,
  pairsCsv,
  pairsMetadata,
  publicColumns,
  publicPairs,
  weeksApart,
  weeksWaiting,
} from './pairs-view.ts'
import * as say from './pairs-words.ts'
import { words } from './pairs-words.ts'

const HOME = '/public/pairs'

/** The paired ledger for anybody, worked out from the public log and nothing else. Mounted at `/public`. */
export function publicPairsPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const today = (): Day => dayOf(desk.platform.clock.now(), desk.zone)
  app.get('/pairs', async (c) => {
    const lang = languageOf(c, desk.language)
    c.set('lang', lang)
    const read = asked(new URL(c.req.url).searchParams, today())
    if (read.moved && read.errors.length === 0) return c.redirect(addressOf(HOME, { ...read.asked, known: null }), 303)
    return ledgerPage(c, desk, read)
  })
  app.get('/pairs.csv', async (c) => {
    const read = asked(new URL(c.req.url).searchParams, today())
    if (read.errors.length > 0) return c.text(`${read.errors.map(({ message }) => message.en).join('\n')}\n`, 422)
    const on = read.asked.on ?? today()
    const { ledger } = await ledgerOn(desk, on)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', 'public, max-age=60')
    c.header('Content-Disposition', `attachment; filename="pairs-public-${desk.party.toLowerCase()}-${on}.csv"`)
    c.header('Link', '<pairs.csv-metadata.json>; rel="describedby"; type="application/csvm+json"')
    return c.body(pairsCsv(ledger, publicColumns(on)), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
  })
  app.get('/pairs.csv-metadata.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*')
    return c.json(pairsMetadata('pairs.csv', publicColumns(today())))
  })
  return app
}

/** The ledger of the log as its newest checkpoint by the end of a day has it. */
async function ledgerOn(desk: Desk, on: Day) {
  const { query } = desk.platform.database
  const log = await logSizeAt(query, startOfDay(addDays(on, 1), desk.zone))
  return { log, ledger: publicPairs(log === null ? [] : await loggedLines(query, log.size)) }
}

async function ledgerPage(c: Parameters<typeof publicPage>[0], desk: Desk, read: Reading) {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const on = read.asked.on ?? dayOf(desk.platform.clock.now(), desk.zone)
  const { log, ledger } = await ledgerOn(desk, on)
  const found = lookedFor(ledger, read.asked)
  const looking: Looking = { ...read.asked, show: listOf(found, read.asked.show) }
  const entry = (n: number): Html =>
    html`<a class="govuk-link" href="/public/log/entries/${n}">${t(fill(words.entry, { n: asItStands(n) }))}</a>`
  const manner: Manner<LoggedLine> = {
    lang,
    name: (line) => html`${short(line.token)} ${t(weekTitle(line.week))}`,
    signed: (line) => html`<span class="app-cite">${t(words.publicSigned)}, ${entry(line.entry)}</span>`,
    apart: (pair) => say.weeks(weeksApart(pair)),
    waits: (line) => say.weeks(weeksWaiting(line, on)),
    back: ({ back }) => (back === null ? '' : entry(back)),
    moves: (places) => movesInLog(ledger.inOrder, places),
    href: (change) => addressOf(HOME, { ...read.asked, known: null, show: looking.show }, change),
  }
  const csv = read.asked.on === null ? `${HOME}.csv` : `${HOME}.csv?on=${read.asked.on}`
  const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body-l">${t(words.publicIntro)}</p>
${askedSays(desk, lang, read.asked, log)}${ledgerFigures(manner, ledger, found)}
${lookForm(lang, HOME, read, { on: words.publicOn })}
${ledgerList(manner, found, looking)}
<p class="govuk-body"><a class="govuk-link" href="${csv}">${t(words.download)}</a></p>
${columnsShown(lang, publicColumns(on), `${HOME}.csv-metadata.json`)}
<p class="govuk-body">${t(words.prove)} <a class="govuk-link" href="/public/log">${t(words.toLog)}</a></p>
<p class="govuk-body"><code class="app-wrap">./paripassu verify log https://…/log</code></p>`
  return publicPage(c, desk, lang, { title: words.title, wide: true, errors: read.errors, body })
}

/** Which ledger this is, where it is not all of the one of now. */
function askedSays(
  desk: Desk,
  lang: Language,
  { on, place }: Asked,
  log: Awaited<ReturnType<typeof logSizeAt>>,
): Html | false {
  if (on === null && place === '') return false
  const t = sayIn(lang)
  const both = (of: (lang: Language) => string): Text => ({ en: of('en'), fr: of('fr') })
  const day = on === null ? null : both((one) => sayDay(on, one))
  const days =
    day !== null &&
    (log === null
      ? t(fill(words.noLog, { on: day }))
      : t(
          fill(words.asLog, {
            on: day,
            n: both((one) => sayNumber(log.size, one)),
            at: both((one) => sayInstant(log.signedAt, one, desk.zone)),
          }),
        ))
  const sought = place !== '' && t(fill(words.sought, { place: asItStands(place) }))
  return html`<div class="govuk-inset-text"><p class="govuk-body">${days} ${sought}</p><p class="govuk-body"><a class="govuk-link" href="${HOME}">${t(words.backToNow)}</a></p></div>`
}
