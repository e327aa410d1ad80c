import { explainLine } from '../barriers/explain.ts'
import { type GateLine, gate } from '../barriers/gate.ts'
import type { Text } from '../core/brand.ts'
import { formatDay, isAtOrAfter } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { confirmationNow } from '../flights/confirm.ts'
import { night } from '../flights/night-words.ts'
import { ageFindings } from '../readmission/page-words.ts'
import type { Barrier } from '../readmission/state.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { clocks } from '../worklist/clocks.ts'
import { clockWords } from '../worklist/shown.ts'
import { type Block, type Entry, entries, head, pairs, type Section, text } from './blocks.ts'
import { changersOf, promiseChangers } from './gate-changers.ts'
import type { Look } from './material-view.ts'
import { colonBetween, quoted } from './shown-view.ts'
import { words } from './words.ts'

const tones = { met: 'good', unmet: 'bad', unknown: 'bad' } as const

/** Where the person stands now, and the gate at that minute: each line with its evidence, its law and who can change it. */
export function standingSection(look: Look): Section {
  const { gate: answer, say, state, clocks: onClocks } = look
  const verdict: Block = {
    kind: 'verdict',
    text: say(answer.open ? words.open : words.shut),
    under: onClocks(answer.at),
    tone: answer.open ? 'good' : 'bad',
  }
  const { seat, closed, handedOver } = state
  const rows: readonly (readonly [Text, string | null])[] = [
    [words.age, say(ageFindings[state.age.finding])],
    [words.landed, look.when(state.arrivedAt)],
    [words.heldAt, state.heldAt ?? say(words.notHeld)],
    [words.seat, seat === null ? say(words.none) : `${onClocks(seat.departsAt)} → ${seat.destination}`],
    [words.closed, closed === null ? null : `${look.when(closed.mark.at)}, ${closed.mark.by}`],
    [words.handedOver, handedOver === null ? null : `${look.when(handedOver.mark.at)}, ${handedOver.place}`],
  ]
  const known = rows.flatMap(([label, value]) => (value === null ? [] : [[say(label), value] as const]))
  const order = { unmet: 0, unknown: 0, met: 1 } as const
  const lines = answer.lines.toSorted((a, b) => order[a.state] - order[b.state])
  return {
    title: say(words.standing),
    blocks: [verdict, pairs(known), head(say(words.theGate)), entries(lines.map((line) => gateEntry(look, line)))],
  }
}

function gateEntry(look: Look, line: GateLine): Entry {
  const { say, lang, agreement, when, clocks: onClocks } = look
  const said = (label: Text, value: string): string => colonBetween(say(label), value, lang)
  const barrier = barrierOf(look, line)
  const since = line.since === null ? null : said(words.since, `${when(line.since)}${byOf(look, line)}`)
  const readings = line.readings.flatMap((id) => {
    const reading = own(agreement.readings, id)
    return reading === undefined ? [] : [`${say(words.reading)} ${id} (${say(reading.title)})`]
  })
  const { cite, rule, certainty } = line.citation
  return {
    title: say(line.title),
    tag: { text: say(words[line.state]), tone: tones[line.state] },
    body: [
      say(line.says),
      ...(barrier === undefined ? [] : [said(words.written, quoted(barrier.says, lang))]),
      ...(line.clearsAt === null ? [] : [said(words.clears, onClocks(line.clearsAt))]),
    ],
    meta: [
      ...(since === null ? [] : [since]),
      ...evidence(look, line, barrier).map((one) => said(words.evidence, one)),
      said(words.citation, [`${say(cite)} (${rule}), ${say(certaintyWords[certainty])}`, ...readings].join(' · ')),
      ...changers(look, line, barrier).map((who) => said(words.changedBy, who)),
    ],
  }
}

const byOf = ({ say }: Look, { by }: GateLine): string => (by === null || by === '' ? '' : `, ${say(words.by)} ${by}`)

const barrierOf = ({ state }: Look, { id }: GateLine): Barrier | undefined =>
  id.startsWith('barrier:') ? state.barriers.find((one) => id.endsWith(`:${one.id}`)) : undefined

/** What shows it: the barrier's own reference, the day a period was counted from and the hour it closes, the fact. */
function evidence(look: Look, line: GateLine, barrier: Barrier | undefined): readonly string[] {
  const { say, clocks: onClocks, facts, lang } = look
  const found: string[] = []
  if (barrier?.reference !== undefined) found.push(barrier.reference)
  const fact =
    line.since === null
      ? undefined
      : facts.find(({ occurredAt, actor }) => occurredAt === line.since && actor.name === line.by)
  if (fact !== undefined) found.push(`${say(words.fact).toLowerCase()} ${fact.version}`)
  if (line.deadline !== null) {
    const { from, lastDay, closesAt, title } = line.deadline
    const start = from.includes('T') ? look.when(from as typeof closesAt) : formatDay(from as typeof lastDay, lang)
    found.push(`${say(title)}, ${say(words.from)} ${start}; ${say(words.closes)} ${onClocks(closesAt)}`)
  }
  return found.length === 0 ? [] : [found.join(' · ')]
}

