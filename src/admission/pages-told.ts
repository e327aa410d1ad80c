import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Recorded } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { Tone } from '../web/boxes.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { TimelineItem } from '../web/timeline.ts'
import { sayDay } from '../web/when.ts'
import { type AfterEvent, isAfterEvent } from './after-events.ts'
import type { ApplicationEvent } from './events.ts'
import { isOfFamily, type OfFamily, tellFamily } from './family-told-view.ts'
import { occasionOf } from './occasions.ts'
import { tellPicture } from './pages-pictures.ts'
import { tellAfter } from './pages-told-after.ts'
import { type Assessing, tellAssessing } from './pages-told-assessment.ts'
import { isPictureFact, type PictureFact } from './picture-facts.ts'
import { tellPriority } from './priority-actions.ts'
import { type Application, fullName, personOf } from './state.ts'
import { questionOf, termsOf } from './terms.ts'

export type Told = { readonly what: Text; readonly detail?: Renderable; readonly tone?: Tone; readonly cite?: string }

/** To whom, on whose clocks and under which agreement a fact is told; `filled` puts its parties in. */
export type Telling = {
  readonly lang: Language
  readonly state: Application
  readonly zone: string
  readonly agreement: Agreement
  readonly filled: (text: Text) => Text
  readonly occurredAt: Instant
}

/** A fact as the timeline tells it to an officer. */
export function told(telling: Omit<Telling, 'occurredAt'>, fact: Recorded<ApplicationEvent>): TimelineItem {
  const { lang, zone } = telling
  const { event, occurredAt, recordedAt, actor } = fact
  const later =
    occurredAt === recordedAt ? '' : ` · ${t(words.recordedOn, lang)} ${formatInstant(recordedAt, zone, lang)}`
  // The first codes go out by themselves in the moment of sending; only a repeat is somebody's decision.
  const byItself = event.type === 'challenge-sent' && event.reasons === undefined
  return {
    at: `${formatInstant(occurredAt, zone, lang)}${later}`,
    datetime: occurredAt,
    ...(byItself ? {} : { who: actor.role === 'applicant' ? words.applicant : actor.name }),
    ...tell({ ...telling, occurredAt }, event),
  }
}

function tell(telling: Telling, event: ApplicationEvent): Told {
  const { lang, state, zone, agreement, filled } = telling
  const terms = termsOf(agreement)
  const name = (id: string): string => {
    const found = personOf(state, id)
    return found === null ? id : fullName(found.person)
  }
  const say = (text: string): Renderable => html`<bdi>${text}</bdi>`
  if (isAfterEvent(event)) return tellAfter(telling, event, name)
  if (isOfFamily(event)) return tellFamily({ ...telling, name, say }, event)
  switch (event.type) {
    case 'application-started':
      return { what: words.started }
    case 'contact-saved':
      return {
        what: words.contact,
        detail: html`${say(`${name(event.person)}: ${event.contact.email}, ${event.contact.phone}`)}${event.reasons !== undefined && html`<br>${say(event.reasons)}`}`,
      }
    case 'message-resent':
      return {
        what: words.resent[event.channel],
        detail: html`${say(name(event.person))}<br>${t(occasionOf(event.occasion)?.title ?? words.message, lang)}<br>${say(event.reasons)}`,
      }
    case 'person-saved':
      return { what: words.person, detail: say(fullName(event.person)) }
    case 'person-removed':
      return { what: words.removed, detail: say(event.id) }
    case 'document-saved':
      return {
        what: words.document,
        detail: say(`${name(event.id)}: ${event.document.number}`),
        cite: terms.expiredDocument,
      }
    case 'screening-saved':
      return { what: words.screening }
    case 'application-submitted':
      return { what: words.submitted, tone: 'info' }
    case 'challenge-sent':
      return {
        what: words.challenge,
        detail: html`${event.codes.map(({ person }) => say(`${name(person)} `))}<br>${formatInstant(event.closesAt, zone, lang, { zoneName: true })}${event.reasons !== undefined && html`<br>${say(event.reasons)}`}`,
        cite: terms.presence,
      }
    case 'presence-answered':
      return {
        what: filled(words.presence[event.location]),
        detail: say(name(event.person)),
        tone: event.location === 'inside' && (event.signals ?? []).length === 0 ? 'good' : 'warn',
        cite: terms.presencePlace,
      }
    case 'received-outside':
      return { what: words.outside[event.why], detail: t(words.outsideSays, lang), tone: 'warn', cite: terms.window }
    case 'window-told':
      return {
        what: words.windowTold,
        detail: `${formatInstant(event.opensAt, zone, lang)} – ${formatInstant(event.closesAt, zone, lang)}`,
      }
    case 'information-asked':
    case 'information-given':
    case 'information-reminded':
    case 'information-extended':
    case 'information-closed':
    case 'match-decided':
      return tellAssessing(telling, event, name, say)
    default:
      return isPictureFact(event) ? tellPicture(event, name, say) : tellDecision(telling, event, name, say)
  }
}

