import { Hono } from 'hono'
import { type PublicKeys, publicKeys } from '../platform/keys.ts'
import { LARGEST, type Receiving, receive } from './receive.ts'
import { problem, type Reply } from './refused.ts'

/** The two addresses the other state uses: where messages are taken, and where our public keys are. */
export function exchangeRoutes(deps: Receiving, jwks: () => PublicKeys = () => publicKeys(deps.keys)): Hono {
  const app = new Hono()
  app.post('/exchange/messages', async (context) => {
    const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type !== 'application/jose')
      return respond(problem(415, 'content-type', 'A message is sent as application/jose.'))
    const bytes = await readAtMost(context.req.raw.body, LARGEST)
    return bytes === null
      ? respond(problem(400, 'cut-off', 'The message did not arrive whole. Post it again.'))
      : respond(await receive(deps, bytes))
  })
  app.get('/exchange/keys', () =>
    respond({ status: 200, type: 'application/jwk-set+json', body: JSON.stringify(jwks()) }),
  )
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