/** Who can change the answer: whoever lifts a barrier and with what, whoever decides; or only time or the law. */
function changers({ agreement, say, roleName }: Look, line: GateLine, barrier: Barrier | undefined): readonly string[] {
  const named = (roles: readonly string[]): string => roles.map((role) => say(roleName(role))).join(', ')
  if (barrier !== undefined) {
    const kind = own(agreement.barriers, barrier.kind)
    return kind === undefined ? [] : [`${named(kind.liftedBy)}, ${say(words.with)}: ${say(kind.liftedWith)}`]
  }
  const condition = own(agreement.conditions, line.id)
  const roles = line.id.startsWith('letter:')
    ? promiseChangers()
    : condition === undefined
      ? []
      : changersOf(condition.test)
  return [roles.length === 0 ? say(words.byTimeOnly) : named(roles)]
}

/** The hours of the flight, of hearings and of the periods that run, on the clocks of both states. */
export function hoursSection(look: Look): Section {
  const { say, state, flight, at, agreement, scheme, clocks: onClocks } = look
  const { seat } = state
  const hearings = state.courts.hearings.filter(({ vacated, at: sits }) => vacated === null && isAtOrAfter(sits, at))
  const shownHearings = hearings.map(
    (one): Entry => ({
      title: onClocks(one.at),
      body: [[one.judge, one.counsel, one.place].filter((part) => part !== undefined).join(', ')].filter(Boolean),
    }),
  )
  const running = clocks(state, agreement, at).map(
    (clock): Entry => ({
      title: say(clock.title),
      body: [`${say(clockWords(clock, look.zone))} (${say(words.closes)} ${onClocks(clock.deadline.closesAt)})`],
      meta: [`${say(clock.deadline.citation.cite)} (${clock.deadline.rule})`],
    }),
  )
  const flown: readonly Block[] =
    seat === null
      ? [text(say(words.noFlight))]
      : [
          pairs([
            [
              say(words.flight),
              flight === null ? seat.flight : `${flight.number}, ${flight.origin} → ${flight.destination}`,
            ],
            [say(words.departure), onClocks(seat.departsAt)],
            [say(words.standDown), standDown(look)],
            [say(words.lastLawful), lastLawful(look)],
            [say(words.confirmation), confirmation(look)],
            [
              say(words.gateAtDeparture),
              say(gate(state, agreement, seat.departsAt, scheme).open ? night.wouldOpen : night.wouldShut),
            ],
          ]),
        ]
  return {
    title: say(words.hours),
    blocks: [
      ...flown,
      head(say(words.hearingsToCome)),
      shownHearings.length === 0 ? text(say(words.noHearings)) : entries(shownHearings),
      head(say(words.deadlines)),
      running.length === 0 ? text(say(words.empty)) : entries(running),
    ],
  }
}

const standDown = ({ flight, say, clocks: onClocks }: Look): string =>
  flight?.standDownAt === undefined
    ? say(night.notKnown)
    : `${onClocks(flight.standDownAt)}. ${say(night.standDownMeans)}`

function lastLawful({ flight, state, say, clocks: onClocks }: Look): string {
  if (state.handedOver !== null) return say(night.handed)
  return flight?.standDownAt === undefined
    ? say(night.lastHourNone)
    : `${onClocks(flight.standDownAt)}. ${say(night.lastHourSays)}`
}

function confirmation({ state, agreement, scheme, say, when }: Look): string {
  const { seat } = state
  if (seat === null) return say(words.notConfirmed)
  const found = confirmationNow(state, gate(state, agreement, seat.departsAt, scheme))
  if (found.standing === 'none') return say(words.notConfirmed)
  const { by, at } = found.confirmation.confirmed
  const given = `${say(words.confirmed)}, ${by}, ${when(at)}`
  if (found.standing === 'live') return given
  return `${given}; ${found.since === null ? say(night.voidElsewhere) : `${say(words.voided)} ${when(found.since.at)}`}`
}

/** The chain of a line beyond its rule, for the section of the law. */
export const rulesOfLine = (look: Look, line: GateLine): readonly string[] =>
  explainLine(look.agreement, line, look.gate.at).chain.flatMap(({ kind, id }) => (kind === 'rule' ? [id] : []))
