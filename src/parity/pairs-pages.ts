import { type Context, Hono } from 'hono'
import { reversalWords } from '../admission/after-page-words.ts'
import type { Day, Language, Text } from '../core/brand.ts'
import { dayOf } from '../core/calendar.ts'
import { asItStands, fill } from '../core/say.ts'
import type { Actor } from '../law/decision.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayDay, sayInstant, sayShortDay } from '../web/when.ts'
import { ageOf } from './book.ts'
import { short } from './book-view.ts'
import { type BookLine, daysApart, ledgerAsOf, movesInBook, pageOf } from './pairs.ts'
import { type Asked, addressOf, asked, asOf, lookForm, type Reading } from './pairs-form.ts'
import {
  columnsShown,
  type Found,
  type Looking,
  ledgerFigures,
  ledgerList,
  listOf,
  lookedFor,
  type Manner,
} from './pairs-list.ts'
import { bookColumns, linesOf, pairsCsv, pairsMetadata, streamsOf } from './pairs-view.ts'
import * as say from './pairs-words.ts'
import { words } from './pairs-words.ts'

type C = Context<DeskEnv>
const HOME = '/parity/pairs'

/** The page of the file in which a place was made, by its stream, where this reader may open it; `null` where not. */
export type FileAt = (stream: string, user: Actor) => string | null

/** The paired ledger at a desk, as a page and as a table. Mounted at `/parity`. */
export function pairsPages(desk: Desk, fileAt: FileAt): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const { platform } = desk
  const today = (): Day => dayOf(platform.clock.now(), desk.zone)
  app.get('/pairs', async (c) => {
    const url = new URL(c.req.url)
    const read = asked(url.searchParams, today())
    if (read.moved && read.errors.length === 0) return c.redirect(addressOf(HOME, read.asked), 303)
    return ledgerPage(c, desk, read, fileAt)
  })
  app.get('/pairs.csv', async (c) => {
    const read = asked(new URL(c.req.url).searchParams, today())
    if (read.errors.length > 0) return c.text(`${read.errors.map(({ message }) => message.en).join('\n')}\n`, 422)
    const ledger = ledgerAsOf(await linesOf(platform.database.query), asOf(read.asked, today(), desk.zone))
    const on = read.asked.on ?? today()
    c.header('Content-Disposition', `attachment; filename="pairs-${desk.party.toLowerCase()}-${on}.csv"`)
    c.header('Link', '<pairs.csv-metadata.json>; rel="describedby"; type="application/csvm+json"')
    return c.body(pairsCsv(ledger, bookColumns(platform.agreement, on)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
    })
  })
  app.get('/pairs.csv-metadata.json', (c) =>
    c.json(pairsMetadata('pairs.csv', bookColumns(platform.agreement, today()))),
  )
  return app
}

