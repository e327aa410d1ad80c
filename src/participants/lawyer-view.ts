import { type GateLine, gate } from '../barriers/gate.ts'
import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { courtPanel } from '../courts/case-view.ts'
import { cipherOf } from '../courts/state.ts'
import { flightPart } from '../flights/clerk-pages.ts'
import { flightNamed } from '../flights/view.ts'
import type { Recorded } from '../law/decision.ts'
import { lettersShown } from '../letters/case-view.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { citeWords } from '../readmission/gate-view.ts'
import type { CaseEvent } from '../readmission/state.ts'
import { timelineItems } from '../readmission/timeline-words.ts'
import { fileName, schemeShown } from '../readmission/view.ts'
import { certaintyWords } from '../web/certainty-words.ts'
import { gatePanel } from '../web/gate.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { timeline } from '../web/timeline.ts'
import { lodgedPart } from './lodged-view.ts'
import { HOME, type Me, section } from './portal-frame.ts'

/** What a lawyer and a court's office see of the one case: the gate, the hours, the papers. The frame puts the cipher in. */

/** A line of the gate for a reader outside: what was written into a barrier only where they may read the whole file. */
function gateLine({ lang, state, agreement, desk }: ActionContext, line: GateLine, whole: boolean) {
  const barrier = line.id.startsWith('barrier:')
    ? state.barriers.find(({ id }) => line.id.endsWith(`:${id}`))
    : undefined
  const written = whole && barrier !== undefined && html` <q dir="auto">${barrier.says}</q>`
  return {
    state: line.state,
    title: line.title,
    says: html`${t(line.says, lang)}${written}`,
    cite: citeWords(lang, agreement, line.citation, line.readings),
    certainty: certaintyWords[line.citation.certainty],
    since: line.since === null ? undefined : formatInstant(line.since, desk.zone, lang),
  }
}

/** The gate now, with each reason. */
export async function gateNow(context: ActionContext, whole: boolean): Promise<Html> {
  const { lang, state, agreement, now, desk } = context
  const answer = gate(state, agreement, now, await schemeShown(desk.platform.database.query, agreement))
  return gatePanel(lang, {
    open: answer.open,
    checkedAt: formatInstant(answer.at, desk.zone, lang, { zoneName: true }),
    lines: answer.lines.map((line) => gateLine(context, line, whole)),
  })
}

/** The person by cipher where a court gave one, by name otherwise. */
export const personShown = ({ state }: Pick<ActionContext, 'state'>): string =>
  cipherOf(state.courts) ?? fileName(state)

/** What is replaced on the open page as soon as it changes: what became of each sending, and the gate. */
export const nowPart = async (context: ActionContext, me: Me): Promise<Html> =>
  html`${await lodgedPart(context, me)}${await gateNow(context, me.participant.kind === 'lawyer')}`

/** The hours that matter: departure, stand-down hour, last hour for a ruling, on both clocks. */
export async function hoursPart(context: ActionContext): Promise<Html> {
  const { lang, state, desk } = context
  const flight = state.seat === null ? null : await flightNamed(desk.platform.database.query, state.seat.flight)
  return section(lang, 'hours', words.hours, await flightPart(state, flight, { desk, lang }))
}

/** Hearings, orders, claims, undertakings and letters. */
export function papersPart(context: ActionContext): Html {
  const { lang, state } = context
  return html`${courtPanel(context)}${section(lang, 'letters', words.letters, lettersShown({ ...context, state: { ...state, prepared: [] } }, HOME))}`
}

/** Facts about other people in the file, and those of opening a page, are no part of what a lawyer is shown. */
const notTheirs: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  // Not yet given to anybody: once it is, its service is there.
  'letter-prepared',
  'family-linked',
  'family-travel-decided',
  'participant-joined',
  'participant-code-renewed',
])

/** Whether a fact is part of what a lawyer is shown. */
export const inLawyersFile = ({ event }: Pick<Recorded<CaseEvent>, 'event'>): boolean => !notTheirs.has(event.type)

/** Everything that happened in the case, the latest first, without what is about somebody else. */
export function chronology(context: ActionContext, facts: readonly Recorded<CaseEvent>[]): Html {
  const { lang, agreement, desk } = context
  const shown = facts.filter(inLawyersFile).map(alone)
  return timeline(lang, {
    items: timelineItems(shown, {
      lang,
      agreement,
      zone: desk.zone,
      roleName: desk.roleName,
      documentsOf: context.state.reference,
      base: HOME,
    }),
  })
}

/** The opening without the other case it was compared with. */
function alone(fact: Recorded<CaseEvent>): Recorded<CaseEvent> {
  if (fact.event.type !== 'case-opened') return fact
  const { earlierCase: _, notTheSame: __, ...event } = fact.event
  return { ...fact, event }
}

const words = {
  hours: { en: 'The hours that matter', fr: 'Les heures qui comptent' },
  letters: { en: 'Letters served', fr: 'Lettres notifiées' },
} satisfies Record<string, Text>
