export type Asking = Pick<RequestInit, 'method' | 'headers' | 'body'> & {
  /** Bytes: no longer answer is taken, however much comes. */
  readonly most: number
  /** Milliseconds until there is no answer. */
  readonly patience?: number
  readonly signal?: AbortSignal
}

/** Asks an address that may be anybody's; no redirect is followed. Throws where no whole answer comes within those bounds. */
export async function fetchedFrom(
  url: string,
  { most, patience = 10_000, signal, ...asked }: Asking,
): Promise<{ readonly status: number; readonly bytes: Buffer }> {
  const late = AbortSignal.timeout(patience)
  const ends = signal === undefined ? late : AbortSignal.any([signal, late])
  const response = await fetch(url, { ...asked, redirect: 'error', signal: ends })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    // Leaving the loop ends the answer at its source.
    if (size > most) throw new RangeError(`The answer is longer than ${most} bytes.`)
    chunks.push(chunk)
  }
  return { status: response.status, bytes: Buffer.concat(chunks) }
}
