import { Hono } from 'hono'
import { admissionCommands } from '../admission/commands.ts'
import type { Node } from '../admission/fixture.ts'
import { admissionPages } from '../admission/pages.ts'
import { drawCommands } from '../draw/commands.ts'
import { drawPages } from '../draw/pages.ts'
import type { Actor } from '../law/decision.ts'
import type { Desk, DeskEnv } from '../web/desk.ts'
import { portal } from './portal.ts'

/** A desk on a node, for tests of the portal and of the officers’ pages; `reads` gets what was looked at. */
export function deskOf(node: Node, party: 'GB' | 'FR' = 'GB', reads: string[] = []): Desk {
  return {
    platform: node.platform,
    party,
    side: party === 'GB' ? 'returning' : 'receiving',
    title: { en: 'Desk', fr: 'Bureau' },
    language: party === 'GB' ? 'en' : 'fr',
    zone: 'Europe/London',
    demonstration: false,
    may: (user, command) => user.role === 'admissions-officer' && /^(admission|draw)\//.test(command),
    // As the node gives them: what one form of a family says, the others learn.
    run: async (user, name, input, key) =>
      [...admissionCommands, ...drawCommands].some((one) => one.name === name)
        ? node.give(user, name, Object(input), key)
        : { outcome: 'forbidden' },
    roleName: () => ({ en: 'Role', fr: 'Rôle' }),
    nav: () => [],
    noteRead: async (stream, user, what) => void reads.push(`${user.id} ${stream} ${what}`),
  }
}

/** The portal at its address. */
export const mounted = (desk: Desk): Hono => new Hono().route('/portal', portal(desk))

/** A browser without a script: fields, a file, cookies, the answer’s text. */
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
  const send = async (path: string, fields: Record<string, string>, name: string, bytes: Uint8Array) => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.append(field, value)
    body.append('file', new File([new Uint8Array(bytes)], name))
    const answer = await app.request(path, { method: 'POST', headers: { cookie }, body })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const bytesOf = async (path: string) => {
    const answer = await app.request(path, { headers: { cookie } })
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers }
  }
  return { get: (path: string) => ask(path), post: ask, send, bytesOf }
}

/** The officers' pages with somebody signed in. */
export const deskApp = (desk: Desk, user: Actor) => {
  const app = new Hono<DeskEnv>()
  app.use('*', async (c, next) => {
    c.set('user', user)
    c.set('lang', 'en')
    await next()
  })
  app.route('/admissions', admissionPages(desk))
  app.route('/draws', drawPages(desk))
  return app
}

/** A hidden field of a page. */
export const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

/** A phone on which an application is opened with its reference and the code of the tests: no script, one cookie. */
export async function phoneOf(node: Node, application: string, code = 'ABCD', lang = 'en') {
  const app = new Hono().route('/portal', portal(deskOf(node)))
  const cookie = `application=${application}.${code}; lang=${lang}`
  const ask = async (path: string, fields?: Record<string, string>) => {
    const answer = await app.request(path, {
      headers: {
        cookie,
        'accept-language': lang,
        ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields).toString() }),
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const type = answer.headers.get('content-type') ?? ''
    return {
      status: answer.status,
      to: answer.headers.get('location'),
      type,
      bytes,
      text: new TextDecoder().decode(bytes),
    }
  }
  return { get: (path: string) => ask(path), post: ask }
}
