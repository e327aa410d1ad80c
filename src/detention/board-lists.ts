import type { Instant, Language } from '../core/brand.ts'
import { compare, dayOf, daysBetween, formatInstant, isAtOrAfter } from '../core/calendar.ts'
import type { Agreement } from '../law/law.ts'
import type { Duty } from '../readmission/duty.ts'
import type { Case } from '../readmission/state.ts'
import { tagFor } from '../web/boxes.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { centreKinds, boardWords as words } from './board-words.ts'
import { detentionDuties } from './duties.ts'
import { bodies, pageWords } from './page-words.ts'
import { undecided } from './state.ts'
import type { Bed, Occupied } from './view.ts'

/** The tables of the detention board. */
export type Board = {
  readonly lang: Language
  readonly zone: string
  readonly now: Instant
  readonly agreement: Agreement
  /** Whether the reader may do what is due: then each line leads to its form. */
  readonly acts: boolean
}
export type PersonHeld = { readonly bed: Bed; readonly state: Case }

const caseLink = ({ reference, name }: Bed): Html =>
  html`<a class="govuk-link" href="/cases/${reference}"><bdi>${name}</bdi></a> <span class="app-ref">${reference}</span>`

/** Centres with their beds; more people than beds is said in words and shown in red. */
export function bedTable({ lang }: Board, centres: readonly Occupied[], mayChange: boolean): Html {
  return worklist(lang, {
    caption: words.beds,
    columns: [
      { head: words.centre },
      { head: words.kind },
      { head: words.beds, numeric: true },
      { head: words.held, numeric: true },
      { head: words.free },
    ],
    rows: centres.map(({ slug, name, kind, beds, held, free }) => ({
      id: `centre-${slug}`,
      tone: free < 0 ? 'bad' : free === 0 ? 'warn' : 'good',
      cells: [
        mayChange
          ? html`<a class="govuk-link" href="/detention/centres/${slug}"><bdi>${name}</bdi></a>`
          : html`<bdi>${name}</bdi>`,
        centreKinds[kind],
        String(beds),
        String(held),
        free < 0 ? html`${tagFor(lang, 'bad', html`${-free} ${t(words.over, lang)}`)}` : String(free),
      ],
    })),
    empty: words.noCentres,
  })
}

type Due = { readonly bed: Bed; readonly duty: Duty; readonly at: Instant | null; readonly late: boolean }

/** What every detention asks now, the earliest first. */
export function duesOf({ agreement, now }: Board, people: readonly PersonHeld[]): readonly Due[] {
  return people
    .flatMap(({ bed, state }) =>
      detentionDuties(state, agreement, now)
        .filter((duty) => duty.state === 'do')
        .map((duty) => {
          const at = duty.deadline?.closesAt ?? duty.dueAt
          return { bed, duty, at, late: at !== null && isAtOrAfter(now, at) }
        }),
    )
    .toSorted((a, b) =>
      a.at === null || b.at === null ? Number(a.at === null) - Number(b.at === null) : compare(a.at, b.at),
    )
}

const dutyTitle = ({ lang, acts }: Board, { reference }: Bed, { title, action }: Duty): Html | string =>
  acts && action !== null
    ? html`<a class="govuk-link" href="/cases/${reference}/do/${action}">${t(title, lang)}</a>`
    : t(title, lang)

/** Reviews, accounts, panels, decisions and releases that are due or late. */
export function dutyTable(board: Board, people: readonly PersonHeld[]): Html {
  const { lang, zone } = board
  return worklist(lang, {
    caption: words.duties,
    columns: [{ head: words.person }, { head: words.what }, { head: words.when }],
    rows: duesOf(board, people).map(({ bed, duty, at, late }) => ({
      tone: late ? 'bad' : 'warn',
      cells: [
        caseLink(bed),
        html`<strong>${dutyTitle(board, bed, duty)}</strong>${duty.says !== null && html`<br>${t(duty.says, lang)}`}`,
        html`${tagFor(lang, late ? 'bad' : 'warn', late ? words.late : words.due)}${at !== null && html` ${formatInstant(at, zone, lang)}`}`,
      ],
    })),
    empty: words.noDuties,
  })
}

/** Bail asked for and not decided, the oldest first. */
export function bailTable({ lang, zone }: Board, people: readonly PersonHeld[]): Html {
  const waiting = people
    .flatMap(({ bed, state }) => undecided(state.detention).map((one) => ({ bed, one })))
    .toSorted((a, b) => compare(a.one.made.at, b.one.made.at))
  return worklist(lang, {
    caption: words.bail,
    columns: [{ head: words.person }, { head: words.asked }, { head: words.made }],
    rows: waiting.map(({ bed, one }) => ({
      tone: 'info',
      cells: [
        caseLink(bed),
        one.by === 'referral' ? pageWords.referral : bodies[one.to],
        formatInstant(one.made.at, zone, lang),
      ],
    })),
    empty: words.noBail,
  })
}

/** Everybody held, with the day of their detention it is: the day it began is day one. */
export function peopleTable({ lang, zone, now }: Board, people: readonly PersonHeld[]): Html {
  return worklist(lang, {
    caption: words.people,
    columns: [
      { head: words.person },
      { head: words.place },
      { head: words.since },
      { head: words.days, numeric: true },
    ],
    rows: people.map(({ bed, state }) => ({
      id: `held-${bed.reference}`,
      tone: state.closed === null ? 'quiet' : 'bad',
      cells: [
        html`${caseLink(bed)}${state.closed !== null && html` ${tagFor(lang, 'bad', words.closed)}`}`,
        html`<bdi>${bed.place}</bdi>`,
        formatInstant(bed.since, zone, lang),
        String(daysBetween(dayOf(bed.since, zone), dayOf(now, zone)) + 1),
      ],
    })),
    empty: words.nobody,
  })
}
