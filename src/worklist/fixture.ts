import assert from 'node:assert/strict'
import { Hono } from 'hono'
import { openLite } from '../../test/lite.ts'
import { demonstrationUser } from '../access/demonstration.ts'
import { may } from '../access/permissions.ts'
import { isRole, roles } from '../access/roles.ts'
import { ukFrance2025 } from '../agreements/uk-france-2025/agreement.ts'
import { arrivalPages } from '../arrivals/pages.ts'
import { bundlePages } from '../bundle/pages.ts'
import { commandsOf } from '../commands.ts'
import type { Instant, Language } from '../core/brand.ts'
import { flightPages } from '../flights/pages.ts'
import type { Actor } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import { letterPages } from '../letters/text-pages.ts'
import { standingClock } from '../platform/clock.ts'
import { migrate } from '../platform/migrate.ts'
import { casePages } from '../readmission/pages.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { worklistPages } from './pages.ts'

/** The returning state's desk in memory, for tests that work its pages as a browser without scripts would. */
export type Posted = { readonly status: number; readonly to: string; readonly text: string }
type Fields = Readonly<Record<string, string | readonly string[]>>

const partner: Actor = { id: 'state:FR', name: 'France', role: 'other-state', party: 'FR' }

/** Opens an empty desk at an instant. `give` gives a command as somebody and expects it accepted; the reference comes back. */
export async function openDesk(at: string, agreement: Agreement = ukFrance2025) {
  const clock = standingClock(at as Instant)
  const database = await openLite()
  await migrate(database, clock)
  const commands = commandsOf(ukFrance2025.id)
  const reads: string[] = []
  let tokens = 0
  let keys = 0
  const platform = {
    database,
    clock,
    agreement,
    token: () => `${String(tokens++).padStart(8, '0')}${'K'.repeat(18)}`,
    posted: () => undefined,
  }
  const desk: Desk = {
    platform,
    party: 'GB',
    side: 'returning',
    title: { en: 'United Kingdom desk', fr: 'Bureau du Royaume-Uni' },
    language: 'en',
    zone: 'Europe/London',
    demonstration: true,
    may: (user, command) => may(user.role, command),
    run: async (actor, name, input, key) => {
      const command = commands.get(name)
      assert.ok(command, `there is no command ${name}`)
      return may(actor.role, name) ? command.run(platform, input, { actor, key }) : { outcome: 'forbidden' }
    },
    roleName: (role) => (isRole(role) ? roles[role] : { en: role, fr: role }),
    nav: () => [],
    noteRead: async (stream, user, what) => void reads.push(`${user.id} ${stream} ${what}`),
  }
  const actor = (who: string): Actor => {
    const user = who === 'FR' ? partner : demonstrationUser('GB', who)
    assert.ok(user, `there is no user ${who}`)
    return user
  }
  const give = async (who: string, name: string, input: object): Promise<string> => {
    const outcome = await desk.run(actor(who), name, input, `given-${keys++}`)
    assert.ok(outcome.outcome === 'accepted', `${name}: ${JSON.stringify(outcome)}`)
    return outcome.stream.slice(outcome.stream.indexOf(':') + 1)
  }
  const as = (who: string, lang: Language = 'en') => browser(desk, actor(who), lang)
  return { desk, clock, database, reads, give, as, close: () => database.close() }
}

function browser(desk: Desk, user: Actor, lang: Language) {
  const app = new Hono<DeskEnv>()
  app.use(async (c, next) => {
    c.set('user', user)
    c.set('lang', lang)
    return next()
  })
  app.route('/landings', arrivalPages(desk))
  app.route('/cases', bundlePages(desk))
  app.route('/cases', casePages(desk))
  app.route('/flights', flightPages(desk))
  app.route('/letters', letterPages(desk))
  app.route('/', worklistPages(desk))
  const get = async (path: string): Promise<string> => (await app.request(path)).text()
  /** With documents the form goes as multipart, as a browser sends it. */
  const post = async (path: string, fields: Fields, files: Readonly<Record<string, File>> = {}): Promise<Posted> => {
    const documents = Object.entries(files)
    const body = documents.length === 0 ? new URLSearchParams() : new FormData()
    for (const [name, file] of documents) if (body instanceof FormData) body.set(name, file)
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    const response = await app.request(path, { method: 'POST', body })
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }
  }
  const fetch = (path: string) => app.request(path)
  return { request: async (path: string): Promise<Response> => app.request(path), get, post, fetch }
}

/** The idempotency key a page's (first) form carries. */
export const keyIn = (text: string): string => /name="idempotencyKey" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** What the error summary of a page links to, in order. */
export const errorsIn = (text: string): readonly string[] => {
  const summary = /govuk-error-summary__list[\s\S]*?<\/ul>/.exec(text)?.[0] ?? ''
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
}

/** The words of a page, without its markup. */
export const wordsOf = (text: string): string =>
  text
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
