import { type Context, Hono } from 'hono'
import type { Language } from '../core/brand.ts'
import type { Query } from '../platform/database.ts'
import { statBox, statRow, summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html, join, nothing } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayInstant, sayNumber } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { kindName } from './kind-words.ts'
import { lastReceived, lastSent, type Received, recentlyReceived, recentlySent, type Sent } from './page-rows.ts'
import { problemOf, words } from './page-words.ts'
import type { Receiving } from './receive.ts'
import { clockSkew, type Skew } from './skew-view.ts'
import { thereLists, therePages } from './there-pages.ts'
import { countPutBack, countThere } from './there-view.ts'
import { evidenceCount, heldBack, notUnderstood, refusedAtDoor, waiting } from './view.ts'
import { howWorked, kindShown, referenceShown, workList, workPages } from './work-pages.ts'

type C = Context<DeskEnv>
const SHOWN = 30

/** What the states have said to one another, and what needs a person. Mounted at `/exchange/desk`. */
export function exchangePages(desk: Desk, receiving: Receiving): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => exchangePage(c, desk))
  app.route('/', workPages(desk, receiving))
  app.route('/', therePages(desk))
  return app
}

async function exchangePage(c: C, desk: Desk): Promise<Response> {
  const { query } = desk.platform.database
  const lang = c.get('lang')
  const t = sayIn(lang)
  const [figures, held, work, there, sent, received, door, keys] = await Promise.all([
    statistics(query, desk, lang),
    heldList(query, desk, lang),
    workList(desk, lang),
    thereLists(desk, lang, c.get('user')),
    sentList(query, desk, lang),
    receivedList(query, desk, lang),
    doorList(query, desk, lang),
    keyList(query, lang),
  ])
  const done = c.req.query('done')
  const notice =
    done === 'worked' || done === 'acted'
      ? { notice: { text: done === 'acted' ? words.workActed : words.workDone } }
      : done === 'gone'
        ? { notice: { tone: 'important' as const, text: words.workGone } }
        : {}
  return deskPage(c, desk, {
    title: words.exchange,
    wide: true,
    ...notice,
    body: html`<h1 class="govuk-heading-l">${t(words.exchange)}</h1><p class="govuk-body">${t(words.intro)}</p>
${desk.may(c.get('user'), 'operations/see') && html`<p class="govuk-body"><a class="govuk-link" href="/operations">${t(words.operations)}</a></p>`}${figures}${work}${held}${there}${sent}${received}${door}${keys}`,
  })
}

async function statistics(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const { count, oldest } = await waiting(query)
  const [toWork, there, lost, sent, received, skew, evidence] = await Promise.all([
    notUnderstood(query),
    countThere(query),
    countPutBack(query),
    lastSent(query),
    lastReceived(query),
    clockSkew(query),
    evidenceCount(query),
  ])
  const t = sayIn(lang)
  const when = (at: typeof oldest): string => (at === null ? t(words.never) : sayInstant(at, lang, desk.zone))
  const boxes = statRow([
    statBox(lang, {
      label: words.waiting,
      value: count,
      tone: count === 0 ? 'good' : 'warn',
      note: oldest === null ? words.waitingNone : `${t(words.waitingSince)} ${when(oldest)}`,
    }),
    statBox(lang, {
      label: words.toWork,
      value: toWork.length,
      tone: toWork.length === 0 ? 'good' : 'bad',
      note: words.toWorkNote,
    }),
    statBox(lang, {
      label: words.thereToWork,
      value: there.count,
      tone: there.count === 0 ? 'good' : 'bad',
      note: words.thereNote,
    }),
    ...(lost.count === 0
      ? []
      : [statBox(lang, { label: words.lostToWork, value: lost.count, tone: 'bad' as const, note: words.lostNote })]),
  ])
  const loud =
    evidence > 0 &&
    html`<section class="app-book app-tone-bad govuk-!-margin-bottom-6"><h2 class="govuk-heading-m">${t(words.evidence)}</h2><p class="govuk-body">${t(words.evidenceSays)} <a class="govuk-link" href="/public/log">/public/log</a></p></section>`
  return html`${loud}${boxes}${summary(lang, [
    { key: words.lastSent, value: when(sent.at) },
    { key: words.lastReceipt, value: when(sent.receiptedAt) },
    { key: words.lastReceived, value: when(received.at) },
    { key: words.clock, value: skewSaid(skew, desk, lang) },
  ])}`
}

/** How far their clock is from ours, as their signed words show; that nothing legal hangs on it is said with it. */
function skewSaid(skew: Skew | null, desk: Desk, lang: Language): Html {
  if (skew === null) return html`${words.clockFits[lang]}`
  const seconds = Math.round(Math.abs(skew.by) / 1000)
  const [count, unit] =
    seconds < 120
      ? [seconds, words.seconds]
      : seconds < 7200
        ? [Math.round(seconds / 60), words.minutes]
        : [Math.round(seconds / 3600), words.hours]
  const far = `${sayNumber(count, lang)} ${unit[lang]} ${(skew.by > 0 ? words.clockAhead : words.clockBehind)[lang]}`
  return html`${tagFor(lang, 'warn', far)} ${sayInstant(skew.seenAt, lang, desk.zone)}<br>${words.clockSays[lang]}`
}

