import { gate, shutBy } from '../barriers/gate.ts'
import { bundleLink } from '../bundle/link-view.ts'
import { isDecision } from '../bundle/record-view.ts'
import { formatInstant } from '../core/calendar.ts'
import { underCipher } from '../courts/anonymity.ts'
import { cipherOf } from '../courts/state.ts'
import type { Actor } from '../law/decision.ts'
import { caseStream } from '../readmission/case.ts'
import { gateShown } from '../readmission/gate-view.ts'
import { type Case, type CaseEvent, isCourt, standing } from '../readmission/state.ts'
import { timelineItems } from '../readmission/timeline-words.ts'
import { type CaseFile, caseFile, fileName, schemeShown } from '../readmission/view.ts'
import { summary } from '../web/boxes.ts'
import { type Desk, deskPage } from '../web/desk.ts'
import { type Html, html, raw } from '../web/html.ts'
import { t } from '../web/language.ts'
import { timeline } from '../web/timeline.ts'
import { confirmationNow, gateAtDoor } from './confirm.ts'
import { clerkReaders, confirmationSaid, onBothClocks, standDownSaid, timeUntil } from './night-pages.ts'
import { night } from './night-words.ts'
import { type FlightRow, flightNamed } from './view.ts'

type PageContext = Parameters<typeof deskPage>[0]

/**
 * The page for the duty judge's clerk: one case, in plain order, with the hours that matter tonight. Made to be printed,
 * or read out over the telephone. It shows what the record shows, and puts nobody's case for them. For the courts desk, the
 * duty lead and caseworkers; each look is written down.
 */
export async function clerkPage(c: PageContext, desk: Desk) {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const { query } = desk.platform.database
  if (!clerkReaders.has(user.role)) {
    const body = html`<h1 class="govuk-heading-l">${t(night.notForYou, lang)}</h1><p class="govuk-body">${t(night.roleOnly, lang)}</p>`
    return deskPage(c, desk, { title: night.notForYou, body }, 403)
  }
  const reference = (c.req.param('case') ?? '').toUpperCase()
  const file = await caseFile(query, reference)
  if (file === null) {
    const body = html`<h1 class="govuk-heading-l">${t(night.clerk, lang)}</h1><p class="govuk-body">${t(night.noCase, lang)}</p>`
    return deskPage(c, desk, { title: night.clerk, body }, 404)
  }
  await desk.noteRead(caseStream(reference), user, 'clerk')
  const flight = file.state.seat === null ? null : await flightNamed(query, file.state.seat.flight)
  const shown = await clerkBody(file, flight, { desk, lang, user })
  return deskPage(c, desk, {
    title: { en: `${night.clerk.en}, ${reference}`, fr: `${night.clerk.fr}, ${reference}` },
    body: redacted(shown, file.state),
    back: { href: `/cases/${reference}`, text: night.case },
    live: `/live/${caseStream(reference)}?since=${file.facts.length}`,
  })
}

/** The page with the cipher wherever a text says the name; tags and their addresses stay as they are. */
export function redacted(body: Html, state: Case): Html {
  if (cipherOf(state.courts) === null) return body
  const under = underCipher(state)
  const pieces = body.toString().split(/(<[^>]*>)/)
  return raw(pieces.map((piece) => (piece.startsWith('<') ? piece : under(piece))).join(''))
}

type Asking = Parameters<typeof onBothClocks>[1]

async function clerkBody(
  { state, facts }: CaseFile,
  flight: FlightRow | null,
  asking: Asking & { readonly user: Actor },
): Promise<Html> {
  const { desk, lang } = asking
  const { agreement, clock, database } = desk.platform
  const now = clock.now()
  const context = { lang, agreement, zone: desk.zone, roleName: desk.roleName }
  const scheme = await schemeShown(database.query, agreement)
  const answer = gateAtDoor(state, agreement, now, scheme)
  const items = (of: CaseFile['facts']) => timelineItems(of, context).toReversed()
  const claims = facts.filter(({ event }) => isClaim(event))
  const cipher = cipherOf(state.courts)
  const stands = shutBy(answer).map(
    ({ title, says }) => html`<li><strong>${t(title, lang)}</strong> ${t(says, lang)}</li>`,
  )
  const person = summary(lang, [
    { key: night.person, value: html`<strong><bdi>${cipher ?? fileName(state)}</bdi></strong>` },
    { key: night.case, value: html`<span class="app-ref">${state.reference}</span>` },
  ])
  const head = (id: string, text: (typeof night)[keyof typeof night]): Html =>
    html`<h2 class="govuk-heading-m" id="${id}">${t(text, lang)}</h2>`
  return html`<h1 class="govuk-heading-l">${t(night.clerk, lang)}</h1>
<p class="govuk-body">${onBothClocks(now, asking)}. ${t(night.clerkNote, lang)}</p>
${bundleLink({ state, lang, user: asking.user })}${person}${cipher !== null && html`<p class="govuk-inset-text">${t(night.ciphered, lang)}</p>`}
${head('flight', night.theFlight)}${await flightPart(state, flight, asking)}
${head('stands', night.standsNow)}${
  stands.length === 0
    ? html`<p class="govuk-body">${t(night.nothingStands, lang)}</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${stands}</ul>`
}
${head('claims', night.claims)}${
  claims.length === 0
    ? html`<p class="govuk-body">${t(night.noClaims, lang)}</p>`
    : timeline(lang, { items: items(claims) })
}
${head('says', night.stateSays)}${stateSays(state, facts, asking, items)}
${gateShown(lang, answer, { state, agreement, zone: desk.zone })}
${head('chronology', night.chronology)}${timeline(lang, { items: items(facts) })}`
}

