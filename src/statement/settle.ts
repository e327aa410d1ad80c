import { z } from 'zod'
import { instantField, prose, tokenField } from '../core/fields.ts'
import type { Context } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import { refuse, those } from '../law/refuse.ts'
import { type Books, booksOf } from './book.ts'
import { drawn, type OnStatement, onStatement } from './decide.ts'
import { differencesOf } from './differ.ts'
import {
  differenceKinds,
  type Entry,
  entryField,
  outcomes,
  rulings,
  type StatementEvent,
  versionField,
  weekField,
} from './events.ts'
import { entryId, statementDigest } from './figures.ts'
import { asideNow, type Item, idsOf, pairOf, type Statement } from './state.ts'
import { words } from './words.ts'

/** A statement that differs, line by line, and every difference worked to an end by a named officer with reasons. */
const part = z.int().min(1).max(999)
const linesSchema = z.strictObject({
  week: weekField,
  version: versionField,
  part,
  parts: part,
  lines: z.array(entryField).max(1000),
})
type Lines = z.infer<typeof linesSchema>

/** Their lines so far with this part; `null` while one is missing. */
function whole({ parts }: Statement, added: Lines): readonly Entry[] | null {
  const of = [...parts.filter(({ version }) => version === added.version), added].toSorted((a, b) => a.part - b.part)
  return of.length === added.parts ? of.flatMap(({ lines }) => lines) : null
}

/** A part of the other state's lines. With the last of them both statements are compared, and each difference gets its kind. */
export const noteLines: OnStatement<Lines, Books> = {
  ...onStatement,
  elsewhere: booksOf,
  name: 'statement/note-lines',
  schema: linesSchema,
  decide: (state, command, { agreement, now }, books) => {
    const { week, version } = command
    const pair = state === null ? null : pairOf(state)
    if (state === null || pair?.own.version !== version || pair.own.digest === pair.other.digest)
      return { refusals: [refuse('no-such-version', words.noPart)] }
    const known = state.parts.filter((one) => one.version === version)
    const misfit = command.part > command.parts || known.some(({ parts }) => parts !== command.parts)
    const refusals = those(
      known.some((one) => one.part === command.part) && refuse('repeated', words.repeated),
      misfit && refuse('no-such-part', words.noPart),
    )
    if (refusals.length > 0) return { refusals }
    const { week: _, ...noted } = command
    const facts: StatementEvent[] = [{ type: 'lines-noted', ...noted }]
    const theirs = whole(state, command)
    if (theirs !== null) {
      const made = statementDigest({ ...pair.other, agreement: agreement.id, week, lines: theirs })
      // Lines that are not those their own digest was made over are worth nothing: a person is shown the message.
      if (made !== pair.other.digest) return { refusals: [refuse('not-their-digest', words.notTheirDigest)] }
      const [own, other] = [
        { lines: pair.own.lines, told: pair.own },
        { lines: theirs, told: pair.other },
      ]
      facts.push({
        type: 'compared',
        version,
        differences: [...differencesOf(own, other, { ...books, aside: [...books.aside, ...asideNow(state)] })],
      })
    }
    return { facts: facts.map((event) => ({ event, occurredAt: now })) }
  },
}

const settleSchema = z.strictObject({
  week: weekField,
  version: versionField,
  difference: z.string().max(60),
  kind: z.enum(differenceKinds),
  outcome: z.enum(outcomes),
  reasons: prose(),
})
type Settle = z.infer<typeof settleSchema>

/**
 * How a difference ends, by whom and why. Nothing in a book is changed here: what we say we have corrected must be so in our
 * book, by the command that corrects it, when it is said.
 */
