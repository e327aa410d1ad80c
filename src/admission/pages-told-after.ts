import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import { own } from '../core/own.ts'
import { ruleOf } from '../law/due.ts'
import { fill } from '../law/words.ts'
import { html, type Renderable } from '../web/html.ts'
import { t } from '../web/language.ts'
import { sayDay } from '../web/when.ts'
import type { AfterEvent } from './after-events.ts'
import * as choices from './after-page-words.ts'
import type { Telling, Told } from './pages-told.ts'
import { untilText } from './said.ts'
import { termsOf } from './terms.ts'

type Say = {
  readonly names: (ids: readonly string[]) => Renderable
  readonly say: (text: string) => Renderable
}

const lines = (...parts: readonly (Renderable | undefined)[]): Renderable =>
  parts.filter((part) => part !== undefined).map((part, index) => (index === 0 ? part : html`<br>${part}`))

const said = (text: string | undefined, { say }: Say): Renderable | undefined =>
  text === undefined ? undefined : say(text)

/** A fact after selection as the timeline tells it to an officer. */
export function tellAfter(telling: Telling, event: AfterEvent, name: (id: string) => string): Told {
  const say: Say = {
    say: (text) => html`<bdi>${text}</bdi>`,
    names: (ids) => ids.map((id) => html`<bdi>${name(id)}</bdi> `),
  }
  switch (event.type) {
    case 'invitation-sent':
    case 'invitation-answered':
    case 'invitation-expired':
    case 'application-made':
      return tellInvitation(telling, event, say)
    case 'appointment-made':
    case 'appointment-cancelled':
    case 'appointment-asked':
    case 'absence-recorded':
    case 'document-accepted':
      return tellCentre(telling, event, say)
    case 'check-recorded':
    case 'family-chose':
    case 'clearance-expired':
    case 'set-aside':
      return tellDecided(telling, event, say)
    default:
      return tellTravel(telling, event, say)
  }
}

type Of<T extends AfterEvent['type']> = Extract<AfterEvent, { type: T }>

function tellInvitation(
  { lang, agreement }: Telling,
  event: Of<'invitation-sent' | 'invitation-answered' | 'invitation-expired' | 'application-made'>,
  say: Say,
): Told {
  const cite = ruleOf(termsOf(agreement).invitation)
  switch (event.type) {
    case 'invitation-sent':
      return {
        what: event.reasons === undefined ? words.invited : words.reopened,
        detail: lines(t(untilText(event.closesAt, event.lastDay, event.zone), lang), said(event.reasons, say)),
        tone: 'info',
        cite,
      }
    case 'invitation-answered': {
      const what = event.answer === 'decline' ? words.declined : event.late === true ? words.lateYes : words.accepted
      const detail = said(event.reasons, say)
      const tone = event.answer === 'decline' || event.late === true ? 'warn' : 'good'
      return { what, ...(detail === undefined ? {} : { detail }), tone }
    }
    case 'invitation-expired':
      return { what: words.invitationExpired, detail: say.say(event.reasons), tone: 'bad', cite }
    case 'application-made':
      return { what: words.made, detail: lines(sayDay(event.madeOn, lang), said(event.number, say)), cite }
  }
}

function tellCentre(
  { lang, agreement }: Telling,
  event: Of<
    'appointment-made' | 'appointment-cancelled' | 'appointment-asked' | 'absence-recorded' | 'document-accepted'
  >,
  say: Say,
): Told {
  const cite = termsOf(agreement).sameDocument
  switch (event.type) {
    case 'appointment-made':
      return {
        what: event.reasons === undefined ? words.appointment : words.moved,
        detail: lines(
          say.names(event.people),
          html`<bdi>${event.name}</bdi>, ${formatInstant(event.at, event.zone, lang, { zoneName: true })}`,
          said(event.reasons, say),
        ),
        cite,
      }
    case 'appointment-cancelled':
      return { what: words.appointmentCancelled, detail: lines(say.names(event.people), say.say(event.reasons)) }
    case 'appointment-asked':
      return { what: words.asked, detail: say.say(event.reasons), tone: 'warn' }
    case 'absence-recorded':
      return {
        what: words.absent,
        detail: lines(say.names(event.people), choices.absenceWords[event.cause][lang], said(event.note, say)),
        tone: 'warn',
      }
    case 'document-accepted':
      return {
        what: words.document,
        detail: lines(
          say.names([event.person]),
          choices.documentWhyWords[event.why][lang],
          say.say(event.evidence),
          say.say(event.reasons),
        ),
        tone: 'warn',
        cite,
      }
  }
}

