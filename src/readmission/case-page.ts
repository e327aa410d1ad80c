import { type GateLine, gate } from '../barriers/gate.ts'
import { barriersList, liftable } from '../barriers/pages.ts'
import type { Scheme } from '../barriers/scheme.ts'
import { bundleLink } from '../bundle/link-view.ts'
import { formatBirth } from '../core/birth.ts'
import type { Instant } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { cipherFor, underCipher } from '../courts/anonymity.ts'
import { courtPanel } from '../courts/case-view.ts'
import { cipherOf } from '../courts/state.ts'
import { detentionPanel } from '../detention/case-view.ts'
import { CONFIRMATION_LINE, gateAtDoor } from '../flights/confirm.ts'
import { nightPanel } from '../flights/night-pages.ts'
import { flightNamed } from '../flights/view.ts'
import { lettersShown } from '../letters/case-view.ts'
import { outsidePanel } from '../participants/case-view.ts'
import { safeguardPanel } from '../safeguards/case-view.ts'
import { deadlineBox, identityBar, linkButton, summary, tagFor } from '../web/boxes.ts'
import { countryName } from '../web/countries.ts'
import type { FieldError, FormValues } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { t } from '../web/language.ts'
import { momentField } from '../web/moment.ts'
import { languageName } from '../web/spoken.ts'
import { timeline } from '../web/timeline.ts'
import type { Clock } from '../worklist/clocks.ts'
import { outlook } from '../worklist/rules.ts'
import { clockWords, taskList } from '../worklist/shown.ts'
import type { Outlook } from '../worklist/task.ts'
import { actionsPanel } from './action-pages.ts'
import type { ActionContext } from './actions.ts'
import { citeWords, gateShown, opensByTime } from './gate-view.ts'
import { comparison, lawForm } from './law-compare-view.ts'
import { messageList } from './message-list.ts'
import {
  ageFindings,
  colon,
  gateAt,
  groundTitle,
  opensOn,
  opensTooLate,
  sexes,
  pageWords as words,
} from './page-words.ts'
import { type Case, standing } from './state.ts'
import { timelineItems } from './timeline-words.ts'
import { type CaseFile, fileName } from './view.ts'

/** The case on one screen: who, could they travel now and why not, what to do by when, everything that happened. */
export type CaseView = {
  readonly context: ActionContext
  readonly file: CaseFile
  readonly scheme: Scheme
  /** The instant asked about with `?at=`, if one was. */
  readonly at: Instant | null
  /** The minute whose law to compare with, if one was asked for. */
  readonly lawAt: Instant | null
  readonly values: FormValues
  readonly errors: readonly FieldError[]
}

function tags({ lang, agreement }: ActionContext, state: Case): readonly Html[] {
  const { finding } = state.age
  const found = [
    state.closed !== null && tagFor(lang, 'quiet', words.closed),
    state.handedOver !== null && tagFor(lang, 'good', words.handedOver),
    finding !== 'adult' && tagFor(lang, 'bad', ageFindings[finding]),
    state.earlierCase !== undefined &&
      tagFor(
        lang,
        'warn',
        html`${t(words.earlierCase, lang)}${t(colon, lang)}<a class="govuk-link govuk-link--inverse" href="/cases/${state.earlierCase}">${state.earlierCase}</a>`,
      ),
    ...standing(state).map(({ kind }) => tagFor(lang, 'bad', agreement.barriers[kind]?.title ?? kind)),
  ]
  return found.filter((tag): tag is Html => tag !== false)
}

/** Where a court gave a cipher: beside the cipher the name, folded away; beside the name the cipher to write in its place. */
function anonymity({ lang, state }: ActionContext, cipher: string | null) {
  const given = cipherOf(state.courts)
  if (given === null) return []
  if (cipher === null) return [{ label: words.cipherInstead, value: html`<strong>${given}</strong>` }]
  const name = html`<details><summary>${t(words.nameShow, lang)}</summary><bdi>${fileName(state)}</bdi></details>`
  return [{ label: words.nameNotUsed, value: name }]
}

/**
 * Who the case is about, with a barrier one press away. Stands on every page of the case. `court`: the page concerns the
 * proceedings, where a court's cipher stands for the name (JR-09).
 */
