import type { Text } from '../core/brand.ts'
import { fill } from '../law/words.ts'
import { html, type Renderable } from '../web/html.ts'
import type { ApplicationEvent } from './events.ts'
import { type FamilyEvent, isFamilyEvent } from './family-state.ts'
import { lateBy } from './late.ts'
import type { Telling, Told } from './pages-told.ts'
import type { PresenceEvent } from './presence-state.ts'
import { fullName } from './state.ts'
import { termsOf } from './terms.ts'

/** Facts about families, about coming back, and about presence as officers dealt with it, for the timeline. */
export type OfFamily =
  | FamilyEvent
  | Extract<ApplicationEvent, { type: 'split-off' }>
  | Exclude<PresenceEvent, { type: 'challenge-sent' | 'presence-answered' }>

const others: readonly string[] = ['split-off', 'presence-came-late', 'codes-resent', 'presence-judged']

/** Whether a fact is told here. */
export const isOfFamily = (event: ApplicationEvent): event is OfFamily =>
  isFamilyEvent(event) || others.includes(event.type)

type Names = Telling & { readonly name: (id: string) => string; readonly say: (text: string) => Renderable }

/** One such fact in words. */
export function tellFamily(telling: Names, event: OfFamily): Told {
  const { name, say, agreement } = telling
  const terms = termsOf(agreement)
  switch (event.type) {
    case 'presence-came-late':
      return {
        what: fill(words.cameLate, { late: lateBy(event.closedAt, telling.occurredAt) }),
        detail: html`${say(name(event.person))}${event.says !== undefined && html`<br>${say(event.says)}`}`,
        tone: 'warn',
        cite: terms.presence,
      }
    case 'codes-resent':
      return {
        what: words.resent,
        detail: html`${event.people.map((id) => say(`${name(id)} `))}`,
        cite: terms.presence,
      }
    case 'presence-judged':
      return {
        what: event.accepted ? words.accepted : words.notAccepted,
        detail: weighed(telling, event),
        tone: event.accepted ? 'good' : 'bad',
        cite: terms.presence,
      }
    case 'age-found':
      return {
        what: event.adult ? words.adult : words.child,
        detail: weighed(telling, event),
        cite: terms.adult,
      }
    case 'link-sent':
      return { what: words.link, ...(event.reasons === undefined ? {} : { detail: say(event.reasons) }) }
    case 'code-replaced':
      return { what: words.code }
    case 'change-asked':
      return { what: words.asked, detail: say(event.says), tone: 'warn' }
    case 'split-off':
      return { what: words.splitOff, detail: linked(event.from) }
    case 'members-left': {
      const split = telling.state.kin.splits.find(({ number }) => number === event.number)
      const who = split?.left.map(({ person }) => html`${say(fullName(person))}<br>`)
      return {
        what: event.becomes === 'out' ? words.left : words.leftWithOwn,
        detail: html`${who}${say(event.reasons)}`,
      }
    }
    default:
      return tellJoining(telling, event)
  }
}

const weighed = ({ name, say }: Names, event: { person: string; evidence: string; reasons: string }): Renderable =>
  html`${say(name(event.person))}<br>${say(event.evidence)}<br>${say(event.reasons)}`

const linked = (reference: string): Renderable =>
  html`<a class="govuk-link app-ref" href="/admissions/${reference}">${reference}</a>`

type Joining = Extract<
  FamilyEvent,
  { type: `family-${string}` | `join-${string}` | 'sent-to-family' | 'member-joined' }
>

function tellJoining({ say }: Names, event: Joining): Told {
  const because = 'reasons' in event && event.reasons !== undefined && html`<br>${say(event.reasons)}`
  switch (event.type) {
    case 'family-quoted':
      return event.family === null ? { what: words.alone } : { what: words.quoted, detail: say(event.family) }
    case 'sent-to-family':
      return { what: words.sent, tone: 'info' }
    case 'family-joined':
      return { what: words.inFamily, detail: linked(event.family), tone: 'good' }
    case 'family-declined':
      return { what: words.notInFamily, detail: html`${because}`, tone: 'warn' }
    case 'family-left':
      return { what: words.outOfFamily, ...(event.to === undefined ? {} : { detail: linked(event.to) }) }
    case 'join-asked':
      return { what: words.joinAsked, detail: linked(event.member), tone: 'info' }
    case 'join-confirmed':
      return { what: words.joinConfirmed, detail: linked(event.member) }
    case 'join-declined':
      return { what: words.joinDeclined, detail: html`${linked(event.member)}${because}` }
    case 'member-joined':
      return {
        what: event.late ? words.joinedLate : words.joined,
        detail: html`${say(fullName(event.person))} ${linked(event.member)}${because}`,
        tone: 'good',
      }
  }
}

const words = {
  cameLate: { en: 'Answered late, by {late}: kept', fr: 'Réponse en retard de {late} : conservée' },
  resent: { en: 'The same codes sent again, on the same clock', fr: 'Mêmes codes renvoyés, sans changer le délai' },
  accepted: { en: 'Presence accepted by an officer', fr: 'Présence admise par un agent' },
  notAccepted: { en: 'Presence not accepted by an officer', fr: 'Présence non admise par un agent' },
  adult: { en: 'Found to be 18 or over', fr: 'Reconnu majeur' },
  child: { en: 'Found to be under 18', fr: 'Reconnu mineur' },
  link: { en: 'Link to come back sent by email', fr: 'Lien de retour envoyé par courriel' },
  code: {
    en: 'New code taken by that link; the old code is dead',
    fr: 'Nouveau code pris par ce lien ; l’ancien ne vaut plus',
  },
  asked: { en: 'Asks about a change in the family', fr: 'Demande au sujet d’un changement dans la famille' },
  splitOff: { en: 'Split off from another application', fr: 'Séparée d’une autre demande' },
  left: { en: 'Left the family', fr: 'Sortie de la famille' },
  leftWithOwn: { en: 'Left with an application of their own', fr: 'Départ avec une demande propre' },
  alone: { en: 'Applies alone after all', fr: 'Dépose finalement seul' },
  quoted: { en: 'Quotes a family reference', fr: 'Cite une référence familiale' },
  sent: { en: 'Own form sent to the family', fr: 'Formulaire propre envoyé à la famille' },
  inFamily: { en: 'Taken into the family', fr: 'Accueilli dans la famille' },
  notInFamily: { en: 'Not taken into the family', fr: 'Non accueilli dans la famille' },
  outOfFamily: { en: 'No longer in that family', fr: 'N’est plus dans cette famille' },
  joinAsked: { en: 'Asks to join', fr: 'Demande à rejoindre' },
  joinConfirmed: {
    en: 'The main applicant knows them: an officer decides',
    fr: 'Le demandeur principal les connaît : un agent décide',
  },
  joinDeclined: { en: 'Not of this family', fr: 'N’est pas de cette famille' },
  joined: { en: 'Joined with a form of their own', fr: 'Rejoint avec son propre formulaire' },
  joinedLate: { en: 'Late member admitted', fr: 'Membre tardif admis' },
} satisfies Record<string, Text>
