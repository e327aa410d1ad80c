import { z } from 'zod'
import { addHours, isBefore } from '../core/calendar.ts'
import { instantField } from '../core/fields.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import type { CommandDefinition, Context } from '../law/decision.ts'
import type { Refusal, StatementTerms } from '../law/law.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { fill } from '../law/words.ts'
import { type Books, booksOf } from './book.ts'
import {
  digestField,
  type Entry,
  type StatementEvent,
  type Told,
  toldField,
  versionField,
  weekField,
} from './events.ts'
import { countsOf, linesUntil, none, plus, statementDigest } from './figures.ts'
import {
  asideNow,
  bothSigned,
  openItems,
  pairOf,
  type Statement,
  type StatementState,
  standingOf,
  statementStream,
  statements,
} from './state.ts'
import { endOf, weekAfter, weekExists, weekText } from './week.ts'
import { words } from './words.ts'

/** Drawing a statement up, comparing it, signing it. Working the differences to an end is in `settle.ts`. */
export type OnStatement<C, X = undefined> = CommandDefinition<StatementState, StatementEvent, C, X>

/** What every command on a statement begins from. */
export const onStatement = {
  aggregate: statements,
  stream: ({ week }: { readonly week: string }) => statementStream(week),
}

/** Earlier weeks stand in the way until both have signed them, and none is passed over: each rests on the one before. */
function outOfTurn(week: string, { weeks }: Books): Refusal | false {
  if (passed(week, weeks)) return refuse('week-passed', words.passed, 'week')
  const earlier = weeks.find((one) => one.week < week && !one.signed)
  if (earlier !== undefined)
    return refuse('earlier-week', fill(words.earlierFirst, { week: weekText(earlier.week) }), 'week')
  const last = weeks.findLast((one) => one.week < week)
  if (last === undefined || weekAfter(last.week) === week) return false
  return refuse('not-in-turn', fill(words.notInTurn, { week: weekText(weekAfter(last.week)) }), 'week')
}

/** A later week is signed: its statement has everything up to its own end. */
const passed = (week: string, weeks: Books['weeks']): boolean => weeks.some((one) => one.week > week && one.signed)

/** Why no further version may be drawn up: there is nothing to compare it with, or differences are left. */
function notAgain(state: StatementState): Refusal | false {
  if (state === null || state.ours.length === 0) return false
  const pair = pairOf(state)
  if (pair === null) return refuse('not-compared', words.waitsForTheirs)
  if (pair.own.digest === pair.other.digest) return refuse('same-already', words.sameAlready)
  if (!state.compared.includes(pair.own.version)) return refuse('lines-awaited', words.notCompared)
  const open = openItems(state).length
  return open > 0 && refuse('open-differences', fill(words.openLeft, { n: asItStands(open) }))
}

/** The statement of a week as our book gives it: what both compare, and the lines behind it. */
export function drawn(
  { agreement }: Pick<Context, 'agreement'>,
  { zone }: StatementTerms,
  state: StatementState,
  { week, version }: { readonly week: string; readonly version: number },
  books: Books,
): Told & { readonly lines: readonly Entry[] } {
  const until = endOf(week, zone)
  const aside = state === null ? books.aside : [...books.aside, ...asideNow(state)]
  const lines = linesUntil({ ...books, aside }, until)
  const last = books.weeks.findLast((one) => one.week < week && one.signed)?.ours ?? null
  const counts = countsOf(lines)
  const said = {
    until,
    previous: last?.digest ?? null,
    counts,
    cumulative: plus(last?.cumulative ?? none, counts),
    lines,
  }
  return { version, ...said, digest: statementDigest({ agreement: agreement.id, week, ...said }) }
}

const drawUpSchema = z.strictObject({ week: weekField, version: versionField })
/**
 * Our statement of a week, from our book as it stood when the week ended (TR-75); a further version once every difference of
 * the last is ended. `version` is the one whoever asks means to draw up: a page opened before another's action is told so.
 */
export const drawUp: OnStatement<z.infer<typeof drawUpSchema>, Books> = {
  ...onStatement,
  elsewhere: booksOf,
  name: 'statement/draw-up',
  schema: drawUpSchema,
  decide: (state, { week, version }, context, books) => {
    const { agreement, now } = context
    const terms = agreement.statement
    if (terms === null) return { refusals: [refuse('no-statement', words.noneDue)] }
    if (!weekExists(week)) return { refusals: [refuse('no-such-week', words.noWeek, 'week')] }
    const until = endOf(week, terms.zone)
    const late = fill(words.notOver, { until: timeText(until, terms.zone) })
    const signed = state !== null && (state.signed !== null || state.theirSignature !== null)
    const refusals = those(
      isBefore(now, until) && refuseBy(agreement, terms.rule, 'week-not-over', late, 'week'),
      outOfTurn(week, books),
      signed && refuse('signed-already', words.signedAlready),
      !signed && version !== (state?.ours.length ?? 0) + 1 && refuse('stale', words.stale),
      !signed && notAgain(state),
    )
    if (refusals.length > 0) return { refusals }
    const own = drawn(context, terms, state, { week, version }, books)
    const other = state?.theirs.find((one) => one.version === version)
    const facts: readonly StatementEvent[] = [
      { type: 'drawn-up', week, ...own, lines: [...own.lines] },
      ...differing(version, own, other),
    ]
    return { facts: facts.map((event) => ({ event, occurredAt: now })) }
  },
}

