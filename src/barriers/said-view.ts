import type { Text } from '../core/brand.ts'
import { own } from '../core/own.ts'
import type { Said, TimelineContext } from '../readmission/said.ts'
import { type Html, html } from '../web/html.ts'
import { t } from '../web/language.ts'
import type { BarrierEvent } from './events.ts'

const quote = (text: string): Html => html`<q dir="auto">${text}</q>`

/** A fact about a barrier in words, for the case's timeline and the alerts of a flight. */
export function barrierSaid(event: BarrierEvent, { agreement, lang, masked = (text) => text }: TimelineContext): Said {
  switch (event.type) {
    case 'barrier-raised': {
      const kind = own(agreement.barriers, event.kind)
      const title: Text = kind?.title ?? { en: event.kind, fr: event.kind }
      const reference = event.reference !== undefined && html` (<bdi>${masked(event.reference)}</bdi>)`
      const desk = kind !== undefined && html`<br>${t(kind.desk, lang)}`
      return {
        what: { en: `Barrier raised: ${title.en}`, fr: `Obstacle signalé : ${title.fr}` },
        detail: html`${quote(masked(event.says))}${reference}${desk}`,
        tone: 'bad',
      }
    }
    case 'barrier-lifted':
      return {
        what: { en: 'Barrier lifted', fr: 'Obstacle levé' },
        detail: html`${masked(event.document)}. ${quote(masked(event.reasons))}`,
        tone: 'good',
      }
    case 'override-proposed':
      return {
        what: {
          en: 'Override of a barrier proposed by one official: the gate stays shut',
          fr: 'Mise à l’écart d’un obstacle proposée par un agent : le passage reste fermé',
        },
        detail: quote(masked(event.reasons)),
        tone: 'warn',
      }
    case 'override-agreed':
      return {
        what: {
          en: 'Override of a barrier agreed by a second official',
          fr: 'Mise à l’écart d’un obstacle acceptée par un second agent',
        },
        detail: quote(masked(event.reasons)),
        tone: 'warn',
      }
  }
}
