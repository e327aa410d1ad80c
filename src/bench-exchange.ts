import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { ukFrance2025 } from './agreements/uk-france-2025/agreement.ts'
import type { Measure } from './bench.ts'
import { requestedCase } from './bench-cases.ts'
import { pause, served } from './bench-times.ts'
import { knownInstant } from './core/calendar.ts'
import { type Node, openNode } from './node.ts'
import { standingClock } from './platform/clock.ts'
import { randomToken } from './platform/keys.ts'

/**
 * Requests from one state’s node to the other’s, over HTTP on the same machine, from waiting to receipted: numbered, their
 * personal part sealed, signed, posted, opened, acted on, receipted, the receipt checked and kept. Both nodes are in this one
 * process, so the figure is for one processor that does the work of both states. The raw limit is a bare Ed25519 signature and
 * its verification over the same bytes, once for each message and once for each receipt: the least that both states can do.
 */
export type ExchangeOptions = {
  /** A PostgreSQL schema for each node by its address; `null`: PGlite in folders that are thrown away. */
  readonly urls: readonly [string, string] | null
  readonly messages: number
  readonly say: (line: string) => void
}

const sentRow = z.object({ jws: z.string(), receipt: z.string(), understood: z.literal(true) })
type Sent = z.infer<typeof sentRow>

/** Opens both nodes, has so many requests made, then connects them and times until the last has its receipt. */
export async function measureExchange({ urls, messages, say }: ExchangeOptions): Promise<Measure> {
  const agreement = ukFrance2025
  const clock = standingClock(knownInstant('2025-08-12T18:00:00Z'))
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-bench-'))
  const opened = async ({ party }: { readonly party: string }, url: string | undefined): Promise<Node> => {
    const where = { folder: join(folder, party), ...(url === undefined ? {} : { databaseUrl: url }) }
    return openNode({ ...where, party, agreement, clock, demonstration: true })
  }
  const from = await opened(agreement.returning, urls?.[0])
  const to = await opened(agreement.receiving, urls?.[1])
  const { database } = from.platform
  try {
    const platform = { database, clock, agreement, token: randomToken, posted: () => undefined }
    const began = performance.now()
    for (let one = 0; one < messages; one++) await requestedCase(platform)
    for (const node of [from, to]) await node.platform.database.query('analyze')
    say(`${database.engine}: ${messages} requests made, in ${Math.round((performance.now() - began) / 1000)} s`)
    const { sent, perSecond } = await served(from, (here) => served(to, (there) => travel(from, to, [here, there])))
    if (sent.length < messages) throw new Error(`${messages} requests were made and ${sent.length} messages receipted.`)
    const raw = signedAndVerified(sent)
    const what = 'requests sent until receipted'
    return { engine: database.engine, connections: 1, what, perSecond, raw, ofRaw: perSecond / raw }
  } finally {
    await from.close()
    await to.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Connects the two and waits until nothing waits any more. Throws with what stands in the way where something does. */
async function travel(from: Node, to: Node, [here, there]: readonly [string, string]) {
  await to.connect({ url: here, jwks: from.jwks })
  const start = performance.now()
  await from.connect({ url: there, jwks: to.jwks })
  while (!(await from.settled())) {
    if (performance.now() - start > 300_000)
      throw new Error('After five minutes there is still a message without a receipt.')
    await pause(5)
  }
  const took = performance.now() - start
  const rows = await from.platform.database.query(
    'select jws, receipt, understood from exchange_sent order by sequence',
  )
  const sent = rows.map((row) => sentRow.parse(row))
  return { sent, perSecond: (1000 * sent.length) / took }
}

/** Each message and its receipt signed and verified, and nothing else: messages a second. */
function signedAndVerified(sent: readonly Sent[]): number {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const texts = sent.map(({ jws, receipt }) =>
    [jws, receipt].map((text) => Buffer.from(text.slice(0, text.lastIndexOf('.')))),
  )
  const start = performance.now()
  for (const pair of texts)
    for (const text of pair)
      if (!verify(null, text, publicKey, sign(null, text, privateKey)))
        throw new Error('a bare signature did not verify')
  return (1000 * sent.length) / (performance.now() - start)
}
