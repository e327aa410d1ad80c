import { Hono } from 'hono'
import type { Node } from '../admission/fixture.ts'
import { admissionPages } from '../admission/pages.ts'
import type { Actor } from '../law/decision.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { portal } from './portal.ts'

/** The portal and the officers' pages of a node in memory, and a browser without a script. */
export function deskOf(node: Node, party: 'GB' | 'FR' = 'GB'): Desk {
  return {
    platform: node.platform,
    party,
    side: party === 'GB' ? 'returning' : 'receiving',
    title: { en: 'Desk', fr: 'Bureau' },
    language: party === 'GB' ? 'en' : 'fr',
    zone: 'Europe/London',
    demonstration: false,
    may: (user, command) => user.role === 'admissions-officer' && command.startsWith('admission/'),
    run: async (user, name, input, key) => node.give(user, name.slice('admission/'.length), Object(input), key),
    roleName: () => ({ en: 'Role', fr: 'Rôle' }),
    nav: () => [],
    noteRead: async () => undefined,
  }
}

export const mounted = (desk: Desk): Hono => new Hono().route('/portal', portal(desk))

/** A browser without a script: fields, cookies, the answer's text. */
export function browser(app: Hono) {
  let cookie = ''
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await app.request(path, {
      headers: { cookie, ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }) },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields).toString() }),
    })
    const set = answer.headers.get('set-cookie')
    if (set?.startsWith('application=')) cookie = set.split(';')[0] ?? ''
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text(), set }
  }
  return { get: (path: string) => ask(path), post: ask }
}
/** The value of a hidden field of a page. */
export const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

/** The officers' pages with somebody signed in. */
export const deskApp = (desk: Desk, user: Actor) => {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('user', user)
    c.set('lang', 'en')
    await next()
  })
  app.route('/admissions', admissionPages(desk))
  return app
}
