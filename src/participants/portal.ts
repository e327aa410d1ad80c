import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { FILE_PROBLEMS } from '../core/fields.ts'
import { cipherOf } from '../courts/state.ts'
import { redacted } from '../flights/clerk-pages.ts'
import { actionForm } from '../readmission/action-pages.ts'
import type { ActionContext, CaseAction } from '../readmission/actions.ts'
import { faultErrors, problemWords, withoutAttached } from '../web/attach.ts'
import { linkButton, summary } from '../web/boxes.ts'
import { type Desk, errorsFrom } from '../web/desk.ts'
import { one } from '../web/form.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, nothing } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { authorityPart } from './authority-view.ts'
import { chronology, hoursPart, nowPart, papersPart, personShown } from './lawyer-view.ts'
import { liveAttributes, liveRoutes, markFor, type OnChange } from './live-routes.ts'
import { lodgedPart } from './lodged-view.ts'
import { ownActions } from './own-actions.ts'
import { person as personWords, portal as words } from './page-words.ts'
import { factsPart, letterPage, lettersPart, standing, storyPart, timesPart } from './person-view.ts'
import { bundleOf, documentFor, sentWith } from './portal-documents.ts'
import { entryRoutes } from './portal-entry.ts'
import {
  column,
  contextOf,
  HOME,
  heading,
  type Me,
  meOf,
  mine,
  noteLook,
  nothingHere,
  type OutsideContext,
  type OutsideEnv,
  outsidePage,
  readsChronology,
  section,
  type Typed,
  untouched,
} from './portal-frame.ts'
import { codeRoutes, personRoutes } from './portal-own.ts'

export type OutsideOptions = {
  readonly onChange: OnChange
}

/**
 * The pages for those outside; mount at `/outside`. A code opens one case for one kind of reader, who sees there what that
 * kind may see and nothing else; every look is written down. Everything works without a script, on a small phone.
 */
export function outside(desk: Desk, options: OutsideOptions): Hono {
  const app = new Hono<OutsideEnv>()
  app.use('*', async (c, next) => {
    const me = await meOf(c, desk)
    c.set('me', me)
    c.set('lang', languageOf(c, me?.participant.language ?? desk.language))
    await next()
  })
  entryRoutes(app, desk, (c, me) => home(c, desk, me))
  liveRoutes(app, desk, options.onChange)
  app.use('*', async (c, next) => {
    if (c.get('me') !== null) return next()
    return c.req.method === 'GET' ? c.redirect(`${HOME}?closed=1`, 303) : closed(c, desk)
  })
  app.get('/now', async (c) => c.html(shown(c, await nowOf(c, desk, mine(c)))))
  app.get('/chronology', (c) => chronologyPage(c, desk, mine(c)))
  app.get('/letters/:id', (c) => letter(c, desk, mine(c), c.req.param('id')))
  app.get('/bundle.pdf', (c) => bundleOf(c, desk, mine(c)))
  app.get('/documents/:digest', (c) => documentFor(c, desk, mine(c), c.req.param('digest')))
  app.get('/do/:action', (c) => showAction(c, desk, mine(c), c.req.param('action')))
  app.post('/do/:action', (c) => act(c, desk, mine(c), c.req.param('action')))
  codeRoutes(app, desk)
  personRoutes(app, desk)
  app.notFound((c) => nothingHere(c, desk))
  const plain = new Hono()
  plain.route('/', app)
  return plain
}

/** With the cipher in the place of the name wherever a court gave one; the person and the authorities know who it is. */
const shown = (c: OutsideContext, body: Html): Html => {
  const { participant, file } = mine(c)
  return participant.kind === 'lawyer' || participant.kind === 'court' ? redacted(body, file.state) : body
}

/** A post that came after the door was shut: what was typed is not taken, and the page says so. */
function closed(c: OutsideContext, desk: Desk) {
  const body = column(
    heading(words.entry, c.get('lang')),
    html`<p class="govuk-inset-text">${t(words.ended, c.get('lang'))}</p>`,
  )
  return outsidePage(c, desk, { title: words.entry, body }, 403)
}

