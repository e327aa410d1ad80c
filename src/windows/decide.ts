import { z } from 'zod'
import type { Instant, Text } from '../core/brand.ts'
import { addMonths, dayOf, isAfter, isAtOrAfter, isBefore } from '../core/calendar.ts'
import { instantField, prose } from '../core/fields.ts'
import { asItStands } from '../core/say.ts'
import { timeText } from '../core/times.ts'
import type { CommandDefinition, Context, ReadQuery } from '../law/decision.ts'
import type { Refusal } from '../law/law.ts'
import type { AdmissionTerms } from '../law/parts.ts'
import { refuse, refuseBy, those } from '../law/refuse.ts'
import { inForce } from '../law/version.ts'
import { fill, filling } from '../law/words.ts'
import { balanceOf } from '../parity/book.ts'
import { beyondBand, type Release, type ReleaseFigures, releaseFigures, releaseOf } from '../parity/release.ts'
import { pauseGrounds, placesField, type WindowEvent, windowId } from './events.ts'
import { holdRoute, type Route, standingWindows, type Window } from './open.ts'
import { windowStream, windowStreams } from './state.ts'
import { words } from './words.ts'

/** What a rule on windows may know: the context, the terms of the way in, the two counts as they stand. */
type Known = Context & { readonly terms: AdmissionTerms; readonly figures: ReleaseFigures; readonly release: Release }
type Ruling = { readonly facts: readonly WindowEvent[] } | { readonly refusals: readonly Refusal[] }
export type OnWindows<C> = CommandDefinition<Route, WindowEvent, C, ReleaseFigures>

const noRoute: Text = {
  en: 'This agreement has no applications by individuals.',
  fr: 'Cet accord ne prévoit pas de demandes individuelles.',
}

async function counts(query: ReadQuery): Promise<ReleaseFigures> {
  await holdRoute(query)
  return releaseFigures(query)
}

/** A decision on windows, taken now by whoever gives it. Refused where the agreement has no way in. */
const onWindows = <C>(
  name: string,
  schema: z.ZodType<C>,
  rule: (route: Route, command: C, known: Known) => Ruling,
): OnWindows<C> => ({
  name,
  schema,
  aggregate: windowStreams,
  stream: () => windowStream,
  elsewhere: counts,
  decide: (route, command, context, figures) => {
    const terms = context.agreement.admission
    if (terms === null) return { refusals: [refuse('no-admission-route', noRoute)] }
    if (context.actor.party !== context.agreement.returning.party)
      return { refusals: [refuse('not-the-admitting-state', filling(context.agreement)(words.notYours))] }
    const release = releaseOf(figures, context.agreement)
    const ruling = rule(route, command, { ...context, terms, figures, release })
    if ('refusals' in ruling) return ruling
    return { facts: ruling.facts.map((event) => ({ event, occurredAt: context.now })) }
  },
})

const unless = (refusals: readonly Refusal[], ...facts: readonly WindowEvent[]): Ruling =>
  refusals.length > 0 ? { refusals } : { facts }

/** A window longer than this is a slip of the keyboard: ours, no rule says how long one may be. */
const LONGEST_MONTHS = 24

type Times = { readonly opensAt: Instant; readonly closesAt: Instant }

/** What is wrong with the times of a window, apart from where they lie to now: backwards, too long, over another. */
function badTimes(route: Route, { opensAt, closesAt }: Times, { agreement, terms }: Known, self?: string) {
  const { zone } = agreement.returning
  const other = standingWindows(route).find(
    (one) => one.id !== self && isBefore(opensAt, one.closesAt) && isBefore(one.opensAt, closesAt),
  )
  const longest = addMonths(dayOf(opensAt, zone), LONGEST_MONTHS)
  return those(
    !isAfter(closesAt, opensAt) && refuse('closes-before-it-opens', words.closesFirst, 'closesAt'),
    isAfter(dayOf(closesAt, zone), longest) && refuse('window-too-long', words.tooLong, 'closesAt'),
    inForce(agreement, opensAt) === null &&
      refuseBy(agreement, terms.window, 'not-in-force', words.notInForce, 'opensAt'),
    other !== undefined && refuse('windows-overlap', fill(words.overlaps, named(other, zone)), 'opensAt'),
  )
}

