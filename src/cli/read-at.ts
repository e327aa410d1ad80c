import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '../core/brand.ts'

/** Something that was named and cannot be read: which, why and what to do, in words. */
export class Unread extends Error {
  readonly words: Text
  constructor(words: Text) {
    super(words.en)
    this.words = words
  }
}

/** Whether what was named is an address, and not a path. */
export const isAddress = (where: string): boolean => /^https?:\/\//i.test(where)

const MEGABYTE = 1_000_000
const SLOWEST_MS = 120_000

/**
 * The bytes of a file, or of what an address answers, `most` at most; null where the address says that it has none. Throws
 * `Unread` where it cannot be read, does not answer, or is larger.
 */
export async function bytesAt(where: string, most: number): Promise<Uint8Array | null> {
  try {
    const source = isAddress(where) ? await answered(where) : createReadStream(resolve(where))
    return source === null ? null : await gathered(where, source, most)
  } catch (error) {
    throw error instanceof Unread ? error : new Unread(wordsOf(error, where))
  }
}

/** The text at a place. What is not UTF-8 is no text, and reads as empty: every byte of it counts. */
export async function textAt(where: string, most: number): Promise<string> {
  const bytes = await bytesAt(where, most)
  if (bytes === null) throw new Unread(says.none(where))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

async function answered(where: string): Promise<AsyncIterable<Uint8Array> | null> {
  const answer = await fetch(where, { signal: AbortSignal.timeout(SLOWEST_MS) })
  if (answer.status === 404) return null
  if (answer.status !== 200) throw new Unread(says.status(where, answer.status))
  return answer.body ?? (async function* () {})()
}

async function gathered(where: string, source: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    size += part.length
    if (size > most) throw new Unread(says.large(where, Math.ceil(most / MEGABYTE)))
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** What the system or the network says, in words that name what was asked for. */
export function wordsOf(error: unknown, where: string): Text {
  const { code, name, message, cause } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError') return says.slow(where)
  if (code === 'ENOENT' || code === 'ENOTDIR') return says.missing(where)
  if (code === 'EISDIR') return says.folder(where)
  if (code === 'EACCES' || code === 'EPERM') return says.closed(where)
  if (isAddress(where)) return says.unreachable(where, String((cause as NodeJS.ErrnoException)?.code ?? message))
  return { en: `${where}: ${message}`, fr: `${where} : ${message}` }
}

const says = {
  missing: (where: string): Text => ({
    en: `${where}: there is no such file or folder. Check the name.`,
    fr: `${where} : ce fichier ou ce dossier n’existe pas. Vérifiez le nom.`,
  }),
  folder: (where: string): Text => ({
    en: `${where} is a folder. Name a file.`,
    fr: `${where} est un dossier. Indiquez un fichier.`,
  }),
  closed: (where: string): Text => ({
    en: `${where} may not be read by this user. Change its permissions, or copy it.`,
    fr: `${where} ne peut être lu par cet utilisateur. Modifiez ses droits, ou copiez-le.`,
  }),
  large: (where: string, megabytes: number): Text => ({
    en: `${where} is far too large to be what was asked for (more than ${megabytes} MB), and was not looked at.`,
    fr: `${where} est bien trop volumineux pour ce qui est demandé (plus de ${megabytes} Mo), et n’a pas été examiné.`,
  }),
  slow: (where: string): Text => ({
    en: `${where} did not answer in time. Try again, or check a copy on disk.`,
    fr: `${where} n’a pas répondu à temps. Réessayez, ou vérifiez une copie sur disque.`,
  }),
  unreachable: (where: string, why: string): Text => ({
    en: `${where} cannot be reached (${why}). Check the address and the network.`,
    fr: `${where} est injoignable (${why}). Vérifiez l’adresse et le réseau.`,
  }),
  none: (where: string): Text => ({
    en: `There is nothing at ${where}. Check the address.`,
    fr: `Il n’y a rien à ${where}. Vérifiez l’adresse.`,
  }),
  status: (where: string, status: number): Text => ({
    en: `${where} answered ${status}. Check the address, or try again later.`,
    fr: `${where} a répondu ${status}. Vérifiez l’adresse, ou réessayez plus tard.`,
  }),
}
