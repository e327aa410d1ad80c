import { Hono } from 'hono'
import { dayOf, formatInstant } from '../core/calendar.ts'
import { writeCsv } from '../core/csv.ts'
import type { Agreement } from '../law/law.ts'
import { placesOf } from '../parity/view.ts'
import type { Desk } from '../web/desk.ts'
import { languageOf } from '../web/language.ts'
import { page } from '../web/page.ts'
import { publicNav } from '../web/public-nav.ts'
import { publicLedger } from './ledger.ts'
import { words } from './page-words.ts'
import { type CoursePoint, largestGaps } from './pilot.ts'
import { releaseList, releasesOf } from './release-pages.ts'
import { publishedCourse, unknownsOf } from './source.ts'
import { publicBody } from './view.ts'

/** What anyone may see, without signing in: figures only, never anything about a person. Mounted at `/public`. */
export function publicPages(desk: Desk): Hono {
  const { platform } = desk
  const course = publishedCourse(platform.agreement)
  const unknowns = unknownsOf(platform.agreement)
  const ledger = async () =>
    publicLedger(await placesOf(platform.database.query), dayOf(platform.clock.now(), desk.zone))
  const app = new Hono()
  app.get('/', async (c) => {
    const lang = languageOf(c, desk.language)
    const { agreement, clock } = platform
    const path = new URL(c.req.url)
    const body = publicBody({
      lang,
      agreement,
      course,
      unknowns,
      ledger: await ledger(),
      releases: releaseList(lang, desk.zone, await releasesOf(platform.database.query)),
      demonstration: desk.demonstration,
    })
    const clockSays = formatInstant(clock.now(), desk.zone, lang)
    return c.html(
      page({
        lang,
        title: words.title,
        body,
        path: path.pathname + path.search,
        party: desk.title,
        home: '/public',
        nav: publicNav(path.pathname),
        wide: true,
        clock: clockSays,
      }),
    )
  })
  app.use('/:file{.+\\.(json|csv)}', async (c, next) => {
    await next()
    // Anyone's page may read public figures; a minute old is fresh enough.
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cache-Control', 'public, max-age=60')
  })
  app.get('/pilot.json', (c) => c.json(pilotFile(platform.agreement, course)))
  app.get('/pilot.csv', (c) =>
    c.body(pilotCsv(course), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="pilot.csv"',
    }),
  )
  app.get('/ledger.json', async (c) => {
    const { weeks, ...totals } = await ledger()
    return c.json({
      about:
        'Places counted in this party’s own book: signed by both states. Persons. balance = readmitted - admitted.',
      agreement: platform.agreement.id,
      party: desk.party,
      demonstration: desk.demonstration,
      asOf: platform.clock.now(),
      counted: totals,
      weeks,
    })
  })
  return app
}

/** The published course as a file: `null` is not stated; two statements for one day are two. */
function pilotFile({ id, title }: Agreement, course: readonly CoursePoint[]) {
  const { out, inward } = largestGaps(course)
  const at = (point: CoursePoint | null) => (point === null ? null : { on: point.on, gap: point.gap })
  return {
    about:
      'Cumulative totals as published, each with its source. gap = readmitted - admitted, computed by the ledger; null = not stated.',
    agreement: id,
    title,
    certainty: {
      A: 'primary text seen',
      B: 'press or a specialist quoting a primary',
      C: 'a single secondary or promotional report',
    },
    largestGaps: { moreOut: at(out), moreIn: at(inward) },
    statements: course,
  }
}

/** The same for a spreadsheet. */
const pilotCsv = (course: readonly CoursePoint[]): string =>
  writeCsv(
    ['as_of', 'readmitted_total', 'admitted_total', 'gap', 'certainty', 'does_not_reconcile', 'source', 'note'],
    course.map((point) => [
      point.on,
      point.readmitted,
      point.admitted,
      point.gap,
      point.certainty,
      point.flags.map(({ kind, direction }) => `${direction} ${kind}`).join('; '),
      point.source,
      point.note,
    ]),
  )
