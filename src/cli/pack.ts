import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { notWritten, present } from './export-words.ts'
import { type CommandProblem, invalid } from './options.ts'

/** A file of a pack, by its path within it. */
export type PackFile = { readonly path: string; readonly bytes: Uint8Array | string }
export type Written =
  | { readonly written: readonly string[] }
  /** Nothing was written: these are there already. */
  | { readonly present: readonly string[] }
  /** Nothing was written: the system does not let us, in its own words. */
  | { readonly refused: string }

/**
 * Writes files into a folder, all of them or none: they are written beside it first and moved in when all are whole. What is
 * there already stays, unless `force`, and then it is put back should anything go wrong.
 */
export function writePack(folder: string, files: readonly PackFile[], force: boolean): Written {
  const root = resolve(folder)
  const tops = [...new Set(files.map(({ path }) => path.split('/')[0] ?? path))]
  const present = tops.filter((name) => existsSync(join(root, name)))
  if (existsSync(root) && !statSync(root).isDirectory()) return { present: [root] }
  if (present.length > 0 && !force) return { present: present.map((name) => join(root, name)) }
  let beside: string | null = null
  const made = !existsSync(root)
  try {
    mkdirSync(dirname(root), { recursive: true })
    beside = mkdtempSync(join(dirname(root), `.${basename(root)}-`))
    const [fresh, old] = [join(beside, 'new'), join(beside, 'old')]
    mkdirSync(old)
    for (const { path, bytes } of files) {
      const at = join(fresh, path)
      mkdirSync(dirname(at), { recursive: true })
      writeFileSync(at, bytes)
    }
    if (made) renameSync(fresh, root)
    else moveIn(tops, { fresh, old, root })
    return { written: files.map(({ path }) => join(root, path)) }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return { refused: error.message }
  } finally {
    if (beside !== null) rmSync(beside, { recursive: true, force: true })
  }
}

/** The same for a command: the paths written, or the problem that says why nothing was. */
export function packWritten(
  folder: string,
  files: readonly PackFile[],
  force: boolean,
): { readonly written: readonly string[] } | CommandProblem {
  const outcome = writePack(folder, files, force)
  if ('present' in outcome) return invalid('already-there', 'out', present(outcome.present))
  if ('refused' in outcome)
    return { outcome: 'failed', code: 'not-written', field: 'out', problem: notWritten(outcome.refused) }
  return outcome
}

/** Moves each file or folder in, and what it replaces out; undoes all of it where one cannot be moved. */
function moveIn(names: readonly string[], { fresh, old, root }: { fresh: string; old: string; root: string }): void {
  const undo: (() => void)[] = []
  const move = (from: string, to: string): void => {
    renameSync(from, to)
    undo.push(() => renameSync(to, from))
  }
  try {
    for (const name of names) {
      if (existsSync(join(root, name))) move(join(root, name), join(old, name))
      move(join(fresh, name), join(root, name))
    }
  } catch (error) {
    for (const back of undo.toReversed()) back()
    throw error
  }
}