export function identity(context: ActionContext, court = false): Html {
  const { lang, state, desk, user } = context
  const cipher = cipherFor(state, user.role, court)
  const landed = html`<a class="govuk-link" href="/landings/${state.landing}">${formatInstant(state.arrivedAt, desk.zone, lang)}</a>`
  const held = state.heldAt ?? t(words.notHeld, lang)
  const seat =
    state.seat === null
      ? t(words.none, lang)
      : html`<a class="govuk-link" href="/flights/${state.seat.flight}">${formatInstant(state.seat.departsAt, desk.zone, lang)}</a>`
  const raise =
    desk.may(user, 'barriers/raise') && state.receipt?.outcome !== 'received'
      ? linkButton(t(words.raise, lang), `/cases/${state.reference}/do/raise-barrier`, 'warning')
      : nothing
  return identityBar(lang, {
    name: cipher ?? fileName(state),
    reference: state.reference,
    tags: tags(context, state),
    actions: raise,
    facts: [
      ...anonymity(context, cipher),
      { label: words.sharedReference, value: html`<span class="app-ref">${state.shared}</span>` },
      { label: words.nationality, value: countryName(state.person.nationality, lang) },
      { label: words.birthDate, value: formatBirth(state.person, lang) },
      { label: words.sex, value: sexes[state.person.sex] },
      { label: words.language, value: languageName(state.screening.language, lang) },
      { label: words.heldAt, value: held },
      { label: words.landing, value: landed },
      { label: words.seat, value: seat },
    ],
  })
}

const hrefOf = (context: ActionContext) => {
  const mine = new Set(liftable(context).map(({ id }) => id))
  const { state, desk, user } = context
  return (line: GateLine): string | undefined => {
    if (line.id === CONFIRMATION_LINE && state.seat !== null && desk.may(user, 'flights/confirm-transfer'))
      return `/flights/${state.seat.flight}/confirm/${state.reference}`
    const id = line.id.startsWith('barrier:') ? line.id.slice(line.id.lastIndexOf(':') + 1) : ''
    return mine.has(id) ? `/cases/${context.state.reference}/do/lift-barrier?barrier=${id}` : undefined
  }
}

function gatePart({ context, scheme, at }: CaseView): Html {
  const { lang, state, agreement, now, desk } = context
  const answer = gateAtDoor(state, agreement, at ?? now, scheme)
  const conditions = gate(state, agreement, at ?? now, scheme)
  const shownAt = (instant: Instant) => ({
    en: formatInstant(instant, desk.zone, 'en', { zoneName: true }),
    fr: formatInstant(instant, desk.zone, 'fr', { zoneName: true }),
  })
  const panel = gateShown(
    lang,
    answer,
    { state, agreement, zone: desk.zone, hrefOf: hrefOf(context) },
    at === null ? words.gateNow : gateAt(shownAt(at)),
  )
  if (conditions.open) return panel
  const opens = opensByTime(conditions)
  const later = opens !== null && gate(state, agreement, opens, scheme).open
  const says = opens === null ? words.opensNever : later ? opensOn(shownAt(opens)) : opensTooLate(shownAt(opens))
  return html`${panel}<p class="govuk-inset-text">${t(says, lang)}</p>`
}

/** Each of the two forms shows again only what was typed into it. */
const typedInto = (view: CaseView, which: 'at' | 'law') =>
  view.values.gate === which ? { values: view.values, errors: view.errors } : { values: {}, errors: [] }
const lawTyped = (view: CaseView) => ({ lawAt: view.lawAt, ...typedInto(view, 'law') })

/** A small what-if by time: the same gate, asked about another instant. A GET, so it can be kept and sent on. */
function asAt(view: CaseView): Html {
  const { context, at } = view
  const { values, errors } = typedInto(view, 'at')
  const { lang, state, desk, now } = context
  const form = { lang, values, errors }
  const field = momentField(form, {
    name: 'on',
    label: words.asAtLabel,
    hint: words.asAtHint,
    value: at ?? now,
    withTime: true,
    zone: desk.zone,
  })
  const back =
    at !== null && html`<a class="govuk-link" href="/cases/${state.reference}">${t(words.backToNow, lang)}</a>`
  const button = govuk('button', { text: t(words.ask, lang), classes: 'govuk-button--secondary', type: 'submit' })
  return govuk('details', {
    summaryText: t(words.asAt, lang),
    open: at !== null || errors.length > 0,
    html: html`<form method="get" action="/cases/${state.reference}" novalidate><input type="hidden" name="gate" value="at">${field}<div class="govuk-button-group">${button}${back}</div></form>`,
  })
}

