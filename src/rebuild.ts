import { join, resolve } from 'node:path'
import { aggregatesByPrefix } from './commands.ts'
import { openEmbedded, openPostgres } from './platform/database.ts'
import { rebuild } from './platform/rebuild.ts'

/** Makes the views of one PostgreSQL node, or of both embedded nodes of a stopped demonstration, again from the record. */
export async function rebuildAll(data: string, databaseUrl: string | undefined): Promise<number> {
  const open =
    databaseUrl === undefined
      ? ['gb', 'fr'].map((party) => () => openEmbedded(join(resolve(data), party, 'database')))
      : [async () => openPostgres(databaseUrl)]
  for (const opening of open) {
    const database = await opening()
    try {
      await rebuild(database, aggregatesByPrefix, (line) => console.error(line))
    } finally {
      await database.close()
    }
  }
  return 0
}
