import { type Context, Hono } from 'hono'
import type { Instant, Language, Text } from '../core/brand.ts'
import { addDays, addMinutes, isDay, startOfDay } from '../core/calendar.ts'
import { ruleOf } from '../law/due.ts'
import type { Agreement, PeriodVersion } from '../law/law.ts'
import { periodAt } from '../law/version.ts'
import { agreementShown, hrefOf } from '../lawbook/view.ts'
import { type Desk, type DeskEnv, deskPage, publicPage } from '../web/desk.ts'
import type { FieldError } from '../web/form.ts'
import { type Html, html } from '../web/html.ts'
import { languageOf, t } from '../web/language.ts'
import { alternativesDocument, alternativesOf, type ReadingShown } from './alternatives.ts'
import type { DueAnswer, DueProblem } from './ask.ts'
import { dueDocument, periodsDocument } from './document.ts'
import { dueForm } from './form.ts'
import { type Asked, addressOf, answerTo, momentOf, problemAt, readAsked } from './form-read.ts'
import * as say from './page-words.ts'
import { words } from './page-words.ts'
import { answerShown, chosenShown, noneShown, periodsShown, titleOf } from './view.ts'

/** Where the page of deadlines is mounted, and the browser of the law beside it. */
export type DueOptions = {
  /** `public`: for anybody. `desk`: behind sign-in. */
  readonly audience: 'public' | 'desk'
  /** Where it is mounted: `/public/law/due`. Its answers for programs are at the same with `.json`. */
  readonly base: string
  /** The browser of the law: `/public/law`. */
  readonly lawBase: string
}

type C = Context<DeskEnv>

/** One question, read and answered as far as it can be. */
type Reply = {
  readonly lang: Language
  readonly agreement: Agreement
  readonly now: Instant
  readonly asked: Asked
  readonly errors: readonly FieldError[]
  readonly found: DueAnswer | DueProblem | null
  readonly readings: readonly ReadingShown[]
}

const isAnswer = (found: Reply['found']): found is DueAnswer => found !== null && 'deadline' in found
const isNone = (found: Reply['found']): found is DueProblem =>
  found !== null && 'problem' in found && found.code === 'withdrawn'

async function replyTo(c: C, desk: Desk): Promise<Reply> {
  const { agreement } = await agreementShown(desk)
  const now = desk.platform.clock.now()
  const asked = readAsked(new URL(c.req.url).searchParams, agreement)
  const ask = (otherwise: Readonly<Record<string, string>>) => answerTo(agreement, asked, now, otherwise)
  const readable = asked.errors.length === 0
  const found = readable || asked.key === null ? ask({}) : null
  const wrong = found !== null && 'problem' in found && !isNone(found) ? [problemAt(agreement, asked, found)] : []
  const errors = [...wrong, ...asked.errors]
  const shown = found !== null && errors.length === 0
  const held = isAnswer(found) ? found.agreement : agreement
  const readings = shown ? alternativesOf(held, asked.period?.readings ?? [], found, ask) : []
  return { lang: c.get('lang'), agreement, now, asked, errors, found: shown ? found : null, readings }
}

function withLanguage(app: Hono<DeskEnv>, desk: Desk, { audience }: DueOptions): void {
  if (audience !== 'public') return
  app.use('*', async (c, next) => {
    c.set('lang', languageOf(c, desk.language))
    return next()
  })
}

/**
 * The page that works out a deadline: a rule, a date, a place in the address; the last day, the hour and the whole working
 * in words. Mount it at `options.base`. Who asks for JSON gets the same answer as data, as `dueJson` gives it.
 */
export function duePages(desk: Desk, options: DueOptions): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  withLanguage(app, desk, options)
  app.get('/', async (c) => {
    c.header('Vary', 'Accept', { append: true })
    const accepts = c.req.header('accept') ?? ''
    const wantsJson = /application\/(problem\+)?json/.test(accepts) && !accepts.includes('text/html')
    const reply = await replyTo(c, desk)
    if (wantsJson) return json(c, reply, options)
    const { asked, agreement, errors, found } = reply
    if (asked.byFields && errors.length === 0 && found !== null)
      return c.redirect(`${options.base}${addressOf(asked, agreement, c.req.query('lang'))}`, 302)
    return shown(c, desk, options, reply)
  })
  return app
}

