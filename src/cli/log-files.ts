import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ReadFile } from '../transparency/verify.ts'
import { bytesAt, isAddress, Unread, wordsOf } from './read-at.ts'

/** The largest file of a log: 256 entries, each of 65,535 bytes and its length. */
const MOST_BYTES = 256 * 65_537

/** Reads a log's files over HTTP or from a folder. Throws where the folder is not there, or the address answers with something else than yes or no. */
export function readerOf(where: string): ReadFile {
  if (isAddress(where)) return (path) => bytesAt(`${where.replace(/\/$/, '')}/${path}`, MOST_BYTES)
  return async (path) => {
    const file = join(resolve(where), path)
    if (await stat(file).catch(() => null)) return bytesAt(file, MOST_BYTES)
    const folder = await stat(resolve(where)).catch((error: unknown) => {
      throw new Unread(wordsOf(error, where))
    })
    if (!folder.isDirectory()) throw new Unread(noFolder(where))
    return null
  }
}

const noFolder = (where: string) => ({
  en: `${where} is a file. Name the folder of a log, or its address.`,
  fr: `${where} est un fichier. Indiquez le dossier d’un registre, ou son adresse.`,
})
