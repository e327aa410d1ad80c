import { gate, shutBy } from '../barriers/gate.ts'
import type { Scheme } from '../barriers/scheme.ts'
import type { Instant, Language, Text } from '../core/brand.ts'
import { instant, isBefore } from '../core/calendar.ts'
import { effectWords } from '../courts/page-words.ts'
import type { ReadQuery, Recorded } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { ActionContext } from '../readmission/actions.ts'
import { caseStream } from '../readmission/case.ts'
import { type Case, type CaseEvent, type CaseState, evolve } from '../readmission/state.ts'
import { said } from '../readmission/timeline-words.ts'
import { schemeShown } from '../readmission/view.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { toTheSecond } from './portal-code.ts'
import { type Me, section } from './portal-frame.ts'

/** What somebody from outside sent, and what became of each: stored, what it did to the gate, read by whom and when. */

/** Facts by which one comes in and out are no sendings. */
const notSent: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'participant-joined',
  'participant-code-renewed',
  'barrier-raised',
  'barrier-lifted',
  'seat-withdrawn',
])

type Sent = {
  readonly fact: Recorded<CaseEvent>
  /** Whether the gate has something against it since this write that it had not before. */
  readonly shut: boolean
  readonly seat: boolean
}

/** Everything this reader sent, the latest first, with what the same write did. */
export function sentBy(me: Me, agreement: Agreement, scheme: Scheme): readonly Sent[] {
  const { facts } = me.file
  const found: Sent[] = []
  const against = (state: CaseState, at: Instant): ReadonlySet<string> =>
    state === null ? new Set() : new Set(shutBy(gate(state, agreement, at, scheme)).map(({ id }) => id))
  let state: CaseState = null
  for (let index = 0; index < facts.length; ) {
    const written = writtenWith(facts, index)
    const before: CaseState = state
    state = written.reduce(evolve, before)
    const [first] = written
    if (first !== undefined && first.actor.id === me.actor.id) {
      const was = against(before, first.recordedAt)
      const shut = [...against(state, first.recordedAt)].some((id) => !was.has(id))
      const seat = written.some(({ event }) => event.type === 'seat-withdrawn')
      for (const fact of written) if (!notSent.has(fact.event.type)) found.push({ fact, shut, seat })
    }
    index += written.length
  }
  return found.toReversed()
}

/** The facts of one write: added by one actor at one instant. */
function writtenWith(facts: readonly Recorded<CaseEvent>[], from: number): readonly Recorded<CaseEvent>[] {
  const first = facts[from]
  const end = facts.findIndex(
    ({ recordedAt, actor }, index) =>
      index > from && (recordedAt !== first?.recordedAt || actor.id !== first?.actor.id),
  )
  return facts.slice(from, end === -1 ? facts.length : end)
}

type Reading = { readonly at: Instant; readonly name: string; readonly role: string }

/** Looks of the desk's own people at the case, the first first. The system and those outside are no readers here. */
export async function readingsOf(query: ReadQuery, reference: string): Promise<readonly Reading[]> {
  const rows = await query(
    `select read_at, name, role from reads where stream = $1 and name <> '' and what not like 'outside %'
       and what not like 'refused %' order by read_at`,
    [caseStream(reference)],
  )
  return rows.flatMap(({ read_at, name, role }) => {
    const at = instant(String(read_at))
    return at === null ? [] : [{ at, name: String(name), role: String(role) }]
  })
}

/** Whose look counts as having been read: of what goes to a court, the courts desk's; of anything else, any officer's. */
const readers = (type: CaseEvent['type']): readonly string[] | null =>
  type === 'order-received' || type === 'claim-lodged' ? ['courts-desk', 'duty-lead'] : null

const firstReading = ({ fact }: Sent, readings: readonly Reading[]): Reading | null => {
  const roles = readers(fact.event.type)
  return (
    readings.find(({ at, role }) => !isBefore(at, fact.recordedAt) && (roles === null || roles.includes(role))) ?? null
  )
}

