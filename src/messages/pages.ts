import { Hono } from 'hono'
import type { ReaderLanguage } from '../core/brand.ts'
import { fill } from '../law/words.ts'
import { statBox, statRow, summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { statusTag } from './case-view.ts'
import { type Carriers, channels } from './events.ts'
import { lostTable, messageAlarm } from './lists.ts'
import { liveAddress, liveRoutes } from './live-routes.ts'
import { messageRoutes } from './message-pages.ts'
import { words } from './page-words.ts'
import { textRoutes } from './text-pages.ts'
import { backlog, carriersSeen, lostMessages, troubles } from './view.ts'
import { carrierWords, channelWords, problemWords } from './words.ts'

type Wiring = {
  /** The carriers of this process and where they send people to; null where none were set up. */
  readonly carriers: () => { readonly carriers: Carriers; readonly site: string } | null
  /** Tells what was added or settled, by its stream, from now on; the answer stops it. */
  readonly onChange: (listener: (stream: string) => void) => () => void
}

/**
 * Messages to applicants, for admissions officers and whoever runs the node; mount at `/admissions`, before the admissions' own
 * pages.
 */
export function messagePages(desk: Desk, { carriers, onChange }: Wiring): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const guarded = ['/messages', '/messages/*', '/:reference/messages/*']
  for (const path of guarded)
    app.use(path, async (c, next) => {
      // Who may not is told so by the admissions' own pages.
      if (desk.platform.agreement.admission === null || !desk.may(c.get('user'), 'admission/resend-message'))
        return c.notFound()
      return next()
    })
  app.get('/messages', async (c) => {
    const lang = c.get('lang')
    const [box, figures, health, reasons, lost] = await Promise.all([
      messageAlarm(desk, lang),
      statistics(desk, lang),
      carrierList(desk, lang, carriers()?.carriers ?? null),
      reasonTable(desk, lang),
      lostTable(desk, lang),
    ])
    const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.intro, lang)}
      <a class="govuk-link" href="/admissions/messages/texts">${t(words.textsLink, lang)}</a></p>
      ${box ?? html`<p class="govuk-body">${t(words.unreachableNone, lang)}</p>`}${figures}${lost}${health}${reasons}`
    const crumbs = [{ text: words.admissions, href: '/admissions' }, { text: words.title }]
    const live = await liveAddress(desk)
    return deskPage(c, desk, { title: words.title, body, wide: true, crumbs, live })
  })
  liveRoutes(app, desk, onChange)
  textRoutes(app, desk, () => carriers()?.site ?? null)
  messageRoutes(app, desk)
  return app
}

async function statistics(desk: Desk, lang: ReaderLanguage): Promise<Html> {
  const { query } = desk.platform.database
  const [waiting, lost] = await Promise.all([backlog(query), lostMessages(query, 1000)])
  const boxes = channels.map((channel) => {
    const found = waiting.find((one) => one.channel === channel)
    return statBox(lang, {
      label: html`${t(words.waiting, lang)}: ${t(channelWords[channel], lang)}`,
      value: found?.count ?? 0,
      tone: found === undefined ? 'good' : 'warn',
      note:
        found === undefined
          ? words.waitingNone
          : html`${t(words.oldest, lang)} ${sayInstant(found.oldest, lang, desk.zone)}`,
    })
  })
  const half = String(lost.filter(({ reached }) => reached).length)
  const none = lost.length - Number(half)
  const gone = statBox(lang, {
    label: words.notArrived,
    value: none,
    tone: none === 0 ? 'good' : 'bad',
    note: half === '0' ? undefined : fill(words.reachedNote, { count: { en: half, fr: half } }),
  })
  return statRow([...boxes, gone])
}

async function carrierList(desk: Desk, lang: ReaderLanguage, carriers: Carriers | null): Promise<Html> {
  const seen = await carriersSeen(desk.platform.database.query)
  const rows = channels.map((channel) => {
    const carrier = carriers?.[channel] ?? null
    const last = seen[channel]
    const at = (instant: Parameters<typeof sayInstant>[0]) => sayInstant(instant, lang, desk.zone)
    const value =
      carrier === null
        ? html`${tagFor(lang, 'bad', words.none)}<br>${t(words.noneSays, lang)}`
        : last === undefined
          ? html`${t(carrierWords[carrier.name], lang)} ${tagFor(lang, 'quiet', words.neverTried)}`
          : html`${t(carrierWords[carrier.name], lang)} ${last.problem === null ? tagFor(lang, 'good', words.works) : tagFor(lang, 'bad', words.fails)}
              ${last.problem !== null && html`<br>${t(problemWords[last.problem], lang)}`}
              ${last.failing_since !== null && html`<br>${t(words.failingSince, lang)} ${at(last.failing_since)}`}
              ${last.worked_at !== null && html`<br>${t(words.lastWorked, lang)} ${at(last.worked_at)}`}`
    return { key: channelWords[channel], value }
  })
  return html`<h2 class="govuk-heading-m">${t(words.carriers, lang)}</h2>${summary(lang, rows)}`
}

async function reasonTable(desk: Desk, lang: ReaderLanguage): Promise<Html> {
  const found = await troubles(desk.platform.database.query)
  return worklist(lang, {
    caption: words.reasons,
    columns: [
      { head: words.reason },
      { head: words.channel },
      { head: words.status },
      { head: words.count, numeric: true },
    ],
    rows: found.map(({ channel, status, problem, count }) => ({
      cells: [
        problem === null ? '–' : problemWords[problem],
        channelWords[channel],
        statusTag(lang, { status, carrier: null }),
        String(count),
      ],
    })),
    empty: words.lostNone,
  })
}