async function ledgerPage(c: C, desk: Desk, read: Reading, fileAt: FileAt): Promise<Response> {
  const { agreement, clock, database } = desk.platform
  const lang = c.get('lang')
  const t = sayIn(lang)
  const today = dayOf(clock.now(), desk.zone)
  const ledger = ledgerAsOf(await linesOf(database.query), asOf(read.asked, today, desk.zone))
  const found = lookedFor(ledger, read.asked)
  const looking: Looking = { ...read.asked, show: listOf(found, read.asked.show) }
  const streams = await streamsOf(database.query, tokensOn(found, looking))
  const manner: Manner<BookLine> = {
    lang,
    name: (line) =>
      html`<a class="govuk-link" href="/parity/places/${line.token}">${short(line.token)}</a> ${sayShortDay(line.effectiveOn, lang)}`,
    signed: signedSays(desk, lang, (token) => {
      const stream = streams.get(token)
      return stream === undefined ? null : fileAt(stream, c.get('user'))
    }),
    apart: (pair) => say.days(daysApart(pair)),
    waits: (line) => say.days(ageOf(line, read.asked.on ?? today)),
    back: (line) => backSays(desk, lang, line),
    moves: (places) => movesInBook(ledger.inOrder, places),
    href: (change) => addressOf(HOME, { ...read.asked, show: looking.show }, change),
  }
  const columns = bookColumns(agreement, today)
  const body = html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>
${askedSays(lang, read.asked, today)}${ledgerFigures(manner, ledger, found)}
${lookForm(lang, HOME, read, { on: words.on, known: words.known })}
${ledgerList(manner, found, looking)}
<p class="govuk-body"><a class="govuk-link" href="${csvAddress(read.asked)}">${t(words.download)}</a></p>
${columnsShown(lang, columns, `${HOME}.csv-metadata.json`)}`
  const crumbs = [{ text: words.toBook, href: '/parity' }]
  return deskPage(c, desk, { title: words.title, wide: true, crumbs, errors: read.errors, body })
}

/** The download is of the same ledger, whole: the same days, every place. */
const csvAddress = ({ on, known }: Asked): string =>
  addressOf(`${HOME}.csv`, { on, known, show: '', page: 1, size: 50, order: 'newest', place: '' })

/** The places that the page shows. */
function tokensOn(found: Found<BookLine>, looking: Looking): readonly string[] {
  if (looking.show !== 'pairs') return pageOf(found[looking.show], looking).shown.map(({ token }) => token)
  return pageOf(found.pairs, looking).shown.flatMap(({ readmitted, admitted }) => [readmitted.token, admitted.token])
}

/** Which ledger this is, where it is not all of the one of now. */
function askedSays(lang: Language, { on, known, place }: Asked, today: Day): Html | false {
  if (on === null && known === null && place === '') return false
  const t = sayIn(lang)
  const dayText = (day: Day): Text => ({ en: sayDay(day, 'en'), fr: sayDay(day, 'fr') })
  const values = { on: dayText(on ?? today), known: dayText(known ?? today) }
  const days = (on !== null || known !== null) && t(fill(known === null ? words.asOf : words.asOfKnown, values))
  const sought = place !== '' && t(fill(words.sought, { place: asItStands(place) }))
  return html`<div class="govuk-inset-text"><p class="govuk-body">${days} ${sought}</p><p class="govuk-body"><a class="govuk-link" href="${HOME}">${t(words.backToNow)}</a></p></div>`
}

/** Both signatures in words, and the file for whoever may open it. */
const signedSays =
  (desk: Desk, lang: Language, fileOf: (token: string) => string | null) =>
  (line: BookLine): Html => {
    const t = sayIn(lang)
    const { returning, receiving } = desk.platform.agreement
    const at = (instant: BookLine['statedAt']): Text => ({
      en: instant === null ? '' : sayInstant(instant, 'en', desk.zone),
      fr: instant === null ? '' : sayInstant(instant, 'fr', desk.zone),
    })
    const signed = fill(words.signed, {
      one: returning.name,
      when: at(line.statedAt),
      other: receiving.name,
      again: at(line.confirmedAt),
    })
    const file = fileOf(line.token)
    const link =
      file !== null &&
      html`<br>${t(words.file)} <a class="govuk-link" href="${file}"><span class="app-ref">${file.split('/').at(-1)}</span></a>`
    return html`<span class="app-cite">${t(signed)}</span>${link}`
  }

/** Since when a place counts no more, by which fact, and why by its code. */
function backSays(desk: Desk, lang: Language, { reversedAt, by, code }: BookLine): Words {
  const t = sayIn(lang)
  const when = reversedAt !== undefined && sayInstant(reversedAt, lang, desk.zone)
  const why = code !== undefined && codeSays(desk, by, code)
  return html`${when}${by !== undefined && html`<br>${t(say.backWords[by])}`}${why && html`<br><span class="app-cite">${t(why)}</span>`}`
}

/** A code of the fact that reversed a place, in words; one we do not know, as it came. */
function codeSays(desk: Desk, by: BookLine['by'], code: string): Text {
  const { takingBack } = desk.platform.agreement
  const of = (known: Readonly<Record<string, Text>>): Text | undefined =>
    Object.entries(known).find(([one]) => one === code)?.[1]
  if (by === 'decided') return of(say.codeWords) ?? asItStands(code)
  if (by === 'arrival-reversed') return of(reversalWords) ?? asItStands(code)
  const says = takingBack?.codes.find((one) => one.code === code)?.title
  return says === undefined ? asItStands(code) : fill(words.code, { code: asItStands(code), says })
}
