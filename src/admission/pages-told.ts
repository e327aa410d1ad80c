import type { Instant, Language, Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Recorded } from '../law/decision.ts'
import type { Agreement } from '../law/law.ts'
import type { Tone } from '../web/boxes.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { TimelineItem } from '../web/timeline.ts'
import { sayDay } from '../web/when.ts'
import type { ApplicationEvent } from './events.ts'
import { isOfFamily, type OfFamily, tellFamily } from './family-told-view.ts'
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
  if (isOfFamily(event)) return tellFamily({ ...telling, name, say }, event)
  switch (event.type) {
    case 'application-started':
      return { what: words.started }
    case 'contact-saved':
      return {
        what: words.contact,
        detail: say(`${name(event.person)}: ${event.contact.email}, ${event.contact.phone}`),
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
    default:
      return tellDecision(telling, event, name, say)
  }
}

type Decision = Exclude<
  ApplicationEvent,
  {
    type:
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
  }
>

function tellAnswer(
  { agreement }: Telling,
  event: Extract<Decision, { type: 'question-answered' }>,
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
    detail: html`${say(event.evidence)}<br>${say(event.reasons)}`,
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
      return tellAnswer(telling, event, say)
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
    case 'selected':
      return {
        what: {
          en: `Selected: rank ${event.rank} of ${event.groups}`,
          fr: `Retenue : rang ${event.rank} sur ${event.groups}`,
        },
        detail: html`<a class="govuk-link" href="/admissions/selections/${event.selection}">${t(words.draw, lang)}</a>`,
        tone: 'info',
      }
    case 'biometrics-recorded':
      return { what: words.biometrics, detail: say(`${name(event.person)}, ${event.centre}`), cite: terms.sameDocument }
    case 'clearance-granted':
      return {
        what: words.granted,
        detail: html`${sayDay(event.from, lang)} – ${sayDay(event.until, lang)}<br>${say(event.checks)}<br>${say(event.reasons)}`,
        tone: 'good',
        cite: terms.clearance,
      }
    case 'application-refused':
      return { what: words.refused, detail: say(event.reasons), tone: 'bad' }
    case 'application-withdrawn':
      return { what: words.withdrawn, ...(event.reasons === undefined ? {} : { detail: say(event.reasons) }) }
    case 'travel-booked':
      return {
        what: words.travel,
        detail: html`${say(`${event.from} – ${event.to}, ${event.carrier}`)}<br>${formatInstant(event.departsAt, zone, lang, { zoneName: true })}`,
      }
    case 'arrival-recorded':
      return {
        what: words.arrived,
        detail: html`${say(event.port)}<br>${event.places.map(({ person }) => html`${say(name(person))}<br>`)}`,
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
  applicant: { en: 'the applicant', fr: 'le demandeur' },
  recordedOn: { en: 'recorded', fr: 'enregistré le' },
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
  confirmed: { en: 'The other state signed the places', fr: 'L’autre État a signé les places' },
  contested: { en: 'The other state contests the places', fr: 'L’autre État conteste les places' },
}
