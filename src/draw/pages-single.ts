import type { Context } from 'hono'
import { z } from 'zod'
import type { ReaderLanguage } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { rowsOf } from '../platform/store.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { drawWords as words } from './page-words.ts'
import { type Selection, selectionField, singleOrder } from './single.ts'
import { words as refusals } from './words.ts'

type PageContext = Context<DeskEnv>

/** Every draw on record that one state made alone. */
export const singleDraws = async ({ platform }: Desk): Promise<readonly Selection[]> =>
  (await rowsOf(platform.database.query, 'selection', z.unknown())).flatMap(
    (row) => selectionField.safeParse(row).data ?? [],
  )

/** Draws as one state made them alone: read and recomputed, never made again. */
export const singleTable = (desk: Desk, lang: ReaderLanguage, rows: readonly Selection[]): Renderable =>
  worklist(lang, {
    caption: words.single,
    columns: [{ head: words.draw }, { head: words.when }, { head: words.places, numeric: true }],
    rows: rows.map((row) => ({
      cells: [
        html`<a class="govuk-link app-ref" href="/draws/${row.reference}">${row.reference}</a>`,
        formatInstant(instantField.parse(row.drawnAt), desk.zone, lang),
        String(row.places),
      ],
    })),
    empty: words.noneYet,
  })

/** The page of such a draw, with its order worked out again; 404 where there is no draw of that name. */
export async function singlePage(c: PageContext, desk: Desk, reference: string) {
  const lang = c.get('lang')
  const drawn = (await singleDraws(desk)).find((row) => row.reference === reference)
  if (drawn === undefined) {
    const none = html`<h1 class="govuk-heading-l">${t(refusals.none, lang)}</h1>`
    return deskPage(c, desk, { title: refusals.none, body: none, crumbs: [] }, 404)
  }
  const same = singleOrder(drawn.seed, drawn.groups).every(
    (group, at) => group.reference === drawn.groups[at]?.reference,
  )
  const table = worklist(lang, {
    caption: words.orderCaption,
    columns: [
      { head: words.rank, numeric: true },
      { head: words.application },
      { head: words.people, numeric: true },
      { head: words.reachedOne },
    ],
    rows: drawn.groups.map((group, index) => ({
      cells: [
        String(index + 1),
        html`<a class="govuk-link app-ref" href="/admissions/${group.reference}">${group.reference}</a>`,
        String(group.size),
        t(drawn.taken.includes(group.reference) ? words.yes : words.no, lang),
      ],
    })),
    empty: words.noneYet,
  })
  const body = html`<h1 class="govuk-heading-l">${t(words.draw, lang)} <span class="app-ref">${reference}</span></h1>
    ${govuk('inset-text', { text: t(words.byOneAlone, lang) })}
    ${summary(lang, [
      {
        key: words.when,
        value: `${formatInstant(instantField.parse(drawn.drawnAt), desk.zone, lang)}, ${drawn.drawnBy}`,
      },
      { key: words.reasons, value: html`<bdi>${drawn.reasons}</bdi>` },
      { key: words.seed, value: html`<code class="app-hex">${drawn.seed}</code>` },
      { key: words.order, value: tagFor(lang, same ? 'good' : 'bad', same ? words.matches : refusals.listAltered) },
    ])}${table}`
  return deskPage(c, desk, {
    title: words.draw,
    body,
    crumbs: [{ text: words.title, href: '/draws' }, { text: reference }],
  })
}
