import { createHash } from 'node:crypto'
import { formatBirth } from '../core/birth.ts'
import type { Instant, Language } from '../core/brand.ts'
import { own } from '../core/own.ts'
import { citation } from '../law/due.ts'
import { FONTS } from '../platform/pdf.ts'
import { APART_LIMITS, type Apart, type ApartLimits, withPdfApart } from '../platform/pdf-apart.ts'
import type { Case } from '../readmission/state.ts'
import { fileName } from '../readmission/view.ts'
import { countryName } from '../web/countries.ts'
import type { Desk } from '../web/desk.ts'
import { clocks } from '../worklist/clocks.ts'
import { type Audience, audienceNames, leavesOut, leftOutOf, matterNames } from './audience.ts'
import { entries, type Section, type SheetData, text } from './blocks.ts'
import type { CaseFileDocument } from './case-file.ts'
import { courtsSection } from './courts-view.ts'
import { attachedTo, documentEntries, documentSheet, documentsHeld, filesPlaced, type Held } from './documents-view.ts'
import { lawSection, rulesApplied } from './law-view.ts'
import {
  type Asked,
  factDigest,
  factGiven,
  type Holder,
  type Look,
  lookAt,
  type Material,
  materialFor,
} from './material-view.ts'
import {
  barriersSection,
  chronologySection,
  decisionsSection,
  exchangeSection,
  lettersSection,
  screeningSection,
} from './record-view.ts'
import { sheet } from './sheet.ts'
import { hoursSection, standingSection } from './standing-view.ts'
import { words } from './words.ts'

