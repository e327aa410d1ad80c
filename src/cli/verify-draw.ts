import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Language, Text } from '../core/brand.ts'
import { type Verdict, verifyText } from '../draw/verify.ts'
import {
  type CommandProblem,
  type Io,
  isProblem,
  type Manner,
  sayDocument,
  sayProblem,
  worldProblem,
} from './options.ts'
import { isAddress, textAt, Unread, wordsOf } from './read-at.ts'

/** A public file of a draw holds a million groups in some 200 MB; more is not one. */
const MOST_BYTES = 400_000_000

/** The text of a draw's file, or of a proof, at a place. Throws where it cannot be read, does not answer, or is far too large. */
export const drawTextAt = async (where: string): Promise<{ readonly text: string }> => ({
  text: await textAt(where, MOST_BYTES),
})

type Found = { readonly where: string; readonly verdict: Verdict }

/**
 * Checks the public file of a draw, or an applicant’s proof, each thing by name: a file, an address (of the file, or of the draw’s
 * public page), or every such file of a folder. With `proof`, that the proof belongs to the file. Says it, and returns the exit code:
 * 0 everything holds, 1 something does not, 3 it could not be read or there is no such file in the folder.
 */
export async function verifyDrawAt(
  where: string,
  { proof }: { readonly proof?: string | undefined },
  io: Io,
  manner: Manner,
): Promise<number> {
  const found = await checked(where, proof).catch(worldProblem)
  if (isProblem(found)) return sayProblem(io, manner, found)
  const [only] = found
  if (manner.json) await sayDocument(io, found.length === 1 && only !== undefined ? only.verdict : found)
  else
    for (const one of found)
      await io.out(`${found.length === 1 ? '' : `${one.where}\n`}${printed(one.verdict, manner.lang)}`)
  return found.every(({ verdict }) => verdict.verified) ? 0 : 1
}

/** What the files of draws and of proofs are called, whatever has become of what they hold. */
const named = /^((draw|proof)-|[0-9A-Z]{4}-[0-9A-Z]{4}\b)/

async function checked(where: string, proof: string | undefined): Promise<readonly Found[] | CommandProblem> {
  const beside = proof === undefined ? null : (await drawTextAt(proof)).text
  const places = await placesOf(where)
  const found: Found[] = []
  for (const place of places) {
    const { text } = await drawTextAt(place)
    // In a folder only the files of draws and proofs are looked at; whatever is named by itself is.
    if (places[0] !== where && !/"paripassu-draw-/.test(text) && !named.test(basename(place))) continue
    found.push({ where: place, verdict: verifyText(text, beside) })
  }
  return found.length > 0 ? found : { outcome: 'failed', code: 'no-draw-file', field: 'where', problem: words.noFile }
}

/** The files a place stands for: itself; those of a folder; the file of the draw whose public page it is. */
async function placesOf(where: string): Promise<readonly string[]> {
  if (isAddress(where)) {
    const page = /\/public\/draws\/[0-9A-Z]{4}-[0-9A-Z]{4}\/?$/.test(where)
    return [page ? `${where.replace(/\/$/, '')}.json` : where]
  }
  const there = await stat(resolve(where)).catch((error: unknown) => {
    throw new Unread(wordsOf(error, where))
  })
  if (!there.isDirectory()) return [where]
  const names = await readdir(resolve(where))
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(where, name))
}

const printed = ({ checks, verified, draw }: Verdict, lang: Language): string => {
  const lines = checks.map(({ ok, id, says }) => `${ok ? words.yes[lang] : words.no[lang]}  ${id}: ${says[lang]}\n`)
  return `${lines.join('')}${draw ?? ''} ${(verified ? words.verified : words.notVerified)[lang]}\n`.trimStart()
}

const words = {
  noFile: {
    en: 'There is no file of a draw in this folder.',
    fr: 'Ce dossier ne contient aucun fichier de tirage.',
  },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'NO ', fr: 'NON' },
  verified: { en: 'verified', fr: 'vérifié' },
  notVerified: { en: 'NOT verified', fr: 'NON vérifié' },
} satisfies Record<string, Text>
