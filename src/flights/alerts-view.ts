import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { gate, shutBy } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import { stopsSeat } from '../barriers/seat.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { addMinutes, compare, formatInstant, instant, isBefore } from '../core/calendar.ts'
import { underCipher } from '../courts/anonymity.ts'
import type { ReadQuery, Recorded } from '../law/decision.ts'
import type { Query } from '../platform/database.ts'
import { factsOf } from '../platform/store.ts'
import { caseStream, cases } from '../readmission/case.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { type Case, type CaseEvent, type CaseState, evolve, isCourt } from '../readmission/state.ts'
import { said } from '../readmission/timeline-words.ts'
import { schemeShown } from '../readmission/view.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type TimelineItem, timeline } from '../web/timeline.ts'
import type { FlightEvent } from './events.ts'
import { night } from './night-words.ts'
import { flightStream, flights as flightStreams } from './state.ts'
import type { FlightRow } from './view.ts'

/**
 * Whoever lost a seat on a flight is heard of once more: when no barrier stands any longer, or one does again. Nothing else
 * of their case concerns the flight.
 */
const lost = (flights: string): string => `select distinct c.stream, case when exists (
    select from jsonb_array_elements(c.data -> 'state' -> 'barriers') b where b -> 'lifted' = 'null'::jsonb) then 1 else 0 end as reached
  from view_rows f join view_rows l on l.view = 'seat-lost' and l.ix = f.key join view_rows c on c.stream = l.stream and c.view = 'case'
  where f.view = 'flight' and ${flights}`
const losers: Readonly<Record<'flight' | 'flights', string>> = {
  flight: lost(`'flight:' || f.key = $1`),
  flights: lost('f.ix > $1'),
}

/**
 * What open screens are told of a flight. A screen listens to a name, `flight:REF`, `flights` or `case:REF`; behind it
 * stand all the streams it shows. It hears that something changed, never what: that it reads from the facts, as anybody
 * who reloads the page does.
 */
const behind: Readonly<Record<'flight' | 'flights' | 'case', string>> = {
  flight: `select $1::text as stream union select stream from view_rows where view = 'manifest' and ix = substr($1, length('flight:') + 1)`,
  flights: `select stream from view_rows where view = 'flight' and ix > $1
    union select m.stream from view_rows m join view_rows f on f.view = 'flight' and f.key = m.ix and f.ix > $1
    where m.view = 'manifest'`,
  case: `select $1::text as stream union select 'flight:' || ix from view_rows where view = 'manifest' and stream = $1`,
}

/** Every flight to come, as one name to listen to. */
export const allFlightsStream = 'flights'

/**
 * Which facts stand behind a name at this moment: the streams and how far each has come, as one mark. It differs as soon
 * as a fact is added to any of them, or one of them joins or leaves. The scheme's own facts concern every flight.
 */
export async function markOf(query: ReadQuery, name: string, now: Instant): Promise<string> {
  const kind = name === allFlightsStream ? 'flights' : name.startsWith('flight:') ? 'flight' : 'case'
  const concerned = `select stream from (${behind[kind]}) b
    ${kind === 'case' ? '' : "union select stream from view_rows where view = 'scheme'"}`
  const [row] = await query(
    `select md5(coalesce(string_agg(s.stream || ' ' || s.reached, ',' order by s.stream), '')) as mark from (
       select c.stream, (select max(version) from events e where e.stream = c.stream) as reached from (${concerned}) c
       ${kind === 'case' ? '' : `union all (${losers[kind]})`}) s`,
    [kind === 'flights' ? now : name],
  )
  return String(row?.mark)
}

/** Where a page listens that shows a flight as of `mark`. */
export const liveAddress = (name: string, mark: string): string => `/live/${name}?mark=${mark}`

const HEARTBEAT_MS = 25_000
/** At most one look in this time, however much is going on; and what is told of before its commit is looked for again. */
const PAUSE_MS = 200
const LOOKS = 4
/** Changes of these kinds of streams may stand behind a name. */
const concerns = (name: string): boolean => /^(case|flight|scheme):/.test(name)

type Listening = {
  readonly query: Query
  readonly now: () => Instant
  /** Tells the stream of every addition from now on; the answer stops it. */
  readonly onChange: (listener: (stream: string) => void) => () => void
}

/**
 * Server-sent events: `change` whenever something is added behind the name, and at once where it has already gone past
 * what the page was made from (`?mark=` of `markOf`, or `?since=` a version of the stream itself), so that an open screen
 * never misses one between being made and listening. Looks again at every heartbeat, for what it was not told of.
 */
