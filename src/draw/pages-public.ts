import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { DeskEnv } from '../web/desk.ts'
import { type Desk, publicPage } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { html } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { drawWords as words } from './page-words.ts'
import { drawJsonSchema, fileText } from './public-file.ts'
import { drawStream, draws } from './state.ts'
import { ceremony, drawOf, drawRows, drawTable, fileOf, orderTable, standingTag } from './view.ts'

type OnChange = (listener: (stream: string) => void) => () => void
const HEARTBEAT_MS = 25_000
/** A change is told of before its commit at times: it is looked for again. */
const PAUSE_MS = 200
const LOOKS = 4

const description = new URL('../../docs/draw.md', import.meta.url)

/** Draws for anybody, without an account: the ceremony as it happens, and the file with which to run it again. Mount at `/public/draws`. */
export function publicDrawPages(desk: Desk, { onChange }: { readonly onChange: OnChange }): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('lang', languageOf(c, desk.language))
    await next()
  })
  app.get('/', async (c) => {
    const lang = c.get('lang')
    const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1><p class="govuk-body">${t(words.how, lang)}</p>
      ${desk.demonstration && govuk('inset-text', { text: t(words.demonstration, lang) })}
      ${drawTable(desk, lang, await drawRows(desk), '/public/draws')}
      <p class="govuk-body"><a class="govuk-link" href="/public/draws/description">${t(words.description, lang)}</a> · <a class="govuk-link" href="/public/draws/schema.json">${t(words.schema, lang)}</a></p>`
    return publicPage(c, desk, lang, { title: words.title, body })
  })
  app.get('/description', (c) =>
    c.body(readFileSync(description, 'utf8'), 200, { 'Content-Type': 'text/plain; charset=utf-8' }),
  )
  app.get('/schema.json', (c) => c.json(drawJsonSchema()))
  app.get('/:file{[0-9A-Z]{4}-[0-9A-Z]{4}\\.json}', async (c) => {
    const reference = c.req.param('file').slice(0, 9)
    const found = await drawOf(desk, reference)
    const file = found === null ? null : fileOf(desk, found.draw)
    if (file === null) return c.notFound()
    return c.body(fileText(file), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="draw-${reference}.json"`,
    })
  })
  app.get('/:reference/steps', async (c) => {
    const found = await drawOf(desk, c.req.param('reference'))
    return found === null ? c.notFound() : c.html(ceremony({ desk, lang: c.get('lang'), draw: found.draw }))
  })
  app.get('/:reference/live', (c) => live(c, desk, onChange, c.req.param('reference')))
  app.get('/:reference', async (c) => {
    const lang = c.get('lang')
    const found = await drawOf(desk, c.req.param('reference'))
    if (found === null) return c.notFound()
    const { draw, version } = found
    const base = `/public/draws/${draw.reference}`
    const listens = html`<div role="status"><p class="app-live" data-live="${base}/live?since=${version}" data-live-list="${base}/steps?lang=${lang}" hidden>${t(words.changed, lang)} <a class="govuk-link" href="${base}">${t(words.refresh, lang)}</a></p></div>`
    const files =
      draw.entries !== null &&
      html`<p class="govuk-body">${t(words.verifyIt, lang)}</p><p class="govuk-body"><a class="govuk-link" href="${base}.json">${t(words.file, lang)}</a> · <a class="govuk-link" href="/public/draws/description">${t(words.description, lang)}</a></p><p class="govuk-body"><code>./paripassu draw verify draw-${draw.reference}.json</code></p>`
    const standing = draw.voided !== null ? 'void' : draw.drawn !== null || draw.result !== null ? 'done' : 'open'
    const body = html`<h1 class="govuk-heading-l">${t(words.draw, lang)} <span class="app-ref">${draw.reference}</span> ${standingTag(lang, standing)}</h1>
      ${desk.demonstration && govuk('inset-text', { text: t(words.demonstration, lang) })}
      ${listens}<div id="live-list">${ceremony({ desk, lang, draw })}</div>${files}${orderTable({ desk, lang, draw })}`
    const title = { en: `Draw ${draw.reference}`, fr: `Tirage ${draw.reference}` }
    return publicPage(c, desk, lang, {
      title,
      body,
      crumbs: [{ text: words.title, href: '/public/draws' }, { text: draw.reference }],
    })
  })
  return app
}

/** Server-sent events: `change` whenever something was added to the draw since `?since=` facts, so that no step is missed. */
function live(c: Parameters<typeof streamSSE>[0], desk: Desk, onChange: OnChange, reference: string) {
  const stream = drawStream(reference)
  return streamSSE(c, async (events) => {
    let awake = (): void => undefined
    let looks = 1
    const stop = onChange((changed) => {
      if (changed !== stream) return
      looks = LOOKS
      awake()
    })
    events.onAbort(() => {
      stop()
      awake()
    })
    let seen = Number(c.req.query('since') ?? Number.NaN)
    while (!events.aborted) {
      if (looks > 0) {
        looks -= 1
        const [row] = await desk.platform.database.query(
          'select coalesce(max(version), 0)::integer as version from events where stream = $1',
          [stream],
        )
        const version = Number(row?.version)
        if (version !== seen) await events.writeSSE({ event: 'change', data: draws.name })
        seen = version
        await events.sleep(PAUSE_MS)
        continue
      }
      await new Promise<void>((done) => {
        awake = done
        setTimeout(done, HEARTBEAT_MS).unref()
      })
      if (looks > 0 || events.aborted) continue
      looks = 1
      await events.write(': still here\n\n')
    }
    stop()
  })
}
