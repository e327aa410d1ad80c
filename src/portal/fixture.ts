import { Hono } from 'hono'
import { admissionCommands } from '../admission/commands.ts'
import type { Node } from '../admission/fixture.ts'
import type { Desk } from '../web/desk.ts'
import { portal } from './portal.ts'

/** The desk of a node in memory, on which officers may do everything of the way in. */
export const deskFor = (node: Node): Desk => ({
  platform: node.platform,
  party: 'GB',
  side: 'returning',
  title: { en: 'Desk', fr: 'Bureau' },
  language: 'en',
  zone: 'Europe/London',
  demonstration: false,
  may: ({ role }, command) => role === 'admissions-officer' && command.startsWith('admission/'),
  run: async (user, name, input, key) =>
    admissionCommands.find((one) => one.name === name)?.run(node.platform, input, { actor: user, key }) ?? {
      outcome: 'forbidden',
    },
  roleName: () => ({ en: 'Role', fr: 'Rôle' }),
  nav: () => [],
  noteRead: async () => undefined,
})

/** A phone on which an application is opened with its reference and the code of the tests: no script, one cookie. */
export async function phoneOf(node: Node, application: string, code = 'ABCD', lang = 'en') {
  const app = new Hono().route('/portal', portal(deskFor(node)))
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
