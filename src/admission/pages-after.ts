import type { Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { summary, type Tone, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { type Html, html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import { personAfter } from './after.ts'
import {
  absenceWords,
  checkWords,
  choiceWords,
  incidentOutcomeWords,
  incidentWords,
  missedWords,
} from './after-page-words.ts'
import { type Step, stepsOf, stepWords } from './ahead.ts'
import { noticeOf } from './notice.ts'
import { untilText } from './said.ts'
import { type Application, fullName, personOf } from './state.ts'
import { termsOf } from './terms.ts'

/** What is next on an application after selection: what, by when, whose. Nothing before selection. */
export function stepsShown(desk: Desk, lang: Language, state: Application): Renderable {
  const { agreement, clock } = desk.platform
  const steps = stepsOf(state, agreement, clock.now())
  if (steps.length === 0) return null
  return html`<h2 class="govuk-heading-m">${t(words.next, lang)}</h2><ul class="govuk-list govuk-list--spaced">${steps.map((step) => html`<li>${stepShown(desk, lang, state.reference, step)}</li>`)}</ul>`
}

/** One step: a link to its form, by when, and whose it is. */
export function stepShown(desk: Desk, lang: Language, reference: string, step: Step): Html {
  const { code, action, due, late } = step
  const title = t(stepWords[code], lang)
  const link =
    action === null
      ? html`<strong>${title}</strong>`
      : html`<a class="govuk-link" href="/admissions/${reference}/${action}">${title}</a>`
  const by = step.by.map((whose) => t(desk.roleName(whose), lang)).join(', ')
  return html`${link}${late && html` ${tagFor(lang, 'bad', words.late)}`}${due !== null && html`<br>${t(words.until, lang)} ${formatInstant(due, desk.zone, lang, { zoneName: true })}`}<br><span class="app-cite">${by}</span>`
}

/** How a step looks in a list. */
export const stepTone = ({ late, by }: Step): Tone =>
  late ? 'bad' : by.includes('admissions-officer') ? 'info' : 'quiet'

/** What has happened to each person since selection, and what stands for all of them. Nothing before selection. */
export function afterShown(desk: Desk, lang: Language, state: Application): Renderable {
  const { after } = state
  if (state.selection === null || (after.invitation === null && state.decision === null)) return null
  const at = (instant: Parameters<typeof formatInstant>[0], zone = desk.zone) =>
    formatInstant(instant, zone, lang, { zoneName: true })
  const { invitation, made, choice } = after
  const rows = [
    ...(invitation === null ? [] : [{ key: words.invited, value: at(invitation.sent.at) }]),
    ...(invitation === null || invitation.answer !== null
      ? []
      : [{ key: words.answerBy, value: untilText(invitation.closesAt, invitation.lastDay, invitation.zone) }]),
    ...(invitation?.answer == null
      ? []
      : [
          {
            key: words.answer,
            value: html`${t(answers[invitation.answer.answer], lang)}${invitation.answer.late === true && html` ${tagFor(lang, 'bad', words.tooLate)}`}`,
          },
        ]),
    ...(made === null
      ? []
      : [
          {
            key: words.made,
            value: html`${sayDay(made.madeOn, lang)}${made.number !== undefined && html`<br><bdi>${made.number}</bdi>`}`,
          },
        ]),
    ...(choice === null ? [] : [{ key: words.choice, value: choiceWords[choice.choice] }]),
  ]
  const each = state.people.map(
    ({ id, person }) =>
      html`<h3 class="govuk-heading-s"><bdi>${fullName(person)}</bdi></h3>${summary(lang, personRows(desk, lang, state, id))}`,
  )
  const notice =
    noticeOf(state, desk.platform.agreement) !== null &&
    html`<p class="govuk-body"><a class="govuk-link" href="/admissions/${state.reference}/notice.pdf">${t(words.notice, lang)}</a></p>`
  return html`<h2 class="govuk-heading-m">${t(words.title, lang)}</h2>${rows.length > 0 && summary(lang, rows)}${notice}${each}${incidents(desk, lang, state)}`
}

function personRows(desk: Desk, lang: Language, state: Application, id: string) {
  const { appointment, absence, checks, decision, journey, missed, expired } = personAfter(state.after, id)
  const at = (instant: Parameters<typeof formatInstant>[0], zone = desk.zone) =>
    formatInstant(instant, zone, lang, { zoneName: true })
  const seen = state.biometrics[id]
  const place = state.places.find(({ person }) => person === id)
  return [
    ...(appointment === null
      ? []
      : [
          {
            key: words.appointment,
            value: html`<bdi>${appointment.name}</bdi><br>${at(appointment.at, appointment.zone)}`,
          },
        ]),
    ...(absence === null ? [] : [{ key: words.absence, value: absenceWords[absence.cause] }]),
    {
      key: words.biometrics,
      value: seen === undefined ? words.notYet : html`<bdi>${seen.centre}</bdi>, ${at(seen.mark.at)}`,
    },
    ...Object.entries(termsOf(desk.platform.agreement).checks).map(([key, { short }]) => {
      const check = checks[key]
      if (check === undefined) return { key: short, value: words.notYet }
      const tone = check.outcome === 'clear' ? 'good' : check.outcome === 'adverse' ? 'bad' : 'warn'
      return { key: short, value: html`${tagFor(lang, tone, checkWords[check.outcome])} <bdi>${check.by}</bdi>` }
    }),
    ...(decision === null
      ? []
      : [
          {
            key: words.decision,
            value:
              decision.outcome === 'granted'
                ? html`${tagFor(lang, 'good', words.granted)} ${sayDay(decision.from, lang)} – ${sayDay(decision.until, lang)}`
                : tagFor(lang, 'bad', words.refused),
          },
        ]),
    ...(journey === null
      ? []
      : [
          {
            key: words.journey,
            value: html`<bdi>${journey.from} – ${journey.to}, ${journey.carrier}</bdi><br>${at(journey.departsAt, desk.platform.agreement.receiving.zone)}`,
          },
        ]),
    ...(missed === null ? [] : [{ key: words.missed, value: missedWords[missed.cause] }]),
    ...(expired === null ? [] : [{ key: words.closed, value: at(expired.mark.at) }]),
    ...(place === undefined
      ? []
      : [{ key: words.arrived, value: html`${sayDay(place.arrivedOn, lang)}, <bdi>${place.port}</bdi>` }]),
  ]
}

function incidents(desk: Desk, lang: Language, state: Application): Renderable {
  if (state.after.incidents.length === 0) return null
  const name = (id: string): string => {
    const found = personOf(state, id)
    return found === null ? id : fullName(found.person)
  }
  const rows = state.after.incidents.map((one) => ({
    key: incidentWords[one.kind],
    value: html`${one.people.map((id) => html`<bdi>${name(id)}</bdi> `)}${one.others !== undefined && html`<bdi>${one.others}</bdi> `}<br><bdi>${one.port}</bdi>, ${formatInstant(one.mark.at, desk.zone, lang, { zoneName: true })}<br>${one.settled === null ? tagFor(lang, 'warn', words.open) : t(incidentOutcomeWords[one.settled.outcome], lang)}`,
  }))
  return html`<h3 class="govuk-heading-s">${t(words.incidents, lang)}</h3>${summary(lang, rows)}`
}

const answers = {
  accept: { en: 'Accepted', fr: 'Acceptée' },
  decline: { en: 'Declined', fr: 'Déclinée' },
} satisfies Record<string, Text>

const words = {
  next: { en: 'Next', fr: 'Suite' },
  late: { en: 'Overdue', fr: 'En retard' },
  until: { en: 'By', fr: 'Avant le' },
  title: { en: 'After selection', fr: 'Après la sélection' },
  invited: { en: 'Invited', fr: 'Invitation' },
  answerBy: { en: 'To be answered by', fr: 'Réponse attendue au plus tard le' },
  answer: { en: 'Their answer', fr: 'Leur réponse' },
  tooLate: { en: 'After the time', fr: 'Hors délai' },
  made: { en: 'Application made', fr: 'Demande déposée' },
  choice: { en: 'The family chose', fr: 'Choix de la famille' },
  notice: { en: 'Notice of decision (PDF)', fr: 'Notification de la décision (PDF)' },
  appointment: { en: 'Appointment', fr: 'Rendez-vous' },
  absence: { en: 'Not enrolled', fr: 'Biométrie non relevée' },
  biometrics: { en: 'Biometrics', fr: 'Biométrie' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },
  decision: { en: 'Decision', fr: 'Décision' },
  granted: { en: 'Granted', fr: 'Accordé' },
  refused: { en: 'Refused', fr: 'Refusé' },
  journey: { en: 'Journey', fr: 'Voyage' },
  missed: { en: 'Did not travel', fr: 'Voyage non effectué' },
  closed: { en: 'Clearance closed', fr: 'Visa clos' },
  arrived: { en: 'Arrived', fr: 'Arrivée' },
  incidents: { en: 'Incidents at the border', fr: 'Incidents à la frontière' },
  open: { en: 'To be decided', fr: 'À trancher' },
} satisfies Record<string, Text>
