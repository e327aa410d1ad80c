import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { reaches } from '../access/roles.ts'
import type { Language, Text } from '../core/brand.ts'
import type { PlaceRow } from '../law/place.ts'
import { factsOf, fold, rowsOf } from '../platform/store.ts'
import { summary, tagFor } from '../web/boxes.ts'
import { type Desk, type DeskEnv, deskPage, errorsFrom, onForm } from '../web/desk.ts'
import { radioField, textArea } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { sayIn } from '../web/language.ts'
import { sayDay, sayInstant } from '../web/when.ts'
import { worklist } from '../web/worklist.ts'
import { standingOf } from './book.ts'
import { reversalCodes } from './events.ts'
import { directions, words as page, standings } from './page-words.ts'
import { codeWords } from './pairs-words.ts'
import { type Reversal, reversalStream, reversals } from './reversal.ts'
import { placesOf, reversedOf } from './view.ts'

type C = Context<DeskEnv>

/** One place of the book, and giving it back. Mounted at `/parity/places`. */
export function reversalPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/:token', (c) => placePage(c, desk))
  app.post('/:token', async (c) => {
    const values = await readForm(c)
    const token = c.req.param('token')
    const key = one(values, 'idempotencyKey') || desk.platform.token()
    const input = { token, code: one(values, 'code'), reasons: one(values, 'reasons') }
    const outcome = await desk.run(c.get('user'), 'parity/reverse-place', input, key)
    if (outcome.outcome === 'accepted') return c.redirect(`/parity/places/${token}?done=reversed`, 303)
    return placePage(c, desk, values, onForm(errorsFrom(outcome, labels), ['code', 'reasons']))
  })
  return app
}

const labels: Readonly<Record<string, Text>> = { code: page.code, reasons: page.reasons }

async function placePage(
  c: C,
  desk: Desk,
  values: FormValues = {},
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const [lang, user] = [c.get('lang'), c.get('user')]
  const t = sayIn(lang)
  const { query } = desk.platform.database
  const token = c.req.param('token') ?? ''
  const [places, back, facts] = await Promise.all([
    placesOf(query),
    reversedOf(query),
    factsOf(query, reversals, reversalStream(token)),
  ])
  const crumbs = [{ text: page.parity, href: '/parity' }]
  const reversed = back.find((one) => one.token === token)
  const place = reversed ?? places.find((one) => one.token === token)
  if (place === undefined) {
    const body = html`<h1 class="govuk-heading-l">${t(words.none)}</h1>`
    return deskPage(c, desk, { title: words.none, crumbs, body }, 404)
  }
  const state = fold(reversals, facts)
  const at = (instant: Parameters<typeof sayInstant>[0]): string => sayInstant(instant, lang, desk.zone)
  const tag =
    reversed !== undefined
      ? tagFor(lang, 'bad', words.reversed)
      : tagFor(lang, standingOf(place) === 'counted' ? 'good' : 'warn', standings[standingOf(place)])
  const rows = [
    { key: page.place, value: html`<span class="app-ref app-wrap">${token}</span>` },
    { key: page.direction, value: directions[place.direction] },
    { key: page.day, value: sayDay(place.effectiveOn, lang) },
    ...fileOfPlace(desk, user.role, place),
    { key: page.standing, value: tag },
    ...(reversed === undefined ? [] : [{ key: words.since, value: at(reversed.reversedAt) }]),
    ...decisions(state, at),
  ]
  const open = reversed === undefined && standingOf(place) === 'counted' && state?.ours == null
  const may = desk.may(user, 'parity/reverse-place')
  const options = reversalCodes.map((value) => ({ value, text: codeWords[value] }))
  const form =
    open &&
    (may
      ? html`<h2 class="govuk-heading-m">${t(words.giveBack)}</h2><p class="govuk-body">${t(words.giveBackSays)}</p>${postForm(
          lang,
          {
            action: c.req.path,
            idempotencyKey: desk.platform.token(),
            submit: words.giveBack,
            warning: true,
            cancel: { href: '/parity' },
            body: html`${radioField({ lang, values, errors }, { name: 'code', label: page.code, options, small: true })}
${textArea({ lang, values, errors }, { name: 'reasons', label: page.reasons, hint: page.reasonsHint, dir: 'auto' })}`,
          },
        )}`
      : html`<p class="govuk-body">${t(words.notYours)}</p>`)
  const done = c.req.query('done') !== undefined && { notice: { text: words.done } }
  const body = html`<h1 class="govuk-heading-l">${t(page.place)} ${token.slice(0, 8)}</h1>${summary(lang, rows)}<div id="form" tabindex="-1">${form}</div>`
  return deskPage(c, desk, { title: page.place, crumbs, errors, ...done, body })
}