const differing = (version: number, own: Told | undefined, other: Told | undefined): readonly StatementEvent[] =>
  own === undefined || other === undefined || own.digest === other.digest ? [] : [{ type: 'disagreed', version }]

const noteSchema = z.strictObject({ week: weekField, ...toldField.shape, drawnUpAt: instantField })
/** The other state's statement as it stated it. What it says is kept beside ours, equal or not. */
export const noteStatement: OnStatement<z.infer<typeof noteSchema>, Books> = {
  ...onStatement,
  elsewhere: booksOf,
  name: 'statement/note-statement',
  schema: noteSchema,
  decide: (state, { drawnUpAt, ...told }, { agreement, now }, books) => {
    if (agreement.statement === null) return { refusals: [refuse('no-statement', words.noneDue)] }
    const { week, version } = told
    const { zone } = agreement.statement
    const before = state?.theirs.find((one) => one.version === version)
    // Their week may end on the clocks of another zone, but never days before ours.
    const early = isBefore(now, addHours(endOf(week, zone), -24)) ? endOf(week, zone) : told.until
    const refusals = those(
      !weekExists(week) && refuse('no-such-week', words.noWeek),
      passed(week, books.weeks) && refuse('week-passed', words.passed),
      isBefore(now, early) && refuse('week-not-over', fill(words.notOver, { until: timeText(early, zone) })),
      before !== undefined &&
        (before.digest === told.digest
          ? refuse('repeated', words.repeated)
          : refuse('version-twice', words.versionTwice)),
      before === undefined &&
        version !== (state?.theirs.length ?? 0) + 1 &&
        refuse('version-missing', words.versionGap),
      state !== null && bothSigned(state) && refuse('signed-already', words.signedAlready),
    )
    if (refusals.length > 0) return { refusals }
    const ours = state?.ours.find((one) => one.version === version)
    const facts: readonly StatementEvent[] = [{ type: 'noted', ...told }, ...differing(version, ours, told)]
    return { facts: facts.map((event) => ({ event, occurredAt: drawnUpAt })) }
  },
}

const signSchema = z.strictObject({ week: weekField, digest: digestField })
/** Our signature on a statement that is the same in both books, by its digest: whoever signs means this one. */
export const sign: OnStatement<z.infer<typeof signSchema>> = {
  ...onStatement,
  name: 'statement/sign',
  schema: signSchema,
  decide: (state, { digest }, { now }) => {
    if (state === null) return { refusals: [refuse('none', words.none)] }
    const pair = pairOf(state)
    const refusals = those(
      state.signed !== null && refuse('signed-already', words.signedAlready),
      pair === null && refuse('not-compared', words.waitsForTheirs),
      pair !== null && pair.own.digest !== pair.other.digest && refuse('statements-differ', words.differ),
      pair !== null && state.signed === null && pair.own.digest !== digest && refuse('stale', words.stale),
    )
    if (refusals.length > 0 || pair === null) return { refusals }
    return { facts: [{ occurredAt: now, event: { type: 'signed', version: pair.own.version, digest } }] }
  },
}

const noteSignatureSchema = z.strictObject({ week: weekField, digest: digestField, signedAt: instantField })
/** The other state has signed: taken only for the very statement that both have. */
export const noteSignature: OnStatement<z.infer<typeof noteSignatureSchema>> = {
  ...onStatement,
  name: 'statement/note-signature',
  schema: noteSignatureSchema,
  decide: (state, { digest, signedAt }) => {
    if (state === null) return { refusals: [refuse('none', words.none)] }
    const pair = pairOf(state)
    const refusals = those(
      state.theirSignature !== null && refuse('repeated', words.signedAlready),
      !fits(pair, digest) && refuse('not-the-same', words.notTheSame),
    )
    if (refusals.length > 0 || pair === null) return { refusals }
    const event: StatementEvent = { type: 'signed-by-partner', version: pair.own.version, digest }
    return { facts: [{ occurredAt: signedAt, event }] }
  },
}

const fits = (pair: ReturnType<typeof pairOf>, digest: string): boolean =>
  pair !== null && pair.own.digest === digest && pair.other.digest === digest

/** What a person at this node would do next with a statement; `null`: it is the other state's turn, or over. */
export function nextStep(state: Statement): 'draw-up' | 'sign' | 'settle' | null {
  switch (standingOf(state)) {
    case 'ours-lacks':
    case 'settled':
      return 'draw-up'
    case 'to-sign':
      return 'sign'
    case 'disagreed':
      return 'settle'
    default:
      return null
  }
}
