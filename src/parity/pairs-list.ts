import type { Language, Text } from '../core/brand.ts'
import { asItStands, fill } from '../core/say.ts'
import { statBox, statRow } from '../web/boxes.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { sayIn, type Words } from '../web/language.ts'
import { sayNumber } from '../web/when.ts'
import { type Row, worklist } from '../web/worklist.ts'
import type { Line, Pair } from './book.ts'
import { leaning } from './book-view.ts'
import { directions } from './page-words.ts'
import { type Ledger, type Move, pageOf } from './pairs.ts'
import * as say from './pairs-words.ts'
import { words } from './pairs-words.ts'

/** Which of its three lists a reader looks at. */
export const lists = ['pairs', 'unpaired', 'reversed'] as const
export type List = (typeof lists)[number]
export type Looking = {
  readonly show: List
  readonly page: number
  readonly size: number
  readonly order: 'newest' | 'oldest'
  /** How the token begins of the places looked for; empty for all. */
  readonly place: string
}

/** How a reader's lines are said: a desk has days, signatures and files, the public weeks and entries of its log. */
export type Manner<L extends Line> = {
  readonly lang: Language
  /** The place and when, and beside it who signed and where its file is. */
  readonly name: (line: L) => Html
  readonly signed: (line: L) => Html
  readonly apart: (pair: Pair<L>) => Text
  readonly waits: (line: L) => Text
  readonly back: (line: L) => Words
  readonly moves: (places: readonly L[]) => readonly Move<L>[]
  /** The address of this page with something else asked of it. */
  readonly href: (change: Partial<Looking>) => string
}

type Numbered<L extends Line> = Pair<L> & { readonly number: number }
/** The lists as looked for, in the order asked for. */
export type Found<L extends Line> = {
  readonly pairs: readonly Numbered<L>[]
  readonly unpaired: readonly L[]
  readonly reversed: readonly L[]
}

/** The lines whose tokens begin as asked, each pair with its number in the whole ledger. */
export function lookedFor<L extends Line>(
  ledger: Ledger<L>,
  { place, order }: Pick<Looking, 'place' | 'order'>,
): Found<L> {
  const is = ({ token }: L): boolean => token.startsWith(place)
  const pairs = ledger.pairs
    .map((pair, index) => ({ ...pair, number: index + 1 }))
    .filter(({ readmitted, admitted }) => is(readmitted) || is(admitted))
  const [unpaired, reversed] = [ledger.unpaired.filter(is), ledger.reversed.filter(is)]
  // What waits is read from the longest wait, what was taken back from the latest; another order only where it is asked for.
  return order === 'newest'
    ? { pairs: pairs.toReversed(), unpaired, reversed }
    : { pairs, unpaired, reversed: reversed.toReversed() }
}

/** Where nothing says which list, the first that has anything. */
export const listOf = <L extends Line>(found: Found<L>, asked: string): List =>
  lists.find((one) => one === asked) ?? lists.find((one) => found[one].length > 0) ?? 'pairs'

const titles: Readonly<Record<List, Text>> = { pairs: words.pairs, unpaired: words.unpaired, reversed: words.reversed }
const empty: Readonly<Record<List, Text>> = {
  pairs: words.pairsEmpty,
  unpaired: words.unpairedEmpty,
  reversed: words.reversedEmpty,
}

/** How many lines each list has, each the way to it; which way the balance leans; and the longest wait. */
export function ledgerFigures<L extends Line>(manner: Manner<L>, ledger: Ledger<L>, found: Found<L>): Html {
  const { lang, href } = manner
  const [oldest] = ledger.unpaired
  const balance = oldest?.direction === 'admitted' ? -ledger.unpaired.length : ledger.unpaired.length
  const box = (list: List, note?: Words) =>
    statBox(lang, {
      label: titles[list],
      value: found[list].length,
      href: href({ show: list, page: 1 }),
      ...(note === undefined ? {} : { note, tone: balance === 0 ? ('good' as const) : ('warn' as const) }),
    })
  return statRow([
    box('pairs'),
    // Which way it leans is said of the whole ledger, never of a few places looked for.
    box('unpaired', found.unpaired.length === ledger.unpaired.length ? leaning(balance) : undefined),
    box('reversed'),
    statBox(lang, {
      label: words.oldest,
      // In large letters on a phone a number and its unit have a line each.
      value: oldest === undefined ? '–' : manner.waits(oldest)[lang].replaceAll('\u00a0', ' '),
      ...(oldest === undefined ? { note: words.level } : {}),
    }),
  ])
}

