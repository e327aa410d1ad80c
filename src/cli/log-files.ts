import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ReadFile } from '../transparency/verify.ts'

/** Reads a log's files over HTTP or from a folder. Throws where the address does not answer, or with something else than yes or no. */
export function readerOf(where: string): ReadFile {
  if (!/^https?:\/\//.test(where))
    return async (path) =>
      readFile(join(resolve(where), path)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
        throw error
      })
  const base = where.replace(/\/$/, '')
  return async (path) => {
    const answer = await fetch(`${base}/${path}`, { signal: AbortSignal.timeout(30_000) })
    if (answer.status === 404) return null
    if (answer.status !== 200) throw new Error(`${base}/${path} answered ${answer.status}.`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
