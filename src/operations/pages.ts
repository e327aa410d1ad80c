import { type Context, Hono } from 'hono'
import type { KeyMaking } from '../keys/forms.ts'
import { keyPages } from '../keys/pages.ts'
import { statBox, statRow } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import type { Line, Machine } from './health-view.ts'
import { alarmPage, limitPage, takeAlarm, takeLimit } from './line-forms.ts'
import { outagePage } from './outage-pages.ts'
import {
  backlogShown,
  historyShown,
  linesShown,
  logsShown,
  machineShown,
  outagesShown,
  partnerShown,
  type Shown,
} from './overview-view.ts'
import { words } from './page-words.ts'
import { operationsStream } from './state.ts'
import { operationsFacts, operationsOf } from './view.ts'

type C = Context<DeskEnv>

/** What these pages have beside the desk: what the process knows of itself, and how it makes keys. */
export type Watching = {
  readonly machine: Machine
  readonly lines: () => Promise<readonly Line[]>
  readonly making: KeyMaking
}

/** The operator's view: everything that is watched, outages, alarms, limits, keys. Mounted at `/operations` on both desks. */
export function operationsPages(desk: Desk, watching: Watching): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    if (desk.may(c.get('user'), 'operations/see')) return next()
    const body = html`<h1 class="govuk-heading-l">${sayIn(c.get('lang'))(words.title)}</h1><p class="govuk-body">${sayIn(c.get('lang'))(words.notYours)}</p>`
    return deskPage(c, desk, { title: words.title, body }, 403)
  })
  app.get('/', (c) => overview(c, desk, watching))
  app.get('/outages/:id', (c) => outagePage(c, desk, c.req.param('id')))
  app.get('/alarms/:line', (c) => alarmPage(c, desk, c.req.param('line')))
  app.post('/alarms/:line', (c) => takeAlarm(c, desk, c.req.param('line')))
  app.get('/limits/:line', (c) => limitPage(c, desk, c.req.param('line')))
  app.post('/limits/:line', (c) => takeLimit(c, desk, c.req.param('line')))
  app.route('/keys', keyPages(desk, watching.making))
  return app
}

const notices = { alarm: words.alarmDone, limit: words.limitDone } as const

async function overview(c: C, desk: Desk, { machine, lines }: Watching): Promise<Response> {
  const { database, agreement } = desk.platform
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const [found, state, facts] = await Promise.all([
    lines(),
    operationsOf(database.query),
    operationsFacts(database.query, agreement.id),
  ])
  const shown: Shown = { desk, lang, may: desk.may(user, 'operations/acknowledge') }
  const [partner, waiting, logs, record] = await Promise.all([
    partnerShown(shown, machine),
    backlogShown(shown),
    logsShown(shown),
    machineShown(shown, machine),
  ])
  const many = (level: Line['level']): number => found.filter((one) => one.level === level).length
  const open = state.alarms.filter(({ acknowledged }) => acknowledged === null).length
  const done = c.req.query('done')
  const notice = done === 'alarm' || done === 'limit' ? { notice: { text: notices[done] } } : {}
  return deskPage(c, desk, {
    title: words.title,
    wide: true,
    live: `/live/${operationsStream(agreement.id)}`,
    ...notice,
    body: html`<h1 class="govuk-heading-l">${t(words.title)}</h1><p class="govuk-body">${t(words.intro)}</p>${statRow([
      statBox(lang, { label: words.actCount, value: many('act'), tone: many('act') === 0 ? 'good' : 'bad' }),
      statBox(lang, { label: words.lookCount, value: many('look'), tone: many('look') === 0 ? 'good' : 'warn' }),
      statBox(lang, { label: words.openAlarms, value: open, tone: open === 0 ? 'good' : 'warn' }),
    ])}${linesShown(shown, found, state)}${partner}${waiting}${outagesShown(shown, state)}${logs}
<h2 class="govuk-heading-m">${t(words.keys)}</h2><p class="govuk-body"><a class="govuk-link" href="/operations/keys">${t(words.keys)}</a>. ${t(words.keysSays)}</p>
${record}${historyShown(shown, facts)}`,
  })
}