/** The list looked at, a page of it, with the way to the others. */
export function ledgerList<L extends Line>(manner: Manner<L>, found: Found<L>, looking: Looking): Html {
  const { lang } = manner
  const { show } = looking
  const drawn = { pairs: pairRows, unpaired: unpairedRows, reversed: reversedRows } as const
  const page = pageOf<Numbered<L> | L>(found[show], looking)
  const { heads, rows } =
    show === 'pairs'
      ? drawn.pairs(manner, pageOf(found.pairs, looking).shown)
      : drawn[show](manner, pageOf(found[show], looking).shown)
  const table = worklist(lang, {
    caption: titles[show],
    empty: empty[show],
    columns: heads.map((head) => ({ head })),
    rows,
  })
  return html`${table}${pager(manner, found[show].length, page)}`
}

type Table = { readonly heads: readonly Text[]; readonly rows: readonly Row[] }

const pairRows = <L extends Line>(manner: Manner<L>, pairs: readonly Numbered<L>[]): Table => ({
  heads: [words.pair, words.readmitted, words.admitted, words.between],
  rows: pairs.map((pair) => ({
    tone: 'good',
    id: `pair-${pair.number}`,
    cells: [
      sayNumber(pair.number, manner.lang),
      html`${manner.name(pair.readmitted)}<br>${manner.signed(pair.readmitted)}`,
      html`${manner.name(pair.admitted)}<br>${manner.signed(pair.admitted)}`,
      manner.apart(pair),
    ],
  })),
})

const unpairedRows = <L extends Line>(manner: Manner<L>, lines: readonly L[]): Table => ({
  heads: [words.place, words.direction, words.signatures, words.waits],
  rows: lines.map((line) => ({
    tone: 'warn',
    cells: [manner.name(line), directions[line.direction], manner.signed(line), manner.waits(line)],
  })),
})

function reversedRows<L extends Line>(manner: Manner<L>, lines: readonly L[]): Table {
  const moves = manner.moves(lines)
  return {
    heads: [words.place, words.direction, words.signatures, words.back, words.moved],
    rows: lines.map((line, index) => ({
      tone: 'bad',
      cells: [
        html`<s>${manner.name(line)}</s>`,
        directions[line.direction],
        manner.signed(line),
        manner.back(line),
        movedSays(manner.lang, moves[index]),
      ],
    })),
  }
}

const number = (value: number): Text => ({ en: sayNumber(value, 'en'), fr: sayNumber(value, 'fr') })

/** What the taking back of a place did to the pairs, in words. */
function movedSays<L extends Line>(lang: Language, move: Move<L> | undefined): Words {
  if (move === undefined || move.pair === null || move.counterpart === null) return words.movedNone
  const t = sayIn(lang)
  const name = (line: L): Text => asItStands(line.token.slice(0, 8))
  const values = { n: number(move.pair), other: name(move.counterpart) }
  const told =
    move.next === null ? fill(words.movedAlone, values) : fill(words.movedTo, { ...values, next: name(move.next) })
  return html`${t(told)}${move.later > 0 && html` ${t(say.laterMoved(move.later))}`}`
}

type Page = { readonly page: number; readonly pages: number; readonly from: number; readonly shown: readonly unknown[] }
function pager<L extends Line>({ lang, href }: Manner<L>, all: number, { page, pages, from, shown }: Page): Html {
  if (pages === 1) return nothing
  const t = sayIn(lang)
  const at = fill(words.lines, { from: number(from + 1), to: number(from + shown.length), of: number(all) })
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages)
  const items = near
    .toSorted((a, b) => a - b)
    .flatMap((one, index, list) => [
      ...(index > 0 && one - (list[index - 1] ?? one) > 1 ? [{ ellipsis: true }] : []),
      { number: one, href: href({ page: one }), current: one === page },
    ])
  const links = govuk('pagination', {
    landmarkLabel: t(words.pages),
    ...(page > 1 ? { previous: { href: href({ page: page - 1 }), text: t(words.previous) } } : {}),
    ...(page < pages ? { next: { href: href({ page: page + 1 }), text: t(words.next) } } : {}),
    items,
  })
  return html`<p class="govuk-body">${t(at)}</p>${links}`
}

/** What each column of the download means: on the page, folded away. */
export function columnsShown(
  lang: Language,
  columns: readonly { readonly name: string; readonly says: Text }[],
  metadata: string,
): Html {
  const t = sayIn(lang)
  const list = columns.map(
    ({ name, says }) => html`<dt><code>${name}</code></dt><dd class="govuk-!-margin-bottom-2">${t(says)}</dd>`,
  )
  return govuk('details', {
    summaryText: t(words.columns),
    html: html`<dl class="govuk-body">${list}</dl><p class="govuk-body"><a class="govuk-link" href="${metadata}">${t(words.metadata)}</a></p>`,
  })
}
