import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Instant } from '../core/brand.ts'
import { addHours, compare, formatInstant, isAfter } from '../core/calendar.ts'
import { due } from '../law/due.ts'
import type { Deadline } from '../law/law.ts'
import { atStage } from '../reception/view.ts'
import { tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { runningClocks } from '../worklist/view.ts'
import { levelWords } from './line-words.ts'
import { bannerSays, words } from './page-words.ts'
import type { Outage } from './state.ts'
import { operationsOf, outageNow } from './view.ts'

type C = Context<DeskEnv>

/** While an outage lasts every desk says so above everything, and since when. */
export const outageBanner = (desk: Desk) =>
  createMiddleware<DeskEnv>(async (c, next) => {
    const lasting = await outageNow(desk.platform.database.query)
    if (lasting !== null) {
      const t = sayIn(c.get('lang'))
      const since = {
        en: formatInstant(lasting.from, desk.zone, 'en', { zoneName: true }),
        fr: formatInstant(lasting.from, desk.zone, 'fr', { zoneName: true }),
      }
      c.set(
        'alert',
        html`<section class="app-book app-tone-bad govuk-!-margin-bottom-6" aria-labelledby="outage-banner"><h2 class="govuk-heading-s app-book__title" id="outage-banner">${t(words.bannerTitle)}</h2><p class="govuk-body govuk-!-margin-bottom-0">${t(bannerSays(since))}${desk.may(c.get('user'), 'operations/see') && html` <a class="govuk-link" href="/operations/outages/${lasting.id}">${t(words.showDeadlines)}</a>`}</p></section>`,
      )
    }
    await next()
  })

type Falling = { readonly case: string; readonly href: string; readonly deadline: Deadline }

/** Every deadline of an open case, or of a request to be answered here, that ends in an outage; of one that lasts, within a week. */
export async function deadlinesIn(desk: Desk, { from, until }: Outage): Promise<readonly Falling[]> {
  const { platform, side } = desk
  const now = platform.clock.now()
  const end = until ?? addHours(now, 168)
  const all =
    side === 'returning'
      ? (await runningClocks(desk)).flatMap(({ reference, clocks }) =>
          clocks.map((deadline) => ({ case: reference, href: `/cases/${reference}`, deadline })),
        )
      : await answersDue(desk, now)
  return all
    .filter(({ deadline: { closesAt } }) => isAfter(closesAt, from) && !isAfter(closesAt, end))
    .toSorted((a, b) => compare(a.deadline.closesAt, b.deadline.closesAt))
}

async function answersDue({ platform }: Desk, now: Instant): Promise<readonly Falling[]> {
  const { agreement, database } = platform
  const rules = [agreement.parts.answerAim, agreement.parts.answerLimit].filter((rule) => rule !== null)
  return (await atStage(database.query, 'to-answer')).flatMap(({ shared, requestedAt }) =>
    rules.flatMap((rule) => {
      const deadline = due(agreement, rule, requestedAt, { asOf: now })
      return 'problem' in deadline ? [] : [{ case: shared, href: `/requests/${shared}`, deadline }]
    }),
  )
}

/** The deadlines that fall in one outage, for the lead. */
export async function outagePage(c: C, desk: Desk, id: string): Promise<Response> {
  const lang = c.get('lang')
  const t = sayIn(lang)
  const { platform, zone } = desk
  const outage = (await operationsOf(platform.database.query)).outages.find((one) => String(one.id) === id)
  const back = { href: '/operations', text: words.back }
  if (outage === undefined) {
    const body = html`<h1 class="govuk-heading-l">${t(words.noOutage)}</h1>`
    return deskPage(c, desk, { title: words.noOutage, back, body }, 404)
  }
  const now = platform.clock.now()
  const found = await deadlinesIn(desk, outage)
  const end =
    outage.until === null
      ? t(words.lasts)
      : html`<strong>${t(words.until)}</strong> ${sayInstant(outage.until, lang, zone)}`
  const list = worklist(lang, {
    caption: words.deadlines,
    empty: words.outageEmpty,
    columns: [words.case, words.deadline, words.closes, words.state].map((head) => ({ head })),
    rows: found.map(({ case: reference, href, deadline }) => {
      const over = !isAfter(deadline.closesAt, now)
      return {
        tone: over ? 'bad' : 'warn',
        cells: [
          html`<a class="govuk-link app-ref" href="${href}">${reference}</a>`,
          html`${t(deadline.title)} <span class="app-cite">${t(deadline.citation.cite)}</span>`,
          sayInstant(deadline.closesAt, lang, zone),
          over ? tagFor(lang, 'bad', levelWords.act) : tagFor(lang, 'warn', levelWords.look),
        ],
      }
    }),
  })
  return deskPage(c, desk, {
    title: words.outageTitle,
    wide: true,
    back,
    body: html`<h1 class="govuk-heading-l">${t(words.outageTitle)}</h1>
<p class="govuk-body"><strong>${t(words.from)}</strong> ${sayInstant(outage.from, lang, zone)} · ${end}</p>
<p class="govuk-body">${t(words.outageSays)}</p>${list}`,
  })
}