/** What is fetched again when something changes. */
async function nowOf(c: OutsideContext, desk: Desk, me: Me): Promise<Html> {
  const context = contextOf(c, desk, me)
  const { kind } = me.participant
  if (kind === 'lawyer' || kind === 'court') return nowPart(context, me)
  return lodgedPart(context, me)
}

async function home(c: OutsideContext, desk: Desk, me: Me) {
  const context = contextOf(c, desk, me)
  const { lang, state } = context
  await noteLook(desk, me, me.participant.kind)
  const mark = await markFor(desk.platform.database.query, me)
  const { live, list } = liveAttributes(mark)
  const banner = html`<div role="status"><p class="app-live" data-live="${live}" data-live-list="${list}" hidden>${t(words.changed, lang)} <a class="govuk-link" href="${HOME}">${t(words.refresh, lang)}</a></p></div>`
  const now = html`<div id="live-list">${await nowOf(c, desk, me)}</div>`
  const title = me.participant.kind === 'person' ? personWords.title : words.caseOf(state.reference)
  const body = html`${heading(title, lang)}${banner}${await bodyFor(context, me, now)}`
  return outsidePage(c, desk, {
    title,
    body: shown(c, body),
    ...noticeOf(context, me),
  })
}

/** What was just done; and what is wrong with the document that came with it, or that none came. */
function noticeOf(context: ActionContext, me: Me) {
  const done = actionOf(me, context, context.asked('done'))
  if (done === null) return {}
  const about = context.asked('document').split(' ')
  const faults = FILE_PROBLEMS.filter((problem) => about.includes(problem)).map((problem) => problemWords[problem])
  const parts = [
    done.done,
    ...(about.includes('missing') ? [words.noDocument] : []),
    ...(faults.length > 0 ? [words.badDocument, ...faults] : []),
  ]
  const text = { en: parts.map(({ en }) => en).join(' '), fr: parts.map(({ fr }) => fr).join(' ') }
  return { notice: { ...(parts.length === 1 ? {} : { tone: 'important' as const }), text } }
}

async function bodyFor(context: ActionContext, me: Me, now: Html): Promise<Html> {
  const { lang, state } = context
  const { kind } = me.participant
  const todo = actionsPart(context, me)
  if (kind === 'person')
    return column(
      section(lang, 'standing', personWords.whereIStand, await standing(context)),
      section(lang, 'times', personWords.timesTitle, timesPart(context)),
      todo,
      now,
      section(lang, 'facts', personWords.factsTitle, factsPart(context)),
      section(lang, 'letters', personWords.lettersTitle, lettersPart(context)),
      storyPart(context, me.file.facts),
    )
  if (kind !== 'lawyer' && kind !== 'court') return column(authorityPart(kind, context, me.file.facts), todo, now)
  const ciphered = cipherOf(state.courts) !== null && html`<p class="govuk-inset-text">${t(words.ciphered, lang)}</p>`
  const bundle = kind === 'lawyer' && linkButton(t(words.bundle, lang), `${HOME}/bundle.pdf`, 'secondary')
  const who = summary(lang, [{ key: words.person, value: html`<strong><bdi>${personShown(context)}</bdi></strong>` }])
  const [lodge] = ownActions(kind, context)
  const first = lodge !== undefined && linkButton(t(lodge.title, lang), `${HOME}/do/${lodge.name}`, 'warning')
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${who}${ciphered}${first}${now}${await hoursPart(context)}${papersPart(context)}</div><div class="govuk-grid-column-one-third">${todo}${bundle}</div></div>`
}

/** What this reader may do now, as links; below, folded, what not now and why. */
function actionsPart(context: ActionContext, me: Me): Html {
  const { lang } = context
  const all = ownActions(me.participant.kind, context)
  const item = ({ name, title }: CaseAction): Html =>
    html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${HOME}/do/${name}">${t(title, lang)}</a></li>`
  const now = all.filter((action) => action.notNow(context) === null).map(item)
  const invite =
    me.participant.kind === 'person' &&
    html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${HOME}/lawyer">${t(personWords.inviteLawyer, lang)}</a></li>`
  const later = all.flatMap(({ title, notNow }) => {
    const why = notNow(context)
    return why === null ? [] : [html`<li><strong>${t(title, lang)}</strong><br>${t(why, lang)}</li>`]
  })
  const folded =
    later.length === 0
      ? nothing
      : govuk('details', {
          summaryText: t(words.notNow, lang),
          html: html`<ul class="govuk-list govuk-list--spaced">${later}</ul>`,
        })
  return section(
    lang,
    'todo',
    words.todo,
    html`<ul class="govuk-list govuk-list--spaced">${now}${invite}</ul>${folded}`,
  )
}