type Decision = Exclude<
  Exclude<ApplicationEvent, PictureFact | AfterEvent>,
  {
    type:
      | Assessing['type']
      | OfFamily['type']
      | 'application-started'
      | 'contact-saved'
      | 'person-saved'
      | 'person-removed'
      | 'document-saved'
      | 'screening-saved'
      | 'application-submitted'
      | 'challenge-sent'
      | 'presence-answered'
      | 'received-outside'
      | 'window-told'
      | 'message-resent'
  }
>

/** Whom a decision or a journey is about, where it is not everybody. */
const whom = (people: readonly string[] | undefined, name: (id: string) => string): Renderable =>
  people !== undefined && html`${people.map((id) => html`<bdi>${name(id)}</bdi> `)}<br>`

function tellAnswer(
  { agreement }: Telling,
  event: Extract<Decision, { type: 'question-answered' }>,
  name: (id: string) => string,
  say: (text: string) => Renderable,
): Told {
  // A question the agreement no longer asks is told by its key.
  const asked = questionOf(termsOf(agreement), event.question)
  const short = asked?.short ?? { en: event.question, fr: event.question }
  const what = {
    en: `${short.en}: ${words.answers[event.answer].en}`,
    fr: `${short.fr} : ${words.answers[event.answer].fr}`,
  }
  return {
    what,
    detail: html`${event.person !== undefined && html`${say(name(event.person))}<br>`}${say(event.evidence)}<br>${say(event.reasons)}`,
    ...(asked === null ? {} : { cite: asked.rule }),
    tone: event.answer === 'yes' ? 'quiet' : 'warn',
  }
}

function tellDecision(
  telling: Telling,
  event: Decision,
  name: (id: string) => string,
  say: (text: string) => Renderable,
): Told {
  const { lang, zone, agreement } = telling
  const terms = termsOf(agreement)
  switch (event.type) {
    case 'question-answered':
      return tellAnswer(telling, event, name, say)
    case 'found-eligible':
      return { what: words.eligible, detail: say(event.reasons), tone: 'good' }
    case 'found-ineligible': {
      const cite = event.ground === 'presence' ? terms.presence : questionOf(terms, event.ground)?.rule
      return {
        what: words.ineligible,
        detail: say(event.reasons),
        tone: 'bad',
        ...(cite === undefined ? {} : { cite }),
      }
    }
    case 'priority-recorded':
    case 'priority-corrected':
      return tellPriority(telling, event, say)
    case 'selected':
      return {
        what: {
          en: `Selected: rank ${event.rank} of ${event.groups}`,
          fr: `Retenue : rang ${event.rank} sur ${event.groups}`,
        },
        detail: html`<a class="govuk-link" href="/draws/${event.selection}">${t(words.draw, lang)}</a>`,
        tone: 'info',
      }
    case 'biometrics-recorded':
      return { what: words.biometrics, detail: say(`${name(event.person)}, ${event.centre}`), cite: terms.sameDocument }
    case 'clearance-granted':
      return {
        what: words.granted,
        detail: html`${whom(event.people, name)}${sayDay(event.from, lang)} – ${sayDay(event.until, lang)}<br>${event.checks !== undefined && html`${say(event.checks)}<br>`}${say(event.reasons)}`,
        tone: 'good',
        cite: terms.clearance,
      }
    case 'application-refused':
      return { what: words.refused, detail: html`${whom(event.people, name)}${say(event.reasons)}`, tone: 'bad' }
    case 'application-withdrawn':
      return { what: words.withdrawn, ...(event.reasons === undefined ? {} : { detail: say(event.reasons) }) }
    case 'travel-booked':
      return {
        what: words.travel,
        detail: html`${whom(event.people, name)}${say(`${event.from} – ${event.to}, ${event.carrier}`)}<br>${formatInstant(event.departsAt, zone, lang, { zoneName: true })}`,
      }
    case 'arrival-recorded':
      return {
        what: words.arrived,
        detail: html`${say(event.port)}<br>${event.places.map(({ person }) => html`${say(name(person))}${event.unbooked?.includes(person) === true && html` (${t(words.unbooked, lang)})`}<br>`)}`,
        tone: 'good',
        cite: agreement.parts.oneForOne,
      }
    case 'countersigned':
      return {
        what: event.outcome === 'confirmed' ? words.confirmed : words.contested,
        ...(event.code === undefined ? {} : { detail: say(event.code) }),
        tone: event.outcome === 'confirmed' ? 'good' : 'bad',
      }
  }
}