function tellDecided(
  { agreement }: Telling,
  event: Of<'check-recorded' | 'family-chose' | 'clearance-expired' | 'set-aside'>,
  say: Say,
): Told {
  switch (event.type) {
    case 'check-recorded': {
      // A check the agreement no longer asks is told by its key.
      const asked = own(termsOf(agreement).checks, event.check)
      const check = asked?.short ?? { en: event.check, fr: event.check }
      return {
        what: fill(words.check, { check, outcome: choices.checkWords[event.outcome] }),
        detail: lines(say.names(event.people), say.say(event.by), say.say(event.reasons)),
        tone: event.outcome === 'clear' ? 'quiet' : event.outcome === 'adverse' ? 'bad' : 'warn',
        ...(asked === undefined ? {} : { cite: asked.rule }),
      }
    }
    case 'family-chose': {
      const detail = said(event.reasons, say)
      const what = fill(words.chose, { choice: choices.choiceWords[event.choice] })
      return { what, ...(detail === undefined ? {} : { detail }), tone: 'info' }
    }
    case 'clearance-expired':
      return {
        what: words.clearanceExpired,
        detail: lines(say.names(event.people), say.say(event.reasons)),
        tone: 'bad',
        cite: termsOf(agreement).clearance,
      }
    case 'set-aside':
      return {
        what: fill(words.setAside, { what: choices.settableWords[event.what] }),
        detail: lines(event.people.length === 0 ? undefined : say.names(event.people), say.say(event.reasons)),
        tone: 'warn',
      }
  }
}

function tellTravel(
  { lang, agreement }: Telling,
  event: Of<'travel-cancelled' | 'travel-missed' | 'incident-recorded' | 'incident-settled' | 'arrival-reversed'>,
  say: Say,
): Told {
  switch (event.type) {
    case 'travel-cancelled':
      return { what: words.travelCancelled, detail: lines(say.names(event.people), say.say(event.reasons)) }
    case 'travel-missed':
      return {
        what: words.missed,
        detail: lines(say.names(event.people), choices.missedWords[event.cause][lang], said(event.note, say)),
        tone: 'warn',
      }
    case 'incident-recorded':
      return {
        what: fill(words.incident, { kind: choices.incidentWords[event.kind] }),
        detail: lines(say.names(event.people), said(event.others, say), say.say(event.port), say.say(event.note)),
        tone: 'bad',
        cite: termsOf(agreement).clearance,
      }
    case 'incident-settled':
      return {
        what: fill(words.settled, { outcome: choices.incidentOutcomeWords[event.outcome] }),
        detail: say.say(event.reasons),
      }
    case 'arrival-reversed':
      return {
        what: words.reversed,
        detail: lines(
          say.names(event.places.map(({ person }) => person)),
          choices.reversalWords[event.code][lang],
          say.say(event.reasons),
        ),
        tone: 'bad',
        cite: agreement.parts.oneForOne,
      }
  }
}

const words = {
  invited: { en: 'Invited to apply, to be answered by', fr: 'Invitation à déposer, réponse attendue au plus tard le' },
  reopened: {
    en: 'Invitation opened again, to be answered by',
    fr: 'Invitation rouverte, réponse attendue au plus tard le',
  },
  declined: { en: 'Place declined', fr: 'Place déclinée' },
  accepted: { en: 'Invitation accepted', fr: 'Invitation acceptée' },
  lateYes: { en: 'Accepted after the time: kept, to be decided', fr: 'Acceptée hors délai : conservée, à trancher' },
  invitationExpired: { en: 'Invitation closed: the time ran out', fr: 'Invitation close : délai écoulé' },
  made: { en: 'Application for entry clearance made', fr: 'Demande de visa déposée' },
  appointment: { en: 'Appointment at the visa centre', fr: 'Rendez-vous au centre de visas' },
  moved: { en: 'Appointment moved', fr: 'Rendez-vous déplacé' },
  appointmentCancelled: { en: 'Appointment cancelled', fr: 'Rendez-vous annulé' },
  asked: { en: 'They cannot come as booked', fr: 'Ne peuvent pas venir comme prévu' },
  absent: { en: 'Not enrolled at the visa centre', fr: 'Biométrie non relevée au centre' },
  document: { en: 'Document on record put right', fr: 'Document enregistré rectifié' },
  check: { en: 'Check “{check}”: {outcome}', fr: 'Vérification « {check} » : {outcome}' },
  chose: { en: 'The family chose: {choice}', fr: 'Choix de la famille : {choice}' },
  clearanceExpired: { en: 'Clearance closed: it ran out unused', fr: 'Visa clos : échu sans avoir servi' },
  setAside: { en: 'Set aside: {what}', fr: 'Annulé : {what}' },
  travelCancelled: { en: 'Journey cancelled', fr: 'Voyage annulé' },
  missed: { en: 'Did not travel as booked', fr: 'Voyage non effectué' },
  incident: { en: 'Incident at the border: {kind}', fr: 'Incident à la frontière : {kind}' },
  settled: { en: 'Incident decided: {outcome}', fr: 'Incident tranché : {outcome}' },
  reversed: { en: 'Arrival taken back: its places count no more', fr: 'Arrivée annulée : ses places ne comptent plus' },
} satisfies Record<string, Text>