async function chronologyPage(c: OutsideContext, desk: Desk, me: Me) {
  if (!readsChronology(me.participant)) return nothingHere(c, desk)
  await noteLook(desk, me, 'chronology')
  const body = column(heading(words.chronology, c.get('lang')), chronology(contextOf(c, desk, me), me.file.facts))
  return outsidePage(c, desk, { title: words.chronology, body: shown(c, body), back: { href: HOME } })
}

async function letter(c: OutsideContext, desk: Desk, me: Me, id: string) {
  const found = me.participant.kind === 'person' ? me.file.state.letters.find((one) => one.id === id) : undefined
  if (found === undefined) return nothingHere(c, desk)
  await noteLook(desk, me, 'letter')
  const body = column(letterPage(contextOf(c, desk, me), found))
  return outsidePage(c, desk, { title: personWords.lettersTitle, body, back: { href: HOME } })
}

const actionOf = (me: Me, context: ActionContext, name: string): CaseAction | null =>
  ownActions(me.participant.kind, context).find((action) => action.name === name) ?? null

async function actionPage(c: OutsideContext, desk: Desk, context: ActionContext, action: CaseAction, typed: Typed) {
  const body = column(await actionForm(context, action, typed))
  return outsidePage(c, desk, { title: action.title, body: shown(c, body), errors: typed.errors, back: { href: HOME } })
}

async function showAction(c: OutsideContext, desk: Desk, me: Me, name: string) {
  const context = contextOf(c, desk, me)
  const action = actionOf(me, context, name)
  if (action === null) return nothingHere(c, desk)
  await noteLook(desk, me, `form ${name}`)
  const why = action.notNow(context)
  if (why === null) return actionPage(c, desk, context, action, untouched)
  const body = column(
    heading(action.title, context.lang),
    html`<p class="govuk-inset-text">${t(why, context.lang)}</p>`,
  )
  return outsidePage(c, desk, { title: action.title, body, back: { href: HOME } }, 409)
}

/** Gives the command on the reader's own case, whatever the form says of a case. Refused: the form again, nothing lost. */
async function act(c: OutsideContext, desk: Desk, me: Me, name: string) {
  const context = contextOf(c, desk, me)
  const action = actionOf(me, context, name)
  if (action === null) return nothingHere(c, desk)
  const { file, values } = await sentWith(c, desk, me, action)
  const faults = faultErrors(file)
  if (faults.length > 0 && action.evenIfBadDocument !== true)
    return actionPage(c, desk, context, action, { values: withoutAttached(values), errors: faults })
  const entered = action.input(values, context)
  if ('errors' in entered) return actionPage(c, desk, context, action, { values, errors: entered.errors })
  const own = action.command === 'courts/keep-order' ? {} : { case: me.file.state.reference }
  const input = { ...entered.input, ...own, ...(file === null ? {} : { file }) }
  const outcome = await desk.run(me.actor, action.command, input, one(values, 'idempotencyKey') || randomUUID())
  if (outcome.outcome !== 'accepted')
    return actionPage(c, desk, context, action, { values, errors: errorsFrom(outcome, action.labels) })
  const missing = file === null && action.attach === 'asked' ? 'missing' : undefined
  const said = missing ?? file?.problems?.join(' ')
  return c.redirect(
    `${HOME}?done=${action.name}${said === undefined ? '' : `&document=${encodeURIComponent(said)}`}`,
    303,
  )
}