const words = {
  resent: {
    email: { en: 'Email sent again', fr: 'Courriel envoyé à nouveau' },
    sms: { en: 'Text message sent again', fr: 'SMS envoyé à nouveau' },
  },
  message: { en: 'Message', fr: 'Message' },
  applicant: { en: 'the applicant', fr: 'le demandeur' },
  recordedOn: { en: 'recorded', fr: 'enregistré le' },
  outside: {
    closed: { en: 'Received outside a window: not valid', fr: 'Reçue hors d’une période : non valide' },
    paused: { en: 'Received while the route is paused: not valid', fr: 'Reçue pendant la suspension : non valide' },
    'not-in-force': {
      en: 'Received while the agreement is not in force: not valid',
      fr: 'Reçue alors que l’accord n’est pas en vigueur : non valide',
    },
  },
  outsideSays: {
    en: 'It is kept as it was and stays with the applicant, who was told and may send it again.',
    fr: 'Elle est conservée telle quelle et reste au demandeur, qui en est informé et peut la renvoyer.',
  },
  windowTold: { en: 'Told of a window in which it can be sent', fr: 'Informé d’une période où l’envoyer' },
  started: { en: 'Application started', fr: 'Demande commencée' },
  contact: { en: 'Address and number changed', fr: 'Adresse et numéro modifiés' },
  person: { en: 'Person saved', fr: 'Personne enregistrée' },
  removed: { en: 'Person taken out', fr: 'Personne retirée' },
  document: { en: 'Document saved', fr: 'Document enregistré' },
  screening: { en: 'Questions answered', fr: 'Réponses aux questions' },
  submitted: { en: 'Form sent', fr: 'Formulaire envoyé' },
  challenge: { en: 'Codes sent, to be answered before', fr: 'Codes envoyés, réponse attendue avant' },
  presence: {
    inside: { en: 'Presence shown: position {inReceiving}', fr: 'Présence montrée : position {inReceiving}' },
    outside: {
      en: 'Answered in time: position {outsideArea}',
      fr: 'Réponse dans le délai : position {outsideArea}',
    },
    unknown: {
      en: 'Answered in time: declared, no position',
      fr: 'Réponse dans le délai : déclaration, sans position',
    },
  },
  answers: {
    yes: { en: 'met', fr: 'remplie' },
    no: { en: 'not met', fr: 'non remplie' },
    unknown: { en: 'not known', fr: 'indéterminé' },
  },
  eligible: { en: 'Found eligible', fr: 'Jugée éligible' },
  ineligible: { en: 'Found not eligible', fr: 'Jugée non éligible' },
  draw: { en: 'See the draw', fr: 'Voir le tirage' },
  biometrics: { en: 'Biometrics recorded', fr: 'Biométrie enregistrée' },
  granted: { en: 'Entry clearance granted', fr: 'Visa d’entrée accordé' },
  refused: { en: 'Refused', fr: 'Refusée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
  travel: { en: 'Journey booked', fr: 'Voyage réservé' },
  arrived: { en: 'Arrived: one place each', fr: 'Arrivée : une place chacun' },
  unbooked: { en: 'on no booking', fr: 'sans réservation' },
  confirmed: { en: 'The other state signed the places', fr: 'L’autre État a signé les places' },
  contested: { en: 'The other state contests the places', fr: 'L’autre État conteste les places' },
}
