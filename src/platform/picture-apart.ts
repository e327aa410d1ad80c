import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Mrz } from '../core/mrz.ts'
import { answeredApart, beginApart } from './apart.ts'

/**
 * Photographs that people send, taken in by a process of its own for each: what it truly is, made upright, of sensible size
 * and without anything but its pixels; and its machine-readable zone, where there is one that can be read. What was sent is
 * not kept: it carries where and with what it was taken.
 */
export const PICTURE_PROBLEMS = [
  'empty',
  'too-large',
  'pdf',
  'drawing',
  'moving',
  'unknown-type',
  'damaged',
  'too-many-pixels',
  'too-small',
  'blank',
  'took-too-much',
  'busy',
] as const
export type PictureProblem = (typeof PICTURE_PROBLEMS)[number]

export type CleanPicture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
export type PictureTaken =
  | { readonly picture: CleanPicture; readonly mrz: Mrz | null }
  | { readonly problem: PictureProblem }

export type PictureLimits = {
  /** Until the picture must be clean, and until its zone must be read; then the process is killed. */
  readonly cleanSeconds: number
  readonly readSeconds: number
  /** Of memory in use. */
  readonly megabytes: number
  /** Millions of pixels a picture may have before it is made smaller. */
  readonly megapixels: number
  /** Pixels of the longer side of what is kept, and the fewest of the shorter side. */
  readonly longest: number
  readonly shortest: number
}
export const PICTURE_LIMITS: PictureLimits = {
  cleanSeconds: 30,
  readSeconds: 45,
  megabytes: 1024,
  megapixels: 64,
  longest: 2400,
  shortest: 300,
}

/** What is asked of the process, and what it tells. */
export type PictureAsked = { readonly ask: 'clean'; readonly bytes: Uint8Array } | { readonly ask: 'read' }
export type PictureTold =
  | { readonly told: 'clean'; readonly picture: CleanPicture }
  | { readonly told: 'unfit'; readonly problem: PictureProblem }
  | { readonly told: 'read'; readonly mrz: Mrz | null }

const childPath = fileURLToPath(new URL('picture-child.ts', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
/** It may read the program and nothing else, write nothing, start nothing. Native code is held by the process, not by this. */
const permissions = ['--permission', `--allow-fs-read=${root}*`, '--allow-addons', '--allow-worker', '--no-warnings']

/** So many at once; whoever comes when so many more wait is told to come again. */
const AT_ONCE = Math.max(2, availableParallelism())
const WAITING = 60
let working = 0
const queue: (() => void)[] = []

/** Takes a picture in. `read`: whether to look for a machine-readable zone. Answers whatever happens to the process. */
export async function takePicture(
  bytes: Uint8Array,
  { read = false, limits = PICTURE_LIMITS }: { readonly read?: boolean; readonly limits?: PictureLimits } = {},
): Promise<PictureTaken> {
  if (bytes.length === 0) return { problem: 'empty' }
  if (queue.length >= WAITING) return { problem: 'busy' }
  if (working >= AT_ONCE) await new Promise<void>((go) => queue.push(go))
  working += 1
  try {
    // Where others wait, nobody waits for a reading: what it would say can be typed.
    return await taken(bytes, read && queue.length < AT_ONCE, limits)
  } finally {
    working -= 1
    queue.shift()?.()
  }
}

async function taken(bytes: Uint8Array, read: boolean, limits: PictureLimits): Promise<PictureTaken> {
  const child = beginApart(childPath, [JSON.stringify(limits)], permissions)
  const ask = (asked: PictureAsked, seconds: number) => answeredApart<PictureTold>(child, asked, seconds)
  try {
    const clean = await ask({ ask: 'clean', bytes }, limits.cleanSeconds)
    if (clean?.told === 'unfit') return { problem: clean.problem }
    if (clean?.told !== 'clean') return { problem: 'took-too-much' }
    const found = read ? await ask({ ask: 'read' }, limits.readSeconds) : null
    return { picture: clean.picture, mrz: found?.told === 'read' ? found.mrz : null }
  } finally {
    child.kill('SIGKILL')
  }
}
