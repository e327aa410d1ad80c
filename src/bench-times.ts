import type { Node } from './node.ts'
import type { Database } from './platform/database.ts'
import { serveNode } from './serve.ts'

/** What measurements of waiting share: a node served for as long as they take, and times summed up. */

/** Milliseconds, over all turns: half were quicker than `p50`, all but one in a hundred than `p99`. */
export type Latency = {
  readonly engine: Database['engine']
  readonly cases: number
  readonly what: string
  readonly p50: number
  readonly p99: number
  /** The same of the raw limit, measured by turns with it; `null` where there is none. */
  readonly raw: { readonly p50: number; readonly p99: number } | null
}

/** Serves the node on an address of its own while the work goes on. */
export async function served<T>(node: Node, work: (address: string) => Promise<T>): Promise<T> {
  const { server, url } = await serveNode(node, '127.0.0.1', 0)
  try {
    return await work(url)
  } finally {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

/** Waits so long. */
export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** Half the times are at most `p50`, all but one in a hundred at most `p99`. */
export const spread = (times: readonly number[]): { readonly p50: number; readonly p99: number } => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
