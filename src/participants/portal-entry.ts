import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { codeAsTyped } from '../admission/digest.ts'
import { addHours, formatInstant } from '../core/calendar.ts'
import type { Actor } from '../law/decision.ts'
import { caseStream } from '../readmission/case.ts'
import { caseFile } from '../readmission/view.ts'
import { linkButton } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { textField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { CODE_VALID_DAYS } from './decide.ts'
import { participantKinds } from './events.ts'
import { portal as words } from './page-words.ts'
import {
  barredUntil,
  codeCarried,
  codeFrom,
  codeShown,
  digestOfCode,
  newCode,
  noteWrongCode,
  sourceOf,
} from './portal-code.ts'
import {
  actorOf,
  column,
  HOME,
  heading,
  leave,
  type Me,
  type OutsideContext,
  type OutsideEnv,
  openFor,
  outsidePage,
} from './portal-frame.ts'
import type { Participant } from './state.ts'

/** The door: a code opens one page. What opens nothing says nothing of whether there is a case, and is slowed down. */
export function entryRoutes(
  app: Hono<OutsideEnv>,
  desk: Desk,
  home: (c: OutsideContext, me: Me) => Response | Promise<Response>,
): void {
  app.get('/', (c) => {
    const me = c.get('me')
    return me === null ? door(c, desk, {}, [], 200) : home(c, me)
  })
  app.post('/', (c) => enter(c, desk))
  app.post('/leave', async (c) => {
    await leave(c, desk)
    return c.redirect(HOME, 303)
  })
}

function door(c: OutsideContext, desk: Desk, values: FormValues, errors: readonly FieldError[], status?: 200 | 429) {
  const lang = c.get('lang')
  const form = { lang, values, errors }
  const closed = c.req.query('closed') === '1' && html`<p class="govuk-inset-text">${t(words.ended, lang)}</p>`
  const body = column(
    heading(words.entry, lang),
    closed,
    desk.side === 'receiving' &&
      html`<p class="govuk-inset-text">${t(words.elsewhere(desk.platform.agreement.returning.name), lang)}</p>`,
    html`<p class="govuk-body-l">${t(words.entryLead, lang)}</p>`,
    postForm(lang, {
      action: HOME,
      idempotencyKey: randomUUID(),
      submit: words.open,
      body: html`${codeCarried(newCode(desk))}${textField(form, {
        name: 'code',
        label: words.code,
        hint: words.codeHint,
        width: 20,
        dir: 'ltr',
        spellcheck: false,
        autocomplete: 'off',
      })}`,
    }),
    html`<h2 class="govuk-heading-m">${t(words.noCode, lang)}</h2><p class="govuk-body">${t(words.noCodeSays, lang)}</p>`,
  )
  return outsidePage(
    c,
    desk,
    { title: words.entry, body, errors },
    errors.length > 0 && status === 200 ? undefined : status,
  )
}

const found = z.object({ reference: z.string(), id: z.string(), kind: z.enum(participantKinds) })

/** Whose code this is: of those whose access stands. */
async function holderOf(desk: Desk, digest: string) {
  const { query } = desk.platform.database
  const [row] = await query(`select data from view_rows where view = 'participant-code' and ix = $1`, [digest])
  if (row === undefined) return null
  const { reference, id } = found.parse(row.data)
  const one = (await caseFile(query, reference))?.state.participants.list.find((each) => each.id === id)
  return one === undefined ? null : { reference, participant: one, actor: actorOf(reference, one) }
}

/** A code entered. Right: it is used up, the page opens, and the code for next time is shown. Wrong: one answer for all. */
async function enter(c: OutsideContext, desk: Desk) {
  const values = await readForm(c)
  const typed = codeAsTyped(one(values, 'code'))
  const source = sourceOf(c)
  const until = await barredUntil(desk, source)
  if (until !== null) {
    const at = { en: formatInstant(until, desk.zone, 'en'), fr: formatInstant(until, desk.zone, 'fr') }
    return door(c, desk, {}, [{ field: 'code', message: words.tooMany(at) }], 429)
  }
  if (typed === '') return door(c, desk, values, [{ field: 'code', message: words.enterCode }])
  const digest = digestOfCode(typed)
  const holder = await holderOf(desk, digest)
  const next = codeFrom(values, desk)
  if (holder !== null) {
    const { reference, participant, actor } = holder
    const input = { case: reference, participant: participant.id, code: digest, nextCode: digestOfCode(next) }
    const outcome = await desk.run(
      actor,
      'participants/join',
      input,
      `join:${one(values, 'idempotencyKey').slice(0, 80)}`,
    )
    if (outcome.outcome === 'accepted') return opened(c, desk, { actor, participant, next })
    await desk.noteRead(caseStream(reference), actor, 'outside refused: a code that is used or too old')
  }
  await noteWrongCode(desk, source)
  return door(c, desk, values, [{ field: 'code', message: words.wrong }])
}

type Opened = { readonly actor: Actor; readonly participant: Participant; readonly next: string }

async function opened(c: OutsideContext, desk: Desk, { actor, participant, next }: Opened) {
  await openFor(c, desk, actor)
  const lang = c.get('lang')
  const until = addHours(desk.platform.clock.now(), CODE_VALID_DAYS * 24)
  const body = column(
    heading(words.keep, lang),
    html`<p class="govuk-body-l"><bdi>${participant.name}</bdi></p><p class="govuk-body">${t(words.keepSays, lang)}</p>`,
    codeShown(lang, next, formatInstant(until, desk.zone, lang)),
    linkButton(t(words.goOn, lang), HOME),
  )
  return outsidePage(c, desk, { title: words.keep, body })
}
