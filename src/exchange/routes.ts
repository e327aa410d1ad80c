import { Hono } from 'hono'
import { own } from '../core/own.ts'
import { type PublicKeys, publicKeys } from '../platform/keys.ts'
import { heard } from './heard.ts'
import { LARGEST, type Receiving, receive } from './receive.ts'
import { problem, type Reply } from './refused.ts'
import { asyncApi, schemas } from './schemas.ts'

const LONGEST_QUESTION = 4096

/**
 * The addresses the other state uses: where messages are taken, and where our public keys are. The forms of messages are
 * there for anybody.
 */
export function exchangeRoutes(deps: Receiving, jwks: () => PublicKeys = () => publicKeys(deps.keys)): Hono {
  const app = new Hono()
  const forms = schemas()
  app.post('/exchange/messages', async (context) => {
    const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/jose')
      return respond(problem(415, 'content-type', 'A message is sent as application/jose.'))
    const bytes = await readAtMost(context.req.raw.body, LARGEST)
    return bytes === null
      ? respond(problem(400, 'cut-off', 'The message did not arrive whole. Post it again.'))
      : respond(await receive(deps, bytes))
  })
  app.post('/exchange/heard', async (context) => {
    const bytes = await readAtMost(context.req.raw.body, LONGEST_QUESTION)
    return bytes === null
      ? respond(problem(400, 'cut-off', 'The question did not arrive whole. Ask again.'))
      : respond(await heard(deps, bytes))
  })
  app.get('/exchange/keys', () =>
    respond({ status: 200, type: 'application/jwk-set+json', body: JSON.stringify(jwks()) }),
  )
  app.get('/exchange/asyncapi.json', (c) => c.json(asyncApi()))
  const list = { schemas: Object.keys(forms).map((file) => `/exchange/schemas/${file}`) }
  for (const path of ['/exchange/schemas', '/exchange/schemas/', '/exchange/schemas/index.json'])
    app.get(path, (c) => c.json(list))
  app.get('/exchange/schemas/:file', (c) => {
    const schema = own(forms, c.req.param('file'))
    return schema === undefined ? c.notFound() : c.json(schema, 200, { 'content-type': 'application/schema+json' })
  })
  return app
}

const respond = ({ status, type, body }: Reply): Response =>
  new Response(body, { status, headers: { 'content-type': type, 'cache-control': 'no-store' } })

/** Reads until the end or just past the limit, so that nobody can fill the memory; `null` where the sender broke off. */
async function readAtMost(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body ?? []) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size > limit) break // leaving the loop cancels the stream
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks).subarray(0, limit + 1)
}