/** What the state says: what it undertook to a court and has not been released from, then its decisions, the latest first. */
function stateSays(
  { courts }: Case,
  facts: CaseFile['facts'],
  { desk, lang }: Asking,
  items: (of: CaseFile['facts']) => Parameters<typeof timeline>[1]['items'],
): Html {
  const decided = facts.filter(({ event }) => isDecision(event.type))
  const given = courts.undertakings
    .filter(({ released }) => released === null)
    .map(
      ({ says, document, given: { at, by } }) =>
        html`<li><strong>${t(night.undertakes, lang)}</strong> <q dir="auto">${says}</q><br>${document}, ${by}, ${formatInstant(at, desk.zone, lang)}</li>`,
    )
  const promises = given.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${given}</ul>`
  if (decided.length === 0 && given.length === 0) return html`<p class="govuk-body">${t(night.saysNothing, lang)}</p>`
  return html`${promises}${decided.length > 0 && timeline(lang, { items: items(decided).toReversed() })}`
}

/** What a court asks about first: claims of protection and of human rights, representations, barriers, and its own acts. */
const isClaim = (event: CaseEvent): boolean => isCourt(event) || claimTypes.has(event.type)
const claimTypes: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'protection-claim-made',
  'protection-claim-withdrawn',
  'inadmissibility-decided',
  'human-rights-claim-made',
  'human-rights-none-confirmed',
  'human-rights-claim-decided',
  'representations-received',
  'barrier-raised',
  'barrier-lifted',
  'override-proposed',
  'override-agreed',
])

/** The flight, its hours on both clocks, how long until each, and until when a ruling reaches it. */
export async function flightPart(state: Case, flight: FlightRow | null, asking: Asking): Promise<Html> {
  const { desk, lang } = asking
  const { agreement, clock, database } = desk.platform
  if (flight === null) return html`<p class="govuk-body">${t(night.noFlight, lang)}</p>`
  const now = clock.now()
  const { standDownAt, departsAt } = flight
  const answer = gate(state, agreement, departsAt, await schemeShown(database.query, agreement))
  const last = standDownAt === undefined ? t(night.notKnown, lang) : onBothClocks(standDownAt, asking)
  const says = standDownAt === undefined ? night.lastHourNone : night.lastHourSays
  const rows = [
    { key: night.flight, value: `${flight.number}, ${flight.origin} → ${flight.destination}` },
    {
      key: night.departure,
      value: `${onBothClocks(departsAt, asking)} (${timeUntil(departsAt, now, night.untilDeparture, lang)})`,
    },
    {
      key: night.lastHour,
      value: html`<strong>${last}</strong><br>${t(state.handedOver === null ? says : night.handed, lang)}`,
    },
    { key: night.confirmation, value: await confirmationSaid(state, confirmationNow(state, answer), asking) },
    { key: night.gateAtDeparture, value: atDeparture(state, answer.open, asking) },
  ]
  return html`${standDownSaid(flight, asking)}${summary(lang, rows)}`
}

/** Open or shut at departure if nothing else changes, and how many barriers stand. */
function atDeparture(state: Case, open: boolean, { desk, lang }: Asking): string {
  const barriers = standing(state).map(
    ({ kind, raised }) =>
      `${t(desk.platform.agreement.barriers[kind]?.title ?? { en: kind, fr: kind }, lang)} (${formatInstant(raised.at, desk.zone, lang)})`,
  )
  return [t(open ? night.wouldOpen : night.wouldShut, lang), ...barriers].join('; ')
}
