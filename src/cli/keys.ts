import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { useWords } from '../keys/page-words.ts'
import { ownKeys, together } from '../keys/public-view.ts'
import { openKeys } from '../platform/keys.ts'
import { openLogKeys } from '../platform/log-keys.ts'
import { type Io, processIo } from './options.ts'

/**
 * `keys [--data DIR] [--lang en|fr] [--json]`: what the key files of a node hold, by use and fingerprint, and the fingerprint of all of them
 * together, to be compared by telephone. Reads the files alone, so the node may be running or not; never shows a private half.
 *
 * Returns the exit code: 0 shown; 1 the folder has no keys; 3 a file is damaged.
 */
export async function keysCommand(args: string[], io: Io = processIo): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: './data' },
      lang: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
    },
  })
  const lang = values.lang === 'fr' ? 'fr' : 'en'
  if (!existsSync(join(values.data, 'keys.json')) || !existsSync(join(values.data, 'log-keys.json'))) {
    await io.err(`${none[lang].replace('{folder}', values.data)}\n`)
    return 1
  }
  const keys = ownKeys(await openKeys(values.data), openLogKeys(values.data))
  const all = together(keys.map(({ fingerprint }) => fingerprint))
  if (values.json) {
    const shown = keys.map(({ fingerprint, key: { use } }) => ({ use, fingerprint }))
    await io.out(`${JSON.stringify({ keys: shown, together: all }, null, 2)}\n`)
    return 0
  }
  const widest = Math.max(...keys.map(({ key }) => useWords[key.use][lang].length))
  const lines = keys.map(({ fingerprint, key }) => `${useWords[key.use][lang].padEnd(widest)}  ${fingerprint}`)
  const fours = (all.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
  await io.out(`${lines.join('\n')}\n\n${readOut[lang]} ${fours}\n`)
  return 0
}

const none = {
  en: 'There are no keys in {folder}: start the node once, or give its data folder with --data.',
  fr: 'Aucune clé dans {folder} : démarrez le nœud une fois, ou indiquez son dossier avec --data.',
}
const readOut = {
  en: 'All of them together, to be read out:',
  fr: 'Toutes ensemble, à lire à voix haute :',
}