function clockBox({ lang, agreement, desk }: ActionContext, clock: Clock): Html {
  const { deadline } = clock
  const late = clock.over && deadline.kind !== 'wait'
  return deadlineBox(lang, {
    title: clock.title,
    dueText: clockWords(clock, desk.zone),
    ...(deadline.kind === 'wait' ? { tone: 'quiet' as const } : {}),
    ...(late ? { tone: deadline.kind === 'aim' ? ('warn' as const) : ('bad' as const) } : {}),
    // A clock that closed earlier today has no day left, and must not say that today will do.
    daysLeft: late && clock.daysLeft >= 0 ? undefined : clock.daysLeft,
    cite: citeWords(lang, agreement, deadline.citation, deadline.readings),
  })
}

function screening({ lang, state, agreement }: ActionContext): Html {
  const { answers, interpreter } = state.screening
  return summary(lang, [
    { key: words.ground, value: groundTitle(agreement, state.ground) },
    { key: words.routeEvidence, value: state.directRouteEvidence ?? words.notShown },
    { key: words.language, value: languageName(state.screening.language, lang) },
    ...(interpreter === undefined ? [] : [{ key: words.interpreter, value: interpreter }]),
    ...answers.map(({ question, answer }) => ({ key: question, value: html`<q dir="auto">${answer}</q>` })),
  ])
}

const section = (title: string, body: Html | string, id: string): Html =>
  html`<section aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${body}</section>`

function clocksPart(context: ActionContext, { clocks }: Outlook): Html {
  if (clocks.length === 0) return html`<p class="govuk-body app-empty">${t(words.noClocks, context.lang)}</p>`
  return html`${clocks.map((clock) => clockBox(context, clock))}`
}

/** The whole page of a case, under its heading. */
export async function casePage(view: CaseView): Promise<Html> {
  const { context, file, scheme } = view
  const { lang, state, agreement, now, desk } = context
  const ahead = outlook(state, agreement, now, scheme)
  const said = (text: { en: string; fr: string }): string => t(text, lang)
  const messages = await messageList(desk.platform.database.query, state, lang, desk.zone)
  const flight = state.seat === null ? null : await flightNamed(desk.platform.database.query, state.seat.flight)
  const hours = await nightPanel(state, flight, { desk, lang, user: context.user })
  const items = timelineItems(file.facts, {
    lang,
    agreement,
    zone: desk.zone,
    roleName: desk.roleName,
    masked: underCipher(state),
    documentsOf: state.reference,
  })
  return html`<h1 class="govuk-heading-l">${said(words.case)} <span class="app-ref">${state.reference}</span></h1>
${identity(context)}${hours}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${gatePart(view)}${view.lawAt !== null && comparison(view.context, view.scheme, view.lawAt)}${asAt(view)}${lawForm(view.context, lawTyped(view))}
${section(said(words.nextSteps), taskList(context, ahead), 'steps')}
</div><div class="govuk-grid-column-one-third">
${section(said(words.clocks), clocksPart(context, ahead), 'clocks')}
${section(said(words.actions), actionsPanel(context), 'actions')}${bundleLink(context)}
</div></div>
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${section(said(words.barriers), barriersList(context), 'barriers')}
${courtPanel(context)}${safeguardPanel(context)}${detentionPanel(context)}${outsidePanel(context)}
${section(said(words.letters), lettersShown(context), 'letters')}
${govuk('details', { summaryText: said(words.screening), html: screening(context) })}
${section(said(words.history), timeline(lang, { items }), 'history')}
</div><div class="govuk-grid-column-one-third">
${section(said(words.messages), messages, 'messages')}
</div></div>`
}