const named = ({ id, opensAt, closesAt }: Window, zone: string) => ({
  number: { en: id, fr: id },
  opens: timeText(opensAt, zone),
  closes: timeText(closesAt, zone),
})

const openSchema = z.strictObject({
  /** Left out: at once. */
  opensAt: instantField.optional(),
  closesAt: instantField,
  announced: z.boolean(),
  places: placesField,
  reasons: prose(),
})

/** A window is decided (IN-04), to open at once or later, with the places released with it (IN-40), within the band. */
export const open = onWindows('windows/open', openSchema, (route, command, known) => {
  const { agreement, terms, now, release } = known
  const { closesAt, announced, places, reasons } = command
  const opensAt = command.opensAt ?? now
  const past = isBefore(opensAt, now)
  return unless(
    those(
      past && refuse('opens-in-past', words.opensInPast, 'opensAt'),
      ...badTimes(route, { opensAt, closesAt }, known),
      places > 0 && beyondBand(agreement, terms.places, release, places),
    ),
    { type: 'window-decided', opensAt, closesAt, announced, places, even: release.even, rule: terms.window, reasons },
  )
})

/** A window that exists and was not taken back; otherwise the refusal. */
function found(route: Route, id: string): Window | { readonly refusals: readonly Refusal[] } {
  const window = route.windows.find((one) => one.id === id)
  if (window === undefined) return { refusals: [refuse('no-such-window', words.noWindow, 'window')] }
  return window.withdrawn ? { refusals: [refuse('window-withdrawn', words.withdrawn)] } : window
}

const over = (window: Window, now: Instant): Refusal | false =>
  isAtOrAfter(now, window.closesAt) && refuse('window-over', words.over)
const opened = ({ opensAt }: Window, now: Instant): boolean => isAtOrAfter(now, opensAt)

const changeSchema = z.strictObject({
  window: windowId,
  opensAt: instantField,
  closesAt: instantField,
  announced: z.boolean(),
  reasons: prose(),
})

/** Other times for a window that is not over; also how a slip is put right. Once it has opened its opening stands. */
export const change = onWindows('windows/change', changeSchema, (route, command, known) => {
  const window = found(route, command.window)
  if ('refusals' in window) return window
  const { now, terms } = known
  const { opensAt, closesAt, announced, reasons } = command
  const moved = opensAt !== window.opensAt
  const same = !moved && closesAt === window.closesAt && announced === window.announced
  const refusals = those(
    over(window, now),
    moved && opened(window, now) && refuse('has-opened', words.hasOpened, 'opensAt'),
    moved && !opened(window, now) && isBefore(opensAt, now) && refuse('opens-in-past', words.opensInPast, 'opensAt'),
    !isAfter(closesAt, now) && refuse('closes-in-past', words.closesInPast, 'closesAt'),
    window.announced && !announced && refuse('announced-already', words.toldAlready, 'announced'),
    same && refuse('nothing-changes', words.nothingChanged),
  )
  if (refusals.length > 0) return { refusals }
  return unless(badTimes(route, { opensAt, closesAt }, known, window.id), {
    type: 'window-changed',
    window: window.id,
    opensAt,
    closesAt,
    announced,
    rule: terms.window,
    reasons,
  })
})

const aboutSchema = z.strictObject({ window: windowId, reasons: prose() })

/** An open window is closed now, before its time. Forms that come in from this instant on are outside it. */
export const close = onWindows('windows/close', aboutSchema, (route, { window: id, reasons }, { now, terms }) => {
  const window = found(route, id)
  if ('refusals' in window) return window
  return unless(those(over(window, now), !opened(window, now) && refuse('not-open-yet', words.notOpenYet)), {
    type: 'window-closed',
    window: id,
    rule: terms.window,
    reasons,
  })
})

