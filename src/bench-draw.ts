import { createHash, createHmac } from 'node:crypto'
import type { Measure } from './bench.ts'
import { drawOrder, type Entry, entryLine, listed, orderDigest, reachedOf, rootOfList, sharesOf } from './draw/order.ts'

/** Entries of the draw that is measured. */
const ENTRIES = 1_000_000

/**
 * A whole draw over so many entries, list, root, order and whom it reaches, beside hashing the same entries and nothing else:
 * one SHA-256 of each line and one HMAC of each ticket. Both in the same run, each once; in entries a second.
 */
export function measureDraw(entries = ENTRIES): Measure {
  const made = Array.from({ length: entries }, (_, n): Entry => {
    const ticket = createHash('sha256').update(`bench ${n}`).digest('hex')
    return { ticket, size: 1 + (n % 5), class: 1 }
  })
  const seed = createHash('sha256').update('bench').digest()
  const raw = timed(entries, () => {
    for (const entry of made) {
      createHash('sha256').update(entryLine(entry)).digest()
      createHmac('sha256', seed).update(entry.ticket, 'hex').digest()
    }
  })
  const perSecond = timed(entries, () => {
    const list = listed(made)
    rootOfList(list)
    const ordered = drawOrder(seed.toString('hex'), list)
    reachedOf(ordered, sharesOf(list, entries), new Set())
    orderDigest(ordered)
  })
  const what = `draw over ${new Intl.NumberFormat('en').format(entries)} entries, beside hashing them`
  return { engine: 'none', connections: 1, what, perSecond, raw, ofRaw: perSecond / raw }
}

function timed(entries: number, work: () => void): number {
  const began = performance.now()
  work()
  return (entries * 1000) / (performance.now() - began)
}
