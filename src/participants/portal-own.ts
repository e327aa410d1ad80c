import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { formatInstant } from '../core/calendar.ts'
import { type Desk, errorsFrom } from '../web/desk.ts'
import { textArea } from '../web/fields.ts'
import { type FieldError, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'
import { handOver, invited, inviteLabels, personFields, renewed } from './invite-forms.ts'
import { invite as inviteWords, portal as words } from './page-words.ts'
import { codeCarried, newCode } from './portal-code.ts'
import {
  column,
  HOME,
  heading,
  mine,
  nothingHere,
  type OutsideContext,
  type OutsideEnv,
  outsidePage,
  type Typed,
  untouched,
} from './portal-frame.ts'

/** A code for next time, for oneself. */
export function codeRoutes(app: Hono<OutsideEnv>, desk: Desk): void {
  const form = (c: OutsideContext, errors: readonly FieldError[] = []) => {
    const lang = c.get('lang')
    const { participant } = mine(c)
    const until = formatInstant(participant.code.validUntil, desk.zone, lang)
    const body = column(
      heading(words.codeTitle, lang),
      html`<p class="govuk-body">${t(words.codeSays, lang)}</p><p class="govuk-body">${t(inviteWords.codeUntil, lang)} ${until}.</p>`,
      postForm(lang, {
        action: `${HOME}/code`,
        idempotencyKey: randomUUID(),
        body: codeCarried(newCode(desk)),
        submit: words.codeMake,
      }),
    )
    return outsidePage(c, desk, { title: words.codeTitle, body, errors, back: { href: HOME } })
  }
  app.get('/code', (c) => form(c))
  app.post('/code', async (c) => {
    const { actor, participant, file } = mine(c)
    const done = await renewed(desk, actor, file.state.reference, participant.id, await readForm(c))
    if (!('code' in done)) return form(c, errorsFrom(done.outcome, {}))
    const where = { origin: new URL(c.req.url).origin, back: HOME }
    return outsidePage(c, desk, { title: words.codeTitle, body: column(handOver(c.get('lang'), desk, done, where)) })
  })
}

/** The person lets a lawyer in, and parts with one. */
export function personRoutes(app: Hono<OutsideEnv>, desk: Desk): void {
  const form = (c: OutsideContext, { values, errors }: Typed) => {
    const lang = c.get('lang')
    if (mine(c).participant.kind !== 'person') return nothingHere(c, desk)
    const body = column(
      heading(inviteWords.lawyerTitle, lang),
      html`<p class="govuk-body-l">${t(inviteWords.lawyerIntro, lang)}</p>`,
      postForm(lang, {
        action: `${HOME}/lawyer`,
        idempotencyKey: randomUUID(),
        body: personFields({ lang, values, errors }, newCode(desk)),
        submit: inviteWords.submit,
        cancel: { href: HOME },
      }),
    )
    return outsidePage(c, desk, { title: inviteWords.lawyerTitle, body, errors, back: { href: HOME } })
  }
  app.get('/lawyer', (c) => form(c, untouched))
  app.post('/lawyer', async (c) => {
    const [{ actor, participant, file }, values] = [mine(c), await readForm(c)]
    if (participant.kind !== 'person') return nothingHere(c, desk)
    const fixed = { kind: 'lawyer', basis: `${inviteWords.byPerson.en} / ${inviteWords.byPerson.fr}` }
    const done = await invited(desk, actor, file.state.reference, values, fixed)
    if (!('code' in done)) return form(c, { values, errors: errorsFrom(done.outcome, inviteLabels) })
    const where = { origin: new URL(c.req.url).origin, back: HOME }
    return outsidePage(c, desk, { title: inviteWords.ready, body: column(handOver(c.get('lang'), desk, done, where)) })
  })
  endRoutes(app, desk)
}

function endRoutes(app: Hono<OutsideEnv>, desk: Desk): void {
  const lawyer = (c: OutsideContext) => {
    const { participant, file } = mine(c)
    if (participant.kind !== 'person') return undefined
    return file.state.participants.list.find(
      ({ id, kind, ended }) => id === c.req.param('id') && kind === 'lawyer' && ended === null,
    )
  }
  const form = (c: OutsideContext, { values, errors }: Typed) => {
    const [lang, found] = [c.get('lang'), lawyer(c)]
    if (found === undefined) return nothingHere(c, desk)
    const fields = textArea(
      { lang, values, errors },
      { name: 'reasons', label: words.endReasons, rows: 3, dir: 'auto' },
    )
    const action = `${HOME}/end/${found.id}`
    const body = column(
      heading(words.endTitle, lang),
      html`<p class="govuk-body-l"><bdi>${found.name}</bdi></p>`,
      postForm(lang, {
        action,
        idempotencyKey: randomUUID(),
        body: fields,
        submit: words.endButton,
        warning: true,
        cancel: { href: HOME },
      }),
    )
    return outsidePage(c, desk, { title: words.endTitle, body, errors, back: { href: HOME } })
  }
  app.get('/end/:id', (c) => form(c, untouched))
  app.post('/end/:id', async (c) => {
    const [{ actor, file }, values, found] = [mine(c), await readForm(c), lawyer(c)]
    if (found === undefined) return nothingHere(c, desk)
    const reasons = one(values, 'reasons')
    const input = { case: file.state.reference, participant: found.id, reasons }
    const outcome = await desk.run(actor, 'participants/end', input, one(values, 'idempotencyKey') || randomUUID())
    if (outcome.outcome === 'accepted') return c.redirect(HOME, 303)
    return form(c, { values, errors: errorsFrom(outcome, { reasons: words.endReasons }) })
  })
}
