import { personAfter } from '../admission/after.ts'
import { parted } from '../admission/clear.ts'
import { holding } from '../admission/notice.ts'
import { noticeShown } from '../admission/notice-view.ts'
import { untilText } from '../admission/said.ts'
import { type Application, fullName, statusOf } from '../admission/state.ts'
import { termsOf } from '../admission/terms.ts'
import type { ReaderLanguage, Text } from '../core/brand.ts'
import { formatInstant, isAtOrAfter } from '../core/calendar.ts'
import { asItStands, fill } from '../core/say.ts'
import { deadlineBox, linkButton, summary, tagFor } from '../web/boxes.ts'
import type { Desk } from '../web/desk.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, join, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import { paragraph, theirZone } from './frame.ts'

/** Until when to answer the invitation: day and hour on the clocks of where they are. */
export function invitationBox(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  const { invitation } = me.after
  if (invitation === null) return null
  const late = isAtOrAfter(desk.platform.clock.now(), invitation.closesAt)
  return deadlineBox(lang, {
    title: late ? words.answerLate : words.answerBy,
    dueText: untilText(invitation.closesAt, invitation.lastDay, invitation.zone),
    tone: late ? 'bad' : 'warn',
  })
}

/** Whatever there is to know after selection: the invitation, the appointment, the decision, the journey, what one may do. */
export function afterDetails(lang: ReaderLanguage, me: Application, desk: Desk): Renderable {
  switch (statusOf(me)) {
    case 'selected':
      return me.selection === null ? null : drawn(lang, me.selection.rank, me.selection.groups)
    case 'invited':
      return html`${invitationBox(lang, me, desk)}${me.after.invitation?.answer?.late === true && paragraph(words.kept, lang)}${linkButton(t(words.answer, lang), '/portal/invitation')}`
    case 'applying':
      return applying(lang, me, desk)
    case 'granted':
    case 'arrived':
      return cleared(lang, me, desk)
    case 'refused':
      return me.decision === null
        ? null
        : html`${quoted(lang, me.decision.reasons, me.decision.mark.by)}${linkButton(t(words.notice, lang), '/portal/decision')}`
    case 'expired': {
      const closed =
        me.after.invitation?.expired ??
        me.people.map(({ id }) => personAfter(me.after, id).expired).find((one) => one !== null)
      return closed == null ? null : quoted(lang, closed.reasons, closed.mark.by)
    }
    case 'declined':
      return parted(me) && linkButton(t(words.choose, lang), '/portal/choice')
    default:
      return null
  }
}

const drawn = (lang: ReaderLanguage, rank: number, groups: number) =>
  paragraph(fill(words.drawn, { rank: asItStands(rank), groups: asItStands(groups) }), lang)

const quoted = (lang: ReaderLanguage, text: string, by: string): Html =>
  html`${govuk('inset-text', { html: html`<bdi>${text}</bdi>` })}<p class="govuk-body">${t(words.decidedBy, lang)} <bdi>${by}</bdi></p>`

function applying(lang: ReaderLanguage, me: Application, desk: Desk): Html {
  const waiting = me.people.filter(({ id }) => me.biometrics[id] === undefined)
  // Those who attend together read their time once.
  const together = Map.groupBy(waiting, ({ id }) => {
    const { appointment } = personAfter(me.after, id)
    return appointment === null ? '' : `${appointment.centre} ${appointment.at}`
  })
  const rows = [...together.values()].map((group) => {
    const appointment = personAfter(me.after, group[0]?.id ?? '').appointment
    const value =
      appointment === null
        ? t(words.noTime, lang)
        : html`<strong>${formatInstant(appointment.at, appointment.zone, lang, { zoneName: true })}</strong><br><bdi>${appointment.name}</bdi><br><bdi>${appointment.place}</bdi>`
    return {
      key: join(
        group.map(({ person }) => html`<bdi>${fullName(person)}</bdi>`),
        html`<br>`,
      ),
      value,
    }
  })
  const booked = waiting.some(({ id }) => personAfter(me.after, id).appointment !== null)
  const bring = termsOf(desk.platform.agreement).applicants.bring.map((text) => html`<li>${t(text, lang)}</li>`)
  return html`${waiting.length === 0 && paragraph(words.allSeen, lang)}
    ${waiting.length > 0 && html`<h3 class="govuk-heading-s">${t(words.appointment, lang)}</h3>${summary(lang, rows)}<h3 class="govuk-heading-s">${t(words.bring, lang)}</h3><ul class="govuk-list govuk-list--bullet">${bring}</ul>${paragraph(words.otherDocument, lang)}`}
    ${me.after.asked !== null && paragraph(words.asked, lang)}
    ${booked && me.after.asked === null && html`<p class="govuk-body"><a class="govuk-link" href="/portal/appointment">${t(words.cannotCome, lang)}</a></p>`}
    <p class="govuk-body"><a class="govuk-link" href="/portal/decline">${t(words.decline, lang)}</a></p>`
}

