import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Language } from '../core/brand.ts'
import { attachmentField } from '../core/fields.ts'
import { messageEvidence } from '../exchange/view.ts'
import { withPdfApart } from '../platform/pdf-apart.ts'
import type { ProvableFile, Told, ToldAsked } from '../proof/files-view.ts'
import { audienceNames, matterNames } from './audience.ts'
import { entries, type Section, type SheetData, text } from './blocks.ts'
import { attachedIn, documentEntries, documentSheet, documentsHeld, type Held } from './documents-view.ts'
import { type Bundle, type NoBundle, placed } from './make-view.ts'
import { type Holder, tellingIn } from './material-view.ts'
import { exchangeSection } from './record-view.ts'
import { words } from './words.ts'

/**
 * The bundle of a file that has neither gate nor courts: a request or an admission as the receiving state keeps it. One PDF,
 * the same as data, and the documents that came with it.
 */
export type FileBundle = Omit<Bundle, 'file'> & { readonly file: { readonly path: string; readonly text: string } }
type Asked = ToldAsked & { readonly lang: Language; readonly names: FileNames }
/** What the file is called, and what it is a bundle of. */
export type FileNames = { readonly name: string; readonly kicker: string }

/** Chronology, exchange, documents: the documents' pages carry the number of the last. */
const DOCUMENTS = 3
const came = z.looseObject({ file: attachmentField.optional() })
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Makes it, as its record stands. Who asked, and that they may, is the caller's to see to and to write down first. */
export async function makeFileBundle(holder: Holder, file: ProvableFile, asked: Asked): Promise<FileBundle | NoBundle> {
  const { query } = holder.platform.database
  const { audience, lang, madeAt } = asked
  const told = await file.told(asked)
  if ('opened' in told) return { problem: 'not-yet', opened: told.opened }
  const recordDigest = sha256(canonicalize(told.facts.map(({ digest }) => digest)) ?? '')
  const bundleReference = `${file.reference}-${audience.charAt(0).toUpperCase()}-${recordDigest.slice(0, 8).toUpperCase()}`
  const messages = await messageEvidence(query, file.shared, madeAt)
  const { zone, roleName, platform, demonstration } = holder
  const telling = tellingIn({ lang, agreement: platform.agreement, zone, roleName })
  const chronology: Section = { title: telling.say(words.chronology), blocks: [entries(told.said[lang])] }
  const sections = [chronology, exchangeSection({ ...telling, messages, reads: null, lang })]
  const data = (held: readonly Held[]) =>
    sheetOf({ ...asked, ...telling, holder, file, told, recordDigest, bundleReference }, sections, held)
  return withPdfApart(async (apart) => {
    const attached = attachedIn(
      told.facts.map(({ version, event }) => ({ version, file: came.safeParse(event).data?.file ?? null })),
      DOCUMENTS,
    )
    const held = await documentsHeld({ attached, madeAt }, query, apart)
    const made = await placed(held, apart, { madeAt, data })
    if ('problem' in made) return { problem: 'not-made', words: made.problem }
    const { bytes, pages, placing } = made
    const { agreement } = platform
    const document = {
      ...{ format: 'paripassu-file', formatVersion: 1, kind: file.kind, bundle: bundleReference },
      ...{ reference: file.reference, sharedReference: file.shared, audience, leftOut: told.leftOut },
      agreement: { id: agreement.id, title: agreement.title },
      ...{ demonstration, madeAt, madeBy: asked.madeBy, recordDigest },
      pdf: { digest: sha256(bytes), size: bytes.length, pages },
      facts: told.facts,
      documents: placing.map(({ bytes: _, why, ...one }) => ({ ...one, notPlaced: why })),
      messages,
    }
    return {
      ...{ reference: file.reference, bundleReference },
      pdf: { path: `${file.reference}-bundle.pdf`, bytes, pages },
      file: { path: `${file.reference}-${file.kind}.json`, text: `${JSON.stringify(document, null, 2)}\n` },
      originals: placing.flatMap(({ path, bytes: original }) => (original === null ? [] : [{ path, bytes: original }])),
      notPlaced: placing.filter(({ why }) => why !== null).length,
    }
  })
}

type Sheet = Asked &
  ReturnType<typeof tellingIn> & {
    readonly holder: Holder
    readonly file: ProvableFile
    readonly told: Told
    readonly recordDigest: string
    readonly bundleReference: string
  }

function sheetOf(on: Sheet, sections: readonly Section[], held: readonly Held[]): SheetData {
  const { say, clocks, lang, holder, file, told, names, madeAt, bundleReference } = on
  const { agreement } = holder.platform
  const audience = say(audienceNames[on.audience])
  const left = told.leftOut.map((matter) => say(matterNames[matter]))
  const documents: Section = {
    title: say(words.documents),
    blocks: [held.length === 0 ? text(say(words.noDocuments)) : entries(documentEntries(on, held))],
  }
  return {
    lang,
    title: `${say(words.title)} ${bundleReference}`,
    kicker: `${names.kicker} · ${file.reference}`,
    heading: file.heading,
    header: `${say(words.bundle)} ${bundleReference} · ${audience}`,
    foot: `${say(agreement.title)} · ${say(words.madeAt)} ${clocks(madeAt)}`,
    page: [say(words.page), say(words.of)],
    cover: [
      [names.name, file.reference],
      [say(words.agreement), say(agreement.title)],
      [say(words.madeAt), `${clocks(madeAt)}, ${say(words.madeBy)} ${on.madeBy}`],
      [say(words.madeFor), audience],
      [say(words.bundle), bundleReference],
      [say(words.factsCount), String(told.facts.length)],
      [say(words.recordDigest), on.recordDigest],
    ],
    notes: [
      say(words.readNote),
      ...(left.length === 0 ? [] : [`${say(words.leftOutNote)} ${left.join(lang === 'fr' ? '\u00a0; ' : '; ')}.`]),
      ...(holder.demonstration ? [say(words.demonstration)] : []),
    ],
    index: say(words.index),
    sections: [...sections, documents].map((one, index) => ({ ...one, title: `${index + 1} ${one.title}` })),
    documents: held.map((one) => documentSheet(on, one)),
    empty: say(words.empty),
  }
}