const ref = (about: string): Html => html`<span class="app-ref">${about}</span>`

async function heldList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = await heldBack(query, desk.side, desk.platform.agreement)
  if (found.length === 0) return nothing
  const list = worklist(lang, {
    caption: words.held,
    empty: '',
    columns: [words.message, words.about, words.why].map((head) => ({ head })),
    rows: found.map(({ kind, stream, problem }) => ({
      tone: 'bad',
      cells: [kindName(kind), ref(stream), problemOf(problem)],
    })),
  })
  return html`${list}<p class="govuk-body">${words.heldSays[lang]}</p>`
}

/** Transported, understood, decided: three statements, each in words. */
function ticks(lang: Language, message: Sent): Html {
  const tries = message.attempts > 1 ? ` (${sayNumber(message.attempts, lang)} ${words.attempts[lang]})` : ''
  if (message.receiptedAt === null) {
    const colon = lang === 'fr' ? '\u00a0: ' : ': '
    const why = message.lastProblem === null ? '' : `${colon}${problemOf(message.lastProblem)[lang]}`
    return tagFor(lang, 'warn', `${words.notTransported[lang]}${tries}${why}`)
  }
  const first = tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${words.transported[lang]}`)
  if (message.understood !== true) return join([first, tagFor(lang, 'bad', words.notUnderstood)], ' ')
  const second = tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${words.understood[lang]}`)
  if (message.decided === null) return join([first, second], ' ')
  const third = message.decided
    ? tagFor(lang, 'good', html`<span aria-hidden="true">✓</span> ${words.decided[lang]}`)
    : tagFor(lang, 'quiet', words.notDecided)
  return join([first, second, third], ' ')
}

async function sentList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = await recentlySent(query, SHOWN)
  const list = worklist(lang, {
    caption: words.sent,
    empty: words.sentEmpty,
    columns: [words.message, words.number, words.about, words.when, words.ticks].map((head) => ({ head })),
    rows: found.map((message) => ({
      cells: [
        kindName(message.kind),
        sayNumber(message.sequence, lang),
        ref(message.about),
        sayInstant(message.queuedAt, lang, desk.zone),
        ticks(lang, message),
      ],
    })),
  })
  return html`${list}<p class="govuk-body">${words.ticksSays[lang]}</p>`
}

async function receivedList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const state = ({ understood, problem, workedBy, workedNote, workedHow }: Received): Words => {
    if (understood) return tagFor(lang, 'good', words.acted)
    if (workedBy === null) return tagFor(lang, 'bad', problemOf(problem))
    const said =
      workedNote === null || workedNote === '' ? nothing : html`${lang === 'fr' ? ' : ' : ': '}<bdi>${workedNote}</bdi>`
    return html`${howWorked(workedHow)[lang]} <bdi>${workedBy}</bdi>${said}`
  }
  return worklist(lang, {
    caption: words.received,
    empty: words.receivedEmpty,
    columns: [words.message, words.number, words.about, words.when, words.understood].map((head) => ({ head })),
    rows: (await recentlyReceived(query, SHOWN)).map((message) => ({
      cells: [
        kindShown(message.kind),
        sayNumber(message.sequence, lang),
        referenceShown(message.about, lang),
        sayInstant(message.receivedAt, lang, desk.zone),
        state(message),
      ],
    })),
  })
}

async function doorList(query: Query, desk: Desk, lang: Language): Promise<Html> {
  const found = (await refusedAtDoor(query)).slice(0, SHOWN)
  return worklist(lang, {
    caption: words.door,
    empty: words.doorEmpty,
    columns: [
      { head: words.why },
      { head: words.when },
      { head: words.times, numeric: true },
      { head: words.size, numeric: true },
    ],
    rows: found.map(({ problem, lastAt, times, size, signed }) => ({
      tone: signed ? 'bad' : 'quiet',
      cells: [
        html`${problemOf(problem)[lang]}${signed && html` ${tagFor(lang, 'bad', words.doorSigned)}`}`,
        sayInstant(lastAt, lang, desk.zone),
        sayNumber(times, lang),
        sayNumber(size, lang),
      ],
    })),
  })
}

async function keyList(query: Query, lang: Language): Promise<Html> {
  const [ours, theirs] = await Promise.all([lastSent(query), lastReceived(query)])
  const key = (kid: string | null): Words =>
    kid === null ? words.noKey : html`<code class="app-ref">${join(kid.match(/.{1,8}/g) ?? [], html`<wbr>`)}</code>`
  return html`<h2 class="govuk-heading-m">${words.keys[lang]}</h2><p class="govuk-body">${words.keysSays[lang]}</p>${summary(
    lang,
    [
      { key: words.ourKey, value: key(ours.kid) },
      { key: words.theirKey, value: key(theirs.kid) },
    ],
  )}`
}
