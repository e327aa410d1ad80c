import { z } from 'zod'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { factsOf, fold, rowsOf } from '../platform/store.ts'
import { summary, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t, type Words } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { roundTime } from './beacon.ts'
import { alteredHere, partiesOf } from './decide.ts'
import { lossWords, mismatchWords, standingWords, voidWords, drawWords as words } from './page-words.ts'
import { publicFile } from './public-file.ts'
import { type Draw, drawStream, draws, outcomeOf, refusedBy, resultOf, resultsOf, standingOf } from './state.ts'

/** A draw in lists. */
const drawRow = z.object({
  reference: z.string(),
  standing: z.enum(['open', 'done', 'void']),
  fixedAt: instantField,
  places: z.int(),
  groups: z.int(),
  persons: z.int(),
  reached: z.object({ groups: z.int(), persons: z.int() }).nullable(),
})
export type DrawRow = z.infer<typeof drawRow>

/** Every draw this node knows, the latest first. */
export const drawRows = async ({ platform }: Desk): Promise<readonly DrawRow[]> =>
  (await rowsOf(platform.database.query, 'draw', drawRow)).toSorted((a, b) => (a.fixedAt < b.fixedAt ? 1 : -1))

/** A draw with how many facts it has; `null` where there is none. */
export async function drawOf({ platform }: Desk, reference: string): Promise<{ draw: Draw; version: number } | null> {
  const facts = await factsOf(platform.database.query, draws, drawStream(reference))
  const draw = fold(draws, facts)
  return draw === null ? null : { draw, version: facts.length }
}

/** The public file of a draw as this desk has it. */
export const fileOf = ({ platform, demonstration }: Desk, draw: Draw) =>
  publicFile(draw, { agreement: platform.agreement.id, demonstration, parties: partiesOf(platform.agreement) })

export const standingTag = (lang: ReaderLanguage, standing: DrawRow['standing']): Html =>
  tagFor(lang, standing === 'done' ? 'good' : standing === 'void' ? 'bad' : 'info', standingWords[standing])

/** A list of draws, each linked. */
export const drawTable = (desk: Desk, lang: ReaderLanguage, rows: readonly DrawRow[], base: string): Renderable =>
  worklist(lang, {
    caption: words.all,
    columns: [
      { head: words.draw },
      { head: words.fixed },
      { head: words.standing },
      { head: words.places, numeric: true },
      { head: words.groups, numeric: true },
      { head: words.reachedPeople, numeric: true },
    ],
    rows: rows.map((row) => ({
      cells: [
        html`<a class="govuk-link app-ref" href="${base}/${row.reference}">${row.reference}</a>`,
        formatInstant(row.fixedAt, desk.zone, lang),
        standingTag(lang, row.standing),
        String(row.places),
        String(row.groups),
        row.reached === null ? '–' : String(row.reached.persons),
      ],
    })),
    empty: words.noneYet,
  })

type Shown = { readonly desk: Desk; readonly lang: ReaderLanguage; readonly draw: Draw }
const hex = (value: string): Html => html`<code class="app-hex">${value}</code>`
const h2 = (lang: ReaderLanguage, text: Text): Html => html`<h2 class="govuk-heading-m">${t(text, lang)}</h2>`
const partyName = ({ desk }: Shown, party: string): Text => {
  const { returning, receiving } = desk.platform.agreement
  return [returning, receiving].find((one) => one.party === party)?.name ?? { en: party, fr: party }
}
const when = ({ desk, lang }: Shown, at: Parameters<typeof formatInstant>[0]): string =>
  formatInstant(at, desk.zone, lang, { zoneName: true })

/** What went wrong, above everything else: who refused, what does not match, a list that was altered, a draw voided. */
function warnings(shown: Shown): readonly Html[] {
  const { desk, lang, draw } = shown
  const now = desk.platform.clock.now()
  const bad = (text: Text, party?: string, more?: string): Html =>
    html`<div class="app-book app-tone-bad govuk-!-margin-bottom-4"><p class="govuk-body govuk-!-margin-bottom-0">${party !== undefined && html`<strong>${t(partyName(shown, party), lang)}</strong> `}${t(text, lang)}${more !== undefined && html` <bdi>${more}</bdi>`}</p></div>`
  const { voided } = draw
  return [
    ...(alteredHere(draw) ? [bad(words.altered)] : []),
    ...draw.mismatches.map(({ party, code }) => bad(mismatchWords[code], party)),
    ...refusedBy(draw, partiesOf(desk.platform.agreement), now).map(({ party, what }) =>
      bad(what === 'commit' ? words.refusedCommit : words.refusedReveal, party),
    ),
    ...(voided === null ? [] : [bad(voidWords[voided.code], undefined, voided.reasons)]),
  ]
}

