import { shutBy } from '../barriers/gate.ts'
import type { Instant, Language } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { cipherFor, raisedInCourt, underCipher } from '../courts/anonymity.ts'
import { insteadOfLifting } from '../courts/duties.ts'
import type { Actor } from '../law/decision.ts'
import { standing } from '../readmission/state.ts'
import { fileName } from '../readmission/view.ts'
import { type Tone, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, join } from '../web/html.ts'
import { t } from '../web/language.ts'
import { type Row, worklist } from '../web/worklist.ts'
import { mayAct } from './acting.ts'
import { clockTone, clockWords, daysWords, withWhom } from './shown.ts'
import { leadClock, overdue, taskFor } from './task.ts'
import type { Item } from './view.ts'
import { shownOf, taskStates, taskTitles, words } from './words.ts'

/** The worklist's tables: a row says who, what next, by when, and whether the gate is open. */
export type Listing = { readonly desk: Desk; readonly lang: Language; readonly user: Actor }

/** By the cipher a court gave, where the row is about the proceedings or its reader works in them (JR-09). */
function nameCell({ state, ahead }: Item, { lang, user }: Listing): Html {
  const court = (taskFor(ahead, user.role) ?? ahead.next)?.duty?.court === true
  const name = cipherFor(state, user.role, court) ?? fileName(state)
  const held =
    state.heldAt !== undefined && html`<br><span class="app-cite">${t(words.held, lang)} ${state.heldAt}</span>`
  return html`<a class="govuk-link" href="/cases/${state.reference}"><bdi>${name}</bdi></a> <span class="app-ref">${state.reference}</span>${held}`
}

function nextCell(item: Item, { lang, desk, user }: Listing): Html {
  const { next } = item.ahead
  if (next === null) return html`–`
  const shown = taskFor(item.ahead, user.role) ?? next
  const title = t(shown.duty?.title ?? taskTitles[shown.code], lang)
  const says = shown.says !== null && html`<br>${t(shown.says, lang)}`
  const whom = withWhom(shown, lang, desk.roleName)
  const withWhomSaid =
    whom !== '' && !mayAct({ user }, shown) && html`<br><span class="app-cite">${t(words.with, lang)} ${whom}</span>`
  const link =
    shown.action !== null && mayAct({ user }, shown)
      ? html`<a class="govuk-link" href="/cases/${item.state.reference}/do/${shown.action}">${title}</a>`
      : html`<strong>${title}</strong>`
  return html`${link}${says}${withWhomSaid}`
}

function clockCell(item: Item, { lang, desk }: Listing): Html {
  const clock = leadClock(item.ahead)
  if (clock === null) return html`–`
  const tag = clock.deadline.kind === 'wait' ? taskStates.wait : daysWords(clock)
  return html`${tagFor(lang, clockTone(clock), tag)}<br>${t(clock.title, lang)}<br>${t(clockWords(clock, desk.zone), lang)}`
}

function gateCell(item: Item, { lang }: Listing): Html {
  if (item.ahead.gate.open) return tagFor(lang, 'good', words.open)
  const [first] = shutBy(item.ahead.gate)
  return html`${tagFor(lang, 'bad', words.shut)}${first !== undefined && html`<br>${t(first.says, lang)}`}`
}

function tone({ ahead }: Item): Tone {
  if (ahead.next?.state === 'stop' || overdue(ahead)) return 'bad'
  const clock = leadClock(ahead)
  if (clock !== null && clockTone(clock) === 'warn') return 'warn'
  return ahead.next?.state === 'do' ? 'info' : 'quiet'
}

const PAGE = 100

/** Open cases with their next step. A long list is shown a hundred at a time; `from` is where to begin. */
export function caseList(
  listing: Listing,
  items: readonly Item[],
  from: number,
  hrefFrom: (from: number) => string,
): Html {
  const { lang } = listing
  const shown = items.slice(from, from + PAGE)
  const rows = shown.map(
    (item): Row => ({
      id: `case-${item.state.reference}`,
      tone: tone(item),
      cells: [nameCell(item, listing), nextCell(item, listing), clockCell(item, listing), gateCell(item, listing)],
    }),
  )
  const table = worklist(lang, {
    caption: words.openCases,
    columns: [{ head: words.case }, { head: words.next }, { head: words.clock }, { head: words.gate }],
    rows,
    empty: words.nothingHere,
    captionHidden: true,
  })
  if (items.length <= PAGE) return table
  const links = [
    from > 0 && html`<a class="govuk-link" href="${hrefFrom(Math.max(0, from - PAGE))}">${t(words.previous, lang)}</a>`,
    from + PAGE < items.length &&
      html`<a class="govuk-link" href="${hrefFrom(from + PAGE)}">${t(words.following, lang)}</a>`,
  ].filter((link): link is Html => link !== false)
  return html`${table}<p class="govuk-body">${t(shownOf(from + 1, from + shown.length, items.length), lang)} ${join(links, ' · ')}</p>`
}

/** Barriers that stand on open cases and that this role may lift, the longest standing first. */
export function barrierList(listing: Listing, items: readonly Item[]): Html {
  const { lang, desk, user } = listing
  const kinds = desk.platform.agreement.barriers
  const mine = items
    .flatMap(({ state }) => standing(state).map((barrier) => ({ state, barrier, kind: kinds[barrier.kind] })))
    .filter(({ kind }) => kind?.liftedBy.includes(user.role) ?? false)
    .sort((a, b) => Date.parse(a.barrier.raised.at) - Date.parse(b.barrier.raised.at))
  const at = (instant: Instant): string => formatInstant(instant, desk.zone, lang)
  return worklist(lang, {
    caption: words.barriersToLift,
    columns: [{ head: words.case }, { head: words.barrier }, { head: words.since }, { head: words.raisedBy }],
    rows: mine.map(({ state, barrier, kind }) => ({
      tone: 'bad',
      cells: [
        html`<a class="govuk-link" href="/cases/${state.reference}"><bdi>${cipherFor(state, user.role, raisedInCourt(state, barrier.id)) ?? fileName(state)}</bdi></a> <span class="app-ref">${state.reference}</span>`,
        html`<a class="govuk-link" href="/cases/${state.reference}/do/${insteadOfLifting(state, desk.platform.agreement.courts, barrier.id) ?? `lift-barrier?barrier=${barrier.id}`}">${t(kind?.title ?? { en: barrier.kind, fr: barrier.kind }, lang)}</a><br><q dir="auto">${underCipher(state)(barrier.says)}</q>`,
        at(barrier.raised.at),
        barrier.raised.by,
      ],
    })),
    empty: words.noBarriers,
  })
}

/** Open cases where this one task is to be done. */
export function taskCases(
  listing: Listing,
  items: readonly Item[],
  list: {
    readonly code: string
    readonly caption: { en: string; fr: string }
    readonly empty: { en: string; fr: string }
  },
): Html {
  const { lang } = listing
  const mine = items.filter(({ ahead }) => ahead.tasks.some(({ code, state }) => code === list.code && state === 'do'))
  return worklist(lang, {
    caption: list.caption,
    columns: [{ head: words.case }, { head: words.next }, { head: words.clock }],
    rows: mine.map((item) => ({
      tone: tone(item),
      cells: [nameCell(item, listing), nextCell(item, listing), clockCell(item, listing)],
    })),
    empty: list.empty,
  })
}