/** A bundle made: the PDF, the file for machines, and the documents as they came. Paths are within the pack. */
export type Bundle = {
  readonly reference: string
  readonly bundleReference: string
  readonly pdf: { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  readonly file: { readonly path: string; readonly text: string; readonly document: CaseFileDocument }
  readonly originals: readonly { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
  /** Documents that a sheet stands for. */
  readonly notPlaced: number
}
export type NoBundle =
  | { readonly problem: 'no-case' }
  | { readonly problem: 'not-yet'; readonly opened: Instant }
  | { readonly problem: 'not-made'; readonly words: string }

/** The bundle of a case. The same record asked the same way, made at the same minute, gives the same bytes. */
export async function makeBundle(
  holder: Holder,
  asked: Asked,
  limits: ApartLimits = APART_LIMITS,
): Promise<Bundle | NoBundle> {
  const material = await materialFor(holder, asked)
  if ('problem' in material) return material
  const look = lookAt(material)
  return withPdfApart(async (apart) => {
    const wanted = { attached: attachedTo(look.facts), madeAt: look.madeAt }
    const held = await documentsHeld(wanted, holder.platform.database.query, apart)
    const made = await placed(held, apart, { madeAt: look.madeAt, data: (placing) => sheetData(look, placing) })
    if ('problem' in made) return { problem: 'not-made', words: made.problem }
    const { bytes, pages, placing } = made
    const document = caseFile(look, placing, { bytes, pages })
    return {
      reference: look.reference,
      bundleReference: look.bundleReference,
      pdf: { path: `${look.reference}-bundle.pdf`, bytes, pages },
      file: { path: `${look.reference}-case.json`, text: `${JSON.stringify(document, null, 2)}\n`, document },
      originals: placing.flatMap(({ path, bytes: original }) => (original === null ? [] : [{ path, bytes: original }])),
      notPlaced: placing.filter(({ why }) => why !== null).length,
    }
  }, limits)
}

/**
 * The bundle as a desk gives it to somebody: now, or as it stood and was known at an instant. For pages of other slices, as
 * that of the person's lawyer: who may ask, and that somebody did, are the page's own affair (`desk.noteRead`).
 */
export const bundleFor = (
  desk: Desk,
  reference: string,
  audience: Audience,
  lang: Language,
  { at, knownAt, madeBy }: { readonly at?: Instant; readonly knownAt?: Instant; readonly madeBy: string },
): Promise<Bundle | NoBundle> => {
  const now = desk.platform.clock.now()
  return makeBundle(desk, { reference, audience, lang, at: at ?? now, knownAt: knownAt ?? now, madeAt: now, madeBy })
}

/**
 * The PDF with its documents; where all together are too much, with a sheet for each in their place. Where no page of
 * another's is placed it is one for screen readers; what cannot be set as such is set all the same.
 */
export async function placed(
  held: readonly Held[],
  apart: Apart,
  { madeAt, data }: { readonly madeAt: Instant; readonly data: (placing: readonly Held[]) => SheetData },
) {
  const attempt = (placing: readonly Held[], accessible: boolean) =>
    apart.make({
      source: sheet(FONTS),
      data: data(placing),
      madeAt,
      files: filesPlaced(placing),
      accessible,
    })
  const without = held.map((one): Held => (one.pages === null ? one : { ...one, pages: null, why: 'together' }))
  const foreign = held.some(({ pages }) => pages !== null)
  const attempts = foreign
    ? ([
        [held, false],
        [without, true],
        [without, false],
      ] as const)
    : ([
        [held, true],
        [held, false],
      ] as const)
  let problem = ''
  for (const [placing, accessible] of attempts) {
    const made = await attempt(placing, accessible)
    if (!('problem' in made)) return { ...made, placing }
    problem = made.problem
  }
  return { problem }
}

/** Everything the sheet sets. */
function sheetData(look: Look, held: readonly Held[]): SheetData {
  const { say, reference, bundleReference, lang, agreement, state, cipher } = look
  const person = cipher ?? fileName(state)
  const sections = [
    standingSection,
    hoursSection,
    chronologySection,
    courtsSection,
    barriersSection,
    lettersSection,
    screeningSection,
    decisionsSection,
    exchangeSection,
    lawSection,
  ].map((section) => section(look))
  const documents: Section = {
    title: say(words.documents),
    blocks: held.length === 0 ? [text(say(words.noDocuments))] : [entries(documentEntries(look, held))],
  }
  return {
    lang,
    title: `${say(words.title)} ${bundleReference}`,
    kicker: `${say(words.kicker)} · ${say(words.case).toLowerCase()} ${reference}`,
    heading: person,
    header: `${say(words.bundle)} ${bundleReference} · ${say(audienceNames[look.audience])}`,
    foot: `${say(agreement.title)} · ${say(words.madeAt)} ${look.clocks(look.madeAt)}`,
    page: [say(words.page), say(words.of)],
    cover: coverRows(look),
    notes: notes(look),
    index: say(words.index),
    sections: [...sections, documents].map((section, index) => ({
      ...section,
      title: `${index + 1} ${section.title}`,
    })),
    documents: held.map((one) => documentSheet(look, one)),
    empty: say(words.empty),
  }
}

function coverRows(look: Look): SheetData['cover'] {
  const { say, lang, agreement, state, facts, gate } = look
  const looksBack = look.at !== look.madeAt || look.knownAt !== look.madeAt
  return [
    [say(words.case), look.reference],
    [say(words.sharedReference), state.shared],
    [say(words.born), formatBirth(state.person, lang)],
    [say(words.nationality), countryName(state.person.nationality, lang)],
    [say(words.agreement), say(agreement.title)],
    [say(words.lawVersion), gate.lawVersion],
    [say(words.asOf), look.clocks(look.at)],
    ...(looksBack ? [[say(words.asKnown), look.clocks(look.knownAt)] as const] : []),
    [say(words.madeAt), `${look.clocks(look.madeAt)}, ${say(words.madeBy)} ${look.madeBy}`],
    [say(words.madeFor), say(audienceNames[look.audience])],
    [say(words.bundle), look.bundleReference],
    [say(words.factsCount), String(facts.length)],
    [say(words.recordDigest), look.recordDigest],
  ]
}

function notes({ say, lang, cipher, audience, at, knownAt, madeAt, demonstration }: Look): readonly string[] {
  const left = leftOutOf(audience).map((matter) => say(matterNames[matter]))
  return [
    say(words.readNote),
    ...(cipher === null ? [] : [say(words.cipherNote)]),
    ...(left.length === 0 ? [] : [`${say(words.leftOutNote)} ${left.join(lang === 'fr' ? '\u00a0; ' : '; ')}.`]),
    ...(at < madeAt || knownAt < madeAt ? [say(words.earlierNote)] : []),
    ...(demonstration ? [say(words.demonstration)] : []),
  ]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The same as data. */
function caseFile(look: Look, held: readonly Held[], pdf: { bytes: Uint8Array; pages: number }): CaseFileDocument {
  const { agreement, state, gate, audience, facts, flight, at } = look
  return {
    format: 'paripassu-case',
    formatVersion: 1,
    bundle: look.bundleReference,
    case: look.reference,
    sharedReference: state.shared,
    agreement: { id: agreement.id, title: agreement.title },
    audience,
    leftOut: [...leftOutOf(audience)],
    cipher: look.cipher,
    demonstration: look.demonstration,
    at,
    knownAt: look.knownAt,
    madeAt: look.madeAt,
    madeBy: look.madeBy,
    lawVersion: gate.lawVersion,
    recordDigest: look.recordDigest,
    pdf: { digest: sha256(pdf.bytes), size: pdf.bytes.length, pages: pdf.pages },
    gate: { ...gate, lines: gate.lines.map(lineGiven) },
    state: stateGiven(state, audience),
    flight,
    deadlines: clocks(state, agreement, at).map(
      ({ deadline: { title, kind, rule, lastDay, closesAt, citation: cited } }) => ({
        title,
        kind,
        rule,
        lastDay,
        closesAt,
        citation: given(cited),
      }),
    ),
    facts: facts.map((fact) => ({ ...factGiven(fact), digest: factDigest(fact) })),
    documents: held.map(({ number, name, digest, size, mediaType, problems, pages, why, path, facts: versions }) => ({
      number,
      name,
      digest,
      size,
      mediaType,
      problems: [...problems],
      pages,
      notPlaced: why,
      path: path === '' ? null : path,
      facts: [...versions],
    })),
    messages: [...look.messages],
    reads: look.reads === null ? null : [...look.reads],
    law: rulesApplied(look).flatMap((rule) =>
      own(agreement.provisions, rule) === undefined ? [] : [given(citation(agreement, rule))],
    ),
  }
}

type Cited = ReturnType<typeof citation>
const given = ({ rule, cite, certainty, sources }: Cited) => ({ rule, cite, certainty, sources: [...sources] })

const lineGiven = ({
  id,
  state,
  title,
  says,
  tells,
  citation: cited,
  readings,
  since,
  by,
  clearsAt,
}: Material['gate']['lines'][number]) => ({
  id,
  state,
  title,
  says,
  tells,
  citation: given(cited),
  readings: [...readings],
  since,
  by,
  clearsAt,
})

/** What the facts add up to; what is known of health and trafficking only where it is for the reader. */
function stateGiven(state: Case, audience: Audience): CaseFileDocument['state'] {
  const { safeguards, ...rest } = state
  return leavesOut(audience, 'care') ? rest : { ...rest, safeguards }
}