/** The draw as it happens: the list, the commitments, the reveals, the seed, the order. */
export function ceremony(shown: Shown): Html {
  const { desk, lang, draw } = shown
  const { list } = draw
  const parties = partiesOf(desk.platform.agreement)
  const taken = list.shares.reduce((sum, share) => sum + share.taken, 0)
  const open = standingOf(draw) === 'open'
  const listRows = [
    { key: words.fixed, value: when(shown, list.fixedAt) },
    { key: words.onList, value: `${list.groups} / ${list.persons}` },
    { key: words.places, value: String(list.places) },
    ...(list.owed > 0 ? [{ key: words.owed, value: String(list.owed) }] : []),
    ...list.shares.map((share) => ({
      key:
        list.shares.length === 1
          ? words.toReach
          : { en: `${words.toReach.en}, class ${share.class}`, fr: `${words.toReach.fr}, classe ${share.class}` },
      value: `${share.taken} / ${share.groups}`,
    })),
    { key: words.root, value: hex(list.root) },
    { key: words.digest, value: hex(draw.digest) },
  ]
  const committed = parties.map((party) => {
    const said = draw.commitments[party]
    return {
      key: partyName(shown, party),
      value:
        said === undefined
          ? waiting(shown, draw.commitBy)
          : html`${hex(said.commitment)}<br>${when(shown, said.mark.at)}`,
    }
  })
  const revealed = parties.map((party) => {
    const said = draw.secrets[party]
    return {
      key: partyName(shown, party),
      value:
        said === undefined
          ? waiting(shown, draw.revealBy)
          : html`${hex(said.secret)}<br>${tagFor(lang, 'good', words.matches)} ${when(shown, said.mark.at)}`,
    }
  })
  return html`${warnings(shown)}
    ${step(lang, 1, words.listFixed, true)}${summary(lang, listRows)}<p class="govuk-body">${t(words.chance, lang)} ${taken} / ${list.groups}.</p>
    ${step(
      lang,
      2,
      words.commits,
      parties.every((party) => draw.commitments[party] !== undefined),
    )}<p class="govuk-body">${t(words.commitsSay, lang)}</p>${summary(lang, committed)}
    ${beaconPart(shown)}
    ${step(
      lang,
      3,
      words.reveals,
      parties.every((party) => draw.secrets[party] !== undefined),
    )}${summary(lang, revealed)}
    ${step(lang, 4, words.order, !open && draw.voided === null)}${orderPart(shown)}`
}

const step = (lang: ReaderLanguage, number: number, text: Text, done: boolean): Html =>
  html`<h2 class="govuk-heading-m">${number}. ${t(text, lang)} ${tagFor(lang, done ? 'good' : 'quiet', done ? words.done : words.notYet)}</h2>`

const waiting = (shown: Shown, by: Draw['commitBy']): Html =>
  html`${t(words.waiting, shown.lang)}${by !== null && html`<br>${t(words.until, shown.lang)} ${when(shown, by)}`}`

function beaconPart(shown: Shown): Html {
  const { lang, draw, desk } = shown
  const { beacon } = draw.list
  if (beacon === null) return html`<p class="govuk-body">${t(words.noBeacon, lang)}</p>`
  const due = roundTime(beacon.round)
  const late = isAtOrAfter(desk.platform.clock.now(), due)
  return html`<h3 class="govuk-heading-s">${t(words.beacon, lang)}</h3>${summary(lang, [
    { key: words.round, value: `${beacon.round} (quicknet), ${when(shown, due)}` },
    {
      key: words.signature,
      value: draw.beacon === null ? t(late ? words.notImported : words.toCome, lang) : hex(draw.beacon.signature),
    },
  ])}`
}

function orderPart(shown: Shown): Renderable {
  const { draw, lang } = shown
  const result = resultOf(draw) ?? draw.result
  const mark = draw.drawn?.mark ?? draw.result?.mark
  if (result === null || mark === undefined) return html`<p class="govuk-body">${t(words.noOrder, lang)}</p>`
  const rows = summary(lang, [
    { key: words.when, value: when(shown, mark.at) },
    { key: words.seed, value: hex(result.seed) },
    { key: words.orderDigest, value: hex(result.order) },
    { key: words.reached, value: `${result.groups} / ${result.persons}` },
    { key: words.overshoot, value: String(result.overshoot) },
  ])
  const results = resultsOf(draw)
  if (results.length < 2) return rows
  const said = results.map((one) => ({ key: when(shown, one.at), value: `${one.groups} / ${one.persons}` }))
  return html`${rows}<h3 class="govuk-heading-s">${t(words.results, lang)}</h3><p class="govuk-body">${t(words.resultsSay, lang)}</p>${summary(lang, [{ key: words.when, value: t(words.reached, lang) }, ...said])}`
}

/** How many rows a page shows; the file has them all. */
const ROWS = 300

/** The order, or before it the list: tickets alone, as anybody may see them. `extra` adds what an officer may know. */
export function orderTable(
  { lang, draw }: Shown,
  extra?: { readonly heads: readonly Text[]; readonly cells: (reference: string) => readonly Words[] },
): Renderable {
  if (draw.entries === null) return html`<p class="govuk-body">${t(words.elsewhere, lang)}</p>`
  const outcome = outcomeOf(draw)
  const reached = new Set(outcome?.reached.map(({ ticket }) => ticket))
  const lost = new Map(draw.lost.map(({ application, code }) => [application, lossWords[code]]))
  const entries = outcome?.ordered ?? draw.entries
  const rows = entries.slice(0, ROWS).map(({ ticket, size, class: priority, reference }, index) => ({
    tone: reached.has(ticket) ? ('good' as const) : ('quiet' as const),
    cells: [
      outcome === null ? '–' : String(index + 1),
      html`<code class="app-hex">${ticket}</code>`,
      String(size),
      ...(draw.list.shares.length > 1 ? [String(priority)] : []),
      outcome === null ? '–' : t(lost.get(reference) ?? (reached.has(ticket) ? words.yes : words.no), lang),
      ...(extra?.cells(reference) ?? []),
    ],
  }))
  const table = worklist(lang, {
    caption: outcome === null ? words.listCaption : words.orderCaption,
    columns: [
      { head: words.rank, numeric: true },
      { head: words.ticket },
      { head: words.people, numeric: true },
      ...(draw.list.shares.length > 1 ? [{ head: words.priority, numeric: true }] : []),
      { head: words.reachedOne },
      ...(extra?.heads.map((head) => ({ head })) ?? []),
    ],
    rows,
    empty: words.noneYet,
  })
  return html`${table}${entries.length > ROWS && html`<p class="govuk-body">${t(words.more, lang)}</p>`}`
}

/** A heading of this slice's pages. */
export const heading = h2