function decisions(state: Reversal, at: (instant: NonNullable<NonNullable<Reversal>['theirs']>['at']) => string) {
  const ours = state?.ours ?? null
  const theirs = state?.theirs ?? null
  return [
    ...(ours === null
      ? []
      : [
          {
            key: words.ours,
            value: html`<q dir="auto">${ours.reasons}</q><br><span class="app-cite">${ours.by}, ${at(ours.at)}</span>`,
          },
        ]),
    ...(theirs === null ? [] : [{ key: words.theirs, value: at(theirs.at) }]),
  ]
}

const waitingRow = z.object({ token: z.string() })
type Row = z.infer<typeof waitingRow>
/** Places that one state has decided to give back and the other has not; nothing where there is none. */
export async function reversalsWaiting(desk: Desk, lang: Language): Promise<Html | null> {
  const { query } = desk.platform.database
  const [back, ...sides] = await Promise.all([
    reversedOf(query),
    rowsOf(query, 'reversal', waitingRow, 'theirs'),
    rowsOf(query, 'reversal', waitingRow, 'ours'),
  ])
  // Taken back by another fact meanwhile, it waits for nobody.
  const gone = new Set(back.map(({ token }) => token))
  const [theirs, ours] = sides.map((rows) => rows.filter(({ token }) => !gone.has(token))) as [Row[], Row[]]
  if (theirs.length + ours.length === 0) return null
  const row = (token: string, mine: boolean) => ({
    tone: mine ? ('warn' as const) : ('info' as const),
    cells: [
      html`<a class="govuk-link" href="/parity/places/${token}">${token.slice(0, 8)}</a>`,
      mine ? words.waitsUs : words.waitsThem,
    ],
  })
  return worklist(lang, {
    caption: words.waiting,
    empty: words.none,
    columns: [{ head: page.place }, { head: page.standing }],
    rows: [...theirs.map(({ token }) => row(token, true)), ...ours.map(({ token }) => row(token, false))],
  })
}

/** The file that a place comes of, at the receiving desk, where both kinds carry the shared reference; for who may open it. */
function fileOfPlace(desk: Desk, role: string, { about, direction }: PlaceRow) {
  const href = direction === 'readmitted' ? `/requests/${about}` : `/parity/admissions/${about}`
  if (desk.side !== 'receiving' || !reaches(role, href)) return []
  return [
    {
      key: page.reference,
      value: html`<a class="govuk-link" href="${href}"><span class="app-ref">${about}</span></a>`,
    },
  ]
}

const words = {
  none: { en: 'No such place is in the book', fr: 'Le livre ne contient pas cette place' },
  reversed: { en: 'Given back', fr: 'Rendue' },
  since: { en: 'Given back from', fr: 'Rendue à compter du' },
  giveBack: { en: 'Give this place back', fr: 'Rendre cette place' },
  giveBackSays: {
    en: 'The line stays; a further entry reverses it once both states have decided so. The other state is told the code and never your reasons.',
    fr: 'La ligne demeure ; une nouvelle écriture l’annule une fois que les deux États l’ont décidé. L’autre État reçoit le code, jamais vos motifs.',
  },
  ours: { en: 'We decided', fr: 'Notre décision' },
  theirs: { en: 'The other state decided on', fr: 'L’autre État a décidé le' },
  waiting: { en: 'Places to be given back', fr: 'Places à rendre' },
  waitsUs: { en: 'The other state has decided; we have not', fr: 'L’autre État a décidé, pas nous' },
  waitsThem: { en: 'We have decided; the other state has not', fr: 'Nous avons décidé, pas l’autre État' },
  notYours: {
    en: 'The duty lead gives a place back.',
    fr: 'Rendre une place revient au responsable de permanence.',
  },
  done: { en: 'Decided. The other state is told.', fr: 'Décidé. L’autre État en est informé.' },
} satisfies Record<string, Text>
