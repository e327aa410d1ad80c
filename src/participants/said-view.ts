import type { Text } from '../core/brand.ts'
import { formatInstant } from '../core/calendar.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { html } from '../web/html.ts'
import type { ParticipantEvent } from './events.ts'
import { askTitles, kindTitles } from './words.ts'

const plain = (en: string, fr: string): Text => ({ en, fr })
const both = (a: Text, b: Text): Text => ({ en: `${a.en}: ${b.en}`, fr: `${a.fr} : ${b.fr}` })

/** A fact of this slice in words, for the case's timeline. */
export function participantSaid(event: ParticipantEvent, { lang, zone }: TimelineContext): Said {
  switch (event.type) {
    case 'participant-invited': {
      const { name, organisation, basis, kind } = event
      const who = [name, organisation, basis].filter((one) => one !== undefined).join(', ')
      return { what: both(plain('Given access from outside', 'Accès extérieur donné'), kindTitles[kind]), detail: who }
    }
    case 'participant-joined':
      return { what: plain('Opened their page with a code', 'Page ouverte avec un code'), tone: 'quiet' }
    case 'participant-code-renewed':
      return {
        what: plain('New access code made', 'Nouveau code d’accès établi'),
        detail: formatInstant(event.validUntil, zone, lang),
        tone: 'quiet',
      }
    case 'participant-ended':
      return {
        what: plain('Access from outside ended', 'Accès extérieur retiré'),
        detail: html`<q dir="auto">${event.reasons}</q>`,
      }
    case 'participant-asked':
      return {
        what: askTitles[event.what],
        ...(event.says === undefined ? {} : { detail: html`<q dir="auto">${event.says}</q>` }),
        tone: 'warn',
      }
    case 'participant-answered':
      return {
        what: plain('Answered somebody outside', 'Réponse donnée à un intervenant extérieur'),
        detail: html`<q dir="auto">${event.answer}</q>`,
      }
  }
}