/** A window is taken back before it opens, with the places released with it. */
export const withdraw = onWindows('windows/withdraw', aboutSchema, (route, { window: id, reasons }, known) => {
  const window = found(route, id)
  if ('refusals' in window) return window
  const { now, terms } = known
  return unless(
    those(
      over(window, now),
      !over(window, now) && opened(window, now) && refuse('has-opened', words.openedAlready),
      drawn(window, 0, known),
    ),
    { type: 'window-withdrawn', window: id, rule: terms.window, reasons },
  )
})

/** Places that a draw has already used cannot be taken back. */
function drawn(window: Window, places: number, { figures, agreement, terms }: Known): Refusal | false {
  const least = window.released - figures.undrawn
  if (places >= least) return false
  return refuseBy(
    agreement,
    terms.places,
    'places-drawn',
    fill(words.drawnAlready, { least: asItStands(least) }),
    'places',
  )
}

const releaseSchema = z.strictObject({ window: windowId, places: placesField.min(1), reasons: prose() })

/** More places, released gradually (IN-40), within what the counts bear where a band is fixed. Also after the closing. */
export const release = onWindows('windows/release', releaseSchema, (route, command, { agreement, terms, release }) => {
  const window = found(route, command.window)
  if ('refusals' in window) return window
  const { places, reasons } = command
  return unless(those(beyondBand(agreement, terms.places, release, places)), {
    type: 'places-released',
    window: window.id,
    places,
    even: release.even,
    rule: terms.places,
    reasons,
  })
})

const correctSchema = z.strictObject({ window: windowId, places: placesField, reasons: prose() })

/** All the places of a window as they should have been stated; never fewer than are drawn already. */
export const correctRelease = onWindows('windows/correct-release', correctSchema, (route, command, known) => {
  const window = found(route, command.window)
  if ('refusals' in window) return window
  const { agreement, terms, figures } = known
  const { places, reasons } = command
  // As the sum would stand had nothing been released with this window.
  const without = releaseOf({ ...figures, undrawn: Math.max(0, figures.undrawn - window.released) }, agreement)
  return unless(
    those(
      places === window.released && refuse('nothing-changes', words.nothingChanged, 'places'),
      places > window.released && beyondBand(agreement, terms.places, without, places),
      places < window.released && drawn(window, places, known),
    ),
    { type: 'release-corrected', window: window.id, places, even: without.even, rule: terms.places, reasons },
  )
})

const pauseSchema = z.strictObject({ ground: z.enum(pauseGrounds), reasons: prose() })

/** The whole route is paused from now on: because parity is not reached (IN-41), or for another reason. */
export const pause = onWindows(
  'windows/pause',
  pauseSchema,
  (route, { ground, reasons }, { agreement, terms, figures }) => {
    const balance = balanceOf(figures.readmitted, figures.admitted)
    return unless(
      those(
        route.pauses.some(({ until }) => until === null) && refuse('already-paused', words.paused),
        ground === 'parity' &&
          balance === 0 &&
          refuseBy(agreement, terms.pause, 'parity-reached', words.level, 'ground'),
      ),
      { type: 'route-paused', ground, balance, rule: ground === 'parity' ? terms.pause : terms.window, reasons },
    )
  },
)

/** The pause ends now. A window that is running goes on to its own closing. */
export const resume = onWindows(
  'windows/resume',
  z.strictObject({ reasons: prose() }),
  (route, { reasons }, { terms }) => {
    const standing = route.pauses.find(({ until }) => until === null)
    const rule = standing?.ground === 'parity' ? terms.pause : terms.window
    return unless(those(standing === undefined && refuse('not-paused', words.notPaused)), {
      type: 'route-resumed',
      rule,
      reasons,
    })
  },
)