export function live(c: Context, { query, now, onChange }: Listening, name: string) {
  const since = Number(c.req.query('since') ?? Number.NaN)
  return streamSSE(c, async (events) => {
    let awake = (): void => undefined
    let looks = 1
    const stop = onChange((stream) => {
      if (!concerns(stream) && stream !== name) return
      looks = LOOKS
      awake()
    })
    events.onAbort(() => {
      stop()
      awake()
    })
    let mark = c.req.query('mark') ?? (await markOf(query, name, now()))
    if (Number.isInteger(since) && (await grown(query, name, since))) mark = ''
    while (!events.aborted) {
      if (looks > 0) {
        looks -= 1
        const reached = await markOf(query, name, now())
        if (reached !== mark) await events.writeSSE({ event: 'change', data: name })
        mark = reached
        await events.sleep(PAUSE_MS)
        continue
      }
      await new Promise<void>((done) => {
        awake = done
        setTimeout(done, HEARTBEAT_MS).unref()
      })
      if (looks > 0 || events.aborted) continue
      looks = 1
      await events.write(': still here\n\n')
    }
    stop()
  })
}

const grown = async (query: Query, stream: string, since: number): Promise<boolean> =>
  (await query('select 1 from events where stream = $1 and version > $2 limit 1', [stream, since])).length > 0

/** One thing that took or threatens a seat. */
export type Alert = {
  readonly recordedAt: Instant
  readonly at: Instant
  readonly by: string
  readonly said: Said
  /** The case it is about; null where it is the flight or the scheme. */
  readonly about: string | null
}

type Asking = { readonly desk: Desk; readonly lang: Language }

/** A fact recorded while a page was being made is shown twice rather than never. */
const GRACE_MINUTES = -1

/** What took or threatens a seat on these flights since an instant, from the facts, the latest first. */
export async function alertsSince(
  { desk, lang }: Asking,
  flights: readonly FlightRow[],
  since: Instant,
): Promise<readonly Alert[]> {
  const { agreement, database, clock } = desk.platform
  const { query } = database
  const from = addMinutes(since, GRACE_MINUTES)
  const context: TimelineContext = { lang, agreement, zone: desk.zone, roleName: desk.roleName }
  const scheme = await schemeShown(query, agreement)
  const found: Alert[] = [...(await schemeAlerts(query, from))]
  for (const flight of flights) {
    for (const fact of await factsOf(query, flightStreams, flightStream(flight.reference)))
      if (!isBefore(fact.recordedAt, from)) found.push(...ofFlight(fact, desk, lang))
    for (const reference of await touched(query, flight.reference, from)) {
      const facts = await factsOf(query, cases, caseStream(reference))
      const asked = { flight, agreement, scheme, now: clock.now() }
      const state = facts.reduce<CaseState>(evolve, null)
      // A filing may have come before the order that gave the cipher: it is told as the proceedings now speak of it.
      const told = state === null ? context : { ...context, masked: underCipher(state) }
      for (const fact of threats(facts, asked, from, told)) found.push({ ...fact, about: reference })
    }
  }
  // Of facts written at once, such as a barrier and the seat it took, the later stands first too.
  return found.toReversed().sort((a, b) => compare(b.recordedAt, a.recordedAt))
}

/** Cases that have a seat on a flight or lost one, to which something was added. Coarse: to the second, and then read. */
async function touched(query: ReadQuery, flight: string, from: Instant): Promise<readonly string[]> {
  const rows = await query(
    `select distinct v.data->>'reference' as reference from view_rows v where v.view in ('manifest', 'seat-lost') and v.ix = $1
       and exists (select 1 from events e where e.stream = v.stream and e.recorded_at >= $2) order by 1`,
    [flight, from.slice(0, 19)],
  )
  return rows.map(({ reference }) => String(reference))
}

type Threatened = {
  readonly flight: FlightRow
  readonly agreement: Parameters<typeof gate>[1]
  readonly scheme: Scheme
}

/**
 * The facts that took or threaten a seat: whatever shuts the gate at departure further than it was, every fact from a
 * court, every barrier, every loss of the seat; and what the case's own chronology marks as a warning.
 */
function* threats(
  facts: readonly Recorded<CaseEvent>[],
  { flight, agreement, scheme }: Threatened,
  from: Instant,
  context: TimelineContext,
): Generator<Omit<Alert, 'about'>> {
  let state: CaseState = null
  const shut = (at: Case): ReadonlySet<string> =>
    new Set(shutBy(gate(at, agreement, flight.departsAt, scheme)).map(({ id }) => id))
  const shutsMore = (was: Case, is: Case): boolean => {
    const already = shut(was)
    return [...shut(is)].some((id) => !already.has(id))
  }
  for (const fact of facts) {
    const before: CaseState = state
    state = evolve(before, fact)
    const again = before !== null && state !== null && maySeatAgain(before, state, flight, agreement)
    if (again && !isBefore(fact.recordedAt, from)) {
      const { detail } = said(fact.event, context)
      const words: Said = { what: night.maySeatAgain, tone: 'good', ...(detail === undefined ? {} : { detail }) }
      yield { recordedAt: fact.recordedAt, at: fact.occurredAt, by: fact.actor.name, said: words }
    }
    if (before?.seat?.flight !== flight.reference || state === null || isBefore(fact.recordedAt, from)) continue
    const words = said(fact.event, context)
    // The gate is dear, and asked last: most of what threatens a seat says so itself.
    const warns = isCourt(fact.event) || words.tone === 'bad' || words.tone === 'warn'
    if (warns || (fact.event.type !== 'handed-over' && shutsMore(before, state)))
      yield { recordedAt: fact.recordedAt, at: fact.occurredAt, by: fact.actor.name, said: words }
  }
}

