import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { codeAsShown } from '../admission/digest.ts'
import { addHours, formatInstant, isAfter, localToInstant } from '../core/calendar.ts'
import { dateFrom, timeFrom } from '../web/dates.ts'
import { type Desk, type DeskEnv, deskPage } from '../web/desk.ts'
import { dateField, timeField } from '../web/fields.ts'
import { type FieldError, type FormValues, one, postForm, readForm } from '../web/form.ts'
import { html } from '../web/html.ts'
import { t } from '../web/language.ts'

import { codesLeft } from './outside.ts'

type PageContext = Parameters<typeof deskPage>[0]

/** The demonstration's clock: see it, and move it forward so that a notice period can be seen to run out. */
export function demonstrationPages(desk: Desk): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const { clock } = desk.platform
  if (!desk.demonstration || clock.moveTo === null) return app
  const moveTo = clock.moveTo
  app.get('/outside', (c) => outsidePage(c, desk))
  app.get('/clock', (c) => show(c, desk, {}, []))
  app.post('/clock', async (c) => {
    const values = await readForm(c)
    const hours = Number(one(values, 'hours') || '0')
    if (Number.isInteger(hours) && hours > 0 && hours <= 24 * 31) {
      moveTo(addHours(clock.now(), hours))
      return c.redirect('/demonstration/clock?done=moved', 303)
    }
    const day = dateFrom(values, 'day', words.day)
    const time = timeFrom(values, 'time', words.time)
    const errors: FieldError[] = [...(day.ok ? [] : day.errors), ...(time.ok ? [] : time.errors)]
    if (!day.ok || !time.ok) return show(c, desk, values, errors)
    const local = localToInstant(`${day.day}T${time.time}`, desk.zone)
    if ('problem' in local) return show(c, desk, values, [{ field: 'time', message: words.noSuchHour }])
    if (!isAfter(local.instant, clock.now()))
      return show(c, desk, values, [{ field: 'day', message: words.forwardOnly }])
    moveTo(local.instant)
    return c.redirect('/demonstration/clock?done=moved', 303)
  })
  return app
}

/** Who outside can be tried: the codes that still open a page, and where to make another. */
async function outsidePage(c: PageContext, desk: Desk) {
  const lang = c.get('lang')
  const left = await codesLeft(desk.platform.database.query)
  const lines = left.map(
    ({ code, name, kind, reference }) =>
      html`<li><strong class="app-code" dir="ltr">${codeAsShown(code)}</strong><br><bdi>${name}</bdi>, ${t(desk.roleName(kind), lang)}, <a class="govuk-link" href="/cases/${reference}">${reference}</a></li>`,
  )
  const list =
    lines.length === 0
      ? html`<p class="govuk-body">${t(words.noneLeft, lang)}</p>`
      : html`<ul class="govuk-list govuk-list--spaced">${lines}</ul>`
  const body = html`<h1 class="govuk-heading-l">${t(words.outside, lang)}</h1><p class="govuk-body">${t(words.outsideHelp, lang)} <a class="govuk-link" href="/outside">/outside</a></p>${list}`
  return deskPage(c, desk, { title: words.outside, body })
}

function show(c: PageContext, desk: Desk, values: FormValues, errors: readonly FieldError[]) {
  const lang = c.get('lang')
  const form = { lang, values, errors }
  const step = (hours: number, label: { en: string; fr: string }) =>
    postForm(lang, {
      action: '/demonstration/clock',
      idempotencyKey: randomUUID(),
      submit: label,
      body: html`<input type="hidden" name="hours" value="${hours}">`,
    })
  const body = html`<h1 class="govuk-heading-l">${t(words.title, lang)}</h1>
    <p class="govuk-body-l">${formatInstant(desk.platform.clock.now(), desk.zone, lang)}</p>
    <p class="govuk-body">${t(words.help, lang)}</p>
    <div class="pp-clock-steps">${step(1, words.hour)} ${step(24, words.oneDay)} ${step(24 * 7, words.week)}</div>
    ${desk.side === 'returning' && html`<p class="govuk-body"><a class="govuk-link" href="/demonstration/outside">${t(words.outside, lang)}</a></p>`}
    <h2 class="govuk-heading-m">${t(words.toDay, lang)}</h2>
    ${postForm(lang, {
      action: '/demonstration/clock',
      idempotencyKey: randomUUID(),
      submit: words.move,
      body: html`${dateField(form, { name: 'day', label: words.day })}${timeField(form, { name: 'time', label: words.time, value: '09:00' })}`,
    })}`
  const notice = c.req.query('done') === 'moved' ? { notice: { tone: 'success' as const, text: words.moved } } : {}
  return deskPage(c, desk, { title: words.title, body, errors, ...notice })
}

const words = {
  outside: { en: 'Codes to try the pages for those outside', fr: 'Codes pour essayer les pages extérieures' },
  outsideHelp: {
    en: 'Each opens one case, once, in any browser that is not signed in here. Enter it at',
    fr: 'Chacun ouvre un dossier, une fois, dans tout navigateur sans session ici. À saisir sur',
  },
  noneLeft: {
    en: 'Both have been used. Make a new code on a case, under “Outside”.',
    fr: 'Les deux ont servi. Établissez un nouveau code sur un dossier, sous « Extérieur ».',
  },
  title: { en: 'The demonstration’s clock', fr: 'L’horloge de la démonstration' },
  help: {
    en: 'Both states’ nodes run on this clock. It moves forward only, as history does. Move it to see a notice period run out.',
    fr: 'Les nœuds des deux États suivent cette horloge. Elle n’avance que dans un sens, comme l’histoire. Avancez-la pour voir un préavis s’écouler.',
  },
  hour: { en: 'One hour on', fr: 'Avancer d’une heure' },
  oneDay: { en: 'One day on', fr: 'Avancer d’un jour' },
  week: { en: 'One week on', fr: 'Avancer d’une semaine' },
  toDay: { en: 'Or choose a day and hour', fr: 'Ou choisir un jour et une heure' },
  day: { en: 'Day', fr: 'Jour' },
  time: { en: 'Time', fr: 'Heure' },
  move: { en: 'Move the clock', fr: 'Avancer l’horloge' },
  moved: { en: 'The clock has been moved.', fr: 'L’horloge a été avancée.' },
  noSuchHour: {
    en: 'This hour does not exist or exists twice because the clocks change. Choose another.',
    fr: 'Cette heure n’existe pas ou existe deux fois à cause du changement d’heure. Choisissez-en une autre.',
  },
  forwardOnly: {
    en: 'Choose a time after the present one: the clock only moves forward.',
    fr: 'Choisissez un moment ultérieur : l’horloge ne recule pas.',
  },
}