/** What somebody has decided about it since, in their own words; nothing where nobody has. */
function came(state: Case, { event }: Recorded<CaseEvent>, lang: Language, zone: string): Html | null {
  const at = (instant: Instant): string => toTheSecond(instant, zone, lang)
  if (event.type === 'order-received') {
    const order = state.courts.orders.find(({ id }) => id === event.id)
    const confirmed = order?.confirmed ?? null
    if (order?.discharged != null) return html`${t(words.discharged, lang)}, ${at(order.discharged.at)}`
    return confirmed === null
      ? null
      : html`${t(words.confirmed, lang)} <strong>${t(effectWords[confirmed.effect], lang)}</strong>, ${confirmed.by}, ${at(confirmed.at)}`
  }
  if (event.type === 'medical-report-made') {
    const considered = state.safeguards.reports.find(({ id }) => id === event.id)?.considered ?? null
    return considered && html`${t(words.considered, lang)} ${considered.by}, ${at(considered.mark.at)}`
  }
  if (event.type === 'participant-asked') {
    const answered = state.participants.asks.find(({ id }) => id === event.id)?.answered ?? null
    return (
      answered &&
      html`${t(words.answered, lang)} ${answered.by}, ${at(answered.at)} <q dir="auto">${answered.answer}</q>`
    )
  }
  return null
}

function line(context: ActionContext, sent: Sent, readings: readonly Reading[]): Html {
  const { lang, state, agreement, desk } = context
  const { fact, shut, seat } = sent
  const at = (instant: Instant): string => toTheSecond(instant, desk.zone, lang)
  const shown = said(fact.event, { lang, agreement, zone: desk.zone, roleName: desk.roleName })
  const read = firstReading(sent, readings)
  const outcome = came(state, fact, lang, desk.zone)
  const tick = (done: boolean, text: Html | string): Html =>
    html`<li class="app-gate__line app-gate__line--${done ? 'met' : 'unknown'}"><span class="app-gate__icon" aria-hidden="true">${done ? '✓' : '…'}</span><div class="app-gate__words">${text}</div></li>`
  return html`<li><strong>${t(shown.what, lang)}</strong>${shown.detail !== undefined && html`<div>${shown.detail}</div>`}
<ul class="app-gate__lines">${tick(true, `${t(words.stored, lang)} ${at(fact.recordedAt)}`)}${
    shut && tick(true, `${t(seat ? words.shutSeat : words.shut, lang)} ${at(fact.recordedAt)}`)
  }${tick(read !== null, read === null ? t(words.unread, lang) : html`${t(words.read, lang)} ${t(desk.roleName(read.role), lang)}, ${at(read.at)}`)}${
    outcome !== null && tick(true, outcome)
  }</ul></li>`
}

/** The list of sendings, each with its ticks. */
export async function lodgedPart(context: ActionContext, me: Me): Promise<Html> {
  const { lang, desk, agreement } = context
  const { query } = desk.platform.database
  const sent = sentBy(me, agreement, await schemeShown(query, agreement))
  const readings = await readingsOf(query, context.state.reference)
  const body =
    sent.length === 0
      ? html`<p class="govuk-body app-empty">${t(words.nothing, lang)}</p>`
      : html`<ul class="govuk-list govuk-list--spaced">${sent.map((one) => line(context, one, readings))}</ul>`
  return section(lang, 'sent', words.title, body)
}

const words = {
  title: { en: 'What you sent, and what became of it', fr: 'Vos envois, et leur suite' },
  nothing: { en: 'You have sent nothing yet.', fr: 'Vous n’avez encore rien envoyé.' },
  stored: { en: 'Stored', fr: 'Enregistré le' },
  shut: { en: 'Gate shut by it', fr: 'Passage fermé par cet envoi le' },
  shutSeat: { en: 'Gate shut by it, and the seat withdrawn', fr: 'Passage fermé par cet envoi et siège retiré le' },
  unread: { en: 'Not read yet', fr: 'Pas encore lu' },
  read: { en: 'Read:', fr: 'Lu :' },
  confirmed: { en: 'What it does, as read:', fr: 'Son effet, après lecture :' },
  discharged: { en: 'Discharged by a later order', fr: 'Levée par une décision ultérieure' },
  considered: { en: 'Considered by', fr: 'Examiné par' },
  answered: { en: 'Answered by', fr: 'Réponse de' },
} satisfies Record<string, Text>
