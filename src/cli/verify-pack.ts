import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Verified } from '../journal/verify-view.ts'
import { MOST_BYTES, unzipped } from '../proof/pack.ts'
import { verifyProof } from '../proof/verify-view.ts'
import { logSentences, type Sentences, verifyingAt } from './checks.ts'
import { invalid } from './options.ts'
import { bytesAt, Unread, wordsOf } from './read-at.ts'

/** Verifies what lies at a path. Throws where it cannot be read. */
export async function verifyAt(where: string, keys: readonly string[] | null): Promise<Verified> {
  const unread = (error: unknown): never => {
    throw new Unread(wordsOf(error, where))
  }
  if ((await stat(where).catch(unread)).isDirectory()) return verifyFolder(where, keys)
  const archive = unzipped((await bytesAt(where, MOST_BYTES)) ?? new Uint8Array())
  if (archive === null) return { ok: false, checks: [{ what: 'no-archive', ok: false, about: where }] }
  const { checks } = await verifyProof(archive.files, keys)
  const all = [{ what: 'archive', ok: archive.whole, about: where }, ...checks]
  return { ok: all.every(({ ok }) => ok), checks: all }
}

/** What a pack cannot hold is named and left alone: a link may lead anywhere, and reading from a pipe may never end. */
async function verifyFolder(folder: string, keys: readonly string[] | null): Promise<Verified> {
  const files = new Map<string, Uint8Array>()
  const odd: string[] = []
  let left = MOST_BYTES
  const look = async (under: string): Promise<void> => {
    const entries = await readdir(join(folder, under), { withFileTypes: true }).catch((error: unknown) => {
      throw new Unread(wordsOf(error, join(folder, under)))
    })
    for (const entry of entries) {
      const path = `${under}${entry.name}`
      if (entry.isDirectory()) await look(`${path}/`)
      else if (!entry.isFile()) odd.push(`${path} (not a file)`)
      else {
        const bytes = (await bytesAt(join(folder, path), left)) ?? new Uint8Array()
        left -= bytes.length
        files.set(path, bytes)
      }
    }
  }
  await look('')
  const { checks } = await verifyProof(files, keys)
  const all = [...checks, ...odd.map((about) => ({ what: 'files', ok: false, about }))]
  return { ok: all.every(({ ok }) => ok), checks: all }
}

const sentences: Sentences = {
  ...logSentences,
  archive: {
    yes: { en: 'The archive is whole: {about}.', fr: 'L’archive est entière : {about}.' },
    no: { en: 'The archive itself was changed: {about}.', fr: 'L’archive elle-même a été modifiée : {about}.' },
  },
  'no-archive': {
    yes: { en: '{about}', fr: '{about}' },
    no: {
      en: 'This is no archive of a proof pack, is damaged, or unpacks to far too much: {about}.',
      fr: 'Ce n’est pas l’archive d’un dossier de preuve, ou elle est endommagée ou bien trop volumineuse : {about}.',
    },
  },
  manifest: {
    yes: { en: 'A proof pack: {about}.', fr: 'Un dossier de preuve : {about}.' },
    no: { en: 'The manifest does NOT hold: {about}.', fr: 'Le manifeste NE tient PAS : {about}.' },
  },
  files: {
    yes: {
      en: 'Every file is as the manifest says: {about}.',
      fr: 'Chaque fichier est conforme au manifeste : {about}.',
    },
    no: { en: 'This file is NOT as it was made: {about}.', fr: 'Ce fichier N’EST PAS tel qu’établi : {about}.' },
  },
  keys: {
    yes: {
      en: 'Keys of both states, as the pack has them: {about}. Compare them with those they publish at /exchange/keys and /log/keys.',
      fr: 'Clés des deux États, telles qu’au dossier : {about}. Comparez-les à celles publiées à /exchange/keys et /log/keys.',
    },
    no: { en: 'These keys cannot be used: {about}.', fr: 'Ces clés ne sont pas utilisables : {about}.' },
  },
  signature: {
    yes: { en: 'The manifest is signed by {about}.', fr: 'Le manifeste est signé par {about}.' },
    no: {
      en: 'The manifest’s signature does NOT hold: {about}.',
      fr: 'La signature du manifeste NE tient PAS : {about}.',
    },
  },
  messages: {
    yes: {
      en: 'Every message is signed by its sender, in its order, and its receipt by the other state (messages, receipts): {about}.',
      fr: 'Chaque message est signé par son expéditeur, dans l’ordre, et son reçu par l’autre État (messages, reçus) : {about}.',
    },
    no: { en: 'This message does NOT hold: {about}.', fr: 'Ce message NE tient PAS : {about}.' },
  },
  places: {
    yes: { en: 'Places of the case in the log: {about}.', fr: 'Places du dossier au registre : {about}.' },
    no: { en: 'This does not belong to the case: {about}.', fr: 'Ceci n’appartient pas au dossier : {about}.' },
  },
  facts: {
    yes: {
      en: 'Every fact leads to the root in the public log (facts, shown in full with their salt): {about}.',
      fr: 'Chaque fait mène à la racine du registre public (faits, montrés en entier avec leur sel) : {about}.',
    },
    no: { en: 'This fact does NOT hold: {about}.', fr: 'Ce fait NE tient PAS : {about}.' },
  },
  law: {
    yes: {
      en: 'The versions of the law, with what the log says of them: {about}.',
      fr: 'Les versions du droit, avec ce qu’en dit le registre : {about}.',
    },
    no: { en: 'The law does NOT hold: {about}.', fr: 'Le droit NE tient PAS : {about}.' },
  },
}

/**
 * `verify pack WHERE [--keys FILE] [--json] [--lang en|fr]`: checks a proof pack, a folder or a .zip, and says each thing
 * checked; what does not hold is named by file and field. Exit 0 all holds; 1 something does not; 2 wrongly asked; 3 unreadable.
 */
export const verifyPackCommand = verifyingAt(
  invalid('one-place', 'where', {
    en: 'Give one place: verify pack REF-proof, or REF-proof.zip.',
    fr: 'Donnez un lieu : verify pack REF-proof, ou REF-proof.zip.',
  }),
  sentences,
  verifyAt,
)
