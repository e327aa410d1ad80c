import { type Context, Hono } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { compare, formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { caseStream } from '../readmission/case.ts'
import type { Duty } from '../readmission/duty.ts'
import { citeWords } from '../readmission/gate-view.ts'
import type { Case } from '../readmission/state.ts'
import { fileName, openCases } from '../readmission/view.ts'
import { tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { type Html, html, join } from '../web/html.ts'
import { sayIn, t } from '../web/language.ts'
import { worklist } from '../web/worklist.ts'
import { safeguardDuties } from './duties.ts'
import { boardParts, words } from './page-words.ts'

type C = Context<DeskEnv>
type Part = keyof typeof boardParts
/** Who reads what doctors and authorities say of everybody, side by side. */
const readers: readonly string[] = ['safeguarding', 'duty-lead']

/** The safeguards of every open case on one board. Mounted at `/safeguards`. */
export function safeguardPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/', (c) => board(c, desk))
  return app
}

/** A concern of a case, as the board has it. */
export type Concern = { readonly state: Case; readonly duty: Duty; readonly part: Part; readonly at: Instant | null }

const partOf = ({ id }: Duty): Part => {
  if (id.startsWith('report:')) return 'report'
  if (id === 'tell-local-authority') return 'age'
  if (id === 'examination' || id === 'fitness') return 'health'
  if (id.startsWith('family:')) return 'family'
  return id.startsWith('flag:') ? 'flag' : 'referral'
}

/** An open dispute stays on the board after the authority was told, until its finding is there. */
const disputed = (state: Case, concerns: readonly Duty[]): readonly Duty[] =>
  state.age.finding !== 'disputed' || concerns.some(({ id }) => id === 'tell-local-authority')
    ? []
    : [
        {
          id: 'tell-local-authority',
          title: findingAwaited,
          state: 'wait',
          by: ['safeguarding'],
          says: null,
          action: 'find-age',
          deadline: null,
          dueAt: null,
        },
      ]
const findingAwaited: Text = { en: 'Finding of age awaited', fr: 'Constat de l’âge attendu' }

/** Every open concern of the cases given: unread reports first within their part, then by clock. */
export function concernsOf(
  states: readonly Case[],
  { agreement, clock }: Pick<Desk['platform'], 'agreement' | 'clock'>,
): readonly Concern[] {
  const now = clock.now()
  return states
    .flatMap((state) => {
      const duties = safeguardDuties(state, agreement, now)
      const open = agreement.safeguards === null ? [] : disputed(state, duties)
      return [...duties, ...open].map(
        (duty): Concern => ({ state, duty, part: partOf(duty), at: duty.deadline?.closesAt ?? duty.dueAt }),
      )
    })
    .toSorted((a, b) => Number(told(a)) - Number(told(b)) || byClock(a, b))
}
const told = ({ duty }: Concern): boolean => duty.action?.startsWith('tell-medical-report') === true
const byClock = (a: Concern, b: Concern): number =>
  a.at === null || b.at === null ? Number(a.at === null) - Number(b.at === null) : compare(a.at, b.at)

async function board(c: C, desk: Desk): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const say = sayIn(lang)
  const heading = html`<h1 class="govuk-heading-l">${say(words.safeguards)}</h1>`
  const page = { title: words.safeguards, wide: true }
  if (!readers.includes(user.role)) {
    const body = html`${heading}<p class="govuk-body">${say(words.notYours)}</p>`
    return deskPage(c, desk, { ...page, body }, 403)
  }
  const { platform } = desk
  if (platform.agreement.safeguards === null)
    return deskPage(c, desk, { ...page, body: html`${heading}<p class="govuk-body">${say(words.noSafeguards)}</p>` })
  const concerns = concernsOf(await openCases(platform.database.query), platform)
  await Promise.all(
    [...new Set(concerns.map(({ state }) => state.reference))].map((reference) =>
      desk.noteRead(caseStream(reference), user, 'safeguards-board'),
    ),
  )
  const parts = (Object.keys(boardParts) as readonly Part[]).map((part) =>
    table(
      desk,
      lang,
      part,
      concerns.filter((one) => one.part === part),
    ),
  )
  return deskPage(c, desk, {
    ...page,
    body: html`${heading}<p class="govuk-body">${say(words.intro)}</p>${parts}`,
  })
}

function table(desk: Desk, lang: Language, part: Part, concerns: readonly Concern[]): Html {
  const now = desk.platform.clock.now()
  return worklist(lang, {
    caption: boardParts[part],
    empty: words.nobody,
    columns: [{ head: words.person }, { head: words.concern }, { head: words.clock }, { head: words.who }],
    rows: concerns.map((one) => {
      const late = one.at !== null && one.duty.deadline?.kind !== 'wait' && isAtOrAfter(now, one.at)
      return {
        ...(late ? { tone: 'bad' as const } : {}),
        cells: [
          html`<a class="govuk-link" href="/cases/${one.state.reference}">${fileName(one.state)}</a><br><span class="app-ref">${one.state.reference}</span>`,
          concernCell(lang, one),
          clockCell(desk, lang, one, late),
          join(
            one.duty.by.map((role) => t(desk.roleName(role), lang)),
            ', ',
          ),
        ],
      }
    }),
  })
}

function concernCell(lang: Language, { state, duty }: Concern): Html {
  const title = t(duty.title, lang)
  const says = duty.says !== null && html`<br>${t(duty.says, lang)}`
  const link =
    duty.action === null
      ? title
      : html`<a class="govuk-link" href="/cases/${state.reference}/do/${duty.action}">${title}</a>`
  return html`${link}${says}`
}

function clockCell(desk: Desk, lang: Language, { duty, at }: Concern, late: boolean): Html {
  if (at === null) return html`${t(words.noClock, lang)}`
  const tag = late && html` ${tagFor(lang, 'bad', words.late)}`
  const cite =
    duty.deadline !== null &&
    html`<br>${citeWords(lang, desk.platform.agreement, duty.deadline.citation, duty.deadline.readings)}`
  return html`${formatInstant(at, desk.zone, lang)}${tag}${cite}`
}