export const settle: OnStatement<Settle, Books> = {
  ...onStatement,
  elsewhere: booksOf,
  name: 'statement/settle',
  schema: settleSchema,
  decide: (state, { week: _, ...settled }, context, books) => {
    if (state === null) return { refusals: [refuse('none', words.none)] }
    const { version, difference, outcome } = settled
    const item = state.items.find((one) => one.version === version && one.id === difference)
    const refusals = those(
      version !== state.ours.length && refuse('stale', words.stale),
      item === undefined && refuse('no-such-difference', words.noDifference, 'difference'),
      item !== undefined && item.settled !== null && refuse('settled-already', words.settledAlready),
      item?.id === 'whole' &&
        ['next-week', 'left-out'].includes(outcome) &&
        refuse('whole', words.wholeOnly, 'outcome'),
    )
    if (refusals.length > 0 || item === undefined) return { refusals }
    const not = outcome === 'corrected-by-us' ? uncorrected(state, item, context, books) : null
    if (not !== null) return { refusals: [not] }
    return { facts: [{ occurredAt: context.now, event: { type: 'difference-settled', ...settled } }] }
  },
}

/** `null` where our book now says of this line what theirs does. */
function uncorrected(state: Statement, item: Item, context: Context, books: Books): Refusal | null {
  const terms = context.agreement.statement
  const theirs = state.theirs.find(({ version }) => version === item.version)
  if (terms === null || theirs === undefined) return refuse('no-statement', words.noneDue)
  // An earlier version may have kept these lines out: this word is the later one.
  const settled = { at: context.now, by: '', kind: item.kind, outcome: 'corrected-by-us', reasons: '' } as const
  const after = { ...state, items: state.items.map((one) => (one === item ? { ...one, settled } : one)) }
  const ids = idsOf(item)
  const aside = books.aside.filter((id) => !ids.includes(id))
  const now = drawn(context, terms, after, { week: state.week, version: item.version }, { ...books, aside })
  const same =
    item.id === 'whole'
      ? now.digest === theirs.digest
      : linesAbout(now.lines, item).length === (item.theirs === null ? 0 : 1) &&
        linesAbout(now.lines, item).every((line) => alike(line, item.theirs))
  return same ? null : refuse('not-corrected', words.notCorrected, 'outcome')
}

const linesAbout = (lines: readonly Entry[], item: Item): readonly Entry[] =>
  lines.filter((line) => idsOf(item).includes(entryId(line)))
const alike = (a: Entry, b: Entry | null): boolean =>
  b !== null && entryId(a) === entryId(b) && a.direction === b.direction && a.effectiveOn === b.effectiveOn

const noteSettledSchema = z.strictObject({
  week: weekField,
  version: versionField,
  token: tokenField.nullable(),
  kind: z.enum(differenceKinds),
  outcome: z.enum(outcomes),
  settledAt: instantField,
})
/** How the other state says it ended a difference. Ours stays as it is: each state answers for its own book. */
export const noteSettled: OnStatement<z.infer<typeof noteSettledSchema>> = {
  ...onStatement,
  name: 'statement/note-settled',
  schema: noteSettledSchema,
  decide: (state, { week: _, settledAt, ...noted }) => {
    if (state === null || !state.disagreed.some(({ version }) => version === noted.version))
      return { refusals: [refuse('no-such-version', words.noPart)] }
    return { facts: [{ occurredAt: settledAt, event: { type: 'settlement-noted', ...noted } }] }
  },
}

const answerSchema = z.strictObject({
  week: weekField,
  difference: z.string().max(60),
  ruling: z.enum(rulings),
  reasons: prose(),
})
/** What the committee answered on a line put to it: it counts, and goes into the next statement; or it does not, for good. */
export const answerReferral: OnStatement<z.infer<typeof answerSchema>> = {
  ...onStatement,
  name: 'statement/answer-referral',
  schema: answerSchema,
  decide: (state, { difference, ruling, reasons }, { now }) => {
    const items = (state?.items ?? []).filter((one) => one.id === difference && one.settled?.outcome === 'referred')
    const refusals = those(
      items.length === 0 && refuse('not-referred', words.notReferred, 'difference'),
      items.some(({ answered }) => answered !== null) && refuse('answered-already', words.answeredAlready),
    )
    if (refusals.length > 0) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'referral-answered', difference, ruling, reasons } }] }
  },
}
