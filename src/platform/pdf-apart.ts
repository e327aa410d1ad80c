import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../core/brand.ts'
import { answeredApart, beginApart } from './apart.ts'
import type { PdfMade } from './pdf.ts'

/**
 * PDF made in a process of its own, so that a document somebody else wrote can neither stop this one nor read what it
 * holds. Each document is first tried alone: one that crashes, hangs or takes too much memory is named, and the rest go on.
 */
export type ApartLimits = {
  /** For one document tried, and for the whole made; then the process is killed. */
  readonly trySeconds: number
  readonly makeSeconds: number
  /** Of memory in use, the compiler's own hundred included. */
  readonly megabytes: number
  /** Pages one document may have. */
  readonly mostPages: number
}
export const APART_LIMITS: ApartLimits = { trySeconds: 15, makeSeconds: 90, megabytes: 1024, mostPages: 500 }

/** Why a document cannot be placed: it cannot be read, has too many pages, or took all the time or memory there was. */
export type Unfit = 'unreadable' | 'too-many-pages' | 'took-too-much'

/** What is asked of the process, and what it tells. */
export type Asked =
  | { readonly ask: 'try'; readonly name: string; readonly bytes: Uint8Array; readonly madeAt: Instant }
  | { readonly ask: 'make'; readonly make: PdfMade }
export type Told =
  | { readonly told: 'fit'; readonly pages: number }
  | { readonly told: 'unfit'; readonly problem: Unfit }
  | { readonly told: 'made'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly told: 'failed'; readonly words: string }

export type Apart = {
  /** The pages of a document that can be placed, or why it cannot. `name` ends in .pdf, .png or .jpg. */
  readonly tryOne: (
    name: string,
    bytes: Uint8Array,
    madeAt: Instant,
  ) => Promise<{ readonly pages: number } | { readonly problem: Unfit }>
  /** The PDF and how many pages it has, or in words why there is none: time or memory ran out, or the compiler refused. */
  readonly make: (
    make: PdfMade,
  ) => Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number } | { readonly problem: string }>
}

const childPath = fileURLToPath(new URL('pdf-child.ts', import.meta.url))

/** One at a time: two that each take what they may would be twice the memory anybody allowed. */
let turn: Promise<unknown> = Promise.resolve()

/** Works with such a process and ends it. Work begun meanwhile waits, and so does what is asked within one. */
export function withPdfApart<T>(work: (apart: Apart) => Promise<T>, limits: ApartLimits = APART_LIMITS): Promise<T> {
  const mine = turn.then(() => working(work, limits))
  turn = mine.catch(() => undefined)
  return mine
}

async function working<T>(work: (apart: Apart) => Promise<T>, limits: ApartLimits): Promise<T> {
  let child: ChildProcess | null = null
  let before: Promise<unknown> = Promise.resolve()
  const ask = (asked: Asked, seconds: number): Promise<Told | null> => {
    const told = before.then(async () => {
      child ??= begin(limits)
      const answer = await answeredApart<Told>(child, asked, seconds)
      if (answer === null) child.kill('SIGKILL')
      if (answer === null) child = null
      return answer
    })
    before = told.catch(() => undefined)
    return told
  }
  try {
    return await work({
      tryOne: async (name, bytes, madeAt) => {
        const told = await ask({ ask: 'try', name, bytes, madeAt }, limits.trySeconds)
        if (told?.told === 'fit') return { pages: told.pages }
        return { problem: told?.told === 'unfit' ? told.problem : 'took-too-much' }
      },
      make: async (make) => {
        const told = await ask({ ask: 'make', make }, limits.makeSeconds)
        if (told?.told === 'made') return { bytes: new Uint8Array(told.bytes), pages: told.pages }
        return { problem: told?.told === 'failed' ? told.words : 'The PDF took too much time or memory.' }
      },
    })
  } finally {
    // Assigned in a closure, which the checker does not follow.
    ;(child as ChildProcess | null)?.kill('SIGKILL')
  }
}

const begin = ({ megabytes, mostPages }: ApartLimits): ChildProcess =>
  beginApart(childPath, [String(megabytes), String(mostPages)])
