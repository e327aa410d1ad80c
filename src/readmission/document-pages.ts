import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { underCipher } from '../courts/anonymity.ts'
import { type FileKept, readFileKept } from '../platform/files.ts'
import { documentFaults } from '../web/attach.ts'
import { linkButton, summary } from '../web/boxes.ts'
import { type Desk, deskPage } from '../web/desk.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { caseStream } from './case.ts'
import { documentHref, documentsOf, type Filed } from './filed-view.ts'
import { said } from './timeline-words.ts'
import { type CaseFile, caseFile } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]

/** One document of a case: what it is, with what it came, and the way to its bytes. Nothing of it is shown by us. */
export async function documentPage(c: PageContext, desk: Desk): Promise<Response> {
  const found = await find(c, desk)
  const lang = c.get('lang')
  if (found === null || found === 'not-yours') return notShown(c, desk, found)
  const { reference, kept, filed, file } = found
  const masked = underCipher(file.state)
  const context = { lang, agreement: desk.platform.agreement, zone: desk.zone, roleName: desk.roleName, masked }
  const [first] = filed
  const came = filed.map(({ fact }) => {
    const { what } = said(fact.event, context)
    return html`<li>${t(what, lang)}, ${formatInstant(fact.occurredAt, desk.zone, lang)}, ${fact.actor.name}</li>`
  })
  const name = masked(first?.file.name ?? kept.digest)
  const rows = [
    { key: words.what, value: t(types[kept.mediaType] ?? words.unknown, lang) },
    { key: words.size, value: sizeIn(kept.size, lang) },
    { key: words.came, value: html`<ul class="govuk-list">${came}</ul>` },
    { key: { en: 'SHA-256', fr: 'SHA-256' }, value: html`<code class="app-digest">${kept.digest}</code>` },
  ]
  const faults = first !== undefined && documentFaults(lang, first.file)
  const body = html`<h1 class="govuk-heading-l"><bdi>${name}</bdi></h1>
${faults !== false && html`<div class="govuk-inset-text">${faults}</div>`}${summary(lang, rows)}
<p class="govuk-body">${linkButton(t(words.download, lang), `${documentHref(reference, kept)}/file`)}</p>
<p class="govuk-hint">${t(words.downloadHint, lang)}</p>`
  return deskPage(c, desk, {
    title: { en: name, fr: name },
    body,
    back: { href: `/cases/${reference}`, text: words.case },
  })
}

/** The bytes of a document of a case, to be saved and never run in the page. Each is written down as a read. */
export async function documentBytes(c: PageContext, desk: Desk): Promise<Response> {
  const found = await find(c, desk)
  if (found === null || found === 'not-yours') return notShown(c, desk, found)
  const { reference, kept, filed } = found
  await desk.noteRead(caseStream(reference), c.get('user'), `document ${kept.digest.slice(0, 8)}`)
  return download(kept, filed[0]?.file.name ?? kept.digest)
}

/** A kept document as an answer that browsers save, under its name, whatever it holds. */
export const download = (kept: FileKept & { readonly bytes: Uint8Array<ArrayBuffer> }, name: string): Response =>
  new Response(kept.bytes, {
    headers: {
      'Content-Type': kept.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })

type Found = {
  readonly reference: string
  readonly file: CaseFile
  readonly filed: readonly Filed[]
  readonly kept: FileKept & { readonly bytes: Uint8Array<ArrayBuffer> }
}

/** The document the address names, where it came with a fact of that case. */
async function find(c: PageContext, desk: Desk): Promise<Found | null | 'not-yours'> {
  const { query } = desk.platform.database
  const reference = (c.req.param('ref') ?? '').toUpperCase()
  const digest = c.req.param('digest') ?? ''
  const file = await caseFile(query, reference)
  const filed = documentsOf(file?.facts ?? []).filter((one) => one.file.digest === digest)
  const mine = filed.filter(({ fact }) => fact.event.type !== 'papers-sent' || desk.may(c.get('user'), SENDING))
  if (filed.length > 0 && mine.length === 0) return 'not-yours'
  const kept = mine.length === 0 ? null : await readFileKept(query, digest)
  return file === null || kept === null ? null : { reference, file, filed: mine, kept }
}

/** What goes to the other state with a paper is read by who may send one, its words and its document alike. */
const SENDING = 'courts/send-papers'

function notShown(c: PageContext, desk: Desk, found: null | 'not-yours') {
  const lang = c.get('lang')
  const title = found === null ? words.none : words.notYours
  const body = html`<h1 class="govuk-heading-l">${t(title, lang)}</h1>`
  return deskPage(c, desk, { title, body }, found === null ? 404 : 403)
}

const sizeIn = (bytes: number, lang: Language): string =>
  bytes < 1024 * 1024
    ? t({ en: `${Math.ceil(bytes / 1024)} kB`, fr: `${Math.ceil(bytes / 1024)} ko` }, lang)
    : t({ en: `${(bytes / 1024 / 1024).toFixed(1)} MB`, fr: `${(bytes / 1024 / 1024).toFixed(1)} Mo` }, lang)

const types: Readonly<Record<string, Text>> = {
  'application/pdf': { en: 'PDF document', fr: 'Document PDF' },
  'image/jpeg': { en: 'JPEG picture', fr: 'Image JPEG' },
  'image/png': { en: 'PNG picture', fr: 'Image PNG' },
}

const words = {
  what: { en: 'What it is', fr: 'Nature' },
  unknown: { en: 'Unknown; do not open it', fr: 'Inconnue ; ne l’ouvrez pas' },
  size: { en: 'Size', fr: 'Taille' },
  came: { en: 'Came with', fr: 'Joint à' },
  case: { en: 'Back to the case', fr: 'Retour au dossier' },
  download: { en: 'Download', fr: 'Télécharger' },
  downloadHint: {
    en: 'Saved to your device exactly as it came. That you did so is written down.',
    fr: 'Enregistré sur votre poste exactement tel qu’il est arrivé. Ce téléchargement est consigné.',
  },
  notYours: {
    en: 'This document is for those who may send papers to the other state',
    fr: 'Ce document est réservé à ceux qui peuvent envoyer des documents à l’autre État',
  },
  none: { en: 'No such document in this case', fr: 'Aucun document de ce type dans ce dossier' },
} satisfies Record<string, Text>
