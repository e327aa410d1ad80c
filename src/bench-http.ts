import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { rawTable } from './bench-work.ts'
import type { Database } from './platform/database.ts'
import { randomToken } from './platform/keys.ts'

/** A browser's part in the measurements: signing in, fetching, filing, listening; and the bare server beside it. */

/** The cookie of one of the demonstration’s people, signed in through the page. */
export async function signedIn(address: string, user: string): Promise<string> {
  const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded' }
  const asked = { method: 'POST', headers, body: new URLSearchParams({ user }), redirect: 'manual' } as const
  const answer = await fetch(`${address}/sign-in`, asked)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** What an address answers; throws where it is not 200. */
export async function text(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie } })
  const said = await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${said.slice(0, 200)}`)
  return said
}

/** Posts JSON under a fresh idempotency key; throws where the answer is not 200. */
export async function post(url: string, cookie: string, body: object): Promise<void> {
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomToken() }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  const said = await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${said.slice(0, 300)}`)
}

export type Listening = { readonly next: () => Promise<void>; readonly stop: () => void }

/** Listens as a browser's event source does; `next` is the next change told from now on. */
export async function listen(url: string, cookie: string): Promise<Listening> {
  const leaving = new AbortController()
  const { body } = await fetch(url, { headers: { cookie }, signal: leaving.signal })
  let told = (): void => undefined
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const part of body ?? []) if (decoder.decode(part).includes('event: change')) told()
  }
  read().catch(() => undefined)
  return { next: () => new Promise((done) => (told = done)), stop: () => leaving.abort() }
}

/** The same three steps bare: a POST that commits one small row, a line to every listener, a GET that reads a row back. */
export async function rawServer(database: Database) {
  await database.query(rawTable)
  const listeners = new Set<ServerResponse>()
  const server = createServer(async ({ method, url }, answer) => {
    if (url === '/live') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n')
      listeners.add(answer)
    } else if (method === 'POST') {
      await database.query('insert into bench_raw values ($1, 1, $2)', [randomToken(), '{}'])
      for (const one of listeners) one.write('event: change\ndata: raw\n\n')
      answer.end('{}')
    } else {
      await database.query('select 1 from bench_raw limit 1')
      answer.end('here')
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { address: `http://127.0.0.1:${port}`, close }
}
