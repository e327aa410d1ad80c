import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { systemClock } from '../src/platform/clock.ts'
import { type Database, overPglite } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'

/**
 * PGlite for tests, copied from one made before: making one takes over two seconds of a processor, opening a copy a fifth
 * of one. The first that asks makes it, for every process of every run until PGlite or a migration changes.
 */
const root = fileURLToPath(new URL('../', import.meta.url))
const cache = join(root, '.cache')
type Kind = 'bare' | 'migrated'

function made(): string {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))))
  for (const path of globSync('src/platform/migrations/*.sql', { cwd: root }).sort())
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  return join(cache, `pglite-${hash.digest('hex').slice(0, 16)}`)
}

async function make(place: string): Promise<void> {
  const ours = `${place}-${randomBytes(4).toString('hex')}`
  mkdirSync(ours, { recursive: true })
  const [bare, migrated] = [join(ours, 'bare'), join(ours, 'migrated')]
  await (await PGlite.create({ dataDir: bare })).close()
  cpSync(bare, migrated, { recursive: true })
  const lite = await PGlite.create({ dataDir: migrated })
  await migrate(overPglite(lite), systemClock)
  await lite.close()
  try {
    renameSync(ours, place)
  } catch (error) {
    // Another process made it meanwhile: one is as good as the other.
    rmSync(ours, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
}

let ready: Promise<string> | null = null

/** Where the one to be copied is. Made by whoever asks first: whole before it stands there under its name. */
async function template(): Promise<string> {
  ready ??= (async () => {
    const place = made()
    if (!existsSync(place)) await make(place)
    return place
  })()
  return ready
}

/** Lays a database into `folder`, as an earlier start would have left it: migrated, and nothing in it. */
async function layDatabase(folder: string, kind: Kind): Promise<void> {
  cpSync(join(await template(), kind), folder, { recursive: true })
}

/** Lays both states' databases into the data folder of a demonstration not yet started. */
export async function layNodes(data: string): Promise<void> {
  for (const state of ['gb', 'fr']) await layDatabase(join(data, state, 'database'), 'migrated')
}

/** A database of its own for who asks; closing it takes its folder away. `bare`: with no tables at all. */
export async function openLite({ bare = false }: { readonly bare?: boolean } = {}): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'paripassu-lite-'))
  await layDatabase(join(folder, 'database'), bare ? 'bare' : 'migrated')
  const lite = await PGlite.create({ dataDir: join(folder, 'database') })
  return overPglite(lite, () => rmSync(folder, { recursive: true, force: true }))
}