function cleared(lang: ReaderLanguage, me: Application, desk: Desk): Html {
  // Those with the same days and journey read them once.
  const alike = Map.groupBy(me.people, ({ id }) => personCleared(lang, me, desk, id).toString())
  const people = [...alike.values()].map((group) => ({
    key: join(
      group.map(({ person }) => html`<bdi>${fullName(person)}</bdi>`),
      html`<br>`,
    ),
    value: personCleared(lang, me, desk, group[0]?.id ?? ''),
  }))
  const { decision } = me
  const choosing = parted(me) && me.places.length === 0
  return html`${summary(lang, people)}
    ${choosing && html`${paragraph(me.after.choice === null ? words.chooseFirst : words.chosen, lang)}${linkButton(t(words.choose, lang), '/portal/choice')}`}
    ${decision?.outcome === 'granted' && noticeShown(holding(desk.platform.agreement, decision), lang)}
    <p class="govuk-body"><a class="govuk-link" href="/portal/decision">${t(words.notice, lang)}</a></p>`
}

function personCleared(lang: ReaderLanguage, me: Application, desk: Desk, id: string): Html {
  const { decision, journey, missed, expired } = personAfter(me.after, id)
  const place = me.places.find(({ person }) => person === id)
  if (place !== undefined) return html`${tagFor(lang, 'good', words.arrived)} ${sayDay(place.arrivedOn, lang)}`
  if (decision === null) return tagFor(lang, 'info', words.undecided)
  if (decision.outcome === 'refused') return tagFor(lang, 'bad', words.refused)
  if (expired !== null) return tagFor(lang, 'bad', words.expired)
  const days = html`${t(words.clearance, lang)} ${sayDay(decision.from, lang)} – ${sayDay(decision.until, lang)}`
  if (journey === null) return html`${days}<br>${t(words.noJourney, lang)}`
  if (missed !== null) return html`${days}<br>${t(words.missed, lang)}`
  return html`${days}<br>${t(words.journey, lang)} <bdi>${journey.from} – ${journey.to}, ${journey.carrier}</bdi><br>${formatInstant(journey.departsAt, theirZone(desk), lang, { zoneName: true })}`
}

const words = {
  drawn: {
    en: 'You were drawn number {rank} of {groups}.',
    fr: 'Vous avez été tirés au rang {rank} sur {groups}.',
  },
  answerBy: { en: 'Answer by', fr: 'Répondre au plus tard le' },
  answerLate: { en: 'The time to answer ran out', fr: 'Délai de réponse échu' },
  answer: { en: 'Answer the invitation', fr: 'Répondre à l’invitation' },
  kept: {
    en: 'Your yes came after the time. We have kept it. An officer decides whether to take it.',
    fr: 'Votre oui est arrivé après le délai. Nous l’avons conservé. Un agent décide s’il l’accepte.',
  },
  decidedBy: { en: 'Decided by', fr: 'Décision de' },
  notice: { en: 'Read the decision, and what you can do', fr: 'Lire la décision et ce que vous pouvez faire' },
  choose: { en: 'Say what your family wants', fr: 'Dire ce que veut votre famille' },
  chooseFirst: {
    en: 'Not all of you have entry clearance. Before a journey is booked, tell us whether those who have it will travel.',
    fr: 'Vous n’avez pas tous un visa d’entrée. Avant de réserver un voyage, dites-nous si ceux qui en ont un voyageront.',
  },
  chosen: {
    en: 'You have told us what your family wants. You may change it.',
    fr: 'Vous nous avez dit ce que veut votre famille. Vous pouvez changer d’avis.',
  },
  noTime: { en: 'No appointment yet. We will tell you.', fr: 'Pas encore de rendez-vous. Nous vous préviendrons.' },
  allSeen: {
    en: 'The visa centre has seen everybody. The checks are being made. No time is fixed for the decision.',
    fr: 'Le centre de visas a reçu tout le monde. Les vérifications sont en cours. Aucun délai n’est fixé pour la décision.',
  },
  appointment: { en: 'Your appointment at the visa centre', fr: 'Votre rendez-vous au centre de visas' },
  bring: { en: 'What to bring', fr: 'Ce qu’il faut apporter' },
  otherDocument: {
    en: 'With another document the centre cannot enrol you. If yours is lost or renewed, tell the office before you go.',
    fr: 'Avec un autre document, le centre ne peut pas vous enregistrer. Si le vôtre est perdu ou renouvelé, prévenez le service avant d’y aller.',
  },
  asked: {
    en: 'You told us that you cannot come. An officer is looking for another time.',
    fr: 'Vous nous avez dit que vous ne pouvez pas venir. Un agent cherche un autre moment.',
  },
  cannotCome: { en: 'I cannot come to the appointment', fr: 'Je ne peux pas venir au rendez-vous' },
  decline: { en: 'We do not take the place', fr: 'Nous ne prenons pas la place' },
  arrived: { en: 'Arrived', fr: 'Arrivée' },
  undecided: { en: 'Not decided yet', fr: 'Pas encore de décision' },
  refused: { en: 'Refused', fr: 'Refusé' },
  expired: { en: 'Ran out', fr: 'Échu' },
  clearance: { en: 'Entry clearance', fr: 'Visa d’entrée' },
  noJourney: { en: 'No journey booked yet. We will tell you.', fr: 'Aucun voyage réservé. Nous vous préviendrons.' },
  missed: {
    en: 'You did not travel as booked. Tell us, so that we can book again while the clearance lasts.',
    fr: 'Vous n’avez pas voyagé comme prévu. Prévenez-nous pour réserver de nouveau tant que le visa est valable.',
  },
  journey: { en: 'Journey', fr: 'Voyage' },
} satisfies Record<string, Text>