/** The same answers for programs; mount it at `${options.base}.json`. Without a rule: every time the law sets, now. */
export function dueJson(desk: Desk, options: DueOptions): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  withLanguage(app, desk, options)
  app.get('/', async (c) => json(c, await replyTo(c, desk), options))
  return app
}

/** 200 with the answer or with the list; 422 where the question cannot be answered, each fault at its field. */
function json(c: C, { lang, agreement, now, asked, errors, found, readings }: Reply, { audience }: DueOptions) {
  if (audience === 'public') c.header('Access-Control-Allow-Origin', '*')
  const alternatives = alternativesDocument(readings)
  if (isAnswer(found)) return c.json({ ...dueDocument(found), alternatives })
  if (found !== null)
    return c.json({
      outcome: 'none',
      agreement: agreement.id,
      rule: asked.key,
      code: found.code,
      problem: found.problem,
      alternatives,
    })
  if (errors.length === 0 && asked.key === null) return c.json(periodsDocument(agreement, now))
  const [first = { field: 'from', message: say.field(words.event, words.noDate) }] = errors
  const body = {
    type: 'urn:paripassu:problem:deadline',
    title: t(first.message, lang),
    status: 422,
    code: 'deadline',
    message: t(first.message, lang),
    errors: (errors.length === 0 ? [first] : errors).map(({ field, message }) => ({ field, message })),
  }
  return c.json(body, 422, { 'content-type': 'application/problem+json' })
}

/** The version that took the time away: the one in force at the end of the day asked about. */
function governs(agreement: Agreement, { key, from, on, zone }: Asked): PeriodVersion | null {
  const moment = momentOf(on ?? from, zone)
  if (moment === null || key === null) return null
  return periodAt(agreement, key, isDay(moment) ? addMinutes(startOfDay(addDays(moment, 1), zone), -1) : moment)
}

function bodyOf(c: C, options: DueOptions, reply: Reply): { title: Text; body: Html } {
  const { lang, agreement, now, asked, errors, found, readings } = reply
  const keptLang = c.req.query('lang') === undefined ? undefined : lang
  const { base, lawBase } = options
  const form = dueForm({ lang, agreement, asked, errors, action: base, keptLang })
  const { key } = asked
  if (key === null || found === null) {
    const href = (one: string): string =>
      `${base}?${new URLSearchParams({ rule: one, ...(keptLang && { lang: keptLang }) })}`
    const all = key === null && errors.length === 0 && periodsShown(lang, agreement, now, href)
    const head = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1>`
    const lead = errors.length === 0 && html`<p class="govuk-body-l due-lead">${t(words.lead, lang)}</p>`
    const chosen = key !== null && errors.length === 0 && chosenShown(lang, agreement, key, now)
    return { title: words.title, body: html`<div class="due">${head}${lead}${chosen}${form}${all}</div>` }
  }
  const here = addressOf(asked, agreement, keptLang)
  const view = {
    lang,
    agreement: isAnswer(found) ? found.agreement : agreement,
    key,
    readings,
    links: {
      rule: hrefOf({ base: lawBase, kept: keptLang === undefined ? {} : { lang: keptLang } }, `/rules/${ruleOf(key)}`),
      json: `${base}.json${here}`,
      whole: `${new URL(c.req.url).origin}${base}${here}`,
      under: (reading: string, option: string) =>
        `${base}${addressOf(asked, agreement, keptLang, { [reading]: option })}`,
    },
  }
  const answer = isAnswer(found) ? answerShown(view, found) : noneShown(view, found, governs(agreement, asked))
  const title = isAnswer(found) ? titleOf(found.deadline) : say.noTimeUnder(key)
  const body = html`<div class="due due--answered"><div class="due-answer">${answer}</div>
<aside class="due-ask" aria-labelledby="due-again"><h2 class="govuk-heading-m" id="due-again">${t(words.again, lang)}</h2>${form}</aside></div>`
  return { title, body }
}

/** The page in its frame: that of the desk, or the public one without an account. */
function shown(c: C, desk: Desk, options: DueOptions, reply: Reply): Response | Promise<Response> {
  const { lang, errors } = reply
  const { title, body } = bodyOf(c, options, reply)
  const keptLang = c.req.query('lang') === undefined ? {} : { lang }
  const crumbs = [
    { text: words.law, href: hrefOf({ base: options.lawBase, kept: keptLang }, '') },
    { text: words.title },
  ]
  const common = { title, body, errors, crumbs, wide: true }
  if (options.audience === 'desk') return deskPage(c, desk, common)
  return publicPage(c, desk, lang, common)
}