/** What took a person's seat on this flight no longer stands: the flight desk may give it back; nobody does by itself. */
function maySeatAgain(before: Case, after: Case, flight: FlightRow, agreement: Threatened['agreement']): boolean {
  if (before.seat !== null || after.seat !== null || after.seatsLost.at(-1)?.flight !== flight.reference) return false
  if (flight.cancelled !== null || after.closed !== null || after.handedOver !== null) return false
  const stopped = (state: Case): boolean => stopsSeat(state, { agreement }, flight.departsAt).length > 0
  return stopped(before) && !stopped(after)
}

function ofFlight(fact: Recorded<FlightEvent>, desk: Desk, lang: Language): readonly Alert[] {
  const { event, recordedAt, occurredAt: at, actor } = fact
  const alert = (what: Text, detail: string): Alert => ({
    recordedAt,
    at,
    by: actor.name,
    said: { what, detail, tone: 'bad' },
    about: null,
  })
  if (event.type === 'flight-cancelled') return [alert(night.flightCancelled, event.reasons)]
  if (event.type !== 'stand-down-hour-changed') return []
  return [
    alert(night.setBy, `${formatInstant(event.standDownAt, desk.zone, lang, { zoneName: true })}. ${event.reasons}`),
  ]
}

/** Notices of suspension and of termination threaten every seat there is. */
async function schemeAlerts(query: ReadQuery, from: Instant): Promise<readonly Alert[]> {
  const rows = await query(
    `select recorded_at, occurred_at, actor->>'name' as name from events
     where stream in (select stream from view_rows where view = 'scheme')
       and type in ('suspension-notified', 'termination-notified') and recorded_at >= $1`,
    [from.slice(0, 19)],
  )
  return rows.flatMap((row) => {
    const [recordedAt, at] = [instant(String(row.recorded_at)), instant(String(row.occurred_at))]
    if (recordedAt === null || at === null || isBefore(recordedAt, from)) return []
    return [{ recordedAt, at, by: String(row.name), said: { what: night.scheme, tone: 'bad' as const }, about: null }]
  })
}

/** The red list: who, what and when. Also what a script puts on the open page when it hears of a change. */
export function alertList({ desk, lang }: Asking, alerts: readonly Alert[]): Html {
  const items = alerts.map(({ at, by, said: { what, detail, tone }, about }): TimelineItem => {
    const about$ =
      about !== null && html`<a class="govuk-link" href="/cases/${about}"><span class="app-ref">${about}</span></a> `
    return {
      at: formatInstant(at, desk.zone, lang),
      datetime: at,
      who: by,
      what: html`${about$}${t(what, lang)}`,
      ...(detail === undefined ? {} : { detail }),
      tone: tone ?? 'warn',
    }
  })
  const tone = items.length === 0 ? 'quiet' : items.every((one) => one.tone === 'good') ? 'good' : 'bad'
  return html`<section class="app-book app-tone-${tone} govuk-!-margin-bottom-5" id="since" tabindex="-1" aria-labelledby="since-title"><h2 class="govuk-heading-m" id="since-title">${t(night.since, lang)}</h2>
<p class="govuk-body">${t(items.length > 0 ? night.sinceNote : night.nothingSince, lang)}</p>${items.length > 0 && timeline(lang, { items })}</section>`
}

export type Watching = Asking & {
  /** The page's own address and the name it listens to. */
  readonly path: string
  readonly name: string
  readonly mark: string
  readonly flights: readonly FlightRow[]
  /** `?since=` of the address: when the reader first opened the page. */
  readonly since: string | undefined
}

/**
 * What an open page of a flight shows above everything else: that something changed (by script, within a second), and
 * who, what and when since it was first opened (a plain link does the same without a script).
 */
export async function alertsPart(watching: Watching): Promise<Html> {
  const { desk, lang, path, name, mark, flights } = watching
  const asked = instant(watching.since ?? '')
  const opened = asked ?? desk.platform.clock.now()
  const href = `${path}?since=${opened}#since`
  const alert = name === allFlightsStream ? night.alertAny : night.alert
  const list = asked === null ? null : alertList(watching, await alertsSince(watching, flights, asked))
  const afresh = asked !== null && html` · <a class="govuk-link" href="${path}">${t(night.afresh, lang)}</a>`
  return html`<div role="alert"><p class="app-live app-book app-tone-bad" data-live="${liveAddress(name, mark)}" data-live-list="${path}/since?since=${opened}" hidden><strong>${t(alert, lang)}</strong> <a class="govuk-link" href="${href}">${t(night.showSince, lang)}</a></p></div>
<div id="live-list">${list}</div>
<p class="govuk-body-s"><a class="govuk-link" href="${href}">${t(night.showChanges, lang)} ${formatInstant(opened, desk.zone, lang)}</a>${afresh}</p>`
}
